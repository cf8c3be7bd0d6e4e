"""A text written down paragraph by paragraph, for formats that know their paragraphs (HTML, DOCX)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipelines.text import joining
from pipelines.text.compose import MARKER, Part, Parts, Strip, compose
from pipelines.text.model import FurnitureKind, Text

_MARKER = re.compile(rf"\s*{MARKER}\s*")


@dataclass(slots=True)
class _Line:
    start: int
    end: int = 0
    bold: int = 0  # letters
    italic: int = 0
    letters: int = 0


@dataclass(slots=True)
class Flow:
    """The source as it grows, and the parts found in it. Text is added to the paragraph that is open."""

    parts: Parts = field(default_factory=lambda: Parts(""))
    chunks: list[str] = field(default_factory=list)
    length: int = 0
    lines: list[_Line] = field(default_factory=list)
    cells: bool = False

    def add(self, text: str, bold: bool = False, italic: bool = False, kind: FurnitureKind | None = None) -> None:
        """Adds words to the open paragraph; ``kind`` where they are furniture."""
        if not text:
            return
        if not self.lines:
            self.lines.append(_Line(self.length))
        start = self.length
        self._write(text)
        line = self.lines[-1]
        line.end = self.length
        if kind is not None:
            self.parts.hide(start, self.length, kind)
            return
        letters = sum(letter.isalnum() for letter in text)
        line.letters += letters
        line.bold += letters if bold else 0
        line.italic += letters if italic else 0

    def label(self, text: str) -> None:
        """Adds the number or bullet a program prints before a paragraph; it does not tell the paragraph's type."""
        self.add(text + " ")
        if self.lines:
            self.lines[-1].letters = 0

    def mark(self, mark: str, note: str) -> None:
        """Adds a footnote mark and what its note says."""
        self.parts.marks.append((self.length, mark, note))
        self.add(mark, kind="footnote mark")

    def only_marker(self) -> bool:
        """Whether the open paragraph has nothing but a number or bullet yet, its words being in the next element."""
        written = "".join(self.chunks[-8:])[-(self.length - self.lines[0].start) :] if self.lines else ""
        return 0 < len(written.strip()) <= 9 and bool(_MARKER.fullmatch(written))

    def new_line(self) -> None:
        """A line ends inside the paragraph."""
        if self.lines:
            self._write("\n")
            self.lines.append(_Line(self.length, self.length))

    def new_cell(self) -> None:
        """The next cell of a table row starts."""
        if not self.lines:
            self.lines.append(_Line(self.length, self.length))
        self.parts.instead[self.length] = "\t"
        self._write(" ")
        self.lines[-1].end = self.length
        self.cells = True

    def end(self, indent: float = 0.0, centred: bool = False, size: float = 0.0) -> None:
        """Closes the open paragraph, if there is one."""
        if not self.lines:
            return
        self._write("\n")
        made: list[tuple[Part, list[_Line]]] = []
        before = ""
        source = "".join(self.chunks[-200:]) if len(self.chunks) > 200 else "".join(self.chunks)
        offset = self.length - len(source)
        for line in self.lines:
            if line.start < offset:
                source, offset = "".join(self.chunks), 0
            words = source[line.start - offset : line.end - offset].strip()
            if not words and not self.cells:
                continue
            if made and (self.cells or _goes_on(before, words)):
                made[-1][0].strips.append(Strip(line.start, line.end))
                made[-1][1].append(line)
            else:
                cells = self.cells or "\t" in words
                part = Part([Strip(line.start, line.end)], indent, centred=centred, size=size, cells=cells)
                made.append((part, [line]))
            before = words
        for part, lines in made:
            letters = sum(line.letters for line in lines)
            part.bold = letters > 0 and sum(line.bold for line in lines) >= 0.95 * letters
            part.italic = letters > 0 and sum(line.italic for line in lines) >= 0.95 * letters
            self.parts.parts.append(part)
        self.lines, self.cells = [], False

    def whole(self, text: str, kind: FurnitureKind) -> None:
        """Adds a paragraph that is furniture."""
        self.end()
        start = self.length
        self._write(text)
        self.parts.hide(start, self.length, kind)
        self._write("\n")

    def text(self) -> Text:
        """The Text of all that was added."""
        self.end()
        self.parts.source = "".join(self.chunks)
        return compose(self.parts)

    def _write(self, text: str) -> None:
        self.chunks.append(text)
        self.length += len(text)


def _goes_on(before: str, words: str) -> bool:
    if joining.opens_list(words) or joining.closes(before):
        return False
    return joining.starts_low(words) or joining.must_go_on(before, words)
