"""What must hold of the tables: each column's words, names and references, sums, and every sentence in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pandas as pd

from pipelines.documents import DocumentError
from pipelines.names import Reference
from pipelines.tables import NOT_READ, TABLES, Table, Tables
from pipelines.tables.added import BY_HAND
from pipelines.text import Span, Text

STATE_KEY = re.compile(r"[A-Z]{3}|EU")

ReadText = Callable[[str, str], Text]  # (file, SHA-256) → its text; raises DocumentError


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that does not hold, and where."""

    table: str
    document: str
    paragraph: str
    found: str

    def __str__(self) -> str:
        place = f"{self.document}, paragraph {self.paragraph}" if self.paragraph else self.document
        return f"{self.table}: {f'{place}: ' if place else ''}{self.found}"


def check_tables(tables: Tables, reference: Reference, read: ReadText) -> list[Failure]:
    """Everything that does not hold, table by table; nothing when all does. ``read`` gives a document's text anew."""
    shapes = [failure for table in TABLES for failure in _shape(table, tables[table.name])]
    if shapes:
        return shapes  # the other checks rest on the columns
    failures = [failure for table in TABLES for failure in _words(table, tables[table.name])]
    failures += [failure for table in TABLES for failure in _names_and_references(table, tables)]
    for check in (_actors, _items, _deeds, _sums):
        failures += check(tables, reference)
    return failures + _places(tables, read)


def _failures(table: str, rows: pd.DataFrame, words: str) -> Iterator[Failure]:
    """One failure a row of ``rows``; ``words`` says it, with the row's columns in braces."""
    for row in rows.to_dict("records"):
        cells = {str(name): cell for name, cell in row.items()}
        yield Failure(table, str(cells.get("document", "")), str(cells.get("paragraph", "")), words.format(**cells))


def _shape(table: Table, frame: pd.DataFrame) -> list[Failure]:
    if tuple(frame.columns) != table.names:
        return [Failure(table.name, "", "", f"the columns are {list(frame.columns)}, not {list(table.names)}")]
    wrong = []
    for column in table.columns:
        dtype = frame[column.name].dtype
        dtype = dtype.categories.dtype if isinstance(dtype, pd.CategoricalDtype) and len(frame) else dtype
        expected = "int64" if column.type == "integer" else "str"
        if str(dtype) != expected and not (isinstance(dtype, pd.CategoricalDtype) and not len(frame)):
            wrong.append(Failure(table.name, "", "", f"column {column.name} holds {dtype}, not {expected}"))
        elif frame[column.name].isna().any():
            wrong.append(Failure(table.name, "", "", f"column {column.name} has cells without a value"))
    return wrong


def _words(table: Table, frame: pd.DataFrame) -> Iterator[Failure]:
    """Cells outside a column's vocabulary, or not written as its values are."""
    for column in table.columns:
        if column.vocabulary:
            wrong = ~frame[column.name].isin(column.vocabulary)
        elif column.pattern:
            wrong = ~frame[column.name].str.fullmatch(f"(?:{column.pattern})").astype(bool)
        else:
            continue
        yield from _failures(table.name, frame[wrong], f"{column.name} is “{{{column.name}}}”")


def _names_and_references(table: Table, tables: Tables) -> Iterator[Failure]:
    frame = tables[table.name]
    twice = frame[frame.duplicated(list(table.key), keep="first")]
    cells = ", ".join(f"{{{name}}}" for name in table.key)
    yield from _failures(table.name, twice, f"two rows have one {' + '.join(table.key)}: {cells}")
    for column, there, other in table.refers:
        known = {*tables[there][other], *([""] if table.may_refer_to_none else [])}
        lost = frame[~frame[column].isin(known)]
        yield from _failures(table.name, lost, f"{column} “{{{column}}}” is not in table {there}")


def _actors(tables: Tables, reference: Reference) -> Iterator[Failure]:
    """Delegations by a key that is known, and that the dimension of the same meeting holds."""
    acts, delegations = tables.participation, tables.delegations
    for column in ("actor", "via"):
        keys = acts[acts[column].str.fullmatch(STATE_KEY.pattern).astype(bool)]
        unknown = keys[~keys[column].isin(reference.states)]
        yield from _failures("participation", unknown, f"{column} {{{column}}} is no known State")
    yield from _failures("participation", acts[acts["actor"] == ""], "the row names no actor")
    known = set(zip(delegations["document"], delegations["actor"], strict=True))
    meetings = set(delegations["document"])
    states = acts[acts["actor"].isin(reference.states) & acts["document"].isin(meetings)]
    pairs = list(zip(states["document"], states["actor"], strict=True))
    lost = states[[pair not in known for pair in pairs]]
    yield from _failures("participation", lost, "{actor} is missing from table delegations")


def _items(tables: Tables, _: Reference) -> Iterator[Failure]:
    """Rows under agenda items that the outline of their record knows."""
    items = set(zip(tables.items["document"], tables.items["item"], strict=True))
    outlined = set(tables.items["document"])
    acts = tables.participation
    acts = acts[(acts["item"] != "") & acts["document"].isin(outlined)]
    lost = acts[[pair not in items for pair in zip(acts["document"], acts["item"], strict=True)]]
    yield from _failures("participation", lost, "agenda item {item} is not in table items")


def _deeds(tables: Tables, _: Reference) -> Iterator[Failure]:
    """Columns that belong to one act only, and voices that need to say through whom."""
    acts = tables.participation
    for wrong, words in (
        ((acts["act"] == "voted") != (acts["choice"] != ""), "a vote without a choice, or a choice without a vote"),
        ((acts["act"] != "sponsored") & (acts["role"] != ""), "a sponsor's role, and no sponsor"),
        ((acts["act"] != "right_of_reply") & (acts["round"] != 0), "a round, and no right of reply"),
        (
            acts["voice"].isin(["represented", "aligned"]) & (acts["via"] == ""),
            "represented or aligned, but not through whom",
        ),
        ((acts["voice"] == "group") & (acts["on_behalf_of"] == ""), "for a group, but not for which"),
    ):
        yield from _failures("participation", acts[wrong], f"{{actor}}: {words}")


def _sums(tables: Tables, _: Reference) -> Iterator[Failure]:
    """Numbers in ``documents`` beside the rows they count."""
    for column, name in (("rows", "participation"), ("paragraphs", "paragraphs")):
        counted = tables[name].groupby("document").size()
        yield from _miscounted(tables.documents, column, counted)
    spans = tables.unread.drop_duplicates(["document", "start", "end"]).groupby("document").size()
    yield from _miscounted(tables.documents, "unread", spans)
    yield from _miscounted(tables.documents, "ignored", tables.set_aside.groupby("document").size())
    yield from _sentences(tables)
    documents = tables.documents
    silent = documents[(documents["status"] == NOT_READ) & ((documents["rows"] > 0) | (documents["message"] == ""))]
    yield from _failures("documents", silent, "not read, and yet it has rows or no message")


def _sentences(tables: Tables) -> Iterator[Failure]:
    """Each sentence that speaks of an act is accounted for once: by its rows or a number, as unread, or as set aside.

    sentences = those of rows and numbers that are read whole + on_drafts + unread + ignored, to the last one.
    """
    documents = tables.documents
    read = tables.participation[tables.participation["rule"] != BY_HAND]
    place = ["document", "start", "end"]
    told, unread = (
        pd.concat([each[place].astype({"document": str}) for each in parts]).drop_duplicates()
        for parts in ((read, tables.attendance), (tables.unread,))
    )
    whole = told.merge(unread, how="left", indicator=True)
    counted = whole[whole["_merge"] == "left_only"].groupby("document").size()
    documents = documents.assign(read=documents["document"].map(counted).fillna(0).astype(int))
    parts = ["read", "on_drafts", "unread", "ignored"]
    wrong = documents[documents["sentences"] != documents[parts].sum(axis=1)]
    sums = "{read} with rows or numbers + {on_drafts} on drafts alone + {unread} unread + {ignored} set aside"
    yield from _failures("documents", wrong, f"{{sentences}} sentences speak of an act, and that is not {sums}")
    twice = tables.set_aside[place].astype({"document": str}).merge(pd.concat([told, unread]).drop_duplicates())
    yield from _failures(
        "set_aside", twice, "a sentence at {start} to {end} is set aside, and makes a row or is unread"
    )


def _miscounted(documents: pd.DataFrame, column: str, counted: pd.Series) -> Iterator[Failure]:
    actual = documents["document"].map(counted).fillna(0).astype(int)
    wrong = documents.assign(actual=actual)[documents[column] != actual]
    yield from _failures("documents", wrong, f"{column} is {{{column}}}, and there are {{actual}}")


def _places(tables: Tables, read: ReadText) -> list[Failure]:
    """The law of every row: what it quotes is what stands at its span in the source, as a reader reads it."""
    failures: list[Failure] = []
    quotes = {
        "participation": tables.participation,
        "paragraphs": tables.paragraphs.rename(columns={"text": "evidence"}),
        "attendance": tables.attendance,
        "unread": tables.unread.rename(columns={"sentence": "evidence"}),
        "set_aside": tables.set_aside.rename(columns={"sentence": "evidence"}),
        "recommendations": tables.recommendations.rename(columns={"text": "evidence"}),
    }
    by_document = {name: dict(list(frame.groupby("document", sort=False))) for name, frame in quotes.items()}
    for document, file, sha256, status in zip(
        *(tables.documents[column] for column in ("document", "file", "sha256", "status")), strict=True
    ):
        if status == NOT_READ:
            continue
        try:
            text = read(file, sha256)
        except DocumentError as error:
            failures.append(Failure("documents", document, "", f"cannot be read again: {error}"))
            continue
        for name, frames in by_document.items():
            if document in frames:
                failures += _misplaced(name, frames[document], text)
    return failures


def _misplaced(table: str, frame: pd.DataFrame, text: Text) -> Iterator[Failure]:
    for row in frame.to_dict("records"):
        stands = text.as_read(Span(row["start"], row["end"]))
        by_hand = row.get("rule") == BY_HAND
        if row["evidence"] not in stands if by_hand else row["evidence"] != stands:
            found = f"“{_short(stands)}” stands at {row['start']} to {row['end']}, not “{_short(row['evidence'])}”"
            yield Failure(table, row["document"], row["paragraph"], found)
        elif table in ("participation", "recommendations") and not by_hand:
            name = text.as_read(Span(row["name_start"], row["name_end"]))
            if name != row["printed"] and not row.get("corrected"):
                found = f"the name at {row['name_start']} is “{_short(name)}”, not “{_short(row['printed'])}”"
                yield Failure(table, row["document"], row["paragraph"], found)


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:60]} … {words[-15:]}"
