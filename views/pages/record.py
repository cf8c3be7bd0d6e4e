"""The record's own words: a paragraph with its names marked, what was read in it, and the text around it."""

from __future__ import annotations

import streamlit as st

from pipelines.tables.record_rows import NOT_READ
from views import filters
from views.address import DOCUMENT, PLACE, SESSION_PAGE, address
from views.building import told
from views.header import facts
from views.markup import tag
from views.places import place_of
from views.reader import opened, text
from views.records import heading
from views.writing import notice, title, write

chosen = filters.chosen()
record = chosen.view.record
title(heading(record.about))
told()
back = address(SESSION_PAGE, {DOCUMENT: record.document, **chosen.carry})
write(facts(record), tag("p", tag("a", "Back to the session", href=back)))
if record.about.status == NOT_READ or record.paragraphs.empty:
    notice("This document was not read.", "error", f" {record.about.message}")
else:
    place = place_of(record, {name: st.query_params.get(name, "") for name in PLACE})
    if place is not None and place.note:
        notice(place.note)
    if place is not None and place.position >= 0:
        opened.paragraph(chosen, place)
    text.read(chosen, place)
