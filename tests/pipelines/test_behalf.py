"""In whose name one speaks: brackets and phrases behind a speaker."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.lists import Lexicon, Listed, read_list
from pipelines.lists.behalf import read_behalf
from pipelines.lists.brackets import read_bracket
from pipelines.names import load_reference

if TYPE_CHECKING:
    from conftest import Read

LEXICON = Lexicon(load_reference())
PERU = Listed("PER", "Peru", "Peru", 0, 4, "state")
MEMBERS = ("Austria", "Bosnia and Herzegovina", "Liechtenstein", "Trinidad and Tobago", "Viet Nam", "the Niger",
           "Iran (Islamic Republic of)", "the Republic of Moldova", "Sao Tome and Principe")  # fmt: skip
GROUPS = ("the Group of 77 and China", "the Group of African States", "the African Group", "States members of the European Union",
          "the Latin American and Caribbean States", "its member States", "the European Union and its member States",
          "the States Members of the United Nations that are members of the European Union", "the Alliance of Small Island States",
          "the Organization of Islamic Cooperation", "the least developed countries", "25 States", "a group of countries")  # fmt: skip
OPENINGS = (
    "on behalf of ",
    "also on behalf of ",
    "speaking on behalf of ",
    "also speaking on behalf of ",
    "in the name of ",
)


def joined(names: list[str]) -> str:
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]


def behind(text: str, bracket: bool = False) -> tuple[str, list[str], str]:
    """The words of a phrase, the States named in it, and what stands behind it."""
    found = read_behalf(text, 0, len(text), "PER", LEXICON, bracket)
    assert found is not None
    assert all(text[one.start : one.end] == one.printed for one in found.listed)
    assert {one.via for one in found.listed} <= {"PER"}
    assert {one.voice for one in found.listed} <= {"represented"}
    return found.words, [one.actor for one in found.listed], text[found.end :]


def in_bracket(words: str, speaker: Listed = PERU) -> tuple[Listed, list[tuple[str, str]], list[str]]:
    found, named, leftover = read_bracket(words, 0, len(words), speaker, LEXICON)
    assert {one.via for one in named} <= {speaker.actor}
    return found, [(one.actor, one.voice) for one in named], [words[one.start : one.end] for one in leftover]


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("group", GROUPS)
def test_a_group_s_name_is_no_actor(group: str, opening: str) -> None:
    words = opening + group
    for text, bracket in ((words, True), (f"{words}, Chad and Mali", False), (f"{words}, and Mali", False)):
        assert behind(text, bracket)[:2] == (words, [])


@given(st.sampled_from(OPENINGS), st.lists(st.sampled_from(MEMBERS), min_size=1, max_size=7, unique=True))
def test_every_state_named_in_a_bracket_is_represented(opening: str, names: list[str]) -> None:
    actors = [LEXICON.actor(name) for name in names]
    words = opening + joined(names)
    assert behind(words, bracket=True) == (words, [actor.key for actor in actors if actor], "")


@given(
    st.lists(st.sampled_from(MEMBERS), min_size=2, max_size=5, unique=True),
    st.sampled_from((", Chad and Mali", ", and Mali", ", Chad, Mali and Nepal")),
)
def test_outside_brackets_the_list_ends_with_its_own_and(names: list[str], rest: str) -> None:
    words = f"on behalf of {joined(names)}"
    found, named, after = behind(words + rest)
    assert (found, len(named), after) == (words, len(names), rest)


def test_one_s_own_state_among_those_spoken_for_is_no_second_row() -> None:
    assert behind("on behalf of Chad, Peru and Mali", bracket=True)[1] == ["TCD", "MLI"]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("on behalf of the Harbour Group, composed of Mexico, Indonesia, the Republic of Korea, Peru and Australia", ["MEX", "IDN", "KOR", "AUS"]),
        ("on behalf of the Core Group: Denmark, Bosnia and Herzegovina and Mali", ["DNK", "BIH", "MLI"]),
        ("on behalf of the members of the Core Group (Chad, Oman and Trinidad and Tobago)", ["TCD", "OMN", "TTO"]),
        ("on behalf of the least developed countries and Nepal", ["NPL"]),
    ],
)  # fmt: skip
def test_a_group_whose_members_are_named_represents_them(words: str, named: list[str]) -> None:
    speaker, found, leftover = in_bracket(words)
    assert (speaker.voice, speaker.on_behalf_of) == ("group", words)
    assert found == [(key, "represented") for key in named]
    assert leftover == []


@pytest.mark.parametrize("words", ["on behalf of Chad, Atlantis and Mali", "on behalf of Chad, Mali and Atlantis"])
def test_an_unknown_name_among_those_spoken_for_is_said(words: str) -> None:
    assert in_bracket(words)[1:] == ([("TCD", "represented"), ("MLI", "represented")], ["Atlantis"])


@pytest.mark.parametrize("but", [", with the exception of Albania", " except Albania", ", excluding Albania"])
def test_a_state_that_is_excepted_is_not_spoken_for(but: str) -> None:
    speaker, named, _ = in_bracket(f"on behalf of States members of the European Union{but}")
    assert (speaker.voice, named) == ("group", [])


@pytest.mark.parametrize(
    "words", ["made a statement", "of the Group of 77", "the representatives of Chad", "behalf", "(by video message)"]
)
def test_words_that_do_not_say_for_whom_are_left_alone(words: str) -> None:
    assert read_behalf(words, 0, len(words), "PER", LEXICON, bracket=False) is None


def test_those_aligned_with_a_statement_stand_behind_a_semicolon() -> None:
    union = Listed("EU", "European Union", "European Union", 0, 14, "eu")
    speaker, named, leftover = in_bracket(
        "also on behalf of its member States; Albania, Bosnia and Herzegovina and Georgia aligned themselves with the statement",
        union,
    )
    assert (speaker.voice, speaker.on_behalf_of) == ("group", "also on behalf of its member States")
    assert named == [("ALB", "aligned"), ("BIH", "aligned"), ("GEO", "aligned")]
    assert leftover == []


@pytest.mark.parametrize(
    "verb",
    [
        "aligned themselves with the statement",
        "associated themselves with the statement",
        "also aligned themselves with that statement",
    ],
)
def test_every_way_of_aligning_is_one(verb: str) -> None:
    assert in_bracket(f"Chad and Trinidad and Tobago {verb}")[1:] == ([("TCD", "aligned"), ("TTO", "aligned")], [])


def test_an_unknown_name_among_those_aligned_is_said() -> None:
    assert in_bracket("Albania, Atlantis and Georgia aligned themselves with the statement")[1:] == (
        [("ALB", "aligned"), ("GEO", "aligned")],
        ["Atlantis"],
    )


def test_a_bracket_in_alignment() -> None:
    words = "Austria-European Union (with the candidate countries Albania and Georgia, in alignment), Peru"
    found = read_list(words, 0, len(words), LEXICON)
    assert [(one.actor, one.voice, one.via) for one in found.listed] == [
        ("AUT", "group", ""), ("ALB", "aligned", "AUT"), ("GEO", "aligned", "AUT"), ("PER", "own", "")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "mode",
    [
        "by video message",
        "pre-recorded",
        "virtual live",
        "video message and in person",
        "via videoconference",
        "in person",
        "continued",
    ],
)
def test_how_a_statement_was_given_changes_nothing(mode: str) -> None:
    assert in_bracket(mode) == (PERU, [], [])


def test_how_it_was_given_and_for_whom_in_one_bracket() -> None:
    speaker, named, leftover = in_bracket("pre-recorded, on behalf of Chad and Oman")
    assert (speaker.voice, speaker.on_behalf_of, named, leftover) == (
        "group",
        "on behalf of Chad and Oman",
        [("TCD", "represented"), ("OMN", "represented")],
        [],
    )


def test_a_bracket_may_say_that_one_is_an_observer() -> None:
    assert in_bracket("in its capacity as observer")[0].capacity == "observer"
    assert in_bracket("signatory State")[0].capacity == "observer"


def test_a_bracket_that_names_others_and_says_no_more_is_left_over() -> None:
    speaker, named, leftover = in_bracket("Chad and Oman")
    assert (speaker, named, leftover) == (PERU, [], ["Chad and Oman"])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Brazil, on behalf of the Latin American and Caribbean States, Peru and Oman", [("BRA", "group"), ("PER", "own"), ("OMN", "own")]),
        ("Chad and Peru, on behalf of the African Group", [("TCD", "own"), ("PER", "group")]),
        ("Chad, also on behalf of Oman and Mali, and Italy", [("TCD", "group"), ("OMN", "represented"), ("MLI", "represented"), ("ITA", "own")]),
        ("Indonesia, India (also on behalf of Algeria, Indonesia and Viet Nam)", [("IDN", "own"), ("IND", "group"), ("DZA", "represented"), ("IDN", "represented"), ("VNM", "represented")]),
        ("Belgium (on behalf of the European Community and its member States); Iran (Islamic Republic of) (on behalf of the Group of 77 and China)", [("BEL", "group"), ("IRN", "group")]),
    ],
)  # fmt: skip
def test_the_phrase_belongs_to_the_nearest_name(words: str, expected: list[tuple[str, str]]) -> None:
    found = read_list(words, 0, len(words), LEXICON)
    assert [(one.actor, one.voice) for one in found.listed] == expected
    assert found.leftover == ()


@pytest.mark.parametrize(
    ("words", "actor", "behalf"),
    [
        ("A statement was made on behalf of the Group of 77 and China by the representative of Peru.", "PER", "on behalf of the Group of 77 and China"),
        ("A statement on behalf of the European Union was made by the representative of Spain.", "ESP", "on behalf of the European Union"),
        ("Speaking on behalf of the Arab Group, the representative of Kuwait made a statement.", "KWT", "on behalf of the Arab Group"),
    ],
)  # fmt: skip
def test_the_group_may_stand_before_the_speaker(
    words: str, actor: str, behalf: str, sentence: Callable[[str], Read]
) -> None:
    found = sentence(words)
    assert found.told("actor", "voice", "on_behalf_of") == [(actor, "group", behalf)]
    assert found.unread() == []


@pytest.mark.parametrize(
    "words",
    [
        "A statement was made on behalf of the Minister of Justice by the representative of Peru.",
        "A message was read out on behalf of the President of Peru. A statement was made by the representative of Peru.",
    ],
)
def test_a_delegate_stands_in_for_a_person_and_for_no_group(words: str, sentence: Callable[[str], Read]) -> None:
    assert sentence(words).told("actor", "voice") == [("PER", "own")]


def test_each_group_belongs_to_the_one_before_it(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "Statements on behalf of regional groups were made by the representatives of Mali (on behalf of the African Group) and Norway."
    )
    assert found.told("actor", "voice") == [("MLI", "group"), ("NOR", "own")]
