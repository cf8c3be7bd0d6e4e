"""What is wrong in a reference table is said with its file, its line and its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pipelines.names import ReferenceDataError, load_reference
from pipelines.names.loading import REFERENCE_FOLDER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(REFERENCE_FOLDER, tmp_path / "reference"))


def add_line(folder: Path, table: str, *cells: str) -> int:
    path = folder / f"{table}.tsv"
    with path.open("a", encoding="utf-8") as file:
        file.write("\t".join(cells) + "\n")
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize(
    ("table", "cells", "said"),
    [
        ("names", ("Chad", "PER", "short", "", "", "", ""), "“Chad” stands for something else already (Chad)"),
        ("names", ("Ruritania", "RUR", "short", "", "", "", ""), "“RUR” in column key is not known"),
        ("names", ("Ruritania", "PER"), "2 cells where 7 were expected"),
        ("not_a_delegation", ("the Chad", ""), "“Chad” stands for something else already (Chad)"),
        ("organizations", ("Some Institute", "club", "", ""), "“club” in column kind"),
        ("organizations", ("Wild Health Orchestra", "ngo", "WHO", ""), "“WHO” stands for something else already"),
        ("organization_names", ("Some Name", "No Such Organization"), "is not known"),
        ("groups", ("X", "X", "", "guessed", "", ""), "“guessed” in column membership"),
        ("groups", ("X", "X", "", "listed", "since 1990", ""), "“since 1990” in column listed is no interval"),
        ("group_names", ("the African Group", "G77"), "stands for something else already"),
        ("memberships", ("G77", "XXX", "", "", "here"), "“XXX” in column actor is not known"),
        ("memberships", ("JUSCANZ", "CAN", "", "", "here"), "is “not listed” in groups.tsv"),
        ("memberships", ("G77", "CAN", "14 October 2024", "", "here"), "“14 October 2024” in column from is no date"),
        ("body_members", ("HRC", "XXX", "2030-01-01", "", "here"), "“XXX” in column actor is not known"),
        ("body_members", ("HRC", "TCD", "", "", "here"), "column from is empty"),
        ("body_members", ("HRC", "TCD", "2030-01-01", "2029-12-31", "here"), "ends on 2029-12-31, before it begins"),
        ("body_members", ("HRC", "TCD", "2030-01-01", "", ""), "a member without a source"),
        ("body_lists", ("XYZ", "HRC", "2025-01-01", "2025-12-31", "47", ""), "“XYZ” in column body is not known"),
        ("body_lists", ("CND", "CND", "2025-01-01", "2025-12-31", "53", ""), "“CND” in column list is not known"),
        ("body_lists", ("HRC", "HRC", "2025-01-01", "", "47", ""), "column to is empty"),
        ("body_lists", ("HRC", "HRC", "2025-01-01", "2025-12-31", "53", ""), "47 members on 2025-01-01"),
        ("body_lists", ("HRC", "HRC", "2025-01-01", "2025-12-31", "many", ""), "“many” in column seats is no number"),
        ("bodies", ("X", "X", "", "", "everybody", "", "", "no", "", "", ""), "“everybody” in column members"),
        ("bodies", ("X", "X", "", "^(", "other", "", "", "no", "", "", ""), "the symbol pattern does not compile"),
    ],
)
def test_a_wrong_line_is_said_with_its_file_and_number(
    folder: Path, table: str, cells: tuple[str, ...], said: str
) -> None:
    number = add_line(folder, table, *cells)
    with pytest.raises(ReferenceDataError) as error:
        load_reference(folder)
    assert str(error.value).startswith(f"{table}.tsv, line {number}: ")
    assert said in str(error.value)


def test_a_missing_table_and_wrong_columns_are_said(folder: Path) -> None:
    (folder / "groups.tsv").rename(folder / "groups.bak")
    with pytest.raises(ReferenceDataError, match=r"groups\.tsv: the file is not there"):
        load_reference(folder)
    (folder / "groups.tsv").write_text("key\tname\n", encoding="utf-8")
    with pytest.raises(ReferenceDataError, match=r"groups\.tsv, line 1: its columns are key, name"):
        load_reference(folder)
