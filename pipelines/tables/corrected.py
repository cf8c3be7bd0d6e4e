"""Rows as read + the ledger → rows as corrected, and what came of each entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pipelines.names import Reference
from pipelines.tables.act_rows import ParticipationRow
from pipelines.tables.added import added_row, paragraph_of
from pipelines.tables.correction_rows import APPLIED, ELSEWHERE, UNDONE, CorrectionRow
from pipelines.tables.corrections import Entry, Ledger, Line
from pipelines.tables.identity import row_names
from pipelines.tables.outcomes import Doubt, correction_row, finding_of
from pipelines.tables.record_rows import DocumentRow, FindingRow, ParagraphRow

DEED = ("act", "actor", "voice", "draft", "round")  # of these and its place a row's name is made
Rows = tuple[ParticipationRow | None, ParticipationRow | None]  # the row before and after, None where there is none


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
        self.paragraphs = list(paragraphs)
        self.findings: list[FindingRow] = []
        self.applied: list[str] = []
        self.elsewhere: list[str] = []  # entries on documents that are not part of this build
        self.outcomes: list[CorrectionRow] = []  # of all entries, in the ledger's order
        self._set: dict[tuple[str, str], str] = {}  # (row, field) → the entry that set it last
        self._removed: dict[str, str] = {}  # row → the entry that took it out

    def apply(self, ledger: Ledger) -> None:
        """All entries; one that cannot be applied, or is not needed any more, leaves a finding."""
        self._on = {entry.id: entry.first.document for entry in ledger.entries}
        self._undone = ledger.undone()
        work = {"add": self._add, "change": self._change, "remove": self._remove, "undo": self._undo}
        for entry in ledger.entries:
            if entry.first.document not in self.documents:
                self.elsewhere.append(entry.id)
                self.outcomes.append(correction_row(entry, ELSEWHERE))
            elif entry.id in self._undone:
                self.outcomes.append(correction_row(entry, UNDONE, f"by {self._undone[entry.id]}"))
            elif isinstance(came := work[entry.first.change](entry), Doubt):
                self.findings.append(finding_of(entry, came))
                self.outcomes.append(correction_row(entry, came.outcome, came.words))
            else:
                self.applied.append(entry.id)
                self.outcomes.append(correction_row(entry, APPLIED, "", *came))

    def in_order(self) -> list[ParticipationRow]:
        """The rows: documents in their order, rows by the place they stand at."""
        rank = {document: number for number, document in enumerate(self.documents)}
        return sorted(self.rows.values(), key=lambda row: (rank[row.document], row.start, row.name_start))

    def _undo(self, entry: Entry) -> Rows | Doubt:
        """The entry it names is passed over, wherever in the ledger that stands."""
        if self._on.get(entry.undoes) != entry.first.document:
            return Doubt(f"the ledger has no entry {entry.undoes} on this document that could be undone")
        by = self._undone.get(entry.undoes)
        if by is None:
            return Doubt(f"it and entry {entry.undoes} undo each other")
        return (None, None) if by == entry.id else Doubt(f"entry {entry.undoes} is undone already, by {by}", True)

    def _target(self, entry: Entry, does: str) -> ParticipationRow | Doubt:
        """The row an entry is about; or why there is none."""
        row = self.rows.get(entry.first.row_id)
        if row is not None and row.document == entry.first.document:
            return row
        by = self._removed.get(entry.first.row_id)
        return Doubt(f"the row it {does} was taken out by {by}" if by else f"the row it {does} does not exist any more")

    def _change(self, entry: Entry) -> Rows | Doubt:
        row = self._target(entry, "changes")
        if isinstance(row, Doubt):
            found = self._read_so(entry)
            return Doubt(f"the row is already read as it says ({found})", True) if found else row
        changes: dict[str, str | int] = {}
        for line in entry.lines:
            now, said = getattr(row, line.field), self._value(line)
            if str(now) == said:
                continue
            if str(now) != self._key(line.field, line.before):
                by = self._set.get((row.row_id, line.field))
                since = f" (entry {by} made it so)" if by else ""
                return Doubt(f"{line.field} is “{now}” now{since}, neither “{line.before}” nor “{said}”")
            changes[line.field] = int(said) if isinstance(now, int) else said
        if not changes:
            return Doubt("the row is already as it says", True)
        if "actor" in changes and "actor_name" not in changes:
            changes["actor_name"] = self._name(str(changes["actor"]))
        self._set |= {(row.row_id, field): entry.id for field in changes}
        corrected = f"{row.corrected}; {entry.id}" if row.corrected else entry.id
        self.rows[row.row_id] = replace(row, corrected=corrected, **changes)  # type: ignore[arg-type]
        return row, self.rows[row.row_id]

    def _read_so(self, entry: Entry) -> str:
        """The row that a better rule now reads as the entry wants it, by its new name; "" where there is none.

        A row's name is made of who did what. So it is the row that, with the values from before, has the old name.
        """
        before = {line.field: self._key(line.field, line.before) for line in entry.lines if line.field in DEED}
        for row in self._rows_of(entry) if before else ():
            if any(str(getattr(row, line.field)) != self._value(line) for line in entry.lines):
                continue
            values = {name: int(value or 0) if name == "round" else value for name, value in before.items()}
            was = replace(row, **values)  # type: ignore[arg-type]
            alike = sum(_deed(other) == _deed(was) for other in self._beside(was))
            if entry.first.row_id in self._names(was, alike + 1):
                return row.row_id
        return ""

    def _rows_of(self, entry: Entry) -> list[ParticipationRow]:
        first = entry.first
        rows = [row for row in self.rows.values() if row.document == first.document]
        return [row for row in rows if row.paragraph == first.paragraph or not first.paragraph]

    def _beside(self, row: ParticipationRow) -> list[ParticipationRow]:
        return [other for other in self.rows.values() if _paragraph(other) == _paragraph(row)]

    def _names(self, row: ParticipationRow, number: int) -> list[str]:
        """The names that so many rows of one deed and one place have."""
        here = [each for each in self.paragraphs if each.document == row.document and each.start <= row.name_start]
        place = (row.paragraph, "" if row.paragraph or not here else here[-1].text)
        return row_names(row.document, [place] * number, [_deed(row)] * number)

    def _remove(self, entry: Entry) -> Rows | Doubt:
        row = self._target(entry, "removes")
        if isinstance(row, Doubt):
            return row
        del self.rows[row.row_id]
        self._removed[row.row_id] = entry.id
        return row, None

    def _add(self, entry: Entry) -> Rows | Doubt:
        said = {line.field: self._value(line) for line in entry.lines}
        of_document = [each for each in self.paragraphs if each.document == entry.first.document]
        paragraph = paragraph_of(of_document, entry.first.paragraph, said.get("evidence", ""))
        if isinstance(paragraph, Doubt):
            return paragraph
        row = added_row(
            self.documents[paragraph.document], paragraph, said, name=self._name(said["actor"]), entry_id=entry.id
        )
        alike = [other for other in self._beside(row) if _deed(other) == _deed(row)]
        there = [other for other in alike if _one_sentence(other.evidence, row.evidence)]
        if there:
            return Doubt(f"the row is there already ({there[0].row_id})", True)
        name = self._names(row, len(alike) + 1)[-1]
        while name in self.rows:  # a row of that name was corrected into another deed
            name += "+"
        self.rows[name] = replace(row, row_id=name)
        return None, self.rows[name]

    def _value(self, line: Line) -> str:
        """What a line sets its field to."""
        return self._key(line.field, line.after)

    def _key(self, field: str, value: str) -> str:
        """A value as the tables have it: a delegation by its key, in whatever spelling its name is written."""
        if field not in ("actor", "via") or self.reference.by_key(value):
            return value
        actor = self.reference.actor(value)
        return actor.key if actor else value

    def _name(self, key: str) -> str:
        actor = self.reference.by_key(key)
        return actor.name if actor else key


def _deed(row: ParticipationRow) -> tuple[str, str, str, str, int]:
    return row.act, row.actor, row.voice, row.draft, row.round


def _paragraph(row: ParticipationRow) -> tuple[str, str]:
    return row.document, row.paragraph


def _one_sentence(one: str, other: str) -> bool:
    """Whether one of two pieces of a paragraph stands in the other."""
    one, other = " ".join(one.split()), " ".join(other.split())
    return one in other or other in one
