"""Agenda items: which one each paragraph falls under, by what the record says.

In order of authority: "considered agenda item 2 (a), entitled “…”"; "(agenda item 3)" in a heading; the chapter's number
where a body numbers its chapters by item; a chapter whose title is that of an item in an agenda the record prints.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.names import Reference
from pipelines.outline.contents import letters
from pipelines.outline.dates import When
from pipelines.outline.headings import ROMAN
from pipelines.outline.meeting import items_of
from pipelines.outline.model import Item, Outline, Paragraph, Record
from pipelines.outline.numerals import roman

ITEM = r"\d{1,3}(?:\s?\([a-z]{1,2}\)){0,12}+(?:\s?\([ivx]{1,5}\))?"
ITEMS = rf"{ITEM}(?:(?:\s*,\s*|\s*,?\s+and\s+|\s*[-–]\s*|\s+to\s+){ITEM})*"
CONSIDERED = re.compile(
    r"\b(?:considered|took up|discussed|addressed|turned to|(?:began|resumed|continued|concluded)(?: its)? consideration of)"
    rf"\s+(?:together\s+)?(?:sub-?)?(?:agenda\s+)?(?:sub-?)?items?\s+(?P<items>{ITEMS})(?!\w)(?:\s+of\s+(?:its|the)\s+agenda)?"
    r"(?:[^“\"\n.]{0,60}?(?:entitled|read as follows:?|on|,)\s*[“\"](?P<title>[^”\"]{1,2000})[”\"])?",
)
IN_HEADING = re.compile(rf"\((?:provisional )?(?:agenda\s+)?(?:sub-?)?items?\s+(?P<items>{ITEMS})\)", re.I)
ORDINAL_WORD = re.compile(
    r"\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-?)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|"
    r"ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|"
    r"thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth)\b",
    re.I,
)
STATEMENT_ITEM = re.compile(
    rf"\bagenda\s+items?\s+(?P<items>{ITEMS})(?!\w)[ \t]*(?:[:,–-]|of the agenda)?(?:\s*(?:entitled\s*)?(?=[“\"])|[ \t]*)(?:[“\"](?P<quoted>[^”\"]{{4,400}})[”\"]|(?P<title>[^\n]{{0,200}}))",
    re.I,
)
TEXTS = re.compile(r"(?:Resolutions?|Decisions?|President[’']s statements?)\b", re.I)
AGENDA_LINE = re.compile(r"^(?P<number>\d{1,2})\.\s+(?P<title>.{4,400}?)[.:;]?$", re.S)
AGENDA_SUB = re.compile(r"^[-–•\s]*\((?P<letter>[a-z])\)\s+(?P<title>.{4,400}?)[.;]?$", re.S)


def item_numbers(words: str) -> str:
    """Item numbers as Placard writes them: "1(f)" → "1 (f)", "2 (a) and 2 (b)" → "2 (a), 2 (b)"."""
    found = re.findall(ITEM, words)
    return ", ".join(re.sub(r"\s*\(", " (", item.replace(" ", "")).strip() for item in found)


def printed_agenda(reading: str, paragraphs: list[Paragraph]) -> dict[str, str]:
    """Titles (letters only, ordinals left out) of the items of an agenda the record prints → their numbers."""
    agenda: dict[str, str] = {}
    current = ""
    for paragraph in paragraphs:
        if paragraph.place == "proceedings" or "agenda" not in f"{paragraph.heading} {paragraph.chapter}".casefold():
            current = ""
            continue
        for line in reading[paragraph.start : paragraph.end].split("\n"):
            numbered, lettered = AGENDA_LINE.match(line), AGENDA_SUB.match(line)
            if numbered:
                current = numbered.group("number")
                agenda.setdefault(_title_key(numbered.group("title")), current)
            elif lettered and current:
                agenda.setdefault(_title_key(lettered.group("title")), f"{current} ({lettered.group('letter')})")
    return agenda


def _title_key(title: str) -> str:
    return letters(ORDINAL_WORD.sub("", title))


def number_items(reading: str, record: Record, paragraphs: list[Paragraph], reference: Reference) -> Outline:
    """Paragraphs with their agenda item and its title, and the items in the record's order."""
    body = reference.bodies.get(record.body) if record.body else None
    chapters_are_items = bool(body and body.chapters_are_items)
    if record.kind == "statement":
        return _statement_item(reading, record, paragraphs)
    agenda = printed_agenda(reading, paragraphs)
    titles: dict[str, str] = {}
    numbered: list[Paragraph] = []
    chapter, section, item, title, heading_item = "", "", "", "", ""
    for paragraph in paragraphs:
        if paragraph.place != "proceedings":
            numbered.append(paragraph)
            continue
        if paragraph.chapter != chapter:
            chapter = paragraph.chapter
            item, title = _item_of_chapter(chapter, chapters_are_items, agenda, item)
            heading_item = ""
        headed = IN_HEADING.search(paragraph.heading) or IN_HEADING.search(paragraph.section)
        if headed and item_numbers(headed.group("items")) != heading_item:
            heading_item = item = item_numbers(headed.group("items"))
            title = IN_HEADING.sub(
                "", paragraph.heading if IN_HEADING.search(paragraph.heading) else paragraph.section
            ).strip()
            title = re.sub(r"\s*\((?:continued|concluded)\).*", "", title, flags=re.I | re.S)
        if paragraph.section != section and (own := items_of(paragraph.section))[0]:
            item, title = ", ".join(item_numbers(one) for one in own[0]), "; ".join(filter(None, own[1]))
        section = paragraph.section
        words = reading[paragraph.start : paragraph.end]
        considered = CONSIDERED.search(words[:1500]) if not chapters_are_items else None
        if considered:
            item = item_numbers(considered.group("items"))
            title = " ".join((considered.group("title") or titles.get(item, "")).split())
        if item and title:
            titles.setdefault(item, title)
        numbered.append(replace(paragraph, item=item, item_title=titles.get(item, title)))
    return Outline(record, _items(numbered), tuple(numbered))


def _statement_item(reading: str, record: Record, paragraphs: list[Paragraph]) -> Outline:
    """A statement's own first lines: "Agenda item 1(f): General Discussion", "on agenda item 132: “…”"."""
    found = STATEMENT_ITEM.search(reading[:2500])
    if found is None:
        return Outline(record, (), tuple(paragraphs))
    number = item_numbers(found.group("items"))
    title = " ".join((found.group("quoted") or found.group("title") or "").split()).strip(" ,.")
    numbered = [
        replace(
            one,
            item=number,
            item_title=title,
            date=str(When(record.date_from, record.date_to)) if record.date_from else "",
        )
        for one in paragraphs
    ]
    return Outline(record, _items([replace(one, place="proceedings") for one in numbered]), tuple(numbered))


def _item_of_chapter(chapter: str, chapters_are_items: bool, agenda: dict[str, str], last: str) -> tuple[str, str]:
    """A chapter's item. By a printed agenda only where it carries the numbering on from the chapter before."""
    headed = IN_HEADING.search(chapter)
    numeral = ROMAN.match(chapter)
    title = numeral.group("title") if numeral else chapter
    if headed:
        return item_numbers(headed.group("items")), IN_HEADING.sub("", title).strip()
    if chapters_are_items and numeral and not TEXTS.match(title):
        return str(roman(numeral.group("number")) or ""), title
    item = agenda.get(_title_key(title), "")
    before = re.match(r"\d+", last)
    if not (item.isdecimal() and before and int(item) == int(before.group(0)) + 1):
        return "", ""
    return item, title


def _items(paragraphs: list[Paragraph]) -> tuple[Item, ...]:
    """One row an item, where first and last considered; meetings and dates together."""
    found: dict[str, list[Paragraph]] = {}
    for paragraph in paragraphs:
        if paragraph.place == "proceedings" and paragraph.item:
            found.setdefault(paragraph.item, []).append(paragraph)
    items = []
    for number, members in found.items():
        meetings = sorted({int(m) for p in members for m in p.meeting.split(", ") if m})
        days = sorted({day for p in members for day in p.date.split("/") if day})
        items.append(
            Item(
                number,
                next((p.item_title for p in members if p.item_title), ""),
                members[0].chapter,
                members[0].index,
                members[-1].index,
                ", ".join(map(str, meetings)),
                days[0] if days else "",
                days[-1] if days else "",
            )
        )
    return tuple(items)
