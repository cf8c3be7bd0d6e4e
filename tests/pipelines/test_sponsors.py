"""Drafts: who introduced and sponsored them, who joined, who asked for a vote."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read

DRAFT = (
    "The representatives of Chad and Oman introduced draft resolution A/HRC/90/L.1, sponsored by Cuba and co-sponsored by Algeria, Trinidad and Tobago and the Congo. "
    "Subsequently, Egypt and the Islamic Republic of Iran joined the sponsors. Subsequently, Algeria and Cuba withdrew their original co-sponsorship."
)


def test_sponsors_by_the_part_they_took(sentence: Callable[[str], Read]) -> None:
    found = sentence(DRAFT)
    assert found.told("actor", "role", act="sponsored") == [
        ("CUB", "main"), ("DZA", "co"), ("TTO", "co"), ("COG", "co"), ("EGY", "joined"), ("IRN", "joined"), ("DZA", "withdrew"), ("CUB", "withdrew")
    ]  # fmt: skip
    assert found.who("introduced") == ["TCD", "OMN"]
    assert {one.draft for one in found.acts} == {"A/HRC/90/L.1"}


def test_a_sponsor_may_stand_for_a_group(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "The Conference adopted a revised draft resolution (CTOC/COP/2090/L.5/Rev.1) sponsored by the European Union (also on behalf of its member States), Belgium (on behalf of the Group of African States) and Peru."
    )
    assert found.told("actor", "voice", "draft") == [
        (key, voice, "CTOC/COP/2090/L.5/Rev.1") for key, voice in (("EU", "group"), ("BEL", "group"), ("PER", "own"))
    ]


@pytest.mark.parametrize(
    ("words", "actor", "voice"),
    [
        (
            "At the request of the representative of Latvia, on behalf of States members of the European Union, a recorded vote was taken on the draft resolution.",
            "LVA",
            "group",
        ),
        ("The representative of Latvia requested a recorded vote on the draft resolution.", "LVA", "own"),
        ("The representative of Latvia moved the adjournment of the debate.", "LVA", "own"),
        ("At the same meeting, the representative of Latvia orally revised the draft resolution.", "LVA", "own"),
    ],
)
def test_what_was_asked_for_on_the_floor(words: str, actor: str, voice: str, sentence: Callable[[str], Read]) -> None:
    assert sentence(words).told("act", "actor", "voice") == [("requested", actor, voice)]


def test_two_drafts_and_an_amendment_are_kept_apart(read: Callable[[str], Read]) -> None:
    found = read(
        "I. Ports (agenda item 3)\n\nClean ports\n\n1. The representative of Chad introduced draft resolution A/HRC/90/L.1, sponsored by Oman.\n\n"
        "2. The representatives of Peru and Italy made general comments.\n\n3. The Council adopted the draft resolution without a vote (resolution 90/5).\n\n"
        "Safe harbours\n\n4. The representative of Cuba introduced draft resolution A/HRC/90/L.2, sponsored by Cuba. Subsequently, Mali joined the sponsors.\n\n"
        "5. The representative of Japan introduced amendment A/HRC/90/L.9 to draft resolution A/HRC/90/L.2, sponsored by Japan.\n\n"
        "6. The Council rejected amendment A/HRC/90/L.9 by 10 votes to 30, with 7 abstentions.\n\n"
        "7. The Council adopted the draft resolution by 30 votes to 10, with 7 abstentions (resolution 90/6).\n\n8. The observer for Nepal made a statement.\n"
    )
    assert found.told("act", "actor", "draft") == [
        ("introduced", "TCD", "A/HRC/90/L.1"), ("sponsored", "OMN", "A/HRC/90/L.1"), ("statement", "PER", "A/HRC/90/L.1"), ("statement", "ITA", "A/HRC/90/L.1"),
        ("introduced", "CUB", "A/HRC/90/L.2"), ("sponsored", "CUB", "A/HRC/90/L.2"), ("sponsored", "MLI", "A/HRC/90/L.2"),
        ("introduced", "JPN", "A/HRC/90/L.9"), ("sponsored", "JPN", "A/HRC/90/L.9"), ("statement", "NPL", "A/HRC/90/L.2"),
    ]  # fmt: skip
    assert [(one.draft[-3:], one.event, one.resolution) for one in found.made.drafts] == [
        ("L.1", "introduced", ""), ("L.1", "adopted", "resolution 90/5"), ("L.2", "introduced", ""), ("L.9", "introduced", ""), ("L.9", "rejected", ""), ("L.2", "adopted", "resolution 90/6")
    ]  # fmt: skip
    assert {one.resolution for one in found.acts if one.act == "sponsored"} == {
        "resolution 90/5",
        "resolution 90/6",
        "",
    }


@pytest.mark.parametrize(
    "words",
    [
        "The representative of Mali introduced, on behalf of the sponsors, now joined by Chad and Oman, draft resolution A/C.3/85/L.7.",
        "The representative of Mali introduced draft resolution A/C.3/85/L.7 on behalf of the sponsors, subsequently joined by Chad and Oman.",
        "The representative of Mali introduced draft resolution A/C.3/85/L.7, now joined by Chad and Oman as sponsors.",
    ],
)
def test_those_who_join_while_a_draft_is_introduced_are_its_sponsors(
    words: str, sentence: Callable[[str], Read]
) -> None:
    assert sentence(words).told("act", "actor", "role", "draft") == [
        ("introduced", "MLI", "", "A/C.3/85/L.7"),
        ("sponsored", "TCD", "joined", "A/C.3/85/L.7"),
        ("sponsored", "OMN", "joined", "A/C.3/85/L.7"),
    ]


def test_those_who_join_in_introducing_a_draft_introduce_it(sentence: Callable[[str], Read]) -> None:
    found = sentence("The representatives of Chad, joined by Oman and Peru, introduced draft resolution A/C.3/85/L.7.")
    assert found.told("act", "actor") == [("introduced", "TCD"), ("introduced", "OMN"), ("introduced", "PER")]
    assert found.unread() == []


def test_for_whom_a_draft_was_introduced_may_stand_behind_the_meeting(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "Draft resolution A/C.3/85/L.7 had been introduced by the representative of Mali at the 49th meeting, on 3 October, on behalf of the sponsors, now joined by Chad."
    )
    assert found.told("act", "actor", "voice") == [("introduced", "MLI", "group"), ("sponsored", "TCD", "own")]
