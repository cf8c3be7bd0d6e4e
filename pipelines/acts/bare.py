"""Speakers named without "the representative of": bulletins, Antarctic Treaty reports, summaries of the World Trade Organization.

"The EU, supported by JAPAN, called for …", "BRAZIL, for the G-77/CHINA, said …", "Norway and Chile noted …",
"With CHINA, INDIA opposed …", "Many, including PERU and OMAN, objected …". Such records name a delegation so only when it speaks.
Source: Earth Negotiations Bulletin, house style; final reports of Antarctic Treaty Consultative Meetings since 2008.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.acts.anchors import NUMBER
from pipelines.acts.speakers import Telling
from pipelines.lists import Lexicon, Listed
from pipelines.outline import Outline
from pipelines.rules.told import SAYING
from pipelines.sentences import find_sentences

_SAYS = (
    r"(?:(?!(?:provided|shared|continued|attached|joined|recogni[sz]ed|ready|prepared)\b|(?:supported|opposed|seconded|echoed|followed|endorsed)\s+by\b)"
    + SAYING
    + r"|(?:preferred|favou?red|lamented|queried|countered|identified|prioriti[sz]ed|characteri[sz]ed|bemoaned|decried|envisaged|envisioned|expected|pledged|promised|"
    r"intervened|reflected|elaborated|detailed|disputed|contested|deferred|anticipated|speculated|foresaw|looked\s+forward|drew\s+attention|drew\s+the|expressed|"
    r"called|(?:provided|shared)\s+(?:an?\s+|the\s+|its\s+|some\s+|further\s+)?(?:updates?|information|details|overview|views?|concerns?|experiences?|explanations?|support)|"
    r"(?:tabled|submitted)\s+(?:(?:an?|its|their|two|three|several|the)\s+)?(?:[Jj]oint\s+|[Ww]orking\s+|[Ii]nformation\s+)?(?:[Pp]apers?|proposals?|drafts?|(?:[IVXL]+\s+)?(?:ATCM/)?(?:WP|IP|INF)s?\b)|"
    r"spoke|withdrew|gave\s+(?:an?|the)\s+(?:presentation|overview|update|report)|made\s+(?:an?|the)\s+(?:presentation|statement|proposal|intervention))\b)"
)
SAYS = re.compile(
    rf",?\s+(?:(?:also|further|then|both|all|each|in\s+turn|however|jointly|again|now|strongly|fully|broadly|[a-z]+ly),?\s+){{0,3}}{_SAYS.replace(' ', chr(92) + 's+')}\b"
)
LEAD = re.compile(
    r"(?:(?:At|On|In|Under|Regarding|Concerning|Among|After|Following|During|Before|As|For|From|To|While|Although|When|Since|By|Also|Finally|Furthermore|However|Then|Subsequently|"
    r"[A-Z][a-z]+ing|[A-Z][a-z]+ly)\b(?:[^,;.:(]|\([^()]{0,80}\)|\.(?=\w)){0,160},\s+)"
)
WITH = re.compile(r"(?:With|Joined\s+by|Supported\s+by|Opposed\s+by|Together\s+with|Along\s+with)\s+")
INCLUDING = re.compile(
    r"(?:Many|Several|Some|Others|Various|Most|A\s+number|Numerous|Parties|Delegations|Delegates|Members)\b[^,;.:]{0,60},\s+including\s+"
)
JOINER = re.compile(r"\s*/\s*|\s*,\s+(?:and\s+)?(?:the\s+(?=[A-Z]))?|\s+and\s+(?:the\s+(?=[A-Z]))?")
ACRONYM = re.compile(r"\s*\([A-Z][A-Za-z/-]{1,12}\)")
FOR = re.compile(
    r",\s+(?:also\s+|speaking\s+|intervening\s+){0,2}(?P<words>(?:also\s+)?(?:for|on\s+behalf\s+of)\s+(?:the\s+)?[^,;.:()]{2,110}?)(?=,|\s+[a-z]+ed\b)"
)
BESIDE = re.compile(
    r",?\s+(?:and\s+|but\s+)?(?:with|joined\s+by|together\s+with|along\s+with|supported\s+by|opposed\s+by|seconded\s+by|echoed\s+by|followed\s+by)\s+"
)
APART = re.compile(
    r",\s+(?:in\s+(?:its|their|response|reply|turn|particular|contrast)|as\s+(?:the\s+|a\s+|host|depositary|chair)|having|who|which|while|on\s+the\s+other\s+hand|however|also|[a-z]+ing)\b[^,;.:]{0,200}(?=,)"
)
LABEL = re.compile(r"[A-Z][\w ,/’'()-]{2,90}:\s+(?=[A-Z])")
CLAUSE = re.compile(r"(?:,\s+(?:while|whereas)|;(?:\s+and)?)\s+(?=(?:the\s+)?[A-Z])")
AS_DID = re.compile(r",?\s+as\s+did\s+")
ENOUGH = 3  # such sentences, in a record that does not say what it is
CORRIDORS = re.compile(
    r"\bcorridors\b|\bbrief\s+(?:history|analysis)\b|\bthings\s+to\s+look\s+for\b|\bupcoming\b", re.I
)


def names_without_more(reading: str, outline: Outline, lexicon: Lexicon) -> bool:
    """Whether a record names its speakers so: bulletins and Antarctic Treaty reports; minutes where most paragraphs do."""
    record = outline.record
    if record.kind == "bulletin" or record.body == "ATCM":
        return True
    if record.kind == "other":
        return _like_a_bulletin(reading, outline, lexicon)
    if record.kind != "minutes":
        return False
    openings = [
        (paragraph.start + (number.end() - number.start() if number else 0), paragraph.end)
        for paragraph in outline.paragraphs
        if paragraph.place == "proceedings"
        for number in (NUMBER.match(reading, paragraph.start, paragraph.end),)
    ]
    heads = sum(reading.startswith(("The representative", "The delegat"), start) for start, _ in openings)
    return sum(bool(_speech(reading, start, end, lexicon)) for start, end in openings) > heads


def _like_a_bulletin(reading: str, outline: Outline, lexicon: Lexicon) -> bool:
    """A bulletin without its masthead: speakers in capitals, or with the group they speak for, again and again."""
    signs = 0
    for paragraph in outline.paragraphs:
        if paragraph.number or paragraph.place != "proceedings":
            continue
        for start, end in find_sentences(reading, paragraph.start, paragraph.end):
            speech = _speech(reading, start, end, lexicon)
            first = speech[0][0] if speech else None
            if first and ((first.printed.isupper() and len(first.printed) > 4) or first.voice == "group"):
                signs += 1
                if signs == ENOUGH:
                    return True
    return False


def bare_speakers(text: str, start: int, end: int, lexicon: Lexicon) -> Telling | None:
    """A sentence that opens with delegations by their names and a verb of saying; further clauses that do so too."""
    number = NUMBER.match(text, start, end)
    position = number.end() if number else start
    label = LABEL.match(text, position, end)
    first = _speech(text, label.end() if label else position, end, lexicon)
    clauses = [_speech(text, clause.end(), end, lexicon) for clause in CLAUSE.finditer(text, start, end)]
    told = [speech for speech in (first, *clauses) if speech]
    if not told:
        return None
    listed = [one for speech in told for one in speech[0]]
    did = AS_DID.search(text, told[0][1], end)
    listed += _names(text, did.end(), end, lexicon)[0] if did else []
    return Telling(tuple(listed), (), told[0][1])


def _speech(text: str, position: int, end: int, lexicon: Lexicon) -> tuple[list[Listed], int] | None:
    """Delegations at a place, with what stands between them and their verb, and where the verb ends."""
    beside: list[Listed] = []
    for _ in range(3):
        joined = WITH.match(text, position, end)
        if joined:
            others, after = _names(text, joined.end(), end, lexicon)
            if others and (says := SAYS.match(text, after, end)):
                return others, says.end()  # "With CHINA and INDIA, PERU preferred …": one list, all of whom spoke
            if others and text[after : after + 2] == ", ":
                beside, position = [*beside, *others], after + 2
                continue
        lead = LEAD.match(text, position, end)
        if lead is None or _names(text, position, end, lexicon)[0]:
            break
        position = lead.end()
    including = INCLUDING.match(text, position, end)
    named, position = _names(text, including.end() if including else position, end, lexicon)
    if not named:
        return None
    for _ in range(4):
        says = SAYS.match(text, position, end)
        if says:
            return [*named, *beside], says.end()
        behalf, with_others = FOR.match(text, position, end), BESIDE.match(text, position, end)
        apart = APART.match(text, position, end)
        if behalf:
            words = " ".join(behalf["words"].split())
            named[-1] = replace(named[-1], voice="group", on_behalf_of=words)
            position = behalf.end()
        elif with_others and (more := _names(text, with_others.end(), end, lexicon))[0]:
            beside, position = [*beside, *more[0]], more[1]
        elif apart:
            position = apart.end()
        else:
            return None
    return None


def _names(text: str, position: int, end: int, lexicon: Lexicon) -> tuple[list[Listed], int]:
    """Known names at a place, apart by commas and "and"; where the last one ends."""
    named: list[Listed] = []
    last = position
    the = re.compile(r"the\s+", re.I).match(text, position, end)
    position = the.end() if the else position
    while (found := lexicon.actor_at(text, position, end)) is not None:
        actor = found.actor
        named.append(
            Listed(actor.key, actor.name, text[found.start : found.end], found.start, found.end, actor.kind,
                   actor.capacity if actor.kind == "organization" else "")
        )  # fmt: skip
        acronym = ACRONYM.match(text, found.end, end)
        last = acronym.end() if acronym else found.end
        joiner = JOINER.match(text, last, end)
        if joiner is None:
            break
        position = joiner.end()
    return named, last
