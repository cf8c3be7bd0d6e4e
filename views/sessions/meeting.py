"""A meeting's record: its figures, its matrix, its groups and items, and what the figures rest on."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from views import shown
from views.act_table import act_table, for_download
from views.address import DOCUMENT, RECORD_PAGE, address
from views.counting import by_item, could, matrix, shares
from views.counting.tiles import tiles
from views.counting.told import NO_GROUP, chosen
from views.filters import Chosen
from views.findings import URGENT, findings, unread_table, unread_words
from views.header import facts, tile_grid
from views.markup import Html, plain_markdown, tag
from views.matrix_table import legend
from views.matrix_table import matrix as matrix_table
from views.records import Record, heading, source
from views.rows import rows_of
from views.selection import VOICE_RULES, Selection, in_words
from views.words import listed, many

SHOWN_NOT = (
    "What was said, how long, how often one speaker took the floor within a statement, or how much it weighed. Numbers of "
    "statements do not measure the quality of a delegation's part."
)


def page(chosen_: Chosen) -> None:
    """The Session page of a record of a meeting."""
    view, selection = chosen_.view, chosen_.selection
    record = view.record
    acts = chosen(view.told, selection, record)
    seats = matrix.delegations(record, selection, acts, view.told)
    st.title(plain_markdown(heading(record.about)), anchor=False)
    record_page = address(RECORD_PAGE, {DOCUMENT: record.document})
    shown.write(facts(record), tag("p", tag("a", "Open the record", href=record_page)))
    words = in_words(selection, view.order, view.labels, view.names)
    shown.write(_what_is_shown(words, seats, acts))
    shown.write(tile_grid(tiles(record, view.told, selection), record, _who_and_where(selection)))
    _warnings(record)
    _matrix(chosen_, acts, seats, words)
    _others(chosen_, acts, words)
    _shares(chosen_, acts, words)
    _items(chosen_, acts, words)
    _findings(record)


def _what_is_shown(words: str, seats: pd.DataFrame, acts: pd.DataFrame) -> Html:
    heard, of = int(seats["shown"].sum()), len(seats)
    others = acts.loc[acts["who"] == "organization", "actor"].nunique()
    more = f"; {many(others, 'organization')}" if others else ""
    return tag("p", tag("strong", "Shown: "), f"{words}: {heard} of {many(of, 'delegation')}{more}.", role="status")


def _who_and_where(selection: Selection) -> dict[str, list[str]]:
    return {key: values for key, values in selection.query().items() if key not in ("act", "voices")}


def _warnings(record: Record) -> None:
    urgent = record.findings[record.findings["status"].isin(URGENT)]
    for row in rows_of(urgent[urgent["status"] == "warning"]):
        st.warning(f"**{plain_markdown(row.title)}.** {plain_markdown(row.detail)}", icon=":material/warning:")
    open_ = urgent[urgent["status"] == "open"]
    if len(open_):
        titles = listed([plain_markdown(title) for title in open_["title"].head(3)])
        more = " and others" if len(open_) > 3 else ""
        st.warning(
            f"{many(len(open_), 'finding')} of this record {'is' if len(open_) == 1 else 'are'} open: {titles}{more}. See "
            "[what the figures rest on](#findings).",
            icon=":material/help:",
        )


def _matrix(chosen_: Chosen, acts: pd.DataFrame, seats: pd.DataFrame, words: str) -> None:
    view, selection = chosen_.view, chosen_.selection
    rows = acts[acts["who"] == "delegation"]
    columns = _columns(view.columns, selection, rows)
    cells = matrix.cells(rows)
    heard = int(seats["shown"].sum())

    def figure() -> Html:
        rows_for_all = st.toggle(
            "Give each delegation without a mark a row of its own", key="silent", bind="query-params"
        )
        if seats.empty or columns.empty:
            return tag("p", "No delegation and no item is left by these filters.")
        table = matrix_table(
            seats,
            columns,
            cells,
            document=selection.document,
            carry=chosen_.carry,
            caption="Delegations by regional group, beside the items of the record",
            row_word="Delegation",
            silent_as_rows=rows_for_all,
        )
        return tag("div", legend(set(cells["mark"])), table)

    busiest = rows.groupby("column")["actor"].nunique()
    told = f"{heard} of {many(len(seats), 'delegation')} have a mark under {many(len(busiest), 'item')}."
    notes = shown.Notes(
        question="Who took the floor on which item, and in whose name?",
        how_to_read=(
            "A row is a delegation, a column an agenda item or a chapter in the record's order. A mark is an act and leads "
            "to its sentence; a small number says how many acts it stands for. A dot: the record names the delegation, not "
            "here. Hatched: the record names nobody under the item, or never names the delegation, and does not say "
            f"whether it was there. Counted: {VOICE_RULES[selection.voices]}"
        ),
        not_shown=SHOWN_NOT,
        source=source(view.record, _numbers(rows)),
        summary=told,
        filters=f"{words}: {heard} of {many(len(seats), 'delegation')}",
    )
    below = shown.TableBelow(rows, download=for_download(rows))
    shown.show(
        figure,
        notes,
        below,
        key="matrix",
        wide_table=lambda part: act_table(part, chosen_.carry, caption="Acts of delegations"),
    )


def _columns(columns: pd.DataFrame, selection: Selection, rows: pd.DataFrame) -> pd.DataFrame:
    """The columns a selection shows: those chosen; else all items, and the chapters with a mark."""
    if selection.items:
        return columns[columns["column"].isin(selection.items)]
    return columns[(columns["kind"] == "item") | columns["column"].isin(rows["column"])]


def _others(chosen_: Chosen, acts: pd.DataFrame, words: str) -> None:
    view, selection = chosen_.view, chosen_.selection
    rows = acts[acts["who"] != "delegation"]
    if selection.groups or selection.delegations:
        st.caption("Organizations, officers and the secretariat are left out while groups or delegations are chosen.")
        return
    if rows.empty:
        return
    names = matrix.others(rows).assign(shown=True)
    columns = _columns(view.columns, selection, rows)
    columns = columns[columns["column"].isin(rows["column"])]
    cells = matrix.cells(rows)
    caption = "Organizations, officers, secretariat and experts, beside the items of the record"
    table = matrix_table(
        names,
        columns,
        cells,
        document=selection.document,
        carry=chosen_.carry,
        caption=caption,
        row_word="Name",
        silent_as_rows=False,
        with_silence=False,
    )
    kinds = rows.groupby("section", sort=False)["actor"].nunique()
    notes = shown.Notes(
        question="Who was in the room but not a State?",
        how_to_read=(
            "Rows are organizations by kind, and those who spoke in an office: the chair's, the secretariat's and invited "
            "experts' words are no delegation's, and are counted with none. Marks are as above."
        ),
        not_shown="Organizations that were there and are not named as taking the floor. " + SHOWN_NOT,
        source=source(view.record, _numbers(rows)),
        summary=f"{listed([f'{name}: {number}' for name, number in kinds.items()])}.",
        filters=f"{words}: {many(len(names), 'name')}",
    )
    shown.show(
        tag("div", legend(set(cells["mark"]), blanks=False), table),
        notes,
        shown.TableBelow(rows, download=for_download(rows)),
        key="room",
        wide_table=lambda part: act_table(part, chosen_.carry, caption="Acts of organizations and officers"),
    )


def _shares(chosen_: Chosen, acts: pd.DataFrame, words: str) -> None:
    from views.figures.shares import group_shares

    view, selection = chosen_.view, chosen_.selection
    counted = shares.group_shares(view.record, selection, acts)
    heard, of = int(counted["heard"].sum()), int(counted["could"].sum())
    denominator = could.of_how_many(
        view.record, Selection(selection.document), set(acts["capacity"]), set(acts["actor"])
    )
    notes = shown.Notes(
        question="Were the regional groups heard in proportion to their size?",
        how_to_read=(
            "For each group, the filled bar is its share of the delegations with an act shown, the outlined bar its share "
            f"of the delegations there are. Counted: {VOICE_RULES[selection.voices]}"
        ),
        not_shown=(
            "Which delegations were present: no record prints how many of a group were there, so the outlined bars count the "
            f"groups as they stood: {of} delegations"
            + (f", and not the {denominator.number} {denominator.words}." if denominator.printed else ".")
        ),
        source=f"{source(view.record, _numbers(acts[acts['who'] == 'delegation']))} Regional groups: data/reference.",
        summary=f"{listed([f'{_in(str(row.section))}: {row.heard} of {row.could}' for row in rows_of(counted)])}.",
        filters=f"{words}: {heard} of {many(of, 'delegation')}",
    )
    table = pd.DataFrame(
        {
            "Group": counted["section"],
            "Heard": counted["heard"],
            "Delegations": counted["could"],
            "Part of the group": [f"{part:.0%}" for part in counted["of_group"]],
            "Share of those heard": [f"{part:.1%}" for part in counted["heard_share"]],
            "Share of all": [f"{part:.1%}" for part in counted["could_share"]],
        }
    )
    links = [
        address(RECORD_PAGE, {DOCUMENT: selection.document, **chosen_.carry, "group": str(section), "delegation": ""})
        for section in counted["section"]
    ]
    if not heard:
        shown.show(
            tag("p", "No delegation has an act here, so there are no shares."),
            notes,
            shown.TableBelow(table, links),
            key="shares",
        )
        return
    shown.show(group_shares(counted, shown.ground()), notes, shown.TableBelow(table, links), key="shares")


def _in(section: str) -> str:
    return "in none of them" if section == NO_GROUP else section


def _items(chosen_: Chosen, acts: pd.DataFrame, words: str) -> None:
    from views.figures.by_item import acts_by_item

    view, selection = chosen_.view, chosen_.selection
    counted = by_item.acts_by_item(acts, view.columns)
    total = int(counted["acts"].sum())
    totals = counted.groupby(["column", "label"], sort=False, as_index=False)["acts"].sum()
    notes = shown.Notes(
        question="What was done under each item?",
        how_to_read=(
            "A bar is an item in the record's order, its parts are kinds of acts, the number at its end counts them all. An "
            "act named twice is one. The chair's, the secretariat's and experts' words are not counted."
        ),
        not_shown="Elections, meetings chaired and lists of attendance; statements the record counts without naming anyone.",
        source=source(view.record, _numbers(acts)),
        summary=f"{many(total, 'act')}: {listed([f'{row.label}: {row.acts}' for row in rows_of(totals)])}.",
        filters=words,
    )
    table = pd.DataFrame(
        {
            "Item": counted["label"],
            "Title": counted["title"],
            "Kind": counted["kind"].map(by_item.KINDS),
            "Acts": counted["acts"],
            "By how many": counted["delegations"],
        }
    )
    links = [
        address(RECORD_PAGE, {DOCUMENT: selection.document, **chosen_.carry, "item": str(column)})
        for column in counted["column"]
    ]
    figure = acts_by_item(counted, shown.ground()) if total else tag("p", "No act is left by these filters.")
    shown.show(figure, notes, shown.TableBelow(table, links), key="items")


def _findings(record: Record) -> None:
    st.header("What the figures rest on", anchor="findings")
    if len(record.findings):
        shown.write(findings(record, record.findings))
    else:
        shown.write(tag("p", "The record prints no figure that could be set beside another or beside the rows."))
    shown.write(tag("p", unread_words(record)))
    if len(record.unread):
        shown.write(unread_table(record))


def _numbers(rows: pd.DataFrame) -> list[str]:
    """The paragraphs the rows stand in, in the record's order."""
    return [str(number) for number in dict.fromkeys(rows.sort_values("start", kind="stable")["paragraph"]) if number]
