"""What is kept between reruns: the tables, a record with all that is told of it, texts, pictures of pages."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from pipelines.documents import DocumentError
from pipelines.store import Opened, fingerprint
from pipelines.tables.record_rows import DocumentRow
from views.asked import Choices, choices_of
from views.counting.view import View, view_of
from views.records import PARTS, STATE, Record, about, in_order, label, named_delegations, same_session

if TYPE_CHECKING:
    from PIL.Image import Image

    from pipelines.documents import Document
    from pipelines.text import Text

PROJECT = Path(__file__).resolve().parents[1]


def tables_folder() -> Path:
    """The folder the tables are in: data/tables, or the one that PLACARD_TABLES names."""
    return Path(os.environ.get("PLACARD_TABLES") or PROJECT / "data" / "tables")


def documents_folders() -> tuple[Path, ...]:
    """The folders the documents are in; the last is that of the documents people add."""
    from pipelines.build import DOCUMENTS

    return DOCUMENTS


def ledger_file() -> Path:
    """The file of the ledger of corrections."""
    from pipelines.build import LEDGER

    return LEDGER


@st.cache_resource(max_entries=2, show_spinner="Opening the tables …")
def _tables(folder: str, version: str) -> Opened:
    return Opened(Path(folder))


def tables() -> Opened:
    """The tables, read as far as they are looked at. They are shared between readers and never changed in place.

    Raises NoTables where there are none, StoreError where they are damaged, Replaced where others came meanwhile.
    """
    folder = tables_folder()
    return _tables(str(folder), fingerprint(folder))


@st.cache_resource(max_entries=2, show_spinner=False)
def _labels(folder: str, version: str) -> dict[str, str]:
    documents = _tables(folder, version).documents
    rows = {str(row["document"]): row for row in documents.to_dict("records")}
    return {
        name: label(DocumentRow(**{str(key): cell for key, cell in rows[name].items()})) for name in in_order(documents)
    }


def labels() -> dict[str, str]:
    """All documents as the picker lists them, each with its words."""
    folder = tables_folder()
    return _labels(str(folder), fingerprint(folder))


@st.cache_resource(max_entries=2, show_spinner=False)
def _acting(folder: str, version: str) -> frozenset[str]:
    told = _tables(folder, version).distinct("participation", ["document", "act", "actor"])
    states = told[told["actor"].str.fullmatch(STATE) & (told["act"] != "attended")]
    return frozenset(states["document"])


def acting() -> frozenset[str]:
    """The documents that name a State which did more than attend."""
    folder = tables_folder()
    return _acting(str(folder), fingerprint(folder))


@st.cache_resource(max_entries=32, show_spinner=False)
def _view(folder: str, version: str, document: str) -> View:
    every = _tables(folder, version)
    of = about(every.documents, document)
    parts = {name: every.of_document(name, document) for name in PARTS}
    if parts["delegations"].empty and of.kind != "statement":
        parts["delegations"] = named_delegations(parts["participation"], parts["delegations"].columns)
    same = same_session(every.documents, of)
    others = (
        pd.concat([every.of_document("attendance", name) for name in same]) if same else parts["attendance"].iloc[:0]
    )
    return view_of(Record(about=of, version=version, elsewhere=others, **parts))


def view(document: str) -> View:
    """One document's rows of every table, with all that is told of it. Raises KeyError where there is none of that name."""
    folder = tables_folder()
    return _view(str(folder), fingerprint(folder), document)


@st.cache_resource(max_entries=32, show_spinner=False)
def _choices(version: str, document: str, _view: View) -> Choices:
    return choices_of(_view)


def choices(of: View) -> Choices:
    """What can be chosen of a document, by filter: of the rows that are shown, whatever tables stand there by now."""
    return _choices(of.record.version, of.record.document, of)


@st.cache_data(max_entries=100_000, show_spinner=False)
def content_of(path: str, changed: int, size: int) -> str:
    """A document's SHA-256, read again only when the file's time or size has changed. Raises DocumentError."""
    from pipelines.documents import read_document

    return read_document(Path(path)).sha256


def source_file(of: Record) -> Path:
    """Where the document's file should be."""
    return PROJECT / of.about.file  # an absolute path stays as it is


def _apart(task: Callable[..., Any], document: Document, *more: Any) -> Any:
    """What a task makes of a document, in a process of its own: a damaged file could end this one. Raises DocumentError."""
    from pipelines.build.apart import Ended, kept

    try:
        return kept().submit(task, document, *more).result()
    except (Ended, MemoryError) as error:
        raise DocumentError(
            file=document.name,
            found="opening it takes more time or memory than it may, or ends the process that does it",
            do="Open the file in a program of its own.",
        ) from error


@st.cache_resource(max_entries=8, show_spinner="Opening the document to mark the names in it …")
def _text(path: str, sha256: str) -> tuple[Document, Text] | None:
    from pipelines.documents import read_document
    from pipelines.text import read_text

    document = read_document(Path(path))
    if document.sha256 != sha256:
        return None
    plain = document.format in ("text", "markdown")  # no native code reads these, and they were read once to build
    return document, read_text(document) if plain else _apart(read_text, document)


def text_of(of: Record) -> tuple[Document, Text] | str:
    """The document and its text; or in a sentence why the file cannot be shown: it is gone, or it has changed."""
    path = source_file(of)
    if not path.is_file():
        return f"The file {of.about.file} is not there. The text below is kept in the tables."
    try:
        found = _text(str(path), of.about.sha256)
    except DocumentError as error:
        return f"{error} The text below is kept in the tables."
    if found is None:
        return (
            f"The file {of.about.file} has changed since the tables were built. The text below is kept in the tables; "
            "build them again: python -m pipelines build"
        )
    return found


@st.cache_resource(max_entries=24, show_spinner="Drawing the page …")
def _page(path: str, sha256: str, page: int, scale: float) -> Image:
    from pipelines.documents import read_document
    from pipelines.text import draw_page

    picture: Image = _apart(draw_page, read_document(Path(path)), page, scale)
    return picture


def page_picture(document: Document, page: int, scale: float = 1.5) -> Image:
    """The picture of a PDF's page. It is shared: draw on a copy. Raises DocumentError where it cannot be drawn."""
    return _page(str(document.path), document.sha256, page, scale)
