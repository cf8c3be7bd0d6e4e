"""Work done in two halves at once: what comes out is what one half after the other gives, whatever happens to the copy."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from pipelines.halves import in_halves, in_pieces

COPIES = sys.platform == "linux"
PROJECT = Path(__file__).resolve().parents[2]
RAISES = """
import os
from pipelines.halves import in_halves

def raises():
    raise ValueError("broken")

halves = [lambda: None, lambda: None]
halves[HALF] = raises
try:
    in_halves(*halves)
except ValueError as error:
    assert str(error) == "broken"
else:
    raise AssertionError("nothing was raised")
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    pass
else:
    raise AssertionError("a copy is left")
"""


def _alone(code: str) -> None:
    """Run by itself: other tests leave threads behind, and where threads run no copy is made."""
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_both_halves_give_what_they_give():
    assert in_halves(lambda: "first", lambda: ["second"]) == ("first", ["second"])


@pytest.mark.skipif(not COPIES, reason="processes are copied on Linux only")
def test_the_second_half_is_done_by_another_process():
    _alone(
        "import os; from pipelines.halves import in_halves; first, second = in_halves(os.getpid, os.getpid); "
        "assert first == os.getpid() != second"
    )


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


@pytest.mark.skipif(not COPIES, reason="processes are copied on Linux only")
@pytest.mark.parametrize("half", [0, 1])
def test_what_a_half_raises_is_raised_and_no_copy_is_left(half: int) -> None:
    _alone(RAISES.replace("HALF", str(half)))


def test_where_other_threads_run_nothing_is_copied():
    go_on = threading.Event()
    other = threading.Thread(target=go_on.wait)
    other.start()
    try:
        assert in_halves(os.getpid, os.getpid) == (os.getpid(), os.getpid())
    finally:
        go_on.set()
        other.join()


@pytest.mark.parametrize("number", [0, 1, 7, 100])
def test_pieces_come_in_their_order(number: int) -> None:
    _alone(
        f"from pipelines.halves import in_pieces; before = []; made = in_pieces({number}, lambda at: at * at, lambda: before.append(1)); "
        f"assert made == [at * at for at in range({number})] and before == [1]"
    )
    assert in_pieces(number, str, lambda: None) == [str(at) for at in range(number)]


@pytest.mark.skipif(not COPIES, reason="processes are copied on Linux only")
def test_pieces_are_shared_and_none_is_made_twice() -> None:
    _alone(
        "import os, time\n"
        "from pipelines.halves import in_pieces\n"
        "made = in_pieces(40, lambda at: (os.getpid(), time.sleep(0.005)), lambda: time.sleep(0.05))\n"
        "assert len({pid for pid, _ in made}) == 2\n"
    )


@pytest.mark.skipif(not COPIES, reason="processes are copied on Linux only")
def test_pieces_of_a_copy_that_ends_are_made_here() -> None:
    _alone(
        "import os, time\n"
        "from pipelines.halves import in_pieces\n"
        "here = os.getpid()\n"
        "def piece(at):\n"
        "    if os.getpid() != here:\n"
        "        os._exit(7)\n"
        "    return at\n"
        "assert in_pieces(5, piece, lambda: time.sleep(0.05)) == [0, 1, 2, 3, 4]\n"
    )


@pytest.mark.skipif(not COPIES, reason="processes are copied on Linux only")
def test_what_a_piece_raises_is_raised() -> None:
    _alone(
        "from pipelines.halves import in_pieces\n"
        "def piece(at):\n"
        "    if at == 3:\n"
        "        raise ValueError('broken')\n"
        "    return at\n"
        "try:\n"
        "    in_pieces(5, piece, lambda: None)\n"
        "except ValueError as error:\n"
        "    assert str(error) == 'broken'\n"
        "else:\n"
        "    raise AssertionError('nothing was raised')\n"
    )
