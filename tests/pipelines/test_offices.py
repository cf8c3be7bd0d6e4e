"""Whose an office is: a delegation's, an organization's, the body's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipelines.lists import Lexicon, office_of
from pipelines.names import load_reference

LEXICON = Lexicon(load_reference())
KOREA = "the Minister for Foreign Affairs of the Democratic People's Republic of Korea"


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Minister of Fisheries of Peru", "PER"),
        ("Minister of State, Home Office, of the United Kingdom of Great Britain and Northern Ireland", "GBR"),
        ("Ambassador and Permanent Representative of Israel to the United Nations in Vienna", "ISR"),
        ("Ambassador of Peru to Chad", "PER"),
        ("Secretary of State for Rivers to the Minister of Europe of France", "FRA"),
        ("Permanent Observer of the Holy See to the United Nations", "VAT"),
        ("Permanent Observer of the State of Palestine", "PSE"),
        ("President of Colombia", "COL"),
        ("Attorney General, Ministry of Justice of Kuwait", "KWT"),
        ("Minister of Health of Sao Tome and Principe", "STP"),
        ("Head of the Delegation of the European Union", "EU"),
        (KOREA, "PRK"),
    ],
)
def test_an_office_of_a_state_is_the_state_s(words: str, actor: str) -> None:
    office = office_of(words, LEXICON)
    assert office is not None and office.named is not None
    assert (office.actor, office.kind in ("state", "eu"), office.capacity) == (actor, True, "")
    named = LEXICON.actor(words[office.named.start : office.named.end])
    assert named is not None and named.key == actor


@pytest.mark.parametrize(
    ("words", "actor", "capacity"),
    [
        (
            "Executive Director of the United Nations Office on Drugs and Crime",
            "United Nations Office on Drugs and Crime",
            "un",
        ),
        ("Secretary-General of INTERPOL", "International Criminal Police Organization", "igo"),
        ("Commissioner for Peace of the African Union", "African Union", "igo"),
        ("Director of China Labor Watch", "China Labor Watch", "ngo"),
    ],
)
def test_an_office_of_an_organization_is_the_organization_s(words: str, actor: str, capacity: str) -> None:
    office = office_of(words, LEXICON)
    assert office is not None
    assert (office.actor, office.kind, office.capacity) == (actor, "organization", capacity)


@pytest.mark.parametrize(
    ("words", "capacity"),
    [
        ("President of the Conference", "officer"),
        ("the Co-Chairs of the Working Group on Ports", "officer"),
        ("Vice-Chair", "officer"),
        ("the Rapporteur", "officer"),
        ("President of the Council, Slovakia", "officer"),
        ("Special Rapporteur on the right to clean ports", "expert"),
        ("Independent Expert on harbours", "expert"),
        ("Secretary-General", "un"),
        ("Under-Secretary-General for Legal Affairs", "un"),
        ("the High Commissioner for Human Rights", "un"),
        ("Chief of the Ports Section", "secretariat"),
        ("Executive Secretary", "secretariat"),
    ],
)
def test_an_office_without_a_state_is_printed_as_it_stands(words: str, capacity: str) -> None:
    office = office_of(words, LEXICON)
    assert office is not None
    assert (office.actor, office.kind, office.capacity, office.named) == (
        words.removeprefix("the "),
        "office",
        capacity,
        None,
    )


def test_the_office_that_serves_the_body_is_its_secretariat() -> None:
    served = replace(LEXICON, secretariat=frozenset({"United Nations Office on Drugs and Crime"}))
    words = "the Executive Director of the United Nations Office on Drugs and Crime"
    office = office_of(words, served)
    assert office is not None
    assert (office.actor, office.capacity) == (
        "Executive Director of the United Nations Office on Drugs and Crime",
        "secretariat",
    )
    elsewhere = office_of(words, LEXICON)
    assert elsewhere is not None and elsewhere.capacity == "un"


@pytest.mark.parametrize(
    "words",
    [
        "Minister of Fisheries of Ruritania",
        "Head of the Ports Division",
        "Permanent Representative of Freedonia to Vienna",
        "friend of the rivers",
    ],
)
def test_an_office_whose_state_is_not_known_is_nobody_s(words: str) -> None:
    assert office_of(words, LEXICON) is None


@pytest.mark.parametrize("name", ["Commonwealth", "Union for the Northern Rivers", "League of River States"])
def test_an_organization_known_by_its_head_alone_is_its_own(name: str) -> None:
    words = f"Secretary-General of the {name}, Ana Quito"
    office = office_of(words, LEXICON)
    assert office is not None and office.named is not None
    assert (office.actor, office.kind, office.capacity) == (name, "organization", "igo")
    assert words[office.named.start : office.named.end] == name


@pytest.mark.parametrize("words", ["Secretary-General of the United Nations", "Secretary-General"])
def test_the_secretary_general_is_no_organization(words: str) -> None:
    office = office_of(words, LEXICON)
    assert office is not None and (office.kind, office.capacity) == ("office", "un")


def test_the_secretary_general_of_a_ministry_is_no_organization_s() -> None:
    office = office_of("Secretary-General of the Ministry of Ports of Peru", LEXICON)
    assert office is not None and office.actor == "PER"
