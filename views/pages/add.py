"""Adding records: files are given, what is understood of each is shown, then it is added; and the documents there are."""

from __future__ import annotations

import streamlit as st

from views.adding import allowed, documents, given
from views.building import told
from views.markup import tag
from views.writing import notice, title, write

title("Add a record")
write(tag("p", "What is understood of a file, and what is not, is shown before it is added."))
told()
why_not = allowed.why_not()
if why_not:
    notice("Nothing can be added here.", "note", f" {why_not}")
else:
    given.files()
st.header("The documents", anchor="documents")
documents.listing(can_change=not why_not)
