"""The seeds' report, and a made-up one with votes, as the pages see them."""

from __future__ import annotations

from pathlib import Path

import made_up_votes
import pytest
from pages import REPORT
from seen import as_pages_see

from pipelines.build import build
from pipelines.store import load_tables
from views.counting.view import View


@pytest.fixture(scope="session")
def seed_report(built: Path) -> View:
    """The seeds' report, from the seeds' tables."""
    return as_pages_see(built, REPORT)


@pytest.fixture(scope="session")
def voted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tables of a made-up report with two recorded votes."""
    own = tmp_path_factory.mktemp("voted")
    (own / made_up_votes.NAME).write_text(made_up_votes.TEXT, encoding="utf-8")
    build([own], own / "tables")
    return own / "tables"


@pytest.fixture(scope="session")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tables of three made-up sessions of one body."""
    own = tmp_path_factory.mktemp("three")
    for name, number, year, speakers in (
        ("a.txt", "fortieth", "2019", "Chad, Oman and Peru"),
        ("b.txt", "forty-third", "2020", "Chad, Norway and Peru"),
        ("c.txt", "forty-sixth", "2021", "Chad and Kenya"),
    ):
        (own / name).write_text(_session(number, year, speakers), encoding="utf-8")
    build([own], own / "tables")
    return own / "tables"


def _session(number: str, year: str, speakers: str) -> str:
    return (
        f"Report of the Human Rights Council on its {number} session\n\nGeneva, 2–6 March {year}\n\nI. Opening\n\n"
        f"1. Statements were made by the representatives of {speakers}.\n"
    )


@pytest.fixture(scope="session")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tables of a made-up report of a review with three recommendations."""
    own = tmp_path_factory.mktemp("reviewed")
    (own / "review.txt").write_text(REVIEW, encoding="utf-8")
    build([own], own / "tables")
    return own / "tables"


REVIEW = """\
Human Rights Council

Working Group on the Universal Periodic Review

Thirty-ninth session

Report of the Working Group on the Universal Periodic Review

Gabon

Introduction

1. The Working Group held its thirty-ninth session from 1 to 12 November 2021. The review of Gabon was held at the 5th meeting, on 3 November 2021.

II. Conclusions and/or recommendations

2. The recommendations formulated during the interactive dialogue have been examined by Gabon and enjoy the support of Gabon:

2.1 Open a school in every district (Panama) (Chad);

3. The recommendations listed below have been noted by Gabon:

3.1 Plant trees along the coast (Peru).
"""


@pytest.fixture(scope="session")
def voted_view(voted: Path) -> View:
    """The made-up report with two recorded votes, as the pages see it."""
    return as_pages_see(voted, made_up_votes.NAME)


@pytest.fixture(scope="session")
def seed_views(built: Path) -> list[View]:
    """Each seed, as the pages see it."""
    return [as_pages_see(built, document) for document in load_tables(built).documents["document"]]
