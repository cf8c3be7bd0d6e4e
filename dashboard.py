"""Placard's dashboard: `streamlit run dashboard.py`. Builds the tables where there are none, then shows its pages."""

from __future__ import annotations

import streamlit as st

from pipelines.store import Replaced
from views import fetching, filters, login, navigation, ready, take_away, writing

fetching.files_stay()
st.set_page_config(page_title="Placard", page_icon=writing.ICON, layout="wide")
page = st.navigation(navigation.pages(), position="top")
st.logo(writing.LOGO, size="large")
writing.style()
if not login.let_in():
    st.stop()
if ready.make_ready():
    try:
        filters.choose(page.url_path or page.title)
        for note in filters.notes():
            writing.notice(note)
        page.run()
    except Replaced:  # by a build that ended at this moment: the same page, from the new tables
        st.rerun()
    with st.sidebar:
        take_away.basket()
elif page.url_path in navigation.WITHOUT_RECORD:
    page.run()
