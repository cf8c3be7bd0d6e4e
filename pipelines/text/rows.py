"""Table rows and columns on a PDF page: told apart by how the lines follow one another in the page's content."""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.text.pieces import MARKER_ALONE, Line


def _same_level(a: Line, b: Line) -> bool:
    return abs(a.segs[0].base - b.segs[0].base) <= 0.25 * max(a.size, b.size)


def rows_and_stretches(lines: list[Line]) -> list[Line]:
    """Numbers the stretches that run down the page, and the table rows whose cells are drawn one after another.

    A jump back up to the level of an earlier line, to the right of all between, is the next cell of a table row where
    it comes again for the next row, and the next column of a page otherwise.
    """
    jumps: list[tuple[int, int]] = []  # (line that starts the row or column, line jumped to)
    for index in range(1, len(lines)):
        line, before = lines[index], lines[index - 1]
        if line.segs[0].base >= before.segs[-1].base - 0.5 * line.size:
            continue
        origin = _row_start(lines, index)
        jumps.append((origin, index))
    rows = _table_rows(lines, jumps)
    in_row = {index for start, stop in rows for index in range(start + 1, stop)}
    stretch = 0
    jump_to = {index for _, index in jumps}
    for index, line in enumerate(lines):
        if index in jump_to and index not in in_row:
            stretch += 1
        line.stretch = stretch
    for number, (start, stop) in reversed(list(enumerate(rows, 1))):
        lines[start:stop] = _fill_row(lines[start:stop], number)
    return _wrapped_cells(lines, len(rows))


def _row_start(lines: Sequence[Line], index: int) -> int:
    """The line on whose level line ``index`` starts, where all lines between stand below it and to the left; else -1."""
    line = lines[index]
    for back in range(index - 1, max(-1, index - 120), -1):
        other = lines[back]
        if _same_level(other, line):
            return back if other.x1 <= line.x0 + 1 else -1
        if other.segs[0].base < line.segs[0].base or other.x1 > line.x0 + 1:
            return -1
    return -1


def _table_rows(lines: Sequence[Line], jumps: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges of lines that are rows of a table, each with at least one cell drawn after a jump back up."""
    starts: dict[int, int] = {}
    row_of: dict[int, int] = {}
    for origin, index in jumps:
        if origin < 0:
            continue
        origin = row_of.get(origin, origin)
        row_of[index] = origin
        starts[origin] = index
    found: list[tuple[int, int]] = []
    order = sorted(starts)
    for place, origin in enumerate(order):
        following = order[place + 1] if place + 1 < len(order) else len(lines)
        stop = starts[origin] + 1
        cell_left = lines[stop - 1].x0
        while stop < following and abs(lines[stop].x0 - cell_left) < 3 and lines[stop].base > lines[stop - 1].base:
            stop += 1
        found.append((origin, stop))
    kept = []
    for place, (origin, stop) in enumerate(found):
        beside = [found[each] for each in (place - 1, place + 1) if 0 <= each < len(found)]
        alike = any(
            abs(lines[other].x0 - lines[origin].x0) < 3
            and abs(lines[starts[other]].x0 - lines[starts[origin]].x0) < 3
            and _same_type(lines[other], lines[origin])
            and _all_alike(lines[min(stop, other_stop) : max(origin, other)], lines[origin])
            for other, other_stop in beside
        )
        if alike:
            kept.append((origin, stop))
    return kept


def _same_type(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) < 0.08 * max(a.size, b.size) and (a.bold > 0.9) == (b.bold > 0.9)


def _all_alike(between: Sequence[Line], row: Line) -> bool:
    """Whether the lines between two rows are rows of one line each: of the same type, and starting at the same edge."""
    return len(between) <= 8 and all(
        len(line.segs) > 1 and abs(line.x0 - row.x0) < 3 and _same_type(line, row) for line in between
    )


def _fill_row(lines: Sequence[Line], number: int) -> list[Line]:
    """The lines of a table row, cut into its cells and numbered: cell after cell."""
    edges: list[float] = []
    for line in lines:
        for seg in line.segs:
            if not any(abs(seg.x0 - edge) < 3 for edge in edges):
                edges.append(seg.x0)
    return _in_cells(lines, sorted(edges), number)


def _in_cells(lines: Sequence[Line], edges: Sequence[float], number: int) -> list[Line]:
    cells: dict[int, list[Line]] = {}
    for line in lines:
        for seg in line.segs:
            cell = max((place for place, edge in enumerate(edges) if edge <= seg.x0 + 3), default=0)
            made = Line(line.page, [seg], stretch=line.stretch, row=number, cell=cell).measure()
            cells.setdefault(cell, []).append(made)
    return [line for cell in sorted(cells) for line in cells[cell]]


def _wrapped_cells(lines: Sequence[Line], rows: int) -> list[Line]:
    """Table rows drawn line by line: a line that starts under a later cell of the row goes on in that cell."""
    found: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        lone = len(line.segs) < 2 or (len(line.segs) == 2 and MARKER_ALONE.fullmatch(line.segs[0].text.strip()))
        if lone or line.row:
            found.append(line)
            continue
        edges = [seg.x0 for seg in line.segs]
        below = [line]
        while index < len(lines) and _under_cells(below[-1], lines[index], edges):
            below.append(lines[index])
            index += 1
        if len(below) == 1:
            found.append(line)
            continue
        rows += 1
        found += _in_cells(below, edges, rows)
    return found


def _under_cells(above: Line, below: Line, edges: Sequence[float]) -> bool:
    """Whether a line just below starts at the edge of a row's later cell, and not at that of its first."""
    return (
        below.stretch == above.stretch
        and not below.row
        and 0 < below.base - above.base < 1.6 * above.size
        and abs(below.size - above.size) < 0.1 * above.size
        and all(any(abs(seg.x0 - edge) < 3 for edge in edges[1:]) for seg in below.segs)
    )
