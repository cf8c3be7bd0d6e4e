"""What was read before: a document is read again only when its content, its name or the code has changed."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pipelines.documents import Document
from pipelines.store.folder import beside
from pipelines.tables import Reading, from_bytes, reading_of

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
    """What was read of documents before, one file a document, kept beside the tables."""

    def __init__(self, out: Path, code: str) -> None:
        self.code, self.root = code, beside(out) / "read"

    @cached_property
    def folder(self) -> Path:
        """Where it keeps what this code has read, with these versions of the libraries that read."""
        readers = "".join(f"{name} {_version(name)}\n" for name in READERS) + sys.version
        return self.root / f"{self.code}-{hashlib.sha256(readers.encode()).hexdigest()[:12]}"

    def get_ready(self) -> None:
        """Asks the libraries for their versions, for who has to wait for documents anyway."""
        _ = self.folder

    def get(self, sha256: str, name: str) -> Reading | None:
        """What was read of a document with this content and this file name by this code; None where nothing was.

        Only the beginning of its file is looked at; its rows are brought out when they are asked for.
        """
        path = str(self.path(sha256, name))
        try:
            with open(path, "rb") as file:
                head = file.readline()
                reading, size = reading_of(head.rstrip(b"\n"), _Rest(path, len(head)))
                return reading if os.fstat(file.fileno()).st_size == size else None
        except (OSError, ValueError):
            return None

    def names(self) -> frozenset[str]:
        """What is there, whole or not, by the names that ``name_of`` gives."""
        if not self.root.is_dir():
            return frozenset()  # nothing was read yet: asking the libraries for their versions can wait
        with suppress(OSError):
            return frozenset(file.removesuffix(".json") for file in os.listdir(self.folder))
        return frozenset()

    def put(self, sha256: str, name: str, content: bytes) -> Reading:
        """Keeps what was read of a document. A cache that cannot be written is no reason to stop: it is then read again."""
        path = self.path(sha256, name)
        new = path.with_name(f"{path.name}.{secrets.token_hex(8)}{UNFINISHED}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            new.write_bytes(content)
            os.replace(new, path)
        except OSError:
            with suppress(OSError):
                new.unlink(missing_ok=True)
        return self.get(sha256, name) or from_bytes(content)

    def forget(self, document: Document) -> None:
        """Clears away what was read of a document, so that it is read again."""
        with suppress(OSError):
            self.path(document.sha256, document.name).unlink(missing_ok=True)

    def clear(self) -> None:
        """Clears away what other versions of the code had read, and what was not written to its end."""
        with suppress(OSError):
            for folder in list(self.root.iterdir()):
                if folder != self.folder:
                    shutil.rmtree(folder, ignore_errors=True)
            for left in list(self.folder.glob(f"*{UNFINISHED}")):
                left.unlink(missing_ok=True)  # of one written at this moment: its writer does without

    def path(self, sha256: str, name: str) -> Path:
        """Where it is kept."""
        return self.folder / f"{self.name_of(sha256, name)}.json"

    @staticmethod
    def name_of(sha256: str, name: str) -> str:
        """What stands for the content of a document and its file's name."""
        return f"{sha256}-{hashlib.sha256(name.encode('utf-8', 'surrogateescape')).hexdigest()[:12]}"


@dataclass(frozen=True, slots=True)
class _Rest:
    """What stands in a file behind its first line."""

    path: str
    at: int

    def __call__(self) -> bytes:
        with open(self.path, "rb") as file:
            file.seek(self.at)
            return file.read()


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
