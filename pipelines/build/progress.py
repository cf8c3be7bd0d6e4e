"""How a build gets on, for a person who waits: one line that is redrawn on a terminal, a line a document elsewhere."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from types import TracebackType
from typing import TextIO

from pipelines.build.sources import Step
from pipelines.tables import NO_MEETING, NOT_READ

FEW = 20  # unchanged documents that are told one by one
BAR = 24  # signs
OFTEN = 0.1  # seconds between two drawings


def in_words(step: Step) -> str:
    """What became of a document, in a line."""
    told = {NOT_READ: "NOT READ: ", NO_MEETING: "no meeting: "}.get(step.status, "")
    also = f", {step.recommendations} recommendations" if step.recommendations else ""
    words = told + step.message if told else f"{step.rows} rows{also}, {step.unread} sentences unread"
    return f"[{step.number}/{step.total}] {step.file}: {words}{' (unchanged)' if step.unchanged else ''}"


class Progress:
    """Takes the steps of a build and shows them on a stream; used as a context, so that the last line is put right."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self.stream, self.clock = stream, clock
        self.redraws = stream.isatty() and os.environ.get("TERM") != "dumb"
        self.unchanged: list[Step] = []
        self.read, self.began, self.drawn, self.width = 0, clock(), 0.0, 0

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: BaseException | TracebackType | None) -> None:
        self._tell_unchanged()
        self._draw("")

    def __call__(self, step: Step) -> None:
        """Shows one step."""
        if not step.number:
            self._line(step.message)
        elif self.redraws:
            self._redraw(step)
        elif step.unchanged:
            self.unchanged.append(step)
        else:
            self._tell_unchanged()
            self._line(in_words(step))

    def _tell_unchanged(self) -> None:
        if len(self.unchanged) > FEW:
            last = self.unchanged[-1]
            self._line(f"[{last.number}/{last.total}] {len(self.unchanged)} documents (unchanged)")
        else:
            for step in self.unchanged:
                self._line(in_words(step))
        self.unchanged = []

    def _line(self, words: str) -> None:
        self._draw("")
        print(words, file=self.stream, flush=True)

    def _redraw(self, step: Step) -> None:
        self.read += not step.unchanged
        if step.status == NOT_READ:  # a person must know of it when the line is long redrawn
            self._line(in_words(step))
        now, left = self.clock(), step.total - step.number
        if not left:
            self._draw(f"[{step.number}/{step.total}] writing the tables …")
        elif now - self.drawn >= OFTEN:
            self.drawn = now
            full = BAR * step.number // step.total
            self._draw(
                f"{'█' * full}{'░' * (BAR - full)} {step.number}/{step.total}{self._pace(now, left)}  {step.file}"
            )

    def _pace(self, now: float, left: int) -> str:
        """How many documents are read in a second, and how long the others will take, at the pace so far."""
        seconds = now - self.began
        if not self.read or seconds < 1:
            return ""
        pace = self.read / seconds
        return f", {pace:.1f} a second, {duration(left / pace)} left"

    def _draw(self, words: str) -> None:
        """Puts words into the line that is redrawn; "" takes it away."""
        if not self.redraws or not (words or self.width):
            return
        room = shutil.get_terminal_size().columns - 1
        words = words if len(words) <= room else f"{words[: room - 1]}…"
        print(f"\r{words.ljust(self.width)}" + ("\r" if not words else ""), end="", file=self.stream, flush=True)
        self.width = len(words)


def duration(seconds: float) -> str:
    """ "40 s", "3 min 5 s", "2 h 10 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
