"""All drafts of a record at a glance, and then the parts that follow."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from views import shown
from views.address import DOCUMENT, DRAFTS_PAGE, address, sentence
from views.behind.lines import Behind, acts_at, gathered
from views.choice import one
from views.counting import drafts as counting
from views.counting.draft_life import OUTCOMES, position_of_words
from views.counting.drafts import Draft
from views.drafts import crossing, single, together
from views.filters import Chosen
from views.markup import Html, scroller, tag
from views.matrix_table import pointer
from views.records import source
from views.words import listed, many, para, shortened
from views.writing import notice, write

WITHOUT = "without a symbol"
NAMED, JOINED, WITHDREW, IMPLIED = "Sponsors named", "Of these joined later", "Withdrew", "Implied (derived)"


def page(chosen: Chosen) -> None:
    """The page, for the drafts that the filters leave."""
    every = counting.drafts(chosen.record, chosen.view.told)
    if not every:
        notice("This record tells of no draft.", "note", " So there are no sponsors and no outcomes to show.")
        return
    found = counting.left(every, chosen.selection, chosen.acts)
    if not found:
        notice(f"None of the {many(len(every), 'draft')} of this record is left by these filters.")
        return
    write(tag("p", _glance(found), class_="glance"))
    choices = {draft.key: _choice(draft) for draft in found}
    first = next((draft.key for draft in found if len(draft.sponsors)), found[0].key)
    frame = _ledger(chosen, found, len(every))
    key = one("Draft", "draft", choices, first=first, help="Its life, its sponsors, and who spoke on its item.")
    draft = next(each for each in found if each.key == key)
    frame(key)
    single.life(chosen, draft)
    single.sponsors(chosen, draft)
    crossing.crossed(chosen, draft)
    together.page(chosen, found)


def _choice(draft: Draft) -> str:
    title = shortened(draft.row.title or draft.row.kind, 90)
    return f"{draft.label} · {title}" if title else draft.label


def _glance(found: list[Draft]) -> str:
    outcomes = pd.Series([draft.row.outcome for draft in found]).value_counts()
    told = [f"{int(outcomes[key])} {key}" for key in OUTCOMES if key in outcomes]
    open_ = int(outcomes.get("", 0))
    told += [f"{open_} whose outcome the record does not say"] if open_ else []
    sponsored = [draft for draft in found if len(draft.sponsors)]
    names = {actor for draft in sponsored for actor in draft.sponsors["actor"]}
    words = f"{many(len(found), 'draft')}: {listed(told)}."
    if not sponsored:
        return f"{words} The record names no sponsor of any of them."
    return f"{words} The record names the sponsors of {len(sponsored)}: {many(len(names), 'delegation or other', 'different delegations')}."


def _ledger(chosen: Chosen, found: list[Draft], of: int) -> Callable[[str], None]:
    """The frame of all drafts, drawn above the picker once the picker says which of them is chosen."""
    place = st.container()

    def frame(key: str) -> None:
        cells = pd.DataFrame([_cells(draft) for draft in found])
        links = [_of_draft(chosen, draft) for draft in found]
        notes = shown.Notes(
            question="Which drafts were there, who sponsored them, and what became of each?",
            how_to_read="A row is a draft in the record's order; its symbol opens its life and its sponsors below. Named: sponsors "
            "that the record names, those who withdrew left out. Implied: members of groups that sponsored, derived from dated "
            "lists of members and counted apart.",
            not_shown="Drafts and sponsors that the record does not print; who drafted the words.",
            source=source(chosen.record, [str(draft.row.paragraph) for draft in found if draft.row.paragraph]),
            summary=_glance(found),
            filters=f"{chosen.words}: {len(found)} of {many(of, 'draft')}",
        )
        with place:
            below = shown.TableBelow(
                cells, links, "Its life", behind=lambda: _behind(cells, found), grid=lambda: _for_slides(cells)
            )
            shown.show(_table(chosen, found, key), notes, below, key="drafts")

    return frame


def _of_draft(chosen: Chosen, draft: Draft) -> str:
    query = {DOCUMENT: chosen.record.document, **chosen.carry, "draft": draft.key}
    return f"{address(DRAFTS_PAGE, query)}#life"


def _cells(draft: Draft) -> dict[str, str | int]:
    row = draft.row
    joined = int((draft.sponsors["role"] == "joined").sum())
    return {
        "Draft": row.draft or WITHOUT,
        "Kind": row.kind,
        "Title": row.title,
        "Item": row.item,
        "Submitted by": row.submitted_by,
        NAMED: len(draft.sponsors),
        JOINED: joined,
        WITHDREW: len(draft.withdrew),
        IMPLIED: len(draft.derived),
        "Outcome": row.outcome,
        "Became": row.resolution,
        "Paragraph": row.paragraph,
    }


def _for_slides(cells: pd.DataFrame) -> pd.DataFrame:
    """The columns that the table on screen has."""
    became = [", ".join(part for part in pair if part) for pair in zip(cells["Outcome"], cells["Became"], strict=True)]
    shown_ = cells.assign(Outcome=became)
    columns = ["Draft", "Title", "Item", "Submitted by", NAMED, IMPLIED, "Outcome", "Paragraph"]
    return shown_[[name for name in columns if name == "Draft" or (shown_[name] != "").any()]]


def _behind(cells: pd.DataFrame, found: list[Draft]) -> Behind:
    """The sentences that name each draft's sponsors, in the columns that count them."""

    def lines() -> pd.DataFrame:
        parts = []
        for at, draft in enumerate(found):
            joined = draft.sponsors["actor"].where(draft.sponsors["role"] == "joined", "")
            parts += [
                acts_at(draft.sponsors, at, {NAMED: "actor", JOINED: joined}),
                acts_at(draft.withdrew, at, {WITHDREW: "actor"}),
                acts_at(draft.derived, at, {IMPLIED: "actor"}),
            ]
        return gathered(parts)

    return Behind(cells, ("Draft", "Title"), lines)


def _table(chosen: Chosen, found: list[Draft], key: str) -> Html:
    heads = ("Draft", "Item", "Submitted or introduced by", "Sponsors named", "Implied", "Outcome", "Where")
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    body = [_row(chosen, draft, draft.key == key) for draft in found]
    caption = "Drafts of this record"
    table = tag("table", tag("caption", caption, class_="hidden"), head, tag("tbody", *body), class_="rows drafts")
    return scroller(table, caption)


def _row(chosen: Chosen, draft: Draft, is_chosen: bool) -> Html:
    row = draft.row
    name = [tag("a", draft.label, href=_of_draft(chosen, draft), aria_label=f"{draft.key}: its life and its sponsors")]
    about = shortened(row.title, 160) or row.kind or ""
    name.append(tag("div", about, class_="quiet wide", title=row.title or None))
    mine = chosen.selection.mine
    as_sponsor = mine in set(draft.sponsors["actor"]) if mine else False
    if as_sponsor:
        name.append(tag("div", chosen.view.names.get(mine, mine), " is a sponsor", *pointer(mine, mine)))
    joined = int((draft.sponsors["role"] == "joined").sum())
    more = [
        words
        for number, words in (
            (joined, f"{joined} joined later"),
            (len(draft.withdrew), f"{len(draft.withdrew)} withdrew"),
        )
        if number
    ]
    named = [
        f"{len(draft.sponsors):,}" if len(draft.sponsors) else "none",
        *([tag("div", ", ".join(more), class_="quiet")] if more else []),
    ]
    outcome = [OUTCOMES.get(row.outcome, "not stated")]
    if row.resolution:
        outcome.append(tag("div", row.resolution, class_="quiet"))
    cells = [
        tag("td", *name),
        tag("td", chosen.view.labels.get(draft.column, "")),
        tag("td", shortened(row.submitted_by, 90) or tag("span", "not stated", class_="quiet")),
        tag("td", *named),
        tag("td", f"{len(draft.derived):,}" if len(draft.derived) else ""),
        tag("td", *outcome),
        tag("td", *_where(chosen, draft), class_="where"),
    ]
    return tag("tr", *cells, aria_current="true" if is_chosen else None)


def _where(chosen: Chosen, draft: Draft) -> list[Html]:
    paragraph, document = draft.row.paragraph, chosen.record.document
    at = None if paragraph else position_of_words(chosen.record, draft.row.evidence)
    if not paragraph and at is None:
        return []
    words = para(paragraph) or "sentence"
    href = sentence(document, paragraph=paragraph, at=at, carry=chosen.carry)
    return [tag("a", words, href=href, aria_label=f"{draft.key}: {words}")]
