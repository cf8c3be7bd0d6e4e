"""One vote: its result by choice, beside the printed one, with the delegations by regional group."""

from __future__ import annotations

import pandas as pd

from views import shown
from views.act_table import sentences_of
from views.behind.lines import each_its_own
from views.counting.told import chosen as chosen_rows
from views.counting.votes import CHOICES, Vote, by_group
from views.filters import Chosen
from views.marks import MARKS
from views.markup import Html, scroller, tag
from views.matrix_table import glyph, group_style
from views.name_lists import name_lists
from views.records import source
from views.rows import Row, rows_of
from views.words import many, para


def vote(chosen: Chosen, one: Vote) -> None:
    """The vote's figure: choices by group in numbers, then in names."""
    rows = chosen_rows(one.rows, chosen.selection, chosen.record)
    counted = by_group(rows)
    used = [key for key in CHOICES if one.counted[key]]
    lists: list[Html] = []
    for key in used:
        those = rows[rows["choice"] == key]
        lists += [
            tag("h4", glyph(MARKS[key]), f" {CHOICES[key]}: {len(those)}"),
            name_lists(those, chosen.carry, mine=chosen.selection.mine, nobody="None of those chosen."),
        ]
    table = pd.DataFrame(
        {
            "Delegation": rows["actor_name"],
            "Group": rows["section"],
            "Choice": [CHOICES[str(key)] for key in rows["choice"]],
            "Paragraph": rows["paragraph"],
        }
    )
    told = ", ".join(f"{one.counted[key]} {CHOICES[key].lower()}" for key in used)
    notes = shown.Notes(
        question=f"Who voted how: {one.label} ({one.short})?",
        how_to_read="By regional group, how many delegations are listed under each choice; then their names, each of which leads to "
        "the list. Letters and shapes tell the choices apart.",
        not_shown="Members that the list leaves out, unless it names them as absent; why a delegation voted as it did.",
        source=source(chosen.record, [one.paragraph] if one.paragraph else None),
        summary=f"{told}. {_printed(one)}",
        filters=f"{chosen.words}: {len(rows)} of {many(len(one.rows), 'delegation')} listed in this vote",
    )
    figure = tag("div", tag("p", _printed(one)), _numbers(counted, used), *lists)
    links = sentences_of(rows, chosen.carry)
    below = shown.TableBelow(table, links, "Sentence", behind=lambda: each_its_own(table, rows))
    shown.show(figure, notes, below, key="vote")


def _printed(one: Vote) -> str:
    """The result in print, beside what is counted."""
    if one.result is None:
        return "No result was found in print beside this list."
    where = f" ({para(one.result.paragraph)})" if one.result.paragraph else ""
    words = f"The record prints{where}: “{one.result.words}”"
    if one.differs:
        return f"{words} The delegations listed do not add up to it."
    if one.not_named:
        sides = " or ".join(CHOICES[key].lower() for key in one.not_named)
        return f"{words} It does not name those {sides}."
    return f"{words} The delegations listed add up to it."


def _numbers(counted: pd.DataFrame, used: list[str]) -> Html:
    heads = [tag("th", "Regional group", scope="col")]
    heads += [tag("th", glyph(MARKS[key]), " ", CHOICES[key], scope="col") for key in used]
    heads.append(tag("th", "Listed", scope="col"))
    total = counted.assign(section="All").groupby("section", as_index=False).sum()
    body = [_line(row, used) for row in (*rows_of(counted), *(rows_of(total) if len(counted) > 1 else ()))]
    caption = "Choices by regional group"
    table = tag(
        "table",
        tag("caption", caption, class_="hidden"),
        tag("thead", tag("tr", *heads)),
        tag("tbody", *body),
        class_="rows choices",
    )
    return scroller(table, caption)


def _line(row: Row, used: list[str]) -> Html:
    numbers = [tag("td", f"{getattr(row, key):,}", class_="number") for key in used]
    name = tag("th", tag("div", row.section, style=group_style(row.section)), scope="row")
    return tag("tr", name, *numbers, tag("td", f"{row.listed:,}", class_="number"))
