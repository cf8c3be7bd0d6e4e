"""Documents that people give: looked at first, then kept in the folder of documents under a safe name, or taken out again.

Nothing here builds the tables: ``build`` does, afterwards, and reads the folder when it is its turn; so what several
people add at once is all in the tables of whoever builds last.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipelines.build import ADDING_LOCK
from pipelines.build.apart import Ended, kept
from pipelines.build.reading import ended, in_words, not_read, read_whole
from pipelines.documents import Document, DocumentError, Format, document_of, find_documents, read_document
from pipelines.names import load_reference
from pipelines.store import Cache, clear_unfinished, code_version, one_at_a_time, write_whole
from pipelines.tables import NOT_READ, DocumentTables, ReadFile, Tables, build_tables, from_bytes

LARGEST = 50 * 1024 * 1024  # bytes of one file; .streamlit/config.toml says the same, a test compares them
MOST = 20  # files at a time
READ_ONLY = "PLACARD_READ_ONLY"
LONGEST_NAME = 120  # bytes, so that a number and an ending still fit into the 255 of common file systems
# Endings that a reader's machine opens as what the content is. Text, Markdown and HTML are all text to a person.
_TEXTS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
ENDINGS: Mapping[str, tuple[str, ...]] = {
    "pdf": (".pdf",),
    "docx": (".docx",),
    "text": _TEXTS,
    "markdown": (".md", *_TEXTS),
    "html": (".html", *_TEXTS),
}
# Names that mean a device on Windows, whatever their ending.
DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)


class AddingError(Exception):
    """A document that is not added or not taken out; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A document as it was given, under the name it would have, and what is understood of it."""

    document: Document
    tables: DocumentTables

    @property
    def is_read(self) -> bool:
        """Whether it can be added: what cannot be read would only be a name in a list."""
        return self.tables.document("status") != NOT_READ

    @property
    def message(self) -> str:
        """Why it was not read, or reports no meeting, and what to do."""
        return self.tables.document("message")

    def as_tables(self) -> Tables:
        """Its rows as the tables would have them if it were the only document."""
        return build_tables([ReadFile(self.document.name, self.tables)], load_reference()).tables()


def is_read_only() -> bool:
    """Whether this installation takes no documents: PLACARD_READ_ONLY is set, to anything but 0 or nothing."""
    return os.environ.get(READ_ONLY, "").strip().lower() not in ("", "0", "no", "false")


def look_at(name: str, content: bytes, out: Path | None = None) -> LookedAt:
    """What is understood of a file that was given; one that cannot be read says why.

    out: the folder of the tables; what was read is kept beside it, so that a build need not read it again.
    Raises AddingError for a file that is too large.
    """
    if len(content) > LARGEST:
        raise AddingError(
            f"{shown_name(name)} has {len(content) / 1024 / 1024:.0f} MB; at most {LARGEST // 1024 // 1024} MB are taken "
            "here. Reduce the pictures in it, or ask whoever runs Placard to put it into the folder of documents."
        )
    code = code_version()
    shown = shown_name(name)
    try:
        format_, sha256, read = kept().submit(_understood, shown, content, code).result()
    except Ended as error:
        format_, sha256, read = "text", "", not_read(ended(error), None, code, settled=False)
    reading = from_bytes(read)
    if not sha256:
        return LookedAt(Document(shown, Path(shown), content, "", "text"), reading.tables())
    name = safe_name(name, format_)
    document = Document(name, Path(name), content, sha256, format_)
    if out is not None and reading.settled:
        Cache(out, code).put(sha256, name, read)
    return LookedAt(document, reading.tables())


def _understood(name: str, content: bytes, code: str) -> tuple[Format, str, bytes]:
    """Format and SHA-256 ("" for what is no document) of what was given, and what is understood of it.

    Done apart from the server, which a damaged file could end.
    """
    try:
        found = document_of(Path(name), content)
    except DocumentError as error:
        return "text", "", not_read(in_words(error), None, code)
    kept_as = safe_name(name, found.format)
    document = Document(kept_as, Path(kept_as), content, found.sha256, found.format)
    return found.format, found.sha256, read_whole(document, code)


def shown_name(name: str) -> str:
    """The name of a file as a person knows it: without folders and signs that cannot be seen; never empty."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(sign if unicodedata.category(sign)[0] not in "CZ" else " " for sign in last)
    return " ".join(seen.split()) or "document"


def safe_name(name: str, format: str) -> str:
    """The name under which a document is kept: that which it had, but safe on every system, with an ending that fits

    what it is. "../../Report: 12th session.PDF" → "Report_ 12th session.PDF"; "con.txt" → "_con.txt".
    """
    plain = re.sub(r'[<>:"|?*%]', "_", shown_name(name)).strip(". ") or "document"
    stem, dot, ending = plain.rpartition(".")
    if not dot or f".{ending.lower()}" not in ENDINGS[format]:
        stem, ending = plain, ENDINGS[format][0][1:]
    stem = stem.encode()[:LONGEST_NAME].decode(errors="ignore").rstrip(". ") or "document"
    return f"{'_' if DEVICES.fullmatch(stem) else ''}{stem}.{ending}"


def identical(sha256: str, size: int, folders: Sequence[Path]) -> Path | None:
    """A file in the folders with this content; None where there is none."""
    for path in find_documents([folder for folder in folders if folder.is_dir()]):
        try:
            if path.stat().st_size == size and hashlib.sha256(path.read_bytes()).hexdigest() == sha256:
                return path
        except OSError:
            continue  # taken out at this moment
    return None


def add(document: Document, folders: Sequence[Path]) -> Path:
    """Keeps a document in the last of the folders and returns where. Another of its name stays: the new one gets a number.

    Raises AddingError where an identical file is in one of the folders, where nothing is taken, or nothing can be written.
    """
    home = folders[-1]
    _must_take(home)
    try:
        with one_at_a_time(home / ADDING_LOCK):
            same = identical(document.sha256, len(document.content), folders)
            if same is not None:
                raise AddingError(f"{document.name} is here already, byte for byte, as {same.name}. Nothing was added.")
            path = _free(home, document.name)
            clear_unfinished(home)
            write_whole(path, document.content)
            return path
    except OSError as error:
        raise AddingError(
            f"{document.name} cannot be kept in {home} ({error.strerror or error}). Ask whoever runs Placard to make "
            "room there, or to let it write there."
        ) from error


def _free(folder: Path, name: str) -> Path:
    """A path of this name that no file has, whatever the case: "report.pdf", "report (2).pdf", …"""
    taken = {each.name.casefold() for each in folder.iterdir()}
    stem, _, ending = name.rpartition(".")
    number, path = 1, name
    while path.casefold() in taken:
        number += 1
        path = f"{stem} ({number}).{ending}"
    return folder / path


def can_be_removed(path: Path, home: Path) -> bool:
    """Whether a file is one that people added: it lies in the folder of such documents, and is a file of its own."""
    return path.is_file() and not path.is_symlink() and path.resolve().is_relative_to(home.resolve())


def remove(path: Path, home: Path) -> None:
    """Takes a document out. Raises AddingError where it is not one that was added, or cannot be taken out."""
    _must_take(home)
    if not can_be_removed(path, home):
        raise AddingError(f"{path.name} is not among the documents that were added here; it stays.")
    try:
        path.unlink()
    except OSError as error:
        raise AddingError(f"{path.name} cannot be taken out ({error.strerror or error}).") from error


def read_again(path: Path, out: Path) -> None:
    """Forgets what was read of a document, so that the next build reads it anew. Raises AddingError."""
    _must_take(path.parent)
    try:
        Cache(out, code_version()).forget(read_document(path))
    except DocumentError as error:
        raise AddingError(str(error)) from error


def _must_take(home: Path) -> None:
    if is_read_only():
        raise AddingError(f"This Placard is for reading only: nothing is added to {home.name} or taken out of it here.")
