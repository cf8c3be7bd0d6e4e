"""Who sponsored together: sponsors beside drafts, sponsors beside sponsors, one sponsor's partners, and the network."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from views import shown
from views.act_table import act_table, sentences_of
from views.address import DOCUMENT, RECORD_PAGE, address
from views.behind.cells import of_matrix, of_pairs
from views.behind.lines import Behind, each_its_own, of_acts
from views.choice import one
from views.counting import drafts as counting
from views.counting.drafts import Draft
from views.counting.matrix import grid, in_sections
from views.counting.pairs import together
from views.filters import Chosen
from views.markup import Html, tag
from views.matrix_table import named_beside
from views.pair_table import MOST, pair_table
from views.records import numbers_of, source
from views.rows import Row
from views.strips import strips
from views.words import many, shortened
from views.writing import plain_table

NOT_SHOWN = (
    "Members of groups that sponsored (they are derived, and counted nowhere here), sponsors that withdrew, and sponsors the "
    "record does not name. Sponsoring together is no measure of how close two delegations are."
)


def page(chosen: Chosen, found: list[Draft]) -> None:
    """The figures, for the drafts and the sponsors that the filters leave."""
    rows = counting.sponsoring(chosen.acts)
    rows = rows[rows["draft"].isin([draft.row.draft for draft in found])]
    sponsors = counting.sponsors_only(rows)
    if sponsors.empty:
        return
    st.header("Who sponsored together", anchor="together")
    _matrix(chosen, found, rows)
    if min(len(set(sponsors["draft"])), len(set(sponsors["actor"]))) > 1:
        number = together(sponsors, "draft")
        _pairs(chosen, sponsors, number)
        _partners(chosen, sponsors, number)
        if st.toggle("Show the sponsors and the drafts as a network too", key="network", bind="query-params"):
            _network(chosen, found, sponsors)


def _shown(chosen: Chosen, rows: pd.DataFrame) -> str:
    return f"{chosen.words}: {many(rows['actor'].nunique(), 'delegation')}, {many(rows['draft'].nunique(), 'draft')}"


def _matrix(chosen: Chosen, found: list[Draft], rows: pd.DataFrame) -> None:
    heads = [draft for draft in found if draft.row.draft in set(rows["draft"])]
    columns = pd.DataFrame(
        {
            "column": [draft.row.draft for draft in heads],
            "label": [draft.label for draft in heads],
            "title": [shortened(draft.row.title, 80) for draft in heads],
            "full_title": [draft.row.title or draft.key for draft in heads],
            "paragraphs": [draft.row.paragraph for draft in heads],
        }
    )
    names, cells, table = named_beside(
        rows,
        columns,
        document=chosen.record.document,
        carry=chosen.carry,
        caption="Sponsors by regional group, beside the drafts",
        row_word="Sponsor",
        mine=chosen.selection.mine,
    )
    notes = shown.Notes(
        question="Which delegation sponsored which drafts?",
        how_to_read="A row is a delegation, a column a draft in the record's order. A mark leads to the sentence that names the "
        "delegation; a number beside it says that it is named so more than once.",
        not_shown=NOT_SHOWN.replace(", sponsors that withdrew,", ""),
        source=source(chosen.record, numbers_of(rows)),
        summary=f"{many(len(names), 'delegation')} stand beside {many(len(heads), 'draft')}.",
        filters=_shown(chosen, rows),
    )
    shown.show(
        table,
        notes,
        shown.TableBelow(
            rows,
            behind=lambda: of_matrix(names, columns, rows, head="Delegation", column_head="Draft"),
            grid=lambda: grid(names, columns, cells),
        ),
        key="sponsoring",
        wide_table=lambda part: act_table(part, chosen.carry, caption="Sponsors and those who introduced"),
    )


def _sentences(chosen: Chosen, *actors: str) -> str:
    query = {DOCUMENT: chosen.record.document, **chosen.carry, "act": "sponsored", "only": "true", "group": ""}
    return address(RECORD_PAGE, {**query, "delegation": list(dict.fromkeys(actors))})


def _pairs(chosen: Chosen, rows: pd.DataFrame, number: Mapping[tuple[str, str], int]) -> None:
    names = in_sections(rows)
    called = dict(zip(names["actor"], names["actor_name"], strict=True))
    every = sorted((one_, other) for one_, other in number if one_ <= other)
    pairs = [(one_, other) for one_, other in every if one_ != other]
    data = pd.DataFrame(
        {
            "Delegation": [called[one_] for one_, _ in every],
            "With": [called[other] for _, other in every],
            "Drafts sponsored together": [number[pair] for pair in every],
        }
    )
    most = max((number[pair] for pair in pairs), default=0)
    table = data[[one_ != other for one_, other in every]].reset_index(drop=True)
    if len(names) > MOST:
        figure = tag(
            "p",
            f"{len(names)} delegations sponsored, more than the {MOST} that such a table can show. Choose groups or delegations in "
            "the filters, or see one delegation's partners below. The table under this figure lists every pair.",
        )
    else:
        caption = "Sponsors beside sponsors: drafts sponsored together"
        figure = pair_table(
            names,
            number,
            lambda one_, other: _sentences(chosen, one_, other),
            caption=caption,
            what="drafts sponsored",
            mine=chosen.selection.mine,
        )
    notes = shown.Notes(
        question="How many drafts did two delegations sponsor together?",
        how_to_read="A number counts the drafts that name both as sponsors; a framed one those that name the one. The table reads "
        "the same both ways.",
        not_shown=NOT_SHOWN,
        source=source(chosen.record, numbers_of(rows)),
        summary=f"{many(len(pairs), 'pair')} of delegations sponsored a draft together, none more than {many(most, 'draft')}.",
        filters=_shown(chosen, rows),
    )
    shown.show(
        figure,
        notes,
        shown.TableBelow(
            table, behind=lambda: of_pairs(data, every, rows, "draft", "Drafts sponsored together", most=MOST)
        ),
        key="pairs",
        wide_table=lambda part: plain_table(
            part, [_sentences(chosen, *pairs[row]) for row in part.index], "Sentences", notes.question
        ),
    )


def _partners(chosen: Chosen, rows: pd.DataFrame, number: Mapping[tuple[str, str], int]) -> None:
    names = in_sections(rows)
    called = dict(zip(names["actor"], names["actor_name"], strict=True))
    first = chosen.selection.mine if chosen.selection.mine in called else ""
    who = one("Sponsor whose partners are shown", "sponsor", called, first=first)
    whole = number[(who, who)]
    others = names[names["actor"] != who]
    others = others.assign(part=[number.get((who, actor), 0) for actor in others["actor"]], whole=whole)
    others = others[others["part"] > 0]

    def link(row: Row) -> str:
        return _sentences(chosen, who, row.actor)

    table = pd.DataFrame(
        {"Delegation": others["actor_name"], "Group": others["section"], "Drafts": others["part"], "Of": whole}
    )
    links = [_sentences(chosen, who, actor) for actor in others["actor"]]

    def behind() -> Behind:
        """For each partner, its own sponsorships and those of the one in the drafts of both."""
        its = rows[rows["actor"] == who]
        pairs = [
            (at, pd.concat([its[its["draft"].isin(own["draft"])], own[own["draft"].isin(its["draft"])]]))
            for at, actor in enumerate(others["actor"])
            for own in [rows[rows["actor"] == actor]]
        ]
        acts = pd.concat([each for _, each in pairs]) if pairs else rows.iloc[:0]
        at = [at for at, each in pairs for _ in range(len(each))]
        return of_acts(table, ("Delegation", "Group"), acts, at, {"Drafts": "draft"})

    notes = shown.Notes(
        question=f"With whom did {called[who]} sponsor?",
        how_to_read=f"Of the {many(whole, 'draft')} that {called[who]} sponsored, how many name the other as a sponsor too; the dot "
        "stands at that part of all of them. By regional group, then by name: no ranking.",
        not_shown=NOT_SHOWN,
        source=source(chosen.record, numbers_of(rows[rows["actor"] == who])),
        summary=f"{called[who]} sponsored {many(whole, 'draft')}, with {many(len(others), 'other delegation')}.",
        filters=_shown(chosen, rows),
    )
    figure: Html = strips(
        others, link, caption=notes.question, heads=("Delegation", "Drafts", "Part of all"), mine=chosen.selection.mine
    )
    shown.show(figure, notes, shown.TableBelow(table, links, behind=behind), key="partners")


def _network(chosen: Chosen, found: list[Draft], rows: pd.DataFrame) -> None:
    from views.figures.network import sponsor_network

    edges = rows.drop_duplicates(["actor", "draft"]).sort_values("start", kind="stable").reset_index(drop=True)
    labels = {draft.row.draft: draft.label for draft in found}
    edges = edges.assign(label=[labels[draft] for draft in edges["draft"]])
    table = pd.DataFrame({"Delegation": edges["actor_name"], "Draft": edges["draft"], "Paragraph": edges["paragraph"]})
    links = sentences_of(edges, chosen.carry)
    notes = shown.Notes(
        question="How do sponsors and drafts hang together?",
        how_to_read="Squares are drafts; the other marks are delegations with their codes, their colour and shape by regional group; a line is a sponsorship "
        "the record names. Those with much in common are drawn near each other. The places mean nothing more, and are the same "
        "each time.",
        not_shown=NOT_SHOWN,
        source=source(chosen.record, numbers_of(rows)),
        summary=f"{many(len(edges), 'sponsorship')} join {many(edges['actor'].nunique(), 'delegation')} and "
        f"{many(edges['draft'].nunique(), 'draft')}. The tables above say the same without a picture.",
        filters=_shown(chosen, rows),
    )
    below = shown.TableBelow(table, links, "Sentence", behind=lambda: each_its_own(table, edges))
    shown.show(sponsor_network(edges, shown.ground()), notes, below, key="network-figure")
