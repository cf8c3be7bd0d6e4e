"""Delegations from record to record: new, returning, no longer there; and all of them beside the records."""

from __future__ import annotations

import pandas as pd

from views import shown
from views.act_table import sentences_of
from views.address import sentences
from views.behind.lines import each_its_own
from views.comparing.behind import of_presence
from views.counting import compare as counting
from views.counting.compare import Change, Part
from views.filters import Chosen
from views.markup import Html, scroller, tag
from views.matrix_table import NOTHING, UNSAID, group_style, pointer
from views.name_lists import name_lists
from views.records import numbers_of, source
from views.rows import Row, rows_of
from views.words import many


def changes(chosen: Chosen, compared: list[Part], words: str) -> None:
    """A frame for each record and the next."""
    for place, change in enumerate(counting.changes(compared)):
        _change(chosen, change, words, f"change{place}")


def _change(chosen: Chosen, change: Change, words: str, key: str) -> None:
    before, after = change.before.name, change.after.name
    mine, carry = chosen.selection.mine, {key: each for key, each in chosen.carry.items() if key not in ("item", "day")}
    figure = tag(
        "div",
        tag("h4", f"New: took part in {after} and not in {before}: {len(change.new)}"),
        name_lists(change.new, carry, mine=mine),
        tag("h4", f"No longer there: took part in {before} and not in {after}: {len(change.gone)}"),
        name_lists(change.gone, carry, mine=mine),
        tag("h4", f"Returning: took part in both: {len(change.returning)}"),
        tag("details", tag("summary", "Their names"), name_lists(change.returning, carry, mine=mine))
        if len(change.returning)
        else tag("p", "None."),
    )
    rows = pd.concat(
        [
            change.new.assign(what="new"),
            change.gone.assign(what="no longer there"),
            change.returning.assign(what="returning"),
        ],
        ignore_index=True,
    )
    table = pd.DataFrame(
        {
            "Delegation": rows["actor_name"],
            "Group": rows["section"],
            "What": rows["what"],
            "Note": rows["note"],
            "Record": rows["document"],
        }
    )
    notes = shown.Notes(
        question=f"Who is new, returning or no longer there from {before} to {after}?",
        how_to_read="Taking part is having an act that the filters leave. A name leads to the first of its acts: in the later record "
        "for those new and returning, in the earlier for the others.",
        not_shown="Whether those without an act were in the room; sessions between these two that are not compared.",
        source=" ".join(source(part.view.record, numbers_of(part.acts)) for part in (change.before, change.after)),
        summary=f"{many(len(change.new), 'delegation')} new, {len(change.returning)} returning, {len(change.gone)} no longer there.",
        filters=words,
    )
    below = shown.TableBelow(
        table, sentences_of(rows, carry), "First act", behind=lambda: each_its_own(table.drop(columns="Record"), rows)
    )
    shown.show(figure, notes, below, key=key)


def presence(chosen: Chosen, compared: list[Part], words: str) -> None:
    """The delegations that took part in any of the records, beside the records."""
    names = counting.presence(compared)
    if names.empty:
        return
    heads = [tag("th", tag("span", part.name, class_="label"), scope="col") for part in compared]
    head = tag("thead", tag("tr", tag("th", "Delegation", scope="col", class_="corner"), *heads))
    bodies = []
    for section, group in names.groupby("section", sort=False):
        title = tag(
            "div", str(section), " ", tag("span", f"{len(group)}", class_="count"), style=group_style(str(section))
        )
        line = tag("tr", tag("th", title, scope="rowgroup", colspan=len(compared) + 1), class_="section")
        bodies.append(tag("tbody", line, *(_row(chosen, row, compared) for row in rows_of(group))))
    caption = "Delegations beside records: acts in each"
    whole = tag("table", tag("caption", caption), head, *bodies, class_="matrix")
    table = pd.DataFrame({"Delegation": names["actor_name"], "Group": names["section"]})
    for place, part in enumerate(compared):
        table[f"Acts in {part.name}"] = ["not on its list" if acts < 0 else str(acts) for acts in names[f"acts{place}"]]
    always = int((names[[f"acts{place}" for place in range(len(compared))]] > 0).all(axis=1).sum())
    notes = shown.Notes(
        question="Which delegation took part in which record?",
        how_to_read="A number counts the delegation's acts that the filters leave, and leads to their sentences. A dot: it could "
        "take part, and has no such act. Hatched: it is not on the list of those that could.",
        not_shown="Delegations without an act in any of the records. Numbers of acts do not measure the quality of a part.",
        source=" ".join(source(part.view.record, numbers_of(part.acts)) for part in compared),
        summary=f"{many(len(names), 'delegation')} took part in one of the records at least, {always} in every one.",
        filters=words,
    )
    figure = scroller(whole, caption)
    shown.show(figure, notes, shown.TableBelow(table, behind=lambda: of_presence(names, compared)), key="presence")


def _row(chosen: Chosen, row: Row, compared: list[Part]) -> Html:
    mine = chosen.selection.mine
    cells = [_cell(chosen, row, part, getattr(row, f"acts{place}")) for place, part in enumerate(compared)]
    name = tag("th", row.actor_name, *pointer(row.actor, mine), scope="row")
    return tag("tr", name, *cells, class_="mine" if mine and row.actor == mine else None)


def _cell(chosen: Chosen, row: Row, part: Part, acts: int) -> Html:
    if acts < 0:
        return UNSAID
    if not acts:
        return NOTHING
    carry = {key: each for key, each in chosen.carry.items() if key not in ("item", "day", "group", "delegation")}
    said = f"{row.actor_name} in {part.name}: {many(acts, 'act')}"
    href = sentences(part.document, carry, delegation=row.actor)
    return tag("td", tag("a", f"{acts:,}", href=href, aria_label=said, title=said, class_="mark"))
