"""How reports of the Human Rights Council, and of the Commission before it, tell who took the floor and who acted on a draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read

HEAD = """A/HRC/90/2

Human Rights Council

Ninetieth session

Report of the Human Rights Council on its ninetieth session

"""


@pytest.fixture(scope="session")
def council(read: Callable[[str], Read]) -> Callable[..., Read]:
    """Have paragraphs read as those of a chapter of a report of the Council, under a heading."""

    def read_paragraphs(*paragraphs: str, heading: str = "B. Interactive dialogue") -> Read:
        numbered = "\n\n".join(f"{number}. {words}" for number, words in enumerate(paragraphs, 1))
        return read(f"{HEAD}VI. Universal periodic review\n\n{heading}\n\n{numbered}\n")

    return read_paragraphs


def test_those_an_organization_speaks_for_are_named_known_or_not(council: Callable[..., Read]) -> None:
    found = council(
        "At the same meeting, the following made statements:\n"
        "(a) Representatives of observer States: Chad, Oman, Peru;\n"
        "(b) Observers for non-governmental organizations: Union for Rest and Freedom of Rest (also on behalf of the Labour, "
        "Health and Rest Centre, Sisters of Rest and Quiet, Union for Sleep – SLEEP and the Society of Nappers), Watch of Sleepers."
    )
    named = [one for one in found.told("actor", "voice", "via", "capacity") if len(one[0]) > 3]
    union = "Union for Rest and Freedom of Rest"
    assert named == [
        (union, "group", "", "ngo"),
        ("Labour, Health and Rest Centre", "represented", union, "ngo"),
        ("Sisters of Rest and Quiet", "represented", union, "ngo"),
        ("Union for Sleep – SLEEP", "represented", union, "ngo"),
        ("Society of Nappers", "represented", union, "ngo"),
        ("Watch of Sleepers", "own", "", "ngo"),
    ]
    assert found.unread() == []


@pytest.mark.parametrize("for_whom", ["several other organizations", "a coalition of 12 organizations"])
def test_an_organization_that_speaks_for_others_unnamed_is_a_group_of_nobody(
    for_whom: str, council: Callable[..., Read]
) -> None:
    found = council(f"The observer for Amnesty International (also on behalf of {for_whom}) made a statement.")
    assert found.told("actor", "voice") == [("Amnesty International", "group")]


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        (
            "Lawyers for Ports, the Law Society of Atlantis and Harbour Watch called upon the Government to act.",
            ["Lawyers for Ports", "Law Society of Atlantis", "Harbour Watch"],
        ),
        (
            "In a joint statement, Amnesty International and the Marist Foundation noted the position of Chad.",
            ["Amnesty International", "Marist Foundation"],
        ),
        (
            "Amnesty International, in a joint statement with the Harbour Initiative, commended Chad.",
            ["Amnesty International", "Harbour Initiative"],
        ),
        (
            "The East and Horn of Atlantis Rights Project welcomed the report.",
            ["East and Horn of Atlantis Rights Project"],
        ),
        (
            "The Women’s Association for Renewal and Educational Progress International were concerned about ports.",
            ["Women’s Association for Renewal", "Educational Progress International"],
        ),
    ],
)
def test_stakeholders_open_their_paragraphs_by_name(
    words: str, actors: list[str], council: Callable[..., Read]
) -> None:
    found = council(words, heading="3. General comments made by other relevant stakeholders")
    assert found.told("act", "actor", "capacity", "occasion") == [
        ("statement", actor, "ngo", "before_action") for actor in actors
    ]
    assert found.unread() == []


@pytest.mark.parametrize(
    "words",
    [
        "The Government had adopted a plan that Peru welcomed.",
        "The President stated that, of 90 recommendations, Chad had supported 80.",
        "It also noted that ports had been opened.",
        "The Constitution recognized the right to rest.",
    ],
)
def test_no_stakeholder_is_made_of_what_is_talked_about(words: str, council: Callable[..., Read]) -> None:
    assert council(words, heading="3. General comments made by other relevant stakeholders").acts == ()


@pytest.mark.parametrize(
    "name",
    [
        "the Atlantean Human Rights Commission",
        "the Ombudsperson’s Office of Georgia",
        "the Office for the Protection of Citizens of Haiti",
        "the Defensoría del Pueblo de Atlantis",
    ],
)
def test_a_national_institution_is_known_by_its_name(name: str, council: Callable[..., Read]) -> None:
    found = council(f"Also at the same meeting, {name} made a statement (by video message).")
    assert found.told("actor", "capacity", "voice") == [(name.removeprefix("the "), "nhri", "own")]
    assert found.unread() == []


@pytest.mark.parametrize(
    ("words", "actor", "capacity"),
    [
        (
            "the Special Rapporteur on the situation of human rights in Myanmar, Ana Quito, presented her report (A/HRC/90/7).",
            "Special Rapporteur on the situation of human rights in Myanmar",
            "expert",
        ),
        (
            "the Independent Expert on capacity-building and technical cooperation with Chad, Omar Said, made a statement.",
            "Independent Expert on capacity-building and technical cooperation with Chad",
            "expert",
        ),
        (
            "the Chair of the commission of inquiry on ports in South Sudan, Ana Quito, presented, pursuant to Council resolution 90/1, an oral update.",
            "Chair of the commission of inquiry on ports in South Sudan",
            "expert",
        ),
        (
            "the Deputy High Commissioner for Human Rights introduced the country-specific reports.",
            "Deputy High Commissioner for Human Rights",
            "secretariat",
        ),
        (
            "the European Union Special Representative for Human Rights, Stavros Lambrinidis, made a statement.",
            "EU",
            "observer",
        ),
    ],
)
def test_those_who_present_a_report_take_the_floor_and_speak_for_no_state_it_is_about(
    words: str, actor: str, capacity: str, council: Callable[..., Read]
) -> None:
    found = council(f"At the 9th meeting, on 3 March 2025, {words}")
    assert found.told("act", "actor", "capacity") == [("statement", actor, capacity)]
    assert found.unread() == []


def test_concluding_remarks_are_of_the_speaker_named_behind_them(council: Callable[..., Read]) -> None:
    heading = "4. Concluding remarks of the State under review"
    for words in (
        "In its concluding remarks, the delegation of Chad thanked all.",
        "In her closing statement, the head of the delegation of Chad thanked all.",
        "Chad, speaking also on behalf of Oman, thanked all.",
    ):
        spoke = [one for one in council(words, heading=heading).told("actor", "occasion") if one[0] == "TCD"]
        assert spoke == [("TCD", "before_action")]


def test_a_motion_is_spoken_for_and_against(council: Callable[..., Read]) -> None:
    found = council(
        "The representative of Chad moved that the Council take no action on draft resolution A/HRC/90/L.1.",
        "The representatives of Oman and Peru made statements in favour of the motion and the representative of Cuba against it.",
    )
    assert found.told("act", "actor") == [
        ("requested", "TCD"),
        ("statement", "OMN"),
        ("statement", "PER"),
        ("statement", "CUB"),
    ]
    assert found.unread() == []


def test_a_draft_is_withdrawn_by_those_who_sponsored_it(council: Callable[..., Read]) -> None:
    found = council(
        "The representative of Chad introduced draft resolution A/HRC/90/L.1. Subsequently, Oman and Peru withdrew their original "
        "co-sponsorship of the draft resolution, and Cuba withdrew as a co-sponsor. The representative of Chad withdrew amendment A/HRC/90/L.4."
    )
    withdrew = [(act.actor, act.draft) for act in found.acts if act.role == "withdrew"]
    assert withdrew == [(actor, "A/HRC/90/L.1") for actor in ("OMN", "PER", "CUB")] + [("TCD", "A/HRC/90/L.4")]
    assert [(event.draft, event.by) for event in found.made.drafts if event.event == "withdrawn"] == [
        ("A/HRC/90/L.4", "Chad")
    ]


def test_sponsors_of_two_amendments_join_in_one_sentence(council: Callable[..., Read]) -> None:
    found = council(
        "Amendment A/HRC/90/L.4 was sponsored by Pakistan, on behalf of the States members of the Organization of Islamic Cooperation (except Albania). "
        "Subsequently, Chad joined the sponsors of amendment A/HRC/90/L.4, and Oman and Peru joined the sponsors of amendment A/HRC/90/L.5."
    )
    assert found.told("actor", "voice", "role") == [
        ("PAK", "group", "main"),
        ("TCD", "own", "joined"),
        ("OMN", "own", "joined"),
        ("PER", "own", "joined"),
    ]
    assert found.unread() == []


def test_a_vote_whose_headings_end_in_full_stops_is_one_vote(council: Callable[..., Read]) -> None:
    found = council(
        "The draft resolution was adopted by 2 votes to 1, with 1 abstention. The voting was as follows:\n"
        "In favour: Chad, Oman.\nAgainst: Peru.\nAbstaining: Cuba."
    )
    votes = [(act.actor, act.choice) for act in found.acts if act.act == "voted"]
    assert votes == [("TCD", "yes"), ("OMN", "yes"), ("PER", "no"), ("CUB", "abstain")]


def test_meetings_in_brackets_and_marks_behind_names_are_no_part_of_them(council: Callable[..., Read]) -> None:
    found = council(
        "The Council heard statements by the observers for: Chad (5th), Oman (5th and 6th) and Peru (6th). "
        "Draft resolution A/HRC/90/L.1 was sponsored by Cuba, Kenya* and Mali**, and the representative of Cuba, also on behalf of Ghana3 and Togo, introduced it."
    )
    assert found.unread() == []
    assert found.told("act", "actor", "voice")[:6] == [
        ("statement", "TCD", "own"),
        ("statement", "OMN", "own"),
        ("statement", "PER", "own"),
        ("sponsored", "CUB", "own"),
        ("sponsored", "KEN", "own"),
        ("sponsored", "MLI", "own"),
    ]


def test_experts_elected_are_of_no_state(council: Callable[..., Read]) -> None:
    found = council("The Council elected the following experts to the Advisory Committee: Ana Quito (Ecuador) and Omar Said (Oman).")  # fmt: skip
    assert found.told("act", "actor") == [("elected", "Ana Quito"), ("elected", "Omar Said")]


def test_support_for_a_special_session_is_asked_in_writing(council: Callable[..., Read]) -> None:
    found = council(
        "The request was supported by the following States members of the Council: Chad, Oman and Peru.",
        "The request was also supported by the following observer States: Cuba and Mali.",
    )
    assert found.acts == ()
    assert found.unread() == []
