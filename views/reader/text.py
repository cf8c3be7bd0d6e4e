"""The record's text, part by part, to read and to search."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from views import kept, shown
from views.act_table import act_table, for_download
from views.counting.told import chosen as chosen_acts
from views.filters import Chosen
from views.markup import Html, tag
from views.matrix_table import legend
from views.places import Place, inside, part_of, parts, position_at, positions_of
from views.reader import hits
from views.reading import headings, marked, paragraph_block, passages, shown_text
from views.selection import in_words
from views.words import many
from views.writing import write

AT_ONCE = 60
ALL = "all"


def read(chosen: Chosen, place: Place | None) -> None:
    """The text with everything that was read in it marked; searched, or filtered to the acts that are chosen."""
    record = chosen.view.record
    st.header("The text", anchor="text")
    left, middle, right = st.columns([3, 3, 2], vertical_alignment="bottom")
    find = left.text_input(
        "Find in the text",
        key="find",
        bind="query-params",
        on_change=hits.leave,
        placeholder="Words as printed",
        type="search",
        max_chars=hits.LONGEST,
    )
    known = dict(parts(record))
    start_at = _start(chosen, place, known)
    if st.session_state.get("part-of") != (record.document, place):
        st.session_state["part-of"] = (record.document, place)
        st.session_state["part"] = start_at
    only = right.toggle("Only acts shown", key="only", bind="query-params")
    part = middle.selectbox(
        "Part",
        [*known, ALL],
        format_func=lambda key: known.get(key, "The whole text"),
        key="part",
        filter_mode="contains",
        disabled=bool(find) or only,  # both look through the whole text
    )
    rows = _rows(chosen, str(part), find or "", only)
    if only:
        _acts(chosen)
    if rows.empty:
        what = f"“{find}” is not found" if find else "No paragraph is left"
        write(tag("p", f"{what} here."))
        return
    if find:
        found = hits.hits(record.paragraphs, find)
        if hits.in_address(found) is None:  # else the hit is opened above, with the way to the next
            hits.steps(chosen, found, find)
    pages = -(-len(rows) // AT_ONCE)
    page = _page(rows, pages, place, find or "")
    _write(chosen, rows.iloc[(page - 1) * AT_ONCE : page * AT_ONCE], place, find or "")


def _start(chosen: Chosen, place: Place | None, known: dict[str, str]) -> str:
    """The part to open: that of the place asked for; else the first in which something was read."""
    record = chosen.view.record
    keys = part_of(record.paragraphs)
    if place is not None and place.position >= 0:
        return str(keys[record.paragraphs["position"] == place.position].iloc[0])
    if len(record.participation):
        position = position_at(record, int(record.participation["name_start"].min()))
        return str(keys[record.paragraphs["position"] == position].iloc[0])
    return next(iter(known))


def _rows(chosen: Chosen, part: str, find: str, only: bool) -> pd.DataFrame:
    """A search looks through the whole text; without one a part is read."""
    rows = chosen.view.record.paragraphs
    looked_for = hits.pattern(find)
    if looked_for:
        rows = rows[rows["text"].str.contains(looked_for)]
    elif part != ALL and not only:
        rows = rows[part_of(rows) == part]
    if only:
        acts = chosen_acts(chosen.view.told, chosen.selection, chosen.view.record)
        rows = rows[rows["position"].isin(positions_of(chosen.view.record, acts["name_start"]))]
    return rows


def _acts(chosen: Chosen) -> None:
    view = chosen.view
    acts = chosen_acts(view.told, chosen.selection, view.record)
    words = in_words(chosen.selection, view.order, view.labels, view.names)
    of = f"{words}: {many(len(acts), 'act')}"
    write(tag("p", tag("strong", "Shown: "), of + ".", role="status"))
    if len(acts):
        shown.rows(
            acts,
            lambda part: act_table(part, chosen.carry, caption="The acts that are shown"),
            lambda: for_download(acts),
            {"shown": of},
            key="acts",
        )


def _page(rows: pd.DataFrame, pages: int, place: Place | None, find: str) -> int:
    if pages < 2:
        return 1
    position = place.position if place is not None and not find else -1
    before = int((rows["position"] < position).sum()) if (rows["position"] == position).any() else 0
    return int(st.pagination(pages, default=before // AT_ONCE + 1, key=f"text-page-{pages}-{position}-{find}"))


def _write(chosen: Chosen, rows: pd.DataFrame, place: Place | None, find: str) -> None:
    record = chosen.view.record
    found = kept.text_of(record)
    text = found[1] if isinstance(found, tuple) else None
    acts = chosen.view.told[chosen.view.told["voice"] != "member"]
    acts = acts[(acts["name_start"] >= rows["start"].min()) & (acts["name_start"] < rows["end"].max())]
    pieces: list[Html] = []
    marks: set[str] = set()
    for paragraph, heads in headings(rows):
        pieces += [tag("h4", head) for head in heads]
        here = inside(acts, paragraph, "name_start")
        marks |= set(here["mark"])
        unread = inside(record.unread, paragraph)
        body = marked(
            shown_text(paragraph, text),
            passages(paragraph, here, unread, text, find=hits.pattern(find)),
            document=record.document,
            carry=chosen.carry,
        )
        opened = place is not None and place.position == paragraph.position
        pieces.append(paragraph_block(paragraph, body, document=record.document, carry=chosen.carry, here=opened))
    if marks:
        write(legend(marks, blanks=False))
    write(tag("div", *pieces, class_="text"))
