"""How a build is shown while it goes on: on a terminal, and where lines are kept."""

from __future__ import annotations

import io

import pytest

from pipelines.build import Step
from pipelines.build.progress import Progress, duration


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True

    def screen(self) -> list[str]:
        """The lines a person sees: what follows a carriage return is written over what stood there."""
        lines = []
        for line in self.getvalue().split("\n"):
            seen = ""
            for piece in line.split("\r"):
                seen = piece + seen[len(piece) :]
            lines.append(seen.rstrip())
        return lines


class Clock:
    """A second and a half between two looks."""

    now = 0.0

    def __call__(self) -> float:
        self.now += 1.5
        return self.now


def step(number: int, total: int = 100, *, unchanged: bool = False, status: str = "read") -> Step:
    message = "The file is empty. Fetch it again." if status == "not read" else ""
    return Step(number, total, f"in/{number}.txt", status, message, rows=7, unchanged=unchanged)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    return Terminal()


def test_a_terminal_has_one_line_that_is_redrawn_with_pace_and_time_left(terminal: Terminal) -> None:
    progress = Progress(terminal, Clock())
    for number in range(1, 41):
        progress(step(number))
    (line,) = terminal.screen()
    assert "40/100, 0.7 a second, 1 min 30 s left  in/40.txt" in line and line.startswith("█████████░")
    assert len(line) < 100


def test_what_was_not_read_stays_to_be_seen_and_the_line_goes_when_all_is_done(terminal: Terminal) -> None:
    with Progress(terminal, Clock()) as progress:
        for number in range(1, 101):
            progress(step(number, status="not read" if number == 50 else "read"))
        assert terminal.screen()[-1] == "[100/100] writing the tables …"
    assert terminal.screen() == ["[50/100] in/50.txt: NOT READ: The file is empty. Fetch it again.", ""]


def test_a_long_name_does_not_run_over_the_line(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    Progress(terminal, Clock())(Step(1, 9, "a/very/long/folder/" * 9, "read", ""))
    assert len(terminal.screen()[0]) == 59 and terminal.screen()[0].endswith("…")


def test_elsewhere_each_document_has_a_line_and_many_unchanged_ones_share_one() -> None:
    stream = io.StringIO()
    with Progress(stream) as progress:
        for number in range(1, 31):
            progress(step(number, 33, unchanged=True))
        progress(step(31, 33))
        progress(step(32, 33, unchanged=True))
        progress(Step(0, 0, "", "", "Another build is under way."))
    assert stream.getvalue().splitlines() == [
        "[30/33] 30 documents (unchanged)",
        "[31/33] in/31.txt: 7 rows, 0 sentences unread",
        "Another build is under way.",
        "[32/33] in/32.txt: 7 rows, 0 sentences unread (unchanged)",
    ]


@pytest.mark.parametrize(("seconds", "words"), [(0.4, "0 s"), (59.4, "59 s"), (185, "3 min 5 s"), (7860, "2 h 11 min")])
def test_durations_are_told_as_people_tell_them(seconds: float, words: str) -> None:
    assert duration(seconds) == words
