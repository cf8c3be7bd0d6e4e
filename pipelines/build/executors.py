"""Where documents are read: here, in processes of this machine, or on a cluster; the same work either way."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines.build.reading import fault, in_words, read_one
from pipelines.documents import Document, DocumentError, read_document
from pipelines.tables import DocumentTables, nothing_of

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

PAYS = 2.0  # seconds of reading from which on processes gain more than they cost to start
SECONDS = {".pdf": 8e-6, ".docx": 8e-6}  # a byte, about; measured with reports of 100 to 200 pages
SECONDS_OF_TEXT = 2.5e-6
DIED = (
    "Reading it ended the process that read it: most likely the memory ran out. The other documents are read. "
    "Split the file, or read it on a machine with more memory."
)

Result = tuple[int, Document | None, DocumentTables]


class ExecutorError(Exception):
    """The documents cannot be read where they were to be; the message says why and what to do."""


def read_all(paths: Sequence[Path], code_version: str, executor: Executor | None, at_once: int) -> Iterator[Result]:
    """(position, document, rows) of each path as soon as it is read; None for a file that is no document.

    Without an executor one after the other. With one, only ``at_once`` documents are held in memory at a time.
    """
    if executor is None:
        for position, path in enumerate(paths):
            yield _here(position, path, code_version)
        return
    # The longest first, so that none of them starts when the others are done.
    waiting = sorted(enumerate(paths), key=lambda each: _seconds(each[1]), reverse=True)
    under_way: dict[Future[DocumentTables], tuple[int, Document]] = {}
    broken: list[tuple[int, Path]] = []
    while waiting or under_way:
        while waiting and len(under_way) < at_once:
            position, path = waiting.pop(0)
            try:
                document = read_document(path)
                under_way[executor.submit(read_one, document, code_version)] = position, document
            except DocumentError as error:
                yield position, None, nothing_of(in_words(error), None, code_version)
            except BrokenExecutor:
                broken.append((position, path))
        done, _ = wait(under_way, return_when=FIRST_COMPLETED) if under_way else (set(), set())
        for future in done:
            position, document = under_way.pop(future)
            try:
                yield position, document, future.result()
            except BrokenExecutor:
                broken.append((position, document.path))
            except Exception as error:
                yield position, document, nothing_of(fault(error), document, code_version, settled=False)
    for position, path in broken:
        yield _alone(position, path, code_version)


def _here(position: int, path: Path, code_version: str) -> Result:
    try:
        document = read_document(path)
    except DocumentError as error:
        return position, None, nothing_of(in_words(error), None, code_version)
    return position, document, read_one(document, code_version)


def _alone(position: int, path: Path, code_version: str) -> Result:
    """One document in a process of its own: where a process died, this tells which document it was."""
    document = read_document(path)
    with _processes(1) as executor:
        try:
            return position, document, executor.submit(read_one, document, code_version).result()
        except BrokenExecutor:
            return position, document, nothing_of(DIED, document, code_version, settled=False)


@contextmanager
def executor_for(paths: Sequence[Path], workers: int, scheduler: str) -> Iterator[tuple[Executor | None, int]]:
    """Where to read these files, and how many to hand out at once: None where processes would cost more than they gain.

    Raises ExecutorError where the scheduler cannot be reached.
    """
    if scheduler:
        with _cluster(scheduler) as found:
            yield found
    elif min(workers, len(paths)) > 1 and sum(map(_seconds, paths)) > PAYS:
        with _processes(min(workers, len(paths))) as pool:
            yield pool, 2 * workers
    else:
        yield None, 1


def _seconds(path: Path) -> float:
    """How long it takes to read a file, about."""
    try:
        return path.stat().st_size * SECONDS.get(path.suffix.lower(), SECONDS_OF_TEXT)
    except OSError:
        return 0


def _processes(number: int) -> ProcessPoolExecutor:
    """Processes of this machine. A copy of this one starts at once, but is safe only where no other thread runs."""
    import multiprocessing  # both take as long to import as a small document to read
    from concurrent.futures import ProcessPoolExecutor

    alone = sys.platform == "linux" and threading.active_count() == 1
    return ProcessPoolExecutor(number, mp_context=multiprocessing.get_context("fork" if alone else "spawn"))


@contextmanager
def _cluster(address: str) -> Iterator[tuple[Executor, int]]:
    connect = _client()
    try:
        client = connect(address, timeout="10s")
    except (OSError, ValueError, TimeoutError) as error:
        raise ExecutorError(
            f"The Dask scheduler at {address} cannot be reached ({error or type(error).__name__}). Check the address "
            "and that it is running, or build without --scheduler."
        ) from error
    with client:
        cores = sum(client.ncores().values())
        if not cores:
            raise ExecutorError(
                f"The Dask scheduler at {address} has no workers. Start some, or build without --scheduler."
            )
        yield client.get_executor(), 2 * cores


def _client() -> Callable[..., Any]:
    try:
        from distributed import Client
    except ImportError:
        raise ExecutorError(
            "Dask is not installed, and --scheduler needs it: pip install distributed. Without --scheduler the build "
            "runs in processes of this machine."
        ) from None
    connect: Callable[..., Any] = Client
    return connect
