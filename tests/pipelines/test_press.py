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
        ("Echoing that call, Oman's delegate, also speaking for the European Union, emphasized the sea.", [("OMN", "group", "also speaking for the European Union", "")]),
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


def test_a_summary_may_name_its_speaker_behind_what_was_said(release: Callable[[str], Read]) -> None:
    found = release(
        "The tide was turning, said the representative of Chad. With that in mind, he urged calm.\n\n"
        "Haste must end, said Oman’s delegate, who also called for rest.\n\n"
        "The work should go on, stressed the representative of Peru, also speaking for Australia and Norway.\n\n"
        "Statements\n\nALI NAKO (Chad) said that the tide was turning."
    )
    assert found.told("actor", "voice", "title") == [
        ("OMN", "own", ""),
        ("PER", "group", ""),
        ("AUS", "represented", ""),
        ("NOR", "represented", ""),
        ("TCD", "own", "ALI NAKO"),
    ]
    assert found.unread() == []


def test_several_tell_in_one_sentence(release: Callable[[str], Read]) -> None:
    found = release(
        "The representative of Chad said that much was done, while the speaker for Georgia called for unity and Iran’s delegate rejected it. "
        "For his part, the representative of Eritrea, whose ports were closed, denounced it."
    )
    assert found.told("actor", "voice") == [(actor, "own") for actor in ("TCD", "GEO", "IRN", "ERI")]


def test_a_meeting_summary_lists_who_spoke_and_for_whom(read: Callable[[str], Read]) -> None:
    found = read(
        "HUMAN RIGHTS COUNCIL HOLDS GENERAL DEBATE\n\nMeeting Summaries\n\n21 June 2017\n\nThe Human Rights Council this afternoon held a general debate.\n\n"
        "Speaking were Chad on behalf of the African Group, Maldives, Malta on behalf of the European Union, Pakistan on behalf of the Like-Minded Group, and Peru.\n\n"
        "The following civil society organizations also took the floor: Alsalam Foundation and Liberation."
    )
    assert found.outline.record.kind == "press release"
    assert found.told("actor", "voice", "on_behalf_of") == [
        ("TCD", "group", "on behalf of the African Group"),
        ("MDV", "own", ""),
        ("MLT", "group", "on behalf of the European Union"),
        ("PAK", "group", "on behalf of the Like-Minded Group"),
        ("PER", "own", ""),
        ("Alsalam Foundation", "own", ""),
        ("Liberation", "own", ""),
    ]


@pytest.mark.parametrize(
    ("symbol", "body"),
    [("GA/11724", "UNGA"), ("GA/SHC/4999", "UNGA C3"), ("SC/14567", "UNSC"), ("ECOSOC/7001", "ECOSOC")],
)
def test_a_release_says_by_its_symbol_whose_meeting_it_is(symbol: str, body: str, read: Callable[[str], Read]) -> None:
    found = read(
        f"In progress at UNHQ\n\nSeventieth Session,\n53rd & 54th Meetings (AM & PM)\n{symbol}\n\nDelegates Consider Reports of the Human Rights Council\n\nChad’s delegate said no."
    )
    assert (found.outline.record.body, found.outline.record.title) == (
        body,
        "Delegates Consider Reports of the Human Rights Council",
    )
