"""Verbatim records in other words: turns, announcements, for whom one speaks, each way of writing tried in its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from said_otherwise import all_told, told_otherwise, with_all_told
from test_verbatim import ASSEMBLY

if TYPE_CHECKING:
    from conftest import Read

HEAD = ASSEMBLY.format(opening="Agenda item 77 (continued)\n")
BEGUN = "The President: We begin.\n\n"
SAYS = "Ms. Vega (Peru): "
# Who did what in which voice and on which occasion, and the words: what is in braces is tried one after the other.
TURNS = {
    "statement own item PER": (
        "{Ms.|Mr.|Mrs.|Miss|Mme|Dr.|Sir|Dame|Lord|Lady|Baroness|Sheikh|Sheikha|U|Daw|Nana|Dato|Archbishop|Monsignor|Cardinal|Bishop|Reverend|Ambassador|Judge|General|Chief|Prince|Princess|King|Queen} Vega (Peru): We are glad.",
        "Ms. {|Ana |A. |Ana María |Álvarez |O’Hara-|al-}Vega (Peru): We are glad.",
        "Ms. Vega (Peru){|, Chair of the Committee on Calm| (continued)| (spoke in Spanish)| (speaking in Spanish)| (interpretation from Spanish)| (interpreted from Spanish)| (translated from Spanish)| (translation from Spanish)| (original in Spanish)| (resumed)| (delivered by video)| (via video link)| (by video link)| (in Spanish)| (text provided in Spanish)| [spoke in Spanish]}: We are glad.",
        "{12. |}Ms. Vega (Peru): We are glad.",
        "Ms. Vega (Peru){| on behalf of the Rio Group}: We are glad.",
        "The {President|Acting President|Temporary President|PRESIDENT|TEMPORARY PRESIDENT|Chairman|CHAIRMAN|Chairperson|Chairwoman|Chair|Co-Chair|Presiding Officer|President (Oman)|President (spoke in Arabic)}: I thank Chad, who made a statement.\n\nMs. Vega (Peru): We are glad.",
        f"{SAYS}On behalf of {{my delegation|our people|his country|her Government|the Government of Peru|the people of Peru|the delegation of Peru|the citizens of Peru|the co-sponsors|the sponsors|the main sponsors|the Secretary-General|the United Nations|all of us|all Members|those who suffer|children|women|humanity|future generations|sponsors|peace|President Vega|Minister Vega}}, I thank you.",
    ),
    "statement own vote_explanation PER": (
        "The President: I give the floor to those who wish to {speak in explanation of vote|speak in explanation of their vote|speak in explanation of its position|speak in explanations of votes|speak in explanation of the vote|explain their vote|explain their votes|explain its position|explain his vote|explain her position}.\n\nMs. Vega (Peru): We are glad.",
    ),
    "statement own before_action PER": (
        "The President: We shall hear {statements before the vote|statements before the voting|statements prior to the vote|statements before the adoption|a statement prior to the adoption}.\n\nMs. Vega (Peru): We are glad.",
        "The President: Some wish to speak before the {vote|voting}.\n\nMs. Vega (Peru): We are glad.",
    ),
    "statement own after_action PER": (
        "The President: We shall hear {statements after the vote|statements after the voting|statements following the vote|statements following the adoption|a statement after the adoption}.\n\nMs. Vega (Peru): We are glad.",
        "The President: Some wish to speak {after|following} the {vote|voting}.\n\nMs. Vega (Peru): We are glad.",
    ),
    "right_of_reply own 1 PER": (
        "The President: I call on those who wish to speak in {the |}exercise {of |of their |of the |of his |of her |}right of reply.\n\nMs. Vega (Peru): We are glad.",
        "The President: Some wish to {exercise|use} {their|the|his|her} {right|rights} of reply.\n\nMs. Vega (Peru): We are glad.",
        "The President: We come to rights of reply.\n\nMs. Vega (Peru): We are glad.",
    ),
    "statement own item TCD, statement own item PER": (
        "The President: I call on those who wish to explain their vote.\n\nThe President: We {turn to the next agenda item|take up the next item|now turn to agenda item 9|turn to item 9|resume its consideration|continue our consideration|begin the debate|open the general debate|come to the first speaker in the debate}.\n\nMr. Deby (Chad): We are glad.\n\nMs. Vega (Peru): We too.",
    ),
    "statement group item PER": (
        f"{SAYS}{{I have the honour to speak|I speak|We speak|We deliver this statement|My delegation speaks|It is my honour to make this statement|I take the floor|I am pleased to take the floor|I am speaking|I have the privilege of delivering this statement}} {{|also }}{{on behalf of|in the name of}} the Group of 77 and China.",
        f"{SAYS}{{Speaking|I am making this intervention|I address the Assembly|I intervene}} on behalf of the Group of 77 and China.",
    ),
    "statement own item PER, statement aligned item PER": (
        f"{SAYS}Peru {{|also |fully |wishes to |wish to |would like to |should like to }}{{align|aligns|aligned|associate|associates|associated}} itself {{|fully }}with the {{statement|statements|intervention|remarks|position}} {{made|delivered}} by the representative of Chad.",
        f"{SAYS}{{Peru aligns itself|My delegation aligns itself|We align ourselves|I associate myself|Peru has associated its delegation|I associate my delegation}} with the {{|joint |earlier |previous }}statement delivered by Chad.",
    ),
}  # fmt: skip
CASES = [pytest.param(expected, words, id=words[:110].replace("\n", " ")) for expected, words in with_all_told(TURNS)]


@pytest.mark.parametrize(("expected", "words"), CASES)
def test_a_verbatim_record_in_other_words(expected: str, words: str, read: Callable[[str], Read]) -> None:
    found = read(HEAD + BEGUN + words + "\n")
    rows = [
        (act.act, act.voice, act.occasion, str(act.round or ""), act.actor)
        for act in found.acts
        if act.act != "chaired"
    ]
    assert ", ".join(" ".join(each for each in row if each) for row in rows) == expected


DRAFTS = (
    "The President: I give the floor to the {representative of Fiji to|delegation of Fiji to|Permanent Representative of Fiji to|observer for Fiji to|Ambassador of Fiji to|representative of Fiji, who will|representative of Fiji who will|representative of Fiji and ask him to|representative of Fiji, in order to|representative of Fiji so that he may} {introduce|present|submit} {the |}{|revised |oral }{draft resolution|draft decision|draft amendment|amendment|amendments} A/74/L.98.\n\nMr. Naupoto (Fiji): We are glad.",
    "The President: We begin.\n\nMr. Naupoto (Fiji): {I have the honour|I have the honor|It is my pleasure|It is a privilege|I am pleased|I am honoured|I wish|I would like|I am glad|I am going|I have the floor|I am proud|My delegation is ready} to {|formally |now |also }introduce {|on behalf of the sponsors, }{draft resolution|draft decision} A/74/L.98.",
    "The President: We begin.\n\nMr. Naupoto (Fiji): I {|now |hereby |also |formally }introduce {draft resolution|draft decision} A/74/L.98.",
)  # fmt: skip


@pytest.mark.parametrize("words", all_told(DRAFTS))
def test_a_draft_is_introduced_in_other_words(words: str, read: Callable[[str], Read]) -> None:
    found = read(HEAD + BEGUN + words + "\n")
    assert [(act.actor, act.draft) for act in found.acts if act.act == "introduced"] == [("FJI", "A/74/L.98")]


SPONSORS = (
    "The {following|additional} {countries|delegations} {have|has|had} {|also |since }{become|joined|added their names|been added|indicated that they are|expressed their wish to be} {|the }sponsors of draft resolution A/74/L.98: Oman and Chad.",
)


@pytest.mark.parametrize("words", all_told(SPONSORS))
def test_sponsors_read_out_in_other_words(words: str, read: Callable[[str], Read]) -> None:
    found = read(f"{HEAD}The President: We begin.\n\nMr. Naupoto (Secretariat): {words}\n")
    assert found.told("actor", "role", act="sponsored") == [("OMN", "joined"), ("TCD", "joined")]


# Who presides, who speaks without a delegation in brackets, what is announced: each known by the row of who speaks next.
ANNOUNCED = {
    "statement PER, right_of_reply TCD": (
        "Ms. Vega (Peru): We are glad.\n\n{The President|The Acting President|The Temporary President|The Interim President|The Provisional President|The Deputy President|The TEMPORARY PRESIDENT|The ACTING PRESIDENT|THE PRESIDENT|The PRESIDENT|The Chair|The Chairman|The Chairwoman|The Chairperson|The CHAIRMAN|The CHAIRPERSON|The CHAIR|The Co-Chair|The Co-Chairman|The Co-Chairperson|The Presiding Officer|The President (Oman)|The President (spoke in Arabic)}: I call on those who wish to speak in the exercise of the right of reply.\n\nMr. Deby (Chad): We too.",
        "Ms. Vega (Peru): We are glad.{\n\n| }The President: We come to {rights of reply|the right of reply}.{\n\n| }Mr. Deby (Chad): We too.",
    ),
    "statement Secretary-General, statement PER": (
        "The {Secretary-General|SECRETARY-GENERAL}: Ports matter.\n\nMs. Vega (Peru): We are glad.",
    ),
    "statement Deputy Secretary-General, statement PER": (
        "The {Deputy Secretary-General|DEPUTY SECRETARY-GENERAL}: Ports matter.\n\nMs. Vega (Peru): We are glad.",
    ),
}
HONORIFICS = "Mr|Mrs|Ms|Miss|Mme|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Count|Viscount|Sheikh|Sheikha|Shaikh|Shaikha|Sayyid|Begum|U|Daw|Nana|Dato|Tan Sri|Tun|Archbishop|Monsignor|Msgr|Cardinal|Bishop|Father|Reverend|Ambassador|Judge|Justice|General|Colonel|Chief|Crown Prince|Prince|Princess|King|Queen|Emir|Amir|Sultan|Grand Duke|Pope|President|Vice-President|Prime Minister|Chancellor|Premier"
# Presented by office, and then speaking by name alone.
PRESENTED = (
    f"{{{HONORIFICS}}} Vega: We are glad.",
    "{His Majesty |Her Majesty |His Highness |His Holiness }King Vega: We are glad.",
    "Mr{.| |,} {Ana Vega|Vega|A. de la Vega}{| (spoke in Spanish)| (continuing)| (speaks in Spanish)| (through an interpreter)| (provided in writing)| (English text)| (French text)}: We are glad.",
)
SEATS = {
    "PER": (
        "{President|Acting President|Temporary President|Chair|Chairman|Chairwoman|Chairperson|Presiding Officer|Presidents}: {Mr. Vega|Ms. A. Vega} . . . . . . . (Peru)",
        "President{ : |:|: }Mr. Vega{ . . . . . | ..... | … | ____ |  }(Peru)",
    ),
    "BOL": ("President: Mr. Vega . . . . (Bolivia (Plurinational State of))",),
}


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        (who, each)
        for who, templates in ANNOUNCED.items()
        for template in templates
        for each in told_otherwise(template)
    ],
)
def test_who_presides_and_what_is_announced(expected: str, words: str, read: Callable[[str], Read]) -> None:
    found = read(f"{HEAD}{BEGUN}{words}\n")
    assert ", ".join(f"{act.act} {act.actor}" for act in found.acts if act.act != "chaired") == expected


@pytest.mark.parametrize("words", all_told(PRESENTED))
def test_one_presented_by_office_speaks_by_name(words: str, read: Callable[[str], Read]) -> None:
    found = read(
        f"{HEAD}The President: I welcome Ana Vega, Minister of Justice of Peru, to the Assembly.\n\n{words}\n\nMr. Deby (Chad): We too.\n"
    )
    assert [act.actor for act in found.acts if act.act == "statement"] == ["PER", "TCD"]


@pytest.mark.parametrize(
    ("who", "words"),
    with_all_told(SEATS),
)
def test_who_presides_by_the_masthead(who: str, words: str, read: Callable[[str], Read]) -> None:
    found = read(HEAD.replace("President: Mr. Said . . . . . . . . . . . (Oman)", words) + BEGUN)
    assert [act.actor for act in found.acts if act.act == "chaired"] == [who]


OWN = {
    "statement PER, statement OMN": (
        "Ms. Vega (Peru): We are glad.\n\nThe President: I shall now make a statement in {my national capacity|my capacity as representative of Oman|my capacity as the permanent representative of Oman|my capacity as Minister for Ports of Oman|my capacity as delegate of Oman|my capacity as President of Oman|my capacity as Prime Minister of Oman|my capacity as Head of the Office of Oman}.",
    ),
}


@pytest.mark.parametrize(
    ("expected", "words"),
    with_all_told(OWN),
)
def test_who_presides_speaks_for_the_own_country(expected: str, words: str, read: Callable[[str], Read]) -> None:
    found = read(f"{HEAD}{BEGUN}{words}\n")
    assert ", ".join(f"{act.act} {act.actor}" for act in found.acts if act.act != "chaired") == expected


VOTED = (
    "In favour:\nChad, Oman\n\nAgainst:\nPeru\n\n{The draft resolution|That draft|Those amendments|This motion|The oral proposal|The revised sub-amendment|The first preambular paragraph|The result|The operative paragraph|The recommendation|The request|The text|The meeting|The phrase|The word|The words|The sentence|The Assembly|The Council|The challenge|The appeal|The ruling|The voting|The vote|Draft resolution A/74/L.9|Draft decision II|Draft amendment 2|By 2 votes|Operative part|Preambular part|Paragraph 3|Paragraphs 3|Section 2|Amendment 3|Subsequently it|There was one who|There were two who|There being none who|It was then that it|Present and voting it|Agenda item 9|At the end it|On the draft it|Having voted it|2 votes|Thus it|As a result it|A vote|A recorded vote|Part B|Annex II|ANNEX II|Vote on it|[It} was seen by Gabon and Niger.",
)


@pytest.mark.parametrize("words", all_told(VOTED))
def test_a_list_of_votes_ends_where_the_record_goes_on(words: str, read: Callable[[str], Read]) -> None:
    found = read(
        f"{HEAD}The President: We shall vote on draft resolution A/74/L.9.\n\nA recorded vote was taken.\n\n{words}\n"
    )
    assert [(act.actor, act.choice) for act in found.acts if act.act == "voted"] == [
        ("TCD", "yes"),
        ("OMN", "yes"),
        ("PER", "no"),
    ]
    assert found.unread() == []
