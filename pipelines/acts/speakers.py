"""Persons with their delegation in brackets who open a sentence: how summary and verbatim records name their speakers.

"Mr. MOTSIK (Ukrainian Soviet Socialist Republic) said", "Ms. Quito (Ecuador), speaking on behalf of …, said",
"Mr. Said (Oman), Ms. Diallo (Senegal) and Archbishop Auza (Observer for the Holy See) supported".
Source: United Nations Editorial Manual, summary records; forms the same since the 1940s, with surnames in capitals until 1995.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pipelines.lists import Leftover, Lexicon, Listed, office_of
from pipelines.lists.behalf import read_behalf
from pipelines.lists.model import REPRESENTATIVE
from pipelines.lists.offices import OFFICE
from pipelines.rules.pieces import DRAFT_SYMBOL
from pipelines.rules.told import RULES

SAYS = RULES[0].pattern
_HONORIFIC = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Mlle|Mme|Messrs|Sir|Dame|Dr|Prof|Professor|Prince|Princess|Archbishop|Bishop|Monsignor|Msgr|Father|Sister|Begum|Sheikha?|Shaikha?|"
    r"Lord|Lady|U|Daw|Baroness|Baron|Count|Nana|Chief|Ambassador|General|Colonel|Judge|Datuk|Dato[’']?|Tan\s+Sri|Tunku|Raja|H\.E)[.,]?\s+){0,2}"
)
PERSON = re.compile(
    rf"(?!(?:The|This|These|In|At|On|As|For|With|By|Draft|Article|Paragraph|Part|Some|Several|Many|Other|Both|All|Statements?|Document|Item|Representatives?|Delegations?|Observers?|Parties|States|Members?|Chair|President|Countries|Group|Participants)\b)(?P<name>{_HONORIFIC}(?:(?:van|von|de|del|della|di|du|da|dos|d[’'](?=\w)|el-?|al-?|ten|ter|le|la|bin|Al)\s*)?[A-ZÀ-Þ][\w’'.~$;`-]*(?:\s+[\w’'.~-]+){{0,6}}?)\s*\((?=[A-Z])"
)
SPOKESMAN = re.compile(
    r"[Tt]he\s+(?P<name>spokes(?:man|woman|person)\s+(?P<behalf>(?:for|of)\s+[^().;:]{2,80}?))\s*\((?=[A-Z])"
)
TITLED = re.compile(_HONORIFIC.replace("{0,2}", ""))
PARTICLES = frozenset(
    [
        "al",
        "el",
        "de",
        "da",
        "do",
        "dos",
        "del",
        "della",
        "di",
        "du",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "bint",
        "ibn",
        "ben",
        "la",
        "le",
        "y",
        "e",
        "ul",
        "ur",
        "ter",
        "ten",
    ]
)
OBSERVER = re.compile(r"(?:Permanent\s+)?Observers?\s+(?:for|of)\s+(?:the\s+(?=[A-Z]))?")
MODE = re.compile(r"\s*\((?:spoke|interpretation|translated|statement|video)[^()]{0,80}\)")
# Words of the bracket behind the State: "(Chad), Vice-Chair,", "(Chad) (Rapporteur)"; and what the speaker was doing.
NEXT = re.compile(r"\s*,?\s*(?:and\s+|as\s+well\s+as\s+)?")
COLON = re.compile(r"\s*(?:,\s*)?:")
BEHALF = re.compile(r"\b(?:also\s+)?on\s+(?:the\s+)?behalf\s+of\b")
CANDIDATES = re.compile(r"\bcandidate\s+countr(?:y|ies)\b|\bstabili[sz]ation\s+and\s+association\s+process\b")
OWN_BEHALF = re.compile(r"\bon\s+(?:his|her|its|their)\s+own\s+behalf\b")
# "aligning herself with the statement made by the representative of Guinea on behalf of …": the other's group.
BY_ANOTHER = re.compile(r"\b(?:associat|align)\w+\s[^;:]{0,160}\b(?:by|of)\s+(?:the\s+)?[^;:]{0,80}$")
INTRODUCING = re.compile(
    r"\b(?:introducing|presenting|submitting)\s+(?=(?:the\s+|a\s+|an\s+|its\s+|two\s+|three\s+|revised\s+|oral\s+|joint\s+){0,4}(?:draft\s+(?:resolutions?|decisions?|amendments?|texts?|proposals?|declarations?|articles?)|(?:oral\s+)?(?:sub-?)?amendments?|working\s+papers?|proposals?)\b)"
)
I_SPEAK_FOR = re.compile(
    r"(?:I|We)\s+(?:have\s+the\s+(?:honou?r|pleasure)\s+(?:to|of)\s+)?(?:am\s+|are\s+)?(?:speak(?:ing)?|deliver(?:ing)?\s+this\s+statement|mak(?:e|ing)\s+this\s+statement)\s+(?=(?:also\s+)?on\s+behalf\s+of\b)"
)
LEAD = re.compile(
    r"(?:(?:In|Replying|Responding|Speaking|Also\s+speaking|After|Following|On|At|Referring|With|Under|Before|Introducing|Explaining|Turning|Reverting|Resuming|As|Continuing|Concluding)\b)"
)
COMMA = re.compile(
    r",\s+(?=(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Prince|Princess|Archbishop|Monsignor|Begum|Sheikh|Lord|Lady|U)\b)"
)
CLAUSE = re.compile(
    r"(?:,\s+(?:and|while|whereas|but)\s+|;\s+(?:and\s+)?)(?=(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Prince|Princess|Archbishop|Begum|Sheikh|Lord|Lady)\b)"
)
# "…, Rapporteur,", "…, speaking in his capacity as Vice-Chairman,": in that office; of a group of States: for the group.
IN_OFFICE = re.compile(
    r"^\s*,?\s*(?:speaking\s+)?(?:(?:as|in\s+(?:his|her)\s+capacity\s+as)\s+)?(?:the\s+)?(?P<office>(?:(?:Acting|Vice|Co)[\s-]+)?(?:Chair(?:man|person|woman)?|President|Rapporteur|Facilitator|[Cc]oordinator|[Ss]pokes(?:man|person)))\b(?:\s+(?:of|for)\s+(?P<of>(?:the\s+)?[A-Z]))?"
)
SAID_FOR = re.compile(r",?\s+(?=(?:speaking\s+)?(?:also\s+)?on\s+behalf\s+of\b)")
# Organizations that take part in a commission's debates are given in brackets as States are.
LIKE_AN_NGO = re.compile(
    r"\b(?:League|Association|Federation|Union|Society|Movement|Congress|Foundation|Amnesty|Alliance|Caucus|Brotherhood|Sisters|Friends|Jurists|Lawyers|Watch)\b"
)
REACH = 700  # letters of a sentence in which its verb of saying is looked for


@dataclass(frozen=True, slots=True)
class Telling:
    """The speakers that open a sentence of telling; `said` is where the verb of saying stands, `doing` how they spoke."""

    listed: tuple[Listed, ...]
    leftover: tuple[Leftover, ...]
    said: int
    doing: str = ""  # "speaking in exercise of the right of reply", "introducing draft resolution A/C.3/45/L.2"


@dataclass(slots=True)
class _Persons:
    listed: list[Listed] = field(default_factory=list)
    doing: list[str] = field(default_factory=list)


def persons_speak(text: str, start: int, end: int, lexicon: Lexicon) -> Telling | None:
    """A sentence that opens with persons and their delegations, and a verb of saying or a colon behind; None where none does.

    Words may lead to them ("Replying to a question, Mr. Said (Oman) said"), and others may follow ("…, and Ms. Quito (Peru) agreed").
    """
    found = _Persons()
    stop = _read_persons(text, start, end, lexicon, found)
    lead = LEAD.match(text, start, end) if stop is None else None
    if lead:
        commas = list(COMMA.finditer(text, lead.end(), min(end, start + REACH)))
        for comma in reversed(commas):
            found = _Persons()
            stop = _read_persons(text, comma.end(), end, lexicon, found)
            if stop is not None and found.listed:
                _lead_to(text, start, comma.start(), lexicon, found)
                break
    if not found.listed or stop is None:
        return None
    for clause in CLAUSE.finditer(text, stop, min(end, stop + REACH)):
        more = _Persons()
        said = _read_persons(text, clause.end(), end, lexicon, more)
        if said is not None and not re.search(r"\bhad\s", text[said - 24 : said]):
            found.listed += more.listed
    return Telling(tuple(found.listed), (), stop, " ".join(found.doing))


def _lead_to(text: str, start: int, stop: int, lexicon: Lexicon, found: _Persons) -> None:
    """ "Speaking on behalf of the African Group, …" before a speaker is said of the speaker."""
    words = text[start:stop]
    found.doing.insert(0, " ".join(words.split()))
    behalf = BEHALF.search(words) if words.startswith(("Speaking", "Also speaking")) else None
    if behalf and found.listed[0].voice == "own":
        spoken = read_behalf(text, start + behalf.start(), stop, found.listed[0].actor, lexicon, bracket=False)
        if spoken:
            found.listed[0] = replace(found.listed[0], voice="group", on_behalf_of=spoken.words)
            found.listed[1:1] = spoken.listed


def persons_named(text: str, start: int, end: int, lexicon: Lexicon) -> list[Listed]:
    """Persons with their delegations that fill some words: those who did what the verb behind the words says."""
    found = _Persons()
    position = start
    while (person := _person_at(text, position, end, lexicon)) is not None:
        speaker, close = person
        follows = _next_person(text, close, end, lexicon)
        stop = follows if follows >= 0 else end
        between, here = text[close:stop], _in_office(text, close, stop, speaker, lexicon)
        behalf = BEHALF.search(between)
        spoken = (
            read_behalf(text, close + behalf.start(), end, speaker.actor, lexicon, bracket=False) if behalf else None
        )
        if spoken:
            here = replace(here, voice="group", on_behalf_of=spoken.words)
        found.listed += [here, *(spoken.listed if spoken else ())]
        if follows < 0:
            return found.listed if spoken or re.fullmatch(r"[\s,]*(?:\b\w[^,;.()]{0,120},)?[\s,]*", between) else []
        position = follows
    return []


def _read_persons(text: str, start: int, end: int, lexicon: Lexicon, found: _Persons) -> int | None:
    """Fill `found` from the start of a sentence; where the verb of saying ends, or None where there is none."""
    position = start
    while (person := _person_at(text, position, end, lexicon)) is not None:
        speaker, close = person
        said, follows = _verb(text, close, end), _next_person(text, close, end, lexicon)
        colon = COLON.match(text, close, end)
        if colon and (said is None or colon.end() < said[0]):
            said = (close, colon.end())
        if follows >= 0 and (said is None or follows < said[0]):
            _add(text, close, follows, speaker, lexicon, found)
            position = follows
            continue
        if said is None:
            return None
        _add(text, close, said[1], speaker, lexicon, found)
        opens = (
            I_SPEAK_FOR.match(text, said[1] + 1, min(end, said[1] + 400))
            if colon
            else SAID_FOR.match(text, said[1], end)
        )
        if opens and found.listed[-1].voice == "own":
            behalf = read_behalf(text, opens.end(), end, speaker.actor, lexicon, bracket=False)
            if behalf:
                found.listed[-1] = replace(found.listed[-1], voice="group", on_behalf_of=behalf.words)
                found.listed += behalf.listed
        return said[1]
    return None


def _person_at(text: str, position: int, end: int, lexicon: Lexicon) -> tuple[Listed, int] | None:
    """A person with a delegation or an office in brackets → the speaker, and where the brackets end."""
    spokesman = SPOKESMAN.match(text, position, end)
    person = spokesman or PERSON.match(text, position, end)
    if person is None:
        return None
    title = " ".join(person.group("name").split())
    if (
        not spokesman
        and not TITLED.match(title)
        and not all(word[0].isupper() or word.casefold() in PARTICLES for word in title.split())
    ):
        return None  # "Draft resolution on ports (Chad)": words, no person's name
    observer = OBSERVER.match(text, person.end(), end)
    inside = observer.end() if observer else person.end()
    named = lexicon.actor_at(text, inside, end)
    close = text.find(")", named.end if named else inside, end)
    if close < 0:
        return None
    whole = named is not None and not text[named.end : close].strip(" .)")
    if named and named.actor.kind in ("state", "eu") and (whole or text[named.end] == ","):
        capacity = "observer" if observer else REPRESENTATIVE
        speaker = Listed(
            named.actor.key, named.actor.name, text[named.start : named.end], named.start, named.end, named.actor.kind,
            capacity, title=title,
        )  # fmt: skip
    elif (office := _by_office(text, inside, close, lexicon)) is not None:
        speaker = replace(office, title=f"{title} ({' '.join(text[person.end() : close].split())})")
    else:
        return None
    if spokesman:
        words = " ".join(spokesman["behalf"].split())
        speaker = replace(speaker, voice="group", on_behalf_of=words, title="")
    mode = MODE.match(text, close + 1, end)
    return speaker, mode.end() if mode else close + 1


def _by_office(text: str, start: int, close: int, lexicon: Lexicon) -> Listed | None:
    """ "(Secretary of the Committee)", "(Observer for the International Committee of the Red Cross)"."""
    named = lexicon.actor_at(text, start, close)
    if named and named.actor.kind == "organization" and named.end >= close:
        return Listed(named.actor.key, named.actor.name, text[start:close], start, close, "organization", named.actor.capacity)  # fmt: skip
    office = office_of(text[start:close], lexicon)
    if office is None:
        words = " ".join(text[start:close].split())
        if LIKE_AN_NGO.search(words) and len(words.split()) > 2:  # "Ms. GRAF (International League for Ports)"
            return Listed(words, words, text[start:close], start, close, "organization", "ngo")
        plain = OFFICE.match(words) is not None and not lexicon.find_actors(words)
        return Listed(words, words, text[start:close], start, close, "office", "un") if plain else None
    return Listed(office.actor, office.actor_name, text[start:close], start, close, office.kind, office.capacity)


def _next_person(text: str, position: int, end: int, lexicon: Lexicon) -> int:
    """Where the next person of the same list stands: directly behind, or behind words on how the one before spoke."""
    joiner = NEXT.match(text, position, end)
    if joiner and joiner.end() > position and _person_at(text, joiner.end(), end, lexicon):
        return joiner.end()
    if text[position : position + 1] != ",":
        return -1
    for found in re.compile(r",\s+(?:and\s+)?|\s+and\s+").finditer(text, position + 2, min(end, position + REACH)):
        if PERSON.match(text, found.end(), end) and _person_at(text, found.end(), end, lexicon):
            return found.end()
    return -1


def _verb(text: str, position: int, end: int) -> tuple[int, int] | None:
    """The verb of saying behind a person: at once, or behind the comma that closes words on how the person spoke."""
    stop = min(end, position + REACH)
    places = [position, *(comma.start() for comma in re.compile(r",\s").finditer(text, position, stop))]
    for place in places:
        says = SAYS.match(text, place, end)
        if says:
            return place, says.end()
    doing = re.compile(r"\s+[a-z]+ing\b[^.;:,]{0,160}?(?=,)").match(text, position, stop)
    says = SAYS.match(text, doing.end(), end) if doing else None
    return (doing.end(), says.end()) if doing and says else None


def _add(text: str, close: int, stop: int, speaker: Listed, lexicon: Lexicon, found: _Persons) -> None:
    """One speaker, with whom it spoke for and how by the words between its bracket and what follows."""
    words = text[close:stop]
    behalf = BEHALF.search(words)
    spoken = (
        read_behalf(text, close + behalf.start(), stop, speaker.actor, lexicon, bracket=False)
        if behalf and not OWN_BEHALF.match(words, behalf.start()) and not BY_ANOTHER.search(words, 0, behalf.start())
        else None
    )
    named = spoken.listed if spoken else ()
    speaker = _in_office(text, close, stop, speaker, lexicon)
    if spoken:
        said = spoken.words
        if behalf and CANDIDATES.search(words, behalf.start()):
            said = " ".join(re.sub(r",\s+[a-z]+$", "", words[behalf.start() :]).split())
            named = _with_candidates(text, close + behalf.start(), stop, speaker, lexicon)
        speaker = replace(speaker, voice="group", on_behalf_of=said)
    found.listed += [speaker, *named]
    if words.strip(" ,"):
        found.doing.append(" ".join(words.strip(" ,").split()))


def _in_office(text: str, close: int, stop: int, speaker: Listed, lexicon: Lexicon) -> Listed:
    """A speaker in the office that the words behind its bracket say, or for the group it chairs."""
    office = IN_OFFICE.match(text[close:stop])
    if office is None or speaker.kind != "state":
        return speaker
    group = lexicon.reference.group_at(text, close + office.start("of"), stop) if office["of"] else None
    if group:
        as_said = " ".join(text[close + office.start("office") : group.end].split())
        return replace(speaker, voice="group", on_behalf_of=as_said)
    return replace(speaker, capacity="officer")


def _with_candidates(text: str, start: int, stop: int, speaker: Listed, lexicon: Lexicon) -> tuple[Listed, ...]:
    """ "on behalf of the European Union; the candidate countries Chad and Oman; and, in addition, Peru": those named."""
    return tuple(
        Listed(one.actor.key, one.actor.name, text[one.start : one.end], one.start, one.end, "state", "", "represented", via=speaker.actor)
        for one in lexicon.find_actors(text, start, stop)
        if one.actor.kind == "state" and one.actor.key != speaker.actor
    )  # fmt: skip


def draft_introduced(doing: str) -> tuple[bool, str]:
    """ "introducing draft resolution A/C.3/45/L.2 on behalf of …" → that a draft is introduced, and its symbol if printed."""
    introducing = INTRODUCING.search(doing)
    if introducing is None:
        return False, ""
    printed = DRAFT_SYMBOL.search(doing, introducing.end())
    return True, printed.group("symbol") if printed else ""
