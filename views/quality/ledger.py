"""The ledger of corrections: who changed what, why, what came of it, and what it does to the counts."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from pipelines.build import shown_path
from pipelines.build.adding import is_read_only
from pipelines.store import Opened, read_ledger
from pipelines.tables import Tables
from pipelines.tables.correction_rows import APPLIED, UNDONE
from views import kept
from views.address import sentence
from views.correcting.saving import MADE
from views.correcting.undoing import undo
from views.counting.quality import effect
from views.filters import Chosen
from views.markup import Html, scroller, tag
from views.records import label
from views.rows import Row, rows_of
from views.words import day, many
from views.writing import notice, plain_table, write

CHANGE_WORDS = {"add": "Adds a row", "change": "Changes a row", "remove": "Takes a row out", "undo": "Undoes"}


def corrections(chosen: Chosen, tables: Tables | Opened) -> None:
    """All entries, and their effect on the chosen record's figures."""
    st.header("Corrections", anchor="corrections")
    entries = tables.corrections
    _not_built(entries)
    if entries.empty:
        write(
            tag(
                "p",
                "No row was corrected by hand. Corrections are made on the Record page, at the sentence, and kept in "
                f"{shown_path(kept.ledger_file())}, with who made them, when and why.",
            )
        )
        return
    counted = entries["outcome"].value_counts()
    told = [f"{int(number):,} {outcome}" for outcome, number in counted.items()]
    applied = entries[entries["outcome"] == APPLIED]
    kinds = applied["change"].value_counts()
    effects = ", ".join(
        f"{many(int(kinds.get(key, 0)), 'row')} {word}"
        for key, word in (("add", "added"), ("change", "changed"), ("remove", "taken out"))
    )
    write(tag("p", f"{many(len(entries), 'entry', 'entries')}: {', '.join(told)}. In all: {effects}."), _table(entries))
    _effect(chosen, applied)
    _undo(chosen, entries[entries["outcome"] != UNDONE])


def _undo(chosen: Chosen, entries: pd.DataFrame) -> None:
    """Takes a correction back; not where this Placard is for reading only."""
    if is_read_only() or entries.empty:
        return
    st.subheader("Undo a correction", anchor="undo")
    write(tag("p", "By a further entry: both stay in the ledger, and that one can be undone too."))
    undo(chosen.record, entries, f"undo-{st.session_state.get(MADE, 0)}")


def _not_built(entries: pd.DataFrame) -> None:
    """What stands in the ledger's file and not in the tables yet, or cannot be read there."""
    ledger = read_ledger(kept.ledger_file())
    waiting = [entry.id for entry in ledger.entries if entry.id not in set(entries["correction"])]
    if waiting:
        notice(
            f"{many(len(waiting), 'entry', 'entries')} of the ledger not in these tables yet:",
            "warning",
            f" {', '.join(waiting[:8])}. Build them again: python -m pipelines build",
        )
    for problem in ledger.problems:
        notice("A line of the ledger cannot be applied:", "warning", f" {problem}")


def _table(entries: pd.DataFrame) -> Html:
    heads = ("Entry", "Record", "What it does", "Why", "Who, when", "What came of it")
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    body = tag("tbody", *(_entry(row) for row in rows_of(entries)))
    table = tag("table", tag("caption", "The ledger of corrections", class_="hidden"), head, body, class_="rows")
    return scroller(table, "Table: the ledger of corrections")


def _entry(row: Row) -> Html:
    where: str = row.named
    if row.document and row.outcome == APPLIED and row.change != "remove":
        where = tag("a", row.named, href=sentence(row.document, row=row.row_id))
    elif row.document and row.paragraph:
        where = tag("a", row.named, href=sentence(row.document, paragraph=row.paragraph))
    what = [CHANGE_WORDS[row.change], f": {row.fields}" if row.fields else ""]
    if row.change == "remove" and row.before_act:
        what.append(f": {row.before_act}, {row.before_actor}, {row.before_voice}")
    between = " " if row.outcome == UNDONE else ": "
    outcome = row.outcome + (f"{between}{row.doubt}" if row.doubt else "")
    cells = (row.correction, where, "".join(what), row.reason, f"{row.who}, {day(row.when)}", outcome)
    return tag("tr", *(tag("td", cell) for cell in cells))


def _effect(chosen: Chosen, applied: pd.DataFrame) -> None:
    record = chosen.record
    mine = applied[applied["document"] == record.document]
    if mine.empty:
        write(tag("p", f"None of them was applied to the chosen record ({label(record.about)})."))
        return
    st.subheader("What they do to the chosen record's figures", anchor="effect")
    found = effect(record, applied)
    found = found[(found["without"] != found["with"]) | (found.index == 0)]
    cells = pd.DataFrame(
        {
            "Figure": found["figure"],
            "Without corrections": found["without"],
            "With them": found["with"],
            "Difference": [
                f"{one - other:+,}" if one != other else "0"
                for one, other in zip(found["with"], found["without"], strict=True)
            ],
        }
    )
    write(plain_table(cells, [], "", "Figures with and without corrections"))
    write(tag("p", "Figures that are the same with and without them are left out.", class_="quiet"))
