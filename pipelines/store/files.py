"""Tables from disk, as their last build wrote them."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines.store.folder import StoreError, standing
from pipelines.store.parts import path_of
from pipelines.store.writing import OURS, PACKAGE, sha256_of, written_files
from pipelines.tables import TABLES, Table, Tables
from pipelines.tables.package import files_stated

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa


class NoTables(StoreError):
    """There are no tables in the folder yet."""


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
            paths = _parquet_files(load_package(out))
            folder = standing(out)
            tables = Tables(**{table.name: read_table(table, folder, paths[table.name]) for table in TABLES})
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


def _parquet_files(package: dict[str, Any]) -> dict[str, list[str]]:
    """Table → its files, from the description; as a small build writes them for a table it does not name."""
    paths: dict[str, list[str]] = {}
    for name, kind, file in files_stated(package):
        if kind == "parquet":
            paths.setdefault(name, []).append(str(file["path"]))
    return {table.name: paths.get(table.name, [path_of(table.name, "parquet", 0)]) for table in TABLES}


def read_table(table: Table, folder: Path, paths: Sequence[str]) -> pd.DataFrame:
    """A table from its files. Raises FileNotFoundError, and StoreError where they are damaged or of another version."""
    import pyarrow as pa

    parts = [_part(table, folder / path) for path in paths]
    frame: pd.DataFrame = pa.concat_tables(parts).unify_dictionaries().to_pandas()
    return frame


def _part(table: Table, path: Path) -> pa.Table:
    import pyarrow as pa
    import pyarrow.parquet

    repeated = [column.name for column in table.columns if column.repeats]
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
    return arrow


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
    try:
        found = (standing(out) / PACKAGE).stat()
    except OSError:
        return _fingerprint(load_package(out))  # there are none, or they are replaced at this moment
    return _fingerprint_of(out, (found.st_ino, found.st_mtime_ns, found.st_size))


@lru_cache(maxsize=8)
def _fingerprint_of(out: Path, signs: tuple[int, int, int]) -> str:
    """The same, looked up once a description: that of many documents takes a while to read."""
    return _fingerprint(load_package(out))


def _fingerprint(package: dict[str, Any]) -> str:
    return str(package.get("version", "")).partition("+")[2]


def changed_files(out: Path) -> list[str]:
    """What does not match the tables' own description: a file that is missing, was changed, or belongs to no table."""
    package = load_package(out)
    if not package:
        return [f"{out / PACKAGE} is missing or damaged"]
    folder, wrong, known = standing(out), [], {PACKAGE}
    for table, kind, file in files_stated(package):
        name = str(file["path"])
        known |= {name, f"{table}.{kind}"}
        path = folder / name
        if not path.is_file():
            wrong.append(f"{name} is missing")
        elif f"sha256:{sha256_of(path)}" != file["hash"]:
            wrong.append(f"{name} is not what the build wrote: its SHA-256 differs from {PACKAGE}")
    wrong += [f"{name} is missing from {PACKAGE}" for name in sorted(OURS - known)]
    others = (path.relative_to(folder).as_posix() for path in written_files(folder))
    return wrong + [f"{name} is no table" for name in others if name not in known]
