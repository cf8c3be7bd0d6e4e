"""When a paragraph goes on, and what a line end does to a word."""

from __future__ import annotations

import pytest

from pipelines.text.joining import Lexicon, goes_on, join_of, opens_list, splits_symbol

PROSE = (
    "57. Statements were also made by the observers for the Global Initiative against Transnational Organized Crime, "
    "the Alliance of NGOs on Crime Prevention and"
)


def test_a_paragraph_open_after_and_goes_on_with_a_capital():
    assert goes_on(PROSE, "Criminal Justice, the Wildlife Conservation Society and the UNCAC Coalition.")


@pytest.mark.parametrize(
    "later", ["58. At its 10th meeting", "(b) Election of officers", "- a bullet", "II. Organizational"]
)
def test_nothing_goes_on_in_a_numbered_line(later):
    assert not goes_on(PROSE, later)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("II. Organizational matters", "A. Opening of the session"),
        ("Action taken by the Conference", "The Conference adopted it."),
        ("Peter Burian (Slovakia)", "Annika Markovic (Sweden)"),
        (PROSE[:-4] + ".", "the next sentence"),
        ("Recalling its resolution 9/1 of 19 October 2018, on the environment, and its objects,", "Reaffirming that"),
    ],
)
def test_headings_names_and_closed_sentences_do_not_go_on(earlier, later):
    assert not goes_on(earlier, later)


@pytest.mark.parametrize(
    "line", ["12. At its", "(a) the", "(iv) the", "IV. Review", "- one", "• one", "12/3. Enhancing", "1.2 Scope"]
)
def test_numbers_letters_and_bullets_start_a_line_of_their_own(line):
    assert opens_list(line)


@pytest.mark.parametrize("line", ["2024 was", "Vienna (Austria)", "the (a)", "I believe", "3 and 4 May", "a statement"])
def test_a_number_in_a_sentence_starts_no_list(line):
    assert not opens_list(line)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("the Confer-", "ence", ("", True)),
        ("Timor-", "Leste", ("", False)),
        ("law-", "enforcement", ("", False)),
        ("COVID-", "19", ("", False)),
        ("Vienna –", "the", (" ", False)),
        ("ac -", "cordance", ("", True)),
        ("the Conference", "heard", (" ", False)),
    ],
)
def test_a_line_end_hyphen_goes_only_where_the_document_has_the_word_without_it(left, right, expected):
    lexicon = Lexicon(["the Conference on law-enforcement, in accordance with the law and its enforcement"])
    assert join_of(left, right, lexicon) == expected


def test_two_words_of_a_document_that_breaks_none_keep_their_hyphen():
    lexicon = Lexicon(["women in decision positions are making progress"])
    assert not lexicon.hyphenates
    assert join_of("women in decision-", "making positions", lexicon) == ("", False)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("(CTOC/COP/", "2024/L.1)"),
        ("see A/HRC/28/", "L.13 and"),
        ("A/AC.296/2025/L.", "4)"),
        ("CTOC/COP/2024/L.8/Rev.", "1)"),
    ],
)
def test_a_symbol_is_broken_after_a_stroke_or_a_point(left, right):
    assert splits_symbol(left, right)


@pytest.mark.parametrize(
    ("left", "right"), [("and/", "or both"), ("in Vienna.", "2 The"), ("resolution 12/1.", "2. Decides")]
)
def test_other_strokes_and_points_part_words(left, right):
    assert not splits_symbol(left, right)
