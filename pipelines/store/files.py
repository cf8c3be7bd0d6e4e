"""Tables to disk, as Parquet and CSV with their description, and back."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines.store.folder import StoreError, must_be_ours, replaced, standing
from pipelines.tables import TABLES, Table, Tables
from pipelines.tables.columns import Row
from pipelines.tables.package import WrittenFile, describe

if TYPE_CHECKING:
    import pandas as pd

PACKAGE = "datapackage.json"
OURS = frozenset({PACKAGE, *(f"{table.name}.{kind}" for table in TABLES for kind in ("csv", "parquet"))})


class NoTables(StoreError):
    """There are no tables in the folder yet."""


def write_tables(rows: Mapping[str, Sequence[Row]], out: Path) -> str:
    """All tables as Parquet and CSV (UTF-8, LF) with datapackage.json; all at once or none. Returns their fingerprint.

    The same rows give the same bytes. Raises StoreError where the folder cannot be written or holds other files.
    """
    must_be_ours(out, OURS)
    with replaced(out) as folder:
        files = {}
        for table in TABLES:
            _write(table, rows[table.name], folder)
            for kind in ("csv", "parquet"):
                files[table.name, kind] = _written(folder / f"{table.name}.{kind}")
        package = describe(files, rows["documents"])
        text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
        (folder / PACKAGE).write_bytes(text.encode())
    return _fingerprint(package)


def get_ready_to_write() -> None:
    """Loads what tables are written with, for who has to wait for their rows anyway."""
    import pyarrow.csv
    import pyarrow.parquet  # noqa: F401


def _write(table: Table, rows: Sequence[Row], folder: Path) -> None:
    import pyarrow.csv
    import pyarrow.parquet

    csv = pyarrow.csv.CSVWriter(folder / f"{table.name}.csv", table.schema())
    parquet = pyarrow.parquet.ParquetWriter(folder / f"{table.name}.parquet", table.schema(), compression="zstd")
    with csv, parquet:
        for batch in table.batches(rows):
            csv.write_table(batch)
            parquet.write_table(batch)


def _written(path: Path) -> WrittenFile:
    return WrittenFile(path.name, path.stat().st_size, _sha256(path))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def load_tables(out: Path) -> Tables:
    """The tables of a folder. Strings have dtype ``str``, sentences that repeat are categorical, numbers ``int64``.

    A build that replaces them meanwhile does not disturb: the answer is the old tables or the new.
    Raises NoTables where there are none, StoreError where they are damaged or of another version.
    """
    for _ in range(20):
        before = _edition(out)
        if not fingerprint(out):
            raise NoTables(f"There are no tables in {out} yet. Build them: python -m pipelines build")
        try:
            tables = Tables(**{table.name: _read(table, standing(out)) for table in TABLES})
        except FileNotFoundError:
            time.sleep(0.05)  # replaced at this moment
            continue
        except StoreError:
            if _edition(out) == before:
                raise
            continue  # replaced while it was read
        if _edition(out) == before:
            return tables
    raise StoreError(f"The tables in {out} are not whole. Build them again: python -m pipelines build")


def _read(table: Table, folder: Path) -> pd.DataFrame:
    import pyarrow as pa
    import pyarrow.parquet

    repeated = [column.name for column in table.columns if column.repeats]
    path = folder / f"{table.name}.parquet"
    try:
        # The bytes at once: a reader given the path opens it more than once, and it may be replaced between.
        arrow = pyarrow.parquet.read_table(pa.BufferReader(path.read_bytes()), read_dictionary=repeated)
    except (pa.ArrowInvalid, OSError) as error:
        if isinstance(error, FileNotFoundError):
            raise
        raise StoreError(f"{path} is damaged ({error}). Build the tables again: python -m pipelines build") from error
    if tuple(arrow.schema.names) != table.names:
        raise StoreError(
            f"{path} has other columns: it was built by another version of Placard. Build the tables again: "
            "python -m pipelines build"
        )
    frame: pd.DataFrame = arrow.to_pandas()
    return frame


def load_package(out: Path) -> dict[str, Any]:
    """The description of the tables in a folder (datapackage.json); {} where there are none."""
    for _ in range(20):
        before = _edition(out)
        try:
            package = json.loads((standing(out) / PACKAGE).read_bytes())
        except (FileNotFoundError, NotADirectoryError, ValueError):
            if _edition(out) == before:
                return {}
            continue  # replaced at this moment
        return package if isinstance(package, dict) else {}
    return {}


def _edition(out: Path) -> tuple[int, int, int]:
    """What tells a folder of tables from the one that replaces it, even where both hold the same."""
    try:
        found = standing(out).stat()
    except OSError:
        return (0, 0, 0)
    return (found.st_dev, found.st_ino, found.st_mtime_ns)


def fingerprint(out: Path) -> str:
    """Twelve hexadecimal digits that stand for the content of the tables in a folder; "" where there are none."""
    return _fingerprint(load_package(out))


def _fingerprint(package: dict[str, Any]) -> str:
    return str(package.get("version", "")).partition("+")[2]


def changed_files(out: Path) -> list[str]:
    """What does not match the tables' own description: a file that is missing, was changed, or belongs to no table."""
    package = load_package(out)
    if not package:
        return [f"{out / PACKAGE} is missing or damaged"]
    folder, wrong, known = standing(out), [], {PACKAGE}
    for file in [file for resource in package.get("resources", []) for file in (resource, resource["parquet"])]:
        name = str(file["path"])
        known.add(name)
        path = folder / name
        if not path.is_file():
            wrong.append(f"{name} is missing")
        elif f"sha256:{_sha256(path)}" != file["hash"]:
            wrong.append(f"{name} is not what the build wrote: its SHA-256 differs from {PACKAGE}")
    wrong += [f"{name} is missing from {PACKAGE}" for name in sorted(OURS - known)]
    return wrong + [f"{each.name} is no table" for each in sorted(folder.iterdir()) if each.name not in known]
