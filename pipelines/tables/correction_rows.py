"""What came of each entry of the ledger of corrections: a row an entry, with the act as it was and as it is now."""

from __future__ import annotations

from dataclasses import dataclass

from pipelines.tables.columns import ACTS, CAPACITIES, CHANGES, VOICES, column

APPLIED, NOT_NEEDED, NOT_APPLIED = "applied", "not needed", "not applied"
UNDONE, ELSEWHERE = "undone", "not in this build"
OUTCOMES = (APPLIED, NOT_NEEDED, NOT_APPLIED, UNDONE, ELSEWHERE)


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """One entry of the ledger; the columns before_ and after_ are empty where there was, or is, no row."""

    document: str = column("Record it corrects; empty where that is not part of this build")
    correction: str = column("Name of the entry in the ledger")
    named: str = column("Record as the ledger names it")
    paragraph: str = column("Paragraph the ledger names")
    row_id: str = column("Row it changes, takes out or adds")
    change: str = column("What it does", values=CHANGES)
    fields: str = column('What it says of the row: "voice: own → group"; "; " between fields; or the entry it undoes')
    reason: str = column("Why, as the ledger says")
    who: str = column("Who corrected it")
    when: str = column("When (ISO 8601)", pattern=r"\d{4}-\d{2}-\d{2}")
    outcome: str = column("What came of it in this build", values=OUTCOMES)
    doubt: str = column("Where it was not applied: why; where it was undone: by which entry")
    before_actor: str = column("Actor of the row before")
    before_act: str = column("Act of the row before", values=("", *ACTS))
    before_voice: str = column("Voice of the row before", values=("", *VOICES))
    before_capacity: str = column("Capacity of the row before", values=CAPACITIES)
    after_actor: str = column("Actor of the row after")
    after_act: str = column("Act of the row after", values=("", *ACTS))
    after_voice: str = column("Voice of the row after", values=("", *VOICES))
    after_capacity: str = column("Capacity of the row after", values=CAPACITIES)
