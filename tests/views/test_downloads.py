"""Files a spreadsheet opens as they are meant."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_record import view

from views.act_table import for_download
from views.downloads import csv as as_csv
from views.downloads import file_name, harmless


def read_back(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_file_starts_with_its_mark_and_its_header() -> None:
    content = as_csv(pd.DataFrame({"name": ["Côte d’Ivoire"]}), {"shown": "all"})
    assert content.startswith(b"\xef\xbb\xbfname,shown\r\n")
    assert read_back(content) == [{"name": "Côte d’Ivoire", "shown": "all"}]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    assert read_back(as_csv(pd.DataFrame({"a": [cell]}), {"b": cell}))[0]["b"].startswith("'")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_other_cells_come_back_as_they_were(cell: str) -> None:
    kept = harmless(cell)
    assert kept == cell or kept == f"'{cell}"
    assert harmless(kept) == kept


def test_an_empty_table_keeps_its_header() -> None:
    assert read_back(as_csv(pd.DataFrame({"a": pd.Series(dtype="str")}), {"shown": "x"})) == []


def test_acts_are_downloaded_with_sentence_paragraph_and_address() -> None:
    rows = read_back(as_csv(for_download(view().told), {"shown": "all", "source": "X/1"}))
    france = next(row for row in rows if row["actor"] == "FRA")
    assert france["paragraph"] == "2" and france["sentence"].startswith("2. Statements were made by France")
    assert france["link"] == "record?document=X%2F1&row=row1"
    assert (france["shown"], france["source"]) == ("all", "X/1")


def test_file_names_have_no_letters_a_disk_refuses() -> None:
    assert file_name("placard", "matrix", "items 2 (a)/б: <x>") == "placard-matrix-items-2-a-x.csv"
    assert file_name("/") == "placard.csv"
