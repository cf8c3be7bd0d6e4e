"""DOCX to Text: the words as Word would print them, with the numbers it makes itself, footnotes and tables."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from pipelines.documents import Document, DocumentError
from pipelines.text.flow import Flow
from pipelines.text.model import Text
from pipelines.text.numbering import Level, Numbering

LARGEST_PART = 100 * 1024 * 1024  # bytes unpacked; a thousand-page report has some thirty megabytes
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(_W + name for name in ("del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "fldData"))
_ON = frozenset(("", "1", "true", "on"))


def read_docx(document: Document) -> Text:
    """The Text of a DOCX file.

    Raises DocumentError for a damaged file, one that unpacks to more than 100 MB a part, and one without text.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(document.content)) as archive:
            text = _Reader(_Package(document.name, archive)).read()
    except (zipfile.BadZipFile, etree.XMLSyntaxError, EOFError, NotImplementedError, RuntimeError) as error:
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
        self.name, self.archive = name, archive
        self.names = frozenset(archive.namelist())

    def part(self, path: str) -> etree._Element | None:
        """The root element of a part, or None where the file has none of that name."""
        if path not in self.names:
            return None
        with self.archive.open(path) as packed:
            content = packed.read(LARGEST_PART + 1)
        if len(content) > LARGEST_PART:
            raise DocumentError(
                file=self.name,
                found=f"the DOCX unpacks to more than {LARGEST_PART // 1024 // 1024} MB of text",
                do="Check where it comes from; if it is genuine, save it as PDF or in parts.",
            )
        content = content.replace(_STRICT, _W[1:-1].encode())
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
        return etree.fromstring(content, parser)


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph style says, with what it inherits."""

    bold: bool = False
    italic: bool = False
    size: float = 0.0
    centred: bool = False
    indent: float = 0.0
    number: tuple[str, int] | None = None


@dataclass(slots=True)
class _Reader:
    """Goes through the body in order and writes down what is printed."""

    package: _Package
    flow: Flow = field(default_factory=Flow)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    said: list[tuple[str, str]] = field(default_factory=list)  # the notes met, for the end of the source
    styles: Mapping[str, _Style] = field(default_factory=dict)
    default_style: str = ""
    numbering: Numbering = field(default_factory=lambda: Numbering({}, {}))
    in_cell: bool = False

    def read(self) -> Text:
        root = self.package.part("word/document.xml")
        assert root is not None, "a file without this part is not told to be a DOCX"
        self.numbering = _numbering(self.package.part("word/numbering.xml"))
        self.styles, self.default_style = _styles(self.package.part("word/styles.xml"))
        for kind in ("footnote", "endnote"):
            part = self.package.part(f"word/{kind}s.xml")
            for note in part.iter(f"{_W}{kind}") if part is not None else ():
                words = " ".join("".join(_words(each)) for each in note.iter(f"{_W}p"))
                self.notes[kind, note.get(f"{_W}id", "")] = " ".join(words.split())
        self._headers(root)
        body = root.find(f"{_W}body")
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
        for reference in root.iter(f"{_W}headerReference"):
            target = targets.get(reference.get(_RELATION, ""), "")
            part = self.package.part("word/" + target.lstrip("/").removeprefix("word/"))
            if part is None or target in seen:
                continue
            seen.add(target)
            if reference.get(f"{_W}type") == "first":
                self._blocks(part)
                continue
            words = " ".join(" ".join("".join(_words(each)) for each in part.iter(f"{_W}p")).split())
            if words:
                self.flow.whole(words, "running head")

    def _blocks(self, parent: etree._Element) -> None:
        for child in parent:
            if child.tag == f"{_W}p":
                self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                self._table(child)
            elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins", f"{_W}smartTag"):
                self._blocks(child)

    def _table(self, table: etree._Element) -> None:
        rows = [(row, list(_cells(row))) for row in table.iter(f"{_W}tr") if _nearest(row, f"{_W}tbl") is table]
        widest = max((len(cells) for _, cells in rows), default=0)
        for _, cells in rows:
            long = sum(len("".join(_words(p))) > 300 for cell in cells for p in cell.iter(f"{_W}p"))
            nested = any(cell.find(f"{_W}tbl") is not None for cell in cells)
            if widest < 2 or nested or (long > 3 and len(cells) < 3):
                for cell in cells:
                    self._blocks(cell)
                continue
            for number, cell in enumerate(cells):
                if number:
                    self.flow.new_cell()
                for place, paragraph in enumerate(cell.iter(f"{_W}p")):
                    if place:
                        self.flow.add(" ")
                    self._words(paragraph, self._style(paragraph))
            self.flow.end()

    def _style(self, paragraph: etree._Element) -> _Style:
        name = _value(paragraph, f"{_W}pPr/{_W}pStyle") or self.default_style
        return self.styles.get(name, _Style())

    def _paragraph(self, paragraph: etree._Element) -> None:
        style = self._style(paragraph)
        properties = paragraph.find(f"{_W}pPr")
        if label := self._label(properties, style):
            self.flow.add(label + " ")
        size = self._words(paragraph, style) or style.size
        justified = _value(paragraph, f"{_W}pPr/{_W}jc")
        indent = _indent(properties)
        self.flow.end(
            indent=style.indent if indent is None else indent,
            centred=justified == "center" or (style.centred and not justified),
            size=size,
        )
        for box in paragraph.iter(f"{_W}txbxContent"):
            if not any(parent.tag == _FALLBACK for parent in box.iterancestors()):
                self._blocks(box)

    def _label(self, properties: etree._Element | None, style: _Style) -> str:
        number = style.number
        own = properties.find(f"{_W}numPr") if properties is not None else None
        if own is not None:
            level = _value(own, f"{_W}ilvl")
            listed = _value(own, f"{_W}numId") or (number[0] if number else "")
            number = (listed, int(level) if level.isdigit() else number[1] if number else 0)
        return self.numbering.label(*number) if number and number[0] not in ("", "0") else ""

    def _words(self, paragraph: etree._Element, style: _Style) -> float:
        """Writes a paragraph's words down; the size of its first letters, 0 where it is not said."""
        size = 0.0
        for run in _runs(paragraph):
            properties = run.find(f"{_W}rPr")
            if _is_on(properties, "vanish", False):
                continue
            bold, italic = _is_on(properties, "b", style.bold), _is_on(properties, "i", style.italic)
            size = size or _size(properties)
            for child in run:
                kind = etree.QName(child).localname if isinstance(child.tag, str) else ""
                if kind in ("footnoteReference", "endnoteReference"):
                    self._note(kind.removesuffix("Reference"), child.get(f"{_W}id", ""))
                elif kind == "br" and child.get(f"{_W}type", "") == "":
                    self.flow.new_line() if not self.flow.cells else self.flow.add(" ")
                elif _value(run, f"{_W}rPr/{_W}vertAlign") == "superscript" and kind == "t":
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
    return (cell for cell in row.iter(f"{_W}tc") if _nearest(cell, f"{_W}tr") is row)


def _value(element: etree._Element, path: str) -> str:
    found = element.find(path)
    return found.get(f"{_W}val", "") if found is not None else ""


def _is_on(properties: etree._Element | None, name: str, otherwise: bool) -> bool:
    found = properties.find(f"{_W}{name}") if properties is not None else None
    return otherwise if found is None else found.get(f"{_W}val", "") in _ON


def _size(properties: etree._Element | None) -> float:
    value = _value(properties, f"{_W}sz") if properties is not None else ""
    return int(value) / 2 if value.isdigit() else 0.0  # half points


def _indent(properties: etree._Element | None) -> float | None:
    """The first line's indent in points; None where the paragraph does not say."""
    found = properties.find(f"{_W}ind") if properties is not None else None
    if found is None:
        return None
    twips = {name: found.get(f"{_W}{name}", "0") for name in ("left", "start", "firstLine", "hanging")}
    number = {name: int(value) if re.fullmatch(r"-?\d{1,6}", value) else 0 for name, value in twips.items()}
    return (number["left"] + number["start"] + number["firstLine"] - number["hanging"]) / 20


def _runs(parent: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph that are printed, in order: not those deleted, nor those of text boxes in it."""
    for child in parent:
        if child.tag == f"{_W}r":
            yield child
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED and child.tag != f"{_W}txbxContent":
            yield from _runs(child)


def _letters(child: etree._Element) -> str:
    kind = etree.QName(child).localname if isinstance(child.tag, str) else ""
    if kind == "t":
        return child.text or ""
    return {"tab": "\t", "noBreakHyphen": "-", "cr": " ", "ptab": "\t"}.get(kind, "")


def _words(paragraph: etree._Element) -> Iterator[str]:
    for run in _runs(paragraph):
        for child in run:
            yield " " if child.tag == f"{_W}br" else _letters(child)


def _styles(root: etree._Element | None) -> tuple[dict[str, _Style], str]:
    """The paragraph styles by name, and the name of the one that holds where a paragraph names none."""
    if root is None:
        return {}, ""
    elements = {each.get(f"{_W}styleId", ""): each for each in root.iter(f"{_W}style")}
    default = next(
        (
            name
            for name, each in elements.items()
            if each.get(f"{_W}type") == "paragraph" and each.get(f"{_W}default", "") in ("1", "true")
        ),
        "",
    )
    base_size = _size(root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"))
    made: dict[str, _Style] = {}

    def make(name: str, depth: int = 0) -> _Style:
        if name in made or name not in elements or depth > 20:
            return made.get(name, _Style(size=base_size))
        element = elements[name]
        above = make(_value(element, f"{_W}basedOn"), depth + 1)
        letters, lines = element.find(f"{_W}rPr"), element.find(f"{_W}pPr")
        number = lines.find(f"{_W}numPr") if lines is not None else None
        justified = _value(element, f"{_W}pPr/{_W}jc")
        indent = _indent(lines)
        level = _value(number, f"{_W}ilvl") if number is not None else ""
        listed = _value(number, f"{_W}numId") if number is not None else ""
        own = (listed or (above.number[0] if above.number else ""), int(level) if level.isdigit() else 0)
        made[name] = _Style(
            _is_on(letters, "b", above.bold),
            _is_on(letters, "i", above.italic),
            _size(letters) or above.size,
            justified == "center" if justified else above.centred,
            above.indent if indent is None else indent,
            own if number is not None else above.number,
        )
        return made[name]

    return {name: make(name) for name in elements}, default


def _numbering(root: etree._Element | None) -> Numbering:
    if root is None:
        return Numbering({}, {})
    lists: dict[str, dict[int, Level]] = {}
    for abstract in root.iter(f"{_W}abstractNum"):
        lists[abstract.get(f"{_W}abstractNumId", "")] = {
            int(level.get(f"{_W}ilvl", "0")): _level(level) for level in abstract.iter(f"{_W}lvl")
        }
    abstract_of: dict[str, str] = {}
    starts: dict[tuple[str, int], int] = {}
    for each in root.iter(f"{_W}num"):
        name = each.get(f"{_W}numId", "")
        abstract_of[name] = _value(each, f"{_W}abstractNumId")
        for override in each.iter(f"{_W}lvlOverride"):
            start = _value(override, f"{_W}startOverride")
            if start.isdigit():
                starts[name, int(override.get(f"{_W}ilvl", "0"))] = int(start)
    return Numbering(lists, abstract_of, starts)


def _level(level: etree._Element) -> Level:
    start, restart = _value(level, f"{_W}start"), _value(level, f"{_W}lvlRestart")
    return Level(
        int(start) if start.isdigit() else 1,
        _value(level, f"{_W}numFmt") or "decimal",
        _value(level, f"{_W}lvlText"),
        _value(level, f"{_W}pStyle"),
        int(restart) if restart.isdigit() else -1,
    )
