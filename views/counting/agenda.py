"""The columns of the matrix: the record's agenda items in its own order, and the chapters whose acts fall under none."""

from __future__ import annotations

import re
from collections import Counter

import pandas as pd

from views.records import Record

COLUMNS = ("column", "label", "title", "full_title", "kind", "first", "paragraphs", "unread", "names_none")
NO_PLACE = "no item named"
NUMBERED = re.compile(r"\s*((?:[IVXLC]+|[A-Z]|\d+))\.\s+(.*)", re.DOTALL)


def columns(record: Record, column_of: pd.Series) -> pd.DataFrame:
    """One row a column: key, "2 (a)", short title, full title, kind (item, chapter or none), where it starts, paragraphs,

    how many sentences there were not read, and whether the record names nobody there. column_of: the column of each act.
    """
    with_acts = Counter(column_of)
    named = set(record.items["item"]) | set(with_acts)
    body = record.paragraphs[record.paragraphs["place"] == "proceedings"]
    placed = column_of_paragraphs(body)
    first = body.groupby(placed)["position"].min()
    titles = _titles(record)
    rows = []
    for key in named - {""}:
        is_item = key in titles
        chapter = NUMBERED.fullmatch(key)
        full = titles.get(key, "") if is_item else (chapter[2] if chapter else key)
        numbers = [str(number) for number in body.loc[placed == key, "paragraph"] if number]
        rows.append(
            {
                "column": key,
                "label": short_label(key, key if is_item else ""),
                "title": full,
                "full_title": full,
                "kind": "item" if is_item else "none" if key == NO_PLACE else "chapter",
                "first": int(first.get(key, len(record.paragraphs))),
                "paragraphs": f"{numbers[0]}–{numbers[-1]}" if len(set(numbers)) > 1 else "".join(numbers[:1]),
                "unread": 0,
                "names_none": not with_acts[key],
            }
        )
    frame = pd.DataFrame(rows, columns=list(COLUMNS)).sort_values(["first", "column"], ignore_index=True)
    unread = Counter(_columns_of_unread(record, body, placed))
    return frame.assign(
        title=without_shared_beginnings([str(title) for title in frame["title"]]),
        unread=[unread[key] for key in frame["column"]],
    )


def short_label(column: str, item: str) -> str:
    """A column in a word or two: "2 (a)", "ch. II"; the chapter itself where it has no number."""
    if item or column == NO_PLACE:
        return column
    chapter = NUMBERED.fullmatch(column)
    return f"ch. {chapter[1]}" if chapter else column


def column_of_acts(acts: pd.DataFrame) -> pd.Series:
    """The column of each act: its item, else its chapter, else none."""
    return acts["item"].where(acts["item"] != "", acts["chapter"].where(acts["chapter"] != "", NO_PLACE))


def column_of_paragraphs(paragraphs: pd.DataFrame) -> pd.Series:
    """The column in which a paragraph's acts stand."""
    return column_of_acts(paragraphs)


def without_shared_beginnings(titles: list[str]) -> list[str]:
    """Titles that share what stands before ": " keep what stands after it; the others stay whole."""
    heads = Counter(title.split(": ", 1)[0] for title in titles if ": " in title)
    return [
        title.split(": ", 1)[1] if ": " in title and heads[title.split(": ", 1)[0]] > 1 else title for title in titles
    ]


def _titles(record: Record) -> dict[str, str]:
    titles: dict[str, str] = {}
    for item, title in zip(record.items["item"], record.items["title"], strict=True):
        if item and not titles.get(str(item)):
            titles[str(item)] = str(title)
    told = record.participation
    for item, title in zip(told["item"], told["item_title"], strict=True):
        if item:
            titles.setdefault(str(item), str(title))
    return titles


def _columns_of_unread(record: Record, body: pd.DataFrame, placed: pd.Series) -> list[str]:
    columns = []
    for start in record.unread["start"]:
        at = body[(body["start"] <= start) & (start < body["end"])]
        if len(at):
            columns.append(str(placed[at.index[0]]))
    return columns
