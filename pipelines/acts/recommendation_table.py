"""A list of recommendations by theme: a table with a row a recommendation, as the Council's secretariat issues it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from pipelines.acts.recommended import Recommended, Said
from pipelines.outline import Outline
from pipelines.rules import Unread
from pipelines.rules import universal_periodic_review as upr
from pipelines.text import Text

LIST_KIND = "list of recommendations"  # the record's kind (``outline.record``)
Cell = tuple[int, int]  # offsets in the reading text


@dataclass(slots=True)
class _Pending:
    """A row whose cells stand as lines below each other, as a page reads them cell by cell: its first cell so far."""

    number: str
    start: int
    end: int
    paragraph: int
    theme: str


def read_table(found: Recommended, text: Text, outline: Outline) -> None:
    """The rows of a table: its columns by the words of its head, its themes by the lines between the rows."""
    columns: dict[str, int] = {}
    head = theme = ""
    pending: _Pending | None = None
    starts = [paragraph.start for paragraph in outline.paragraphs]
    for block in text.blocks:
        words = text.reading[block.start : block.end]
        cells = _cells(words, block.start)
        paragraph = max(bisect_right(starts, block.start) - 1, 0)
        titled = upr.THEME.match(words.strip())
        numbered = upr.NUMBER.match(words)
        whole_row = bool(columns) and len(cells) > max(columns.values())
        if len(cells) > 1 and (named := _columns(words.split("\t"))):
            columns, head = named, words
        elif not columns or words == head:
            continue
        elif pending and not (titled or numbered or whole_row):
            pending.end, ended = (block.end, False) if not upr.POSITION_CELL.match(words) else (pending.end, True)
            if ended:
                _take_pending(found, pending, upr.position_of(words.split("\t")[0]))
                pending = None
        else:
            if pending:
                _take_pending(found, pending, "")
            pending = None
            if titled:
                theme = " ".join(titled.group("theme").split("\t")[0].split())
            elif whole_row:
                _take_row(found, cells, columns, paragraph, theme)
            elif numbered and "states" not in columns:
                pending = _Pending(
                    numbered.group("number"), block.start + numbered.end(), cells[0][1], paragraph, theme
                )
            elif numbered:
                reason = "a row of a table whose columns are not told apart"
                found.unread.append(Unread(block.start, block.end, paragraph, reason))
    if pending:
        _take_pending(found, pending, "")


def _take_pending(found: Recommended, row: _Pending, position: str) -> None:
    source = upr.SOURCE.search(found.text, row.start, row.end)
    end = source.start() if source else row.end
    found.take(row.start, end, Said(row.number, row.paragraph, position, row.theme))


def _take_row(found: Recommended, cells: list[Cell], columns: dict[str, int], paragraph: int, theme: str) -> None:
    text = found.text
    start, end = cells[columns["text"]]
    source = upr.SOURCE.search(text, start, end)
    end = source.start() if source else end
    numbered = upr.NUMBER.match(text, start, end)
    number = numbered.group("number") if numbered else _words(text, cells, columns, "number").rstrip(".")
    start = numbered.end() if numbered else start
    if not text[start:end].strip() or not number:
        return  # a line of its own between the rows
    position = upr.position_of(_words(text, cells, columns, "position"))
    if not theme:
        theme = upr.OF_THEMES.split(_words(text, cells, columns, "themes"))[0].strip(" -")
    said = Said(number, paragraph, position, theme)
    if "states" in columns:
        found.take_listed(start, end, cells[columns["states"]], said)
    else:
        found.take(start, end, said)


def _words(text: str, cells: list[Cell], columns: dict[str, int], column: str) -> str:
    if column not in columns:
        return ""
    start, end = cells[columns[column]]
    return " ".join(text[start:end].split())


def _cells(words: str, start: int) -> list[Cell]:
    cells = []
    for cell in words.split("\t"):
        cells.append((start, start + len(cell)))
        start += len(cell) + 1
    return cells


def _columns(heads: list[str]) -> dict[str, int]:
    """What each column holds, by its head; {} where the row is no head of such a table."""
    columns: dict[str, int] = {}
    for place, head in enumerate(heads):
        held = next((column for column, words in upr.HEADS if words.search(head.strip())), "")
        if held:
            columns.setdefault(held, place)
    return columns if "text" in columns and len(columns) > 1 else {}
