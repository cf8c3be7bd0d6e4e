"""The place on the Record page where what was read in a paragraph is corrected."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from pipelines.build.adding import is_read_only
from pipelines.build.correcting import lines
from pipelines.tables import Line
from pipelines.tables.corrections import FIELDS
from views import kept
from views.correcting import saving, undoing
from views.correcting.fields import fields
from views.places import Place
from views.records import Record
from views.rows import Row, rows_of
from views.words import shortened

ASKED = "correct"  # in an address: what is to be done first
WORDS = {
    "change": "Correct a row",
    "remove": "Take a row out",
    "add": "Add a row",
    "undo": "Undo a correction",
}
WHOLE = "the whole paragraph"


def panel(record: Record, place: Place, paragraph: Row, acts: pd.DataFrame, unread: pd.DataFrame) -> None:
    """Corrects, takes out or adds a row, or undoes a correction; not there where this Placard is for reading only.

    acts: the rows read in the paragraph; unread: what was not read there.
    """
    if is_read_only():
        return
    entries = undoing.on(kept.tables().corrections, record.document, paragraph, set(acts["row_id"]))
    possible = [
        each
        for each, there in (("change", len(acts)), ("remove", len(acts)), ("add", True), ("undo", len(entries)))
        if there
    ]
    asked = st.query_params.get(ASKED, "")
    key = f"correct-{st.session_state.get(saving.MADE, 0)}-{place.position}-{place.row}-{asked}"
    with st.expander("Correct what was read here", expanded=asked in WORDS, icon=":material/edit:"):
        what = st.radio(
            "What is to be done",
            possible,
            index=possible.index(asked) if asked in possible else 0,
            format_func=lambda each: WORDS[each],
            horizontal=True,
            key=f"{key}-what",
        )
        key = f"{key}-{what}"
        if what == "add":
            _add(record, paragraph, acts, unread, key)
        elif what == "undo":
            undoing.undo(record, entries, key)
        else:
            _existing(record, acts, str(what), place, key)


def _existing(record: Record, acts: pd.DataFrame, what: str, place: Place, key: str) -> None:
    """A row that is there: corrected, or taken out."""
    known = {str(row.row_id): row for row in rows_of(acts)}
    picked = st.selectbox(
        "Row",
        list(known),
        index=list(known).index(place.row) if place.row in known else 0,
        format_func=lambda each: f"{known[each].actor_name}: {shortened(known[each].deed, 100)}",
        key=f"{key}-row",
    )
    rows = record.participation
    now = {str(name): str(value) for name, value in rows[rows["row_id"] == picked].iloc[0].to_dict().items()}
    changes: dict[str, tuple[str, str]] = {}
    if what == "change":
        said = fields(record, now, f"{key}-{picked}")
        changes = {name: (now[name], said[name]) for name in FIELDS if name in said and said[name] != now[name]}
    who, why = saving.by_whom(key)
    entry: list[Line] = lines(
        record.document, what, reason=why, who=who, paragraph=now["paragraph"], row_id=str(picked), fields=changes
    )
    saving.offer(record, entry, key, place.position)


def _add(record: Record, paragraph: Row, acts: pd.DataFrame, unread: pd.DataFrame, key: str) -> None:
    """A row that is missing: first the sentence that says so."""
    sentences = dict.fromkeys([*unread["sentence"].astype(str), *acts["evidence"].astype(str)])
    standing = [each for each in sentences if each and " ".join(each.split()) in " ".join(paragraph.text.split())]
    options = [*standing, WHOLE]
    evidence = st.selectbox(
        "The sentence that says so",
        options,
        format_func=lambda each: shortened(each, 160),
        key=f"{key}-evidence",
    )
    blank = dict.fromkeys(FIELDS, "") | {"act": "statement", "voice": "own", "round": "0"}
    place = {"item": paragraph.item, "item_title": paragraph.item_title, "meeting": paragraph.meeting}
    now = blank | place | {"date": paragraph.date, "actor_name": ""}
    capacities = list(acts["capacity"].astype(str))
    now["capacity"] = max(capacities, key=capacities.count) if capacities else ""
    said = fields(record, now, key)
    same = {*place, "date"} & {name for name in said if said[name] == now[name]}
    changes = {name: ("", said[name]) for name in FIELDS if name not in same and said.get(name, "") not in ("", "0")}
    changes.setdefault("actor", ("", ""))
    if (
        evidence != WHOLE
        or not paragraph.paragraph
        or (record.paragraphs["paragraph"] == paragraph.paragraph).sum() > 1
    ):
        changes["evidence"] = ("", paragraph.text if evidence == WHOLE else str(evidence))
    who, why = saving.by_whom(key)
    entry = lines(record.document, "add", reason=why, who=who, paragraph=paragraph.paragraph, fields=changes)
    saving.offer(record, entry, key, int(paragraph.position))
