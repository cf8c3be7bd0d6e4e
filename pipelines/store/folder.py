"""A folder that is replaced as a whole: the old content or the new, never a mix; and one build at a time."""

from __future__ import annotations

import glob
import os
import re
import secrets
import shutil
import sys
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

_UNFINISHED = re.compile(r"\.(.+)\.new-[0-9a-f]{16}")


class StoreError(Exception):
    """The tables cannot be written or read; the message says where, why and what to do."""


def beside(out: Path) -> Path:
    """The folder next to the tables in which a build keeps its lock and what it has read before."""
    return out.with_name(f"{out.name}.cache")


def standing(out: Path) -> Path:
    """The folder that holds the tables: ``out``, or the last one, where a build was stopped between two renames."""
    return out if out.exists() or not _old(out).exists() else _old(out)


@contextmanager
def one_build_at_a_time(out: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Waits for another build of the same folder; says so first. What a stopped build left is cleared away.

    Raises StoreError where nothing can be written beside the folder.
    """
    try:
        with one_at_a_time(
            beside(out) / "lock",
            lambda: say(f"Another build of {out} is under way; this one waits until it has finished."),
        ):
            _clear(out)
            clear_unfinished(beside(out))
            yield
    except LockError as error:
        raise StoreError(f"{out}: nothing can be written there ({error}). Choose another folder with --out.") from error


class LockError(OSError):
    """The file of a lock cannot be written; the message is the system's reason."""


@contextmanager
def one_at_a_time(path: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Lets one process, and one thread of it, in at a time; the others wait. The file at the path is the lock.

    waiting: called first where it has to wait. Raises LockError where the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = path.open("a+b")
    except OSError as error:
        raise LockError(error.strerror or str(error)) from error
    with lock:
        _HELD.add(lock)
        try:
            if not _locked(lock, wait=False):
                waiting()
                _locked(lock, wait=True)
            try:
                yield
            finally:
                _unlocked(lock)
        finally:
            _HELD.discard(lock)


_HELD: set[IO[bytes]] = set()


def _let_go() -> None:
    """In a copy of this process: a lock is the first one's alone. It would else outlive it, where that is killed."""
    for lock in _HELD:
        with suppress(OSError):
            lock.close()
    _HELD.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


def must_be_ours(out: Path, names: Collection[str]) -> None:
    """Raises StoreError where the folder is a file, or holds anything but tables: replacing it would destroy that."""
    if not out.exists():
        return
    if not out.is_dir():
        raise StoreError(f"{out} is a file, not a folder. Choose another folder with --out.")
    others = sorted(each.name for each in out.iterdir() if each.name not in names)
    if others:
        raise StoreError(
            f"{out} holds other files ({', '.join(others[:3])}{' …' if len(others) > 3 else ''}). The build replaces "
            "the whole folder: choose one of its own with --out."
        )


@contextmanager
def replaced(out: Path) -> Iterator[Path]:
    """An empty folder to write to; it takes the place of ``out`` when all went well, and is removed when not."""
    new = out.with_name(f"{out.name}.new-{os.getpid()}")
    try:
        new.mkdir(parents=True)
        yield new
        with ThreadPoolExecutor(8) as pool:  # one after another they take longer than the writing
            list(pool.map(to_disk, list(_written(new))))
        to_disk(new)
        if out.exists():
            os.rename(out, _old(out))
        os.rename(new, out)
        to_disk(out.parent)
    except OSError as error:
        raise StoreError(
            f"{out}: the tables cannot be written ({error.strerror or error}). The old ones are left as they were."
        ) from error
    finally:
        _clear(out)


def _written(folder: Path) -> Iterator[Path]:
    """The files and folders in a new folder that are not on the disk yet: one with a second name is since an earlier build."""
    for where, folders, files in os.walk(folder):
        yield from (Path(where, each) for each in folders)
        yield from (Path(where, each) for each in files if os.stat(os.path.join(where, each)).st_nlink == 1)


def _old(out: Path) -> Path:
    return out.with_name(f"{out.name}.old")


def _clear(out: Path) -> None:
    """What a build left that was stopped: unfinished tables go; the last finished ones come back where none stand.

    Where even that fails (the disk is gone, say), they stay where they are, and are read from there.
    """
    if not out.exists() and _old(out).exists():
        with suppress(OSError):
            os.rename(_old(out), out)
    if out.exists():
        shutil.rmtree(_old(out), ignore_errors=True)
    with suppress(OSError):
        for left in list(out.parent.glob(f"{glob.escape(out.name)}.new-*")):
            shutil.rmtree(left, ignore_errors=True)


def write_whole(path: Path, content: bytes | Callable[[IO[bytes]], None]) -> None:
    """A file with this content, or as it was before, whatever happens meanwhile. Raises OSError.

    content: bytes, or what writes them to a file, where they are too many to hold.
    """
    new = path.with_name(f".{path.name}.new-{secrets.token_hex(8)}")
    try:
        if isinstance(content, bytes):
            new.write_bytes(content)
        else:
            with new.open("w+b") as stream:
                content(stream)
        to_disk(new)
        os.replace(new, path)
        to_disk(path.parent)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def clear_unfinished(folder: Path, name: str = "") -> None:
    """Takes away what ``write_whole`` left, of all files or of one, where it was killed.

    Only for whoever holds the lock that others who write there wait for.
    """
    with suppress(OSError):
        for left in list(folder.iterdir()):
            found = _UNFINISHED.fullmatch(left.name)
            if found and found[1] == (name or found[1]):
                left.unlink(missing_ok=True)


def to_disk(path: Path) -> None:
    """Waits until a file, or a folder's list of names, would outlive a loss of power. Raises OSError for a file.

    Not every file system, and no Windows, can do so for a folder: then it is left to the system's own pace.
    """
    if path.is_dir():
        with suppress(OSError):
            _synced(path, os.O_RDONLY)
    else:
        _synced(path, os.O_RDWR | getattr(os, "O_BINARY", 0))


def _synced(path: Path, flags: int) -> None:
    opened = os.open(path, flags)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


if sys.platform == "win32":
    import msvcrt
    import time

    def _locked(lock: IO[bytes], *, wait: bool) -> bool:
        while True:
            try:
                lock.seek(0)
                msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
                time.sleep(0.5)
            else:
                return True

    def _unlocked(lock: IO[bytes]) -> None:
        lock.seek(0)
        msvcrt.locking(lock.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _locked(lock: IO[bytes], *, wait: bool) -> bool:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlocked(lock: IO[bytes]) -> None:
        fcntl.flock(lock, fcntl.LOCK_UN)
