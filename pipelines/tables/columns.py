"""What a column is: its name, type, the words for the reader and the words it may hold.

The rows of each table are a frozen dataclass whose fields are the columns (``record_rows`` and ``act_rows``). Types,
the order in the files, the package description and the docs are read from there, so that none of them can drift.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

ColumnType = Literal["string", "integer"]
Row = Any  # an instance of one of the row classes
BATCH = 20_000  # rows; bounds the memory a large table takes on its way to disk

ACTS = (
    "statement",
    "right_of_reply",
    "introduced",
    "sponsored",
    "voted",
    "elected",
    "chaired",
    "attended",
    "requested",
)
VOICES = ("own", "group", "represented", "aligned")
CAPACITIES = (
    "",
    "member",
    "observer",
    "igo",
    "un",
    "ngo",
    "nhri",
    "other",
    "secretariat",
    "officer",
    "expert",
)
OCCASIONS = ("", "opening", "item", "before_action", "after_action", "vote_explanation", "closing")
ROLES = ("", "main", "co", "joined", "withdrew")
POSITIONS = ("", "supported", "partly supported", "noted", "not supported", "to be examined")
CHOICES = ("", "yes", "no", "abstain", "absent")
CHANGES = ("add", "change", "remove", "undo")  # what an entry of the ledger of corrections does
PLACES = ("proceedings", "front", "contents", "resolution", "annex", "rules", "attendance")
KINDS = (
    "",
    "session report",
    "minutes",
    "summary record",
    "verbatim record",
    "journal",
    "press release",
    "bulletin",
    "statement",
    "letter",
    "paper",
    "draft",
    "resolution",
    "rules of procedure",
    "list of recommendations",
    "other",
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column, described once: ``vocabulary`` is closed, () where it is open."""

    name: str
    type: ColumnType
    words: str
    vocabulary: tuple[str, ...]
    pattern: str
    repeats: bool  # the same long string in many rows: kept once in memory and on disk


def column(words: str, *, values: tuple[str, ...] = (), pattern: str = "", repeats: bool = False) -> Any:
    """A field of a row class, with what the reader should know of it."""
    return dataclasses.field(metadata={"words": words, "vocabulary": values, "pattern": pattern, "repeats": repeats})


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its rows' class, what it holds, and the columns that tell its rows apart."""

    name: str
    row: type
    words: str
    key: tuple[str, ...]
    refers: tuple[tuple[str, str, str], ...] = ()  # (column, table, column there)
    may_refer_to_none: bool = False  # such a column may be empty

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in the order of the files."""
        return tuple(
            Column(field.name, "integer" if field.type in ("int", int) else "string", **field.metadata)
            for field in dataclasses.fields(self.row)
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names in the order of the files."""
        return tuple(field.name for field in dataclasses.fields(self.row))

    def schema(self) -> pa.Schema:
        """The columns' types as they are written; long strings that repeat are written once each."""
        import pyarrow as pa  # here and below: who reads documents does without it

        return pa.schema([(each.name, pa.int64() if each.type == "integer" else pa.string()) for each in self.columns])

    def batches(self, rows: Sequence[Row]) -> Iterator[pa.Table]:
        """Rows → Arrow tables with exactly the table's columns, some thousand rows each; one without rows for none.

        Made without pandas, whose import takes longer than reading and writing the documents of a small build.
        """
        import pyarrow as pa

        for first in range(0, max(len(rows), 1), BATCH):
            some = rows[first : first + BATCH]
            cells = [
                (_integers if column.type == "integer" else _strings)(list(map(attrgetter(column.name), some)))
                for column in self.columns
            ]
            yield pa.Table.from_arrays(cells, schema=self.schema())

    def frame(self, rows: Sequence[Row]) -> pd.DataFrame:
        """Rows → DataFrame with exactly the table's columns, dtype ``str`` or ``int64``."""
        import pyarrow as pa

        frame: pd.DataFrame = pa.concat_tables(self.batches(rows)).to_pandas()
        return frame


def _strings(cells: Sequence[str]) -> pa.Array:
    import numpy as np
    import pyarrow as pa

    whole = "".join(cells)
    lengths = map(len, cells)
    if not whole.isascii():
        different = {cell: len(cell.encode()) for cell in set(cells)}
        lengths = map(different.__getitem__, cells)
    ends = np.zeros(len(cells) + 1, np.int32)
    np.cumsum(np.fromiter(lengths, np.int32, len(cells)), out=ends[1:])
    return pa.StringArray.from_buffers(len(cells), pa.py_buffer(ends), pa.py_buffer(whole.encode()))


def _integers(cells: Sequence[int]) -> pa.Array:
    import numpy as np
    import pyarrow as pa

    return pa.Int64Array.from_buffers(pa.int64(), len(cells), [None, pa.py_buffer(np.array(cells, np.int64))])


Columns = Mapping[str, Sequence[Any]]  # column → values, all of one length


def as_columns(rows: Iterable[Row], row_class: type) -> dict[str, list[Any]]:
    """Rows → column → values: the shape in which a document's rows travel between processes and into the cache."""
    rows = list(rows)
    return {field.name: list(map(attrgetter(field.name), rows)) for field in dataclasses.fields(row_class)}


def as_rows(columns: Columns, row_class: type) -> list[Row]:
    """The rows again. Raises ValueError when the columns are not of one length, KeyError when one is missing."""
    names = [field.name for field in dataclasses.fields(row_class)]
    return [row_class(*values) for values in zip(*(columns[name] for name in names), strict=True)]
