"""What was read and what was not, in numbers that add up; the measure against labels; what corrections do to the figures."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from small_record import DOCUMENT, PROJECT, record

from pipelines.build import build
from pipelines.store import load_tables, read_ledger
from pipelines.tables import Tables
from pipelines.tables.correction_rows import CorrectionRow
from pipelines.tables.corrections import HEADER
from pipelines.tables.schema import CORRECTIONS
from views.counting.measured import labels, measured
from views.counting.quality import (
    acts_by_kind,
    by_record,
    effect,
    paragraphs,
    places,
    reasons,
    sentences,
    unknown_names,
    without,
)
from views.counting.view import View

LABELS = PROJECT / "data" / "labels"


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    out = tmp_path_factory.mktemp("quality") / "tables"
    build([PROJECT / "seeds"], out)
    return load_tables(out)


def unread(*reasons_: str) -> pd.DataFrame:
    rows = [(f"D{number}", "4", number, reason) for number, reason in enumerate(reasons_)]
    return pd.DataFrame(rows, columns=["document", "paragraph", "start", "reason"])


def test_the_sentences_of_each_record_add_up(tables: Tables) -> None:
    counted = by_record(tables)
    assert len(counted) == 5
    parts = counted[["told", "on_drafts", "unread", "ignored"]]
    assert (counted["sentences"] == parts.sum(axis=1)).all() and (parts >= 0).all(axis=None)
    report = counted.set_index("document").loc["002_af15b53c67f6f379.txt"]
    findings = tables.findings[tables.findings["document"] == report.name]
    assert sum(report[status] for status in ("open", "warning", "agrees under a reading", "agrees")) == len(findings)


def test_reasons_that_differ_in_the_words_they_quote_are_one_kind() -> None:
    found = reasons(
        unread(
            "a name not known: “Atlantis”",
            "a name not known: “Mu (also on behalf of “Lemuria”)”",
            "Chad is named beside an act, in what part is not understood",
            "Peru is named beside an act, in what part is not understood",
            "a bracket that does not close",
        )
    )
    assert found[["reason", "number", "first_document"]].to_numpy().tolist() == [
        ["A name is named beside an act, in what part is not understood", 2, "D2"],
        ["a name not known: “…”", 2, "D0"],
        ["a bracket that does not close", 1, "D4"],
    ]


def test_the_names_not_known_are_those_the_reasons_quote() -> None:
    found = unknown_names(
        unread("a name not known: “Atlantis”", "a bracket that does not close", "no name could be read for “x”")
    )
    assert found[["name", "document", "start"]].to_numpy().tolist() == [["Atlantis", "D0", 0]]


def test_what_became_of_sentences_and_paragraphs_adds_up(tables: Tables, seed_views: list[View]) -> None:
    for of in (view.record for view in seed_views):
        aside = tables.set_aside[tables.set_aside["document"] == of.document]
        assert sum(number for _, number in sentences(of)) == of.about.sentences
        assert sum(number for _, number in paragraphs(of, aside)) == of.about.paragraphs == len(of.paragraphs)


def test_a_paragraph_is_counted_by_the_first_thing_that_became_of_it() -> None:
    of = record()
    counted = dict(paragraphs(of, of.unread.head(0)))
    assert counted["hold a sentence that makes rows"] + counted["stand in the proceedings and speak of no act"] <= 5
    whole = of.paragraphs.rename(columns={"text": "sentence"})
    assert dict(paragraphs(of, whole))["stand in the proceedings and speak of no act"] == 0


def test_paragraphs_and_acts_add_up() -> None:
    of = record()
    assert places(of) == [("proceedings", 5)]
    assert acts_by_kind(of) == [("Statements", 7), ("Rights of reply", 1), ("Drafts sponsored", 2)]
    assert sum(number for _, number in acts_by_kind(of)) == len(of.participation)


# measured against labels


def seed_rows(tables: Tables) -> pd.DataFrame:
    (labelled,) = labels(LABELS)
    document = tables.documents.loc[tables.documents["sha256"] == labelled.sha256, "document"].iloc[0]
    return tables.participation[tables.participation["document"] == document]


def test_the_seed_report_is_read_as_a_person_read_it(tables: Tables) -> None:
    (labelled,) = labels(LABELS)
    result = measured(labelled.paragraphs, seed_rows(tables))
    assert result.differences == []
    assert result.by_act.iloc[-1].tolist() == ["all", 390, 390, 390]
    assert labelled.acts == 390 and len(labelled.paragraphs) == 80
    assert (result.attributes["compared"] == result.attributes["agreed"]).all()


def test_a_row_that_is_missing_wrong_or_too_many_is_counted(tables: Tables) -> None:
    (labelled,) = labels(LABELS)
    paragraphs = json.loads(json.dumps(list(labelled.paragraphs)))
    spoken = next(each for each in paragraphs if each["paragraph"] == "42")["rows"]
    spoken[0]["actor"], spoken[1]["capacity"] = "CUB", "observer"
    result = measured(paragraphs, seed_rows(tables))
    assert result.by_act.iloc[-1].tolist() == ["all", 390, 390, 389]
    assert result.differences == [
        ("42", "not read: statement, CUB, own"),
        ("42", "statement, TZA, own: capacity is “member”, labelled “observer”"),
        ("42", "read, not labelled: statement, COL, own"),
    ]


def test_without_labels_nothing_is_measured(tmp_path: Path) -> None:
    assert labels(tmp_path) == []


# corrections


def correction(**values: str) -> CorrectionRow:
    blank = dict.fromkeys(CorrectionRow.__slots__, "")
    return CorrectionRow(
        **{**blank, "document": DOCUMENT, "correction": "c", "change": "change", "outcome": "applied", **values}
    )


def test_the_record_without_its_corrections_is_as_it_was_read() -> None:
    of = record()
    rows = of.participation.set_index("row_id")
    entries = CORRECTIONS.frame(
        [
            correction(change="change", row_id="row1", before_actor="TCD", before_act="statement", before_voice="own"),
            correction(change="add", row_id="row2", after_actor="KEN"),
            correction(
                change="remove",
                row_id="gone",
                before_actor="VAT",
                before_act="statement",
                before_voice="own",
                before_capacity="member",
            ),
            correction(change="remove", row_id="row0", outcome="not applied"),
            correction(change="add", row_id="row3", document="another"),
        ]
    )
    before = without(of, entries).participation.set_index("row_id")
    assert set(before.index) == (set(rows.index) | {"gone"}) - {"row2"}
    assert (before.loc["row1", "actor"], before.loc["gone", "actor"]) == ("TCD", "VAT")
    figures = effect(of, entries).set_index("figure")
    assert figures.loc["Acts"].tolist() == [10, 10]
    assert figures.loc["Took the floor"].tolist() == [
        4,
        3,
    ]  # Kenya, Chad, the Union, the Holy See; Kenya, France, the Union


def test_the_effect_is_that_of_building_without_the_ledger(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    build([PROJECT / "seeds"], plain)
    rows = seed_rows(load_tables(plain))
    spoke = rows[(rows["act"] == "statement") & (rows["voice"] == "own")].iloc[0]
    document = str(spoke["document"])
    lines = [
        (
            "c1",
            document,
            "",
            spoke["row_id"],
            "change",
            "voice",
            "own",
            "aligned",
            "as printed",
            "A. Reader",
            "2026-11-20",
        ),
        ("c2", document, "4", "", "add", "act", "", "statement", "left out", "A. Reader", "2026-11-20"),
        ("c2", document, "4", "", "add", "actor", "", "TUV", "left out", "A. Reader", "2026-11-20"),
        ("c3", document, "", rows["row_id"].iloc[5], "remove", "", "", "", "twice", "A. Reader", "2026-11-20"),
    ]
    ledger = tmp_path / "ledger.csv"
    ledger.write_text("\n".join(",".join(line) for line in [HEADER, *lines]) + "\n", encoding="utf-8")
    assert read_ledger(ledger).problems == ()
    build([PROJECT / "seeds"], tmp_path / "corrected", ledger=ledger)
    corrected = load_tables(tmp_path / "corrected")
    key = ["row_id", "actor", "act", "voice", "capacity"]
    of = record(participation=[])
    of = type(of)(
        **{name: getattr(of, name) for name in of.__slots__ if name not in ("participation", "about")},
        participation=seed_rows(corrected).reset_index(drop=True),
        about=type(of.about)(
            **{**{name: getattr(of.about, name) for name in of.about.__slots__}, "document": document}
        ),
    )
    before = without(of, corrected.corrections).participation
    assert sorted(before[key].to_numpy().tolist()) == sorted(rows[key].to_numpy().tolist())
