"""Files in, documents out: finds the files, and tells by their content what they are."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Format = Literal["pdf", "text", "markdown", "html", "docx"]

LARGEST = 200 * 1024 * 1024  # bytes; the longest sessional reports have some tens of megabytes
SAVE_AS = "Save it as PDF, DOCX, HTML or plain text and give that file."


class DocumentError(Exception):
    """A file that cannot be read, said so that a person can act: which file, what was found, what to do."""

    def __init__(self, *, file: str, found: str, do: str) -> None:
        self.file, self.found, self.do = file, found, do
        super().__init__(f"{file}: {found}. {do}")

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.file, self.found, self.do)  # so that it travels between processes


def _rebuild(file: str, found: str, do: str) -> DocumentError:
    return DocumentError(file=file, found=found, do=do)


@dataclass(frozen=True, slots=True)
class Document:
    """One file as it is, and what it is."""

    name: str
    path: Path
    content: bytes
    sha256: str
    format: Format


def read_document(path: Path) -> Document:
    """The document in a file. Its format is told by its content, whatever its name says.

    Raises DocumentError for a missing or empty file, a folder, a file over 200 MB, and for what is not a document
    (images, archives, programs, spreadsheets, slides, old Word files).
    """
    return document_of(path, read_content(path))


def read_content(path: Path) -> bytes:
    """What a file holds, whatever that is.

    Raises DocumentError for a missing file, a folder, a file over 200 MB and one that cannot be opened.
    """
    name = path.name
    if not path.exists():
        raise DocumentError(file=str(path), found="there is no such file", do="Check the name and the folder.")
    if path.is_dir():
        raise DocumentError(file=str(path), found="this is a folder", do="Name a file in it, or build the folder.")
    size = path.stat().st_size
    if size > LARGEST:
        megabytes = f"{size / 1024 / 1024:.0f} MB"
        raise DocumentError(
            file=name,
            found=f"the file has {megabytes}, more than the {LARGEST // 1024 // 1024} MB that are read",
            do="Split it, or reduce the pictures in it.",
        )
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise DocumentError(
            file=name, found=f"the file cannot be opened ({reason})", do="Check that you may read it."
        ) from error


def document_of(path: Path, content: bytes) -> Document:
    """The document that this content is, under the name of a path; the file need not be there yet.

    Raises DocumentError for what is empty or no document.
    """
    name = path.name
    if not content.strip(b"\0 \t\r\n\f\xef\xbb\xbf"):
        raise DocumentError(file=name, found="the file is empty", do="Fetch the document again.")
    return Document(name, path, content, hashlib.sha256(content).hexdigest(), _format_of(content, name))


def find_documents(paths: Iterable[Path]) -> list[Path]:
    """The files meant by a list of files and folders: files as they are, folders walked, sorted by path.

    Hidden files and folders are left out and symbolic links inside a folder are not followed. Each file comes once.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not path.is_dir():
            found.setdefault(path, None)
            continue
        files = []
        folders = [os.fspath(path)]
        while folders:
            with (
                suppress(OSError),
                os.scandir(folders.pop()) as entries,
            ):  # a folder that may not be read holds nothing for us
                for entry in entries:
                    if entry.name.startswith(".") or entry.is_symlink():
                        continue
                    if entry.is_dir():
                        folders.append(entry.path)
                    elif entry.is_file():
                        files.append(entry.path)
        for each in sorted(files, key=_parts_of):  # as paths are sorted, and without making a path at each comparison
            found.setdefault(Path(each), None)
    return list(found)


def _parts_of(path: str) -> list[str]:
    return os.path.normcase(path).split(os.sep)


# What a file starts with when it is no document. Sources: the formats' own specifications.
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "this is an image (PNG)", "If it is a scan, run text recognition (OCR) on it first."),
    (b"\xff\xd8\xff", "this is an image (JPEG)", "If it is a scan, run text recognition (OCR) on it first."),
    (b"GIF8", "this is an image (GIF)", "If it is a scan, run text recognition (OCR) on it first."),
    (b"II*\0", "this is an image (TIFF)", "If it is a scan, run text recognition (OCR) on it first."),
    (b"MM\0*", "this is an image (TIFF)", "If it is a scan, run text recognition (OCR) on it first."),
    (b"\x7fELF", "this is a program, not a document", "Check the file."),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "this is an old Word, Excel or PowerPoint file", SAVE_AS),
    (b"{\\rtf", "this is a rich text file (RTF)", SAVE_AS),
    (b"%!PS", "this is a PostScript file", "Convert it to PDF first."),
    (b"\x1f\x8b", "this is a compressed file (gzip)", "Unpack it and give the document inside."),
    (b"7z\xbc\xaf\x27\x1c", "this is an archive (7-Zip)", "Unpack it and give the document inside."),
    (b"Rar!", "this is an archive (RAR)", "Unpack it and give the document inside."),
    (b"BZh", "this is a compressed file (bzip2)", "Unpack it and give the document inside."),
    (b"\xfd7zXZ\0", "this is a compressed file (xz)", "Unpack it and give the document inside."),
    (b"PAR1", "this is a table (Parquet), not a document", "Check the file."),
    (b"SQLite format 3\0", "this is a database, not a document", "Check the file."),
    (b"ID3", "this is a sound file, not a document", "Check the file."),
    (b"OggS", "this is a sound or video file, not a document", "Check the file."),
)


def _format_of(content: bytes, name: str) -> Format:
    head = content[:1024]
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _format_in_zip(content, name)
    for signature, found, do in _SIGNATURES:
        if head.startswith(signature):
            raise DocumentError(file=name, found=found, do=do)
    if head.startswith(b"MZ") and b"\0" in head:
        raise DocumentError(file=name, found="this is a program, not a document", do="Check the file.")
    if (head.startswith(b"BM") and b"\0" in head) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP"):
        raise DocumentError(
            file=name, found="this is an image", do="If it is a scan, run text recognition (OCR) on it first."
        )
    if head[4:8] == b"ftyp":
        raise DocumentError(file=name, found="this is a video or picture, not a document", do="Check the file.")
    if _is_data(content):
        raise DocumentError(
            file=name,
            found="this is data (JSON), not a document",
            do="Leave it out, or give the record itself as PDF, DOCX, HTML or plain text.",
        )
    return _format_of_text(content)


def _format_in_zip(content: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile:
        raise DocumentError(file=name, found="this is a damaged archive or DOCX", do="Fetch the file again.") from None
    if "word/document.xml" in names:
        return "docx"
    kinds = (
        ("xl/", "this is a spreadsheet", "Placard reads records of meetings, not tables. " + SAVE_AS),
        ("ppt/", "this is a presentation", SAVE_AS),
        ("mimetype", "this is an OpenDocument or e-book file", SAVE_AS),
    )
    for prefix, found, do in kinds:
        if any(each.startswith(prefix) for each in names):
            raise DocumentError(file=name, found=found, do=do)
    raise DocumentError(file=name, found="this is an archive (zip)", do="Unpack it and give the documents inside.")


_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_HTML_BLOCKS = re.compile(rb"<(?:p|div|table|tr|h[1-6]|ul|ol)(?:\s[^<>]*)?>", re.IGNORECASE)
_MARKDOWN = (  # each with what it cannot be without, which is looked for first: most records have none of them
    (b"**", re.compile(rb"(?<![\w*])\*\*(?=[^\s*])[^*]{1,400}?(?<=[^\s*])\*\*")),  # bold
    (b"*", re.compile(rb"(?<![\w*/])\*(?=[^\s*])[^*\n]{1,200}?(?<=[^\s*])\*(?!\w)")),  # italics
    (b"](", re.compile(rb"\[[^\[\]\n]{1,300}\]\([^()\s]*\)")),  # link
    (b"</", re.compile(rb"<(?:sup|sub|i|b|em|strong|u)>[^<\n]{1,200}</", re.IGNORECASE)),
    (b"# ", re.compile(rb"^#{1,6} \S", re.MULTILINE)),
)


def _is_data(content: bytes) -> bool:
    """JSON, whole or a value a line: data about documents, such as a list of labels, and none itself."""
    start = content[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] not in (b"{", b"["):
        return False
    for each in (content, content.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]):
        try:
            value = json.loads(each.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            continue
        return isinstance(value, dict) or (bool(value) and all(isinstance(one, dict) for one in value))
    return False


def _format_of_text(content: bytes) -> Format:
    sample = content[: 512 * 1024].replace(b"\0", b"")  # UTF-16 reads as ASCII without its zeros
    if _HTML.search(sample[:4096]) or (b"<" in sample and len(_HTML_BLOCKS.findall(sample)) >= 3):
        return "html"
    marks = sum(len(pattern.findall(sample)) for part, pattern in _MARKDOWN if part in sample)
    return "markdown" if marks >= 2 else "text"
