"""Who may see Placard, where whoever runs it has named a provider of logins (OpenID Connect) in .streamlit/secrets.toml."""

from __future__ import annotations

import streamlit as st

from views.markup import tag
from views.writing import title, write


def let_in() -> bool:
    """Whether this reader may see the pages: anyone may where no provider is named; else who has logged in there."""
    if not _asks():
        return True
    if st.user.get("is_logged_in"):
        with st.sidebar:
            st.button("Log out", key="log-out", on_click=st.logout, type="tertiary", icon=":material/logout:")
        return True
    title("Placard")
    write(tag("p", "This Placard is for those who have an account with whoever runs it."))
    st.button("Log in", key="log-in", on_click=st.login, type="primary", icon=":material/login:")
    return False


def _asks() -> bool:
    return bool(st.secrets.load_if_toml_exists()) and "auth" in st.secrets
