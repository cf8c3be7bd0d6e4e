"""Large builds: written in parts, so that a document more costs one part; the same bytes however the tables came about."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import frictionless
import pandas as pd
import pytest

from pipelines.__main__ import main
from pipelines.build import build, sources
from pipelines.checks import check_tables
from pipelines.names import load_reference
from pipelines.store import KnownFiles, NoTables, Opened, Replaced, StoreError, changed_files, load_package, load_tables
from pipelines.store import writing as store_writing
from pipelines.tables import parts

PROJECT = Path(__file__).resolve().parents[2]
RECORD = """Commission on Remote Records

Report on its {session}th session, held in Geneva from 4 to 8 May {year}

III. General discussion

1. At its 1st meeting, on 4 May {year}, the Commission considered agenda item 2, entitled "General discussion".

2. Statements were made by the representatives of {names}.
"""
NAMES = (
    "Peru, Namibia and Chile",
    "Oman and Fiji",
    "Kenya",
    "Côte d'Ivoire, Belgium, Cuba and Iran (Islamic Republic of)",
)


def records(folder: Path, numbers: range) -> list[Path]:
    """Made-up reports, each of another session."""
    folder.mkdir(exist_ok=True)
    files = [folder / f"report_{number:03}.txt" for number in numbers]
    for number, file in zip(numbers, files, strict=True):
        said = RECORD.format(session=number + 1, year=1980 + number, names=NAMES[number % len(NAMES)])
        file.write_text(said, encoding="utf-8")
    return files


def content_of(folder: Path) -> dict[str, bytes]:
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part ends after some three of these records, and several are written from four on."""
    monkeypatch.setattr(parts, "ONE", 30)
    monkeypatch.setattr(parts, "ROWS", 30)


@pytest.fixture
def fresh(tmp_path: Path, small: None) -> dict[str, bytes]:
    """The tables of twenty-four records, built at once."""
    records(tmp_path / "in", range(24))
    build([tmp_path / "in"], tmp_path / "fresh" / "t")
    return content_of(tmp_path / "fresh" / "t")


def test_a_large_build_is_written_in_parts_that_read_as_one_table(fresh: dict[str, bytes], tmp_path: Path) -> None:
    out = tmp_path / "fresh" / "t"
    assert len(list((out / "participation.parquet").iterdir())) > 3
    tables = load_tables(out)
    assert list(dict.fromkeys(tables.participation["document"])) == list(tables.documents["document"])
    assert (
        len(tables.participation) == 6 * (3 + 2 + 1 + 4) and str(tables.participation["evidence"].dtype) == "category"
    )
    assert list(pd.read_parquet(out / "participation.parquet")["row_id"]) == list(tables.participation["row_id"])
    assert changed_files(out) == []
    package = load_package(out)
    report = frictionless.validate(out / "datapackage.json")
    assert report.valid, report.flatten(["path", "message"])
    assert [task.name for task in report.tasks] == [resource["name"] for resource in package["resources"]]
    resource = frictionless.Package(out / "datapackage.json").get_resource("participation")
    assert [row["row_id"] for row in resource.read_rows()] == list(tables.participation["row_id"])


def test_the_checks_hold_for_tables_in_parts(fresh: dict[str, bytes], tmp_path: Path) -> None:
    assert main(["check", "--out", str(tmp_path / "fresh" / "t")]) == 0


def test_parts_hold_the_rows_that_one_file_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh: dict[str, bytes]
) -> None:
    monkeypatch.setattr(parts, "ONE", 10_000)
    build([tmp_path / "in"], tmp_path / "one" / "t")
    for name in ("participation", "findings", "delegations", "paragraphs"):
        lines = (tmp_path / "one" / "t" / f"{name}.csv").read_bytes().partition(b"\n")[2]
        pieces = sorted(path for path in fresh if path.startswith(f"{name}.csv/"))
        assert b"".join(fresh[path].partition(b"\n")[2] for path in pieces) == lines


@pytest.mark.parametrize("workers", [1, 2])
def test_documents_added_one_by_one_give_the_same_bytes(
    workers: int, tmp_path: Path, fresh: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    out, files = tmp_path / "grown" / "t", sorted((tmp_path / "in").iterdir())
    for chosen in (files[3:9], files[:9], files[:9] + files[15:], files[:12] + files[15:], files):
        build(chosen, out, workers=workers)
    assert content_of(out) == fresh


def test_taken_out_and_changed_documents_leave_no_trace(tmp_path: Path, small: None, fresh: dict[str, bytes]) -> None:
    out = tmp_path / "shrunk" / "t"
    more = records(tmp_path / "in", range(24, 30))
    changed = tmp_path / "in" / "report_007.txt"
    words = changed.read_bytes()
    changed.write_bytes(words.replace(b"Statements were made", b"Right of reply: statements were made"))
    build([tmp_path / "in"], out)
    for file in more:
        file.unlink()
    changed.write_bytes(words)
    build([tmp_path / "in"], out)
    assert content_of(out) == fresh


def test_a_document_more_leaves_most_files_as_they_are(
    tmp_path: Path, fresh: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "fresh" / "t"
    files = {path.stat().st_ino for path in (out / "participation.csv").iterdir()}
    made: list[str] = []
    rows = parts.Member.rows

    def counted(member: parts.Member, reference: object) -> object:
        made.append(member.about.file)
        return rows(member, reference)  # type: ignore[arg-type]

    monkeypatch.setattr(parts.Member, "rows", counted)
    (one,) = records(tmp_path / "in", range(77, 78))
    build([tmp_path / "in"], out)
    assert made == [one.as_posix()]  # the rows of its neighbours are copied
    again = {path.stat().st_ino for path in (out / "participation.csv").iterdir()}
    assert len(files & again) >= len(files) - 1


def test_a_file_somebody_changed_is_not_taken_over(tmp_path: Path, fresh: dict[str, bytes]) -> None:
    out = tmp_path / "fresh" / "t"
    for name in ("participation.csv/00002.csv", "participation.parquet/00003.parquet", "items.csv/00001.csv"):
        (out / name).write_bytes(b"mine now")
    (out / "unread.csv" / "00001.csv").unlink()
    build([tmp_path / "in"], out)
    assert content_of(out) == fresh


def test_what_is_known_of_the_parts_may_be_lost_or_damaged(tmp_path: Path, fresh: dict[str, bytes]) -> None:
    out, known = tmp_path / "fresh" / "t", tmp_path / "fresh" / "t.cache" / "parts.json"
    for content in (b"{", b'{"a": [1, ["b"], [["items", "csv", 1, "c", 2]]]}', b"[]"):
        known.write_bytes(content)
        build([tmp_path / "in"], out)
        assert content_of(out) == fresh


def test_a_correction_changes_its_document_s_part_and_can_be_taken_back(
    tmp_path: Path, fresh: dict[str, bytes]
) -> None:
    out, ledger = tmp_path / "fresh" / "t", tmp_path / "ledger.csv"
    row = load_tables(out).participation.iloc[7]
    ledger.write_text(
        "id,document,paragraph,row_id,change,field,from,to,reason,who,when\n"
        f"c1,{row.document},{row.paragraph},{row.row_id},remove,,,,misread,A. Reader,2024-11-30\n"
        f"c2,{row.document},{row.paragraph},{row.row_id},alter,,,,misread,A. Reader,2024-11-30\n"
    )
    build([tmp_path / "in"], out, ledger=ledger)
    tables = load_tables(out)
    assert len(tables.participation) == 59 and row.row_id not in set(tables.participation["row_id"])
    assert tables.documents.set_index("document").loc[row.document, "rows"] == 3
    assert tables.findings["document"].iloc[-1] == "" and list(tables.corrections["outcome"]) == ["applied"]
    assert not check_tables(tables, load_reference(), sources_text)
    build([tmp_path / "in"], out, ledger=tmp_path / "none.csv")
    assert content_of(out) == fresh


def sources_text(file: str, sha256: str) -> object:
    from pipelines.documents import read_document
    from pipelines.text import read_text

    return read_text(read_document(Path(file)))


# files known without being read


def test_unchanged_files_are_not_read_again_and_changed_ones_are(
    tmp_path: Path, small: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, files = tmp_path / "k" / "t", records(tmp_path / "in", range(4))
    for file in files:
        os.utime(file, (1_000_000_000, 1_000_000_000))
    monkeypatch.setattr("pipelines.store.known_files.FRESH", 0)
    build(files, out)
    read: list[str] = []
    read_content = sources.read_content
    monkeypatch.setattr(sources, "read_content", lambda path: read.append(path.name) or read_content(path))
    build(files, out)
    assert read == []
    words = files[1].read_text(encoding="utf-8")
    files[1].write_text(words.replace("Oman", "Peru"), encoding="utf-8")
    os.utime(files[1], (1_000_000_000, 1_000_000_000))  # the same size and time of writing as before
    os.utime(files[2])  # another time, and the same content
    report = build(files, out)
    assert read == ["report_001.txt", "report_002.txt"]
    assert [step.unchanged for step in report.steps] == [True, False, True, True]
    assert "OMN" not in set(load_tables(out).participation["actor"])


def test_a_file_changed_just_before_it_was_read_is_looked_at_again(
    tmp_path: Path, small: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    (file,) = records(tmp_path / "in", range(1))
    build([file], tmp_path / "k" / "t")
    read: list[str] = []
    read_content = sources.read_content
    monkeypatch.setattr(sources, "read_content", lambda path: read.append(path.name) or read_content(path))
    build([file], tmp_path / "k" / "t")
    assert read == ["report_000.txt"]


def test_a_file_read_too_soon_is_known_once_it_is_the_same_some_time_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    same, other = tmp_path / "same.txt", tmp_path / "other.txt"
    known = KnownFiles(tmp_path / "t")
    for path in (same, other):
        path.write_bytes(b"as it is")
        known.learn(path, hashlib.sha256(b"as it is" if path == same else b"as it was").hexdigest(), os.stat(path))
    known.keep()
    assert KnownFiles(tmp_path / "t").before == {}, "either may have been changed at the moment it was read"
    monkeypatch.setattr("pipelines.store.known_files.FRESH", 0)
    known.keep()
    assert [*KnownFiles(tmp_path / "t").before] == [str(same)], "the other was changed after it was read"


# stopped and taken up again


def test_a_build_that_is_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    files = records(tmp_path / "in", range(240))  # enough that none is done before it is stopped
    out = tmp_path / "t"
    command = [sys.executable, "-m", "pipelines", "build", str(tmp_path / "in"), "--out"]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    subprocess.run([*command, str(tmp_path / "whole")], cwd=PROJECT, env=environment, check=True, capture_output=True)
    kept: list[int] = []
    for sign in (signal.SIGTERM, signal.SIGKILL, signal.SIGINT):
        started = subprocess.Popen(
            [*command, str(out)], cwd=PROJECT, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # the tests may run where it is ignored
        )  # fmt: skip
        deadline, read = time.monotonic() + 60, kept[-1] if kept else 0
        while len(list(out.with_name("t.cache").rglob("*.json"))) < read + 4 and time.monotonic() < deadline:
            assert started.poll() is None, "it was done before it could be stopped"
            time.sleep(0.002)
        started.send_signal(sign)
        _, said = started.communicate(timeout=60)
        assert started.returncode and b"Traceback" not in said
        kept.append(len(list((out.with_name("t.cache") / "read").rglob("*.json"))))
        assert not out.exists()
    assert kept[0] >= 3 and kept[0] < kept[1] < kept[2] < len(files)
    done = subprocess.run([*command, str(out)], cwd=PROJECT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0
    assert content_of(out) == content_of(tmp_path / "whole")


def test_rows_that_are_damaged_after_they_were_looked_at_are_read_again(
    tmp_path: Path, small: None, fresh: dict[str, bytes]
) -> None:
    out = tmp_path / "fresh" / "t"
    entries = sorted((out.with_name("t.cache") / "read").rglob("*.json"))
    entries[0].write_bytes(entries[0].read_bytes().replace(b"representatives", b"representative$"))
    entries[1].write_bytes(entries[1].read_bytes()[:-5])
    shutil.rmtree(out)
    build([tmp_path / "in"], out)
    assert content_of(out) == fresh


def test_a_full_disk_while_parts_are_written_leaves_the_old_tables(
    tmp_path: Path, fresh: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    from pipelines.build import BuildError

    out = tmp_path / "fresh" / "t"
    records(tmp_path / "in", range(24, 26))
    calls = iter(range(100))
    write = store_writing._write

    def full(*args: object) -> object:
        if next(calls) == 5:
            raise OSError(28, "No space left on device")
        return write(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(store_writing, "_write", full)
    with pytest.raises(BuildError, match="No space left on device"):
        build([tmp_path / "in"], out)
    assert content_of(out) == fresh


# as a dashboard reads them


def test_a_document_s_rows_are_read_without_the_others(fresh: dict[str, bytes], tmp_path: Path) -> None:
    out = tmp_path / "fresh" / "t"
    opened, tables = Opened(out), load_tables(out)
    for document in tables.documents["document"]:
        for table in ("participation", "paragraphs", "delegations", "unread"):
            expected = tables[table][tables[table]["document"] == document].reset_index(drop=True)
            found = opened.of_document(table, document)
            pd.testing.assert_frame_equal(found, expected.astype(found.dtypes))
    pd.testing.assert_frame_equal(opened.documents, tables.documents)
    assert len(opened.of_document("participation", "no such record")) == 0
    pairs = opened.distinct("participation", ["document", "actor"])
    assert len(pairs) == 60 and set(pairs["actor"]) == set(tables.participation["actor"])


def test_tables_replaced_after_they_were_opened_are_told(fresh: dict[str, bytes], tmp_path: Path) -> None:
    out = tmp_path / "fresh" / "t"
    opened = Opened(out)
    first = str(opened.documents["document"].iloc[0])
    build(records(tmp_path / "in", range(3)), out)
    with pytest.raises(Replaced):
        opened.of_document("participation", first)
    with pytest.raises(Replaced):
        opened.links  # noqa: B018
    assert len(Opened(out).documents) == 3


@pytest.mark.parametrize("content", [b"PAR1 no", b""])
def test_damaged_parts_are_told_when_the_tables_are_opened(
    content: bytes, fresh: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "fresh" / "t"
    (out / "participation.parquet" / "00002.parquet").write_bytes(content)
    with pytest.raises(StoreError, match="Build them again"):
        Opened(out)
    shutil.rmtree(out)
    with pytest.raises(NoTables):
        Opened(out)


def test_a_document_more_is_written_without_pandas(fresh: dict[str, bytes], tmp_path: Path) -> None:
    """Loading it takes longer than writing the part again."""
    records(tmp_path / "in", range(77, 78))
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from pipelines.build import build\n"
        "from pipelines.tables import parts\n"
        "parts.ONE = parts.ROWS = 30\n"
        f"build([Path({str(tmp_path / 'in')!r})], Path({str(tmp_path / 'fresh' / 't')!r}))\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert len(Opened(tmp_path / "fresh" / "t").documents) == 25
    assert not {"pandas", "pyarrow.compute"} & set(done.stdout.split())
