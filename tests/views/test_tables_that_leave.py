"""Tables on slides and in pictures: no word is cut, no name of a list is left out, and none is too large to be drawn."""

from __future__ import annotations

import io

import pandas as pd
import pytest
from pptx import Presentation
from test_briefing import briefing, slides_of

from views.briefing.deck import deck
from views.briefing.widths import SLIDE_WIDTH, shares, slide_shares
from views.figures.picture import TALLEST, as_table, framed

SYMBOL = "ABCD/COP/2024/L.18/Rev.1"
NAMES = ", ".join(f"Republic of Long Name {number}" for number in range(30))
TABLE = pd.DataFrame(
    {
        "Draft": [SYMBOL] * 3,
        "Title": ["A title of a draft that goes on for rather longer than a line has room for, and on"] * 3,
        "Delegations": [1, 2, 3],
        "Paragraph": ["12", "15", "17"],
        "Which": [NAMES] * 3,
    }
)


@pytest.mark.parametrize("room", [100, 150, 180])
def test_each_column_has_room_for_its_longest_word(room: int) -> None:
    for name, share in zip(TABLE.columns, shares(TABLE, room), strict=True):
        longest = max(len(word) for value in [name, *TABLE[name]] for word in str(value).split())
        assert share * room > longest + 1, name
    assert sum(shares(TABLE, room)) == pytest.approx(1)


def test_a_table_keeps_its_columns_width_from_slide_to_slide_and_its_lists_whole() -> None:
    table = pd.concat([TABLE, TABLE.assign(Draft="L.1", Which="Peru"), TABLE], ignore_index=True)
    slides = Presentation(io.BytesIO(deck([briefing(grid=table)]))).slides
    tables = [shape.table for slide in slides for shape in slide.shapes if shape.has_table]
    widths = [[column.width for column in each.columns] for each in tables]
    assert len(tables) > 1 and all(each == widths[0] for each in widths)
    assert widths[0][0] == pytest.approx(slide_shares(table)[0] * SLIDE_WIDTH * 914_400, rel=0.01)
    assert sum(words.count(NAMES) for words in slides_of(deck([briefing(grid=table)]))) == 6


def test_no_slide_has_a_single_column_of_a_wide_matrix() -> None:
    wide = pd.DataFrame({"Name": ["Peru"]} | {f"{number} (a)": ["●"] for number in range(23)})
    slides = Presentation(io.BytesIO(deck([briefing(grid=wide)]))).slides
    columns = [len(shape.table.columns) for slide in slides for shape in slide.shapes if shape.has_table]
    assert columns == [13, 12], "each beside the names"


def test_a_picture_of_a_table_breaks_its_lines_and_keeps_its_words() -> None:
    drawn = as_table(TABLE)
    table = drawn.to_dict()["data"][0]
    names = table["cells"]["values"][-1][0]
    assert "<br>" in names and names.replace("<br>", " ") == NAMES
    assert table["cells"]["values"][0][0] == SYMBOL and table["header"]["values"][3] == "<b>Paragraph</b>"
    assert framed(drawn, "Which?", "", ["Source: X/1."]).layout.height > 900


def test_a_picture_of_thousands_of_rows_ends_where_a_browser_can_draw_no_more_and_says_so() -> None:
    drawn = as_table(pd.DataFrame({"Name": [f"Name {number}" for number in range(5000)], "With": "Peru"}))
    first = drawn.to_dict()["data"][0]["cells"]["values"][0]
    left = 5000 - (len(first) - 1)
    assert first[-1].replace("<br>", " ") == f"and {left:,} more lines, in the workbook and the CSV"
    assert drawn.layout.height < TALLEST + 300
