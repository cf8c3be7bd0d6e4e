"""How a PDF's fonts look: bold or slanted, by what they say of themselves and by how wide their letters run."""

from __future__ import annotations

import ctypes
import re

import numpy as np
import pypdfium2.raw as raw
from numpy.typing import NDArray

from pipelines.text.pointers import plain

_font_name = plain(raw.FPDFFont_GetBaseFontName, ctypes.c_size_t, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)
_font_flags = plain(raw.FPDFFont_GetFlags, ctypes.c_int, ctypes.c_void_p)
_font_data = plain(
    raw.FPDFFont_GetFontData, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_void_p
)

_BOLD = re.compile(r"bold|black|heavy|demi|[-,]bd\b", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obliq|kursiv|[-,]it\b", re.IGNORECASE)
_TELLING_NAME = re.compile(
    r"times|arial|helvet|calibri|garamond|cambria|roman|regular|liberation|verdana", re.IGNORECASE
)
_FLAG_ITALIC, _FLAG_BOLD = 1 << 6, 1 << 18  # PDF 32000-1, table 123


def font_style(font: int) -> tuple[bool, bool, bool]:
    """Whether a font is bold, whether it is slanted, and whether it says so: by its name, its flags or its file.

    The weight pdfium derives from the thickness of stems is of no use: subsets made for printing give every font the
    same one.
    """
    buffer = ctypes.create_string_buffer(128)
    _font_name(font, ctypes.addressof(buffer), 128)
    name = buffer.value.decode("utf-8", "replace")
    flags = max(0, _font_flags(font))
    bold = bool(_BOLD.search(name)) or bool(flags & _FLAG_BOLD)
    italic = bool(_ITALIC.search(name)) or bool(flags & _FLAG_ITALIC)
    if bold or italic or _TELLING_NAME.search(name):
        return bold, italic, True
    styles = _mac_style(font)
    return (bool(styles & 1), bool(styles & 2), True) if styles >= 0 else (False, False, False)


def _mac_style(font: int) -> int:
    """The style bits of an embedded TrueType font's ``head`` table: 1 bold, 2 italic; -1 where there is none."""
    length = ctypes.c_size_t()
    if not _font_data(font, None, 0, ctypes.addressof(length)) or not 12 < length.value < 1 << 24:
        return -1
    buffer = ctypes.create_string_buffer(length.value)
    if not _font_data(font, ctypes.addressof(buffer), length.value, ctypes.addressof(length)):
        return -1
    data = buffer.raw
    if data[:4] not in (b"\0\1\0\0", b"true", b"OTTO"):
        return -1
    for entry in range(12, 12 + 16 * int.from_bytes(data[4:6], "big"), 16):
        if data[entry : entry + 4] == b"head":
            at = int.from_bytes(data[entry + 8 : entry + 12], "big") + 44
            return int.from_bytes(data[at : at + 2], "big")
    return -1


_EVEN_LETTERS = np.frombuffer("nuhdbpq".encode("utf-32-le"), np.uint32)  # of one width in most typefaces


def letter_widths(
    codes: NDArray[np.uint32], boxes: NDArray[np.float64], size: NDArray[np.float32], silent: NDArray[np.int64]
) -> NDArray[np.float32]:
    """For each character of a font that does not say its style, how wide the font's n, u, h, d … are for their size."""
    wide = np.zeros(len(codes), np.float32)
    if not silent.any():
        return wide
    letters = np.isin(codes, _EVEN_LETTERS) & (size > 0)
    for font in np.unique(silent[silent > 0]).tolist():
        of_font = silent == font
        sample = of_font & letters
        if sample.any():
            wide[of_font] = np.median((boxes[sample, 2] - boxes[sample, 0]) / size[sample])
    return wide


def usual_width(widths: NDArray[np.float32]) -> float:
    """How wide the letters run in what most of a document is set in; 0 where all its fonts say what they are."""
    return float(np.median(widths)) if len(widths) else 0.0
