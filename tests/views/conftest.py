"""The seeds' report, and a made-up one with votes, as the pages see them."""

from __future__ import annotations

from pathlib import Path

import made_up_votes
import pytest
from pages import REPORT

from pipelines.build import build
from pipelines.store import load_tables
from views.counting.view import View, view_of
from views.records import PARTS, Record, about, elsewhere


@pytest.fixture(scope="session")
def seed_report(built: Path) -> View:
    """The seeds' report, from the seeds' tables."""
    return _view(built, REPORT)


@pytest.fixture(scope="session")
def voted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tables of a made-up report with two recorded votes."""
    own = tmp_path_factory.mktemp("voted")
    (own / made_up_votes.NAME).write_text(made_up_votes.TEXT, encoding="utf-8")
    build([own], own / "tables")
    return own / "tables"


@pytest.fixture(scope="session")
def voted_view(voted: Path) -> View:
    """The made-up report with two recorded votes, as the pages see it."""
    return _view(voted, made_up_votes.NAME)


def _view(folder: Path, document: str) -> View:
    tables = load_tables(folder)
    of = about(tables.documents, document)
    parts = {
        name: (lambda rows: rows[rows["document"] == document].reset_index(drop=True))(getattr(tables, name))
        for name in PARTS
    }
    parts["participation"] = parts["participation"].assign(evidence=parts["participation"]["evidence"].astype("str"))
    others = elsewhere(tables.documents, tables.attendance, of)
    return view_of(Record(about=of, version="test", elsewhere=others, **parts))
