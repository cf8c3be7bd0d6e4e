"""Every finding of a build: each document by itself, and beside the others of its session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from pipelines.tables import (
    attendance_findings,
    date_findings,
    recommendation_findings,
    record_findings,
    speaker_findings,
    vote_findings,
)
from pipelines.tables.facts import OPEN, RecordFacts, Told, by_session, finding
from pipelines.tables.record_rows import NOT_READ, FindingRow

Finder = Callable[..., Iterator[FindingRow]]
Ranked = tuple[int, FindingRow]  # a finding and its place among those of its document
FINDERS: tuple[Finder, ...] = (
    *attendance_findings.FINDERS,
    *speaker_findings.FINDERS,
    *record_findings.FINDERS,
    *vote_findings.FINDERS,
    *date_findings.FINDERS,
    *recommendation_findings.FINDERS,
)
# Those that also look at the other documents of the session, and so rest on what these tell of it, not on all their rows.
ACROSS: frozenset[Finder] = frozenset(
    (
        attendance_findings.states_told_elsewhere,
        speaker_findings.spoke_of_those_attending,
        record_findings.resolutions_adopted,
    )
)
BREAKS, LISTS, LINKS, COPIES, CORRECTIONS = -1, *range(len(FINDERS), len(FINDERS) + 4)


def findings_alone(facts: RecordFacts) -> list[Ranked]:
    """What the figures of one document say by themselves."""
    if facts.about.status == NOT_READ:
        title = f"{facts.about.document} was not read"
        return [(0, finding(facts, "not read", "not read", title, OPEN, facts.about.message))]
    return [(rank, row) for rank, finder in enumerate(FINDERS) if finder not in ACROSS for row in finder(facts)]


def findings_across(all_told: Sequence[Told]) -> Iterator[Ranked]:
    """What the figures of all documents say when set beside those of the other documents of their session."""
    for session in by_session(all_told):
        with_figures = [told for told in session if told.attendance]
        for told in session:
            if told.about.status != NOT_READ:
                others = [other for other in with_figures if other is not told]
                for rank, finder in enumerate(FINDERS):
                    if finder in ACROSS:
                        yield from ((rank, row) for row in finder(told, others))
    yield from ((LISTS, row) for row in recommendation_findings.lists_beside_reports(all_told))


def in_order(ranked: Iterable[Ranked]) -> list[FindingRow]:
    """The findings on one document, each with a name of its own."""
    seen: Counter[str] = Counter()
    named = []
    for _, row in sorted(ranked, key=lambda each: each[0]):
        seen[row.finding_id] += 1
        count = seen[row.finding_id]
        named.append(row if count == 1 else replace(row, finding_id=f"{row.finding_id} ({count})"))
    return named
