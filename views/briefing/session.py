"""A session at a glance, as briefings: what an officer shows in six to ten slides, each with its source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pandas as pd

from views.briefing.deck import one_slide
from views.briefing.model import Briefing
from views.briefing.sourced import sourced
from views.counting import by_item, replies, shares, silence
from views.counting.drafts import drafts, left
from views.counting.tiles import tiles
from views.counting.told import chosen
from views.counting.view import View
from views.figures.by_item import acts_by_item
from views.figures.composition import composition
from views.figures.shares import group_shares
from views.records import heading, session_words
from views.rows import rows_of
from views.selection import VOICE_RULES, Selection, in_words
from views.words import days, listed, many, para, whom

Make = Callable[..., Briefing]


def title_of(view: View) -> str:
    """What the brief is called: the body and its session, or the record's own title."""
    of = view.record.about
    whose = ", ".join(
        part for part in (of.body_name, session_words(of), of.place, days(of.date_from, of.date_to)) if part
    )
    return whose or heading(of)


def session_brief(view: View, selection: Selection, today: str, *, slides: bool = False) -> list[Briefing]:
    """The briefings of a record for a selection: figures at a glance, items, groups, spokespersons, drafts, replies, who did

    not speak, what the figures rest on. Parts the record has nothing for are left out. today: for the citation; slides: each
    part is to fit on one slide, and says how much is left out.
    """
    acts = chosen(view.told, selection, view.record)
    words = in_words(selection, view.order, view.labels, view.names)
    make = partial(sourced, view, words, today)
    parts = (
        _glance(view, selection, make),
        _items(view, selection, acts, make),
        _groups(view, selection, acts, make),
        _spokespersons(acts, make),
        _drafts(view, selection, acts, make),
        _replies(view, acts, make),
        _silent(view, selection, make),
        _findings(view, make),
    )
    found = [part for part in parts if part is not None]
    return [replace(part, grid=one_slide(part.data)) for part in found] if slides else found


def _glance(view: View, selection: Selection, make: Make) -> Briefing:
    found = tiles(view.record, view.told, selection)
    table = pd.DataFrame(
        {
            "What": [tile.label for tile in found],
            "How many": [tile.number for tile in found],
            "Of": [f"{tile.of.number:,}" if tile.of else "no total printed" for tile in found],
            "Note": [tile.contradiction or tile.note for tile in found],
        }
    )
    of = next((tile.of for tile in found if tile.of), None)
    first = found[0]
    finding = (
        f"{first.label}: {first.number} of {first.of.number} delegations."
        if first.of
        else f"{first.label}: {first.number}."
    )
    return make(
        "The session at a glance",
        finding,
        table,
        how_to_read=f"Each line counts its own act. Of {of.number:,} means: the {of.words}."
        if of
        else "Each line counts its own act.",
        not_shown="Delegations that spoke and that the record does not name.",
        acts=view.told[view.told["voice"] != "member"],
    )


def _items(view: View, selection: Selection, acts: pd.DataFrame, make: Make) -> Briefing | None:
    counted = by_item.acts_by_item(acts, view.columns)
    if counted.empty:
        return None
    total = int(counted["acts"].sum())
    table = counted.assign(kind=counted["kind"].map(by_item.KINDS)).drop(columns="column")
    return make(
        "What was done under each item?",
        f"{many(total, 'act')} under {many(counted['column'].nunique(), 'item or chapter', 'items or chapters')}.",
        table.rename(columns={"delegations": "by how many"}),
        how_to_read="A bar is an item in the record's order, its parts are kinds of acts. An act named twice is one.",
        not_shown="Elections, meetings chaired, lists of attendance; statements the record counts without naming anyone.",
        acts=acts,
        figure=acts_by_item(counted, "light"),
    )


def _groups(view: View, selection: Selection, acts: pd.DataFrame, make: Make) -> Briefing | None:
    counted = shares.group_shares(view.record, selection, acts)
    heard, of = int(counted["heard"].sum()), int(counted["could"].sum())
    if len(counted) < 2 or not heard:
        return None
    return make(
        "Were the regional groups heard in proportion to their size?",
        f"{listed([f'{row.section}: {row.heard} of {row.could}' for row in rows_of(counted)])}.",
        counted,
        how_to_read=f"Each group's share of those heard beside its share of all delegations. Counted: {VOICE_RULES[selection.voices]}",
        not_shown="Which delegations were present: no record prints how many of a group were there.",
        acts=acts[acts["who"] == "delegation"],
        figure=group_shares(counted, "light"),
        filters=f"{heard} of {many(of, 'delegation')}",
    )


def _spokespersons(acts: pd.DataFrame, make: Make) -> Briefing | None:
    spoke = acts[(acts["act"] == "statement") & (acts["voice"] == "group")].sort_values("start", kind="stable")
    if spoke.empty:
        return None
    table = pd.DataFrame(
        {
            "Who": spoke["actor_name"],
            "For whom": [whom(str(words)) for words in spoke["on_behalf_of"]],
            "Item": spoke["item"],
            "Paragraph": spoke["paragraph"],
        }
    )
    return make(
        "Who spoke for a group?",
        f"{many(len(spoke), 'statement')} on behalf of others, by {many(spoke['actor'].nunique(), 'delegation')}.",
        table,
        how_to_read="Each line is a statement, for whom it was made in the record's own words.",
        not_shown="Which members were consulted, and statements made for others without the record saying so.",
        acts=spoke,
    )


def _drafts(view: View, selection: Selection, acts: pd.DataFrame, make: Make) -> Briefing | None:
    found = left(drafts(view.record, view.told), selection, acts)
    if not found:
        return None
    table = pd.DataFrame(
        {
            "Draft": [draft.row.draft or draft.key for draft in found],
            "Title": [draft.row.title for draft in found],
            "Item": [draft.row.item for draft in found],
            "Sponsors named": [", ".join(draft.sponsors["actor_name"]) or "none" for draft in found],
            "Outcome": [
                " ".join(part for part in (draft.row.outcome, draft.row.resolution) if part) for draft in found
            ],
            "Paragraph": [draft.row.paragraph for draft in found],
        }
    )
    table = table.drop(columns="Title") if not (table["Title"] != "").any() else table
    named = sum(bool(len(draft.sponsors)) for draft in found)
    return make(
        "Which drafts, and who sponsored them?",
        f"{many(len(found), 'draft')}, {named} with sponsors named.",
        table,
        how_to_read="Each line is a draft in the record's order, with the sponsors the record names.",
        not_shown="Sponsors that joined outside the record, and members of a group that sponsored.",
        acts=acts[acts["act"].isin(("sponsored", "introduced"))],
    )


def _replies(view: View, acts: pd.DataFrame, make: Make) -> Briefing | None:
    rows = replies.replies(acts)
    if rows.empty:
        return None
    counted = replies.by_item(rows, view.columns)
    names = {str(column): listed(list(dict.fromkeys(group["actor_name"]))) for column, group in rows.groupby("column")}
    table = pd.DataFrame(
        {
            "Item": counted["label"],
            "Title": counted["title"],
            "Replies": counted["replies"],
            "By": [names[column] for column in counted["column"]],
        }
    )
    return make(
        "Who used the right of reply?",
        f"{many(len(rows), 'reply', 'replies')} by {many(rows['actor'].nunique(), 'delegation')}.",
        table,
        how_to_read="Each line is an item; the names are in the record's order.",
        not_shown="To whom a reply was made: the record does not say.",
        acts=rows,
    )


def _silent(view: View, selection: Selection, make: Make) -> Briefing | None:
    rows = silence.silence(view.record, selection, view.told)
    if rows.empty:
        return None
    counted = silence.composition(rows)
    order = [kind for kind in silence.KINDS if (counted["kind"] == kind).any()]
    wide = (
        counted.pivot_table(index="section", columns="kind", values="number", fill_value=0)
        .reindex(columns=order)
        .astype(int)
    )
    wide = wide.loc[list(dict.fromkeys(counted["section"]))]
    table = (
        wide.rename(columns=silence.KINDS)
        .rename_axis(None, axis="columns")
        .reset_index()
        .rename(columns={"section": "Group"})
    )
    spoke = int((rows["kind"] == silence.SPOKE).sum())
    return make(
        "Who did not speak?",
        f"{spoke} of {many(len(rows), 'delegation')} that then existed took the floor for what is shown.",
        table,
        how_to_read="Each delegation has one kind alone, told by what the record names it as doing.",
        not_shown="Why a delegation did not speak. To be silent is no failing: a group may have spoken for it.",
        acts=view.told[view.told["who"] == "delegation"],
        figure=composition(counted, "light"),
        filters=f"{spoke} of {many(len(rows), 'delegation')}",
    )


def _findings(view: View, make: Make) -> Briefing | None:
    rows = view.record.findings
    if rows.empty:
        return None
    table = pd.DataFrame(
        {
            "Finding": rows["title"],
            "In words": rows["detail"],
            "Status": rows["status"],
            "Paragraphs": [
                listed([para(each) for each in str(words).split("; ") if each]) for words in rows["paragraphs"]
            ],
        }
    )
    warnings = int(rows["status"].isin(("open", "warning")).sum())
    unread = len(view.record.unread)
    return make(
        "What do the figures rest on?",
        f"{many(len(rows), 'finding')}, {warnings} to bear in mind; {many(unread, 'sentence')} that speak of an act and were not read.",
        table,
        how_to_read="Each line sets figures the record prints beside each other or beside the rows.",
        not_shown="What the record does not print.",
        acts=view.told.iloc[:0],
        filters="the whole record",
    )
