"""PDFs made for the purpose: what is read, in which order, where it stands, and what is refused."""

from __future__ import annotations

import difflib
import pickle

import pytest
import typeset
from reading import SEEDS, blocks, keeps_the_law, made, read, seed
from typeset import LEFT, Report, blank, finished, put

from pipelines.documents import DocumentError
from pipelines.text import Text, draw_page

PARTIES = "Côte d’Ivoire, Bosnia and Herzegovina, Timor-Leste, Iran (Islamic Republic of), South Africa and Peru"


@pytest.fixture(scope="module")
def report() -> Text:
    """The seed report set in pages."""
    words = next(path for path in SEEDS if path.name.startswith("002")).read_text(encoding="utf-8")
    return read(typeset.set_report(words), "pdf")


def long_report() -> Report:
    """Four pages of numbered paragraphs."""
    made_up = Report()
    made_up.note("1", "Observer speaking on behalf of Member and observer States.")
    made_up.heading("III. General discussion")
    for number in range(1, 40):
        made_up.paragraph(
            f"{number}. At its {number}th meeting, on 14 October 2024, the Conference heard statements made by the "
            f"representatives of {PARTIES}, in the course of its consideration of agenda item {number}, and by others."
        )
    return made_up


def test_the_report_set_in_pages_reads_as_its_text_does(report):
    spoken = [block.replace("\t", " ") for block in blocks(seed("002"))]
    printed = [block.replace("\t", " ") for block in blocks(report)]
    lost = [line for line in difflib.ndiff(spoken, printed) if line[0] in "-?"]
    gained = [line for line in difflib.ndiff(spoken, printed) if line[0] == "+"]
    assert lost == []
    assert gained == ["+ United Nations TEST/2024/12"]  # the masthead, which the text does not have


def test_the_law_holds_for_a_report_in_pages(report):
    assert keeps_the_law(report, tries=2000)


def test_the_notes_of_a_report_in_pages_are_those_of_its_text(report):
    assert [(note.mark, note.note) for note in report.footnotes] == [
        (note.mark, note.note.strip("<>")) for note in seed("002").footnotes
    ]


def test_running_heads_page_and_job_numbers_are_furniture_on_every_page(report):
    pages = len(report.page_starts)
    kinds = [each.kind for each in report.furniture]
    assert pages > 20
    assert kinds.count("page break") == pages - 1
    assert kinds.count("running head") >= pages - 1
    assert "TEST/2024/12" in blocks(report)[0]
    assert report.reading.count("TEST/2024/12") == 1
    assert "V.24-20345" not in report.reading
    assert f"2/{pages}" not in report.reading


def test_blocks_know_their_page(report):
    text = report
    for block in text.blocks:
        assert block.page == text.page_at(int(text.offsets[block.start]))
    assert text.blocks[-1].page == len(text.page_starts)


def test_headings_are_bold_and_centred_and_paragraphs_are_not(report):
    by_words = dict(zip(blocks(report), report.blocks, strict=True))
    heading = by_words["III. General discussion"]
    assert heading.bold
    assert heading.centred
    assert heading.size > 11
    paragraph = by_words["43. The observer for INTERPOL made a statement."]
    assert not paragraph.bold
    assert not paragraph.centred
    assert paragraph.size == 10


def test_a_name_broken_over_a_page_is_one_name():
    made_up = Report(hyphenate=False)
    made_up.paragraph("1. The session was opened by the President of the Conference.")
    made_up.base = typeset.BOTTOM - 25  # two lines are left on the page
    made_up.paragraph(
        "2. Statements were made by the representatives of the Plurinational State of Bolivia, the Kingdom of the "
        "Netherlands, the Islamic Republic of Iran, Trinidad and Tobago, the Lao People’s Democratic Republic, South "
        "Africa, Bosnia and Herzegovina and Peru."
    )
    text = read(made_up.bytes(), "pdf")
    assert len(text.page_starts) == 2
    (paragraph,) = [block for block in blocks(text) if block.startswith("2. ")]
    assert paragraph.endswith("Republic, South Africa, Bosnia and Herzegovina and Peru.")
    at = text.reading.index("South Africa")
    assert {text.page_at(text.span(at, at + 5).start), text.page_at(text.span(at + 6, at + 12).start)} <= {1, 2}


def test_words_broken_at_line_ends_are_whole_and_names_keep_their_hyphens(report):
    hyphens = [each.span for each in report.furniture if each.kind == "line-end hyphen"]
    assert len(hyphens) > 50
    assert all(report.source[span.start : span.end] == "-" for span in hyphens)
    text = read(long_report().bytes(), "pdf")
    assert text.reading.count("Timor-Leste") == 39
    assert text.reading.count("Bosnia and Herzegovina") == 39


def test_headings_at_the_head_of_one_page_after_another_are_read():
    made_up = Report()
    for number in range(1, 7):
        made_up.base = typeset.BOTTOM
        made_up.heading(f"Resolution 12/{number}")
        made_up.paragraph("The Conference adopted the resolution at its meeting, without a vote.")
    found = blocks(read(made_up.bytes(), "pdf"))
    assert [block for block in found if block.startswith("Resolution")] == [f"Resolution 12/{n}" for n in range(1, 7)]


def test_a_raised_mark_leaves_the_name_and_leads_to_its_note():
    made_up = Report()
    made_up.note("1", "Observer speaking on behalf of Member and observer States.")
    made_up.paragraph("1. Statements were made by Sierra Leone, Singapore¹ (also on behalf of Peru) and Chile.")
    text = read(made_up.bytes(), "pdf")
    assert "Sierra Leone, Singapore (also on behalf of Peru) and Chile." in text.reading
    (note,) = text.footnotes
    assert text.reading[: note.at].endswith("Singapore")
    assert (note.mark, note.note) == ("1", "Observer speaking on behalf of Member and observer States.")


def test_a_note_that_comes_back_on_every_page_is_a_note_and_no_running_foot():
    made_up = Report()
    for page in range(1, 6):
        made_up.note(str(page), "Observer speaking on behalf of Member and observer States.")
        made_up.paragraph(f"{page}. A statement was made by Switzerland{typeset.SUPERSCRIPTS[page]} at that meeting.")
        made_up.base = typeset.BOTTOM
    text = read(made_up.bytes(), "pdf")
    assert [note.mark for note in text.footnotes] == ["1", "2", "3", "4", "5"]
    assert {note.note for note in text.footnotes} == {"Observer speaking on behalf of Member and observer States."}


def test_three_columns_are_read_one_after_another():
    made_up = Report()
    made_up.paragraph("1. The session was attended by representatives of the following States:")
    columns = [
        ["Albania", "Algeria", "Bolivia (Plurinational", "  State of)", "Botswana", "Brazil"],
        ["China", "Congo", "Côte d’Ivoire", "Cuba", "El Salvador", "Estonia"],
        ["France", "Gabon", "Lao People’s Democratic", "  Republic", "Latvia", "Viet Nam"],
    ]
    made_up.columns(columns)
    made_up.heading("Observers")
    text = read(made_up.bytes(), "pdf")
    found = blocks(text)
    first = found.index("Albania")
    assert found[first : first + 6] == [
        "Albania",
        "Algeria",
        "Bolivia (Plurinational State of)",
        "Botswana",
        "Brazil",
        "China",
    ]
    assert found[-5:] == ["Gabon", "Lao People’s Democratic Republic", "Latvia", "Viet Nam", "Observers"]


def test_table_rows_have_tabs_and_a_cell_keeps_its_lines_together():
    pdf = blank()
    pdf.add_page()
    for row in range(5):
        base = 100.0 + 40 * row
        put(pdf, 72, base, f"TEST/2024/{row}")
        put(pdf, 200, base, "Report of the Secretariat on the activities")
        put(pdf, 200, base + 12, "of the Office in the year")
        put(pdf, 450, base, f"{row + 3} (a)")
    assert blocks(read(finished(pdf), "pdf")) == [
        f"TEST/2024/{row}\tReport of the Secretariat on the activities of the Office in the year\t{row + 3} (a)"
        for row in range(5)
    ]


def test_two_columns_of_prose_are_read_one_after_the_other():
    words = (
        "The Committee approved the draft resolution by a recorded vote and heard several speakers in the "
        "afternoon, among them the representatives of Peru, Bosnia and Herzegovina and South Africa. "
    ) * 4
    pdf = blank()
    pdf.add_page()
    for left, start in ((72.0, "First column. "), (320.0, "Second column. ")):
        rest, base = (start + words).split(), 100.0
        while rest:
            line = rest.pop(0)
            pdf.set_font("times", size=10)
            while rest and pdf.get_string_width(f"{line} {rest[0]}") < 200:
                line += " " + rest.pop(0)
            put(pdf, left, base, line)
            base += 12
    found = blocks(read(finished(pdf), "pdf"))
    assert found == [f"First column. {words.strip()}", f"Second column. {words.strip()}"]


def test_the_head_of_a_table_printed_again_on_the_next_page_is_read_once():
    pdf = blank()
    for page in range(30):
        pdf.add_page()
        if not 20 <= page < 23:
            put(pdf, 72, 90, f"{'abcdefghijklmnopqrstuvwxyzabcdef'[page] * 9} was said on that day in Vienna.")
            continue
        put(pdf, 72, 90, "Symbol")
        put(pdf, 250, 90, "Title of the document")
        for row in range(4):
            put(pdf, 72, 120 + 20 * row, f"TEST/2024/{10 * page + row}")
            put(pdf, 250, 120 + 20 * row, f"Report on {'abcdefghijkl'[4 * (page - 20) + row]}")
    found = blocks(read(finished(pdf), "pdf"))
    assert found.count("Symbol\tTitle of the document") == 1
    assert len([block for block in found if block.startswith("TEST/2024/")]) == 12


def test_what_is_printed_across_the_page_is_kept_and_not_read():
    pdf = blank()
    pdf.add_page()
    put(pdf, 72, 100, "The Conference met in Vienna, and adopted its report at the end of the week.")
    with pdf.rotation(90, 560, 400):
        put(pdf, 560, 400, "ADVANCE COPY")
    text = read(finished(pdf), "pdf")
    assert blocks(text) == ["The Conference met in Vienna, and adopted its report at the end of the week."]
    assert "ADVANCE COPY" in text.source


def test_heads_and_feet_of_a_report_of_two_pages_are_furniture():
    made_up = Report()
    made_up.paragraph("1. The Conference met.")
    made_up.base = typeset.BOTTOM
    made_up.paragraph("2. It adopted the report.")
    text = read(made_up.bytes(), "pdf")
    assert blocks(text) == ["United Nations\tTEST/2024/12", "1. The Conference met.", "2. It adopted the report."]


def test_a_text_travels_between_processes(report):
    again = pickle.loads(pickle.dumps(report))
    assert again.reading == report.reading
    assert again.locate(again.span(0, 30)) == report.locate(report.span(0, 30))


def test_a_masthead_drawn_last_is_read_first():
    pdf = blank()
    pdf.add_page()
    put(pdf, 72, 300, "1. The Conference met in Vienna.")
    put(pdf, 72, 60, "United Nations")
    assert blocks(read(finished(pdf), "pdf")) == ["United Nations", "1. The Conference met in Vienna."]


def test_text_from_the_right_is_read_in_its_own_order():
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنه"
    pairs = b"".join(b"<%02X> <%04X>\n" % (97 + place, ord(letter)) for place, letter in enumerate(letters))
    map_ = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        b"1 begincodespacerange <00> <FF> endcodespacerange\n%d beginbfchar\n%sendbfchar\nendcmap end end"
    ) % (len(letters), pairs)
    lines = [
        "abc defg hij klmnop qrs tuvw xyz abc defg hij klmnop qrs tuvw xyz abc",
        "defg hij klmnop.",
        "abc defg hij.",
    ]
    content = b"".join(
        b"BT /F1 10 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n" % (520 - 6 * len(line), 700 - 14 * number, line[::-1].encode())
        for number, line in enumerate(lines)
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode 6 0 R >>"
    text = read(typeset.raw_pdf(content, font, [b"<< /Length %d >>\nstream\n%s\nendstream" % (len(map_), map_)]), "pdf")
    latin = text.reading.translate({ord(letter): chr(97 + place) for place, letter in enumerate(letters)})
    assert latin.split("\n") == [f"{lines[0]} {lines[1]}", lines[2]]
    assert text.language == "ar"


def test_places_lie_on_the_words(report):
    words = "Deputy Permanent Representative of Australia to the United Nations in Vienna"
    at = report.reading.index(words)
    places = report.locate(report.span(at, at + len(words)))
    assert places
    for place in places:
        assert place.page >= 20
        for x0, top, x1, bottom in place.rects:
            assert LEFT - 1 <= x0 < x1 <= typeset.RIGHT + 1
            assert 5 < bottom - top < 16


def test_a_sentence_over_two_lines_has_two_rectangles():
    made_up = Report(hyphenate=False)
    made_up.paragraph(
        "1. " + "The Conference heard statements by the representatives of the States parties present. " * 2
    )
    content = made_up.bytes()
    text = read(content, "pdf")
    second = text.reading.index("The", 10)
    (place,) = text.locate(text.span(second, len(text.reading)))
    assert len(place.rects) == 2
    assert place.rects[0][3] <= place.rects[1][1] + 3
    picture = draw_page(made(content, "pdf"), 1, scale=2)
    x0, top, x1, bottom = (round(2 * each) for each in place.rects[0])
    assert min(picture.convert("L").crop((x0, top, x1, bottom)).getdata()) < 100  # there is ink in the rectangle
    assert min(picture.convert("L").crop((x0, bottom + 120, x1, bottom + 160)).getdata()) == 255


def test_a_page_that_is_shown_turned_is_read_and_found_as_shown():
    pdf = blank()
    pdf.add_page()
    put(pdf, 100, 200, "The Conference met in Vienna.")
    turned = finished(pdf).replace(b"/MediaBox", b"/Rotate 90\n/MediaBox") + b"\n"
    text = read(turned, "pdf")
    assert text.reading == "The Conference met in Vienna."
    (place,) = text.locate(text.span(0, 14))
    ((x0, top, x1, bottom),) = place.rects
    assert bottom - top > x1 - x0  # the words run down the page as it is shown


def test_a_scan_is_refused_and_said_to_be_one():
    with pytest.raises(DocumentError, match=r"a scan: its pages are pictures without text\. Run text recognition"):
        read(typeset.scan(2), "pdf")


def test_a_scanned_page_among_others_is_named():
    pdf = blank()
    pdf.add_page()
    put(pdf, 72, 100, "The Conference adopted the report on its twelfth session.")
    pdf.add_page()
    pdf.image(typeset.Image.new("L", (60, 85), 200), 0, 0, 500, 700)
    text = read(finished(pdf), "pdf")
    assert text.warnings == ("Page 2 has no text layer (a scan?)",)
    assert len(text.page_starts) == 2


def test_an_empty_page_is_no_scan():
    pdf = blank()
    for words in ("The Conference met.", "", "It adopted the report."):
        pdf.add_page()
        put(pdf, 72, 100, words)
    text = read(finished(pdf), "pdf")
    assert text.warnings == ()
    assert [block.page for block in text.blocks] == [1, 3]


def test_fonts_that_map_to_nonsense_are_refused():
    with pytest.raises(DocumentError, match="the fonts map to nonsense"):
        read(typeset.nonsense(), "pdf")


def test_a_pdf_that_needs_a_password_is_refused_and_one_that_does_not_is_read():
    with pytest.raises(DocumentError, match="protected by a password"):
        read(typeset.encrypted("reader"), "pdf")
    assert read(typeset.encrypted(None), "pdf").reading == "The Conference adopted the report on its twelfth session."


@pytest.mark.parametrize("content", [b"%PDF-1.4\nrubbish", b"%PDF-1.7\n" + bytes(400), finished(blank())[:200]])
def test_a_broken_pdf_is_refused(content):
    with pytest.raises(DocumentError, match=r"the PDF is broken|the PDF has no pages|no text"):
        read(content, "pdf")


def test_only_pages_of_pdfs_have_pictures():
    with pytest.raises(DocumentError, match="have no picture"):
        draw_page(made("Peru spoke."), 1)
    with pytest.raises(DocumentError, match="there is no page 2: it has 1"):
        draw_page(made(typeset.encrypted(None), "pdf"), 2)


def test_letters_drawn_as_one_sign_are_spelt_out():
    words = b"(The Conference adopted its \001nal report at the end of the session in Vienna.) Tj"
    content = b"BT /F1 10 Tf 72 700 Td " + words + b" ET"
    map_ = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        b"1 begincodespacerange <00> <FF> endcodespacerange\n1 beginbfchar <01> <FB01> endbfchar\n"
        b"1 beginbfrange <20> <7E> <0020> endbfrange\nendcmap end end"
    )
    font = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 6 0 R "
        b"/Encoding << /Type /Encoding /Differences [1 /fi] >> >>"
    )
    text = read(typeset.raw_pdf(content, font, [b"<< /Length %d >>\nstream\n%s\nendstream" % (len(map_), map_)]), "pdf")
    assert text.reading == "The Conference adopted its final report at the end of the session in Vienna."
    assert keeps_the_law(text)
