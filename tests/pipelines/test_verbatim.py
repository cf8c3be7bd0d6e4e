"""Verbatim records: who speaks by turns, what the presiding officer announces, recorded votes by their lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read

ASSEMBLY = """A/74/PV.91

General Assembly

Seventy-fourth session

91st plenary meeting

Thursday, 12 December 2019, 3 p.m.

New York

President: Mr. Said . . . . . . . . . . . (Oman)

{opening}
"""
COUNCIL = """S/PV.8990

Security Council

8990th meeting

Monday, 14 March 2022, 10 a.m.

New York

President: Ms. Quito . . . . . . . . . (Ecuador)

Members: Albania . . . . . . . . . Mr. Prifti

Bosnia and Herzegovina . . . . . . . . Mrs. Kos

Chad . . . . . . . . . Mr. Deby

Agenda

Calm seas

{opening}
"""


@pytest.fixture
def assembly(read: Callable[[str], Read]) -> Callable[[str], Read]:
    return lambda words: read(ASSEMBLY.replace("{opening}", words))


@pytest.fixture
def council(read: Callable[[str], Read]) -> Callable[[str], Read]:
    return lambda words: read(COUNCIL.replace("{opening}", words))


def test_a_row_a_turn_and_none_for_those_a_speech_speaks_of(assembly: Callable[[str], Read]) -> None:
    found = assembly(
        "The President: I give the floor to the representative of Chad.\n\n"
        "Mr. Déby-Nako (Chad) (spoke in French): I thank the representative of Peru, who made a statement. Japan sponsored it.\n\n"
        "Mrs. N’Diaye Sarr (Islamic Republic of Iran): We voted against it.\n\n"
        "Archbishop Rossi (Holy See): I shall be brief."
    )
    assert found.told("actor", "voice", "capacity", "title", act="statement") == [
        ("TCD", "own", "member", "Mr. Déby-Nako"),
        ("IRN", "own", "member", "Mrs. N’Diaye Sarr"),
        ("VAT", "own", "observer", "Archbishop Rossi"),
    ]
    assert found.told("actor", "capacity", act="chaired") == [("OMN", "officer")]


def test_turns_of_the_first_sessions(read: Callable[[str], Read]) -> None:
    found = read(
        "United Nations\n\nGENERAL ASSEMBLY\n\nNINTH SESSION\n\nOfficial Records\n\n490th PLENARY MEETING\n\nWednesday, 6 October 1954, at 10.30 a.m.\n\n"
        "President: Mr. Ali NAKO (Chad).\n\nSPEECHES BY MR. MENON (INDIA) AND U THEIN (BURMA)\n\n1. The PRESIDENT: I call on the representative of India.\n\n"
        "2. Mr. MENON (India): I thank Peru.\n\n3. We shall vote.\n\n4. Mr. SOBOLEV (Union of Soviet Socialist Republics) (translated from Russian): No.\n\n5. U THEIN (Burma): Yes.\n"
    )
    assert found.outline.record.kind == "verbatim record"
    assert found.told("actor", act="statement") == [("IND",), ("SUN",), ("MMR",)]


@pytest.mark.parametrize(
    ("speech", "rows"),
    [
        ("I have the honour to deliver this statement on behalf of the Group of 77 and China.", [("PER", "group", "")]),
        ("We speak on behalf of Chad, Oman and my own country, Peru.", [("PER", "group", ""), ("TCD", "represented", "PER"), ("OMN", "represented", "PER")]),
        ("I speak on behalf of the three members of the Council, namely, Chad, Oman and my own country, Peru.", [("PER", "group", ""), ("TCD", "represented", "PER"), ("OMN", "represented", "PER")]),
        ("On behalf of my delegation, I thank you.", [("PER", "own", "")]),
        ("On behalf of the people of Chad, they asked for calm.", [("PER", "own", "")]),
        ("Peru aligns itself with the statement made by the representative of Chad on behalf of the Group of African States.", [("PER", "own", ""), ("PER", "aligned", "TCD")]),
        ("My delegation associates itself with the statement delivered on behalf of the European Union.", [("PER", "own", ""), ("PER", "aligned", "EU")]),
        ("Chad and Oman align themselves with this statement.", [("PER", "own", ""), ("TCD", "aligned", "PER"), ("OMN", "aligned", "PER")]),
    ],
)  # fmt: skip
def test_for_whom_a_speech_says_it_is_made(
    speech: str, rows: list[tuple[str, str, str]], assembly: Callable[[str], Read]
) -> None:
    found = assembly(f"The President: I give the floor to the representative of Peru.\n\nMs. Vega (Peru): {speech}")
    assert found.told("actor", "voice", "via", act="statement") == rows


def test_what_is_announced_decides_on_the_occasion(assembly: Callable[[str], Read]) -> None:
    found = assembly(
        "Agenda item 77 (continued)\n\n"
        "Ms. Vega (Peru): The sea is calm.\n\n"
        "The President: Before giving the floor to speakers in explanation of vote before the voting, I remind them of the time.\n\n"
        "Mr. Nako (Chad): We shall abstain.\n\n"
        "The President: I shall now call on those representatives who wish to speak in exercise of the right of reply.\n\n"
        "Mr. Said (Oman): I reply to Chad.\n\nMr. Nako (Chad): And I to Oman.\n\nMr. Said (Oman): I reply for the second time."
    )
    assert found.told("actor", "occasion", "item", act="statement") == [
        ("PER", "item", "77"),
        ("TCD", "vote_explanation", "77"),
    ]
    assert found.told("actor", "round", act="right_of_reply") == [("OMN", 1), ("TCD", 1), ("OMN", 2)]


def test_a_draft_is_introduced_by_the_one_called_on(assembly: Callable[[str], Read]) -> None:
    found = assembly(
        "The President: I give the floor to the representative of Fiji to introduce draft resolution A/74/L.98.\n\n"
        "Mr. Naupoto (Fiji): On behalf of the sponsors, I have the honour to introduce draft resolution A/74/L.98. Chad introduced the last one.\n\n"
        "Mr. Nakamura (Department for General Assembly and Conference Management): In addition to those listed in the document, the following countries have also become sponsors of draft resolution A/74/L.98: Oman, Peru and Bosnia and Herzegovina."
    )
    assert found.told("actor", "voice", "draft", act="introduced") == [("FJI", "own", "A/74/L.98")]
    assert found.told("actor", "role", "draft", act="sponsored") == [
        ("OMN", "joined", "A/74/L.98"),
        ("PER", "joined", "A/74/L.98"),
        ("BIH", "joined", "A/74/L.98"),
    ]
    assert ("Department for General Assembly and Conference Management", "secretariat") in found.told(
        "actor", "capacity"
    )


def test_a_recorded_vote_has_its_draft_its_lists_and_its_result(assembly: Callable[[str], Read]) -> None:
    found = assembly(
        "The President: The Assembly will now take a decision on draft resolution A/74/L.98. A recorded vote has been requested.\n\n"
        "A recorded vote was taken.\n\nIn favour:\n\nAntigua and Barbuda, Chad, Iran (Islamic Republic of), Saint Vincent and\nthe Grenadines\n\nAgainst:\n\nNone\n\nAbstaining:\n\nJapan, United\nKingdom of Great Britain and Northern Ireland\n\n"
        "Draft resolution A/74/L.98 was adopted by 4 votes to none, with 2 abstentions (resolution 74/219).\n\n"
        "[Subsequently, the delegation of Peru informed the Secretariat that it had intended to vote in favour.]\n\n"
        "The President: I thank members."
    )
    assert found.told("actor", "choice", "draft", "resolution", act="voted") == [
        (who, choice, "A/74/L.98", "resolution 74/219")
        for who, choice in (("ATG", "yes"), ("TCD", "yes"), ("IRN", "yes"), ("VCT", "yes"), ("JPN", "abstain"), ("GBR", "abstain"))
    ]  # fmt: skip
    assert {count.what: count.number for count in found.made.counts} == {
        "votes_yes": 4,
        "votes_no": 0,
        "votes_abstain": 2,
    }
    assert found.unread() == []


def test_seats_at_the_table_say_who_is_a_member(council: Callable[[str], Read]) -> None:
    found = council(
        "The President: In accordance with rule 37, I invite the representative of Peru to participate in this meeting.\n\n"
        "Mr. Deby (Chad): I thank you.\n\nMs. Vega (Peru): I thank Chad.\n\n"
        "The President: I shall now make a statement in my capacity as the representative of Ecuador.\n\nThe sea is calm.\n\nI now resume my functions as President of the Council."
    )
    assert found.told("actor", "title", act="attended") == [
        ("ALB", "Mr. Prifti"),
        ("BIH", "Mrs. Kos"),
        ("TCD", "Mr. Deby"),
    ]
    assert found.told("actor", "capacity", act="statement") == [
        ("TCD", "member"),
        ("PER", "observer"),
        ("ECU", "member"),
    ]


def test_a_speaker_without_a_delegation_is_the_one_presented_before(assembly: Callable[[str], Read]) -> None:
    found = assembly(
        "Address by Mr. Luis Vega, President of the Republic of Peru\n\nThe President: The Assembly will hear an address.\n\n"
        "President Vega (spoke in Spanish): I greet Chad.\n\n"
        "The President: I now give the floor to Ms. Ana Rossi, Under-Secretary-General for Calm.\n\nMs. Rossi: I thank you.\n\nMr. Nobody: Who am I?"
    )
    assert found.told("actor", act="statement") == [("PER",), ("Under-Secretary-General for Calm",)]
    assert [words for words in found.unread() if "Nobody" in words]
