"""Recorded votes: States under the headings, or the small side named in brackets."""

from __future__ import annotations

from pipelines.acts.anchors import Anchor
from pipelines.acts.sentence import Sentence
from pipelines.lists import Lexicon, read_list
from pipelines.rules import Act, Unread
from pipelines.rules.press import SIDE
from pipelines.rules.votes import HEADING, NOBODY, choice_of


def read_vote(sentence: Sentence, anchor: Anchor, draft: str, lexicon: Lexicon) -> tuple[list[Act], list[Unread]]:
    """A vote's sentence → one act a State, with its choice; and names nobody knows."""
    acts: list[Act] = []
    unread: list[Unread] = []
    for first, last, choice in _regions(sentence, anchor):
        if NOBODY.fullmatch(sentence.text, first, last):
            continue
        listed = read_list(sentence.text, first, last, lexicon)
        acts += [
            sentence.act("voted", one, anchor.rule.name, capacity="member", choice=choice, draft=draft)
            for one in listed.listed
        ]
        unread += sentence.leftovers(listed.leftover)
    return acts, unread


def _regions(sentence: Sentence, anchor: Anchor) -> list[tuple[int, int, str]]:
    """Where the names of each choice stand."""
    text, end = sentence.text, sentence.end
    headings = list(HEADING.finditer(text, anchor.end, end))
    if headings:
        stops = [*(heading.start() for heading in headings[1:]), end]
        return [(heading.end(), stop, choice_of(heading)) for heading, stop in zip(headings, stops, strict=True)]
    return [(*side.span("names"), choice_of(side)) for side in SIDE.finditer(text, anchor.start, end)]
