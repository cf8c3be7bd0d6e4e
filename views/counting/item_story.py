"""One item's story in the record's order: parts by the record's headings, in them steps, in them paragraphs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

import pandas as pd

from pipelines.sentences import find_sentences
from views.counting.agenda import column_of_paragraphs
from views.counting.view import View
from views.places import numbered
from views.records import Record
from views.rows import Row, rows_of

STEPS = {
    "documents": "What it had before it",
    "opening": "Opening statements",
    "introductions": "Introductions by the chair, the secretariat or experts",
    "statements": "Statements",
    "reply": "Rights of reply",
    "drafts": "Drafts introduced and sponsored",
    "requests": "Requests from the floor",
    "before_action": "Statements before the action",
    "vote_explanation": "Explanations of vote or position",
    "votes": "Recorded votes",
    "outcome": "What was decided",
    "after_action": "Statements after the action",
    "closing": "Closing statements",
    "offices": "Elections and chairing",
    "attended": "Named as attending",
}
_OF_ACT = {
    "right_of_reply": "reply",
    "introduced": "drafts",
    "sponsored": "drafts",
    "requested": "requests",
    "voted": "votes",
    "elected": "offices",
    "chaired": "offices",
    "attended": "attended",
}
HAD_BEFORE_IT = re.compile(
    r"\bha[ds] (?:also )?before (?:it|them)\b|\bfollowing documents\b|\bdocuments? before the\b", re.IGNORECASE
)
LONGEST_QUOTE = 2500


@dataclass(frozen=True, slots=True)
class Entry:
    """One paragraph's part of a step: its acts (rows of ``told``), the words quoted from it, or drafts decided on."""

    paragraph: str
    position: int
    page: int = 0
    acts: tuple[Row, ...] = field(default=(), repr=False)
    words: tuple[str, ...] = ()
    drafts: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """Paragraphs one after another that tell of the same kind of thing (a key of STEPS)."""

    kind: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading of the record: its section, and the heading below it; "" where there is none."""

    section: str
    heading: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class _Event:
    position: int
    start: int
    kind: str
    acts: tuple[Row, ...] = field(default=(), repr=False)
    words: tuple[str, ...] = ()
    drafts: tuple[Row, ...] = ()


def story(view: View, acts: pd.DataFrame, column: str) -> tuple[Part, ...]:
    """The item's story. acts: those chosen under the item, rows of ``told``; column: the item's key in the matrix."""
    paragraphs = view.record.paragraphs
    events = [*_of_acts(view.record, acts), *_of_documents(view.record, column), *_of_drafts(view, column)]
    events.sort(key=lambda event: (event.position, event.start))
    titles = {
        _plain(str(view.columns.loc[view.columns["column"] == column, name].squeeze()))
        for name in ("title", "full_title")
    }
    headings = dict(zip(paragraphs["position"], _headings(paragraphs, titles), strict=True))
    where = {row.position: (str(row.paragraph), int(row.page)) for row in rows_of(paragraphs)}
    parts = []
    for (section, heading), under in groupby(events, key=lambda event: headings.get(event.position, ("", ""))):
        steps = tuple(
            Step(kind, tuple(_entries(each, where))) for kind, each in groupby(under, key=lambda event: event.kind)
        )
        parts.append(Part(section, heading, steps))
    return tuple(parts)


def step_of(act: str, occasion: str, who: str) -> str:
    """The step an act belongs to. What is said in an office introduces, unless the record says on what occasion it is said."""
    if act != "statement":
        return _OF_ACT[act]
    if occasion in ("opening", "closing", "before_action", "after_action", "vote_explanation"):
        return occasion
    return "introductions" if who == "office" else "statements"


def paragraphs_of(record: Record, column: str) -> pd.DataFrame:
    """The paragraphs of the proceedings that report the item."""
    body = record.paragraphs[record.paragraphs["place"] == "proceedings"]
    return body[column_of_paragraphs(body) == column]


def quoted(text: str) -> tuple[str, ...]:
    """The words of a paragraph that say which documents were before the body, a piece a line; () where none say so.

    Where the sentence opens a list ("… the following:" and a document a line) the list belongs to it.
    """
    found = HAD_BEFORE_IT.search(text)
    if not found:
        return ()
    at = found.start()
    start, end = next(
        ((one, end) for one, end in find_sentences(text, 0, len(text)) if one <= at < end), (at, len(text))
    )
    if ":" in text[at:end]:
        end = len(text)
    words = text[start : min(end, start + LONGEST_QUOTE)]
    return tuple(line.strip() for line in words.split("\n") if line.strip())


def _of_acts(record: Record, acts: pd.DataFrame) -> Iterator[_Event]:
    ordered = acts.sort_values(["start", "name_start"], kind="stable")
    starts = record.paragraphs["start"].to_numpy()
    at = (starts.searchsorted(ordered["start"].to_numpy(), side="right") - 1).clip(0)
    together: dict[tuple[int, str], list[Row]] = {}
    for position, row in zip(record.paragraphs["position"].to_numpy()[at].tolist(), rows_of(ordered), strict=True):
        together.setdefault((position, step_of(row.act, row.occasion, row.who)), []).append(row)
    for (position, kind), rows in together.items():
        yield _Event(position, int(rows[0].start), kind, tuple(rows))


def _of_documents(record: Record, column: str) -> Iterator[_Event]:
    for row in rows_of(paragraphs_of(record, column)):
        if words := quoted(str(row.text)):
            yield _Event(int(row.position), int(row.start), "documents", words=words)


def _of_drafts(view: View, column: str) -> Iterator[_Event]:
    """The drafts on which the record says what became of them, each where it says so."""
    record = view.record
    columns = dict(zip(record.paragraphs["position"], column_of_paragraphs(record.paragraphs), strict=True))
    for draft in rows_of(record.drafts[record.drafts["outcome"] != ""]):
        paragraph = _paragraph_of(record, draft)
        where = draft.item if draft.item in view.order else columns.get(paragraph.position, "") if paragraph else ""
        if where != column:
            continue
        if paragraph is None:
            yield _Event(len(record.paragraphs), 0, "outcome", drafts=(draft,))
            continue
        told = str(paragraph.text).find(draft.evidence[:60])
        start = min(int(paragraph.end), int(paragraph.start) + max(told, 0) + len(draft.evidence) - 1)
        yield _Event(int(paragraph.position), start, "outcome", drafts=(draft,))


def _paragraph_of(record: Record, draft: Row) -> Row | None:
    """The paragraph that reports a draft's outcome: by its number, else by its words."""
    position = numbered(record, draft.paragraph) if draft.paragraph else None
    rows = record.paragraphs
    if position is None:
        words = draft.evidence[:80]
        rows = (
            rows[(rows["place"] == "proceedings") & rows["text"].str.contains(words, regex=False)]
            if words
            else rows[:0]
        )
    else:
        rows = rows[rows["position"] == position]
    return next(rows_of(rows), None)


def _headings(paragraphs: pd.DataFrame, titles: Collection[str]) -> list[tuple[str, str]]:
    """Each paragraph's section and the heading below it; the item's own title is none."""
    pairs = zip(paragraphs["section"], paragraphs["heading"], strict=True)
    own = [tuple("" if _plain(str(part)) in titles else str(part) for part in pair) for pair in pairs]
    return [(section, heading if heading != section else "") for section, heading in own]


def _plain(heading: str) -> str:
    """A heading without its letter or number: "D. Protocol against …" → "protocol against …"."""
    return re.sub(r"^\s*(?:[A-Z]|[IVX]{1,6}|\d{1,3})\.\s+", "", heading).strip().casefold()


def _entries(events: Iterable[_Event], where: Mapping[int, tuple[str, int]]) -> Iterator[Entry]:
    for event in events:
        number, page = where.get(event.position, ("", 0))
        yield Entry(number, event.position, page, event.acts, event.words, event.drafts)
