"""One sentence → the acts it tells of, what it says of drafts, and what could not be read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pipelines.acts.anchors import SPEAKER, Anchor, find_anchors
from pipelines.acts.section import ACTED, ENTITLED, KIND, NOT_ADOPTED, Section, resolution_of, symbol
from pipelines.acts.telling import OF_THEIRS, Telling, find_telling
from pipelines.lists import Leftover, Lexicon, Listed, ReadList, read_list, read_persons, read_titles
from pipelines.lists.behalf import read_behalf
from pipelines.lists.heads import ANONYMOUS, ORGANIZATIONS, Head, classify
from pipelines.lists.offices import OFFICE
from pipelines.outline import Paragraph
from pipelines.outline.dates import find_meetings
from pipelines.rules import Act, DraftEvent, Makes, Unread
from pipelines.rules.pieces import DRAFT_SYMBOL
from pipelines.rules.told import TOLD
from pipelines.rules.votes import CHOICES, HEADING

# Words that say a sentence speaks of an act: such a sentence is read, set aside by a rule, or signalled.
CUES = re.compile(
    r"\b(?:statements?|remarks)\b[^.;:]{0,60}\b(?:made|delivered|given|heard)\b|\b(?:made|delivered|gave|heard)\b[^.;:]{0,40}\b(?:statements?|remarks)\b"
    r"|\brights?\s+(?:of|to)\s+reply\b|\bco-?sponsor|\bsponsor(?:s|ed|ship)?\b|\bintroduced\b[^.;:]{0,40}\bdraft\b|\belected\s+(?:the|by|Mr|Ms|H\.E)|\b(?:Conference|Council|Commission|Committee|Assembly|Meeting|Board|Body|Parties)\s+(?:(?:then|also)\s+)?(?:re-?)?elected\b"
    r"|\b(?:was|were)\s+chaired\b|\bpresided\b|\btook\s+the\s+(?:floor|chair)\b|\bexplanations?\s+of\s+(?:vote|position)\b|\bvoting\s+was\s+as\s+follows\b|(?<!as\s)(?<!further\s)\borally\s+(?:revised|amended)\b",
    re.I,
)
COMMITTEE = re.compile(
    r"(?:\bmembers?\s+of\s+(?:the|its)\s+|^\s*)(?P<name>(?:[A-Z][\w-]+\s+){0,4}(?:Committee|Bureau|Working Group|Board))\b(?=.*\b(?:compos|compris|consist|constitut|made up)|(?<=Bureau)|(?<=Committee))",
    re.S,
)
OF_THE_MEETING = frozenset(
    {
        "the voting was as follows",
        "took the chair",
        "was opened by",
        "opened the session",
        "the chair named in the masthead",
    }
)
AMENDMENT = re.compile(
    r"\bamendments?\s+(?:contained\s+in\s+)?(?:document\s+)?(?=[A-Z][A-Z/.\d]*/)|\boral\s+amendment\b|\bthe\s+amendments?\b",
    re.I,
)
PART = re.compile(
    r"\b(?:adopted|rejected|retained?)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}(?:paragraphs?|phrase|words)\b|\bmotion\b", re.I
)
PRONOUN = re.compile(r"\s*(?:\d+\.\s*)?(?:He|She|It|They|We|I|This|That|These|Those|There)\b")
LISTED_BEFORE = re.compile(r"(?:,|\band)\s+(?:the\s+)?$")
LISTED_AFTER = re.compile(r"\s*(?:[,.;(]|and\b|$)")
SEMICOLON_LEAD = re.compile(r"\s*(?:and\s+|as\s+well\s+as\s+)?(?:by\s+)?")
ASSOCIATED = re.compile(
    r"\b(?:associated|aligned)\s+(?:itself|himself|herself|themselves|(?:his|her|its|their)\s+(?:delegations?|country|countries|Governments?))\s+(?:fully\s+)?with\s+(?:the\s+)?"
    r"(?:statements?|interventions?|remarks|comments|views|positions?)\s+(?:made\s+|delivered\s+|expressed\s+|just\s+)*(?:by|of)\s+"
)
TAIL_BEHALF = re.compile(
    r"^[^.;:]{0,80}?,?\s*(?=(?:also\s+)?(?:speaking\s+)?on\s+(?:(?:his|her|its|their)\s+own\s+behalf\s+and\s+on\s+)?behalf\s+of\b)"
)


@dataclass(slots=True)
class Reading:
    """All that is read of one record, as it grows."""

    text: str
    lexicon: Lexicon
    acts: list[Act] = field(default_factory=list)
    drafts: list[DraftEvent] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    ignored: int = 0
    read: int = 0
    report: bool = False  # a session report, not the minutes or record of a meeting
    verbatim: bool = False
    telling: int = -1  # the paragraph in which a speech is being told

    def take(self, start: int, end: int, paragraph: Paragraph, section: Section) -> None:
        """Read one sentence."""
        sentence = self.text[start:end]
        after = self.text[end : min(paragraph.end, end + 200)]
        telling = find_telling(self.text, start, end, start == paragraph.start, self.lexicon)
        if telling is None and paragraph.index == self.telling and PRONOUN.match(sentence):
            self.ignored += bool(CUES.search(sentence))  # "He had heard the statements made by …": the speech goes on
            return
        if telling is None and OF_THEIRS.match(self.text, start, end):
            self.ignored += bool(CUES.search(sentence))
            self.telling = paragraph.index
            return
        anchors, aside = find_anchors(self.text, start, end)
        if self.verbatim:  # a speech in its own words: what it says of others is no act of the meeting
            anchors, aside = [anchor for anchor in anchors if anchor.rule.name in OF_THE_MEETING], False
        if aside:
            self.ignored += 1
            if anchors[0].rule.event:
                self._draft_event(anchors[0].rule.event, sentence, start, end, paragraph, anchors[0].rule.name, "")
            return
        if telling and not any(anchor.rule.names == "before" and anchor.start <= telling.said for anchor in anchors):
            self._take_telling(telling, sentence, start, end, paragraph, section)
            return
        acted = ACTED.search(sentence)
        named = section.draft_in(sentence)
        outcome = resolution_of(sentence, after) if acted else ""
        before = len(self.acts), len(self.unread)
        if "/L." in sentence and any(anchor.rule.makes and anchor.rule.makes.act == "requested" for anchor in anchors):
            if not section.draft or not AMENDMENT.search(sentence):
                section.draft, section.introduced, section.acted = named, True, False
        for index, anchor in enumerate(anchors):
            until = (
                anchors[index + 1].names_start
                if index + 1 < len(anchors) and anchors[index + 1].names_start > anchor.end
                else end
            )
            self._take_anchor(
                anchor, self.text[anchor.start : until], sentence, start, end, paragraph, section, named, outcome
            )
        if acted and _adopts_a_draft(sentence):
            event = "rejected" if NOT_ADOPTED.search(sentence) else "adopted"
            self._draft_event(event, sentence, start, end, paragraph, "adopted a draft", "", outcome, named)
            if not (AMENDMENT.search(sentence) and section.draft) and not PART.search(sentence):
                section.acted, section.draft, section.resolution = True, named or section.draft, outcome
        if (len(self.acts), len(self.unread)) != before or anchors or acted:
            self.read += 1
        elif self.verbatim:
            return
        elif paragraph.index == self.telling and CUES.search(sentence):
            self.ignored += 1  # tells more of the speech its paragraph began
        elif CUES.search(sentence):
            self.unread.append(Unread(start, end, paragraph.index, "speaks of an act, in a form no rule reads"))

    def _take_telling(
        self, telling: Telling, sentence: str, start: int, end: int, paragraph: Paragraph, section: Section
    ) -> None:  # fmt: skip
        """A speech told: a row for each speaker, once a paragraph; ``drop_told`` takes out those a list names."""
        self.telling, self.read = paragraph.index, self.read + 1
        occasion = section.occasion(sentence[:200], self.text[start : telling.said][:60], paragraph)
        draft = section.draft if occasion in ("before_action", "after_action", "vote_explanation") else ""
        for one in telling.listed:
            if self.report and one.capacity == "officer" and one.kind == "office":
                continue  # "The President recalled …": how a report tells of procedure, no statement of a delegation
            if any(
                act.paragraph == paragraph.index
                and act.rule == TOLD
                and (act.actor, act.voice) == (one.actor, one.voice)
                for act in self.acts[-60:]
            ):
                continue
            self.acts.append(
                Act(
                    "statement",
                    one.actor,
                    one.actor_name,
                    one.printed,
                    start,
                    end,
                    one.start,
                    one.end,
                    paragraph.index,
                    TOLD,
                    voice=one.voice,
                    capacity=one.capacity,
                    occasion=occasion,
                    title=one.title,
                    on_behalf_of=one.on_behalf_of,
                    via=one.via,
                    draft=draft,
                )
            )
        self.acts += self._associated(telling, start, end, paragraph, occasion, draft)
        for left in telling.leftover:
            self.unread.append(Unread(start, end, paragraph.index, left.reason))

    def _associated(
        self, telling: Telling, start: int, end: int, paragraph: Paragraph, occasion: str, draft: str
    ) -> list[Act]:
        """ "… associated her delegation with the statement made by Tanzania": own voice, and aligned with that one."""
        found = ASSOCIATED.search(self.text, telling.said - 24, end)
        if found is None:
            return []
        others = read_list(self.text, found.end(), end, self.lexicon)
        return [
            Act(
                "statement",
                one.actor,
                one.actor_name,
                one.printed,
                start,
                end,
                one.start,
                one.end,
                paragraph.index,
                "associated with another’s statement",
                voice="aligned",
                capacity=one.capacity,
                occasion=occasion,
                via=other.actor,
                draft=draft,
            )
            for one in telling.listed
            if one.voice in ("own", "group")
            for other in others.listed
            if other.voice == "own" and other.kind in ("state", "eu") and other.actor != one.actor
        ]

    def _take_anchor(
        self, anchor: Anchor, words: str, sentence: str, start: int, end: int, paragraph: Paragraph, section: Section, draft: str, outcome: str
    ) -> None:  # fmt: skip
        makes = anchor.rule.makes
        if makes is None:
            return
        if makes.act == "voted":
            self._take_vote(anchor, start, end, paragraph, draft, makes)
            return
        if anchor.rule.names == "before" and PRONOUN.match(self.text, anchor.names_start, anchor.names_end):
            self.ignored += 1  # "She thanked …": the speaker is named before
            return
        listed, offices = self._read_names(anchor, makes)
        if makes.act == "elected" and (
            committee := COMMITTEE.search(anchor.match.group(0) + self.text[anchor.end : end])
        ):
            offices = {
                one.start: offices.get(one.start) or f"member of the {committee.group('name')}" for one in listed.listed
            }
        if anchor.rule.event in ("introduced", "submitted"):
            by = ", ".join(one.printed for one in listed.listed if one.voice in ("own", "group"))
            own = DRAFT_SYMBOL.search(self.text, anchor.start, end) or DRAFT_SYMBOL.search(sentence)
            draft = symbol(own.group("symbol")) if own else draft
            self._draft_event(anchor.rule.event, sentence, start, end, paragraph, anchor.rule.name, by)
            amends = re.match(r"[^.;]{0,60}\bamendments?\b", self.text[anchor.start : end], re.I)
            if anchor.rule.event == "introduced" and not (amends and section.draft):
                section.draft, section.introduced, section.acted = draft, True, False
        occasion = makes.occasion
        if makes.act == "statement":
            occasion = section.occasion(words, self.text[anchor.start : anchor.end], paragraph)
        second = ("second" in anchor.match.groupdict() and anchor.match.group("second")) or re.search(
            r"\bsecond\b", anchor.match.group(0)
        )
        round_ = (2 if second else 1) if makes.act == "right_of_reply" else 0
        about_draft = makes.act in ("introduced", "sponsored", "requested") or occasion in (
            "before_action",
            "after_action",
            "vote_explanation",
        )
        seen: set[tuple[str, str, str]] = set()
        for one in listed.listed:
            if (one.actor, one.voice, one.on_behalf_of) in seen or (
                makes.act in ("elected", "attended", "chaired") and one.voice == "represented"
            ):
                continue
            seen.add((one.actor, one.voice, one.on_behalf_of))
            self.acts.append(
                Act(
                    makes.act,
                    one.actor,
                    one.actor_name,
                    one.printed,
                    start,
                    end,
                    one.start,
                    one.end,
                    paragraph.index,
                    anchor.rule.name,
                    voice=one.voice,
                    capacity="" if makes.act == "elected" else makes.capacity or one.capacity,
                    occasion=occasion,
                    round=round_,
                    role=makes.role,
                    office=offices.get(one.start, ""),
                    title=one.title,
                    on_behalf_of=one.on_behalf_of,
                    via=one.via,
                    draft=draft if about_draft else "",
                    resolution=outcome if makes.act == "sponsored" else "",
                    meeting=find_meetings(sentence) if makes.act == "chaired" else "",
                )
            )
        for left in listed.leftover:
            self.unread.append(Unread(start, end, paragraph.index, left.reason))
        self._look_behind(listed, anchor, start, end, paragraph)
        if (
            not listed.listed
            and not listed.leftover
            and not listed.anonymous
            and makes.act in ("elected", "introduced", "chaired")
        ):
            self.ignored += 1  # an appointment or submission without names
        elif not listed.listed and not listed.leftover and not listed.anonymous:
            self.unread.append(Unread(start, end, paragraph.index, f"no name could be read for “{anchor.rule.name}”"))

    def _look_behind(self, listed: ReadList, anchor: Anchor, start: int, end: int, paragraph: Paragraph) -> None:
        """Names that go on behind words the reader stopped at are said, never dropped."""
        if anchor.rule.names != "after" or not listed.listed:
            return
        for found in self.lexicon.find_actors(self.text, listed.tail, anchor.names_end):
            before, after = (
                self.text[max(listed.tail, found.start - 12) : found.start],
                self.text[found.end : found.end + 6],
            )
            if found.actor.kind in ("state", "eu") and LISTED_BEFORE.search(before) and LISTED_AFTER.match(after):
                words = " ".join(self.text[listed.tail : found.start].split())[:60]
                self.unread.append(Unread(start, end, paragraph.index, f"names behind words not understood: “{words}”"))
                return

    def _read_names(self, anchor: Anchor, makes: Makes) -> tuple[ReadList, dict[int, str]]:
        """The names that belong to an anchor, read as persons, offices or a list; with the offices of persons."""
        first, last = anchor.names_start, anchor.names_end
        if makes.act in ("elected", "chaired"):
            persons, offices = read_persons(self.text, first, last, self.lexicon)
            if persons.listed:
                return persons, offices
            if makes.act == "chaired" and not SPEAKER.match(self.text, first, last) and "," in self.text[first:last]:
                titled = read_titles(self.text, first, last, self.lexicon)
                if titled.listed and not titled.leftover:
                    return titled, {}
        if anchor.rule.titles:
            return read_titles(self.text, first, last, self.lexicon), {}
        if (
            anchor.rule.names == "after"
            and OFFICE.match(self.text, first, last)
            and (cuts := semicolons(self.text, first, last))
        ):
            return self._by_semicolon(first, last, cuts), {}
        listed = read_list(self.text, first, last, self.lexicon, head_said(anchor))
        if (
            listed.leftover and "," in self.text[first:last]
        ):  # "Ms. Ana Quito, Minister of Health of Ecuador, and Mr. Omar Said, …"
            titled = read_titles(self.text, first, last, self.lexicon)
            if (
                titled.listed
                and not titled.leftover
                and re.match(
                    r"\s*(?:(?:H\.\s?E\.|Mr|Ms|Mrs|Dr)\.?\s|[A-ZÀ-Þ][\w’'-]+\s+[A-ZÀ-Þ])", self.text[first:last]
                )
            ):
                return titled, {}
        if anchor.rule.names == "before":
            if not listed.listed:
                speaker = SPEAKER.search(self.text, first, last)
                if speaker and speaker.start() > first:
                    listed = read_list(self.text, speaker.start(), last, self.lexicon)
                elif not listed.listed and any(
                    found.end() >= last - 1 for found in ANONYMOUS.finditer(self.text, first, last)
                ):
                    listed = ReadList((), (), last, 1)
            listed = self._behalf_behind(listed, anchor)
        return listed, {}

    def _by_semicolon(self, first: int, last: int, cuts: list[int]) -> ReadList:
        """ "the Minister of Finance of Fiji, …; the President of Chad …; as well as by the representatives of Oman and Peru"."""
        listed: list[Listed] = []
        leftover: list[Leftover] = []
        anonymous, position, tail = 0, first, last
        for cut in [*cuts, last]:
            lead = SEMICOLON_LEAD.match(self.text, position, cut)
            begin = lead.end() if lead else position
            speaker = SPEAKER.match(self.text, begin, cut)
            one = (
                read_list(self.text, begin, cut, self.lexicon)
                if speaker
                else read_titles(self.text, begin, cut, self.lexicon)
            )
            if one.leftover and not speaker:
                other = read_list(self.text, begin, cut, self.lexicon)
                one = other if other.listed and not other.leftover else one
            listed += one.listed
            leftover += one.leftover
            anonymous, tail, position = anonymous + one.anonymous, one.tail, cut + 1
        return ReadList(tuple(listed), tuple(leftover), tail, anonymous)

    def _behalf_behind(self, listed: ReadList, anchor: Anchor) -> ReadList:
        """ "The representative of Peru made a statement on behalf of …": the words behind the verb belong to the one speaker."""
        speakers = [one for one in listed.listed if one.voice == "own"]
        if len(speakers) != 1 or len(listed.listed) != 1:
            return listed
        stop = self.text.find(".", anchor.end)
        tail = TAIL_BEHALF.match(self.text[anchor.end : stop if stop >= 0 else None])
        if tail is None:
            return listed
        position = anchor.end + tail.end()
        behalf = read_behalf(
            self.text, position, stop if stop >= 0 else len(self.text), speakers[0].actor, self.lexicon, bracket=False
        )
        if behalf is None:
            return listed
        speaker: Listed = replace(speakers[0], voice="group", on_behalf_of=behalf.words)
        return replace(listed, listed=(speaker, *behalf.listed))

    def _take_vote(self, anchor: Anchor, start: int, end: int, paragraph: Paragraph, draft: str, makes: Makes) -> None:
        """States under the headings of a recorded vote, or the small side named in brackets."""
        headings = list(HEADING.finditer(self.text, anchor.end, end))
        regions: list[tuple[int, int, str]] = []
        if headings:
            for index, heading in enumerate(headings):
                stop = headings[index + 1].start() if index + 1 < len(headings) else end
                regions.append((heading.end(), stop, _choice(heading)))
        elif self.text[anchor.end : anchor.end + 1] == "(":
            close = self.text.find(")", anchor.end, end)
            regions.append((anchor.end + 1, close if close >= 0 else end, "no"))
        for first, last, choice in regions:
            listed = read_list(self.text, first, last, self.lexicon)
            for one in listed.listed:
                self.acts.append(
                    Act(
                        "voted",
                        one.actor,
                        one.actor_name,
                        one.printed,
                        start,
                        end,
                        one.start,
                        one.end,
                        paragraph.index,
                        anchor.rule.name,
                        capacity="member",
                        choice=choice,
                        draft=draft,
                    )
                )
            for left in listed.leftover:
                self.unread.append(Unread(start, end, paragraph.index, left.reason))

    def _draft_event(
        self, event: str, sentence: str, start: int, end: int, paragraph: Paragraph, rule: str, by: str, outcome: str = "", draft: str = ""
    ) -> None:  # fmt: skip
        found = DRAFT_SYMBOL.search(sentence)
        kind, title = KIND.search(sentence), ENTITLED.search(sentence)
        if found is None and kind is None:
            return
        self.drafts.append(
            DraftEvent(
                symbol(found.group("symbol")) if found else draft,
                event,
                start,
                end,
                paragraph.index,
                rule,
                " ".join(title.group("title").split()) if title else "",
                " ".join(kind.group("kind").casefold().split()).replace("president", "President") if kind else "draft",
                by,
                outcome,
                paragraph.date,
            )
        )


def semicolons(text: str, start: int, end: int) -> list[int]:
    """Where a list's own semicolons stand, those inside brackets left out."""
    depth, cuts = 0, []
    for position in range(start, end):
        sign = text[position]
        depth = max(0, depth + (sign == "(") - (sign == ")"))
        if sign == ";" and depth == 0:
            cuts.append(position)
    return cuts


def head_said(anchor: Anchor) -> Head | None:
    """ "the following non-governmental organizations made statements: …": the head stands before the verb."""
    words = anchor.match.group(0)
    if anchor.rule.names != "after" or "following" not in words.casefold():
        return None
    capacity = classify(words)
    return Head(0, "heading", capacity, False, True) if capacity in ORGANIZATIONS and capacity != "expert" else None


def _choice(heading: re.Match[str]) -> str:
    found = CHOICES.search(heading.group(0))
    return next((name for name in ("yes", "no", "abstain", "absent") if found and found.group(name)), "")


def _adopts_a_draft(sentence: str) -> bool:
    """The body acted on a draft, an agenda or its organization of work; adopting a report is no draft's outcome."""
    if re.search(
        r"\badopted\s+(?:ad referendum\s+)?(?:the|its)\s+(?:draft\s+)?report\b", sentence, re.I
    ) and not re.search(r"draft (?:resolution|decision)", sentence, re.I):
        return False
    return bool(
        DRAFT_SYMBOL.search(sentence)
        or re.search(r"\b(?:draft (?:resolution|decision|proposal)|the (?:draft|amendment))\b", sentence, re.I)
    )
