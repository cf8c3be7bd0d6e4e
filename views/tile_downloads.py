"""The figures at the head of a session or an item as they leave: their numbers with the sentences behind each."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from views import shown
from views.behind.lines import Behind, acts_at, gathered
from views.counting.tiles import Tile
from views.records import Record, numbers_of, source
from views.words import listed

HEADS = ["What", "How many", "Of", "Note"]


def take_away_tiles(question: str, tiles: Sequence[Tile], record: Record, words: str) -> None:
    """The buttons under the figures. words: what the filters leave."""
    shown.buttons(lambda: _made(question, tiles, record, words), words, key="glance")


def _made(question: str, tiles: Sequence[Tile], record: Record, words: str) -> tuple[shown.Notes, shown.TableBelow]:
    data = pd.DataFrame(
        {
            "What": [tile.label for tile in tiles],
            "How many": [tile.number for tile in tiles],
            "Of": pd.array([tile.of.number if tile.of else None for tile in tiles], dtype="Int64"),
            "Of what": [tile.of.words if tile.of else "no total printed" for tile in tiles],
            "Note": [tile.contradiction or tile.note for tile in tiles],
        }
    )
    said = [f"{tile.label}: {tile.number:,}{f' of {tile.of.number:,}' if tile.of else ''}" for tile in tiles]
    of = next((tile.of for tile in tiles if tile.of), None)
    notes = shown.Notes(
        question=question,
        how_to_read="Each line counts its own act and each delegation or organization once, whatever kinds of acts and voices are chosen."
        + (f" Of {of.number:,} means: the {of.number:,} {of.words}." if of else ""),
        not_shown="Those that spoke and that the record does not name.",
        source=source(record, numbers_of(pd.concat([tile.rows for tile in tiles])) or None),
        summary=f"{listed(said[:2])}.",
        filters=words,
    )

    def behind() -> Behind:
        def lines() -> pd.DataFrame:
            return gathered(acts_at(tile.rows, at, {"How many": "actor"}) for at, tile in enumerate(tiles))

        return Behind(data, ("What",), lines)

    def grid() -> pd.DataFrame:
        of_how_many = [f"{tile.of.number:,}" if tile.of else "no total printed" for tile in tiles]
        return data.assign(Of=of_how_many)[HEADS]

    return notes, shown.TableBelow(data, behind=behind, grid=grid)
