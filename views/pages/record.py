"""The record's own words: a paragraph with its names marked, what was read in it, and the text around it."""

from __future__ import annotations

import streamlit as st

from pipelines.tables.record_rows import NOT_READ
from views import filters, shown
from views.address import DOCUMENT, PLACE, SESSION_PAGE, address
from views.header import facts
from views.markup import plain_markdown, tag
from views.places import place_of
from views.reader import opened, text
from views.records import heading

chosen = filters.chosen()
record = chosen.view.record
st.title(plain_markdown(heading(record.about)), anchor=False)
back = address(SESSION_PAGE, {DOCUMENT: record.document, **chosen.carry})
shown.write(facts(record), tag("p", tag("a", "Back to the session", href=back)))
if record.about.status == NOT_READ or record.paragraphs.empty:
    st.error(f"This document was not read. {plain_markdown(record.about.message)}", icon=":material/block:")
else:
    place = place_of(record, {name: st.query_params.get(name, "") for name in PLACE})
    if place is not None and place.note:
        st.info(plain_markdown(place.note), icon=":material/info:")
    if place is not None and place.position >= 0:
        opened.paragraph(chosen, place)
    text.read(chosen, place)
