"""Briefings as PowerPoint slides: a native, editable chart, or a native table over as many slides as it needs."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from views.briefing.model import Briefing, Chart, Series
from views.briefing.widths import rows_that_fit, shares, type_size
from views.words import many, shortened

WIDTH, HEIGHT, MARGIN = 13.333, 7.5, 0.55  # inches
INK, QUIET, LINE, PANEL = "1B2430", "525E6C", "D5DAE1", "F3F5F8"
MOST_ROWS, COLUMNS_A_SLIDE, SLIDES_A_TABLE, SOURCES_A_SLIDE = 15, 14, 20, 9
CELL = 160  # characters of a cell on a slide; the whole stands in the workbook
PATTERNS = {
    "/": "WIDE_UPWARD_DIAGONAL",
    "\\": "WIDE_DOWNWARD_DIAGONAL",
    "x": "DIAGONAL_CROSS",
    "-": "LIGHT_HORIZONTAL",
    "|": "LIGHT_VERTICAL",
    "+": "SMALL_GRID",
    ".": "PERCENT_25",
}


def deck(briefings: Sequence[Briefing], title: str = "", *, bare: bool = False) -> bytes:
    """The bytes of a presentation, 16 to 9: one or more slides a briefing; with a title slide and a table of sources where

    there are several, unless it is to be bare.
    """
    from pptx import Presentation
    from pptx.util import Inches

    book = Presentation()
    book.slide_width, book.slide_height = Inches(WIDTH), Inches(HEIGHT)
    book.core_properties.title = title or briefings[0].question
    book.core_properties.author = "Placard"
    if title and not bare:
        _title_slide(book, title, briefings)
    for briefing in briefings:
        add_to(book, briefing)
    if len(briefings) > 1 and not bare:
        _sources(book, briefings)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def add_to(book: Any, briefing: Briefing) -> None:
    """Puts a briefing's slides at the end of a presentation."""
    if briefing.chart and briefing.chart.categories:
        slide = _slide(book, briefing, briefing.question)
        _chart(slide, briefing, briefing.chart)
        return
    table = briefing.grid if briefing.grid is not None else briefing.data
    parts = list(_parts(table))
    for number, part in enumerate(parts[:SLIDES_A_TABLE], 1):
        of = f" ({number} of {len(parts)})" if len(parts) > 1 else ""
        left_out = (
            f" The other {len(parts) - number} parts of this table are in the workbook."
            if number == SLIDES_A_TABLE < len(parts)
            else ""
        )
        _table(_slide(book, briefing, briefing.question + of, left_out), part)
    if not parts:
        _slide(book, briefing, briefing.question)


def _slide(book: Any, briefing: Briefing, title: str, more: str = "") -> Any:
    slide = book.slides.add_slide(book.slide_layouts[6])
    _text(slide, title, top=0.35, height=0.75, size=26 if len(title) < 62 else 22, bold=True)
    _text(
        slide,
        shortened(briefing.finding, 320),
        top=1.08,
        height=0.62,
        size=15 if len(briefing.finding) < 180 else 12,
        colour=QUIET,
    )
    foot = [
        f"Shown: {briefing.filters}.{more}",
        f"Not shown: {shortened(briefing.not_shown, 260)}",
        f"Source: {briefing.source} Not an official record.",
    ]
    _text(slide, "\n".join(foot), top=HEIGHT - 1.02, height=0.85, size=9, colour=QUIET)
    notes = "\n".join(f"{name}: {words}" for name, words in briefing.about)
    slide.notes_slide.notes_text_frame.text = notes
    return slide


def _text(
    slide: Any, words: str, *, top: float, height: float, size: float, bold: bool = False, colour: str = INK
) -> None:
    from pptx.dml.color import RGBColor
    from pptx.util import Inches, Pt

    box = slide.shapes.add_textbox(Inches(MARGIN), Inches(top), Inches(WIDTH - 2 * MARGIN), Inches(height))
    frame = box.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for number, line in enumerate(words.split("\n")):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        run.font.size, run.font.bold = Pt(size), bold
        run.font.color.rgb = RGBColor.from_string(colour)


def _chart(slide: Any, briefing: Briefing, chart: Chart) -> None:
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
    from pptx.util import Inches, Pt

    kind = {
        "bar": XL_CHART_TYPE.BAR_CLUSTERED,
        "stacked": XL_CHART_TYPE.BAR_STACKED,
        "line": XL_CHART_TYPE.LINE_MARKERS,
    }[chart.kind]
    data = CategoryChartData(number_format="0%" if chart.percent else "#,##0;-#,##0;")
    data.categories = chart.categories
    for each in chart.series:
        data.add_series(each.name, each.values)
    place = (Inches(MARGIN), Inches(1.75), Inches(WIDTH - 2 * MARGIN), Inches(HEIGHT - 1.75 - 1.15))
    frame = slide.shapes.add_chart(kind, *place, data)
    frame.name = shortened(briefing.question, 120)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", f"{briefing.question} {briefing.finding}")
    drawn = frame.chart
    crowded = len(chart.categories) > 12 or (len(chart.categories) > 6 and max(map(len, chart.categories)) > 60)
    drawn.font.size = Pt(9 if crowded else 12)
    drawn.has_title = False
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    plot = drawn.plots[0]
    plot.has_data_labels = True
    plot.data_labels.number_format = "0%" if chart.percent else "#,##0;-#,##0;"
    plot.data_labels.number_format_is_linked = False
    if chart.kind != "line":
        plot.gap_width = 45
        plot.overlap = 100 if chart.kind == "stacked" else -10
        _all_names_from_the_top(drawn)
        drawn.value_axis.tick_labels.font.size = Pt(10)
        if chart.kind == "stacked":
            plot.data_labels.font.color.rgb = _rgb("FFFFFF")
    drawn.value_axis.tick_labels.number_format = "0%" if chart.percent else "#,##0"
    drawn.value_axis.tick_labels.number_format_is_linked = False
    drawn.value_axis.major_gridlines.format.line.color.rgb = _rgb(LINE)
    if chart.axis:
        drawn.value_axis.has_title = True
        drawn.value_axis.axis_title.text_frame.text = chart.axis
        drawn.value_axis.axis_title.text_frame.paragraphs[0].runs[0].font.size = Pt(10)
    for series, each in zip(plot.series, chart.series, strict=True):
        _look(series, each, chart.kind)


def _all_names_from_the_top(drawn: Any) -> None:
    """The first category at the top, none left out for want of room, and the values at the foot all the same.

    python-pptx has no word for the last two, so they are written into the chart's XML.
    """
    from lxml import etree

    drawn.category_axis.reverse_order = True
    names, values = drawn.category_axis._element, drawn.value_axis._element
    values.find("c:crosses", values.nsmap).set("val", "max")
    skip = etree.Element(f"{{{names.nsmap['c']}}}tickLblSkip", val="1")
    names.find("c:noMultiLvlLbl", names.nsmap).addprevious(skip)


def _look(series: Any, each: Series, kind: str) -> None:
    first = each.colours[0] if each.colours else ""
    if kind == "line":
        series.smooth = False
        if first:
            series.format.line.color.rgb = _rgb(first)
            series.marker.format.fill.solid()
            series.marker.format.fill.fore_color.rgb = _rgb(first)
    elif len(each.colours) > 1:
        for number, colour in enumerate(each.colours):
            if colour:
                _fill(series.points[number].format.fill, colour, each.hatch)
    elif first:
        _fill(series.format.fill, first, each.hatch)
    else:  # an outline alone, as on screen
        series.format.fill.background()
        series.format.line.color.rgb = _rgb(QUIET)


def _fill(fill: Any, colour: str, hatch: str) -> None:
    from pptx.enum.dml import MSO_PATTERN_TYPE

    if hatch in PATTERNS:
        fill.patterned()
        fill.pattern = getattr(MSO_PATTERN_TYPE, PATTERNS[hatch])
        fill.fore_color.rgb, fill.back_color.rgb = _rgb("FFFFFF"), _rgb(colour)
    else:
        fill.solid()
        fill.fore_color.rgb = _rgb(colour)


def _rgb(colour: str) -> Any:
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(colour.lstrip("#").upper())


def _parts(table: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """A table in parts that fit on a slide: rows after rows, and columns after columns beside the first one."""
    if table.empty or not len(table.columns):
        return
    names = list(table.columns)
    lead, rest = names[:1], names[1:]
    bands = [rest[at : at + COLUMNS_A_SLIDE - 1] for at in range(0, len(rest), COLUMNS_A_SLIDE - 1)] or [[]]
    at = 0
    while at < len(table):
        fit = min(rows_that_fit(table.iloc[at : at + MOST_ROWS][lead + band], CELL) for band in bands)
        for band in bands:
            yield table.iloc[at : at + fit][lead + band]
        at += fit


def _table(slide: Any, part: pd.DataFrame, longest: int = CELL) -> None:
    from pptx.util import Inches, Pt

    rows, columns = len(part) + 1, len(part.columns)
    place = (Inches(MARGIN), Inches(1.75), Inches(WIDTH - 2 * MARGIN), Inches(0.27 * rows))
    table = slide.shapes.add_table(rows, columns, *place).table
    for column, share in zip(table.columns, shares(part), strict=True):
        column.width = int(Inches(WIDTH - 2 * MARGIN) * share)
    words = [
        [str(name) for name in part.columns],
        *([_said(value, longest) for value in row] for row in part.itertuples(index=False)),
    ]
    for row, cells in enumerate(words):
        table.rows[row].height = Inches(0.27)
        for column, said in enumerate(cells):
            cell = table.cell(row, column)
            cell.margin_top = cell.margin_bottom = Inches(0.02)
            cell.margin_left = cell.margin_right = Inches(0.05)
            cell.text = said
            cell.fill.solid()
            cell.fill.fore_color.rgb = _rgb(PANEL if row == 0 else "FFFFFF")
            for paragraph in cell.text_frame.paragraphs:
                paragraph.font.size, paragraph.font.bold = Pt(type_size(part)), row == 0
                paragraph.font.color.rgb = _rgb(INK)


def one_slide(table: pd.DataFrame) -> pd.DataFrame:
    """A table cut to what fits on one slide; what is left out is counted in its last row."""
    if table.empty or (len(table) <= MOST_ROWS and rows_that_fit(table, CELL) >= len(table)):
        return table
    for number in range(min(MOST_ROWS, len(table)) - 1, 0, -1):
        rest = [f"and {many(len(table) - number, 'more line')}", *[""] * (len(table.columns) - 1)]
        last = pd.DataFrame([rest], columns=table.columns, dtype=object)
        cut = pd.concat([table.head(number).astype(object), last], ignore_index=True)
        if rows_that_fit(cut, CELL) >= len(cut):
            break
    return cut


def _said(value: object, longest: int) -> str:
    if value is None or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return ""
    return f"{value:,}" if isinstance(value, int) else shortened(str(value), longest)


def _title_slide(book: Any, title: str, briefings: Sequence[Briefing]) -> None:
    slide = book.slides.add_slide(book.slide_layouts[6])
    _text(slide, title, top=1.6, height=2.6, size=36 if len(title) < 70 else 28, bold=True)
    _text(slide, many(len(briefings), "figure"), top=4.5, height=0.8, size=16, colour=QUIET)
    _text(slide, "Made with Placard. Not an official record.", top=HEIGHT - 0.9, height=0.4, size=11, colour=QUIET)


def _sources(book: Any, briefings: Sequence[Briefing]) -> None:
    """The last slides: for each figure what it rests on."""
    table = pd.DataFrame(
        {
            "Figure": [each.question for each in briefings],
            "Shown": [each.filters for each in briefings],
            "Source": [each.source for each in briefings],
        }
    )
    for at in range(0, len(table), SOURCES_A_SLIDE):
        slide = book.slides.add_slide(book.slide_layouts[6])
        _text(slide, "Sources", top=0.35, height=0.75, size=26, bold=True)
        _table(slide, table.iloc[at : at + SOURCES_A_SLIDE], 1000)
