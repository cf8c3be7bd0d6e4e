"""Pages read by pdfplumber: the same reading as pdfium's, and the rescue of pages pdfium cannot read."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pdfplumber
import pypdfium2 as pdfium
import pytest
import typeset
from reading import SEEDS, blocks, keeps_the_law, read
from typeset import LEFT, Report, blank, finished, put

import pipelines.text.pdf as reader
from pipelines.documents import DocumentError
from pipelines.text import Text
from pipelines.text.glyphs import Page
from pipelines.text.pdfium import read_page
from pipelines.text.plumber import read_pages

PROJECT = Path(__file__).parents[3]
STATES = "Côte d’Ivoire, Bosnia and Herzegovina, Timor-Leste, Iran (Islamic Republic of) and Peru"
Reading = Callable[[pdfium.PdfDocument, int], Page]


def seen_as(monkeypatch: pytest.MonkeyPatch, change: Callable[[Page], None], pages: set[int] | None = None) -> None:
    """Lets pdfium read some pages (counted from 1, None for all) badly."""

    def badly(document: pdfium.PdfDocument, index: int) -> Page:
        page = read_page(document, index)
        if pages is None or index + 1 in pages:
            change(page)
        return page

    monkeypatch.setattr(reader, "read_page", badly)


def nothing(page: Page) -> None:
    page.text, page.unread = "", True
    for name in ("boxes", "lay", "base", "size", "bold", "italic", "upright", "wide"):
        setattr(page, name, getattr(page, name)[:0])


def private_use(page: Page) -> None:
    page.text = "".join(letter if letter.isspace() else chr(0xE000 + ord(letter) % 256) for letter in page.text)


def no_meaning(page: Page) -> None:
    page.no_meaning = 0.9


def both_ways(content: bytes) -> tuple[Text, Text]:
    """A PDF as pdfium's characters are read, and as pdfplumber's are."""
    ours = read(content, "pdf")
    with pytest.MonkeyPatch.context() as patch:
        seen_as(patch, nothing)
        return ours, read(content, "pdf")


@pytest.fixture(scope="module")
def report() -> tuple[Text, Text]:
    """The seed report set in pages, read in both ways."""
    words = next(path for path in SEEDS if path.name.startswith("002")).read_text(encoding="utf-8")
    return both_ways(typeset.set_report(words))


def test_a_report_is_the_same_block_for_block_by_either_reader(report):
    ours, theirs = report
    assert len(blocks(ours)) > 300
    assert blocks(theirs) == blocks(ours)
    assert theirs.warnings == ()
    assert keeps_the_law(theirs, tries=2000)


def test_furniture_and_notes_are_the_same_by_either_reader(report):
    ours, theirs = report
    assert [(note.at, note.mark, note.note) for note in theirs.footnotes] == [
        (note.at, note.mark, note.note) for note in ours.footnotes
    ]

    def furniture(text: Text) -> list[tuple[str, str]]:
        return [(each.kind, " ".join(text.source[slice(*each.span)].split())) for each in text.furniture]

    assert furniture(theirs) == furniture(ours)


def test_pages_and_type_of_blocks_are_the_same_by_either_reader(report):
    for ours, theirs in zip(report[0].blocks, report[1].blocks, strict=True):
        assert (theirs.page, theirs.bold, theirs.italic, theirs.centred) == (
            ours.page,
            ours.bold,
            ours.italic,
            ours.centred,
        )
        assert theirs.size == pytest.approx(ours.size, abs=0.05)
        # pdfium takes the left overhang of a letter ("j") for the edge of the text.
        assert theirs.indent == pytest.approx(ours.indent, abs=1.0)


def test_places_are_the_same_by_either_reader(report):
    ours, theirs = report
    for a, b in zip(ours.blocks, theirs.blocks, strict=True):
        places = ours.locate(ours.span(a.start, a.end)), theirs.locate(theirs.span(b.start, b.end))
        for one, other in zip(*places, strict=True):
            assert one.page == other.page
            # A tab, which pdfium gives a width of its own, is 5 points wider there.
            edges = [(np.min(rects, axis=0)[:2], np.max(rects, axis=0)[2:]) for rects in (one.rects, other.rects)]
            assert np.abs(np.concatenate(edges[0]) - np.concatenate(edges[1])).max() < 5.1


def columns() -> bytes:
    made_up = Report()
    made_up.paragraph("1. The session was attended by representatives of the following States:")
    made_up.columns(
        [
            ["Albania", "Algeria", "Bolivia (Plurinational", "  State of)", "Botswana", "Brazil"],
            ["China", "Congo", "Côte d’Ivoire", "Cuba", "El Salvador", "Estonia"],
            ["France", "Gabon", "Lao People’s Democratic", "  Republic", "Latvia", "Viet Nam"],
        ]
    )
    made_up.heading("Observers")
    return made_up.bytes()


def prose_in_columns() -> bytes:
    pdf = blank()
    pdf.add_page()
    for left, first in ((72.0, "The Committee approved the draft"), (320.0, "Several speakers asked for the floor")):
        for row, words in enumerate((first, "and heard the representatives of Peru, Bosnia", "and Herzegovina.")):
            put(pdf, left, 100.0 + 12 * row, words)
    return finished(pdf)


def table() -> bytes:
    pdf = blank()
    pdf.add_page()
    for row in range(5):
        put(pdf, 72, 100.0 + 40 * row, f"TEST/2024/{row}")
        put(pdf, 200, 100.0 + 40 * row, "Report of the Secretariat on the activities")
        put(pdf, 200, 112.0 + 40 * row, "of the Office in the year")
        put(pdf, 450, 100.0 + 40 * row, f"{row + 3} (a)")
    return finished(pdf)


def notes() -> bytes:
    made_up = Report()
    made_up.note("1", "Observer speaking on behalf of Member and observer States.")
    made_up.note("2", "United Nations, Treaty Series, vol. 2225, No. 39574.")
    made_up.paragraph(f"1. Statements were made by Singapore¹ (also on behalf of {STATES}), and by others.²")
    return made_up.bytes()


def stamped() -> bytes:
    pdf = blank()
    pdf.add_page()
    put(pdf, 72, 100, "The Conference met in Vienna, and adopted its report at the end of the week.")
    with pdf.rotation(90, 560, 400):
        put(pdf, 560, 400, "ADVANCE COPY")
    return finished(pdf)


def shown_otherwise(attributes: bytes) -> bytes:
    """A page that is turned or cropped before it is shown."""
    pdf = blank()
    pdf.add_page()
    put(pdf, 150, 300, "The Conference met in Vienna, and adopted its report.")
    put(pdf, 150, 312, "It elected its officers.", style="B")
    return finished(pdf).replace(b"/MediaBox", attributes + b"\n/MediaBox")


LAYOUTS = {
    "columns": columns(),
    "prose in columns": prose_in_columns(),
    "table": table(),
    "notes": notes(),
    "stamp across the page": stamped(),
    "turned right": shown_otherwise(b"/Rotate 90"),
    "upside down": shown_otherwise(b"/Rotate 180"),
    "turned left": shown_otherwise(b"/Rotate 270"),
    "cropped": shown_otherwise(b"/CropBox [40 60 500 700]"),
    "cropped and turned": shown_otherwise(b"/Rotate 90 /CropBox [40 60 500 700]"),
    "cropped and turned left": shown_otherwise(b"/Rotate 270 /CropBox [40 60 500 700]"),
    "owner's password": typeset.encrypted(None),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts_read_and_lie_the_same_by_either_reader(layout):
    ours, theirs = both_ways(LAYOUTS[layout])
    assert blocks(theirs) == blocks(ours)
    assert theirs.source.split() == ours.source.split()  # pdfium makes several spaces one
    assert [note.mark for note in theirs.footnotes] == [note.mark for note in ours.footnotes]
    for a, b in zip(ours.blocks, theirs.blocks, strict=True):
        for one, other in zip(
            ours.locate(ours.span(a.start, a.end)), theirs.locate(theirs.span(b.start, b.end)), strict=True
        ):
            assert np.abs(np.array(one.rects) - np.array(other.rects)).max() < 3


@pytest.mark.parametrize("change", [nothing, private_use, no_meaning])
def test_a_page_pdfium_reads_badly_is_read_by_pdfplumber(monkeypatch, change):
    made_up = Report()
    for number in range(1, 25):
        made_up.paragraph(f"{number}. At its {number}th meeting, the Conference heard the representatives of {STATES}.")
        made_up.base += 60
    content = made_up.bytes()
    well = read(content, "pdf")
    assert len(well.page_starts) == 4
    seen_as(monkeypatch, change, {1, 3})
    again = read(content, "pdf")
    assert blocks(again) == blocks(well)
    assert again.warnings == ()


def test_a_page_pdfium_fails_on_is_read_by_pdfplumber(monkeypatch):
    def fails(_: Page) -> None:
        raise pdfium.PdfiumError("Failed to load page.")

    content = notes()
    seen_as(monkeypatch, fails)
    assert "Bosnia and Herzegovina" in read(content, "pdf").reading
    monkeypatch.setattr(pdfplumber, "open", lambda *_, **__: 1 / 0)
    with pytest.raises(DocumentError, match="the PDF has no text"):
        read(content, "pdf")


def test_a_page_neither_can_read_is_named_and_left_out(monkeypatch):
    pdf = blank()
    for words in (
        "The Conference met in Vienna.",
        "7KH &RQIHUHQFH DGRSWHG WKH UHSRUW RI LWV WZHOIWK VHVVLRQ LQ 9LHQQD",
        "It rose.",
    ):
        pdf.add_page()
        put(pdf, LEFT, 100, words)
    seen_as(monkeypatch, nothing, {2})  # and pdfplumber finds letters of the wrong table
    text = read(finished(pdf), "pdf")
    assert blocks(text) == ["The Conference met in Vienna.", "It rose."]
    assert text.warnings == ("Page 2 has a font that maps to nonsense: it is left out",)


def test_a_page_lost_to_both_is_named(monkeypatch):
    def fails(_: Page) -> None:
        raise pdfium.PdfiumError("Failed to load page.")

    pdf = blank()
    for words in ("The Conference met in Vienna.", "It adopted the report.", "It rose."):
        pdf.add_page()
        put(pdf, LEFT, 100, words)
    seen_as(monkeypatch, fails, {2})
    monkeypatch.setattr(pdfplumber.page.Page, "chars", property(lambda _: 1 / 0))
    text = read(finished(pdf), "pdf")
    assert text.warnings == ("Page 2 cannot be opened: it is left out",)
    assert [block.page for block in text.blocks] == [1, 3]


def test_fonts_that_map_to_nonsense_are_tried_on_a_few_pages_only(monkeypatch):
    made_up = Report()
    for number in range(1, 21):
        made_up.paragraph(f"{number}. The Conference adopted the report on its twelfth session.")
        made_up.base = typeset.BOTTOM
    tried = []

    def nonsense_too(content, count, indexes):
        for index, page in read_pages(content, count, indexes):
            tried.append(index)
            private_use(page)
            yield index, page

    monkeypatch.setattr("pipelines.text.plumber.read_pages", nonsense_too)
    seen_as(monkeypatch, private_use)
    with pytest.raises(DocumentError, match="the letters of its 20 pages cannot be told"):
        read(made_up.bytes(), "pdf")
    assert 1 < len(tried) < 12


def test_pages_are_closed_and_only_those_asked_for_are_read(monkeypatch):
    read_by_it: list[int] = []
    closed: list[int] = []
    layout, close = pdfplumber.page.Page.layout.fget, pdfplumber.page.Page.close
    monkeypatch.setattr(
        pdfplumber.page.Page, "layout", property(lambda page: (read_by_it.append(page.page_number), layout(page))[1])
    )
    monkeypatch.setattr(pdfplumber.page.Page, "close", lambda page: (closed.append(page.page_number), close(page))[1])
    pdf = blank()
    for number in range(5):
        pdf.add_page()
        put(pdf, LEFT, 100, f"The Conference met for the {number}th time.")
    reading = read_pages(finished(pdf), 5, [1, 3])
    assert next(reading)[1].text == "The Conference met for the 1th time."
    assert set(read_by_it) == {2}
    assert closed == [2]  # before the next is read
    assert next(reading)[1].text == "The Conference met for the 3th time."
    assert closed == [2, 4]
    reading.close()
    assert set(read_by_it) == {2, 4}
    assert set(closed) == {1, 2, 3, 4, 5}


def test_where_the_readers_count_other_pages_none_is_taken_for_another():
    assert list(read_pages(notes(), 2, [0, 1])) == [(0, None), (1, None)]
    assert list(read_pages(b"%PDF-1.4 rubbish", 1, [0])) == [(0, None)]


def test_a_well_read_pdf_does_not_load_pdfplumber(tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(notes())
    program = (
        "import sys; from pathlib import Path; from pipelines.documents import read_document\n"
        "from pipelines.text import read_text\n"
        f"read_text(read_document(Path({str(path)!r})))\n"
        "print('pdfplumber' in sys.modules, 'pypdfium2' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["False", "True"]


def test_letters_printed_twice_to_look_bold_are_read_once():
    words = b"(All still will call.) Tj"
    content = b"BT /F1 10 Tf 72 700 Td " + words + b" 0.3 0 Td " + words + b" ET"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"
    ours, theirs = both_ways(typeset.raw_pdf(content, font))
    assert theirs.reading == ours.reading == "All still will call."


def test_a_mark_raised_by_its_own_operator_leaves_the_word():
    content = (
        b"BT /F1 10 Tf 72 700 Td (The Conference heard Singapore) Tj /F1 6 Tf 4 Ts (1) Tj /F1 10 Tf 0 Ts"
        b" (, speaking also for Peru.) Tj ET BT /F1 6 Tf 72 100 Td 3 Ts (1) Tj /F1 8 Tf 0 Ts"
        b" ( Observer speaking on behalf of States.) Tj ET"
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"
    for text in both_ways(typeset.raw_pdf(content, font)):
        assert text.reading == "The Conference heard Singapore, speaking also for Peru."
        assert [(note.mark, note.note) for note in text.footnotes] == [("1", "Observer speaking on behalf of States.")]


def test_letters_hang_under_their_line_where_the_font_does_not_say_how_far():
    font = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Madeup /FirstChar 32 /LastChar 122 /Widths ["
        + b"500 " * 91
        + b"] /Encoding /WinAnsiEncoding /FontDescriptor 6 0 R >>"
    )
    about = b"<< /Type /FontDescriptor /FontName /Madeup /Flags 32 /Ascent 0 /Descent 0 >>"
    content = typeset.raw_pdf(b"BT /F1 10 Tf 72 700 Td (The Conference adopted the report.) Tj ET", font, [about])
    ((_, page),) = read_pages(content, 1, [0])
    assert page is not None
    assert page.base == pytest.approx(142)  # 842 - 700
    assert page.boxes[:, 1] == pytest.approx(134.2, abs=0.1)
    assert page.boxes[:, 3] == pytest.approx(144.2, abs=0.1)


def test_signs_for_several_letters_are_spelt_out():
    words = b"(The Conference adopted its \001nal report at the end of the session in Vienna.) Tj"
    for stands_for in (b"FB01", b"00660069"):
        map_ = (
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
            b"1 begincodespacerange <00> <FF> endcodespacerange\n1 beginbfchar <01> <%s> endbfchar\n"
            b"1 beginbfrange <20> <7E> <0020> endbfrange\nendcmap end end" % stands_for
        )
        font = (
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 6 0 R "
            b"/Encoding << /Type /Encoding /Differences [1 /fi] >> >>"
        )
        more = [b"<< /Length %d >>\nstream\n%s\nendstream" % (len(map_), map_)]
        for text in both_ways(typeset.raw_pdf(b"BT /F1 10 Tf 72 700 Td " + words + b" ET", font, more)):
            assert text.reading == "The Conference adopted its final report at the end of the session in Vienna."
            assert keeps_the_law(text)


ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنه"


def from_the_right(lines: list[str]) -> bytes:
    """Lines of the letters a to z shown as Arabic ones, set to the right edge; numbers run from the left."""
    pairs = b"".join(b"<%02X> <%04X>\n" % (97 + place, ord(letter)) for place, letter in enumerate(ARABIC))
    pairs += b"".join(b"<%02X> <%04X>\n" % (code, code) for code in b" .0123456789")
    map_ = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        b"1 begincodespacerange <00> <FF> endcodespacerange\n%d beginbfchar\n%sendbfchar\nendcmap end end"
    ) % (len(ARABIC) + 12, pairs)
    content = b""
    for number, line in enumerate(lines):
        printed = re.sub(r"\d+", lambda digits: digits[0][::-1], line)[::-1].encode()
        content += b"BT /F1 10 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n" % (520 - 6 * len(line), 700 - 14 * number, printed)
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Kufi /ToUnicode 6 0 R /FirstChar 32 /LastChar 122 /Widths ["
    font += b"600 " * 91 + b"] /FontDescriptor 7 0 R >>"
    about = b"<< /Type /FontDescriptor /FontName /Kufi /Flags 4 /Ascent 800 /Descent -200 >>"
    return typeset.raw_pdf(content, font, [b"<< /Length %d >>\nstream\n%s\nendstream" % (len(map_), map_), about])


def test_text_from_the_right_is_read_in_its_own_order():
    lines = ["abc defg hij klmnop qrs tuvw xyz abc defg hij klmnop qrs tuvw xyz", "defg hij klmnop."]
    for text in both_ways(from_the_right(lines)):
        assert text.reading.translate(
            {ord(letter): chr(97 + place) for place, letter in enumerate(ARABIC)}
        ) == " ".join(lines)
        assert text.language == "ar"


def test_numbers_in_text_from_the_right_stand_the_same_by_either_reader():
    ours, theirs = both_ways(
        from_the_right(["abc defg 2024 hij klmnop qrs tuvw xyz abc defg 12 hij klm", "defg 3 hij."])
    )
    assert "2024" in "".join(theirs.source.split())
    assert theirs.source.split() == ours.source.split()


@pytest.mark.parametrize(
    ("words", "are_words"),
    [
        ("The Conference adopted the report on its twelfth session, held in Vienna.", True),
        ("SCHWARZ, KRZYSZTOF PRZYBYLSKI, and BRIAN STRNG spoke for the Czech Republic", True),
        ("L’Assemblée générale a été saisie du rapport présenté à sa dixième session.", True),
        ("7KH &RQIHUHQFH DGRSWHG WKH UHSRUW RI LWV WZHOIWK VHVVLRQ LQ 9LHQQD", False),
        ("Конференция утвердила доклад о работе своей двенадцатой сессии, Вена", True),
        ("RSS LLC", True),  # too little to tell
    ],
)
def test_letters_put_for_others_have_few_vowels(words, are_words):
    assert reader.has_vowels(words) is are_words
