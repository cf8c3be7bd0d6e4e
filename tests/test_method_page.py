"""The page Method: the words the code itself uses, README in the same words, and a citation that is ready."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pages import PROJECT, REPORT, STATEMENT, Open, words

from pipelines.store import fingerprint
from pipelines.tables.columns import ACTS, CAPACITIES, OCCASIONS
from views.marks import MARKS
from views.method.words import CAPACITY_NOTES, LIMITS, OCCASION_NOTES
from views.selection import VOICE_LABELS, VOICE_RULES

METHOD = "views/pages/method.py"
README = re.sub(r"\s+", " ", (PROJECT / "README.md").read_text(encoding="utf-8").replace("`", ""))


def test_every_word_of_the_tables_is_explained() -> None:
    assert set(CAPACITY_NOTES) == set(CAPACITIES) - {""}
    assert set(OCCASION_NOTES) == set(OCCASIONS) - {""}


@pytest.mark.parametrize("limit", LIMITS)
def test_the_readme_says_the_same_limits(limit: str) -> None:
    assert limit in README


def test_the_readme_says_no_limit_more() -> None:
    section = README[README.index("## Limits") : README.index("## Command line")]
    assert section.count(" * ") == len(LIMITS)


def test_the_readme_names_the_same_counting_rules() -> None:
    assert all(f"*{label[0].lower()}{label[1:]}*" in README for label in VOICE_LABELS.values())


def test_the_page_says_what_filters_and_legends_say(open_page: Open) -> None:
    told = words(open_page({"document": REPORT}, METHOD))
    for rule in VOICE_RULES.values():
        assert rule[1:].replace("'", "&#x27;") in told
    for mark in MARKS.values():
        assert mark.note.replace("'", "&#x27;") in told
    assert len(ACTS) == 9, "an act that is new needs a mark and a word"


def test_the_hard_cases_of_the_groups_come_from_the_reference_data(open_page: Open) -> None:
    told = words(open_page({"document": REPORT}, METHOD))
    assert "<strong>Israel</strong>: Western European and other States from 30 May 2000." in told
    assert "<strong>Türkiye</strong>" in told and "Czechoslovakia" not in told


@pytest.mark.parametrize(
    ("document", "cited"),
    [
        (
            REPORT,
            r"^Report of the Conference of the Parties .*, held in Vienna from 14 to 18 October 2024, para\. …; as read by Placard 0\.1\.0, data [0-9a-f]{12}\.$",
        ),
        (STATEMENT, r"^Statement by the Delegation of the Republic of Azerbaijan.*data [0-9a-f]{12}\.$"),
    ],
)
def test_a_citation_is_ready(open_page: Open, document: str, cited: str) -> None:
    at = open_page({"document": document}, METHOD)
    assert re.search(cited, at.code[0].value)
    assert at.code[1].value.startswith("Placard, tables of participation")


def test_it_opens_where_there_are_no_tables(open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = tmp_path / "documents"
    empty.mkdir()
    monkeypatch.setattr("views.kept.documents_folders", lambda: (empty,))
    at = open_page(page=METHOD, tables=tmp_path / "tables")
    assert not fingerprint(tmp_path / "tables")
    assert "How a row is made" in [each.value for each in at.header] and len(at.code) == 1
