"""A record of our own making, small enough to count by hand; and the seeds' tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from pipelines.tables.act_rows import DelegationRow, LinkRow, ParticipationRow, RepresentedRow
from pipelines.tables.columns import Table
from pipelines.tables.record_rows import AttendanceRow, DocumentRow, FindingRow, ItemRow, ParagraphRow, UnreadRow
from pipelines.tables.schema import TABLES
from views.counting.view import View, view_of
from views.records import Record

PROJECT = Path(__file__).resolve().parents[2]
DOCUMENT = "X/1"
GROUP_OF = {
    "KEN": ("Kenya", "African States"),
    "TCD": ("Chad", "African States"),
    "FRA": ("France", "Western European and other States"),
    "NOR": ("Norway", "Western European and other States"),
    "PER": ("Peru", "Latin American and Caribbean States"),
    "VAT": ("Holy See", ""),
    "EU": ("European Union", ""),
}
# Paragraph, chapter, item, words. Each starts where the one before it ended and a line break stands between them.
PARAGRAPHS = (
    ("1", "I. Opening", "", "1. Kenya spoke on behalf of the Group of African States."),
    (
        "2",
        "II. Water",
        "2 (a)",
        "2. Statements were made by France, Kenya and the European Union (Norway aligned itself with it).",
    ),
    (
        "3",
        "II. Water",
        "2 (a)",
        "3. France and Peru sponsored draft resolution X/L.1. Peru was accorded the right of reply.",
    ),
    (
        "4",
        "III. Fire",
        "2 (b)",
        "4. Several parties spoke. The observer for Water Aid made a statement. France made another statement.",
    ),
    ("5", "IV. Air", "3", "5. The item was not discussed."),
)


def table(name: str) -> Table:
    """A table of the schema by its name."""
    return next(each for each in TABLES if each.name == name)


def _blank(row: type, **values: Any) -> Any:
    fields = {name: 0 if kind in ("int", int) else "" for name, kind in row.__annotations__.items()}
    return row(**{**fields, "document": DOCUMENT, **values} if "document" in fields else {**fields, **values})


def paragraphs() -> list[Any]:
    rows, at = [], 0
    for position, (number, chapter, item, words) in enumerate(PARAGRAPHS):
        rows.append(
            _blank(
                ParagraphRow,
                position=position,
                paragraph=number,
                place="proceedings",
                chapter=chapter,
                item=item,
                text=words,
                start=at,
                end=at + len(words),
            )
        )
        at += len(words) + 1
    return rows


def act(paragraph: str, actor: str, printed: str, sentence: str, **values: Any) -> Any:
    """A row of participation, its places found by the words; capacity "member" unless said."""
    rows = {row.paragraph: row for row in paragraphs()}
    home = rows[paragraph]
    start = home.start + home.text.index(sentence)
    name = start + sentence.index(printed)
    told = {"act": "statement", "voice": "own", "capacity": "member", "occasion": "item", **values}
    return _blank(
        ParticipationRow,
        item=home.item,
        chapter=home.chapter,
        paragraph=paragraph,
        actor=actor,
        actor_name=GROUP_OF.get(actor, (actor, ""))[0],
        printed=printed,
        evidence=sentence,
        start=start,
        end=start + len(sentence),
        name_start=name,
        name_end=name + len(printed),
        rule="made up",
        **told,
    )


def acts() -> list[Any]:
    first, second = PARAGRAPHS[0][3], PARAGRAPHS[1][3]
    sponsors, reply = "3. France and Peru sponsored draft resolution X/L.1.", "Peru was accorded the right of reply."
    rows = [
        act("1", "KEN", "Kenya", first, voice="group", on_behalf_of="on behalf of the Group of African States"),
        act("2", "FRA", "France", second),
        act("2", "KEN", "Kenya", second),
        act("2", "EU", "European Union", second),
        act("2", "NOR", "Norway", second, voice="aligned", via="EU"),
        act("3", "FRA", "France", sponsors, act="sponsored", role="main", draft="X/L.1"),
        act("3", "PER", "Peru", sponsors, act="sponsored", role="main", draft="X/L.1"),
        act("3", "PER", "Peru", reply, act="right_of_reply", round=1),
        act("4", "Water Aid", "Water Aid", "The observer for Water Aid made a statement.", capacity="ngo"),
        act("4", "FRA", "France", "France made another statement.", capacity="officer"),
    ]
    return [_with(row, row_id=f"row{number}") for number, row in enumerate(rows)]


def _with(row: Any, **values: Any) -> Any:
    from dataclasses import replace

    return replace(row, **values)


def record(*, attendance: bool = True, **changes: Any) -> Record:
    """The record; without attendance it prints no number of those present."""
    home = paragraphs()[0]
    count = _blank(
        AttendanceRow, paragraph="1", what="states_parties", label="States parties", number=5, start=home.start
    )
    organization = _blank(AttendanceRow, paragraph="1", what="regional_organizations", number=1, start=home.start)
    unread = paragraphs()[3]
    rows: dict[str, list[Any]] = {
        "participation": acts(),
        "items": [
            _blank(ItemRow, item=item, title=title)
            for item, title in (("2 (a)", "Law: Water"), ("2 (b)", "Law: Fire"), ("3", "Air"))
        ],
        "paragraphs": paragraphs(),
        "drafts": [],
        "recommendations": [],
        "attendance": [count, organization] if attendance else [],
        "delegations": [
            _blank(
                DelegationRow,
                actor=key,
                actor_name=name,
                regional_group=group,
                groups="EU member States" if key == "FRA" else "",
                un_status={"VAT": "observer State", "EU": "regional organization"}.get(key, "Member State"),
            )
            for key, (name, group) in GROUP_OF.items()
        ],
        "represented": [_blank(RepresentedRow, row_id="row0", group="African States", actor="TCD", actor_name="Chad")],
        "unread": [
            _blank(
                UnreadRow,
                paragraph="4",
                sentence="Several parties spoke.",
                reason="nobody is named",
                start=unread.start + 3,
                end=unread.start + 25,
            )
        ],
        "findings": [
            _blank(
                FindingRow,
                finding_id="f",
                kind="warning",
                status="warning",
                title="A <b>gap</b>",
                detail="One & two",
                paragraphs="1; 2",
            )
        ],
        "links": [_blank(LinkRow, row_id="row1", linked_row_id="r", linked_document="Y/1", basis="the same act")],
    }
    frames: dict[str, pd.DataFrame] = {
        name: table(name).frame(list(changes.get(name, each))) for name, each in rows.items()
    }
    about = _blank(
        DocumentRow,
        kind="session report",
        title="A report",
        symbol=DOCUMENT,
        date_from="2024-10-14",
        date_to="2024-10-18",
        status="read",
        file="seeds/x.txt",
        sentences=9,
    )
    return Record(about=about, version="0" * 12, elsewhere=frames["attendance"].iloc[:0], **frames)


def view(**changes: Any) -> View:
    """The record with all that is told of it."""
    return view_of(record(**changes))
