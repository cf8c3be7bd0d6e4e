"""Speeches told: who opens a sentence of telling, and which tellings a list has already counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipelines.acts.anchors import ADVERBIAL, NUMBER
from pipelines.acts.section import ON_A_DRAFT
from pipelines.acts.sentence import Sentence
from pipelines.lists import Leftover, Lexicon, Listed, office_of, read_list
from pipelines.lists.behalf import read_behalf
from pipelines.lists.offices import OFFICE
from pipelines.outline import Outline
from pipelines.rules import Act
from pipelines.rules.told import BARE, RULES, TOLD

SAYS = RULES[0].pattern
OPENS = re.compile(
    r"(?:The|An?|Two|Three|the|an?)\s+(?:permanent\s+|distinguished\s+)?(?:[Rr]epresentatives?|[Oo]bservers?|[Dd]elegations?|[Dd]elegates?|[Aa]mbassadors?)\s+(?:of|for|from)\b"
)
# Words that may stand between an office and its verb: whose office it is, never another verb.
OF_OFFICE = re.compile(
    r"(?:,?\s+(?:of|for|on|to|from|the|and|at|in|its|against|with|by|[A-ZÀ-Þ(][\w’'().-]*|\w+(?:th|st|nd|rd)|sessions?|meetings?|also|then)(?![\w’']))*,?"
)
SPEAKING_FOR = re.compile(r"(?P<verb>Speaking|Intervening)\s+(?=(?:also\s+)?on\s+behalf\s+of\b|for\b)")
# "Mr. MOTSIK (Ukrainian Soviet Socialist Republic) said", "Ms. Quito (Ecuador) (spoke in Spanish):"
PERSON = re.compile(
    r"(?:\d+[.,]\s+)?(?:(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Prince|Princess|Archbishop|Monsignor|Begum|Sheikh|Lord|Lady|U|Baroness)[.,]?\s+)?[A-ZÀ-Þ][\w’'.~$;`-]*(?:\s+[\w’'.~-]+){0,6}?\s+\((?=[A-Z])"
)
REMARKS = re.compile(
    rf"In\s+(?:his|her|their)\s+(?:(?:opening|closing|concluding|introductory|keynote|welcoming|welcome)\s+)?(?:remarks|statement|address|speech),\s+"
    rf"(?P<person>(?:[A-ZÀ-Þ][\w’'.-]+\s+){{0,4}}[A-ZÀ-Þ][\w’'.-]+),\s+(?P<office>[^;:]{{6,200}}?),\s*{SAYS.pattern}"
)
# What a speaker's own statement goes on to do: no second act.
OF_THEIRS = re.compile(r"In\s+(?:his|her|its|their)\s+(?:\w+\s+)?(?:statements?|remarks|intervention|explanations?)\b")
I_SPEAK_FOR = re.compile(
    r"(?:I|We)\s+(?:have\s+the\s+(?:honou?r|pleasure)\s+(?:to|of)\s+)?(?:am\s+|are\s+)?(?:speak(?:ing)?|deliver(?:ing)?\s+this\s+statement|mak(?:e|ing)\s+this\s+statement)\s+(?=(?:also\s+)?on\s+behalf\s+of\b)"
)
ASSOCIATED = re.compile(
    r"\b(?:associated|aligned)\s+(?:itself|himself|herself|themselves|(?:his|her|its|their)\s+(?:delegations?|country|countries|Governments?))\s+(?:fully\s+)?with\s+(?:the\s+)?"
    r"(?:statements?|interventions?|remarks|comments|views|positions?)\s+(?:made\s+|delivered\s+|expressed\s+|just\s+)*(?:by|of)\s+"
)
SPOKESMAN = re.compile(r"[Tt]he\s+spokes(?:man|woman|person)\s+(?P<behalf>(?:for|of)\s+.+)")
SAID_AFTER = re.compile(r"\s*(?:\((?:spoke|interpretation)[^)]*\)\s*)?(?::|,)?\s*")


@dataclass(frozen=True, slots=True)
class Telling:
    """The speakers that open a sentence of telling; `said` is where the verb of saying stands."""

    listed: tuple[Listed, ...]
    leftover: tuple[Leftover, ...]
    said: int


def find_telling(text: str, start: int, end: int, opens_paragraph: bool, lexicon: Lexicon) -> Telling | None:
    """A sentence → who tells in it: "At the same meeting, the representative of Chad said that …"; None where nobody does."""
    number = NUMBER.match(text, start, end)
    position = number.end() if number else start
    remarks = REMARKS.match(text, position, end)
    if remarks:
        return _remarks(text, remarks, lexicon)
    if OF_THEIRS.match(text, position, end):
        return None
    person = PERSON.match(text, start, end)
    named = _person(text, person, end, lexicon) if person else None
    if named:
        return named
    group = SPEAKING_FOR.match(text, position, end)
    behalf = read_behalf(text, group.end(), end, "", lexicon, bracket=False) if group else None
    if behalf:
        position = behalf.end + (2 if text[behalf.end : behalf.end + 2] == ", " else 0)
    while (
        not OPENS.match(text, position, end)
        and (adverbial := ADVERBIAL.match(text, position, end))
        and adverbial.end() > position
    ):
        position = adverbial.end()
    office = _office_speaks(text, position, end, lexicon)
    if office is not None:
        return office
    if not OPENS.match(text, position, end) and not (opens_paragraph and _state_speaks(text, position, end, lexicon)):
        return None
    listed = read_list(text, position, end, lexicon)
    says = SAYS.match(text, listed.tail, end) if listed.listed else None
    if (
        says is None and listed.listed and listed.leftover
    ):  # a name nobody knows at the end: it is said, the others told
        says = SAYS.search(text, listed.leftover[-1].start, min(end, listed.leftover[-1].start + 120))
    if says is None:
        return None
    speakers = listed.listed
    if behalf:
        speakers = tuple(
            replace(one, voice="group", on_behalf_of=behalf.words) if one.voice == "own" else one for one in speakers
        )
    return Telling(speakers, listed.leftover, says.end())


def _remarks(text: str, remarks: re.Match[str], lexicon: Lexicon) -> Telling | None:
    """ "In her closing remarks, Ana Quito, Minister of Health of Ecuador, said …": a person by name and office."""
    start, stop = remarks.span("office")
    office = office_of(text[start:stop], lexicon)
    if office is None:
        return None
    title = f"{remarks.group('person')}, {' '.join(text[start:stop].split())}"
    if office.named is not None:
        first, last = start + office.named.start, start + office.named.end
        speaker = Listed(
            office.actor, office.actor_name, text[first:last], first, last, office.kind, office.capacity, title=title
        )
    else:
        speaker = Listed(
            office.actor, office.actor_name, office.actor, start, stop, office.kind, office.capacity, title=title
        )
    return Telling((speaker,), (), remarks.end())


def _office_speaks(text: str, position: int, end: int, lexicon: Lexicon) -> Telling | None:
    """ "The Executive Director of … said": an office that opens a sentence, with a verb of saying behind it."""
    found = OFFICE.match(text, position, end) if text[position : position + 4] in ("The ", "the ") else None
    if found is None:
        return None
    says = BARE.search(text, found.end(), min(end, found.end() + 160))
    if says is None or not OF_OFFICE.fullmatch(text, found.end(), says.start()):
        return None
    listed = read_list(text, position, says.start(), lexicon)
    if not listed.listed or listed.leftover or text[listed.tail : says.start()].strip(" ,"):
        return None
    return Telling(listed.listed, (), says.end())


def _state_speaks(text: str, position: int, end: int, lexicon: Lexicon) -> bool:
    """A paragraph that opens with a delegation's bare name and a verb of saying: "Algeria noted …"."""
    found = lexicon.actor_at(text, position, end)
    if found is not None and found.actor.kind in ("state", "eu") and BARE.match(text, found.end, end) is not None:
        return True
    named = read_list(text, position, end, lexicon)
    if not named.listed or named.leftover:
        return False
    kinds = {one.kind for one in named.listed}
    return kinds == {"organization"} or (kinds <= {"state", "eu"} and BARE.match(text, named.tail, end) is not None)


def _person(text: str, person: re.Match[str], end: int, lexicon: Lexicon) -> Telling | None:
    found = lexicon.actor_at(text, person.end(), end)
    if found is None or found.actor.kind not in ("state", "eu") or text[found.end : found.end + 1] not in (")", ","):
        return None
    close = text.find(")", found.end, end)
    after = SAID_AFTER.match(text, close + 1, end)
    position = after.end() if after else close + 1
    speaking = re.compile(r"speaking\s+").match(text, position, end)
    behalf = read_behalf(text, speaking.end() if speaking else position, end, found.actor.key, lexicon, bracket=False)
    if (
        behalf is None
        and not text[close + 1 : position].rstrip().endswith(":")
        and not SAYS.match(text, close + 1, end)
    ):
        return None
    if behalf is None and (own := I_SPEAK_FOR.match(text, position, min(end, position + 400))):
        behalf = read_behalf(text, own.end(), end, found.actor.key, lexicon, bracket=False)
    title = re.sub(r"^\d+[.,]\s+", "", " ".join(text[person.start() : person.end() - 1].split()))
    spokesman = SPOKESMAN.fullmatch(title)
    if spokesman:  # "The spokesman for the Group of 77 (Peru) said"
        words, name = spokesman.group("behalf"), text[found.start : found.end]
        one = Listed(
            found.actor.key, found.actor.name, name, found.start, found.end, found.actor.kind, "", "group", "", words
        )
        return Telling((one,), (), position)
    speaker = Listed(
        found.actor.key, found.actor.name, text[found.start : found.end], found.start, found.end, found.actor.kind, "",
        "group" if behalf else "own", title, behalf.words if behalf else "",
    )  # fmt: skip
    return Telling((speaker, *(behalf.listed if behalf else ())), (), position)


def drop_told(acts: list[Act], outline: Outline) -> list[Act]:
    """Acts without the tellings of speeches that a list before them has named already: in the same section and item, of the debate
    or of the action on drafts."""

    def scope(act: Act) -> tuple[str, ...]:
        paragraph = outline.paragraphs[act.paragraph]
        on_a_draft = "draft" if act.occasion in ON_A_DRAFT else "debate"
        return paragraph.chapter, paragraph.section, paragraph.item, act.act, on_a_draft, act.actor

    named: dict[tuple[str, ...], int] = {}
    for act in acts:
        if act.act in ("statement", "right_of_reply") and act.rule != TOLD and act.voice in ("own", "group"):
            named.setdefault(scope(act), act.start)
    return [
        act
        for act in acts
        if act.rule != TOLD or named.get(scope(replace(act, actor=act.via or act.actor)), act.end) > act.start
    ]


def associated(telling: Telling, sentence: Sentence, occasion: str, draft: str, lexicon: Lexicon) -> list[Act]:
    """ "… associated her delegation with the statement made by Tanzania": own voice, and aligned with that one."""
    found = ASSOCIATED.search(sentence.text, telling.said - 24, sentence.end)
    if found is None:
        return []
    others = [one for one in read_list(sentence.text, found.end(), sentence.end, lexicon).listed if one.voice == "own"]
    return [
        sentence.act(
            "statement",
            replace(one, on_behalf_of="", title=""),
            "associated with another’s statement",
            voice="aligned",
            via=other.actor,
            occasion=occasion,
            draft=draft,
        )
        for one in telling.listed
        if one.voice in ("own", "group")
        for other in others
        if other.kind in ("state", "eu") and other.actor != one.actor
    ]
