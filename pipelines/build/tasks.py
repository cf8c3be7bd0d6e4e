"""The other side of ``apart``: a process that does one task after another, until whoever gives them is gone."""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
from contextlib import suppress
from typing import IO

_SIZE = struct.Struct(">Q")


def work(requests: IO[bytes], answers: IO[bytes], limits: tuple[int, float]) -> None:
    memory, idle = limits
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever gave the task is told, and ends this process
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _limit(memory)
    while True:
        if idle and not _waits(requests, idle):
            return
        try:
            request = receive(requests)
        except EOFError:
            return
        send(answers, _done(request))
        if 5 * _taken() > 4 * memory:
            return  # what it did has left it too large for the next task; another process takes its place


def _done(request: bytes) -> bytes:
    """What came of a task; both are pickled."""
    try:
        task, args = pickle.loads(request)
        answer = True, task(*args)
    except BaseException as error:
        answer = False, error
    try:
        return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        return pickle.dumps((False, MemoryError()))
    except Exception as error:
        return pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))


def _limit(memory: int) -> None:
    """No more memory than this; and the first to go where the machine runs out of it."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError), open("/proc/self/oom_score_adj", "w") as score:
        score.write("1000")


def _taken() -> int:
    """Bytes of addresses this process holds; 0 where the system does not say."""
    try:
        with open("/proc/self/statm", "rb") as told:
            return int(told.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def affordable(memory: int) -> int:
    """The limit on a machine with less memory than one would like."""
    with suppress(AttributeError, ValueError, OSError):
        return max(1024**3, min(memory, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2))
    return memory


def _waits(requests: IO[bytes], seconds: float) -> bool:
    """Whether a task, or the end, comes within this time. Windows cannot tell, and waits."""
    if sys.platform == "win32":
        return True
    import select

    return bool(select.select([requests], [], [], seconds)[0])


def send(pipe: IO[bytes], content: bytes) -> None:
    pipe.write(_SIZE.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes:
    """Raises EOFError where the other side has gone."""
    size = pipe.read(_SIZE.size)
    if len(size) < _SIZE.size:
        raise EOFError
    content = pipe.read(_SIZE.unpack(size)[0])
    if len(content) < _SIZE.unpack(size)[0]:
        raise EOFError
    return content
