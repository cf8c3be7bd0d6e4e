"""Words searched in a record: where they stand, which of the hits is shown, and the way to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from views.address import DOCUMENT
from views.filters import Chosen
from views.markup import tag
from views.rows import rows_of
from views.words import many
from views.writing import write

FIND, HIT = "find", "hit"  # names in the address
LONGEST = 200  # characters that are searched
# What a keyboard has → what records print for it.
PRINTED = {"'": "['‘’ʼ]", '"': '["“”]', "-": "[-‐‑–—]"}


@dataclass(frozen=True, slots=True)
class Hit:
    """One place of the words: the paragraph's position, and which of the hits in that paragraph it is, from 0."""

    position: int
    nth: int


def pattern(words: str) -> re.Pattern[str] | None:
    """What is searched for: the words in any case, over line ends, with any apostrophe, quotation mark or dash; None for none."""
    pieces = words.strip()[:LONGEST].split()
    if not pieces:
        return None
    return re.compile(
        r"\s+".join("".join(PRINTED.get(sign, re.escape(sign)) for sign in piece) for piece in pieces), re.I
    )


def hits(paragraphs: pd.DataFrame, words: str) -> list[Hit]:
    """Every place of the words in the paragraphs' text, in order."""
    looked_for = pattern(words)
    if looked_for is None:
        return []
    return [
        Hit(int(row.position), nth)
        for row in rows_of(paragraphs)
        for nth, _ in enumerate(looked_for.finditer(row.text))
    ]


def in_address(found: list[Hit]) -> int | None:
    """Which hit the address asks for, from 0; None where it asks for none that there is."""
    asked = st.query_params.get(HIT, "")
    return int(asked) - 1 if asked.isdecimal() and 1 <= int(asked) <= len(found) else None


def leave() -> None:
    """Other words were given: the hit that is shown was one of those before."""
    if HIT in st.query_params:
        del st.query_params[HIT]


def steps(chosen: Chosen, found: list[Hit], words: str) -> None:
    """How many hits there are, which is shown, and links to the one before and after."""
    paragraphs = len({hit.position for hit in found})
    at = in_address(found)
    of = f"{many(len(found), 'hit')} in {many(paragraphs, 'paragraph')}"
    told = f"Hit {at + 1:,} of {len(found):,}, in {many(paragraphs, 'paragraph')}." if at is not None else f"{of}."
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        write(tag("p", f"“{words.strip()}”: {told}", role="status"))
        for label, number, icon in _ways(at, len(found)):
            query = {
                DOCUMENT: chosen.record.document,
                FIND: words,
                HIT: str(number + 1),
                "at": str(found[number].position),
            }
            st.page_link("views/pages/record.py", label=label, icon=icon, query_params={**query, **chosen.carry})


def _ways(at: int | None, number: int) -> Iterator[tuple[str, int, str]]:
    if at is None:
        yield "First hit", 0, ":material/arrow_downward:"
        return
    if at > 0:
        yield "Previous hit", at - 1, ":material/arrow_upward:"
    if at + 1 < number:
        yield "Next hit", at + 1, ":material/arrow_downward:"
