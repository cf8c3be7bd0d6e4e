"""One document's rows → the same under its name in a build, corrected, with what follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pipelines.names import Reference
from pipelines.tables.act_rows import ParticipationRow
from pipelines.tables.columns import Row, as_rows
from pipelines.tables.corrected import Corrected
from pipelines.tables.correction_rows import CorrectionRow
from pipelines.tables.corrections import Entry, Ledger
from pipelines.tables.delegations import delegation_rows, first_day, represented_rows
from pipelines.tables.drafts import draft_rows
from pipelines.tables.facts import OPEN, RecordFacts, Told
from pipelines.tables.findings import BREAKS, CORRECTIONS, Ranked, findings_alone
from pipelines.tables.identity import places_of, row_names
from pipelines.tables.one_document import PARTS, DocumentTables
from pipelines.tables.record_rows import DocumentRow, SetAsideRow, UnreadRow

TAKEN_OUT = "its rows were taken out by hand"


@dataclass(frozen=True, slots=True)
class Settled:
    """A document's rows of every table that depend on no other document."""

    facts: RecordFacts
    unread: Sequence[UnreadRow]
    set_aside: Sequence[SetAsideRow]
    findings: Sequence[Ranked]  # each with its place among those of the document
    corrections: Sequence[CorrectionRow]  # what came of the entries of the ledger on it, in their order
    applied: Sequence[str]

    @property
    def own(self) -> dict[str, Sequence[Row]]:
        """Table → rows, those of tables that say what the record says; findings are not among them."""
        facts = self.facts
        return {
            "participation": facts.participation,
            "items": facts.items,
            "paragraphs": facts.paragraphs,
            "drafts": facts.drafts,
            "recommendations": facts.recommendations,
            "attendance": facts.attendance,
            "unread": self.unread,
            "set_aside": self.set_aside,
        }

    def rows(self, reference: Reference) -> dict[str, Sequence[Row]]:
        """The same, and the rows of tables that are derived from them; what stands in one table for all documents is not among them."""
        about, acts = self.facts.about, list(self.facts.participation)
        return {
            **self.own,
            "delegations": delegation_rows(about, acts, reference),
            "represented": represented_rows(about, acts, reference),
        }

    def told(self) -> Told:
        """What of it is set beside other documents."""
        facts = self.facts
        return Told(
            about=facts.about,
            attendance=facts.attendance,
            adopted=[each for each in facts.drafts if each.outcome == "adopted" and "resolution" in each.kind],
            spoke=_spoke(facts.participation),
            recommended=frozenset((row.number, row.actor) for row in facts.recommendations if row.number),
            reviewed=facts.recommendations[0].reviewed if facts.recommendations else "",
            rows={name: len(rows) for name, rows in self.own.items()} | {"findings": len(self.findings)},
            open_findings=sum(row.status == OPEN for _, row in self.findings),
        )


def settle(
    name: str, file: str, tables: DocumentTables, reference: Reference, entries: Sequence[Entry] = ()
) -> Settled:
    """The rows of a document called ``name`` in this build, with the entries of the ledger that are on it.

    Where it has no name yet, its rows have numbers for names.
    """
    parts = {part: dict(columns) for part, columns in tables.parts.items()}
    for columns in parts.values():
        if "document" in columns:
            columns["document"] = [name] * len(columns["document"])
    parts["documents"]["file"] = [file]
    acts = parts["participation"]
    if name:
        deeds = zip(*(acts[column] for column in ("act", "actor", "voice", "draft", "round")), strict=True)
        acts["row_id"] = list(row_names(name, places_of(acts, parts["paragraphs"]), deeds))
    else:
        acts["row_id"] = [str(number) for number in range(len(acts["act"]))]
    rows = {part: as_rows(parts[part], row_class) for part, row_class in PARTS.items()}
    (about,) = rows["documents"]
    corrected = Corrected(rows["participation"], rows["paragraphs"], {name: about}, reference)
    corrected.apply(Ledger(tuple(entries)))
    participation = corrected.in_order()
    set_aside = _set_aside(name, rows, participation)
    facts = RecordFacts(
        about=replace(about, rows=len(participation), ignored=len(set_aside)),
        participation=participation,
        items=rows["items"],
        paragraphs=rows["paragraphs"],
        attendance=rows["attendance"],
        drafts=draft_rows(name, rows["draft_events"], participation),
        recommendations=rows["recommendations"],
        members=_members(about, participation, reference),
    )
    findings = [*((BREAKS, row) for row in rows["findings"]), *findings_alone(facts)]
    return Settled(
        facts=facts,
        unread=rows["unread"],
        set_aside=set_aside,
        findings=[*findings, *((CORRECTIONS, row) for row in corrected.findings)],
        corrections=corrected.outcomes,
        applied=corrected.applied,
    )


def _set_aside(name: str, rows: Mapping[str, Sequence[Row]], acts: Sequence[ParticipationRow]) -> list[SetAsideRow]:
    """The sentences that make no row on purpose: by a rule, or because the ledger takes their rows out."""
    left = {(row.start, row.end) for some in (acts, rows["attendance"], rows["unread"]) for row in some}
    taken_out = {
        (row.start, row.end): SetAsideRow(name, row.paragraph, row.page, row.evidence, TAKEN_OUT, row.start, row.end)
        for row in rows["participation"]
        if (row.start, row.end) not in left
    }
    return sorted([*rows["set_aside"], *taken_out.values()], key=lambda row: (row.start, row.end))


def _members(about: DocumentRow, acts: list[ParticipationRow], reference: Reference) -> frozenset[str]:
    on = first_day(about, acts)
    return reference.members_of_body(about.body, on) if on else frozenset()


def _spoke(acts: Sequence[ParticipationRow]) -> Mapping[str, int]:
    speakers: dict[str, set[str]] = {}
    for row in acts:
        if row.act == "statement" and row.voice in ("own", "group"):
            speakers.setdefault(row.capacity, set()).add(row.actor)
    return {capacity: len(actors) for capacity, actors in speakers.items()}
