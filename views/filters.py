"""The filters every page shares, in the sidebar, and their place in the address.

The address holds codes (``delegation=FRA``), not the labels of the widgets, which depend on the record and may change:
so widgets are not bound to it by Streamlit, which writes labels, but read from it and written to it here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd
import streamlit as st

from pipelines.names import load_reference
from views import kept
from views.address import DOCUMENT, FILTERS, MINE, PLACE
from views.asked import FILTERED, Choices, not_understood, understood
from views.counting import matrix, told
from views.counting.view import View
from views.records import Record
from views.selection import ALL_NAMED, VOICE_LABELS, VOICE_NOTES, VOICES, Selection, in_words

KEYS = {name: f"filter-{name}" for name in (DOCUMENT, *FILTERS)}
ANY_NAME = "Any name or code by which records call it: Ivory Coast, UK, VNM. Delegations and groups widen each other."
CAPACITY_NOTE = "In what capacity the act was done. Members of groups, where they are derived, have none."
DAY_NOTE = "An act that the record gives several days for counts on each of them."


@dataclass(frozen=True)
class Chosen:
    """What the reader chose, and the record with all that is told of it. What it leaves is looked up once for a page."""

    selection: Selection
    view: View
    carried: Mapping[str, list[str]] | None = (
        None  # the filters as the reader chose them, where a page shows its own acts
    )

    def about(self, *acts: str) -> Chosen:
        """The same for a page about some kinds of acts, whatever kinds are chosen; links keep what the reader chose."""
        return replace(self, selection=replace(self.selection, acts=acts), carried=self.carry)

    @property
    def record(self) -> Record:
        """The record that is open."""
        return self.view.record

    @cached_property
    def acts(self) -> pd.DataFrame:
        """The acts the filters leave, rows of ``told``."""
        return told.chosen(self.view.told, self.selection, self.record)

    @cached_property
    def seats(self) -> pd.DataFrame:
        """The delegations the filters leave, each with whether it is shown, named or attended: ``matrix.delegations``."""
        return matrix.delegations(self.record, self.selection, self.acts, self.view.told)

    @cached_property
    def words(self) -> str:
        """What is shown, in words: "Statements in own voice, item 2 (a), African States"."""
        return in_words(self.selection, self.view.order, self.view.labels, self.view.names)

    @property
    def carry(self) -> dict[str, list[str]]:
        """The filters as they go with a link."""
        if self.carried is not None:
            return dict(self.carried)
        return {key: values for key, values in self.selection.query().items() if key != DOCUMENT}


def chosen() -> Chosen:
    """What was chosen in this run, for the page that is shown."""
    found: Chosen = st.session_state["chosen"]
    return found


def chosen_if_any() -> Chosen | None:
    """The same for a page that opens where there are no tables too: None there."""
    found: Chosen | None = st.session_state.get("chosen")
    return found


def choose(page: str) -> Chosen:
    """Draws the filters for a page and returns what they say. The address is brought into line with them."""
    _take_from_address(page)
    with st.sidebar:
        document = _choose_record()
        try:
            view = kept.view(document)
        except KeyError:  # the tables were replaced at this moment, and it was taken out
            st.rerun()
        selection = _choose(view) if view.record.is_meeting else _keep(document)
    _write_address(selection)
    st.session_state["chosen"] = Chosen(selection, view)
    return chosen()


def notes() -> list[str]:
    """What was asked for and could not be had, a sentence each; said once."""
    return list(st.session_state.pop("filter-notes", []))


def _note(words: str) -> None:
    st.session_state.setdefault("filter-notes", []).append(words)


def _take_from_address(page: str) -> None:
    """Takes the filters over from the address where it is not the one written last: a link opened, or the way back.

    A change of page empties the address; the filters then stay as they are, and are written to it again.
    """
    asked = {name: st.query_params.get_all(name) for name in (DOCUMENT, *FILTERS)}
    asked = {name: values for name, values in asked.items() if values}
    state = st.session_state
    moved, written = state.get("filter-page") != page, state.get("filter-written")
    state["filter-page"] = page
    if asked == written or (written is not None and moved and not asked):
        return
    for name in FILTERED:
        state[KEYS[name]] = asked.get(name, [])
    state[KEYS["voices"]] = (asked.get("voices") or [ALL_NAMED])[0]
    state[KEYS[MINE]] = state[MINE] = next(iter(asked.get(MINE, [])), None)
    if asked.get(DOCUMENT) or KEYS[DOCUMENT] not in state:
        state[KEYS[DOCUMENT]] = (asked.get(DOCUMENT) or [""])[0]


def _choose_record() -> str:
    labels = kept.labels()
    names = list(labels)
    key = KEYS[DOCUMENT]
    asked = st.session_state.get(key)
    if asked not in labels:
        if asked:
            _note(f"There is no record “{asked}” here; the first one is shown.")
        st.session_state[key] = names[0]
    picked = st.selectbox(
        "Record",
        names,
        format_func=lambda name: labels[name],
        key=key,
        on_change=_leave_place,
        filter_mode="contains",
    )
    return str(picked)


def _leave_place() -> None:
    """Another record was chosen by hand: the paragraph shown belongs to the one before."""
    for name in PLACE:
        if name in st.query_params:
            del st.query_params[name]


def _keep(document: str) -> Selection:
    """A document without delegations and items has no filters; the reader's own delegation is kept for the next one."""
    return Selection(document=document, mine=str(st.session_state.get(MINE) or ""))


def _choose(view: View) -> Selection:
    document, choices = view.record.document, kept.choices(view)
    _understand(choices)
    mine = st.selectbox(
        "My delegation",
        list(choices.delegation),
        index=None,
        format_func=lambda key: choices.delegation.get(key, key),
        key=KEYS[MINE],
        placeholder="None; type any name or code",
        accept_new_options=True,
        filter_mode="contains",
        help="Pointed out wherever it stands, and first on the page of a delegation. It stays in the address.",
    )
    st.session_state[MINE] = mine
    items = _several("Agenda items", "item", choices, "All items")
    delegations = _several("Delegations", "delegation", choices, "All; type any name or code", ANY_NAME)
    groups = _several("Regional and other groups", "group", choices, "All groups")
    acts = _several("Acts", "act", choices, "All acts")
    voices = st.radio(
        "Counting rule",
        list(VOICES),
        format_func=VOICE_LABELS.__getitem__,
        key=KEYS["voices"],
        captions=[VOICE_NOTES[key] for key in VOICES],
    )
    capacities = _several("Capacities", "capacity", choices, "All capacities", tip=CAPACITY_NOTE)
    days = _several("Days", "day", choices, "All days", tip=DAY_NOTE)
    selection = Selection(document, items, delegations, groups, acts, str(voices), capacities, days, str(mine or ""))
    st.button(
        "Reset the filters",
        on_click=_reset,
        disabled=selection.is_whole and selection.voices == ALL_NAMED,
        icon=":material/filter_alt_off:",
        width="stretch",
    )
    return selection


def _understand(choices: Choices) -> None:
    """Names as a reader types them, or as an address has them, become keys; what means nothing here is left out and said."""
    state = st.session_state
    for name in FILTERED:
        asked = [str(value) for value in state.get(KEYS[name], [])]
        meant, unknown = understood(name, asked, choices, load_reference())
        if meant != asked:
            state[KEYS[name]] = meant
        if unknown:
            _note(not_understood(name, unknown))
    if KEYS[MINE] not in state:  # its widget was not drawn for the document before this one
        state[KEYS[MINE]] = state.get(MINE)
    if asked_mine := str(state.get(KEYS[MINE]) or ""):
        meant, _ = understood("delegation", [asked_mine], choices, load_reference())
        known = load_reference().actor(asked_mine)  # a delegation this record has no place for is kept for the next one
        state[KEYS[MINE]] = meant[0] if meant else known.key if known else None
        if not meant and not known:
            _note(not_understood(MINE, [asked_mine]))
    if state.get(KEYS["voices"]) not in VOICES:
        if state.get(KEYS["voices"]):
            _note(not_understood("voices", [str(state[KEYS["voices"]])]))
        state[KEYS["voices"]] = ALL_NAMED


def _several(
    label: str, name: str, choices: Choices, placeholder: str, any_name: str | None = None, *, tip: str | None = None
) -> tuple[str, ...]:
    words: Mapping[str, str] = choices.of(name)
    picked: Sequence[str] = st.multiselect(
        label,
        list(words),
        format_func=lambda key: words.get(key, key),
        key=KEYS[name],
        placeholder=placeholder,
        accept_new_options=any_name is not None,
        filter_mode="contains",
        help=any_name or tip,
    )
    order = {key: place for place, key in enumerate(words)}
    return tuple(sorted(picked, key=lambda key: order.get(key, len(order))))


def _reset() -> None:
    for name in FILTERED:
        st.session_state[KEYS[name]] = []
    st.session_state[KEYS["voices"]] = ALL_NAMED


def _write_address(selection: Selection) -> None:
    wanted = selection.query()
    for name in (DOCUMENT, *FILTERS):
        values = wanted.get(name, [])
        if st.query_params.get_all(name) == values:
            continue
        if values:
            st.query_params[name] = values if len(values) > 1 else values[0]
        else:
            del st.query_params[name]
    st.session_state["filter-written"] = wanted
