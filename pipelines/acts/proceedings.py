"""The proceedings of a record, sentence by sentence; those of a long report in pieces, by two processes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from pipelines.acts.bare import names_without_more
from pipelines.acts.counts import find_counts
from pipelines.acts.reading import Reading
from pipelines.acts.recommendations import count_recommendations
from pipelines.acts.section import Section, part_of, starts_afresh
from pipelines.halves import in_pieces
from pipelines.lists import Lexicon
from pipelines.names import Actor
from pipelines.outline import Outline, Paragraph
from pipelines.rules import Act, Count, DraftEvent, Unread
from pipelines.sentences import find_sentences

_Found = tuple[
    list[Act], list[DraftEvent], list[Unread], list[tuple[str, Unread]], dict[tuple[int, int], Unread], list[Count]
]

LONG = 200_000  # characters, from which on a second process gains more time than it costs
PIECES = 24  # into which it is cut, about
OF_A_COMMA = 120  # characters of prose that take as long to read as one comma of a list does, about
MASTHEAD = re.compile(r"(?:(?:Temporary|Acting)\s+)?(?:President|PRESIDENT|C(?:hair|HAIR)\w*|[Ll]ater)\s*[:;]\s")


def read_proceedings(
    reading_text: str, outline: Outline, lexicon: Lexicon, reviewed: Actor | None, halves: bool
) -> tuple[Reading, list[Count]]:
    """All that is read of a record's sentences, and the numbers it prints of itself."""
    bare = names_without_more(reading_text, outline, lexicon)
    read = partial(_read, reading_text, outline, lexicon, reviewed, bare)
    paragraphs = [
        paragraph
        for paragraph in outline.paragraphs
        if paragraph.place == "proceedings" or _is_masthead(reading_text, outline, paragraph)
    ]
    cuts = _cuts(reading_text, paragraphs) if halves and outline.record.kind == "session report" else []
    if not cuts:
        return read(paragraphs)
    reading, counts = read([])
    pieces = [paragraphs[first:last] for first, last in pairwise((0, *cuts, len(paragraphs)))]
    for acts, drafts, unread, within, aside, more_counts in in_pieces(
        len(pieces), lambda at: _found(*read(pieces[at]))
    ):
        reading.acts += acts
        reading.drafts += drafts
        reading.unread += unread
        reading.within += within
        reading.aside |= aside
        counts += more_counts
    return reading, counts


def _found(reading: Reading, counts: list[Count]) -> _Found:
    """What was found in a piece, without what all pieces have: the text and the names."""
    return reading.acts, reading.drafts, reading.unread, reading.within, reading.aside, counts


def _cuts(reading_text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """The paragraphs of a long report before which it is cut into pieces of about the same work; none where it is short.

    Only such as start afresh: nothing carries forward over these, neither the draft that is discussed nor who speaks.
    """
    if not paragraphs or paragraphs[-1].end - paragraphs[0].start < LONG:
        return []
    work = [each.end - each.start + OF_A_COMMA * reading_text.count(",", each.start, each.end) for each in paragraphs]
    piece, done, cuts = sum(work) / PIECES, 0, []
    for place in range(1, len(paragraphs)):
        done += work[place - 1]
        if done >= piece and starts_afresh(part_of(paragraphs[place - 1]), paragraphs[place]):
            cuts.append(place)
            done = 0
    return cuts


def _read(
    reading_text: str,
    outline: Outline,
    lexicon: Lexicon,
    reviewed: Actor | None,
    bare: bool,
    paragraphs: Sequence[Paragraph],
) -> tuple[Reading, list[Count]]:
    reading = Reading(
        reading_text,
        lexicon,
        report=outline.record.kind == "session report",
        reviewed=reviewed,
        meeting=outline.record.kind in ("summary record", "minutes"),
        bare=bare,
    )
    section = Section(release=outline.record.kind == "press release")
    counts: list[Count] = []
    for paragraph in paragraphs:
        section.enter(paragraph)
        for start, end in find_sentences(reading_text, paragraph.start, paragraph.end):
            reading.take(start, end, paragraph, section)
            counts += find_counts(reading_text, start, end, paragraph.index)
            if reviewed:  # elsewhere such numbers are those of other reports
                counts += count_recommendations(reading_text, start, end, paragraph.index)
    return reading, counts


def _is_masthead(reading: str, outline: Outline, paragraph: Paragraph) -> bool:
    """ "Chairman: Mr. Omar Said (Oman)" on the first page of a meeting's record: who presided."""
    meeting = outline.record.kind in ("summary record", "minutes", "journal")
    return (
        meeting
        and paragraph.place in ("front", "contents")
        and MASTHEAD.match(reading, paragraph.start, paragraph.end) is not None
    )
