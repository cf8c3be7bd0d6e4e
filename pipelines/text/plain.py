"""Plain text and Markdown: lines to blocks, with the furniture a text keeps from its pages marked."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipelines.documents import Document
from pipelines.text import joining, markdown, notes
from pipelines.text.compose import MARKER, Part, Parts, Strip, compose, seen
from pipelines.text.encoding import decode
from pipelines.text.furniture import heads_in_lines
from pipelines.text.model import Text

_LINE = re.compile(r"[^\n\r\f\v\u0085\u2028\u2029]+")
_BREAKS = re.compile(r"\r\n|[\n\r\f\v\u0085\u2028\u2029]")
# What a word processor leaves behind: field codes, and the place where it numbered a paragraph.
_DEBRIS = re.compile(
    r"\b(?:PAGEREF\s+_\w+(?:\s+\\[a-z])*(?:\s+\d+)?|TOC(?:\s+\\[a-z](?:\s+\"[^\"\n]*\")?)+)\s?|&&", re.I
)
_TABLE_ROW = re.compile(r"^[^\S\n]*\|[^\n]*\|[^\S\n]*$", re.M)
_GAP = re.compile(r"(?<=\S)(?:[^\S\n\r]{4,}|[^\S\n\r]*\t\s*)(?=\S)")
_MARKER_BEFORE_GAP = re.compile(rf"\s*{MARKER}\s*")


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    text: str  # as read: without furniture, white space collapsed
    indent: int
    group: int  # lines without an empty line between them
    page: int
    hidden: bool = False
    cells: bool = False
    trailing: bool = False  # a space at the line's end: a word processor's soft line break
    width: int = 0


def read_plain(document: Document) -> Text:
    """The Text of a plain text or Markdown document. Raises DocumentError for a wrong encoding."""
    source, warnings = decode(document)
    parts = Parts(source, warnings=warnings)
    bold: list[tuple[int, int]] = []
    italic: list[tuple[int, int]] = []
    if document.format == "markdown":
        bold, italic = markdown.hide_marks(parts, markdown.hide_front_matter(parts))
    for found in _DEBRIS.finditer(source):
        parts.hide(found.start(), found.end(), "markup")
    for found in _TABLE_ROW.finditer(source):
        _part_cells(parts, found.start(), found[0])
    if "\f" in source.strip("\f\n\r \t"):
        parts.page_starts = [0] + [found.end() for found in re.finditer("\f", source)]
    for found in re.finditer("\f", source):
        parts.hide(found.start(), found.end(), "page break")
    lines = _lines(parts, document.format == "markdown")
    heads = heads_in_lines([line.text for line in lines])
    for index, kind in heads.items():
        parts.hide(lines[index].start, lines[index].end, kind)
        lines[index].hidden = True
    notes.mark_notes(parts, [(line.start, line.end, line.text, line.group) for line in lines if not line.hidden])
    shown = parts.shown()
    lines = [line for line in lines if not line.hidden]
    for line in lines:
        if shown.find(0, line.start, line.end) >= 0:
            line.text = seen(source, line.start, line.end, shown, parts.instead, line.cells)[0]
    lines = [line for line in lines if line.text]
    _blocks(parts, lines)
    _style(parts, bold, italic)
    return compose(parts)


def _lines(parts: Parts, markdown_: bool) -> list[_Line]:
    """The lines of the source that have something to read."""
    source = parts.source
    shown = parts.shown() if parts.furniture else None
    lines: list[_Line] = []
    group = 0
    previous_end = 0
    for found in _LINE.finditer(source):
        start, end = found.span()
        raw = found[0]
        if len(_BREAKS.findall(source, previous_end, start)) > 1:
            group += 1
        previous_end = end
        body = raw.strip()
        if not body:
            group += 1
            continue
        cells = "\t" in body or bool(_GAP.search(body))
        if cells and _one_gap_after_marker(body):
            cells = False
        if cells:
            _gaps_to_tabs(parts, start, raw)
        if _TABLE_ROW.match(raw):
            cells = True
        text = seen(source, start, end, shown, parts.instead, cells)[0]
        if not text.strip():
            group += 1
            continue
        indent = len(raw) - len(raw.lstrip())
        page = bisect_right(parts.page_starts, start)
        trailing = raw.endswith(" ") and not (markdown_ and raw.endswith("  "))
        lines.append(_Line(start, end, text, indent, group, page, False, cells, trailing, len(raw.rstrip())))
    return lines


def _part_cells(parts: Parts, start: int, raw: str) -> None:
    """The strokes of a table row ("| a | b |") are read as the tabs between its cells."""
    strokes = [start + found.start() for found in re.finditer(r"(?<!\\)\|", raw)]
    parts.hide(strokes[0], strokes[0] + 1, "markup")
    if raw.rstrip().endswith("|"):
        parts.hide(strokes[-1], strokes[-1] + 1, "markup")
        strokes.pop()
    parts.instead.update(dict.fromkeys(strokes[1:], "\t"))


def _gaps_to_tabs(parts: Parts, start: int, raw: str) -> None:
    """Columns set apart with spaces are read as cells; the gap after a line's number is not one."""
    for gap in _GAP.finditer(raw):
        if "\t" not in gap[0] and not _MARKER_BEFORE_GAP.fullmatch(raw, 0, gap.start()):
            parts.instead[start + gap.start()] = "\t"


def _one_gap_after_marker(body: str) -> bool:
    gaps = list(_GAP.finditer(body))
    return len(gaps) == 1 and bool(_MARKER_BEFORE_GAP.fullmatch(body[: gaps[0].start()]))


def _wrap_widths(lines: Sequence[_Line]) -> list[int]:
    """For each line the width at which the lines around it were broken by a program; 0 where they are as long as they
    need to be. Pages of one document may be set in different widths.
    """
    followed = [a.width if a.group == b.group else 0 for a, b in pairwise(lines)] + [0]
    found = []
    for index in range(len(lines)):
        around = sorted(width for width in followed[max(0, index - 25) : index + 26] if width >= 40)
        width = _ninth_tenth(around) if len(around) >= 6 else 0
        near = bisect_right(around, 1.15 * width) - bisect_left(around, 0.7 * width)
        found.append(width if 0 < width <= 140 and near / len(around) >= 0.6 else 0)
    return found


def _ninth_tenth(numbers: Sequence[int]) -> int:
    """The 90th percentile of numbers in order, between two of them as they lie apart, as a whole number."""
    place = (len(numbers) - 1) * 0.9
    low = int(place)
    before, after = numbers[low], numbers[min(low + 1, len(numbers) - 1)]
    share = place - low
    # From the nearer of the two, as numpy does, so that rounding gives the same.
    return int(after - (after - before) * (1 - share) if share >= 0.5 else before + (after - before) * share)


def _joins(a: _Line, b: _Line, width: int) -> bool:
    """Whether line b goes on with the sentence of line a, directly above it."""
    if _is_contents(b) and not a.cells and not joining.closes(a.text) and not joining.opens_list(b.text):
        return joining.starts_low(b.text) or b.text.startswith("(")
    if a.cells or b.cells or joining.opens_list(b.text):
        return False
    if joining.must_go_on(a.text, b.text):
        return True
    if width:
        first = b.text.split(None, 1)[0]
        full = a.width + 1 + len(first) > width * 0.9
        return full or (joining.starts_low(b.text) and not joining.closes(a.text))
    if joining.closes(a.text):
        return a.trailing and joining.starts_low(b.text)
    if joining.starts_low(b.text):
        return len(a.text) >= 30
    return a.trailing and len(a.text) >= 40 and a.text[-1] not in ")," and b.text[0].isdigit()


def _is_contents(line: _Line) -> bool:
    """Whether a line of cells is the end of a contents entry: words and a page number."""
    return line.cells and bool(re.fullmatch(r"[^\t]+\t[\divxl]{1,4}", line.text))


def _blocks(parts: Parts, lines: Sequence[_Line]) -> None:
    """Makes the blocks out of the lines, hides the hyphens that only break a word, and names where words are lost."""
    widths = _wrap_widths(lines)
    lexicon = joining.Lexicon(line.text for line in lines)
    breaks = sorted(span.start for span, kind in parts.furniture if kind in _BREAKING)
    texts: list[str] = []
    previous: _Line | None = None
    for width, line in zip(widths, lines, strict=True):
        near = previous is not None and previous.group == line.group
        goes_on = previous is not None and (
            _joins(previous, line, width)
            if near
            else not line.cells and joining.goes_on(texts[-1], line.text, _over_page(breaks, previous, line))
        )
        if previous is not None and goes_on:
            join, cut = joining.join_of(texts[-1], line.text, lexicon)
            if not near and join:
                join = "" if lexicon.completes(texts[-1], line.text) else join
                if join and lexicon.breaks_off(texts[-1], line.text):
                    parts.warnings.append(joining.lost_words(texts[-1], previous.text, line.text, line.page))
            if cut:
                at = parts.source.rindex(texts[-1][-1], previous.start, previous.end)
                parts.hide(at, at + 1, "line-end hyphen")
            parts.parts[-1].strips.append(Strip(line.start, line.end, join))
            parts.parts[-1].cells |= line.cells
            texts[-1] = (texts[-1][:-1] if cut else texts[-1]) + join + line.text
        else:
            strip = Strip(line.start, line.end)
            parts.parts.append(Part([strip], indent=line.indent, page=line.page, cells=line.cells))
            texts.append(line.text)
        previous = line


_BREAKING = ("running head", "page number", "job number", "footnote", "page break")


def _over_page(breaks: Sequence[int], a: _Line, b: _Line) -> bool:
    """Whether furniture of a page stands between two lines."""
    return bisect_left(breaks, a.end) < bisect_left(breaks, b.start)


def _style(parts: Parts, bold: Sequence[tuple[int, int]], italic: Sequence[tuple[int, int]]) -> None:
    """Says of each part whether all of it is in bold type or in italics."""
    if not bold and not italic:
        return
    letters = bytearray(map(str.isalnum, parts.source))
    for start, end in (span for span, _ in parts.furniture):
        letters[start:end] = bytes(end - start)
    for spans, name in ((bold, "bold"), (italic, "italic")):
        if not spans:
            continue
        others = letters.copy()
        for start, end in spans:
            others[start:end] = bytes(end - start)
        for part in parts.parts:
            setattr(part, name, _holds(letters, part) and not _holds(others, part))


def _holds(letters: bytearray, part: Part) -> bool:
    return any(letters.find(1, strip.start, strip.end) >= 0 for strip in part.strips)
