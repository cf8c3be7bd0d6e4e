"""The ledger's file: CSV as Placard writes it, or as a spreadsheet has saved it → entries; and with an entry more.

A spreadsheet changes what it opens: commas become semicolons, dates take its own form, 0012 becomes 12, and a cell that begins
with "=" is worked out. So what it would change is written with an apostrophe before it, which is taken away again when it is
read; and of what a person has saved, whatever can be read in one way only is read. The rest is told, with its line.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipelines.tables.corrections import (
    COLUMNS,
    HEADER,
    Entry,
    Ledger,
    LedgerError,
    Line,
    disagreement,
    entry_problems,
    line_problems,
    next_id,
)

ATTRIBUTES = {name: {"from": "before", "to": "after"}.get(name, name) for name in HEADER}
ENCODINGS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8"))
# Cells that a spreadsheet would not leave as they are: formulas, and what it takes for a number or a date.
CHANGED = re.compile(
    r"(?:[=+\-@\t\r＝＋－＠].*|0\d+|\d{12,}|\d+[eE]\d+|\d{1,4}[-/.:]\d{1,4}(?:[-/.:]\d{1,4})?|true|false)",
    re.DOTALL | re.IGNORECASE,
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+0?0:00(?::00(?:\.0{1,6})?)?)?")
YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: +0?0:00(?::00)?)?")
MONTH_NAMED = re.compile(r"(\d{1,2})[- ]([A-Za-z]{3,9})[-, ]{1,2}(\d{4})")


@dataclass(frozen=True, slots=True)
class _Form:
    """How a file of the ledger is written: a further entry is written in the same way."""

    encoding: str = "utf-8"
    separator: str = ","
    newline: str = "\n"
    columns: tuple[str, ...] = HEADER  # in the file's order; one that is not ours belongs to whoever added it


def ledger_of(content: bytes, name: str) -> Ledger:
    """The ledger in a file called ``name``. What cannot be read is told by its line; an entry is never half read."""
    try:
        form, rows = _table(content)
    except LedgerError as error:
        return Ledger(problems=(f"{name}{error} No correction is applied.",))
    lines: dict[str, list[Line]] = defaultdict(list)
    wrong: dict[str, str] = {}
    problems: list[str] = []
    for number, cells in rows:
        said = f"{name}, line {number}"
        if any(cell.strip() for cell in cells[len(form.columns) :]):
            problems.append(f"{said}: {len(cells)} cells where there should be {len(form.columns)}. It is not applied.")
            known = dict(zip(form.columns, cells, strict=False))
            wrong[_plain(known["id"])] = f"line {number} is damaged"
            continue
        line, doubts = _line(dict(zip(form.columns, [*cells, *[""] * len(form.columns)], strict=False)), number)
        lines[line.id].append(line)
        for problem in [*doubts, *([] if doubts else line_problems(line))]:
            problems.append(f"{said}: {problem} The entry is not applied.")
            wrong[line.id] = problem
    for entry_id, members in lines.items():
        problem = disagreement(members)
        if problem and entry_id not in wrong:
            problems.append(f"{name}, line {members[-1].number}: {problem} The entry {entry_id} is not applied.")
            wrong[entry_id] = problem
    entries = tuple(Entry(entry_id, tuple(members)) for entry_id, members in lines.items() if entry_id not in wrong)
    return Ledger(entries, tuple(problems))


def with_entry(content: bytes, lines: Sequence[Line]) -> tuple[bytes, str]:
    """A file with one entry more, in the file's own form, and the entry's id: a new one where the lines have none.

    Nothing that stands in it is changed. Raises LedgerError where the entry is wrong, its id is taken, or the file cannot
    be read.
    """
    try:
        form, rows = _table(content) if content.strip() else (_Form(), [])
    except LedgerError as error:
        raise LedgerError(f"The ledger cannot be read, so nothing is added to it{error}") from error
    at = form.columns.index("id")
    taken = {_plain(cells[at]) for _, cells in rows if len(cells) > at}
    entry_id = lines[0].id if lines and lines[0].id else next_id(taken)
    named = [replace(line, id=entry_id) for line in lines]
    problems = entry_problems(named)
    if problems:
        raise LedgerError(" ".join(f"{each[:1].upper()}{each[1:]}" for each in problems))
    if entry_id in taken:
        raise LedgerError(f"The ledger has an entry {entry_id} already.")
    written = io.StringIO(newline="")
    if not content.strip():
        content = b""
        written.write(form.separator.join(HEADER) + form.newline)
    elif not content.endswith(form.newline.encode(form.encoding)):
        written.write(form.newline)
    for line in named:
        cells = dict(zip(HEADER, map(_guarded, line.cells()), strict=True))
        # A line break is no end of a line between quotation marks only.
        of_more_lines = any("\r" in cell or "\n" in cell for cell in cells.values())
        writer = csv.writer(
            written,
            delimiter=form.separator,
            lineterminator=form.newline,
            quoting=csv.QUOTE_ALL if of_more_lines else csv.QUOTE_MINIMAL,
        )
        writer.writerow([cells.get(column, "") for column in form.columns])
    try:
        return content + written.getvalue().encode(form.encoding), entry_id
    except UnicodeEncodeError as error:
        raise LedgerError("The entry holds signs that cannot be written.") from error


def _table(content: bytes) -> tuple[_Form, list[tuple[int, list[str]]]]:
    """How a file is written, and its rows that are not empty, each with its line. Raises LedgerError."""
    mark, encoding = next(((mark, name) for mark, name in ENCODINGS if content.startswith(mark)), (b"", "utf-8"))
    try:
        words = content[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        number = content.count(b"\n", 0, error.start) + 1
        raise LedgerError(f", line {number}: not written in UTF-8. Save it as “CSV UTF-8”.") from None
    told = re.match(r"\"?sep=(.)\"?\r?\n", words)  # a line that tells a spreadsheet how to read the rest
    first = words[told.end() if told else 0 :].partition("\n")[0]
    separator = told[1] if told else max(",;\t", key=first.count)
    try:
        read = csv.reader(io.StringIO(words, newline=""), delimiter=separator, strict=True)
        rows = [(number, cells) for number, cells in enumerate(read, start=1) if any(cell.strip() for cell in cells)]
    except csv.Error as error:
        raise LedgerError(f": not a CSV file ({error}).") from None
    rows = rows[1:] if told else rows
    columns = tuple(cell.strip().casefold() for cell in rows[0][1]) if rows else ()
    while columns and not columns[-1]:
        columns = columns[:-1]
    if any(columns.count(name) != 1 for name in HEADER):
        raise LedgerError(f", line 1: the columns must be {','.join(HEADER)}.")
    return _Form(encoding, separator, "\r\n" if "\r\n" in words else "\n", columns), rows[1:]


def _line(cells: Mapping[str, str], number: int) -> tuple[Line, list[str]]:
    """A line as it was meant, and what of it can be read in more than one way."""
    plain = {name: _plain(cells[name]) for name in HEADER}
    for name in ("change", "field"):
        plain[name] = plain[name].casefold()
    doubts = []
    days = ["when", *(["from", "to"] if plain["field"] == "date" else [])]
    for name in days:
        plain[name], doubt = _day(plain[name])
        doubts += [f"{name} is {doubt}"] if doubt else []
    column = COLUMNS.get(plain["field"])
    for name in {"change": ("from", "to"), "add": ("to",)}.get(plain["change"], ()):
        plain[name] = _value(plain[name], column.type, column.vocabulary) if column else plain[name]
    return Line(**{ATTRIBUTES[name]: plain[name] for name in HEADER}, number=number), doubts


def _value(words: str, kind: str, vocabulary: Sequence[str]) -> str:
    """A value as the column writes it: "1.0" is the number 1, "Statement" the word statement."""
    if kind == "integer":
        return re.sub(r"[.,]0+$", "", words) or "0"
    return words.casefold() if words.casefold() in vocabulary else words


def _day(words: str) -> tuple[str, str]:
    """A day as ISO 8601 writes it; and in words, where it could be two days, why it is not read."""
    if found := YEAR_FIRST.fullmatch(words):
        return _iso(found[1], found[2], found[3]) or words, ""
    if (found := MONTH_NAMED.fullmatch(words)) and found[2][:3].casefold() in MONTHS:
        return _iso(found[3], str(MONTHS.index(found[2][:3].casefold()) + 1), found[1]) or words, ""
    if not (found := YEAR_LAST.fullmatch(words)):
        return words, ""
    day_first, month_first = _iso(found[4], found[3], found[1]), _iso(found[4], found[1], found[3])
    if found[2] == ".":  # no country writes the month first with dots
        return day_first or words, ""
    either = {day_first, month_first} - {""}
    if len(either) == 2:
        return words, f"“{words}”, which is {day_first} or {month_first}: write one of these."
    return (either or {words}).pop(), ""


def _iso(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def _guarded(cell: str) -> str:
    """A cell as it is written, so that a spreadsheet leaves it as it is."""
    cell = cell.strip()
    return f"'{cell}" if CHANGED.fullmatch(cell.lstrip("'")) else cell


def _plain(cell: str) -> str:
    """A cell as it was meant: ``_guarded`` undone."""
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and CHANGED.fullmatch(cell.lstrip("'")) else cell
