"""The characters of a PDF page and their places, read from pdfium some fifty times faster than in Python.

pdfium's functions are mapped over the whole page, so that the loop runs in C; what a text object fixes for all its
characters (font, size, slant) is asked once for each object. pdfium is not thread-safe: one thread at a time may read
PDFs in a process.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray

from pipelines.text.fonts import font_style, letter_widths, usual_width
from pipelines.text.pointers import address_of, plain

_VOID, _INT, _UINT, _DOUBLE = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint, ctypes.c_double


_unicode = plain(raw.FPDFText_GetUnicode, _UINT, _VOID, _INT)
_loose_box = plain(raw.FPDFText_GetLooseCharBox, _INT, _VOID, _INT, _VOID)
_origin = plain(raw.FPDFText_GetCharOrigin, _INT, _VOID, _INT, _VOID, _VOID)
_object = plain(raw.FPDFText_GetTextObject, _VOID, _VOID, _INT)
_font_size = plain(raw.FPDFText_GetFontSize, _DOUBLE, _VOID, _INT)
_matrix = plain(raw.FPDFText_GetMatrix, _INT, _VOID, _INT, _VOID)
_no_meaning = plain(raw.FPDFText_HasUnicodeMapError, _INT, _VOID, _INT)
_font = plain(raw.FPDFTextObj_GetFont, _VOID, _VOID)
_object_type = plain(raw.FPDFPageObj_GetType, _INT, _VOID)

_LINE_END_HYPHEN = 2  # pdfium's sign for a hyphen at a line's end
FLAT, LEFT_TURNED, UPSIDE_DOWN, RIGHT_TURNED = 0, 1, 2, 3


@dataclass(slots=True)
class Page:
    """One page's characters in the order of its content, spaces included, line ends left out.

    ``boxes`` are (x0, top, x1, bottom) in points from the top left of the page as it is shown, and ``lay`` the same for
    a page turned so that its text stands upright, and mirrored where it is written from the right; ``base`` is the baseline in ``lay``'s direction. A space pdfium made
    up from a gap has no width. ``wide`` is how wide the letters of a character's font run for their size, where the font
    itself does not say whether it is bold, else 0: a bold font of the same family runs wider (see ``tell_bold``).
    """

    number: int
    width: float
    height: float
    text: str
    boxes: NDArray[np.float32]
    lay: NDArray[np.float32]
    base: NDArray[np.float32]
    size: NDArray[np.float32]
    bold: NDArray[np.bool_]
    italic: NDArray[np.bool_]
    upright: NDArray[np.bool_]
    wide: NDArray[np.float32]
    pictures: int
    no_meaning: float  # share of the characters whose font does not say what they stand for
    unread: bool = False  # no character, though it may draw some: another reader may find them


@dataclass(slots=True)
class Printed:
    """One page's characters as a reader of PDFs gives them, in the order of the content.

    ``boxes`` (x0, top, x1, bottom) and ``origin`` (x, baseline) are in points from the top left of the page as it is
    shown; ``turn`` counts quarter turns clockwise; ``silent`` numbers the fonts that do not say whether they are bold,
    0 for those that do; ``made_up`` marks spaces the reader put in by itself.
    """

    codes: NDArray[np.uint32]
    boxes: NDArray[np.float64]
    origin: NDArray[np.float64]
    size: NDArray[np.float32]
    bold: NDArray[np.bool_]
    italic: NDArray[np.bool_]
    turn: NDArray[np.int64]
    silent: NDArray[np.int64]
    made_up: NDArray[np.bool_]


def read_page(document: pdfium.PdfDocument, index: int) -> Page:
    """The characters of a page (counted from 0). The page is closed again."""
    page = document[index]
    text_page = None
    try:
        text_page = page.get_textpage()
        return _read(page, text_page, index + 1)
    finally:
        if text_page is not None:
            text_page.close()
        page.close()


def _read(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, number: int) -> Page:
    handle = address_of(text_page.raw)
    count = max(0, raw.FPDFText_CountChars(text_page.raw))
    indexes = range(count)
    codes = np.fromiter(map(_unicode, repeat(handle), indexes), np.uint32, count)
    objects = np.fromiter((each or 0 for each in map(_object, repeat(handle), indexes)), np.uint64, count)
    kept = np.nonzero(((codes != 13) & (codes != 10)) | (objects != 0))[0]
    loose = np.empty((count, 4), np.float32)  # left, top, right, bottom; y from the bottom
    start = loose.ctypes.data
    deque(map(_loose_box, repeat(handle), indexes, range(start, start + 16 * count, 16)), maxlen=0)
    origin = np.empty((count, 2), np.float64)
    start = origin.ctypes.data
    xs, ys = range(start, start + 16 * count, 16), range(start + 8, start + 8 + 16 * count, 16)
    deque(map(_origin, repeat(handle), indexes, xs, ys), maxlen=0)
    objects = objects[kept]
    codes = codes[kept]
    width, height = page.get_size()
    to_shown = _to_shown(page, width, height)
    corners = loose[kept].astype(np.float64)
    a = corners[:, [0, 1]] @ to_shown[:2] + to_shown[2]
    b = corners[:, [2, 3]] @ to_shown[:2] + to_shown[2]
    boxes = np.concatenate((np.minimum(a, b), np.maximum(a, b)), axis=1)
    shown_origin = origin[kept] @ to_shown[:2] + to_shown[2]
    styles = _styles(handle, objects, kept, to_shown)
    pictures, unread = 0, False
    if count < 50:
        objects_on_page = raw.FPDFPage_CountObjects(page.raw)
        kinds = [_object_type(address_of(raw.FPDFPage_GetObject(page.raw, each))) for each in range(objects_on_page)]
        pictures = sum(kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM) for kind in kinds)
        pictures += kinds.count(raw.FPDF_PAGEOBJ_PATH) // 50  # letters drawn as outlines
        # No object at all is an empty page, or one whose content pdfium cannot follow.
        unread = not count and (not kinds or bool({raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM} & set(kinds)))
    sample = range(0, count, max(1, count // 200))
    faults = sum(_no_meaning(handle, each) == 1 for each in sample)
    made = laid_out(number, width, height, Printed(codes, boxes, shown_origin, *styles, objects == 0))
    made.pictures, made.unread = pictures, unread
    made.no_meaning = faults / len(sample) if count else 0.0
    return made


def laid_out(number: int, width: float, height: float, printed: Printed) -> Page:
    """A page of characters, whichever reader they come from, with its spaces and its text."""
    codes, turn = printed.codes, printed.turn
    main_turn = int(np.bincount(turn, minlength=4).argmax()) if len(turn) else FLAT
    lay, base = _turned(printed.boxes, printed.origin, main_turn, width, height)
    if reads_from_the_right(codes):
        lay[:, [0, 2]] = (width if main_turn % 2 == 0 else height) - lay[:, [2, 0]]
    made = Page(
        number,
        width,
        height,
        "",
        printed.boxes.astype(np.float32),
        lay,
        base,
        printed.size,
        printed.bold,
        printed.italic,
        turn == main_turn,
        letter_widths(codes, printed.boxes, printed.size, printed.silent),
        0,
        0.0,
    )
    gone = _no_gaps(codes, printed.made_up, made)
    if gone.any():
        codes = codes[~gone]
        for name in _ARRAYS:
            setattr(made, name, getattr(made, name)[~gone])
    return _spelt_out(made, _with_gaps(made, codes) if len(codes) > 1 else codes)


def reads_from_the_right(codes: NDArray[np.uint32]) -> bool:
    """Whether most characters are of Hebrew, Arabic and their kin."""
    return bool(np.count_nonzero((codes >= 0x590) & (codes < 0x900)) > 0.5 * len(codes))


_ARRAYS = ("boxes", "lay", "base", "size", "bold", "italic", "upright", "wide")


def _no_gaps(codes: NDArray[np.uint32], made_up: NDArray[np.bool_], page: Page) -> NDArray[np.bool_]:
    """The spaces pdfium made up where letters are only set a little apart (less than 12 % of their size)."""
    gone = np.zeros(len(codes), np.bool_)
    if len(codes) > 2:
        gap = page.lay[2:, 0] - page.lay[:-2, 2]
        level = np.abs(page.base[2:] - page.base[:-2]) < 1
        gone[1:-1] = (codes[1:-1] == 32) & made_up[1:-1] & level & (np.abs(gap) < 0.12 * page.size[:-2])
    return gone


def _to_shown(page: pdfium.PdfPage, width: float, height: float) -> NDArray[np.float64]:
    """The affine map (3, 2) from the page's own coordinates to points from its top left corner as it is shown."""
    scale = 1000  # device pixels a point, for whole numbers are all that is returned
    points = []
    x, y = ctypes.c_int(), ctypes.c_int()
    for px, py in ((0.0, 0.0), (1000.0, 0.0), (0.0, 1000.0)):
        raw.FPDF_PageToDevice(page.raw, 0, 0, round(width * scale), round(height * scale), 0, px, py, x, y)
        points.append((x.value / scale, y.value / scale))
    (ox, oy), (ax, ay), (bx, by) = points
    return np.array([[(ax - ox) / 1000, (ay - oy) / 1000], [(bx - ox) / 1000, (by - oy) / 1000], [ox, oy]])


def _styles(
    handle: int, objects: NDArray[np.uint64], kept: NDArray[np.intp], to_shown: NDArray[np.float64]
) -> tuple[NDArray[np.float32], NDArray[np.bool_], NDArray[np.bool_], NDArray[np.int64], NDArray[np.int64]]:
    """Size in points, bold, italic, quarter turns and, for fonts that do not say their style, a number for the font.

    All of it is asked once for each text object.
    """
    count = len(objects)
    if not count:
        return (
            np.empty(0, np.float32),
            np.empty(0, np.bool_),
            np.empty(0, np.bool_),
            np.empty(0, np.int64),
            np.empty(0, np.int64),
        )
    filled = objects.copy()
    made_up = np.nonzero(filled == 0)[0]
    if len(made_up):  # a made-up space takes the style of the character before it
        last = np.maximum.accumulate(np.where(filled != 0, np.arange(count), 0))
        filled = filled[last]
    changes = np.concatenate(([True], filled[1:] != filled[:-1]))
    starts = np.nonzero(changes)[0]
    run = np.cumsum(changes) - 1
    sizes, bolds, italics, turns, silent = [], [], [], [], []
    fonts: dict[int, tuple[bool, bool, int]] = {}
    matrix = (ctypes.c_float * 6)()
    for first in starts.tolist():
        index = int(kept[first])
        _matrix(handle, index, ctypes.addressof(matrix))
        a, b, c, d = matrix[0], matrix[1], matrix[2], matrix[3]
        sizes.append(abs(_font_size(handle, index) * (math.hypot(c, d) or 1.0)))
        font = (_font(int(filled[first])) or 0) if filled[first] else 0
        if font not in fonts:
            is_bold, is_italic, says = font_style(font) if font else (False, False, True)
            fonts[font] = (is_bold, is_italic, 0 if says else len(fonts) + 1)
        bolds.append(fonts[font][0])
        italics.append(fonts[font][1])
        silent.append(fonts[font][2])
        right, down = (a, b) @ to_shown[:2]
        turns.append(round(math.atan2(down, right) / (math.pi / 2)) % 4)
    return (
        np.asarray(sizes, np.float32)[run],
        np.asarray(bolds, np.bool_)[run],
        np.asarray(italics, np.bool_)[run],
        np.asarray(turns, np.int64)[run],
        np.asarray(silent, np.int64)[run],
    )


def _turned(
    boxes: NDArray[np.float64], origin: NDArray[np.float64], turn: int, width: float, height: float
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Boxes and baselines as on a page turned so that text in that direction stands upright."""
    x0, top, x1, bottom = boxes.T
    x, y = origin.T
    if turn == LEFT_TURNED:  # reads downwards
        lay, base = np.stack((top, width - x1, bottom, width - x0), axis=1), width - x
    elif turn == UPSIDE_DOWN:
        lay, base = np.stack((width - x1, height - bottom, width - x0, height - top), axis=1), height - y
    elif turn == RIGHT_TURNED:  # reads upwards
        lay, base = np.stack((height - bottom, x0, height - top, x1), axis=1), x
    else:
        lay, base = boxes, y
    return lay.astype(np.float32), base.astype(np.float32)


def _with_gaps(page: Page, codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Adds the spaces pdfium does not make up: after a raised mark, and between words set apart but drawn one by one."""
    space = (codes == 32) | (codes == 0xA0)
    size = np.maximum(page.size[1:], page.size[:-1])
    mixed = np.minimum(page.size[1:], page.size[:-1]) < 0.8 * size
    gap = page.lay[1:, 0] - page.lay[:-1, 2]
    level = np.abs(np.diff(page.base)) < 0.55 * size
    wide = (gap > np.where(mixed, 0.16, 0.19) * size) & (gap < 1.5 * size)
    places = np.nonzero(wide & level & ~space[1:] & ~space[:-1])[0] + 1
    if not len(places):
        return codes
    edges = page.boxes[places - 1].copy()
    edges[:, 0] = edges[:, 2]  # no width
    flat = page.lay[places - 1].copy()
    flat[:, 0] = flat[:, 2]
    page.boxes = np.insert(page.boxes, places, edges, axis=0)
    page.lay = np.insert(page.lay, places, flat, axis=0)
    for name in _ARRAYS[2:]:
        values = getattr(page, name)
        setattr(page, name, np.insert(values, places, values[places]))
    return np.insert(codes, places, 32)


def _spelt_out(page: Page, codes: NDArray[np.uint32]) -> Page:
    """The page with its text: hyphens as printed, ligatures and presentation forms spelt out letter by letter."""
    codes = np.where(codes == _LINE_END_HYPHEN, ord("-"), codes)
    codes = np.where((codes == 0) | (codes > 0x10FFFF) | ((codes >= 0xD800) & (codes < 0xE000)), 0xFFFD, codes)
    forms = ((codes >= 0xFB00) & (codes <= 0xFDFF)) | ((codes >= 0xFE70) & (codes < 0xFEFF))
    text = codes.astype("<u4").tobytes().decode("utf-32-le")
    if forms.any():
        letters = [
            unicodedata.normalize("NFKC", each).strip() or each if form else each
            for each, form in zip(text, forms, strict=True)
        ]
        repeats = np.fromiter(map(len, letters), np.int64, len(letters))
        text = "".join(letters)
        for name in _ARRAYS:
            setattr(page, name, np.repeat(getattr(page, name), repeats, axis=0))
    page.text = text
    return page


def tell_bold(pages: Sequence[Page]) -> None:
    """Tells the bold type of fonts that do not say so: 6 to 20 % wider than what most of the document is set in."""
    seen = [page.wide[page.wide > 0] for page in pages]
    usual = usual_width(np.concatenate(seen) if seen else np.empty(0, np.float32))
    for page in pages:
        page.bold |= (page.wide > 1.06 * usual) & (page.wide < 1.2 * usual)
