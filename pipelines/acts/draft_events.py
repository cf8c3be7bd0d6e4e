"""What a sentence says of a draft: introduced, submitted, adopted, rejected, withdrawn, discontinued."""

from __future__ import annotations

import re

from pipelines.acts.section import ENTITLED, KIND, symbol
from pipelines.acts.sentence import Sentence
from pipelines.rules import DraftEvent
from pipelines.rules.pieces import DRAFT_SYMBOL

AMENDMENT = re.compile(
    r"\bamendments?\s+(?:contained\s+in\s+)?(?:document\s+)?(?=[A-Z][A-Z/.\d]*/)|\boral\s+amendment\b|\bthe\s+amendments?\b",
    re.I,
)
PART = re.compile(
    r"\b(?:adopted|rejected|retained?)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}(?:paragraphs?|phrase|words)\b|\bmotion\b", re.I
)
REPORT = re.compile(r"\badopted\s+(?:ad referendum\s+)?(?:the|its)\s+(?:draft\s+)?report\b", re.I)
DRAFT = re.compile(r"\b(?:draft (?:resolution|decision|proposal)|the (?:draft|amendment))\b", re.I)


def draft_event(
    sentence: Sentence, event: str, rule: str, by: str = "", outcome: str = "", draft: str = ""
) -> list[DraftEvent]:
    """A sentence → the event it tells of the draft it names, or of the one its section is about; [] where it names none."""
    words = sentence.words
    found, kind, title = DRAFT_SYMBOL.search(words), KIND.search(words), ENTITLED.search(words)
    if found is None and kind is None:
        return []
    named = " ".join(kind.group("kind").casefold().split()).replace("president", "President") if kind else "draft"
    return [
        DraftEvent(
            symbol(found.group("symbol")) if found else draft,
            event,
            sentence.start,
            sentence.end,
            sentence.paragraph.index,
            rule,
            " ".join(title.group("title").split()) if title else "",
            named,
            by,
            outcome,
            sentence.paragraph.date,
        )
    ]


def adopts_a_draft(words: str) -> bool:
    """The body acted on a draft, an agenda or its organization of work; adopting a report is no draft's outcome."""
    if REPORT.search(words) and not re.search(r"draft (?:resolution|decision)", words, re.I):
        return False
    return bool(DRAFT_SYMBOL.search(words) or DRAFT.search(words))


def acts_on_the_whole(words: str, section_draft: str) -> bool:
    """Not on an amendment to the section's draft, a paragraph of it, or a motion."""
    return not (AMENDMENT.search(words) and section_draft) and not PART.search(words)
