"""Files a reader gives: each looked at, shown, and then added or left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from pipelines.build import BuildError, shown_path
from pipelines.build.adding import LARGEST, MOST, AddingError, LookedAt, add, identical, look_at, shown_name
from pipelines.store import StoreError, fingerprint
from views import kept
from views.adding.preview import kind_in_words, preview
from views.address import DOCUMENT, SESSION_PAGE, address
from views.building import built, say
from views.markup import Html, tag
from views.words import listed, many
from views.writing import in_markdown, notice, write

MEGABYTES = LARGEST // 1024 // 1024
UPDATING = "Bringing the tables up to date"


@dataclass(frozen=True, slots=True)
class Given:
    """One file as it was given: what was understood of it, or why it is not taken; and the file it is the same as."""

    name: str
    looked: LookedAt | None
    refused: str = ""

    @property
    def can_be_added(self) -> bool:
        return self.looked is not None and not self.refused


def files() -> None:
    """The place to give files, and what was understood of those that were given."""
    state = st.session_state
    state.setdefault("given-number", 0)
    uploaded: list[Any] = st.file_uploader(
        f"Records to add: PDF, DOCX, HTML, Markdown or text, at most {MOST} files of {MEGABYTES} MB each",
        accept_multiple_files=True,
        key=f"given-{state['given-number']}",
        max_upload_size=MEGABYTES,
        help="What a file is, is told by its content, whatever its name says. Nothing is added before you say so.",
    )
    if not uploaded:
        state.pop("given", None)
        return
    if len(uploaded) > MOST:
        notice(
            f"{len(uploaded)} files were given; the first {MOST} are shown. Add these, then give the others.", "warning"
        )
    waiting = {key: each for key, each in _looked_at(uploaded[:MOST]).items() if key not in state["given-done"]}
    ready_to_add = [key for key, each in waiting.items() if each.can_be_added]
    if len(ready_to_add) > 1 and st.button(
        f"Add all {len(ready_to_add)} that can be read", type="primary", icon=":material/playlist_add:", key="add-all"
    ):
        _add(ready_to_add)
    for key, each in waiting.items():
        _one(key, each, primary=len(ready_to_add) == 1)


def _looked_at(uploaded: Sequence[Any]) -> dict[str, Given]:
    """What was understood of each file, looked at once; with a bar while it is."""
    known: dict[str, Given] = st.session_state.setdefault("given", {})
    st.session_state.setdefault("given-done", set())
    new = [each for each in uploaded if each.file_id not in known]
    place = st.empty()
    for number, each in enumerate(new):
        place.progress(
            number / len(new), text=f"Reading {in_markdown(shown_name(each.name))} … {number + 1} of {len(new)}"
        )
        known[each.file_id] = _look(each.name, each.getvalue())
    place.empty()
    for gone in set(known) - {each.file_id for each in uploaded}:
        del known[gone]  # taken back by the reader
    return {each.file_id: known[each.file_id] for each in uploaded}


def _look(name: str, content: bytes) -> Given:
    try:
        looked = look_at(name, content, kept.tables_folder())
    except AddingError as error:
        return Given(shown_name(name), None, str(error))
    if not looked.is_read:
        return Given(shown_name(name), looked, looked.message)
    same = identical(looked.document.sha256, len(content), kept.documents_folders())
    if same is not None:
        return Given(shown_name(name), looked, f"This file is here already, byte for byte, as {same.name}.")
    return Given(shown_name(name), looked)


def _one(key: str, each: Given, *, primary: bool) -> None:
    """One file: what was understood of it, and what to do with it."""
    with st.container(border=True, key=f"given-file-{key}"):
        write(tag("h2", each.name))
        if each.refused:
            was_read = each.looked is not None and each.looked.is_read
            lead = "It is not added again." if was_read else "It cannot be added."
            notice(lead, "note" if was_read else "error", f" {each.refused}")
        elif each.looked is not None:
            write(*preview(each.looked), *_same_symbol(each.looked))
        with st.container(horizontal=True):
            if each.can_be_added and st.button(
                "Add",
                type="primary" if primary else "secondary",
                icon=":material/add:",
                key=f"add-{key}",
                help=f"Keep {in_markdown(each.name)} among the documents and bring the tables up to date",
            ):
                _add([key])
            if st.button(
                "Discard",
                icon=":material/close:",
                key=f"discard-{key}",
                help=f"Leave {in_markdown(each.name)} out; nothing is kept",
            ):
                _done([key])
                st.rerun()


def _same_symbol(looked: LookedAt) -> list[Html]:
    """A word where another document has the same symbol: both are kept, and a reader must know which is which."""
    symbol = looked.tables.document("symbol")
    if not symbol or not fingerprint(kept.tables_folder()):
        return []
    try:
        documents = kept.tables().documents
    except StoreError:
        return []
    others = [str(file).rsplit("/", 1)[-1] for file in documents.loc[documents["symbol"] == symbol, "file"]]
    if not others:
        return []
    words = (
        f"A document with the symbol {symbol} is here already ({listed(others)}). If you add this one, both are kept."
    )
    return [tag("p", tag("strong", words))]


def _add(keys: Sequence[str]) -> None:
    """Keeps the files and brings the tables up to date; what came of it is said once the page is drawn again."""
    known: dict[str, Given] = st.session_state["given"]
    added: list[tuple[Path, str]] = []
    for key in keys:
        looked = known[key].looked
        if looked is None:
            continue
        try:
            added.append((add(looked.document, kept.documents_folders()), kind_in_words(looked)))
        except (AddingError, OSError) as error:
            say("error", "Not added.", f" {error}")
    if added and bring_up_to_date():
        for path, kind in added:
            say("note", f"Added: {path.name} ({kind}).", " ", *_link(path))
    elif added:
        say(
            "warning",
            f"{many(len(added), 'file')} kept, but not in the tables yet:",
            f" {listed([p.name for p, _ in added])}",
        )
    _done(keys)
    st.rerun()


def _link(path: Path) -> list[str]:
    documents = kept.tables().documents
    names = documents.loc[documents["file"] == shown_path(path), "document"]
    return (
        [tag("a", "Open its session", href=address(SESSION_PAGE, {DOCUMENT: str(names.iloc[0])}))] if len(names) else []
    )


def _done(keys: Sequence[str]) -> None:
    """These files are dealt with; when all are, the place to give files is empty again."""
    state = st.session_state
    state["given-done"] |= set(keys)
    if set(state["given"]) <= state["given-done"]:
        state["given-number"] += 1
        state.pop("given")
        state["given-done"] = set()


def bring_up_to_date() -> bool:
    """Builds the tables of all documents there are; False where that was not possible: then it is said why."""
    try:
        built(kept.documents_folders(), kept.tables_folder(), UPDATING)
    except (BuildError, OSError) as error:
        say("error", "The tables could not be brought up to date:", f" {error}")
        return False
    return True
