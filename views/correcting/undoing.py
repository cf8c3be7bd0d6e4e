"""A correction that is taken back: by a further entry, which is kept as well."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd
import streamlit as st

from pipelines.build.correcting import lines
from pipelines.tables.correction_rows import APPLIED, UNDONE
from views.correcting import saving
from views.counting.quality import effect
from views.markup import tag
from views.records import Record
from views.rows import Row, rows_of
from views.words import day, shortened
from views.writing import write

DOES = {"change": "changes a row", "remove": "takes a row out", "add": "adds a row", "undo": "undoes"}


def on(entries: pd.DataFrame, document: str, paragraph: Row, rows: Collection[str]) -> pd.DataFrame:
    """The entries that can be undone and are about a paragraph of a document, or about its rows."""
    here = (entries["named"] == document) & (
        entries["row_id"].isin(rows) | ((entries["paragraph"] == paragraph.paragraph) & (entries["paragraph"] != ""))
    )
    found: pd.DataFrame = entries[here & (entries["outcome"] != UNDONE)]
    return found


def undo(record: Record | None, entries: pd.DataFrame, key: str) -> None:
    """One of the entries is chosen, and taken back. record: the one whose figures are shown before and after."""
    known = {str(row.correction): row for row in rows_of(entries)}
    picked = st.selectbox(
        "Correction",
        list(known),
        index=None if len(known) > 1 else 0,
        placeholder="Choose a correction",
        format_func=lambda each: in_words(known[each]),
        key=f"{key}-entry",
    )
    if picked is None:
        return
    row = known[picked]
    write(tag("p", f"{row.who}, {day(row.when)}: {row.reason}"))
    who, why = saving.by_whom(key)
    entry = lines(row.named, "undo", reason=why, who=who, paragraph=row.paragraph, undoes=picked)
    if not saving.asked_for(entry, key):
        return
    write(tag("h4", "What it changes"), tag("p", _then(row)))
    if record is not None and row.outcome == APPLIED and row.change != "undo" and row.document == record.document:
        found = effect(record, entries[entries["correction"] == picked])
        saving.figures(found.rename(columns={"with": "now", "without": "then"})[["figure", "now", "then"]])
    if st.button("Undo this correction", type="primary", icon=":material/undo:", key=f"{key}-save"):
        saving.save(entry)


def in_words(row: Row) -> str:
    """ "c0003: changes a row (voice: own → group), Peru spoke for a group"."""
    said = f" ({shortened(row.fields, 80)})" if row.fields else ""
    return f"{row.correction}: {DOES[row.change]}{said}, {row.named}"


def _then(row: Row) -> str:
    if row.outcome != APPLIED:
        return f"Entry {row.correction} has no effect now ({row.outcome}); it will not be reported any more."
    if row.change == "undo":
        return f"{row.fields[:1].upper()}{row.fields[1:]}, which {row.correction} took back, is applied again."
    does = {"change": "as it was read", "remove": "back in the tables", "add": "taken out again"}[row.change]
    who = row.before_actor or row.after_actor
    act = row.before_act or row.after_act
    return f"The row ({who}, {act}) is {does}. Corrections made on top of it may lose their effect; they are told then."
