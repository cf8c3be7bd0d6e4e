"""The rows of all documents → the tables of one build."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from pipelines.names import Reference
from pipelines.tables.act_rows import DraftEventRow, DraftRow, ParticipationRow, RecommendationRow
from pipelines.tables.columns import Row, as_rows
from pipelines.tables.corrected import Corrected
from pipelines.tables.corrections import Ledger
from pipelines.tables.delegations import delegation_rows, first_day, represented_rows
from pipelines.tables.drafts import draft_rows
from pipelines.tables.duplicates import duplicates_of
from pipelines.tables.facts import RecordFacts
from pipelines.tables.findings import findings_of, in_order
from pipelines.tables.identity import document_names, places_of, row_names
from pipelines.tables.links import links_and_doubts
from pipelines.tables.one_document import PARTS, DocumentTables
from pipelines.tables.record_rows import (
    AttendanceRow,
    DocumentRow,
    FindingRow,
    ItemRow,
    ParagraphRow,
    SetAsideRow,
    UnreadRow,
)
from pipelines.tables.schema import Tables

TAKEN_OUT = "its rows were taken out by hand"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as the build names it, and the rows it yields by itself."""

    file: str
    tables: DocumentTables


@dataclass(frozen=True, slots=True)
class Built:
    """The rows of one build by table, in their order, and what came of the ledger."""

    rows: Mapping[str, Sequence[Row]]
    corrections_applied: tuple[str, ...]
    corrections_elsewhere: tuple[str, ...]  # entries on documents that are not part of this build

    def tables(self) -> Tables:
        """The rows as frames."""
        return Tables.of(self.rows)


@dataclass(frozen=True, slots=True)
class _Named:
    """One document under its name in this build."""

    about: DocumentRow
    participation: Sequence[ParticipationRow]
    items: Sequence[ItemRow]
    paragraphs: Sequence[ParagraphRow]
    attendance: Sequence[AttendanceRow]
    unread: Sequence[UnreadRow]
    set_aside: Sequence[SetAsideRow]
    findings: Sequence[FindingRow]
    draft_events: Sequence[DraftEventRow]
    recommendations: Sequence[RecommendationRow]


def build_tables(files: Iterable[ReadFile], reference: Reference, ledger: Ledger | None = None) -> Built:
    """All tables of all documents: corrected, with what follows from them.

    Files come in the order of their paths, whatever the order given. A file that is the same as another, byte for byte,
    is counted once; two files of one symbol are both kept. Both are told in ``findings``.
    """
    ledger = ledger or Ledger()
    once, copies = _without_copies(sorted(files, key=lambda each: each.file))
    names = document_names([(each.file, each.tables) for each in once])
    documents = [_named(name, each) for name, each in zip(names, once, strict=True)]
    corrected = Corrected(
        chain.from_iterable(each.participation for each in documents),
        chain.from_iterable(each.paragraphs for each in documents),
        {each.about.document: each.about for each in documents},
        reference,
    )
    corrected.apply(ledger)
    acts_of: dict[str, list[ParticipationRow]] = defaultdict(list)
    for act in corrected.in_order():
        acts_of[act.document].append(act)
    set_aside = {each.about.document: _set_aside(each, acts_of[each.about.document]) for each in documents}
    all_facts = [_facts(each, acts_of[each.about.document], set_aside, reference) for each in documents]
    links, doubts = links_and_doubts(all_facts)
    findings = [
        *chain.from_iterable(each.findings for each in documents),
        *findings_of(all_facts),
        *doubts,
        *duplicates_of([facts.about for facts in all_facts], copies),
        *corrected.findings,
        *_ledger_problems(ledger),
    ]
    rows: dict[str, Sequence[Row]] = {
        "participation": corrected.in_order(),
        "documents": [facts.about for facts in all_facts],
        "items": [row for facts in all_facts for row in facts.items],
        "paragraphs": [row for facts in all_facts for row in facts.paragraphs],
        "drafts": [row for facts in all_facts for row in facts.drafts],
        "recommendations": [row for each in documents for row in each.recommendations],
        "attendance": [row for facts in all_facts for row in facts.attendance],
        "delegations": [
            row for facts in all_facts for row in delegation_rows(facts.about, list(facts.participation), reference)
        ],
        "represented": [
            row for facts in all_facts for row in represented_rows(facts.about, list(facts.participation), reference)
        ],
        "unread": [row for each in documents for row in each.unread],
        "set_aside": [row for each in documents for row in set_aside[each.about.document]],
        "findings": in_order(findings, names),
        "links": links,
        "corrections": corrected.outcomes,
    }
    return Built(rows, tuple(corrected.applied), tuple(corrected.elsewhere))


def _without_copies(files: Sequence[ReadFile]) -> tuple[list[ReadFile], list[tuple[str, str]]]:
    """The files, each content once; and the names of the copies, each with that of the file it is a copy of."""
    first: dict[str, ReadFile] = {}
    once, copies = [], []
    for each in files:
        sha256 = each.tables.document("sha256")
        if sha256 and sha256 in first:
            copies.append((each.file, first[sha256].file))
        else:
            first[sha256] = each
            once.append(each)
    return once, copies


def _named(name: str, file: ReadFile) -> _Named:
    """A document's rows with its name and theirs."""
    parts = {part: dict(columns) for part, columns in file.tables.parts.items()}
    for columns in parts.values():
        if "document" in columns:
            columns["document"] = [name] * len(columns["document"])
    parts["documents"]["file"] = [file.file]
    acts = parts["participation"]
    deeds = zip(*(acts[column] for column in ("act", "actor", "voice", "draft", "round")), strict=True)
    acts["row_id"] = list(row_names(name, places_of(acts, parts["paragraphs"]), deeds))
    rows = {part: as_rows(parts[part], row_class) for part, row_class in PARTS.items()}
    (about,) = rows.pop("documents")
    return _Named(about=about, **rows)


def _facts(
    document: _Named,
    acts: Sequence[ParticipationRow],
    set_aside: Mapping[str, Sequence[SetAsideRow]],
    reference: Reference,
) -> RecordFacts:
    """A document with its rows as corrected, and what follows from them."""
    name = document.about.document
    return RecordFacts(
        about=replace(document.about, rows=len(acts), ignored=len(set_aside[name])),
        participation=acts,
        items=document.items,
        paragraphs=document.paragraphs,
        attendance=document.attendance,
        drafts=_drafts(document, acts),
        recommendations=document.recommendations,
        members=_members(document.about, acts, reference),
    )


def _set_aside(document: _Named, acts: Sequence[ParticipationRow]) -> list[SetAsideRow]:
    """The sentences that make no row on purpose: by a rule, or because the ledger takes their rows out."""
    left = {(row.start, row.end) for rows in (acts, document.attendance, document.unread) for row in rows}
    taken_out = {
        (row.start, row.end): SetAsideRow(name, row.paragraph, row.page, row.evidence, TAKEN_OUT, row.start, row.end)
        for name in (document.about.document,)
        for row in document.participation
        if (row.start, row.end) not in left
    }
    return sorted([*document.set_aside, *taken_out.values()], key=lambda row: (row.start, row.end))


def _members(about: DocumentRow, acts: Sequence[ParticipationRow], reference: Reference) -> frozenset[str]:
    on = first_day(about, acts)
    return reference.members_of_body(about.body, on) if on else frozenset()


def _drafts(document: _Named, acts: Sequence[ParticipationRow]) -> list[DraftRow]:
    return draft_rows(document.about.document, document.draft_events, acts)


def _ledger_problems(ledger: Ledger) -> list[FindingRow]:
    return [
        FindingRow("", f"ledger {number}", "correction", "A line of the ledger is not applied", "open", problem, "", "")
        for number, problem in enumerate(ledger.problems, start=1)
    ]
