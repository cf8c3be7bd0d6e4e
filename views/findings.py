"""What a reader of the figures should know: the record's own figures reconciled, gaps, warnings, what was not read."""

from __future__ import annotations

import re

import pandas as pd

from views.address import sentence
from views.markup import Html, join, scroller, tag
from views.records import Record
from views.rows import Row, rows_of
from views.words import many, para

STATUS = {
    "agrees": "Agrees",
    "agrees under a reading": "Agrees under a reading",
    "open": "Open: a person must decide",
    "warning": "Read the figures with this in mind",
}
URGENT = ("open", "warning")


def findings(record: Record, rows: pd.DataFrame) -> Html:
    """Findings with their arithmetic, the record's words and links to the paragraphs."""
    return tag("div", *(_finding(record, row) for row in rows_of(rows)), class_="findings")


def _finding(record: Record, row: Row) -> Html:
    quotes = [line for line in str(row.evidence).split("\n") if line.strip()]
    numbers = [number for number in str(row.paragraphs).split("; ") if number]
    links = join(
        (tag("a", para(number), href=sentence(record.document, paragraph=number)) for number in numbers), between=", "
    )
    pieces = [
        tag("div", f"{STATUS.get(row.status, row.status)} · {row.kind}", class_="status"),
        tag("h4", row.title),
        tag("p", row.detail, *([" (", links, ")"] if numbers else [])),
    ]
    if quotes:
        said = [tag("blockquote", quote) for quote in quotes]
        pieces.append(tag("details", tag("summary", "The record's words"), *said))
    tone = "agrees" if row.status.startswith("agrees") else row.status
    return tag("div", *pieces, class_=f"finding {tone}")


def unread_words(record: Record) -> str:
    """ "0 sentences speak of an act and were not read.", with what was read and set aside beside it."""
    of = record.about
    number = len(record.unread)
    verb = "speaks" if number == 1 else "speak"
    were = "was" if number == 1 else "were"
    return (
        f"{many(number, 'sentence')} {verb} of an act and {were} not read, in whole or in part; of "
        f"{many(of.sentences, 'sentence')} that {'speaks' if of.sentences == 1 else 'speak'} of an act, a draft or a number "
        f"of participants, {of.ignored:,} {'was' if of.ignored == 1 else 'were'} set aside on purpose."
    )


def unread_table(record: Record, *, can_correct: bool = False) -> Html:
    """The sentences that were not read, with the reason and the paragraph; can_correct: and a way to add what they say."""
    rows = []
    for row in rows_of(record.unread):
        at = record.paragraphs[(record.paragraphs["start"] <= row.start) & (row.start < record.paragraphs["end"])]
        where = para(row.paragraph) or (f"page {row.page}" if row.page else "there")
        place = sentence(record.document, paragraph=row.paragraph, at=int(at["position"].iloc[0]) if len(at) else None)
        words = re.sub(r"\s+", " ", row.sentence)
        cells = [tag("td", tag("a", where, href=place)), tag("td", row.reason), tag("td", words, class_="words")]
        if can_correct:
            add = tag("a", "Add a row", href=f"{place}&correct=add", aria_label=f"Add a row, {where}")
            cells.append(tag("td", add))
        rows.append(tag("tr", *cells))
    heads = ("Where", "Why", "Words", *(["Correct"] if can_correct else []))
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    table = tag("table", tag("caption", "Not read", class_="hidden"), head, tag("tbody", *rows), class_="rows")
    return scroller(table, "Sentences that were not read")
