"""Session reports of commissions, forums and conferences of parties: who comes out of the sentences they are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read

SPOKE = [
    (
        "Closing statements were made by the Executive Director and by representatives speaking on behalf of the African States and the Group of 77 and China.",
        ["Executive Director"],
    ),
    (
        "An interactive dialogue ensued, in which the representatives of Chad and Oman and the observer for Peru participated, as well as the representatives of "
        "the following non-governmental organizations: Harbour Watch and Port Women’s Network.",
        ["TCD", "OMN", "PER", "Harbour Watch", "Port Women’s Network"],
    ),
    (
        "The observer for the Sovereign Order of Malta and the observers for the following intergovernmental organizations also made statements: Council of Europe and League of Arab States.",
        ["Sovereign Order of Malta", "Council of Europe", "League of Arab States"],
    ),
    (
        "Statements were made by the heads of delegation of the following parties, listed in the order in which they spoke: Peru, Chad and the Niger.",
        ["PER", "TCD", "NER"],
    ),
    ("Interventions were made by the ministers of Chad, Oman and Peru.", ["TCD", "OMN", "PER"]),
    (
        "Presentations were made by the following panellists: Ana Quito, Professor, University of Oman; and Omar Said, Director, Harbour Watch, Peru.",
        ["Ana Quito", "Omar Said"],
    ),
    ("Ms. Ana Quito (Ecuador) and Mr. Omar Said (Oman) gave presentations on trade.", ["ECU", "OMN"]),
    (
        "Statements were made by representatives of the Weavers Alliance, the Institute for Ports and Sustainable Harbours and the Federation of German Sailors.",
        ["Weavers Alliance", "Institute for Ports and Sustainable Harbours", "Federation of German Sailors"],
    ),
    ("A representative of the World Dockers Forum made a statement.", ["World Dockers Forum"]),
    ("The representatives of FAO and Oman provided further details.", ["Food and Agriculture Organization of the United Nations", "OMN"]),
    ("Responding, the representative of Chad said that her delegation could not agree.", ["TCD"]),
    ("Speaking on a point of order, the representative of Chad asked for clarification.", ["TCD"]),
    ("A representative of the European Union and its member States welcomed the report.", ["EU"]),
    ("The representative of Chad, lead Party for the activities, presented the guide.", ["TCD"]),
    (
        "Opening statements were made by Ms. Ana Quito, Director-General of the United Nations Office at Nairobi, who also read a statement on behalf of the "
        "Secretary-General of the United Nations; Mr. Omar Said, President of Oman; and Ms. Lea Cisse, Chair of the Advisory Group on Ports and former Minister of Culture of Mali.",
        ["United Nations Office at Nairobi", "OMN", "Chair of the Advisory Group on Ports"],
    ),
    ("An introductory statement was made by the representative of Chad, who also delivered a message on behalf of the Bureau.", ["TCD"]),
    (
        "Statements were made by representatives of 29 Parties, including 14 on behalf of groups of Parties: African Group; Chad, Oman and Peru; and Umbrella Group.",
        [],
    ),
    ("Statements were made by representatives of business and industry NGOs, environmental NGOs, youth organizations and local authorities.", []),
    ("Peru had made remarkable progress, as one representative noted.", []),
    ("Following those statements, representatives speaking on behalf of regional groups made general statements.", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "actors"), SPOKE)
def test_who_took_the_floor(words: str, actors: list[str], sentence: Callable[[str], Read]) -> None:
    found = sentence(words)
    assert found.who("statement") == actors
    assert found.unread() == []


def test_a_paragraph_s_number_may_lack_its_full_stop(read: Callable[[str], Read]) -> None:
    found = read(
        "III. Discussion\n\n1. The Committee met.\n\n2 A representative of Oman informed Parties that ports mattered.\n"
    )
    assert found.who("statement") == ["OMN"]


def test_a_spokesman_of_a_group_is_the_delegation_in_the_brackets(sentence: Callable[[str], Read]) -> None:
    found = sentence("The spokesperson for the African Group (Chad) said that ports mattered.")
    assert found.told("actor", "voice", "on_behalf_of") == [("TCD", "group", "for the African Group")]


def test_a_name_nobody_knows_is_said_and_the_others_are_told(sentence: Callable[[str], Read]) -> None:
    found = sentence("The representatives of Oman and Zubilandia stated that ports mattered.")
    assert (found.who(), len(found.unread())) == (["OMN"], 1)


ATTENDED = [
    ("The following States signatories to the Convention were represented by observers: Chad and Oman.", ["TCD", "OMN"]),
    ("The following States not party to the Convention were also represented: Chad, Holy See and Oman.", ["TCD", "VAT", "OMN"]),
    ("The European Union was represented at the session.", ["EU"]),
    ("Representatives from the World Bank and Chad participated in the session.", ["World Bank", "TCD"]),
    ("Also participating were representatives of the following intergovernmental organizations: the Port Commission and the League of Arab States.",
     ["Port Commission", "League of Arab States"]),
    ("Also present were representatives of other organizations, including: the Weavers Alliance and the World Bank.", ["Weavers Alliance", "World Bank"]),
    ("Peru and Oman participated under article 11 of the terms of reference of the Commission.", ["PER", "OMN"]),
    ("Observers to UN-Habitat for the Holy See and the State of Palestine also participated.", ["VAT", "PSE"]),
    ("The following other organizations were represented: Harbour Watch, Kenya Forests Working Group and Université du Port.",
     ["Harbour Watch", "Kenya Forests Working Group", "Université du Port"]),
    ("The following intergovernmental, non-governmental and industry bodies were also represented: Weavers Alliance, India Port Centre and World Bank.",
     ["Weavers Alliance", "India Port Centre", "World Bank"]),
    ("The Council of Managers was also invited to attend the session.", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "actors"), ATTENDED)
def test_who_attended(words: str, actors: list[str], sentence: Callable[[str], Read]) -> None:
    found = sentence(words)
    assert (found.who("attended"), found.who("statement"), found.unread()) == (actors, [], [])


ELECTED = [
    ("Mr. Omar Said (Oman) was elected President of the Assembly for its fifth session.", [("OMN", "President", "Mr. Omar Said")]),
    ("The following Vice-Presidents were elected: Mr. Omar Said (Oman), Ms. Ana Quito (Ecuador) and Ms. Lea Cisse (Chad).",
     [("OMN", "Vice-President", "Mr. Omar Said"), ("ECU", "Vice-President", "Ms. Ana Quito"), ("TCD", "Vice-President", "Ms. Lea Cisse")]),
    ("The Commission elected, by acclamation, Ana V. Quito (Ecuador) as Vice-Chair to complete the term of office of Omar Said (Oman), who had resigned.",
     [("ECU", "Vice-Chair", "Ana V. Quito")]),
    ("The Board elected Mr. Omar Said as Chair and Ms. Ana Quito (Ecuador) as Rapporteur.", [("ECU", "Rapporteur", "Ms. Ana Quito")]),
    ("Mr. Said was then elected Chairman.", []),
    ("The Meeting elected the following members of the Committee: Mr. Omar Said and Ms. Ana Quito.", []),
    ("The Commission elected Chad to fill the seat left vacant on the Bureau.", [("TCD", "", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "officers"), ELECTED)
def test_who_was_elected_to_what(
    words: str, officers: list[tuple[str, ...]], sentence: Callable[[str], Read]
) -> None:  # fmt: skip
    found = sentence(words)
    assert found.told("actor", "office", "title", act="elected") == officers
    assert found.unread() == []


@pytest.mark.parametrize(
    ("words", "chairs"),
    [
        ("The session was opened at 10.25 a.m. on Monday, 11 March 2019, by the Chair of the Committee, Mr. Omar Said (Oman).", ["OMN"]),
        ("The Conference held a round table, chaired by Ana Quito (Ecuador), Chair of the Commission, and moderated by Lea Cisse (Chad).", ["ECU"]),
        ("The session was chaired by Mr. Omar Said (Oman), on behalf of the Chair of the Meeting.", ["OMN"]),
        ("Ms. Ana Quito, Minister of Ports of Ecuador, declared the meeting open at 10 a.m.", ["ECU"]),
        ("It established a contact group, to be co-chaired by Ana Quito (Ecuador) and Lea Cisse (Chad).", []),
    ],
)  # fmt: skip
def test_who_presided(words: str, chairs: list[str], sentence: Callable[[str], Read]) -> None:
    assert sentence(words).who("chaired") == chairs


@pytest.mark.parametrize(
    ("words", "act", "occasion", "round_"),
    [
        ("Prior to the adoption of the resolution, the representative of Chad made a statement.", "statement", "before_action", 0),
        ("After the approval of the draft decision, a statement was made by the representative of Chad.", "statement", "after_action", 0),
        ("The representative of Chad explained her vote.", "statement", "vote_explanation", 0),
        ("Speaking in explanation of position, the representative of Chad said that ports mattered.", "statement", "vote_explanation", 0),
        ("The representative of Chad took the floor to explain the position of his Government.", "statement", "vote_explanation", 0),
        ("The President of Chad made concluding remarks and declared the forum closed.", "statement", "closing", 0),
        ("Before the adoption of the agenda, the representative of Chad made a statement.", "statement", "item", 0),
        ("In exercise of the right of reply, the representative of Chad said that ports mattered.", "right_of_reply", "", 1),
        ("The representative of Chad made a second statement in exercise of the right of reply.", "right_of_reply", "", 2),
    ],
)  # fmt: skip
def test_where_words_at_either_end_place_a_statement(
    words: str, act: str, occasion: str, round_: int, sentence: Callable[[str], Read]
) -> None:  # fmt: skip
    assert sentence(words).told("act", "actor", "occasion", "round") == [(act, "TCD", occasion, round_)]


def test_the_sides_of_a_vote_may_stand_in_paragraphs_of_their_own(read: Callable[[str], Read]) -> None:
    found = read(
        "III. Action\n\n1. The Commission took a recorded vote. The voting was as follows:\n\n"
        "In favour: Chad, Mali, Niger, Oman, Peru, Qatar, Rwanda, Sudan, Togo, Zambia.\n\nAgainst: Fiji.\n\nAbstaining: Malta.\n\n"
        "2. Statements were made by the representatives of Fiji and Malta.\n"
    )
    assert found.told("actor", "choice", act="voted")[-3:] == [("ZMB", "yes"), ("FJI", "no"), ("MLT", "abstain")]
    assert found.told("actor", "capacity", act="statement") == [("FJI", "member"), ("MLT", "member")]


def test_a_statement_on_the_action_is_told_beside_the_list_of_the_debate(read: Callable[[str], Read]) -> None:
    found = read(
        "III. Action\n\n1. Statements were made by the representatives of Chad and Oman.\n\n2. The representative of Chad said that ports mattered.\n\n"
        "3. The Conference adopted the draft resolution (CTOC/COP/2090/L.5). The representative of Chad said that ports mattered.\n"
    )
    assert found.told("actor", "occasion") == [("TCD", "item"), ("OMN", "item"), ("TCD", "after_action")]


def test_an_old_annex_of_attendance_names_persons_or_lists_behind_its_headings(read: Callable[[str], Read]) -> None:
    found = read(
        "E/1994/30\n\nCOMMISSION ON NARCOTIC DRUGS\n\nREPORT ON THE THIRTY-SEVENTH SESSION\n\nChapter I\n\nGENERAL DEBATE\n\n"
        "1. The representative of Chad made a statement.\n\nAnnex I\n\nATTENDANCE\n\nMembers\n\nChad: O. Said, L. Cisse\n\n"
        "States Members of the United Nations represented by observers\n\nFiji, Oman, Peru\n\nSpecialized agencies\n\n"
        "International Labour Organization, World Health Organization\n\nNon-governmental organizations\n\nCategory I: Harbour Watch\n\nRoster\n\nPort Alliance\n"
    )
    assert found.outline.record.body == "CND"
    assert found.told("actor", "capacity", act="attended") == [
        ("TCD", "member"),
        ("FJI", "observer"),
        ("OMN", "observer"),
        ("PER", "observer"),
        ("International Labour Organization", "un"),
        ("World Health Organization", "un"),
        ("Harbour Watch", "ngo"),
        ("Port Alliance", "ngo"),
    ]


def test_an_office_named_behind_a_person_is_the_office(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "The following persons made statements: Ana Quito, President of the General Assembly; Omar Said, Minister of Ports of Oman."
    )
    assert found.told("actor", "title") == [
        ("President of the General Assembly", "Ana Quito, President of the General Assembly"),
        ("OMN", "Omar Said, Minister of Ports of Oman"),
    ]


def test_one_who_speaks_as_an_officer_is_one(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "The Permanent Representative of Chad to the United Nations made a statement in his capacity as co-facilitator of the draft conclusions."
    )
    assert found.told("actor", "capacity", "title") == [("TCD", "officer", "co-facilitator")]
