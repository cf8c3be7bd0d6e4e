"""A record's words never become markup."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from views.address import address, sentence
from views.markup import Html, join, tag

PRINTED = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)


class Seen(HTMLParser):
    """What a browser would see: elements, attributes, text."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag_: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag_)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


@given(PRINTED, PRINTED)
def test_any_text_comes_out_as_the_text_it_is(text: str, attribute: str) -> None:
    seen = Seen(tag("p", text, title=attribute))
    assert seen.elements == ["p"]
    assert seen.text == text
    assert seen.attributes == [("title", attribute)]


def test_html_is_taken_as_it_is_and_strings_are_not() -> None:
    assert tag("p", tag("b", "a<b"), "<i>") == "<p><b>a&lt;b</b>&lt;i&gt;</p>"
    assert join(["<", tag("br")], between=" & ") == "&lt; &amp; <br>"
    assert isinstance(join([]), Html)


@pytest.mark.parametrize(
    "bad", ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"]
)
def test_an_address_that_does_something_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match="Not an address"):
        tag("a", "x", href=bad)


def test_attributes_that_say_nothing_are_left_out() -> None:
    assert tag("td", class_=None, hidden=True, title=False, aria_label="x") == '<td hidden aria-label="x"></td>'


def test_addresses_are_relative_and_leave_out_what_is_empty() -> None:
    assert (
        address("record", {"document": "A/1 & 2", "item": ["2 (a)", "3"], "row": ""})
        == "record?document=A%2F1+%26+2&item=2+%28a%29&item=3"
    )
    assert sentence("A/1", row="r", carry={"group": ["X"], "paragraph": ["9"]}) == "record?document=A%2F1&row=r&group=X"
    assert sentence("A/1", at=0) == "record?document=A%2F1&at=0"
    assert address("./", {}) == "./"
