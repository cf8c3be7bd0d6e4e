"""What was read of one document, as bytes: first what is set beside other documents, then all its rows.

So a build of many documents that were read before looks into the beginning of each, and brings out the rows of few.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from pipelines.halves import in_halves
from pipelines.names import Reference
from pipelines.tables.act_rows import DraftRow
from pipelines.tables.columns import as_columns, as_rows
from pipelines.tables.facts import Told
from pipelines.tables.one_document import DocumentTables
from pipelines.tables.record_rows import AttendanceRow, DocumentRow
from pipelines.tables.settled import settle

LONG = 2_000  # rows, from which on a second process gains more time than it costs


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a document, before it has a name in a build."""

    about: DocumentRow
    rows: Mapping[str, int]  # table → how many rows the document has in it
    said: Mapping[str, Any]  # what it tells, as it is kept
    tables: Callable[[], DocumentTables]  # raises OSError or ValueError where they are gone or damaged
    settled: bool = True  # the same code would read the same again

    def told(self, name: str, file: str) -> Told:
        """What it tells under its name in a build, as if no correction were made."""
        said = self.said
        return Told(
            about=DocumentRow(**said["about"] | {"document": name, "file": file}),
            attendance=_rows(said["attendance"], AttendanceRow, name),
            adopted=_rows(said["adopted"], DraftRow, name),
            spoke=said["spoke"],
            recommended=frozenset((number, actor) for number, actor in said["recommended"]),
            reviewed=said["reviewed"],
            rows=self.rows,
            open_findings=said["open_findings"],
        )


def _rows(columns: Mapping[str, Any], row_class: type, name: str) -> list[Any]:
    documents = columns["document"]
    return as_rows({**columns, "document": [name] * len(documents)}, row_class) if documents else []


def to_bytes(tables: DocumentTables, reference: Reference, halves: bool = False) -> bytes:
    """A document's rows and what it tells. Raises UnicodeEncodeError where a text cannot be written as UTF-8.

    ``halves``: a core has nothing else to do, and what a long document tells may be found by another process.
    """

    def telling() -> Told:
        return settle("", "", tables, reference).told()

    if halves and len(tables.parts["participation"]["document"]) > LONG:
        rows, told = in_halves(tables.to_json, telling)
    else:
        rows, told = tables.to_json(), telling()
    said: dict[str, Any] = {
        "about": asdict(told.about),
        "attendance": as_columns(told.attendance, AttendanceRow),
        "adopted": as_columns(told.adopted, DraftRow),
        "spoke": told.spoke,
        "recommended": sorted(told.recommended),
        "reviewed": told.reviewed,
        "rows": told.rows,
        "open_findings": told.open_findings,
    }
    head = {"told": said, "settled": tables.settled, "bytes": len(rows), "crc32": zlib.crc32(rows)}
    return json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" + rows


def from_bytes(content: bytes) -> Reading:
    """What was read. Raises ValueError where it is damaged."""
    head, _, rows = content.partition(b"\n")
    reading, size = reading_of(head, _Held(rows))
    if size != len(content):
        raise ValueError("not the whole of what was read")
    return reading


def reading_of(head: bytes, rows: Callable[[], bytes]) -> tuple[Reading, int]:
    """What was read, from the first line of its bytes and a way to get the rest; and how many bytes it has in all."""
    try:
        said = json.loads(head)
        about, counts = DocumentRow(**said["told"]["about"]), said["told"]["rows"]
        size, crc, settled = said["bytes"], said["crc32"], said["settled"]
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not what was read of a document") from error

    return Reading(about, counts, said["told"], _Tables(rows, crc, settled), settled), len(head) + 1 + size


@dataclass(frozen=True, slots=True)
class _Tables:
    """Brings out the rows when they are asked for; it can travel to another process."""

    rows: Callable[[], bytes]
    crc32: int
    settled: bool

    def __call__(self) -> DocumentTables:
        content = self.rows()
        if zlib.crc32(content) != self.crc32:
            raise ValueError("the rows of a document are damaged")
        return replace(DocumentTables.from_json(content), settled=self.settled)


@dataclass(frozen=True, slots=True)
class _Held:
    """Bytes that are in memory."""

    content: bytes

    def __call__(self) -> bytes:
        return self.content
