"""What a rule is, and what a rule makes of a sentence.

Offsets are in the *reading* text of one document (``Text.reading``); ``tables`` turns them into the source's.
The words for acts, voices, capacities and occasions are one vocabulary for the whole house:

* act: statement, right_of_reply, introduced, sponsored, voted, elected, chaired, attended, requested
* voice: own, group, represented, aligned
* capacity: member, observer, igo, un, ngo, nhri, other, secretariat, officer, expert, or "" where the act needs none
* occasion: opening, item, before_action, after_action, vote_explanation, closing, or ""
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Act:
    """One actor did one act, once, at one place in the record."""

    act: str
    actor: str  # alpha-3, "EU", or the organization's name as printed
    actor_name: str  # the name as Placard prints it
    printed: str  # the name as the record prints it, without article and footnote mark
    start: int  # the sentence that says so: offsets in the reading text
    end: int
    name_start: int  # the printed name inside it
    name_end: int
    paragraph: int  # index of the outline's paragraph
    rule: str
    voice: str = "own"
    capacity: str = ""
    occasion: str = ""
    round: int = 0  # right of reply: 1 or 2; 0 elsewhere
    role: str = ""  # sponsors: main, co, joined, withdrew
    choice: str = ""  # votes: yes, no, abstain, absent
    office: str = ""  # officers: the office as printed
    title: str = ""  # office or person as printed; standing ("State concerned")
    on_behalf_of: str = ""  # the words in the record
    via: str = ""  # actor key through whom a represented or aligned State was heard
    draft: str = ""  # symbol of the draft acted on
    resolution: str = ""  # what the draft became
    item: str = ""  # only where the sentence itself names an item other than its paragraph's
    meeting: str = ""  # only where the sentence itself names its meeting
    date: str = ""  # likewise, ISO 8601


@dataclass(frozen=True, slots=True)
class DraftEvent:
    """One thing that happened to a draft: tabled, submitted, revised, adopted, rejected, withdrawn, discontinued."""

    draft: str  # symbol, or "" where the record prints none
    event: str
    start: int
    end: int
    paragraph: int
    rule: str
    title: str = ""
    kind: str = ""  # draft resolution, draft decision, amendment, provisional agenda, report …
    by: str = ""  # who did it, as printed: "the Co-Chairs of the Working Group on Firearms"
    resolution: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A number the record itself prints about who was there or what was done."""

    what: str  # see COUNTED
    number: int
    printed: str  # the words: "127 States parties to the Convention"
    start: int
    end: int
    paragraph: int
    rule: str


COUNTED = {
    "states_parties": "States parties attending",
    "regional_organizations": "regional economic integration organizations attending as parties",
    "signatories": "signatory States attending as observers",
    "members": "members of the body attending",
    "members_absent": "members of the body not represented",
    "observer_states": "other States attending as observers",
    "states": "States attending",
    "parties_represented": "parties represented, as counted for credentials",
    "parties_with_credentials": "parties that met the credentials requirements",
    "parties_without_credentials": "parties that did not",
    "participants": "participants",
    "igos": "intergovernmental organizations attending",
    "ngos": "non-governmental organizations attending",
    "resolutions": "resolutions adopted",
    "delegations_spoke": "delegations that made statements",
    "meetings": "meetings held",
    "votes_yes": "votes in favour",
    "votes_no": "votes against",
    "votes_abstain": "abstentions",
    "recommendations": "recommendations made",
}


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence that speaks of an act, or a name in one, that no rule could read."""

    start: int
    end: int
    paragraph: int
    reason: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One State's recommendation to another in the universal periodic review, as a list of them prints it."""

    number: str  # as printed: "121.3", "(b)", "12"; "" where the list prints none
    actor: str  # who recommends: alpha-3 or "EU"
    actor_name: str
    name_start: int  # the printed name: offsets in the reading text
    name_end: int
    start: int  # what is recommended, without the States in brackets behind it
    end: int
    paragraph: int  # index of the outline's paragraph that opens the list
    reviewed: str  # the State under review: alpha-3; "" where the record does not say
    reviewed_name: str
    position: str  # what the State under review made of it; "" where the record does not say
    theme: str  # as the list prints it


@dataclass(frozen=True, slots=True)
class Made:
    """All that the rules made of one record; what was not understood is part of it."""

    acts: tuple[Act, ...] = ()
    drafts: tuple[DraftEvent, ...] = ()
    counts: tuple[Count, ...] = ()
    unread: tuple[Unread, ...] = ()
    aside: tuple[Unread, ...] = ()  # sentences that use an act's words and make none, on purpose: each with the reason
    warnings: tuple[Unread, ...] = field(default=())  # breaks in the record itself, e.g. text cut off
    recommendations: tuple[Recommendation, ...] = ()


@dataclass(frozen=True, slots=True)
class Makes:
    """What a rule's sentence form makes of each one named in it."""

    act: str
    occasion: str = ""
    role: str = ""
    choice: str = ""
    office: str = ""
    capacity: str = ""  # overrides what the list says: presiding is an officer's


@dataclass(frozen=True, slots=True)
class Rule:
    """A sentence form: what it reads, where its names stand, what it makes, what it looks like.

    `pattern` is the form's fixed words; pieces in double angle brackets (<<statement>>) are those of ``pieces``. Names stand
    after it, before it, under the headings of a vote, or open the sentence (a speech told). A rule that makes nothing sets a form aside on purpose.
    """

    name: str
    pattern: re.Pattern[str]
    names: Literal["after", "before", "votes", "opening", "none"]
    makes: Makes | None
    examples: tuple[str, ...]
    titles: bool = False  # the names are a list of offices or persons, cut at semicolons and line ends
    event: str = ""  # what happens to the draft the sentence names: submitted, introduced, adopted …
    needs: tuple[str, ...] = ()  # a sentence without any of these (small letters) cannot hold the form: it is not tried
    whole: bool = False  # sets the whole sentence aside, whatever else it holds
