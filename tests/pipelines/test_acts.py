"""What a record's sentences tell: rights of reply, occasions, capacities, sponsors, votes, requests, officers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read

VOTERS = "Algeria, Bangladesh, Benin, Brazil, Chad, Cuba, India, Kenya, Nepal, Peru, Togo and Viet Nam"


@pytest.mark.parametrize(
    ("words", "round_"),
    [
        (
            "In accordance with rule 46 of the rules of procedure, the President accorded the right to reply to the representatives of Chad, the Sudan and Malta.",
            1,
        ),
        ("The representatives of Chad, the Sudan and Malta spoke in exercise of the right of reply.", 1),
        (
            "At the same meeting, statements in exercise of the right of reply were made by the representatives of Chad, the Sudan and Malta.",
            1,
        ),
        ("The representatives of Chad, the Sudan and Malta made statements in exercise of a second right of reply.", 2),
        (
            "Statements in exercise of a second right of reply were made by the representatives of Chad, the Sudan and Malta.",
            2,
        ),
        (
            "In exercise of the right of reply, statements were made by the representatives of Chad, the Sudan and Malta.",
            1,
        ),
        (
            "The representative of Chad, the observer for the Sudan and the representative of Malta exercised their right of reply.",
            1,
        ),
    ],
)
def test_every_way_of_replying_is_a_right_of_reply(words: str, round_: int, sentence: Callable[[str], Read]) -> None:
    found = sentence(words)
    assert found.told("act", "actor", "round") == [("right_of_reply", key, round_) for key in ("TCD", "SDN", "MLT")]
    assert found.unread() == []


def test_a_second_reply_counts_again(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "The representatives of Chad and Peru spoke in exercise of the right of reply. The representative of Chad spoke in exercise of a second right of reply."
    )
    assert found.told("actor", "round") == [("TCD", 1), ("PER", 1), ("TCD", 2)]


def test_whom_a_reply_speaks_of_does_not_reply(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "The President accorded the right of reply to the representative of Chad, who referred to the statement made by the representative of Oman."
    )
    assert found.told("act", "actor") == [("right_of_reply", "TCD")]


SESSION = """Commission on Narcotic Drugs

Report of the Commission on Narcotic Drugs on its one hundred and third session, held in Vienna from 2 to 6 October 2090

I. Opening of the session

1. At its 1st meeting, on 2 October, opening statements were made by the representatives of Chad (on behalf of the Group of 77 and China) and Peru.

II. Ports

2. At its 2nd meeting, on 3 October, the Commission considered agenda item 4, entitled “Ports”.

3. Statements were made by the representatives of Chad and Peru.

Action taken by the Commission

4. At its 4th meeting, on 5 October, the representative of Oman introduced draft resolution E/CN.7/2090/L.2.

5. Statements were made by the representatives of Chad and Italy.

6. At the request of the representative of Cuba, a recorded vote was taken on the draft resolution. The voting was as follows:

In favour:

{voters}

Against:

Japan, Bosnia and Herzegovina

Abstaining:

Iran (Islamic Republic of)

7. The Commission adopted draft resolution E/CN.7/2090/L.2 by a vote of 12 to 2, with 1 abstention. (For the text, see chapter I, section A, resolution 3/1.)

8. Statements were made by the representatives of Chad and Nepal.

9. Statements in explanation of vote after the vote were made by the representatives of Japan and Norway.

III. Closing of the session

10. At its 5th meeting, on 6 October, closing statements were made by the representatives of Chad and Peru.
""".replace("{voters}", VOTERS)


@pytest.fixture(scope="module")
def session(read: Callable[[str], Read]) -> Read:
    return read(SESSION)


@pytest.mark.parametrize(
    ("number", "occasion", "draft"),
    [
        ("1", "opening", ""), ("3", "item", ""), ("5", "before_action", "E/CN.7/2090/L.2"), ("8", "after_action", "E/CN.7/2090/L.2"),
        ("9", "vote_explanation", "E/CN.7/2090/L.2"), ("10", "closing", ""),
    ],
)  # fmt: skip
def test_where_a_statement_falls(number: str, occasion: str, draft: str, session: Read) -> None:
    acts = session.at(number)
    assert len(acts) == 2
    assert {(one.act, one.occasion, one.draft) for one in acts} == {("statement", occasion, draft)}


def test_votes_stand_under_their_headings(session: Read) -> None:
    votes = {
        choice: [one.actor for one in session.at("6") if one.choice == choice]
        for choice in ("yes", "no", "abstain", "absent")
    }
    assert votes == {
        "yes": ["DZA", "BGD", "BEN", "BRA", "TCD", "CUB", "IND", "KEN", "NPL", "PER", "TGO", "VNM"],
        "no": ["JPN", "BIH"], "abstain": ["IRN"], "absent": [],
    }  # fmt: skip
    assert {one.draft for one in session.at("6")} == {"E/CN.7/2090/L.2"}


def test_who_asked_for_the_vote(session: Read) -> None:
    assert [(one.actor, one.draft) for one in session.at("6") if one.act == "requested"] == [("CUB", "E/CN.7/2090/L.2")]


def test_a_full_vote_shows_who_the_members_are(session: Read) -> None:
    capacity = {one.actor: one.capacity for one in session.acts}
    assert {capacity[key] for key in ("TCD", "PER", "NPL", "JPN", "IRN", "CUB")} == {"member"}
    assert {capacity[key] for key in ("OMN", "ITA", "NOR")} == {"observer"}


def test_the_draft_s_way_is_told(session: Read) -> None:
    assert [(one.draft, one.event, one.resolution) for one in session.made.drafts] == [
        ("E/CN.7/2090/L.2", "introduced", ""), ("E/CN.7/2090/L.2", "adopted", "resolution 3/1")
    ]  # fmt: skip
    assert session.unread() == []


def test_states_are_members_of_a_conference_of_the_parties_but_for_observers(read: Callable[[str], Read]) -> None:
    found = read(
        "Report of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime on its fortieth session, held in Vienna from 2 to 6 October 2090\n\n"
        "I. General discussion\n\n1. Statements were made by the representatives of Chad, the European Union and Peru.\n\n"
        "2. Statements were made by the observers for the Islamic Republic of Iran, a signatory State, and INTERPOL.\n\n"
        "3. The Conference adopted a draft resolution (CTOC/COP/2090/L.5) sponsored by Chad, the Islamic Republic of Iran and Oman.\n"
    )
    assert found.told("actor", "capacity") == [
        ("TCD", "member"), ("EU", "member"), ("PER", "member"), ("IRN", "observer"), ("International Criminal Police Organization", "igo"),
        ("TCD", "member"), ("IRN", "observer"), ("OMN", "member"),
    ]  # fmt: skip


def test_the_small_side_of_a_vote_named_in_brackets(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "Draft resolution A/C.3/85/L.7 was approved by a recorded vote of 90 in favour to 2 against (Chad, Bosnia and Herzegovina), with 60 abstentions."
    )
    assert found.told("act", "actor", "choice", "draft") == [
        ("voted", "TCD", "no", "A/C.3/85/L.7"),
        ("voted", "BIH", "no", "A/C.3/85/L.7"),
    ]


@pytest.mark.parametrize("line", [" ", "\n\n"])
def test_votes_are_read_where_names_stand_on_the_heading_s_line_or_below_it(
    line: str, read: Callable[[str], Read]
) -> None:
    found = read(
        f"I. Ports\n\nA recorded vote was taken.\n\nIn favour:{line}Chad, Peru\n\nAgainst:{line}Japan\n\nAbstaining:{line}Oman, Mali\n\nThe Council rose.\n"
    )
    assert found.told("actor", "choice") == [
        ("TCD", "yes"),
        ("PER", "yes"),
        ("JPN", "no"),
        ("OMN", "abstain"),
        ("MLI", "abstain"),
    ]


def test_an_actor_named_twice_for_one_act_is_one_row(sentence: Callable[[str], Read]) -> None:
    assert sentence("Statements were made by the representatives of Chad, Peru, Chad and Oman.").who() == [
        "TCD",
        "PER",
        "OMN",
    ]


def test_what_a_speaker_also_did_behind_who_is_the_same_statement(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "An introductory statement was made by the representative of Chad, who also made a statement on behalf of the Co-Chairs of the Working Group on Ports."
    )
    assert found.told("act", "actor") == [("statement", "TCD")]


def test_one_who_speaks_and_is_spoken_for_has_two_rows(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "Statements were made by the representatives of Indonesia, India (also on behalf of Algeria and Indonesia) and Peru."
    )
    assert found.told("actor", "voice", "via") == [
        ("IDN", "own", ""),
        ("IND", "group", ""),
        ("DZA", "represented", "IND"),
        ("IDN", "represented", "IND"),
        ("PER", "own", ""),
    ]


def test_lists_by_capacity_stand_in_one_sentence(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "During the panel discussion, the following made statements and asked the panellists questions:\n\n(a) Representatives of States Members of the Human Rights Council: Chad, Peru (by video message);\n\n"
        "(b) Representatives of observer States: Oman, Mali;\n\n(c) Observers for non-governmental organizations: Harbour Watch International, Rivers First."
    )
    assert found.told("actor", "capacity") == [
        ("TCD", "member"),
        ("PER", "member"),
        ("OMN", "observer"),
        ("MLI", "observer"),
        ("Harbour Watch International", "ngo"),
        ("Rivers First", "ngo"),
    ]


def test_a_sentence_in_no_form_we_know_is_said(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "Remarks by Chad were delivered at some length to the sponsors of the draft resolution, which gave rise to a right of reply."
    )
    assert found.acts == ()
    assert found.unread() != []


@pytest.mark.parametrize(
    "words",
    [
        "The Council met in private.",
        "Ports are of great importance to Chad and Peru.",
        "The report was circulated to Chad.",
    ],
)
def test_a_sentence_that_tells_of_no_act_is_nothing(words: str, sentence: Callable[[str], Read]) -> None:
    found = sentence(words)
    assert (found.acts, found.unread(), found.made.aside) == ((), [], ())


def test_a_record_in_another_language_makes_no_row(read: Callable[[str], Read]) -> None:
    found = read(
        "Rapport de la Conférence des Parties sur les travaux de sa douzième session\n\nI. Débat général\n\n1. Des déclarations ont été faites par les représentants du Tchad, du Pérou et de la France au cours de la séance.\n"
    )
    assert found.outline.record.language == "fr"
    assert found.acts == ()


def test_every_printed_name_stands_at_its_own_place(session: Read) -> None:
    assert session.acts
    for one in session.acts:
        assert session.text.reading[one.name_start : one.name_end] == one.printed
        assert one.start <= one.name_start < one.name_end <= one.end


def test_the_words_beside_a_statement_s_own_do_not_move_it(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "The representative of China made general comments and the representatives of Chad and Peru made statements in explanation of vote after the vote."
    )
    occasions = dict(found.told("actor", "occasion"))
    assert occasions["CHN"] in ("before_action", "after_action")
    assert occasions["TCD"] == occasions["PER"] == "vote_explanation"


@pytest.mark.parametrize(
    "words",
    [
        "The Assembly appointed a Credentials Committee composed of Chad and Oman.",
        "The Conference elected Chad and Oman as members of the Credentials Committee.",
    ],
)
def test_those_of_a_committee_are_its_members(words: str, sentence: Callable[[str], Read]) -> None:
    told = sentence(words).told("act", "actor", "office")
    assert told == [("elected", key, "member of the Credentials Committee") for key in ("TCD", "OMN")]


COUNCIL = """A/HRC/{number}/2

Human Rights Council

Report of the Human Rights Council on its {session} session

Geneva, {days}

III. General debate

1. The representative of Chad made a statement.

2. The representative of Gabon made a statement.

3. {more}
"""


@pytest.mark.parametrize(
    ("session", "more", "capacities"),
    [
        # Gabon was elected for 2021 to 2023, Chad never
        (("46", "forty-sixth", "22 February to 24 March 2021"), "", ["observer", "member"]),
        # before the first election the list gives no member: the representative of a State is taken for one
        (("1", "first", "1 to 12 May 2006"), "", ["member", "member"]),
        # the record’s own words come first
        (
            ("46", "forty-sixth", "22 February to 24 March 2021"),
            "Statements were made by the following: (a) Representatives of States Members of the Human Rights Council: Chad; "
            "(b) Representatives of observer States: Gabon.",
            ["member", "observer", "member", "observer"],
        ),
    ],
)
def test_who_is_a_member_is_said_by_the_record_and_else_by_the_elections(read, session, more, capacities):
    number, ordinal, days = session
    told = read(COUNCIL.format(number=number, session=ordinal, days=days, more=more))
    assert [one.capacity for one in told.acts if one.act == "statement"] == capacities


def test_each_of_several_groups_has_its_own_chair(read: Callable[[str], Read]) -> None:
    words = "The Working Group on ports was chaired by Dr. Ana Quito, Alternate Representative of Peru, and that on roads by Mr. Omar Said, Representative of Oman."
    found = read(f"I. Ports\n\n1. {words}\n")
    assert [(one.actor, one.title) for one in found.acts] == [
        ("PER", "Dr. Ana Quito, Alternate Representative of Peru"),
        ("OMN", "Mr. Omar Said, Representative of Oman"),
    ]


def test_one_organization_named_by_two_names_took_the_floor_once(read: Callable[[str], Read]) -> None:
    found = read("I. Ports\n\n1. The representatives of Chad, Oman and Chad said that ports mattered.\n")
    assert found.who() == ["TCD", "OMN"]
