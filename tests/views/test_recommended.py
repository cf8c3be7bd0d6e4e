"""Recommendations as a table: one row a recommendation, those who made it together, each with its place."""

from __future__ import annotations

from typing import Any

import pandas as pd
from small_record import record, table

from pipelines.tables.act_rows import RecommendationRow
from views.sessions import recommended


def made(number: str, actor: str, name: str, start: int, position: str = "supported", theme: str = "") -> Any:
    return RecommendationRow(
        "X/1", number, actor, name, name, "PER", "Peru", position, theme, f"Plant {start} trees <now>", "2", 1, start,
        start + 9, start, start + 4,
    )  # fmt: skip


ROWS = [
    made("2.1", "TCD", "Chad", 70),
    made("2.1", "FRA", "France", 70),
    made("2.1", "KEN", "Kenya", 90),
    made("2.2", "TCD", "Chad", 110, position=""),
]


def test_recommendations_are_counted_by_number_and_position() -> None:
    frame = table("recommendations").frame(ROWS)
    assert recommended.summary(frame) == (
        "2 recommendations to Peru by 3 States: 1 supported and 1 no position stated."
    )


def test_a_row_for_each_part_with_all_who_made_it_and_a_link() -> None:
    words = recommended.table(record(recommendations=ROWS))
    assert words.count("<tr>") == 4  # the head, and three
    assert "<td>Chad and France</td>" in words
    assert "Plant 70 trees &lt;now&gt;" in words
    assert "paragraph=2" in words and "Theme" not in words
    with_theme = recommended.table(record(recommendations=[made("2.1", "TCD", "Chad", 70, theme="Trees")]))
    assert "<td>Trees</td>" in with_theme


def test_a_document_without_recommendations_shows_none() -> None:
    assert isinstance(record().recommendations, pd.DataFrame) and record().recommendations.empty
