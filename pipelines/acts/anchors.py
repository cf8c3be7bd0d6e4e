"""Where in a sentence each rule's fixed words stand, and where the names belonging to them do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipelines.rules import Rule
from pipelines.rules.order import RULES

# "At the 59th meeting, on 27 March 2015, …", "In accordance with rule 46 …, ", "Also at the same meeting, …"
ADVERBIAL = re.compile(
    r"\s*(?:\(?\d{1,4}(?:\s?bis)?[.)]\s+)?(?:(?:also|later|then|further|finally|moreover|however|furthermore|additionally|still|again|likewise)\b,?\s+)?"
    r"(?:(?:at|during)\s+(?:its|the)\s+(?:\d{1,4}\w\w(?:,\s+and\s+|,\s+|\s+and\s+|\s+to\s+)){0,12}\d{1,4}\w\w\s+(?:plenary\s+)?meetings?\b[^,;:]{0,400},\s+"
    r"|(?:in\s+addition|subsequently|thereafter|afterwards|finally|moreover|furthermore|also|then|later|next|lastly|in\s+response|in\s+reply|in\s+conclusion)\s*,?\s+(?=the\b|an?\b|[A-Z]|two\b|at\b|on\b|from\b|representatives\b)"
    r"|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?,\s+"
    r"|from\s+(?:within\s+)?the\s+United\s+Nations\s+system,\s+"
    r"|held\s+(?:on|from|in)\b[^,;:]{0,400},\s+"
    r"|(?:this\s+(?:morning|afternoon|evening|week)|today|tonight|yesterday),\s+"
    r"|(?:it\s+was|the\s+(?:\w+\s+)?(?:President|Chair\w*|Secretary|Secretariat|representative\s+of\s+[^,;:]{2,50}?))\s+(?:then\s+|also\s+)?(?:announced|stated|recalled|informed\s+the\s+\w+)\s+that\s+"
    r"|(?:at|on|during|in|after|following|before|prior\s+to|under|pursuant\s+to|upon|within|throughout|as|with\s+regard\s+to|regarding|concerning|for|while|although|though|noting|welcoming|recogni[sz]ing|acknowledging|recalling|referring\s+to|responding\s+to)\b(?!\s+behalf)"
    r"(?:[^,;:(]|\([^()]{0,200}\)){0,600}?,\s+"
    r"|(?:speaking|intervening|taking\s+the\s+floor|responding|replying|commenting|introducing|continuing|concluding)\b(?![^,;:]{0,400}\bon\s+behalf\b)(?!\s+for\b)[^,;:]{0,400},\s+(?:on\s+(?!behalf)[^,;:]{0,400},\s+)?)",
    re.I,
)
NUMBER = re.compile(
    r"[\s|]{0,30}\(?\d{1,4}(?:\.\d{1,3}){0,3}(?:\s?(?:bis|ter))?(?:[.,;)]\s+\|?\s*|\s+(?=(?:The|An?|At|Statements?|Representatives?|Also)\s))"
)
SPEAKER = re.compile(
    r"\b(?:(?:the|an?|two|three|both|some)\s+)?(?:permanent\s+|youth\s+)?(?:[Rr]epresentatives?|[Oo]bservers?|[Dd]elegations?|[Dd]elegates?)\s+(?:of|for|from)\b"
)
NEXT_SPEAKER = re.compile(
    r"[,;]?\s+(?:and|while|whereas)\s+(?=(?:(?:the|an?|two|three)\s+)?(?:representatives?|observers?|delegations?|delegates?|statements?|members?)\b)|[;]\s+"
)
NEXT_NAME = re.compile(
    r",\s+(?:and|while)\s+(?=(?:the\s+)?[A-Z])"
)  # "… joined the sponsors, and Chad and Oman withdrew …"
ANNOUNCED = re.compile(r"\b(?:announced|stated|noted|indicated|informed\s+the\s+\w+)\s+that\s+")
SAME_SPEAKER = re.compile(r"[^.;:]{0,60}?,?\s+(?:and|and\s+then)\s+(?:also\s+)?")
BEFORE = 40  # characters before a form, in which "who also" may stand
RELATIVE = re.compile(r"\b(?:who|which|that)\s{0,3}(?:also|then|had|has)?\s{0,3}$")

# Rules as the bits of a number: those that any sentence may hold, and for each word those that need it or another.
_TRIED = tuple(rule for rule in RULES if rule.names != "opening")
_ANY = sum(1 << place for place, rule in enumerate(_TRIED) if not rule.needs)
_NEEDING: dict[str, int] = {}
for _place, _rule in enumerate(_TRIED):
    for _word in _rule.needs:
        _NEEDING[_word] = _NEEDING.get(_word, 0) | 1 << _place


@dataclass(frozen=True, slots=True)
class Anchor:
    """A rule's words in a sentence; offsets in the reading text."""

    rule: Rule
    match: re.Match[str]
    start: int
    end: int
    names_start: int
    names_end: int


def find_anchors(text: str, start: int, end: int) -> tuple[list[Anchor], bool]:
    """A sentence → its anchors with the regions of their names, in order; and whether a rule sets it aside whole."""
    sentence = text[start:end]
    taken: list[tuple[int, int, Rule, re.Match[str]]] = []
    for rule in _rules_for(sentence.lower()):
        for match in rule.pattern.finditer(sentence):
            if rule.whole:
                return [Anchor(rule, match, start + match.start(), start + match.end(), 0, 0)], True
            if match.start() == match.end() and rule.names != "votes":
                continue
            if all(match.end() <= first or match.start() >= last for first, last, *_ in taken if first != last):
                if rule.names == "votes" and any(other[2] is rule for other in taken):
                    continue
                taken.append((match.start(), match.end(), rule, match))
    # "…, who also read out a message": more of a speaker already named; its list goes on behind a semicolon only
    relatives = {one[0]: _relative(sentence, one[0]) for one in taken if one[2].names == "before"}
    told_more = [found.start() for found in relatives.values() if found]
    taken = [one for one in taken if not (one[2].names == "before" and relatives[one[0]])]
    taken.sort(key=lambda one: one[0])
    anchors: list[Anchor] = []
    for index, (first, last, rule, match) in enumerate(taken):
        following = taken[index + 1] if index + 1 < len(taken) else None
        if rule.names == "before":
            earlier = taken[index - 1][1] if index else 0
            if (
                index
                and anchors
                and anchors[-1].rule.names == "before"
                and SAME_SPEAKER.fullmatch(sentence, earlier, first)
            ):
                anchors.append(
                    Anchor(rule, match, start + first, start + last, anchors[-1].names_start, anchors[-1].names_end)
                )
                continue
            sponsors = rule.makes is not None and rule.makes.act == "sponsored"
            begin = _before_from(
                sentence, earlier, first, bool(index), taken[index - 1][2] if index else None, sponsors
            )
            if begin is None:
                continue
            anchors.append(Anchor(rule, match, start + first, start + last, start + begin, start + first))
        else:
            stop = len(sentence)
            if following and rule.names == "after":
                stop = following[0]
                if following[2].names == "before":
                    cuts = list(NEXT_SPEAKER.finditer(sentence, last, following[0]))
                    stop = cuts[-1].start() if cuts else following[0]
            apposed = next((place for place in told_more if last <= place < stop), None)
            if apposed is not None and ";" not in sentence[apposed:stop]:
                stop = apposed
            anchors.append(Anchor(rule, match, start + first, start + last, start + last, start + stop))
    return anchors, False


def _relative(sentence: str, first: int) -> re.Match[str] | None:
    return RELATIVE.search(sentence, max(0, first - BEFORE), first)


def _rules_for(lowered: str) -> tuple[Rule, ...]:
    """The rules whose forms a sentence, in small letters, may hold: it has one of the words each of them needs."""
    found = _ANY
    for word, rules in _NEEDING.items():
        if word in lowered:
            found |= rules
    return _of_bits(found)


@lru_cache(maxsize=4096)
def _of_bits(found: int) -> tuple[Rule, ...]:
    return tuple(rule for place, rule in enumerate(_TRIED) if found >> place & 1)


def _before_from(
    sentence: str, earlier: int, first: int, later: bool, before: Rule | None, sponsors: bool
) -> int | None:
    """Where the names before an anchor begin; None where they belong to the anchor before it ("… and made …")."""
    if later:
        announced = ANNOUNCED.search(sentence, earlier, first)
        if announced:
            return announced.end()
        cuts = list(NEXT_SPEAKER.finditer(sentence, earlier, first))
        cut = next(iter(cuts), None) if (before is not None and before.names == "before") or not cuts else cuts[-1]
        if cut is not None:
            return cut.end()
        bare = list(NEXT_NAME.finditer(sentence, earlier, first)) if sponsors else []
        if bare:
            return bare[-1].end()
        speaker = SPEAKER.search(sentence, earlier, first)
        return speaker.start() if speaker and before is not None and before.names != "after" else None
    number = NUMBER.match(sentence)
    position = number.end() if number else 0
    while True:
        adverbial = ADVERBIAL.match(sentence, position, first)
        if adverbial is None or adverbial.end() <= position or adverbial.end() >= first:
            return position
        position = adverbial.end()
