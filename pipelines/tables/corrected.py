"""Rows as read + the ledger → rows as corrected, and what came of each entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pipelines.names import Reference
from pipelines.tables.act_rows import ParticipationRow
from pipelines.tables.correction_rows import (
    APPLIED,
    ELSEWHERE,
    NOT_APPLIED,
    NOT_NEEDED,
    CorrectionRow,
)
from pipelines.tables.corrections import Entry, Ledger
from pipelines.tables.facts import OPEN, WARNING
from pipelines.tables.identity import row_names
from pipelines.tables.record_rows import DocumentRow, FindingRow, ParagraphRow


class Corrected:
    """The rows of one build under correction, entry by entry, in the ledger's order."""

    def __init__(
        self,
        rows: Iterable[ParticipationRow],
        paragraphs: Iterable[ParagraphRow],
        documents: Mapping[str, DocumentRow],
        reference: Reference,
    ) -> None:
        self.rows = {row.row_id: row for row in rows}
        self.documents, self.reference = documents, reference
        self.paragraphs: dict[tuple[str, str], ParagraphRow] = {}
        for paragraph in paragraphs:
            self.paragraphs.setdefault((paragraph.document, paragraph.paragraph), paragraph)
        self.findings: list[FindingRow] = []
        self.applied: list[str] = []
        self.elsewhere: list[str] = []  # entries on documents that are not part of this build
        self.outcomes: list[CorrectionRow] = []  # of all entries, in the ledger's order
        self._added = ""  # the row the entry at hand added

    def apply(self, ledger: Ledger) -> None:
        """All entries; one that cannot be applied, or is not needed any more, leaves a finding."""
        for entry in ledger.entries:
            if entry.first.document not in self.documents:
                self.elsewhere.append(entry.id)
                self.outcomes.append(_correction_row(entry, ELSEWHERE))
                continue
            self._added, before = "", self.rows.get(entry.first.row_id)
            doubt = {"add": self._add, "change": self._change, "remove": self._remove}[entry.first.change](entry)
            if doubt:
                self.findings.append(_finding(entry, doubt))
                self.outcomes.append(_correction_row(entry, NOT_NEEDED if _needless(doubt) else NOT_APPLIED, doubt))
            else:
                self.applied.append(entry.id)
                after = self.rows.get(self._added or entry.first.row_id)
                self.outcomes.append(_correction_row(entry, APPLIED, "", before, after))

    def in_order(self) -> list[ParticipationRow]:
        """The rows: documents in their order, rows by the place they stand at."""
        rank = {document: number for number, document in enumerate(self.documents)}
        return sorted(self.rows.values(), key=lambda row: (rank[row.document], row.start, row.name_start))

    def _change(self, entry: Entry) -> str:
        row = self.rows.get(entry.first.row_id)
        if row is None or row.document != entry.first.document:
            return "the row it changes does not exist any more"
        changes: dict[str, str | int] = {}
        for line in entry.lines:
            now = getattr(row, line.field)
            if str(now) == line.after:
                continue
            if str(now) != line.before:
                return f"{line.field} is “{now}” now, neither “{line.before}” nor “{line.after}”"
            changes[line.field] = int(line.after) if isinstance(now, int) else line.after
        if not changes:
            return "the row is already as it says"
        if "actor" in changes and "actor_name" not in changes:
            changes["actor_name"] = self._name(str(changes["actor"]))
        self.rows[row.row_id] = _with(row, entry, changes)
        return ""

    def _remove(self, entry: Entry) -> str:
        row = self.rows.get(entry.first.row_id)
        if row is None or row.document != entry.first.document:
            return "the row it removes does not exist any more"
        del self.rows[row.row_id]
        return ""

    def _add(self, entry: Entry) -> str:
        first = entry.first
        said = {line.field: line.after for line in entry.lines}
        paragraph = self.paragraphs.get((first.document, first.paragraph))
        if paragraph is None:
            return f"the document has no paragraph “{first.paragraph}”"
        evidence = said.get("evidence") or paragraph.text
        at = paragraph.text.find(evidence)
        if at < 0:
            return f"paragraph {first.paragraph} does not say “{evidence}”"
        row = self._new_row(paragraph, said, evidence, entry.id)
        alike = [
            other
            for other in self.rows.values()
            if (other.document, other.paragraph) == (row.document, row.paragraph) and _deed(other) == _deed(row)
        ]
        if alike:
            return f"the row is there already ({alike[0].row_id})"
        (name,) = row_names(row.document, [(row.paragraph, row.evidence)], [_deed(row)])
        while name in self.rows:  # a row of that name was corrected into another deed
            name += "+"
        self.rows[name] = replace(row, row_id=name)
        self._added = name
        return ""

    def _new_row(
        self, paragraph: ParagraphRow, said: Mapping[str, str], evidence: str, entry_id: str
    ) -> ParticipationRow:
        about = self.documents[paragraph.document]
        actor = said["actor"]
        printed = said.get("printed", "")
        return ParticipationRow(
            row_id="",
            document=paragraph.document,
            session=about.session,
            body=about.body,
            item=said.get("item", paragraph.item),
            item_title=said.get("item_title", paragraph.item_title),
            chapter=paragraph.chapter,
            paragraph=paragraph.paragraph,
            page=paragraph.page,
            meeting=said.get("meeting", paragraph.meeting),
            date=said.get("date", paragraph.date),
            act=said["act"],
            voice=said.get("voice", "own"),
            capacity=said.get("capacity", ""),
            occasion=said.get("occasion", ""),
            round=int(said.get("round", "0")),
            role=said.get("role", ""),
            choice=said.get("choice", ""),
            office=said.get("office", ""),
            actor=actor,
            actor_name=said.get("actor_name") or self._name(actor),
            printed=printed,
            title=said.get("title", ""),
            on_behalf_of=said.get("on_behalf_of", ""),
            via=said.get("via", ""),
            draft=said.get("draft", ""),
            resolution=said.get("resolution", ""),
            evidence=evidence,
            start=paragraph.start,
            end=paragraph.end,
            name_start=paragraph.start,
            name_end=paragraph.start,
            rule="by hand",
            corrected=entry_id,
        )

    def _name(self, key: str) -> str:
        actor = self.reference.by_key(key)
        return actor.name if actor else key


def _with(row: ParticipationRow, entry: Entry, changes: Mapping[str, str | int]) -> ParticipationRow:
    corrected = f"{row.corrected}; {entry.id}" if row.corrected else entry.id
    return replace(row, corrected=corrected, **changes)  # type: ignore[arg-type]


def _deed(row: ParticipationRow) -> tuple[str, str, str, str, int]:
    return row.act, row.actor, row.voice, row.draft, row.round


def _needless(doubt: str) -> bool:
    return "already" in doubt


def _finding(entry: Entry, doubt: str) -> FindingRow:
    first = entry.first
    needless = _needless(doubt)
    return FindingRow(
        document=first.document,
        finding_id=f"correction {entry.id}",
        kind="correction",
        title=f"Correction {entry.id} is {'not needed any more' if needless else 'not applied'}",
        status=WARNING if needless else OPEN,
        detail=f"Correction {entry.id} ({first.change}, by {first.who} on {first.when}: {first.reason}) was not "
        f"applied: {doubt}.",
        paragraphs=first.paragraph,
        evidence="",
    )


def _correction_row(
    entry: Entry,
    outcome: str,
    doubt: str = "",
    before: ParticipationRow | None = None,
    after: ParticipationRow | None = None,
) -> CorrectionRow:
    """An entry and what came of it; before and after: the row it is about, None where there is none."""
    first = entry.first
    told = []
    for line in entry.lines:
        was = f"{line.before or 'empty'} → " if first.change == "change" else ""
        told += [f"{line.field}: {was}{line.after or 'empty'}"] if line.field else []
    return CorrectionRow(
        document="" if outcome == ELSEWHERE else first.document,
        correction=entry.id,
        named=first.document,
        paragraph=first.paragraph,
        row_id=after.row_id if after else first.row_id,
        change=first.change,
        fields="; ".join(told),
        reason=first.reason,
        who=first.who,
        when=first.when,
        outcome=outcome,
        doubt=doubt,
        before_actor=before.actor if before else "",
        before_act=before.act if before else "",
        before_voice=before.voice if before else "",
        before_capacity=before.capacity if before else "",
        after_actor=after.actor if after else "",
        after_act=after.act if after else "",
        after_voice=after.voice if after else "",
        after_capacity=after.capacity if after else "",
    )
