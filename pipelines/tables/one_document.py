"""One document's text, outline and acts → its rows, before they stand beside those of other documents."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pipelines.documents import Document
from pipelines.outline import Outline, Record
from pipelines.rules.model import Made
from pipelines.tables.act_rows import DraftEventRow, ParticipationRow, RecommendationRow
from pipelines.tables.columns import Row, as_columns
from pipelines.tables.places import Places
from pipelines.tables.record_rows import (
    NO_MEETING,
    NOT_READ,
    READ,
    AttendanceRow,
    DocumentRow,
    FindingRow,
    ItemRow,
    ParagraphRow,
    SetAsideRow,
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
    "set_aside": SetAsideRow,
    "findings": FindingRow,
    "draft_events": DraftEventRow,
    "recommendations": RecommendationRow,
}


@dataclass(frozen=True, slots=True)
class DocumentTables:
    """All rows that one document yields by itself; part → column → values.

    ``document``, ``file`` and ``row_id`` are still empty: what a document is called depends on those beside it.
    """

    parts: dict[str, dict[str, list[str | int]]]
    settled: bool = True  # the same code would find the same again; not so where a process ended or a fault came up

    def to_json(self) -> bytes:
        """For the cache. Raises UnicodeEncodeError where the text holds what cannot be written as UTF-8."""
        cells = (each for columns in self.parts.values() for column in columns.values() for each in column)
        words = {cell: number for number, cell in enumerate(dict.fromkeys(cells))}
        parts = {
            part: {name: list(map(words.__getitem__, column)) for name, column in columns.items()}
            for part, columns in self.parts.items()
        }
        return json.dumps([list(words), parts], ensure_ascii=False, separators=(",", ":")).encode()

    @staticmethod
    def from_json(content: bytes) -> DocumentTables:
        """From the cache, each different cell once in memory. Raises ValueError where it is damaged."""
        try:
            words, parts = json.loads(content)
            return DocumentTables(
                {
                    part: {name: list(map(words.__getitem__, parts[part][name])) for name in parts[part]}
                    for part in PARTS
                }
            )
        except (KeyError, IndexError, TypeError, AttributeError) as error:
            raise ValueError("not the rows of a document") from error

    def document(self, column: str) -> str:
        """A value of the row in ``documents``."""
        return str(self.parts["documents"][column][0])


def rows_of(document: Document, text: Text, outline: Outline, made: Made, code_version: str) -> DocumentTables:
    """What was understood of a document, as rows; and what was not."""
    place = Places(text, outline)
    acts = sorted(made.acts, key=lambda act: (act.start, act.name_start))
    participation = [place.act(act) for act in acts]
    unread = [place.unread(each) for each in dict.fromkeys(made.unread)]
    counts = [place.count(each) for each in made.counts]
    status = READ if _reports_a_meeting(outline, made) else NO_MEETING
    told = {(act.start, act.end) for act in made.acts} | {(count.start, count.end) for count in made.counts}
    missed = {(each.start, each.end) for each in made.unread}
    on_drafts = {(event.start, event.end) for event in made.drafts} - told - missed
    aside = [each for each in made.aside if (each.start, each.end) not in told | missed | on_drafts]
    about = DocumentRow(
        document="",
        file="",
        sha256=document.sha256,
        format=document.format,
        **_record_columns(outline.record, text.language),
        delegation=_delegation(outline, made),
        pages=len(text.page_starts),
        characters=len(text.reading),
        paragraphs=len(outline.paragraphs),
        sentences=len(told | missed | on_drafts) + len(aside),
        rows=len(participation),
        unread=len(missed),
        ignored=len(aside),
        on_drafts=len(on_drafts),
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
        set_aside=[place.set_aside(each) for each in aside],
        findings=_breaks(place, text, made),
        draft_events=[place.draft_event(each) for each in made.drafts],
        recommendations=[place.recommendation(each) for each in made.recommendations],
    )


def nothing_of(
    message: str,
    document: Document | None,
    code_version: str,
    text: Text | None = None,
    *,
    settled: bool = True,
    record: Record | None = None,
    delegation: str = "",
) -> DocumentTables:
    """A document that was not read: its row in ``documents`` with the reason, and a finding."""
    record = record or Record(kind="", language=text.language if text else "")
    about = DocumentRow(
        document="",
        file="",
        sha256=document.sha256 if document else "",
        format=document.format if document else "",
        **_record_columns(record, record.language),
        delegation=delegation,
        pages=len(text.page_starts) if text else 0,
        characters=len(text.reading) if text else 0,
        paragraphs=0,
        sentences=0,
        rows=0,
        unread=0,
        ignored=0,
        on_drafts=0,
        status=NOT_READ,
        message=message,
        code_version=code_version,
    )
    return replace(_gathered(about), settled=settled)


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


def _delegation(outline: Outline, made: Made) -> str:
    """Whose statement a document is."""
    own = [act.actor for act in made.acts if act.voice in ("own", "group")]
    return own[0] if own and outline.record.kind == "statement" else ""


def _reports_a_meeting(outline: Outline, made: Made) -> bool:
    return outline.record.kind in MEETING_KINDS or bool(made.acts or made.counts or made.drafts or made.recommendations)


def _no_meeting(record: Record) -> str:
    kind = record.kind if record.kind not in ("", "other") else "document"
    return (
        f"It reports no meeting ({kind}): nobody takes the floor in it, and it states no number of participants. "
        "No rows were made of it, and nothing needs to be done."
    )


def _breaks(place: Places, text: Text, made: Made) -> list[FindingRow]:
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
                detail=f"{warning.reason.rstrip('.')}. What stands there may be missing from the rows.",
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
                detail=f"{words.rstrip('.')}. What stands there is not in the rows.",
                paragraphs="",
                evidence="",
            )
        )
    return rows
