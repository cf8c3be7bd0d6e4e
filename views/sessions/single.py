"""A document that is no record of a meeting: one statement, a press release, or what told of no meeting or was not read."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from pipelines.tables.record_rows import NO_MEETING, NOT_READ
from views import shown
from views.act_table import act_table, for_download, for_slides
from views.address import DOCUMENT, RECORD_PAGE, address, sentence
from views.behind.lines import acts_themselves
from views.filters import Chosen
from views.findings import findings, unread_table, unread_words
from views.header import facts
from views.markup import Html, tag
from views.records import Record, heading, numbers_of, source
from views.rows import Row, rows_of
from views.sessions import recommended
from views.words import days, many, para, shortened
from views.writing import notice, title, write


def page(chosen: Chosen) -> None:
    """The Session page of a document that reports no meeting with delegations and items."""
    view = chosen.view
    record = view.record
    title(heading(record.about))
    record_page = address(RECORD_PAGE, {DOCUMENT: record.document})
    link = () if record.about.status == NOT_READ else (tag("p", tag("a", "Open the text", href=record_page)),)
    write(facts(record), *link)
    if record.about.status == NOT_READ:
        notice("This document was not read.", "error", f" {record.about.message}")
        return
    if record.about.status == NO_MEETING:
        notice(record.about.message)
    if record.is_statement:
        for row in rows_of(view.told):
            write(_statement(record, row), _links(record, str(row.row_id)))
    elif len(view.told):
        _named(record, view.told)
    recommended.section(record)
    if len(record.attendance):
        st.header("The numbers it prints", anchor="numbers")
        write(_numbers(record))
    if len(record.findings) or len(record.unread) or record.about.sentences:
        st.header("What this rests on", anchor="findings")
        if len(record.findings):
            write(findings(record, record.findings))
        write(tag("p", unread_words(record)))
    if len(record.unread):
        write(unread_table(record))


def _named(record: Record, told: pd.DataFrame) -> None:
    """All acts that a document tells of."""
    caption = "Acts this document tells of"
    notes = shown.Notes(
        question="Whom does it name, and as doing what?",
        how_to_read="A row is an act, in the order in which the document tells of it; it leads to its sentence.",
        not_shown="Those that spoke and that the document does not name.",
        source=source(record, numbers_of(told) or None),
        summary=f"{many(len(told), 'act')} by {many(told['actor'].nunique(), 'name')}.",
        filters="All acts the document tells of",
    )
    below = shown.TableBelow(told, behind=lambda: acts_themselves(for_download(told)), grid=lambda: for_slides(told))
    table = act_table(told, {}, caption=caption)
    shown.show(table, notes, below, key="acts", wide_table=lambda part: act_table(part, {}, caption=caption))


def _statement(record: Record, row: Row) -> Html:
    """Who spoke, for whom, where, when."""
    of = record.about
    speaker = f" ({shortened(row.title, 200)})" if row.title else ""
    item = " ".join(part for part in (row.item, row.item_title) if part)
    pairs = (
        ("Who", row.actor_name + speaker),
        ("For whom", row.on_behalf_of or "itself"),
        ("Where", ", ".join(part for part in (of.body_name, of.place) if part) or "not stated"),
        ("Item", item or "not stated"),
        ("When", days(row.date or of.date_from, "" if row.date else of.date_to) or "not stated"),
    )
    lines = tag("dl", *(tag("div", tag("dt", name), tag("dd", words)) for name, words in pairs), class_="facts")
    link = tag("a", "The words that say so", href=sentence(record.document, row=row.row_id))
    return tag("div", lines, tag("p", link), class_="tile")


def _links(record: Record, row_id: str) -> Html:
    """The rows of other documents that tell of the same statement, or that none does."""
    links = record.links[record.links["row_id"] == row_id]
    if links.empty:
        return tag(
            "p", "No record among the documents here has a row that is taken for this statement.", class_="quiet"
        )
    lines = []
    for link in rows_of(links):
        words = f"Its row in {link.linked_document}"
        where = sentence(link.linked_document, row=link.linked_row_id)
        lines.append(tag("li", tag("a", words, href=where), ": ", link.basis))
    return tag("ul", *lines)


def _numbers(record: Record) -> Html:
    rows = []
    for row in rows_of(record.attendance):
        at = record.paragraphs[(record.paragraphs["start"] <= row.start) & (row.start < record.paragraphs["end"])]
        place = sentence(record.document, paragraph=row.paragraph, at=int(at["position"].iloc[0]) if len(at) else None)
        rows.append(
            tag(
                "tr",
                tag("td", f"{row.number:,}", class_="number"),
                tag("td", row.label),
                tag("td", row.printed),
                tag("td", tag("a", para(row.paragraph) or "there", href=place)),
            )
        )
    heads = ("Number", "Of what", "As printed", "Where")
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    return tag("table", tag("caption", "Numbers printed", class_="hidden"), head, tag("tbody", *rows), class_="rows")
