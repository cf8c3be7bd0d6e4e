"""Files whose content is known from an earlier build, so that a thousand of them need not be read to see that none changed."""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from pathlib import Path

from pipelines.store.folder import beside, write_whole
from pipelines.store.writing import sha256_of

FRESH = 2_000_000_000  # nanoseconds; the coarsest clock of a common file system (FAT) ticks every two seconds


class KnownFiles:
    """The SHA-256 of files by what the file system says of them, kept beside the tables.

    A file is taken for what it was where its size, the times of its last writing and of its last change of any kind, and
    its number in the file system are the same. The time of change cannot be set by a program, so that a file that was
    written to, replaced or restored is read again; so is one that was changed so shortly before it was read that a further
    change might have the same time. At the end of a long build that is no longer so: it is looked at once more.
    """

    def __init__(self, out: Path) -> None:
        self.path = beside(out) / "files.json"
        self.before: dict[str, list[int | str]] = {}
        self.now: dict[str, list[int | str]] = {}
        self.began = time.time_ns()
        self.fresh: dict[Path, list[int | str]] = {}
        with suppress(OSError, ValueError):
            read = json.loads(self.path.read_bytes())
            self.before = read if isinstance(read, dict) else {}

    def sha256(self, path: Path) -> str:
        """The SHA-256 of a file that is as it was; "" where it may have changed, or was never read."""
        said = self.before.get(os.fspath(path), [])
        with suppress(OSError):
            if said and said[:-1] == _signs(os.stat(path)):
                self.now[os.fspath(path)] = said
                return str(said[-1])
        return ""

    def learn(self, path: Path, sha256: str, before: os.stat_result) -> None:
        """What a file holds that was read just now; ``before``: what the file system said of it before it was read."""
        if _settled(before, self.began):
            self.now[os.fspath(path)] = [*_signs(before), sha256]
        else:
            self.fresh[path] = [*_signs(before), sha256]

    def keep(self) -> None:
        """Keeps what is known of the files of this build. Where it cannot be kept, the next one reads them all."""
        for path, said in self.fresh.items():
            with suppress(OSError):
                found = os.stat(path)
                if _settled(found, time.time_ns()) and [*_signs(found), sha256_of(path)] == said:
                    self.now[os.fspath(path)] = said
        if self.now == self.before and self.path.exists():
            return
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.path, json.dumps(self.now).encode("utf-8", "surrogatepass"))


def _settled(found: os.stat_result, now: int) -> bool:
    """Whether a change from now on has another time than the last one."""
    return max(found.st_ctime_ns, found.st_mtime_ns) < now - FRESH


def _signs(found: os.stat_result) -> list[int | str]:
    return [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]
