"""Drafts as documents and reports of a review in other words: sponsors on a face, those added, lists of recommendations and who made them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from said_otherwise import told_otherwise
from test_draft_documents import TEXT, face

if TYPE_CHECKING:
    from conftest import Read


def cases(table: dict[str, tuple[str, ...]]) -> Iterator[object]:
    """Each sentence of a table, each word in braces in its place, with what is expected of it."""
    for expected, templates in table.items():
        for template in templates:
            for words in dict.fromkeys(told_otherwise(template)):
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


@pytest.mark.parametrize("words", [each for template in NO_SPONSOR for each in told_otherwise(template)])
def test_what_only_looks_like_sponsors(words: str, read: Callable[[str], Read]) -> None:
    assert read(face("A/74/L.98", words).replace(TEXT, "")).acts == ()
