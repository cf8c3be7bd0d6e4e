"""The ledger's file: nothing lost when several write, when a write fails, or when a spreadsheet has saved it."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.store import add_entry, read_ledger
from pipelines.store import folder as folder_module
from pipelines.tables import Entry, Ledger, LedgerError, Line
from pipelines.tables.corrections import HEADER
from pipelines.tables.ledger_file import CHANGED, _guarded, _plain, ledger_of, with_entry

PROJECT = Path(__file__).resolve().parents[2]
ROW = "00f1e2d3c4b5a697"
LINE = Line("", "TEST/2024/12", "4", ROW, "change", "title", "", "Minister", "misread", "A. Reader", "2024-11-30")


def entry_of(content: bytes) -> Line:
    ledger = ledger_of(content, "c.csv")
    assert ledger.problems == (), ledger.problems
    (entry,) = ledger.entries
    return entry.first


def file_of(line: Line = LINE, *, separator: str = ",", newline: str = "\n", **cells: str) -> bytes:
    """A file with one entry, some of its cells written otherwise."""
    written = dict(zip(HEADER, replace(line, id="c1").cells(), strict=True)) | cells
    return (separator.join(HEADER) + newline + separator.join(written.values()) + newline).encode()


# written by Placard


def test_an_entry_is_read_back_and_the_others_stay_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "new" / "c.csv"
    assert add_entry(path, [replace(LINE, reason='said "so", twice')]) == "c0001"
    first = path.read_bytes()
    assert add_entry(path, [LINE]) == "c0002" and path.read_bytes().startswith(first)
    ledger = read_ledger(path)
    assert [entry.id for entry in ledger.entries] == ["c0001", "c0002"] and ledger.problems == ()
    assert ledger.entries[0].first.reason == 'said "so", twice'
    with pytest.raises(LedgerError, match="has an entry c0001 already"):
        add_entry(path, [ledger.entries[0].first])


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (replace(LINE, who=""), "Who is empty"),
        (replace(LINE, after="", field="actor"), "A row needs an actor"),
        (replace(LINE, change="add", row_id="", field="act", after="statement"), "at least act and actor"),
        (replace(LINE, reason="half a letter \ud83d"), "signs that cannot be written"),
    ],
)
def test_what_is_wrong_is_refused_before_anything_is_written(line: Line, why: str, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=why):
        add_entry(tmp_path / "c.csv", [line])
    with pytest.raises(LedgerError, match="has no line"):
        add_entry(tmp_path / "c.csv", [])
    assert not (tmp_path / "c.csv").exists()


ADDS = """
import sys
from dataclasses import replace
from pathlib import Path
from pipelines.store import add_entry
from pipelines.tables import Line
line = Line("", "D", "4", "row", "change", "title", "", "Minister", "", sys.argv[2], "2024-11-30")
print("ready", flush=True)
sys.stdin.readline()
for number in range(6):
    add_entry(Path(sys.argv[1]), [replace(line, reason=f"{sys.argv[2]} {number}")])
"""


def test_entries_of_many_at_once_are_all_kept_under_names_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    people = [
        subprocess.Popen(
            [sys.executable, "-c", ADDS, str(path), name], cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for name in "ABCD"
    ]
    for each in people:
        assert each.stdout and each.stdout.readline() == b"ready\n"
    for each in people:
        assert each.stdin
        each.stdin.write(b"go\n")
        each.stdin.flush()
    assert [each.communicate(timeout=60) and each.returncode for each in people] == [0] * 4
    ledger = read_ledger(path)
    assert ledger.problems == () and [entry.id for entry in ledger.entries] == [f"c{n:04d}" for n in range(1, 25)]
    assert sorted(entry.first.reason for entry in ledger.entries) == sorted(
        f"{name} {number}" for name in "ABCD" for number in range(6)
    )
    assert sorted(os.listdir(tmp_path)) == [".c.csv.lock", "c.csv"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_ledger_as_it_was(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "c.csv"
    add_entry(path, [LINE])
    before = path.read_bytes()

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder_module.os, step, fails)
    with pytest.raises(LedgerError, match=r"c\.csv cannot be written \(No space left on device\)"):
        add_entry(path, [LINE])
    assert path.read_bytes() == before and sorted(os.listdir(tmp_path)) == [".c.csv.lock", "c.csv"]


def test_a_place_where_no_ledger_can_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LedgerError, match=r"c\.csv cannot be written \("):
        add_entry(tmp_path / "file" / "c.csv", [LINE])
    (ledger,) = [read_ledger(tmp_path)]
    assert ledger.entries == () and "cannot be opened" in ledger.problems[0]


def test_a_ledger_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    for content in (b"PK\x03\x04 a workbook", b"id,document\nc1,D\n", file_of() + b'"open'):
        path.write_bytes(content)
        with pytest.raises(LedgerError, match="cannot be read, so nothing is added"):
            add_entry(path, [LINE])
        assert path.read_bytes() == content


# saved by a spreadsheet


@pytest.mark.parametrize(
    "content",
    [
        file_of(separator=";", newline="\r\n"),
        b"\xef\xbb\xbf" + file_of(separator=";"),
        b"\xff\xfe" + file_of(separator="\t", newline="\r\n").decode().encode("utf-16-le"),
        b"sep=;\r\n" + file_of(separator=";", newline="\r\n"),
        file_of() + b",,,,,,,,,,\n,,,,,,,,,,\n\n",
        file_of(document='"TEST/2024/12"', reason='"misread"'),
        file_of(change="Change", field="Title"),
        file_of(when="30/11/2024"),
        file_of(when="11/30/2024"),
        file_of(when="30.11.2024"),
        file_of(when="2024-11-30 00:00"),
        file_of(when="2024-11-30T00:00:00"),
        file_of(when="2024/11/30"),
        file_of(when="30 Nov 2024"),
        file_of(when="30-November-2024"),
        file_of(when="'2024-11-30"),
        file_of().replace(b"when\n", b"when,my notes,\n").replace(b"30\n", b"30,look again,\n"),
        b"\n".join(b",".join(line.split(b",")[::-1]) for line in file_of().split(b"\n")),
    ],
)
def test_what_a_spreadsheet_has_saved_is_read_as_it_was_meant(content: bytes) -> None:
    assert replace(entry_of(content), number=0) == replace(LINE, id="c1")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (
            file_of(when="05/06/2024"),
            "line 2: when is “05/06/2024”, which is 2024-06-05 or 2024-05-06: write one of these.",
        ),
        (file_of(when="30/11/24"), "line 2: when is “30/11/24”; it should be a date such as 2024-11-30."),
        (file_of(when="45626"), "line 2: when is “45626”; it should be a date"),
        (file_of(row_id="1.23457E+15"), "line 2: row_id is “1.23457E+15”: a spreadsheet has made a number of it."),
        (file_of() + b"c2,D,1,r,remove,,,,why\n", "line 3: who is empty."),
        (file_of() + b"c2,D,1,r,remove,,,,why,who,2024-11-30,more\n", "line 3: 12 cells where there should be 11."),
        (
            file_of(reason="d\u00e9j\u00e0").decode().encode("cp1252"),
            "line 2: not written in UTF-8. Save it as “CSV UTF-8”.",
        ),
        (b"id;document\n", "line 1: the columns must be id,document,"),
        (file_of().replace(b"who", b"reason"), "line 1: the columns must be"),
        (b'id,"document\n', "not a CSV file"),
        (b"\xff\xfe", "line 1: the columns must be"),
    ],
)
def test_what_cannot_be_read_in_one_way_only_is_told_by_its_line(content: bytes, why: str) -> None:
    ledger = ledger_of(content, "c.csv")
    assert any(f"c.csv, {why}" in problem or f"c.csv: {why}" in problem for problem in ledger.problems), ledger.problems
    assert "applied" in ledger.problems[0]


def test_values_a_spreadsheet_has_made_its_own_are_read_as_the_column_writes_them() -> None:
    line = replace(LINE, field="round", before="0", after="1")
    assert entry_of(file_of(line, to="1.0")).after == "1"
    assert entry_of(file_of(replace(LINE, field="voice"), **{"from": "Own", "to": "GROUP"})).after == "group"
    day = entry_of(file_of(replace(LINE, field="date"), **{"from": "14/10/2024", "to": "15/10/2024"}))
    assert (day.before, day.after) == ("2024-10-14", "2024-10-15")


@pytest.mark.parametrize(
    "content",
    [
        file_of(separator=";", newline="\r\n"),
        b"\xef\xbb\xbf" + file_of().rstrip(b"\n"),
        b"\xff\xfe" + file_of(separator="\t", newline="\r\n").decode().encode("utf-16-le"),
        file_of().replace(b"when\n", b"when,my notes\n").replace(b"30\n", b"30,look again\n"),
    ],
)
def test_an_entry_is_added_in_the_form_the_file_has(content: bytes) -> None:
    more, entry_id = with_entry(content, [replace(LINE, reason="délégué; minister, or = none")])
    assert (more.startswith(content) and entry_id == "c0001") or entry_id == "c0002"
    ledger = ledger_of(more, "c.csv")
    assert ledger.problems == () and ledger.entries[1].first.reason == "délégué; minister, or = none"


# cells that are no formulas


@pytest.mark.parametrize(
    "cell", ["=1+1", "+Peru", "-", "@SUM(A1)", "=cmd|' /C calc'!A0", "007", "12e3", "2024-11-30", "1/2"]
)
def test_what_a_spreadsheet_would_work_out_is_written_as_words_and_read_as_it_was(cell: str) -> None:
    content, _ = with_entry(b"", [replace(LINE, after=cell, reason=cell)])
    for written in list(csv.reader(io.StringIO(content.decode())))[1]:
        assert not CHANGED.fullmatch(written)
    assert (entry_of(content).after, entry_of(content).reason) == (cell, cell)


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda words: words.strip() == words != "")
AWKWARD = st.one_of(
    WORDS, st.sampled_from(["'=1", "''=1", "'", "=\rx", "a\rb", "a\nb", "'a", "\ufeffid", "\x00", ";", '"', "sep=;"])
)


@given(AWKWARD)
def test_any_cell_is_read_as_it_was_written(cell: str) -> None:
    assert _plain(_guarded(cell)) == cell and not CHANGED.fullmatch(_guarded(cell))


@given(
    st.lists(st.tuples(AWKWARD, AWKWARD, AWKWARD), min_size=1, max_size=4),
    st.sampled_from([b"", file_of(separator=";")]),
)
def test_any_entries_are_read_back_in_their_order(cells: list[tuple[str, str, str]], content: bytes) -> None:
    lines = [replace(LINE, reason=reason, who=who, after=after) for reason, who, after in cells]
    start = len(ledger_of(content, "c.csv").entries) if content else 0
    for line in lines:
        content, _ = with_entry(content, [line])
    ledger = ledger_of(content, "c.csv")
    assert ledger.problems == ()
    back = [replace(entry.first, id="", number=0) for entry in ledger.entries[start:]]
    assert back == lines


@given(st.binary(max_size=300))
def test_no_file_stops_a_build(content: bytes) -> None:
    for whole in (content, file_of() + content, b",".join(name.encode() for name in HEADER) + b"\n" + content):
        assert isinstance(ledger_of(whole, "c.csv"), Ledger)


@given(st.lists(st.integers(0, 12), min_size=1, max_size=12))
def test_each_entry_stands_or_is_undone_by_one_that_stands(targets: list[int]) -> None:
    """Entry n undoes entry targets[n], where there is one of that number; otherwise it does something else."""
    lines = [
        replace(LINE, id=f"c{n}", change="undo", before=f"c{target}")
        if target < len(targets) and target != n
        else replace(LINE, id=f"c{n}")
        for n, target in enumerate(targets)
    ]
    entries = [Entry(line.id, (line,)) for line in lines]
    undone = Ledger(tuple(entries)).undone()
    undoes = {entry.id: entry.undoes for entry in entries}
    assert all(undoes[by] == entry and by not in undone for entry, by in undone.items())
    for entry in entries:
        before, at = set(), entry.id  # where a way back leads into a circle, nothing is decided
        while undoes.get(at) and at not in before:
            before.add(at)
            at = undoes[at]
        if undoes.get(at) is None or not undoes[at]:
            assert (entry.id in undone) or not any(undoes[each] == entry.id and each not in undone for each in undoes)


def test_the_ledger_of_a_file_that_is_not_there_or_is_empty_is_empty(tmp_path: Path) -> None:
    assert read_ledger(tmp_path / "none.csv") == Ledger()
    (tmp_path / "empty.csv").write_bytes(b"\n")
    assert read_ledger(tmp_path / "empty.csv") == Ledger()
