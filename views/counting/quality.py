"""How much of each record was read, in numbers that add up; why the rest was not; and what the corrections changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable
from dataclasses import replace
from typing import Any

import pandas as pd

from pipelines.store import Opened
from pipelines.tables import NOT_READ, Tables
from pipelines.tables.correction_rows import APPLIED
from views.counting.tiles import tiles
from views.counting.told import told
from views.records import Record
from views.rows import rows_of
from views.selection import Selection
from views.words import ACTS

STATUSES = ("open", "warning", "agrees under a reading", "agrees")
QUOTED = re.compile("^([^“]*)“.*”", re.DOTALL)
NAMED_BESIDE = re.compile("^.+ is named beside an act")
UNKNOWN = re.compile("not known: “(.{1,600})”", re.DOTALL)


def by_record(tables: Tables | Opened) -> pd.DataFrame:
    """A row a document that was read: document, paragraphs, sentences = told + on_drafts + unread + ignored, rows, findings by

    status. Told are the sentences read whole that make rows or print a number.
    """
    documents = tables.documents[tables.documents["status"] != NOT_READ]
    counted = tables.findings.groupby(["document", "status"]).size()
    findings = {
        status: [int(counted.get((document, status), 0)) for document in documents["document"]] for status in STATUSES
    }
    names = ["document", "paragraphs", "sentences", "on_drafts", "unread", "ignored", "rows"]
    rows = documents[names].reset_index(drop=True)
    return rows.assign(told=rows["sentences"] - rows[["on_drafts", "unread", "ignored"]].sum(axis=1), **findings)


def sentences(record: Record) -> list[tuple[str, int]]:
    """What became of a record's sentences on acts, each counted once: they add up to all."""
    of = record.about
    told = of.sentences - of.on_drafts - of.unread - of.ignored
    return [
        ("make rows, or print a number of participants", told),
        ("say what happened to a draft, and no more", of.on_drafts),
        ("were not read, in whole or in part", of.unread),
        ("were set aside on purpose", of.ignored),
    ]


def paragraphs(record: Record, set_aside: pd.DataFrame) -> list[tuple[str, int]]:
    """What became of a record's paragraphs, each counted once, by the first of these that holds: they add up to all."""
    starts, left = record.paragraphs["start"].to_numpy(), pd.Series(True, index=record.paragraphs.index)
    ends = record.paragraphs["end"].to_numpy()
    counted = []
    for words, spans in (
        ("hold a sentence that makes rows", record.participation),
        ("hold none of these, but a passage that was not read", record.unread),
        ("hold none of these, but a number of participants", record.attendance),
        ("hold none of these, but a sentence that was set aside", set_aside),
    ):
        at = starts.searchsorted(spans["start"].to_numpy(), side="right") - 1
        inside = at[(at >= 0) & (spans["start"].to_numpy() < ends[at])]
        here = left.index.isin(inside) & left
        counted.append((words, int(here.sum())))
        left &= ~here
    proceedings = record.paragraphs["place"].astype(str) == "proceedings"
    return [
        *counted,
        ("stand in the proceedings and speak of no act", int((left & proceedings).sum())),
        (
            "stand elsewhere: on the cover, in the contents, in texts adopted, in annexes",
            int((left & ~proceedings).sum()),
        ),
    ]


def reasons(unread: pd.DataFrame) -> pd.DataFrame:
    """Why passages were not read: reason (without the words it quotes), number, first_document, first_start."""
    kinds = unread.assign(
        reason=[
            NAMED_BESIDE.sub("A name is named beside an act", QUOTED.sub(r"\1“…”", str(each)))
            for each in unread["reason"]
        ]
    )
    grouped = kinds.groupby("reason", sort=False)
    table = pd.DataFrame(
        {
            "number": grouped.size(),
            "records": grouped["document"].nunique(),
            "first_document": grouped["document"].first(),
            "first_start": grouped["start"].first(),
        }
    ).reset_index()
    return table.sort_values(["number", "reason"], ascending=[False, True], ignore_index=True)


def unknown_names(unread: pd.DataFrame) -> pd.DataFrame:
    """Names that are not in the reference data, as printed: name, document, paragraph, start; in the records' order."""
    rows = [
        (found[1].strip(" .,;:"), row.document, row.paragraph, row.start)
        for row in rows_of(unread)
        if (found := UNKNOWN.search(str(row.reason)))
    ]
    return pd.DataFrame(rows, columns=["name", "document", "paragraph", "start"])


def places(record: Record) -> list[tuple[str, int]]:
    """How many paragraphs stand in each part of a record: its proceedings first; they add up to all."""
    counted = Counter(str(place) for place in record.paragraphs["place"])
    return sorted(counted.items(), key=lambda each: (each[0] != "proceedings", each[0]))


def acts_by_kind(record: Record) -> list[tuple[str, int]]:
    """How many rows of each kind of act; they add up to all."""
    counted = Counter(str(act) for act in record.participation["act"])
    return [(words, counted[act]) for act, words in ACTS.items() if counted[act]]


def effect(record: Record, corrections: pd.DataFrame) -> pd.DataFrame:
    """A record's figures with its corrections and without: figure, without, with."""
    return _beside(without(record, corrections), record, ("without", "with"))


def figures_then(record: Record, participation: pd.DataFrame) -> pd.DataFrame:
    """A record's figures as they are, and with other rows: figure, now, then."""
    return _beside(record, replace(record, participation=participation), ("now", "then"))


def _beside(one: Record, other: Record, names: tuple[str, str]) -> pd.DataFrame:
    first, second = _figures(one), _figures(other)
    figures = dict.fromkeys([*second, *first])
    rows = [(figure, first.get(figure, 0), second.get(figure, 0)) for figure in figures]
    return pd.DataFrame(rows, columns=["figure", *names])


def without(record: Record, corrections: pd.DataFrame) -> Record:
    """The record as it would be without its corrections, as far as the figures go: who did what, in which voice and capacity."""
    rows = record.participation.to_dict("records")
    acts = {str(row["row_id"]): row for row in rows}
    applied = corrections[(corrections["document"] == record.document) & (corrections["outcome"] == APPLIED)]
    for entry in reversed(list(rows_of(applied[applied["change"] != "undo"]))):
        if entry.change == "add":
            acts.pop(entry.row_id, None)
            continue
        blank: dict[Hashable, Any] = {
            name: 0 if record.participation[name].dtype == "int64" else "" for name in record.participation
        }
        old = acts.get(entry.row_id) or {**blank, "document": record.document, "row_id": entry.row_id}
        was: dict[Hashable, Any] = {
            name: getattr(entry, f"before_{name}") for name in ("actor", "act", "voice", "capacity")
        }
        acts[entry.row_id] = {**old, **was}
    participation = pd.DataFrame(list(acts.values()), columns=record.participation.columns)
    return replace(record, participation=participation.astype(record.participation.dtypes.to_dict()))


def _figures(record: Record) -> dict[str, int]:
    figures = {"Acts": len(record.participation), **dict(acts_by_kind(record))}
    if not record.is_meeting:
        return figures
    return figures | {tile.label: tile.number for tile in tiles(record, told(record), Selection(record.document))}
