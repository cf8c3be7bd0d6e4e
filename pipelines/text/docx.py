"""DOCX to Text: the words as Word would print them, with the numbers it makes itself, footnotes and tables."""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from pipelines.documents import Document, DocumentError
from pipelines.text.docx_styles import Style, W, indent_of, is_on, numbering_of, size_of, styles_of, value_of, whole
from pipelines.text.flow import Flow
from pipelines.text.model import Text
from pipelines.text.numbering import Numbering

LARGEST_PART = (
    100 * 1024 * 1024
)  # bytes unpacked, of all parts that are read; a thousand-page report has some thirty megabytes
SUSPECT, MOST_SWELLING = 4 * 1024 * 1024, 100  # bytes, and times: what Word writes packs to a tenth or a thirtieth
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(
    W + name for name in ("del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "fldData")
)


def read_docx(document: Document) -> Text:
    """The Text of a DOCX file.

    Raises DocumentError for a damaged file, one that unpacks to more than 100 MB a part, and one without text.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(document.content)) as archive:
            text = _Reader(_Package(document.name, archive)).read()
    except (
        zipfile.BadZipFile,
        zlib.error,
        lzma.LZMAError,
        etree.XMLSyntaxError,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise DocumentError(
            file=document.name,
            found="the DOCX is damaged or protected by a password",
            do="Open it in Word, save it again without a password, and give that file.",
        ) from error
    if not text.reading:
        raise DocumentError(
            file=document.name,
            found="the document has no text (only pictures?)",
            do="Run text recognition (OCR) on the pictures, or find a version with text.",
        )
    return text


class _Package:
    """The parts of a DOCX, unpacked one at a time and never beyond the limit."""

    def __init__(self, name: str, archive: zipfile.ZipFile) -> None:
        self.name, self.archive, self.unpacked = name, archive, 0
        self.names = frozenset(archive.namelist())

    def part(self, path: str) -> etree._Element | None:
        """The root element of a part, or None where the file has none of that name."""
        if path not in self.names:
            return None
        told = self.archive.getinfo(path)
        with self.archive.open(path) as packed:
            content = packed.read(LARGEST_PART + 1)
        self.unpacked += len(content)
        swells = len(content) > SUSPECT and len(content) > MOST_SWELLING * max(told.compress_size, 1)
        if self.unpacked > LARGEST_PART or swells:
            raise DocumentError(
                file=self.name,
                found=f"the DOCX swells when it is unpacked: to {self.unpacked / 1024 / 1024:.0f} MB or more",
                do="Check where it comes from; if it is genuine, save it as PDF or in parts.",
            )
        content = content.replace(_STRICT, W[1:-1].encode())
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
        return etree.fromstring(content, parser)


@dataclass(slots=True)
class _Reader:
    """Goes through the body in order and writes down what is printed."""

    package: _Package
    flow: Flow = field(default_factory=Flow)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    said: list[tuple[str, str]] = field(default_factory=list)  # the notes met, for the end of the source
    styles: Mapping[str, Style] = field(default_factory=dict)
    default_style: str = ""
    numbering: Numbering = field(default_factory=lambda: Numbering({}, {}))

    def read(self) -> Text:
        root = self.package.part("word/document.xml")
        assert root is not None, "a file without this part is not told to be a DOCX"
        self.numbering = numbering_of(self.package.part("word/numbering.xml"))
        self.styles, self.default_style = styles_of(self.package.part("word/styles.xml"))
        for kind in ("footnote", "endnote"):
            part = self.package.part(f"word/{kind}s.xml")
            for note in part.iter(f"{W}{kind}") if part is not None else ():
                words = " ".join("".join(_words(each)) for each in note.iter(f"{W}p"))
                self.notes[kind, note.get(f"{W}id", "")] = " ".join(words.split())
        self._headers(root)
        body = root.find(f"{W}body")
        if body is not None:
            self._blocks(body)
        for mark, words in self.said:
            self.flow.whole(f"{mark} {words}", "footnote")
        return self.flow.text()

    def _headers(self, root: etree._Element) -> None:
        """The first page's header is its masthead; the others come back on every page."""
        relations = self.package.part("word/_rels/document.xml.rels")
        targets = {each.get("Id", ""): each.get("Target", "") for each in relations} if relations is not None else {}
        seen: set[str] = set()
        for reference in root.iter(f"{W}headerReference"):
            target = targets.get(reference.get(_RELATION, ""), "")
            part = self.package.part("word/" + target.lstrip("/").removeprefix("word/"))
            if part is None or target in seen:
                continue
            seen.add(target)
            if reference.get(f"{W}type") == "first":
                self._blocks(part)
                continue
            words = " ".join(" ".join("".join(_words(each)) for each in part.iter(f"{W}p")).split())
            if words:
                self.flow.whole(words, "running head")

    def _blocks(self, parent: etree._Element) -> None:
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child)
            elif child.tag == f"{W}tbl":
                self._table(child)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}smartTag"):
                self._blocks(child)

    def _table(self, table: etree._Element) -> None:
        rows = [(row, list(_cells(row))) for row in table.iter(f"{W}tr") if _nearest(row, f"{W}tbl") is table]
        widest = max((len(cells) for _, cells in rows), default=0)
        for _, cells in rows:
            long = sum(len("".join(_words(p))) > 300 for cell in cells for p in cell.iter(f"{W}p"))
            nested = any(cell.find(f"{W}tbl") is not None for cell in cells)
            if widest < 2 or nested or (long > 3 and len(cells) < 3):
                for cell in cells:
                    self._blocks(cell)
                continue
            for number, cell in enumerate(cells):
                if number:
                    self.flow.new_cell()
                for place, paragraph in enumerate(cell.iter(f"{W}p")):
                    if place:
                        self.flow.add(" ")
                    self._words(paragraph, self._style(paragraph))
            self.flow.end()

    def _style(self, paragraph: etree._Element) -> Style:
        name = value_of(paragraph, f"{W}pPr/{W}pStyle") or self.default_style
        return self.styles.get(name, Style())

    def _paragraph(self, paragraph: etree._Element) -> None:
        style = self._style(paragraph)
        properties = paragraph.find(f"{W}pPr")
        if label := self._label(properties, style):
            self.flow.label(label)
        size = self._words(paragraph, style) or style.size
        justified = value_of(paragraph, f"{W}pPr/{W}jc")
        indent = indent_of(properties)
        self.flow.end(
            indent=style.indent if indent is None else indent,
            centred=justified == "center" or (style.centred and not justified),
            size=size,
        )
        for box in _boxes(paragraph):
            self._blocks(box)

    def _label(self, properties: etree._Element | None, style: Style) -> str:
        number = style.number
        own = properties.find(f"{W}numPr") if properties is not None else None
        if own is not None:
            level = value_of(own, f"{W}ilvl")
            listed = value_of(own, f"{W}numId") or (number[0] if number else "")
            number = (listed, whole(level, number[1] if number else 0))
        return self.numbering.label(*number) if number and number[0] not in ("", "0") else ""

    def _words(self, paragraph: etree._Element, style: Style) -> float:
        """Writes a paragraph's words down; the size of its first letters, 0 where it is not said."""
        size = 0.0
        for run in _runs(paragraph):
            properties = run.find(f"{W}rPr")
            if is_on(properties, "vanish", False):
                continue
            bold, italic = is_on(properties, "b", style.bold), is_on(properties, "i", style.italic)
            size = size or size_of(properties)
            for child in run:
                kind = etree.QName(child).localname if isinstance(child.tag, str) else ""
                if kind in ("footnoteReference", "endnoteReference"):
                    self._note(kind.removesuffix("Reference"), child.get(f"{W}id", ""))
                elif kind == "br" and child.get(f"{W}type", "") == "":
                    self.flow.new_line() if not self.flow.cells else self.flow.add(" ")
                elif value_of(run, f"{W}rPr/{W}vertAlign") == "superscript" and kind == "t":
                    self._raised(child.text or "", bold, italic)
                else:
                    self.flow.add(_letters(child), bold, italic)
        return size

    def _raised(self, text: str, bold: bool, italic: bool) -> None:
        if re.fullmatch(r"\s*(?:\d{1,2}|\*{1,3})\s*", text) and self.flow.lines:
            self.flow.mark(text.strip(), "")
        else:
            self.flow.add(text, bold, italic)

    def _note(self, kind: str, name: str) -> None:
        mark = str(len(self.said) + 1)
        words = self.notes.get((kind, name), "")
        self.said.append((mark, words))
        self.flow.mark(mark, words)


def _nearest(element: etree._Element, tag: str) -> etree._Element | None:
    return next(element.iterancestors(tag), None)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return (cell for cell in row.iter(f"{W}tc") if _nearest(cell, f"{W}tr") is row)


def _runs(parent: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph that are printed, in order: not those deleted, nor those of text boxes in it."""
    for child in parent:
        if child.tag == f"{W}r":
            yield child
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED and child.tag != f"{W}txbxContent":
            yield from _runs(child)


def _boxes(parent: etree._Element) -> Iterator[etree._Element]:
    """The text boxes in a paragraph, in order; those that stand in one of them are its paragraphs' own."""
    waiting = list(reversed(parent))
    while waiting:
        child = waiting.pop()
        if child.tag == f"{W}txbxContent":
            yield child
        elif child.tag != _FALLBACK:
            waiting += reversed(child)


def _letters(child: etree._Element) -> str:
    kind = etree.QName(child).localname if isinstance(child.tag, str) else ""
    if kind == "t":
        return child.text or ""
    return {"tab": "\t", "noBreakHyphen": "-", "cr": " ", "ptab": "\t"}.get(kind, "")


def _words(paragraph: etree._Element) -> Iterator[str]:
    for run in _runs(paragraph):
        for child in run:
            yield " " if child.tag == f"{W}br" else _letters(child)
