"""Persons with their delegation in brackets: "Peter Burian (Slovakia)", office by office."""

from __future__ import annotations

import itertools
import re

from pipelines.lists.model import Leftover, Lexicon, Listed, ReadList
from pipelines.names import Found

IN_BRACKETS = re.compile(r"\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)")
LABEL = re.compile(
    r"(?:^|[\n.;:]\s*|,\s+(?:and\s+)?)(?P<office>(?:the\s+)?[A-Z][\w\s,’'/-]{2,70}?(?:\s+\([^()\n]{2,40}\))?)\s*:\s*"
)
OWN_OFFICE = re.compile(r"\((?:Acting\s+|Temporary\s+)?(?:Vice-?\s?|Co-?)?(?:Chair\w*|President|Rapporteur)\)\s*$")
AS_OFFICE = re.compile(
    r"\s*,?\s*(?:representing\s+[^,;]{0,200},?\s*)?(?:was\s+|were\s+)?(?:to\s+serve\s+|to\s+act\s+|elected\s+|respectively\s+)?(?:as|to\s+the\s+(?:office|post|position)\s+of)\s+(?:its\s+|the\s+|an?\s+)?(?P<office>[A-Z][\w-]{0,40}(?: [\w-]{1,40}){0,6}?)(?=\s*(?:[,.;\n)]|and\b|for\b|of\b|by\b|in\b|until\b|at\b|to\b|who\b|during\b|$))"
)
# Who left the office another takes; who helps the one in the chair.
PREDECESSOR = re.compile(
    r"\b(?:replac\w+|succe\w+|in place of|instead of|term of(?:\s+office)?|vacat\w+|vacan\w+)\b", re.I
)
HELPED_BY = re.compile(r"\b(?:moderated|assisted|facilitated|supported|introduced)\s+by\b")
NAME = re.compile(
    r"(?<![\w’'])(?P<name>(?:(?:H\.\s?E\.|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Prof|Ambassador|Sheikh|General|Messrs)\.?\s+){0,3}(?:(?:[A-ZÀ-ÞŠŽČĆĐŁŚŻ][\w’'.~\-]{0,40}|(?:al|el|de|da|do|dos|del|della|di|du|van|von|der|den|bin|bint|ibn|ben|la|le|y|e|ul|ur|zu|af|av|ter|ten|M[’'])(?:[-’'][\w’'\-]{0,40})?)\s+){0,8}(?:[A-ZÀ-ÞŠŽČĆĐŁŚŻ]|(?:al|el|d|M)[-’'])[\w’'.~\-]{0,40})\s*$"
)
PERSON_STATE = re.compile(
    r"(?P<name>(?:H\.\s?E\.\s+)?(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Ambassador)\.?\s+[^,;:()\n]{3,60}),\s+(?=[A-Z]|the\s+[A-Z])"
)
APPOSITION = re.compile(
    r"\s*,\s*(?!(?:Mr|Ms|Mrs|Miss|Dr|H\.\s?E)\b)(?P<office>(?:the\s+)?[A-Z][\w-]{0,40}(?:\s+[\w’'-]{1,40}){0,14}?)(?=\s*[,.;\n]|$|\s+and\s)"
)


def read_persons(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[ReadList, dict[int, str]]:
    """text[start:end] → the delegation in each bracket, with the person as title; and each one's office, by offset."""
    listed: list[Listed] = []
    leftover: list[Leftover] = []
    offices: dict[int, str] = {}
    labels = [(found.end(), found.group("office")) for found in LABEL.finditer(text, max(start - 1, 0), end)]
    previous = start
    for bracket in IN_BRACKETS.finditer(text, start, end):
        whole = _delegation_in(text, bracket, lexicon)
        before = text[
            max(previous, bracket.start() - 160, text.rfind("\n", start, bracket.start()) + 1) : bracket.start()
        ]
        if HELPED_BY.search(before):
            return ReadList(tuple(listed), tuple(leftover), end, anonymous=1), offices
        before = OWN_OFFICE.sub("", before)
        person = NAME.search(before)
        if PREDECESSOR.search(before):
            previous = bracket.end()
            continue
        if whole is not None and person is None:
            continue  # a State in brackets behind something that is no person's name
        if whole is None:
            if not OWN_OFFICE.fullmatch(bracket.group(0)) and _may_be_a_delegation(bracket.group("inside"), person):
                reason = f"a delegation in brackets not known: “{bracket.group('inside')}”"
                leftover.append(Leftover(*bracket.span("inside"), reason))
            continue
        office = _office(text, bracket.end(), end, labels, bracket.start())
        offices[whole.start] = office
        listed.append(Listed.of(whole, text, title=_name(person) if person else ""))
        previous = bracket.end()
    if not listed and not leftover:
        return _named_then_state(text, start, end, lexicon)
    for one, following in reversed(
        list(itertools.pairwise(listed))
    ):  # "A (Ecuador), B (Oman) and C (China) as Vice-Chairs"
        if not offices.get(one.start) and offices.get(following.start) and not labels:
            offices[one.start] = offices[following.start]
    return ReadList(tuple(listed), tuple(leftover), end), offices


def _delegation_in(text: str, bracket: re.Match[str], lexicon: Lexicon) -> Found | None:
    """The delegation that fills a bracket; None where it holds anything else."""
    named = lexicon.actor_at(text, *bracket.span("inside"))
    if named is None or named.actor.kind not in ("state", "eu"):
        return None
    return None if text[named.end : bracket.end("inside")].strip(" .") else named


def _may_be_a_delegation(inside: str, person: re.Match[str] | None) -> bool:
    """A few words in capitals in brackets behind a person's name; not in "Ms. Quito (Vice-Chair) (Ecuador)", an office."""
    words = re.match(r"[A-Z][a-z][\w’' -]+$", inside) and len(inside.split()) <= 6
    return bool(person and words and len(person.group("name").split()) > 1)


def _name(person: re.Match[str]) -> str:
    """A person's name without what leads to it: "elected Ana Quito"."""
    return re.sub(r"^(?:and|by|of|elected|Chair(?:man|person)?|the|as|that)\s+", "", person.group("name").strip())


def _named_then_state(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[ReadList, dict[int, str]]:
    """ "Ms. Ana Quito, Ecuador (Chair)", an entry a line: the delegation behind the name, the office in brackets."""
    listed: list[Listed] = []
    offices: dict[int, str] = {}
    for person in PERSON_STATE.finditer(text, start, end):
        found = lexicon.actor_at(text, person.end(), end)
        if found is None or found.actor.kind not in ("state", "eu"):
            continue
        office = re.compile(r"\s*\((?P<office>[^()]+)\)").match(text, found.end, end)
        offices[found.start] = office.group("office").strip() if office else ""
        name = " ".join(person.group("name").split())
        listed.append(Listed.of(found, text, title=name))
    return ReadList(tuple(listed), (), end), offices


def _office(text: str, position: int, end: int, labels: list[tuple[int, str]], bracket: int) -> str:
    label = next((office for offset, office in reversed(labels) if offset <= bracket), "")
    if label:
        label = re.sub(r"^the\s+", "", " ".join(label.split()))
        return one_of(label)
    following = AS_OFFICE.match(text, position, min(end, position + 240)) or APPOSITION.match(
        text, position, min(end, position + 240)
    )
    return one_of(re.sub(r"^the\s+", "", " ".join(following.group("office").split()))) if following else ""


def one_of(office: str) -> str:
    """The office of one of several: "Vice-Presidents" → "Vice-President"."""
    office = re.sub(r"\b(Vice-)?Chairmen\b", r"\1Chairman", office)
    return re.sub(r"\b(Vice-|Co-)?(President|Chair|Rapporteur|Member|Chairperson|Facilitator)s\b", r"\1\2", office)
