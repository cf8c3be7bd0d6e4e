"""The ledger of corrections: what an entry changes, and what is told of one that changes nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from made_up import built, text_of

from pipelines.store import read_ledger
from pipelines.tables.added import paragraph_of
from pipelines.tables.corrections import HEADER
from pipelines.tables.identity import row_names
from pipelines.tables.outcomes import Doubt
from pipelines.tables.record_rows import ParagraphRow
from pipelines.text import Span

# corrections


def _line(**cells: str) -> dict[str, str]:
    given = dict.fromkeys(HEADER, "")
    return {
        **given,
        "id": "c1",
        "document": "TEST/2024/12",
        "reason": "misread",
        "who": "A. Reader",
        "when": "2024-11-30",
        **cells,
    }


def _ledger(path: Path, *lines: dict[str, str]) -> Path:
    rows = [",".join(HEADER), *(",".join(f'"{line[name]}"' for name in HEADER) for line in lines)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def _row(paragraph: str, actor: str) -> str:
    rows = built().tables().participation
    return str(rows[(rows["paragraph"] == paragraph) & (rows["actor"] == actor)]["row_id"].iloc[0])


def test_a_correction_changes_the_row_keeps_its_name_and_marks_it(tmp_path: Path) -> None:
    row_id = _row("4", "CHL")
    path = _ledger(
        tmp_path / "c.csv",
        _line(row_id=row_id, change="change", field="actor", **{"from": "CHL", "to": "CHN"}),
        _line(row_id=row_id, change="change", field="capacity", **{"from": "member", "to": "observer"}),
    )
    rows = built(ledger=read_ledger(path)).tables().participation.set_index("row_id")
    assert list(rows.loc[row_id, ["actor", "actor_name", "capacity", "corrected"]]) == [
        "CHN",
        "China",
        "observer",
        "c1",
    ]
    assert (rows["corrected"] == "").sum() == 7


def test_what_follows_from_a_row_follows_from_the_corrected_row(tmp_path: Path) -> None:
    row_id = _row("5", "CHL")
    path = _ledger(tmp_path / "c.csv", _line(row_id=row_id, change="remove"))
    result = built(ledger=read_ledger(path))
    tables = result.tables()
    assert row_id not in set(tables.participation["row_id"])
    assert list(tables.drafts["sponsor_names"]) == ["Peru"]
    assert list(tables.documents["rows"]) == [7]
    assert result.corrections_applied == ("c1",)


def test_a_row_can_be_added_where_a_paragraph_says_it(tmp_path: Path) -> None:
    lines = [
        _line(paragraph="4", change="add", field=field, to=to)
        for field, to in (
            ("act", "statement"),
            ("actor", "SVK"),
            ("capacity", "officer"),
            ("evidence", "The President gave the floor"),
        )
    ]
    tables = built(ledger=read_ledger(_ledger(tmp_path / "c.csv", *lines))).tables()
    (row,) = tables.participation[tables.participation["corrected"] == "c1"].to_dict("records")
    assert (row["actor_name"], row["item"], row["date"], row["rule"]) == ("Slovakia", "2 (a)", "2024-10-15", "by hand")
    assert row["evidence"] in text_of().as_read(Span(row["start"], row["end"]))
    assert tables.participation["row_id"].is_unique


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"row_id": "gone", "change": "remove"}, "does not exist any more"),
        ({"row_id": "gone", "change": "change", "field": "via", "from": "", "to": "PER"}, "does not exist any more"),
        ({"row_id": "ROW", "change": "change", "field": "actor", "from": "PER", "to": "CHL"}, "already as it says"),
        (
            {"row_id": "ROW", "change": "change", "field": "actor", "from": "PER", "to": "BRA"},
            "neither “PER” nor “BRA”",
        ),
    ],
)
def test_a_correction_without_target_or_without_need_is_told(tmp_path: Path, cells: dict[str, str], told: str) -> None:
    cells = {name: _row("4", "CHL") if cell == "ROW" else cell for name, cell in cells.items()}
    result = built(ledger=read_ledger(_ledger(tmp_path / "c.csv", _line(**cells))))
    (finding,) = [row for row in result.rows["findings"] if row.kind == "correction"]
    assert told in finding.detail and result.corrections_applied == ()


def test_a_row_that_is_there_already_is_not_added_again(tmp_path: Path) -> None:
    lines = [
        _line(paragraph="4", change="add", field=field, to=to) for field, to in (("act", "statement"), ("actor", "CHL"))
    ]
    result = built(ledger=read_ledger(_ledger(tmp_path / "c.csv", *lines)))
    assert len(result.rows["participation"]) == 8
    (finding,) = [row for row in result.rows["findings"] if row.kind == "correction"]
    assert finding.title == "Correction c1 is not needed any more"


def test_a_correction_of_a_document_not_in_the_build_is_named_and_is_no_finding(tmp_path: Path) -> None:
    path = _ledger(tmp_path / "c.csv", _line(document="A/HRC/28/2", row_id="r", change="remove"))
    result = built(ledger=read_ledger(path))
    assert result.corrections_elsewhere == ("c1",)
    assert [row for row in result.rows["findings"] if row.kind == "correction"] == []


def test_what_came_of_each_entry_stands_in_a_table_of_its_own(tmp_path: Path) -> None:
    changed, removed = _row("4", "CHL"), _row("5", "CHL")
    added = [("act", "statement"), ("actor", "SVK"), ("capacity", "officer")]
    lines = [
        _line(row_id=changed, change="change", field="voice", **{"from": "own", "to": "group"}),
        _line(id="c2", row_id=removed, change="remove"),
        *(_line(id="c3", paragraph="4", change="add", field=field, to=to) for field, to in added),
        _line(id="c4", row_id="gone", change="remove"),
        _line(id="c5", row_id=changed, change="change", field="voice", **{"from": "own", "to": "group"}),
        _line(id="c6", document="A/HRC/28/2", row_id="r", change="remove"),
    ]
    tables = built(ledger=read_ledger(_ledger(tmp_path / "c.csv", *lines))).tables()
    told = tables.corrections.set_index("correction")
    assert told["outcome"].to_dict() == {
        "c1": "applied",
        "c2": "applied",
        "c3": "applied",
        "c4": "not applied",
        "c5": "not needed",
        "c6": "not in this build",
    }
    assert list(told.loc["c1", ["before_voice", "after_voice", "fields"]]) == ["own", "group", "voice: own → group"]
    assert list(told.loc["c2", ["before_act", "before_actor", "after_act"]]) == ["sponsored", "CHL", ""]
    assert list(told.loc["c3", ["before_act", "after_act", "after_actor"]]) == ["", "statement", "SVK"]
    assert told.loc["c3", "row_id"] in set(tables.participation["row_id"])
    assert (told.loc["c6", "document"], told.loc["c6", "named"]) == ("", "A/HRC/28/2")
    assert "does not exist any more" in told.loc["c4", "doubt"]


def test_without_a_ledger_nothing_is_corrected() -> None:
    ledger = read_ledger(Path("does-not-exist.csv"))
    assert ledger.entries == () and ledger.problems == ()


# entries that meet


def _told(tmp_path: Path, *lines: dict[str, str]) -> dict[str, tuple[str, str]]:
    """What came of each entry, and why."""
    tables = built(ledger=read_ledger(_ledger(tmp_path / "c.csv", *lines))).tables()
    rows = tables.corrections
    return {
        each: (outcome, doubt)
        for each, outcome, doubt in zip(rows["correction"], rows["outcome"], rows["doubt"], strict=True)
    }


def _change(entry: str, row_id: str, field: str, before: str, after: str) -> dict[str, str]:
    return _line(id=entry, row_id=row_id, change="change", field=field, **{"from": before, "to": after})


def _add(entry: str, paragraph: str = "4", **said: str) -> list[dict[str, str]]:
    said = {"act": "statement", "actor": "SVK", **said}
    return [_line(id=entry, paragraph=paragraph, change="add", field=field, to=value) for field, value in said.items()]


def _undo(entry: str, of: str) -> dict[str, str]:
    return _line(id=entry, change="undo", **{"from": of})


def test_of_two_that_set_one_field_the_first_stands_and_the_second_is_told_of_it(tmp_path: Path) -> None:
    row_id = _row("4", "CHL")
    told = _told(tmp_path, _change("c1", row_id, "actor", "CHL", "CHN"), _change("c2", row_id, "actor", "CHL", "PER"))
    assert told["c1"] == ("applied", "")
    assert told["c2"] == ("not applied", "actor is “CHN” now (entry c1 made it so), neither “CHL” nor “PER”")


def test_a_row_that_an_entry_added_can_be_changed_and_taken_out_by_others(tmp_path: Path) -> None:
    added = built(ledger=read_ledger(_ledger(tmp_path / "a.csv", *_add("c1")))).tables().participation
    row_id = str(added.loc[added["corrected"] == "c1", "row_id"].iloc[0])
    later = [_change("c2", row_id, "title", "", "Minister"), _line(id="c3", row_id=row_id, change="remove")]
    told = _told(tmp_path, *_add("c1"), *later, _change("c4", row_id, "title", "", "Envoy"))
    assert [told[each][0] for each in ("c1", "c2", "c3")] == ["applied"] * 3
    assert told["c4"] == ("not applied", "the row it changes was taken out by c3")
    undone = _told(tmp_path, *_add("c1"), *later[:1], _undo("c3", "c1"))
    assert undone["c2"] == ("not applied", "the row it changes does not exist any more")


def test_a_row_taken_out_can_be_added_anew_and_has_its_name_again(tmp_path: Path) -> None:
    row_id = _row("4", "CHL")
    lines = [_line(id="c1", row_id=row_id, change="remove"), *_add("c2", actor="CHL", title="Minister")]
    rows = built(ledger=read_ledger(_ledger(tmp_path / "c.csv", *lines))).tables().participation.set_index("row_id")
    assert list(rows.loc[row_id, ["title", "corrected", "rule"]]) == ["Minister", "c2", "by hand"]


def test_an_entry_is_undone_by_a_further_one_and_that_can_be_undone_too(tmp_path: Path) -> None:
    row_id = _row("4", "CHL")
    change = _change("c1", row_id, "actor", "CHL", "CHN")
    assert _told(tmp_path, change, _undo("c2", "c1")) == {"c1": ("undone", "by c2"), "c2": ("applied", "")}
    path = _ledger(tmp_path / "c.csv", change, _undo("c2", "c1"))
    assert built(ledger=read_ledger(path)).rows["participation"] == built().rows["participation"]
    again = _told(tmp_path, change, _undo("c2", "c1"), _undo("c3", "c2"))
    assert again == {"c1": ("applied", ""), "c2": ("undone", "by c3"), "c3": ("applied", "")}


def test_where_an_undone_entry_stands_in_the_ledger_does_not_matter(tmp_path: Path) -> None:
    change = _change("c1", _row("4", "CHL"), "actor", "CHL", "CHN")
    assert _told(tmp_path, _undo("c2", "c1"), change) == {"c2": ("applied", ""), "c1": ("undone", "by c2")}


def test_an_undo_without_need_or_without_target_is_told(tmp_path: Path) -> None:
    change = _change("c1", _row("4", "CHL"), "actor", "CHL", "CHN")
    told = _told(tmp_path, change, _undo("c2", "c1"), _undo("c3", "c1"), _undo("c4", "c9"))
    assert told["c3"] == ("not needed", "entry c1 is undone already, by c2")
    assert told["c4"][0] == "not applied" and "no entry c9" in told["c4"][1]
    circle = _told(tmp_path, _undo("c1", "c2"), _undo("c2", "c1"))
    assert circle["c1"] == ("not applied", "it and entry c2 undo each other") and circle["c2"][0] == "not applied"


def test_an_entry_that_is_undone_is_no_finding_any_more(tmp_path: Path) -> None:
    gone = _line(id="c1", row_id="gone", change="remove")
    result = built(ledger=read_ledger(_ledger(tmp_path / "c.csv", gone, _undo("c2", "c1"))))
    assert [row for row in result.rows["findings"] if row.kind == "correction"] == []


def test_a_rule_that_now_reads_a_row_as_it_was_corrected_makes_the_entry_needless(tmp_path: Path) -> None:
    read_before = row_names("TEST/2024/12", [("4", "")], [("statement", "CHN", "own", "", 0)])[0]
    told = _told(tmp_path, _change("c1", read_before, "actor", "CHN", "CHL"))
    assert told["c1"] == ("not needed", f"the row is already read as it says ({_row('4', 'CHL')})")


def test_a_delegation_may_be_written_in_any_spelling_that_is_known(tmp_path: Path) -> None:
    row_id = _row("4", "CHL")
    lines = [_change("c1", row_id, "actor", "Chile", "Republic of Moldova"), *_add("c2", actor="the Slovak Republic")]
    rows = built(ledger=read_ledger(_ledger(tmp_path / "c.csv", *lines))).tables().participation
    corrected = rows[rows["corrected"] != ""].set_index("corrected")
    assert corrected["actor"].to_dict() == {"c1": "MDA", "c2": "SVK"}


# rows that are added


def test_a_row_is_added_to_a_paragraph_without_number_by_its_sentence(tmp_path: Path) -> None:
    evidence = "Peru made a\n closing  statement."
    lines = _add("c1", "", occasion="closing", evidence=evidence)
    tables = built(ledger=read_ledger(_ledger(tmp_path / "c.csv", *lines))).tables()
    (row,) = tables.participation[tables.participation["corrected"] == "c1"].to_dict("records")
    assert (row["paragraph"], row["evidence"]) == ("", "Peru made a closing statement.")
    assert row["evidence"] in text_of().as_read(Span(row["start"], row["end"]))
    assert _told(tmp_path, *_add("c1", "")) == {
        "c1": (
            "not applied",
            "in a paragraph without number it needs evidence: the sentence that says so, word for word",
        )
    }


def test_a_paragraph_whose_number_lost_its_zeros_in_a_spreadsheet_is_found() -> None:
    row = ParagraphRow("D", 1, "012", 1, "proceedings", "", "", "", "", "", "", "", "Peru spoke.", 0, 11)
    assert paragraph_of([row], "12", "") is row
    assert paragraph_of([row, replace(row, paragraph="12", position=2)], "12", "") != row


def test_of_paragraphs_of_one_number_the_evidence_says_which_is_meant() -> None:
    row = ParagraphRow("D", 1, "1", 1, "proceedings", "", "", "", "", "", "", "", "Peru spoke.", 0, 11)
    other = replace(row, position=9, text="Chad spoke.")
    assert isinstance(paragraph_of([row, other], "1", ""), Doubt)
    assert isinstance(paragraph_of([row, other], "1", "spoke."), Doubt)
    assert paragraph_of([row, other], "1", "Chad  spoke") is other


def test_a_second_deed_of_one_delegation_in_one_paragraph_can_be_added(tmp_path: Path) -> None:
    told = {"actor": "PER", "act": "statement", "evidence": "Statements were made by"}

    assert _told(tmp_path, *_add("c1", "3", **told))["c1"][0] == "not needed"
    tables = built(
        ledger=read_ledger(_ledger(tmp_path / "c.csv", *_add("c2", "4", actor="PER", evidence="and to Chile")))
    )
    assert tables.corrections_applied == ("c2",)
    both = [
        *_add("c3", "4", actor="PER", evidence="and to Chile"),
        *_add("c4", "4", actor="PER", evidence="The President"),
    ]
    assert [each[0] for each in _told(tmp_path, *both).values()] == ["applied", "applied"]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"change": "undo"}, "from is empty"),
        ({"change": "undo", "from": "c1"}, "cannot undo itself"),
        ({"change": "undo", "from": "c0", "to": "x"}, "must be empty"),
        ({"change": "remove", "row_id": "1.23E+15"}, "a spreadsheet has made a number of it"),
        ({"change": "remove", "row_id": "r", "when": "2024-02-30"}, "it should be a date"),
        ({"change": "change", "row_id": "r", "field": "actor", "from": "PER"}, "a row needs an actor"),
        ({"change": "alter"}, "change is “alter”"),
        ({"change": "change", "row_id": "r", "field": "evidence", "to": "x"}, "field is “evidence”"),
        ({"change": "change", "row_id": "r", "field": "act", "to": "spoke"}, "“spoke” is no act"),
        ({"change": "change", "row_id": "r", "field": "round", "to": "two"}, "is no number"),
        ({"change": "change", "row_id": "r", "field": "date", "to": "14 October"}, "not written as date should be"),
        ({"change": "change", "field": "via", "to": "PER"}, "row_id is empty"),
        ({"change": "remove", "row_id": "r", "when": "yesterday"}, "it should be a date"),
        ({"change": "remove", "row_id": "r", "reason": ""}, "reason is empty"),
        ({"change": "add", "field": "act", "to": "statement"}, "at least act and actor"),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_its_entry_not_half_applied(
    tmp_path: Path, cells: dict[str, str], told: str
) -> None:
    good = _line(id="c0", change="remove", row_id="r")
    half = (
        _line(change="change", row_id="r", field="via", to="PER")
        if cells.get("field") in ("act", "round", "date")
        else None
    )
    lines = [good, *([half] if half and cells.get("row_id") else []), _line(**cells)]
    ledger = read_ledger(_ledger(tmp_path / "c.csv", *lines))
    assert [entry.id for entry in ledger.entries] == ["c0"]
    assert any(told in problem and f"line {len(lines) + 1}:" in problem for problem in ledger.problems)


def test_the_ledger_of_the_project_can_be_read() -> None:
    path = Path(__file__).resolve().parents[2] / "data" / "corrections.csv"
    assert path.read_text(encoding="utf-8").startswith(",".join(HEADER))
    assert read_ledger(path).problems == ()
