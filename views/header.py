"""The head of a page: what the document is, and the figures at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from pipelines.tables.record_rows import DocumentRow
from views.address import DOCUMENT, RECORD_PAGE, address, sentence
from views.counting.could import OfHowMany
from views.counting.tiles import Tile
from views.markup import Html, join, tag
from views.records import KIND_WORDS, Record, session_words
from views.selection import ALL_NAMED, Selection
from views.words import days, many


def facts(record: Record) -> Html:
    """What the document is, as it says itself: body, session, place, dates, symbol, file."""
    return facts_of(record.about, record.version)


def facts_of(of: DocumentRow, version: str = "") -> Html:
    """The same of a document that is in no tables yet."""
    size = many(of.pages, "page") if of.pages else many(of.characters, "character")
    pairs = (
        ("Document", KIND_WORDS.get(of.kind, of.kind)),
        ("Body", of.body_name),
        ("Session", session_words(of)),
        ("Place", of.place),
        ("Dates" if of.date_to != of.date_from else "Date", days(of.date_from, of.date_to)),
        ("Symbol", of.symbol or "none printed"),
        ("File", f"{of.file.rsplit('/', 1)[-1]} ({size}, SHA-256 {of.sha256[:12]}…)"),
        ("Data", version),
    )
    return tag("dl", *(tag("div", tag("dt", name), tag("dd", said)) for name, said in pairs if said), class_="facts")


def what_is_shown(selection: Selection, words: str, seats: pd.DataFrame, acts: pd.DataFrame) -> Html:
    """The line that says what the filters leave: "Shown: All acts in own voice: 24 of 54 delegations; 12 organizations."

    words: the selection's; seats: ``counting.matrix.delegations``; acts: the chosen.
    """
    heard, of = int(seats["shown"].sum()), len(seats)
    every = "" if selection.groups or selection.delegations else " that then existed"
    others = acts.loc[acts["who"] == "organization", "actor"].nunique()
    more = f"; {many(others, 'organization')}" if others else ""
    return tag(
        "p", tag("strong", "Shown: "), f"{words}: {heard} of {many(of, 'delegation')}{every}{more}.", role="status"
    )


def tile_grid(
    tiles: Sequence[Tile], record: Record, query: Mapping[str, Sequence[str]], *, room: str = "#room"
) -> Html:
    """The figures, each of how many, with where that number is from, and a link to the sentences it counts.

    room: where the page shows the organizations, which no filter gives.
    """
    of = next((tile.of for tile in tiles if tile.of), None)
    told = [tag("p", of_means(of, record), class_="quiet")] if of else []
    return tag(
        "div", *told, tag("div", *(_tile(tile, record, query, room) for tile in tiles), class_="tiles", role="list")
    )


def of_means(of: OfHowMany, record: Record) -> Html:
    """ "Of 129 means: the 129 delegations the record reports …", with a link to the paragraph that prints it."""
    words = f"Of {of.number:,} means: the {of.number:,} {of.words}."
    if not of.paragraph:
        return tag("span", words)
    return tag("a", words, href=sentence(of.document or record.document, paragraph=of.paragraph))


def _sentences(tile: Tile, record: Record, query: Mapping[str, Sequence[str]], room: str) -> list[str]:
    """Links to the sentences a figure counts: a filtered list, the few there are by name, or the table further down."""
    if tile.acts:
        filters = {**query, DOCUMENT: [record.document], "act": list(tile.acts), "only": ["true"]}
        filters |= {"voices": [tile.voices]} if tile.voices != ALL_NAMED else {}
        words = "Their sentences"
        return [tag("a", words, href=address(RECORD_PAGE, filters), aria_label=f"{tile.label}: their sentences")]
    if tile.named:
        links = [tag("a", name, href=sentence(record.document, row=row, carry=query)) for name, row in tile.named[:8]]
        return [join(links, between=", "), f" and {len(tile.named) - 8} more" if len(tile.named) > 8 else ""]
    return [tag("a", "Which, and where", href=room, aria_label=f"{tile.label}: which, and where")]


def _tile(tile: Tile, record: Record, query: Mapping[str, Sequence[str]], room: str) -> Html:
    out_of = f"of {tile.of.number:,}" if tile.of else "no total printed"
    pieces = [
        tag("div", tile.label, class_="name"),
        tag(
            "div", f"{tile.number:,} ", tag("small", out_of, title=tile.of.words if tile.of else None), class_="figure"
        ),
    ]
    if tile.of and tile.of.document:
        link = (
            sentence(tile.of.document, paragraph=tile.of.paragraph)
            if tile.of.paragraph
            else address(RECORD_PAGE, {DOCUMENT: tile.of.document})
        )
        pieces.append(tag("p", tag("a", f"The {tile.of.number:,}: {tile.of.words}.", href=link)))
    if tile.note:
        pieces.append(tag("p", tile.note))
    if tile.contradiction:
        pieces.append(tag("p", tile.contradiction, class_="wrong"))
    if tile.number:
        pieces.append(tag("p", *_sentences(tile, record, query, room)))
    return tag("div", *pieces, class_="tile", role="listitem")
