"""Builds the tables while a reader waits, and shows how far it is; and tells afterwards what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import streamlit as st

from pipelines.build import BuildReport, Step, build
from views import kept
from views.writing import notice


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
        return build(paths, out, ledger=kept.ledger_file(), progress=progress)
    finally:
        place.empty()


def say(tone: str, words: str, *more: str) -> None:
    """Something to tell when the page is drawn next."""
    st.session_state.setdefault("to-tell", []).append((tone, words, more))


def told(tell: Callable[..., None] = notice) -> None:
    """What was to be told, once."""
    for tone, words, more in st.session_state.pop("to-tell", []):
        tell(words, tone, *more)
