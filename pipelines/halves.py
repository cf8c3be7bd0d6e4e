"""Work shared with a copy of this process: for one long document, where a core has nothing else to do.

What comes out is what one half after the other gives. Where this process cannot be copied (another system, other threads in
it), and where the copy ends before it has done its half, that half is done here.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

_NUMBER = struct.Struct("H")  # of a piece of work
_MOST = 30_000  # numbers a pipe holds; pieces beyond are made here

Piece = TypeVar("Piece")
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


def in_pieces(number: int, piece: Callable[[int], Piece], before: Callable[[], None] = lambda: None) -> list[Piece]:
    """What ``piece`` gives for 0, 1, … in this order, each piece made by the process that is free; this one does ``before`` first."""
    waiting, giving = os.pipe()
    os.write(giving, b"".join(map(_NUMBER.pack, range(min(number, _MOST)))))
    os.close(giving)

    def take() -> dict[int, Piece]:
        made: dict[int, Piece] = {}
        while told := os.read(waiting, _NUMBER.size):  # one number goes to one process
            (at,) = _NUMBER.unpack(told)
            made[at] = piece(at)
        return made

    def begin() -> dict[int, Piece]:
        before()
        return take()

    try:
        ours, theirs = in_halves(begin, take)
    finally:
        os.close(waiting)
    made = ours | theirs  # without those of a copy that ended before it had given what it had made
    return [made[at] if at in made else piece(at) for at in range(number)]
