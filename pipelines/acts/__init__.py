"""The acts of a record: who did what, with the sentence that says so, and all that was not understood."""

from __future__ import annotations

from dataclasses import replace

from pipelines.acts.attendance import read_attendance
from pipelines.acts.capacities import settle_capacities
from pipelines.acts.lexicon import build_lexicon
from pipelines.acts.proceedings import read_proceedings
from pipelines.acts.reading import Reading
from pipelines.acts.recommendation_table import LIST_KIND
from pipelines.acts.recommendations import read_recommendations
from pipelines.acts.review import one_turn_each, reviewed_state
from pipelines.acts.section import adopted_titles, with_outcomes, with_titles
from pipelines.acts.telling import drop_told
from pipelines.acts.within import signalled
from pipelines.names import Reference
from pipelines.outline import Outline
from pipelines.rules import Act, Made, Unread
from pipelines.text import Text

__all__ = ["find_acts"]

NO_RECORD = ("letter", "paper")  # kinds of document in which nobody takes the floor
UPR = "UPR"  # key in data/reference/bodies.tsv


def find_acts(text: Text, outline: Outline, reference: Reference, halves: bool = False) -> Made:
    """A record's text and outline → its acts in the order printed, its drafts, its own figures, and what was not read.

    ``halves``: a core has nothing else to do, and a long report may be read by two processes.
    """
    if outline.record.language not in ("", "en") or outline.record.kind in NO_RECORD:
        return Made()
    lexicon = build_lexicon(text, outline, reference)
    # What reads one kind of record is loaded when one of that kind is read: its patterns take long to compile.
    if outline.record.kind == "statement":
        from pipelines.acts.statement import read_statement

        made = read_statement(text, outline, lexicon)
        return replace(made, acts=tuple(settle_capacities(list(made.acts), outline, reference)))
    if outline.record.kind == "draft":
        from pipelines.acts.draft_document import read_draft

        made = read_draft(text, outline, lexicon)
        return replace(made, acts=tuple(settle_capacities(list(made.acts), outline, reference)))
    review = outline.record.body == UPR or outline.record.kind == LIST_KIND
    reviewed = reviewed_state(text, outline, lexicon) if review else None
    if outline.record.kind == LIST_KIND:
        recommended, missed = read_recommendations(text, outline, lexicon, reviewed)
        return Made(unread=missed, recommendations=recommended)
    if outline.record.kind == "verbatim record":
        from pipelines.acts.verbatim import read_verbatim

        made = read_verbatim(text.reading, outline, lexicon)
        settled = settle_capacities(list(made.acts), outline, reference)
        return replace(made, acts=tuple(with_outcomes(settled, list(made.drafts))))
    reading, counts = read_proceedings(text.reading, outline, lexicon, reviewed, halves)
    reading.unread += signalled(reading.within, reading.acts, outline)
    reading.acts += read_attendance(text.reading, outline, lexicon)
    read = list(reading.acts)
    if outline.record.kind == "press release":
        from pipelines.acts.press import read_release

        reading.acts, unread = read_release(reading.acts, text.reading, outline, lexicon)
        reading.unread += unread
    if outline.record.kind == "journal":
        from pipelines.acts.journal import read_journal

        listed, unread = read_journal(text.reading, outline, lexicon)
        others = [act for act in reading.acts if act.act != "chaired"]
        reading.acts, reading.unread = [*others, *listed], [*reading.unread, *unread]
    recommended, missed = read_recommendations(text, outline, lexicon, reviewed)
    if reviewed:
        reading.acts = one_turn_each(reading.acts, reviewed)
    reading.acts = settle_capacities(drop_told(reading.acts, outline), outline, reference)
    acts = with_outcomes(reading.acts, reading.drafts)
    return Made(
        tuple(acts),
        with_titles(reading.drafts, adopted_titles(text)),
        tuple(counts),
        (*reading.unread, *missed),
        (*reading.aside.values(), *_told_again(read, acts, reading)),
        recommendations=recommended,
    )


def _told_again(read: list[Act], acts: list[Act], reading: Reading) -> list[Unread]:
    """The sentences whose acts another sentence tells, too, and that have no row for it."""
    rows = {(act.start, act.end) for act in acts}
    spans = {(act.start, act.end): act.paragraph for act in read if (act.start, act.end) not in rows}
    again = "tells again what another sentence says"
    return [Unread(*span, paragraph, again) for span, paragraph in spans.items() if span not in reading.aside]
