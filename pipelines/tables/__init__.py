"""What was understood of all documents, as tables: each column described once, each row with its place."""

from __future__ import annotations

from pipelines.tables.assemble import Assembled, Built, ReadFile, Source, assemble, build_tables
from pipelines.tables.columns import Column, Table
from pipelines.tables.corrections import Entry, Ledger, LedgerError, Line
from pipelines.tables.one_document import MEETING_KINDS, DocumentTables, nothing_of, rows_of
from pipelines.tables.package import columns_in_markdown
from pipelines.tables.parts import Member
from pipelines.tables.reading import Reading, from_bytes, reading_of, to_bytes
from pipelines.tables.record_rows import NO_MEETING, NOT_READ, READ
from pipelines.tables.schema import TABLES, Tables

__all__ = [
    "MEETING_KINDS",
    "NOT_READ",
    "NO_MEETING",
    "READ",
    "TABLES",
    "Assembled",
    "Built",
    "Column",
    "DocumentTables",
    "Entry",
    "Ledger",
    "LedgerError",
    "Line",
    "Member",
    "ReadFile",
    "Reading",
    "Source",
    "Table",
    "Tables",
    "assemble",
    "build_tables",
    "columns_in_markdown",
    "from_bytes",
    "nothing_of",
    "reading_of",
    "rows_of",
    "to_bytes",
]
