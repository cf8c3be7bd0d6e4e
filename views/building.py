"""Builds the tables while a reader waits, and shows how far it is; and tells afterwards what came of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

import streamlit as st

from pipelines.build import BuildReport, Step, build
from views import kept
from views.writing import notice

# Builds that readers of this server have begun, one after the other. A reader who comes meanwhile must not begin another.
TURN = threading.RLock()
_at_work = threading.Event()


def at_work() -> bool:
    """Whether a build that a reader has begun is under way."""
    return _at_work.is_set()


def built(paths: Iterable[Path], out: Path, why: str) -> BuildReport:
    """Builds tables of the documents, with a bar that says why and how far. Raises BuildError and OSError."""
    place = st.empty()
    bar = place.progress(0.0, text=f"{why} …")

    def progress(step: Step) -> None:
        if not step.number:
            bar.progress(0.0, text=step.message)
            return
        bar.progress(min(step.number / step.total, 1.0), text=f"{why} … {step.number} of {step.total}")

    try:
        with TURN:
            _at_work.set()
            try:
                return build(paths, out, ledger=kept.ledger_file(), progress=progress)
            finally:
                _at_work.clear()
    finally:
        place.empty()


def say(tone: str, words: str, *more: str) -> None:
    """Something to tell when the page is drawn next."""
    st.session_state.setdefault("to-tell", []).append((tone, words, more))


def told(tell: Callable[..., None] = notice) -> None:
    """What was to be told, once."""
    for tone, words, more in st.session_state.pop("to-tell", []):
        tell(words, tone, *more)
