"""A correction before it is kept: who makes it and why, what it would change, and then the ledger and the tables."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from pipelines.build import BuildError
from pipelines.build.correcting import CorrectingError, Tried, keep, tried
from pipelines.store import StoreError, load_package
from pipelines.tables import Line
from pipelines.tables.act_rows import ParticipationRow
from pipelines.tables.columns import as_columns, as_rows
from pipelines.tables.correction_rows import APPLIED
from pipelines.tables.corrections import FIELDS
from pipelines.tables.record_rows import ParagraphRow
from views import kept, ready
from views.address import QUALITY_PAGE
from views.building import built, say
from views.counting.quality import figures_then
from views.markup import Html, tag
from views.records import Record
from views.writing import notice, plain_table, write

SHOWN, WHO, MADE = "correction-shown", "corrector", "corrections-made"
UPDATING = "Applying the correction"
FIELD_WORDS = {
    "item": "Agenda item",
    "item_title": "Title of the item",
    "meeting": "Meeting",
    "date": "Day",
    "act": "Act",
    "voice": "Voice",
    "capacity": "Capacity",
    "occasion": "Occasion",
    "round": "Round",
    "role": "Role",
    "choice": "Choice",
    "office": "Office",
    "actor": "Who, by key",
    "actor_name": "Who",
    "printed": "Name as printed",
    "title": "Title",
    "on_behalf_of": "On behalf of",
    "via": "Through",
    "draft": "Draft",
    "resolution": "Resolution",
    "evidence": "Sentence",
}


def by_whom(key: str) -> tuple[str, str]:
    """Who makes a correction, remembered while the page is open, and why."""
    left, right = st.columns([1, 2])
    who = left.text_input("Your name", value=st.session_state.get(WHO, ""), key=f"{key}-who", max_chars=120)
    why = right.text_input("Why: what is wrong, and how you know", key=f"{key}-why", max_chars=1000)
    st.session_state[WHO] = (who or "").strip()
    return " ".join((who or "").split()), " ".join((why or "").split())


def asked_for(entry: Sequence[Line], key: str) -> bool:
    """Whether the reader has asked what this very correction changes, and has not altered it since."""
    if st.button("Show what it changes", icon=":material/visibility:", key=f"{key}-show"):
        st.session_state[SHOWN] = list(entry)
    return bool(entry) and st.session_state.get(SHOWN) == list(entry) and is_signed(entry)


def is_signed(entry: Sequence[Line]) -> bool:
    """Whether it says who and why; says what is missing."""
    missing = [
        words for words, said in (("your name", entry[0].who), ("why it is corrected", entry[0].reason)) if not said
    ]
    if missing:
        notice(f"Not yet: {' and '.join(missing)} must stand in the ledger.", "warning")
    return not missing


def offer(record: Record, entry: Sequence[Line], key: str, position: int) -> None:
    """What an entry would change in its row and in the figures; then it can be kept. position: of its paragraph."""
    if not entry:
        write(tag("p", "Nothing is changed yet.", class_="quiet"))
        return
    if not asked_for(entry, key):
        return
    came = tried(entry, _rows(record), _paragraphs(record), record.about)
    if came.doubts:
        notice("It cannot be saved:", "error", f" {' '.join(came.doubts)}")
        return
    write(tag("h4", "What it changes"), _row(came))
    figures(figures_then(record, _frame(came.rows, record)))
    if st.button("Save the correction", type="primary", icon=":material/save:", key=f"{key}-save"):
        if came.after is None:  # the address of a row that is no more would lead nowhere
            st.query_params.pop("row", None)
            st.query_params["at"] = str(position)
        save(entry)


def figures(found: pd.DataFrame) -> None:
    """The record's figures now and then, those that differ."""
    differ = found[found["now"] != found["then"]]
    if differ.empty:
        write(tag("p", "No figure of the record changes."))
        return
    cells = differ.rename(columns={"figure": "Figure", "now": "Now", "then": "Then"})
    write(plain_table(cells, [], "", "Figures of the record now and with the correction"))


def save(entry: Sequence[Line]) -> None:
    """Keeps an entry and brings the tables up to date; what came of it is said once the page is drawn again."""
    try:
        entry_id = keep(entry, kept.ledger_file())
    except CorrectingError as error:
        say("error", "It was not saved.", f" {error}")
        st.rerun()
    st.session_state[MADE] = st.session_state.get(MADE, 0) + 1
    st.session_state.pop(SHOWN, None)
    st.query_params.pop("correct", None)
    _apply(entry_id)
    st.rerun()


def _apply(entry_id: str) -> None:
    folder = kept.tables_folder()
    files = [str(source.get("path", "")) for source in load_package(folder).get("sources", [])]
    gone = [] if ready.of_own_folders(files) else [file for file in files if not (kept.PROJECT / file).is_file()]
    if gone:
        why = f" {gone[0]} is not there any more, and tables built without it would lose its rows."
        say("warning", f"Saved as {entry_id}, but not in the tables yet:", why)
        return
    try:
        built(ready.to_build(folder), folder, UPDATING)
        rows = kept.tables().corrections
    except (BuildError, StoreError, OSError) as error:
        say("warning", f"Saved as {entry_id}, but the tables could not be brought up to date:", f" {error}")
        return
    row = rows[rows["correction"] == entry_id].iloc[0]
    ledger = tag("a", "All corrections", href=f"{QUALITY_PAGE}#corrections")
    if row["outcome"] == APPLIED:
        say("note", f"Saved as {entry_id}, and applied.", " ", ledger)
    else:
        why = (
            f" {row['outcome']}{': ' if row['doubt'] else ''}{row['doubt']}. Somebody may have corrected it meanwhile. "
        )
        say("warning", f"Saved as {entry_id}, but it has no effect:", why, ledger)


def _row(came: Tried) -> Html:
    """The row, field by field, as it is and as it would be."""
    names = [*FIELDS, "evidence"] if came.before is None else list(FIELDS)
    cells = []
    for name in names:
        before, after = (str(getattr(each, name)) if each else "" for each in (came.before, came.after))
        if before != after and ((came.before and came.after) or (before or after) not in ("", "0")):
            cells.append((FIELD_WORDS[name], before or "–", after or "–"))
    table = pd.DataFrame(cells, columns=["Field", "Now", "Then"])
    if came.before is None:
        table = table.drop(columns="Now").rename(columns={"Then": "New row"})
    elif came.after is None:
        table = table.drop(columns="Then").rename(columns={"Now": "Row that is taken out"})
    return plain_table(table, [], "", "The row now and with the correction")


def _rows(record: Record) -> list[ParticipationRow]:
    return as_rows({str(name): list(cells) for name, cells in record.participation.items()}, ParticipationRow)


def _paragraphs(record: Record) -> list[ParagraphRow]:
    return as_rows({str(name): list(cells) for name, cells in record.paragraphs.items()}, ParagraphRow)


def _frame(rows: Sequence[ParticipationRow], record: Record) -> pd.DataFrame:
    columns = as_columns(rows, ParticipationRow)
    return pd.DataFrame(columns).astype(record.participation.dtypes.to_dict())
