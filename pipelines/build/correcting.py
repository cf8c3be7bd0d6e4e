"""Corrections that people make: tried on the rows there are, then kept in the ledger. ``build`` applies them, afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pipelines.build.adding import is_read_only
from pipelines.names import Reference, load_reference
from pipelines.store import add_entry
from pipelines.tables import Entry, Ledger, LedgerError, Line
from pipelines.tables.act_rows import ParticipationRow
from pipelines.tables.corrected import Corrected
from pipelines.tables.corrections import entry_problems
from pipelines.tables.record_rows import DocumentRow, ParagraphRow

TRIED = "new"  # what an entry is called until it is kept
STATE_KEY = re.compile(r"[A-Z]{3}")


class CorrectingError(Exception):
    """A correction that is not kept; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Named:
    """A delegation or organization as somebody wrote it: its key, its name, and whether it is known."""

    key: str
    name: str
    is_known: bool


@dataclass(frozen=True, slots=True)
class Tried:
    """What an entry would do: the rows of its document then; the row before and after; or in words why it would do nothing."""

    rows: Sequence[ParticipationRow]
    before: ParticipationRow | None
    after: ParticipationRow | None
    doubts: tuple[str, ...]


def named(words: str) -> Named:
    """The delegation or organization of a name in any known spelling; one that is not known keeps the name as written."""
    words = " ".join(words.split())
    reference = load_reference()
    actor = reference.by_key(words) or reference.by_key(words.upper()) or reference.actor(words)
    return Named(actor.key, actor.name, True) if actor else Named(words, words, False)


def lines(
    document: str,
    change: str,
    *,
    reason: str,
    who: str,
    paragraph: str = "",
    row_id: str = "",
    fields: Mapping[str, tuple[str, str]] | None = None,
    undoes: str = "",
    when: date | None = None,
) -> list[Line]:
    """The lines of one entry, without its id. fields: field → (from, to), for a change or an addition."""
    said = list((fields or {}).items()) if change in ("change", "add") else [("", (undoes, ""))]
    day = (when or date.today()).isoformat()
    return [
        Line("", document, paragraph, row_id, change, field, before, after, reason.strip(), who.strip(), day)
        for field, (before, after) in said
    ]


def tried(
    entry: Sequence[Line], rows: Iterable[ParticipationRow], paragraphs: Iterable[ParagraphRow], about: DocumentRow
) -> Tried:
    """What an entry would do to a document's rows as they are now. Nothing is kept. Not for an undo: a build tells."""
    rows, as_entry = list(rows), Entry(TRIED, tuple(_called(entry)))
    problems = entry_problems(as_entry.lines)
    if problems:
        return Tried(rows, None, None, tuple(f"{each[:1].upper()}{each[1:]}" for each in problems))
    corrected = Corrected(rows, paragraphs, {about.document: about}, load_reference())
    corrected.apply(Ledger((as_entry,)))
    (outcome,) = corrected.outcomes
    if outcome.doubt:
        return Tried(rows, None, None, (f"{outcome.doubt[:1].upper()}{outcome.doubt[1:]}.",))
    then = corrected.in_order()
    before = next((row for row in rows if row.row_id == outcome.row_id), None)
    after = next((row for row in then if row.row_id == outcome.row_id), None)
    return Tried(then, before, after, tuple(doubts_of(after, load_reference())) if after else ())


def _called(entry: Sequence[Line]) -> list[Line]:
    return [replace(line, id=line.id or TRIED) for line in entry]


def doubts_of(row: ParticipationRow, reference: Reference) -> list[str]:
    """What does not go together in a row, in words; nothing when all does. ``python -m pipelines check`` asks the same."""
    wrong = (
        ((row.act == "voted") != (row.choice != ""), "A recorded vote needs a choice, and nothing else has one."),
        (row.act != "sponsored" and row.role != "", "Only a sponsor has a role."),
        (row.act != "right_of_reply" and row.round != 0, "Only a right of reply has a round."),
        (
            row.voice in ("represented", "aligned") and not row.via,
            "Say through whom it was represented, or with whose statement it aligned itself.",
        ),
        (row.voice == "group" and not row.on_behalf_of, "Say for which group it spoke."),
        *(
            (bool(STATE_KEY.fullmatch(key)) and key not in reference.states, f"{key} is the code of no State.")
            for key in (row.actor, row.via)
        ),
    )
    return [words for is_wrong, words in wrong if is_wrong]


def keep(entry: Sequence[Line], ledger: Path) -> str:
    """Writes an entry to the ledger; returns its id. Raises CorrectingError where nothing is taken or it cannot be written."""
    if is_read_only():
        raise CorrectingError("This Placard is for reading only: nothing is corrected here.")
    try:
        return add_entry(ledger, entry)
    except LedgerError as error:
        raise CorrectingError(str(error)) from error
