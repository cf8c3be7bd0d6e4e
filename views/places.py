"""Which paragraph an address means, and which paragraphs a reader sees around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from views.records import Record
from views.rows import Row


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a record: the paragraph's position, the act whose sentence is meant ("" for none), and what was not found."""

    position: int
    row: str = ""
    note: str = ""


def place_of(record: Record, asked: Mapping[str, str]) -> Place | None:
    """The place that ``paragraph``, ``at`` or ``row`` of an address means; None where it names none.

    row wins over at, at over paragraph. What the record does not have is said in the note, and the record's first
    paragraph is not put in its place.
    """
    if row := asked.get("row", ""):
        acts = record.participation[record.participation["row_id"] == row]
        if len(acts):
            return Place(position_at(record, int(acts["name_start"].iloc[0])), row)
        if not (asked.get("at") or asked.get("paragraph")):
            return Place(
                -1, note="The row this address names is not in this record; the tables may have been built anew."
            )
    if (at := asked.get("at", "")).isdecimal() and (record.paragraphs["position"] == int(at)).any():
        return Place(int(at))
    if number := asked.get("paragraph", ""):
        found = numbered(record, number)
        if found is not None:
            return Place(found)
        return Place(-1, note=f"This record has no paragraph “{number[:40]}”.")
    if asked.get("at"):
        return Place(-1, note=f"This record has no place “{asked['at'][:40]}”.")
    return None


def numbered(record: Record, number: str) -> int | None:
    """The position of a numbered paragraph: of the proceedings, where resolutions or annexes count from 1 again."""
    rows = record.paragraphs[record.paragraphs["paragraph"] == number.strip()]
    if rows.empty:
        return None
    proper = rows[rows["place"] == "proceedings"]
    return int((proper if len(proper) else rows)["position"].iloc[0])


def positions_of(record: Record, offsets: pd.Series) -> set[int]:
    """The positions of the paragraphs in which places of the source stand."""
    starts = record.paragraphs["start"].to_numpy()
    at = starts.searchsorted(offsets.to_numpy(), side="right") - 1
    return {int(record.paragraphs["position"].iloc[int(each)]) for each in set(at.tolist()) if each >= 0}


def position_at(record: Record, source_offset: int) -> int:
    """The position of the paragraph in which a place of the source stands; of the last before it, where it is between."""
    before = record.paragraphs[record.paragraphs["start"] <= source_offset]
    return int(before["position"].iloc[-1]) if len(before) else int(record.paragraphs["position"].iloc[0])


def inside(rows: pd.DataFrame, paragraph: Row, at: str = "start") -> pd.DataFrame:
    """The rows whose place in the source falls into a paragraph."""
    start, end = int(paragraph.start), int(paragraph.end)
    return rows[(rows[at] >= start) & (rows[at] < end)]


def parts(record: Record) -> list[tuple[str, str]]:
    """The record's parts for reading, (key, words), in its order: its chapters; what has no chapter by its place."""
    keys = part_of(record.paragraphs)
    words = {
        "front": "Cover",
        "contents": "Contents",
        "resolution": "Resolutions and decisions",
        "annex": "Annexes",
        "rules": "Rules",
        "proceedings": "Text",
    }
    return [(str(key), words.get(str(key), str(key))) for key in dict.fromkeys(keys)]


def part_of(paragraphs: pd.DataFrame) -> pd.Series:
    """The part in which each paragraph stands."""
    chapter = paragraphs["chapter"]
    return chapter.where((chapter != "") & ~paragraphs["place"].isin(["front", "contents"]), paragraphs["place"])
