"""The matrix as a table every mark of which is a link to its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from views.address import sentence
from views.counting.matrix import cells as cells_of
from views.counting.matrix import in_sections
from views.marks import LETTERED, MARKS, Mark
from views.markup import Html, join, scroller, tag
from views.rows import Row, rows_of
from views.theme import group_colour
from views.words import many, para, shortened

NOT_SAID = "the record does not say"
# Cells without a mark. Their dot, their hatching and the words for those who do not see them are style.css's: a long record has
# thousands of them, and a browser takes in a page without an element for each in half the time.
NOTHING, UNSAID = tag("td", class_="nothing"), tag("td", class_="unsaid")
# What is known of a delegation without a mark.
ELSEWHERE, ATTENDED, NOWHERE = (
    "Named in the record, not for what is shown",
    "Attended, and not named as taking the floor",
    "Not named; the record does not say whether they were there",
)


def glyph(mark: Mark) -> Html:
    """The mark's shape, drawn with borders so that it prints and stays in high-contrast modes; no text but its letter."""
    lettered = mark.shape in LETTERED
    shape = f"letter {mark.shape}" if lettered and mark.shape != "letter" else mark.shape
    return tag("span", *([mark.sign] if lettered else []), class_=f"glyph {shape} {mark.hue}", aria_hidden="true")


def legend(marks: Iterable[str], *, blanks: bool = True) -> Html:
    """What each mark in use means, and what the two kinds of empty cell mean."""
    entries = [
        tag("li", glyph(MARKS[key]), tag("span", MARKS[key].name), title=MARKS[key].note)
        for key in MARKS
        if key in set(marks)
    ]
    if blanks:
        entries.append(
            tag("li", tag("span", "·", class_="glyph nothing", aria_hidden="true"), tag("span", "not named here"))
        )
        entries.append(
            tag("li", tag("span", class_="glyph unsaid", aria_hidden="true"), tag("span", "the record does not say"))
        )
    return tag("ul", *entries, class_="legend", aria_label="What the marks mean")


def matrix(
    rows: pd.DataFrame,
    columns: pd.DataFrame,
    cells: pd.DataFrame,
    *,
    document: str,
    carry: Mapping[str, Sequence[str]],
    caption: str,
    row_word: str,
    silent_as_rows: bool,
    with_silence: bool = True,
    mine: str = "",
) -> Html:
    """Rows (section, actor, actor_name; shown, named, attended where silence is told) beside columns, as a table.

    Each section has a head with "n of N". Those without a mark follow as one line of names, or as rows of their own.
    A cell without a mark is a dot where the record names the row elsewhere, hatched where it does not say. mine: the actor
    that is pointed out.
    """
    heads = list(rows_of(columns))
    by_cell: dict[tuple[str, str], list[Row]] = {}
    for cell in rows_of(cells):
        by_cell.setdefault((cell.actor, cell.column), []).append(cell)
    parts = [
        _section(str(name), group, heads, by_cell, document, carry, silent_as_rows, with_silence, mine)
        for name, group in rows.groupby("section", sort=False)
    ]
    head = tag(
        "thead",
        tag(
            "tr",
            tag("th", row_word, scope="col", class_="corner"),
            *(_column_head(column) for column in heads),
        ),
    )
    table = tag("table", tag("caption", caption), head, *parts, class_="matrix")
    return scroller(table, caption)


def named_beside(
    rows: pd.DataFrame,
    columns: pd.DataFrame,
    *,
    document: str,
    carry: Mapping[str, Sequence[str]],
    caption: str,
    row_word: str,
    mine: str,
) -> tuple[pd.DataFrame, pd.DataFrame, Html]:
    """Those that rows name, beside columns of the rows' own: the names, the cells, and the table under its legend.

    Nobody is silent there: who is not named has no row, and each column is there because it names somebody.
    """
    cells, names = cells_of(rows), in_sections(rows).assign(shown=True)
    table = matrix(
        names,
        columns.assign(unread=0, names_none=False),
        cells,
        document=document,
        carry=carry,
        caption=caption,
        row_word=row_word,
        silent_as_rows=False,
        with_silence=False,
        mine=mine,
    )
    return names, cells, tag("div", legend(set(cells["mark"]), blanks=False), table)


def _column_head(column: Row) -> Html:
    notes = []
    if column.names_none:
        notes.append(tag("span", "names nobody", class_="note"))
    if column.unread:
        notes.append(tag("span", f"{column.unread} not read", class_="note"))
    where = f"paras. {column.paragraphs}" if "–" in column.paragraphs else para(column.paragraphs)
    return tag(
        "th",
        tag("span", column.label, class_="label"),
        tag("span", column.title, class_="title"),
        *notes,
        scope="col",
        title=" · ".join(part for part in (column.full_title, where) if part),
    )


def _section(
    name: str,
    group: pd.DataFrame,
    columns: Sequence[Row],
    by_cell: Mapping[tuple[str, str], list[Row]],
    document: str,
    carry: Mapping[str, Sequence[str]],
    silent_as_rows: bool,
    with_silence: bool,
    mine: str,
) -> Html:
    shown = group[group["shown"]] if with_silence else group
    silent = group[~group["shown"]] if with_silence else group.iloc[:0]
    count = f"{len(shown)} of {len(group)}" if with_silence else f"{len(group)}"
    title = tag("div", tag("span", name), " ", tag("span", count, class_="count"), style=group_style(name))
    head = tag("tr", tag("th", title, scope="rowgroup", colspan=len(columns) + 1), class_="section")
    body = [_row(row, columns, by_cell, document, carry, mine) for row in rows_of(group if silent_as_rows else shown)]
    if len(silent) and not silent_as_rows:
        body.append(_silent_line(silent, len(columns), mine))
    return tag("tbody", head, *body)


def group_style(name: str) -> str:
    return f"border-color: light-dark({group_colour(name, 'light')}, {group_colour(name, 'dark')})"


def _row(
    row: Row,
    columns: Sequence[Row],
    by_cell: Mapping[tuple[str, str], list[Row]],
    document: str,
    carry: Mapping[str, Sequence[str]],
    mine: str,
) -> Html:
    named = getattr(row, "named", True) or getattr(row, "attended", False)
    note = getattr(row, "regional_group_rule", "") or None
    cells = [
        _cell(row.actor_name, column, by_cell.get((row.actor, column.column), []), bool(named), document, carry)
        for column in columns
    ]
    name = tag("th", row.actor_name, *pointer(row.actor, mine), scope="row", title=note)
    return tag("tr", name, *cells, class_="mine" if row.actor == mine else None)


def pointer(actor: str, mine: str) -> list[Html]:
    """What points out the reader's own delegation, in words for those who do not see it."""
    return [tag("span", " (my delegation)", class_="quiet")] if mine and actor == mine else []


def _cell(
    name: str,
    column: Row,
    marks: list[Row],
    named: bool,
    document: str,
    carry: Mapping[str, Sequence[str]],
) -> Html:
    if not marks:
        return UNSAID if column.names_none or not named else NOTHING
    return tag("td", *(_link(name, column, mark, document, carry) for mark in marks))


def _link(name: str, column: Row, cell: Row, document: str, carry: Mapping[str, Sequence[str]]) -> Html:
    mark = MARKS[cell.mark]
    several = cell.acts > 1
    where = (
        f", paras. {cell.paragraphs}"
        if ";" in cell.paragraphs
        else (f", {para(cell.paragraphs)}" if cell.paragraphs else "")
    )
    said = (
        f"{name}, {column.label}: {many(cell.acts, 'act') + ', ' if several else ''}{shortened(cell.deed, 160)}{where}"
    )
    href = sentence(document, row=cell.row_id, carry=carry)
    number = (tag("span", str(cell.acts), class_="times"),) if several else ()
    return tag("a", glyph(mark), *number, class_="mark", href=href, aria_label=said, title=said)


def _silent_line(silent: pd.DataFrame, width: int, mine: str) -> Html:
    lines = []
    for rows, words in (
        (silent[silent["named"]], ELSEWHERE),
        (silent[~silent["named"] & silent["attended"]], ATTENDED),
        (silent[~silent["named"] & ~silent["attended"]], NOWHERE),
    ):
        if len(rows):
            names = join((_silent_name(row, mine) for row in rows_of(rows)), between=", ")
            lines.append(tag("p", tag("strong", f"{words} ({len(rows)}): "), names))
    return tag("tr", tag("td", tag("div", *lines), colspan=width + 1), class_="silent")


def _silent_name(row: Row, mine: str) -> str:
    own = bool(mine) and row.actor == mine
    return tag("strong", row.actor_name, *pointer(row.actor, mine)) if own else str(row.actor_name)
