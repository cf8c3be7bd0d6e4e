"""What was found in a document's reading text → rows that say where it stands in the source: span, page, paragraph."""

from __future__ import annotations

from dataclasses import asdict

from pipelines.outline import Item, Outline, Paragraph
from pipelines.rules.model import COUNTED, Act, Count, DraftEvent, Recommendation, Unread
from pipelines.tables.act_rows import DraftEventRow, ParticipationRow, RecommendationRow
from pipelines.tables.record_rows import AttendanceRow, ItemRow, ParagraphRow, SetAsideRow, UnreadRow
from pipelines.text import Span, Text


class Places:
    """Where in a document what was found in its reading text stands: span in the source, page, paragraph."""

    def __init__(self, text: Text, outline: Outline) -> None:
        self.text, self.outline = text, outline
        self.said: dict[tuple[int, int], tuple[str, Span]] = {}
        self.titles = {item.item: item.title for item in reversed(outline.items)}

    def stands(self, start: int, end: int) -> tuple[str, Span]:
        """A piece of the reading text, and where it stands; the sentence of many rows is looked up once, and one string."""
        found = self.said.get((start, end))
        if found is None:
            found = self.said[start, end] = self.text.reading[start:end], self.text.span(start, end)
        return found

    def number(self, index: int) -> str:
        """The printed number of a paragraph."""
        return self.outline.paragraphs[index].number

    def act(self, act: Act) -> ParticipationRow:
        paragraph, record = self.outline.paragraphs[act.paragraph], self.outline.record
        evidence, span = self.stands(act.start, act.end)
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
            evidence=evidence,
            start=span.start,
            end=span.end,
            name_start=name.start,
            name_end=name.end,
            rule=act.rule,
            corrected="",
        )

    def count(self, count: Count) -> AttendanceRow:
        evidence, span = self.stands(count.start, count.end)
        return AttendanceRow(
            document="",
            paragraph=self.number(count.paragraph),
            what=count.what,
            label=COUNTED[count.what],
            number=count.number,
            printed=count.printed,
            evidence=evidence,
            start=span.start,
            end=span.end,
        )

    def unread(self, unread: Unread) -> UnreadRow:
        sentence, span = self.stands(unread.start, unread.end)
        return UnreadRow(
            document="",
            paragraph=self.number(unread.paragraph),
            page=self.text.page_at(span.start),
            sentence=sentence,
            reason=unread.reason,
            start=span.start,
            end=span.end,
        )

    def set_aside(self, aside: Unread) -> SetAsideRow:
        return SetAsideRow(**asdict(self.unread(aside)))

    def draft_event(self, event: DraftEvent) -> DraftEventRow:
        paragraph = self.outline.paragraphs[event.paragraph]
        evidence, span = self.stands(event.start, event.end)
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
            evidence=evidence,
            start=span.start,
        )

    def recommendation(self, made: Recommendation) -> RecommendationRow:
        text, span = self.stands(made.start, made.end)
        name = self.text.span(made.name_start, made.name_end)
        return RecommendationRow(
            document="",
            number=made.number,
            actor=made.actor,
            actor_name=made.actor_name,
            printed=self.text.reading[made.name_start : made.name_end],
            reviewed=made.reviewed,
            reviewed_name=made.reviewed_name,
            position=made.position,
            theme=made.theme,
            text=text,
            paragraph=self.number(made.paragraph),
            page=self.text.page_at(name.start),
            start=span.start,
            end=span.end,
            name_start=name.start,
            name_end=name.end,
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
