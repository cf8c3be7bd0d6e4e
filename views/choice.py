"""A choice that one page makes for itself (which item, which delegation), and its place in the address."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

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
    if _is_new(asked, key, written):
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
    _write(name, asked, picked, written)
    return picked


def several(
    label: str, name: str, choices: Mapping[str, str], *, first: Sequence[str] = (), most: int, help: str | None = None
) -> list[str]:
    """Draws a picker of up to ``most`` of the choices (key → words) and returns their keys; the address holds them as ``name``.

    first: what is picked where neither the reader nor the address says, or where nothing of it can be chosen any longer.
    """
    state, key, written = st.session_state, f"choice-{name}", f"written-{name}"
    asked = st.query_params.get_all(name)
    if _is_new(asked, key, written):
        state[key] = asked
        if unknown := [each for each in asked if each not in choices]:
            notice(f"“{shortened('”, “'.join(unknown), 120)}” cannot be chosen here, and was left out.")
    before = state.get(key)
    kept = [each for each in dict.fromkeys(before or ()) if each in choices]
    if not kept and (before is None or before):
        kept = [each for each in first if each in choices]
    state[key] = kept[:most]
    picked = [
        str(each)
        for each in st.multiselect(
            label,
            list(choices),
            format_func=lambda each: choices.get(each, each),
            key=key,
            help=help,
            max_selections=most,
            filter_mode="contains",
        )
    ]
    _write(name, asked, picked, written)
    return picked


def perhaps(
    label: str,
    name: str,
    choices: Mapping[str, str],
    understand: Callable[[str], str],
    *,
    first: str = "",
    placeholder: str = "",
    help: str | None = None,
) -> str:
    """Draws a picker that may stay empty and takes any name, and returns the key chosen, or ""; the address holds it as ``name``.

    understand: what a typed word, or one in the address, means: a key, or "" where it means nothing here, which is said.
    first: what is shown where neither the reader nor the address says.
    """
    state, key, written = st.session_state, f"choice-{name}", f"written-{name}"
    asked = st.query_params.get(name, "")
    if _is_new(asked, key, written):
        state[key] = asked
    elif key not in state:
        state[key] = first if first in choices else None
    meant = understand(str(state[key])) if state[key] and state[key] not in choices else state[key]
    if state[key] and not meant:
        notice(f"“{shortened(str(state[key]), 60)}” is not known in this record.")
    if meant != state[key]:
        state[key] = meant or None
    picked = st.selectbox(
        label,
        list(choices),
        index=None,
        format_func=lambda each: choices.get(each, each),
        key=key,
        placeholder=placeholder,
        accept_new_options=True,
        filter_mode="contains",
        help=help,
    )
    _write(name, asked, picked or "", written)
    return picked or ""


def _is_new(asked: str | list[str], key: str, written: str) -> bool:
    """Whether the address asks for something that was not written there by the picker itself."""
    state = st.session_state
    return bool(asked) and (asked != state.get(written) or key not in state)


def _write(name: str, asked: str | list[str], picked: str | list[str], written: str) -> None:
    """Brings the address into line with what is picked, and keeps what was written; nothing picked stands in no address."""
    if picked and asked != picked:
        st.query_params[name] = picked
    elif asked and not picked:
        del st.query_params[name]
    st.session_state[written] = picked
