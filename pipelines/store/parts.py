"""What a build wrote of each part of the tables, and how much of it the next build can take over."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from pipelines.store.folder import beside, standing, write_whole
from pipelines.tables.columns import Row

RowsOf = Callable[[], Mapping[str, Sequence[Row]]]  # table → rows


@dataclass(frozen=True, slots=True)
class Member:
    """One document's rows; ``key`` stands for them, "" where none is known. ``before``: the part they are written in already."""

    key: str
    document: str
    rows: RowsOf
    before: int | None = None


@dataclass(frozen=True, slots=True)
class PartRows:
    """What one part of the tables holds, in this order."""

    members: Sequence[Member]

    @property
    def key(self) -> str:
        """Stands for the content of the part's files: the same key, the same bytes. "" where none is known."""
        keys = [member.key for member in self.members]
        return sha256("\n".join(keys).encode("utf-8", "surrogatepass")).hexdigest() if all(keys) else ""


@dataclass(frozen=True, slots=True)
class File:
    """A file as it was written, told by what changes when anybody writes to it."""

    size: int
    sha256: str
    changed: int  # nanoseconds


Written = dict[tuple[str, str], File]  # (table, "csv" or "parquet") → what was written


def path_of(table: str, kind: str, number: int) -> str:
    """Where a table, or a part of it (from 1), stands in the folder."""
    return f"{table}.{kind}/{number:05}.{kind}" if number else f"{table}.{kind}"


class Before:
    """What the last build wrote of each part, kept beside the tables, so that the next need not make it again.

    A file is taken over by a second name for it (a hard link) where its size and its time are those it was written with;
    what stands in one that anybody changed since is made anew.
    """

    def __init__(self, out: Path) -> None:
        self.path, self.folder = beside(out) / "parts.json", standing(out)
        self.parts: dict[str, tuple[int, Written]] = {}
        self.members: dict[str, int] = {}  # key → number of the part
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
            for key, (number, members, files) in json.loads(self.path.read_bytes()).items():
                written = {(name, kind): File(*file) for name, kind, *file in files}
                if written and all(
                    _is_as_written(os.path.join(self.folder, path_of(*each, number)), file)
                    for each, file in written.items()
                ):
                    self.parts[key] = number, written
                    self.members.update(dict.fromkeys(members, number))

    def link(self, part: PartRows, folder: Path, number: int) -> Written | None:
        """A part's files in a new folder under its number there; None where none are the same."""
        before, files = self.parts.get(part.key, (0, None))
        for name, kind in files or ():
            _second_name(
                os.path.join(self.folder, path_of(name, kind, before)),
                os.path.join(folder, path_of(name, kind, number)),
            )
        return files

    def known(self, part: PartRows) -> PartRows:
        """The part, with where the rows of its documents stand already."""
        members = [replace(member, before=self.members.get(_short(member.key))) for member in part.members]
        return PartRows(members)

    def keep(self, parts: Mapping[int, PartRows], written: Mapping[int, Written]) -> None:
        """What was written, for the next build. Where it cannot be kept, the next one writes all."""
        said = {
            part.key: (
                number,
                [_short(member.key) for member in part.members],
                [(*each, file.size, file.sha256, file.changed) for each, file in written[number].items()],
            )
            for number, part in parts.items()
            if part.key
        }
        with suppress(OSError):
            if said:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                write_whole(self.path, json.dumps(said).encode())


def _short(key: str) -> str:
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32] if key else ""


def _is_as_written(path: str, file: File) -> bool:
    try:
        found = os.stat(path)
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns) == (file.size, file.changed)


def _second_name(path: str, new: str) -> None:
    try:
        os.link(path, new)
    except OSError:  # a file system without such names
        shutil.copy2(path, new)
