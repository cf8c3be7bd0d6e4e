"""Briefings as PowerPoint slides: a native, editable chart, or a native table over as many slides as it needs."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from views.briefing.model import Briefing
from views.briefing.slide_chart import HEIGHT, INK, MARGIN, PANEL, QUIET, WIDTH, add_chart, rgb
from views.briefing.widths import rows_that_fit, slide_shares, type_size
from views.words import many, shortened

MOST_ROWS, COLUMNS_A_SLIDE, SLIDES_A_TABLE, SOURCES_A_SLIDE = 15, 22, 20, 9
CELL = (
    900  # characters of a cell on a slide, enough for the names of a regional group; the whole stands in the workbook
)
BRIEF_CELLS = (160, 120, 80)  # the same where a table is to stay on one slide: the first with which it does


def deck(briefings: Sequence[Briefing], title: str = "", *, bare: bool = False) -> bytes:
    """The bytes of a presentation, 16 to 9: one or more slides a briefing; with a title slide and a table of sources where

    there are several, unless it is to be bare.
    """
    from pptx import Presentation
    from pptx.util import Inches

    book = Presentation()
    book.slide_width, book.slide_height = Inches(WIDTH), Inches(HEIGHT)
    book.core_properties.title = shortened(title or briefings[0].question, 250)  # no more than 255 are taken
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
        add_chart(slide, briefing, briefing.chart)
        return
    table = briefing.grid if briefing.grid is not None else briefing.data
    parts = list(_parts(table))
    for number, (part, widths) in enumerate(parts[:SLIDES_A_TABLE], 1):
        of = f" ({number} of {len(parts)})" if len(parts) > 1 else ""
        left_out = (
            f" The other {len(parts) - number} parts of this table are in the workbook."
            if number == SLIDES_A_TABLE < len(parts)
            else ""
        )
        _table(_slide(book, briefing, briefing.question + of, left_out), part, widths)
    if not parts:
        _slide(book, briefing, briefing.question)


def _slide(book: Any, briefing: Briefing, title: str, more: str = "") -> Any:
    slide = book.slides.add_slide(book.slide_layouts[6])
    _text(slide, title, top=0.35, height=0.75, size=_title_size(title), bold=True)
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
    if briefing.signs and not briefing.chart:
        foot.insert(0, f"Signs: {briefing.signs}.")
    _text(slide, "\n".join(foot), top=HEIGHT - 1.02, height=0.85, size=9, colour=QUIET)
    notes = "\n".join(f"{name}: {words}" for name, words in briefing.about)
    slide.notes_slide.notes_text_frame.text = notes
    return slide


def _title_size(title: str) -> int:
    """So that a title stays on its two lines in any type, wide ones too."""
    return 26 if len(title) <= 52 else 22 if len(title) <= 110 else 18


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


def _parts(table: pd.DataFrame) -> Iterator[tuple[pd.DataFrame, list[float]]]:
    """A table in parts that fit on a slide, each with its columns' shares of the width: rows after rows, and columns after

    columns beside the first one.
    """
    if table.empty or not len(table.columns):
        return
    names = list(table.columns)
    lead, rest = names[:1], names[1:]
    several = math.ceil(len(rest) / (COLUMNS_A_SLIDE - 1)) or 1
    each = math.ceil(len(rest) / several) or 1  # so that no slide has one column alone
    bands = [lead + rest[at : at + each] for at in range(0, len(rest), each)] or [lead]
    widths = [slide_shares(table[band]) for band in bands]
    at = 0
    while at < len(table):
        rows = table.iloc[at : at + MOST_ROWS]
        fit = min(rows_that_fit(rows[band], CELL, width) for band, width in zip(bands, widths, strict=True))
        for band, width in zip(bands, widths, strict=True):
            yield table.iloc[at : at + fit][band], width
        at += fit


def _table(slide: Any, part: pd.DataFrame, widths: Sequence[float], longest: int = CELL) -> None:
    from pptx.util import Inches, Pt

    rows, columns = len(part) + 1, len(part.columns)
    place = (Inches(MARGIN), Inches(1.75), Inches(WIDTH - 2 * MARGIN), Inches(0.27 * rows))
    table = slide.shapes.add_table(rows, columns, *place).table
    for column, share in zip(table.columns, widths, strict=True):
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
            cell.fill.fore_color.rgb = rgb(PANEL if row == 0 else "FFFFFF")
            for paragraph in cell.text_frame.paragraphs:
                paragraph.font.size, paragraph.font.bold = Pt(type_size(part)), row == 0
                paragraph.font.color.rgb = rgb(INK)


def one_slide(table: pd.DataFrame) -> pd.DataFrame:
    """A table cut to what fits on one slide: its long cells are shortened, and what is left out is counted in its last row."""
    if table.empty or _fits(table):
        return table
    for longest in BRIEF_CELLS:
        short = table.map(lambda value, most=longest: shortened(value, most) if isinstance(value, str) else value)
        if _fits(short):
            return short
    table = short
    for number in range(min(MOST_ROWS, len(table)) - 1, 0, -1):
        rest = [f"and {many(len(table) - number, 'more line')}", *[""] * (len(table.columns) - 1)]
        last = pd.DataFrame([rest], columns=table.columns, dtype=object)
        cut = pd.concat([table.head(number).astype(object), last], ignore_index=True)
        if _fits(cut):
            break
    return cut


def _fits(table: pd.DataFrame) -> bool:
    return len(table) <= MOST_ROWS and rows_that_fit(table, CELL, slide_shares(table)) >= len(table)


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
        part = table.iloc[at : at + SOURCES_A_SLIDE]
        _table(slide, part, slide_shares(part), 1000)
