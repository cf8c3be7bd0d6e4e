"""The tables as one archive to keep, to send or to deposit: with their description, checksums and how to cite them."""

from __future__ import annotations

import copy
import hashlib
import io
import json
import re
import time
import zipfile
from pathlib import Path
from typing import IO, Any

from pipelines.store.files import NoTables, load_package
from pipelines.store.folder import StoreError, standing, write_whole
from pipelines.store.writing import PACKAGE
from pipelines.tables.citing import citation_file, read_me
from pipelines.tables.package import files_stated

SUMS, CITATION, READ_ME = "SHA256SUMS", "CITATION.cff", "README.txt"
# A cell of words that a spreadsheet would run: text is always in quotation marks in the tables' CSV, numbers never are.
_RUN = re.compile(rb'(?:(?<=[,\n])|^)"(?=[=+\-@\t\r])')
_ALWAYS = (1980, 1, 1, 0, 0, 0)  # the earliest day an archive can hold: the same tables give the same archive


def package_name(package: dict[str, Any]) -> str:
    """What the archive of a package is called, without its ending: placard-tables-1.0.0-0a1b2c3d4e5f."""
    return f"{package['name']}-{str(package['version']).replace('+', '-')}"


def data_package(out: Path) -> bytes:
    """A ZIP archive of the tables in a folder, a Frictionless Data Package: every table as CSV and Parquet, datapackage.json,

    CITATION.cff, README.txt (how to cite, rights, what each file is) and SHA256SUMS. The same tables give the same bytes.
    In its CSV an apostrophe stands before what a spreadsheet would run as a formula; its Parquet has every cell as printed.

    Raises NoTables where there are none, StoreError where they are not what their build wrote.
    """
    stream = io.BytesIO()
    _archive(out, stream)
    return stream.getvalue()


def export(out: Path, to: Path | None = None) -> Path:
    """Writes the archive of the tables in a folder to a file, or into a folder under its own name; returns the file.

    The file is written whole or not at all. Raises NoTables and StoreError as ``data_package`` does, and StoreError where
    nothing can be written there.
    """
    if not load_package(out):
        raise NoTables(f"There are no tables in {out} yet. Build them: python -m pipelines build")
    place = to or Path()
    file = place / f"{package_name(load_package(out))}.zip" if to is None or place.is_dir() else place
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, lambda stream: _archive(out, stream))
    except OSError as error:
        raise StoreError(
            f"{file}: the data package cannot be written ({error.strerror or error}). Choose another place."
        ) from error
    return file


def _archive(out: Path, stream: IO[bytes]) -> None:
    """Writes the archive, file by file, of one build even where another replaces the tables meanwhile."""
    for _ in range(20):
        package = load_package(out)
        if not package:
            raise NoTables(f"There are no tables in {out} yet. Build them: python -m pipelines build")
        stream.seek(0)
        stream.truncate()
        try:
            wrong = _written(package, standing(out), stream)
        except FileNotFoundError:
            time.sleep(0.05)  # replaced at this moment
            continue
        if not wrong:
            return
        if load_package(out) == package:
            raise StoreError(
                f"{standing(out) / wrong} is not what the build wrote: nothing is exported. Build the tables again: "
                "python -m pipelines build"
            )
    raise StoreError(f"The tables in {out} are not whole. Build them again: python -m pipelines build")


def _written(package: dict[str, Any], folder: Path, stream: IO[bytes]) -> str:
    """Writes an archive of the files that a description names; the first that is not as it says, or ""."""
    hashes = {str(file["path"]): str(file["hash"]) for _, _, file in files_stated(package)}
    said = {CITATION: citation_file(package).encode(), READ_ME: read_me(package).encode()}
    described = copy.deepcopy(package)
    files = {str(file["path"]): file for _, _, file in files_stated(described)}
    sums = []
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:

        def put(name: str, content: bytes) -> None:
            entry = zipfile.ZipInfo(f"{package_name(package)}/{name}", _ALWAYS)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)

        def take(name: str, content: bytes) -> None:
            sums.append(f"{hashlib.sha256(content).hexdigest()}  {name}\n")
            put(name, content)

        for name in sorted([*hashes, *said]):
            content = said.get(name) or (folder / name).read_bytes()
            if name in hashes and f"sha256:{hashlib.sha256(content).hexdigest()}" != hashes[name]:
                return name
            if name in files and ".csv" in name:
                content = _RUN.sub(b"\"'", content)
                digest = hashlib.sha256(content).hexdigest()
                files[name].update({"bytes": len(content), "hash": f"sha256:{digest}"})
            take(name, content)
        take(PACKAGE, (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode())
        put(SUMS, "".join(sums).encode())
    return ""
