"""Puts our own HTML on a page: text, titles, notices, tables. A record's words go through here, never through Markdown,

which would make links of what looks like an address even where it is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import pandas as pd
import streamlit as st

from views.markup import Html, scroller, tag
from views.rows import rows_of

STYLE = Path(__file__).with_name("style.css")
LOGO = str(Path(__file__).with_name("logo.svg"))
ICON = str(Path(__file__).with_name("icon.svg"))


# What Markdown, and what Streamlit adds to it, would take for more than a sign; and what makes an address, a colour or an icon.
SPECIAL = re.compile(r"[\\`*_\[\]<>$~#&|]")
LEADS_ON = re.compile(r":(?=\S)|@(?=\w)|\bwww(?=\.)")


def in_markdown(words: str) -> str:
    """A record's words for a heading, a label or a help text, which Streamlit takes for Markdown: they stay the words they are.

    A word joiner, which is not seen, stands where an address, a colour or an icon would begin: a backslash does not stop those.
    """
    return SPECIAL.sub(r"\\\g<0>", LEADS_ON.sub("\\g<0>\u2060", words))


def style() -> None:
    """The layout of all that is written here; once a page."""
    st.html(STYLE)


def write(*pieces: Html) -> None:
    """Puts HTML made by ``views.markup`` on the page."""
    st.html(tag("div", *pieces, class_="placard"))


def title(words: str) -> None:
    """The page's title."""
    write(tag("h1", words))


def notice(words: str, tone: Literal["note", "warning", "error"] = "note", *more: str) -> None:
    """A boxed remark: a note, a warning or an error; more: what stands after its first, bold words."""
    sign = {"note": "i", "warning": "!", "error": "×"}[tone]
    lead = tag("strong", words) if more else tag("span", words)
    body = tag("p", lead, *more)
    role = "alert" if tone == "error" else "status" if tone == "note" else "note"
    write(tag("div", tag("span", sign, class_="sign", aria_hidden="true"), body, class_=f"notice {tone}", role=role))


def plain_table(cells: pd.DataFrame, links: Sequence[str], link_word: str, caption: str) -> Html:
    """A table of cells as they are, each row with its link where there is one."""
    numbers = {str(name) for name in cells.columns if pd.api.types.is_numeric_dtype(cells[name])}
    heads = [*(str(name) for name in cells.columns), *([link_word] if links else [])]
    body = []
    for at, row in enumerate(rows_of(cells)):
        cells_of_row = [_plain_cell(value) for value in row]
        if links:
            link = tag("a", "open", href=links[at], aria_label=f"{row[0]}: {link_word.lower()}")
            cells_of_row.append(tag("td", link))
        body.append(tag("tr", *cells_of_row))
    head = tag(
        "thead",
        tag("tr", *(tag("th", name, scope="col", class_="number" if name in numbers else None) for name in heads)),
    )
    whole = tag("table", tag("caption", caption, class_="hidden"), head, tag("tbody", *body), class_="rows")
    return scroller(whole, f"Table: {caption}")


def _plain_cell(value: Any) -> Html:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return tag("td", f"{value:,}" if is_number else str(value), class_="number" if is_number else None)
