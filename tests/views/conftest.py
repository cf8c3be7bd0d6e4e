"""The seeds' report as the pages see it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pages import REPORT

from pipelines.store import load_tables
from views.counting.view import View, view_of
from views.records import PARTS, Record, about, elsewhere


@pytest.fixture(scope="session")
def seed_report(built: Path) -> View:
    """The seeds' report, from the seeds' tables."""
    tables = load_tables(built)
    of = about(tables.documents, REPORT)
    parts = {
        name: (lambda rows: rows[rows["document"] == REPORT].reset_index(drop=True))(getattr(tables, name))
        for name in PARTS
    }
    parts["participation"] = parts["participation"].assign(evidence=parts["participation"]["evidence"].astype("str"))
    others = elsewhere(tables.documents, tables.attendance, of)
    return view_of(Record(about=of, version="test", elsewhere=others, **parts))
