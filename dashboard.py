"""Placard's dashboard: `streamlit run dashboard.py`. Builds the tables where there are none, then shows its pages."""

from __future__ import annotations

import streamlit as st

from views import filters, ready, writing

st.set_page_config(page_title="Placard", page_icon=writing.ICON, layout="wide")
page = st.navigation(
    [
        st.Page(
            "views/pages/session.py",
            title="Session",
            icon=":material/table_chart:",
            url_path="session",
            default=True,
            help="Who took the floor on which item, in whose name: one record at a glance.",
        ),
        st.Page(
            "views/pages/record.py",
            title="Record",
            icon=":material/article:",
            url_path="record",
            help="The record's own words, with the names marked, and what was read in each paragraph.",
        ),
    ],
    position="top",
)
st.logo(writing.LOGO, size="large")
writing.style()
if ready.make_ready():
    filters.choose(page.url_path or page.title)
    for note in filters.notes():
        writing.notice(note)
    page.run()
