"""The page that adds records: what is shown of a file before it is added, what adding and taking out does, and when it is off."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pages import NO_MEETING, PROJECT, REPORT, STATEMENT, Open, words
from streamlit.testing.v1 import AppTest

from pipelines.build import build
from pipelines.store import load_tables

ADD = "views/pages/add.py"
SEED = (PROJECT / "seeds" / STATEMENT).read_bytes()
UNREAD = (
    "Meeting of the Parties\nReport on the fourth session\nNairobi, 3–5 May 2021\n\n"
    "1. The session was opened.\n\n2. Statements were made by the representatives of Kenya and Atlantis.\n"
).encode()


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Folders of documents of this test's own: a seed in the first, nothing in the second."""
    seeds, own = tmp_path / "seeds", tmp_path / "documents"
    seeds.mkdir()
    own.mkdir()
    shutil.copy(PROJECT / "seeds" / REPORT, seeds / "report.txt")
    monkeypatch.setattr("views.kept.documents_folders", lambda: (seeds, own))
    return seeds, own


def give(at: AppTest, *files: tuple[str, bytes]) -> AppTest:
    at.file_uploader[0].set_value([(name, content, "application/octet-stream") for name, content in files]).run()
    assert not at.exception
    return at


def press(at: AppTest, label: str) -> AppTest:
    next(button for button in at.button if button.label.startswith(label)).click().run()
    assert not at.exception
    return at


def test_a_file_is_shown_before_it_is_added_and_is_in_the_tables_at_once(
    open_page: Open, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "tables"
    at = give(open_page(page=ADD, tables=out), ("statement.txt", SEED))
    assert "1 delegation named in 1 act" in words(at) and "No sentence was left unread" in words(at)
    assert len(load_tables(out).documents) == 1 and not list(folders[1].glob("*.txt"))
    press(at, "Add")
    assert "Added: statement.txt (Statement)." in words(at)
    assert (folders[1] / "statement.txt").read_bytes() == SEED
    assert load_tables(out).documents["kind"].tolist() == ["statement", "session report"]
    assert not at.file_uploader[0].value, "the place to give files is empty again"


def test_what_is_not_understood_is_shown_with_its_reason(
    open_page: Open, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    told = words(give(open_page(page=ADD, tables=tmp_path / "tables"), ("minutes.txt", UNREAD)))
    assert "1 passage not understood" in told and "Atlantis" in told
    assert "1 delegation named in 1 act" in told and "Nairobi" in told


def test_what_is_discarded_leaves_nothing(open_page: Open, folders: tuple[Path, Path], tmp_path: Path) -> None:
    at = give(open_page(page=ADD, tables=tmp_path / "tables"), ("statement.txt", SEED))
    press(at, "Discard")
    assert "1 delegation named" not in words(at) and not list(folders[1].glob("*.txt"))


def test_several_files_are_added_at_once_and_the_others_say_why_not(
    open_page: Open, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "tables"
    files = [
        ("one.txt", SEED),
        ("two.txt", UNREAD),
        ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(64)),
        ("copy.txt", (PROJECT / "seeds" / REPORT).read_bytes()),
    ]
    at = give(open_page(page=ADD, tables=out), *files)
    assert "This is an image (PNG)." in words(at)
    assert "This file is here already, byte for byte, as report.txt." in words(at)
    press(at, "Add all 2 that can be read")
    assert words(at).count("Added: ") == 2 and len(load_tables(out).documents) == 3


def test_a_document_is_taken_out_only_after_a_second_word(
    open_page: Open, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "tables"
    (folders[1] / "statement.txt").write_bytes(SEED)
    at = open_page(page=ADD, tables=out)
    file = str(folders[1] / "statement.txt")
    at.selectbox(key="document-to-change").set_value(file).run()
    press(at, "Take it out")
    assert "Take statement.txt out?" in words(at) and Path(file).exists()
    press(at, "No, keep it")
    assert "Take statement.txt out?" not in words(at)
    press(press(at, "Take it out"), "Yes, take it out")
    assert "statement.txt was taken out." in words(at) and not Path(file).exists()
    assert len(load_tables(out).documents) == 1


def test_a_seed_cannot_be_taken_out_but_read_again(open_page: Open, folders: tuple[Path, Path], tmp_path: Path) -> None:
    at = open_page(page=ADD, tables=tmp_path / "tables")
    at.selectbox(key="document-to-change").set_value(str(folders[0] / "report.txt")).run()
    assert at.button(key="take-out").disabled and "cannot be taken out on this page" in words(at)
    press(at, "Read it again")
    assert "report.txt was read again." in words(at)


def test_an_open_page_goes_on_when_its_document_is_taken_out_by_another(
    open_page: Open, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "tables"
    (folders[1] / "statement.txt").write_bytes(SEED)
    at = open_page({"document": "statement.txt"}, tables=out)
    (folders[1] / "statement.txt").unlink()
    build(folders, out)
    at.run()
    assert not at.exception
    assert "There is no record “statement.txt” here; the first one is shown." in words(at)


def test_where_it_is_for_reading_only_nothing_can_be_given(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLACARD_READ_ONLY", "1")
    at = open_page(page=ADD)
    assert not at.file_uploader and not [button for button in at.button if "out" in button.label]
    assert "This Placard is for reading only" in words(at) and REPORT in words(at)


def test_tables_of_other_files_stay_as_they_are(open_page: Open, folders: tuple[Path, Path], built: Path) -> None:
    at = open_page(page=ADD, tables=built)
    assert not at.file_uploader and "were built from other files" in words(at)
    assert len(load_tables(built).documents) == 5


def test_without_any_document_the_first_can_be_added(
    open_page: Open, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    (folders[0] / "report.txt").unlink()
    out = tmp_path / "tables"
    at = open_page(page=ADD, tables=out)
    assert "Placard has no tables to show" in words(at) and "There is none yet." in words(at)
    press(give(at, ("statement.txt", SEED)), "Add")
    assert len(load_tables(out).documents) == 1
    assert "Placard has no tables to show" not in words(at) and "Added: statement.txt" in words(at)


def test_a_document_about_no_meeting_says_so_before_it_is_added(
    open_page: Open, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    content = (PROJECT / "seeds" / NO_MEETING).read_bytes()
    at = give(open_page(page=ADD, tables=tmp_path / "tables"), ("release.txt", content))
    assert "It reports no meeting" in words(at)
