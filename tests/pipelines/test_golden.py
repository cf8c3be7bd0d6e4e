"""The rows of the seeds, as they were when somebody last looked at them: a change shows as rows gained and lost.

After a change that was meant: ``make golden``, and look at the difference before it is kept.
"""

from __future__ import annotations

import csv
import io
import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from pipelines.build import read_one
from pipelines.documents import find_documents, read_document
from pipelines.names import load_reference
from pipelines.tables import Built, ReadFile, build_tables

PROJECT = Path(__file__).resolve().parents[2]
GOLDEN = PROJECT / "tests" / "golden" / "participation.csv"
COLUMNS = (
    "document",
    "paragraph",
    "item",
    "meeting",
    "date",
    "act",
    "voice",
    "capacity",
    "occasion",
    "round",
    "role",
    "choice",
    "office",
    "actor",
    "printed",
    "title",
    "on_behalf_of",
    "via",
    "draft",
    "resolution",
)
Line = tuple[str, ...]


@pytest.fixture(scope="module")
def seeds() -> Built:
    files = find_documents([PROJECT / "seeds"])
    read = [ReadFile(path.name, read_one(read_document(path), "0" * 12)) for path in files]
    return build_tables(read, load_reference())


def rows_now(seeds: Built) -> list[Line]:
    """The seeds' rows in their order, as far as they say who did what."""
    return [tuple(str(getattr(row, column)) for column in COLUMNS) for row in seeds.rows["participation"]]


def difference(golden: Iterable[Line], now: Iterable[Line]) -> str:
    """Rows lost (-) and gained (+) with their counts; "" where there are none."""
    old, new = Counter(golden), Counter(now)
    lost, gained = list((old - new).elements()), list((new - old).elements())
    if not lost and not gained:
        return ""
    lines = [f"{len(lost)} rows lost, {len(gained)} gained"]
    lines += [
        f"{sign} {' | '.join(cell for cell in row if cell)}"
        for sign, rows in (("-", lost), ("+", gained))
        for row in rows
    ]
    return "\n".join(lines)


def test_the_seeds_yield_the_rows_they_did(seeds: Built) -> None:
    now = rows_now(seeds)
    if os.environ.get("PLACARD_REWRITE_GOLDEN"):
        written = io.StringIO(newline="")
        csv.writer(written, lineterminator="\n").writerows([COLUMNS, *now])
        GOLDEN.write_bytes(written.getvalue().encode())
    header, *golden = (tuple(line) for line in csv.reader(io.StringIO(GOLDEN.read_text(encoding="utf-8"), newline="")))
    assert header == COLUMNS
    changed = difference(golden, now)
    assert not changed, f"{changed}\nIf this is meant: make golden, and look at the difference."


def test_a_difference_names_the_rows_lost_and_gained() -> None:
    golden = [("D", "22", "statement", "PER"), ("D", "22", "statement", "CHL")]
    now = [("D", "22", "statement", "PER"), ("D", "22", "statement", "CHN"), ("D", "22", "statement", "PER")]
    assert difference(golden, golden) == ""
    assert difference(golden, now).splitlines() == [
        "1 rows lost, 2 gained",
        "- D | 22 | statement | CHL",
        "+ D | 22 | statement | PER",
        "+ D | 22 | statement | CHN",
    ]


def test_nothing_in_the_seeds_is_left_unread(seeds: Built) -> None:
    assert [
        f"{row.document}, paragraph {row.paragraph}: {row.reason}: {row.sentence}" for row in seeds.rows["unread"]
    ] == []


def test_every_finding_on_the_seeds_is_known(seeds: Built) -> None:
    """Twelve figures of the twelfth session set beside each other: which agree, and under which readings."""
    report = "002_af15b53c67f6f379.txt"
    assert {row.finding_id: row.status for row in seeds.rows["findings"] if row.document == report} == {
        "credentials": "agrees",
        "parties attending and credentials": "agrees",
        "parties attending and represented": "agrees under a reading",
        "States in 003_ec25558d89561032.txt": "agrees under a reading",
        "may have spoken unrecorded": "warning",
        "parties spoke": "agrees",
        "signatories spoke": "agrees",
        "IGOs spoke": "agrees",
        "NGOs spoke": "agrees",
        "resolutions in 003_ec25558d89561032.txt": "agrees",
        "meetings": "agrees",
    }
