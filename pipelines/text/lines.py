"""The lines of a PDF page in reading order: columns one after another, table rows cell by cell.

The order in which a page draws its text is nearly always the order in which it is read: column after column, cell
after cell. It is kept inside a stretch that runs down the page; stretches are put in the order of their places, so that
a masthead drawn last still comes first.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pipelines.text.glyphs import Page
from pipelines.text.pieces import MARKER_ALONE, Line, Seg
from pipelines.text.rows import rows_and_stretches

_RTL = (0x0590, 0x08FF)


def lines_of(page: Page) -> list[Line]:
    """The lines of a page, top to bottom and column by column, furniture included."""
    segs = _segments(page)
    lines = [line.measure() for line in _lines(page.number, segs)]
    lines = _markers_joined(lines)
    lines = rows_and_stretches(lines)
    return _ordered(lines) + _turned_lines(page)


def _turned_lines(page: Page) -> list[Line]:
    """What is printed across the text (a stamp, a note in the margin): kept as furniture, at the page's end."""
    places = np.nonzero(~page.upright)[0]
    if not len(places):
        return []
    found: list[Line] = []
    for run in np.split(places, np.nonzero(np.diff(places) > 1)[0] + 1):
        first, last = int(run[0]), int(run[-1]) + 1
        words = page.text[first:last]
        first, last = first + len(words) - len(words.lstrip()), last - len(words) + len(words.rstrip())
        if first < last:
            box = page.lay[first:last]
            x0, top, x1, bottom = box[:, 0].min(), box[:, 1].min(), box[:, 2].max(), box[:, 3].max()
            size = float(page.size[first])
            seg = Seg(
                first,
                last,
                float(x0),
                float(x1),
                float(top),
                float(bottom),
                float(bottom),
                size,
                0.0,
                0.0,
                words.strip(),
            )
            found.append(Line(page.number, [seg], kind="running head").measure())
    return found


def _segments(page: Page) -> list[Seg]:
    """Characters in the order of the content, cut where a line ends and where a gap is wide."""
    codes = np.frombuffer(page.text.encode("utf-32-le"), np.uint32)
    spaces = (
        (codes == 32) | (codes == 0xA0) | (codes == 9) | ((codes >= 0x2000) & (codes <= 0x200B)) | (codes == 0x3000)
    )
    seen = np.nonzero(~spaces & page.upright)[0]
    if not len(seen):
        return []
    x0, x1 = page.lay[seen, 0], page.lay[seen, 2]
    base, size = page.base[seen], np.maximum(page.size[seen], 1.0)
    larger = np.maximum(size[1:], size[:-1])
    rtl = (codes[seen] >= _RTL[0]) & (codes[seen] <= _RTL[1])
    rtl_pair = rtl[1:] | rtl[:-1]
    gap = np.where(rtl_pair, np.minimum(np.abs(x0[1:] - x1[:-1]), np.abs(x0[:-1] - x1[1:])), x0[1:] - x1[:-1])
    cut = np.abs(np.diff(base)) > 0.55 * larger
    cut |= (gap > 1.5 * larger) & ~rtl_pair | (gap > 6 * larger)
    # Two letters of a ligature share a box: the second does not start before the first.
    cut |= (gap < -0.6 * larger) & (x0[1:] < x0[:-1] - 0.2 * larger) & ~rtl_pair
    starts = np.concatenate(([0], np.nonzero(cut)[0] + 1))
    ends = np.concatenate((starts[1:], [len(seen)])) - 1
    counts = ends - starts + 1
    low, high = np.minimum.reduceat(x0, starts), np.maximum.reduceat(x1, starts)
    tops, bottoms = np.minimum.reduceat(page.lay[seen, 1], starts), np.maximum.reduceat(page.lay[seen, 3], starts)
    bold = np.add.reduceat(page.bold[seen].astype(np.float32), starts) / counts
    italic = np.add.reduceat(page.italic[seen].astype(np.float32), starts) / counts
    sizes, smallest = np.maximum.reduceat(size, starts), np.minimum.reduceat(size, starts)
    # Each array at once: asked for one number at a time, they take most of what a page takes.
    places = (seen[starts], seen[ends] + 1, low, high, tops, bottoms, base[starts + counts // 2], sizes, bold, italic)
    found = [
        Seg(first, last, left, right, top, bottom, level, height, heavy, slanted, page.text[first:last])
        for first, last, left, right, top, bottom, level, height, heavy, slanted in zip(
            *(values.tolist() for values in places), strict=True
        )
    ]
    for index in np.nonzero(smallest <= 0.85 * sizes)[0].tolist():
        these, seg = slice(int(starts[index]), int(ends[index]) + 1), found[index]
        large = base[these][size[these] > 0.85 * sizes[index]]
        seg.base = float(large[len(large) // 2])
        seg.raised = _raised(seen[these] - seg.first, base[these], size[these])
    return found


def _raised(places: NDArray[np.intp], base: NDArray[np.float32], size: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Runs of characters that are smaller than their line and stand above its baseline."""
    large = float(size.max())
    level = float(np.median(base[size > 0.85 * large]))
    marks = (size <= 0.85 * large) & (base < level - 0.1 * large)
    if marks.all() or not marks.any():
        return []
    edges = np.nonzero(np.diff(np.concatenate(([0], marks.astype(np.int8), [0]))))[0].reshape(-1, 2)
    return [(int(places[start]), int(places[stop - 1]) + 1) for start, stop in edges]


def _lines(number: int, segs: Sequence[Seg]) -> list[Line]:
    """Pieces that follow one another on the same baseline, to the right, make a line."""
    lines: list[Line] = []
    for seg in segs:
        if lines:
            last = lines[-1].segs[-1]
            level = abs(seg.base - last.base) <= 0.3 * max(seg.size, last.size) or (
                min(seg.size, last.size) < 0.8 * max(seg.size, last.size)
                and abs(seg.base - last.base) <= 0.55 * max(seg.size, last.size)
            )
            if level and seg.x0 >= last.x1 - 0.3 * seg.size:
                lines[-1].segs.append(seg)
                continue
        lines.append(Line(number, [seg]))
    return lines


def _markers_joined(lines: list[Line]) -> list[Line]:
    """A number, bullet or footnote mark drawn apart from its line goes to the line it stands in."""
    joined: list[Line] = []
    for line in lines:
        if len(line.segs) == 1 and len(line.segs[0].text) <= 7 and MARKER_ALONE.fullmatch(line.segs[0].text.strip()):
            seg = line.segs[0]
            home = min(
                (
                    other
                    for other in lines
                    if other is not line
                    and abs(other.base - seg.base) < 0.3 * seg.size
                    and 0 <= other.x0 - seg.x1 < 8 * seg.size
                    and len(other.text) > 7
                ),
                key=lambda other: other.x0,
                default=None,
            )
            if home is not None:
                home.segs.insert(0, seg)
                home.measure()
                continue
        joined.append(line)
    return joined


def _ordered(lines: Sequence[Line]) -> list[Line]:
    """Stretches in the order of their places; those that stand side by side in the order of the content."""
    stretches: dict[int, list[Line]] = {}
    for line in lines:
        stretches.setdefault(line.stretch, []).append(line)
    pieces = [piece for stretch in stretches.values() for piece in _pieces(stretch)]
    spans = [(min(line.segs[0].top for line in piece), max(line.segs[0].bottom for line in piece)) for piece in pieces]
    order = sorted(range(len(pieces)), key=lambda each: spans[each][0])
    groups: list[list[int]] = []
    low = -1.0
    for each in order:
        if groups and spans[each][0] < low - 2:
            groups[-1].append(each)
        else:
            groups.append([each])
        low = max(low, spans[each][1])
    found: list[Line] = []
    for number, group in enumerate(groups):
        for place, each in enumerate(sorted(group)):
            for line in pieces[each]:
                line.stretch = number * 1000 + place
                line.columns = len(group)
                found.append(line)
    _column_edges(found)
    return found


def _pieces(stretch: Sequence[Line]) -> list[list[Line]]:
    """A stretch cut where a wide empty band parts what stands at the head, in the middle and at the foot of a page."""
    pieces: list[list[Line]] = [[]]
    for line in stretch:
        if pieces[-1] and line.segs[0].base - pieces[-1][-1].segs[-1].base > 5 * max(line.size, 9.0):
            pieces.append([])
        pieces[-1].append(line)
    return pieces


def _column_edges(lines: Sequence[Line]) -> None:
    """Says of lines with a neighbour to the right where the neighbour's column starts, and of those above and below."""
    by_level = sorted(lines, key=lambda line: line.segs[0].base)
    levels = [line.segs[0].base for line in by_level]
    for line in lines:
        base, size = line.segs[0].base, line.size
        near = by_level[bisect_left(levels, base - 0.5 * size) : bisect_right(levels, base + 0.5 * size)]
        beside = [other.x0 for other in near if other.x0 > line.x1 + 3] if len(near) > 1 else []
        line.right = min(beside, default=0.0)
    start = 0
    for index in range(1, len(lines) + 1):
        first = lines[start]
        if index < len(lines):
            line = lines[index]
            if line.stretch == first.stretch and abs(line.x0 - first.x0) < 20 and line.size == first.size:
                continue
        edges = [line.right for line in lines[start:index] if line.right]
        for line in lines[start:index]:
            line.right = line.right or min(edges, default=0.0)
        start = index
