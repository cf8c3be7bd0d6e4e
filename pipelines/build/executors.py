"""Where documents are read: in processes of this machine, or on a cluster; the same work either way."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pipelines.build.apart import Apart, Ended
from pipelines.build.reading import ended, fault, in_words, not_read, read_whole
from pipelines.documents import Document, DocumentError, read_document

PAYS = 2.0  # seconds of reading from which on a second process gains more than it costs
AT_ONCE = 2  # documents handed out for each process: one is read, and one is there when it is done
SECONDS = {".pdf": 8e-6, ".docx": 8e-6}  # a byte, about; measured with reports of 100 to 200 pages
SECONDS_OF_TEXT = 2.5e-6
Result = tuple[int, Document | None, bytes]


class ExecutorError(Exception):
    """The documents cannot be read where they were to be; the message says why and what to do."""


class Readings:
    """What is read of each path, as soon as it is read: (position, document, what was read); None for what is no document.

    The first documents are handed out when it is made, so that whoever made it can do something else meanwhile. Only
    ``at_once`` documents are held in memory at a time. ``halves``: a long document may be read by two processes.
    """

    def __init__(
        self, paths: Sequence[Path], code_version: str, executor: Executor, at_once: int, halves: bool = False
    ) -> None:
        self.code, self.executor, self.at_once, self.halves = code_version, executor, at_once, halves
        # The longest first, so that none of them starts when the others are done.
        self.waiting = deque(sorted(enumerate(paths), key=lambda each: _seconds(each[1]), reverse=True))
        self.under_way: dict[Future[bytes], tuple[int, Document]] = {}
        self.done: list[Result] = []
        self._hand_out()

    def _hand_out(self) -> None:
        while self.waiting and len(self.under_way) < self.at_once:
            position, path = self.waiting.popleft()
            try:
                document = read_document(path)
                self.under_way[self.executor.submit(read_whole, document, self.code, self.halves)] = position, document
            except DocumentError as error:
                self.done.append((position, None, not_read(in_words(error), None, self.code)))

    def __iter__(self) -> Iterator[Result]:
        while self.waiting or self.under_way or self.done:
            yield from self.done
            self.done.clear()
            done, _ = wait(self.under_way, return_when=FIRST_COMPLETED) if self.under_way else (set(), set())
            for future in done:
                position, document = self.under_way.pop(future)
                yield position, document, self._read(future, document)
            self._hand_out()

    def _read(self, future: Future[bytes], document: Document) -> bytes:
        try:
            return future.result()
        except Ended as error:
            return not_read(ended(error), document, self.code, settled=False)
        except Exception as error:
            return not_read(fault(error), document, self.code, settled=False)


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
            yield processes, AT_ONCE * number


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
        yield client.get_executor(), AT_ONCE * cores


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
