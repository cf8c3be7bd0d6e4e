"""How a report of the universal periodic review tells of speeches: the State under review, and those that speak to it.

"The head of the delegation stated …", "Noting the progress made, Chad asked …". Whoever speaks in paragraphs that follow
one another has taken the floor once.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from pipelines.acts.anchors import ADVERBIAL, NUMBER
from pipelines.acts.speakers import SAYS, Telling
from pipelines.lists import Lexicon, Listed
from pipelines.lists.offices import OFFICE
from pipelines.names import Actor
from pipelines.outline import Outline, Paragraph
from pipelines.rules import Act
from pipelines.rules import universal_periodic_review as upr
from pipelines.rules.told import BARE, TOLD
from pipelines.text import Text

STANDING = "State under review"
FAR = 600  # characters within which a sentence comes to who speaks in it


def reviewed_state(text: Text, outline: Outline, lexicon: Lexicon) -> Actor | None:
    """The State under review: as the running head, the introduction, or the line below the title names it."""
    heads = [text.source[each.span.start : each.span.end] for each in text.furniture if each.kind == "running head"][:4]
    front = [text.reading[block.start : block.end] for block in text.blocks[:40]]
    titles = len(heads) + (5 if outline.record.kind == "list of recommendations" else 0)
    for number, words in enumerate((*heads, *front)):
        for of in upr.REVIEW_OF.finditer(words):
            named = lexicon.actor_at(words, of.end())
            if named and named.actor.kind == "state" and (number < titles or upr.HELD.match(words, named.end)):
                return named.actor
    for title, below in pairwise(front):
        if upr.REVIEW.search(title) and (alone := lexicon.actor(below.strip(" *"))) and alone.kind == "state":
            return alone
    return None


def find_review_telling(
    text: str, start: int, end: int, paragraph: Paragraph, lexicon: Lexicon, reviewed: Actor
) -> Telling | None:
    """Who speaks in a sentence of a review, in the forms that other records do not use; None where nobody does."""
    number = NUMBER.match(text, start, end)
    position = number.end() if number else start
    own = upr.OWN_REMARKS.match(text, position, end)
    position = own.end() if own else position
    while (adverbial := ADVERBIAL.match(text, position, end)) and adverbial.end() > position:
        position = adverbial.end()
    told = _delegation(text, position, end, lexicon, reviewed)
    if told is None and (own or start == paragraph.start):
        told = _bare(text, position, end, lexicon)
    if told is None and start == paragraph.start:
        told = _behind_a_clause(text, number.end() if number else start, end, lexicon, reviewed)
        if told is None and upr.PRESENTATION.search(f"{paragraph.chapter} {paragraph.section} {paragraph.heading}"):
            told = _presents(text, position, end, lexicon, reviewed)
    return told


def _speaker(text: str, actor: Actor, start: int, end: int) -> Listed:
    return Listed(actor.key, actor.name, text[start:end], start, end, "state")


def _delegation(text: str, position: int, end: int, lexicon: Lexicon, reviewed: Actor) -> Telling | None:
    """ "The head of the delegation (of Chad) stated": in a review, nobody's but the reviewed State's."""
    found = upr.DELEGATION.match(text, position, end)
    if found is None:
        return None
    first, last = found.span("who")
    of = upr.OF.match(text, found.end(), end)
    named = lexicon.actor_at(text, of.end(), end) if of else None
    if named is not None and named.actor.key != reviewed.key:
        return None
    tail = found.end()
    if named is not None:
        first, last, tail = named.start, named.end, named.end
    says = SAYS.match(text, tail, end)
    return Telling((_speaker(text, reviewed, first, last),), (), says.end()) if says else None


def _bare(text: str, position: int, end: int, lexicon: Lexicon) -> Telling | None:
    named = lexicon.actor_at(text, position, end)
    says = BARE.match(text, named.end, end) if named and named.actor.kind in ("state", "eu") else None
    return Telling((_speaker(text, named.actor, named.start, named.end),), (), says.end()) if named and says else None


def _behind_a_clause(text: str, position: int, end: int, lexicon: Lexicon, reviewed: Actor) -> Telling | None:
    """ "While noting the laws on health, work and schools, Chad asked": the speaker stands behind a long clause."""
    if not upr.CLAUSE.match(text, position, end):
        return None
    for comma in re.compile(r",\s+").finditer(text, position, min(end, position + FAR)):
        told = _bare(text, comma.end(), end, lexicon) or _delegation(text, comma.end(), end, lexicon, reviewed)
        if told:
            return told
    return None


def _presents(text: str, position: int, end: int, lexicon: Lexicon, reviewed: Actor) -> Telling | None:
    """ "H.E. Mr. Omar Said, Minister of Justice of Chad, introduced the report", "The report was presented by …"."""
    says = BARE.search(text, position, min(end, position + FAR))
    office = OFFICE.search(text, position, min(end, position + FAR))
    if says is None or office is None:
        return None
    stop = says.start() if office.start() < says.start() else end
    named = [one for one in lexicon.find_actors(text, position, stop) if one.actor.kind == "state"]
    if any(one.actor.key != reviewed.key for one in named) or (
        stop == end and not upr.BY.search(text, says.start(), end)
    ):
        return None
    first, last = (named[0].start, named[0].end) if named else office.span()
    return Telling((_speaker(text, reviewed, first, last),), (), says.end())


def one_turn_each(acts: list[Act], reviewed: Actor) -> list[Act]:
    """The acts of a review: paragraphs in a row that tell of one speaker are one statement; the reviewed State's standing."""
    kept: list[Act] = []
    last = ""
    for act in sorted(acts, key=lambda act: (act.start, act.name_start)):
        if act.act == "statement" and act.rule == TOLD:
            again, last = act.actor == last, act.actor
            if again:
                continue
            title = STANDING if act.actor == reviewed.key and not act.title else act.title
            act = replace(act, title=title, occasion="item")  # "In conclusion, …": no session closes with a review
        elif act.act == "statement":
            last = ""
        kept.append(act)
    return kept
