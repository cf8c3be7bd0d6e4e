"""What was read of all documents → the tables of one build."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipelines.names import Reference
from pipelines.tables.act_rows import ParticipationRow
from pipelines.tables.columns import Row
from pipelines.tables.correction_rows import ELSEWHERE, CorrectionRow
from pipelines.tables.corrections import Entry, Ledger
from pipelines.tables.duplicates import duplicates_of
from pipelines.tables.facts import OPEN, Told
from pipelines.tables.findings import COPIES, LINKS, Ranked, findings_across, in_order
from pipelines.tables.identity import document_names
from pipelines.tables.links import links_and_doubts
from pipelines.tables.one_document import DocumentTables
from pipelines.tables.outcomes import correction_row
from pipelines.tables.parts import Member, in_parts
from pipelines.tables.reading import Reading, from_bytes, to_bytes
from pipelines.tables.record_rows import FindingRow
from pipelines.tables.schema import TABLES, Tables
from pipelines.tables.settled import Settled, settle


@dataclass(frozen=True, slots=True)
class Source:
    """A file as the build names it, and what was read of it."""

    file: str
    read: str  # names what was read: its content, the file's name, the code
    reading: Reading


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as the build names it, and the rows it yields by itself."""

    file: str
    tables: DocumentTables


@dataclass(frozen=True, slots=True)
class Assembled:
    """The tables of one build, as far as they rest on several documents; the rows of each document come part by part."""

    whole: Mapping[str, Sequence[Row]]  # the tables that are never written in parts
    parts: Sequence[Sequence[Member]]
    problems: Sequence[FindingRow]  # findings on no document; they stand behind all others
    counts: Mapping[str, int]  # table → rows
    open_findings: int
    corrections_applied: tuple[str, ...]
    corrections_elsewhere: tuple[str, ...]  # entries on documents that are not part of this build


@dataclass(frozen=True, slots=True)
class Built:
    """The rows of one build by table, in their order, and what came of the ledger."""

    rows: Mapping[str, Sequence[Row]]
    corrections_applied: tuple[str, ...]
    corrections_elsewhere: tuple[str, ...]

    def tables(self) -> Tables:
        """The rows as frames."""
        return Tables.of(self.rows)


def build_tables(files: Iterable[ReadFile], reference: Reference, ledger: Ledger | None = None) -> Built:
    """All tables of a few documents at once, in memory."""
    sources = [
        Source(each.file, str(number), from_bytes(to_bytes(each.tables, reference)))
        for number, each in enumerate(files)
    ]
    assembled = assemble(sources, reference, ledger or Ledger())
    rows: dict[str, list[Row]] = {table.name: list(assembled.whole.get(table.name, ())) for table in TABLES}
    for member in (member for part in assembled.parts for member in part):
        for name, some in member.rows(reference).items():
            rows[name] += some
    rows["findings"] += assembled.problems
    return Built(rows, assembled.corrections_applied, assembled.corrections_elsewhere)


def assemble(sources: Iterable[Source], reference: Reference, ledger: Ledger) -> Assembled:
    """The tables of all documents: corrected, with what follows from them.

    Files come in the order of their paths, whatever the order given. A file that is the same as another, byte for byte,
    is counted once; two files of one symbol are both kept. Both are told in ``findings``.
    """
    once, copies = _without_copies(sorted(sources, key=lambda each: each.file))
    names = document_names([(each.file, each.reading.about.symbol) for each in once])
    entries: dict[str, list[Entry]] = defaultdict(list)
    for entry in ledger.entries:
        entries[entry.first.document].append(entry)
    by_name = dict(zip(names, once, strict=True))

    def settled(name: str) -> Settled:
        source = by_name[name]
        return settle(name, source.file, source.reading.tables(), reference, entries.get(name, ()))

    def acts(name: str) -> Sequence[ParticipationRow]:
        return settled(name).facts.participation

    corrected = {name: settled(name) for name in names if name in entries}
    all_told = [
        corrected[name].told() if name in corrected else source.reading.told(name, source.file)
        for name, source in by_name.items()
    ]
    links, doubts = links_and_doubts(all_told, acts)
    across: dict[str, list[Ranked]] = defaultdict(list)
    for rank, row in (
        *findings_across(all_told),
        *((LINKS, row) for row in doubts),
        *((COPIES, row) for row in duplicates_of([told.about for told in all_told], copies)),
    ):
        across[row.document].append((rank, row))
    members = [
        Member(told.about, told.rows, source.read, source.reading.tables, entries.get(name, ()), across.get(name, ()))
        for (name, source), told in zip(by_name.items(), all_told, strict=True)
    ]
    outcomes = _outcomes(ledger, corrected)
    problems = _ledger_problems(ledger)
    whole: dict[str, Sequence[Row]] = {
        "documents": [told.about for told in all_told],
        "links": links,
        "corrections": outcomes,
    }
    extra = [*(row for _, row in (each for some in across.values() for each in some)), *problems]
    applied = {entry_id for each in corrected.values() for entry_id in each.applied}
    return Assembled(
        whole=whole,
        parts=in_parts(members),
        problems=problems,
        counts=_counts(all_told, len(extra)) | {name: len(rows) for name, rows in whole.items()},
        open_findings=sum(told.open_findings for told in all_told) + sum(row.status == OPEN for row in extra),
        corrections_applied=tuple(entry.id for entry in ledger.entries if entry.id in applied),
        corrections_elsewhere=tuple(row.correction for row in outcomes if row.outcome == ELSEWHERE),
    )


def _without_copies(sources: Sequence[Source]) -> tuple[list[Source], list[tuple[str, str]]]:
    """The files, each content once; and the names of the copies, each with that of the file it is a copy of."""
    first: dict[str, Source] = {}
    once, copies = [], []
    for each in sources:
        sha256 = each.reading.about.sha256
        if sha256 and sha256 in first:
            copies.append((each.file, first[sha256].file))
        else:
            first[sha256] = each
            once.append(each)
    return once, copies


def _outcomes(ledger: Ledger, corrected: Mapping[str, Settled]) -> list[CorrectionRow]:
    """What came of every entry of the ledger, in its order."""
    outcomes = {row.correction: row for each in corrected.values() for row in each.corrections}
    return [outcomes.get(entry.id) or correction_row(entry, ELSEWHERE) for entry in ledger.entries]


def _counts(all_told: Sequence[Told], findings: int) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for told in all_told:
        for name, number in told.rows.items():
            counts[name] += number
    counts["findings"] += findings
    return dict(counts)


def _ledger_problems(ledger: Ledger) -> list[FindingRow]:
    problems = [
        FindingRow("", f"ledger {number}", "correction", "A line of the ledger is not applied", "open", problem, "", "")
        for number, problem in enumerate(ledger.problems, start=1)
    ]
    return in_order((0, row) for row in problems)
