"""Persons with their delegation or office in brackets: "Mr. MOTSIK (Ukrainian Soviet Socialist Republic)", "Ms. Quito (Rapporteur)"."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.lists import Lexicon, Listed, office_of
from pipelines.lists.behalf import read_behalf
from pipelines.lists.model import REPRESENTATIVE
from pipelines.lists.offices import OFFICE

_HONORIFIC = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Mlle|Mme|Messrs|Sir|Dame|Dr|Prof|Professor|Prince|Princess|Archbishop|Bishop|Monsignor|Msgr|Father|Sister|Begum|Sheikha?|Shaikha?|"
    r"Lord|Lady|U|Daw|Baroness|Baron|Count|Nana|Chief|Ambassador|General|Colonel|Judge|Datuk|Dato[’']?|Tan\s+Sri|Tunku|Raja|H\.E)[.,]?\s+){0,2}"
)
PERSON = re.compile(
    rf"(?!(?:The|This|These|In|At|On|As|For|With|By|Draft|Article|Paragraph|Part|Some|Several|Many|Other|Both|All|Statements?|Document|Item|Representatives?|Delegations?|Observers?|Parties|States|Members?|Chair|President|Countries|Group|Participants)\b)(?P<name>{_HONORIFIC}(?:(?:van|von|de|del|della|di|du|da|dos|d[’'](?=\w)|el-?|al-?|ten|ter|le|la|bin|Al)\s*)?[A-ZÀ-Þ][\w’'.~$;`-]{{0,40}}(?:\s+[\w’'.~-]{{1,40}}){{0,6}}?)\s*\((?=[A-Z]|representative of|(?:adviser|alternate) to)"
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
# "(representative of Oman)", "(alternate to Dr Said, Oman)": whose delegate, as the World Health Organization prints it.
OF_DELEGATION = re.compile(
    r"(?:(?:[Rr]epresentative|[Dd]elegate)\s+of|(?:[Aa]dviser|[Aa]lternate)\s+to\s+(?:(?:Mr|Mrs|Ms|Miss|Dr|Professor)\.?\s+)?[^(),;]{2,40},)\s+(?:the\s+(?=[A-Z]))?"
)
MODE = re.compile(r"\s*\((?:spoke|interpretation|translated|statement|video)[^()]{0,80}\)")
# Words of the bracket behind the State: "(Chad), Vice-Chair,", "(Chad) (Rapporteur)"; and what the speaker was doing.
NEXT = re.compile(r"\s*,?\s*(?:and\s+|as\s+well\s+as\s+)?")
BEHALF = re.compile(r"\b(?:also\s+)?on\s+(?:the\s+)?behalf\s+of\b")
# "…, Rapporteur,", "…, speaking in his capacity as Vice-Chairman,": in that office; of a group of States: for the group.
IN_OFFICE = re.compile(
    r"^\s*,?\s*(?:speaking\s+)?(?:(?:as|in\s+(?:his|her)\s+capacity\s+as)\s+)?(?:the\s+)?(?P<office>(?:(?:Acting|Vice|Co)[\s-]+)?(?:Chair(?:man|person|woman)?|President|Rapporteur|Facilitator|[Cc]oordinator|[Ss]pokes(?:man|person)))\b(?:\s+(?:of|for)\s+(?P<of>(?:the\s+)?[A-Z]))?"
)
# Organizations that take part in a commission's debates are given in brackets as States are.
LIKE_AN_NGO = re.compile(
    r"\b(?:League|Association|Federation|Union|Society|Movement|Congress|Foundation|Amnesty|Alliance|Caucus|Brotherhood|Sisters|Friends|Jurists|Lawyers|Watch)\b"
)
REACH = 700  # letters of a sentence in which its verb of saying is looked for


def persons_named(text: str, start: int, end: int, lexicon: Lexicon) -> list[Listed]:
    """Persons with their delegations that fill some words: those who did what the verb behind the words says."""
    listed: list[Listed] = []
    position = start
    while (person := person_at(text, position, end, lexicon)) is not None:
        speaker, close = person
        follows = next_person(text, close, end, lexicon)
        stop = follows if follows >= 0 else end
        between, here = text[close:stop], in_office(text, close, stop, speaker, lexicon)
        behalf = BEHALF.search(between)
        spoken = (
            read_behalf(text, close + behalf.start(), end, speaker.actor, lexicon, bracket=False) if behalf else None
        )
        if spoken:
            here = replace(here, voice="group", on_behalf_of=spoken.words)
        listed += [here, *(spoken.listed if spoken else ())]
        if follows < 0:
            return listed if spoken or re.fullmatch(r"[\s,]*+(?:\b\w[^,;.()]{0,120},)?[\s,]*+", between) else []
        position = follows
    return []


def person_at(text: str, position: int, end: int, lexicon: Lexicon) -> tuple[Listed, int] | None:
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
    delegate = OF_DELEGATION.match(text, person.end(), end)
    inside = observer.end() if observer else delegate.end() if delegate else person.end()
    named = lexicon.actor_at(text, inside, end)
    close = text.find(")", named.end if named else inside, end)
    if close < 0:
        return None
    whole = named is not None and not text[named.end : close].strip(" .)")
    if named and named.actor.kind in ("state", "eu") and (whole or text[named.end] == ","):
        capacity = "observer" if observer else REPRESENTATIVE
        speaker = Listed.of(named, text, capacity=capacity, title=title)  # fmt: skip
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


def next_person(text: str, position: int, end: int, lexicon: Lexicon) -> int:
    """Where the next person of the same list stands: directly behind, or behind words on how the one before spoke."""
    joiner = NEXT.match(text, position, end)
    if joiner and joiner.end() > position and person_at(text, joiner.end(), end, lexicon):
        return joiner.end()
    if text[position : position + 1] != ",":
        return -1
    for found in re.compile(r",\s+(?:and\s+)?|\s+and\s+").finditer(text, position + 2, min(end, position + REACH)):
        if PERSON.match(text, found.end(), end) and person_at(text, found.end(), end, lexicon):
            return found.end()
    return -1


def in_office(text: str, close: int, stop: int, speaker: Listed, lexicon: Lexicon) -> Listed:
    """A speaker in the office that the words behind its bracket say, or for the group it chairs."""
    office = IN_OFFICE.match(text[close:stop])
    if office is None or speaker.kind != "state":
        return speaker
    group = lexicon.reference.group_at(text, close + office.start("of"), stop) if office["of"] else None
    if group:
        as_said = " ".join(text[close + office.start("office") : group.end].split())
        return replace(speaker, voice="group", on_behalf_of=as_said)
    return replace(speaker, capacity="officer")
