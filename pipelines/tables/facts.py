"""All that is known of one document when its figures are set beside each other, and how a finding is worded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pipelines.tables.act_rows import DraftRow, ParticipationRow, RecommendationRow
from pipelines.tables.one_document import MEETING_KINDS
from pipelines.tables.record_rows import AttendanceRow, DocumentRow, FindingRow, ItemRow, ParagraphRow

LONG = 1000  # characters of one sentence or paragraph that a finding quotes
AGREES, UNDER_A_READING, OPEN, WARNING = "agrees", "agrees under a reading", "open", "warning"
# What a count is called in a sum: one, several.
TERMS = {
    "states": ("State", "States"),
    "states_parties": ("State party", "States parties"),
    "regional_organizations": ("regional organization", "regional organizations"),
    "parties_without_credentials": ("party without credentials", "parties without credentials"),
    "parties_with_credentials": ("party with credentials", "parties with credentials"),
    "parties_represented": ("party represented", "parties represented"),
    "signatories": ("signatory State", "signatory States"),
    "observer_states": ("observer State", "observer States"),
    "members": ("member", "members"),
    "igos": ("intergovernmental organization", "intergovernmental organizations"),
    "ngos": ("non-governmental organization", "non-governmental organizations"),
}


class Figures:
    """What a document is, and the numbers it prints."""

    __slots__ = ()
    about: DocumentRow
    attendance: Sequence[AttendanceRow]

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


@dataclass(frozen=True, slots=True)
class RecordFacts(Figures):
    """One document's rows, corrected, as far as findings rest on them."""

    about: DocumentRow
    participation: Sequence[ParticipationRow]
    items: Sequence[ItemRow]
    paragraphs: Sequence[ParagraphRow]
    attendance: Sequence[AttendanceRow]
    drafts: Sequence[DraftRow]
    recommendations: Sequence[RecommendationRow] = ()
    members: frozenset[str] = frozenset()  # of the body on the session's first day, by the dated list of those elected


@dataclass(frozen=True, slots=True)
class Told(Figures):
    """What of a document is set beside other documents: so little that it can be held of all of them at once."""

    about: DocumentRow
    attendance: Sequence[AttendanceRow]
    adopted: Sequence[DraftRow]  # the resolutions it reports as adopted
    spoke: Mapping[str, int]  # capacity → how many made a statement in it, for themselves or for a group
    recommended: frozenset[tuple[str, str]]  # (number, who recommends), of numbered recommendations
    reviewed: str  # the State they are made to
    rows: Mapping[str, int]  # table → how many rows the document has in it
    open_findings: int  # of those that rest on the document alone


Of = TypeVar("Of", bound=Figures)


def by_session(all_facts: Sequence[Of]) -> list[list[Of]]:
    """Documents that tell of one session of one body, together; a document that names none stands by itself."""
    sessions: dict[tuple[str, str, str], list[Of]] = {}
    for facts in all_facts:
        about = facts.about
        alone = "" if about.body and about.session else about.document
        sessions.setdefault((about.body, about.session, alone), []).append(facts)
    return list(sessions.values())


def finding(
    facts: Figures,
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
    sentences = dict.fromkeys(_words(each) for each in rests_on)
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


def _words(row: AttendanceRow | ParagraphRow | ParticipationRow | DraftRow) -> str:
    words = row.text if isinstance(row, ParagraphRow) else row.evidence
    return words if len(words) <= LONG else f"{words[:LONG]} …"


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


def addition_of(figures: Sequence[AttendanceRow | None]) -> str:
    """127 States parties and 1 regional organization → "127 States parties + 1 regional organization"."""
    return " + ".join(term_of(figure) for figure in figures if figure)


def term_of(figure: AttendanceRow) -> str:
    """A figure as a term of a sum: "3 parties without credentials"."""
    one, several = TERMS.get(figure.what, (figure.label, figure.label))
    return many(figure.number, one, several)
