"""PDFs made for tests: single pages put together by hand, and whole reports set as the United Nations set them.

A report's pages carry mirrored running heads ("TEST/2024/12 … 11 November 2024") and feet ("2/31 … V.24-20345"); words
are broken at line ends, footnotes stand under the text in smaller type, and their marks are raised.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field

from fpdf import FPDF
from fpdf.enums import AccessPermission, EncryptionMethod
from PIL import Image, ImageDraw

WIDTH, HEIGHT = 595.3, 841.9  # A4 in points
LEFT, RIGHT, OUTER = 122.0, 473.5, 59.7
TOP, BOTTOM = 78.0, 750.0
SIZE, STEP = 10.0, 11.9
NOTE_SIZE, NOTE_STEP = 8.5, 9.9
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def blank() -> FPDF:
    """An empty A4 document measured in points from the top left."""
    pdf = FPDF(unit="pt", format=(WIDTH, HEIGHT))
    pdf.core_fonts_encoding = "windows-1252"
    pdf.set_auto_page_break(False)
    return pdf


def put(
    pdf: FPDF, x: float, base: float, words: str, size: float = SIZE, style: str = "", font: str = "times"
) -> float:
    """Prints words from ``x`` on a baseline; where they end."""
    pdf.set_font(font, style=style, size=size)
    pdf.text(x, base, words)
    return x + float(pdf.get_string_width(words))


def finished(pdf: FPDF) -> bytes:
    return bytes(pdf.output())


def encrypted(user_password: str | None) -> bytes:
    """A one-page PDF with an owner's password, and a reader's where one is given."""
    pdf = blank()
    pdf.add_page()
    put(pdf, LEFT, 100, "The Conference adopted the report on its twelfth session.")
    pdf.set_encryption(
        owner_password="owner",
        user_password=user_password,
        encryption_method=EncryptionMethod.RC4,
        permissions=AccessPermission.PRINT_LOW_RES,
    )
    return finished(pdf)


def scan(pages: int = 1) -> bytes:
    """A PDF whose pages are pictures of text."""
    picture = Image.new("L", (600, 850), 255)
    ImageDraw.Draw(picture).text((60, 60), "The Conference adopted the report.", fill=0)
    pdf = blank()
    for _ in range(pages):
        pdf.add_page()
        pdf.image(picture, 0, 0, WIDTH, HEIGHT)
    return finished(pdf)


def raw_pdf(content: bytes, font: bytes, more: Sequence[bytes] = ()) -> bytes:
    """A PDF of one page, object by object: 4 is its content, 5 its font F1, those after as given."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        font,
        *more,
    ]
    body, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(body))
    return body + table + trailer


def nonsense() -> bytes:
    """A PDF whose font says that its letters are characters of the private use area."""
    words = b"(The Conference adopted the report on its twelfth session, held in Vienna.) Tj"
    content = b"BT /F1 10 Tf 72 700 Td " + b" 0 -12 Td ".join([words] * 12) + b" ET"
    map_ = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        b"1 begincodespacerange <00> <FF> endcodespacerange\n1 beginbfrange <21> <7E> <E021> endbfrange\n"
        b"endcmap end end"
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 6 0 R >>"
    return raw_pdf(content, font, [b"<< /Length %d >>\nstream\n%s\nendstream" % (len(map_), map_)])


@dataclass(slots=True)
class Word:
    """A word to be set: ``mark`` is the footnote mark that stands at its end."""

    text: str
    style: str = ""
    mark: str = ""
    glued: bool = False  # no space before it


@dataclass(slots=True)
class Report:
    """Sets paragraphs one under another, page after page."""

    symbol: str = "TEST/2024/12"
    date: str = "11 November 2024"
    job: str = "V.24-20345"
    hyphenate: bool = True
    pdf: FPDF = field(default_factory=blank)
    base: float = TOP
    waiting: dict[str, str] = field(default_factory=dict)  # notes by their mark
    notes: list[tuple[str, str]] = field(default_factory=list)  # those of this page
    pages: int = 0

    def note(self, mark: str, words: str) -> None:
        """Says what the footnote of a mark is, before the paragraph that carries the mark."""
        self.waiting[mark] = words

    def paragraph(self, words: str, indent: float = 0.0, style: str = "", space: float = 6.0) -> None:
        """Sets a paragraph in justified lines. ``*…*`` is set in italics, raised digits as marks."""
        for number, line in enumerate(self._lines(_words(words, style), indent)):
            self._room(STEP + (NOTE_STEP * 2 if any(word.mark for word in line[0]) else 0))
            self._set(line[0], LEFT + (indent if number == 0 else 0), line[1])
            self.base += STEP
        self.base += space

    def heading(self, words: str, size: float = 12.0) -> None:
        """Sets a heading in bold type in the middle."""
        pdf = self.pdf
        pdf.set_font("times", style="B", size=size)
        lines: list[str] = [""]
        for word in words.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and pdf.get_string_width(longer) > RIGHT - LEFT - 20:
                lines.append(word)
            else:
                lines[-1] = longer
        self._room((len(lines) + 2) * size * 1.2)
        self.base += 8
        for line in lines:
            pdf.set_font("times", style="B", size=size)
            put(pdf, (LEFT + RIGHT - pdf.get_string_width(line)) / 2, self.base, line, size, "B")
            self.base += size * 1.19
        self.base += 6

    def entry(self, words: str, indent: float = 0.0) -> None:
        """Sets a short line of its own."""
        self._room(STEP)
        put(self.pdf, LEFT + indent, self.base, words)
        self.base += STEP

    def columns(self, columns: Sequence[Sequence[str]], lefts: Sequence[float] = (122.0, 250.0, 370.0)) -> None:
        """Sets lists side by side, each in one go from top to bottom, as a word processor does."""
        self._room(max(map(len, columns)) * STEP)
        start = self.base
        for column, left in zip(columns, lefts, strict=False):
            self.base = start
            for words in column:
                put(self.pdf, left, self.base, words)
                self.base += STEP
        self.base = start + max(map(len, columns)) * STEP + 6

    def bytes(self) -> bytes:
        """The PDF; nothing can be set after that."""
        self._close()
        for number in range(1, self.pages + 1):
            self.pdf.page = number
            self._foot(number)
        return finished(self.pdf)

    def _lines(self, words: Sequence[Word], indent: float) -> list[tuple[list[Word], bool]]:
        """The words of each line, and whether the line is to be filled to the right edge."""
        lines: list[tuple[list[Word], bool]] = []
        line: list[Word] = []
        room = RIGHT - LEFT - indent
        rest = list(words)
        while rest:
            word = rest.pop(0)
            width = self._width(word) + (0 if not line or word.glued else self._space(word))
            if width <= room:
                line.append(word)
                room -= width
                continue
            head, tail = self._broken(word, room - self._space(word)) if self.hyphenate else ("", "")
            if head:
                line.append(Word(head, word.style, "", word.glued))
                rest.insert(0, Word(tail, word.style, word.mark, True))
            elif line:
                rest.insert(0, word)
            else:
                line.append(word)
            if rest:
                rest[0].glued = False
            lines.append((line, True))
            line, room = [], RIGHT - LEFT
        if line:
            lines.append((line, False))
        return lines

    def _broken(self, word: Word, room: float) -> tuple[str, str]:
        """A long word in two, with a hyphen, or a symbol broken after a stroke; ("", "") where no piece fits."""
        for stroke in reversed([each.end() for each in re.finditer(r"(?<=[A-Z\d])/", word.text[:-1])]):
            if self._width(Word(word.text[:stroke], word.style)) <= room:
                return word.text[:stroke], word.text[stroke:]
        plain = re.match(r"[A-Za-z]?[a-z]{6,}", word.text)
        if not plain or plain.end() < len(word.text.rstrip(".,;:)”")):
            return "", ""
        for at in range(plain.end() - 3, 2, -1):
            if word.text[at - 1] in "aeiou" or word.text[at] not in "aeiou":
                continue
            head = word.text[:at] + "-"
            if self._width(Word(head, word.style)) <= room:
                return head, word.text[at:]
        return "", ""

    def _width(self, word: Word) -> float:
        self.pdf.set_font("times", style=word.style, size=SIZE)
        width = float(self.pdf.get_string_width(word.text))
        self.pdf.set_font("times", size=5.8)
        return width + (float(self.pdf.get_string_width(word.mark)) if word.mark else 0)

    def _space(self, word: Word) -> float:
        self.pdf.set_font("times", style=word.style, size=SIZE)
        return float(self.pdf.get_string_width(" "))

    def _set(self, line: Sequence[Word], x: float, filled: bool) -> None:
        gaps = sum(not word.glued for word in line[1:])
        used = sum(map(self._width, line)) + sum(self._space(word) for word in line[1:] if not word.glued)
        extra = (RIGHT - x - used) / gaps if filled and gaps else 0.0
        for number, word in enumerate(line):
            if number and not word.glued:
                x += self._space(word) + extra
            apart = number + 1 < len(line) and not line[number + 1].glued and not word.mark
            put(self.pdf, x, self.base, word.text + " " * apart, SIZE, word.style)
            end = x + float(self.pdf.get_string_width(word.text))
            if word.mark:
                put(self.pdf, end, self.base - 3.4, word.mark, 5.8)
                if word.mark in self.waiting:
                    self.notes.append((word.mark, self.waiting.pop(word.mark)))
            x += self._width(word)

    def _room(self, needed: float) -> None:
        below = sum(NOTE_STEP * len(textwrap.wrap(words, 80)) for _, words in self.notes)
        if not self.pages or self.base + needed > BOTTOM - below:
            self._close()
            self._open()

    def _open(self) -> None:
        self.pdf.add_page()
        self.pages += 1
        self.base = TOP
        if self.pages == 1:
            put(self.pdf, OUTER, 46, "United Nations", 13)
            put(self.pdf, 400, 46, self.symbol, 15)
            self.base = 110.0
            return
        left, right = (self.symbol, self.date) if self.pages % 2 == 0 else (self.date, self.symbol)
        put(self.pdf, OUTER, 49.2, left, 9)
        self.pdf.set_font("times", size=9)
        put(self.pdf, WIDTH - OUTER - self.pdf.get_string_width(right), 49.2, right, 9)

    def _close(self) -> None:
        if not self.pages:
            return
        base = 790.0 - sum(NOTE_STEP * len(textwrap.wrap(words, 80)) for _, words in self.notes)
        for mark, words in self.notes:
            put(self.pdf, LEFT, base - 2.8, mark, 5.2)
            for line in textwrap.wrap(words, 80):
                put(self.pdf, LEFT + 10, base, line, NOTE_SIZE)
                base += NOTE_STEP
        self.notes = []

    def _foot(self, number: int) -> None:
        if number == 1:
            put(self.pdf, OUTER, 805.5, f"{self.job} (E)    181124    201124", 9)
            return
        counted = f"{number}/{self.pages}"
        left, right = (counted, self.job) if number % 2 == 0 else (self.job, counted)
        put(self.pdf, OUTER, 805.5, left, 9)
        self.pdf.set_font("times", size=9)
        put(self.pdf, WIDTH - OUTER - self.pdf.get_string_width(right), 805.5, right, 9)


def _words(text: str, style: str) -> list[Word]:
    """The words of a paragraph, with their type and marks."""
    found: list[Word] = []
    italic = False
    for raw in text.split():
        opens = raw.startswith("*") and len(raw) > 1
        italic = italic or opens
        mark = re.search(rf"[{SUPERSCRIPTS}]+", raw)
        digits = "".join(str(SUPERSCRIPTS.index(each)) for each in mark[0]) if mark else ""
        plain = raw.replace("*", "")
        shown = style + ("I" if italic and "I" not in style else "")
        if mark and not plain.endswith(mark[0]):
            head, tail = plain.split(mark[0], 1)
            found += [Word(head, shown, digits), Word(tail, shown, "", True)]
        else:
            found.append(Word(plain.replace(mark[0], "") if mark else plain, shown, digits))
        if raw.rstrip(".,;:)”" + SUPERSCRIPTS).endswith("*"):
            italic = False
    return found


_NOTE = re.compile(rf"([{SUPERSCRIPTS}]+)\s+(.+)")
_LINK = re.compile(r"\[([^\[\]]*)\]\(#\)")
_CLOSED = re.compile(rf"[.:;,”)!?][{SUPERSCRIPTS}]*$")
_HEADING = re.compile(r"(?:[IVX]+\. |[A-E]\. |Resolution \d|Decision \d|Annex\b|Action taken|Contents$)")


def set_report(text: str) -> bytes:
    """A text with the seeds' marks (empty lines between paragraphs, raised digits, ``*…*``, links) as a PDF.

    Notes are taken out of the text and set under the page their mark stands on; what a page break parted in the text
    is set as one paragraph again: a block that starts with a small letter, or stands after one left open, goes on.
    """
    blocks: list[str] = []
    notes: dict[str, str] = {}
    for block in re.split(r"\n\s*\n", text):
        for line in block.split("\n"):
            line = _LINK.sub(r"\1", re.sub(r"</?i>", "", line)).strip().removeprefix("- ")
            if not line:
                continue
            if note := _NOTE.fullmatch(line):
                mark = "".join(str(SUPERSCRIPTS.index(each)) for each in note[1])
                notes[mark] = note[2].replace("*", "").strip("<>")
            elif not line.startswith("* "):
                blocks.append(line)
    report = Report()
    for mark, words in notes.items():
        report.note(mark, words)
    joined: list[str] = []
    for block in blocks:
        open_end = joined and re.match(r"\d+\. |Recalling ", joined[-1]) and not _CLOSED.search(joined[-1])
        if joined and (block[:1].islower() or open_end):
            joined[-1] += " " + block
        else:
            joined.append(block)
    for block in joined:
        title, tab, page = block.partition("\t")
        if tab and page.strip().isdigit():
            put_contents(report, title, page.strip())
        elif _HEADING.match(block) and len(block) < 200:
            report.heading(block.replace("\t", " "))
        elif len(block) < 60 and not re.search(r"[.:;,]$", block):
            report.entry(block)
        else:
            report.paragraph(re.sub(r"^(\d+\.|\([a-z]\))\s", r"\1 ", block), indent=0 if re.match(r"\d", block) else 20)
    return report.bytes()


def put_contents(report: Report, title: str, page: str) -> None:
    """A line of the contents with its dots; long titles on several lines."""
    pdf = report.pdf
    words = title.split()
    line = ""
    while words:
        pdf.set_font("times", size=SIZE)
        longer = f"{line} {words[0]}".strip()
        if pdf.get_string_width(longer) > RIGHT - LEFT - 60:
            report.entry(line)
            line = ""
            continue
        line = longer
        words.pop(0)
    report._room(STEP)
    pdf.set_font("times", size=SIZE)
    dots = int((RIGHT - 16 - LEFT - pdf.get_string_width(line)) / pdf.get_string_width("."))
    put(pdf, LEFT, report.base, line + "." * dots + page)
    report.base += STEP
