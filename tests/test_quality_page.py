"""The page Data quality, without a browser."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pages import NO_MEETING, PROJECT, REPORT, SEEDS, Open, words

from pipelines.build import build

QUALITY = "views/pages/quality.py"


@pytest.mark.parametrize("document", SEEDS)
def test_the_page_opens_for_each_document(open_page: Open, document: str) -> None:
    told = words(open_page({"document": document}, QUALITY))
    assert (
        "How far can the figures be trusted?" in told
        and "5 documents: 4 read, 1 without a meeting, 0 not read." in told
    )


def test_the_seed_report_is_measured_and_it_is_said_what_was_not(open_page: Open) -> None:
    told = words(open_page({"document": REPORT}, QUALITY))
    assert "80 paragraphs with 390 acts" in told and "No difference was found." in told
    assert "The sentence forms were written with this record in view." in told
    assert "Not measured: the other 3 documents here." in told
    assert "1 to be kept in mind" in told and "No row was corrected by hand." in told


def test_a_document_about_no_meeting_says_so(open_page: Open) -> None:
    assert "It reports no meeting" in words(open_page({"document": NO_MEETING}, QUALITY))


def test_what_was_not_read_is_listed_with_its_reason(open_page: Open, tmp_path: Path) -> None:
    own, out = tmp_path / "documents", tmp_path / "tables"
    own.mkdir()
    (own / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (own / "minutes.txt").write_text(
        "Meeting of the Parties\nReport on the fourth session\nNairobi, 3–5 May 2021\n\n"
        "1. The session was opened.\n\n2. Statements were made by the representatives of Kenya and Atlantis.\n",
        encoding="utf-8",
    )
    build([own], out)
    told = words(open_page({"document": "minutes.txt"}, QUALITY, out))
    assert "photo.txt" in told and "This is an image (PNG)." in told
    assert "a name not known: “…”" in told and "<td>Atlantis</td>" in told
    assert "was not among the documents" in told or "nothing was measured" in told
    assert "This document was not read." in words(open_page({"document": "photo.txt"}, QUALITY, out))


def test_corrections_are_told_with_their_effect(
    open_page: Open, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pipelines.store import load_tables
    from pipelines.tables.corrections import HEADER

    rows = load_tables(built).participation
    row = rows[(rows["document"] == REPORT) & (rows["act"] == "right_of_reply")].iloc[0]
    lines = [
        ("c1", REPORT, "", row["row_id"], "remove", "", "", "", "said by the <b>chair</b>", "A. Reader", "2026-11-20"),
        ("c2", REPORT, "", "gone", "remove", "", "", "", "twice", "B. Clerk", "2026-11-21"),
    ]
    ledger = tmp_path / "ledger.csv"
    ledger.write_text("\n".join(",".join(line) for line in [HEADER, *lines]) + "\n", encoding="utf-8")
    seeds = shutil.copytree(PROJECT / "seeds", tmp_path / "seeds")
    build([seeds], tmp_path / "tables", ledger=ledger)
    monkeypatch.setattr("views.kept.ledger_file", lambda: ledger)
    told = words(open_page({"document": REPORT}, QUALITY, tmp_path / "tables"))
    assert "2 entries: 1 applied, 1 not applied. In all: 0 rows added, 0 rows changed, 1 row taken out." in told
    assert "said by the &lt;b&gt;chair&lt;/b&gt;" in told and "A. Reader, 20 November 2026" in told
    assert "<td>Rights of reply</td>" in told and "<td>-1</td>" in told
