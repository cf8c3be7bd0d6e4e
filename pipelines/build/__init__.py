"""Documents → tables on disk: reads what has changed, in parallel where it pays, and replaces the tables as a whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from pipelines.build.executors import ExecutorError
from pipelines.build.reading import read_one
from pipelines.build.sources import PROJECT, Step, read_files, shown_path
from pipelines.build.writing import write
from pipelines.documents import find_documents
from pipelines.names import ReferenceDataError, load_reference
from pipelines.store import (
    OURS,
    LockError,
    StoreError,
    clear_unfinished,
    code_version,
    get_ready_to_write,
    must_be_ours,
    one_at_a_time,
    one_build_at_a_time,
    read_ledger,
)
from pipelines.tables import NOT_READ, assemble

__all__ = [
    "DOCUMENTS",
    "LEDGER",
    "OUT",
    "PROJECT",
    "BuildError",
    "BuildReport",
    "Step",
    "build",
    "documents_in",
    "read_one",
    "shown_path",
]

# Where documents are: those the project starts from, and those people add (in a container, say, a folder that stays).
DOCUMENTS = (PROJECT / "seeds", Path(os.environ.get("PLACARD_DOCUMENTS") or PROJECT / "data" / "documents"))
OUT = PROJECT / "data" / "tables"
ADDING_LOCK = ".lock"  # in a folder to which documents are added
# The ledger of corrections stays where the documents that people add stay, unless it is to lie elsewhere.
_BESIDE = Path(os.environ["PLACARD_DOCUMENTS"]) if os.environ.get("PLACARD_DOCUMENTS") else PROJECT / "data"
LEDGER = Path(os.environ.get("PLACARD_LEDGER") or _BESIDE / "corrections.csv")


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
    ledger = os.path.abspath(LEDGER)
    return [path for path in found if os.path.abspath(path) != ledger]


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
    before = cache(partial(get_ready_to_write, out))  # asked for while documents are read
    sources, steps = read_files(files, out, workers, scheduler, code, progress, before)
    if all(step.status == NOT_READ for step in steps):
        raise BuildError(_none_read(steps))
    ledger = read_ledger(ledger_path)
    built = assemble(sources, reference, ledger)
    # What was read of thousands of documents is told in what is built, and not held twice while tables are written.
    del sources
    notes = list(ledger.problems)
    if built.corrections_elsewhere:
        entries = ", ".join(built.corrections_elsewhere)
        notes.append(f"The ledger also corrects documents that are not part of this build (entries {entries}).")
    return BuildReport(
        out=out,
        steps=steps,
        rows=built.counts["participation"],
        unread=built.counts["unread"],
        findings=built.counts["findings"],
        open_findings=built.open_findings,
        corrections=len(built.corrections_applied),
        notes=tuple(notes),
        fingerprint=write(built, out, before(), workers, code),
    )


def _none_read(steps: Sequence[Step]) -> str:
    if len(steps) == 1:
        return f"{steps[0].file} was not read. {steps[0].message}"
    return f"None of the {len(steps)} documents could be read; the reasons are given above. No tables were written."
