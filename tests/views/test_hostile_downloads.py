"""What leaves Placard of a hostile record: no formula, no link, no script, no path of the record's; only its words."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hostile_record import ELSEWHERE, FORMULA, NAME, PICTURE, built_of
from seen import as_pages_see

from pipelines.store.export import data_package
from views import downloads
from views.briefing.card import ON_A_SLIDE, card
from views.briefing.deck import deck
from views.briefing.model import Briefing
from views.briefing.paper import paper
from views.briefing.session import session_brief
from views.briefing.workbook import workbook
from views.counting import by_item
from views.counting.view import View
from views.figures.by_item import acts_by_item
from views.figures.picture import as_table, framed
from views.selection import Selection


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_of(tmp_path_factory.mktemp("leaving"))


@pytest.fixture(scope="module")
def view(tables: Path) -> View:
    return as_pages_see(tables, NAME)


@pytest.fixture(scope="module")
def briefings(view: View) -> list[Briefing]:
    selection = Selection(NAME)
    return [
        *session_brief(view, selection, "1 May 2026"),
        *card(view, selection, "TCD", "1 May 2026", lines=ON_A_SLIDE),
    ]


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def leads_nowhere(content: bytes) -> None:
    """An office file all of whose parts stay inside it: nothing linked, nothing that runs, no field that would fetch."""
    for name, part in parts(content).items():
        assert not name.startswith(("/", "..")) and ":" not in name and "vba" not in name.lower()
        if name.endswith(".rels"):
            assert b'TargetMode="External"' not in part, name
        if name.endswith(".xml"):
            assert not re.search(rb"<(?:a:hlinkClick|w:hyperlink|w:instrText|w:fldSimple|hyperlink)\b", part), name


def test_slides_and_documents_hold_the_words_and_lead_nowhere(briefings: list[Briefing]) -> None:
    for made in (deck(briefings, f"{PICTURE} {FORMULA}"), paper(briefings, f"{PICTURE} {FORMULA}")):
        leads_nowhere(made)
        assert any(b"&lt;img src=" in part for name, part in parts(made).items() if name.endswith(".xml"))


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(briefings: list[Briefing]) -> None:
    held = []
    for briefing in briefings:
        content = workbook(briefing)
        leads_nowhere(content)
        for sheet in openpyxl.load_workbook(io.BytesIO(content)):
            for cell in (cell for row in sheet.iter_rows() for cell in row):
                assert cell.data_type != "f" and cell.hyperlink is None, (sheet.title, cell.coordinate, cell.value)
                held.append(str(cell.value))
    assert any(ELSEWHERE in each for each in held)


def test_no_cell_of_a_csv_is_run_by_a_spreadsheet(view: View) -> None:
    acts = view.told.assign(name=view.told["actor_name"].astype(str))
    lines = list(csv.reader(io.StringIO(downloads.csv(acts, {"Record": NAME}).decode("utf-8-sig"))))
    assert not [cell for line in lines for cell in line if cell[:1] in "=+-@\t\r" and cell]
    assert any(cell == f"'{FORMULA} Society" for line in lines for cell in line)


def test_a_picture_s_words_are_words(view: View, briefings: list[Briefing]) -> None:
    counted = by_item.acts_by_item(view.told, view.columns, "kind")
    for figure in (acts_by_item(counted, "light"), as_table(view.told[["actor_name", "evidence"]])):
        made = framed(figure, f"What is {PICTURE}?", FORMULA, [PICTURE])
        drawn = made.update_layout(meta=None).to_json().replace("\\u003c", "<")
        assert "<a " not in drawn and "<img" not in drawn and "&lt;img" in drawn.replace("\\u0026", "&")


def test_the_data_package_has_names_of_ours_only(tables: Path) -> None:
    names = list(parts(data_package(tables)))
    assert names and all(
        re.fullmatch(r"[A-Za-z0-9_./-]+", name) and ".." not in name and not name.startswith("/") for name in names
    )


@pytest.mark.parametrize(
    "words", ["../../etc/passwd", "C:\\x", "con", "a\u202egnp.exe", "=1", PICTURE, "x" * 400, "", "…", "a\r\nb: c"]
)
def test_a_file_that_leaves_has_a_name_without_a_path(words: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]{0,140}", downloads.file_name("placard", words, ending="csv"))
