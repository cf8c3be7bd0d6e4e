"""Words for people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from views.records import ranges
from views.selection import Selection, in_words, items_in_words
from views.words import day, days, deed, listed, many, ordinal, shortened, whom


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2024-10-14", "2024-10-18", "14–18 October 2024"),
        ("2024-10-14/2024-10-15", "", "14–15 October 2024"),
        ("2024-09-30", "2024-10-01", "30 September – 1 October 2024"),
        ("2023-12-08", "2024-03-22", "8 December 2023 – 22 March 2024"),
        ("2024-10-14", "2024-10-14", "14 October 2024"),
        ("", "2024-10-14", "14 October 2024"),
        ("", "", ""),
    ],
)
def test_two_days_share_what_they_have_in_common(first: str, last: str, words: str) -> None:
    assert days(first, last) == words


def test_what_is_no_date_stays_as_it_is() -> None:
    assert day("spring") == "spring"
    assert days("spring", "2024-01-01") == "spring – 1 January 2024"


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"), (112, "112th")],
)
def test_ordinals(number: int, words: str) -> None:
    assert ordinal(number) == words


def test_lists_and_numbers() -> None:
    assert listed([]) == "" and listed(["a"]) == "a" and listed(["a", "b", "c"]) == "a, b and c"
    assert many(1, "delegation") == "1 delegation"
    assert many(1630, "reply", "replies") == "1,630 replies"


@given(st.text(max_size=80), st.integers(5, 40))
def test_shortened_text_is_never_longer_than_asked(text: str, length: int) -> None:
    assert len(shortened(text, length)) <= length


def test_runs_of_paragraphs_are_drawn_together() -> None:
    assert ranges(["4", "6", "22", "23", "24", "25", "30", "31"]) == "4, 6, 22–25, 30, 31"
    assert ranges(["7", "7", "8 bis", "9"]) == "7, 8 bis, 9"


def test_a_selection_is_told_in_a_sentence() -> None:
    order = ["1 (f)", "2 (a)", "2 (b)", "2 (c)", "2 (d)", "5"]
    labels = dict(zip(order, order, strict=True))
    selection = Selection("X", ("2 (a)", "2 (b)", "2 (c)", "2 (d)"), (), ("African States",), ("statement",), "own")
    assert in_words(selection, order, labels, {}) == "Statements in own voice, items 2 (a) to 2 (d), African States"
    assert items_in_words(["5"], order, labels) == "item 5"
    assert items_in_words(["5", "1 (f)", "2 (a)"], order, labels) == "items 1 (f), 2 (a) and 5"
    assert items_in_words(["none"], order, labels) == ""


def test_deeds_say_for_whom_in_the_records_words_once() -> None:
    assert deed(act="statement", voice="group", on_behalf_of="on behalf of the Group of 77 and China") == (
        "Statement, on behalf of the Group of 77 and China"
    )
    assert (
        deed(act="statement", voice="group", on_behalf_of="the Nordic countries")
        == "Statement, on behalf of the Nordic countries"
    )
    assert deed(act="sponsored", voice="own", draft="X/L.4", role="withdrew") == "Withdrew as a sponsor of X/L.4"
    assert deed(act="right_of_reply", voice="own", round_=2) == "Second right of reply"
    assert deed(act="voted", voice="own", draft="X/L.4", choice="abstain") == "Abstained on X/L.4"
    assert whom("also on behalf of its member States") == "its member States"
