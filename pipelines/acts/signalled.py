"""What speaks of an act and is not read as one: it is signalled, never dropped."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from pipelines.acts.anchors import Anchor
from pipelines.acts.sentence import Sentence
from pipelines.lists import Lexicon
from pipelines.names import Found
from pipelines.rules import Act, Unread

# Words that say a sentence speaks of an act.
CUES = re.compile(
    r"\b(?:statements?|remarks)\b[^.;:]{0,60}\b(?:made|delivered|given|heard)\b|\b(?:made|delivered|gave|heard)\b[^.;:]{0,40}\b(?:statements?|remarks)\b"
    r"|\brights?\s+(?:of|to)\s+reply\b|\bco-?sponsor|\bsponsor(?:s|ed|ship)?\b|\bintroduced\b[^.;:]{0,40}\bdraft\b|\belected\s+(?:the|by|Mr|Ms|H\.E)|\b(?:Conference|Council|Commission|Committee|Assembly|Meeting|Board|Body|Parties)\s+(?:(?:then|also)\s+)?(?:re-?)?elected\b"
    r"|\b(?:was|were)\s+chaired\b|\bpresided\b|\btook\s+the\s+(?:floor|chair)\b|\bexplanations?\s+of\s+(?:vote|position)\b|\bvoting\s+was\s+as\s+follows\b|(?<!as\s)(?<!further\s)\borally\s+(?:revised|amended)\b",
    re.I,
)
_CUE_WORDS = (
    *("statement", "remark", "repl", "sponsor", "introduced", "elected", "chaired", "presided", "took"),
    *("explanation", "voting", "orally"),
)
HELD_ONCE = re.compile(r"\bformer\s+[A-Z][^,;.]{0,120}$")
HELD_REACH = 160  # characters: more than the form takes
IN_A_LIST = re.compile(r"(?:,|\band|\bof|\bby|\bfor)\s+(?:the\s+)?$")
GOES_ON = re.compile(r"\s*(?:,|and\b|\(|\.$)")


def speaks_of_an_act(words: str) -> bool:
    """Whether a sentence uses the words of an act: then it is read, set aside by a rule, or signalled."""
    lowered = words.lower()
    return any(word in lowered for word in _CUE_WORDS) and CUES.search(words) is not None


def named_beside(sentence: Sentence, anchors: list[Anchor], acts: list[Act], lexicon: Lexicon) -> list[Unread]:
    """A delegation in a list of the sentence that no act of it names: said, never dropped."""
    text = sentence.text
    named = sorted((act.name_start, act.name_end) for act in acts)
    reach = list(accumulate((end for _, end in named), max))  # how far the names that begin up to each one go
    acting = {act.actor for act in acts}
    last = {len(text[: one.start].rstrip()) for one in anchors if one.rule.names == "before"}
    spoken_for = " ".join(f"{act.on_behalf_of} {act.title if act.capacity == 'expert' else ''}" for act in acts)
    for found in _in_regions(text, anchors, lexicon):
        if found.actor.kind != "state" or found.actor.key in acting:
            continue
        before, after = text[max(sentence.start, found.start - 12) : found.start], text[found.end : found.end + 8]
        if (
            ((before_it := bisect_right(named, (found.start, len(text)))) and found.end <= reach[before_it - 1])
            or not (IN_A_LIST.search(before) and (GOES_ON.match(after) or found.end in last))
            or HELD_ONCE.search(text, max(sentence.start, found.start - HELD_REACH), found.start)
        ):
            continue
        if text[found.start : found.end] not in spoken_for:
            return [sentence.unread(f"{found.actor.name} is named beside an act, in what part is not understood")]
    return []


def _in_regions(text: str, anchors: list[Anchor], lexicon: Lexicon) -> list[Found]:
    """Every known name in the words that hold the names of a sentence's forms."""
    regions = sorted({(one.names_start, one.names_end) for one in anchors})
    return [found for region in regions for found in lexicon.find_actors(text, *region)]
