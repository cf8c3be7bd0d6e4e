"""Persons with their delegation in brackets, office by office."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.lists import Lexicon, read_persons
from pipelines.names import load_reference

if TYPE_CHECKING:
    from conftest import Read

LEXICON = Lexicon(load_reference())
PERSONS = (
    "Ana Quito",
    "Ms. Ana Quito",
    "Mr. Omar Said",
    "H.E. Mr. Omar Said",
    "Carlos José del Águila",
    "Jean-Luc O’Neill",
    "Dr. Li Wei",
    "Élise Roy",
)
DELEGATIONS = ("Ecuador", "Bosnia and Herzegovina", "Iran (Islamic Republic of)", "Netherlands (Kingdom of the)", "the Niger", "State of Palestine",
               "Côte d'Ivoire", "Bolivia (Plurinational State of)", "Trinidad and Tobago")  # fmt: skip
LABELS = (("President", "President"), ("Vice-Presidents", "Vice-President"), ("Chair", "Chair"), ("Vice-Chairs", "Vice-Chair"),
          ("Rapporteur", "Rapporteur"), ("Co-Chairs", "Co-Chair"), ("Vice-Chair-Rapporteur", "Vice-Chair-Rapporteur"))  # fmt: skip


def read(text: str) -> tuple[list[tuple[str, str, str]], list[str]]:
    """Each one's delegation, name and office; and what was left over."""
    found, offices = read_persons(text, 0, len(text), LEXICON)
    assert all(text[one.start : one.end] == one.printed for one in found.listed)
    return [(one.actor, one.title, offices[one.start]) for one in found.listed], [one.reason for one in found.leftover]


def key(name: str) -> str:
    actor = LEXICON.actor(name)
    assert actor is not None
    return actor.key


person = st.tuples(st.sampled_from(PERSONS), st.sampled_from(DELEGATIONS))


@given(
    st.lists(
        st.tuples(st.sampled_from(LABELS), st.lists(person, min_size=1, max_size=4)),
        min_size=1,
        max_size=4,
        unique_by=lambda pair: pair[0],
    )
)
def test_a_label_holds_for_every_line_until_the_next(
    officers: list[tuple[tuple[str, str], list[tuple[str, str]]]],
) -> None:
    text = "\n".join(
        f"{label}: " + "\n".join(f"{name} ({state})" for name, state in people) for (label, _), people in officers
    )
    assert read(text) == (
        [(key(state), name, office) for (_, office), people in officers for name, state in people],
        [],
    )


@given(st.sampled_from(LABELS), st.lists(person, min_size=2, max_size=5))
def test_a_label_holds_for_persons_by_commas(label: tuple[str, str], people: list[tuple[str, str]]) -> None:
    names = [f"{name} ({state})" for name, state in people]
    text = f"{label[0]}: {', '.join(names[:-1])} and {names[-1]}"
    assert [(actor, office) for actor, _, office in read(text)[0]] == [(key(state), label[1]) for _, state in people]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ms. Ana Quito (Ecuador) as President", ("ECU", "Ms. Ana Quito", "President")),
        ("Ms. Ana Quito (Ecuador) as its President and adjourned", ("ECU", "Ms. Ana Quito", "President")),
        ("Mr. Omar Said (Oman), Vice-President, took the Chair", ("OMN", "Mr. Omar Said", "Vice-President")),
        (
            "Ms. Amal Ade (Nigeria), representing the group of African States, as President",
            ("NGA", "Ms. Amal Ade", "President"),
        ),
        (
            "Omar Said (Oman), Vice-President of the Conference.",
            ("OMN", "Omar Said", "Vice-President of the Conference"),
        ),
        ("Omar Said (Oman)", ("OMN", "Omar Said", "")),
    ],
)
def test_an_office_may_stand_behind_the_person(words: str, expected: tuple[str, str, str]) -> None:
    assert read(words) == ([expected], [])


def test_two_persons_each_with_an_office() -> None:
    assert read("Ms. Ana Quito (Ecuador) as President and Mr. Omar Said (Oman) as Rapporteur")[0] == [
        ("ECU", "Ms. Ana Quito", "President"), ("OMN", "Mr. Omar Said", "Rapporteur")
    ]  # fmt: skip


def test_an_office_behind_several_persons_is_that_of_each() -> None:
    words = "elected by acclamation Ana Quito (Ecuador), Omar Said (Oman) and Li Wei (China) as Vice-Chairs and Jean Dupont (Belgium) as Rapporteur"
    assert read(words) == (
        [
            ("ECU", "Ana Quito", "Vice-Chair"),
            ("OMN", "Omar Said", "Vice-Chair"),
            ("CHN", "Li Wei", "Vice-Chair"),
            ("BEL", "Jean Dupont", "Rapporteur"),
        ],
        [],
    )


def test_a_bracket_that_holds_no_delegation_is_passed_over() -> None:
    assert read("Members of the Bureau (2024–2026): Ana Quito (Ecuador), Omar Said (Oman)")[0] == [
        ("ECU", "Ana Quito", "Member of the Bureau (2024–2026)"), ("OMN", "Omar Said", "Member of the Bureau (2024–2026)")
    ]  # fmt: skip
    assert read("Ms. Ana Quito (Ecuador), by 10 votes to none (see annex), as Chair")[0][0][:2] == (
        "ECU",
        "Ms. Ana Quito",
    )


@pytest.mark.parametrize("name", ["Ms. Ana Quito", "Ana Quito"])
def test_a_delegation_nobody_knows_is_said(name: str) -> None:
    named, reasons = read(f"President: {name} (Ruritania)\nRapporteur: Mr. Omar Said (Oman)")
    assert named == [("OMN", "Mr. Omar Said", "Rapporteur")]
    assert len(reasons) == 1 and "Ruritania" in reasons[0]


@given(st.lists(person, min_size=1, max_size=4), st.sampled_from(("\n", "\n\n", "; ", ", ")))
def test_the_delegations_stand_in_the_order_printed(people: list[tuple[str, str]], between: str) -> None:
    assert [actor for actor, _, _ in read(between.join(f"{name} ({state})" for name, state in people))[0]] == [
        key(state) for _, state in people
    ]


@pytest.mark.parametrize(
    ("words", "office"),
    [
        (
            "The Commission elected Chad, Bosnia and Herzegovina and Peru as members of the Bureau.",
            "member of the Bureau",
        ),
        (
            "The Conference elected a Bureau consisting of the following members: Chad, Bosnia and Herzegovina and Peru.",
            None,
        ),
        ("The Bureau was composed of Chad, Bosnia and Herzegovina and Peru.", None),
    ],
)
def test_states_elected_without_a_person(words: str, office: str | None, sentence: Callable[[str], Read]) -> None:
    found = sentence(words)
    assert found.told("act", "actor") == [("elected", key) for key in ("TCD", "BIH", "PER")]
    assert office in (None, *(one.office for one in found.acts))
