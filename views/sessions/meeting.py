"""A meeting's record: what it is, its figures, its matrix, its groups and items, and what the figures rest on."""

from __future__ import annotations

from datetime import date

import streamlit as st

from views import take_away
from views.address import DOCUMENT, RECORD_PAGE, address
from views.counting.tiles import tiles
from views.filters import Chosen
from views.findings import URGENT, findings, unread_table, unread_words
from views.header import facts, tile_grid, what_is_shown
from views.markup import tag
from views.records import Record, heading
from views.rows import rows_of
from views.selection import Selection
from views.sessions import charts, matrices, recommended
from views.sessions.states import states
from views.tile_downloads import take_away_tiles
from views.words import day, listed, many
from views.writing import notice, title, write


def page(chosen_: Chosen) -> None:
    """The Session page of a record of a meeting."""
    view, selection = chosen_.view, chosen_.selection
    record = view.record
    title(heading(record.about))
    record_page = address(RECORD_PAGE, {DOCUMENT: record.document, **chosen_.carry})
    write(facts(record), tag("p", tag("a", "Open the record", href=record_page)))
    acts, seats, words = chosen_.acts, chosen_.seats, chosen_.words
    write(what_is_shown(selection, words, seats, acts))  # at once: who changed a filter waits for this line
    figures = tiles(record, view.told, selection)
    write(tile_grid(figures, record, _who_and_where(selection)))
    take_away_tiles("The session at a glance", figures, record, words)
    _warnings(record)
    _brief(chosen_)
    matrices.delegations(chosen_, acts, seats, words)
    matrices.others(chosen_, acts, words)
    states(chosen_)
    charts.groups(chosen_, acts, words)
    charts.items(chosen_, acts, words)
    recommended.section(record)
    _findings(record)


def _brief(chosen_: Chosen) -> None:
    """The session at a glance as slides or as a document, for what the filters leave."""
    from views.briefing.session import session_brief, title_of

    today = day(date.today().isoformat())
    with st.container(horizontal=True):
        take_away.brief(
            "Session brief",
            "session-brief",
            title_of(chosen_.view),
            lambda: session_brief(chosen_.view, chosen_.selection, today, slides=True),
            lambda: session_brief(chosen_.view, chosen_.selection, today),
        )


def _who_and_where(selection: Selection) -> dict[str, list[str]]:
    return {key: values for key, values in selection.query().items() if key not in ("act", "voices")}


def _warnings(record: Record) -> None:
    urgent = record.findings[record.findings["status"].isin(URGENT)]
    for row in rows_of(urgent[urgent["status"] == "warning"]):
        notice(f"{row.title}.", "warning", f" {row.detail}")
    open_ = urgent[urgent["status"] == "open"]
    if len(open_):
        titles = listed([str(title) for title in open_["title"].head(3)])
        more = " and others" if len(open_) > 3 else ""
        lead = f"{many(len(open_), 'finding')} of this record {'is' if len(open_) == 1 else 'are'} open:"
        notice(lead, "warning", f" {titles}{more}. ", tag("a", "What the figures rest on", href="#findings"))


def _findings(record: Record) -> None:
    st.header("What the figures rest on", anchor="findings")
    if len(record.findings):
        write(findings(record, record.findings))
    else:
        write(tag("p", "The record prints no figure that could be set beside another or beside the rows."))
    write(tag("p", unread_words(record)))
    if len(record.unread):
        write(unread_table(record))
