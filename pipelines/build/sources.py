"""Files → what was read of each: by an earlier build where nothing changed, else now, in parallel where it pays."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from pipelines.build.executors import AT_ONCE, Readings, executor_for
from pipelines.build.reading import read_one
from pipelines.documents import DocumentError, read_content, read_document
from pipelines.store import Cache, KnownFiles
from pipelines.tables import DocumentTables, Reading, Source, from_bytes

PROJECT = Path(__file__).resolve().parents[2]
_INSIDE = f"{PROJECT}{os.sep}"


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one document."""

    number: int  # documents done so far, this one included; 0 for a remark that is about no document
    total: int
    file: str
    status: str  # read, no meeting, not read; "" for a remark
    message: str  # why it was not read, or the remark
    rows: int = 0
    unread: int = 0
    recommendations: int = 0  # rows of that table
    unchanged: bool = False  # read by an earlier build


@dataclass(frozen=True, slots=True)
class _Rows:
    """A document's rows from what was kept of it; read again where that is gone or damaged meanwhile."""

    kept: Callable[[], DocumentTables]
    path: Path
    code: str

    def __call__(self) -> DocumentTables:
        try:
            return self.kept()
        except (OSError, ValueError):
            return read_one(read_document(self.path), self.code)


def read_files(
    files: Sequence[Path],
    out: Path,
    workers: int,
    scheduler: str,
    code: str,
    progress: Callable[[Step], None],
    meanwhile: Callable[[], object] = lambda: None,
) -> tuple[list[Source], tuple[Step, ...]]:
    """What was read of each file, and what became of it, in the order of the files.

    What is read is kept as soon as it is read: a build that is stopped goes on from there. ``meanwhile`` is called while
    documents are read elsewhere.
    """
    cache, known = Cache(out, code), KnownFiles(out)
    found: dict[int, tuple[Source, Step]] = {}

    def add(position: int, read: str, reading: Reading, *, unchanged: bool = False) -> None:
        path = files[position]
        source = Source(shown_path(path), read, replace(reading, tables=_Rows(reading.tables, path, code)))
        step = _step(len(found) + 1, len(files), source, unchanged)
        found[position] = source, step
        progress(step)

    contents = [_sha256(path, known) for path in files]
    names = [cache.name_of(sha256, path.name) for sha256, path in zip(contents, files, strict=True)]
    kept = cache.names()
    changed = [position for position in range(len(files)) if not contents[position] or names[position] not in kept]

    def read(positions: Sequence[int], while_waiting: Callable[[], None] = lambda: None) -> None:
        with executor_for([files[position] for position in positions], workers, scheduler) as (executor, at_once):
            halves = at_once == AT_ONCE and workers > 1 and not scheduler  # one process reads: a core is free
            readings = Readings([files[position] for position in positions], code, executor, at_once, halves)
            while_waiting()
            for number, document, content in readings:
                reading, name = from_bytes(content), ""
                if document is not None and reading.settled:
                    reading = cache.put(document.sha256, document.name, content)
                    name = cache.name_of(document.sha256, document.name)
                add(positions[number], name, reading)

    damaged = []

    def take_over() -> None:
        cache.clear()
        cache.get_ready()
        meanwhile()
        for position in sorted({*range(len(files))} - {*changed}):
            reading = cache.get(contents[position], files[position].name)
            if reading is None:
                damaged.append(position)
            else:
                add(position, names[position], reading, unchanged=True)

    read(changed, take_over)
    if damaged:
        read(damaged)
    known.keep()
    in_order = [found[position] for position in range(len(files))]
    return [source for source, _ in in_order], tuple(step for _, step in in_order)


def _sha256(path: Path, known: KnownFiles) -> str:
    """The SHA-256 of a file, without reading it where it is as it was; "" for what cannot be opened."""
    sha256 = known.sha256(path)
    if not sha256:
        with suppress(OSError, DocumentError):
            before = os.stat(path)
            sha256 = hashlib.sha256(read_content(path)).hexdigest()
            known.learn(path, sha256, before)
    return sha256


def _step(number: int, total: int, source: Source, unchanged: bool) -> Step:
    about = source.reading.about
    return Step(
        number=number,
        total=total,
        file=source.file,
        status=about.status,
        message=about.message,
        rows=about.rows,
        unread=about.unread,
        recommendations=source.reading.rows["recommendations"],
        unchanged=unchanged,
    )


def shown_path(path: Path) -> str:
    """A file as the tables name it: from the project's folder where it lies inside, else in full; with "/"."""
    return os.path.abspath(path).removeprefix(_INSIDE).replace(os.sep, "/")
