"""Many readers find at once that the tables are older than the documents: one of them builds."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from views import building, ready


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The builds that a reader who comes now begins."""
    begun: list[str] = []
    monkeypatch.setattr(ready, "st", SimpleNamespace(session_state={}))
    monkeypatch.setattr(ready, "fingerprint", lambda folder: "as they were")
    monkeypatch.setattr(ready, "_build", lambda folder, found: begun.append(found) or True)
    return begun


def states(monkeypatch: pytest.MonkeyPatch, *found: str) -> None:
    each: Iterator[str] = iter(found)
    monkeypatch.setattr(ready, "state", lambda folder: next(each))


def test_who_comes_while_another_builds_sees_what_there_is(builds: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    states(monkeypatch, ready.STALE)
    monkeypatch.setattr(ready, "at_work", lambda: True)
    assert ready.make_ready()
    assert builds == []
    assert "tables_looked_at" not in ready.st.session_state  # and looks again when the page is drawn next


def test_who_waited_for_another_does_not_build_again(builds: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    states(monkeypatch, ready.ABSENT, ready.FRESH)
    assert ready.make_ready()
    assert builds == []


def test_the_first_one_builds(builds: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    states(monkeypatch, ready.STALE, ready.STALE)
    assert ready.make_ready()
    assert builds == [ready.STALE]
    assert not building.at_work()
