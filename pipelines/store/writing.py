"""Tables to disk, as Parquet and CSV with their description: all of them at once or none, and only what has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines.store.folder import must_be_ours, replaced
from pipelines.store.parts import Before, File, Member, PartRows, Written, path_of
from pipelines.tables import TABLES, Table
from pipelines.tables.columns import BATCH, Row
from pipelines.tables.package import WrittenFile, describe

if TYPE_CHECKING:
    import pyarrow as pa

PACKAGE = "datapackage.json"
KINDS = ("csv", "parquet")
OURS = frozenset({PACKAGE, *(f"{table.name}.{kind}" for table in TABLES for kind in KINDS)})
IN_ONE_FILE = ("documents", "links", "corrections")  # small, and never written in parts
IN_PARTS = tuple(table for table in TABLES if table.name not in IN_ONE_FILE)

Job = tuple[PartRows, Path, Path, int]  # a part, the folders of the old tables and of the new, its number
Run = Callable[[Callable[[Job], Written], Iterable[Job]], Iterable[Written]]


def write_tables(rows: Mapping[str, Sequence[Row]], out: Path) -> str:
    """All tables as Parquet and CSV (UTF-8, LF) with datapackage.json; all at once or none. Returns their fingerprint.

    The same rows give the same bytes. Raises StoreError where the folder cannot be written or holds other files.
    """
    part = PartRows([Member("", "", partial(dict, rows))])
    return write_parts([part], {name: rows[name] for name in IN_ONE_FILE}, out, Before(out))


def write_parts(
    parts: Sequence[PartRows], whole: Mapping[str, Sequence[Row]], out: Path, before: Before, run: Run = map
) -> str:
    """The same for tables whose rows come part by part. What the build before wrote of a part that is the same is kept.

    whole: the rows of the tables that are never written in parts. ``run`` writes several parts, in processes or here.
    """
    must_be_ours(out, OURS)
    numbered = dict(enumerate(parts, start=1)) if len(parts) > 1 else {0: parts[0]}
    with replaced(out) as folder:
        for path in (path_of(table.name, kind, 1) for table in IN_PARTS for kind in KINDS if len(parts) > 1):
            (folder / path).parent.mkdir()
        written = {number: files for number, part in numbered.items() if (files := before.link(part, folder, number))}
        new = [
            (before.known(part), before.folder, folder, number)
            for number, part in numbered.items()
            if number not in written
        ]
        written |= dict(zip((job[-1] for job in new), run(write_part, new), strict=True))
        alone = {
            table.name: _write(table, table.batches(whole[table.name]), folder, 0)
            for table in TABLES
            if table.name in whole
        }
        part_of = {member.document: number or 1 for number, part in numbered.items() for member in part.members}
        package = describe(_in_order(written, alone), whole["documents"], part_of)
        (folder / PACKAGE).write_bytes(_in_lines(package).encode())
    before.keep(numbered, written)
    return str(package["version"]).partition("+")[2]


def get_ready_to_write(out: Path) -> Before:
    """Loads what tables are written with, and what was written before, for who has to wait for their rows anyway."""
    import pyarrow.csv
    import pyarrow.parquet  # noqa: F401

    return Before(out)


def write_part(job: Job) -> Written:
    """The files of one part. Rows that stand in the old tables are copied, column by column; the others are made."""
    import pyarrow as pa  # here and below: who reads documents does without it

    part, old, folder, number = job
    pieces: dict[str, list[pa.Table]] = {table.name: [] for table in IN_PARTS}
    standing = _Standing(old)
    for is_new, members in groupby(part.members, key=lambda member: member.before is None):
        if is_new:
            rows: dict[str, list[Row]] = {table.name: [] for table in IN_PARTS}
            for member in members:
                for name, some in member.rows().items():
                    if name in rows:
                        rows[name].extend(some)
            for table in IN_PARTS:
                pieces[table.name].extend(table.batches(rows[table.name]))
        else:
            for member in members:
                for table in IN_PARTS:
                    pieces[table.name].append(standing.rows(table, member))

    def write(table: Table) -> Written:
        whole = pa.concat_tables(pieces.pop(table.name)).combine_chunks()
        batches = (whole.slice(first, BATCH) for first in range(0, max(len(whole), 1), BATCH))
        return _write(table, batches, folder, number)

    with ThreadPoolExecutor(2) as threads:  # one waits for the disk while the other packs
        return {key: file for written in threads.map(write, IN_PARTS) for key, file in written.items()}


class _Standing:
    """The rows of documents in the tables that stand in a folder, each file read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.read: dict[tuple[str, int], tuple[pa.Table, dict[str, tuple[int, int]]]] = {}

    def rows(self, table: Table, member: Member) -> pa.Table:
        """A document's rows of a table, which stand together."""
        assert member.before is not None
        import pyarrow as pa
        import pyarrow.parquet

        key = table.name, member.before
        if key not in self.read:
            path = self.folder / path_of(table.name, "parquet", member.before)
            # Not by read_table, which loads pandas.
            found = pyarrow.parquet.ParquetFile(pa.BufferReader(path.read_bytes())).read()
            same = found.schema.equals(table.schema())  # casting, too, loads what takes long to load
            self.read[key] = found if same else found.cast(table.schema()), _places(found["document"])
        found, places = self.read[key]
        return found.slice(*places.get(member.document, (0, 0)))


def _places(documents: pa.ChunkedArray) -> dict[str, tuple[int, int]]:
    """Where each document's rows start, and how many there are."""
    places, start = {}, 0
    for name, rows in groupby(documents.to_pylist()):
        number = sum(1 for _ in rows)
        places[name] = start, number
        start += number
    return places


def _write(table: Table, batches: Iterable[pa.Table], folder: Path, number: int) -> Written:
    import pyarrow.csv
    import pyarrow.parquet

    paths = {kind: folder / path_of(table.name, kind, number) for kind in KINDS}
    csv = pyarrow.csv.CSVWriter(paths["csv"], table.schema())
    parquet = pyarrow.parquet.ParquetWriter(paths["parquet"], table.schema(), compression="zstd")
    with csv, parquet:
        for batch in batches:
            csv.write_table(batch)
            parquet.write_table(batch)
    return {(table.name, kind): _as_written(path) for kind, path in paths.items()}


def _as_written(path: Path) -> File:
    found = path.stat()
    return File(found.st_size, sha256_of(path), found.st_mtime_ns)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's content."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _in_order(parts: Mapping[int, Written], alone: Mapping[str, Written]) -> dict[tuple[str, str], list[WrittenFile]]:
    files = {}
    for key in ((table.name, kind) for table in TABLES for kind in KINDS):
        some = {0: alone[key[0]]} if key[0] in alone else parts
        files[key] = [
            WrittenFile(path_of(*key, number), some[number][key].size, some[number][key].sha256)
            for number in sorted(some)
        ]
    return files


def _in_lines(package: Mapping[str, Any]) -> str:
    """JSON with a line for each entry of each list: to be read by a person, and written at once however long it is."""
    parts = []
    for name, value in package.items():
        if isinstance(value, list):
            lines = ",\n".join(f"  {json.dumps(each, ensure_ascii=False)}" for each in value)
            parts.append(f" {json.dumps(name)}: [\n{lines}\n ]")
        else:
            parts.append(f" {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def written_files(folder: Path) -> Iterator[Path]:
    """The files in a folder of tables, those of parts included."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file())
