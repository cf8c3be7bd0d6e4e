"""Press releases of meetings: speakers in capitals and in one line, sides of a vote, what the summary tells ahead."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read

HEAD = "GA/SHC/4999\n\n8 October 2021\n\nGeneral Assembly: Third Committee\n\nSeventy-sixth Session, 8th Meeting (PM)\n\nDelegates Call for Calm Seas\n\n"


@pytest.fixture
def release(read: Callable[[str], Read]) -> Callable[[str], Read]:
    return lambda words: read(HEAD + words)


def test_the_summary_tells_ahead_and_makes_no_second_row(release: Callable[[str], Read]) -> None:
    found = release(
        "Delegates spoke of the sea today, as the Committee concluded its debate on it.\n\n"
        "The representative of Chad said that the sea was far. Also speaking today were representatives of Oman and Peru (on behalf of the Group of Friends of the Sea).\n\n"
        "Statements\n\nALI NAKO (Chad), speaking on behalf of the African Group, said that the sea was far. He thanked the representative of Norway.\n\n"
        "ANA VEGA, Minister for the Sea of Ecuador, said that it was near.\n\n"
        "SITA RAO (Nepal), aligning herself with the statement delivered by the representative of Guinea on behalf of the Group of 77, said nothing new."
    )
    assert found.outline.record.kind == "press release"
    assert found.told("actor", "voice", "via", act="statement") == [
        ("OMN", "own", ""),
        ("PER", "group", ""),
        ("TCD", "group", ""),
        ("ECU", "own", ""),
        ("NPL", "own", ""),
        ("NPL", "aligned", "GIN"),
    ]


def test_replies_under_their_heading_come_once_a_round(release: Callable[[str], Read]) -> None:
    found = release(
        "Speaking in exercise of the right of reply were the representatives of Chad, Oman and Peru.\n\n"
        "Right of Reply\n\nThe representative of Chad, speaking in exercise of the right of reply, said that it was not so.\n\n"
        "The representative of Oman said that it was.\n\nTaking the floor a second time, the representative of Chad said no more."
    )
    assert sorted(found.told("actor", "round", act="right_of_reply")) == [
        ("OMN", 1),
        ("PER", 1),
        ("TCD", 1),
        ("TCD", 2),
    ]


@pytest.mark.parametrize(
    ("vote", "rows"),
    [
        ("by a recorded vote of 90 in favour to 2 against (Chad, Oman), with 60 abstentions", [("TCD", "no"), ("OMN", "no")]),
        ("by a vote of 90 in favour to none against, with 2 abstentions (Chad, Oman)", [("TCD", "abstain"), ("OMN", "abstain")]),
        ("by a recorded vote of 2 in favour (Chad, Oman) to 90 against, with 1 abstention (Peru)", [("TCD", "yes"), ("OMN", "yes"), ("PER", "abstain")]),
        ("by a recorded vote of 90 in favour to 2 against, with 60 abstentions (annex II)", []),
    ],
)  # fmt: skip
def test_sides_of_a_vote_named_in_brackets(
    vote: str, rows: list[tuple[str, str]], release: Callable[[str], Read]
) -> None:
    found = release(f"The Committee approved the draft on the sea, {vote}.")
    assert found.told("actor", "choice", act="voted") == rows
    assert found.unread() == []


def test_a_vote_listed_in_the_annex_is_one_vote(release: Callable[[str], Read]) -> None:
    found = release(
        "The Committee approved the draft on the sea by a recorded vote of 2 in favour to 1 against (Peru), with 1 abstention (Chad).\n\n"
        "ANNEX I\n\nVote on the Sea\n\nThe draft (document A/C.3/76/L.9) was approved by a recorded vote of 2 in favour to 1 against, with 1 abstention, as follows:\n\n"
        "In favour: Antigua and Barbuda, Iran.\n\nAgainst: Peru.\n\nAbstain: Chad.\n\nAbsent: Saint Kitts and Nevis."
    )
    assert found.told("actor", "choice", "draft", act="voted") == [
        (who, choice, "A/C.3/76/L.9")
        for who, choice in (("ATG", "yes"), ("IRN", "yes"), ("PER", "no"), ("TCD", "abstain"), ("KNA", "absent"))
    ]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("Chad’s representative, turning to the ports, said that they were far.", [("TCD", "own", "", "")]),
        ("Speaking after the vote, the United States’ delegate regretted it.", [("USA", "own", "", "")]),
        ("Echoing that call, Oman's delegate, also speaking for the European Union, emphasized the sea.", [("OMN", "group", "speaking for the European Union", "")]),
        ("However, Peru’s Vice-Minister for Ports warned against haste.", [("PER", "own", "", "Vice-Minister for Ports")]),
        ("Making a statement on behalf of the African Group, Chad's representative said no.", [("TCD", "group", "on behalf of the African Group", "")]),
        ("The Committee also heard from the representatives of Chad and Oman.", [("TCD", "own", "", ""), ("OMN", "own", "", "")]),
    ],
)  # fmt: skip
def test_speakers_named_by_whose_they_are(
    words: str, rows: list[tuple[str, str, str, str]], release: Callable[[str], Read]
) -> None:
    found = release(words)
    assert found.told("actor", "voice", "on_behalf_of", "title", act="statement") == rows
    assert found.unread() == []


def test_whose_it_is_in_a_list_of_replies(release: Callable[[str], Read]) -> None:
    found = release(
        "Also this afternoon, Chad's delegate and the observer for Palestine spoke in exercise of the right of reply."
    )
    assert found.who("right_of_reply") == ["TCD", "PSE"]


def test_who_introduces_a_draft_and_what_it_would_do(release: Callable[[str], Read]) -> None:
    found = release(
        "Another text, introduced by the representative of Chad, would have the Assembly open the ports.\n\n"
        "By the text on tides, introduced by the representative of the Sudan, the Assembly would condemn all storms.\n\n"
        "The Assembly would invite Member States to sail under a draft resolution introduced by Oman’s delegate."
    )
    assert found.told("act", "actor") == [("introduced", "TCD"), ("introduced", "SDN"), ("introduced", "OMN")]


def test_what_was_approved_is_told_first_and_says_nothing_of_when_one_spoke(release: Callable[[str], Read]) -> None:
    found = release(
        "Concluding its session, the Committee approved without a vote 15 draft resolutions.\n\n"
        "Chad’s representative said that the text was short. Speaking before the vote, Oman’s representative said that it was long."
    )
    assert found.told("actor", "occasion", act="statement") == [("TCD", "item"), ("OMN", "before_action")]
