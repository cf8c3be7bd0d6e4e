"""Lists of persons by office or by name: whose each one is, and what of it is title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.lists import Lexicon, ReadList, read_titles
from pipelines.names import load_reference

LEXICON = Lexicon(load_reference())
# Offices as printed, with a place for the delegation; all made up.
OFFICES = ("Minister of Fisheries of {}", "Attorney General of {}", "Minister of State, Harbour Office, of {}",
           "Ambassador and Permanent Representative of {} to the United Nations in Vienna",
           "Deputy Permanent Representative of {} to the United Nations (Vienna)",
           "Director General of the Department of Ports and Coastal Development of {}",
           "Secretary of State for Rivers and Lakes to the Minister of Ports and Foreign Affairs of {}",
           "Senior Adviser at the Ministry of Ports and Security of {}",
           "Special Envoy of {} on Port Crime", "Legal Adviser of the Minister of the Interior of {}",
           "representative on behalf of the Ambassador and Permanent Representative of {} to the United Nations in Vienna",
           "Chargé d’affaires a.i. of the Permanent Mission of {} to the International Organizations in Vienna",
           "Head of the Main Department for Harbours and Combating Smuggling of the Ministry of Interior of {}")  # fmt: skip
DELEGATIONS = ("Peru", "the United Kingdom of Great Britain and Northern Ireland", "the State of Palestine", "the Philippines", "Chad",
               "Bosnia and Herzegovina", "Trinidad and Tobago", "the Holy See", "South Africa", "Côte d'Ivoire", "the United States of America",
               "the Democratic People's Republic of Korea", "the Syrian Arab Republic", "Iran (Islamic Republic of)", "the European Union")  # fmt: skip
PERSONS = (
    "Ana Quito",
    "Omar Said",
    "Jean-Luc O’Neill",
    "María del Águila y Soto",
    "Li Wei",
    "Abdul bin Hassan Al-Said",
)


def read(text: str) -> ReadList:
    return read_titles(text, 0, len(text), LEXICON)


def key(name: str) -> str:
    actor = LEXICON.actor(name)
    assert actor is not None
    return actor.key


entries = st.lists(st.tuples(st.sampled_from(OFFICES), st.sampled_from(DELEGATIONS)), min_size=3, max_size=10)


@given(entries)
def test_every_office_in_a_list_by_semicolons_is_its_delegation_s(entries: list[tuple[str, str]]) -> None:
    words = [office.format(name) for office, name in entries]
    text = "; ".join(words[:-1]) + "; and " + words[-1]
    found = read(text)
    assert [one.actor for one in found.listed] == [key(name) for _, name in entries]
    assert [text[one.start : one.end] for one in found.listed] == [name.removeprefix("the ") for _, name in entries]
    assert {one.voice for one in found.listed} == {"own"}
    assert found.leftover == ()


@given(
    st.lists(
        st.tuples(st.sampled_from(PERSONS), st.sampled_from(OFFICES[:10]), st.sampled_from(DELEGATIONS)),
        min_size=1,
        max_size=8,
    )
)
def test_every_line_names_a_person_an_office_and_a_delegation(entries: list[tuple[str, str, str]]) -> None:
    lines = [f"{person}, {office.format(name)}" for person, office, name in entries]
    found = read("\n".join(lines))
    assert [one.actor for one in found.listed] == [key(name) for _, _, name in entries]
    assert [one.title.split(",")[0] for one in found.listed] == [person for person, _, _ in entries]
    assert found.leftover == ()


@given(entries, st.integers(0, 9))
def test_an_entry_whose_delegation_is_not_known_is_said(entries: list[tuple[str, str]], at: int) -> None:
    words = [office.format(name) for office, name in entries]
    words.insert(at % len(words), "Minister of Ports of Ruritania")
    text = "; ".join(words)
    found = read(text)
    assert [one.actor for one in found.listed] == [key(name) for _, name in entries]
    assert [text[one.start : one.end] for one in found.leftover] == ["Minister of Ports of Ruritania"]


@pytest.mark.parametrize("office", [office for office in OFFICES if "(Vienna)" not in office])
def test_the_title_is_the_office_as_printed(office: str) -> None:
    words = office.format("the Philippines")
    (one,) = read(words).listed
    assert (one.actor, one.title, one.printed) == ("PHL", words, "Philippines")


def test_a_city_in_brackets_is_part_of_the_title_and_a_video_message_is_not() -> None:
    found = read(
        "Ana Quito, Permanent Representative of Peru to the United Nations (Vienna)\n"
        "Omar Said, Minister of Ports of Oman (video message)\n"
        "Li Wei, Deputy Minister of Ports of China (pre-recorded)"
    )
    assert [(one.actor, one.title) for one in found.listed] == [
        ("PER", "Ana Quito, Permanent Representative of Peru to the United Nations (Vienna)"),
        ("OMN", "Omar Said, Minister of Ports of Oman"),
        ("CHN", "Li Wei, Deputy Minister of Ports of China"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "{} (on behalf of the Group of 77 and China)",
        "{}, on behalf of the Group of 77 and China",
        "{} (also delivering a statement on behalf of the Group of 77 and China)",
    ],
)
def test_a_person_may_speak_for_a_group(words: str) -> None:
    found = read(
        "\n".join(("Ana Quito, Minister of Ports of Peru", words.format("Omar Said, Minister of Ports of Oman")))
    )
    assert [(one.actor, one.voice) for one in found.listed] == [("PER", "own"), ("OMN", "group")]
    assert found.listed[1].on_behalf_of.endswith("on behalf of the Group of 77 and China")
    assert found.listed[1].title == "Omar Said, Minister of Ports of Oman"


def test_two_people_of_one_delegation_on_one_line_are_two_speakers() -> None:
    found = read(
        "Ana Quito, Minister of Ports of Peru\n"
        "Omar Said, Sultan of Oman (video message), and Ali Nasser, Minister of Ports of Oman (also speaking on behalf of a number of Member States)"
    )
    assert [(one.actor, one.voice, one.title.split(",")[0]) for one in found.listed] == [
        ("PER", "own", "Ana Quito"), ("OMN", "own", "Omar Said"), ("OMN", "group", "Ali Nasser")
    ]  # fmt: skip


def test_a_minister_may_speak_for_states_by_name() -> None:
    found = read(
        "Minister of Ports of Jamaica (also on behalf of the Bahamas, Belize and Trinidad and Tobago); Minister of Ports of Peru; Minister of Ports of Chad"
    )
    assert [(one.actor, one.voice, one.via) for one in found.listed] == [
        ("JAM", "group", ""), ("BHS", "represented", "JAM"), ("BLZ", "represented", "JAM"), ("TTO", "represented", "JAM"), ("PER", "own", ""), ("TCD", "own", "")
    ]  # fmt: skip


def test_representatives_at_the_end_of_a_list_of_ministers_are_each_read() -> None:
    found = read(
        "Minister of Ports of Chad; Minister of Ports of Jamaica; as well as by the representatives of Malawi, Trinidad and Tobago and Zambia"
    )
    assert [one.actor for one in found.listed] == ["TCD", "JAM", "MWI", "TTO", "ZMB"]
    assert found.leftover == ()


def test_a_line_that_ends_in_of_goes_on_in_the_next() -> None:
    found = read(
        "Ana Quito, Deputy Director of the Ports Bureau, Ministry of Public Works, of\nPeru\nOmar Said, Minister of Ports of Oman"
    )
    assert [(one.actor, one.title.split(",")[0]) for one in found.listed] == [
        ("PER", "Ana Quito"),
        ("OMN", "Omar Said"),
    ]


def test_a_heading_inside_the_list_is_no_speaker() -> None:
    found = read("Ana Quito, Minister of Ports of Peru\nCeremonial interlude\nOmar Said, Minister of Ports of Oman")
    assert [one.actor for one in found.listed] == ["PER", "OMN"]
    assert found.leftover == ()


def test_persons_behind_their_offices_in_one_sentence() -> None:
    found = read(
        "the President of Chad, Ana Quito, the Prime Minister of Oman, Omar Said, and the Minister of Ports of Peru, Li Mora"
    )
    assert [one.actor for one in found.listed] == ["TCD", "OMN", "PER"]


@pytest.mark.parametrize(
    ("words", "actor", "capacity"),
    [
        (
            "Executive Director of the United Nations Office on Drugs and Crime",
            "United Nations Office on Drugs and Crime",
            "un",
        ),
        ("Secretary-General of INTERPOL", "International Criminal Police Organization", "igo"),
        ("Ana Quito, Executive Director of the Wildlife Conservation Society", "Wildlife Conservation Society", "ngo"),
        ("Special Rapporteur on the right to clean ports", "Special Rapporteur on the right to clean ports", "expert"),
    ],
)
def test_an_office_of_no_state(words: str, actor: str, capacity: str) -> None:
    found = read(f"Minister of Ports of Peru; {words}; Minister of Ports of Chad")
    assert [(one.actor, one.capacity) for one in found.listed] == [("PER", ""), (actor, capacity), ("TCD", "")]


@pytest.mark.parametrize(
    "name", ["the United Nations", "the United Nations Office at Geneva", "the European Union", "Chad"]
)
def test_whom_one_is_accredited_to_does_not_speak(name: str) -> None:
    found = read(
        f"Minister of Ports of Mali; Ambassador and Permanent Representative of Peru to {name}; Minister of Ports of Oman"
    )
    assert [one.actor for one in found.listed] == ["MLI", "PER", "OMN"]
