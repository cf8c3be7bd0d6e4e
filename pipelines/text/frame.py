"""The frame a document's text stands in: its edges, the distance of its lines, and what that says of a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from pipelines.text import joining
from pipelines.text.pieces import MARKER_ALONE, Line, leader_in

LOOSE = 1.22  # a line further down than so many times the usual distance starts a new paragraph


@dataclass(slots=True)
class Frame:
    """Where a document's text stands and how far its lines are apart, in points."""

    size: float
    pitch: dict[float, float]
    left: dict[int, float]  # by page
    right: dict[int, float]
    starts: frozenset[int] = frozenset()  # where many lines start, rounded: such a line is not centred


def frame_of(pages: Sequence[Sequence[Line]], size: float) -> Frame:
    """Measures the body text: usual distance of lines for each type size, left and right edge of each page."""
    steps: dict[float, Counter[float]] = {}
    edges: dict[int, tuple[float, float]] = {}
    for lines in pages:
        body = [line for line in lines if line.kind is None]
        for a, b in pairwise(body):
            step = b.base - a.base
            if a.stretch == b.stretch and alike(a.size, b.size) and 0.8 * a.size < step < 2.6 * a.size:
                steps.setdefault(size_key(a.size), Counter())[round(step * 2) / 2] += 1
        if body:
            edges[body[0].page] = (min(line.x0 for line in body), max(line.x1 for line in body))
    pitch = {key: _closest_common(counted) for key, counted in steps.items()}
    left, right = {}, {}
    for parity in (0, 1):
        of_parity = [edge for page, edge in edges.items() if page % 2 == parity]
        if not of_parity:
            continue
        usual = float(np.percentile([edge[1] for edge in of_parity], 75))
        outer = float(np.percentile([edge[0] for edge in of_parity], 10))
        for page, (x0, x1) in edges.items():
            if page % 2 == parity:
                left[page] = min(x0, outer)
                right[page] = max(x1, usual) if x1 > 0.5 * usual and usual < 1.3 * x1 else x1
    places = Counter(round(line.x0) for lines in pages for line in lines if line.kind is None)
    starts = frozenset(place for place, count in places.items() if count >= max(4, 0.02 * sum(places.values())))
    return Frame(size, pitch, left, right, starts)


def merge_stretched(pages: Sequence[Sequence[Line]], frame: Frame) -> None:
    """Puts together again the lines of justified text whose spaces were stretched until they looked like columns."""
    for lines in pages:
        body = [line for line in lines if line.kind is None]
        for above, line, below in zip([None, *body], body, [*body[1:], None], strict=False):
            if not cells(line) or line.row or leader_in(line.text):
                continue
            right = (line.right and line.right - 10) or frame.right[line.page]
            gaps = [b.x0 - a.x1 for a, b in pairwise(line.segs)]
            if abs(line.x1 - right) > 3 or max(gaps) > 8 * line.size or max(gaps) > 1.7 * min(gaps):
                continue
            usual = frame.pitch.get(size_key(line.size), 1.2 * line.size)
            if any(_in_line(line, other, right, usual) for other in (above, below) if other is not None):
                line.stretched = True


def _in_line(line: Line, other: Line, right: float, usual: float) -> bool:
    """Whether a neighbouring line is full running text of the same paragraph."""
    near = other.stretch == line.stretch and abs(other.base - line.base) < LOOSE * usual + 0.5
    full = abs(other.x1 - right) < 3 or other.base > line.base
    first = other.base > line.base and 0 < line.x0 - other.x0 < 60  # the line is the first of its paragraph
    level = abs(other.x0 - line.x0) < 3 or first
    return near and full and level and not cells(other) and alike(other.size, line.size)


def _closest_common(counted: Counter[float]) -> float:
    """The smallest distance that is common: paragraphs of one line make the distance of paragraphs common too."""
    most = counted.most_common(1)[0][1]
    return min(step for step, count in counted.items() if count >= 0.35 * most)


def size_key(size: float) -> float:
    return round(size * 2) / 2


def alike(a: float, b: float) -> bool:
    return abs(a - b) <= 0.08 * max(a, b)


def cells(line: Line) -> bool:
    """Whether a line's pieces are cells rather than a number and its text."""
    if len(line.segs) < 2 or line.stretched:
        return False
    return len(line.segs) > 2 or not MARKER_ALONE.fullmatch(line.segs[0].text.strip())


def is_heading(line: Line, frame: Frame) -> bool:
    return line.size > 1.1 * frame.size or line.bold > 0.95


def centred_line(line: Line, frame: Frame) -> bool:
    left, right = frame.left.get(line.page, 0.0), frame.right.get(line.page, 0.0)
    listed = joining.opens_list(line.text) and line.bold < 0.95
    if line.right or line.row or line.x0 < left + 3 or listed or cells(line):
        return False
    return abs((line.x0 + line.x1) - (left + right)) < 8 and round(line.x0) not in frame.starts
