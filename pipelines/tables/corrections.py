"""The ledger of human corrections: what an entry says, what is wrong with it, and which entries are taken back.

An entry is one or more lines with the same id. ``change`` is the same in all of them:

* ``change``  the row ``row_id`` keeps its name; ``field`` goes from ``from`` to ``to``, one line a field
* ``remove``  the row ``row_id`` is taken out; one line, no field
* ``add``     a new row in ``paragraph`` of ``document``; one line a field, at least ``act`` and ``actor``
* ``undo``    the entry whose id stands in ``from`` is taken back; an undo can be undone too

An entry is applied as a whole or not at all. Nothing is ever deleted: what was wrong is undone by a further entry.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pipelines.tables.columns import CHANGES
from pipelines.tables.schema import PARTICIPATION

HEADER = ("id", "document", "paragraph", "row_id", "change", "field", "from", "to", "reason", "who", "when")
COLUMNS = {column.name: column for column in PARTICIPATION.columns}
# What a person may say of a row. The other columns follow from the document and the place.
FIELDS = (
    "item",
    "item_title",
    "meeting",
    "date",
    "act",
    "voice",
    "capacity",
    "occasion",
    "round",
    "role",
    "choice",
    "office",
    "actor",
    "actor_name",
    "printed",
    "title",
    "on_behalf_of",
    "via",
    "draft",
    "resolution",
)
ONLY_ADDED = ("evidence",)  # the sentence that says so, where it is not the whole paragraph
# What a spreadsheet makes of a row's name that looks like a number.
A_NUMBER = re.compile(r"\d(?:[.,]\d{1,20})?E\+\d{1,4}")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the ledger; ``number`` is its line in the file (0 = not in a file yet)."""

    id: str
    document: str
    paragraph: str
    row_id: str
    change: str
    field: str
    before: str  # column "from"
    after: str  # column "to"
    reason: str
    who: str
    when: str  # ISO 8601 date
    number: int = 0

    def cells(self) -> tuple[str, ...]:
        """The line's cells in the order of ``HEADER``."""
        return (
            self.id,
            self.document,
            self.paragraph,
            self.row_id,
            self.change,
            self.field,
            self.before,
            self.after,
            self.reason,
            self.who,
            self.when,
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One correction: all lines of one id."""

    id: str
    lines: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """The line that says document, paragraph, row and change; the others say the same."""
        return self.lines[0]

    @property
    def undoes(self) -> str:
        """The id of the entry that this one takes back; "" where it does something else."""
        return self.first.before if self.first.change == "undo" else ""

    def told(self) -> str:
        """What it says of the row: "voice: own → group; capacity: member → observer"."""
        if self.undoes:
            return f"entry {self.undoes}"
        told = []
        for line in self.lines:
            was = f"{line.before or 'empty'} → " if line.change == "change" else ""
            told += [f"{line.field}: {was}{line.after or 'empty'}"] if line.field else []
        return "; ".join(told)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries that can be applied, in the file's order, and what is wrong with the others, in words."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[str, ...] = ()

    def undone(self) -> dict[str, str]:
        """Entries that are taken back, each with the id of the first entry that takes it back and stands itself.

        Entries that undo each other in a circle, which only a hand can write, take nothing back.
        """
        undoing: dict[str, list[str]] = defaultdict(list)
        for entry in self.entries:
            if entry.undoes:
                undoing[entry.undoes].append(entry.id)
        target = {entry.id: entry.undoes for entry in self.entries}
        undecided = {entry.id: len(undoing[entry.id]) for entry in self.entries}
        ready = [entry_id for entry_id, number in undecided.items() if not number]
        standing: set[str] = set()
        for entry_id in ready:  # grows: an entry is decided once all that would undo it are
            if not standing & set(undoing[entry_id]):
                standing.add(entry_id)
            if target[entry_id] in undecided:
                undecided[target[entry_id]] -= 1
                if not undecided[target[entry_id]]:
                    ready.append(target[entry_id])
        return {
            entry.id: next(each for each in undoing[entry.id] if each in standing)
            for entry in self.entries
            if entry.id in set(ready) - standing
        }


class LedgerError(Exception):
    """A correction that cannot be written to the ledger; the message says why."""


def line_problems(line: Line) -> list[str]:
    """What is wrong with one line, in words; nothing when it can be applied."""
    problems = [
        f"{name} is empty."
        for name, value in (("id", line.id), ("document", line.document), ("reason", line.reason), ("who", line.who))
        if not value
    ]
    if not _is_day(line.when):
        problems.append(f"when is “{line.when}”; it should be a date such as 2024-11-30.")
    if A_NUMBER.fullmatch(line.row_id):
        problems.append(f"row_id is “{line.row_id}”: a spreadsheet has made a number of it. Copy it again, as text.")
    if line.change not in CHANGES:
        problems.append(f"change is “{line.change}”; it should be one of {', '.join(CHANGES)}.")
        return problems
    if line.change == "undo":
        return problems + _undo_problems(line)
    if line.change == "add" and line.row_id:
        problems.append("row_id must be empty for a row that is added; it gets its own.")
    if line.change != "add" and not line.row_id:
        problems.append("row_id is empty.")
    if line.change == "remove":
        if line.field or line.before or line.after:
            problems.append("field, from and to must be empty for a row that is removed.")
        return problems
    return problems + _field_problems(line)


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def _undo_problems(line: Line) -> list[str]:
    if not line.before:
        return ["from is empty: it should be the id of the entry that is undone."]
    if line.before == line.id:
        return ["an entry cannot undo itself."]
    return ["field and to must be empty for an entry that undoes another."] if line.field or line.after else []


def _field_problems(line: Line) -> list[str]:
    fields = FIELDS + ONLY_ADDED if line.change == "add" else FIELDS
    if line.field not in fields:
        return [f"field is “{line.field}”; it should be one of {', '.join(fields)}."]
    column = COLUMNS[line.field]
    if column.type == "integer" and not (line.after.isascii() and line.after.isdecimal() and len(line.after) < 9):
        return [f"“{line.after}” is no number, and {line.field} is one."]
    if column.vocabulary and line.after not in column.vocabulary:
        known = ", ".join(value for value in column.vocabulary if value)
        return [f"“{line.after}” is no {line.field}; it should be one of {known}."]
    if column.pattern and not re.fullmatch(column.pattern, line.after):
        return [f"“{line.after}” is not written as {line.field} should be: {column.words}."]
    if line.field == "actor" and not line.after:
        return ["a row needs an actor."]
    if line.change == "change" and line.before == line.after:
        return ["from and to are the same."]
    return []


def disagreement(lines: Sequence[Line]) -> str:
    """What is wrong with lines as one entry, in words; "" when nothing is."""
    same = {(line.document, line.paragraph, line.row_id, line.change) for line in lines}
    fields = [line.field for line in lines]
    if len(same) > 1:
        return "lines of one id must name the same document, paragraph, row_id and change."
    if len(set(fields)) < len(fields):
        return "one field is set twice." if fields[0] else "one id stands in two lines."
    if lines[0].change == "add" and not {"act", "actor"} <= set(fields):
        return "a row that is added needs at least act and actor."
    return ""


def entry_problems(lines: Sequence[Line]) -> list[str]:
    """All that is wrong with an entry, in words; nothing when it can be applied."""
    problems = [problem for line in lines for problem in line_problems(line)]
    together = disagreement(lines) if lines else "the entry has no line."
    return problems or ([together] if together else [])


def next_id(taken: Iterable[str]) -> str:
    """An id that no line has yet: "c0001", "c0002" …"""
    numbers = [int(found[1]) for each in taken if (found := re.fullmatch(r"c(\d{1,9})", each.strip()))]
    return f"c{max(numbers, default=0) + 1:04d}"
