"""Where documents are read: in processes of this machine, or on a cluster; the same work either way."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pipelines.build.apart import Apart, Ended
from pipelines.build.reading import ended, fault, in_words, not_read, read_together, read_whole
from pipelines.documents import Document, DocumentError, read_document

PAYS = 2.0  # seconds of reading from which on a second process gains more than it costs
SHARED = 0.5  # seconds of reading from which on two processes share one document; shorter ones are shared out
AT_ONCE = 2  # documents handed out for each process: one is read, and one is there when it is done
SECONDS = {".pdf": 8e-6, ".docx": 8e-6}  # a byte, about; measured with reports of 100 to 200 pages
SECONDS_OF_TEXT = 2.5e-6
Result = tuple[int, Document | None, bytes]


class ExecutorError(Exception):
    """The documents cannot be read where they were to be; the message says why and what to do."""


class Readings:
    """What is read of each path, as soon as it is read: (position, document, what was read); None for what is no document.

    The first documents are handed out when it is made, so that whoever made it can do something else meanwhile. Only
    ``at_once`` documents are held in memory at a time. ``halves``: one process reads, and a core is free: a long document may
    be read by two processes, and short ones are handed out together, to be shared out there.
    """

    def __init__(
        self, paths: Sequence[Path], code_version: str, executor: Executor, at_once: int, halves: bool = False
    ) -> None:
        self.code, self.executor, self.at_once, self.halves = code_version, executor, at_once, halves
        # The longest first, so that none of them starts when the others are done.
        self.waiting = deque(sorted(enumerate(paths), key=lambda each: _seconds(each[1]), reverse=True))
        self.under_way: dict[Future[Any], list[tuple[int, Document]]] = {}
        self.done: list[Result] = []
        if halves and len(paths) > 1 and _seconds(self.waiting[0][1]) < SHARED:
            self._hand_out_together()
        self._hand_out()

    def _hand_out(self) -> None:
        while self.waiting and len(self.under_way) < self.at_once:
            for position, document in self._next():
                self._submit(position, document)

    def _hand_out_together(self) -> None:
        some: list[tuple[int, Document]] = []
        while self.waiting:
            some += self._next()
        if len(some) == 1:
            self._submit(*some[0])
        elif some:
            task = self.executor.submit(read_together, [document for _, document in some], self.code)
            self.under_way[task] = some

    def _submit(self, position: int, document: Document) -> None:
        task = self.executor.submit(read_whole, document, self.code, self.halves)
        self.under_way[task] = [(position, document)]

    def _next(self) -> list[tuple[int, Document]]:
        """The next one that waits; none where it is no document."""
        position, path = self.waiting.popleft()
        try:
            return [(position, read_document(path))]
        except DocumentError as error:
            self.done.append((position, None, not_read(in_words(error), None, self.code)))
            return []

    def __iter__(self) -> Iterator[Result]:
        while self.waiting or self.under_way or self.done:
            yield from self.done
            self.done.clear()
            done, _ = wait(self.under_way, return_when=FIRST_COMPLETED) if self.under_way else (set(), set())
            for future in done:
                some = self.under_way.pop(future)
                if len(some) == 1:
                    ((position, document),) = some
                    yield position, document, self._read(future, document)
                elif future.exception():  # one of them ended the process, or has a fault: each alone, to see which
                    for position, document in some:
                        self._submit(position, document)
                else:
                    for (position, document), content in zip(some, future.result(), strict=True):
                        yield position, document, content
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
