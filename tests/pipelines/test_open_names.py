"""Names of organizations nobody has told us of: how a list of them is cut into names."""

from __future__ import annotations

import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.lists import Lexicon, read_list
from pipelines.lists.open_names import names_in, spells
from pipelines.names import load_reference

LEXICON = Lexicon(load_reference())
# Made up, in the forms that names of organizations have; none is in the reference data.
MADE_UP = ("Clean Rivers Network", "Harbour Watch International", "Bread and Roses Foundation", "Society for Law and Order at Sea",
           "Verein für Flüsse und Seen", "Fundación Ríos y Mares", "Réseau des ports et fleuves", "Rivers First",
           "Stichting Kade: Ports for Peace and Good Governance", "North Coast Fisheries Council (NCFC)", "Save the Estuaries")  # fmt: skip
KNOWN = ("Wildlife Conservation Society", "Alliance of NGOs on Crime Prevention and Criminal Justice", "China Labor Watch",
         "Born Free Foundation", "UNCAC Coalition", "Human Rights Commission of Malaysia")  # fmt: skip


def cut(text: str, single: bool = False) -> list[str]:
    return [text[start:end] for start, end in names_in(text, 0, len(text), LEXICON, single)]


@given(st.lists(st.sampled_from(MADE_UP), min_size=2, max_size=8, unique=True), st.booleans())
def test_commas_cut_and_the_last_and_cuts(names: list[str], article: bool) -> None:
    the = "the " if article else ""
    text = ", ".join(the + name for name in names[:-1]) + f" and the {names[-1]}"
    assert [name.removeprefix("the ") for name in cut(text)] == names


@given(
    st.lists(st.sampled_from(MADE_UP + KNOWN), max_size=10, unique=True),
    st.sampled_from(("Rivers Now", "Tide Watch (TW)")),
)
def test_names_cut_by_commas_alone_are_all_there(names: list[str], last: str) -> None:
    assert cut(", ".join([*names, last])) == [*names, last]


@given(
    st.lists(st.sampled_from(KNOWN), min_size=1, max_size=6, unique=True),
    st.sampled_from((" and ", " and the ", ", and ", " as well as ")),
)
def test_an_and_inside_a_known_name_does_not_cut(names: list[str], last: str) -> None:
    text = ", ".join(names[:-1]) + last + names[-1] if len(names) > 1 else names[0]
    assert [name.removeprefix("the ") for name in cut(text)] == names


@given(st.text(string.ascii_letters + " ,;.()&’-", max_size=80))
def test_whatever_the_words_the_names_stand_in_order_and_do_not_overlap(text: str) -> None:
    spans = names_in(text, 0, len(text), LEXICON, single=False)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert sum(sign.isalpha() for sign in kept) <= sum(sign.isalpha() for sign in text)


@given(st.lists(st.sampled_from(MADE_UP), min_size=1, max_size=4, unique=True), st.booleans())
def test_only_joiners_stand_between_the_names(names: list[str], single: bool) -> None:
    text = " and the ".join([", ".join(names), "Tide Watch"])
    between = text
    for start, end in reversed(names_in(text, 0, len(text), LEXICON, single)):
        between = between[:start] + between[end:]
    assert set(between.replace(",", " ").split()) <= {"and"}


@pytest.mark.parametrize("name", MADE_UP + KNOWN)
def test_a_head_in_the_singular_has_one_name_whole(name: str) -> None:
    assert cut(name, single=True) == [name]
    text = f"the observer for the {name}"
    found = read_list(text, 0, len(text), LEXICON)
    assert [(one.printed, one.kind) for one in found.listed] == [(name, "organization")]


def test_two_names_with_an_and_of_their_own() -> None:
    assert cut("Alliance of NGOs on Crime Prevention and Criminal Justice and the Wildlife Conservation Society") == [
        "Alliance of NGOs on Crime Prevention and Criminal Justice", "the Wildlife Conservation Society"
    ]  # fmt: skip
    assert cut("Friends of Rivers and Lakes and the Society for Law and Order") == [
        "Friends of Rivers and Lakes",
        "the Society for Law and Order",
    ]
    assert cut("Harbour Watch, Society for Clean Rivers and Foundation for Bread and Peace") == [
        "Harbour Watch", "Society for Clean Rivers", "Foundation for Bread and Peace"
    ]  # fmt: skip


def test_pieces_that_only_together_spell_the_acronym_are_one_name() -> None:
    assert cut("Information, Training and Advice on Rivers (ITAR), Harbour Watch") == [
        "Information, Training and Advice on Rivers (ITAR)",
        "Harbour Watch",
    ]


@pytest.mark.parametrize(
    ("acronym", "words"),
    [
        ("NCFC", "North Coast Fisheries Council"),
        ("UNODC", "United Nations Office on Drugs and Crime"),
        ("Portjusticia", "Centro de Estudios de Puertos, Ortografía, Justicia y Sociedad"),
        ("REDUC", "Redução de Danos"),
    ],
)
def test_an_acronym_is_made_of_beginnings_of_the_words(acronym: str, words: str) -> None:
    assert spells(acronym, words)
    assert not spells(acronym[::-1], words)
    assert not spells(acronym + "X", words)


@pytest.mark.parametrize(
    ("head", "capacity"),
    [
        ("observers for the following non-governmental organizations: ", "ngo"),
        ("observers for the following intergovernmental organizations: ", "igo"),
        ("(c) Observers for national human rights institutions: ", "nhri"),
        ("(d) Observers for United Nations entities, specialized agencies and related organizations: ", "un"),
    ],
)
def test_the_head_says_what_an_unknown_organization_is(head: str, capacity: str) -> None:
    text = f"{head}Clean Rivers Network, Harbour Watch International and Rivers First"
    found = read_list(text, 0, len(text), LEXICON)
    assert [(one.actor, one.capacity) for one in found.listed] == [
        ("Clean Rivers Network", capacity), ("Harbour Watch International", capacity), ("Rivers First", capacity)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        "China Labor Watch",
        "Human Rights Commission of Malaysia",
        "Centre for Port Research Pakistan",
        "Indian Council of South Rivers",
        "Peru Rivers First Network",
    ],
)
def test_a_state_inside_an_organization_s_name_is_no_speaker(name: str) -> None:
    text = f"observers for the following non-governmental organizations: Harbour Watch, {name} and Rivers First"
    found = read_list(text, 0, len(text), LEXICON)
    assert [one.printed for one in found.listed] == ["Harbour Watch", name, "Rivers First"]
    assert {one.kind for one in found.listed} == {"organization"}


def test_representatives_of_states_are_no_open_list() -> None:
    text = "the representatives of Chad, Harbour Watch and Peru"
    found = read_list(text, 0, len(text), LEXICON)
    assert [one.actor for one in found.listed] == ["TCD", "PER"]
    assert [text[one.start : one.end] for one in found.leftover] == ["Harbour Watch"]
