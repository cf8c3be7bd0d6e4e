"""Every figure's file has the sentences behind its numbers: counted again from the file, they are the figure's."""

from __future__ import annotations

import io
from pathlib import Path

import made_up_votes
import openpyxl
import pandas as pd
import pytest
from pages import PRESS, REPORT, Open

from pipelines.store import load_tables
from views.behind.lines import counted_in
from views.briefing.workbook import workbook
from views.take_away import Offer

# What a column of a figure may be that counts no sentences: a share, or of how many.
NOT_COUNTED = ["Part of the group", "Share of those heard", "Share of all", "Share of the group", "Of"]
NOT_COUNTED += [
    "In favour",
    "Against",
    "Abstaining",
    "Absent or not voting",
]  # numbers in print, whose sentence is quoted
# page, what is asked for, the frames it must have; each is looked at.
SEED = [
    ("session", {}, "glance matrix room states shares items"),
    ("session", {"group": "African States", "act": "statement"}, "matrix states items"),
    ("session", {"parts": "true", "voices": "members", "item": "2 (a)"}, "items matrix"),
    ("item", {"of": "2 (a)"}, "glance story quiet"),
    ("delegation", {"who": "AZE"}, "did derived group"),
    ("delegation", {"who": "ALB"}, "did through group"),
    ("drafts", {"network": "true"}, "drafts life sponsors crossed sponsoring pairs partners"),
    ("drafts", {"network": "true", "draft": "CTOC/COP/2024/L.9/Rev.1"}, "sponsors network-figure"),
    ("reply", {}, "items ledger together"),
    ("groups", {}, "groups ledger"),
    ("groups", {"whom": "g77"}, "ledger"),
    ("silent", {}, "composition names"),
]
MADE_UP = [
    ("voted", "votes", {"document": made_up_votes.NAME}, "votes vote grid agreement results"),
    ("three", "compare", {"document": "b.txt", "with": ["a.txt", "c.txt"]}, "figures acts slopes presence"),
    ("three", "delegation", {"document": "c.txt", "who": "PER"}, "group sessions"),
    ("three", "compare", {"document": "c.txt", "with": "b.txt"}, "change0"),
    ("reviewed", "session", {"document": "review.txt"}, "recommendations"),
]


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, Offer]:
    """What each frame of a page gives away."""
    offers: dict[str, Offer] = {}
    monkeypatch.setattr("views.take_away.menu", lambda offer: offers.update({offer.key: offer}))
    return offers


@pytest.mark.parametrize(("page", "query", "frames"), SEED, ids=str)
def test_the_figures_of_the_seeds_are_counted_again_from_their_files(
    open_page: Open, built: Path, offered: dict[str, Offer], page: str, query: dict[str, str], frames: str
) -> None:
    open_page({"document": REPORT, **query}, f"views/pages/{page}.py")
    assert set(frames.split()) <= set(offered)
    for offer in offered.values():
        counted_again(offer, built)


@pytest.mark.parametrize(("tables", "page", "query", "frames"), MADE_UP, ids=str)
def test_the_figures_of_records_of_our_own_are_too(
    open_page: Open,
    offered: dict[str, Offer],
    request: pytest.FixtureRequest,
    tables: str,
    page: str,
    query: dict[str, str],
    frames: str,
) -> None:
    built: Path = request.getfixturevalue(tables)
    open_page(query, f"views/pages/{page}.py", built)
    assert set(frames.split()) <= set(offered)
    for offer in offered.values():
        counted_again(offer, built)


def counted_again(offer: Offer, tables: Path) -> None:
    """The figure's data, and its file, in which the different entries of a companion make the number beside it."""
    read = pd.read_csv(io.BytesIO(offer.table()), dtype=str, keep_default_na=False, encoding="utf-8-sig")
    data = offer.briefing().data
    evidence = load_tables(tables).participation.set_index("row_id")["evidence"].astype(str)
    assert (read["source"] != "").all() and (read["shown"] != "").all()
    if "figure_row" not in read:  # a list of acts, or of recommendations, is its own file
        assert len(read) == len(data) > 0
        told = read if "note" not in read else read[read["note"] == ""]
        assert (told[["paragraph", "sentence" if "sentence" in read else "text"]] != "").all(axis=None)
        return
    whole = read[(read["row_id"] != "") & (read["sentence"] != "")]
    assert list(whole["sentence"].str.lstrip("'")) == list(evidence.loc[whole["row_id"]].str.lstrip("'")), offer.key
    assert [*range(1, len(data) + 1)] == sorted(set(read["figure_row"].astype(int))), (
        "each cell stays, with nothing too"
    )
    for name in data.dropna(axis="columns", how="all").select_dtypes("number").columns.difference(NOT_COUNTED):
        companion = read[counted_in(str(name))]
        again = companion[companion != ""].groupby(read["figure_row"].astype(int)).nunique()
        expected = data[name].fillna(0).astype(int).reset_index(drop=True)
        assert [int(again.get(row + 1, 0)) for row in expected.index] == list(expected), (offer.key, name)
    sheet = offer.sentences()
    behind = read[(read[["row_id", "sentence", "note"]] != "").any(axis=1)]
    assert len(sheet) == len(behind)


def test_a_press_release_gives_away_whom_it_names(open_page: Open, offered: dict[str, Offer]) -> None:
    open_page({"document": PRESS})
    read = pd.read_csv(io.BytesIO(offered["acts"].table()), keep_default_na=False, encoding="utf-8-sig")
    assert len(read) == 5 and (read["sentence"] != "").all() and (read["row_id"] != "").all()


def test_bars_that_a_page_draws_with_links_leave_as_a_chart(open_page: Open, offered: dict[str, Offer]) -> None:
    open_page({"document": REPORT}, "views/pages/silent.py")
    briefing = offered["composition"].briefing()
    assert briefing.chart is not None and briefing.chart.kind == "stacked"
    data = briefing.data.set_index(["Group", "What is known"])["Delegations"]
    for series in briefing.chart.series:
        for group, number in zip(briefing.chart.categories, series.values, strict=True):
            assert (number or 0) == data.get((group, series.name), 0)
    drawn = offered["composition"].picture()
    assert {trace.type for trace in drawn.data} == {"bar"}


def test_no_number_is_not_nought(open_page: Open, offered: dict[str, Offer]) -> None:
    open_page({"document": REPORT})
    matrix = offered["matrix"].briefing().data
    unsaid = matrix[matrix["Mark"] == "the record does not say"]
    assert len(unsaid) and unsaid["Acts"].isna().all()
    assert (matrix.loc[matrix["Mark"] == "not named here", "Acts"] == 0).all()
    shares = pd.read_csv(io.BytesIO(offered["shares"].table()), dtype=str, keep_default_na=False)
    silent = shares[shares["Counted in “Heard”"] == ""]
    counted = offered["shares"].briefing().data
    assert len(silent) == (counted["Delegations"] - counted["Heard"]).sum() > 0
    assert (silent["note"] != "").all() and (silent["name"] != "").all(), "those that were not heard are there by name"


def test_items_under_which_a_delegation_did_nothing_leave_with_what_it_did(
    open_page: Open, offered: dict[str, Offer]
) -> None:
    open_page({"document": REPORT, "who": "AZE"}, "views/pages/delegation.py")
    did = offered["did"].briefing().data
    nothing = did[did["note"] != ""]
    assert {"4", "5"} <= set(nothing["item"]) and not set(nothing["item"]) & set(did.loc[did["note"] == "", "item"])
    assert "the record names nobody here" in set(nothing["note"])


def test_a_workbook_has_a_sheet_of_the_sentences_behind_its_numbers(open_page: Open, offered: dict[str, Offer]) -> None:
    open_page({"document": REPORT})
    offer = offered["items"]
    book = openpyxl.load_workbook(io.BytesIO(workbook(offer.briefing(), offer.sentences())))
    assert book.sheetnames == ["Data", "Chart", "Sentences", "About"]
    heads, *lines = book["Sentences"].iter_rows(values_only=True)
    rows = [dict(zip(heads, line, strict=True)) for line in lines]
    data = offer.briefing().data
    assert len(rows) == data["Acts"].sum()
    first = rows[0]
    assert (first["figure_row"], first["Item (figure)"]) == (1, data["Item"].iloc[0])
    assert first["sentence"] and first["paragraph"] and first["row_id"] and first["record"]
    about = dict(list(row[:2]) for row in book["About"].iter_rows(values_only=True))
    assert "figure_row" in about["Counting again"]


def test_a_sentence_too_long_for_a_cell_of_excel_says_so_and_stands_whole_in_the_csv() -> None:
    from test_briefing import briefing

    long = pd.DataFrame({"figure_row": [1], "sentence": ["x" * 40_000]})
    book = openpyxl.load_workbook(io.BytesIO(workbook(briefing(), long)))
    cell = book["Sentences"]["B2"].value
    assert len(cell) == 32_767 and cell.endswith("the CSV has it whole)")
