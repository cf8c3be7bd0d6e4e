"""The tables of a build → disk, part by part, in processes where several parts are new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pipelines import store
from pipelines.build.apart import Apart, Ended
from pipelines.names import load_reference
from pipelines.store.parts import Written
from pipelines.store.writing import Job
from pipelines.tables import Assembled, Member
from pipelines.tables.columns import Row

PAYS = 4  # parts from which on a second process gains more than it costs


@dataclass(frozen=True, slots=True)
class _RowsOf:
    """Makes a document's rows when they are asked for, in whatever process."""

    member: Member

    def __call__(self) -> Mapping[str, Sequence[Row]]:
        return self.member.rows(load_reference())


def write(built: Assembled, out: Path, before: store.Before, workers: int, code: str) -> str:
    """Replaces the tables in a folder; returns their fingerprint. Only what has changed is made and written again.

    before: what the last build wrote there; code: the version of the code, which the rows depend on.
    """
    parts = [
        [store.Member(f"{code} {each.key()}", each.about.document, _RowsOf(each)) for each in part]
        for part in built.parts
    ]
    if built.problems:
        rows: Callable[[], Mapping[str, Sequence[Row]]] = partial(dict, findings=built.problems)
        parts[-1].append(store.Member(f"{code} {built.problems!r}", "", rows))

    def run(task: Callable[[Job], Written], jobs: Iterable[Job]) -> Iterator[Written]:
        return _in_processes(task, list(jobs), workers)

    return store.write_parts([store.PartRows(members) for members in parts], built.whole, out, before, run)


def _in_processes(task: Callable[[Job], Written], jobs: list[Job], workers: int) -> Iterator[Written]:
    if workers < 2 or len(jobs) < PAYS:
        yield from map(task, jobs)
        return
    with Apart(min(workers, len(jobs))) as processes:
        for job, under_way in [(job, processes.submit(task, job)) for job in jobs]:
            try:
                yield under_way.result()
            except Ended:  # it took more memory than one process may
                yield task(job)
