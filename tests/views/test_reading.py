"""The record's words with what was read in them marked, and which place an address means."""

from __future__ import annotations

from array import array
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_record import PARAGRAPHS, acts, paragraphs, record, table, view

from pipelines.text import Block, Text
from views.places import Place, inside, numbered, part_of, parts, place_of, position_at
from views.reader.hits import Hit, hits, pattern
from views.reading import Passage, headings, marked, passages
from views.rows import rows_of


class Words(HTMLParser):
    """The words of a piece of HTML, and those in its links."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.words, self.linked, self.inside = "", [], 0
        self.linked: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.inside, self.linked = 1, [*self.linked, ""]

    def handle_endtag(self, tag: str) -> None:
        self.inside = 0 if tag == "a" else self.inside

    def handle_data(self, data: str) -> None:
        self.words += data
        if self.inside:
            self.linked[-1] += data


def as_text() -> Text:
    """The small record as a Text whose reading is what is printed."""

    words = "\n".join(each[3] for each in PARAGRAPHS)
    offsets = array("i", range(len(words)))
    blocks = (Block(0, len(words), 0.0, False, False, False, 0.0, 0),)
    return Text(words, (), words, offsets, blocks, (), (), "en", ())


@pytest.mark.parametrize("text", [None, as_text()], ids=["from the tables", "from the file"])
def test_names_sentence_and_what_was_not_read_are_marked_where_they_stand(text: Text | None) -> None:
    told = view().told
    row = next(rows_of(record().paragraphs.iloc[[1]]))
    found = passages(
        row, inside(told, row, "name_start"), record().unread.iloc[:0], text, row="row2", find=pattern("statements")
    )
    words = PARAGRAPHS[1][3]
    spots = {(each.kind, words[each.start : each.end]) for each in found}
    assert {("named", "France"), ("named", "Kenya"), ("named", "European Union"), ("named", "Norway")} <= spots
    assert ("sentence", words) in spots and ("found", "Statements") in spots
    third = next(rows_of(record().paragraphs.iloc[[3]]))
    unread = passages(third, told.iloc[:0], record().unread, text)
    assert [PARAGRAPHS[3][3][each.start : each.end].strip() for each in unread] == ["Several parties spoke."]


def test_a_derived_member_is_marked_nowhere() -> None:
    row = next(rows_of(record().paragraphs.iloc[[0]]))
    found = passages(row, inside(view().told, row, "name_start"), record().unread.iloc[:0], None)
    assert [each.words for each in found] == ["Kenya: Statement, on behalf of the Group of African States"]


SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["named", "sentence", "unread", "found"])),
    max_size=8,
)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40), SPANS)
def test_marks_take_nothing_from_the_words_and_add_nothing_to_them(
    words: str, spans: list[tuple[int, int, str]]
) -> None:
    found = [
        Passage(start, end, kind, mark="own" if kind == "named" else "", row_id="r", words="x")
        for start, end, kind in spans
        if start < end <= len(words)
    ]
    assert Words(marked(words, found, document="X/1", carry={})).words == words


def test_what_a_document_says_is_never_a_link() -> None:
    words = '<a href="https://example.org">x</a> [y](https://example.org) https://example.org'
    assert Words(marked(words, [], document="X/1", carry={})).linked == []


def test_headings_are_given_once_and_again_when_one_above_them_changes() -> None:
    told = [(row.paragraph, heads) for row, heads in headings(record().paragraphs)]
    assert told[1] == ("2", ["II. Water"]) and told[2] == ("3", [])


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ({"paragraph": "3"}, Place(2)),
        ({"at": "4"}, Place(4)),
        ({"row": "row2"}, Place(1, "row2")),
        ({"row": "row2", "paragraph": "4"}, Place(1, "row2")),
        ({"row": "gone", "paragraph": "4"}, Place(3)),
        ({}, None),
        ({"paragraph": "", "at": "", "row": ""}, None),
    ],
)
def test_an_address_means_one_place(asked: dict[str, str], place: Place | None) -> None:
    assert place_of(record(), asked) == place


@pytest.mark.parametrize(
    "asked", [{"paragraph": "99"}, {"at": "99"}, {"at": "-1"}, {"at": "²"}, {"row": "gone"}, {"at": "x"}]
)
def test_what_is_not_there_is_said_and_nothing_put_in_its_place(asked: dict[str, str]) -> None:
    place = place_of(record(), asked)
    assert place is not None and place.position == -1 and place.note


def test_a_number_means_the_paragraph_of_the_proceedings() -> None:
    from dataclasses import replace

    rows = [
        replace(row, place="resolution" if row.position == 0 else "proceedings", paragraph="1") for row in paragraphs()
    ]
    assert numbered(record(paragraphs=rows), "1") == 1
    assert numbered(record(paragraphs=rows), "2") is None


def test_a_place_between_two_paragraphs_belongs_to_the_one_before() -> None:
    rows = paragraphs()
    assert position_at(record(), rows[1].start - 1) == 0
    assert position_at(record(), rows[1].start) == 1
    assert position_at(record(), acts()[8].name_start) == 3


def test_parts_are_the_chapters_in_order() -> None:
    assert [key for key, _ in parts(record())] == ["I. Opening", "II. Water", "III. Fire", "IV. Air"]
    front = table("paragraphs").frame(paragraphs()).assign(place="front")
    assert set(part_of(front)) == {"front"}


@pytest.mark.parametrize(
    ("words", "printed", "times"),
    [
        ("state's", "The State’s view, and the States’ views.", 1),
        ('"yes"', "It said “yes” and “no”.", 1),
        ("follow-up", "follow‑up, follow–up, follow up", 2),
        ("two  words", "two\nwords, Two words", 2),
        (".*", "a.* and ab", 1),
        (" ", "nothing is searched", 0),
    ],
)
def test_words_are_found_however_a_record_prints_their_signs(words: str, printed: str, times: int) -> None:
    looked_for = pattern(words)
    assert (len(looked_for.findall(printed)) if looked_for else 0) == times


def test_every_hit_has_its_place_in_order() -> None:
    assert hits(record().paragraphs, "spoke") == [Hit(0, 0), Hit(3, 0)]
    assert hits(record().paragraphs, "and")[:2] == [Hit(1, 0), Hit(2, 0)]
    assert hits(record().paragraphs, "statement")[-2:] == [Hit(3, 0), Hit(3, 1)]
