"""No silent loss: each sentence that uses an act's words makes a row or a number, is unread, or is set aside; all add up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.acts.signalled import speaks_of_an_act
from pipelines.build.reading import read_one
from pipelines.checks import check_tables
from pipelines.documents import document_of
from pipelines.names import load_reference
from pipelines.sentences import find_sentences
from pipelines.store.ledger import read_ledger
from pipelines.tables import ReadFile, build_tables
from pipelines.tables.corrections import HEADER
from pipelines.tables.settled import TAKEN_OUT
from pipelines.text import read_text

if TYPE_CHECKING:
    from conftest import Read

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
HEAD = "Meeting of the Parties\nReport on the fourth session\nNairobi, 3–5 May 2021\n\nI. General discussion\n\n"
SENTENCES = (
    "Statements were made by the representatives of Peru, Chad and Norway.",
    "Statements were made by several delegations.",
    "A statement was made by the representative of Atlantis.",
    "The representative of Chad made a statement in exercise of the right of reply.",
    "In her statement, the representative of Chad thanked the secretariat.",
    "He added that statements had been made by others.",
    "The Meeting took note of the statements made by Chad and Oman.",
    "At its previous session, statements had been made by Fiji and Oman.",
    "The representative of Norway introduced draft resolution TEST/2021/L.3, sponsored by Fiji and Norway.",
    "Subsequently, Oman joined the sponsors.",
    "The Meeting adopted the draft resolution.",
    "The Meeting elected its Bureau.",
    "Representatives of 31 Parties attended the session.",
    "Ports were said to be safer where statements were heard and remarks made in time.",
    "The weather was fine.",
    "The Chair made a statement, and the floor was taken by many.",
)
PARAGRAPHS = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), min_size=1, max_size=8)


def record(paragraphs: list[list[str]]) -> str:
    return HEAD + "\n\n".join(f"{number}. {' '.join(each)}" for number, each in enumerate(paragraphs, 1)) + "\n"


def nothing_vanishes(found: Read) -> None:
    """Each sentence of the proceedings that uses an act's words is among what was told, unread or set aside."""
    made, reading = found.made, found.text.reading
    spans = {(each.start, each.end) for each in (*made.acts, *made.drafts, *made.counts, *made.unread, *made.aside)}
    for paragraph in found.outline.paragraphs:
        if paragraph.place == "proceedings":
            for start, end in find_sentences(reading, paragraph.start, paragraph.end):
                told = any(first < end and start < last for first, last in spans)
                assert told or not speaks_of_an_act(reading[start:end]), reading[start:end]


def adds_up(name: str, content: bytes) -> None:
    """The tables of one document hold, its sums among what must."""
    document = document_of(Path(name), content)
    tables = build_tables([ReadFile(name, read_one(document, "0" * 12))], load_reference()).tables()
    assert check_tables(tables, load_reference(), lambda file, sha256: read_text(document)) == []
    about = tables.documents.iloc[0]
    place = ["start", "end"]
    spans = [
        set(map(tuple, tables[each][place].to_numpy().tolist()))
        for each in ("participation", "attendance", "unread", "set_aside")
    ]
    told, unread, aside = spans[0] | spans[1], spans[2], spans[3]
    assert about["sentences"] == len(told | unread) + about["on_drafts"] + len(aside)
    assert not aside & (told | unread) and (about["unread"], about["ignored"]) == (len(unread), len(aside))


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_nothing_of_a_seed_vanishes(path: Path, read_file: Callable[[Path], Read]) -> None:
    found = read_file(path)
    if found.outline.record.kind not in ("statement", "draft", "verbatim record", "letter", "paper"):
        nothing_vanishes(found)
    adds_up(path.name, path.read_bytes())


@given(PARAGRAPHS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_vanishes_of_any_paragraphs_of_such_sentences(
    read: Callable[[str], Read], paragraphs: list[list[str]]
) -> None:
    nothing_vanishes(read(record(paragraphs)))


@given(PARAGRAPHS)
@settings(max_examples=25, deadline=None)
def test_all_adds_up_for_any_paragraphs_of_such_sentences(paragraphs: list[list[str]]) -> None:
    adds_up("report.txt", record(paragraphs).encode())


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Statements were made by several delegations.", "names of those not said"),
        ("At its previous session, statements had been made by Fiji and Oman.", "tells of another session"),
        ("The Meeting took note of the statements made by Chad and Oman.", "took note of statements"),
    ],
)
def test_what_is_set_aside_says_why(read: Callable[[str], Read], sentence: str, reason: str) -> None:
    found = read(record([["The session was opened."], [sentence]]))
    assert [each.reason for each in found.made.aside] == [reason] and not found.acts


def test_a_sentence_longer_than_any_is_not_read_and_not_lost(read: Callable[[str], Read]) -> None:
    found = read(record([["Statements were made by the representatives of Peru" + ", Peru" * 20_000 + "."]]))
    assert ["without an end of a sentence" in each for each in found.unread()] == [True] and not found.acts


def test_a_sentence_whose_rows_were_taken_out_by_hand_is_counted_as_set_aside(tmp_path: Path) -> None:
    document = document_of(Path("report.txt"), record([[SENTENCES[3]], [SENTENCES[0]]]).encode())
    files = [ReadFile("report.txt", read_one(document, "0" * 12))]
    before = build_tables(files, load_reference()).tables()
    row = before.participation[before.participation["act"] == "right_of_reply"].iloc[0]
    line = dict.fromkeys(HEADER, "") | {
        "id": "c1", "document": row["document"], "row_id": row["row_id"], "change": "remove", "reason": "the chair spoke", "who": "A", "when": "2026-11-20"
    }  # fmt: skip
    ledger = tmp_path / "ledger.csv"
    ledger.write_text("\n".join([",".join(HEADER), ",".join(line[name] for name in HEADER)]) + "\n", encoding="utf-8")
    after = build_tables(files, load_reference(), read_ledger(ledger)).tables()
    assert (
        after.set_aside["reason"].tolist() == [TAKEN_OUT] and len(after.participation) == len(before.participation) - 1
    )
    assert after.documents["sentences"].tolist() == before.documents["sentences"].tolist()
    assert check_tables(after, load_reference(), lambda file, sha256: read_text(document)) == []
