"""The frames about one delegation: what it did itself, where it was heard through others, and what is derived."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from views import shown
from views.act_table import act_table, for_download, for_slides
from views.address import DOCUMENT, GROUPS_PAGE, address
from views.behind.lines import ACT, Behind, acts_themselves, of_acts
from views.counting.one_delegation import Deeds, by_group
from views.delegations import ledger
from views.filters import Chosen
from views.markup import Html, tag
from views.records import numbers_of, source
from views.selection import in_words
from views.words import many
from views.writing import in_markdown, write

DERIVED_HEADS = {
    "group_name": "Group",
    "acts": "Acts",
    "speakers": "Who acted for it",
    "member_from": "Member since",
    "source": "Source",
}


def words_of(chosen: Chosen) -> str:
    """The filters in words, but those of delegations and groups: the page is about one delegation."""
    view, selection = chosen.view, replace(chosen.selection, delegations=(), groups=(), voices="members")
    return in_words(selection, view.order, view.labels, view.names)


def itself(chosen: Chosen, name: str, done: Deeds) -> None:
    """What the delegation did in its own voice, or one of it in an office of the body."""
    question = f"What did {name} do itself?"
    acts = pd.concat([done.own, done.office]).sort_values(["start", "name_start"], kind="stable")
    nothing = ledger.nothing_under(chosen.view, acts, chosen.selection, chosen.carry, name)
    if acts.empty:
        _nothing(
            question,
            f"The record names nothing that {name} did itself, for what the filters leave.",
            nothing,
            key="did",
        )
        return
    notes = _notes(
        chosen,
        question,
        "Its acts in its own voice, for itself or for others, item by item in the record's order, each with its sentence.",
        "What was said. What was said by speakers whom the record does not name.",
        f"{many(len(acts), 'act')} under {many(acts['column'].nunique(), 'item or chapter', 'items or chapters')}.",
        numbers_of(acts),
    )
    table = ledger.ledger(chosen.view, acts, chosen.carry, caption=f"What {name} did")
    without = ledger.items_without(chosen.view, acts, chosen.selection)
    _show(tag("div", table, nothing), notes, acts, chosen, key="did", without=without)


def through(chosen: Chosen, name: str, done: Deeds) -> None:
    """Where the record names the delegation as heard through others, and others as heard through it."""
    question = f"Where was {name} heard through others, and others through it?"
    groups_page = address(GROUPS_PAGE, {DOCUMENT: chosen.record.document, **chosen.carry})
    groups = tag("p", tag("a", "Groups: who spoke for whom", href=groups_page))
    acts = pd.concat([done.through, done.by_it]).sort_values(["start", "name_start"], kind="stable")
    if acts.empty:
        words = f"The record names neither {name} as heard through another, nor anybody as heard through {name}, for what is shown."
        _nothing(question, words, groups, key="through")
        return
    pieces = []
    for rows, head, who in (
        (done.through, f"{name} through others", False),
        (done.by_it, f"Others through {name}", True),
    ):
        if len(rows):
            pieces += [tag("h3", head), ledger.ledger(chosen.view, rows, chosen.carry, caption=head, who=who)]
    notes = _notes(
        chosen,
        question,
        "What the record itself says: alignment with another's statement, and names among those on whose behalf one spoke or acted.",
        "Members of groups that spoke and are not named: they stand below, and are derived.",
        f"{name} was heard through another in {many(len(done.through), 'act')}; others were heard through {name} in "
        f"{many(len(done.by_it), 'act')}.",
        numbers_of(acts),
    )
    _show(tag("div", *pieces, groups), notes, acts, chosen, key="through")


def derived(chosen: Chosen, who: str, name: str, done: Deeds) -> None:
    """The groups that spoke whose member the delegation was, by dated lists."""
    question = f"Which groups spoke whose member {name} was?"
    groups = by_group(chosen.view, done.derived, who)
    if groups.empty:
        words = f"No group with a list of members spoke as whose member {name} is not named itself, for what the filters leave."
        _nothing(question, words, key="derived")
        return
    notes = _notes(
        chosen,
        question,
        "Derived: a spokesperson acted for a group, and dated lists have the delegation as a member on that day. The record does "
        "not name it there, and no figure counts it as heard unless the counting rule says so.",
        "Groups of which no list is certain (“like-minded States”): whom they speak for is then not said.",
        f"{many(len(groups), 'group')}, {many(len(done.derived), 'act')}.",
        numbers_of(done.derived),
    )
    drawn = ledger.derived_table(groups, chosen.record.document, chosen.carry)
    table = groups[list(DERIVED_HEADS)].rename(columns=DERIVED_HEADS)

    def behind() -> Behind:
        """The acts of each group's spokespersons, from which the delegation's part is derived."""
        pairs = [(row, at) for at, rows in enumerate(groups["rows"]) for row in rows]
        by_row = done.derived.set_index("row_id", drop=False)
        acts = by_row.loc[[row for row, _ in pairs]].reset_index(drop=True)
        return of_acts(table, ("Group", "Member since", "Source"), acts, [at for _, at in pairs], {"Acts": ACT})

    shown.show(drawn, notes, shown.TableBelow(table, behind=behind), key="derived")


def _show(
    drawn: Html,
    notes: shown.Notes,
    acts: pd.DataFrame,
    chosen: Chosen,
    *,
    key: str,
    without: pd.DataFrame | None = None,
) -> None:
    """without: items under which nothing is named; they leave with the acts, a line each."""

    def behind() -> Behind:
        table = for_download(acts).assign(note="")
        if without is not None and len(without):
            said = {True: "the record names nobody here", False: "nothing that it did itself is named here"}
            lines = {"record": chosen.record.document, "item": without["label"], "item_title": without["full_title"]}
            blank = pd.DataFrame({**lines, "note": without["names_none"].astype(bool).map(said)})
            table = pd.concat([table, blank], ignore_index=True).astype(object).fillna("")
        return acts_themselves(table)

    below = shown.TableBelow(acts, behind=behind, grid=lambda: for_slides(acts))
    shown.show(
        drawn, notes, below, key=key, wide_table=lambda part: act_table(part, chosen.carry, caption=notes.question)
    )


def _nothing(question: str, words: str, *more: Html, key: str) -> None:
    """A frame that has nothing to show says so in a sentence."""
    with st.container(border=True):
        st.subheader(in_markdown(question), anchor=key)
        write(tag("p", words), *more)


def _notes(chosen: Chosen, question: str, how: str, not_shown: str, summary: str, numbers: list[str]) -> shown.Notes:
    return shown.Notes(
        question=question,
        how_to_read=how,
        not_shown=not_shown,
        source=source(chosen.record, numbers or None),
        summary=summary,
        filters=words_of(chosen),
    )
