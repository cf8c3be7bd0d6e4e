"""What the tests of the dashboard's pages share: the seeds' names, and what a page says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from streamlit.testing.v1 import AppTest

PROJECT = Path(__file__).resolve().parents[1]
SEEDS = sorted(path.name for path in (PROJECT / "seeds").glob("*.txt"))
REPORT, STATEMENT, PRESS, NO_MEETING = SEEDS[2], SEEDS[0], SEEDS[3], SEEDS[4]
PAGES = ("views/pages/session.py", "views/pages/record.py")
Query = Mapping[str, str | list[str]]
Open = Callable[..., AppTest]


def words(at: AppTest) -> str:
    """All that our own HTML says on a page."""
    return "\n".join(str(each.value) for each in at.html)
