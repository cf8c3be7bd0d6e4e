"""The chosen record: what adds up, what it says of itself, and what was not read."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from pipelines.build.adding import is_read_only
from pipelines.store import Opened
from pipelines.tables import Tables
from pipelines.tables.record_rows import NOT_READ
from views.address import DOCUMENT, SESSION_PAGE, address, sentence
from views.counting.quality import acts_by_kind, paragraphs, places, sentences
from views.filters import Chosen
from views.findings import URGENT, findings, unread_table, unread_words
from views.markup import Html, tag
from views.records import Record, label
from views.rows import rows_of
from views.words import listed, many, para, shortened
from views.writing import notice, plain_table, write

PLACE_WORDS = {
    "proceedings": "in its proceedings, where acts are read",
    "front": "on its cover",
    "contents": "in its contents",
    "resolution": "in texts of resolutions or decisions",
    "annex": "in annexes",
    "rules": "in rules of procedure",
    "attendance": "in a list of those attending",
}
STATUS_WORDS = {
    "open": "to be decided by a person",
    "warning": "to be kept in mind",
    "agrees under a reading": "where figures agree under a reading",
    "agrees": "where they agree",
}


def record(chosen: Chosen, tables: Tables | Opened) -> None:
    """One record."""
    of = chosen.record
    about = of.about
    st.header("The chosen record", anchor="record")
    session = address(SESSION_PAGE, {DOCUMENT: of.document, **chosen.carry})
    write(tag("p", tag("a", label(about), href=session)))
    if about.status == NOT_READ:
        notice("This document was not read.", "error", f" {about.message}")
        return
    if about.message:
        notice(about.message)
    aside = tables.of_document("set_aside", of.document)
    write(tag("ul", *(tag("li", words) for words in _sums(chosen))))
    _adds_up(of, aside)
    if len(of.findings):
        _findings(of)
    else:
        write(
            tag(
                "p",
                "It prints no figure that could be set beside another or beside the rows, and nothing is to be warned of.",
            )
        )
    write(tag("p", unread_words(of)))
    if len(of.unread):
        write(unread_table(of, can_correct=not is_read_only()))
    if len(aside):
        write(_set_aside(of, aside))


def _adds_up(of: Record, aside: pd.DataFrame) -> None:
    """Two sums: what became of each sentence on an act, and of each paragraph."""
    for what, all_of_them, parts in (
        ("Sentences on acts, drafts or numbers", of.about.sentences, sentences(of)),
        ("Paragraphs", of.about.paragraphs, paragraphs(of, aside)),
    ):
        lines = [*((f"… that {words}", number) for words, number in parts), ("All", all_of_them)]
        write(
            plain_table(pd.DataFrame(lines, columns=[what, "Number"]), [], "", f"What became of them: {what.lower()}")
        )


def _set_aside(of: Record, aside: pd.DataFrame) -> Html:
    """The sentences set aside on purpose, each with the reason and the way to where it stands."""
    lines = [
        tag(
            "li",
            tag("a", para(row.paragraph) or "there", href=sentence(of.document, at=int(position))),
            f": {row.reason}: ",
            tag("q", shortened(row.sentence, 200)),
        )
        for row, position in zip(
            rows_of(aside), of.paragraphs["start"].searchsorted(aside["start"], side="right") - 1, strict=True
        )
    ]
    return tag("details", tag("summary", f"{many(len(lines), 'sentence')} set aside on purpose"), tag("ul", *lines))


def _findings(of: Record) -> None:
    """How many of each status; those that a person must look at in full, the others folded away."""
    counted = of.findings["status"].value_counts()
    told = [f"{int(counted[key]):,} {words}" for key, words in STATUS_WORDS.items() if key in counted]
    write(tag("p", f"{many(len(of.findings), 'finding')}: {listed(told)}."))
    urgent = of.findings["status"].isin(URGENT)
    if urgent.any():
        write(findings(of, of.findings[urgent]))
    if not urgent.all():
        rest = of.findings[~urgent]
        write(
            tag("details", tag("summary", f"{many(len(rest), 'finding')} in which figures agree"), findings(of, rest))
        )


def _sums(chosen: Chosen) -> list[str]:
    of, about = chosen.record, chosen.record.about
    parts = [f"{number:,} {PLACE_WORDS.get(place, place)}" for place, number in places(of)]
    words = [
        f"{many(about.paragraphs, 'paragraph')}: {listed(parts)}." if parts else "No paragraph.",
        f"{many(about.rows, 'act')}"
        + (f": {listed([f'{what.lower()} {number:,}' for what, number in acts_by_kind(of)])}." if about.rows else "."),
    ]
    corrected = int((of.participation["corrected"] != "").sum())
    if corrected:
        words.append(f"{many(corrected, 'act')} of these corrected by hand.")
    return words
