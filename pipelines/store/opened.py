"""Tables as a dashboard reads them: opened once, each table and each document's rows read when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pipelines.store.files import NoTables, fingerprint, load_package, read_table
from pipelines.store.folder import StoreError, standing
from pipelines.store.parts import path_of
from pipelines.tables import TABLES
from pipelines.tables.package import files_stated

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

AGAIN = "Build them again: python -m pipelines build"
Found = TypeVar("Found")
_TABLES = {table.name: table for table in TABLES}


class Replaced(StoreError):
    """Other tables stand in the folder now: open them again."""


class Opened:
    """The tables of a folder, one version of them. Of a million rows only those are in memory that are looked at.

    Raises NoTables where there are none, StoreError where they are damaged or of another version, and Replaced from every
    reading that comes too late.
    """

    def __init__(self, out: Path) -> None:
        package = load_package(out)
        self.out, self.version = out, fingerprint(out)
        if not self.version:
            raise NoTables(f"There are no tables in {out} yet. Build them: python -m pipelines build")
        self._part = {str(each.get("document", "")): int(each.get("part", 1)) for each in package.get("sources", [])}
        self._files: dict[str, list[str]] = {}
        for name, kind, file in files_stated(package):
            if kind == "parquet":
                self._files.setdefault(name, []).append(str(file["path"]))
                self._read(partial(self._must_have, str(file["path"]), int(file["bytes"])))
        for name, table in _TABLES.items():
            path = self._files.setdefault(name, [path_of(name, "parquet", 0)])[0]
            if tuple(self._read(partial(self._columns, path))) != table.names:
                raise StoreError(f"{path} has other columns: it was built by another version of Placard. {AGAIN}")

    def _must_have(self, path: str, size: int) -> None:
        if (standing(self.out) / path).stat().st_size != size:
            raise StoreError(f"{path} is damaged: it is not as long as its build wrote it. {AGAIN}")

    def _columns(self, path: str) -> list[str]:
        import pyarrow.parquet

        return list(pyarrow.parquet.read_schema(self._bytes(path)).names)

    @cached_property
    def documents(self) -> pd.DataFrame:
        return self._whole("documents")

    @cached_property
    def findings(self) -> pd.DataFrame:
        return self._whole("findings")

    @cached_property
    def unread(self) -> pd.DataFrame:
        return self._whole("unread")

    @cached_property
    def corrections(self) -> pd.DataFrame:
        return self._whole("corrections")

    @cached_property
    def links(self) -> pd.DataFrame:
        return self._whole("links")

    def of_document(self, name: str, document: str) -> pd.DataFrame:
        """One document's rows of a table, in their order."""
        paths = self._files[name]
        path = paths[self._part.get(document, 1) - 1] if len(paths) > 1 else paths[0]
        frame: pd.DataFrame = self._read(lambda: _rows_of(self._bytes(path), document)).to_pandas()
        return frame

    def distinct(self, name: str, columns: Sequence[str]) -> pd.DataFrame:
        """The different rows that some columns of a table make, each once, read part by part."""
        import pyarrow as pa

        parts = [self._read(partial(_distinct, self._bytes, path, list(columns))) for path in self._files[name]]
        frame: pd.DataFrame = _once(pa.concat_tables(parts)).to_pandas()
        return frame

    def _whole(self, name: str) -> pd.DataFrame:
        return self._read(lambda: read_table(_TABLES[name], standing(self.out), self._files[name]))

    def _bytes(self, path: str) -> pa.BufferReader:
        import pyarrow as pa

        # The bytes at once: a reader given the path opens it more than once, and it may be replaced between.
        return pa.BufferReader((standing(self.out) / path).read_bytes())

    def _read(self, read: Callable[[], Found]) -> Found:
        """What reading gives, where these tables still stand when it is done."""
        import pyarrow as pa

        try:
            found = read()
        except (pa.ArrowInvalid, OSError, StoreError) as error:
            if fingerprint(self.out) not in ("", self.version):
                raise Replaced(f"The tables in {self.out} were replaced meanwhile. Open them again.") from error
            raise StoreError(f"The tables in {self.out} are damaged ({error}). {AGAIN}") from error
        if fingerprint(self.out) != self.version:
            raise Replaced(f"The tables in {self.out} were replaced meanwhile. Open them again.")
        return found


def _rows_of(content: pa.BufferReader, document: str) -> pa.Table:
    """The rows of a document from a file in which they stand together."""
    import pyarrow.compute
    import pyarrow.parquet

    file = pyarrow.parquet.ParquetFile(content)
    at = file.schema_arrow.get_field_index("document")
    groups = []
    for number in range(file.num_row_groups):
        known = file.metadata.row_group(number).column(at).statistics
        if known is None or not known.has_min_max or known.min <= document <= known.max:
            groups.append(number)
    rows = file.read_row_groups(groups)
    return rows.filter(pyarrow.compute.equal(rows["document"], document))


def _distinct(open_file: Callable[[str], pa.BufferReader], path: str, columns: list[str]) -> pa.Table:
    import pyarrow.parquet

    return _once(pyarrow.parquet.read_table(open_file(path), columns=columns))


def _once(rows: pa.Table) -> pa.Table:
    return rows.group_by(rows.column_names).aggregate([])
