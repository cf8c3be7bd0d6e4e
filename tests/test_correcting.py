"""Correcting from the dashboard: what is shown before it is kept, what is kept, what it does to the tables, and when it is off."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pages import REPORT, Open, words
from streamlit.testing.v1 import AppTest

from pipelines.build import build
from pipelines.store import add_entry, load_tables, read_ledger
from pipelines.tables import Line

RECORD, QUALITY = "views/pages/record.py", "views/pages/quality.py"
MINUTES = """Meeting of the Parties
Report on the fourth session
Nairobi, 3–5 May 2021

1. The session was opened.

2. Statements were made by the representatives of Kenya and Atlantis.

3. The representative of Peru made a statement.
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Documents, tables and a ledger of this test's own."""
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    monkeypatch.setattr("views.kept.documents_folders", lambda: (documents,))
    monkeypatch.setattr("views.kept.ledger_file", lambda: tmp_path / "corrections.csv")
    build([documents], tmp_path / "tables", ledger=tmp_path / "corrections.csv")
    return tmp_path


def row_of(place: Path, actor: str) -> str:
    rows = load_tables(place / "tables").participation
    return str(rows.loc[rows["actor"] == actor, "row_id"].iloc[0])


def at_row(open_page: Open, place: Path, actor: str, **more: str) -> AppTest:
    query = {"document": "minutes.txt", "row": row_of(place, actor), **more}
    return open_page(query, RECORD, place / "tables")


def field(at: AppTest, kind: str, label: str) -> object:
    return next(each for each in getattr(at, kind) if each.label.startswith(label))


def fill(at: AppTest, kind: str, label: str, value: object) -> AppTest:
    field(at, kind, label).set_value(value).run()  # type: ignore[attr-defined]
    assert not at.exception
    return at


def press(at: AppTest, label: str) -> AppTest:
    next(button for button in at.button if button.label.startswith(label)).click().run()
    assert not at.exception
    return at


def sign(at: AppTest, why: str = "misread") -> AppTest:
    return fill(fill(at, "text_input", "Your name", "A. Reader"), "text_input", "Why", why)


def test_a_row_is_corrected_shown_first_and_then_kept_and_applied(open_page: Open, place: Path) -> None:
    at = at_row(open_page, place, "KEN")
    assert "Nothing is changed yet." in words(at)
    fill(at, "text_input", "Who", "the United Republic of Tanzania")
    fill(at, "selectbox", "In which capacity", "observer")
    assert "is United Republic of Tanzania (TZA)" in words(at)
    press(at, "Show what it changes")
    assert "Not yet: your name and why it is corrected must stand in the ledger." in words(at)
    press(sign(at), "Show what it changes")
    assert "<td>KEN</td>" in words(at) and "<td>TZA</td>" in words(at) and not (place / "corrections.csv").exists()
    press(at, "Save the correction")
    assert "Saved as c0001, and applied." in words(at)
    (entry,) = read_ledger(place / "corrections.csv").entries
    assert {line.field: (line.before, line.after) for line in entry.lines}["actor"] == ("KEN", "TZA")
    assert (entry.first.who, entry.first.reason, entry.first.paragraph) == ("A. Reader", "misread", "2")
    assert row_of(place, "TZA") and "KEN" not in set(load_tables(place / "tables").participation["actor"])


def test_what_was_shown_is_not_kept_when_it_is_altered_since(open_page: Open, place: Path) -> None:
    at = sign(fill(at_row(open_page, place, "KEN"), "selectbox", "In which capacity", "observer"))
    press(at, "Show what it changes")
    fill(at, "selectbox", "In which capacity", "officer")
    assert not [button for button in at.button if button.label.startswith("Save")]


def test_what_does_not_go_together_cannot_be_kept(open_page: Open, place: Path) -> None:
    at = sign(fill(at_row(open_page, place, "KEN"), "selectbox", "In whose name", "group"))
    press(at, "Show what it changes")
    assert "It cannot be saved:" in words(at) and "Say for which group it spoke." in words(at)
    assert not [button for button in at.button if button.label.startswith("Save")]


def test_a_row_is_taken_out_and_the_figures_say_so_and_it_comes_back_when_that_is_undone(
    open_page: Open, place: Path
) -> None:
    at = fill(at_row(open_page, place, "PER"), "radio", "What is to be done", "remove")
    press(sign(at, "not in the record"), "Show what it changes")
    assert "<td>Acts</td>" in words(at) and "Row that is taken out" in words(at)
    press(at, "Save the correction")
    assert "Saved as c0001, and applied." in words(at)
    assert "PER" not in set(load_tables(place / "tables").participation["actor"])
    assert at.query_params["at"] in ("2", ["2"]) and "row" not in at.query_params, (
        "the row is there no more; its paragraph is"
    )
    at = open_page({"document": "minutes.txt", "paragraph": "3", "correct": "undo"}, RECORD, place / "tables")
    press(sign(at, "it is there"), "Show what it changes")
    assert "is back in the tables" in words(at)
    press(at, "Undo this correction")
    assert "Saved as c0002, and applied." in words(at) and row_of(place, "PER")
    assert [entry.first.change for entry in read_ledger(place / "corrections.csv").entries] == ["remove", "undo"]


def test_a_row_is_added_where_a_sentence_was_not_read(open_page: Open, place: Path) -> None:
    at = open_page({"document": "minutes.txt"}, QUALITY, place / "tables")
    assert "paragraph=2" in words(at) and "correct=add" in words(at)
    at = open_page({"document": "minutes.txt", "paragraph": "2", "correct": "add"}, RECORD, place / "tables")
    assert str(field(at, "selectbox", "The sentence").value).startswith("2. Statements were made by")  # type: ignore[attr-defined]
    press(sign(at), "Show what it changes")
    assert "It cannot be saved:" in words(at) and "A row needs an actor." in words(at)
    fill(at, "text_input", "Who", "Atlantis")
    assert "“Atlantis” is no name that Placard knows" in words(at)
    press(fill(at, "text_input", "Who", "Kenya"), "Show what it changes")
    assert "The row is there already" in words(at)
    press(fill(at, "text_input", "Who", "Oman"), "Show what it changes")
    assert "New row" in words(at)
    press(at, "Save the correction")
    rows = load_tables(place / "tables").participation.set_index("actor")
    assert rows.loc["OMN", "paragraph"] == "2" and rows.loc["OMN", "corrected"] == "c0001"


def test_a_row_that_another_has_corrected_meanwhile_is_told(open_page: Open, place: Path) -> None:
    at = sign(fill(at_row(open_page, place, "KEN"), "selectbox", "In which capacity", "observer"))
    press(at, "Show what it changes")
    before = field(at, "selectbox", "In which capacity")
    assert before
    rows = load_tables(place / "tables").participation.set_index("actor")
    other = Line(
        "",
        "minutes.txt",
        "2",
        rows.loc["KEN", "row_id"],
        "change",
        "capacity",
        rows.loc["KEN", "capacity"],
        "officer",
        "x",
        "B",
        "2024-11-30",
    )
    add_entry(place / "corrections.csv", [other])
    press(at, "Save the correction")
    assert "Saved as c0002, but it has no effect:" in words(at) and "entry c0001 made it so" in words(at)
    assert len(read_ledger(place / "corrections.csv").entries) == 2


def test_the_ledger_on_data_quality_undoes_any_entry(open_page: Open, place: Path) -> None:
    line = Line("", "minutes.txt", "", row_of(place, "PER"), "remove", "", "", "", "twice", "B. Clerk", "2024-11-30")
    add_entry(place / "corrections.csv", [line])
    at = open_page({"document": "minutes.txt"}, QUALITY, place / "tables")
    assert "1 entry: 1 applied." in words(at), "a ledger changed by hand is applied when the page is opened"
    press(sign(at), "Show what it changes")
    press(at, "Undo this correction")
    assert "2 entries" in words(at) and "undone by c0002" in words(at) and row_of(place, "PER")


def test_who_corrects_is_remembered(open_page: Open, place: Path) -> None:
    at = sign(at_row(open_page, place, "KEN"))
    fill(at, "radio", "What is to be done", "add")
    assert field(at, "text_input", "Your name").value == "A. Reader"  # type: ignore[attr-defined]


def test_where_it_is_for_reading_only_nothing_can_be_corrected(
    open_page: Open, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pipelines.build.correcting import CorrectingError, keep, lines

    add_entry(
        place / "corrections.csv",
        [Line("", "minutes.txt", "", row_of(place, "PER"), "remove", "", "", "", "twice", "B. Clerk", "2024-11-30")],
    )
    monkeypatch.setenv("PLACARD_READ_ONLY", "1")
    for page in (RECORD, QUALITY):
        at = open_page({"document": "minutes.txt", "paragraph": "2", "correct": "add"}, page, place / "tables")
        assert not at.expander and "Add a row" not in words(at) and not [b for b in at.button if "Show what" in b.label]
    entry = lines("minutes.txt", "remove", reason="r", who="w", row_id="x")
    with pytest.raises(CorrectingError, match="for reading only"):
        keep(entry, place / "corrections.csv")
    assert len(read_ledger(place / "corrections.csv").entries) == 1


def test_tables_of_files_of_the_readers_own_choice_are_built_of_the_same_files_or_not_at_all(
    open_page: Open, place: Path
) -> None:
    chosen = place / "elsewhere"
    shutil.copytree(place / "documents", chosen)
    (chosen / "second.txt").write_text(MINUTES.replace("Peru", "Chad"), encoding="utf-8")
    build([chosen], place / "own", ledger=place / "corrections.csv")
    query = {"document": "minutes.txt", "row": row_of(place, "PER")}
    at = open_page(query, RECORD, place / "own")
    press(sign(fill(at, "radio", "What is to be done", "remove")), "Show what it changes")
    (chosen / "second.txt").unlink()
    press(at, "Save the correction")
    assert "Saved as c0001, but not in the tables yet:" in words(at) and "second.txt is not there any more" in words(at)
    assert len(load_tables(place / "own").documents) == 2
    (chosen / "second.txt").write_text(MINUTES.replace("Peru", "Chad"), encoding="utf-8")
    open_page(query, RECORD, place / "own")
    own = load_tables(place / "own")
    assert len(own.documents) == 2 and "PER" not in set(own.participation["actor"])


def test_the_report_of_the_seeds_offers_the_row_of_an_address(open_page: Open, built: Path) -> None:
    rows = load_tables(built).participation
    row = rows[(rows["document"] == REPORT) & (rows["act"] == "right_of_reply")].iloc[0]
    at = open_page({"document": REPORT, "row": row["row_id"]}, RECORD)
    assert str(field(at, "selectbox", "Row").value) == row["row_id"]  # type: ignore[attr-defined]
    assert f"row={row['row_id']}&amp;correct=change" in words(at)
