"""Recommendations of the universal periodic review: lists in a working-group report, tables in a list by theme."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from pipelines.acts.recommendation_table import LIST_KIND, read_table
from pipelines.acts.recommended import Recommended, Said
from pipelines.acts.recommending import parts_of
from pipelines.lists import Lexicon
from pipelines.names import Actor
from pipelines.outline import Outline, Paragraph
from pipelines.rules import Count, Recommendation, Unread
from pipelines.rules import universal_periodic_review as upr
from pipelines.text import Text

CLOSED = re.compile(r"\)\s*\*{0,3}\s*[;.,:]?\s*$")
INNER = re.compile(r"(?<=[;.):])\s+(?=\(?[\da-z]{1,3}[.)])")  # before a number of a list that stands within a block
FIRST = re.compile(r"\(?\s?[1a]\s?[.)]|\d{1,3}\.1[.)]?")
LAST_OF = re.compile(r"(?:(?<!\d)\d+|[a-z])(?=\s?[.)]?$)")
ADDENDUM = re.compile(r"/Add\.\d", re.I)


def read_recommendations(
    text: Text, outline: Outline, lexicon: Lexicon, reviewed: Actor | None
) -> tuple[tuple[Recommendation, ...], tuple[Unread, ...]]:
    """Each recommending State of each recommendation a record lists, and what of the lists was not understood."""
    if ADDENDUM.search(outline.record.symbol):
        return (), ()  # the State's replies, without those who recommended
    found = Recommended(text.reading, lexicon, reviewed)
    if outline.record.kind == LIST_KIND:
        read_table(found, text, outline)
    elif outline.record.body == "UPR":
        _read_lists(found, text, outline)
    return tuple(found.made), tuple(dict.fromkeys(found.unread))


def count_recommendations(text: str, start: int, end: int, paragraph: int) -> list[Count]:
    """The number of recommendations that a sentence says were made in this review."""
    said = text[start:end]
    found = upr.COUNT.search(said)
    if found is None or upr.EARLIER.search(said):
        return []
    number = int((found.group("number") or found.group("received")).replace(",", ""))
    printed = " ".join(found.group(0).split())
    return [Count("recommendations", number, printed, start, end, paragraph, "a number the record prints")]


def _read_lists(found: Recommended, text: Text, outline: Outline) -> None:
    """The lists below the heads of "Conclusions and/or recommendations"."""
    starts = [paragraph.start for paragraph in outline.paragraphs]
    reader = _Lists(found)
    for block in text.blocks:
        at = bisect_right(starts, block.start) - 1
        if at < 0:
            continue
        paragraph = outline.paragraphs[at]
        if paragraph.place in ("front", "contents", "annex", "attendance"):
            reader.finish()
            continue
        for start, end in _pieces(text.reading, block.start, block.end):
            reader.take(start, end, paragraph)
    reader.finish()


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A block cut where the numbers of a list stand inside it: "… the support of Chad: 1. Ratify … (Peru); 2. …"."""
    opening = upr.NUMBER.match(text, start, end)
    last = "" if opening is None or text[start:end].rstrip().endswith(":") else opening.group(0).strip()
    cuts: list[int] = []
    for inner in INNER.finditer(text, start, end):
        number = upr.NUMBER.match(text, inner.end(), end)
        printed = number.group(0).strip() if number else ""
        colon = text[inner.start() - 1] == ":"
        if printed and (FIRST.fullmatch(printed) if colon and not cuts else printed == _next(last)):
            cuts.append(inner.end())
            last = printed
    return list(zip([start, *cuts], [*cuts, end], strict=True))


def _next(printed: str) -> str:
    """The number that follows one, written alike: "121.3" → "121.4", "(b)" → "(c)", "9." → "10."; "" behind none."""
    found = LAST_OF.search(printed)
    if found is None:
        return ""
    last = found.group(0)
    following = str(int(last) + 1) if last.isdecimal() else chr(ord(last) + 1) if len(last) == 1 and last != "z" else ""
    return printed[: found.start()] + following + printed[found.end() :] if following else ""


@dataclass(slots=True)
class _Lists:
    """The list being read: its head, and the recommendation not yet ended."""

    found: Recommended
    head: Paragraph | None = None
    position: str = ""
    number: str = ""
    start: int = -1  # of the recommendation being read; -1 where none is
    end: int = -1
    listing: bool = False  # a recommendation of this list has been met

    def take(self, start: int, end: int, paragraph: Paragraph) -> None:
        """One block: a head, a recommendation, or more of the one before."""
        text = self.found.text
        words = text[start:end]
        numbered = upr.NUMBER.match(text, start, end)
        if numbered and self.head and self._follows(numbered, paragraph, words):
            self._begin(numbered.group("number"), numbered.end(), end)
        elif self._is_head(words, paragraph, start):
            self.finish()
            self.head, self.position, self.listing = paragraph, _said(words), False
        elif self.head and paragraph.number and paragraph.index != self.head.index and start == paragraph.start:
            self.finish()
            self.head = None
        elif self.start >= 0 and not CLOSED.search(text[self.start : self.end]):
            self.end = end
        elif self.head and CLOSED.search(words) and parts_of(text, start, end, self.found.lexicon):
            self._begin("", start, end)

    def _follows(self, numbered: re.Match[str], paragraph: Paragraph, words: str) -> bool:
        """Whether a number carries the list on, not the record's paragraphs."""
        if numbered.group("under"):
            return True
        if words.rstrip().endswith(":") and upr.NAMED.search(words):
            return False
        value = re.sub(r"\D", "", numbered.group("number"))
        if not value or paragraph.index == (self.head.index if self.head else -1):
            return True
        last = re.sub(r"\D", "", self.number)
        return (
            self.listing
            and last.isdecimal()
            and int(value) == int(last) + 1
            and not self._is_head(words, paragraph, -1)
        )

    def _is_head(self, words: str, paragraph: Paragraph, start: int) -> bool:
        """ "88. The recommendations listed below enjoy the support of Chad:"."""
        announces = words.rstrip().endswith(":") or (start == paragraph.start and bool(_position_announced(words)))
        return announces and len(words) < 900 and upr.NAMED.search(words) is not None and not CLOSED.search(words)

    def _begin(self, number: str, start: int, end: int) -> None:
        self.finish()
        self.number, self.start, self.end, self.listing = number, start, end, True

    def finish(self) -> None:
        """The recommendation read so far is whole."""
        if self.start >= 0 and self.head is not None:
            self.found.take(self.start, self.end, Said(self.number, self.head.index, self.position))
        self.start = self.end = -1


def _said(head: str) -> str:
    """The position a head states: its last sentence decides, which the list follows."""
    sentences = re.split(r"(?<=[a-z)])\.\s+(?=[A-Z])", head)
    return next((position for each in reversed(sentences) if (position := upr.position_of(each))), "")


def _position_announced(words: str) -> str:
    """The position that a head without a colon states: "… will be examined by Chad, which will provide responses"."""
    return upr.position_of(words) if upr.NAMED.search(words[:200]) else ""
