"""The filters every page shares, in the sidebar, and their place in the address.

The address holds codes (``delegation=FRA``), not the labels of the widgets, which depend on the record and may change:
so widgets are not bound to it by Streamlit, which writes labels, but read from it and written to it here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from pipelines.names import load_reference
from views import records, shown
from views.address import DOCUMENT, FILTERS, PLACE
from views.counting.told import NO_GROUP, by_name
from views.counting.view import View
from views.rows import rows_of
from views.selection import ALL_NAMED, VOICE_LABELS, VOICE_NOTES, VOICES, Selection
from views.theme import GROUPS
from views.words import ACTS, listed, shortened

KEYS = {name: f"filter-{name}" for name in (DOCUMENT, *FILTERS)}
MANY = ("item", "delegation", "group", "act")
PARAMETER_WORDS = {
    DOCUMENT: "record",
    "item": "agenda item",
    "delegation": "delegation",
    "group": "group",
    "act": "kind of act",
    "voices": "counting rule",
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the reader chose, and the record with all that is told of it."""

    selection: Selection
    view: View

    @property
    def carry(self) -> dict[str, list[str]]:
        """The filters as they go with a link."""
        return {key: values for key, values in self.selection.query().items() if key != DOCUMENT}


def chosen() -> Chosen:
    """What was chosen in this run, for the page that is shown."""
    found: Chosen = st.session_state["chosen"]
    return found


def choose(page: str) -> Chosen:
    """Draws the filters for a page and returns what they say. The address is brought into line with them."""
    documents = shown.tables().documents
    _take_from_address(page)
    with st.sidebar:
        document = _choose_record(documents)
        view = shown.view(document)
        options = _options(view)
        _resolve(options)
        _drop_unknown(options)
        selection = _choose(document, view, options)
    _write_address(selection)
    st.session_state["chosen"] = Chosen(selection, view)
    return chosen()


def notes() -> list[str]:
    """What the address asked for and could not have, a sentence each; said once."""
    return list(st.session_state.pop("filter-notes", []))


def _take_from_address(page: str) -> None:
    """Takes the filters over from the address where it is not the one written last: a link opened, or the way back."""
    asked = {name: st.query_params.get_all(name) for name in (DOCUMENT, *FILTERS)}
    asked = {name: values for name, values in asked.items() if values}
    state = st.session_state
    moved = state.get("filter-page") != page
    written = state.get("filter-written")
    state["filter-page"] = page
    if asked == written or (written is not None and moved and not asked):
        return
    for name in MANY:
        state[KEYS[name]] = asked.get(name, [])
    state[KEYS["voices"]] = (asked.get("voices") or [ALL_NAMED])[0]
    if asked.get(DOCUMENT) or KEYS[DOCUMENT] not in state:
        state[KEYS[DOCUMENT]] = (asked.get(DOCUMENT) or [""])[0]
    state["filter-from-address"] = True


def _choose_record(documents: pd.DataFrame) -> str:
    names = records.in_order(documents)
    labels = {name: records.label(records.about(documents, name)) for name in names}
    key = KEYS[DOCUMENT]
    asked = st.session_state.get(key)
    if asked not in labels:
        if asked:
            _note(f"There is no record “{asked}” here; the first one is shown.")
        st.session_state[key] = names[0]
    return str(
        st.selectbox(
            "Record",
            names,
            format_func=lambda name: labels[name],
            key=key,
            on_change=_leave_place,
            filter_mode="contains",
        )
    )


def _leave_place() -> None:
    """Another record was chosen by hand: the paragraph shown belongs to the one before."""
    for name in PLACE:
        if name in st.query_params:
            del st.query_params[name]


@dataclass(frozen=True, slots=True)
class _Options:
    item: Mapping[str, str]
    delegation: Mapping[str, str]
    group: Mapping[str, str]
    act: Mapping[str, str]


def _options(view: View) -> _Options:
    seats = view.record.delegations
    seats = seats.assign(_name=by_name(seats["actor_name"])).sort_values("_name")
    present = {name for each in seats["groups"] for name in each.split("; ") if name}
    regional = [group for group in GROUPS if (seats["regional_group"] == group).any()]
    regional += sorted(set(seats["regional_group"]) - set(GROUPS) - {""})
    if (seats["regional_group"] == "").any():
        regional.append(NO_GROUP)
    done = set(view.told["act"])
    return _Options(
        item={row.column: f"{row.label} {shortened(row.title, 60)}".strip() for row in rows_of(view.columns)},
        delegation=dict(zip(seats["actor"], seats["actor_name"], strict=True)),
        group={name: name for name in [*regional, *sorted(present)]},
        act={act: words for act, words in ACTS.items() if act in done},
    )


def _resolve(options: _Options) -> None:
    """Names as a reader types them, or as an address has them, become the keys of delegations, groups and acts."""
    reference = load_reference()

    def delegation(words: str) -> str:
        actor = reference.actor(words)
        return actor.key if actor else words

    def group(words: str) -> str:
        if words.casefold() in ("weog", "grulac"):
            words = {"weog": "Western European and other States", "grulac": "Latin American and Caribbean States"}[
                words.casefold()
            ]
        found = reference.group(words)
        return next(
            (name for name in (words, *((found.key, found.name) if found else ())) if name in options.group), words
        )

    resolvers: tuple[tuple[str, Mapping[str, str], Callable[[str], str]], ...] = (
        ("delegation", options.delegation, delegation),
        ("group", options.group, group),
        ("item", options.item, partial(_same_letters, options.item)),
        ("act", options.act, partial(_same_letters, options.act)),
    )
    for name, known, resolve in resolvers:
        values = st.session_state.get(KEYS[name], [])
        found = list(dict.fromkeys(value if value in known else _known(value, known, resolve) for value in values))
        if found != values:
            st.session_state[KEYS[name]] = found


def _known(value: str, known: Mapping[str, str], resolve: Callable[[str], str]) -> str:
    if value.upper() in known:
        return value.upper()
    by_label = next((key for key, label in known.items() if label.casefold() == value.casefold()), "")
    return by_label or resolve(value)


def _same_letters(known: Mapping[str, str], words: str) -> str:
    """ "2(a)" and "2 (A)" are "2 (a)"."""
    plain = "".join(words.split()).casefold()
    return next((key for key in known if "".join(key.split()).casefold() == plain), words)


def _drop_unknown(options: _Options) -> None:
    """Leaves out what this record does not have, and says so where the reader asked for it by name or by address."""
    by_address = st.session_state.pop("filter-from-address", False)
    for name in MANY:
        values = st.session_state.get(KEYS[name], [])
        known: Mapping[str, str] = getattr(options, name)
        unknown = [value for value in values if value not in known]
        if unknown:
            st.session_state[KEYS[name]] = [value for value in values if value in known]
            told = listed([f"“{shortened(str(value), 60)}”" for value in unknown])
            why = "is not known here" if by_address or name == "delegation" else "is not in this record"
            _note(f"{PARAMETER_WORDS[name].capitalize()} {told} {why} and was left out.")
    if st.session_state.get(KEYS["voices"]) not in VOICES:
        if st.session_state.get(KEYS["voices"]):
            _note(
                f"Counting rule “{shortened(str(st.session_state[KEYS['voices']]), 60)}” is not known here and was left out."
            )
        st.session_state[KEYS["voices"]] = ALL_NAMED


def _note(words: str) -> None:
    st.session_state.setdefault("filter-notes", []).append(words)


def _choose(document: str, view: View, options: _Options) -> Selection:
    if not view.record.is_meeting:
        return Selection(document=document)
    items = _several("Agenda items", "item", options.item, "All items")
    delegations = _several(
        "Delegations",
        "delegation",
        options.delegation,
        "All; type any name or code",
        any_name=True,
        help_="Any name or code by which records call it: Ivory Coast, UK, VNM. Delegations and groups widen each other.",
    )
    groups = _several("Regional and other groups", "group", options.group, "All groups")
    acts = _several("Acts", "act", options.act, "All acts")
    voices = st.radio(
        "Counting rule",
        list(VOICES),
        format_func=VOICE_LABELS.__getitem__,
        key=KEYS["voices"],
        captions=[VOICE_NOTES[key] for key in VOICES],
    )
    selection = Selection(document, items, delegations, groups, acts, str(voices))
    st.button(
        "Reset the filters",
        on_click=_reset,
        disabled=selection.is_whole and selection.voices == ALL_NAMED,
        icon=":material/filter_alt_off:",
        width="stretch",
    )
    return selection


def _several(
    label: str,
    name: str,
    options: Mapping[str, str],
    placeholder: str,
    *,
    any_name: bool = False,
    help_: str | None = None,
) -> tuple[str, ...]:
    chosen: Sequence[str] = st.multiselect(
        label,
        list(options),
        format_func=lambda key: options.get(key, key),
        key=KEYS[name],
        placeholder=placeholder,
        accept_new_options=any_name,
        filter_mode="contains",
        help=help_,
    )
    order = list(options)
    return tuple(sorted(chosen, key=lambda key: order.index(key) if key in order else len(order)))


def _reset() -> None:
    for name in MANY:
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
