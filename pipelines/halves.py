"""Work done in two halves at once, the second by a copy of this process: for one long document, where a core has nothing else to do.

What comes out is what one half after the other gives. Where this process cannot be copied (another system, other threads in
it), and where the copy ends before it has done its half, that half is done here.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

First = TypeVar("First")
Second = TypeVar("Second")


def in_halves(first: Callable[[], First], second: Callable[[], Second]) -> tuple[First, Second]:
    """What both give; what the second gives must be what pickle takes. What either raises is raised here."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return first(), second()
    with os.fdopen(os.memfd_create("half"), "w+b") as answer:
        copy = os.fork()
        if not copy:
            done = False
            try:
                pickle.dump(second(), answer, pickle.HIGHEST_PROTOCOL)
                answer.flush()
                done = True
            finally:
                os._exit(0 if done else 1)
        try:
            ours = first()
        except BaseException:
            with suppress(OSError):
                os.kill(copy, signal.SIGKILL)
            os.waitpid(copy, 0)
            raise
        if os.waitpid(copy, 0)[1] == 0:
            answer.seek(0)
            theirs: Second = pickle.load(answer)
            return ours, theirs
    return ours, second()
