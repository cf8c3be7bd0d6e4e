"""One paragraph, opened: its words with names and sentence marked, what was read in it, what was not, its page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from pipelines.build.adding import is_read_only
from pipelines.documents import DocumentError
from pipelines.text import Span
from views import kept
from views.act_table import act_table
from views.address import DOCUMENT, RECORD_PAGE, sentence
from views.correcting.panel import panel
from views.filters import Chosen
from views.markup import tag
from views.matrix_table import legend
from views.places import Place, inside, numbered, positions_of
from views.reader import hits
from views.reading import marked, passages, shown_text
from views.records import Record
from views.rows import Row, rows_of
from views.words import days, many, shortened
from views.writing import notice, write

if TYPE_CHECKING:
    from pipelines.documents import Document
    from pipelines.text import Text

SCALE = 1.5


def paragraph(chosen: Chosen, place: Place) -> None:
    """The paragraph an address means, with the way to the ones before and after it."""
    record = chosen.view.record
    row = next(rows_of(record.paragraphs[record.paragraphs["position"] == place.position]))
    acts = inside(chosen.view.told, row, "name_start").sort_values("name_start", kind="stable")
    unread = inside(record.unread, row)
    found = kept.text_of(record)
    text = found[1] if isinstance(found, tuple) else None
    with st.container(border=True, key="opened"):
        write(tag("h2", _title(row), id="opened"), tag("p", _where(row), class_="quiet"))
        if isinstance(found, str):
            notice(found)
        _steps(chosen, place.position)
        find, nth = _hit(chosen, place.position)
        words = shown_text(row, text)
        body = marked(
            words,
            passages(row, acts, unread, text, row=place.row, find=find, hit=nth),
            document=record.document,
            carry=chosen.carry,
            row=place.row,
        )
        write(tag("div", body, class_="text"))
        named = acts[acts["voice"] != "member"]
        if len(named):
            write(legend(set(named["mark"]), blanks=False))
        if place.row:
            _chosen_row(record, named, place.row)
        _read_there(chosen, named, acts, unread, place.row)
        panel(record, place, row, named, unread)
        _permalink(record, row, place.row)
        if isinstance(found, tuple) and found[0].format == "pdf":
            _pages(found[0], found[1], row, named, place.row)


def _title(row: Row) -> str:
    return f"Paragraph {row.paragraph}" if row.paragraph else "Unnumbered paragraph"


def _where(row: Row) -> str:
    item = f"agenda item {row.item}" if row.item else ""
    meeting = f"meeting {row.meeting}" if row.meeting else ""
    page = f"page {row.page}" if row.page else ""
    place = {"resolution": "in a resolution or decision", "annex": "in an annex", "rules": "in rules"}.get(
        row.place, ""
    )
    parts = (row.chapter, row.section, row.heading, item, meeting, days(row.date), page, place)
    return " · ".join(part for part in parts if part)


def _steps(chosen: Chosen, position: int) -> None:
    """Links to the paragraph before and after, and to those before and after in which something was read."""
    record = chosen.view.record
    last = int(record.paragraphs["position"].iloc[-1])
    with_acts = sorted(positions_of(record, record.participation["name_start"]))
    before = [at for at in with_acts if at < position]
    after = [at for at in with_acts if at > position]
    steps = (
        ("Previous paragraph", position - 1 if position else None, ":material/chevron_left:"),
        ("Next paragraph", position + 1 if position < last else None, ":material/chevron_right:"),
        ("Previous with acts", before[-1] if before else None, ":material/keyboard_double_arrow_left:"),
        ("Next with acts", after[0] if after else None, ":material/keyboard_double_arrow_right:"),
    )
    with st.container(horizontal=True, gap="small"):
        for words, at, icon in steps:
            if at is not None:
                query = {DOCUMENT: record.document, "at": str(at), **chosen.carry}
                st.page_link("views/pages/record.py", label=words, icon=icon, query_params=query)


def _hit(chosen: Chosen, position: int) -> tuple[re.Pattern[str] | None, int]:
    """The words searched, where this paragraph is opened as one of their places: with the way to the next."""
    words = st.query_params.get(hits.FIND, "")
    found = hits.hits(chosen.record.paragraphs, words)
    at = hits.in_address(found)
    if at is None or found[at].position != position:
        return hits.pattern(words), -1
    hits.steps(chosen, found, words)
    return hits.pattern(words), found[at].nth


def _permalink(record: Record, row: Row, row_id: str) -> None:
    """The address to send or to cite: of the sentence by its row, else of the paragraph by its number where that is enough.

    Neither changes when the tables are built anew; the place in the record's order might.
    """
    if row_id:
        what, address = "this sentence", sentence(record.document, row=row_id)
    elif row.paragraph and numbered(record, row.paragraph) == row.position:
        what, address = "this paragraph", sentence(record.document, paragraph=row.paragraph)
    else:
        what, address = "this paragraph", sentence(record.document, paragraph=row.paragraph, at=int(row.position))
    page = (st.context.url or "").split("?")[0]
    write(tag("p", f"Address of {what}:", class_="quiet"))
    st.code(page.removesuffix(f"/{RECORD_PAGE}") + f"/{address}" if page else address, language=None, wrap_lines=True)


def _chosen_row(record: Record, acts: pd.DataFrame, row_id: str) -> None:
    act = acts[acts["row_id"] == row_id]
    if act.empty:
        return
    row = next(rows_of(act))
    words: list[str] = [tag("strong", f"{row.actor_name}: {row.deed}.")]
    if row.title:
        words.append(tag("span", f" {row.title}."))
    links = record.links[record.links["row_id"] == row_id]
    for link in rows_of(links):
        href = sentence(link.linked_document, row=link.linked_row_id)
        words += [" ", tag("a", f"The same act in {link.linked_document}", href=href, title=link.basis), "."]
    write(tag("p", *words))


def _read_there(chosen: Chosen, named: pd.DataFrame, acts: pd.DataFrame, unread: pd.DataFrame, row_id: str) -> None:
    if len(named):
        write(tag("h3", f"What was read there: {many(len(named), 'act')}"))
        caption = "What was read in this paragraph"
        write(
            act_table(named, chosen.carry, caption=caption, current=row_id, rules=True, can_correct=not is_read_only())
        )
    else:
        write(
            tag("h3", "What was read there: nothing"),
            tag("p", "No sentence of this paragraph says that anyone named in it acted."),
        )
    derived = acts[acts["voice"] == "member"]
    if len(derived):
        names = ", ".join(dict.fromkeys(str(name) for name in derived["actor_name"]))
        words = f"{many(derived['actor'].nunique(), 'member')} of the groups that spoke here, derived from dated lists; the record does not name them"
        write(tag("details", tag("summary", words), tag("p", names)))
    if len(unread):
        lines = [tag("li", tag("q", shortened(each.sentence, 400)), f": {each.reason}") for each in rows_of(unread)]
        write(tag("p", tag("strong", "What was not read there:")), tag("ul", *lines))


def _pages(document: Document, text: Text, row: Row, acts: pd.DataFrame, row_id: str) -> None:
    """The pages of the paragraph as printed; drawn only when asked for, or when a sentence is shown."""
    if not st.toggle("Show the page as printed", value=bool(row_id), key="page-as-printed"):
        return
    from views.pictures import with_rectangles

    chosen = acts[acts["row_id"] == row_id]
    span = Span(int(row.start), int(row.end))
    sentences = [p for act in rows_of(chosen) for p in text.locate(Span(int(act.start), int(act.end)))]
    names = [p for act in rows_of(acts) for p in text.locate(Span(int(act.name_start), int(act.name_end)))]
    if len(chosen):
        names = [p for act in rows_of(chosen) for p in text.locate(Span(int(act.name_start), int(act.name_end)))]
    pages = [place.page for place in (sentences or text.locate(span))]
    with_name = {place.page for place in names}
    pages = [page for page in dict.fromkeys(pages) if not len(chosen) or page in with_name] or pages[:1]
    for page in dict.fromkeys(pages):
        try:
            drawn = kept.page_picture(document, page, SCALE)
        except DocumentError as error:
            notice("The page cannot be shown.", "warning", f" {error}")
            continue
        picture = with_rectangles(drawn, page, SCALE, sentences, names)
        said = f"Page {page} of {document.name}, with rectangles around the names read in paragraph {row.paragraph or 'shown'}"
        st.image(picture, caption=f"Page {page}", alt=said, width=900)
