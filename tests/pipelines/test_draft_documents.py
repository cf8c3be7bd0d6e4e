"""Drafts as documents: who stands on their face, for whom, in what capacity; who joined in an addendum."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read

TEXT = "\n\nCalm seas\n\nThe General Assembly,\n\nRecalling the proposal of Chad and Peru,\n\n1. Calls for calm."


def face(symbol: str, words: str, more: str = "") -> str:
    return f"United Nations\n\n{symbol}\n\nGeneral Assembly\n\nDistr.: Limited\n\n2 December 2019\n\nOriginal: English\n\nSeventy-fourth session\n\nAgenda item 77 (a)\n\nOceans\n\n{words}{TEXT}{more}\n"


@pytest.mark.parametrize(
    ("words", "sponsors"),
    [
        ("Antigua and Barbuda, Bosnia and Herzegovina, Iran (Islamic Republic of),\nMicronesia (Federated States of), Papua New\nGuinea and Fiji: draft resolution", ["ATG", "BIH", "IRN", "FSM", "PNG", "FJI"]),
        ("Fiji: revised draft decision", ["FJI"]),
        ("Belarus: amendment to draft resolution A/74/L.9", ["BLR"]),
        ("Burma, Ceylon and Yugoslavia: joint draft resolution", ["MMR", "LKA", "YUG"]),
        ("Draft resolution on calm lakes\n\nSubmitted by Ghana and Viet Nam", ["GHA", "VNM"]),
        ("Draft decision proposed by Botswana, Member States of the European Union and Japan", ["BWA", "EU", "JPN"]),
    ],
)  # fmt: skip
def test_the_sponsors_on_a_draft_s_face(words: str, sponsors: list[str], read: Callable[[str], Read]) -> None:
    found = read(face("A/74/L.98", words))
    assert found.told("actor", "role", "draft") == [(who, "main", "A/74/L.98") for who in sponsors]
    assert found.unread() == []


def test_an_addendum_adds_sponsors_to_the_draft_itself(read: Callable[[str], Read]) -> None:
    added = "Fiji: draft resolution\n\nCalm seas\n\nAddendum\n\nAdd the following countries to the list of sponsors of the draft resolution:\n\nItaly, Saint Kitts and Nevis and Trinidad and Tobago"
    found = read(face("A/74/L.98/Add.1", added).replace(TEXT, ""))
    joined = [("ITA", "joined", "A/74/L.98"), ("KNA", "joined", "A/74/L.98"), ("TTO", "joined", "A/74/L.98")]
    assert [row for row in found.told("actor", "role", "draft") if row[1] == "joined"] == joined


def test_a_mark_says_who_is_no_member_of_the_body(read: Callable[[str], Read]) -> None:
    words = face(
        "A/HRC/51/L.77",
        "Albania,* Chad, Pakistan (on behalf of the Organization of Islamic Cooperation) and Peru:* draft resolution",
        "\n\n* State not a member of the Human Rights Council.",
    )
    found = read(words)
    assert found.told("actor", "voice", "capacity") == [
        ("ALB", "own", "observer"),
        ("TCD", "own", "member"),
        ("PAK", "group", "member"),
        ("PER", "own", "observer"),
    ]


def test_a_mark_says_for_what_group_a_draft_is_tabled(read: Callable[[str], Read]) -> None:
    note = "\n\n* On behalf of the States Members of the United Nations that are members of the Group of 77 and China."
    found = read(face("A/C.3/76/L.88", "Guinea:* draft resolution", note))
    assert found.told("actor", "voice", "role") == [("GIN", "group", "main")]
    assert "Group of 77 and China" in found.acts[0].on_behalf_of


def test_a_draft_submitted_in_an_office(read: Callable[[str], Read]) -> None:
    words = "Draft resolution submitted by the Vice-President of the Council, Ana Quito (Ecuador), on the basis of informal consultations"
    found = read(face("E/2019/L.44", words))
    assert found.told("act", "actor", "capacity", "draft") == [("introduced", "ECU", "officer", "E/2019/L.44")]
