"""What one delegation did at this session beside what it did at others: for the first time, again, no longer."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from pipelines.tables.one_document import MEETING_KINDS
from pipelines.tables.record_rows import READ, DocumentRow
from views.counting.view import View
from views.rows import rows_of

MOST = 4  # earlier sessions set beside this one
KINDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Took the floor": (("statement",), ("own", "group")),
    "Spoke for a group": (("statement",), ("group",)),
    "Heard through another": (("statement",), ("aligned", "represented")),
    "Introduced a draft": (("introduced",), ("own", "group")),
    "Sponsored a draft": (("sponsored",), ("own", "group")),
    "Used the right of reply": (("right_of_reply",), ("own", "group")),
    "Listed in a recorded vote": (("voted",), ("own", "group")),
    "Elected, or presided": (("elected", "chaired"), ("own", "group")),
}
FIRST, AGAIN, RETURNED = "first time in these records", "again", "returned"
NO_LONGER, NOT_SINCE, NEVER = "no longer", "not since an earlier session", "in none of them"
NOBODY_NOW, NOBODY_THEN = "the latest names nobody", "the one before names nobody"


def earlier(documents: pd.DataFrame, of: DocumentRow) -> list[str]:
    """The records of earlier sessions of the same body, one a session (that with the most rows), the latest first."""
    if not of.body:
        return []
    same = meetings(documents, of)
    same = same[(same["body"] == of.body) & (same["session"] != of.session)]
    before = [row for row in rows_of(same) if _is_before(row, of)]
    before.sort(key=lambda row: (row.date_from, _number(row.session), row.rows), reverse=True)
    once = {row.session or row.document: row.document for row in reversed(before)}
    return [row.document for row in before if once[row.session or row.document] == row.document or not row.session][
        :MOST
    ]


def meetings(documents: pd.DataFrame, of: DocumentRow) -> pd.DataFrame:
    """The other records of meetings."""
    is_meeting = (documents["status"] == READ) & documents["kind"].isin(MEETING_KINDS) & (documents["rows"] > 0)
    return documents[is_meeting & (documents["document"] != of.document)]


def _is_before(row: DocumentRow, of: DocumentRow) -> bool:
    if row.date_from and of.date_from:
        return row.date_from < of.date_from
    return 0 < _number(row.session) < _number(of.session)


def _number(session: str) -> int:
    return int(session) if session.isdigit() else 0


def latest_first(views: Sequence[View]) -> list[View]:
    """The records by their first day, the latest first; as they are given where one prints no day."""
    if not all(view.record.about.date_from for view in views):
        return list(views)
    return sorted(views, key=lambda view: view.record.about.date_from, reverse=True)


def compared(views: Sequence[View], actor: str) -> pd.DataFrame:
    """Records, the latest first → one row a kind of act: kind, status, and ``counts``: how

    many acts in each record; None where the record names no delegation at all as doing so, -1 where it did not yet, or no
    longer, exist.
    """
    rows = []
    for kind, (acts, voices) in KINDS.items():
        counts = [_count(view, actor, acts, voices) for view in views]
        rows.append({"kind": kind, "status": status(counts), "counts": counts})
    return pd.DataFrame(rows)


def _count(view: View, actor: str, acts: tuple[str, ...], voices: tuple[str, ...]) -> int | None:
    if actor not in view.names:
        return -1
    every = _did(view, acts, voices)
    return int((every["actor"] == actor).sum()) if len(every) else None


def did(view: View, actor: str, acts: tuple[str, ...], voices: tuple[str, ...]) -> pd.DataFrame:
    """The acts of a kind that a record names a delegation as doing (``told``)."""
    every = _did(view, acts, voices)
    return every[every["actor"] == actor]


def _did(view: View, acts: tuple[str, ...], voices: tuple[str, ...]) -> pd.DataFrame:
    told = view.told
    every = told[told["act"].isin(acts) & told["voice"].isin(voices) & (told["who"] == "delegation")]
    return every[every["choice"] != "absent"]


def status(counts: Sequence[int | None]) -> str:
    """What the counts of the latest record (first) and of those before it (the later first) say."""
    now, before = counts[0], list(counts[1:])
    if not before:
        return ""
    last, older = before[0], [count or 0 for count in before[1:]]
    if now is None and last is None:
        return NOT_SINCE if any(each > 0 for each in older) else NEVER
    if now is None:
        return NOBODY_NOW
    if now > 0:
        if last is not None and last > 0:
            return AGAIN
        if any(each > 0 for each in older):
            return RETURNED
        return NOBODY_THEN if last is None else FIRST
    if last is not None and last > 0:
        return NO_LONGER
    return NOT_SINCE if any(each > 0 for each in older) else NEVER
