"""Speakers told by name and office: "In her closing remarks, Ana Quito, Minister of Health of Ecuador, said …"."""

from __future__ import annotations

import re

from pipelines.acts.speakers import SAYS, Telling
from pipelines.lists import Lexicon, Listed, office_of
from pipelines.lists.offices import OFFICE_WORD

# "Echoing that call, Oman’s delegate said", "However, …", "In a similar vein, …": what leads to a speaker and names none.
LEADS = re.compile(
    r"(?!Speaking\b)(?:[A-Z][a-z]{1,30}(?:ing|ed)|However|Shaken|Struck|Meanwhile|Similarly|Likewise|Conversely|Elsewhere|Instead|Nonetheless|Nevertheless|Still|(?:By|In)\s+contrast|(?:In|Along|On)\s+(?:an?|the|that|those|this|these)\s+(?:similar|same|other|related|lines|vein|point|note|regard))\b"
    r"(?![^,;:.]{0,200}\bon\s+behalf\b)[^,;:.]{0,200},\s+"
)
# "In her opening remarks, Ana Quito, Minister of Health of Ecuador, said", "The lead discussant, Ana Quito, Director of …, said".
REMARKS = re.compile(
    rf"(?:In\s+(?:his|her|their)\s+(?:(?:opening|closing|concluding|introductory|keynote|welcoming|welcome)\s+)?(?:remarks|statement|address|speech)"
    rf"|(?:The|A|Another)\s+(?:(?:lead|first|second|third|fourth|other|final|last|keynote|guest)\s+)?(?:discussants?|panell?ist|keynoter|speaker|presenter|commentator|respondent)),\s+"
    rf"(?P<person>(?:[A-ZÀ-Þ][\w’'.-]{{1,40}}\s+){{0,4}}[A-ZÀ-Þ][\w’'.-]{{1,40}}),\s+(?P<office>[^;:]{{6,200}}?),\s*{SAYS.pattern}"
)
# "ANA QUITO, Minister of Health of Ecuador, said", "Ms. Ana Quito, Minister of …, said": a speaker by name and office.
BY_NAME = re.compile(
    rf"(?P<person>[A-ZÀ-ÞŠŽČŁ][A-ZÀ-ÞŠŽČŁ’'. -]{{4,60}}[A-ZÀ-ÞŠŽČŁ]|(?:(?:H\.\s?E|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Ambassador|Sir|Dame)\.?\s+){{0,2}}[A-ZÀ-Þ][\w’'-]{{1,40}}(?:\s+(?:[A-ZÀ-Þ][\w’'.-]{{0,40}}|de|da|del|della|van|von|der|bin|al|el|la|y|e)){{1,5}}),"
    rf"\s+(?P<office>(?:the\s+)?(?:[A-Z][\w-]{{1,40}}\s+){{0,3}}?{OFFICE_WORD}\b[^;:.]{{0,180}}?),\s*{SAYS.pattern}"
)


def by_name_and_office(text: str, position: int, end: int, lexicon: Lexicon, *, alone: bool) -> Telling | None:
    """A sentence that opens with remarks of a person, or (`alone`) with the person, by name and office; None for any other."""
    remarks = REMARKS.match(text, position, end) or (_by_name(text, position, end) if alone else None)
    return _remarks(text, remarks, lexicon) if remarks else None


def _by_name(text: str, position: int, end: int) -> re.Match[str] | None:
    """ "Shaken by the storm, Ana Quito, President of the Council, said": at the start, or behind words that lead to it."""
    leads = LEADS.match(text, position, end)
    return BY_NAME.match(text, position, end) or (BY_NAME.match(text, leads.end(), end) if leads else None)


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
