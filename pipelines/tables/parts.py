"""The documents of a build, in parts: what a part's rows are, and where one part ends and the next begins.

A large build writes each table as many files, one a part, so that a document more costs the writing of one part and not
of all. Where a part ends is told by the documents themselves (their content and their number of rows), never by how
many stand before them: a document more, or less, moves no boundary but its own (in a part that grew too long: those up to the
next that its documents set), and the same documents always give the same parts. The way is that of backup programs: content-defined chunking (Muthitacharoen, Chen and Mazières 2001).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pipelines.names import Reference
from pipelines.tables.columns import Row
from pipelines.tables.corrections import Entry
from pipelines.tables.findings import Ranked, in_order
from pipelines.tables.one_document import DocumentTables
from pipelines.tables.record_rows import DocumentRow
from pipelines.tables.settled import settle

ONE = 40_000  # rows of all tables, but those derived, up to which each table is one file: fifty reports of thirty pages
ROWS = 7_000  # of such rows a part has on average
MOST = 2  # times as many rows, after which a part ends whatever its documents say


@dataclass(frozen=True, slots=True)
class Member:
    """A document in its part: under its name, with the corrections on it and what other documents let it find."""

    about: DocumentRow
    counts: Mapping[str, int]  # table → how many rows it adds
    read: str  # names what was read: its content, the file's name, the code
    tables: Callable[[], DocumentTables]
    entries: Sequence[Entry]
    findings: Sequence[Ranked]

    @property
    def weight(self) -> int:
        """How many rows it adds, about: those derived from others are not counted."""
        return 1 + sum(self.counts.values())

    @property
    def ends_a_part(self) -> bool:
        """As likely as it is large, and always the same for the same document."""
        drawn = hashlib.sha256((self.about.sha256 or self.about.file).encode()).digest()
        return int.from_bytes(drawn[:4], "big") < self.weight / ROWS * 2**32

    def key(self) -> str:
        """Stands for all that its rows are made of."""
        about = self.about
        made_of = (self.read, about.document, about.file, about.status, about.message, self.entries, self.findings)
        return repr(made_of)

    def rows(self, reference: Reference) -> dict[str, Sequence[Row]]:
        """Table → its rows, of every table that is written in parts."""
        about = self.about
        settled = settle(about.document, about.file, self.tables(), reference, self.entries)
        return {**settled.rows(reference), "findings": in_order([*settled.findings, *self.findings])}


def in_parts(members: Sequence[Member]) -> list[list[Member]]:
    """The parts of a build, in the order of the documents; at least one."""
    several = sum(member.weight for member in members) > ONE
    parts: list[list[Member]] = [[]]
    rows = 0
    for member in members:
        parts[-1].append(member)
        rows += member.weight
        if several and (member.ends_a_part or rows > MOST * ROWS):
            parts.append([])
            rows = 0
    return parts if parts[-1] or len(parts) == 1 else parts[:-1]
