"""What came of an entry of the ledger → its row in ``corrections``, and a finding where a person should look at it."""

from __future__ import annotations

from dataclasses import dataclass

from pipelines.tables.act_rows import ParticipationRow
from pipelines.tables.correction_rows import ELSEWHERE, NOT_APPLIED, NOT_NEEDED, CorrectionRow
from pipelines.tables.corrections import Entry
from pipelines.tables.facts import OPEN, WARNING
from pipelines.tables.record_rows import FindingRow


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why an entry was not applied; ``needless`` where all is as it says without it."""

    words: str
    needless: bool = False

    @property
    def outcome(self) -> str:
        return NOT_NEEDED if self.needless else NOT_APPLIED


def finding_of(entry: Entry, doubt: Doubt) -> FindingRow:
    """Tells that an entry has no effect, and why."""
    first = entry.first
    return FindingRow(
        document=first.document,
        finding_id=f"correction {entry.id}",
        kind="correction",
        title=f"Correction {entry.id} is {'not needed any more' if doubt.needless else 'not applied'}",
        status=WARNING if doubt.needless else OPEN,
        detail=f"Correction {entry.id} ({first.change}, by {first.who} on {first.when}: {first.reason}) was not "
        f"applied: {doubt.words}.",
        paragraphs=first.paragraph,
        evidence="",
    )


def correction_row(
    entry: Entry,
    outcome: str,
    doubt: str = "",
    before: ParticipationRow | None = None,
    after: ParticipationRow | None = None,
) -> CorrectionRow:
    """An entry and what came of it; before and after: the row it is about, None where there is none."""
    first = entry.first
    return CorrectionRow(
        document="" if outcome == ELSEWHERE else first.document,
        correction=entry.id,
        named=first.document,
        paragraph=first.paragraph,
        row_id=after.row_id if after else first.row_id,
        change=first.change,
        fields=entry.told(),
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
