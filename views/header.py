"""The head of a page: what the document is, and the figures at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from views.address import DOCUMENT, RECORD_PAGE, address, sentence
from views.counting.tiles import Tile
from views.markup import Html, tag
from views.records import KIND_WORDS, Record, session_words
from views.words import days, many


def facts(record: Record) -> Html:
    """What the document is, as it says itself: body, session, place, dates, symbol, file."""
    of = record.about
    size = many(of.pages, "page") if of.pages else many(of.characters, "character")
    pairs = (
        ("Document", KIND_WORDS.get(of.kind, of.kind)),
        ("Body", of.body_name),
        ("Session", session_words(of)),
        ("Place", of.place),
        ("Dates" if of.date_to != of.date_from else "Date", days(of.date_from, of.date_to)),
        ("Symbol", of.symbol or "none printed"),
        ("File", f"{of.file.rsplit('/', 1)[-1]} ({size}, SHA-256 {of.sha256[:12]}…)"),
        ("Data", record.version),
    )
    return tag("dl", *(tag("div", tag("dt", name), tag("dd", said)) for name, said in pairs if said), class_="facts")


def tile_grid(tiles: Sequence[Tile], record: Record, query: Mapping[str, Sequence[str]]) -> Html:
    """The figures, each of how many, where that number is from, and a link to the sentences it counts."""
    return tag("div", *(_tile(tile, record, query) for tile in tiles), class_="tiles", role="list")


def _tile(tile: Tile, record: Record, query: Mapping[str, Sequence[str]]) -> Html:
    pieces = [
        tag("div", tile.label, class_="name"),
        tag(
            "div",
            f"{tile.number:,}",
            tag("small", f" of {tile.of.number:,}") if tile.of else tag("small", " · the record prints no number of those there"),
            class_="figure",
        ),
    ]
    if tile.of:
        words = f"Of the {tile.of.number:,} {tile.of.words}."
        if tile.of.paragraph:
            where = sentence(record.document, paragraph=tile.of.paragraph)
            pieces.append(tag("p", tag("a", words, href=where)))
        else:
            pieces.append(tag("p", words))
    if tile.note:
        pieces.append(tag("p", tile.note))
    if tile.contradiction:
        pieces.append(tag("p", tile.contradiction, class_="wrong"))
    if tile.number:
        filters = {**query, DOCUMENT: [record.document], "act": list(tile.acts)}
        pieces.append(tag("p", tag("a", "Their sentences", href=address(RECORD_PAGE, filters), aria_label=f"{tile.label}: sentences")))
    return tag("div", *pieces, class_="tile", role="listitem")
