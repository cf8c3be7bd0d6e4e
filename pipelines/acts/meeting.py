"""The minutes and summary records of one meeting: what the one who speaks does, and what is only spoken of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipelines.acts.anchors import NUMBER, Anchor
from pipelines.acts.draft_events import draft_event
from pipelines.acts.section import ON_A_DRAFT, Section
from pipelines.acts.sentence import Sentence
from pipelines.acts.speakers import Telling, draft_introduced
from pipelines.outline import Paragraph
from pipelines.rules import Act, DraftEvent
from pipelines.rules.minutes import EXPLAIN, NEW_SPEAKER, THAT
from pipelines.rules.pieces import IN_REPLY, REPLY, SECOND_REPLY
from pipelines.rules.told import TOLD

# What a speaker tells of others that is no act of the meeting, and what only the chair or the secretariat may report.
SPOKEN_OF = frozenset({"statement", "right_of_reply", "attended"})
OPENS_WITH = frozenset({"statement", "right_of_reply", "requested"})
AT_THE_FRONT = 24  # letters before a form that opens its sentence: "12. Statements were also made by …"


@dataclass(frozen=True, slots=True)
class How:
    """What the opening of a speech says it is."""

    act: str = "statement"
    round: int = 0
    draft: str = ""


def how_told(telling: Telling, opening: str, paragraph: Paragraph, meeting: bool) -> How:
    """A speech's opening and the heading it stands under → a statement, a reply, or the introduction of a draft."""
    words = f"{opening} {telling.doing}"
    replies = IN_REPLY.search(words) or (
        (meeting or len(paragraph.heading) < AT_THE_FRONT)
        and (REPLY.search(paragraph.heading) or (meeting and REPLY.search(paragraph.section)))
    )
    if replies:
        return How("right_of_reply", 2 if SECOND_REPLY.search(words) else 1)
    introduced, printed = draft_introduced(telling.doing)
    return How("introduced", 0, printed) if introduced else How()


def by_officers(telling: Telling) -> bool:
    """The chair or the secretariat speaks."""
    return bool(telling.listed) and all(one.capacity in ("officer", "secretariat") for one in telling.listed)


def acts_told(
    telling: Telling, sentence: Sentence, section: Section, earlier: list[Act], *, meeting: bool, report: bool
) -> tuple[list[Act], list[DraftEvent]]:
    """A speech told → what each speaker did, once a paragraph (`earlier` are its acts so far), and the draft introduced."""
    opening = sentence.text[sentence.start : telling.said]
    occasion = section.occasion(f"{telling.doing} {sentence.words[:200]}", opening[:60], sentence.paragraph, opening)
    how = how_told(telling, opening, sentence.paragraph, meeting)
    if by_officers(telling) and EXPLAIN.search(sentence.words):
        section.explaining = True
    elif section.explaining and not by_officers(telling):
        occasion = "vote_explanation"
    draft = section.draft if occasion in ON_A_DRAFT else ""
    drafts: list[DraftEvent] = []
    if how.act == "introduced":
        draft = section.introduce(how.draft)
        drafts = draft_event(sentence, "introduced", TOLD, by=telling.listed[0].printed, draft=draft)
    told = {(act.act, act.actor, act.voice) for act in earlier}
    acts: list[Act] = []
    seen: set[tuple[str, str, str, str]] = set()
    for one in telling.listed:
        if (who := (one.actor, one.voice, one.via, one.on_behalf_of)) in seen:
            continue  # named twice in one sentence
        seen.add(who)
        if report and one.capacity == "officer" and one.kind == "office":
            continue  # "The President recalled …": how a report tells of procedure, no statement of a delegation
        act = "statement" if one.capacity in ("officer", "secretariat") else how.act
        if (act, one.actor, one.voice) not in told:
            said = occasion if act == "statement" else ""
            number = how.round if act == "right_of_reply" else 0
            on_draft = "" if act == "right_of_reply" else draft
            acts.append(sentence.act(act, one, TOLD, occasion=said, draft=on_draft, round=number))
    return acts, drafts


def of_the_floor(text: str, sentence: Sentence, anchors: list[Anchor], officer: bool | None) -> list[Anchor]:
    """The forms of a sentence that tell of the meeting itself, not of what a speaker says of others.

    `officer`: whether the chair or the secretariat speaks; None where nobody known does, and only what "had" been said is left out.
    """
    if officer is None:
        return [one for one in anchors if not (_act(one) == "statement" and _had(text, one))]
    number = NUMBER.match(text, sentence.start, sentence.end)
    begin = number.end() if number else sentence.start
    new = NEW_SPEAKER.match(text, begin, sentence.end) is not None
    kept = []
    for anchor in anchors:
        act = _act(anchor)
        first = act in OPENS_WITH and anchor.rule.names == "after" and anchor.start - sentence.start <= AT_THE_FRONT
        own = new and anchor.rule.names == "before" and not _had(text, anchor)
        told = act not in SPOKEN_OF and officer
        if act == "voted" or first or own or told or (act == "sponsored" and _joins(anchor)):
            kept.append(anchor)
    return kept


def joined_sponsors(text: str, anchors: list[Anchor], officer: bool = False) -> list[Anchor]:
    """ "The representative of Mali announced that Chad had joined the sponsors": those who join, named behind "that".

    The chair also reports requests ("… said that the representative of Chad had requested a recorded vote") and elections.
    """
    joined = []
    for anchor in anchors:
        act = anchor.rule.makes.act if anchor.rule.makes else ""
        if act != "sponsored" and not (officer and act in ("requested", "elected", "introduced")):
            continue
        that = list(THAT.finditer(text, anchor.names_start, anchor.start)) if anchor.rule.names == "before" else []
        joined.append(replace(anchor, names_start=that[-1].end()) if that else anchor)
    return joined


def _act(anchor: Anchor) -> str:
    return anchor.rule.makes.act if anchor.rule.makes else ""


def _had(text: str, anchor: Anchor) -> bool:
    """ "Experts from the Ports Union had made a presentation": before this meeting, or before this speech."""
    return (
        anchor.rule.names == "before" and re.search(r"\bhad\s+$", text[anchor.names_start : anchor.start]) is not None
    )


def _joins(anchor: Anchor) -> bool:
    return bool(anchor.rule.makes and anchor.rule.makes.role in ("joined", "withdrew"))
