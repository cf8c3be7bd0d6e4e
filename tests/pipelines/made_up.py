"""A small made-up record and what is understood of it, for tests of what follows from the acts.

The source differs from the reading text everywhere: a running head stands before each paragraph, so that a span taken
from the wrong one of the two is found out.
"""

from __future__ import annotations

from array import array
from dataclasses import replace
from pathlib import Path

from pipelines.documents import Document
from pipelines.names import Reference, load_reference
from pipelines.outline import Item, Outline, Paragraph, Record
from pipelines.rules.model import Act, Count, DraftEvent, Made, Unread
from pipelines.tables import Built, DocumentTables, Ledger, ReadFile, build_tables, rows_of
from pipelines.text import Furniture, Span, Text

HEAD = "TEST/2024/12 [running head]\n"
CODE = "0123456789ab"
# The masthead of a report of the universal periodic review.
REVIEWED = """United Nations A/HRC/49/31

Human Rights Council

Forty-ninth session

Agenda item 6

Report of the Working Group on the Universal Periodic Review

"""
RECORD = Record(
    symbol="TEST/2024/12",
    title="Report of the Conference on its twelfth session",
    body="UNTOC COP",
    body_name="Conference of the Parties",
    session="12",
    place="Vienna",
    date_from="2024-10-14",
    date_to="2024-10-18",
    kind="session report",
)
PARAGRAPHS = (
    ("1", "1. The session was attended by 127 States parties and a regional economic integration organization."),
    ("2", "2. Of the 131 parties, 128 had credentials and 3 had not; these would not be reflected in the report."),
    ("3", "3. Statements were made by Peru, Côte d'Ivoire (on behalf of the Group of African States) and Peru again."),
    ("4", "4. The President gave the floor to the European Union (also on behalf of its member States) and to Chile."),
    ("5", "5. Draft resolution TEST/2024/L.4, sponsored by Peru and Chile, was adopted."),
    ("", "Peru made a closing statement."),
)


def text_of(paragraphs: tuple[tuple[str, str], ...] = PARAGRAPHS, *, language: str = "en") -> Text:
    """A text of one page a paragraph, with a running head before each."""
    source, reading, offsets, furniture, starts = "", "", [], [], []
    for _, words in paragraphs:
        if reading:
            reading += "\n"
            offsets.append(len(source) - 1)
        starts.append(len(source))
        furniture.append(Furniture(Span(len(source), len(source) + len(HEAD)), "running head"))
        source += HEAD
        offsets += range(len(source), len(source) + len(words))
        reading += words
        source += words + "\n"
    return Text(
        source=source,
        furniture=tuple(furniture),
        reading=reading,
        offsets=array("i", offsets),
        blocks=(),
        footnotes=(),
        page_starts=tuple(starts),
        language=language,
        warnings=(),
    )


def outline_of(text: Text, paragraphs: tuple[tuple[str, str], ...] = PARAGRAPHS, record: Record = RECORD) -> Outline:
    """Its paragraphs, all under agenda item 2 (a), at the fourth meeting."""
    found, start = [], 0
    for index, (number, words) in enumerate(paragraphs):
        found.append(
            Paragraph(
                index=index,
                number=number,
                start=start,
                end=start + len(words),
                page=index + 1,
                place="proceedings",
                chapter="III. General discussion",
                item="2 (a)",
                item_title="Review",
                meeting="4",
                date="2024-10-15",
            )
        )
        start += len(words) + 1
    items = (Item("2 (a)", "Review", "III. General discussion", 0, len(found) - 1, "4", "2024-10-15", "2024-10-15"),)
    return Outline(record, items, tuple(found))


def act(
    text: Text, paragraph: int, actor: str, printed: str, kind: str = "statement", *, nth: int = 0, **more: object
) -> Act:
    """An act told by the whole of a paragraph; ``nth`` picks among several places of the printed name."""
    start, end = _paragraph(text, paragraph)
    at = start
    for _ in range(nth + 1):
        at = text.reading.index(printed, at) + 1
    known = load_reference().by_key(actor)
    made = Act(
        act=kind,
        actor=actor,
        actor_name=known.name if known else actor,
        printed=printed,
        start=start,
        end=end,
        name_start=at - 1,
        name_end=at - 1 + len(printed),
        paragraph=paragraph,
        rule="made up",
        capacity="member",
        occasion="item" if kind == "statement" else "",
    )
    return replace(made, **more)  # type: ignore[arg-type]


def count(text: Text, paragraph: int, what: str, number: int) -> Count:
    """A number printed in a paragraph."""
    start, end = _paragraph(text, paragraph)
    return Count(what, number, str(number), start, end, paragraph, "made up")


def event(text: Text, paragraph: int, draft: str, what: str, **more: str) -> DraftEvent:
    """What happened to a draft, told by a paragraph."""
    start, end = _paragraph(text, paragraph)
    return DraftEvent(draft, what, start, end, paragraph, "made up", **more)


def _paragraph(text: Text, index: int) -> tuple[int, int]:
    starts = [0, *(at + 1 for at, letter in enumerate(text.reading) if letter == "\n"), len(text.reading) + 1]
    return starts[index], starts[index + 1] - 1


def document(name: str = "report.txt", content: bytes = b"a report") -> Document:
    """A file as it was read; its SHA-256 is made of its content's letters, so that two contents are two files."""
    return Document(name, Path("/records") / name, content, content.hex().ljust(64, "0")[:64], "text")


def made_of(text: Text) -> Made:
    """What the rules make of the made-up record."""
    return Made(
        acts=(
            act(text, 2, "PER", "Peru"),
            act(text, 2, "CIV", "Côte d'Ivoire", voice="group", on_behalf_of="the Group of African States"),
            act(text, 2, "PER", "Peru", nth=1),
            act(text, 3, "EU", "European Union", voice="group", on_behalf_of="also on behalf of its member States"),
            act(text, 3, "CHL", "Chile"),
            act(text, 4, "PER", "Peru", "sponsored", draft="TEST/2024/L.4"),
            act(text, 4, "CHL", "Chile", "sponsored", draft="TEST/2024/L.4", role="co"),
            act(text, 5, "PER", "Peru", occasion="closing"),
        ),
        drafts=(event(text, 4, "TEST/2024/L.4", "adopted", kind="draft resolution", resolution="12/1"),),
        counts=(
            count(text, 0, "states_parties", 127),
            count(text, 0, "regional_organizations", 1),
            count(text, 1, "parties_represented", 131),
            count(text, 1, "parties_with_credentials", 128),
            count(text, 1, "parties_without_credentials", 3),
        ),
        aside=(Unread(1, 5, 0, "names nobody who acts"), Unread(6, 9, 0, "tells of another session")),
    )


def tables_of(
    record: Record = RECORD, made: Made | None = None, *, content: bytes = b"a report", name: str = "report.txt"
) -> DocumentTables:
    """The rows of the made-up record."""
    text = text_of()
    outline = outline_of(text, record=record)
    return rows_of(document(name, content), text, outline, made_of(text) if made is None else made, CODE)


def built(*files: ReadFile, ledger: Ledger | None = None, reference: Reference | None = None) -> Built:
    """The build of some files; of the made-up record where none is given."""
    return build_tables(files or (ReadFile("report.txt", tables_of()),), reference or load_reference(), ledger)
