"""Where a sentence ends: nothing is lost between sentences, and no abbreviation ends one."""

from __future__ import annotations

import string
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.sentences import find_sentences

SENTENCES = ("Statements were made by the representatives of Chad and Peru.", "Mr. O’Neill (Ireland) spoke on behalf of the E.U. and its members.",
             "The report (A/90/L.1) was adopted.", "See paras. 4 and 5, chap. II and No. 7.", "Was it adopted?", "It was adopted by the “Friends of Rivers.”",
             "H.E. Ms. A. Quito of St. Lucia, e.g. its Prime Minister, took the floor.", "(For the text, see chap. I, sect. A, resolution 12/3.)")  # fmt: skip


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text, 0, len(text))]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.sampled_from((" ", "  ", "\n")))
def test_sentences_put_together_are_the_same_sentences(sentences: list[str], between: str) -> None:
    assert cut(between.join(sentences)) == sentences


@given(st.text(string.ascii_letters + string.digits + " .,;:!?()“”\n", max_size=200))
def test_whatever_the_words_nothing_but_blanks_is_left_between(text: str) -> None:
    spans = find_sentences(text, 0, len(text))
    edges = [0, *[edge for span in spans for edge in span], len(text)]
    assert edges == sorted(edges)
    assert all(not text[end:start].strip() for end, start in zip(edges[::2], edges[1::2], strict=True))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@given(st.integers(0, 40), st.integers(0, 40))
def test_only_the_part_asked_for_is_cut(before: int, after: int) -> None:
    text = "x" * before + " The Council met. It rose. " + "y" * after
    start, end = before + 1, len(text) - after - 1
    assert [text[first:last] for first, last in find_sentences(text, start, end)] == ["The Council met.", "It rose."]


@pytest.mark.parametrize(
    "abbreviation",
    ["Mr.", "Ms.", "Mrs.", "Dr.", "H.E.", "St.", "No.", "Nos.", "para.", "paras.", "chap.", "sect.", "art.", "vol.", "Rev.", "Add.", "Corr.", "e.g.", "i.e.", "cf.", "A.", "U.S."],
)  # fmt: skip
def test_an_abbreviation_ends_no_sentence(abbreviation: str) -> None:
    text = f"The Council heard {abbreviation} Quito of Peru."
    assert cut(f"{text} It rose.") == [text, "It rose."]


def test_a_paragraph_s_own_number_is_no_sentence() -> None:
    assert cut("12. The Council met.") == ["12. The Council met."]
    assert cut("12 bis. The Council met. It rose.") == ["12 bis. The Council met.", "It rose."]


def test_a_list_over_lines_is_one_sentence_with_its_lead() -> None:
    text = "6. The Conference elected the following officers:\nPresident: Ana Quito (Ecuador)\nVice-Presidents: Omar Said (Oman)\nLi Wei (China)"
    assert cut(text) == [text]


def test_a_line_end_behind_a_full_stop_ends_the_sentence() -> None:
    assert cut("The Council met.\nthe report was adopted.\n(a) It rose.") == [
        "The Council met.",
        "the report was adopted.",
        "(a) It rose.",
    ]


def test_a_full_stop_inside_a_bracket_ends_no_sentence() -> None:
    assert cut("It adopted the draft (see chap. II. Section B. Text). It rose.") == [
        "It adopted the draft (see chap. II. Section B. Text).",
        "It rose.",
    ]


def test_a_full_stop_inside_a_symbol_or_a_number_ends_no_sentence() -> None:
    text = "The Conference adopted draft resolution CTOC/COP/2090/L.5/Rev.1, costing 1.5 million dollars."
    assert cut(f"{text} It rose.") == [text, "It rose."]


@pytest.mark.parametrize("piece", ["Mr. ", "(see chap. I. ", "1. ", "Ms. Ana. "])
def test_full_stops_that_end_no_sentence_take_as_long_as_there_are_and_not_as_their_square(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        begin = time.process_time()
        find_sentences(text, 0, len(text))
        return time.process_time() - begin

    ratios = (seconds(800_000) / seconds(200_000) for _ in range(3))  # one of three: the machine may be busy
    assert any(ratio < 8 for ratio in ratios)
