"""PDF to Text: reads the pages, names those that cannot be read, and writes the words down with their places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
import pypdfium2 as pdfium

from pipelines.documents import Document, DocumentError
from pipelines.halves import in_pieces
from pipelines.text.footnotes import mark_notes
from pipelines.text.frame import frame_of, merge_stretched
from pipelines.text.glyphs import FOR_LINES, Page, tell_bold
from pipelines.text.lines import lines_of
from pipelines.text.model import Text
from pipelines.text.pages import body_size, mark_heads
from pipelines.text.paragraphs import blocks_of
from pipelines.text.pdfium import ONE_AT_A_TIME, read_page
from pipelines.text.pieces import Line
from pipelines.text.writing import Writer

_Fault = Literal["", "empty", "nonsense", "lost"]
_FEW = 4  # letters: fewer beside a picture are no text layer
_MOST_PAGES = 10_000  # a damaged file may say that it has any number of them
_PATIENCE = 8  # pages: where none of so many can be read, the fonts of the document cannot
_LONG = 4  # pages, from which on a second process gains more time than it costs
_TOGETHER = 4  # pages, after which a process takes the next
_OCR = "Run text recognition (OCR) on it, or find a version with text."


def read_pdf(document: Document, meanwhile: Callable[[], None] | None = None) -> Text:
    """The Text of a PDF; a long one by two processes where this one has something to do ``meanwhile``.

    Raises DocumentError for a PDF that is broken, needs a password, has no text at all (a scan), or whose fonts map to
    nonsense throughout. Single pages of that kind are named in the warnings and yield no text.
    """
    read, warnings = _pages(document, meanwhile)
    pages = [each.page for each in read]
    tell_bold(pages)
    by_page = [_lines_of(each.page) if each.lines is None else each.lines for each in read]
    size = body_size(by_page)
    mark_heads(by_page, [page.height for page in pages])
    notes = mark_notes(by_page, size)
    frame = frame_of(by_page, size)
    merge_stretched(by_page, frame)
    blocks = blocks_of(by_page, frame)
    return Writer(pages, by_page, warnings).write(blocks, notes, frame)


@dataclass(slots=True)
class _Read:
    """A page, what is wrong with it, and its lines; None where they are made when all pages are read."""

    page: Page
    fault: _Fault
    lines: list[Line] | None = None


def _read_of(page: Page) -> _Read:
    """Its lines at once, where its fonts say whether they are bold; else that is told by all pages together."""
    return _Read(page, _fault(page), None if page.wide.any() else _lines_of(page))


def _lines_of(page: Page) -> list[Line]:
    lines = lines_of(page) if page.text else []
    page.let_go(*FOR_LINES)
    return lines


def open_pdf(document: Document) -> pdfium.PdfDocument:
    """A PDF ready to be read by who holds ``ONE_AT_A_TIME``. Raises DocumentError where it is broken or needs a password."""
    try:
        opened = pdfium.PdfDocument(document.content)
        count = len(opened)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentError(
                file=document.name, found="the PDF is protected by a password", do="Give a version without one."
            ) from None
        raise DocumentError(file=document.name, found="the PDF is broken", do="Fetch the file again.") from None
    if not count:
        raise DocumentError(file=document.name, found="the PDF has no pages", do="Fetch the file again.")
    if count > _MOST_PAGES:
        opened.close()
        raise DocumentError(
            file=document.name,
            found=f"the PDF says that it has {count:,} pages, more than the {_MOST_PAGES:,} that are read",
            do="Check where it comes from; if it is genuine, give it in parts.",
        )
    return opened


def _pages(document: Document, meanwhile: Callable[[], None] | None) -> tuple[list[_Read], list[str]]:
    pages = _read_all(document, meanwhile)
    empty, nonsense, lost = (
        [each.page.number for each in pages if each.fault == fault] for fault in ("empty", "nonsense", "lost")
    )
    warnings: list[str] = []
    if not any(each.page.text.strip() for each in pages):
        if nonsense:
            raise DocumentError(
                file=document.name,
                found=f"the fonts map to nonsense: the letters of its {len(pages)} pages cannot be told from the file",
                do="Print it to a new PDF through text recognition (OCR), or find another version.",
            )
        found = "a scan: its pages are pictures without text" if empty else "the PDF has no text"
        raise DocumentError(file=document.name, found=found, do=_OCR)
    for numbers, one, many in (
        (empty, "has no text layer (a scan?)", "have no text layer (scans?)"),
        (
            nonsense,
            "has a font that maps to nonsense: it is left out",
            "have fonts that map to nonsense: they are left out",
        ),
        (lost, "cannot be opened: it is left out", "cannot be opened: they are left out"),
    ):
        if numbers:
            warnings.append(f"Page {numbers[0]} {one}" if len(numbers) == 1 else f"Pages {_listed(numbers)} {many}")
    if len(nonsense) * 2 > len(pages):
        raise DocumentError(
            file=document.name,
            found=f"the fonts map to nonsense on {len(nonsense)} of {len(pages)} pages",
            do="Print it to a new PDF through text recognition (OCR), or find another version.",
        )
    return pages, warnings


def _read_all(document: Document, meanwhile: Callable[[], None] | None) -> list[_Read]:
    """Every page, as pdfium reads it or, where that fails, as pdfplumber does; and what neither could read.

    A page that maps to nonsense has no text.
    """
    pages = _read_by_pdfium(document, meanwhile)
    again = [index for index, each in enumerate(pages) if each.page.unread or each.fault in ("nonsense", "lost")]
    if again:
        _read_again(document, pages, again)
    for each in pages:
        if each.fault == "nonsense":
            each.page.text, each.lines = "", []
    return pages


def _read_by_pdfium(document: Document, meanwhile: Callable[[], None] | None) -> list[_Read]:
    with ONE_AT_A_TIME:
        opened = open_pdf(document)
        try:
            count = len(opened)
            if meanwhile is not None and count >= _LONG:
                some = [range(first, min(first + _TOGETHER, count)) for first in range(0, count, _TOGETHER)]
                pieces = in_pieces(len(some), lambda at: _read_some(opened, some[at]), meanwhile)
                return [page for piece in pieces for page in piece]
            return _read_some(opened, range(count))
        finally:
            opened.close()


def _read_some(opened: pdfium.PdfDocument, indexes: Iterable[int]) -> list[_Read]:
    found: list[_Read] = []
    for index in indexes:
        try:
            found.append(_read_of(read_page(opened, index)))
        except pdfium.PdfiumError:
            found.append(_Read(_no_page(index + 1), "lost"))
    return found


def _fault(page: Page) -> _Fault:
    letters = _letters(page)
    if letters < _FEW and page.pictures:
        return "empty"
    return "nonsense" if letters and maps_to_nonsense(page) else ""


def _letters(page: Page) -> int:
    return len("".join(page.text.split()))


def _read_again(document: Document, pages: list[_Read], indexes: Sequence[int]) -> None:
    """Puts pages in place as pdfplumber reads them, where what it reads are words."""
    from pipelines.text.plumber import read_pages  # loaded for the rare document that needs it

    read, in_vain = 0, 0
    with closing(read_pages(document.content, len(pages), indexes)) as reading:
        for index, page in reading:
            if page is not None and _letters(page) >= _FEW:
                if not maps_to_nonsense(page) and has_vowels(page.text):
                    pages[index] = _Read(page, "")
                    read += 1
                elif pages[index].fault != "lost":
                    pages[index].fault = "nonsense"
                    in_vain += 1
            if not read and in_vain >= _PATIENCE:
                return


def _listed(numbers: Sequence[int]) -> str:
    """ "3, 5 to 9 and 12" """
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    words = [str(a) if a == b else f"{a} to {b}" for a, b in ranges]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def _no_page(number: int) -> Page:
    nothing = np.empty(0, np.float32)
    flags = np.empty(0, np.bool_)
    no_boxes = np.empty((0, 4), np.float32)
    return Page(number, 0.0, 0.0, "", no_boxes, no_boxes, nothing, nothing, flags, flags, flags, nothing, 0, 0.0)


_SIGN_BETWEEN = re.compile(r"[^\W\d_][$#@§=+<>\\^~|{}¬¿¡÷×][^\W\d_]")


def maps_to_nonsense(page: Page) -> bool:
    """Whether a page's font says other characters than it shows.

    Told by characters without meaning (private use, control characters, none at all), and by words in which letters of
    two scripts, or letters and signs, are mixed.
    """
    if page.no_meaning > 0.3:
        return True
    words = page.text.split()
    letters = "".join(words)
    odd = [each for each in set(letters) if each == "\ufffd" or unicodedata.category(each) in ("Co", "Cc", "Cn", "Cs")]
    if sum(map(letters.count, odd)) > 0.1 * len(letters):
        return True
    words = [word for word in words if len(word) >= 3]
    if len(words) < 8:
        return False
    return sum(map(_is_mixed, words)) > 0.12 * len(words)


def has_vowels(text: str) -> bool:
    """Whether the Latin letters of a text can be words: a third to half of the letters of European languages are vowels.

    A font read by the wrong table puts one letter for another, and few vowels are left ("7KH &RQIHUHQFH").
    """
    letters = [unicodedata.normalize("NFD", letter)[0].lower() for letter in text if _script(letter) == "latin"]
    return len(letters) < 40 or sum(letter in "aeiouyœæ" for letter in letters) > 0.25 * len(letters)


@lru_cache(maxsize=16_384)
def _is_mixed(word: str) -> bool:
    if word.isascii() and word.isalnum():  # most words: one script, no signs
        return False
    scripts = {_script(letter) for letter in word if letter.isalpha()}
    return len(scripts - {""}) > 1 or (bool(_SIGN_BETWEEN.search(word)) and "://" not in word)


def _script(letter: str) -> str:
    code = ord(letter)
    for script, low, high in (
        ("latin", 0x41, 0x24F),
        ("greek", 0x370, 0x3FF),
        ("cyrillic", 0x400, 0x52F),
        ("hebrew", 0x590, 0x5FF),
        ("arabic", 0x600, 0x6FF),
    ):
        if low <= code <= high:
            return "" if code in (0xAA, 0xB5, 0xBA) else script
    return ""
