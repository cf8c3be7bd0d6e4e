"""Where documents are read: in processes of this machine, or on a cluster; the same work either way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pipelines.build.apart import Apart, Ended
from pipelines.build.reading import ended, fault, in_words, read_one
from pipelines.documents import Document, DocumentError, read_document
from pipelines.tables import DocumentTables, nothing_of

PAYS = 2.0  # seconds of reading from which on a second process gains more than it costs
SECONDS = {".pdf": 8e-6, ".docx": 8e-6}  # a byte, about; measured with reports of 100 to 200 pages
SECONDS_OF_TEXT = 2.5e-6
Result = tuple[int, Document | None, DocumentTables]


class ExecutorError(Exception):
    """The documents cannot be read where they were to be; the message says why and what to do."""


def read_all(
    paths: Sequence[Path], code_version: str, executor: Executor, at_once: int, halves: bool = False
) -> Iterator[Result]:
    """(position, document, rows) of each path as soon as it is read; None for a file that is no document.

    Only ``at_once`` documents are held in memory at a time. ``halves``: a long document may be read by two processes.
    """
    # The longest first, so that none of them starts when the others are done.
    waiting = sorted(enumerate(paths), key=lambda each: _seconds(each[1]), reverse=True)
    under_way: dict[Future[DocumentTables], tuple[int, Document]] = {}
    while waiting or under_way:
        while waiting and len(under_way) < at_once:
            position, path = waiting.pop(0)
            try:
                document = read_document(path)
                under_way[executor.submit(read_one, document, code_version, halves)] = position, document
            except DocumentError as error:
                yield position, None, nothing_of(in_words(error), None, code_version)
        done, _ = wait(under_way, return_when=FIRST_COMPLETED) if under_way else (set(), set())
        for future in done:
            position, document = under_way.pop(future)
            try:
                yield position, document, future.result()
            except Ended as error:
                yield position, document, nothing_of(ended(error), document, code_version, settled=False)
            except Exception as error:
                yield position, document, nothing_of(fault(error), document, code_version, settled=False)


@contextmanager
def executor_for(paths: Sequence[Path], workers: int, scheduler: str) -> Iterator[tuple[Executor, int]]:
    """Where to read these files, and how many to hand out at once. Never in this process, which a document could end.

    Raises ExecutorError where the scheduler cannot be reached.
    """
    if scheduler:
        with _cluster(scheduler) as found:
            yield found
    else:
        number = min(workers, len(paths)) if sum(map(_seconds, paths)) > PAYS else min(1, len(paths))
        with Apart(number) as processes:
            yield processes, 2 * number


def _seconds(path: Path) -> float:
    """How long it takes to read a file, about."""
    try:
        return path.stat().st_size * SECONDS.get(path.suffix.lower(), SECONDS_OF_TEXT)
    except OSError:
        return 0


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
