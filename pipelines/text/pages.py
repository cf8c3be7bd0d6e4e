"""What on a PDF's pages is not read: running heads and feet, page and job numbers, rules."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipelines.text.furniture import JOB_NUMBER, SYMBOL
from pipelines.text.model import FurnitureKind
from pipelines.text.pieces import Line

_NUMBER = re.compile(
    r"[-–—\[(|]?\s*(?:page\s+)?(\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|\|)\s*\d{1,4})?\s*[-–—\])|]?", re.IGNORECASE
)
_RECYCLE = re.compile(r"please recycle.*|veuillez recycler.*|\*\d{6,9}\*", re.IGNORECASE)
_RULE = re.compile(r"[_\-–—=~*\s]{3,}")  # a rule drawn with characters
_LEVEL = 4.0  # points: what stands so close in height is on one level


@dataclass(slots=True)
class _Level:
    """What stands on one height of a page's head or foot."""

    page: int
    base: float
    lines: list[Line]
    key: tuple[str, ...] = ()  # its texts without their numbers
    numbers: tuple[tuple[int, ...], ...] = ()  # the numbers of each text


def body_size(pages: Iterable[Sequence[Line]]) -> float:
    """The type size, in points, the text is set in; 0 for a document without text.

    It is what most characters are set in, or a larger size nearly as common: a short text may have longer notes.
    """
    counted: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            counted[round(line.size * 2) / 2] += len(line.text)
    most = max(counted.values(), default=0)
    return max((size for size, count in counted.items() if count > 0.4 * most), default=0.0)


def mark_heads(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> None:
    """Marks the lines of running heads and feet (what comes back on page after page at the same height), and rules.

    A first page's masthead stays, for it carries the record's symbol.
    """
    for top in (True, False):
        levels = [
            _levels(lines, number, height, top)
            for number, (lines, height) in enumerate(zip(pages, heights, strict=True), 1)
        ]
        often = _recurring([level for page in levels for level in page[:3]], len(pages))
        for page in levels:
            for depth, level in enumerate(page[:3]):
                kind = _kind(level, often, depth, page)
                if kind is None:
                    break
                for line in level.lines:
                    line.kind = _line_kind(line, kind)
    _mark_repeats(pages)
    for lines, height in zip(pages, heights, strict=True):
        for line in lines:
            if _RULE.fullmatch(line.text):
                line.kind = "markup"
            barcode = not line.text[:1].isalnum() and all(
                unicodedata.category(letter) in ("Co", "Zs") for letter in line.text
            )
            if barcode or (line.base > 0.75 * height and all(_is_job(seg.text) for seg in line.segs)):
                line.kind = "job number"


def _mark_repeats(pages: Sequence[Sequence[Line]]) -> None:
    """Marks the heads of tables, lists and chapters printed again on the next page, or the next of the same side.

    The first of them is read: it may be the table's own head.
    """
    tops: list[list[Line]] = [[], []]
    for lines in pages:
        top = sorted((line for line in lines if line.kind is None), key=lambda line: line.base)[:4]
        same = max(_same_lines(before, top) for before in tops[-2:])
        for line in top[:same]:
            line.kind = "running head"
        tops.append(top)


def _same_lines(before: Sequence[Line], after: Sequence[Line]) -> int:
    """How many lines at the head of two pages say the same at the same height."""
    for count, (a, b) in enumerate(zip(before, after, strict=False)):
        if a.text != b.text or abs(a.base - b.base) > _LEVEL or len(a.text) < 4:
            return count
    return min(len(before), len(after))


def _levels(lines: Sequence[Line], page: int, height: float, top: bool) -> list[_Level]:
    """The levels of a page from its head down, or from its foot up, as far as a quarter of the page."""
    if top:
        near = [line for line in lines if line.kind is None and line.base <= 0.25 * height]
    else:
        near = [line for line in lines if line.kind is None and line.base >= 0.75 * height]
    found: list[_Level] = []
    for line in sorted(near, key=lambda line: line.base, reverse=not top):
        if len(found) > 3:
            break
        if found and abs(found[-1].base - line.base) < _LEVEL:
            found[-1].lines.append(line)
        else:
            found.append(_Level(page, line.base, [line]))
    for level in found:
        texts = sorted((seg.text.strip() for line in level.lines for seg in line.segs), key=_key)
        level.key = tuple(map(_key, texts))
        level.numbers = tuple(tuple(map(int, re.findall(r"\d+", text))) for text in texts)
    return found


def _key(text: str) -> str:
    """A text with its numbers left out."""
    return re.sub(r"\d+|\b[ivxl]+\b", "#", text)


def _numbered_as_heads_are(levels: Sequence[_Level]) -> bool:
    """Whether the numbers in what comes back stay the same for several pages, or stand alone and count them.

    "Resolution 28/1", "Resolution 28/2" at the head of one page after another are headings.
    """
    for place, key in enumerate(levels[0].key):
        if _NUMBER.fullmatch(key.replace("#", "1")):
            continue
        if len({level.numbers[place] for level in levels}) > max(1, len(levels) // 3):
            return False
    return True


def _recurring(levels: Sequence[_Level], pages: int) -> dict[tuple[str, ...], tuple[float, float]]:
    """The keys that come back at one height: that height, and on what share of the pages they do."""
    groups: dict[tuple[str, ...], list[_Level]] = {}
    for level in levels:
        groups.setdefault(level.key, []).append(level)
    found = {}
    for key, group in groups.items():
        middle = sorted(level.base for level in group)[len(group) // 2]
        near = [level for level in group if abs(level.base - middle) <= _LEVEL]
        shaped = all(_shaped(text) for text in key)
        often = len(near) >= 3 or (len(near) >= 2 and shaped and pages <= 5)
        if often and _numbered_as_heads_are(near):
            found[key] = (middle, len(near) / pages)
    return found


def _shaped(text: str) -> bool:
    """Whether a text is of the kind that stands in heads: a number, a symbol, a date (its digits left out)."""
    return len(text) < 60 and ("#" in text or bool(SYMBOL.search(text)))


def _kind(
    level: _Level, often: dict[tuple[str, ...], tuple[float, float]], depth: int, page: Sequence[_Level]
) -> FurnitureKind | None:
    size = max(line.size for line in level.lines)
    gap = abs(page[depth + 1].base - level.base) if depth + 1 < len(page) else 99.0
    if any(a == 0 for line in level.lines for a, _ in line.segs[0].raised):
        return None  # a footnote that comes back
    place, share = often.get(level.key, (-99.0, 0.0))
    enough = 0.0 if all(_shaped(text) for text in level.key) else 0.3
    if abs(level.base - place) <= _LEVEL and share >= enough:
        if level.key == ("#",) and not _counts(level):
            return None
        return "page number" if level.key == ("#",) else "running head"
    texts = [line.text.strip() for line in level.lines]
    if depth == 0 and len(texts) == 1 and _NUMBER.fullmatch(texts[0]) and _counts(level) and gap > 1.3 * size:
        return "page number"
    if all(_is_job(seg.text) for line in level.lines for seg in line.segs):
        return "job number"
    pieces = [seg.text.strip() for line in level.lines for seg in line.segs]
    telling = any(SYMBOL.fullmatch(text) or _is_job(text) for text in pieces)
    if level.page > 1 and gap > 1.3 * size and telling and all(_shaped(_key(text)) for text in pieces):
        return "running head"
    return None


def _is_job(text: str) -> bool:
    return bool(JOB_NUMBER.fullmatch(text.strip()) or _RECYCLE.fullmatch(text.strip()))


def _counts(level: _Level) -> bool:
    """Whether a lone number can count this page: it is not far from the page's own number."""
    return (
        not level.numbers
        or not level.numbers[0]
        or level.numbers[0][0] >= level.page
        or abs(level.numbers[0][0] - level.page) <= 20
    )


def _line_kind(line: Line, kind: FurnitureKind) -> FurnitureKind:
    text = line.text.strip()
    if _NUMBER.fullmatch(text):
        return "page number"
    return "job number" if JOB_NUMBER.fullmatch(text) else kind
