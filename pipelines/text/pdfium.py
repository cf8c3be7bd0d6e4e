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


_unicode = plain(raw.FPDFText_GetUnicode, _UINT, _VOID, _INT)
_loose_box = plain(raw.FPDFText_GetLooseCharBox, _INT, _VOID, _INT, _VOID)
_origin = plain(raw.FPDFText_GetCharOrigin, _INT, _VOID, _INT, _VOID, _VOID)
_object = plain(raw.FPDFText_GetTextObject, _VOID, _VOID, _INT)
_font_size = plain(raw.FPDFText_GetFontSize, _DOUBLE, _VOID, _INT)
_matrix = plain(raw.FPDFText_GetMatrix, _INT, _VOID, _INT, _VOID)
_no_meaning = plain(raw.FPDFText_HasUnicodeMapError, _INT, _VOID, _INT)
_font = plain(raw.FPDFTextObj_GetFont, _VOID, _VOID)
_object_type = plain(raw.FPDFPageObj_GetType, _INT, _VOID)


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
