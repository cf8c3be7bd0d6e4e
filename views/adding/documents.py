"""The documents there are: what each is, where it is kept, and to read it again or take it out."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from pipelines.build.adding import AddingError, can_be_removed, read_again, remove
from pipelines.store import StoreError, fingerprint
from pipelines.tables import NOT_READ, READ
from pipelines.tables.record_rows import DocumentRow
from views import kept
from views.adding.given import bring_up_to_date
from views.address import DOCUMENT, SESSION_PAGE, address
from views.building import say
from views.markup import Html, scroller, tag
from views.records import about, in_order, label
from views.words import many
from views.writing import notice, write

CONFIRM = "taking-out"


def listing(*, can_change: bool) -> None:
    """All documents of the tables; where that can be done, with the means to take one out or read it again."""
    rows = _rows()
    if not rows:
        write(tag("p", "There is none yet."))
        return
    write(_table(rows))
    if can_change:
        _change(rows)


def _rows() -> list[DocumentRow]:
    if not fingerprint(kept.tables_folder()):
        return []
    try:
        documents = kept.tables().documents
    except StoreError:
        return []
    return [about(documents, name) for name in in_order(documents)]


def _table(rows: list[DocumentRow]) -> Html:
    heads = ("Document", "File", "Kept in", "What was read")
    body = [
        tag(
            "tr",
            tag("td", tag("a", label(of), href=address(SESSION_PAGE, {DOCUMENT: of.document}))),
            tag("td", of.file.rsplit("/", 1)[-1], class_="words"),
            tag("td", _home(of)),
            tag("td", _read(of)),
        )
        for of in rows
    ]
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    table = tag("table", tag("caption", "The documents", class_="hidden"), head, tag("tbody", *body), class_="rows")
    return scroller(table, "Table: the documents")


def _read(of: DocumentRow) -> str:
    if of.status == NOT_READ:
        return f"Not read. {of.message}"
    if of.status != READ:
        return "No meeting: no acts"
    unread = f"{many(of.unread, 'sentence')} not read" if of.unread else "no sentence left unread"
    return f"{many(of.rows, 'act')}; {unread}"


def _home(of: DocumentRow) -> str:
    path = kept.PROJECT / of.file
    if can_be_removed(path, kept.documents_folders()[-1]):
        return "added documents"
    return of.file.rpartition("/")[0] or "."


def _change(rows: list[DocumentRow]) -> None:
    known = {of.file: of for of in rows}
    picked = st.selectbox(
        "A document to read again or to take out",
        list(known),
        index=None,
        format_func=lambda file: label(known[file]),
        placeholder="Choose a document",
        key="document-to-change",
        filter_mode="contains",
    )
    if picked is None:
        return
    of, path = known[picked], kept.PROJECT / picked
    removable = can_be_removed(path, kept.documents_folders()[-1])
    with st.container(horizontal=True):
        if st.button("Read it again", icon=":material/refresh:", key="read-again"):
            _read_again(path)
        if st.button("Take it out …", icon=":material/delete:", key="take-out", disabled=not removable):
            st.session_state[CONFIRM] = picked
    if not removable:
        folder = of.file.rpartition("/")[0]
        notice(f"This document lies in {folder} and was not added here, so it cannot be taken out on this page.")
    elif st.session_state.get(CONFIRM) == picked:
        _confirm(of, path)


def _confirm(of: DocumentRow, path: Path) -> None:
    notice(
        f"Take {path.name} out?",
        "warning",
        f" Its {many(of.rows, 'act')} leave the tables for everybody, and addresses that lead to it no longer do. The file "
        "is deleted here; keep a copy if you may need it.",
    )
    with st.container(horizontal=True):
        if st.button("Yes, take it out", type="primary", key="take-out-yes"):
            st.session_state.pop(CONFIRM)
            _remove(path)
        if st.button("No, keep it", key="take-out-no"):
            st.session_state.pop(CONFIRM)
            st.rerun()


def _remove(path: Path) -> None:
    try:
        remove(path, kept.documents_folders()[-1])
    except AddingError as error:
        say("error", "It is still there.", f" {error}")
    else:
        if bring_up_to_date():
            say("note", f"{path.name} was taken out.")
    st.session_state.pop("document-to-change", None)
    st.rerun()


def _read_again(path: Path) -> None:
    try:
        read_again(path, kept.tables_folder())
    except AddingError as error:
        say("error", "It was not read again.", f" {error}")
    else:
        if bring_up_to_date():
            say("note", f"{path.name} was read again.")
    st.rerun()
