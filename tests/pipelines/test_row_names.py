"""Names of rows: the same in every build, and no two alike."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st
from made_up import CODE, act, built, document, made_of, outline_of, text_of

from pipelines.rules.model import Made
from pipelines.tables import ReadFile, rows_of
from pipelines.tables.identity import row_names

# names of documents and rows


def test_row_names_are_the_same_in_every_build_and_differ_from_each_other() -> None:
    first, second = built().tables().participation, built().tables().participation
    assert list(first["row_id"]) == list(second["row_id"])
    assert first["row_id"].is_unique


def test_a_row_keeps_its_name_when_the_rules_find_more_elsewhere_and_the_text_moves() -> None:
    before = built().tables().participation
    longer = (("0", "0. A paragraph that a new print sets before the first."), *_paragraphs())
    text = text_of(longer)
    moved = made_of(text_of())
    shift = len(longer[0][1]) + 1
    acts = tuple(
        dataclasses.replace(
            each,
            start=each.start + shift,
            end=each.end + shift,
            name_start=each.name_start + shift,
            name_end=each.name_end + shift,
            paragraph=each.paragraph + 1,
        )
        for each in moved.acts
    )
    more = Made(acts=(act(text, 4, "UKR", "President", "chaired"), *acts))
    rows = rows_of(document(), text, outline_of(text, longer), more, CODE)
    after = built(ReadFile("report.txt", rows)).tables().participation
    assert set(before["row_id"]) < set(after["row_id"])
    assert list(before["start"]) != list(after[after["row_id"].isin(before["row_id"])]["start"])


def _paragraphs() -> tuple[tuple[str, str], ...]:
    from made_up import PARAGRAPHS

    return PARAGRAPHS


def test_two_equal_deeds_in_one_paragraph_have_two_names() -> None:
    peru = built().tables().participation.query("actor == 'PER' and paragraph == '3'")
    assert len(peru) == 2 and peru["row_id"].is_unique


def test_where_a_paragraph_has_a_number_the_words_of_the_sentence_have_no_part_in_the_name() -> None:
    deed = ("statement", "PER", "own", "", 0)
    assert row_names("D", [("22", "Peru spoke.")], [deed]) == row_names("D", [("22", "Peru spoke; Chile too.")], [deed])
    assert row_names("D", [("22", "Peru spoke.")], [deed]) != row_names("D", [("23", "Peru spoke.")], [deed])


def test_without_a_paragraph_number_the_letters_of_the_sentence_are_the_place() -> None:
    deed = ("statement", "PER", "own", "", 0)
    name, same, other = (
        row_names("D", [("", words)], [deed])[0] for words in ("Peru spoke.", "PERU  spoke", "Peru spoke again.")
    )
    assert name == same != other


@given(st.lists(st.tuples(st.sampled_from(["1", "2", ""]), st.sampled_from(["PER", "CHL"])), max_size=30))
def test_row_names_of_one_document_never_repeat(rows: list[tuple[str, str]]) -> None:
    names = row_names(
        "D", [(number, "a sentence") for number, _ in rows], [("voted", who, "own", "", 0) for _, who in rows]
    )
    assert len(set(names)) == len(rows)
