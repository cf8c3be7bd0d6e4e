"""Builds that are killed, or whose disk is full, at a chosen step: a process that starts them, one after the other.

Started by ``test_crashes.py`` as a program of its own. It imports what a build needs once, and lets a copy of itself run
the command line a build, so that some hundred builds take seconds. A step is whatever changes a folder or opens a file to
write in it; what the libraries write past Python is met by a limit on the size of files.
"""

from __future__ import annotations

import errno
import json
import os
import resource
import shutil
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

import pandas  # noqa: F401 - once, here, and not in every copy

from pipelines.__main__ import main
from pipelines.build import executors
from pipelines.names import load_reference
from pipelines.store import add_entry, changed_files, fingerprint, load_tables, read_ledger
from pipelines.tables import Line

STEPS = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "fsync"})
NOBODY = 65534
MINUTES = """Conference of the Parties to the United Nations Convention against Transnational Organized Crime

Report on its thirteenth session, held in Vienna from 19 to 23 October 2026

III. General discussion

7. At its 1st meeting, on 19 October 2026, the Conference considered agenda item 1, entitled "General discussion".

8. Statements were made by the representatives of {names}.
"""


class Place:
    """A folder with documents and tables, and what it must look like after a build of the old documents and of the new."""

    def __init__(self, root: Path) -> None:
        self.root, self.documents, self.out = root, root / "documents", root / "tables"
        self.documents.mkdir(parents=True)
        (self.documents / ".lock").touch()
        self.write("old")
        self.build()
        self.old, self.old_content = fingerprint(self.out), content_of(self.out)
        self.start = root.with_name("start")
        shutil.copytree(root, self.start)
        self.write("new")
        self.build()
        self.new, self.new_content = fingerprint(self.out), content_of(self.out)
        self.left = names_in(root)
        assert self.old != self.new and len(self.left) > 25

    def write(self, names: str) -> None:
        for number, name in enumerate(("Peru", "Chile") if names == "old" else ("Namibia", "Oman and Kenya")):
            (self.documents / f"{number}.txt").write_text(MINUTES.format(names=name), encoding="utf-8")

    def begin(self) -> None:
        """The old tables, the new documents, and leftovers of all kinds of an earlier misfortune."""
        shutil.rmtree(self.root)
        shutil.copytree(self.start, self.root)
        self.write("new")
        (self.root / "tables.new-4711").mkdir()
        (self.root / "tables.new-4711" / "half.csv").write_text("a")
        (self.documents / ".2.txt.new-0123456789abcdef").write_text("half")

    def build(self, *more: str) -> None:
        code, said = in_copy(lambda: main(["build", str(self.documents), "--out", str(self.out), *more]))
        assert code == 0, said


def content_of(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def names_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def in_copy(work: Callable[[], int]) -> tuple[int, str]:
    """What a copy of this process returned (or minus the signal that ended it), and what it said."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        os.dup2(writing, 1)
        os.dup2(writing, 2)
        try:
            code = work()
        except BaseException:
            traceback.print_exc()
            code = 99
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said


def at_steps(root: Path, then: Callable[[int, str], None], work: Callable[[], int]) -> int:
    """Does the work; ``then`` is called before each step with its number, from 1, and what it is."""
    seen = 0

    def met(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        if event not in STEPS or not str(arguments[0]).startswith(str(root)):
            return
        if event == "open" and not (arguments[2] or 0) & (os.O_WRONLY | os.O_RDWR):
            return
        seen += 1
        then(seen, event)

    def to_disk(opened: int) -> None:
        met("fsync", (root,))
        sync(opened)

    sync, os.fsync = os.fsync, to_disk
    sys.addaudithook(met)
    return work()


def steps_of(place: Place, of_each: int) -> list[int]:
    """The steps of a build to try: of those alike on both sides, as when file after file is written, the first ones."""
    place.begin()
    noted = place.root.with_name("steps")

    def note(_: int, event: str) -> None:
        opened = os.open(noted, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
        os.write(opened, f"{event}\n".encode())
        os.close(opened)

    command = ["build", str(place.documents), "--out", str(place.out)]
    in_copy(lambda: at_steps(place.root, note, lambda: main(command)))
    events = ["", *noted.read_text().split(), ""]
    alike = [tuple(events[at - 1 : at + 2]) for at in range(1, len(events) - 1)]
    return [at + 1 for at, each in enumerate(alike) if alike[:at].count(each) < of_each]


def killed(_: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def full(event: str) -> None:
    """No room for anything new; what is there can still be renamed and taken away."""
    if event not in ("os.remove", "os.rmdir", "os.rename"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def gone(_: str) -> None:
    """Nothing can be changed any more, as when a disk is unplugged."""
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def whole(place: Place) -> int:
    """Sees that the tables are the old or the new; says which."""
    found = fingerprint(place.out)
    assert found in (place.old, place.new), f"neither the old nor the new: {found}"
    assert changed_files(place.out) == [], changed_files(place.out)
    assert len(load_tables(place.out).documents) == 2
    print("new" if found == place.new else "old", end="")
    return 0


def one(place: Place, name: str, misfortune: Callable[[Callable[[], int]], int], workers: int = 1) -> dict[str, Any]:
    """A build that meets with a misfortune; what is there after it, and after the next."""
    place.begin()
    command = ["build", str(place.documents), "--out", str(place.out), "--workers", str(workers)]
    code, said = in_copy(lambda: misfortune(lambda: main(command)))
    held, found = in_copy(lambda: whole(place))
    assert held == 0, f"{name}: {said}\n{found}"
    place.build()
    assert content_of(place.out) == place.new_content, f"{name}: the next build wrote other bytes"
    assert names_in(place.root) == place.left, f"{name}: {names_in(place.root) ^ place.left}"
    return {"name": name, "code": code, "said": said, "found": found}


def from_step(place: Place, number: int, then: Callable[[str], None]) -> Callable[[Callable[[], int]], int]:
    """Something that happens at a step, and at all later ones."""

    def from_then(at: int, event: str) -> None:
        if at >= number:
            then(event)

    return lambda work: at_steps(place.root, from_then, work)


def too_large(size: int, *, killed: bool) -> Callable[[Callable[[], int]], int]:
    """No file may grow past a size: as on a full disk, or killed in the midst of writing."""

    def misfortune(work: Callable[[], int]) -> int:
        if killed:
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return work()

    return misfortune


def after(seconds: float) -> Callable[[Callable[[], int]], int]:
    """Killed when some time has passed; processes it has started are not."""

    def misfortune(work: Callable[[], int]) -> int:
        signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
        signal.setitimer(signal.ITIMER_REAL, seconds)
        return work()

    return misfortune


def sizes(place: Place) -> list[int]:
    """Sizes at which some of the tables' files, small and large, are the first that cannot be written."""
    lengths = sorted({len(content) - 1 for content in place.new_content.values()})
    return [lengths[len(lengths) * part // 5] for part in range(5)]


def read_only(place: Place) -> dict[str, Any]:
    """A build by somebody who may read everything and write nothing."""
    place.begin()
    everything = [place.root, *place.root.rglob("*")]
    for path in everything:
        path.chmod(0o555 if path.is_dir() else 0o444)

    def as_nobody() -> int:
        if not os.getuid():  # for whom no folder is read-only
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        return main(["build", str(place.documents), "--out", str(place.out)])

    code, said = in_copy(as_nobody)
    _, found = in_copy(lambda: whole(place))
    for path in everything:
        path.chmod(0o755 if path.is_dir() else 0o644)
    return {"name": "read only", "code": code, "said": said, "found": found}


def together(place: Place) -> list[dict[str, Any]]:
    """Two that build different documents into one folder, again and again, while a third reads the tables."""
    other = place.root / "other"
    shutil.copytree(place.start / "documents", other)

    def builds(documents: Path) -> int:
        return max(main(["build", str(documents), "--out", str(place.out)]) for _ in range(8))

    def reads() -> int:
        seen: Counter[str] = Counter()
        while not place.root.with_name("done").exists():
            seen[",".join(load_tables(place.out).participation["actor"])] += 1
        print(json.dumps(seen))
        return 0

    def both() -> int:
        def one_of_them(documents: Path) -> None:
            codes.append(in_copy(lambda: builds(documents)))

        codes: list[tuple[int, str]] = []
        threads = [Thread(target=one_of_them, args=(documents,)) for documents in (place.documents, other)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        place.root.with_name("done").touch()
        print(json.dumps(codes))
        return 0

    came: list[dict[str, Any]] = []

    def note(name: str, work: Callable[[], int]) -> None:
        code, said = in_copy(work)
        came.append({"name": name, "code": code, "said": said})

    reader = Thread(target=note, args=("reader", reads))
    reader.start()
    note("builders", both)
    reader.join()
    code, found = in_copy(lambda: print(changed_files(place.out)) or 0)
    return [*came, {"name": "after", "code": code, "said": found}]


def ledger(place: Place) -> list[dict[str, Any]]:
    """Somebody who adds to the ledger is killed at each step; what is in it then, and after the next who adds."""
    path = place.root / "ledger" / "corrections.csv"
    line = Line("", "D", "1", "row", "change", "title", "", "Minister", "misread", "A. Reader", "2024-11-30")

    def adds() -> int:
        add_entry(path, [line])
        return 0

    came: list[dict[str, Any]] = []
    add_entry(path, [line])
    while not came or came[-1]["code"]:
        before = len(read_ledger(path).entries)
        misfortune = from_step(place, len(came) + 1, killed)
        code, said = in_copy(lambda misfortune=misfortune: misfortune(adds))
        found = read_ledger(path)
        assert not found.problems and len(found.entries) in (before, before + 1), found.problems
        add_entry(path, [line])
        assert len(read_ledger(path).entries) == len(found.entries) + 1
        assert names_in(path.parent) == {path.name, f".{path.name}.lock"}, names_in(path.parent)
        came.append({"code": code, "said": said, "found": "new" if len(found.entries) > before else "old"})
    return came


def run(what: str, root: Path) -> list[dict[str, Any]]:
    load_reference()
    place = Place(root / "place")
    if what == "sizes":
        return [
            one(place, f"{size} bytes", too_large(size, killed=killed))
            for killed in (False, True)
            for size in sizes(place)
        ]
    if what == "times":
        executors.PAYS = 0  # so that a few lines are worth a process
        began = time.monotonic()
        place.begin()
        place.build("--workers", "2")
        length = time.monotonic() - began
        return [one(place, f"{part}/8", after(length * part / 8), 2) for part in range(1, 9)]
    if what == "together":
        return together(place)
    if what == "ledger":
        return ledger(place)
    if what == "read only":
        return [read_only(place)]
    then, of_each = {"killed": (killed, 1), "full": (full, 1), "gone": (gone, 1)}[what]
    return [one(place, f"step {number}", from_step(place, number, then)) for number in steps_of(place, of_each)]


if __name__ == "__main__":
    print(json.dumps(run(sys.argv[1], Path(sys.argv[2]))))
