"""What each count means: counting rules, marks, acts, capacities, occasions."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from views.marks import MARKS
from views.markup import Html, tag
from views.matrix_table import glyph
from views.method.words import CAPACITY_NOTES, OCCASION_NOTES
from views.selection import ALL_NAMED, VOICE_LABELS, VOICE_RULES
from views.words import ACTS, CAPACITIES, OCCASIONS
from views.writing import write


def counts() -> None:
    """The rules of counting, in the words of the filters and legends themselves."""
    st.header("What each count means", anchor="counts")
    write(
        tag(
            "p",
            "A delegation is counted once, however often it acted; acts are counted each. Where “n of N” is said, N is the number the "
            "record or its session prints; where none is printed, it is the number of those that could then have taken part, and this is said.",
        )
    )
    st.subheader("Counting rules", anchor="rules")
    labels = {
        key: f"{words} (unless another is chosen)" if key == ALL_NAMED else words for key, words in VOICE_LABELS.items()
    }
    write(pairs({labels[key]: rule[0].upper() + rule[1:] for key, rule in VOICE_RULES.items()}))
    st.subheader("Acts and voices, with their marks", anchor="marks")
    lines = [
        tag("div", tag("dt", glyph(mark), " ", mark.name[0].upper() + mark.name[1:]), tag("dd", mark.note))
        for mark in MARKS.values()
    ]
    write(tag("dl", *lines, class_="terms"))
    kinds = ", ".join(words.lower() for words in ACTS.values())
    write(
        tag(
            "p", f"Acts are told apart as: {kinds}. Each act has one voice and, where the record says it, one capacity."
        )
    )
    st.subheader("Capacities", anchor="capacities")
    write(pairs({CAPACITIES[key][0].upper() + CAPACITIES[key][1:]: note for key, note in CAPACITY_NOTES.items()}))
    st.subheader("Occasions of a statement", anchor="occasions")
    named = {key: OCCASIONS[key] or "under an item" for key in OCCASION_NOTES}
    write(pairs({named[key][0].upper() + named[key][1:]: note for key, note in OCCASION_NOTES.items()}))


def pairs(words: Mapping[str, str]) -> Html:
    """Terms and what they mean."""
    lines = (tag("div", tag("dt", term), tag("dd", meaning)) for term, meaning in words.items())
    return tag("dl", *lines, class_="terms")
