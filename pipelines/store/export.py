"""The tables as one archive to keep, to send or to deposit: with their description, checksums and how to cite them."""

from __future__ import annotations

import hashlib
import io
import time
import zipfile
from pathlib import Path
from typing import Any

from pipelines.store.files import PACKAGE, NoTables, load_package
from pipelines.store.folder import StoreError, standing, write_whole
from pipelines.tables.citing import citation_file, read_me

SUMS, CITATION, READ_ME = "SHA256SUMS", "CITATION.cff", "README.txt"
_ALWAYS = (1980, 1, 1, 0, 0, 0)  # the earliest day an archive can hold: the same tables give the same archive


def package_name(package: dict[str, Any]) -> str:
    """What the archive of a package is called, without its ending: placard-tables-1.0.0-0a1b2c3d4e5f."""
    return f"{package['name']}-{str(package['version']).replace('+', '-')}"


def data_package(out: Path) -> bytes:
    """A ZIP archive of the tables in a folder, a Frictionless Data Package: every table as CSV and Parquet, datapackage.json,

    CITATION.cff, README.txt (how to cite, rights, what each file is) and SHA256SUMS. The same tables give the same bytes.

    Raises NoTables where there are none, StoreError where they are not what their build wrote.
    """
    package, files = _whole(out)
    files[CITATION] = citation_file(package).encode()
    files[READ_ME] = read_me(package).encode()
    sums = [f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items())]
    files[SUMS] = "".join(sums).encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{package_name(package)}/{name}", _ALWAYS)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)
    return stream.getvalue()


def export(out: Path, to: Path | None = None) -> Path:
    """Writes the archive of the tables in a folder to a file, or into a folder under its own name; returns the file.

    The file is written whole or not at all. Raises NoTables and StoreError as ``data_package`` does, and StoreError where
    nothing can be written there.
    """
    content = data_package(out)
    place = to or Path()
    file = place / f"{package_name(load_package(out))}.zip" if to is None or place.is_dir() else place
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, content)
    except OSError as error:
        raise StoreError(
            f"{file}: the data package cannot be written ({error.strerror or error}). Choose another place."
        ) from error
    return file


def _whole(out: Path) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The description and the bytes of all files it names, of one build even where another replaces them meanwhile."""
    for _ in range(20):
        package = load_package(out)
        if not package:
            raise NoTables(f"There are no tables in {out} yet. Build them: python -m pipelines build")
        stated = [file for resource in package["resources"] for file in (resource, resource["parquet"])]
        folder = standing(out)
        try:
            files = {str(file["path"]): (folder / str(file["path"])).read_bytes() for file in stated}
            files[PACKAGE] = (folder / PACKAGE).read_bytes()
        except FileNotFoundError:
            time.sleep(0.05)  # replaced at this moment
            continue
        wrong = [
            str(file["path"])
            for file in stated
            if f"sha256:{hashlib.sha256(files[file['path']]).hexdigest()}" != file["hash"]
        ]
        if not wrong:
            return package, files
        if load_package(out) == package:
            raise StoreError(
                f"{folder / wrong[0]} is not what the build wrote: nothing is exported. Build the tables again: "
                "python -m pipelines build"
            )
    raise StoreError(f"The tables in {out} are not whole. Build them again: python -m pipelines build")
