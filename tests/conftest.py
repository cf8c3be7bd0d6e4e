"""The seeds' tables, and a way to open a page of the dashboard without a browser."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

# Before the pipelines are imported: what a person has added to this checkout is no part of the tests.
os.environ["PLACARD_DOCUMENTS"] = str(Path(tempfile.gettempdir()) / "placard-tests-have-no-documents")

import pytest
from pages import PAGES, PROJECT, Open, Query
from streamlit.testing.v1 import AppTest

from pipelines.build import build

pytest_plugins = ("served",)  # the fixtures of the tests in a browser


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds' tables, in a folder of their own."""
    out = tmp_path_factory.mktemp("dashboard") / "tables"
    build([PROJECT / "seeds"], out)
    return out


@pytest.fixture
def open_page(built: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a page at an address and sees that nothing went wrong."""

    def opened(query: Query | None = None, page: str = PAGES[0], tables: Path = built) -> AppTest:
        monkeypatch.setenv("PLACARD_TABLES", str(tables))
        at = AppTest.from_file(PROJECT / "dashboard.py", default_timeout=60)
        for name, value in (query or {}).items():
            at.query_params[name] = value
        at.run()
        if page != PAGES[0]:
            at.switch_page(page)
            for name, value in (query or {}).items():
                at.query_params[name] = value
            at.run()
        assert not at.exception
        return at

    return opened
