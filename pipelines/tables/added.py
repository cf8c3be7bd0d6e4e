"""A row that a person adds: the paragraph it stands in, and what the row takes from there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pipelines.tables.act_rows import ParticipationRow
from pipelines.tables.outcomes import Doubt
from pipelines.tables.record_rows import DocumentRow, ParagraphRow

BY_HAND = "by hand"  # rule of such a row: its span is the paragraph's


def paragraph_of(paragraphs: Iterable[ParagraphRow], number: str, evidence: str) -> ParagraphRow | Doubt:
    """The paragraph of a number in which the evidence stands; or why it cannot be told which that is."""
    if not number and not evidence:
        return Doubt("in a paragraph without number it needs evidence: the sentence that says so, word for word")
    paragraphs = list(paragraphs)
    known = [each for each in paragraphs if each.paragraph == number]
    if number and not known:  # a spreadsheet makes 12 of 0012
        known = [each for each in paragraphs if each.paragraph.lstrip("0") == number]
    if not known:
        return Doubt(f"the document has no paragraph “{number}”")
    found = [each for each in known if not evidence or standing(evidence, each)]
    if not found:
        where = f"paragraph {number} does not say" if number else "no paragraph without number says"
        return Doubt(f"{where} “{evidence}”")
    if len(found) > 1 and evidence:
        return Doubt(f"“{evidence}” stands in {len(found)} paragraphs; it cannot be told which is meant")
    if len(found) > 1:
        return Doubt(
            f"{len(found)} paragraphs are numbered “{number}”: evidence must say, word for word, which is meant"
        )
    return found[0]


def standing(evidence: str, paragraph: ParagraphRow) -> str:
    """The evidence as it stands in a paragraph, whatever white space is between its words; "" where it does not."""
    words = r"\s+".join(map(re.escape, evidence.split()))
    found = re.search(words, paragraph.text) if words else None
    return found[0] if found else ""


def added_row(
    about: DocumentRow, paragraph: ParagraphRow, said: Mapping[str, str], name: str, entry_id: str
) -> ParticipationRow:
    """The row an entry adds, without its own name. said: field → value; name: its actor's, where the entry says none."""
    evidence = standing(said.get("evidence", ""), paragraph) or paragraph.text
    return ParticipationRow(
        row_id="",
        document=paragraph.document,
        session=about.session,
        body=about.body,
        item=said.get("item", paragraph.item),
        item_title=said.get("item_title", paragraph.item_title),
        chapter=paragraph.chapter,
        paragraph=paragraph.paragraph,
        page=paragraph.page,
        meeting=said.get("meeting", paragraph.meeting),
        date=said.get("date", paragraph.date),
        act=said["act"],
        voice=said.get("voice", "own"),
        capacity=said.get("capacity", ""),
        occasion=said.get("occasion", ""),
        round=int(said.get("round", "0")),
        role=said.get("role", ""),
        choice=said.get("choice", ""),
        office=said.get("office", ""),
        actor=said["actor"],
        actor_name=said.get("actor_name") or name,
        printed=said.get("printed", ""),
        title=said.get("title", ""),
        on_behalf_of=said.get("on_behalf_of", ""),
        via=said.get("via", ""),
        draft=said.get("draft", ""),
        resolution=said.get("resolution", ""),
        evidence=evidence,
        start=paragraph.start,
        end=paragraph.end,
        name_start=paragraph.start,
        name_end=paragraph.start,
        rule=BY_HAND,
        corrected=entry_id,
    )
