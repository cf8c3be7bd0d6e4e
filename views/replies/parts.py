"""What the page on rights of reply shows, from the glance to the ledger."""

from __future__ import annotations

import pandas as pd

from views import kept, shown
from views.act_table import act_table, for_download
from views.address import DOCUMENT, RECORD_PAGE, address, sentence
from views.behind.cells import of_pairs
from views.behind.lines import ACT, Behind, Values, acts_themselves, of_acts
from views.counting import replies as counting
from views.counting.matrix import in_sections
from views.counting.pairs import together
from views.filters import Chosen
from views.markup import Html, scroller, tag
from views.pair_table import MOST, pair_table
from views.records import numbers_of, source
from views.rows import Row, rows_of
from views.words import days, listed, many, para
from views.writing import notice, write

TO_WHOM = "The record does not say to whom a delegation replied; nothing here guesses it."


def page(chosen: Chosen) -> None:
    """The page, for the rights of reply that the filters leave."""
    rows = counting.replies(chosen.acts)
    every = counting.replies(chosen.view.told)
    if every.empty:
        notice(
            "This record names no right of reply.",
            "note",
            " That none was used cannot be concluded where a record leaves replies out; sentences that were not read are "
            "listed on the Session page.",
        )
        return
    if rows.empty:
        notice(f"None of the {many(len(every), 'right')} of reply in this record is left by these filters.")
        return
    write(tag("p", _glance(rows), class_="glance"))
    _by_item(chosen, rows)
    _ledger(chosen, rows)
    _at_the_same_meeting(chosen, rows)


def _glance(rows: pd.DataFrame) -> str:
    second = int((rows["round"] == 2).sum())
    more = f", {second:,} of them second replies" if second else ""
    return (
        f"{many(len(rows), 'right')} of reply{more}, by {many(rows['actor'].nunique(), 'delegation')} under "
        f"{many(rows['column'].nunique(), 'item')}. {TO_WHOM}"
    )


def _shown(chosen: Chosen, rows: pd.DataFrame) -> str:
    of = len(chosen.seats)
    return f"{chosen.words}: {rows['actor'].nunique()} of {many(of, 'delegation')}"


def _by_item(chosen: Chosen, rows: pd.DataFrame) -> None:
    from views.figures.replies import replies_by_item

    counted = counting.by_item(rows, chosen.view.columns)
    table = pd.DataFrame(
        {
            "Item": counted["label"],
            "Title": counted["title"],
            "First replies": counted["first"],
            "Second replies": counted["second"],
            "Replies": counted["replies"],
            "By how many delegations": counted["delegations"],
        }
    )
    query = {DOCUMENT: chosen.record.document, **chosen.carry, "act": "right_of_reply", "only": "true"}
    links = [address(RECORD_PAGE, {**query, "item": str(column)}) for column in counted["column"]]
    place = {column: at for at, column in enumerate(counted["column"])}

    def behind() -> Behind:
        by: dict[str, Values] = {
            "First replies": rows["row_id"].where(rows["round"] != 2, ""),
            "Second replies": rows["row_id"].where(rows["round"] == 2, ""),
            "Replies": ACT,
            "By how many delegations": "actor",
        }
        return of_acts(table, ("Item", "Title"), rows, [place[column] for column in rows["column"]], by)

    told = [f"{row.label}: {row.replies} by {many(row.delegations, 'delegation')}" for row in rows_of(counted)]
    notes = shown.Notes(
        question="Under which items was the right of reply used?",
        how_to_read="A bar is an agenda item in the record's order; its length counts rights of reply, the hatched part second "
        "ones. Items without one are left out.",
        not_shown=f"To whom a reply was made, and what was said. {TO_WHOM}",
        source=source(chosen.record, numbers_of(rows)),
        summary=f"{listed(told)}.",
        filters=_shown(chosen, rows),
    )
    shown.show(
        replies_by_item(counted, shown.ground()), notes, shown.TableBelow(table, links, behind=behind), key="items"
    )


def _ledger(chosen: Chosen, rows: pd.DataFrame) -> None:
    notes = shown.Notes(
        question="Who replied, in the order as printed?",
        how_to_read="A row is one right of reply, in the record's order. The order in which a record prints names need not be "
        "the order in which they spoke. Rounds are first and second replies.",
        not_shown="Replies that the record counts or reports without naming anyone.",
        source=source(chosen.record, numbers_of(rows)),
        summary=_glance(rows),
        filters=_shown(chosen, rows),
    )
    below = shown.TableBelow(
        rows, behind=lambda: acts_themselves(_for_download(rows)), grid=lambda: _grid(chosen, rows)
    )
    shown.show(
        lambda: _ledger_table(chosen, rows),
        notes,
        below,
        key="ledger",
        wide_table=lambda part: act_table(part, chosen.carry, caption="Rights of reply with their sentences"),
    )


def _for_download(rows: pd.DataFrame) -> pd.DataFrame:
    table = for_download(rows)
    return table.assign(
        round=list(rows["round"]), sitting=list(rows["sitting"]), place=list(rows["place"]), to_whom=counting.NOT_SAID
    )


def _grid(chosen: Chosen, rows: pd.DataFrame) -> pd.DataFrame:
    """The ledger as a slide has it."""
    labels = chosen.view.labels
    return pd.DataFrame(
        {
            "Item": [labels.get(column, column) for column in rows["column"]],
            "Meeting": rows["sitting"],
            "Round": ["second" if round_ == 2 else "first" for round_ in rows["round"]],
            "As printed": rows["place"],
            "Who": rows["actor_name"],
            "To whom": counting.NOT_SAID,
            "Where": [para(paragraph) for paragraph in rows["paragraph"]],
        }
    )


def _ledger_table(chosen: Chosen, rows: pd.DataFrame) -> Html:
    labels, links = chosen.view.labels, _elsewhere(rows)
    heads = ("Item", "Meeting", "Round", "As printed", "Who", "Regional group", "To whom", "Where")
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    body = [
        _ledger_row(chosen, row, labels.get(row.column, row.column), links.get(row.row_id)) for row in rows_of(rows)
    ]
    caption = "Rights of reply in the order as printed"
    table = tag("table", tag("caption", caption, class_="hidden"), head, tag("tbody", *body), class_="rows ledger")
    return scroller(table, caption)


def _ledger_row(chosen: Chosen, row: Row, label: str, elsewhere: str | None) -> Html:
    mine = row.actor == chosen.selection.mine
    who = [tag("strong", row.actor_name), tag("span", " (my delegation)", class_="quiet")] if mine else [row.actor_name]
    if row.voice != "own":
        who.append(tag("div", row.deed, class_="quiet"))
    place = sentence(row.document, row=row.row_id, carry=chosen.carry)
    where = para(row.paragraph) or (f"page {row.page}" if row.page else "sentence")
    to_whom = [tag("span", counting.NOT_SAID, class_="quiet")]
    if elsewhere:
        to_whom += [tag("br"), tag("a", "another record of the same reply", href=elsewhere)]
    sitting = [row.sitting, *([tag("div", days(row.date), class_="quiet")] if row.date else [])]
    cells = [
        tag("td", label, title=row.item_title or None),
        tag("td", *sitting),
        tag("td", "second" if row.round == 2 else "first"),
        tag("td", str(row.place), class_="number"),
        tag("td", *who),
        tag("td", row.section),
        tag("td", *to_whom),
        tag("td", tag("a", where, href=place, aria_label=f"{row.actor_name}, {label}: {where}"), class_="where"),
    ]
    return tag("tr", *cells, class_="mine" if mine else None)


def _elsewhere(rows: pd.DataFrame) -> dict[str, str]:
    """Row → where another record tells of the same reply."""
    links = kept.tables().links
    here = set(rows["row_id"])
    found = {}
    for link in rows_of(links[links["row_id"].isin(here) | links["linked_row_id"].isin(here)]):
        own, other, document = (
            (link.row_id, link.linked_row_id, link.linked_document)
            if link.row_id in here
            else (link.linked_row_id, link.row_id, link.document)
        )
        found[str(own)] = sentence(str(document), row=str(other))
    return found


def _at_the_same_meeting(chosen: Chosen, rows: pd.DataFrame) -> None:
    number = together(rows, "occasion")
    names = in_sections(rows)
    pairs = sum(one < other for one, other in number)
    query = {DOCUMENT: chosen.record.document, **chosen.carry, "act": "right_of_reply", "only": "true"}

    def link(one: str, other: str) -> str:
        return address(RECORD_PAGE, {**query, "group": "", "delegation": list(dict.fromkeys((one, other)))})

    called = dict(zip(names["actor"], names["actor_name"], strict=True))
    every = [pair for pair in sorted(number) if pair[0] <= pair[1]]
    data = pd.DataFrame(
        [(called[one], called[other], number[one, other]) for one, other in every],
        columns=["Delegation", "With", "Occasions"],
    )
    table = data[[one < other for one, other in every]].reset_index(drop=True)
    notes = shown.Notes(
        question="Which delegations replied at the same meeting?",
        how_to_read="A number counts the meetings at which both delegations used the right of reply, a framed one those at which "
        "the one did. Meetings that the record reports together count as one. The table reads the same both ways.",
        not_shown=f"That they replied to each other: the record does not say so. {TO_WHOM}",
        source=source(chosen.record, numbers_of(rows)),
        summary=_together_words(rows, pairs),
        filters=_shown(chosen, rows),
    )
    links = [link(one, other) for one, other in every if one < other]
    if not pairs:
        figure = tag("p", _together_words(rows, pairs))
    elif len(names) > MOST:
        figure = tag("p", f"More than {MOST} delegations replied: choose groups or delegations to see the table.")
    else:
        figure = pair_table(
            names, number, link, caption=notes.question, what="meetings with a reply", mine=chosen.selection.mine
        )
    below = shown.TableBelow(
        table, links, behind=lambda: of_pairs(data, every, rows, "occasion", "Occasions", most=MOST)
    )
    shown.show(figure, notes, below, key="together")


def _together_words(rows: pd.DataFrame, pairs: int) -> str:
    if not pairs:
        return "No two of these delegations replied at the same meeting."
    apart = rows.drop_duplicates("occasion")["meeting"].str.contains(",").sum()
    reported = (
        f" For {many(int(apart), 'group')} of meetings the record reports the replies together and does not say at which of them "
        "each was made."
        if apart
        else ""
    )
    return f"{many(pairs, 'pair')} of delegations replied at the same meeting.{reported}"
