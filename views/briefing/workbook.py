"""A briefing as an Excel workbook: the data, an editable chart, the sentences behind each number, what it is about."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from views.briefing.model import Briefing, Chart
from views.words import shortened

if TYPE_CHECKING:
    import xlsxwriter

DATA, CHART, SENTENCES, ABOUT = "Data", "Chart", "Sentences", "About"
LONGEST = 32_767  # characters of a cell, the most that Excel holds
CUT = " … (cut here: Excel holds no more in a cell; the CSV has it whole)"
PATTERNS = {
    "/": "wide_upward_diagonal",
    "\\": "wide_downward_diagonal",
    "x": "outlined_diamond",
    "-": "trellis",
    "|": "weave",
    "+": "small_grid",
    ".": "percent_25",
}
WIDEST = 60  # characters


def workbook(briefing: Briefing, sentences: pd.DataFrame | None = None) -> bytes:
    """The workbook's bytes. Text is written as text: nothing in it is a formula or becomes a link.

    sentences: the lines behind the data, on a sheet of their own where there are any.
    """
    import xlsxwriter

    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(stream, options)
    book.set_properties(
        {
            "title": shortened(briefing.question, 250),
            "subject": shortened(briefing.filters, 250),
            "comments": shortened(briefing.source, 250),
        }
    )
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    _table(book.add_worksheet(DATA), briefing.data, head, wrapped)
    if briefing.chart:
        _chart(book, briefing, briefing.chart, head)
    if sentences is not None and len(sentences):
        _table(book.add_worksheet(SENTENCES), sentences, head)
    _about(book, briefing.about)
    book.close()
    return stream.getvalue()


def _table(sheet: Any, table: pd.DataFrame, head: Any, wrapped: Any = None) -> None:
    """wrapped: the look of the cells of a column too narrow for its texts; without it they stay on one line."""
    for column, name in enumerate(table.columns):
        sheet.write_string(0, column, str(name), head)
        values = [_cell(value) for value in table[name]]
        longest = max([len(str(name)), *(len(str(value)) for value in values[:500] if value is not None)])
        look = wrapped if longest + 2 > WIDEST else None
        for row, value in enumerate(values, 1):
            if isinstance(value, str):
                sheet.write_string(row, column, value, look)
            elif value is not None:
                sheet.write_number(row, column, value, look)
        sheet.set_column(column, column, min(longest + 2, WIDEST))
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    if len(table.columns):
        sheet.autofilter(0, 0, max(len(table), 1), len(table.columns) - 1)


def _cell(value: object) -> str | float | int | None:
    if value is None or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, int | float):
        return value
    words = str(value)
    return words if len(words) <= LONGEST else words[: LONGEST - len(CUT)] + CUT


def _chart(book: xlsxwriter.Workbook, briefing: Briefing, chart: Chart, head: Any) -> None:
    sheet = book.add_worksheet(CHART)
    frame = pd.DataFrame({"": list(chart.categories)} | {each.name: list(each.values) for each in chart.series})
    _table(sheet, frame, head)
    if chart.percent:
        widest = max(len(each.name) for each in chart.series)
        sheet.set_column(1, len(chart.series), min(widest + 2, WIDEST), book.add_format({"num_format": "0%"}))
    kind = {"bar": "bar", "stacked": "bar", "line": "line"}[chart.kind]
    drawn = book.add_chart({"type": kind} | ({"subtype": "stacked"} if chart.kind == "stacked" else {}))
    last = len(chart.categories)
    for number, each in enumerate(chart.series, 1):
        several = len(each.colours) > 1
        look = {} if several else _look("".join(each.colours[:1]), each.hatch, line=kind == "line")
        points = [_look(colour, each.hatch, line=False) for colour in each.colours] if several else None
        drawn.add_series(
            {
                "name": [CHART, 0, number],
                "categories": [CHART, 1, 0, last, 0],
                "values": [CHART, 1, number, last, number],
                "data_labels": {
                    "value": True,
                    "num_format": "0%" if chart.percent else "#,##0;-#,##0;",
                    "font": {"color": "#FFFFFF" if chart.kind == "stacked" else "#1B2430"},
                },
                **look,
                **({"points": points} if points else {}),
            }
        )
    drawn.set_title({"name": briefing.question, "name_font": {"size": 14}})
    drawn.set_legend({"position": "top"} if len(chart.series) > 1 else {"none": True})
    values = {
        "name": chart.axis,
        "num_format": "0%" if chart.percent else "#,##0",
        "major_gridlines": {"visible": True, "line": {"color": "#D5DAE1"}},
    }
    if kind == "bar":
        # So that the first category stands at the top, and the values stay at the foot.
        drawn.set_y_axis({"reverse": True, "crossing": "max", "interval_unit": 1, "num_font": {"size": 10}})
        drawn.set_x_axis(values)
    else:
        drawn.set_y_axis(values | ({"min": 0, "max": 1} if chart.percent else {}))
    drawn.set_size(
        {"width": 960, "height": max(360, 90 + 34 * last * (1 if chart.kind == "stacked" else len(chart.series)))}
    )
    sheet.insert_chart(0, len(chart.series) + 2, drawn, {"description": f"{briefing.question} {briefing.finding}"})


def _look(colour: str, hatch: str, *, line: bool) -> dict[str, Any]:
    if not colour:  # an outline alone, as on screen
        return {} if line else {"fill": {"none": True}, "border": {"color": "#525E6C"}}
    if line:
        return {
            "line": {"color": colour, "width": 2},
            "marker": {"type": "circle", "size": 7, "fill": {"color": colour}},
        }
    if hatch in PATTERNS:
        return {"pattern": {"pattern": PATTERNS[hatch], "fg_color": "#FFFFFF", "bg_color": colour}}
    return {"fill": {"color": colour}}


def _about(book: xlsxwriter.Workbook, pairs: Sequence[tuple[str, str]]) -> None:
    sheet = book.add_worksheet(ABOUT)
    name = book.add_format({"bold": True, "valign": "top"})
    words = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 110)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for row, (label, said) in enumerate(pairs):
        sheet.set_row(row, 15 * (1 + len(said) // 105))
        sheet.write_string(row, 0, label, name)
        sheet.write_string(row, 1, said, words)
