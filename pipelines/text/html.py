"""HTML to Text: what a reader of the page sees, paragraph by paragraph; menus and the like are furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.dammit import UnicodeDammit
from bs4.element import NavigableString

from pipelines.documents import Document, DocumentError
from pipelines.text.flow import Flow
from pipelines.text.model import Text
from pipelines.text.numbering import in_format

_UNSEEN_WORDS = "script style noscript template head meta link svg math object iframe select textarea audio video"
_UNSEEN = frozenset(_UNSEEN_WORDS.split())
_ASIDE_WORDS = "nav footer aside form button dialog menu"
_ASIDE = frozenset(_ASIDE_WORDS.split())
_BLOCKS_WORDS = (
    "address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 "
    "header html hgroup hr li main ol p pre section summary table tbody td tfoot th thead tr ul caption nav "
    "footer aside form"
)
_BLOCKS = frozenset(_BLOCKS_WORDS.split())
_BOLD_WORDS = "b strong h1 h2 h3 h4 h5 h6 th"
_BOLD = frozenset(_BOLD_WORDS.split())
_ITALIC = frozenset(("i", "em", "cite"))
# Akoma Ntoso, in which the United Nations mark up laws and reports, set as spans: its blocks, by their class.
_AKN = re.compile(
    r"akn-(?:p|paragraph|subparagraph|point|item|list|section|part|chapter|heading|subheading|article|clause|"
    r"listIntroduction|listWrapUp|blockList|intro|wrapUp|preface|preamble|body|hcontainer|crossHeading|subpart)"
)
_LIST_KINDS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_NOTES = re.compile(r"footnotes?|endnotes?|fn\d*|ftn\d*|_ftn\d+", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\r?\n[\s\S]*?\n---[ \t]*\r?\n")
_TITLE = re.compile(r"^title:[ \t]*[\"']?(.{0,600}?)[\"']?[ \t]*\r?$", re.M)


def read_html(document: Document) -> Text:
    """The Text of an HTML page. Raises DocumentError where its encoding cannot be told or it has no text."""
    found = UnicodeDammit(document.content, is_html=True, smart_quotes_to=None)
    markup = found.unicode_markup
    if markup is None or markup.count("\ufffd") > max(4, len(markup) // 5000):
        raise DocumentError(
            file=document.name,
            found="the page's encoding cannot be told",
            do="Save the page again from the browser, as UTF-8.",
        )
    flow = Flow()
    if head := _FRONT_MATTER.match(markup):
        markup = markup[head.end() :]
        if title := _TITLE.search(head[0]):
            flow.add(title[1], bold=True)
            flow.end()
    soup = BeautifulSoup(markup, "lxml")
    _Walk(flow, soup).children(soup, False, False)
    text = flow.text()
    if not text.reading:
        raise DocumentError(
            file=document.name,
            found="the page has no text of its own (it may load it from elsewhere)",
            do="Save the page from the browser as shown, or print it to PDF.",
        )
    return text


class _Walk:
    """Goes through the page's elements in order and writes down what is seen."""

    def __init__(self, flow: Flow, soup: BeautifulSoup) -> None:
        self.flow = flow
        self.notes: dict[str, tuple[str, Tag]] = {}
        for tag in soup.find_all(True, id=True):
            self.notes[str(tag["id"])] = ("", tag)
        for tag in soup.find_all("a", attrs={"name": True}):
            self.notes.setdefault(str(tag["name"]), ("", tag))

    def children(self, tag: Tag, bold: bool, italic: bool) -> None:
        for child in tag.children:
            if isinstance(child, Tag):
                self.element(child, bold, italic)
            elif type(child) is NavigableString:  # its subclasses are comments, declarations and the like
                self.words(str(child), bold, italic, pre=tag.name == "pre")

    def words(self, text: str, bold: bool, italic: bool, pre: bool = False) -> None:
        if pre:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self.flow.new_line()
                self.flow.add(line, bold, italic)
            return
        text = re.sub(r"[ \t\r\n\f]+", " ", text)
        if not self.flow.lines:
            text = text.lstrip(" ")
        self.flow.add(text, bold, italic)

    def element(self, tag: Tag, bold: bool, italic: bool) -> None:
        name = tag.name
        if name in _UNSEEN or _hidden(tag):
            return
        if name == "br":
            self.flow.new_line()
            return
        if name in _ASIDE and not tag.find_parent("article"):
            words = " ".join(tag.get_text(" ").split())
            if words:
                self.flow.whole(words, "running head")
            return
        if name == "sup" and self.mark(tag):
            return
        if name == "table" and _is_grid(tag):
            self.table(tag)
            return
        if self.note(tag):
            return
        bold, italic = bold or name in _BOLD, italic or name in _ITALIC
        block = name in _BLOCKS or any(_AKN.fullmatch(each) for each in tag.get_attribute_list("class") if each)
        if block and self.flow.only_marker():
            self.flow.add(" ")
        elif block:
            self.flow.end()
        if name == "li" and (number := _number(tag)):
            self.flow.label(number)
        self.children(tag, bold, italic)
        if "akn-num" in tag.get_attribute_list("class"):
            self.flow.add(" ")
        if block and not self.flow.only_marker():
            self.flow.end(centred=name == "center" or "center" in str(tag.get("align", "")), indent=float(_depth(tag)))

    def table(self, table: Tag) -> None:
        self.flow.end()
        for row in table.find_all("tr"):
            cells = row.find_all(["td", "th"], recursive=False)
            for number, cell in enumerate(cells):
                if number:
                    self.flow.new_cell()
                self.cell(cell, cell.name == "th")
            self.flow.end()

    def cell(self, cell: Tag, bold: bool) -> None:
        for child in cell.descendants:
            if isinstance(child, Tag) and child.name in _BLOCKS | {"br"}:
                self.flow.add(" ")
            elif type(child) is NavigableString and child.parent is not None:
                if child.parent.name == "sup" and self.mark(child.parent):
                    continue
                if child.parent.name not in _UNSEEN:
                    self.flow.add(re.sub(r"\s+", " ", str(child)), bold)

    def mark(self, tag: Tag) -> bool:
        """Whether a raised number is a footnote's mark; it is then written down as one."""
        mark = tag.get_text("", strip=True).strip("[]()")
        if not re.fullmatch(r"\d{1,3}|[*†‡]+|[a-z]", mark) or not self.flow.lines:
            return False
        link = tag.find("a", href=True) or tag.find_parent("a", href=True)
        target = str(link["href"]).partition("#")[2] if isinstance(link, Tag) else ""
        if not target and not mark.isdigit():
            return False
        self.flow.mark(mark, self.note_text(target, mark))
        return True

    def note_text(self, target: str, mark: str) -> str:
        if target not in self.notes:
            return ""
        tag = self.notes[target][1]
        home = (
            tag
            if tag.name in ("li", "p", "div", "dd", "td", "aside")
            else tag.find_parent(["li", "p", "div", "dd", "td"])
        )
        words = " ".join(home.get_text(" ").split()) if home is not None else ""
        return re.sub(rf"^[\[(]?{re.escape(mark)}[\])]?\.?\s*|(?<!\s)\s*↩\ufe0e?$", "", words)

    def note(self, tag: Tag) -> bool:
        """Whether an element holds a footnote; it is then written down as furniture."""
        said = " ".join([*tag.get_attribute_list("class"), str(tag.get("id", "")), str(tag.get("role", ""))])
        if tag.name not in _BLOCKS or not any(
            _NOTES.fullmatch(each) or each == "doc-endnotes" for each in said.split()
        ):
            return False
        words = " ".join(tag.get_text(" ").split())
        if words:
            self.flow.whole(words, "footnote")
        return True


def _hidden(tag: Tag) -> bool:
    style = str(tag.get("style", "")).replace(" ", "").lower()
    return tag.has_attr("hidden") or "display:none" in style or "visibility:hidden" in style


def _is_grid(table: Tag) -> bool:
    """Whether a table holds data: rows of at least two short cells. Others only place things on the page."""
    if table.find("table"):
        return False
    rows = [row.find_all(["td", "th"], recursive=False) for row in table.find_all("tr")]
    widest = max((len(row) for row in rows), default=0)
    long = sum(len(cell.get_text()) > 600 or len(cell.find_all("p")) > 3 for row in rows for cell in row)
    return widest > 1 and long == 0


def _number(item: Tag) -> str:
    """The number a browser prints before an item of a numbered list: "3.", "c." """
    listed = item.parent
    if listed is None or listed.name != "ol":
        return ""
    number = _integer(listed.get("start"), 1)
    for sibling in _items(listed):
        number = _integer(sibling.get("value"), number)
        if sibling is item:
            break
        number += 1
    kind = str(listed.get("type", "1"))
    return in_format(number, _LIST_KINDS.get(kind, "decimal")) + "."


def _items(listed: Tag) -> Iterator[Tag]:
    return (each for each in listed.find_all("li", recursive=False))


def _integer(value: object, otherwise: int) -> int:
    return int(str(value)) if value is not None and re.fullmatch(r"\d{1,6}", str(value)) else otherwise


def _depth(tag: Tag) -> int:
    return sum(parent.name in ("ul", "ol", "blockquote", "dd") for parent in tag.parents)
