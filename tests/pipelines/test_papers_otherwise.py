"""Drafts as documents and reports of a review in other words: sponsors on a face, those added, lists of recommendations and who made them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from made_up import REVIEWED
from said_otherwise import all_told, told_otherwise, with_all_told
from test_draft_documents import TEXT, face

if TYPE_CHECKING:
    from conftest import Read


def cases(table: dict[str, tuple[str, ...]]) -> Iterator[object]:
    """Each sentence of a table, each word in braces in its place, with what is expected of it."""
    for expected, words in with_all_told(table):
        yield pytest.param(expected, words, id=words[:110].replace("\n", " "))


KINDS = "draft resolution|draft resolutions|draft decision|draft decisions|draft outcome document|draft declaration|draft ministerial declaration|draft proposal|draft articles|draft article|draft statement|revised draft resolution|joint draft resolution|further revised draft resolution|oral draft decision|joint revised draft resolution|amendment to A/74/L.9|amendments to A/74/L.9|sub-amendment|subamendments|oral amendments|proposed amendment|proposed amendments"
UNION = "Member States of the European Union|States members of the European Union|the Member States of the European Union|member States of the European Union|the European Union"

# Who sponsors in what role, voice and capacity, and the words on the face of a draft.
FACES = {
    "main own FJI, main own PER": (
        f"Fiji and Peru: {{{KINDS}}}",
        "Fiji and Peru{:| :|: *|*:|†:|**:|‡ :|:*} draft resolution",
        "Draft resolution {submitted|proposed|presented|tabled|sponsored|co-sponsored|cosponsored} by Fiji and Peru",
        "{Submitted|Proposed|Draft amendment proposed|Draft outcome document, as revised, submitted} by Fiji{,| and|,  }\nPeru",
        "Submitted by Fiji and the\nRepublic of Peru",
    ),
    "main own FJI, main own KOR": ("Submitted by Fiji and the Republic of\nKorea",),
    "main own BWA, main own EU, main own JPN": (f"Botswana, {{{UNION}}} and Japan: draft resolution",),
}  # fmt: skip


@pytest.mark.parametrize(("expected", "words"), cases(FACES))
def test_the_face_of_a_draft_in_other_words(expected: str, words: str, read: Callable[[str], Read]) -> None:
    found = read(face("A/74/L.98", words))
    assert ", ".join(f"{act.role} {act.voice} {act.actor}" for act in found.acts) == expected
    assert found.unread() == []


# What the note behind a sponsor's mark makes of it.
NOTES = {
    "PER own observer, ALB own member": (
        "Peru{*|,*| *} and Albania: draft resolution\n\nCalm seas\n\nThe Council is calm.\n\n* {State not a member of|States not members of|Not members of|Not member of|Non-member State at|Nonmember at|In accordance with rule 72 of|With observer status in} the Human Rights Council.",
        *(
            f"Peru{sign} and Albania: draft resolution\n\nCalm seas\n\nThe Council is calm.\n\n* Issued again.\n\n{sign.strip(',')} State not a member of the Human Rights Council."
            for sign in ("**", "†", "‡", ",**")
        ),
    ),
    "ALB own member, PER own observer": (
        "Albania and Peru{*:| *:|:*|: *| :*} draft resolution\n\nCalm seas\n\nThe Council is calm.\n\n* State not a member of the Human Rights Council.{|\n\n* * * * * * * * * *}",
    ),
    "ALB group observer, PER own member": (
        "Albania* and Peru: draft resolution\n\nCalm seas\n\nThe Council is calm.\n\n* On behalf of the Group of 77 and China.",
    ),
}  # fmt: skip

# Those whom an addendum adds.
ADDED = (
    "Add the following to the list of {sponsors|co-sponsors|cosponsors}: Italy and Chad",
    "Additional {sponsors|co-sponsors|cosponsors} : Italy and Chad",
    "Add these {names |}to the list of {sponsors|co-sponsors|cosponsors} :\nItaly and Chad",
    "Add Italy and Chad to the {list of sponsors|list of co-sponsors|cosponsors|co-sponsors} of it.",
    "{Add the following|Add the following States|Add the following as co-sponsors or sponsors, or} {to the list of sponsors|as sponsors|as a sponsor}{| of the draft resolution}{:| :|}\n\nItaly and Chad",
    "{The following|Following} {States|countries|Member States|delegations} {|also |that were absent }{have become|joined as|are} {sponsors|sponsor} {of the draft|}: Italy and Chad",
    "{Additional sponsors|Additional sponsor}{:|}{ |\n\n}Italy and Chad",
    "Add these names to the list of sponsors: Italy and Chad",
    "Add Italy {|\n}and Chad to the {list of |}sponsors of the draft.",
    "Additional sponsors: Italy and Chad\n\n{Replace|Delete|Operative|Preambular|The General|1.|*|___} words that Oman wrote",
)  # fmt: skip


@pytest.mark.parametrize(("expected", "words"), cases(NOTES))
def test_a_note_below_a_draft_in_other_words(expected: str, words: str, read: Callable[[str], Read]) -> None:
    found = read(face("A/HRC/51/L.77", words))
    assert ", ".join(f"{act.actor} {act.voice} {act.capacity}" for act in found.acts) == expected


@pytest.mark.parametrize(("expected", "words"), cases({"ITA joined, TCD joined": ADDED}))
def test_sponsors_added_in_other_words(expected: str, words: str, read: Callable[[str], Read]) -> None:
    found = read(face("A/74/L.98/Add.1", words).replace(TEXT, ""))
    assert ", ".join(f"{act.actor} {act.role}" for act in found.acts) == expected
    assert {act.draft for act in found.acts} == {"A/74/L.98"}
    assert found.unread() == []


@pytest.mark.parametrize(
    "words",
    [
        "Add Italy and Chad to the list of sponsors of the draft resolution.",
        "Following States are sponsors: Italy and Chad",
    ],
)
def test_an_addendum_of_one_line(words: str, read: Callable[[str], Read]) -> None:
    found = read(face("A/74/L.98/Add.1", words).replace(TEXT, ""))
    assert found.told("actor", "role", act="sponsored") == [("ITA", "joined"), ("TCD", "joined")]


@pytest.mark.parametrize("kind", KINDS.replace(" to A/74/L.9", "").split("|"))
def test_what_kind_of_draft_a_face_names(kind: str, read: Callable[[str], Read]) -> None:
    found = read(face("A/74/L.98", f"Fiji and Peru: {kind}"))
    assert [event.kind for event in found.made.drafts] == [kind]


# What only looks like the words of a sponsor.
NO_SPONSOR = (
    "Draft resolution of the States {represented|unproposed} by Peru",
    "The following countries {value the sponsorship|read of sponsorless texts}: Italy and Chad",
    "Add the followings of sponsors: Italy and Chad",
    "Add Italy and Chad to the sponsorship.",
)  # fmt: skip


@pytest.mark.parametrize("words", all_told(NO_SPONSOR))
def test_what_only_looks_like_sponsors(words: str, read: Callable[[str], Read]) -> None:
    assert read(face("A/74/L.98", words).replace(TEXT, "")).acts == ()


HEAD = f"""{REVIEWED}Introduction

1. The Working Group met in 2021. {{review}}, on 3 November 2021.

"""
REVIEW = "The review of Gabon was held at the 5th meeting"
LISTED = "II. Conclusions and/or recommendations\n\n2. {head}\n\n{rows}\n"

# What the head of a list makes of its recommendations.
POSITIONS = {
    "to be examined": (
        "The following recommendations {will|would|shall|are to} {|also }be {|further }{examined|considered|studied|reviewed} by Gabon:",
        "The following recommendations are {|still }{pending|to be examined}:",
        "Gabon {is to|will|would|shall|are to} {examine|consider|study|review} the following recommendations:",
        "Gabon {will|would|shall} {|then }{provide a reply|respond|give a reply|submit a reply} to the following recommendations:",
        "The following recommendations will be examined by Gabon, which will provide responses in due course.",
    ),
    "partly supported": ("The following recommendations were {partially|partly|in part} supported by Gabon:", "The following recommendations were {supported/noted|supported / noted}:"),
    "noted": ("Gabon {noted|takes note of|take note of|took note of|has taken note of} the following recommendations:",),
    "not supported": (
        "The following recommendations {did not|do not|did not fully} {enjoy the support of Gabon|have its support|receive its support|receive support|meet with support}:",
        "The following recommendations {cannot|can not} {be |}{accepted|supported|accept}:",
        "Gabon was {unable to accept|unable to support|not in a position to take up} the following recommendations:",
        "Gabon {rejects|reject|rejected} the following recommendations:",
    ),
    "supported": (
        "The following recommendations {enjoy|enjoys|enjoyed} {the |its |their |}{|full }support:",
        "The following recommendations {enjoy|enjoys|enjoyed} {Gabon’s|Gabon's|the Gabonese people’} support:",
        "The following recommendations were {supported|accepted} by Gabon:",
        "Gabon {supports|accepts} the following recommendations:",
    ),
    "": ("The following recommendations on {spending|unnoted debts|parts} were made:", "In the dialogue, the following {recommendations|recommendation} were made:"),
}  # fmt: skip


@pytest.mark.parametrize(("position", "head"), cases(POSITIONS))
def test_the_head_of_a_list_in_other_words(position: str, head: str, read: Callable[[str], Read]) -> None:
    found = read(HEAD.format(review=REVIEW) + LISTED.format(head=head, rows="2.1 Open roads (Chad);"))
    assert [(one.actor, one.position) for one in found.made.recommendations] == [("TCD", position)]


NUMBERED = ("{1.1|1.1.|12.12|121.144|(a)|( a )|(ab)|(1)|(12)|( 1 )|a)|1.|1)|12.|121.} Open roads (Chad);",)


@pytest.mark.parametrize("row", told_otherwise(NUMBERED[0]))
def test_the_number_of_a_recommendation_in_other_words(row: str, read: Callable[[str], Read]) -> None:
    found = read(
        HEAD.format(review=REVIEW)
        + LISTED.format(head="The following recommendations enjoy the support of Gabon:", rows=row)
    )
    number = row.partition(" Open")[0].rstrip(".")
    (one,) = found.made.recommendations
    assert (one.number.rstrip(")"), one.actor, found.text.reading[one.start : one.end]) == (
        number.rstrip(")"),
        "TCD",
        "Open roads",
    )


REVIEWS = (
    "{The review|The universal periodic review|The UPR|A review|UPR|Review|Their review} of {|the Republic of }{Gabon} was {held|conducted} at the 5th meeting",
    "UPR{ of | - | – | — |: }Gabon was held at the 5th meeting",
    "The review of Gabon{,| } was held at the 5th meeting",
)


@pytest.mark.parametrize("review", all_told(REVIEWS))
def test_whose_review_it_is_in_other_words(review: str, read: Callable[[str], Read]) -> None:
    found = read(
        HEAD.format(review=review)
        + LISTED.format(head="The following recommendations enjoy support:", rows="2.1 Open roads (Chad);")
    )
    assert [one.reviewed for one in found.made.recommendations] == ["GAB"]


# Who speaks in a review, and the sentence.
SPOKE = {
    "GAB": (
        "{The delegation|the delegation|The head of the delegation|The Head of its delegation|The head of his delegation|Head of her Delegation|Head of delegation|The Delegation} {|of Gabon |of the Republic of Gabon }stated that roads mattered.",
        "In {its|his|her|their|the} {|concluding |closing |final |opening |introductory }{remarks|remark|statement|statements|comment|comments|presentation|reply|replies|response|responses|answer|answers}{| on roads}, the delegation stated that roads mattered.",
    ),
    "TCD": (
        "{While|Although|Though|As one|With thanks,|Regarding work,|Concerning work,|On work and|In work and|Having heard and|Mindful and|Concerned and|Encouraged and|Aware and|Despite work and|Noting} noted the laws on health, work and schools, Chad asked about roads.",
        "Roads are long. In {its|his|her|their|the} {|concluding |closing |final |opening |introductory }{remarks|remark|statement|statements|comment|comments|presentation|reply|replies|response|responses|answer|answers}{| on roads}, Chad asked about roads.",
    ),
    "CHL": ("{Regarding roads|Concerning roads|Having seen|Noting} the laws, schools, work and health of many, Chile asked about roads.",),
    "PER": ("The delegation of Peru stated that roads mattered.",),
}  # fmt: skip


@pytest.mark.parametrize(("who", "words"), cases(SPOKE))
def test_who_speaks_in_a_review_in_other_words(who: str, words: str, read: Callable[[str], Read]) -> None:
    found = read(f"{HEAD.format(review=REVIEW)}I. Summary\n\nB. Interactive dialogue\n\n2. {words}\n")
    assert " ".join(found.who("statement")) == who


PRESENTED = (
    "A. {Presentation by the State under review|Presentation by the country under review}\n\n2. H.E. Mr. Omar Said, Minister of Justice of Gabon, introduced the report.",
)


@pytest.mark.parametrize("words", told_otherwise(PRESENTED[0]))
def test_who_presents_the_report_of_a_review(words: str, read: Callable[[str], Read]) -> None:
    assert read(f"{HEAD.format(review=REVIEW)}I. Summary\n\n{words}\n").told("act", "actor") == [("statement", "GAB")]


# The record's own number of recommendations.
TOLD = {
    "204": (
        "In all, 204 recommendations {were|was|had been|} {|also }{made|formulated|received|presented|put forward|issued|listed}.",
        "Gabon received {a total of |}204 recommendations.",
    ),
    "1204": ("In all, 1,204 recommendations were made.", "Gabon received 1,204 recommendations."),
    "": (
        "In {the previous|an earlier|a prior|its last|the first|the second|the third|the mid-term|the midterm|the 1998|the 2012} review, 204 recommendations were made.",
        "Of those accepted in part, 204 recommendations were made.",
        "Some {x204|1,2,204|0.204} recommendations were made.",
        "In all, 204 recommendations were {madeira|listedly}.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("number", "words"), cases(TOLD))
def test_the_number_of_recommendations_in_other_words(number: str, words: str, read: Callable[[str], Read]) -> None:
    found = read(f"{HEAD.format(review=REVIEW)}I. Summary\n\n2. {words}\n")
    assert " ".join(str(count.number) for count in found.made.counts if count.what == "recommendations") == number


TABLE = """<html><body><h2>{title}</h2><p>List of recommendations</p><table><tr><th>{number}</th><th>{text}</th><th>{states}</th><th>{position}</th><th>{themes}</th></tr>
<tr><td>19.1</td><td>Open roads{source}</td><td>Chad</td><td>Supported</td><td>{theme}</td></tr></table></body></html>"""
COLUMNS = (
    ("title", "{UPR of Gabon|Matrix of recommendations: review of Gabon} (4th Cycle)"),
    ("number", "{No.|No|n°|nº|Number|#|Para|Paragraph|Para.|Paragraph no.|Para. no|Paragraph number}"),
    ("text", "{Recommendation|Recommendations|Recommendation text|Recommendations received|Recommendations made|Text}"),
    ("states", "{Recommending State(s)|State|States|Member States|Member state|Country|Countries}"),
    ("position", "{Position|Response|Status|Status of it|The position}"),
    ("themes", "{Themes|Theme|Full list of themes|Right or area|Rights or area|Main right or area}"),
    ("theme", "{Treaties|- Treaties|Treaties SDG: 16|Treaties SDGs: 16|Treaties Affected persons: all|Treaties - Law}"),
    (
        "source",
        "{| Source of position: A/HRC/49/31|; Source of position : A/HRC/49/31|. Source of position: A/HRC/49/31}",
    ),
)
FIRST = {name: next(told_otherwise(words)) for name, words in COLUMNS}


@pytest.mark.parametrize(
    ("column", "words"), [(name, each) for name, words in COLUMNS for each in told_otherwise(words)]
)
def test_a_table_of_recommendations_in_other_words(column: str, words: str, read: Callable[[str], Read]) -> None:
    found = read(TABLE.format(**{**FIRST, column: words}))
    (one,) = found.made.recommendations
    assert (one.number, one.actor, one.position, one.theme, one.reviewed) == (
        "19.1",
        "TCD",
        "supported",
        "Treaties",
        "GAB",
    )
    assert found.text.reading[one.start : one.end] == "Open roads"


CELLS = {
    "partly supported": ("{Partially Supported|Partly Supported|Supported/Noted|Supported / Noted}",),
    "supported": ("{Supported|Accepted}",),
    "noted": ("Noted",),
    "not supported": ("{Not Supported|Not Accepted|Rejected}",),
    "to be examined": ("Pending",),
}
ROWS = """<html><body><h2>UPR of Gabon (4th Cycle)</h2><table><tr><th>Recommendation</th><th>Position</th><th>Full list of themes</th></tr>
<tr><td colspan="3">{theme}: Conditions</td></tr><tr><td colspan="3">20.1 Open roads (Chad);</td></tr><tr><td>{cell}</td></tr></table></body></html>"""


@pytest.mark.parametrize(("position", "cell"), cases(CELLS))
def test_a_position_in_a_cell_of_its_own(position: str, cell: str, read: Callable[[str], Read]) -> None:
    (one,) = read(ROWS.format(theme="Theme", cell=cell)).made.recommendations
    assert (one.actor, one.position, one.theme) == ("TCD", position, "Conditions")


@pytest.mark.parametrize("theme", ["Theme", "Right or area", "Issue", "Topic", "Section"])
def test_a_theme_above_its_recommendations(theme: str, read: Callable[[str], Read]) -> None:
    (one,) = read(ROWS.format(theme=theme, cell="Noted")).made.recommendations
    assert one.theme == "Conditions"


TROIKA = (
    "On that day, the Council selected the following {group of |}{rapporteurs|rapporteur} (troika){| to facilitate the review of Gabon}: Chad, Oman and Peru.",
)


@pytest.mark.parametrize("words", told_otherwise(TROIKA[0]))
def test_the_rapporteurs_of_a_review_in_other_words(words: str, read: Callable[[str], Read]) -> None:
    found = read(f"{HEAD.format(review=REVIEW)}2. {words}\n")
    assert found.told("act", "actor") == [("elected", "TCD"), ("elected", "OMN"), ("elected", "PER")]
    assert {act.office for act in found.acts} == {"member of the group of rapporteurs (troika)"}
