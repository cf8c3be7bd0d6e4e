"""Documents in, tables on disk: what changed is read, what fails is told, what was read before is not read again."""

from __future__ import annotations

import os
import shutil
import sys
import types
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

import pipelines.build as build_package
from pipelines import acts
from pipelines.build import PROJECT, BuildError, Step, build, executors, reading, shown_path
from pipelines.build.reading import Begun
from pipelines.documents import Document, DocumentError
from pipelines.store import fingerprint, load_tables
from pipelines.tables import DocumentTables

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
MINUTES = """Conference of the Parties to the United Nations Convention against Transnational Organized Crime

Report on its thirteenth session, held in Vienna from 19 to 23 October 2026

III. General discussion

{number}. At its 1st meeting, on 19 October 2026, the Conference considered agenda item 1, entitled "General discussion".

{next}. Statements were made by the representatives of Peru, Namibia and Chile.
"""


def minutes(folder: Path, name: str = "minutes.txt", number: int = 7) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(MINUTES.format(number=number, next=number + 1), encoding="utf-8")
    return path


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # files may change while the tests run
    monkeypatch.setattr(build_package, "code_version", lambda: "0123456789ab")
    return tmp_path / "out" / "tables"


def content_of(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def test_a_document_becomes_rows(tmp_path: Path, out: Path) -> None:
    report = build([minutes(tmp_path)], out)
    acts = load_tables(out).participation
    assert list(acts["actor"]) == ["PER", "NAM", "CHL"] and set(acts["item"]) == {"1"}
    assert (report.rows, report.not_read, report.fingerprint) == (3, (), fingerprint(out))


def test_the_seeds_are_read_whole_and_twice_the_same(out: Path) -> None:
    report = build([SEEDS], out)
    assert report.not_read == () and report.rows > 390
    assert {step.status for step in report.steps} == {"read", "no meeting"}
    first = content_of(out)
    shutil.rmtree(out.parent)
    build([SEEDS], out)
    assert content_of(out) == first


def test_what_did_not_change_is_not_read_again(tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = minutes(tmp_path, "one.txt"), minutes(tmp_path, "two.txt", 8)
    build([one, two], out)
    before = content_of(out)
    monkeypatch.setattr(reading, "read_one", _fail)
    report = build([one, two], out)
    assert all(step.unchanged for step in report.steps) and content_of(out) == before


def _fail(document: Document, code: str) -> DocumentTables:
    raise AssertionError("read again")


def test_what_changed_is_read_again_and_only_that(tmp_path: Path, out: Path) -> None:
    one, two = minutes(tmp_path, "one.txt"), minutes(tmp_path, "two.txt", 8)
    build([one, two], out)
    minutes(tmp_path, "two.txt", 9)
    assert [step.unchanged for step in build([one, two], out).steps] == [True, False]
    assert "10" in set(load_tables(out).participation["paragraph"])


def test_a_document_that_fails_is_told_and_the_others_land(tmp_path: Path, out: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "photo.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    steps: list[Step] = []
    report = build(
        [minutes(tmp_path), tmp_path / "empty.txt", tmp_path / "photo.pdf", tmp_path / "gone.txt"],
        out,
        progress=steps.append,
    )
    assert report.rows == 3
    assert [Path(step.file).name for step in report.not_read] == ["empty.txt", "photo.pdf", "gone.txt"]
    assert "The file is empty. Fetch the document again." in report.not_read[0].message
    assert [step.number for step in steps] == [1, 2, 3, 4] and {step.total for step in steps} == {4}
    documents = load_tables(out).documents.set_index("status")
    assert len(documents.loc["not read"]) == 3 and (documents.loc["not read", "message"] != "").all()


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read in a copy of this process, which knows what a test has changed."""
    if sys.platform != "linux":
        pytest.skip("copies are made on Linux only")
    monkeypatch.setattr("threading.active_count", lambda: 1)


def test_a_fault_of_ours_in_one_document_costs_the_others_nothing(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch, copies: None
) -> None:
    find_acts = acts.find_acts

    def stumble(text: object, *more: object) -> object:
        if "14. Statements" in text.reading:  # type: ignore[attr-defined]
            raise KeyError("nobody foresaw this")
        return find_acts(text, *more)  # type: ignore[arg-type]

    files = [minutes(tmp_path, "good.txt"), minutes(tmp_path, "bad.txt", 13)]
    with monkeypatch.context() as patch:
        patch.setattr(acts, "find_acts", stumble)
        report = build(files, out)
    (failed,) = report.not_read
    assert failed.file.endswith("bad.txt") and report.rows == 3
    assert "KeyError: 'nobody foresaw this'" in failed.message and "fault of Placard" in failed.message
    assert "test_build.py, line" in failed.message
    again = build(files, out)
    assert again.not_read == () and [step.unchanged for step in again.steps] == [True, False]


def test_a_text_that_cannot_be_written_as_utf_8_fails_alone(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch, copies: None
) -> None:
    rows_of = reading.rows_of

    def broken(document: Document, *more: object) -> DocumentTables:
        tables = rows_of(document, *more)  # type: ignore[arg-type]
        if document.name == "bad.txt":
            tables.parts["documents"]["title"] = ["half a letter: \ud83d"]
        return tables

    monkeypatch.setattr(reading, "rows_of", broken)
    report = build([minutes(tmp_path, "good.txt"), minutes(tmp_path, "bad.txt", 13)], out)
    assert [Path(step.file).name for step in report.not_read] == ["bad.txt"] and report.rows == 3


def test_another_language_is_named_and_not_guessed_at(tmp_path: Path, out: Path) -> None:
    french = tmp_path / "rapport.txt"
    french.write_text(
        "1. À sa première séance, la Conférence a entendu des déclarations faites par les représentants du Pérou et du "
        "Chili sur les questions qui sont à l'ordre du jour de la session, et elle a adopté le rapport du bureau.\n",
        encoding="utf-8",
    )
    report = build([minutes(tmp_path), french], out)
    (step,) = report.not_read
    assert step.message.startswith("Written in French; Placard reads English records only.")
    assert [step.unchanged for step in build([minutes(tmp_path), french], out).steps] == [True, True]
    documents = load_tables(out).documents.set_index("document")
    assert documents.loc["rapport.txt", "language"] == "fr" and documents.loc["rapport.txt", "rows"] == 0


# nothing to be done


def test_without_documents_nothing_is_built(tmp_path: Path, out: Path) -> None:
    (tmp_path / "none").mkdir()
    with pytest.raises(BuildError, match="There are no documents in"):
        build([tmp_path / "none"], out)


def test_when_no_document_is_read_the_old_tables_stay(tmp_path: Path, out: Path) -> None:
    build([minutes(tmp_path)], out)
    before = fingerprint(out)
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(BuildError, match=r"empty\.txt was not read\. The file is empty"):
        build([tmp_path / "empty.txt"], out)
    with pytest.raises(BuildError, match="None of the 2 documents could be read"):
        build([tmp_path / "empty.txt", tmp_path / "gone.txt"], out)
    assert fingerprint(out) == before


def test_a_folder_that_is_not_ours_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="holds other files"):
        build([minutes(tmp_path / "in")], tmp_path)
    assert sorted(os.listdir(tmp_path)) == ["in"]


def test_reference_tables_that_are_wrong_are_told(tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong() -> None:
        raise build_package.ReferenceDataError("states.tsv, line 3", "a code comes twice", "Take one out")

    monkeypatch.setattr(build_package, "load_reference", wrong)
    with pytest.raises(BuildError, match=r"states\.tsv, line 3"):
        build([minutes(tmp_path)], out)


# processes and clusters


@pytest.fixture
def pdf_like(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "PAYS", 0)  # so that a few lines are worth a process


def test_processes_give_the_same_tables_as_none(tmp_path: Path, out: Path, pdf_like: None) -> None:
    files = [minutes(tmp_path, f"{number}.txt", number) for number in range(3, 7)]
    build(files, out, workers=1)
    serial = content_of(out)
    shutil.rmtree(out.parent)
    report = build(files, out, workers=2)
    assert content_of(out) == serial
    assert [Path(step.file).name for step in report.steps] == ["3.txt", "4.txt", "5.txt", "6.txt"]


@pytest.mark.parametrize("damaged", [(), ("4.txt",), ("3.txt", "4.txt", "5.txt")])
def test_short_documents_read_together_give_the_same_tables(
    tmp_path: Path, out: Path, damaged: tuple[str, ...]
) -> None:
    """By two processes that share them out; a file that is no document costs the others nothing."""
    files = [minutes(tmp_path, f"{number}.txt", number) for number in range(3, 7)]
    for name in damaged:
        (tmp_path / name).write_bytes(b"")
    build(files, out, workers=1)
    serial = content_of(out)
    shutil.rmtree(out.parent)
    report = build(files, out, workers=2)
    assert content_of(out) == serial
    assert [Path(step.file).name for step in report.not_read] == list(damaged)


def test_a_small_build_starts_one_process_and_one_of_nothing_new_none(tmp_path: Path) -> None:
    files = [minutes(tmp_path, f"{number}.txt", number) for number in range(3, 7)]
    with executors.executor_for(files, 8, "") as (_, at_once):
        assert at_once == 2
    with executors.executor_for([], 8, "") as (_, at_once):
        assert at_once == 0


_read_one = reading.read_one


def _die(document: Document, code_version: str, halves: bool = False, begun: Begun | None = None) -> DocumentTables:
    if document.name == "killer.txt":
        os._exit(1)
    return _read_one(document, code_version, halves, begun)


def test_a_document_that_ends_its_process_is_found_out_and_the_others_land(
    tmp_path: Path, out: Path, pdf_like: None, monkeypatch: pytest.MonkeyPatch, copies: None
) -> None:
    monkeypatch.setattr(reading, "read_one", _die)
    files = [minutes(tmp_path, name, number) for number, name in enumerate(("a.txt", "killer.txt", "z.txt"), start=3)]
    report = build(files, out, workers=2)
    assert [Path(step.file).name for step in report.not_read] == ["killer.txt"] and report.rows == 6
    assert "ended the process" in report.not_read[0].message


class FakeClient:
    """Stands for a Dask client: an executor of threads behind ``get_executor``."""

    cores = 2

    def __init__(self, address: str, timeout: str) -> None:
        if "nowhere" in address:
            raise OSError("Timed out trying to connect")

    def __enter__(self) -> FakeClient:
        return self

    def __exit__(self, *error: object) -> None: ...

    def ncores(self) -> dict[str, int]:
        return {"worker": self.cores} if self.cores else {}

    def get_executor(self) -> Executor:
        return ThreadPoolExecutor(2)


@pytest.fixture
def dask(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[FakeClient]]:
    monkeypatch.setitem(sys.modules, "distributed", types.SimpleNamespace(Client=FakeClient))
    monkeypatch.setattr(FakeClient, "cores", 2)
    yield FakeClient


def test_a_cluster_gives_the_same_tables(tmp_path: Path, out: Path, dask: type[FakeClient]) -> None:
    files = [minutes(tmp_path, f"{number}.txt", number) for number in range(3, 12)]
    build(files, out)
    serial = content_of(out)
    shutil.rmtree(out.parent)
    assert build([*files, tmp_path / "gone.txt"], out, scheduler="tcp://cluster:8786").rows == 27
    build(files, out)
    assert content_of(out) == serial


def test_a_scheduler_that_is_not_there_or_has_no_workers_is_told(
    tmp_path: Path, out: Path, dask: type[FakeClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BuildError, match="tcp://nowhere:1 cannot be reached"):
        build([minutes(tmp_path)], out, scheduler="tcp://nowhere:1")
    monkeypatch.setattr(FakeClient, "cores", 0)
    with pytest.raises(BuildError, match="has no workers"):
        build([minutes(tmp_path)], out, scheduler="tcp://cluster:8786")


def test_without_dask_the_message_says_what_to_install(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(BuildError, match="pip install distributed"):
        build([minutes(tmp_path)], out, scheduler="tcp://cluster:8786")


def test_an_executor_that_fails_in_a_way_of_its_own_costs_that_document_only(
    tmp_path: Path, out: Path, dask: type[FakeClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    read_whole = reading.read_whole

    def lost(document: Document, code: str, halves: bool) -> bytes:
        if document.name == "4.txt":
            raise RuntimeError("worker lost")
        return read_whole(document, code, halves)

    monkeypatch.setattr(executors, "read_whole", lost)
    report = build(
        [minutes(tmp_path, f"{number}.txt", number) for number in (3, 4)], out, scheduler="tcp://cluster:8786"
    )
    assert [Path(step.file).name for step in report.not_read] == ["4.txt"] and "worker lost" in report.not_read[
        0
    ].message


# words


def test_files_are_named_from_the_project_s_folder_or_in_full(tmp_path: Path) -> None:
    assert shown_path(SEEDS / "a.txt") == "seeds/a.txt"
    assert shown_path(tmp_path / "a.txt") == (tmp_path / "a.txt").as_posix()


def test_an_error_in_words_starts_with_a_capital_and_says_what_to_do() -> None:
    error = DocumentError(file="a.pdf", found="the file is empty", do="Fetch it again.")
    assert reading.in_words(error) == "The file is empty. Fetch it again."


def test_corrections_of_documents_elsewhere_are_noted(tmp_path: Path, out: Path) -> None:
    ledger = tmp_path / "corrections.csv"
    ledger.write_text(
        "id,document,paragraph,row_id,change,field,from,to,reason,who,when\n"
        "c1,A/HRC/28/2,4,abc,remove,,,,misread,A. Reader,2024-11-30\n"
        "c2,A/HRC/28/2,4,abc,alter,,,,misread,A. Reader,2024-11-30\n"
    )
    report = build([minutes(tmp_path)], out, ledger=ledger)
    assert len(report.notes) == 2 and "line 3: change is “alter”" in report.notes[0] and "entries c1" in report.notes[1]
    assert list(load_tables(out).findings["document"]) == [""]


def test_a_folder_of_added_documents_that_is_not_there_yet_holds_none(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = tmp_path / "added"
    monkeypatch.setattr("pipelines.build.DOCUMENTS", (PROJECT / "seeds", added))
    report = build((PROJECT / "seeds", added), out)
    assert len(report.steps) == 5 and not report.not_read
    named = build((PROJECT / "seeds", tmp_path / "misspelt"), out)
    assert [step.message[:30] for step in named.not_read] == ["There is no such file. Check t"]
