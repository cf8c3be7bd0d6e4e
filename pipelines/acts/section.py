"""What carries forward inside a section of a record: the draft under discussion, and whether it has been acted on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipelines.outline import Paragraph
from pipelines.rules import Act, DraftEvent
from pipelines.rules.pieces import DRAFT_SYMBOL, RESOLUTION
from pipelines.text import Text

ACTED = re.compile(
    r"\b(?:draft (?:resolution|decision|proposal)|amendments?|(?:sub-?)?paragraph)\b(?:[^.;]|\.(?=\w)){0,160}?\b(?:was|were) (?:then )?(?:adopted|approved|rejected)\b|\b(?:adopted|approved|rejected|endorsed|decided to recommend|recommended(?=\s+to\s+the\s+(?:Economic|Council|General))|took note of)\b(?=[^.;]{0,200}?(?:\bdraft\b|\bresolution\b|\bdecision\b|\bprovisional agenda\b|\borgani[sz]ation of work\b|\bamendment|\bproposal\b|/L\.\d))",
    re.I,
)
_ACTED_WORDS = ("adopted", "approved", "rejected", "endorsed", "recommend", "took note")
NOT_ADOPTED = re.compile(r"\b(?:did not adopt|was not adopted|were not adopted|rejected)\b", re.I)
SEE_TEXT = re.compile(
    r"^\s*\(?\s*(?:For the text|See)\b[^()]*?(?P<kind>resolutions?|decisions?)\s+(?P<number>\d{1,3}/\d{1,4})", re.I
)
KIND = re.compile(
    r"\b(?:revised\s+)?(?P<kind>draft\s+resolution|draft\s+decision|draft\s+President[’']s\s+statement|draft\s+(?:\w+\s+)?declaration|draft\s+proposal|(?:sub-?)?amendment|provisional\s+agenda|organi[sz]ation\s+of\s+(?:the\s+)?work|draft\s+outcome\s+document|draft)\b",
    re.I,
)
ENTITLED = re.compile(r"\bentitled\s+[“\"](?P<title>[^”\"]{1,2000})[”\"]")
JOINING = re.compile(r"\bsponsor|\bvoting was\b|\bin favou?r\s*:", re.I)
EXPLAINED = re.compile(
    r"\bexplanations?\s+of\s+(?:(?:their|its|the|his|her)\s+)?(?:votes?|voting|positions?)\b|\bexplain(?:ed|ing)?\s+(?:(?:their|its|the|his|her)\s+)?(?:votes?|voting|positions?)\b|"
    r"\bexplain(?:ed|ing)?\s+the\s+positions?\s+of\b",
    re.I,
)
# "Before the adoption of the draft resolution, …", "Following its approval, …"
ACTION = re.compile(
    r"^(?:\(?\d+[.)]\s+)?(?:[^,;:]{0,60},\s+)?(?:(?:also\s+)?(?:speaking|intervening|taking\s+the\s+floor)\s+)?(?:(?P<before>before|prior\s+to)|after|following|upon)\s+(?:(?:the|its|their|that)\s+)?(?:adoption|approval|voting|vote|action|decision)\b"
    r"(?!\s+of\s+(?:the\s+)?(?:agenda|report|programme|organization))",
    re.I,
)
ON_A_DRAFT = ("before_action", "after_action", "vote_explanation")  # occasions of statements on a draft
OPENING = re.compile(r"\bopening\b", re.I)
OF_OPENING = re.compile(
    r"(?:[A-Z\d]{1,6}[.)]\s+|item\s+\d{1,4}[.:]?\s+|[IVXL]{1,8}\.\s+)?opening\s+of\s+the\s+(?!session\s+and\b)", re.I
)
DECLARED_CLOSED = re.compile(r"\bdeclared\b[^.;:]{0,160}\bclosed\b")
CLOSING = re.compile(r"\bclos(?:ing|ure)\b|\bconclusion\b", re.I)
# Under these headings a report tells what was said of a review before its outcome was adopted.
REVIEW = re.compile(r"\bperiodic review\b", re.I)
ON_AN_OUTCOME = re.compile(
    r"\bviews expressed\b|\bcomments made by\b|\bconcluding remarks of the State\b|\bstakeholders\b", re.I
)


# "Draft resolution A/C.3/90/L.1: Ports": a heading of a summary record; and headings that stay with the draft before them.
DRAFT_HEADING = re.compile(
    rf"(?:Draft\s+(?:resolution|decision)s?|Amendments?\s+contained\s+in\s+document)\s+{DRAFT_SYMBOL.pattern}", re.I
)
ON_THE_SAME = re.compile(
    r"\bexplanations?\s+of\s+(?:vote|position)|\bgeneral\s+statements?\b|\bstatements?\s+made\s+(?:before|after|in)\b",
    re.I,
)


def part_of(paragraph: Paragraph) -> tuple[str, str, str, str]:
    """The part of the record a paragraph stands in."""
    return paragraph.chapter, paragraph.section, paragraph.heading, paragraph.item


def starts_afresh(before: tuple[str, str, str, str], paragraph: Paragraph) -> bool:
    """Whether a paragraph opens a new chapter, section, heading or item: not "Explanations of vote" on the same draft."""
    here = part_of(paragraph)
    same = here[:2] == before[:2] and here[3] == before[3]
    return here != before and not (same and ON_THE_SAME.search(paragraph.heading))


@dataclass(slots=True)
class Section:
    """The state of a section as its paragraphs are read in order."""

    key: tuple[str, str, str, str] = ("", "", "", "")
    draft: str = ""
    resolution: str = ""
    acted: bool = False
    introduced: bool = False
    release: bool = False  # a press release: what was adopted is told first, whenever in the meeting it was
    explaining: bool = False  # the chair has invited delegations to explain their votes
    paragraph: int = -1
    named: str = ""  # the draft or amendment this paragraph has named last

    def enter(self, paragraph: Paragraph) -> None:
        """A new chapter, section, heading or item starts afresh."""
        if paragraph.index != self.paragraph:
            self.paragraph, self.named = paragraph.index, ""
        before, self.key = self.key, part_of(paragraph)
        if before != self.key:
            headed = DRAFT_HEADING.match(paragraph.heading)
            if starts_afresh(before, paragraph):
                self.draft, self.resolution, self.acted, self.introduced = "", "", False, False
                self.explaining = False
            if headed:
                self.draft, self.introduced = symbol(headed.group("symbol")), True

    def introduce(self, printed: str) -> str:
        """A draft is introduced: the one printed, or the one its heading names; the section is about it from here on."""
        self.draft, self.introduced, self.acted = symbol(printed) if printed else self.draft, True, False
        return self.draft

    def draft_in(self, sentence: str) -> str:
        """The draft a sentence acts on: the one it names, or the section's."""
        found = DRAFT_SYMBOL.search(sentence)
        if found:
            self.named = symbol(found.group("symbol"))
            return self.named
        if self.named and JOINING.search(sentence):
            return self.named
        return self.draft

    def occasion(self, sentence: str, match: str, paragraph: Paragraph, lead: str = "") -> str:
        """Where a statement falls: by its own words and those that lead to it, then by what has happened in the section."""
        words = f"{match} {sentence[-160:]}".casefold()
        headed = EXPLAINED.search(paragraph.heading)
        if EXPLAINED.search(f"{lead} {words}") or (headed and not (self.acted and "before" in paragraph.heading)):
            return "vote_explanation"
        if "general comments" in words or "comments on the draft" in words:
            return "after_action" if self.acted or re.search(r"after the (?:vote|adoption)", words) else "before_action"
        headings = f"{paragraph.section} {paragraph.heading} {paragraph.chapter}"
        if REVIEW.search(paragraph.chapter) and ON_AN_OUTCOME.search(paragraph.heading):
            return "before_action"
        if OPENING.search(match) and OPENING.search(headings):
            return "opening"
        if "statement" in match and OF_OPENING.match(paragraph.heading or paragraph.section or paragraph.chapter):
            return "opening"
        if DECLARED_CLOSED.search(sentence) and re.search(r"remarks|statement", match):
            return "closing"
        if CLOSING.search(match) and (not paragraph.item or CLOSING.search(paragraph.heading or paragraph.section)):
            return "closing"
        told = ACTION.search(lead)
        if told:
            return "before_action" if told.group("before") else "after_action"
        if re.search(r"after the (?:vote|voting|adoption)|adopted (?:resolution|decision)", words):
            return "after_action"
        if re.search(r"(?:before|prior to) the (?:vote|voting|adoption)", words):
            return "before_action"
        if self.acted and not self.release:
            return "after_action"
        if self.introduced and not self.release:
            return "before_action"
        return "item"


def acted_in(sentence: str) -> re.Match[str] | None:
    """The words by which the body acted on a draft, an agenda, its organization of work; None where it did not."""
    lowered = sentence.lower()
    return ACTED.search(sentence) if any(word in lowered for word in _ACTED_WORDS) else None


def symbol(printed: str) -> str:
    """A symbol as Placard writes it: no blanks, no full stop behind it."""
    return re.sub(r"\s+", "", printed).rstrip(".")


def resolution_of(sentence: str, after: str) -> str:
    """What a draft became: "(resolution 28/5)" in the sentence, or "(For the text, see … resolution 12/3.)" behind it."""
    see = SEE_TEXT.match(after)
    if see:
        return f"{see.group('kind').rstrip('s').lower()} {see.group('number')}"
    found = RESOLUTION.search(sentence)
    return f"{found.group('kind').rstrip('s').lower()} {found.group('number')}" if found else ""


ADOPTED = re.compile(r"(?P<kind>Resolution|Decision)\s+(?P<number>\d{1,3}/\d{1,4})\.?(?:\s+(?P<title>\S.*))?", re.S)


def adopted_titles(text: Text) -> dict[str, str]:
    """Titles of the resolutions and decisions whose text the record prints: "resolution 12/3" → its title."""
    titles: dict[str, str] = {}
    for block, following in zip(text.blocks, text.blocks[1:], strict=False):
        found = ADOPTED.fullmatch(text.reading, block.start, block.end)
        if found is None:
            continue
        title = found.group("title") or text.reading[following.start : following.end]
        if not title.rstrip().endswith((",", ":", ".")):
            titles.setdefault(f"{found.group('kind').lower()} {found.group('number')}", " ".join(title.split()))
    return titles


def with_titles(events: list[DraftEvent], titles: dict[str, str]) -> tuple[DraftEvent, ...]:
    """Events of drafts with the title of what the draft became, where they print none."""
    return tuple(
        replace(event, title=titles[event.resolution]) if not event.title and event.resolution in titles else event
        for event in events
    )


def with_outcomes(acts: list[Act], events: list[DraftEvent]) -> list[Act]:
    """Acts on a draft with what it became, where another sentence says so."""
    became = {
        event.draft: event.resolution
        for event in events
        if event.draft and event.resolution and event.event == "adopted"
    }
    return [
        replace(act, resolution=became[act.draft])
        if not act.resolution and act.act in ("sponsored", "introduced", "voted") and act.draft in became
        else act
        for act in acts
    ]
