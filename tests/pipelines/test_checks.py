"""What must hold of the tables: each check finds what it is there for, and finds nothing in tables that hold."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from made_up import built, text_of

from pipelines.checks import check_tables
from pipelines.documents import DocumentError
from pipelines.names import load_reference
from pipelines.tables import ReadFile, Tables, nothing_of
from pipelines.text import Text


def failures(tables: Tables, read: Callable[[str, str], Text] = lambda file, sha256: text_of()) -> list[str]:
    return [str(failure) for failure in check_tables(tables, load_reference(), read)]


def changed(table: str, **cells: Any) -> Tables:
    """The made-up tables with cells of the first row of one table changed."""
    tables = built().tables()
    frame = tables[table].copy()
    for column, cell in cells.items():
        frame.loc[0, column] = cell
    return dataclasses.replace(tables, **{table: frame})


def test_the_made_up_tables_hold() -> None:
    assert failures(built().tables()) == []


def test_empty_tables_hold_and_what_was_not_read_is_not_read_again() -> None:
    def read(file: str, sha256: str) -> Text:
        raise AssertionError(f"{file} was read again")

    assert failures(built(ReadFile("a.pdf", nothing_of("No text.", None, "0" * 12))).tables(), read) == []


@pytest.mark.parametrize(
    ("table", "cells", "told"),
    [
        ("participation", {"act": "spoke"}, "participation: TEST/2024/12, paragraph 3: act is “spoke”"),
        ("participation", {"capacity": "delegate"}, "capacity is “delegate”"),
        ("participation", {"date": "14 October"}, "date is “14 October”"),
        ("participation", {"actor": "XYZ"}, "actor XYZ is no known State"),
        ("participation", {"actor": ""}, "the row names no actor"),
        ("participation", {"actor": "SUN"}, "SUN is missing from table delegations"),
        ("participation", {"item": "9"}, "agenda item 9 is not in table items"),
        ("participation", {"act": "voted"}, "PER: a vote without a choice"),
        ("participation", {"choice": "yes"}, "or a choice without a vote"),
        ("participation", {"role": "co"}, "a sponsor's role, and no sponsor"),
        ("participation", {"round": 1}, "a round, and no right of reply"),
        ("participation", {"voice": "aligned"}, "but not through whom"),
        ("participation", {"voice": "group"}, "for a group, but not for which"),
        ("participation", {"document": "LOST"}, "document “LOST” is not in table documents"),
        ("participation", {"evidence": "Chile spoke."}, "not “Chile spoke.”"),
        ("participation", {"start": 40}, "stands at 40 to"),
        ("participation", {"printed": "Chile"}, "is “Peru”, not “Chile”"),
        ("paragraphs", {"text": "1. Something else."}, "paragraphs: TEST/2024/12, paragraph 1: “1. The session"),
        ("paragraphs", {"place": "attic"}, "place is “attic”"),
        ("attendance", {"end": 60}, "attendance: TEST/2024/12, paragraph 1"),
        ("documents", {"rows": 7}, "rows is 7, and there are 8"),
        ("documents", {"paragraphs": 7}, "paragraphs is 7, and there are 6"),
        ("documents", {"unread": 1}, "unread is 1, and there are 0"),
        ("documents", {"sentences": 7}, "7 sentences speak of an act, and that is not 6 with rows or numbers + 0 on drafts alone + 0 unread + 2 set aside"),
        ("documents", {"sentences": 9}, "9 sentences speak of an act, and that is not"),
        ("documents", {"ignored": 1}, "ignored is 1, and there are 2"),
        ("documents", {"on_drafts": 1}, "8 sentences speak of an act, and that is not"),
        ("set_aside", {"start": 0, "end": 43}, "set_aside: TEST/2024/12, paragraph 1: “1. The session"),
        ("documents", {"status": "not read"}, "not read, and yet it has rows or no message"),
        ("documents", {"sha256": "abc"}, "sha256 is “abc”"),
        ("delegations", {"iso3": "Peru"}, "iso3 is “Peru”"),
        ("represented", {"row_id": "gone"}, "row_id “gone” is not in table participation"),
        ("findings", {"status": "fine"}, "status is “fine”"),
        ("findings", {"document": "LOST"}, "document “LOST” is not in table documents"),
        ("participation", {"document": ""}, "document “” is not in table documents"),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_told_with_its_place(table: str, cells: dict[str, Any], told: str) -> None:
    found = failures(changed(table, **cells))
    assert any(told in words for words in found), found


def test_two_rows_of_one_name_are_told() -> None:
    tables = built().tables()
    twice = changed("participation", row_id=tables.participation["row_id"][1])
    assert any("two rows have one row_id" in words for words in failures(twice))


def test_a_missing_column_a_wrong_type_and_an_empty_cell_are_told_first() -> None:
    tables = built().tables()
    acts = tables.participation
    for wrong, told in (
        (acts.drop(columns="via"), "the columns are"),
        (acts.astype({"page": float}), "column page holds float64, not int64"),
        (acts.assign(via=pd.Series([None] * len(acts), dtype="str")), "column via has cells without a value"),
    ):
        assert told in failures(dataclasses.replace(tables, participation=wrong))[0]


def test_sentences_kept_once_in_memory_are_checked_like_others() -> None:
    tables = built().tables()
    acts = tables.participation.astype({"evidence": "category"})
    assert failures(dataclasses.replace(tables, participation=acts)) == []


def test_a_document_that_changed_since_is_told() -> None:
    def read(file: str, sha256: str) -> Text:
        raise DocumentError(file=file, found="the file has changed", do="Build again.")

    assert failures(built().tables(), read) == [
        "documents: TEST/2024/12: cannot be read again: report.txt: the file has changed. Build again."
    ]


def test_a_row_added_by_hand_is_checked_against_its_paragraph() -> None:
    by_hand = changed(
        "participation", rule="by hand", evidence="Statements were made by Peru", name_end=0, name_start=0
    )
    assert failures(by_hand) == []
    assert failures(changed("participation", rule="by hand", evidence="Nobody spoke")) != []
