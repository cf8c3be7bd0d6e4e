"""What happened to one draft, in the record's order, each event with its sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd

from views.counting.drafts import AMENDING, NAMED, Draft
from views.records import Record
from views.rows import Row, rows_of

OUTCOMES = {"adopted": "Adopted", "rejected": "Rejected", "withdrawn": "Withdrawn", "discontinued": "Discontinued"}
ROLES = {"": "Sponsors named", "main": "Sponsors named", "co": "Co-sponsors named", "joined": "Joined the sponsors"}
OCCASIONS = {
    "before_action": "Spoke before the action",
    "after_action": "Spoke after the action",
    "vote_explanation": "Explained vote or position",
}
# What was asked for from the floor, by the words of the sentence; the first that fits.
ASKED = (
    (re.compile(r"(?<!\bas )\borally (?:revised|amended|corrected)\b", re.I), "Orally revised"),
    (re.compile(r"\b(?:vote|roll-?call)\b", re.I), "Vote asked for"),
    (re.compile(r"\b(?:adjourn|postpone|defer)", re.I), "Delay asked for"),
    (re.compile(r"\bamend(?:ed|ment)", re.I), "Amendment proposed"),
    (re.compile(r"(?<!\bas )\brevis(?:ed|ion)\b", re.I), "Revised"),
)
MENTIONED = "Named in the record"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a draft: what, who did it, and the place and words that say so."""

    what: str
    start: int
    actors: tuple[tuple[str, str], ...]  # (key, name) of each, in the order as printed
    paragraph: str
    date: str
    row: str  # a row whose sentence it is; "" where none is
    at: int  # else the position of its paragraph
    words: str  # the sentence
    more: str = ""  # "resolution 12/4"; the votes by choice


def life(record: Record, told: pd.DataFrame, draft: Draft) -> list[Event]:
    """The events of a draft: acts on it, its submission and its outcome, and other paragraphs that print its symbol."""
    symbol = draft.row.draft
    acts = told[(told["draft"] == symbol) & told["voice"].isin(NAMED)] if symbol else told.iloc[:0]
    acts = acts.assign(what=[_what(row) for row in rows_of(acts)]) if len(acts) else acts.assign(what="")
    events = [_of_acts(str(what), group) for (_, what), group in acts.groupby(["start", "what"], sort=False)]
    events += _from_the_table(
        record, draft, {event.paragraph for event in events if event.what in ("Submitted", "Introduced")}
    )
    told_of = {_home(record, event) for event in events}
    events += [
        Event(MENTIONED, int(row.start), (), row.paragraph, row.date, "", int(row.position), row.text)
        for row in rows_of(naming(record, symbol))
        if int(row.position) not in told_of
    ]
    return sorted(events, key=lambda event: event.start)


def _what(row: Row) -> str:
    if row.act == "introduced":
        if AMENDING.search(row.evidence):
            return "Amendment introduced"
        return "Submitted" if re.search(r"\bsubmitted\b", row.evidence) else "Introduced"
    if row.act == "sponsored":
        return "Withdrew as sponsors" if row.role == "withdrew" else ROLES[row.role]
    if row.act == "requested":
        return next((words for form, words in ASKED if form.search(row.evidence)), "Asked for something")
    if row.act == "statement":
        return OCCASIONS.get(row.occasion, "Spoke on it")
    return "Vote recorded" if row.act == "voted" else str(row.deed)


def _of_acts(what: str, group: pd.DataFrame) -> Event:
    rows = group.sort_values("name_start", kind="stable")
    first = next(rows_of(rows))
    choices = rows["choice"].value_counts()
    votes = [f"{int(choices[key])} {words}" for key, words in VOTES.items() if key in choices]
    actors = (
        () if what == "Vote recorded" else tuple(dict.fromkeys(zip(rows["actor"], rows["actor_name"], strict=True)))
    )
    return Event(
        what,
        int(first.start),
        actors,
        first.paragraph,
        first.date,
        first.row_id,
        -1,
        first.evidence,
        ", ".join(votes),
    )


VOTES = {"yes": "in favour", "no": "against", "abstain": "abstaining", "absent": "absent"}


def _from_the_table(record: Record, draft: Draft, submitted_at: set[str]) -> list[Event]:
    """The submission, where no act tells of it, and the outcome."""
    row, events = draft.row, []
    if row.submitted_by and row.submitted_paragraph and row.submitted_paragraph not in submitted_at:
        home = _paragraph(record, row.submitted_paragraph, "")
        if home is not None:
            by = ((row.submitted_by, row.submitted_by),)
            events.append(Event("Submitted", home.start, by, home.paragraph, home.date, "", home.position, home.text))
    if row.outcome or not row.draft:
        home = _paragraph(record, row.paragraph, row.evidence)
        if home is not None:
            what = OUTCOMES.get(row.outcome, MENTIONED)
            start = _start_of(record, home, row.evidence)
            events.append(
                Event(
                    what,
                    start,
                    (),
                    row.paragraph,
                    row.date or home.date,
                    "",
                    home.position,
                    row.evidence,
                    row.resolution,
                )
            )
    return events


def _start_of(record: Record, home: Row, evidence: str) -> int:
    """Where a sentence starts: with an act it tells of, so that the outcome follows it; else by its place in the paragraph."""
    acts = record.participation[record.participation["evidence"] == evidence]
    acts = acts[(acts["start"] >= home.start) & (acts["start"] < home.end)]
    if len(acts):
        return int(acts["start"].max())
    return int(home.start) + max(" ".join(str(home.text).split()).find(" ".join(evidence.split())[:80]), 0)


def naming(record: Record, symbol: str) -> pd.DataFrame:
    """The paragraphs of the proceedings that print a draft's symbol, or that of a version before its revision."""
    body = record.paragraphs[record.paragraphs["place"] == "proceedings"]
    if not symbol:
        return body.iloc[:0]
    base = re.sub(r"/Rev\.\s?\d+$", "", symbol)
    form = re.compile(rf"(?<![\w/.]){re.escape(base)}(?:/Rev\.\s?\d+)?(?![\w/]|\.\d)")
    return body[[bool(form.search(str(text))) for text in body["text"]]]


def _paragraph(record: Record, number: str, evidence: str) -> Row | None:
    """The paragraph of the proceedings with a number and a sentence; by the sentence alone where it has no number."""
    body = record.paragraphs[record.paragraphs["place"] == "proceedings"]
    rows = body[body["paragraph"] == number] if number else body
    start = " ".join(evidence.split())[:80]
    if len(rows) != 1 and start:
        rows = rows[[start in " ".join(str(text).split()) for text in rows["text"]]]
    return next(rows_of(rows.head(1)), None)


def position_of_words(record: Record, evidence: str) -> int | None:
    """The position of the paragraph of the proceedings in which a sentence stands; None where it is not found."""
    home = _paragraph(record, "", evidence)
    return None if home is None else int(home.position)


def _home(record: Record, event: Event) -> int:
    if event.at >= 0:
        return event.at
    before = record.paragraphs[record.paragraphs["start"] <= event.start]
    return int(before["position"].iloc[-1]) if len(before) else -1
