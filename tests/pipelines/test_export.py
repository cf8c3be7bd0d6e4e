"""The data package: whole, checked by the format's own tool, the same for the same tables, refused where tables are damaged."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from pathlib import Path

import frictionless
import pytest
import yaml

from pipelines.__main__ import main
from pipelines.build import build
from pipelines.store import OURS, NoTables, StoreError, data_package, export, load_tables
from pipelines.tables.package import files_stated

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("export") / "tables"
    build([SEEDS], out)
    return out


@pytest.fixture(scope="module")
def unpacked(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(io.BytesIO(data_package(tables))) as archive:
        archive.extractall(place)
    (folder,) = place.iterdir()
    return folder


def test_the_package_is_valid_for_the_tool_of_its_format(unpacked: Path) -> None:
    report = frictionless.validate(unpacked / "datapackage.json")
    assert report.valid, report.flatten(["path", "message"])
    assert len(report.tasks) == sum(name.endswith(".csv") for name in OURS)


def test_it_holds_every_table_twice_and_says_how_to_cite_them(unpacked: Path) -> None:
    assert {path.name for path in unpacked.iterdir()} == OURS | {"CITATION.cff", "README.txt", "SHA256SUMS"}
    words = (unpacked / "README.txt").read_text(encoding="utf-8")
    assert "How to cite" in words and "Not an official record" in words and "United Nations" in words
    cited = yaml.safe_load((unpacked / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["cff-version"] == "1.2.0" and cited["type"] == "dataset" and str(cited["version"]) in words
    assert any("twelfth session" in record["title"] for record in cited["references"])


def test_its_checksums_are_those_of_its_files(unpacked: Path) -> None:
    lines = (unpacked / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(list(unpacked.iterdir())) - 1
    for line in lines:
        digest, name = line.split("  ")
        assert hashlib.sha256((unpacked / name).read_bytes()).hexdigest() == digest


def test_the_same_tables_give_the_same_bytes_under_the_same_name(tables: Path, tmp_path: Path) -> None:
    first, second = export(tables, tmp_path), export(tables, tmp_path / "mine.zip")
    assert first.read_bytes() == second.read_bytes() == data_package(tables)
    assert first.name.startswith("placard-tables-1.0.0-") and first.suffix == ".zip" and second.name == "mine.zip"


def test_damaged_tables_are_not_exported(tables: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "tables"
    copy.mkdir()
    for path in tables.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    (copy / "drafts.csv").write_bytes(b"document\n")
    with pytest.raises(StoreError, match=r"drafts\.csv is not what the build wrote"):
        export(copy, tmp_path / "package.zip")
    assert main(["export", str(tmp_path / "package.zip"), "--out", str(copy)]) == 2
    assert "Build the tables again" in capsys.readouterr().err and not (tmp_path / "package.zip").exists()


def test_without_tables_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NoTables, match="python -m pipelines build"):
        data_package(tmp_path / "none")


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_left(tables: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be written"):
        export(tables, tmp_path / "file" / "package.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_the_command_prints_where_the_package_is(
    tables: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(tmp_path), "--out", str(tables)]) == 0
    assert Path(capsys.readouterr().out.strip()).is_file()


def test_no_cell_of_the_archive_is_run_by_a_spreadsheet(tmp_path: Path) -> None:
    record = tmp_path / "record.txt"
    record.write_text(
        "=HYPERLINK(1) Report of the Commission on its tenth session\n\nHeld from 1 to 3 May 2021\n\nI. General discussion\n\n"
        "-2+3 was said. The representative of Chad made a statement.\n\n@SUM(1) “quoted”, and more, was said.\n",
        encoding="utf-8",
    )
    build([record], tmp_path / "t")
    with zipfile.ZipFile(io.BytesIO(data_package(tmp_path / "t"))) as archive:
        names = archive.namelist()
        words = archive.read(next(name for name in names if name.endswith("/paragraphs.csv"))).decode()
        package = json.loads(archive.read(next(name for name in names if name.endswith("/datapackage.json"))))
        cells = [
            cell
            for name in names
            if name.endswith(".csv")
            for row in csv.reader(io.StringIO(archive.read(name).decode()))
            for cell in row
        ]
        stated = {f"{names[0].split('/')[0]}/{file['path']}": file for _, _, file in files_stated(package)}
        assert all(
            file["hash"] == f"sha256:{hashlib.sha256(archive.read(name)).hexdigest()}" for name, file in stated.items()
        )
    assert not [
        cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not cell.lstrip("-").isdigit()
    ]
    assert "'-2+3 was said." in words and "'@SUM(1) “quoted”, and more" in words
    assert "-2+3 was said." in " ".join(load_tables(tmp_path / "t").paragraphs["text"])
