"""Work done in two halves at once: what comes out is what one half after the other gives, whatever happens to the copy."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from pipelines.halves import in_halves

COPIES = sys.platform == "linux"


def test_both_halves_give_what_they_give():
    assert in_halves(lambda: "first", lambda: ["second"]) == ("first", ["second"])


@pytest.mark.skipif(not COPIES, reason="processes are copied on Linux only")
def test_the_second_half_is_done_by_another_process():
    first, second = in_halves(os.getpid, os.getpid)
    assert first == os.getpid() != second


def test_a_half_whose_process_ends_is_done_here():
    here = os.getpid()

    def ends_its_process() -> int:
        if os.getpid() != here:
            os._exit(3)
        return os.getpid()

    assert in_halves(lambda: 1, ends_its_process) == (1, here)


def test_what_cannot_travel_between_processes_is_made_here():
    _, second = in_halves(lambda: 1, lambda: lambda: "made")
    assert second() == "made"


@pytest.mark.parametrize("half", [0, 1])
def test_what_a_half_raises_is_raised(half, capfd):
    def raises() -> None:
        raise ValueError("broken")

    halves = [lambda: None, lambda: None]
    halves[half] = raises
    with pytest.raises(ValueError, match="broken"):
        in_halves(*halves)
    assert capfd.readouterr() == ("", "")
    if COPIES:
        with pytest.raises(ChildProcessError):  # no copy is left
            os.waitpid(-1, os.WNOHANG)


def test_where_other_threads_run_nothing_is_copied():
    go_on = threading.Event()
    other = threading.Thread(target=go_on.wait)
    other.start()
    try:
        assert in_halves(os.getpid, os.getpid) == (os.getpid(), os.getpid())
    finally:
        go_on.set()
        other.join()
