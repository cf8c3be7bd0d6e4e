"""Acts as a table: who did what, for whom, where; each row with a link to its sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from views.address import sentence
from views.counting.agenda import short_label
from views.marks import MARKS
from views.markup import Html, scroller, tag
from views.matrix_table import glyph
from views.rows import Row, rows_of
from views.words import CAPACITIES, OCCASIONS, para, shortened

DOWNLOADED = {
    "document": "record",
    "item": "item",
    "item_title": "item_title",
    "paragraph": "paragraph",
    "page": "page",
    "meeting": "meeting",
    "date": "date",
    "actor": "actor",
    "actor_name": "name",
    "printed": "name_as_printed",
    "title": "title_as_printed",
    "section": "regional_group_or_kind",
    "act": "act",
    "voice": "voice",
    "capacity": "capacity",
    "occasion": "occasion",
    "deed": "in_words",
    "on_behalf_of": "on_behalf_of",
    "via": "via",
    "draft": "draft",
    "resolution": "resolution",
    "evidence": "sentence",
    "row_id": "row_id",
}


def for_download(acts: pd.DataFrame) -> pd.DataFrame:
    """Acts (``told``) as they are downloaded: with sentence, paragraph and the address of each."""
    table = acts[list(DOWNLOADED)].rename(columns=DOWNLOADED)
    return table.assign(link=sentences_of(acts))


def for_slides(acts: pd.DataFrame) -> pd.DataFrame:
    """Acts (``told``) in the few columns that a slide or a picture has room for."""
    items = [short_label(column, item) for column, item in zip(acts["column"], acts["item"], strict=True)]
    return pd.DataFrame(
        {"Who": acts["actor_name"], "What": acts["deed"], "Item": items, "Paragraph": acts["paragraph"]}
    ).reset_index(drop=True)


def sentences_of(acts: pd.DataFrame, carry: Mapping[str, Sequence[str]] | None = None) -> list[str]:
    """The address of each act's sentence."""
    return [
        sentence(document, row=row, carry=carry) for document, row in zip(acts["document"], acts["row_id"], strict=True)
    ]


def act_table(
    acts: pd.DataFrame,
    carry: Mapping[str, Sequence[str]],
    *,
    caption: str,
    current: str = "",
    rules: bool = False,
    can_correct: bool = False,
) -> Html:
    """Acts (``told``) as a table. current: the row_id that is shown above; rules: name the rule that read each;

    can_correct: with a link to correct each.
    """
    heads = ["Who", "What", "Item", "Where", "Sentence", *(["Read by"] if rules else [])]
    body = [_row(act, carry, current, rules, can_correct) for act in rows_of(acts)]
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    table = tag("table", tag("caption", caption, class_="hidden"), head, tag("tbody", *body), class_="rows")
    return scroller(table, caption)


def _row(act: Row, carry: Mapping[str, Sequence[str]], current: str, rules: bool, can_correct: bool) -> Html:
    where = para(act.paragraph) or (f"page {act.page}" if act.page else "sentence")
    href, whose = sentence(act.document, row=act.row_id, carry=carry), f"{act.actor_name}, {shortened(act.deed, 120)}"
    links = [tag("a", where, href=href, aria_label=f"{whose}: {where}")]
    if can_correct:
        links.append(tag("div", tag("a", "correct", href=f"{href}&correct=change", aria_label=f"{whose}: correct")))
    who = [tag("div", act.actor_name)]
    if act.title and act.title not in (act.actor_name, act.printed):
        who.append(tag("div", act.title, class_="quiet"))
    notes = ", ".join(
        note for note in (CAPACITIES.get(act.capacity, act.capacity), OCCASIONS.get(act.occasion, "")) if note
    )
    what = [tag("div", glyph(MARKS[act.mark]), " ", act.deed)]
    if notes:
        what.append(tag("div", notes, class_="quiet"))
    if act.corrected:
        what.append(tag("div", f"corrected by entry {act.corrected} of the ledger", class_="quiet"))
    item = short_label(act.column, act.item)
    cells = [
        tag("td", *who),
        tag("td", *what),
        tag("td", item, title=act.item_title or act.chapter or None),
        tag("td", *links, class_="where"),
        tag("td", excerpt(act.evidence, act.printed), class_="words"),
    ]
    if rules:
        cells.append(tag("td", act.rule, class_="quiet"))
    return tag("tr", *cells, aria_current="true" if act.row_id == current else None)


def excerpt(sentence_: str, printed: str, width: int = 90) -> str:
    """The sentence, or where it is long the part of it around the printed name."""
    text = " ".join(str(sentence_).split())
    if len(text) <= 2 * width + len(printed):
        return text
    at = text.find(printed) if printed else 0
    if at < 0:
        return shortened(text, 2 * width)
    start, end = max(0, at - width), min(len(text), at + len(printed) + width)
    start = text.find(" ", start) + 1 if start else 0
    end = text.rfind(" ", at + len(printed), end) if end < len(text) else end
    end = end if end > at else len(text)
    return f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"
