"""HTML pages: what a reader sees of them."""

from __future__ import annotations

import pytest
from reading import blocks, keeps_the_law, read

from pipelines.documents import DocumentError
from pipelines.text.compose import LONGEST_GAP


def page(body: str) -> str:
    return f"<!DOCTYPE html><html><head><title>Not read</title><style>p {{}}</style></head><body>{body}</body></html>"


def test_scripts_styles_comments_and_hidden_elements_are_no_text():
    text = read(page("<p>Peru<!-- Chile --> spoke.<script>var x = 'Cuba'</script></p><p hidden>Spain</p>"), "html")
    assert blocks(text) == ["Peru spoke."]


def test_entities_and_broken_lines_in_the_markup_are_read_as_a_browser_shows_them():
    text = read(page("<p>Côte d&rsquo;Ivoire\n   and S&atilde;o&nbsp;Tom&eacute; &amp; Peru</p>"), "html")
    assert blocks(text) == ["Côte d’Ivoire and São Tomé & Peru"]


def test_blocks_follow_the_elements_and_line_breaks():
    text = read(page("<h1>Minutes</h1><div>One<p>Two</p>Three</div><p>Peru<br>Chile<br>and Cuba</p>"), "html")
    assert blocks(text) == ["Minutes", "One", "Two", "Three", "Peru", "Chile and Cuba"]
    assert text.blocks[0].bold
    assert not text.blocks[1].bold


def test_table_rows_have_tabs_and_a_table_that_only_places_things_has_not():
    grid = "<table><tr><th>State</th><th>Vote</th></tr><tr><td><p>Peru</p></td><td></td></tr></table>"
    layout = "<table><tr><td><p>1. The Conference met.</p><p>2. It rose.</p></td></tr></table>"
    assert blocks(read(page(grid), "html")) == ["State\tVote", "Peru\t"]
    assert blocks(read(page(layout), "html")) == ["1. The Conference met.", "2. It rose."]


def test_a_table_of_empty_cells_leaves_no_endless_gap():
    row = f"<tr><td>Peru</td>{'<td></td>' * 400}<td>Chile</td></tr>"
    text = read(
        page(f"<table>{row}{'<tr><td></td><td> </td></tr>' * 300}<tr><td>Mali</td><td></td></tr></table>"), "html"
    )
    assert blocks(text) == [f"Peru{chr(9) * LONGEST_GAP}Chile", "Mali\t"]
    assert keeps_the_law(text)


def test_numbers_of_lists_are_read_although_they_stand_nowhere():
    text = read(
        page('<ol start="3"><li>Peru</li><li>Chile</li></ol><ol type="a"><li>Cuba</li></ol><ul><li>x</li></ul>'), "html"
    )
    assert blocks(text) == ["3. Peru", "4. Chile", "a. Cuba", "x"]


def test_footnotes_are_found_behind_their_marks():
    body = (
        '<p>Statements by Singapore<sup><a href="#fn1">1</a></sup> and the 12<sup>th</sup> speaker.</p>'
        '<p id="fn1" class="footnote">1 Also on behalf of Peru.</p>'
    )
    text = read(page(body), "html")
    assert blocks(text) == ["Statements by Singapore and the 12th speaker."]
    (note,) = text.footnotes
    assert (note.mark, note.note) == ("1", "Also on behalf of Peru.")
    assert text.reading[: note.at].endswith("Singapore")
    assert [each.kind for each in text.furniture] == ["footnote mark", "footnote"]


def test_menus_are_kept_as_furniture_and_not_read():
    text = read(page("<nav><a>Home</a> <a>News</a></nav><p>Peru spoke.</p><footer>Contact</footer>"), "html")
    assert blocks(text) == ["Peru spoke."]
    assert [text.source[each.span.start : each.span.end] for each in text.furniture] == ["Home News", "Contact"]


def test_a_number_in_an_element_of_its_own_belongs_to_the_paragraph_that_follows():
    assert blocks(read(page("<div><p>(a)</p><p>Election of officers</p></div>"), "html")) == [
        "(a) Election of officers"
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_page_s_encoding_is_the_one_it_says(encoding):
    content = page("<p>Côte d’Ivoire</p>").replace("<head>", f'<head><meta charset="{encoding}">')
    assert blocks(read(content.encode(encoding), "html")) == ["Côte d’Ivoire"]


def test_a_page_without_text_is_refused():
    with pytest.raises(DocumentError, match="the page has no text of its own"):
        read(page("<script>load()</script>"), "html")


def test_the_law_holds_for_a_page():
    body = "<p>Peru<sup>1</sup> and <b>Chile</b></p><table><tr><td>a</td><td></td><td>c</td></tr></table>" * 20
    assert keeps_the_law(read(page(body), "html"))
