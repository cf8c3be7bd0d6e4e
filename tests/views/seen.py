"""A document of some tables, as the pages see it."""

from __future__ import annotations

from pathlib import Path

from pipelines.store import load_tables
from views.counting.view import View, view_of
from views.records import PARTS, Record, about, same_session


def as_pages_see(folder: Path, document: str) -> View:
    """The view of one document."""
    tables = load_tables(folder)
    of = about(tables.documents, document)
    parts = {
        name: (lambda rows: rows[rows["document"] == document].reset_index(drop=True))(getattr(tables, name))
        for name in PARTS
    }
    parts["participation"] = parts["participation"].assign(evidence=parts["participation"]["evidence"].astype("str"))
    others = tables.attendance[tables.attendance["document"].isin(same_session(tables.documents, of))]
    return view_of(Record(about=of, version="test", elsewhere=others, **parts))
