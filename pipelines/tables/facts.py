"""All that is known of one document when its figures are set beside each other, and how a finding is worded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipelines.tables.act_rows import DraftRow, ParticipationRow
from pipelines.tables.one_document import MEETING_KINDS
from pipelines.tables.record_rows import AttendanceRow, DocumentRow, FindingRow, ItemRow, ParagraphRow

AGREES, UNDER_A_READING, OPEN, WARNING = "agrees", "agrees under a reading", "open", "warning"


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """One document's rows, corrected, as far as findings rest on them."""

    about: DocumentRow
    participation: Sequence[ParticipationRow]
    items: Sequence[ItemRow]
    paragraphs: Sequence[ParagraphRow]
    attendance: Sequence[AttendanceRow]
    drafts: Sequence[DraftRow]

    @property
    def is_record(self) -> bool:
        """Whether it is the record of a meeting, not something said at it or told about it."""
        return self.about.kind in MEETING_KINDS

    def figures(self, what: str) -> list[AttendanceRow]:
        """The numbers the record prints of one thing, in its order."""
        return [figure for figure in self.attendance if figure.what == what]

    def figure(self, what: str) -> AttendanceRow | None:
        """The first of them."""
        return next(iter(self.figures(what)), None)

    def same_session(self, other: RecordFacts) -> bool:
        """Whether both tell of one session of one body."""
        mine, theirs = self.about, other.about
        return (
            bool(mine.body and mine.session)
            and (mine.body, mine.session) == (theirs.body, theirs.session)
            and mine.document != theirs.document
        )


def finding(
    facts: RecordFacts,
    finding_id: str,
    kind: str,
    title: str,
    status: str,
    detail: str,
    rests_on: Iterable[AttendanceRow | ParagraphRow | ParticipationRow | DraftRow] = (),
) -> FindingRow:
    """A finding on one document, with the paragraphs and sentences it rests on, each once and in order."""
    rests_on = list(rests_on)
    paragraphs = dict.fromkeys(each.paragraph for each in rests_on if each.paragraph)
    sentences = dict.fromkeys(each.text if isinstance(each, ParagraphRow) else each.evidence for each in rests_on)
    return FindingRow(
        document=facts.about.document,
        finding_id=finding_id,
        kind=kind,
        title=title,
        status=status,
        detail=detail,
        paragraphs="; ".join(paragraphs),
        evidence="\n".join(sentence for sentence in sentences if sentence),
    )


def many(number: int, thing: str, things: str = "") -> str:
    """``many(1, "meeting")`` → "1 meeting"; ``many(3, "party", "parties")`` → "3 parties"."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def listed(words: Sequence[str]) -> str:
    """``["a", "b", "c"]`` → "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else list(words))


def where(*rests_on: AttendanceRow | None) -> str:
    """ "(paragraph 18)", "(paragraphs 11 and 18)", or "" where the record numbers none."""
    paragraphs = list(dict.fromkeys(each.paragraph for each in rests_on if each and each.paragraph))
    if not paragraphs:
        return ""
    return f" ({'paragraph' if len(paragraphs) == 1 else 'paragraphs'} {listed(paragraphs)})"


def ordinal(number: int) -> str:
    """3 → "3rd"."""
    last = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"
