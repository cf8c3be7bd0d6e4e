"""The rows that say what a document is and what stands where in it; each field is a column."""

from __future__ import annotations

from dataclasses import dataclass

from pipelines.tables.columns import KINDS, PLACES, column

SYMBOL = "Symbol of the record, or the file's name where it prints none"
PARAGRAPH = "Number of the paragraph as printed; empty where the record prints none"
PAGE = "Page, counted from 1; 0 where the document has no pages"
START = "Where it starts in the document's text as printed, in characters from 0"
END = "Where it ends in the document's text as printed (the first character after it)"
ITEM = 'Agenda item as the record numbers it, for example "1 (f)"'
MEETING = 'Meeting, for example "4" or "1, 2, 3, 4"'
DATE = 'Date (ISO 8601), or an interval "2024-10-14/2024-10-15"'
DATES = r"(\d{4}-\d{2}-\d{2}(/\d{4}-\d{2}-\d{2})?)?"
DAY = r"(\d{4}-\d{2}-\d{2})?"

READ, NO_MEETING, NOT_READ = "read", "no meeting", "not read"


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One file given to the build, and what became of it."""

    document: str = column(SYMBOL)
    file: str = column("Path of the file: from the project's folder where it lies inside, else in full")
    sha256: str = column("SHA-256 of the file's content", pattern="[0-9a-f]{64}|")
    format: str = column(
        "What the file is, told by its content", values=("", "pdf", "text", "markdown", "html", "docx")
    )
    kind: str = column("What the document is", values=KINDS)
    symbol: str = column("Symbol as printed")
    title: str = column("Title as printed")
    body: str = column("Key of the body that met (data/reference/bodies.tsv); empty where it is not known")
    body_name: str = column("Name of the body as the record prints it")
    session: str = column("Session: its number, or the year where sessions are named by year")
    place: str = column("Where the session was held")
    date_from: str = column("First day of the session (ISO 8601)", pattern=DAY)
    date_to: str = column("Last day of the session (ISO 8601)", pattern=DAY)
    language: str = column("Language of the text (BCP 47)")
    delegation: str = column(
        "Whose statement it is, where it is one and says so: alpha-3, EU, or an organization’s name"
    )
    pages: int = column("Number of pages; 0 where the document has none")
    characters: int = column("Length of the text as a person reads it, in characters")
    paragraphs: int = column("Number of paragraphs, numbered or not")
    sentences: int = column(
        "Number of sentences that speak of an act, of a draft or of a number of participants: those of the rows, the numbers, "
        "on_drafts, unread and set_aside, each once"
    )
    rows: int = column("Number of rows in the table participation")
    unread: int = column("Number of those sentences that no rule could read, in whole or in part")
    ignored: int = column("Number of those sentences that are set aside on purpose: rows of the table set_aside")
    on_drafts: int = column("Number of those sentences that only say what happened to a draft, and make no row")
    status: str = column("What became of it", values=(READ, NO_MEETING, NOT_READ))
    message: str = column("Where it was not read, or reports no meeting: why, and what to do")
    code_version: str = column("Version of the code and of the reference data that read it", pattern="[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One agenda item as one record considers it."""

    document: str = column(SYMBOL)
    item: str = column(ITEM)
    title: str = column("Title of the item as printed")
    chapter: str = column("Chapter of the record that reports it")
    first_paragraph: str = column("First paragraph on the item, as numbered in print")
    last_paragraph: str = column("Last paragraph on the item, as numbered in print")
    meetings: str = column(MEETING)
    date_from: str = column("First day on which it was considered (ISO 8601)", pattern=DAY)
    date_to: str = column("Last day on which it was considered (ISO 8601)", pattern=DAY)


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """One paragraph, numbered or not, and where it stands."""

    document: str = column(SYMBOL)
    position: int = column("Place of the paragraph in the record's order, from 0")
    paragraph: str = column(PARAGRAPH)
    page: int = column(PAGE)
    place: str = column("Part of the record: acts are read in its proceedings alone", values=PLACES)
    chapter: str = column("Chapter, with its number")
    section: str = column("Section, with its letter")
    heading: str = column("Heading that stands above it")
    item: str = column(ITEM)
    item_title: str = column("Title of the item")
    meeting: str = column(MEETING)
    date: str = column(DATE, pattern=DATES)
    text: str = column("The paragraph as a person reads it")
    start: int = column(START)
    end: int = column(END)


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One number that the record itself prints about who was there or what was done."""

    document: str = column(SYMBOL)
    paragraph: str = column(PARAGRAPH)
    what: str = column("What is counted (a key)")
    label: str = column("What is counted, in words")
    number: int = column("The number printed")
    printed: str = column("The words that say it")
    evidence: str = column("The sentence as a person reads it", repeats=True)
    start: int = column(START)
    end: int = column(END)


@dataclass(frozen=True, slots=True)
class UnreadRow:
    """One sentence that speaks of an act and that no rule could read, in whole or in part."""

    document: str = column(SYMBOL)
    paragraph: str = column(PARAGRAPH)
    page: int = column(PAGE)
    sentence: str = column("The words that were not understood, as a person reads them")
    reason: str = column("What was not understood")
    start: int = column(START)
    end: int = column(END)


@dataclass(frozen=True, slots=True)
class SetAsideRow:
    """One sentence that uses the words of an act and makes no row, on purpose."""

    document: str = column(SYMBOL)
    paragraph: str = column(PARAGRAPH)
    page: int = column(PAGE)
    sentence: str = column("The sentence as a person reads it")
    reason: str = column("Why it makes no row")
    start: int = column(START)
    end: int = column(END)


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One thing a reader of the figures should know: a sum that fits or does not, a gap, a warning."""

    document: str = column(SYMBOL)
    finding_id: str = column("Name of the finding, one of its kind in a document")
    kind: str = column(
        "What kind of finding it is",
        values=(
            "reconciliation",
            "contradiction",
            "break in the record",
            "warning",
            "duplicate",
            "not read",
            "link",
            "correction",
        ),
    )
    title: str = column("The finding in a line")
    status: str = column(
        "agrees: the figures fit as printed; agrees under a reading: they fit if read as the detail says; open: they "
        "do not, or a person must decide; warning: figures should be read with this in mind",
        values=("agrees", "agrees under a reading", "open", "warning"),
    )
    detail: str = column("The finding in full, with its arithmetic")
    paragraphs: str = column('Paragraphs it rests on, "; " between them')
    evidence: str = column("The record's words it rests on, a line each")
