"""The command line as a person meets it: exit codes, what goes to which stream, and no traceback for bad input."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipelines.__main__ import main

PROJECT = Path(__file__).resolve().parents[2]
SEEDS = sorted(str(path) for path in (PROJECT / "seeds").glob("*.txt"))
REPORT = next(path for path in SEEDS if "/002_" in path)
RELEASE = next(path for path in SEEDS if "/004_" in path)


def run(*arguments: object, cwd: Path = PROJECT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pipelines", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=120
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("cli") / "tables"
    result = run("build", *SEEDS, "--out", out)
    assert result.returncode == 0, result.stderr
    return out


def test_build_shows_progress_a_line_a_document_and_a_summary(tmp_path: Path) -> None:
    result = run("build", *SEEDS, "--out", tmp_path / "t")
    assert result.returncode == 0
    lines = result.stderr.splitlines()
    assert [line.split("]")[0] for line in lines] == [f"[{number}/5" for number in range(1, 6)]
    assert any("no meeting: It reports no meeting (press release)" in line for line in lines)
    assert (
        "5 of 5 documents read" in result.stdout and "sentences unread" in result.stdout and "findings" in result.stdout
    )
    again = run("build", *SEEDS, "--out", tmp_path / "t")
    assert again.stderr.count("(unchanged)") == 5


def test_build_works_from_another_folder(tmp_path: Path) -> None:
    result = run("build", *SEEDS, "--out", "here", cwd=tmp_path)
    assert result.returncode == 0 and (tmp_path / "here" / "participation.csv").exists()


def test_build_exits_1_when_some_were_not_read_and_says_which_and_why(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    result = run("build", RELEASE, tmp_path / "empty.pdf", "--out", tmp_path / "t")
    assert result.returncode == 1
    assert "empty.pdf: NOT READ: The file is empty. Fetch the document again." in result.stderr
    assert "1 of 2 documents read" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("build", "EMPTY", "--out", "OUT"), "There are no documents in"),
        (("build", "EMPTY/no.txt", "--out", "OUT"), "there is no such file".capitalize()),
        (("build", RELEASE, "--out", "FULL"), "holds other files"),
        (("build", RELEASE, "--out", "FILE/t"), "nothing can be written there"),
        (("build", RELEASE, "--out", "OUT", "--workers", "0"), "is no number of processes"),
        (("check", "--out", "EMPTY"), "There are no tables in"),
        (("read", "EMPTY/no.txt"), "there is no such file"),
        (("frobnicate",), "invalid choice"),
    ],
)
def test_when_nothing_can_be_done_it_exits_2_and_says_why_in_words(
    arguments: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    for name in ("EMPTY", "FULL"):
        (tmp_path / name).mkdir()
    (tmp_path / "FULL" / "mine.txt").write_text("keep me")
    (tmp_path / "FILE").write_text("a file")
    result = run(*arguments, cwd=tmp_path)
    assert result.returncode == 2, result.stderr
    assert told in result.stderr and "Traceback" not in result.stderr
    assert (tmp_path / "FULL" / "mine.txt").exists()


def test_read_shows_record_items_acts_numbers_and_findings() -> None:
    result = run("read", REPORT)
    assert result.returncode == 0
    for words in (
        "kind      session report",
        "dates     2024-10-14 to 2024-10-18",
        "  1 (f)    General discussion",
        "    COL  Colombia: statement, group, member, opening",
        "  CTOC/COP/2024/L.8/Rev.1: adopted → resolution 12/3; 13 sponsors",
        "     127 States parties attending",
        "Not understood: ",
    ):
        assert words in result.stdout, words


def test_read_of_a_document_that_is_not_read_exits_1(tmp_path: Path) -> None:
    french = tmp_path / "rapport.txt"
    french.write_text(
        "La Conférence a entendu les déclarations des représentants du Pérou et du Chili sur les questions."
    )
    result = run("read", french)
    assert result.returncode == 1 and "Written in French" in result.stdout


def test_read_stops_quietly_when_its_reader_has_seen_enough() -> None:
    command = f"{sys.executable} -m pipelines read {REPORT} | head -1"
    result = subprocess.run(command, shell=True, cwd=PROJECT, capture_output=True, text=True, timeout=60)
    assert "Traceback" not in result.stderr and result.stdout.startswith("kind")


def test_check_holds_for_what_build_wrote(built: Path) -> None:
    result = run("check", "--out", built)
    assert (result.returncode, result.stdout) == (0, ""), result.stdout
    assert result.stderr.startswith("All holds (5 documents,")


def test_check_lists_each_failure_and_exits_1(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = built / "participation.csv"
    content = path.read_bytes()
    try:
        path.write_bytes(content + b"\n")
        assert main(["check", "--out", str(built)]) == 1
    finally:
        path.write_bytes(content)
    told = capsys.readouterr()
    assert (
        told.out == "files: participation.csv is not what the build wrote: its SHA-256 differs from datapackage.json\n"
    )
    assert told.err.startswith("1 things do not hold")


def test_help_names_every_command_and_what_the_exit_codes_mean() -> None:
    assert all(name in run("--help").stdout for name in ("build", "read", "check"))
    assert "Exits 0 when all were read, 1 when some were not" in " ".join(run("build", "--help").stdout.split())


def test_what_is_read_while_readers_are_loaded_has_the_same_rows(tmp_path: Path) -> None:
    """With a core free, the first document's text and outline are made by a copy of the process that reads."""
    for workers in ("1", "2"):
        command = [sys.executable, "-m", "pipelines", "build", "seeds", "--workers", workers]
        subprocess.run([*command, "--out", str(tmp_path / workers)], cwd=PROJECT, check=True, capture_output=True)
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / each).iterdir()} for each in ("1", "2"))
    assert one == two and "participation.csv" in one
