"""One document's text, outline and acts → its rows, before they stand beside those of other documents."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from pipelines.documents import Document
from pipelines.outline import Item, Outline, Paragraph, Record
from pipelines.rules.model import COUNTED, Act, Count, DraftEvent, Made, Unread
from pipelines.tables.act_rows import DraftEventRow, ParticipationRow
from pipelines.tables.columns import Row, as_columns
from pipelines.tables.record_rows import (
    NO_MEETING,
    NOT_READ,
    READ,
    AttendanceRow,
    DocumentRow,
    FindingRow,
    ItemRow,
    ParagraphRow,
    UnreadRow,
)
from pipelines.text import Text

MEETING_KINDS = ("session report", "minutes", "summary record", "verbatim record", "journal")

PARTS: dict[str, type] = {
    "documents": DocumentRow,
    "participation": ParticipationRow,
    "items": ItemRow,
    "paragraphs": ParagraphRow,
    "attendance": AttendanceRow,
    "unread": UnreadRow,
    "findings": FindingRow,
    "draft_events": DraftEventRow,
}


@dataclass(frozen=True, slots=True)
class DocumentTables:
    """All rows that one document yields by itself; part → column → values.

    ``document``, ``file`` and ``row_id`` are still empty: what a document is called depends on those beside it.
    """

    parts: dict[str, dict[str, list[str | int]]]

    def to_json(self) -> bytes:
        """For the cache. Raises UnicodeEncodeError where the text holds what cannot be written as UTF-8."""
        return json.dumps(self.parts, ensure_ascii=False, separators=(",", ":")).encode()

    @staticmethod
    def from_json(content: bytes) -> DocumentTables:
        """From the cache. Raises ValueError where it is damaged or of another shape."""
        parts = json.loads(content)
        if not isinstance(parts, dict) or list(parts) != list(PARTS):
            raise ValueError("not the rows of a document")
        return DocumentTables(parts)

    def document(self, column: str) -> str:
        """A value of the row in ``documents``."""
        return str(self.parts["documents"][column][0])


def rows_of(document: Document, text: Text, outline: Outline, made: Made, code_version: str) -> DocumentTables:
    """What was understood of a document, as rows; and what was not."""
    place = _Places(text, outline)
    acts = sorted(made.acts, key=lambda act: (act.start, act.name_start))
    participation = [place.act(act) for act in acts]
    unread = [place.unread(each) for each in made.unread]
    counts = [place.count(each) for each in made.counts]
    status = READ if _reports_a_meeting(outline, made) else NO_MEETING
    told = {(act.start, act.end) for act in made.acts}
    told |= {(event.start, event.end) for event in made.drafts}
    told |= {(count.start, count.end) for count in made.counts}
    missed = {(each.start, each.end) for each in made.unread}
    about = DocumentRow(
        document="",
        file="",
        sha256=document.sha256,
        format=document.format,
        **_record_columns(outline.record, text.language),
        pages=len(text.page_starts),
        characters=len(text.reading),
        paragraphs=len(outline.paragraphs),
        sentences=len(told | missed) + made.ignored,
        rows=len(participation),
        unread=len(missed),
        ignored=made.ignored,
        status=status,
        message="" if status == READ else _no_meeting(outline.record),
        code_version=code_version,
    )
    return _gathered(
        about,
        participation=participation,
        items=[place.item(each) for each in outline.items],
        paragraphs=[place.paragraph(each) for each in outline.paragraphs],
        attendance=counts,
        unread=unread,
        findings=_breaks(place, text, made),
        draft_events=[place.draft_event(each) for each in made.drafts],
    )


def nothing_of(message: str, document: Document | None, code_version: str, text: Text | None = None) -> DocumentTables:
    """A document that was not read: its row in ``documents`` with the reason, and a finding."""
    record = Record(kind="", language=text.language if text else "")
    about = DocumentRow(
        document="",
        file="",
        sha256=document.sha256 if document else "",
        format=document.format if document else "",
        **_record_columns(record, record.language),
        pages=len(text.page_starts) if text else 0,
        characters=len(text.reading) if text else 0,
        paragraphs=0,
        sentences=0,
        rows=0,
        unread=0,
        ignored=0,
        status=NOT_READ,
        message=message,
        code_version=code_version,
    )
    return _gathered(about)


def _gathered(about: DocumentRow, **parts: Iterable[Row]) -> DocumentTables:
    rows: dict[str, Iterable[Row]] = {"documents": [about], **parts}
    return DocumentTables({part: as_columns(rows.get(part, ()), row_class) for part, row_class in PARTS.items()})


def _record_columns(record: Record, language: str) -> dict[str, str]:
    return {
        "kind": record.kind,
        "symbol": record.symbol,
        "title": record.title,
        "body": record.body,
        "body_name": record.body_name,
        "session": record.session,
        "place": record.place,
        "date_from": record.date_from,
        "date_to": record.date_to,
        "language": language,
    }


def _reports_a_meeting(outline: Outline, made: Made) -> bool:
    return outline.record.kind in MEETING_KINDS or bool(made.acts or made.counts or made.drafts)


def _no_meeting(record: Record) -> str:
    kind = record.kind if record.kind not in ("", "other") else "document"
    return (
        f"It reports no meeting ({kind}): nobody takes the floor in it, and it states no number of participants. "
        "No rows were made of it, and nothing needs to be done."
    )


def _breaks(place: _Places, text: Text, made: Made) -> list[FindingRow]:
    """Where the record itself breaks off, and what could not be seen of a page."""
    rows = []
    for number, warning in enumerate(made.warnings, start=1):
        rows.append(
            FindingRow(
                document="",
                finding_id=f"break in the record {number}",
                kind="break in the record",
                title=warning.reason,
                status="warning",
                detail=f"{warning.reason}. What stands there may be missing from the rows.",
                paragraphs=place.number(warning.paragraph),
                evidence=text.reading[warning.start : warning.end],
            )
        )
    for number, words in enumerate(text.warnings, start=1):
        rows.append(
            FindingRow(
                document="",
                finding_id=f"reading {number}",
                kind="warning",
                title=words,
                status="warning",
                detail=f"{words}. What stands there is not in the rows.",
                paragraphs="",
                evidence="",
            )
        )
    return rows


class _Places:
    """Where in a document what was found in its reading text stands: span in the source, page, paragraph."""

    def __init__(self, text: Text, outline: Outline) -> None:
        self.text, self.outline = text, outline
        self.titles = {item.item: item.title for item in reversed(outline.items)}

    def number(self, index: int) -> str:
        """The printed number of a paragraph."""
        return self.outline.paragraphs[index].number

    def act(self, act: Act) -> ParticipationRow:
        paragraph, record = self.outline.paragraphs[act.paragraph], self.outline.record
        span = self.text.span(act.start, act.end)
        name = self.text.span(act.name_start, act.name_end)
        item = act.item or paragraph.item
        return ParticipationRow(
            row_id="",
            document="",
            session=record.session,
            body=record.body,
            item=item,
            item_title=paragraph.item_title if item == paragraph.item else self.titles.get(item, ""),
            chapter=paragraph.chapter,
            paragraph=paragraph.number,
            page=self.text.page_at(name.start),
            meeting=act.meeting or paragraph.meeting,
            date=act.date or paragraph.date,
            act=act.act,
            voice=act.voice,
            capacity=act.capacity,
            occasion=act.occasion,
            round=act.round,
            role=act.role,
            choice=act.choice,
            office=act.office,
            actor=act.actor,
            actor_name=act.actor_name,
            printed=act.printed,
            title=act.title,
            on_behalf_of=act.on_behalf_of,
            via=act.via,
            draft=act.draft,
            resolution=act.resolution,
            evidence=self.text.reading[act.start : act.end],
            start=span.start,
            end=span.end,
            name_start=name.start,
            name_end=name.end,
            rule=act.rule,
            corrected="",
        )

    def count(self, count: Count) -> AttendanceRow:
        span = self.text.span(count.start, count.end)
        return AttendanceRow(
            document="",
            paragraph=self.number(count.paragraph),
            what=count.what,
            label=COUNTED[count.what],
            number=count.number,
            printed=count.printed,
            evidence=self.text.reading[count.start : count.end],
            start=span.start,
            end=span.end,
        )

    def unread(self, unread: Unread) -> UnreadRow:
        span = self.text.span(unread.start, unread.end)
        return UnreadRow(
            document="",
            paragraph=self.number(unread.paragraph),
            page=self.text.page_at(span.start),
            sentence=self.text.reading[unread.start : unread.end],
            reason=unread.reason,
            start=span.start,
            end=span.end,
        )

    def draft_event(self, event: DraftEvent) -> DraftEventRow:
        paragraph = self.outline.paragraphs[event.paragraph]
        return DraftEventRow(
            draft=event.draft,
            event=event.event,
            kind=event.kind,
            title=event.title,
            by=event.by,
            resolution=event.resolution,
            item=paragraph.item,
            date=event.date or paragraph.date,
            paragraph=paragraph.number,
            evidence=self.text.reading[event.start : event.end],
            start=self.text.span(event.start, event.end).start,
        )

    def item(self, item: Item) -> ItemRow:
        return ItemRow(
            document="",
            item=item.item,
            title=item.title,
            chapter=item.chapter,
            first_paragraph=self.number(item.first_paragraph),
            last_paragraph=self.number(item.last_paragraph),
            meetings=item.meetings,
            date_from=item.date_from,
            date_to=item.date_to,
        )

    def paragraph(self, paragraph: Paragraph) -> ParagraphRow:
        span = self.text.span(paragraph.start, paragraph.end)
        return ParagraphRow(
            document="",
            position=paragraph.index,
            paragraph=paragraph.number,
            page=paragraph.page,
            place=paragraph.place,
            chapter=paragraph.chapter,
            section=paragraph.section,
            heading=paragraph.heading,
            item=paragraph.item,
            item_title=paragraph.item_title,
            meeting=paragraph.meeting,
            date=paragraph.date,
            text=self.text.reading[paragraph.start : paragraph.end],
            start=span.start,
            end=span.end,
        )
