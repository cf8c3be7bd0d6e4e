"""Days of meetings that contradict each other or the session: an error of the record, or of its reading here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pipelines.tables.facts import OPEN, RecordFacts, finding, listed, many, ordinal
from pipelines.tables.record_rows import FindingRow, ParagraphRow

EITHER = "Either the record is wrong, or it counts the meetings of several bodies, or a day was read wrongly here."


def meetings_on_two_days(facts: RecordFacts) -> Iterator[FindingRow]:
    """A meeting that falls on one day in one paragraph and on another elsewhere."""
    if not facts.is_record:
        return
    days: dict[int, dict[str, ParagraphRow]] = defaultdict(dict)
    for row in _dated(facts):
        if row.meeting.isdecimal() and "/" not in row.date:
            days[int(row.meeting)].setdefault(row.date, row)
    twice = {meeting: rows for meeting, rows in sorted(days.items()) if len(rows) > 1}
    if twice:
        told = listed([f"the {ordinal(meeting)} on {listed(sorted(rows))}" for meeting, rows in twice.items()])
        yield finding(
            facts,
            "meetings on two days",
            "contradiction",
            f"{many(len(twice), 'meeting')} with more than one day",
            OPEN,
            f"By the paragraphs, these meetings were held on more than one day: {told}. {EITHER}",
            [row for rows in twice.values() for row in rows.values()],
        )


def days_outside_the_session(facts: RecordFacts) -> Iterator[FindingRow]:
    """Meetings dated before the session's first day or after its last."""
    first, last = facts.about.date_from, facts.about.date_to
    if not (facts.is_record and first and last):
        return
    outside: dict[str, ParagraphRow] = {}
    for row in _dated(facts):
        for day in row.date.split("/"):
            if not first <= day <= last:
                outside.setdefault(day, row)
    if outside:
        yield finding(
            facts,
            "days outside the session",
            "contradiction",
            f"Meetings on {many(len(outside), 'day')} outside the session",
            OPEN,
            f"The session lasted from {first} to {last}; paragraphs date meetings {listed(sorted(outside))}. {EITHER}",
            outside.values(),
        )


def _dated(facts: RecordFacts) -> Iterator[ParagraphRow]:
    return (row for row in facts.paragraphs if row.place == "proceedings" and row.meeting and row.date)


FINDERS = (meetings_on_two_days, days_outside_the_session)
