"""The ledger of human corrections: data/corrections.csv, one line a field, applied at the end of every build.

An entry is one or more lines with the same id. ``change`` is the same in all of them:

* ``change``  the row ``row_id`` keeps its name; ``field`` goes from ``from`` to ``to``, one line a field
* ``remove``  the row ``row_id`` is taken out; one line, no field
* ``add``     a new row in ``paragraph`` of ``document``; one line a field, at least ``act`` and ``actor``

An entry is applied as a whole or not at all.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipelines.tables.columns import CHANGES
from pipelines.tables.schema import PARTICIPATION

HEADER = ("id", "document", "paragraph", "row_id", "change", "field", "from", "to", "reason", "who", "when")
ATTRIBUTES = tuple({"from": "before", "to": "after"}.get(name, name) for name in HEADER)
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


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the ledger, as written; ``number`` is its line in the file (0 = not in a file yet)."""

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


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries that can be applied, in the file's order, and what is wrong with the others, in words."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[str, ...] = ()


class LedgerError(Exception):
    """A correction that cannot be written to the ledger; the message says why."""


def read_ledger(path: Path) -> Ledger:
    """The ledger in a file; an empty one where there is none. Bad lines are reported by number, never half applied."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Ledger()
    except OSError as error:
        return Ledger(problems=(f"{path}: cannot be opened ({error.strerror}). No correction is applied.",))
    try:
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    except UnicodeDecodeError:
        return Ledger(problems=(f"{path}: not written in UTF-8. Save it as CSV UTF-8. No correction is applied.",))
    except csv.Error as error:
        return Ledger(problems=(f"{path}: not a CSV file ({error}). No correction is applied.",))
    if not rows or tuple(cell.strip() for cell in rows[0]) != HEADER:
        return Ledger(problems=(f"{path}, line 1: the columns must be {','.join(HEADER)}. No correction is applied.",))
    return _entries(path, rows[1:])


def _entries(path: Path, rows: Sequence[list[str]]) -> Ledger:
    lines: dict[str, list[Line]] = defaultdict(list)
    wrong: dict[str, str] = {}
    problems: list[str] = []
    for number, cells in enumerate(rows, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        said = f"{path}, line {number}"
        if len(cells) != len(HEADER):
            problems.append(f"{said}: {len(cells)} cells where there should be {len(HEADER)}. The line is not applied.")
            if cells[0].strip():
                wrong[cells[0].strip()] = f"line {number} is damaged"
            continue
        line = Line(**dict(zip(ATTRIBUTES, (cell.strip() for cell in cells), strict=True)), number=number)
        lines[line.id].append(line)
        for problem in line_problems(line):
            problems.append(f"{said}: {problem} The entry is not applied.")
            wrong[line.id] = problem
    for entry_id, members in lines.items():
        problem = _disagreement(members)
        if problem and entry_id not in wrong:
            problems.append(f"{path}, line {members[-1].number}: {problem} The entry {entry_id} is not applied.")
            wrong[entry_id] = problem
    entries = tuple(Entry(entry_id, tuple(members)) for entry_id, members in lines.items() if entry_id not in wrong)
    return Ledger(entries, tuple(problems))


def line_problems(line: Line) -> list[str]:
    """What is wrong with one line, in words; nothing when it can be applied."""
    problems = [
        f"{name} is empty."
        for name, value in (("id", line.id), ("document", line.document), ("reason", line.reason), ("who", line.who))
        if not value
    ]
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", line.when):
        problems.append(f"when is “{line.when}”; it should be a date such as 2024-11-30.")
    if line.change not in CHANGES:
        problems.append(f"change is “{line.change}”; it should be one of {', '.join(CHANGES)}.")
        return problems
    if line.change == "add" and line.row_id:
        problems.append("row_id must be empty for a row that is added; it gets its own.")
    if line.change != "add" and not line.row_id:
        problems.append("row_id is empty.")
    if line.change == "remove":
        if line.field or line.before or line.after:
            problems.append("field, from and to must be empty for a row that is removed.")
        return problems
    return problems + _field_problems(line)


def _field_problems(line: Line) -> list[str]:
    fields = FIELDS + ONLY_ADDED if line.change == "add" else FIELDS
    if line.field not in fields:
        return [f"field is “{line.field}”; it should be one of {', '.join(fields)}."]
    column = COLUMNS[line.field]
    if column.type == "integer" and not line.after.isdecimal():
        return [f"“{line.after}” is no number, and {line.field} is one."]
    if column.vocabulary and line.after not in column.vocabulary:
        known = ", ".join(value for value in column.vocabulary if value)
        return [f"“{line.after}” is no {line.field}; it should be one of {known}."]
    if column.pattern and not re.fullmatch(column.pattern, line.after):
        return [f"“{line.after}” is not written as {line.field} should be: {column.words}."]
    if line.change == "change" and line.before == line.after:
        return ["from and to are the same."]
    return []


def _disagreement(lines: Sequence[Line]) -> str:
    same = {(line.document, line.paragraph, line.row_id, line.change) for line in lines}
    fields = [line.field for line in lines]
    if len(same) > 1:
        return "lines of one id must name the same document, paragraph, row_id and change."
    if len(set(fields)) < len(fields):
        return "one field is set twice."
    if lines[0].change == "add" and not {"act", "actor"} <= set(fields):
        return "a row that is added needs at least act and actor."
    return ""


def next_id(ledger: Ledger, path: Path) -> str:
    """An id that no line of the ledger has yet: "c0001", "c0002" …"""
    try:
        words = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        words = ""
    taken = [int(number) for number in re.findall(r"^\"?c(\d+)\b", words, re.MULTILINE)]
    taken += [int(entry.id[1:]) for entry in ledger.entries if re.fullmatch(r"c\d+", entry.id)]
    return f"c{max(taken, default=0) + 1:04d}"


def add_entry(path: Path, lines: Sequence[Line]) -> None:
    """The ledger with one entry more, written at once or not at all; nothing that stands in it is changed.

    Raises LedgerError where the entry is wrong, its id is taken, or the file cannot be written.
    """
    problems = [problem for line in lines for problem in line_problems(line)]
    if not problems and lines:
        problems = [problem for problem in (_disagreement(lines),) if problem]
    if not lines or problems:
        raise LedgerError(" ".join(problems) or "The entry has no line.")
    try:
        old = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
        ids = {cells[0].strip() for cells in csv.reader(io.StringIO(old, newline="")) if cells}
        if lines[0].id in ids:
            raise LedgerError(f"The ledger has an entry {lines[0].id} already.")
        written = io.StringIO(newline="")
        writer = csv.writer(written, lineterminator="\n")
        if not old.strip():
            writer.writerow(HEADER)
        writer.writerows(line.cells() for line in lines)
        ending = "" if not old.strip() or old.endswith("\n") else "\n"
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        beside.write_bytes(((old if old.strip() else "") + ending + written.getvalue()).encode())
        os.replace(beside, path)
    except (OSError, UnicodeError, csv.Error) as error:
        raise LedgerError(f"{path} cannot be written: {error}.") from error
