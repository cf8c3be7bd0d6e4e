"""Speeches told: the telling makes a row where no list names the speaker, and none where one does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read

TOLD = "a speech told"


@pytest.mark.parametrize(
    ("words", "actor", "voice"),
    [
        ("The representative of Chad said that ports mattered.", "TCD", "own"),
        ("At the same meeting, the representative of Chad said that ports mattered.", "TCD", "own"),
        ("The observer for the Holy See expressed concern at the state of ports.", "VAT", "own"),
        ("The delegation of Belarus informed the Committee that ports mattered.", "BLR", "own"),
        ("The representative of Zambia, on behalf of the LDC Group, said he had listened carefully.", "ZMB", "group"),
        (
            "The representative of Germany, speaking on behalf of the European Union, said that ports mattered.",
            "DEU",
            "group",
        ),
        (
            "Speaking on behalf of the Latin American and Caribbean States, the representative of Brazil noted the report.",
            "BRA",
            "group",
        ),
        ("Algeria noted the efforts of Slovenia in building ports.", "DZA", "own"),
        ("Mr. MOTSIK (Ukrainian Soviet Socialist Republic) said that ports mattered.", "UKR", "own"),
        ("Ms. Al-Nasser (Qatar) (spoke in Arabic): I thank you, Mr. President.", "QAT", "own"),
        (
            "The observer for the Wildlife Conservation Society said that rivers mattered.",
            "Wildlife Conservation Society",
            "own",
        ),
    ],
)
def test_a_telling_names_its_speaker(words: str, actor: str, voice: str, sentence: Callable[[str], Read]) -> None:
    found = sentence(words)
    assert found.told("act", "actor", "voice", "rule") == [("statement", actor, voice, TOLD)]
    assert found.unread() == []


def test_several_may_tell_one_thing(sentence: Callable[[str], Read]) -> None:
    found = sentence("The representatives of Norway, Bosnia and Herzegovina and Canada supported the proposed port.")
    assert found.who("statement") == ["NOR", "BIH", "CAN"]


def test_what_was_asked_of_or_said_to_another_makes_no_row_for_the_other(sentence: Callable[[str], Read]) -> None:
    for words in (
        "supported the query by the representative of Argentina.",
        "thanked Argentina for its ports.",
        "recalled that Argentina and Chile had made statements.",
    ):
        assert sentence(f"The representative of Chad {words}").who() == ["TCD"]


@pytest.mark.parametrize(
    "words",
    [
        "associated herself with the statement made by Tanzania",
        "aligned itself with the statement of the United Republic of Tanzania",
    ],
)
def test_one_who_aligns_with_another_s_statement_has_two_rows(words: str, sentence: Callable[[str], Read]) -> None:
    found = sentence(f"The representative of Chad {words}.")
    assert found.told("actor", "voice", "via") == [("TCD", "own", ""), ("TCD", "aligned", "TZA")]


def test_a_speech_told_over_several_sentences_is_one_act(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "The representative of Chad said that ports mattered. She added that harbours did too. The representative of Chad also stressed the need for piers. "
        "In her statement, the representative of Chad referred to Peru. In conclusion, he thanked the secretariat."
    )
    assert found.told("act", "actor") == [("statement", "TCD")]
    assert found.unread() == []


def test_two_speeches_in_one_paragraph_are_two(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "The representative of Chad said that ports mattered. The representative of Peru said that they did not."
    )
    assert found.who() == ["TCD", "PER"]


@pytest.mark.parametrize("words", [
    "One representative said that ports mattered.",
    "Several delegations expressed concern.",
    "One representative, speaking on behalf of a group of countries, expressed concern.",
    "He thanked the delegations.",
    "She made a statement.",
    "They also introduced a draft resolution.",
    "It was noted that the representative of Chad had spoken.",
    "The speakers welcomed the report.",
])  # fmt: skip
def test_anonymous_speech_and_pronouns_make_no_row(words: str, sentence: Callable[[str], Read]) -> None:
    found = sentence(words)
    assert found.acts == ()
    assert found.unread() == []


def test_a_pronoun_s_statement_is_set_aside_and_counted(sentence: Callable[[str], Read]) -> None:
    assert len(sentence("She made a statement.").made.aside) == 1


def report(*paragraphs: str) -> str:
    lines = "\n\n".join(f"{number}. {words}" for number, words in enumerate(paragraphs, 1))
    return f"I. Ports\n\n{lines}\n\nII. Harbours\n\n{len(paragraphs) + 1}. The representative of Chad said that harbours mattered.\n"


LISTED = "Statements were made by the representatives of Chad and Peru."


def test_speakers_whom_a_list_names_are_not_counted_twice(read: Callable[[str], Read]) -> None:
    found = read(
        report(
            LISTED,
            "The representative of Chad said that ports mattered.",
            "The representative of Nepal said that it had none.",
        )
    )
    assert found.told("actor", "rule") == [
        ("TCD", "statements were made by"),
        ("PER", "statements were made by"),
        ("NPL", TOLD),
        ("TCD", TOLD),
    ]


def test_a_list_holds_for_its_own_chapter_only(read: Callable[[str], Read]) -> None:
    found = read(report(LISTED))
    assert [found.outline.paragraphs[one.paragraph].chapter for one in found.acts if one.rule == TOLD] == [
        "II. Harbours"
    ]


def test_a_telling_before_the_list_is_a_statement_of_its_own(read: Callable[[str], Read]) -> None:
    found = read(report("The representative of Chad said that ports mattered.", LISTED))
    assert found.told("actor", "rule")[:3] == [
        ("TCD", TOLD),
        ("TCD", "statements were made by"),
        ("PER", "statements were made by"),
    ]


def test_what_else_was_done_is_told_beside_the_list(read: Callable[[str], Read]) -> None:
    found = read(
        report(
            LISTED,
            "The representative of Chad requested a recorded vote.",
            "The representative of Peru introduced draft resolution A/HRC/90/L.1.",
        )
    )
    assert found.told("act", "actor")[2:4] == [("requested", "TCD"), ("introduced", "PER")]


@pytest.mark.parametrize(
    "words",
    [
        "Egypt was encouraged by the efforts of Chad.",
        "Egypt remained concerned that the law did not address ports.",
        "Egypt valued the progress made by Chad.",
        "Egypt was particularly concerned by the state of the ports.",
        "Egypt took positive note of the efforts of Chad.",
    ],
)
def test_what_a_delegation_felt_is_told_too(words: str, sentence: Callable[[str], Read]) -> None:
    assert sentence(words).told("act", "actor") == [("statement", "EGY")]


@pytest.mark.parametrize("words", ["Egypt was elected.", "Egypt was invited to speak.", "Egypt remained a member."])
def test_what_became_of_a_delegation_is_no_speech(words: str, sentence: Callable[[str], Read]) -> None:
    assert sentence(words).acts == ()


@pytest.mark.parametrize(
    "words",
    [
        "The representatives of Chad and Oman did not make statements.",
        "The representative of Chad was unable to take the floor owing to the late hour.",
        "The delegation of Chad could not attend the session.",
        "The representative of Chad did not participate in the vote.",
    ],
)
def test_who_did_not_speak_has_no_row(words: str, read: Callable[[str], Read]) -> None:
    assert read(f"I. Ports\n\n1. {words}\n").acts == ()


def test_who_could_not_agree_spoke(read: Callable[[str], Read]) -> None:
    found = read("I. Ports\n\n1. The representative of Chad could not support the plan.\n\n2. The delegation of Oman did not participate in the consensus.\n")  # fmt: skip
    assert found.who() == ["TCD", "OMN"]


def test_who_was_absent_from_a_vote_and_said_so_spoke(read: Callable[[str], Read]) -> None:
    found = read("I. Ports\n\n1. The delegations of Chad and Oman, which were absent during the vote, stated that they had intended to vote in favour.\n")  # fmt: skip
    assert found.who() == ["TCD", "OMN"]


@pytest.mark.parametrize("joined", [", and", ", while", "; and", " whereas"])
def test_two_speeches_in_one_sentence_are_two_rows(joined: str, read: Callable[[str], Read]) -> None:
    found = read(f"I. Ports\n\n1. The representative of Chad welcomed the plan{joined} the representative of Oman expressed concern.\n")  # fmt: skip
    assert found.told("actor", "rule") == [("TCD", TOLD), ("OMN", TOLD)]


def test_what_a_speaker_says_of_another_is_no_second_speech(read: Callable[[str], Read]) -> None:
    found = read("I. Ports\n\n1. The representative of Chad welcomed the plan, and the representative of Oman for her work.\n\n2. The representative of Chad recalled that ports were few, and the representative of Peru had said so.\n")  # fmt: skip
    assert found.who() == ["TCD", "TCD"]


@pytest.mark.parametrize(
    "words",
    [
        "In the course of informal consultations, the delegation of Chad proposed a note.",
        "At its previous session, the representative of Chad asked for a note.",
        "In 2089, the representative of Chad said that ports mattered.",
        "The Committee recalled that statements had been made by the representatives of Chad and Oman at its ninth session.",
        "At its last session, the representative of Chad had introduced a draft resolution on ports.",
        "The Committee noted that the draft, which had been sponsored by Chad at its previous session, was still open.",
    ],
)
def test_what_was_said_on_another_occasion_is_no_act_of_this_one(words: str, read: Callable[[str], Read]) -> None:
    found = read(f"I. Ports\n\n1. {words}\n")
    assert (found.acts, found.unread()) == ((), [])


def test_an_earlier_meeting_of_the_same_session_is_the_session_s(read: Callable[[str], Read]) -> None:
    found = read("I. Ports\n\n1. At the previous meeting, the representative of Chad said that ports mattered.\n")
    assert found.who() == ["TCD"]


TOLD_BY_MANY = "".join(
    f"{number}. The representative of {state} said that ports mattered.\n\n"
    for number, state in enumerate(("Chad", "Oman", "Peru", "Fiji", "Mali"), start=1)
)
REPORT = "Report of the Committee on Ports on its ninth session\n\nI. Ports\n\n"


def test_a_delegation_named_inside_a_paragraph_is_signalled(read: Callable[[str], Read]) -> None:
    inside = "6. The secretariat presented the plan. Germany expressed support for it.\n"
    found = read(f"{REPORT}{TOLD_BY_MANY}{inside}")
    assert ("DEU" in found.who(), len(found.unread())) == (False, 1)
    assert "Germany" in found.unread()[0]


def test_a_delegation_that_has_spoken_is_not_signalled_again(read: Callable[[str], Read]) -> None:
    inside = "6. The secretariat presented the plan. Chad expressed support for it. Germany was committed to ports.\n"
    assert read(f"{REPORT}{TOLD_BY_MANY}{inside}").unread() == []


@pytest.mark.parametrize(
    "words",
    [
        "The delegation of Oman arrived late.",
        "The representative of Oman signed the Protocol.",
        "The representative of Oman facilitated the informal consultations.",
        "The delegation of Oman comprised four members.",
        "The representative of Oman hosted a reception.",
        "The delegation of Oman contributed 5,000 dollars to the fund.",
        "The representative of Oman met with the High Commissioner.",
        "The representative of Oman voted against the draft.",
        "The representative of Oman subsequently informed the Secretariat that he had intended to abstain.",
    ],
)
def test_what_a_delegation_did_is_no_statement(words: str, read: Callable[[str], Read]) -> None:
    assert read(f"{REPORT}1. {words}\n").acts == ()


@pytest.mark.parametrize(
    "words",
    [
        "Oman provided 200,000 euros to the fund.",
        "Oman introduced a ban on plastic bags in 2080.",
        "Oman joined the Convention in 2075.",
        "Oman supported the project with a grant.",
        "Chad and Oman offered training.",
        "Oman reported under article 7.",
    ],
)
def test_what_a_state_did_at_home_is_no_statement(words: str, read: Callable[[str], Read]) -> None:
    assert read(f"{REPORT}1. {words}\n").acts == ()


@pytest.mark.parametrize(
    "words",
    [
        "Oman provided information on its ports.",
        "Oman introduced document PORT/2090/3.",
        "Oman supported the proposal.",
        "Oman offered to host the tenth session.",
        "Oman reported on its progress.",
        "Oman raised several questions.",
        "Oman stressed the Convention’s place.",
    ],
)
def test_what_a_state_said_without_more_is_a_speech(words: str, read: Callable[[str], Read]) -> None:
    assert read(f"{REPORT}1. {words}\n").who() == ["OMN"]


def test_a_delegate_who_speaks_in_an_office_is_an_officer(read: Callable[[str], Read]) -> None:
    found = read(f"{REPORT}1. The representative of Norway, Chair of the Task Force, reported on its work.\n")
    assert found.told("actor", "capacity", "title") == [("NOR", "officer", "Chair of the Task Force")]


def test_those_of_others_support_a_speaker(read: Callable[[str], Read]) -> None:
    found = read(f"{REPORT}1. The delegation of Chad, supported by those of Oman, Peru and Fiji, proposed a change.\n")
    assert found.who() == ["TCD", "OMN", "PER", "FJI"]


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("Several delegations, including those of Chad and Oman, said that more time was needed.", ["TCD", "OMN"]),
        ("Some speakers, among them the representatives of Kenya and Mali, stated that they agreed.", ["KEN", "MLI"]),
        ("A number of countries, notably Chad, expressed support for the proposal.", ["TCD"]),
    ],
)
def test_of_many_that_spoke_those_named_have_a_row(
    words: str, actors: list[str], sentence: Callable[[str], Read]
) -> None:
    found = sentence(words)
    assert found.told("actor", "rule") == [(actor, TOLD) for actor in actors]
    assert found.unread() == []


@pytest.mark.parametrize(
    "words",
    [
        "Several countries, including Kenya and Mali, had made progress.",
        "Some countries, including Brazil, introduced a carbon tax in 2012.",
        "A number of States, among them Ghana and Togo, ratified the Convention.",
        "Several delegations, including one speaking for a group of countries, said that more time was needed.",
    ],
)
def test_what_some_of_many_did_and_who_is_not_named_makes_no_row(words: str, sentence: Callable[[str], Read]) -> None:
    assert sentence(words).acts == ()


def test_a_discussant_by_name_and_office_speaks_for_the_organization(sentence: Callable[[str], Read]) -> None:
    found = sentence(
        "The lead discussant, Ana Quito, Executive Director of the Wildlife Conservation Society, said that rivers mattered."
    )
    assert found.told("actor", "capacity", "title") == [
        ("Wildlife Conservation Society", "ngo", "Ana Quito, Executive Director of the Wildlife Conservation Society")
    ]
