"""How a row is made, what it cannot say, the terms, and the groups."""

from __future__ import annotations

import streamlit as st

from pipelines.names import load_reference
from views.address import QUALITY_PAGE
from views.markup import Html, tag
from views.method.counts import pairs
from views.method.words import CANNOT_KNOW, GROUP_RULE, HOW_A_ROW_IS_MADE, LIMITS, MAKES_NO_ROW, OTHER_GROUPS, TERMS
from views.words import day
from views.writing import write

FORMER = "A former State."


def rows() -> None:
    """From the document to a row."""
    st.header("How a row is made", anchor="rows")
    write(tag("ol", *(tag("li", words) for words in HOW_A_ROW_IS_MADE)), listed(MAKES_NO_ROW))


def limits() -> None:
    """What Placard does not read, and what no reading of a record can tell."""
    st.header("Limits", anchor="limits")
    write(listed(LIMITS))
    st.subheader("What Placard cannot know", anchor="unknown")
    quality = tag("a", "Data quality", href=QUALITY_PAGE)
    write(
        listed(CANNOT_KNOW),
        tag("p", "What was not understood of a record, and how accurate the reading is: ", quality, "."),
    )


def terms() -> None:
    """The field's terms, as they are used here."""
    st.header("Terms", anchor="terms")
    write(pairs(TERMS))


def groups() -> None:
    """The rule for regional groups, and the cases that need a word, from the reference data itself."""
    st.header("Regional and other groups", anchor="groups")
    write(tag("p", GROUP_RULE), _hard_cases(), tag("p", OTHER_GROUPS))


def _hard_cases() -> Html:
    """Every State whose place rests on a rule of its own; former States, whose rule is that alone, are left out."""
    lines = []
    for state in load_reference().states.values():
        for place in state.regional_groups:
            if not place.rule or place.rule == FORMER:
                continue
            since = f" from {day(place.start.isoformat())}" if place.start else ""
            until = f" until {day(place.end.isoformat())}" if place.end else ""
            where = f"{place.group or 'in no group'}{since}{until}"
            lines.append(tag("li", tag("strong", f"{state.un_name}"), f": {where}. {place.rule}"))
    return tag("ul", *lines)


def listed(words: tuple[str, ...]) -> Html:
    """A list of sentences."""
    return tag("ul", *(tag("li", each) for each in words))
