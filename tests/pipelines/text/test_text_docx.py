"""DOCX files: numbers Word makes, footnotes, tables, what is not printed, and what is refused."""

from __future__ import annotations

import io
import zipfile

import docx as python_docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from reading import blocks, keeps_the_law, read

from pipelines.documents import DocumentError
from pipelines.text import docx as reader
from pipelines.text.numbering import in_format, letter, roman

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def packed(body: str, **parts: str) -> bytes:
    """A DOCX with this body; other parts by name (footnotes, numbering, styles)."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>")
        for name, inner in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {NAMESPACE}>{inner}</w:{name}>")
    return content.getvalue()


def saved(document: python_docx.document.Document) -> bytes:
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def paragraph(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def numbered(words: str, level: int = 0, listed: int = 1) -> str:
    return paragraph(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{listed}"/></w:numPr>')


LEVELS = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


def test_numbers_that_word_makes_are_read():
    body = (
        numbered("The Conference met.")
        + numbered("Opening", 1)
        + numbered("Election", 1)
        + numbered("Peru", 2)
        + numbered("It adopted the agenda.")
        + numbered("Report", 1)
        + numbered("Closing", 0, 2)
    )
    assert blocks(read(packed(body, numbering=LEVELS), "docx")) == [
        "1. The Conference met.",
        "(a) Opening",
        "(b) Election",
        "• Peru",
        "2. It adopted the agenda.",
        "(a) Report",
        "7. Closing",
    ]


def test_numbers_come_from_the_style_where_the_paragraph_names_none():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Para"><w:basedOn w:val="Base"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    body = paragraph("The Conference met.", '<w:pStyle w:val="Para"/>') + paragraph("Peru spoke.")
    text = read(packed(body, numbering=LEVELS, styles=styles), "docx")
    assert blocks(text) == ["1. The Conference met.", "Peru spoke."]
    assert [block.bold for block in text.blocks] == [True, False]


def test_a_footnote_s_text_is_found_behind_its_mark():
    body = (
        '<w:p><w:r><w:t>Singapore</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:t> and Chile spoke.</w:t></w:r></w:p>"
    )
    notes = f'<w:footnote w:id="2">{paragraph(" Also on behalf of Peru.")}</w:footnote>'
    text = read(packed(body, footnotes=notes), "docx")
    assert blocks(text) == ["Singapore and Chile spoke."]
    (note,) = text.footnotes
    assert (note.at, note.mark, note.note) == (len("Singapore"), "1", "Also on behalf of Peru.")


def test_deleted_words_field_codes_and_hidden_words_are_not_read():
    body = (
        "<w:p><w:r><w:t>Peru</w:t></w:r><w:del><w:r><w:delText> and Chile</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t> and Cuba</w:t></w:r></w:ins><w:r><w:instrText> PAGEREF _Toc1 </w:instrText></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> and Spain</w:t></w:r><w:hyperlink><w:r><w:t> spoke.</w:t></w:r></w:hyperlink></w:p>"
    )
    assert blocks(read(packed(body), "docx")) == ["Peru and Cuba spoke."]


def test_a_document_saved_by_a_word_processor_is_read():
    document = python_docx.Document()
    document.add_heading("III. General discussion", level=1)
    spoken = document.add_paragraph("1.\tStatements were made by Peru")
    spoken.add_run().add_break(WD_BREAK.LINE)
    spoken.add_run("and Chile.").bold = True
    document.add_paragraph("In the middle").alignment = WD_ALIGN_PARAGRAPH.CENTER
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip([*table.rows[0].cells, *table.rows[1].cells], ["State", "Vote", "Peru", ""], strict=True):
        cell.text = words
    text = read(saved(document), "docx")
    assert blocks(text) == [
        "III. General discussion",
        "1. Statements were made by Peru and Chile.",
        "In the middle",
        "State\tVote",
        "Peru\t",
    ]
    assert [block.centred for block in text.blocks] == [False, False, True, False, False]
    assert text.blocks[0].bold
    assert keeps_the_law(text)


def test_a_head_of_every_page_is_furniture_and_that_of_the_first_is_read():
    document = python_docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "United Nations\tTEST/2024/12"
    section.header.paragraphs[0].text = "TEST/2024/12"
    document.add_paragraph("1. The Conference met.")
    text = read(saved(document), "docx")
    assert text.reading.split("\n") == ["United Nations\tTEST/2024/12", "1. The Conference met."]
    assert [each.kind for each in text.furniture] == ["running head"]


def test_a_file_that_unpacks_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(reader, "LARGEST_PART", 5000)
    with pytest.raises(DocumentError, match="swells when it is unpacked"):
        read(packed(paragraph("x" * 6000)), "docx")


def test_entities_that_grow_are_not_followed():
    content = io.BytesIO()
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    with zipfile.ZipFile(content, "w") as archive:
        body = f"<w:document {NAMESPACE}><w:body><w:p><w:r><w:t>Peru &b;</w:t></w:r></w:p></w:body></w:document>"
        archive.writestr("word/document.xml", bomb + body)
    assert "aaaa" not in read(content.getvalue(), "docx").reading


def test_a_damaged_file_is_refused():
    with pytest.raises(DocumentError, match="the DOCX is damaged"):
        read(packed("<w:p>"), "docx")


def test_a_file_without_words_is_refused():
    with pytest.raises(DocumentError, match="the document has no text"):
        read(packed("<w:p/>"), "docx")


@pytest.mark.parametrize(("number", "written"), [(4, "iv"), (9, "ix"), (14, "xiv"), (49, "xlix"), (1994, "mcmxciv")])
def test_roman_numerals(number, written):
    assert in_format(number, "lowerRoman") == written
    assert roman(number) == written.upper()


@pytest.mark.parametrize(("number", "written"), [(1, "a"), (26, "z"), (27, "aa"), (53, "aaa")])
def test_word_counts_in_repeated_letters(number, written):
    assert letter(number) == written


def test_a_file_that_swells_beyond_what_word_writes_is_refused_before_it_is_taken_apart(monkeypatch):
    monkeypatch.setattr(reader.etree, "fromstring", lambda *_: pytest.fail("was taken apart"))
    with pytest.raises(DocumentError, match=r"swells when it is unpacked: to 5 MB or more"):
        read(packed("<w:p/>" * 900_000), "docx")


@pytest.mark.parametrize("number", ["9" * 5000, "²", "-1", "", "abc", "2147483647"])
def test_numbers_beyond_reason_are_as_if_they_were_not_there(number):
    levels = LEVELS.replace('w:ilvl="2"', f'w:ilvl="{number}"').replace(
        'w:start w:val="1"', f'w:start w:val="{number}"'
    )
    body = paragraph(
        "Peru spoke.", f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="1"/></w:numPr><w:ind w:left="{number}"/>'
    )
    assert "Peru spoke." in read(packed(body, numbering=levels), "docx").reading


def test_letters_and_roman_numerals_beyond_reason_are_written_as_numbers():
    assert (in_format(4000, "upperRoman"), in_format(1_000_000, "lowerLetter"), in_format(0, "lowerRoman")) == (
        "4000",
        "1000000",
        "0",
    )


def test_a_text_box_in_a_text_box_is_read_once():
    """However deep: read again by each paragraph around it, twenty boxes took a million readings."""
    boxes, depth = "", 30
    for _ in range(depth):
        boxes = f"<w:p><w:r><w:t>around </w:t><w:txbxContent>{boxes or paragraph('Peru')}</w:txbxContent></w:r></w:p>"
    text = read(packed(boxes), "docx")
    assert text.reading.count("Peru") == 1 and text.reading.count("around") == depth


def test_of_a_box_printed_for_old_readers_too_only_the_first_is_read():
    alternate = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">'
        f"<w:txbxContent>{paragraph('Chad')}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent>{paragraph('Chad')}</w:txbxContent></mc:Fallback></mc:AlternateContent>"
    )
    text = read(packed(f"<w:p><w:r><w:t>Statements</w:t>{alternate}</w:r></w:p>"), "docx")
    assert blocks(text) == ["Statements", "Chad"]
