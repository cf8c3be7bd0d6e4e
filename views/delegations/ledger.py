"""What one delegation did, item by item in the record's order, each act with its sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from views.act_table import excerpt
from views.address import item, sentence
from views.counting.view import View
from views.marks import MARKS
from views.markup import Html, join, scroller, tag
from views.matrix_table import glyph
from views.rows import Row, rows_of
from views.selection import Selection
from views.words import CAPACITIES, OCCASIONS, many, para, shortened


def ledger(
    view: View, acts: pd.DataFrame, carry: Mapping[str, Sequence[str]], *, caption: str, who: bool = False
) -> Html:
    """Acts (rows of ``told``) as a table with a head for each item. who: whether each row says whose act it is."""
    heads = [*(["Who"] if who else []), "What", "Where", "Sentence"]
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    titles = dict(zip(view.columns["column"], view.columns["title"], strict=True))
    parts = []
    for column in view.order:
        rows = acts[acts["column"] == column]
        if rows.empty:
            continue
        label = view.labels[column]
        words = label if titles[column] in (label, "") else f"{label}  {shortened(str(titles[column]), 110)}"
        link = tag("a", words, href=item(view.record.document, column, carry))
        count = tag("span", f" {many(len(rows), 'act')}", class_="count")
        top = tag("tr", tag("th", link, count, scope="rowgroup", colspan=len(heads)), class_="of-item")
        parts.append(tag("tbody", top, *(_row(row, carry, who) for row in rows_of(rows))))
    table = tag("table", tag("caption", caption, class_="hidden"), head, *parts, class_="rows ledger")
    return scroller(table, caption)


def _row(act: Row, carry: Mapping[str, Sequence[str]], who: bool) -> Html:
    where = para(act.paragraph) or (f"page {act.page}" if act.page else "sentence")
    href = sentence(act.document, row=act.row_id, carry=carry)
    link = tag("a", where, href=href, aria_label=f"{shortened(act.deed, 120)}: {where}")
    notes = [CAPACITIES.get(act.capacity, act.capacity), OCCASIONS.get(act.occasion, ""), act.title]
    said = ", ".join(dict.fromkeys(str(note) for note in notes if note and note != act.actor_name))
    what = [tag("div", glyph(MARKS[act.mark]), " ", act.deed)]
    if said:
        what.append(tag("div", said, class_="quiet"))
    if act.voice == "represented" and act.on_behalf_of:
        what.append(tag("div", shortened(act.on_behalf_of, 160), class_="quiet"))
    return tag(
        "tr",
        *([tag("td", act.actor_name)] if who else []),
        tag("td", *what),
        tag("td", link, class_="where"),
        tag("td", excerpt(act.evidence, act.printed), class_="words"),
    )


def nothing_under(
    view: View, acts: pd.DataFrame, selection: Selection, carry: Mapping[str, Sequence[str]], name: str
) -> Html:
    """The items under which the delegation did nothing itself, and those under which the record names nobody.

    A filter of items leaves those alone; under another filter it is said that only what it leaves is meant.
    """
    items = items_without(view, acts, selection)
    narrowed = bool(selection.acts or selection.capacities or selection.days)
    lead = "For what the filters leave, the" if narrowed else "The"
    lines = []
    for rows, words in (
        (items[~items["names_none"]], f"{lead} record names nothing that {name} did itself under"),
        (items[items["names_none"]], "The record names nobody at all under"),
    ):
        if len(rows):
            links = (
                tag("a", row.label, href=item(view.record.document, row.column, carry), title=row.full_title)
                for row in rows_of(rows)
            )
            lines.append(tag("p", f"{words} {'item' if len(rows) == 1 else 'items'} ", join(links, between=", "), "."))
    return tag("div", *lines, class_="quiet")


def items_without(view: View, acts: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """The items, of those chosen, under which none of the acts falls."""
    items = view.columns[(view.columns["kind"] == "item") & ~view.columns["column"].isin(acts["column"])]
    return items[items["column"].isin(selection.items)] if selection.items else items


def derived_table(groups: pd.DataFrame, document: str, carry: Mapping[str, Sequence[str]]) -> Html:
    """``counting.one_delegation.by_group`` as a table: the group, who spoke for it and where, and what the membership rests on."""
    body = []
    for row in rows_of(groups):
        links = [
            tag("a", para(paragraph) or "there", href=sentence(document, row=row_id, carry=carry))
            for row_id, paragraph in dict(zip(row.rows, row.paragraphs, strict=False)).items()
        ]
        since = f"member since {row.member_from}" if row.member_from else "member; the day is not given"
        body.append(
            tag(
                "tr",
                tag("td", tag("div", row.group_name), tag("div", f"{since}. Source: {row.source}", class_="quiet")),
                tag("td", f"{row.acts:,}", class_="number"),
                tag("td", row.speakers, class_="words"),
                tag(
                    "td",
                    join(links[:12], between=", "),
                    f" and {len(links) - 12} more" if len(links) > 12 else "",
                    class_="words",
                ),
            )
        )
    heads = ("Group, and what the membership rests on", "Acts", "Who acted for it", "Where")
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    caption = tag("caption", "Groups that spoke whose member the delegation was", class_="hidden")
    table = tag("table", caption, head, tag("tbody", *body), class_="rows")
    return scroller(table, "Groups that spoke (derived)")
