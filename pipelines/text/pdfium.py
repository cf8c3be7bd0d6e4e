"""The characters of a PDF page and their places, read from pdfium some fifty times faster than in Python.

pdfium's functions are mapped over the whole page, so that the loop runs in C; what a text object fixes for all its
characters (font, size, slant) is asked once for each object. pdfium is not thread-safe: two threads
in it at once end the process. Whoever calls it holds ``ONE_AT_A_TIME``.
"""

from __future__ import annotations

import ctypes
import math
import threading
from collections import deque
from itertools import repeat

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray

from pipelines.text.fonts import font_style
from pipelines.text.glyphs import Page, Printed, laid_out
from pipelines.text.pointers import address_of, plain

ONE_AT_A_TIME = threading.RLock()  # from the opening of a PDF to its closing

_VOID, _INT, _UINT, _DOUBLE = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint, ctypes.c_double
_ADDRESS = ctypes.c_size_t  # as a number; 0, not None, where there is none


_text = plain(raw.FPDFText_GetText, _INT, _VOID, _INT, _INT, _VOID)
_unicode = plain(raw.FPDFText_GetUnicode, _UINT, _VOID, _INT)
_loose_box = plain(raw.FPDFText_GetLooseCharBox, _INT, _VOID, _INT, _VOID)
_origin = plain(raw.FPDFText_GetCharOrigin, _INT, _VOID, _INT, _VOID, _VOID)
_object = plain(raw.FPDFText_GetTextObject, _ADDRESS, _VOID, _INT)
_font_size = plain(raw.FPDFText_GetFontSize, _DOUBLE, _VOID, _INT)
_matrix = plain(raw.FPDFText_GetMatrix, _INT, _VOID, _INT, _VOID)
_no_meaning = plain(raw.FPDFText_HasUnicodeMapError, _INT, _VOID, _INT)
_font = plain(raw.FPDFTextObj_GetFont, _VOID, _VOID)
_object_type = plain(raw.FPDFPageObj_GetType, _INT, _VOID)

_HYPHEN_IN_TEXT = 0xFFFE  # what the text as a whole has where a hyphen ends a line


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
    codes = _codes(handle, count)
    objects = _objects(handle, codes)
    kept = np.nonzero(((codes != 13) & (codes != 10)) | (objects != 0))[0]
    loose = np.empty((count, 4), np.float32)  # left, top, right, bottom; y from the bottom
    start = loose.ctypes.data
    deque(map(_loose_box, repeat(handle), range(count), range(start, start + 16 * count, 16)), maxlen=0)
    objects, codes = objects[kept], codes[kept]
    width, height = page.get_size()
    to_shown = _to_shown(page, width, height)
    corners = loose[kept].astype(np.float64)
    a = corners[:, [0, 1]] @ to_shown[:2] + to_shown[2]
    b = corners[:, [2, 3]] @ to_shown[:2] + to_shown[2]
    boxes = np.concatenate((np.minimum(a, b), np.maximum(a, b)), axis=1)
    styles = _styles(handle, objects, kept, to_shown)
    turns = styles[3]
    straight = not to_shown[0, 1] and not (turns % 2).any()
    shown_origin = _origins(handle, kept, objects if straight else None) @ to_shown[:2] + to_shown[2]
    pictures, unread = _drawn(page, count) if count < 50 else (0, False)
    sample = range(0, count, max(1, count // 200))
    faults = sum(_no_meaning(handle, each) == 1 for each in sample)
    made = laid_out(number, width, height, Printed(codes, boxes, shown_origin, *styles, objects == 0))
    made.pictures, made.unread = pictures, unread
    made.no_meaning = faults / len(sample) if count else 0.0
    return made


def _codes(handle: int, count: int) -> NDArray[np.uint32]:
    """What each character stands for: from the text as a whole, where that has one sign for each character.

    It has not where characters have no meaning, or take two signs of 16 bits. Every thirty-second is asked by itself too.
    """
    signs = np.zeros(2 * count + 2, np.uint16)
    same = _text(handle, 0, count, signs.ctypes.data) == count + 1
    codes = signs[:count].astype(np.uint32)
    hyphens = codes == _HYPHEN_IN_TEXT
    alone = np.nonzero(hyphens)[0].tolist()
    codes[alone] = list(map(_unicode, repeat(handle), alone))
    some = [*range(0, count, 32), count - 1] if count else []
    if same and not _rewritten(codes).any() and codes[some].tolist() == list(map(_unicode, repeat(handle), some)):
        return codes
    return np.fromiter(map(_unicode, repeat(handle), range(count)), np.uint32, count)


def _rewritten(codes: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Which characters pdfium puts in another order or writes in another way: those read from the right, ligatures."""
    found = (codes >= 0x590) & (codes < 0x900) | (codes >= 0xD800) & (codes < 0xE000) | (codes >= 0xFB00)
    found |= (codes >= 0x200E) & (codes < 0x2010) | (codes >= 0x202A) & (codes < 0x202F) | (codes == 0)
    return found


def _objects(handle: int, codes: NDArray[np.uint32]) -> NDArray[np.uint64]:
    """The text object each character belongs to; 0 for those pdfium made up, which are spaces and line ends.

    A word whose first and last letters are of one object is of that object: objects come one after the other, but where
    something reads from the right.
    """
    count = len(codes)
    single = codes <= 32
    asked = np.ones(count, np.bool_)
    if count > 2 and not _rewritten(codes).any():
        asked[1:-1] = single[1:-1] | single[:-2] | single[2:]  # the first and the last letter of each word
    places = np.nonzero(asked)[0]
    objects = np.zeros(count, np.uint64)
    objects[places] = _asked(handle, places)
    broken = np.nonzero((np.diff(places) > 1) & (objects[places[1:]] != objects[places[:-1]]))[0]
    for first, last in zip(places[broken].tolist(), places[broken + 1].tolist(), strict=True):
        objects[first:last] = _asked(handle, np.arange(first, last))
        asked[first:last] = True
    return objects[np.maximum.accumulate(np.where(asked, np.arange(count), 0))]


def _asked(handle: int, places: NDArray[np.intp]) -> NDArray[np.uint64]:
    return np.fromiter(map(_object, repeat(handle), places.tolist()), np.uint64, len(places))


def _origins(handle: int, kept: NDArray[np.intp], objects: NDArray[np.uint64] | None) -> NDArray[np.float64]:
    """Where each character stands on its baseline.

    With objects: on a page all of whose text runs along it, the characters of an object have one baseline. It is asked
    of the first and the last of them, and those between get the place of the first.
    """
    if objects is None or not len(kept):
        return _origins_of(handle, kept)
    changes = np.nonzero(objects[1:] != objects[:-1])[0]
    firsts, lasts = np.concatenate(([0], changes + 1)), np.concatenate((changes, [len(objects) - 1]))
    origins = _origins_of(handle, kept[firsts])
    if (origins[:, 1] != _origins_of(handle, kept[lasts])[:, 1]).any():
        return _origins_of(handle, kept)
    return np.repeat(origins, lasts - firsts + 1, axis=0)


def _origins_of(handle: int, places: NDArray[np.intp]) -> NDArray[np.float64]:
    count = len(places)
    origins = np.empty((count, 2), np.float64)
    start = origins.ctypes.data
    xs, ys = range(start, start + 16 * count, 16), range(start + 8, start + 8 + 16 * count, 16)
    deque(map(_origin, repeat(handle), places.tolist(), xs, ys), maxlen=0)
    return origins


def _drawn(page: pdfium.PdfPage, count: int) -> tuple[int, bool]:
    """How many pictures a page of few characters shows, and whether it may hold text that pdfium cannot follow."""
    objects_on_page = raw.FPDFPage_CountObjects(page.raw)
    kinds = [_object_type(address_of(raw.FPDFPage_GetObject(page.raw, each))) for each in range(objects_on_page)]
    pictures = sum(kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM) for kind in kinds)
    pictures += kinds.count(raw.FPDF_PAGEOBJ_PATH) // 50  # letters drawn as outlines
    # No object at all is an empty page, or one whose content pdfium cannot follow.
    return pictures, not count and (not kinds or bool({raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM} & set(kinds)))


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
    indexes = kept[starts].tolist()
    matrices = np.zeros((len(indexes), 6), np.float32)
    start = matrices.ctypes.data
    deque(map(_matrix, repeat(handle), indexes, range(start, start + 24 * len(indexes), 24)), maxlen=0)
    a, b, c, d = matrices[:, :4].astype(np.float64).T
    scale = list(map(math.hypot, c, d))
    sizes = [
        abs(size * (each or 1.0)) for size, each in zip(map(_font_size, repeat(handle), indexes), scale, strict=True)
    ]
    right, down = (a[:, None] * to_shown[0] + b[:, None] * to_shown[1]).T
    turns = [round(math.atan2(y, x) / (math.pi / 2)) % 4 for x, y in zip(right.tolist(), down.tolist(), strict=True)]
    fonts: dict[int, tuple[bool, bool, int]] = {}
    styles = []
    for each in filled[starts].tolist():
        font = (_font(each) or 0) if each else 0
        if font not in fonts:
            is_bold, is_italic, says = font_style(font) if font else (False, False, True)
            fonts[font] = (is_bold, is_italic, 0 if says else len(fonts) + 1)
        styles.append(fonts[font])
    bolds, italics, silent = zip(*styles, strict=True)
    return (
        np.asarray(sizes, np.float32)[run],
        np.asarray(bolds, np.bool_)[run],
        np.asarray(italics, np.bool_)[run],
        np.asarray(turns, np.int64)[run],
        np.asarray(silent, np.int64)[run],
    )
