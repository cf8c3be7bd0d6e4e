"""Minutes and summary records in other words: the secretariat that speaks, the chair of the masthead, those called on to explain."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from said_otherwise import all_told
from test_meetings import HEAD

if TYPE_CHECKING:
    from conftest import Read

STAFF = (
    "The {Secretariat|WTO Secretariat|GATT Secretariat|Director-General|Deputy Director-General|Assistant Director-General|Regional Director|Executive Secretary|"
    "Secretary of the Committee|Secretary of the Council|Secretary of the Commission|Secretary of the Conference|Legal Counsel|DIRECTOR-GENERAL|DEPUTY DIRECTOR-GENERAL|"
    "ASSISTANT DIRECTOR-GENERAL|REGIONAL DIRECTOR|EXECUTIVE SECRETARY|EXECUTIVE DIRECTOR|LEGAL COUNSEL|SECRETARY|Director of the Ports Division|Deputy Director of the Ports Division|"
    "Director of the Department for Ports and Seas Department|Director of the Ports Office|Director of the Institute of Ports Institute|Director of the Sea Branch} said that ports mattered.",
    "The Director-General{|, Mr. Said,|, Ms. Quito,|, Mrs. Quito,|, Dr. Quito,|, Mr Said,|, Ana Quito,} recalled the date.",
)
MASTHEAD = (
    "{President|Temporary President|Acting Chair|Interim Chair|Chair|Chairman|Chairwoman|Chairperson|CHAIRMAN|CHAIRWOMAN|CHAIRPERSON|PRESIDENT|Presiding Officer}: Mr. Said (Oman)",
    "{later|Later}: Mr. Said (Vice-Chair) (Oman)",
    "Chairman{:|;|: | :} {Mr. Said|Mrs. Said|Ms. Said|Miss Said|Dr. Said|Ambassador Said|Sir Omar Said|Dame Amal Said} (Oman)",
)
EXPLAIN = (
    "The CHAIRMAN {invited|called on|called upon|asked} those delegations which so wished to {explain their vote|explain its vote|explain their votes|explain their position|explain votes|explain their positions|make statement in explanation of vote|make statements in explanation of vote|speak in explanation of vote}.",
)


@pytest.mark.parametrize("words", all_told(STAFF))
def test_the_secretariat_speaks(words: str, read: Callable[[str], Read]) -> None:
    found = read(f"{HEAD}1. {words}\n\nThe meeting rose at 12.55 p.m.\n")
    assert found.told("act", "capacity", act="statement") == [("statement", "secretariat")]
    assert found.unread() == []


@pytest.mark.parametrize("words", all_told(MASTHEAD))
def test_the_chair_of_the_masthead(words: str, read: Callable[[str], Read]) -> None:
    found = read(f"III. General discussion\n\n{words}\n\n1. Ports mattered.\n")
    assert found.told("act", "actor", "capacity") == [("chaired", "OMN", "officer")]


@pytest.mark.parametrize("words", all_told(EXPLAIN))
def test_those_called_on_explain_their_votes(words: str, read: Callable[[str], Read]) -> None:
    found = read(f"{HEAD}1. {words}\n\n2. Ms. Quito (Ecuador) said that ports mattered.\n\nThe meeting rose.\n")
    assert ("ECU", "vote_explanation") in found.told("actor", "occasion", act="statement")
