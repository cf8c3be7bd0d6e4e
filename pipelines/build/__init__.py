"""Documents → tables on disk: reads what has changed, in parallel where it pays, and replaces the tables as a whole."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pipelines.build.executors import ExecutorError, executor_for, read_all
from pipelines.build.reading import read_one
from pipelines.documents import DocumentError, find_documents, read_document
from pipelines.names import Reference, ReferenceDataError, load_reference
from pipelines.store import (
    OURS,
    Cache,
    LockError,
    StoreError,
    clear_unfinished,
    code_version,
    get_ready_to_write,
    must_be_ours,
    one_at_a_time,
    one_build_at_a_time,
    read_ledger,
    write_tables,
)
from pipelines.tables import NOT_READ, DocumentTables, ReadFile, build_tables

__all__ = [
    "DOCUMENTS",
    "LEDGER",
    "OUT",
    "BuildError",
    "BuildReport",
    "Step",
    "build",
    "documents_in",
    "read_one",
    "shown_path",
]

PROJECT = Path(__file__).resolve().parents[2]
# Where documents are: those the project starts from, and those people add (in a container, say, a folder that stays).
DOCUMENTS = (PROJECT / "seeds", Path(os.environ.get("PLACARD_DOCUMENTS") or PROJECT / "data" / "documents"))
OUT = PROJECT / "data" / "tables"
ADDING_LOCK = ".lock"  # in a folder to which documents are added
# The ledger of corrections stays where the documents that people add stay, unless it is to lie elsewhere.
_BESIDE = Path(os.environ["PLACARD_DOCUMENTS"]) if os.environ.get("PLACARD_DOCUMENTS") else PROJECT / "data"
LEDGER = Path(os.environ.get("PLACARD_LEDGER") or _BESIDE / "corrections.csv")


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
class BuildReport:
    """What a build did."""

    out: Path
    steps: tuple[Step, ...]  # in the order of the documents
    rows: int
    unread: int
    findings: int
    open_findings: int
    corrections: int  # entries of the ledger that were applied
    notes: tuple[str, ...]
    fingerprint: str

    @property
    def not_read(self) -> tuple[Step, ...]:
        """The documents that were not read, with the reason."""
        return tuple(step for step in self.steps if step.status == NOT_READ)


class BuildError(Exception):
    """Nothing could be built; the message says why and what to do. What tables there were are left as they were."""


def build(
    paths: Iterable[Path] = DOCUMENTS,
    out: Path = OUT,
    *,
    workers: int = 1,
    scheduler: str = "",
    ledger: Path = LEDGER,
    progress: Callable[[Step], None] = lambda step: None,
) -> BuildReport:
    """Reads the documents in files and folders and replaces the tables in ``out``.

    A document that was read before by the same code is not read again. One that cannot be read is reported, gets its
    row in ``documents``, and leaves the others alone. ``progress`` is called once a document, and for remarks.
    ``workers`` above 1 starts processes where they pay; a server, whose program cannot be started twice, leaves it at 1.

    Raises BuildError where nothing can be done: no documents, a folder that cannot be written, no document readable.
    """
    out = Path(os.path.abspath(out))
    paths = [Path(path) for path in paths]
    _some_documents(paths)
    try:
        must_be_ours(out, OURS)
        with one_build_at_a_time(out, lambda words: progress(Step(0, 0, "", "", words))):
            _clear(paths)
            # Looked for again once it is this build's turn: one that waited must not leave out what came meanwhile.
            return _build(_some_documents(paths), out, workers, scheduler, ledger, progress)
    except (StoreError, ExecutorError, ReferenceDataError) as error:
        raise BuildError(str(error)) from error


def _clear(folders: Iterable[Path]) -> None:
    """Takes away what is left of a document whose adding was stopped."""
    for folder in folders:
        lock = folder / ADDING_LOCK
        if lock.is_file():
            with suppress(LockError), one_at_a_time(lock):
                clear_unfinished(folder)


def documents_in(paths: Iterable[Path]) -> list[Path]:
    """The documents in files and folders, the ledger not among them. A folder of the project's own may not be there yet."""
    found = find_documents([path for path in paths if path.exists() or path not in DOCUMENTS])
    return [path for path in found if os.path.abspath(path) != os.path.abspath(LEDGER)]


def _some_documents(paths: Sequence[Path]) -> list[Path]:
    files = documents_in(paths)
    if not files:
        told = ", ".join(str(path) for path in paths)
        raise BuildError(
            f"There are no documents in {told}. Put records there, or name files or folders to build from."
        )
    return files


def _build(
    files: Sequence[Path], out: Path, workers: int, scheduler: str, ledger_path: Path, progress: Callable[[Step], None]
) -> BuildReport:
    reference = load_reference()  # once, and first: wrong reference tables are no document's fault
    code = code_version()
    cache = Cache(out, code)
    results: list[DocumentTables | None] = [_known(path, cache) for path in files]
    steps: list[tuple[int, Step]] = []
    for position, known in enumerate(results):
        if known is not None:
            steps.append((position, _step(len(steps) + 1, files, position, known, unchanged=True)))
            progress(steps[-1][1])
    changed = [position for position, known in enumerate(results) if known is None]
    to_read = [files[position] for position in changed]
    with executor_for(to_read, workers, scheduler) as (executor, at_once):
        threading.Thread(target=get_ready_to_write).start()  # the documents are read in other processes meanwhile
        alone = len(to_read) == 1 and workers > 1 and not scheduler
        for number, document, tables in read_all(to_read, code, executor, at_once, alone):
            position = changed[number]
            results[position] = tables
            if document is not None and tables.settled:
                cache.put(document, tables)
            steps.append((position, _step(len(steps) + 1, files, position, tables)))
            progress(steps[-1][1])
    in_order = tuple(step for _, step in sorted(steps, key=lambda each: each[0]))
    if all(step.status == NOT_READ for step in in_order):
        raise BuildError(_none_read(in_order))
    read = [
        ReadFile(shown_path(path), tables) for path, tables in zip(files, results, strict=True) if tables is not None
    ]
    report = _written(read, reference, out, ledger_path, in_order)
    cache.clear()
    return report


def _known(path: Path, cache: Cache) -> DocumentTables | None:
    try:
        return cache.get(read_document(path))
    except DocumentError:
        return None  # said when it is read


def _step(
    number: int, files: Sequence[Path], position: int, tables: DocumentTables, *, unchanged: bool = False
) -> Step:
    return Step(
        number=number,
        total=len(files),
        file=shown_path(files[position]),
        status=tables.document("status"),
        message=tables.document("message"),
        rows=int(tables.document("rows")),
        unread=int(tables.document("unread")),
        recommendations=len(tables.parts["recommendations"]["document"]),
        unchanged=unchanged,
    )


def _written(
    read: Sequence[ReadFile], reference: Reference, out: Path, ledger_path: Path, steps: tuple[Step, ...]
) -> BuildReport:
    ledger = read_ledger(ledger_path)
    built = build_tables(read, reference, ledger)
    rows = built.rows
    notes = list(ledger.problems)
    if built.corrections_elsewhere:
        entries = ", ".join(built.corrections_elsewhere)
        notes.append(f"The ledger also corrects documents that are not part of this build (entries {entries}).")
    return BuildReport(
        out=out,
        steps=steps,
        rows=len(rows["participation"]),
        unread=len(rows["unread"]),
        findings=len(rows["findings"]),
        open_findings=sum(row.status == "open" for row in rows["findings"]),
        corrections=len(built.corrections_applied),
        notes=tuple(notes),
        fingerprint=write_tables(rows, out),
    )


def _none_read(steps: Sequence[Step]) -> str:
    if len(steps) == 1:
        return f"{steps[0].file} was not read. {steps[0].message}"
    return f"None of the {len(steps)} documents could be read; the reasons are given above. No tables were written."


def shown_path(path: Path) -> str:
    """A file as the tables name it: from the project's folder where it lies inside, else in full; with "/"."""
    full = Path(os.path.abspath(path))
    return full.relative_to(PROJECT).as_posix() if full.is_relative_to(PROJECT) else full.as_posix()
