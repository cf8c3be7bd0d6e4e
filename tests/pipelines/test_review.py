"""Reports of the universal periodic review: whose meeting they tell of, and who took the floor in it."""

from __future__ import annotations

import pytest

HEAD = """United Nations A/HRC/49/31

Human Rights Council

Forty-ninth session

28 February–1 April 2022

Report of the Working Group on the Universal Periodic Review

Gabon

Introduction

1. The Working Group on the Universal Periodic Review, established in accordance with Human Rights Council resolution 5/1, held its thirty-ninth session from 1 to 12 November 2021. The review of Gabon was held at the 5th meeting, on 3 November 2021. The delegation of Gabon was headed by the Minister of Justice.

2. On 12 January 2021, the Human Rights Council selected the following group of rapporteurs (troika) to facilitate the review of Gabon: Bahrain, Mexico and Togo.

I. Summary of the proceedings of the review process

A. Presentation by the State under review

"""
DIALOGUE = "B. Interactive dialogue and responses by the State under review\n\n"


@pytest.fixture(scope="session")
def review(read):
    """Have paragraphs of a review's report read, from the presentation on."""
    return lambda words: read(HEAD + words)


def spoke(told):
    return [one.actor for one in told.acts if one.act == "statement"]


def test_the_meeting_is_the_working_groups_own(review):
    told = review("3. The head of the delegation stated that the law was new.\n")
    record = told.outline.record
    assert (record.body, record.session, record.date_from, record.date_to) == ("UPR", "39", "2021-11-01", "2021-11-12")
    assert (told.paragraph("3").meeting, told.paragraph("3").date) == ("5", "2021-11-03")
    assert told.outline.items == ()  # its chapters are no agenda items


def test_the_rapporteurs_are_chosen_and_those_who_sent_questions_do_not_speak(review):
    told = review("3. A list of questions prepared in advance by Chad and Peru was transmitted to Gabon.\n")
    assert told.told("act", "actor", "office") == [
        ("elected", actor, "member of the group of rapporteurs (troika)") for actor in ("BHR", "MEX", "TGO")
    ]


@pytest.mark.parametrize(
    "presentation",
    [
        "The head of delegation stated that Gabon had asked many for their views.",
        "The head of the delegation of Gabon introduced the report.",
        "H.E. Mr. Paul Bivigou, Minister of Justice of Gabon, introduced the national report.",
        "The national report was presented by the Minister of Justice, Anne Quito, who thanked the troika.",
        "In her opening statement, the head of the delegation thanked the troika.",
        "Gabon stated that it had a new law.",
    ],
)
def test_the_state_under_review_presents_its_report(review, presentation):
    told = review(f"3. {presentation}\n\n4. The law was four years old. France and Gabon had signed an agreement.\n")
    assert told.told("actor", "title", "occasion", act="statement") == [("GAB", "State under review", "item")]


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("The United Republic of Tanzania thanked the delegation and recommended that Gabon join.", ["TZA"]),
        ("Cabo Verde, Mali and Angola welcomed the delegation.", ["CPV", "MLI", "AGO"]),
        ("The Islamic Republic of Iran made recommendations.", ["IRN"]),
        ("Noting the laws on health, work and schools, Uruguay asked about their costs.", ["URY"]),
        ("While thanking the troika, Belgium remained concerned at the state of the prisons.", ["BEL"]),
        ("The Netherlands, echoing the comments of Italy, urged a date.", ["NLD"]),
        ("The Lao People’s Democratic Republic congratulated Gabon and Chad on their programme.", ["LAO"]),
        ("Tunisia looked forward to the adoption of the bill.", ["TUN"]),
        ("Sri Lanka particularly welcomed the new shelters.", ["LKA"]),
        ("Mozambique saluted the progress made.", ["MOZ"]),
        ("Trinidad and Tobago was satisfied with the answers.", ["TTO"]),
        ("Romania, as a member of the troika, queried the delay.", ["ROU"]),
        ("France and Chad had built a bridge with Gabon.", []),
        ("Several delegations welcomed the presentation.", []),
    ],
)
def test_who_speaks_in_the_dialogue(review, words, actors):
    assert spoke(review(f"{DIALOGUE}3. {words}\n")) == actors


def test_paragraphs_in_a_row_that_tell_of_one_speaker_are_one_statement(review):
    told = review(
        f"{DIALOGUE}3. Cuba noted the results. Cuba asked about costs.\n\n4. Cuba made recommendations.\n\n5. Peru asked "
        "about courts.\n\n6. With reference to the courts, and to the questions of Chad, the delegation said that twelve "
        "judges had been trained. It added that more would be.\n\n7. Gabon reported that they had begun.\n\n8. Cuba thanked "
        "Gabon.\n\n9. In conclusion, the head of the delegation thanked all.\n"
    )
    assert told.told("actor", "title", "occasion", act="statement") == [
        ("CUB", "", "item"),
        ("PER", "", "item"),
        ("GAB", "State under review", "item"),
        ("CUB", "", "item"),
        ("GAB", "State under review", "item"),
    ]


def test_members_and_observers_are_told_apart_by_the_elections(review):
    told = review(
        f"{DIALOGUE}3. Cuba noted the results.\n\n4. The delegation of Chad asked about costs.\n\n5. The Holy See made recommendations.\n"
    )
    assert told.told("actor", "capacity", act="statement") == [
        ("CUB", "member"),
        ("TCD", "observer"),
        ("VAT", "observer"),
    ]


def test_statements_that_were_posted_were_not_made(review):
    told = review(
        f"{DIALOGUE}3. During the interactive dialogue, 2 delegations made statements. Additional statements which could not "
        "be delivered owing to time constraints are posted on the extranet.\n"
    )
    assert [(one.what, one.number) for one in told.made.counts] == [("delegations_spoke", 2)]
    assert told.unread() == [] and "statements posted and not made" in {each.reason for each in told.made.aside}
