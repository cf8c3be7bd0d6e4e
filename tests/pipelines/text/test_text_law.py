"""The law of Text: what is read at a span is what stands at its place in the source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import SEEDS, blocks, keeps_the_law, read, seed

from pipelines.documents import DocumentError, read_document
from pipelines.text import Span, read_text

PIECES = st.sampled_from(
    [
        *("The Conference", "heard", "statements by", "Peru", "Côte d’Ivoire", "South", "Africa", "co-", "sponsored"),
        *("¹", "*Endorses*", "**Annex**", "[CTOC/COP/2024/1](#)", "&&", "<sup>th</sup>", "&nbsp;", "\u00a0", "\u00ad"),
        *("1.", "(a)", "- ", "| a | b |", "\t", "  ", ".", ",", ":", "57", "A/HRC/43/2", "\u200b", "\\(", "#", ">"),
    ]
)
ENDS = st.sampled_from(["\n", "\n\n", " \n", "\r\n", "\f", "\n\n\n", " ", " ", " "])
TEXTS = st.lists(st.tuples(PIECES, ENDS), max_size=60).map(lambda pairs: "".join(a + b for a, b in pairs))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_the_law_holds_for_every_seed(path):
    assert keeps_the_law(read_text(read_document(path)), tries=2000)


@given(TEXTS, st.sampled_from(["text", "markdown"]))
@settings(max_examples=300, deadline=None)
def test_the_law_holds_for_any_text_of_such_pieces(words, format_):
    assert keeps_the_law(read(words, format_), tries=30)


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_the_law_holds_for_any_characters(words):
    try:
        text = read(words)
    except DocumentError:
        return  # control characters, or characters lost before
    assert keeps_the_law(text, tries=20)


@given(st.lists(st.tuples(st.sampled_from(["p", "b", "td", "li", "sup", "br", "h1", "script"]), PIECES), max_size=30))
@settings(max_examples=100, deadline=None)
def test_the_law_holds_for_any_html_of_such_pieces(pairs):
    page = "<html><body>x" + "".join(f"<{tag}>{words}</{tag}>" for tag, words in pairs) + "</body></html>"
    assert keeps_the_law(read(page, "html"), tries=20)


def test_a_span_of_nothing_lies_where_it_was_asked_for():
    text = read("One line.\n\nAnother line.")
    at = text.reading.index("Another")
    assert text.span(at, at) == Span(text.source.index("Another"), text.source.index("Another"))
    assert text.as_read(text.span(at, at)) == ""
    assert text.span(len(text.reading), len(text.reading) + 5).start == len(text.source)


def test_a_span_over_furniture_reads_without_it():
    text = read(
        "Statements were made by the Alliance of NGOs and the observers for Crime Prevention and ¹\n\n¹ A note.\n\nx"
    )
    whole = Span(0, len(text.source))
    assert text.as_read(whole) == text.reading
    assert "¹" not in text.reading
    assert "¹" in text.source


def test_evidence_of_the_seed_report_stands_at_its_span():
    text = seed("002")
    sentence = "The observer for INTERPOL made a statement."
    at = text.reading.index(sentence)
    span = text.span(at, at + len(sentence))
    assert text.source[span.start : span.end] == sentence
    assert text.page_at(span.start) == 0
    assert text.locate(span) == ()


def test_offsets_are_those_of_the_file_itself():
    words = "\ufeffFirst line.\r\n\r\nSecond  line."
    text = read(words.encode("utf-8"))
    assert blocks(text) == ["First line.", "Second line."]
    span = text.span(*text.reading_span(Span(0, 5)))
    assert text.source[span.start : span.end] == "First"
