"""Files: what a file is told to be by its content, and what is said of one that is no document."""

from __future__ import annotations

import io
import pickle
import zipfile
from pathlib import Path

import pytest
import typeset

from pipelines import documents
from pipelines.documents import DocumentError, find_documents, read_document

SEEDS = Path(__file__).parents[2] / "seeds"
TEXT = "The Conference of the Parties adopted the report on its twelfth session, in Vienna.\n"


def archive(*names: str) -> bytes:
    """A zip file with empty members of these names."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for name in names:
            made.writestr(name, "<x/>")
    return packed.getvalue()


@pytest.fixture
def file(tmp_path):
    def write(content: bytes | str, name: str = "report") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.mark.parametrize(
    ("name", "format_"),
    [("000", "markdown"), ("001", "markdown"), ("002", "markdown"), ("003", "text"), ("004", "markdown")],
)
def test_seeds_with_marks_are_markdown_although_named_txt(name, format_):
    (path,) = SEEDS.glob(f"{name}*.txt")
    assert read_document(path).format == format_


@pytest.mark.parametrize(
    ("content", "format_"),
    [
        (TEXT, "text"),
        (TEXT * 40 + "# Annex\n\n**The Conference**\n", "markdown"),
        ("<!DOCTYPE html><html><body><p>Peru spoke.</p></body></html>", "html"),
        ("<p>Peru.</p><p>Chile.</p><div>Cuba.</div>", "html"),
        (TEXT + "5 * 3 = 15, and A/C.3/45/L.96* (reissued), L.96* again", "text"),
        (archive("[Content_Types].xml", "word/document.xml"), "docx"),
        (TEXT.encode("utf-16"), "text"),
    ],
)
def test_a_format_is_told_by_the_content(file, content, format_):
    assert read_document(file(content, "whatever.jpg")).format == format_


def test_a_pdf_is_told_by_its_content(file):
    document = read_document(file(typeset.scan(), "report.txt"))
    assert document.format == "pdf"
    assert document.name == "report.txt"
    assert len(document.sha256) == 64


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "the file is empty"),
        (b" \n\r\n\t", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "this is an image (PNG)"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "this is an image (JPEG)"),
        (archive("a.txt"), "this is an archive (zip)"),
        (b'{"doc": "A/90/1"}\n{"doc": "A/90/2"}\n', "this is data (JSON)"),
        (b'\xef\xbb\xbf [\n  {"doc": "A/90/1"}\n]\n', "this is data (JSON)"),
        (archive("xl/workbook.xml"), "this is a spreadsheet"),
        (archive("ppt/presentation.xml"), "this is a presentation"),
        (b"PK\x03\x04 broken", "this is a damaged archive or DOCX"),
        (b"MZ\x90\0" + bytes(80), "this is a program"),
        (b"\x7fELF" + bytes(80), "this is a program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(80), "this is an old Word, Excel or PowerPoint file"),
        (b"{\\rtf1 The Conference}", "this is a rich text file"),
    ],
)
def test_what_is_no_document_is_named(file, content, found):
    with pytest.raises(DocumentError) as error:
        read_document(file(content))
    assert found in error.value.found
    assert error.value.do
    assert str(error.value) == f"report: {error.value.found}. {error.value.do}"


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    with pytest.raises(DocumentError, match="there is no such file"):
        read_document(tmp_path / "none.pdf")
    with pytest.raises(DocumentError, match="this is a folder"):
        read_document(tmp_path)


def test_a_file_too_large_is_refused_before_it_is_read(file, monkeypatch):
    monkeypatch.setattr(documents, "LARGEST", 10)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("was read"))
    with pytest.raises(DocumentError, match="more than the 0 MB that are read"):
        read_document(file(TEXT))


def test_an_error_travels_between_processes():
    error = DocumentError(file="a.pdf", found="the PDF is broken", do="Fetch it again.")
    again = pickle.loads(pickle.dumps(error))
    assert (again.file, again.found, again.do, str(again)) == (error.file, error.found, error.do, str(error))


def test_folders_are_walked_in_order_without_hidden_files_and_links(tmp_path):
    for name in ("b/two.txt", "a.txt", ".hidden", ".git/config", "b/.x"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "around").symlink_to(tmp_path)
    found = find_documents([tmp_path / "b" / "two.txt", tmp_path, tmp_path / "none.txt"])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["b/two.txt", "a.txt", "none.txt"]


@pytest.mark.parametrize(
    "content", [b"[Provisional version]\n\nReport of the Council\n", b"[1]\nOpening of the session\n"]
)
def test_brackets_at_the_head_of_a_record_are_words(file, content):
    assert read_document(file(content)).format == "text"
