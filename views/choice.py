"""A choice that one page makes for itself (which item, which delegation), and its place in the address."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from views.words import shortened
from views.writing import notice


def one(label: str, name: str, choices: Mapping[str, str], *, first: str = "", help: str | None = None) -> str:
    """Draws a picker of one of the choices (key → words) and returns its key; the address holds it as ``name``.

    first: what is shown where neither the reader nor the address says. What the address asks for and is not among the
    choices is said, never silently replaced. The key "" stands in no address. Raises ValueError where there is nothing to choose.
    """
    if not choices:
        raise ValueError(f"Nothing to choose for {label!r}")
    state, key, written = st.session_state, f"choice-{name}", f"written-{name}"
    asked = st.query_params.get(name, "")
    if asked and (asked != state.get(written) or key not in state):
        state[key] = asked
        if asked not in choices:
            notice(f"“{shortened(asked, 60)}” is not among what this record has here; the first is shown.")
    if state.get(key) not in choices:
        state[key] = first if first in choices else next(iter(choices))
    picked = str(
        st.selectbox(
            label,
            list(choices),
            format_func=lambda each: choices.get(each, each),
            key=key,
            help=help,
            filter_mode="contains",
        )
    )
    if picked and asked != picked:
        st.query_params[name] = picked
    elif asked and not picked:
        del st.query_params[name]
    state[written] = picked
    return picked
