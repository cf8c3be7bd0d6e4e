"""What leaves is read back: the office programs' own charts and tables hold the numbers of the screen, and their source."""

from __future__ import annotations

import dataclasses
import io
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import openpyxl
import pandas as pd
import pytest
from docx import Document
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from small_record import record, view

from views.briefing.card import ON_A_SLIDE, card
from views.briefing.charts import chart_of
from views.briefing.deck import MOST_ROWS, deck, one_slide
from views.briefing.model import Briefing
from views.briefing.paper import paper
from views.briefing.rendering import has_browser, rendered
from views.briefing.session import session_brief, title_of
from views.briefing.workbook import workbook
from views.counting import by_item, matrix, shares
from views.counting.told import chosen
from views.counting.view import View
from views.downloads import file_name
from views.figures.by_item import acts_by_item
from views.figures.picture import as_table, framed
from views.figures.shares import group_shares
from views.selection import Selection

SOURCE = "X/1 (Report), paras. 1 to 4. Placard data 0a1b2c."
ACTS = chosen(view().told, Selection("X/1"), record())
ITEMS = by_item.acts_by_item(ACTS, view().columns)
SHARES = shares.group_shares(record(), Selection("X/1"), ACTS)


def briefing(**more: object) -> Briefing:
    given = {
        "question": "What was done under each item?",
        "finding": "9 acts under 3 items.",
        "how_to_read": "A bar is an item.",
        "not_shown": "Elections.",
        "filters": "All acts: 5 of 7 delegations",
        "source": SOURCE,
        "version": "0a1b2c",
        "cite": f"{SOURCE} Tabulated with Placard, 1 May 2026.",
        "data": ITEMS,
        **more,
    }
    return Briefing(**given)  # type: ignore[arg-type]


def slides_of(content: bytes) -> list[str]:
    """All the words of each slide."""
    found = []
    for slide in Presentation(io.BytesIO(content)).slides:
        frames = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        cells = [
            cell.text for shape in slide.shapes if shape.has_table for row in shape.table.rows for cell in row.cells
        ]
        found.append("\n".join([*frames, *cells]))
    return found


def chart_on(content: bytes) -> object:
    slide = Presentation(io.BytesIO(content)).slides[0]
    return next(shape.chart for shape in slide.shapes if shape.has_chart)


def test_bars_by_item_become_an_editable_stacked_chart_with_the_same_numbers() -> None:
    chart = chart_of(acts_by_item(ITEMS, "light"))
    assert chart is not None and chart.kind == "stacked" and chart.axis == "acts"
    drawn = chart_on(deck([briefing(chart=chart)]))
    assert drawn.chart_type == XL_CHART_TYPE.BAR_STACKED
    assert list(drawn.plots[0].categories) == ["ch. I  Opening", "2 (a)  Water", "2 (b)  Fire"]
    for series in drawn.plots[0].series:
        kind = next(key for key, words in by_item.KINDS.items() if words == series.name)
        rows = ITEMS[ITEMS["kind"] == kind].set_index("column")["acts"]
        assert [value or 0 for value in series.values] == [rows.get(column, 0) for column in ITEMS["column"].unique()]


def test_shares_become_bars_side_by_side_told_in_per_cent() -> None:
    chart = chart_of(group_shares(SHARES, "light"))
    assert chart is not None and chart.kind == "bar" and chart.percent
    drawn = chart_on(deck([briefing(chart=chart)]))
    assert drawn.chart_type == XL_CHART_TYPE.BAR_CLUSTERED
    could, heard = drawn.plots[0].series
    assert list(heard.values) == pytest.approx(SHARES["heard_share"].tolist())
    assert list(could.values) == pytest.approx(SHARES["could_share"].tolist())


def test_a_slide_says_what_is_shown_what_is_not_and_where_it_is_from() -> None:
    content = deck([briefing(chart=chart_of(acts_by_item(ITEMS, "light")))])
    (words,) = slides_of(content)
    for said in (
        "What was done under each item?",
        "5 of 7 delegations",
        "Elections.",
        SOURCE,
        "Not an official record.",
    ):
        assert said in words
    notes = Presentation(io.BytesIO(content)).slides[0].notes_slide.notes_text_frame.text
    assert "How to read: A bar is an item." in notes and "How to cite" in notes


def test_a_matrix_becomes_native_tables_over_as_many_slides_as_it_needs() -> None:
    names = [f"Delegation {number}" for number in range(MOST_ROWS + 3)]
    grid = pd.DataFrame({"Name": names, "2 (a)": ["● R"] * len(names)})
    first, second = slides_of(deck([briefing(grid=grid)]))
    assert "(1 of 2)" in first and "Delegation 0" in first and "● R" in first
    assert f"Delegation {MOST_ROWS + 2}" in second and SOURCE in second


def test_a_matrix_as_a_plain_table_has_the_signs_of_its_marks() -> None:
    acts = ACTS[ACTS["who"] == "delegation"]
    seats = matrix.delegations(record(), Selection("X/1"), acts, view().told)
    cells = matrix.cells(acts)
    table = matrix.grid(seats, view().columns, cells).set_index("Name")
    assert table.loc["Peru", "2 (a)"] == "R S" and table.loc["Kenya", "ch. I"] == "◐"
    assert "Chad" not in table.index, "only those with a mark"
    signs = table.attrs["signs"]
    assert "● statement in own voice" in signs and "R right of reply" in signs and "V" not in signs
    (slide,) = slides_of(deck([briefing(grid=table.reset_index(), signs=signs)]))
    assert f"Signs: {signs}." in slide


def test_a_basket_has_a_title_and_one_table_of_sources() -> None:
    slides = slides_of(deck([briefing(), briefing(question="Who replied?")], "Côte d’Ivoire at COP 12"))
    assert "Côte d’Ivoire at COP 12" in slides[0]
    assert "Sources" in slides[-1] and slides[-1].count(SOURCE) == 2


def test_a_workbook_has_the_data_first_then_the_chart_then_what_it_is_about() -> None:
    chart = chart_of(acts_by_item(ITEMS, "light"))
    book = openpyxl.load_workbook(io.BytesIO(workbook(briefing(chart=chart))))
    assert book.sheetnames == ["Data", "Chart", "About"]
    rows = list(book["Data"].values)
    assert list(rows[0]) == list(ITEMS.columns) and len(rows) == len(ITEMS) + 1
    assert [row[list(ITEMS.columns).index("acts")] for row in rows[1:]] == ITEMS["acts"].tolist()
    (drawn,) = book["Chart"]._charts
    assert len(drawn.series) == ITEMS["kind"].nunique() and drawn.grouping == "stacked"
    assert list(book["Chart"].values)[1][0] == "ch. I  Opening"
    about = dict(list(row[:2]) for row in book["About"].values)
    assert about["Source"] == SOURCE and about["Shown"] == "All acts: 5 of 7 delegations" and "How to cite" in about


def test_nothing_in_a_workbook_is_run_or_cut_and_accents_survive() -> None:
    table = pd.DataFrame(
        {"name": ["=1+1", "@SUM(A1)", "+49", "Côte d’Ivoire", "http://example.org"], "share": [1 / 3] * 5}
    )
    book = openpyxl.load_workbook(io.BytesIO(workbook(briefing(data=table))))
    cells = [row[0] for row in book["Data"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == table["name"].tolist()
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in cells)
    assert book["Data"]["B2"].value == pytest.approx(1 / 3, abs=1e-15)
    assert book.sheetnames == ["Data", "About"], "no chart, no sheet for one"


def test_a_file_name_is_safe_on_any_system() -> None:
    assert file_name("placard", "Côte d’Ivoire: 2 (a) / \\x?", ending="pptx") == "placard-Cote-d-Ivoire-2-a-x.pptx"
    assert file_name("…", ending="png") == "placard.png"


def test_a_picture_has_its_question_filters_and_source_drawn_in() -> None:
    foot = ("Shown: all.", f"Source: {SOURCE}")
    made = framed(acts_by_item(ITEMS, "light"), "What was <b>done</b>?", "9 acts.", foot)
    words = " ".join(str(note.text) for note in made.layout.annotations)
    assert "What was &lt;b&gt;done&lt;/b&gt;?" in words and SOURCE in words and "Shown: all." in words
    assert made.layout.width == 1600 and made.layout.height >= 900
    table = framed(as_table(pd.DataFrame({"Name": ["A & B"], "n": [1]})), "Who?", "", foot)
    assert "A &amp; B" in str(table.to_dict()["data"]) and table.layout.paper_bgcolor == "#FFFFFF"


def test_a_network_or_a_cloud_of_dots_has_no_chart_of_its_own() -> None:
    import plotly.graph_objects as go

    assert chart_of(go.Figure(go.Scatter(x=[1, 2], y=[3, 4], mode="markers"))) is None
    lines = go.Figure([go.Scatter(name="A", x=["2022", "2024"], y=[3, 4], mode="lines+markers")])
    chart = chart_of(lines)
    assert chart is not None and chart.kind == "line" and chart.series[0].values == (3.0, 4.0)
    assert chart_on(deck([briefing(chart=chart)])).chart_type == XL_CHART_TYPE.LINE_MARKERS


def test_a_session_brief_tells_what_the_record_has_and_leaves_out_what_it_has_not() -> None:
    parts = session_brief(view(), Selection("X/1"), "1 May 2026")
    questions = [part.question for part in parts]
    assert questions[0] == "The session at a glance" and "Who used the right of reply?" in questions
    replies = next(part for part in parts if part.question == "Who used the right of reply?")
    assert replies.finding == "1 reply by 1 delegation." and list(replies.data["By"]) == ["Peru"]
    groups = next(part for part in parts if part.question == "Who spoke for a group?")
    assert list(groups.data["For whom"]) == ["the Group of African States"]
    assert all("X/1" in part.source and part.filters and part.not_shown for part in parts)
    none = session_brief(view(), Selection("X/1", delegations=("NOR",)), "1 May 2026")
    assert "Who used the right of reply?" not in [part.question for part in none]


def test_a_session_brief_is_six_to_ten_slides_for_the_report(seed_report: View) -> None:
    parts = session_brief(seed_report, Selection(seed_report.record.document), "1 May 2026", slides=True)
    slides = slides_of(deck(parts, title_of(seed_report)))
    assert 6 <= len(slides) <= 10
    assert "12th session" in slides[0] and "88 of 129" in slides[1]


def test_a_document_has_a_table_for_each_figure_and_one_of_sources() -> None:
    chart = chart_of(group_shares(SHARES, "light"))
    book = Document(
        io.BytesIO(paper([briefing(), briefing(question="Who replied?", chart=chart)], "Briefing: Côte d’Ivoire"))
    )
    words = [paragraph.text for paragraph in book.paragraphs]
    assert "Briefing: Côte d’Ivoire" in words and "Who replied?" in words and "Not shown: Elections." in words
    assert len(book.tables) == 3
    first, shares_, sources = book.tables
    assert len(first.rows) == len(ITEMS) + 1 and [cell.text for cell in first.rows[0].cells] == list(ITEMS.columns)
    assert shares_.rows[1].cells[0].text == "African States" and shares_.rows[1].cells[1].text.endswith("%")
    assert sources.rows[1].cells[1].text == SOURCE


def test_a_card_tells_what_one_delegation_did_with_the_records_words(seed_report: View) -> None:
    selection = Selection(seed_report.record.document)
    its, elsewhere = card(seed_report, selection, "AZE", "1 May 2026", lines=ON_A_SLIDE)
    assert its.question == "Azerbaijan at UNTOC COP, 12th session: what did it do?"
    assert its.finding == "Azerbaijan took the floor 3 times, under 3 of 9 items. It used the right of reply once."
    assert list(zip(its.data["Item"], its.data["What"], its.data["Para."], strict=True)) == [
        ("1 (f)", "Statement", "22"),
        ("1 (f)", "Right of reply", "27"),
        ("2 (b)", "Statement", "36"),
        ("3", "Statement", "55"),
    ]
    assert all("Azerbaijan" in words for words in its.data["In the record's words"])
    assert "Azerbaijan: 3." in elsewhere.finding and elsewhere.data["How"].tolist() == ["Derived"]
    assert len(slides_of(deck([its, elsewhere], "Azerbaijan", bare=True))) == 2


@pytest.mark.parametrize("actor", ["COL", "EU", "RUS", "TUV"])
def test_a_card_is_two_slides_however_much_a_delegation_did(seed_report: View, actor: str) -> None:
    parts = card(seed_report, Selection(seed_report.record.document), actor, "1 May 2026", lines=ON_A_SLIDE)
    assert len(slides_of(deck(parts, "Card", bare=True))) == 2
    more = [dataclasses.replace(part, grid=one_slide(pd.concat([part.data] * 9))) for part in parts]
    assert len(slides_of(deck(more, "Card", bare=True))) == 2


def test_a_card_without_room_puts_alike_acts_of_all_items_on_one_line(seed_report: View) -> None:
    selection = Selection(seed_report.record.document)
    its, _ = card(seed_report, selection, "AZE", "1 May 2026", lines=3)
    assert its.data["What"].tolist() == ["Statement (3 times)", "Right of reply"]
    assert its.data["Item"].tolist() == ["1 (f), 2 (b), 3", "1 (f)"]
    nothing, nowhere = card(seed_report, selection, "TUV", "1 May 2026", lines=3)
    assert "names no statement by Tuvalu" in nothing.finding and len(nothing.data) == 1 and len(nowhere.data) == 1


def test_a_table_cut_to_one_slide_says_what_is_left_out() -> None:
    table = pd.DataFrame(
        {"Draft": [f"L.{number}" for number in range(60)], "Title": ["A long title of a draft " * 6] * 60}
    )
    cut = one_slide(table)
    assert 3 < len(cut) < 16 and cut["Draft"].iloc[-1] == f"and {60 - (len(cut) - 1)} more lines"
    assert len(slides_of(deck([briefing(grid=cut)]))) == 1
    assert one_slide(table.head(2)).equals(table.head(2))


def test_without_a_browser_on_the_server_none_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert not has_browser()


def test_pictures_asked_for_at_once_are_made_one_after_the_other():
    """Each starts a browser: thirty people must not start thirty."""
    inside, most, guard = 0, 0, threading.Lock()

    class Slow:
        def to_image(self, **_):
            nonlocal inside, most
            with guard:
                inside, most = inside + 1, max(most, inside + 1)
            time.sleep(0.01)
            with guard:
                inside -= 1
            return b"picture"

    with ThreadPoolExecutor(5) as people:
        assert list(people.map(lambda _: rendered(Slow(), "png"), range(5))) == [b"picture"] * 5
    assert most == 1


def test_a_long_title_is_cut_where_a_file_takes_no_more():
    long = "Preparatory Commission for the Entry into Force of the Agreement on Calm Seas and Harbours " * 4
    assert len(Presentation(io.BytesIO(deck([briefing()], long))).core_properties.title) <= 255
    assert len(Document(io.BytesIO(paper([briefing()], long))).core_properties.title) <= 255
