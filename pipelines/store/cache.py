"""What was read before: a document is read again only when its content, its name or the code has changed."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import sys
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pipelines.documents import Document
from pipelines.store.folder import beside
from pipelines.tables import DocumentTables

PROJECT = Path(__file__).resolve().parents[2]
UNFINISHED = ".new"
READERS = ("pypdfium2", "pdfplumber", "python-docx", "beautifulsoup4", "lxml")


def code_version() -> str:
    """Twelve hexadecimal digits that stand for the code in pipelines/ and the tables in data/reference/."""
    content = hashlib.sha256()
    code = (PROJECT / "pipelines").rglob("*.py")
    reference = (PROJECT / "data" / "reference").glob("*.tsv")
    for file in sorted([*code, *reference]):
        text = file.read_bytes().replace(b"\r\n", b"\n")  # whatever line ends the checkout has
        content.update(f"{file.relative_to(PROJECT).as_posix()} {len(text)}\n".encode() + text)
    return content.hexdigest()[:12]


class Cache:
    """Rows of documents read before, one file a document, kept beside the tables."""

    def __init__(self, out: Path, code: str) -> None:
        readers = "".join(f"{name} {_version(name)}\n" for name in READERS) + sys.version
        self.root = beside(out) / "read"
        self.folder = self.root / f"{code}-{hashlib.sha256(readers.encode()).hexdigest()[:12]}"

    def get(self, document: Document) -> DocumentTables | None:
        """The rows of a document with this content and this name, read by this code; None where there are none."""
        try:
            return DocumentTables.from_json(self._path(document).read_bytes())
        except (OSError, ValueError):
            return None

    def put(self, document: Document, tables: DocumentTables) -> None:
        """Keeps a document's rows. A cache that cannot be written is no reason to stop: it is then read again."""
        path = self._path(document)
        new = path.with_name(f"{path.name}.{secrets.token_hex(8)}{UNFINISHED}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            new.write_bytes(tables.to_json())
            os.replace(new, path)
        except OSError:
            with suppress(OSError):
                new.unlink(missing_ok=True)

    def forget(self, document: Document) -> None:
        """Clears away a document's rows, so that it is read again."""
        with suppress(OSError):
            self._path(document).unlink(missing_ok=True)

    def clear(self) -> None:
        """Clears away what other versions of the code had read, and what was not written to its end."""
        with suppress(OSError):
            for folder in list(self.root.iterdir()):
                if folder != self.folder:
                    shutil.rmtree(folder, ignore_errors=True)
            for left in list(self.folder.glob(f"*{UNFINISHED}")):
                left.unlink(missing_ok=True)  # of one written at this moment: its writer does without

    def _path(self, document: Document) -> Path:
        name = hashlib.sha256(document.name.encode("utf-8", "surrogateescape")).hexdigest()[:12]
        return self.folder / f"{document.sha256}-{name}.json"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
