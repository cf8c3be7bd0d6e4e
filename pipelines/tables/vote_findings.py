"""The results of votes as a record prints them, beside the delegations it lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipelines.tables.act_rows import ParticipationRow
from pipelines.tables.facts import AGREES, OPEN, RecordFacts, finding, listed, where
from pipelines.tables.record_rows import AttendanceRow, FindingRow

CHOICE_OF = {
    "votes_yes": ("yes", "in favour"),
    "votes_no": ("no", "against"),
    "votes_abstain": ("abstain", "abstaining"),
}
ORDER = ("yes", "no", "abstain", "absent")


@dataclass(frozen=True, slots=True)
class _List:
    """The rows of one vote, and the names under each choice."""

    rows: list[ParticipationRow]

    @property
    def names(self) -> dict[str, set[str]]:
        names: dict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            names[row.choice].add(row.actor)
        return names

    def differs(self, figures: Sequence[AttendanceRow]) -> bool:
        """Whether a printed number is not that of the names; of a vote that names only its small sides, those alone count."""
        names = self.names
        return any(
            each.number != len(names[CHOICE_OF[each.what][0]])
            for each in figures
            if "yes" in names or CHOICE_OF[each.what][0] in names
        )


def votes_add_up(facts: RecordFacts) -> Iterator[FindingRow]:
    """ "by 24 votes to 4, with 19 abstentions" beside the delegations listed.

    A result without a list has nothing to be set beside.
    """
    count = 0
    for rows, figures in votes_of(facts.participation, facts.attendance):
        if figures:
            count += 1
            yield _vote_finding(facts, count, figures, _List(rows))


def votes_of(
    participation: Iterable[ParticipationRow], attendance: Iterable[AttendanceRow]
) -> list[tuple[list[ParticipationRow], list[AttendanceRow]]]:
    """The votes of one record in its order: the rows of each, and the figures of its result; none where it has none.

    Some records print the result before the lists, others behind them: of the two next to a list the one that agrees is
    taken, else the nearer.
    """
    results: dict[int, list[AttendanceRow]] = defaultdict(list)
    for figure in attendance:
        if figure.what in CHOICE_OF:
            results[figure.start].append(figure)
    votes = _lists(sorted((row for row in participation if row.act == "voted"), key=lambda row: row.start), results)
    taken: set[int] = set()
    paired: dict[int, int] = {}
    for agreeing in (True, False):
        for number, vote in enumerate(votes):
            beside = [start for start in _beside(vote, votes, sorted(results)) if start not in taken]
            if number in paired or not beside:
                continue
            fitting = [start for start in beside if not vote.differs(results[start])] if agreeing else beside
            if fitting:
                paired[number] = min(fitting, key=lambda start: _apart(vote, start))
                taken.add(paired[number])
    return [(vote.rows, results[paired[at]] if at in paired else []) for at, vote in enumerate(votes)]


def _lists(voted: list[ParticipationRow], results: dict[int, list[AttendanceRow]]) -> list[_List]:
    """Rows in order → one list a vote: a new one begins at the next result, or where a choice comes again."""
    votes: list[_List] = []
    for row in voted:
        before = votes[-1].rows[-1] if votes else None
        if (
            before is None
            or any(before.start < start <= row.start for start in results)
            or (row.start != before.start and ORDER.index(row.choice) < ORDER.index(before.choice))
            or (before.draft and row.draft and row.draft != before.draft)
        ):
            votes.append(_List([row]))
        else:
            votes[-1].rows.append(row)
    return votes


def _beside(vote: _List, votes: list[_List], results: list[int]) -> list[int]:
    """The result before a list and the one behind it, where no other list stands between."""
    first, last = vote.rows[0].start, vote.rows[-1].start
    before = [start for start in results if start <= first]
    behind = [start for start in results if start > last]
    found = []
    for start in (*before[-1:], *behind[:1]):
        low, high = min(start, last), max(start, first)
        if not any(low < other.rows[0].start < high for other in votes if other is not vote):
            found.append(start)
    return found


def _apart(vote: _List, start: int) -> int:
    return min(abs(start - vote.rows[0].start), abs(start - vote.rows[-1].end))


def _vote_finding(facts: RecordFacts, number: int, figures: list[AttendanceRow], vote: _List) -> FindingRow:
    names = vote.names
    draft = next((row.draft for row in vote.rows if row.draft), "")
    told = listed([f"{each.number} {CHOICE_OF[each.what][1]}" for each in figures])
    title = f"Vote{f' on {draft}' if draft else ''}: {told}"
    twice = sorted({row.actor_name for row in vote.rows if sum(row.actor in group for group in names.values()) > 1})
    detail = f"The record prints {told}{where(*figures)}; the delegations listed are " + listed(
        [
            f"{len(names[choice])} {words}"
            for choice, words in (CHOICE_OF[each.what] for each in figures)
            if "yes" in names or choice in names
        ]
    )
    wrong = vote.differs(figures)
    detail += ". They do not agree: a name may be missing, or read wrongly." if wrong else ". They agree."
    if twice:
        detail += f" Listed under more than one choice: {listed(twice)}."
    bad = bool(wrong or twice)
    kind, status = ("contradiction", OPEN) if bad else ("reconciliation", AGREES)
    return finding(facts, f"vote {number}", kind, title, status, detail, figures)


FINDERS = (votes_add_up,)
