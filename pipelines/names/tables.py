"""The tables of ``data/reference``, read strictly: a wrong line is said with its file and number, not skipped."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

COLUMNS = {
    "states": "alpha3 alpha2 m49 un_name formal_name un_member_from un_member_to un_status note",
    "names": "name key kind from to bodies source",
    "names_in_other_languages": "language name key",
    "not_a_delegation": "name why",
    "regional_groups": "actor group from to rule source",
    "groups": "key name kind membership listed note",
    "group_names": "name key",
    "memberships": "group actor from to source",
    "organizations": "name kind acronym note",
    "organization_names": "name organization",
    "body_lists": "body list from to seats note",
    "body_members": "list actor from to source",
    "bodies": "key name short_names symbol members member_rule member_word chapters_are_items secretariat session_word note",
}


class ReferenceDataError(Exception):
    """A reference table that cannot be used: the file, the line, what was found, and what to do."""

    def __init__(self, place: str, found: str, do: str) -> None:
        super().__init__(f"{place}: {found}. {do}")


class Row(dict[str, str]):
    """One line of a table, by column, that knows where it stands."""

    __slots__ = ("file", "number")
    file: str
    number: int

    @property
    def place(self) -> str:
        return f"{self.file}, line {self.number}"

    def wrong(self, found: str, do: str) -> ReferenceDataError:
        return ReferenceDataError(self.place, found, do)

    def day(self, column: str) -> date | None:
        """A date as YYYY-MM-DD, or None where the cell is empty.

        Raises:
            ReferenceDataError: the cell holds something else.
        """
        if not self[column]:
            return None
        try:
            return date.fromisoformat(self[column])
        except ValueError:
            raise self.wrong(f"“{self[column]}” in column {column} is no date", "Write it as 2024-10-14.") from None

    def spans(self, column: str) -> tuple[tuple[date, date | None], ...]:
        """ISO 8601 intervals apart by "; ", both days within; the last may be open: "2015-01-01/2019-09-26; 2021-01-01/".

        Raises:
            ReferenceDataError: the cell holds something else.
        """
        spans = []
        for part in self.parts(column):
            first, slash, last = part.partition("/")
            try:
                spans.append((date.fromisoformat(first), date.fromisoformat(last) if last else None))
            except ValueError:
                slash = ""
            if not slash:
                do = "Write it as 2015-01-01/2019-09-26, or 2021-01-01/ when it is open."
                raise self.wrong(f"“{part}” in column {column} is no interval", do)
        return tuple(spans)

    def must_be_a_day(self, column: str) -> date:
        """A date that may not be left out.

        Raises:
            ReferenceDataError: the cell is empty or holds something else.
        """
        day = self.day(column)
        if day is None:
            raise self.wrong(f"column {column} is empty", "Write the day as 2024-10-14.")
        return day

    def one_of(self, column: str, allowed: tuple[str, ...]) -> str:
        """The cell, which must hold one of some words.

        Raises:
            ReferenceDataError: it holds another.
        """
        if self[column] not in allowed:
            raise self.wrong(f"“{self[column]}” in column {column}", f"Use one of: {', '.join(allowed)}.")
        return self[column]

    def parts(self, column: str) -> tuple[str, ...]:
        """The cell's values, which stand apart by "; "."""
        return tuple(part for part in (part.strip() for part in self[column].split(";")) if part)


def read_table(folder: Path, table: str) -> Iterator[Row]:
    """The lines of one table in the order of the file.

    Raises:
        ReferenceDataError: no such file, other columns than expected, or a line with too few or too many cells.
    """
    path = folder / f"{table}.tsv"
    columns = COLUMNS[table].split()
    if not path.is_file():
        raise ReferenceDataError(str(path), "the file is not there", "Put it back; every table is needed.")
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        heads = next(lines, [])
        if heads != columns:
            found = f"its columns are {', '.join(heads) or 'missing'}"
            raise ReferenceDataError(f"{path.name}, line 1", found, f"They must be {', '.join(columns)}.")
        for number, cells in enumerate(lines, start=2):
            row = Row(zip(columns, cells, strict=False))
            row.file, row.number = path.name, number
            if len(cells) != len(columns):
                found = f"{len(cells)} cells where {len(columns)} were expected"
                raise row.wrong(found, "Separate cells by one tab each; empty cells need theirs too.")
            yield row
