"""Verbatim records: a row a turn to speak, by what the presiding officer has announced; votes by their lists.

What a delegate says of others makes no row. Of a speech only its own opening words are read: for whom it is made, whose
statement it joins, which draft it introduces (``own_words``).
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.acts.arranging import Meeting, arrange
from pipelines.acts.masthead import SEATED, read_masthead
from pipelines.acts.own_words import introduces, joins, spoken_for
from pipelines.acts.reading import Reading
from pipelines.acts.section import Section, symbol
from pipelines.acts.sentence import Sentence
from pipelines.acts.turns import Turn, find_turns
from pipelines.acts.vote_lists import read_vote_lists
from pipelines.lists import Lexicon, Listed
from pipelines.lists.behalf import Behalf
from pipelines.outline import Outline
from pipelines.rules import Act, Made, Unread
from pipelines.rules.pieces import DRAFT_SYMBOL
from pipelines.rules.verbatim import AGENDA, MODES, OWN_CAPACITY, SECOND_REPLY, TO_INTRODUCE
from pipelines.sentences import find_sentences

RULE = "a turn to speak"


def read_verbatim(reading: str, outline: Outline, lexicon: Lexicon) -> Made:
    """A verbatim record → who presided, who attended, who spoke for whom, who introduced and sponsored what, who voted how."""
    if not outline.paragraphs:
        return Made()
    turns = find_turns(reading, lexicon)
    first = turns[0].start if turns else len(reading)
    masthead, presiding = read_masthead(reading, first, outline, lexicon)
    flat = reading.replace("\n", " ")
    at = Meeting(flat, lexicon, outline, presiding, Reading(flat, lexicon, procedure=True))
    at.reading.acts += masthead
    arrange(at, 0, first)
    _take_agenda(at, reading, 0, first)
    for turn in turns:
        if turn.chair or (
            turn.who is not None and turn.who.capacity == "secretariat" and turn.who.kind == "organization"
        ):
            _take_chair(at, turn)
        if not turn.chair:
            _take_speech(at, turn)
        _take_agenda(at, reading, turn.said, turn.end)
    at.reading.acts += at.called.values()
    votes, unread = read_vote_lists(reading, turns, outline, lexicon)
    acts = _by_seats([*at.reading.acts, *votes])
    return Made(
        tuple(sorted(acts, key=lambda act: (act.start, act.name_start))),
        tuple(at.reading.drafts), tuple(at.counts), (*at.reading.unread, *unread), tuple(at.reading.aside.values()),
    )  # fmt: skip


def _by_seats(acts: list[Act]) -> list[Act]:
    """Where the record lists the seats at the table, those seated are the members, and every other State is none."""
    seated = {act.actor for act in acts if act.rule == SEATED}
    if not seated:
        return acts
    seated |= {act.actor for act in acts if act.act == "chaired"}
    return [
        replace(act, capacity="member" if act.actor in seated else "observer")
        if not act.capacity and act.act != "elected" and re.fullmatch("[A-Z]{3}|EU", act.actor)
        else act
        for act in acts
    ]


def _take_agenda(at: Meeting, reading: str, start: int, end: int) -> None:
    """ "Agenda item 77 (continued)", a heading behind a turn: what follows falls under that item."""
    for heading in AGENDA.finditer(reading, start, end):
        at.item = " ".join(heading.group("item").split())
        at.mode, at.section, at.replies, at.second = "item", Section(), [], False


def _take_chair(at: Meeting, turn: Turn) -> None:
    """The presiding officer's words: what is announced, who introduces a draft, a statement in the national capacity."""
    words = at.text[turn.said : turn.end]
    for found in TO_INTRODUCE.finditer(at.text, turn.said, turn.end):
        name = at.lexicon.actor_at(at.text, *found.span("name"))
        if name is None or name.actor.kind not in ("state", "eu"):
            continue
        first, last = next(
            ((a, b) for a, b in find_sentences(at.text, turn.said, turn.end) if a <= found.start() < b), found.span()
        )
        own = DRAFT_SYMBOL.search(at.text, found.start(), last) or DRAFT_SYMBOL.search(words)
        draft = symbol(own.group("symbol")) if own else at.section.draft
        one = Listed.of(name, at.text)
        at.called[one.actor] = at.sentence(first, last).act(
            "introduced", one, "called on to introduce a draft", draft=draft, item=at.item
        )
    arrange(at, turn.said, turn.end)
    announced = [(found.start(), mode) for mode, pattern in MODES for found in pattern.finditer(words)]
    if announced:
        mode = _announced(words, announced)
        if mode != at.mode:
            at.replies, at.second = [], False
        at.mode = mode
    at.second = at.second or (
        at.mode == "right_of_reply" and bool(re.search(r"\bsecond\s+(?:time|right)", words, re.I)) and len(words) < 400
    )
    own = OWN_CAPACITY.search(at.text, turn.said, turn.end)
    if (
        own
        and turn.chair
        and re.search(
            r"\b(?:statement|speak|address|remarks|say|deliver|make)\b",
            at.text[max(turn.said, own.start() - 160) : own.end() + 60],
        )
    ):
        _take_own_capacity(at, own, turn)


def _announced(words: str, announced: list[tuple[int, str]]) -> str:
    """The last thing announced; where a sentence reminds of two ("before explanations of vote …"), the first of it."""
    position, mode = max(announced)
    together = [one for one in announced if "." not in words[one[0] : position]]
    return min(together)[1] if {"right_of_reply", "vote_explanation"} & {one[1] for one in together} else mode


def _take_own_capacity(at: Meeting, own: re.Match[str], turn: Turn) -> None:
    """ "I shall now make a statement in my capacity as the representative of …"."""
    named = at.lexicon.actor_at(at.text, *own.span("state")) if own.group("state") else None
    who = at.presiding
    if named is not None and named.actor.kind == "state":
        who = Listed.of(named, at.text)
    if who is None:
        return
    first, last = next(
        ((a, b) for a, b in find_sentences(at.text, turn.said, turn.end) if a <= own.start() < b), own.span()
    )
    one = replace(who, title=turn.printed, capacity="")
    _take_statement(at, one, at.sentence(first, last), at.text[own.end() : own.end() + 1500])


def _take_speech(at: Meeting, turn: Turn) -> None:
    """A delegation's turn: a statement, an explanation of vote, or a reply."""
    sentence = at.sentence(turn.start, _evidence_end(at.text, turn))
    if turn.who is None:
        at.reading.unread.append(
            Unread(
                turn.start,
                sentence.end,
                sentence.paragraph.index,
                f"a speaker whose delegation the record does not say: “{turn.printed}”",
            )
        )
        return
    _take_statement(at, turn.who, sentence, at.text[turn.said : turn.end], turn.said)


def _take_statement(at: Meeting, who: Listed, sentence: Sentence, words: str, said: int = -1) -> None:
    state = who.kind in ("state", "eu", "organization")
    behalf = (
        spoken_for(at.text, said, said + len(words), who, at.lexicon)
        if said >= 0 and state and who.capacity != "secretariat"
        else None
    )
    one = replace(who, voice="group", on_behalf_of=behalf.words) if behalf else who
    reply = at.mode == "right_of_reply" and who.kind in ("state", "eu")
    if reply:
        again = at.replies.count(who.actor) > 0 or at.second or bool(SECOND_REPLY.search(words[:300]))
        at.replies.append(who.actor)
        at.reading.acts.append(
            sentence.act(
                "right_of_reply",
                replace(one, on_behalf_of=one.on_behalf_of),
                RULE,
                round=2 if again else 1,
                item=at.item,
            )
        )
        return
    occasion = "item" if at.mode == "right_of_reply" else at.mode
    if occasion == "item" and at.section.acted:
        occasion = "after_action"
    draft = at.section.draft if occasion != "item" else ""
    changes: dict[str, str | int] = {"occasion": occasion, "draft": draft, "item": at.item}
    at.reading.acts.append(sentence.act("statement", one, RULE, **changes))
    if said < 0 or not state:
        return
    for other in (*(behalf.listed if behalf else ()), *joins(at.text, said, said + len(words), who, at.lexicon)):
        at.reading.acts.append(sentence.act("statement", replace(other, title=""), RULE, **changes))
    _take_introduction(at, one, behalf, sentence, said, said + len(words))


def _take_introduction(
    at: Meeting, who: Listed, behalf: Behalf | None, sentence: Sentence, start: int, end: int
) -> None:
    """A draft introduced: by the presiding officer's call, or in the speaker's own first words."""
    called = at.called.pop(who.actor, None)
    draft = introduces(at.text, start, end)
    if who.kind not in ("state", "eu") or not (called or draft):
        return
    draft = draft or (called.draft if called else "")
    act = called or sentence.act("introduced", who, "introduces a draft in its own words", item=at.item)
    at.reading.acts.append(replace(act, draft=draft, voice=who.voice, on_behalf_of=who.on_behalf_of))
    for other in behalf.listed if behalf else ():
        at.reading.acts.append(
            sentence.act("introduced", other, "introduces a draft in its own words", draft=draft, item=at.item)
        )
    at.section.draft, at.section.acted = draft, False


def _evidence_end(text: str, turn: Turn) -> int:
    """The speaker's name and the first sentence spoken."""
    sentences = find_sentences(text, turn.said, min(turn.end, turn.said + 1200))
    return sentences[0][1] if sentences else turn.said
