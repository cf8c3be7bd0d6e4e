"""Briefings as a Word document: each figure as a table that can be edited, with what it rests on."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pandas as pd

from views.briefing.model import Briefing
from views.briefing.widths import shares
from views.words import shortened

ROWS = 60  # of a table; the workbook has them all
LETTER = 63_500  # the width of one, of 8.5 points, in the document's units
NARROW = 6  # columns: more, and the page lies on its side


def paper(briefings: Sequence[Briefing], title: str) -> bytes:
    """The bytes of a Word document: a title, a section a briefing, and where there are several one table of sources."""
    book = blank(title, sideways=any(len(table_of(each).columns) > NARROW for each in briefings))
    book.add_heading(title, 0)
    for briefing in briefings:
        book.add_heading(briefing.question, 1)
        book.add_paragraph(briefing.finding).paragraph_format.keep_with_next = True
        add_table(book, table_of(briefing))
        small(book, f"How to read: {briefing.how_to_read}")
        if briefing.signs:
            small(book, f"Signs: {briefing.signs}.")
        small(book, f"Not shown: {briefing.not_shown}")
        small(book, f"Shown: {briefing.filters}.")
        if len(briefings) == 1:
            small(book, f"Source: {briefing.source}")
    if len(briefings) > 1:
        book.add_heading("Sources", 1)
        rows = {"Figure": [each.question for each in briefings], "Source": [each.source for each in briefings]}
        add_table(book, pd.DataFrame(rows))
    small(book, briefings[0].about[-1][1])
    return written(book)


def blank(title: str, *, sideways: bool = False) -> Any:
    """An empty document on A4 with Placard's type."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    book = Document()
    book.core_properties.title, book.core_properties.author = shortened(title, 250), "Placard"
    page = book.sections[0]
    width, height = Cm(21), Cm(29.7)
    page.page_width, page.page_height = (height, width) if sideways else (width, height)
    page.orientation = WD_ORIENT.LANDSCAPE if sideways else WD_ORIENT.PORTRAIT
    page.left_margin = page.right_margin = Cm(1.8)
    page.top_margin = page.bottom_margin = Cm(1.5)
    normal = book.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10)
    normal.paragraph_format.space_after = Pt(4)
    for name, size in (("Title", 20), ("Heading 1", 14), ("Heading 2", 11.5)):
        book.styles[name].font.size, book.styles[name].font.name = Pt(size), "Calibri"
        book.styles[name].paragraph_format.space_before = Pt(8)
        book.styles[name].paragraph_format.space_after = Pt(3)
    return book


def table_of(briefing: Briefing) -> pd.DataFrame:
    """What stands in the document for a briefing: its chart's numbers, its table for slides, or its data."""
    if briefing.chart:
        numbers = {
            each.name: [_number(value, briefing.chart.percent) for value in each.values]
            for each in briefing.chart.series
        }
        return pd.DataFrame({"": list(briefing.chart.categories), **numbers})
    return briefing.grid if briefing.grid is not None else briefing.data


def _number(value: float | None, percent: bool) -> str:
    if value is None:
        return ""
    return f"{value:.0%}" if percent else f"{value:,.0f}"


def add_table(book: Any, table: pd.DataFrame) -> None:
    """A table with a head that repeats over pages; what does not fit is said."""
    from docx.oxml import OxmlElement
    from docx.shared import Pt

    shown = table.head(ROWS)
    made = book.add_table(rows=1, cols=len(table.columns), style="Table Grid")
    made.autofit = False
    page = book.sections[0]
    room = page.page_width - page.left_margin - page.right_margin
    for cell, name in zip(made.rows[0].cells, table.columns, strict=True):
        cell.paragraphs[0].add_run(str(name)).bold = True
    repeat = OxmlElement("w:tblHeader")
    repeat.set(f"{{{repeat.nsmap['w']}}}val", "true")
    made.rows[0]._tr.get_or_add_trPr().append(repeat)
    for row in shown.itertuples(index=False):
        for cell, value in zip(made.add_row().cells, row, strict=True):
            cell.text = (
                "" if value is None or value is pd.NA else f"{value:,}" if isinstance(value, int) else str(value)
            )
    widths = [int(room * share) for share in shares(shown, room / LETTER)]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for row in made.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(0)
                for run in paragraph.runs:
                    run.font.size = Pt(8.5)
    if len(table) > ROWS:
        small(book, f"The first {ROWS} of {len(table):,} rows; the workbook has them all.")


def small(book: Any, words: str) -> None:
    """A line in small type."""
    from docx.shared import Pt

    paragraph = book.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(3)
    paragraph.add_run(words).font.size = Pt(8.5)


def written(book: Any) -> bytes:
    """The document's bytes."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
