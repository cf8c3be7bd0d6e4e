"""Tables on disk: whole or not at all, the same bytes for the same rows, read back as they were."""

from __future__ import annotations

import csv
import dataclasses
import errno
import hashlib
import json
import multiprocessing
import os
import re
import threading
import time
from pathlib import Path

import pandas as pd
import pyarrow.parquet
import pytest
from made_up import CODE, RECORD, built, document, tables_of

from pipelines.names import load_reference
from pipelines.store import (
    OURS,
    Cache,
    NoTables,
    StoreError,
    changed_files,
    code_version,
    fingerprint,
    load_package,
    load_tables,
    must_be_ours,
    one_build_at_a_time,
    write_tables,
)
from pipelines.store import files as files_module
from pipelines.store import folder as folder_module
from pipelines.tables import TABLES, ReadFile, Reading, Table, to_bytes


def other_rows(words: str = "another title") -> dict[str, list[object]]:
    record = dataclasses.replace(RECORD, title=words)
    return dict(built(ReadFile("report.txt", tables_of(record))).rows)  # type: ignore[arg-type]


def content_of(out: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in sorted(out.iterdir())}


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_tables(built().rows, tmp_path / name)
    assert content_of(tmp_path / "one") == content_of(tmp_path / "two")
    assert set(content_of(tmp_path / "one")) == OURS


def test_tables_come_back_as_they_were_written(tmp_path: Path) -> None:
    write_tables(built().rows, tmp_path / "t")
    written, read = built().tables(), load_tables(tmp_path / "t")
    for name, frame in written.by_name().items():
        back = read[name].copy()
        for column in back.columns[back.dtypes == "category"]:
            back[column] = back[column].astype("str")
        pd.testing.assert_frame_equal(back.astype(frame.dtypes), frame)
    assert str(read.participation["evidence"].dtype) == "category"
    assert str(read.participation["actor"].dtype) == "str"


def test_csv_is_utf_8_with_unix_line_ends_and_holds_what_parquet_holds(tmp_path: Path) -> None:
    rows = other_rows('A "quoted" title,\nover two lines; Côte d\'Ivoire')
    write_tables(rows, tmp_path / "t")
    for table in TABLES:
        content = (tmp_path / "t" / f"{table.name}.csv").read_bytes()
        assert b"\r" not in content and content.endswith(b"\n")
        read = list(csv.reader(content.decode("utf-8").splitlines(keepends=True)))
        frame = pyarrow.parquet.read_table(tmp_path / "t" / f"{table.name}.parquet").to_pandas()
        assert read[0] == list(frame.columns) == list(table.names)
        assert read[1:] == [[str(cell) for cell in row] for row in frame.itertuples(index=False)]


def test_namibia_and_empty_cells_survive_csv_read_as_the_docs_say(tmp_path: Path) -> None:
    write_tables(built().rows, tmp_path / "t")
    frame = pd.read_csv(tmp_path / "t" / "delegations.csv", keep_default_na=False, dtype=str)
    assert "NAM" in set(frame["actor"]) and not frame.isna().any().any()


def test_the_package_describes_every_file_with_its_columns_size_and_hash(tmp_path: Path) -> None:
    write_tables(built().rows, tmp_path / "t")
    package = load_package(tmp_path / "t")
    files = [file for resource in package["resources"] for file in (resource, resource["parquet"])]
    assert {file["path"] for file in files} | {"datapackage.json"} == OURS
    for file in files:
        content = (tmp_path / "t" / file["path"]).read_bytes()
        assert file["bytes"] == len(content)
        assert file["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        assert set(resource["schema"]["primaryKey"]) <= {field["name"] for field in fields}
        assert all(field["type"] in ("string", "integer") and field["description"] for field in fields)
    (source,) = package["sources"]
    assert source["hash"] == f"sha256:{document().sha256}" and source["path"] == "report.txt"
    assert re.fullmatch(r"\d+\.\d+\.\d+\+[0-9a-f]{12}", package["version"])
    assert package["version"] in package["citation"] and RECORD.symbol in package["citation"]
    assert "created" not in package


def test_the_fingerprint_stands_for_the_content(tmp_path: Path) -> None:
    assert fingerprint(tmp_path / "t") == ""
    first = write_tables(built().rows, tmp_path / "t")
    assert first == fingerprint(tmp_path / "t") == write_tables(built().rows, tmp_path / "u")
    assert write_tables(other_rows(), tmp_path / "t") != first


def test_without_tables_loading_says_how_to_build_them(tmp_path: Path) -> None:
    with pytest.raises(NoTables, match="python -m pipelines build"):
        load_tables(tmp_path / "t")


def test_damaged_tables_are_told(tmp_path: Path) -> None:
    write_tables(built().rows, tmp_path / "t")
    (tmp_path / "t" / "links.parquet").write_bytes(b"PAR1 no")
    with pytest.raises(StoreError, match=r"links\.parquet is damaged"):
        load_tables(tmp_path / "t")


def test_tables_of_another_version_are_told(tmp_path: Path) -> None:
    write_tables(built().rows, tmp_path / "t")
    path = tmp_path / "t" / "links.parquet"
    pyarrow.parquet.write_table(pyarrow.parquet.read_table(path).drop_columns(["basis"]), path)
    with pytest.raises(StoreError, match="built by another version"):
        load_tables(tmp_path / "t")


def test_changed_files_names_what_does_not_match_the_description(tmp_path: Path) -> None:
    out = tmp_path / "t"
    write_tables(built().rows, out)
    assert changed_files(out) == []
    (out / "links.csv").write_text("row_id\n")
    (out / "items.csv").unlink()
    (out / "notes.txt").write_text("mine")
    assert [words.split(" is ")[0] for words in changed_files(out)] == ["items.csv", "links.csv", "notes.txt"]
    (out / "datapackage.json").write_text("{")
    assert "datapackage.json is missing or damaged" in changed_files(out)[0]


# all or nothing


def _fail_after(number: int, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    calls = iter(range(100))
    rename = os.rename

    def failing(source: object, target: object) -> None:
        if next(calls) == number:
            raise error
        rename(source, target)  # type: ignore[arg-type]

    monkeypatch.setattr(folder_module.os, "rename", failing)


@pytest.mark.parametrize("number", [0, 1])
def test_a_write_that_fails_leaves_the_old_tables(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "t"
    write_tables(built().rows, out)
    before = content_of(out)
    _fail_after(number, monkeypatch, OSError(errno.ENOSPC, "No space left on device"))
    with pytest.raises(StoreError, match="No space left on device"):
        write_tables(other_rows(), out)  # type: ignore[arg-type]
    assert content_of(out) == before
    assert os.listdir(tmp_path) == ["t"]


@pytest.mark.parametrize("number", [0, 1])
def test_a_build_stopped_between_the_renames_leaves_tables_to_read_and_the_next_clears_up(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "t"
    first = write_tables(built().rows, out)
    _fail_after(number, monkeypatch, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        write_tables(other_rows(), out)  # type: ignore[arg-type]
    monkeypatch.undo()
    assert fingerprint(out) == first and len(load_tables(out).participation) == 8
    with one_build_at_a_time(out, print):
        assert fingerprint(out) == first
    assert sorted(os.listdir(tmp_path)) == ["t", "t.cache"]


def test_leftovers_of_a_killed_build_are_cleared_away(tmp_path: Path) -> None:
    out = tmp_path / "t"
    write_tables(built().rows, out)
    (tmp_path / "t.new-4711").mkdir()
    (tmp_path / "t.new-4711" / "half.csv").write_text("a")
    (tmp_path / "t.old").mkdir()
    with one_build_at_a_time(out, print):
        pass
    assert sorted(os.listdir(tmp_path)) == ["t", "t.cache"] and fingerprint(out)


def test_a_reader_never_sees_a_mix_while_tables_are_replaced(tmp_path: Path) -> None:
    out = tmp_path / "t"
    titles = ("first", "second")
    rows = [other_rows(title) for title in titles]
    write_tables(rows[0], out)  # type: ignore[arg-type]
    done = threading.Event()

    def replace() -> None:
        for number in range(12):
            write_tables(rows[number % 2], out)  # type: ignore[arg-type]
        done.set()

    writer = threading.Thread(target=replace)
    writer.start()
    seen = set()
    while not done.is_set():
        seen.add(load_tables(out).documents["title"].iloc[0])
    writer.join()
    assert seen <= set(titles) and seen


def test_tables_replaced_between_two_files_are_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "t"
    write_tables(other_rows("first"), out)  # type: ignore[arg-type]
    read_file = files_module.read_table
    read: list[str] = []

    def read_and_replace(table: Table, folder: Path, paths: list[str]) -> pd.DataFrame:
        frame = read_file(table, folder, paths)
        read.append(table.name)
        if len(read) == 3:
            write_tables(other_rows("second"), out)  # type: ignore[arg-type]
        return frame

    monkeypatch.setattr(files_module, "read_table", read_and_replace)
    assert load_tables(out).documents["title"].iloc[0] == "second"
    assert len(read) == 2 * len(TABLES)


def test_a_folder_with_other_files_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("ten years of work")
    with pytest.raises(StoreError, match=r"holds other files \(thesis\.docx\)"):
        write_tables(built().rows, tmp_path)
    assert (tmp_path / "thesis.docx").exists()
    with pytest.raises(StoreError, match="is a file, not a folder"):
        must_be_ours(tmp_path / "thesis.docx", OURS)


def test_a_folder_in_which_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(StoreError, match="nothing can be written there"),
        one_build_at_a_time(tmp_path / "file" / "t", print),
    ):
        pass


def _hold(out: str, seconds: float, held: object) -> None:
    with one_build_at_a_time(Path(out), print):
        held.set()  # type: ignore[attr-defined]
        time.sleep(seconds)


def test_a_second_build_waits_for_the_first_and_says_so(tmp_path: Path) -> None:
    out = tmp_path / "t"
    context = multiprocessing.get_context("spawn")
    held = context.Event()
    other = context.Process(target=_hold, args=(str(out), 0.5, held))
    other.start()
    assert held.wait(30)
    said: list[str] = []
    began = time.monotonic()
    with one_build_at_a_time(out, said.append):
        waited = time.monotonic() - began
    other.join()
    assert len(said) == 1 and "this one waits" in said[0] and waited > 0.2


# what was read before


def _put(cache: Cache) -> Reading:
    return cache.put(document().sha256, "report.txt", to_bytes(tables_of(), load_reference()))


def _get(cache: Cache, name: str = "report.txt", content: bytes = b"a report") -> Reading | None:
    return cache.get(document(content=content).sha256, name)


def test_a_document_read_before_is_known_by_content_name_and_code(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "t", CODE)
    _put(cache)
    found = _get(cache)
    assert found is not None and found.tables() == tables_of()
    assert _get(cache, content=b"changed") is None
    assert _get(cache, "renamed.txt") is None
    assert _get(Cache(tmp_path / "t", "another code")) is None


def test_what_it_tells_other_documents_is_known_without_its_rows(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "t", CODE)
    told = _put(cache).told("TEST/12", "records/report.txt")
    assert (told.about.document, told.about.file, told.about.rows) == ("TEST/12", "records/report.txt", 8)
    assert {row.document for row in told.attendance} == {"TEST/12"} and told.figure("states_parties")
    assert told.spoke == {"member": 4} and [draft.resolution for draft in told.adopted] == ["12/1"]


@pytest.mark.parametrize("kept", [0, 100, -1])
def test_a_damaged_entry_is_read_again(kept: int, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "t", CODE)
    _put(cache)
    (entry,) = cache.folder.iterdir()
    entry.write_bytes(entry.read_bytes()[:kept])
    assert _get(cache) is None


def test_rows_that_are_not_those_that_were_kept_are_told(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "t", CODE)
    _put(cache)
    (entry,) = cache.folder.iterdir()
    entry.write_bytes(entry.read_bytes().replace(b"Peru", b"Cuba"))
    found = _get(cache)
    assert found is not None
    with pytest.raises(ValueError, match="damaged"):
        found.tables()


def test_what_other_code_had_read_is_forgotten(tmp_path: Path) -> None:
    old, new = Cache(tmp_path / "t", "old"), Cache(tmp_path / "t", "new")
    for cache in (old, new):
        _put(cache)
    new.clear()
    assert _get(old) is None and _get(new) is not None


def test_what_was_not_written_to_its_end_is_cleared_away(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "t", CODE)
    _put(cache)
    (kept,) = cache.folder.iterdir()
    (cache.folder / f"{kept.name}.0123456789abcdef.new").write_bytes(b"half")
    cache.clear()
    assert list(cache.folder.iterdir()) == [kept] and _get(cache) is not None


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "t.cache").write_text("a file where the folder should be")
    cache = Cache(tmp_path / "t", CODE)
    assert _put(cache).tables() == tables_of() and _get(cache) is None


def test_the_code_version_does_not_change_from_call_to_call() -> None:
    assert re.fullmatch("[0-9a-f]{12}", code_version()) and code_version() == code_version()


def test_the_package_is_valid_json_without_a_time_in_it(tmp_path: Path) -> None:
    write_tables(built().rows, tmp_path / "t")
    text = (tmp_path / "t" / "datapackage.json").read_text(encoding="utf-8")
    assert json.loads(text) and not re.search(r"\d{2}:\d{2}:\d{2}", text)
