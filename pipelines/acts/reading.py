"""One sentence → the acts it tells of, what it says of drafts, and what could not be read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pipelines.acts.alike import associated
from pipelines.acts.anchors import Anchor, find_anchors
from pipelines.acts.bare import bare_speakers
from pipelines.acts.draft_events import AMENDMENT, acts_on_the_whole, adopts_a_draft, draft_event
from pipelines.acts.elsewhere import of_another_session
from pipelines.acts.meeting import acts_told, by_officers, joined_sponsors, of_the_floor
from pipelines.acts.named import names_behind, read_names, with_names_ahead
from pipelines.acts.review import find_review_telling
from pipelines.acts.section import NOT_ADOPTED, ON_A_DRAFT, Section, acted_in, resolution_of, symbol
from pipelines.acts.sentence import Sentence
from pipelines.acts.signalled import named_beside, speaks_of_an_act
from pipelines.acts.speakers import Telling
from pipelines.acts.telling import OF_THEIRS, find_telling
from pipelines.acts.votes import read_vote
from pipelines.acts.within import names_within, only_acts
from pipelines.lists import Lexicon, ReadList
from pipelines.lists.persons import one_of
from pipelines.names import Actor
from pipelines.outline import Paragraph
from pipelines.outline.dates import find_meetings
from pipelines.rules import Act, DraftEvent, Makes, Unread
from pipelines.rules.bulletins import CORRIDORS
from pipelines.rules.pieces import DRAFT_SYMBOL, IN_REPLY, REPLY, SECOND_REPLY

_COMMITTEE = r"(?P<name>(?:[A-Z][\w-]{1,40}\s+){0,4}(?:Committee|Bureau|Working Group|Board))\b"
MEMBERS_OF = re.compile(rf"\bmembers?\s+of\s+(?:the|its)\s+{_COMMITTEE}")
COMPOSED = re.compile(rf"{_COMMITTEE}(?=.{{0,600}}\b(?:compos|compris|consist|constitut|made up))", re.S)
PRONOUN = re.compile(r"\s*(?:\d{1,4}\.\s*)?(?:He|She|It|They|We|I|This|That|These|Those|There)\b")
HE = re.compile(r"\s*(?:\d{1,4}\.\s*)?(?:He|She|They)\b")
# "The report was introduced by the Chair of the Committee": what is no draft is spoken to, not introduced.
NO_DRAFT = re.compile(
    r"\b(?:(?:sub-?)?items?|reports?|stud(?:y|ies)|notes?|topics?|themes?|discussions?|panels?|segments?|sessions?|presentations?|documents?)\b(?![^.;:]{0,90}\b(?:draft|proposal|amendment|resolution|decision|paper)s?\b)[^.;:]{0,90}$",
    re.I,
)
LONGEST = 100_000  # characters of a sentence that is read; the longest lists of those attending have 30,000
LEAD = 2_000  # characters before a form, in which it may be said when
PAPER = re.compile(r"\bpapers?\b|\bWPs?\b|\bdraft\s+reports?\b", re.I)


@dataclass(slots=True)
class Reading:
    """All that is read of one record, as it grows."""

    text: str
    lexicon: Lexicon
    acts: list[Act] = field(default_factory=list)
    drafts: list[DraftEvent] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    within: list[tuple[str, Unread]] = field(default_factory=list)  # delegations named inside paragraphs, without more
    aside: dict[tuple[int, int], Unread] = field(default_factory=dict)  # sentences that make no act, on purpose
    report: bool = False  # a session report, not the minutes or record of a meeting
    reviewed: Actor | None = None  # the State under review, in a report of the universal periodic review
    procedure: bool = False  # words that arrange a meeting: full of such words, and an act only where a form says so
    meeting: bool = False  # the minutes or summary record of a meeting: each paragraph tells what one said
    bare: bool = False  # names its speakers without "the representative of"
    telling: int = -1  # the paragraph in which a speech is being told
    officer: bool = False  # by the chair or the secretariat

    def take(self, start: int, end: int, paragraph: Paragraph, section: Section) -> None:
        """Read one sentence."""
        sentence = Sentence(self.text, start, end, paragraph)
        if end - start > LONGEST:
            self.unread.append(sentence.unread(f"{end - start:,} characters without an end of a sentence"))
            return
        before = self._made()
        self._take(sentence, section)
        if self._made() == before and speaks_of_an_act(sentence.words):
            self.set_aside(sentence, "names nobody who acts")

    def _made(self) -> tuple[int, ...]:
        return len(self.acts), len(self.drafts), len(self.unread), len(self.aside)

    def set_aside(self, sentence: Sentence, reason: str) -> None:
        """A sentence that uses an act's words and makes none, on purpose; it is counted, with the first reason met."""
        self.aside.setdefault((sentence.start, sentence.end), sentence.unread(reason))

    def _take(self, sentence: Sentence, section: Section) -> None:
        start, end, paragraph = sentence.start, sentence.end, sentence.paragraph
        if self.bare and CORRIDORS.search(paragraph.heading):
            return  # what is whispered, or was long ago: no act of this meeting
        telling = bare_speakers(self.text, start, end, self.lexicon) if self.bare else None
        by_names = telling is not None
        part = f"{paragraph.section} {paragraph.heading}"
        first = start == paragraph.start
        telling = telling or find_telling(
            self.text, start, end, first, self.lexicon, self.meeting, part, not self.reviewed
        )
        if telling is None and self.reviewed:
            telling = find_review_telling(self.text, start, end, paragraph, self.lexicon, self.reviewed)
        if (
            telling
            and self.report
            and not (self.reviewed or self.bare)
            and only_acts(self.text, start, end, self.lexicon)
        ):
            telling = None
        anchors, aside = find_anchors(self.text, start, end)
        if self.report and not telling and not anchors:
            self.within += names_within(self.text, start, end, paragraph, self.lexicon)
        if telling is None and self._goes_on(sentence):
            if speaks_of_an_act(sentence.words):
                self.set_aside(sentence, "tells more of a speech already begun")
            self.take_anchors(joined_sponsors(self.text, anchors), sentence, section)
            return
        if aside and self.meeting and telling:
            anchors = []  # what a speaker says of a draft or a statement is a speech, whatever its words
        elif self.meeting and not aside:
            told = telling is not None or paragraph.index == self.telling
            officer = (by_officers(telling) if telling else self.officer) if told else None
            anchors = of_the_floor(self.text, sentence, anchors, officer)
        if aside and not (self.meeting and telling):
            rule = anchors[0].rule
            self.set_aside(sentence, rule.name)
            self.drafts += draft_event(sentence, rule.event, rule.name) if rule.event else []
        elif telling and not any(_names_before(one, telling, by_names) for one in anchors):
            self._take_telling(telling, sentence, section)
            if joined := joined_sponsors(self.text, anchors, self.officer and self.meeting):
                self.take_anchors(joined, sentence, section)
        else:
            self.take_anchors(anchors, sentence, section)

    def _goes_on(self, sentence: Sentence) -> bool:
        """More of a speech already begun: "In her statement, …", "He had heard the statements made by …"."""
        if OF_THEIRS.match(self.text, sentence.start, sentence.end):
            self.telling = sentence.paragraph.index
            return True
        if self.meeting and sentence.start == sentence.paragraph.start and HE.match(sentence.words):
            self.telling = sentence.paragraph.index  # "12. He noted further that …": the speech of the paragraph before
        return sentence.paragraph.index == self.telling and bool(PRONOUN.match(sentence.words))

    def _take_telling(self, telling: Telling, sentence: Sentence, section: Section) -> None:
        """A speech told: a row for each speaker, once a paragraph; ``drop_told`` takes out those a list names."""
        self.telling, self.officer = sentence.paragraph.index, by_officers(telling)
        earlier = [act for act in self.acts[-60:] if act.paragraph == sentence.paragraph.index]
        acts, drafts = acts_told(telling, sentence, section, earlier, meeting=self.meeting, report=self.report)
        occasion = acts[0].occasion if acts else ""
        self.acts += acts
        self.acts += associated(telling, sentence, occasion, acts[0].draft if acts else "", self.lexicon)
        self.drafts += drafts
        self.unread += sentence.leftovers(telling.leftover)

    def take_anchors(self, anchors: list[Anchor], sentence: Sentence, section: Section) -> None:
        """Each form a sentence holds, then what the body did with the draft, then whether all was understood."""
        words = sentence.words
        here = [anchor for anchor in anchors if not of_another_session(sentence, anchor)]
        if anchors and not here:
            self.set_aside(sentence, "tells of another session")
            return
        anchors, acted = here, acted_in(words)
        draft = section.draft_in(words)
        outcome = resolution_of(words, sentence.after) if acted else ""
        asked = any(anchor.rule.makes and anchor.rule.makes.act == "requested" for anchor in anchors)
        if asked and "/L." in words and not (section.draft and AMENDMENT.search(words)):
            section.draft, section.introduced, section.acted = draft, True, False
        before = len(self.acts), len(self.unread)
        for anchor, until in zip(anchors, _ends(anchors, sentence.end), strict=True):
            self._take_anchor(anchor, until, sentence, section, draft, outcome)
        if acted and adopts_a_draft(words):
            event = "rejected" if NOT_ADOPTED.search(words) else "adopted"
            self.drafts += draft_event(sentence, event, "adopted a draft", outcome=outcome, draft=draft)
            if acts_on_the_whole(words, section.draft):
                section.acted, section.draft, section.resolution = True, draft or section.draft, outcome
                section.explaining = False
        if anchors and len(self.unread) == before[1]:
            self.unread += named_beside(sentence, anchors, self.acts[before[0] :], self.lexicon)
        if anchors or acted or self.procedure or not speaks_of_an_act(words):
            return
        if sentence.paragraph.index == self.telling:
            self.set_aside(sentence, "tells more of the speech its paragraph began")
        else:
            self.unread.append(sentence.unread("speaks of an act, in a form no rule reads"))

    def _take_anchor(
        self, anchor: Anchor, until: int, sentence: Sentence, section: Section, draft: str, outcome: str
    ) -> None:
        makes, event = anchor.rule.makes, anchor.rule.event
        if makes is None:
            return
        if (
            event == "introduced"
            and anchor.rule.names == "after"
            and NO_DRAFT.search(self.text, sentence.start, anchor.end)
        ):
            makes, event = Makes("statement"), ""
        if makes.act == "voted":
            acts, unread = read_vote(sentence, anchor, draft, self.lexicon)
            self.acts, self.unread = [*self.acts, *acts], [*self.unread, *unread]
            return
        if anchor.rule.names == "before" and PRONOUN.match(self.text, anchor.names_start, anchor.names_end):
            self.set_aside(sentence, "its speaker is named before")  # "She thanked …"
            return
        listed, offices = read_names(self.text, anchor, self.lexicon)
        if makes.act == "statement":
            listed = with_names_ahead(self.text, sentence.start, listed, anchor, self.lexicon)
        if event in ("introduced", "submitted"):
            draft = self._take_introduction(anchor, listed, sentence, section, draft)
        elif event:
            by = ", ".join(one.printed for one in listed.listed if one.voice in ("own", "group"))
            self.drafts += draft_event(sentence, event, anchor.rule.name, by=by, draft=draft)
        occasion = makes.occasion
        if makes.act == "statement":
            said = self.text[anchor.start : anchor.end]
            lead = self.text[max(sentence.start, anchor.start - LEAD) : anchor.start].rpartition(";")[2].lstrip()
            occasion = section.occasion(self.text[anchor.start : until], said, sentence.paragraph, lead)
        act = "right_of_reply" if makes.act == "statement" and IN_REPLY.search(sentence.words) else makes.act
        if act == "right_of_reply":
            occasion = ""
        on_draft = makes.act in ("introduced", "sponsored", "requested") or occasion in ON_A_DRAFT
        changes: dict[str, str | int] = {
            "occasion": occasion,
            "round": _round(act, anchor.match.group(0) if REPLY.search(anchor.match.group(0)) else sentence.words),
            "role": makes.role,
            "draft": draft if on_draft else "",
            "resolution": outcome if makes.act == "sponsored" else "",
            "meeting": find_meetings(sentence.words) if makes.act == "chaired" else "",
        }
        self._add(sentence, anchor, replace(makes, act=act), listed, offices, changes)
        self._look_after(listed, anchor, makes, sentence)

    def _add(
        self,
        sentence: Sentence,
        anchor: Anchor,
        makes: Makes,
        listed: ReadList,
        offices: dict[int, str],
        changes: dict[str, str | int],
    ) -> None:
        """A row for each one named; one named twice in one sentence for one act is one row."""
        seen: set[tuple[str, str, str]] = set()
        place = (self.text, anchor.start, sentence.end)
        committee = (COMPOSED.match(*place) or MEMBERS_OF.search(*place)) if makes.act == "elected" else None
        member = f"member of the {committee.group('name')}" if committee else ""
        for one in listed.listed:
            key = (one.actor, one.voice, one.on_behalf_of)
            if key in seen or (makes.act in ("elected", "attended", "chaired") and one.voice == "represented"):
                continue
            seen.add(key)
            capacity = "" if makes.act == "elected" else makes.capacity or one.capacity
            said = one_of(anchor.match.groupdict().get("office") or "")
            office = offices.get(one.start, "") or member or makes.office or said
            self.acts.append(
                sentence.act(makes.act, one, anchor.rule.name, **{**changes, "capacity": capacity, "office": office})
            )

    def _take_introduction(
        self, anchor: Anchor, listed: ReadList, sentence: Sentence, section: Section, draft: str
    ) -> str:
        """The draft introduced or submitted, and what the section is about from here on."""
        by = ", ".join(one.printed for one in listed.listed if one.voice in ("own", "group"))
        own = DRAFT_SYMBOL.search(self.text, anchor.start, sentence.end) or DRAFT_SYMBOL.search(sentence.words)
        draft = symbol(own.group("symbol")) if own else draft
        self.drafts += draft_event(sentence, anchor.rule.event, anchor.rule.name, by=by)
        amends = re.match(r"[^.;]{0,60}\bamendments?\b", self.text[anchor.start : sentence.end], re.I)
        paper = PAPER.search(self.text[sentence.start : anchor.end + 40])
        if (
            anchor.rule.event == "introduced"
            and not (amends and section.draft)
            and not (paper and (not own or "report" in paper.group(0)))
        ):
            section.draft, section.introduced, section.acted = draft, True, False
        return draft

    def _look_after(self, listed: ReadList, anchor: Anchor, makes: Makes, sentence: Sentence) -> None:
        """What of the names was not understood: said, never dropped."""
        self.unread += sentence.leftovers(listed.leftover)
        behind = names_behind(self.text, listed, anchor, self.lexicon)
        if behind:
            self.unread.append(sentence.unread(f"names behind words not understood: “{behind}”"))
        if listed.anonymous and not listed.listed:
            self.set_aside(sentence, "those who acted are not named")
        if listed.listed or listed.leftover or listed.anonymous:
            return
        if makes.act in ("elected", "introduced", "chaired") or anchor.rule.event == "introduced":
            self.set_aside(sentence, "an appointment or submission without names")
        else:
            self.unread.append(sentence.unread(f"no name could be read for “{anchor.rule.name}”"))


def _names_before(anchor: Anchor, telling: Telling, by_names: bool) -> bool:
    """Whether a form reads those a sentence opens with; "KENYA, supported by PERU, made a statement" is told of both."""
    return (
        anchor.rule.names == "before"
        and anchor.start <= telling.said
        and not (by_names and anchor.rule.makes == Makes("statement"))
    )


def _ends(anchors: list[Anchor], end: int) -> list[int]:
    """Where the words of each anchor end: at the names of the next one, or with the sentence."""
    following = [one.names_start for one in anchors[1:]]
    return [start if start > anchor.end else end for anchor, start in zip(anchors, [*following, end], strict=False)]


def _round(act: str, words: str) -> int:
    """Which of its replies: 1 or 2; 0 for what is none."""
    if act != "right_of_reply":
        return 0
    return 2 if SECOND_REPLY.search(words) else 1
