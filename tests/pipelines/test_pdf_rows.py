"""The rows of a PDF: the same whichever reader gives its characters, and whether it is read whole or in two halves."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
import typeset
from typeset import Report, blank, finished, put

import pipelines.acts.proceedings as proceedings
import pipelines.text.pdf as reader
from pipelines.acts import find_acts
from pipelines.build import read_one
from pipelines.documents import Document
from pipelines.names import load_reference
from pipelines.outline import find_outline
from pipelines.rules import Made
from pipelines.text import Text, read_text
from pipelines.text.glyphs import Page
from pipelines.text.pdfium import read_page

SEED = next((Path(__file__).parents[2] / "seeds").glob("002_*"))
MASTHEAD = "Report of the Conference on its twelfth session, held in Vienna from 14 to 18 October 2024"


def pdf(content: bytes) -> Document:
    return Document("made-up.pdf", Path("made-up.pdf"), content, hashlib.sha256(content).hexdigest(), "pdf")


def two_columns() -> bytes:
    """A report set in two columns, each drawn from top to bottom, its words broken at their lines' ends."""
    made_up = blank()
    made_up.add_page()
    put(made_up, 72, 70, MASTHEAD, 10, "B")
    left = [
        "1. At its first meeting, statements were made by",
        "the representatives of Chad, Côte d’Ivoire, Bos-",
        "nia and Herzegovina, the Islamic Republic of Iran",
        "and Timor-Leste.",
        "2. The observer for the Holy See also made a",
        "statement.",
    ]
    right = [
        "3. The representative of Peru, on behalf of the",
        "Group of 77 and China, introduced a draft resolu-",
        "tion entitled “Safe ports” (TEST/2024/L.5), spon-",
        "sored by Oman, Peru and the United Republic of",
        "Tanzania.",
        "4. Subsequently, Mali joined the sponsors.",
    ]
    for x, lines in ((60.0, left), (320.0, right)):
        for row, words in enumerate(lines):
            put(made_up, x, 110.0 + 12 * row, words)
    return finished(made_up)


def notes_and_marks() -> bytes:
    """Marks raised behind names, their notes at the foot, symbols and words broken over lines and pages."""
    made_up = Report()
    made_up.heading(MASTHEAD)
    made_up.note("1", "Observer State.")
    for number in range(1, 31):
        mark = "¹" if number == 3 else ""
        made_up.paragraph(
            f"{number}. At its {number}th meeting, on 14 October 2024, statements were made by the representatives of "
            f"Oman{mark}, Trinidad and Tobago (on behalf of the Caribbean Community), the Democratic Republic of the "
            f"Congo and Lao People’s Democratic Republic on document CTOC/COP/2024/{number} and its annexes. The "
            "representative of Chad made a statement in exercise of the right of reply."
        )
    return made_up.bytes()


def votes_in_a_table() -> bytes:
    """The sides of a vote under their headings, with names in columns between."""
    made_up = Report()
    made_up.heading(MASTHEAD)
    made_up.paragraph("1. The voting was as follows:", space=2)
    for side, names in (
        ("In favour", "Chad, Oman, Peru and Viet Nam"),
        ("Against", "Mali"),
        ("Abstaining", "Niger, Togo"),
    ):
        made_up.paragraph(f"{side}: {names}.", indent=20, space=2)
    made_up.columns([["Statements were made by", "the following:"], ["Chad", "Oman"], ["Peru", "Mali"]])
    made_up.paragraph("2. The observers for Palestine and the European Union made statements.", style="I")
    return made_up.bytes()


LAYOUTS: dict[str, Callable[[], bytes]] = {
    "the seed report": lambda: typeset.set_report(SEED.read_text(encoding="utf-8")),
    "two columns": two_columns,
    "notes and raised marks": notes_and_marks,
    "a vote, columns, italics": votes_in_a_table,
}


def unread_by_pdfium(document: reader.pdfium.PdfDocument, index: int) -> Page:
    page = read_page(document, index)
    page.text, page.unread = "", True
    return page


def rows(text: Text) -> list[tuple[object, ...]]:
    """What the rows of a document say; their offsets count spaces, of which the two readers see different numbers."""
    made: Made = find_acts(text, find_outline(text, load_reference()), load_reference())
    said = [(text.reading[each.start : each.end], each.reason) for each in made.unread]
    fields = (
        "act",
        "actor",
        "printed",
        "voice",
        "capacity",
        "occasion",
        "round",
        "role",
        "choice",
        "on_behalf_of",
        "via",
    )
    more = ("draft", "title", "item", "meeting", "date", "rule")
    acts = [
        (text.reading[one.start : one.end], *(getattr(one, name) for name in (*fields, *more))) for one in made.acts
    ]
    return [
        *acts,
        *said,
        *((one.draft, one.event, one.by) for one in made.drafts),
        *((one.what, one.number) for one in made.counts),
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_rows_are_the_same_by_pdfium_s_characters_and_by_pdfplumber_s(layout, monkeypatch):
    document = pdf(LAYOUTS[layout]())
    ours = rows(read_text(document))
    monkeypatch.setattr(reader, "read_page", unread_by_pdfium)
    assert rows(read_text(document)) == ours
    assert len(ours) >= 8


def test_a_page_on_which_pdfium_fails_has_the_rows_pdfplumber_reads_there(monkeypatch):
    """One page of several: those before and behind it are pdfium's, and the rows are those of the whole."""
    document = pdf(notes_and_marks())
    whole = rows(read_text(document))

    def fails_on_the_second(opened: reader.pdfium.PdfDocument, index: int) -> Page:
        return unread_by_pdfium(opened, index) if index == 1 else read_page(opened, index)

    monkeypatch.setattr(reader, "read_page", fails_on_the_second)
    assert rows(read_text(document)) == whole


def test_a_long_report_read_in_two_halves_has_the_same_rows(monkeypatch):
    monkeypatch.setattr(reader, "_LONG", 4)
    monkeypatch.setattr(reader, "_TOGETHER", 2)
    monkeypatch.setattr(proceedings, "LONG", 20_000)
    cuts: list[list[int]] = []
    cut = proceedings._cuts
    monkeypatch.setattr(proceedings, "_cuts", lambda *given: cuts.append(cut(*given)) or cuts[-1])
    document = pdf(LAYOUTS["the seed report"]())
    in_halves = read_one(document, "", halves=True).to_json()
    assert len(cuts[0]) > 3
    assert in_halves == read_one(document, "").to_json()
    assert len(cuts) == 1
