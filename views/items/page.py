"""The page of an agenda item: its figures, its story, who did not speak under it, and what was not read there."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from views import choice, kept, shown
from views.act_table import act_table, for_download, for_slides
from views.address import ITEM, item
from views.behind.lines import Behind, acts_themselves
from views.behind.silence import of_silence
from views.counting import matrix
from views.counting.item_story import paragraphs_of, story
from views.counting.silence import EXPLAINED, KINDS, SPOKE, acted_for, silence
from views.counting.tiles import tiles
from views.counting.told import chosen as chosen_acts
from views.filters import Chosen
from views.findings import findings, unread_table
from views.header import tile_grid, what_is_shown
from views.items.story import story as as_story
from views.markup import Html, tag
from views.records import numbers_of, ranges, source
from views.rows import Row, rows_of
from views.selection import ALL_NAMED, Selection, in_words
from views.silent.lists import by_kind
from views.tile_downloads import take_away_tiles
from views.words import days, listed, many, ordinal
from views.writing import notice, write

HERE = {"elsewhere": "Named in the record, not here"}
HERE_EXPLAINED = {
    "elsewhere": "The record names it as doing something, but not under this item, or not for what the filters leave."
}


def page(chosen: Chosen) -> None:
    """The parts of the page, below its question."""
    view = chosen.view
    if view.columns.empty:
        notice("This record has no agenda items or chapters, and names nobody.")
        return
    column = choice.one("Agenda item", ITEM, kept.choices(view).item, first=_first(chosen))
    about = next(row for row in rows_of(view.columns) if row.column == column)
    selection = replace(chosen.selection, items=(column,))
    acts = chosen_acts(view.told, selection, view.record)
    words = in_words(selection, view.order, view.labels, view.names)
    seats = matrix.delegations(view.record, selection, acts, view.told)
    neighbours = _neighbours(chosen, column)
    write(neighbours, _head(chosen, about), what_is_shown(selection, words, seats, acts))
    figures = tiles(view.record, view.told, selection)
    query = {key: values for key, values in selection.query().items() if key not in ("act", "voices")}
    write(tile_grid(figures, view.record, query, room="#story"))
    take_away_tiles(f"At a glance: {_item_words(about)}", figures, view.record, words)
    _story(chosen, about, acts, words)
    _silence(chosen, about, replace(selection, acts=(), voices=ALL_NAMED))
    _not_read(chosen, column)
    write(neighbours)


def _first(chosen: Chosen) -> str:
    """The first item chosen in the filters, else the first with acts, else the first."""
    columns = chosen.view.columns
    with_acts = columns[~columns["names_none"]]
    items = with_acts[with_acts["kind"] == "item"]
    order = [*chosen.selection.items, *items["column"], *with_acts["column"]]
    return str(order[0]) if order else ""


def _neighbours(chosen: Chosen, column: str) -> Html:
    """Links to the item before this one and the one after it."""
    order, labels = chosen.view.order, chosen.view.labels
    at = order.index(column)
    links = []
    for words, place in (("← Before it: ", at - 1), ("After it: ", at + 1)):
        if 0 <= place < len(order):
            key = order[place]
            arrow = " →" if place > at else ""
            href = item(chosen.record.document, key, chosen.carry)
            links.append(tag("a", f"{words}{labels[key]}{arrow}", href=href))
    return tag("nav", *links, class_="neighbours", aria_label="The items before and after")


def _head(chosen: Chosen, about: Row) -> Html:
    """The item's number and title, when it was considered, and where the record reports it."""
    rows = chosen.record.items[chosen.record.items["item"] == about.column]
    facts = []
    for row in rows_of(rows):
        if row.meetings:
            numbers = [ordinal(int(each)) if each.isdigit() else each for each in row.meetings.split(", ")]
            facts.append(f"considered at the {listed(numbers)} {'meeting' if len(numbers) == 1 else 'meetings'}")
        if row.date_from:
            facts.append(f"on {days(row.date_from, row.date_to)}")
    if about.paragraphs:
        facts.append(f"{'paras.' if '–' in about.paragraphs else 'para.'} {about.paragraphs}")
    name = _item_words(about) if not about.title or about.kind == "none" else f"{about.label}  {about.full_title}"
    name = about.title if about.label == about.title and about.kind == "chapter" else f"{name[:1].upper()}{name[1:]}"
    said = ", ".join(dict.fromkeys(facts))
    return tag("div", tag("h2", name), tag("p", f"{said[:1].upper()}{said[1:]}.", class_="quiet") if said else "")


def _story(chosen: Chosen, about: Row, acts: pd.DataFrame, words: str) -> None:
    view = chosen.view
    parts = story(view, acts, about.column)
    places = {entry.position for part in parts for step in part.steps for entry in step.entries if entry.acts}
    summary = (
        f"{many(len(acts), 'act')} in {many(len(places), 'paragraph')}, by {many(acts['actor'].nunique(), 'name')}."
        if len(acts)
        else "No act is shown under this item."
    )
    notes = shown.Notes(
        question=f"What happened under {_item_words(about)}, in the record's order?",
        how_to_read=(
            "Steps stand as the record reports them, under its own headings. Each name leads to its sentence, each paragraph "
            "number to the paragraph. The order of names is the list's; it is the order of speaking only where the record says so."
        ),
        not_shown=(
            "What was said. Speakers whom the record does not name (“several delegations”). Documents it does not say were before "
            "the body. To whom a reply was made: records do not say."
        ),
        source=source(view.record, numbers_of(acts) or None),
        summary=summary,
        filters=words,
    )
    empty = (
        "The record names nobody under this item."
        if about.names_none
        else "No act under this item is left by the filters."
    )
    drawn = (
        as_story(parts, view.record.document, view.names, chosen.carry, chosen.selection.mine)
        if parts
        else tag("p", empty)
    )
    below = shown.TableBelow(acts, behind=lambda: acts_themselves(for_download(acts)), grid=lambda: for_slides(acts))
    shown.show(
        drawn,
        notes,
        below,
        key="story",
        wide_table=lambda part: act_table(part, chosen.carry, caption="Acts under the item"),
    )


def _item_words(about: Row) -> str:
    if about.kind == "none":
        return "no agenda item"
    return f"item {about.label}" if about.kind == "item" else f"“{about.full_title or about.label}”"


def _silence(chosen: Chosen, about: Row, selection: Selection) -> None:
    """Whatever kinds of acts and voices are chosen, all are looked at: to leave some out would make silence of them."""
    view = chosen.view
    words = in_words(selection, view.order, view.labels, view.names)
    if about.names_none:
        notice(
            "The record names nobody under this item,", "note", " so it says nothing about who spoke and who did not."
        )
        return
    rows = silence(view.record, selection, view.told)
    acts = acted_for(view.record, selection, view.told)
    spoke = int((rows["kind"] == SPOKE).sum())
    quiet = rows[rows["kind"] != SPOKE]
    counts = [f"{KINDS[kind]}: {number}" for kind in KINDS if (number := int((quiet["kind"] == kind).sum()))]
    notes = shown.Notes(
        question=f"Who did not speak under {_item_words(about)}?",
        how_to_read="By what is known of them, then by regional group. A name leads to all that the delegation did in the record.",
        not_shown="Why they did not. Those named nowhere may not have been there at all, unless the record lists who was.",
        source=f"{source(view.record, numbers_of(acts) or None)} Regional groups: data/reference.",
        summary=f"{spoke} of {many(len(rows), 'delegation')} took the floor; of the others, {'; '.join(counts) or 'none'}.",
        filters=words,
    )
    table = pd.DataFrame(
        {
            "Delegation": quiet["actor_name"],
            "Regional group": quiet["section"],
            "What is known": quiet["kind"].map(KINDS),
            "What it did here": quiet["did"],
        }
    )
    drawn = by_kind(
        rows,
        view.record.document,
        chosen.carry,
        chosen.selection.mine,
        labels=KINDS | HERE,
        wording=EXPLAINED | HERE_EXPLAINED,
    )
    keys = ("Delegation", "Regional group", "What is known")

    def behind() -> Behind:
        said = EXPLAINED | HERE_EXPLAINED
        return of_silence(view, selection, quiet, table, keys, range(len(quiet)), wording=said)

    shown.show(drawn, notes, shown.TableBelow(table, behind=behind), key="quiet")


def _not_read(chosen: Chosen, column: str) -> None:
    """Sentences of the item that were not read, and findings that rest on its paragraphs."""
    record = chosen.record
    mine = paragraphs_of(record, column)
    numbers = set(mine["paragraph"]) - {""}
    resting = [bool(numbers & set(str(each).split("; "))) for each in record.findings["paragraphs"]]
    found = record.findings[resting]
    inside = [bool(((mine["start"] <= start) & (start < mine["end"])).any()) for start in record.unread["start"]]
    unread = record.unread[inside]
    st.header("What was not read here, and what to know", anchor="notread")
    if unread.empty and found.empty:
        read = f"paras. {ranges([str(each) for each in mine['paragraph'] if each])}" if numbers else "this item"
        write(
            tag(
                "p",
                f"Every sentence of {read} that speaks of an act was read or set aside on purpose; no finding rests on them.",
            )
        )
        return
    if len(unread):
        write(unread_table(replace(record, unread=unread)))
    if len(found):
        write(findings(record, found))
