"""Bodies say the same thing in other words: each of them is read, by the same rule and as the same act."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from said_further import ASIDE_FURTHER, FURTHER, NOT_SO, NUMBERS_PRINTED
from said_otherwise import (
    ATTENDANCE,
    COUNCIL,
    COUNTED,
    DRAFTS,
    OFFICERS,
    SET_ASIDE,
    SPEECHES,
    TOLD,
    VOTES,
    with_all_told,
)

if TYPE_CHECKING:
    from conftest import Read

    from pipelines.rules import Act

CASES = [
    pytest.param(rule, made, sentence, id=f"{rule}: {sentence[:90]}")
    for kind in (SPEECHES, DRAFTS, OFFICERS, ATTENDANCE, COUNCIL, VOTES, TOLD, FURTHER)
    for rule, by_made in kind.items()
    for made, sentence in with_all_told(by_made)
]


def _what(act: Act, more: str) -> str:
    """An act in words, its office only where the words to compare it with have one."""
    occasion = act.occasion if act.occasion != "item" else ""
    words = (act.act, occasion, str(act.round or ""), act.role, act.choice, act.office)
    return " ".join(each for each in words[: 5 if " " not in more else 6] if each)


@pytest.mark.parametrize(("rule", "made", "words"), CASES)
def test_the_same_thing_in_other_words(rule: str, made: str, words: str, sentence: Callable[[str], Read]) -> None:
    found = sentence(words)
    what, _, who = made.partition(": ")
    acts = [act for act in found.acts if act.rule == rule]
    assert " ".join(act.actor for act in acts) == who
    assert {_what(act, what) for act in acts} == {what}
    assert {act.capacity for act in acts if act.act == "chaired"} <= {"officer"}
    assert found.unread() == []


@pytest.mark.parametrize(
    ("rule", "told", "words"),
    [(rule, told, words) for rule, by_told in NOT_SO.items() for told, words in with_all_told(by_told)],
)
def test_what_only_looks_like_a_form_is_not_read_by_it(
    rule: str, told: str, words: str, sentence: Callable[[str], Read]
) -> None:
    found = sentence(words)
    assert rule not in [act.rule for act in found.acts]
    assert ", ".join(f"{act.act} {act.actor}" for act in found.acts) == told


@pytest.mark.parametrize(
    ("why", "words"),
    [*with_all_told(SET_ASIDE), *with_all_told(ASIDE_FURTHER)],
)
def test_a_sentence_set_aside_in_other_words_makes_no_row(
    why: str, words: str, sentence: Callable[[str], Read]
) -> None:
    found = sentence(words)
    assert found.acts == ()
    assert found.unread() == []
    assert [each.reason for each in found.made.aside] == [why]


@pytest.mark.parametrize(("what", "words"), with_all_told(COUNTED))
def test_a_number_is_counted_in_other_words(what: str, words: str, sentence: Callable[[str], Read]) -> None:
    assert what in [count.what for count in sentence(words).made.counts]


@pytest.mark.parametrize(("counted", "words"), with_all_told(NUMBERS_PRINTED))
def test_the_numbers_of_a_sentence_and_no_others(counted: str, words: str, sentence: Callable[[str], Read]) -> None:
    assert ", ".join(f"{each.what} {each.number}" for each in sentence(words).made.counts) == counted
