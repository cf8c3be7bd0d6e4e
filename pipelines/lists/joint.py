"""Organizations that one organization speaks for: "(also on behalf of Dominicans for Justice and Peace and Pax Romana)".

Behind an organization's name the ones it speaks for are organizations too, known or not, and each is named: their names are
read as an open list. Behind a delegation ``behalf`` reads only names it knows.
"""

from __future__ import annotations

import re

from pipelines.lists.model import Lexicon, Listed
from pipelines.lists.open_names import names_in, without_article

# "on behalf the BADIL Resource Center": records drop the "of" now and then.
BEHALF = re.compile(
    r"(?:(?:also|and|speaking|in\s+a|joint|statement|made)\s+){0,6}on\s+behalf\s+(?:of\s+(?:both\s+)?|(?=the\s+[A-ZÀ-Þ]))"
)
AGAIN = re.compile(r"(?:also\s+)?on\s+behalf\s+of\s+")
# "several other organizations", "a coalition of …", "all mandate holders": nobody by name.
UNNAMED = re.compile(r"(?:the\s+|an?\s+)?(?:[a-zà-þ]|\d)")
ONE_WORD = re.compile(r"the\s+[A-ZÀ-Þ][a-zà-þ]+")
MODE = re.compile(r"\s*\([^()]*\b(?:video|recorded|message|statement)\b[^()]*\)$")


def read_joint(text: str, start: int, end: int, speaker: Listed, lexicon: Lexicon) -> tuple[str, list[Listed]] | None:
    """The inside of a bracket behind an organization → the words that say for whom, and those named; None where it says nothing of it."""
    opening = BEHALF.search(text, start, end)
    if opening is None:
        return None
    words = " ".join(text[opening.start() : end].split()).strip(" ,;")
    named: list[Listed] = []
    for first, last in _names(text, opening.end(), end, lexicon):
        again = AGAIN.match(text, first, last)
        begin = without_article(text, again.end() if again else first, last)
        mode = MODE.search(text, begin, last)
        stop = mode.start() if mode else last
        if UNNAMED.match(text, begin, stop):
            continue
        named.append(_organization(text, begin, stop, speaker, lexicon))
    return words, [one for one in named if one.actor != speaker.actor]


def _names(text: str, start: int, end: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Cut at the commas; only behind the last of them does an "and" cut too. "the Labour, Health and Rights Centre" is one name."""
    pieces: list[tuple[int, int]] = []
    for first, last in names_in(text, start, end, lexicon, False, closed=True):
        if pieces and ONE_WORD.fullmatch(text, *pieces[-1]) and not text.startswith("the ", first):
            pieces[-1] = (pieces[-1][0], last)
        else:
            pieces.append((first, last))
    return [*pieces[:-1], *names_in(text, pieces[-1][0], end, lexicon, False)] if pieces else []


def _organization(text: str, start: int, end: int, speaker: Listed, lexicon: Lexicon) -> Listed:
    printed = " ".join(text[start:end].split())
    known = lexicon.actor(printed)
    if known is not None and known.kind != "organization":
        return Listed(known.key, known.name, printed, start, end, known.kind, "", "represented", via=speaker.actor)
    key = known.key if known else re.sub(r"\s*\([^()]*\)$", "", printed)
    capacity = lexicon.organizations.get(key) or (known.capacity if known else "") or speaker.capacity
    return Listed(key, known.name if known else printed, printed, start, end, "organization", capacity, "represented", via=speaker.actor)  # fmt: skip
