"""Words that arrange a meeting: what the presiding officer, the secretariat and the record itself say between speeches."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipelines.acts.anchors import find_anchors
from pipelines.acts.counts import find_counts
from pipelines.acts.reading import Reading
from pipelines.acts.section import Section, symbol
from pipelines.acts.sentence import Sentence
from pipelines.lists import Lexicon, Listed, read_list
from pipelines.outline import Outline, Paragraph
from pipelines.rules import Act, Count
from pipelines.rules.pieces import DRAFT_SYMBOL
from pipelines.rules.verbatim import ALSO_SPONSORS
from pipelines.sentences import find_sentences

# Forms that arrange a meeting: only these are read in what the presiding officer and the secretariat say.
ARRANGES = frozenset(
    {
        "took the chair", "a draft submitted by", "sponsored by", "co-sponsored by", "joined the sponsors", "the following joined as sponsors", "now joined by",
        "withdrew as sponsors", "asked for a vote", "at the request of", "elected the following officers", "elected a person as an officer",
        "a committee composed of",
    }
)  # fmt: skip
THANKS = re.compile(r"\b(?:thank|welcome|congratulat)\w*\b", re.I)
ELECTED_STATES = re.compile(
    r"\bthe\s+following\s+(?:\w+\s+)?(?:States|countries|members|Member\s+States|candidates)\s+(?:are|were|have\s+been|is)\s+(?:therefore\s+|thereby\s+|hereby\s+|duly\s+)?(?:re-?)?elected\s+(?P<office>[^:.]{0,200}?)\s*:\s*(?P<names>[^.;]{3,1200})",
    re.I,
)


@dataclass(slots=True)
class Meeting:
    """What carries forward from turn to turn."""

    text: str  # the reading with each line end a blank: in these columns a line breaks anywhere, in a name too
    lexicon: Lexicon
    outline: Outline
    presiding: Listed | None
    reading: Reading
    section: Section = field(default_factory=Section)
    mode: str = "item"
    item: str = ""
    replies: list[str] = field(default_factory=list)
    called: dict[str, Act] = field(default_factory=dict)  # called on to introduce a draft, until they have spoken
    second: bool = False
    counts: list[Count] = field(default_factory=list)

    def paragraph(self, position: int) -> Paragraph:
        return self.outline.paragraphs[self.outline.index_at(position)]

    def sentence(self, start: int, end: int) -> Sentence:
        return Sentence(self.text, start, end, self.paragraph(start))


def arrange(at: Meeting, start: int, end: int) -> None:
    """Procedure in the words of the presiding officer, the secretariat, or the record: forms that arrange the meeting."""
    for first, last in find_sentences(at.text, start, end):
        words = at.text[first:last]
        sentence = at.sentence(first, last)
        at.counts += [
            one for one in find_counts(at.text, first, last, sentence.paragraph.index) if one.what.startswith("votes")
        ]
        elected = ELECTED_STATES.search(at.text, first, last)
        if elected:
            office = " ".join(re.sub(r"\bfor\s+a\b.*", "", elected.group("office"), flags=re.S).split())
            listed = read_list(at.text, *elected.span("names"), at.lexicon)
            at.reading.acts += [
                sentence.act("elected", one, "States elected", capacity="", office=office) for one in listed.listed
            ]
            at.reading.unread += sentence.leftovers(listed.leftover)
            continue
        if THANKS.search(words) and "sponsor" not in words:
            continue
        joined = ALSO_SPONSORS.search(at.text, first, last)
        if joined:
            _take_sponsors(at, joined.end(), sentence)
            continue
        anchors, _ = find_anchors(at.text, first, last)
        at.reading.take_anchors([one for one in anchors if one.rule.name in ARRANGES], sentence, at.section)
        own = DRAFT_SYMBOL.search(words)
        if own and not at.section.acted:
            at.section.draft = symbol(own.group("symbol"))


def _take_sponsors(at: Meeting, start: int, sentence: Sentence) -> None:
    """ "… the following countries have also become sponsors of draft resolution A/74/L.98: Fiji, …"."""
    draft = at.section.draft_in(sentence.words)
    listed = read_list(at.text, start, sentence.end, at.lexicon)
    at.reading.acts += [
        sentence.act("sponsored", one, "sponsors announced", role="joined", draft=draft) for one in listed.listed
    ]
    at.reading.unread += sentence.leftovers(listed.leftover)
