"""Work done in processes of their own: what a document does there can end that process, and nothing else.

A document comes from anywhere, and PDFs are read by native code. So it is read where it can be stopped: within a time, within
a memory, and so that a crash costs that document and no other. Each task is told apart: whose process ended is always known.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from queue import SimpleQueue
from typing import IO, Any

from pipelines.build.tasks import affordable, receive, send, work

LONGEST = 600.0  # seconds for one document: the slowest way to read takes some 0.3 s a page
MEMORY = 4 * 1024**3  # bytes at most, and at most half of what the machine has; a report of 180 pages takes 0.2 GB
IDLE = 120.0  # seconds after which a process that serves a server ends itself
_Task = tuple[Future[Any], Callable[..., Any], tuple[Any, ...]]


class Ended(Exception):
    """The process that did the work has ended before it was done: it crashed, or took more memory than there is."""


class TookTooLong(Ended):
    """It was stopped, for it took longer than it may: so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Apart(Executor):
    """Does tasks in processes of its own, each within a time and a memory; one that ends is started again.

    A future raises Ended where its process ended, else what the task itself raised. ``keep`` is for a server: processes start
    when they are needed, and end when they have been idle for a while.
    """

    def __init__(
        self, processes: int = 1, *, seconds: float = LONGEST, memory: int = MEMORY, keep: bool = False
    ) -> None:
        self.seconds = seconds
        self._limits = (affordable(memory), 0.0 if not keep else IDLE)
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        # Copies of this process start at once, but only where no other thread runs; so all are made before ours start.
        copies = not keep and sys.platform == "linux" and threading.active_count() == 1
        self._children: list[_Child | None] = [None] * processes
        for number in range(processes if copies else 0):
            self._children[number] = _copied(self._limits, [each for each in self._children if each])
        self._threads = [threading.Thread(target=self._serve, args=(each,), daemon=True) for each in range(processes)]
        for thread in self._threads:
            thread.start()

    def submit(self, task: Callable[..., Any], /, *args: Any, **_: Any) -> Future[Any]:
        """A future of ``task(*args)``; both must be what pickle takes."""
        future: Future[Any] = Future()
        self._tasks.put((future, task, args))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the processes once what was submitted is done; at once where futures are to be cancelled."""
        if cancel_futures:
            while not self._tasks.empty():
                task = self._tasks.get()
                if task is not None:
                    task[0].cancel()
        for _ in self._threads:
            self._tasks.put(None)
        if cancel_futures:
            for child in self._children:
                if child is not None:
                    child.kill()
        if wait:
            for thread in self._threads:
                thread.join()

    def __exit__(self, kind: object, *_: object) -> None:
        self.shutdown(cancel_futures=kind is not None)

    def _serve(self, number: int) -> None:
        """One process: a task after the other, until there are no more."""
        while (task := self._tasks.get()) is not None:
            future, work, args = task
            if not future.set_running_or_notify_cancel():
                continue
            try:
                succeeded, found = self._done(number, pickle.dumps((work, args), pickle.HIGHEST_PROTOCOL))
            except BaseException as error:
                succeeded, found = False, error
            if succeeded:
                future.set_result(found)
            else:
                future.set_exception(found)
        child = self._children[number]
        if child is not None:
            child.end()

    def _done(self, number: int, request: bytes) -> tuple[bool, Any]:
        """Whether a task succeeded in the process of this number, and what it gave or raised. Raises Ended."""
        child = self._children[number]
        if child is None or not child.lives():
            child = self._children[number] = _started(self._limits)
        try:
            return child.do(request, self.seconds)
        except Ended:
            if not child.went_by_itself():
                raise
        child = self._children[number] = _started(self._limits)
        return child.do(request, self.seconds)


class _Child:
    """A process that does tasks, seen from here."""

    def __init__(
        self, pid: int, requests: IO[bytes], answers: IO[bytes], process: subprocess.Popen[bytes] | None
    ) -> None:
        self.pid, self.requests, self.answers, self.process = pid, requests, answers, process
        self.gone, self.code = False, -1

    def lives(self) -> bool:
        """Whether it can be given a task."""
        if not self.gone and self._has_ended():
            self._close()
        return not self.gone

    def _has_ended(self) -> bool:
        if self.process is not None:
            return self.process.poll() is not None
        try:
            return os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
        except OSError:
            return True

    def went_by_itself(self) -> bool:
        """Whether it ended of its own accord, just when it was given something: idle for long, or grown too large."""
        return self.gone and self.code == 0

    def do(self, request: bytes, seconds: float) -> tuple[bool, Any]:
        """Whether the task succeeded, and what it gave or raised. Raises Ended, TookTooLong."""
        late = threading.Event()

        def stop() -> None:
            late.set()
            self.kill()

        watch = threading.Timer(seconds, stop)
        watch.daemon = True
        watch.start()
        try:
            send(self.requests, request)
            answer: tuple[bool, Any] = pickle.loads(receive(self.answers))
            return answer
        except (OSError, EOFError):  # it is gone: its pipes close when it ends
            self._close()
            raise (TookTooLong(seconds) if late.is_set() else Ended()) from None
        finally:
            watch.cancel()

    def end(self) -> None:
        """Ends it, whatever it does."""
        if not self.gone:
            self.kill()
            self._close()

    def kill(self) -> None:
        """Stops it; whoever waits for an answer is told that it has ended."""
        if self.gone:
            return
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(self.pid, signal.SIGKILL)  # with what it may have started itself
            elif self.process is not None:
                self.process.kill()

    def _close(self) -> None:
        self.gone = True
        for pipe in (self.requests, self.answers):
            with suppress(OSError):
                pipe.close()
        with suppress(OSError):
            if self.process is not None:
                self.code = self.process.wait()
            else:
                self.code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def _started(limits: tuple[int, float]) -> _Child:
    """A process in which the program is started anew: for where other threads run. Raises Ended."""
    paths = os.pathsep.join(each or os.getcwd() for each in sys.path)
    command = f"from pipelines.build.apart import _as_program; _as_program({limits!r})"
    try:
        process = subprocess.Popen(
            [sys.executable, "-c", command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths, "OPENBLAS_NUM_THREADS": "1"},
            start_new_session=True,
        )
    except OSError as error:
        raise Ended(str(error)) from error
    assert process.stdin is not None and process.stdout is not None
    return _Child(process.pid, process.stdin, process.stdout, process)


def _copied(limits: tuple[int, float], others: list[_Child]) -> _Child:
    """A copy of this process; it lets go of the pipes of those made before it."""
    theirs, requests = os.pipe()
    answers, ours = os.pipe()
    pid = os.fork()
    if not pid:
        try:
            os.setpgid(0, 0)
            for pipe in (
                requests,
                answers,
                *(fd for each in others for fd in (each.requests.fileno(), each.answers.fileno())),
            ):
                os.close(pipe)
            work(os.fdopen(theirs, "rb"), os.fdopen(ours, "wb"), limits)
        finally:
            os._exit(0)
    with suppress(OSError):
        os.setpgid(pid, pid)  # here too: it may be stopped before it has come so far itself
    os.close(theirs)
    os.close(ours)
    return _Child(pid, open(requests, "wb"), open(answers, "rb"), None)


def _as_program(limits: tuple[int, float]) -> None:
    """What a started process does. Whatever libraries print must not stand among the answers."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    work(sys.stdin.buffer, answers, limits)
    os._exit(0)


_kept: list[Apart] = []
_keeping = threading.Lock()


def kept() -> Apart:
    """The processes that serve a server: two, started when they are needed."""
    with _keeping:
        if not _kept:
            _kept.append(Apart(2, seconds=LONGEST / 2, keep=True))
        return _kept[0]
