"""Figures say what the small tables they are made of say."""

from __future__ import annotations

import pytest
from small_record import record, view

from views.counting import by_item, matrix, shares
from views.counting.told import chosen
from views.figures.by_item import acts_by_item
from views.figures.shares import group_shares
from views.header import facts, tile_grid
from views.matrix_table import legend
from views.matrix_table import matrix as matrix_table
from views.selection import Selection
from views.theme import Ground

SELECTION = Selection("X/1")


def shown() -> object:
    return chosen(view().told, SELECTION, record())


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_shares_are_drawn_in_pairs_with_their_numbers_in_words(ground: Ground) -> None:
    counted = shares.group_shares(record(), SELECTION, chosen(view().told, SELECTION, record()))
    figure = group_shares(counted, ground).to_dict()
    could, heard = figure["data"]
    assert could["name"] == "Share of the 7 delegations" and heard["name"] == "Share of the 5 heard"
    assert list(heard["text"]) == ["1 · 20%", "1 · 20%", "2 · 40%", "1 · 20%"]
    assert [row[0] for row in heard["customdata"]] == [0, 1, 2, 3], "a bar leads where its row of the table does"
    assert "#0000" not in str(figure)


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_items_are_drawn_in_the_records_order_each_part_leading_to_its_row(ground: Ground) -> None:
    counted = by_item.acts_by_item(chosen(view().told, SELECTION, record()), view().columns)
    figure = acts_by_item(counted, ground).to_dict()
    assert figure["layout"]["yaxis"]["categoryarray"] == ["ch. I  Opening", "2 (a)  Water", "2 (b)  Fire"]
    for trace in (each for each in figure["data"] if each["type"] == "bar"):
        for name, acts, (row, label, _) in zip(trace["y"], trace["x"], trace["customdata"], strict=True):
            assert counted.loc[row, "acts"] == acts and counted.loc[row, "label"] == label and name.startswith(label)
    patterns = [each["marker"]["pattern"]["shape"] for each in figure["data"] if each["type"] == "bar"]
    assert len(set(patterns)) == len(patterns), "told apart without colour"
    assert "#0000" not in str(figure)


def test_an_empty_figure_is_no_error() -> None:
    nothing = view().told.iloc[:0]
    acts_by_item(by_item.acts_by_item(nothing, view().columns), "light")
    group_shares(shares.group_shares(record(), SELECTION, nothing), "dark")


def drawn(**more: bool) -> str:
    acts = chosen(view().told, SELECTION, record())
    acts = acts[acts["who"] == "delegation"]
    rows = matrix.delegations(record(), SELECTION, acts, view().told)
    return matrix_table(
        rows,
        view().columns,
        matrix.cells(acts),
        document="X/1",
        carry={"group": ["A & B"]},
        caption="Who <spoke>",
        row_word="Delegation",
        silent_as_rows=more.get("silent_as_rows", False),
    )


def test_every_mark_is_a_link_with_words_of_its_own() -> None:
    table = drawn()
    assert 'href="record?document=X%2F1&amp;row=row1&amp;group=A+%26+B"' in table
    assert 'aria-label="France, 2 (a): Statement, para. 2"' in table
    assert table.count('class="mark"') == len(
        matrix.cells(chosen(view().told, SELECTION, record()).query("who == 'delegation'"))
    )
    assert "Who &lt;spoke&gt;" in table and "<spoke>" not in table


def test_those_without_a_mark_are_named_or_have_rows_of_their_own() -> None:
    assert "Not named; the record does not say whether they were there (1): </strong>Chad" in drawn()
    rows = drawn(silent_as_rows=True)
    assert ">Chad</th>" in rows and "whether they were there" not in rows


def test_an_item_that_names_nobody_is_not_a_row_of_noes() -> None:
    assert "names nobody" in drawn() and 'class="unsaid"' in drawn()


def test_the_legend_says_what_every_mark_in_use_means_and_no_other() -> None:
    words = legend(["own", "reply"])
    assert "statement in own voice" in words and "right of reply" in words and "aligned" not in words


def test_heads_of_pages_say_where_their_numbers_are_from() -> None:
    from views.counting.tiles import tiles

    assert "none printed" not in facts(record()) and "X/1" in facts(record())
    grid = tile_grid(tiles(record(), view().told, SELECTION), record(), {})
    assert "Of 6 means: the 6 delegations the record reports" in grid
    assert 'href="record?document=X%2F1&amp;paragraph=1"' in grid
