"""The ledger of corrections: what an entry changes, and what is told of one that changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_up import built, text_of

from pipelines.tables import Line, add_entry, read_ledger
from pipelines.tables.corrections import HEADER, LedgerError, next_id
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


@pytest.mark.parametrize(
    ("cells", "told"),
    [
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
    half = _line(change="change", row_id="r", field="via", to="PER") if cells["change"] == "change" else None
    lines = [good, *([half] if half and cells.get("row_id") else []), _line(**cells)]
    ledger = read_ledger(_ledger(tmp_path / "c.csv", *lines))
    assert [entry.id for entry in ledger.entries] == ["c0"]
    assert any(told in problem and f"line {len(lines) + 1}:" in problem for problem in ledger.problems)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"id;document\n", b'id,"document\n'])
def test_a_file_that_is_no_ledger_is_told_and_nothing_applied(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(content)
    ledger = read_ledger(path)
    assert ledger.entries == () and len(ledger.problems) == 1 and "No correction is applied" in ledger.problems[0]


def test_an_entry_added_to_the_ledger_is_read_back_and_the_others_stay(tmp_path: Path) -> None:
    path = tmp_path / "new" / "c.csv"
    cells = {
        "document": "D",
        "paragraph": "4",
        "row_id": "r",
        "change": "change",
        "field": "title",
        "reason": 'said "so", twice',
    }
    for number in (1, 2):
        entry_id = next_id(read_ledger(path), path)
        assert entry_id == f"c000{number}"
        add_entry(path, [Line(id=entry_id, before="", after="Minister", who="A. Reader", when="2024-11-30", **cells)])
    ledger = read_ledger(path)
    assert [entry.id for entry in ledger.entries] == ["c0001", "c0002"] and ledger.problems == ()
    assert ledger.entries[0].first.reason == 'said "so", twice'
    with pytest.raises(LedgerError, match="has an entry c0001 already"):
        add_entry(path, [ledger.entries[0].first])


def test_the_ledger_of_the_project_can_be_read() -> None:
    path = Path(__file__).resolve().parents[2] / "data" / "corrections.csv"
    assert path.read_text(encoding="utf-8").startswith(",".join(HEADER))
    assert read_ledger(path).problems == ()
