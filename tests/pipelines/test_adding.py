"""Documents that people give: looked at, named, kept, taken out; several people at once lose nothing."""

from __future__ import annotations

import threading
import tomllib
import zipfile
from pathlib import Path

import pytest

from pipelines.build import PROJECT, build
from pipelines.build.adding import (
    ENDINGS,
    LARGEST,
    AddingError,
    add,
    can_be_removed,
    identical,
    look_at,
    read_again,
    remove,
    safe_name,
    shown_name,
)
from pipelines.store import load_tables, one_build_at_a_time

SEED = next((PROJECT / "seeds").glob("000_*")).read_bytes()


def minutes(country: str = "Kenya") -> bytes:
    return (
        "Meeting of the Parties\nReport on the fourth session\nNairobi, 3–5 May 2021\n\n"
        f"1. The session was opened.\n\n2. A statement was made by the representative of {country}.\n"
    ).encode()


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    seeds, own = tmp_path / "seeds", tmp_path / "documents"
    seeds.mkdir()
    own.mkdir()
    return seeds, own


@pytest.mark.parametrize(
    ("name", "format", "kept"),
    [
        ("Report 12th session.pdf", "pdf", "Report 12th session.pdf"),
        ("../../etc/passwd", "text", "passwd.txt"),
        ("C:\\Users\\ana\\A_RES_1.PDF", "pdf", "A_RES_1.PDF"),
        ("report.pdf", "html", "report.pdf.html"),
        ("minutes.txt", "markdown", "minutes.txt"),
        ("what?<is>: this|.docx", "docx", "what__is__ this_.docx"),
        ("con.txt", "text", "_con.txt"),
        ("...", "text", "document.txt"),
        ("", "pdf", "document.pdf"),
        (".gitkeep", "text", "gitkeep.txt"),
        ("Rapport de la délégation – été.docx", "docx", "Rapport de la délégation – été.docx"),
        ("tab\tand\nline\u202egnp.txt", "text", "tab and line gnp.txt"),
        ("100%.txt", "text", "100_.txt"),
    ],
)
def test_a_file_keeps_the_name_a_person_knows_and_no_more(name: str, format: str, kept: str) -> None:
    assert safe_name(name, format) == kept


def test_a_long_name_is_cut_within_what_a_file_system_takes() -> None:
    kept = safe_name("ы" * 400 + ".pdf", "pdf")
    assert kept.endswith(".pdf") and len(kept.encode()) <= 124


@pytest.mark.parametrize("format", ENDINGS)
def test_each_kind_of_document_has_its_ending(format: str) -> None:
    assert safe_name("x", format) == f"x{ENDINGS[format][0]}"


def test_what_is_understood_is_told_before_anything_is_kept(folders: tuple[Path, Path]) -> None:
    looked = look_at("statement.txt", SEED)
    assert looked.is_read and looked.tables.document("kind") == "statement"
    assert looked.as_tables().participation["actor"].tolist() == ["AZE"]
    assert not list(folders[1].iterdir())


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "This is an image (PNG)."),
        (b"", "The file is empty."),
        (b"PK\x03\x04" + bytes(40), "This is a damaged archive or DOCX."),
        (b"%PDF-1.7\nnothing that a page could be made of", ""),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(content: bytes, why: str) -> None:
    looked = look_at("file", content)
    assert not looked.is_read
    assert looked.message.startswith(why) and looked.message.endswith(".") and "Traceback" not in looked.message


def test_what_it_is_is_told_by_its_content_not_by_its_name(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("report.txt", "words")
    assert "archive" in look_at("report.pdf", (tmp_path / "x.zip").read_bytes()).message
    assert look_at("photo.png", minutes()).document.name == "photo.png.txt"


def test_a_file_that_is_too_large_is_refused_with_its_size() -> None:
    with pytest.raises(AddingError, match=r"report\.pdf has 51 MB; at most 50 MB"):
        look_at("report.pdf", bytes(LARGEST + 1024 * 1024))


def test_the_server_takes_files_of_the_same_size() -> None:
    config = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["server"]["maxUploadSize"] * 1024 * 1024 == LARGEST


def test_an_identical_file_is_said_and_not_kept_twice(folders: tuple[Path, Path]) -> None:
    seeds, own = folders
    (seeds / "first.txt").write_bytes(SEED)
    with pytest.raises(AddingError, match=r"again\.txt is here already, byte for byte, as first\.txt"):
        add(look_at("again.txt", SEED).document, folders)
    assert [each.name for each in own.iterdir()] == [".lock"]
    assert identical(look_at("x.txt", minutes()).document.sha256, len(minutes()), folders) is None


def test_another_document_of_the_same_name_stays(folders: tuple[Path, Path]) -> None:
    kept = [
        add(look_at(name, minutes(each)).document, folders) for name, each in (("a.txt", "Kenya"), ("A.TXT", "Peru"))
    ]
    assert [path.name for path in kept] == ["a.txt", "A (2).TXT"]
    assert [path.read_bytes() for path in kept] == [minutes("Kenya"), minutes("Peru")]


def test_two_at_once_under_one_name_are_both_kept_and_both_in_the_tables(
    folders: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "tables"
    countries = ("Kenya", "Peru", "Chad", "Norway", "Oman", "Fiji")
    together = threading.Barrier(len(countries))
    failed: list[BaseException] = []

    def give(country: str) -> None:
        try:
            looked = look_at("minutes.txt", minutes(country), out)
            together.wait()
            add(looked.document, folders)
            build(folders, out)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=give, args=(country,)) for country in countries]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert not failed
    assert sorted(load_tables(out).participation["actor_name"]) == sorted(countries)
    assert sorted(each.name for each in folders[1].glob("[!.]*"))[0] == "minutes (2).txt"


def test_only_what_was_added_can_be_taken_out(folders: tuple[Path, Path], tmp_path: Path) -> None:
    seeds, own = folders
    (seeds / "seed.txt").write_bytes(SEED)
    (tmp_path / "letter.txt").write_text("a reader's own")
    (own / "link.txt").symlink_to(tmp_path / "letter.txt")
    added = add(look_at("minutes.txt", minutes()).document, folders)
    for path in (seeds / "seed.txt", own / "link.txt", own / ".." / "letter.txt", own / "none.txt", own):
        assert not can_be_removed(path, own)
        with pytest.raises(AddingError, match="is not among the documents that were added here"):
            remove(path, own)
    remove(added, own)
    assert not added.exists() and (seeds / "seed.txt").exists() and (tmp_path / "letter.txt").exists()


def test_what_was_looked_at_need_not_be_read_again_until_it_is_asked_for(
    folders: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "tables"
    path = add(look_at("minutes.txt", minutes(), out).document, folders)
    assert [step.unchanged for step in build(folders, out).steps] == [True]
    read_again(path, out)
    assert [step.unchanged for step in build(folders, out).steps] == [False]


def test_where_nothing_is_taken_nothing_changes(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    added = add(look_at("minutes.txt", minutes()).document, folders)
    monkeypatch.setenv("PLACARD_READ_ONLY", "1")
    for change in (
        lambda: add(look_at("other.txt", SEED).document, folders),
        lambda: remove(added, folders[1]),
        lambda: read_again(added, folders[1]),
    ):
        with pytest.raises(AddingError, match="for reading only"):
            change()
    assert added.exists() and len(list(folders[1].glob("*.txt"))) == 1


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "documents").write_text("a file, not a folder")
    with pytest.raises(AddingError, match=r"minutes\.txt cannot be kept in .*documents"):
        add(look_at("minutes.txt", minutes()).document, [tmp_path / "documents"])


def test_a_name_is_shown_without_what_cannot_be_seen() -> None:
    assert shown_name("a/b\\re\u200bport\x00.pdf") == "re port .pdf"


def test_a_build_that_waited_reads_what_came_while_it_waited(folders: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "tables"
    add(look_at("first.txt", minutes("Kenya")).document, folders)
    waits = threading.Event()
    with one_build_at_a_time(out, lambda words: None):
        waiting = threading.Thread(target=build, args=(folders, out), kwargs={"progress": lambda step: waits.set()})
        waiting.start()
        assert waits.wait(20)
        add(look_at("second.txt", minutes("Peru")).document, folders)
    waiting.join()
    assert load_tables(out).participation["actor_name"].tolist() == ["Kenya", "Peru"]
