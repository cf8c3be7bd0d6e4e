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
from pipelines.tables.facts import OPEN, RecordFacts, by_session, finding
from pipelines.tables.record_rows import NOT_READ, FindingRow

Finder = Callable[[RecordFacts, Sequence[RecordFacts]], Iterator[FindingRow]]
FINDERS: tuple[Finder, ...] = (
    *attendance_findings.FINDERS,
    *speaker_findings.FINDERS,
    *record_findings.FINDERS,
    *vote_findings.FINDERS,
    *date_findings.FINDERS,
    *recommendation_findings.FINDERS,
)


def findings_of(all_facts: Sequence[RecordFacts]) -> list[FindingRow]:
    """What the figures of all documents say when set beside those of the other documents of their session."""
    found = [
        row
        for session in by_session(all_facts)
        for facts in session
        for row in _findings_on(facts, [other for other in session if other is not facts])
    ]
    return [*found, *recommendation_findings.lists_beside_reports(all_facts)]


def _findings_on(facts: RecordFacts, others: Sequence[RecordFacts]) -> list[FindingRow]:
    if facts.about.status == NOT_READ:
        return _not_read(facts)
    return [row for finder in FINDERS for row in finder(facts, others)]


def _not_read(facts: RecordFacts) -> list[FindingRow]:
    title = f"{facts.about.document} was not read"
    return [finding(facts, "not read", "not read", title, OPEN, facts.about.message)]


def in_order(rows: Iterable[FindingRow], documents: Sequence[str]) -> list[FindingRow]:
    """Findings by document, in the order of the documents, each with a name of its own there."""
    rank = {document: number for number, document in enumerate(documents)}
    seen: Counter[tuple[str, str]] = Counter()
    named = []
    for row in sorted(rows, key=lambda row: rank.get(row.document, len(rank))):
        seen[(row.document, row.finding_id)] += 1
        count = seen[(row.document, row.finding_id)]
        named.append(row if count == 1 else replace(row, finding_id=f"{row.finding_id} ({count})"))
    return named
