"""The characters of a PDF page read by pdfplumber: slower than pdfium, and another opinion where pdfium reads badly.

What comes out is laid out as pdfium's characters are, so that lines, blocks and places are made in the same way.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
import pdfplumber
from numpy.typing import NDArray

from pipelines.text import fonts
from pipelines.text.glyphs import FLAT, Page, Printed, laid_out, reads_from_the_right

logging.getLogger("pdfminer").setLevel(logging.ERROR)  # of every oddity of a file; pages not read are named by us

_NO_MEANING = re.compile(r"\(cid:(\d+)\)")  # what pdfminer writes where a font does not say what it shows
_TWICE = 0.12  # of their size: two like letters so near are one, printed twice to look bold
_HANG = 0.22  # of their size: so far most letters reach below the baseline


@dataclass(frozen=True, slots=True)
class _Font:
    descent: float  # how far it reaches below the baseline, of its size, negative; nan where unknown
    simple: bool  # its codes are single bytes and, for it is whole, most likely those of ASCII
    bold: bool
    italic: bool
    silent: int  # a number where it does not say whether it is bold, else 0


def read_pages(content: bytes, count: int, indexes: Iterable[int]) -> Generator[tuple[int, Page | None], None, None]:
    """Pages of a PDF (counted from 0), one after another; None for those pdfplumber cannot read either.

    ``count`` is how many pages the PDF has: where pdfplumber finds others, its pages would be taken for the wrong ones,
    and none is read. Each page is closed again; closing the iterator closes the PDF.
    """
    # A PDF that one reader cannot follow raises in the other whatever its content leads to: what is not read is None.
    try:
        opened = pdfplumber.open(BytesIO(content))
    except Exception:
        yield from ((index, None) for index in indexes)
        return
    try:
        try:
            pages = opened.pages if len(opened.pages) == count else None
        except Exception:
            pages = None
        for index in indexes:
            if pages is None:
                yield index, None
                continue
            try:
                page = _read(pages[index])
            except Exception:
                page = None
            finally:
                pages[index].close()
            yield index, page
    finally:
        with suppress(Exception):
            opened.close()


def _read(page: Any) -> Page:
    chars: list[dict[str, Any]] = [char for char in page.chars if char["text"] not in ("", "\r", "\n")]
    names = [str(char["fontname"]) for char in chars]
    known = _fonts(page.pdf, set(names))
    styles = [known[name] for name in names]
    texts = [_text(char["text"], style) for char, style in zip(chars, styles, strict=True)]
    width, height, printed = _printed(page, chars, styles)
    kept = _once(texts, printed)
    # A sign may stand for several letters, which share its place.
    printed = _taken(printed, np.repeat(kept, [len(texts[each]) for each in kept]))
    letters = "".join(texts[each] for each in kept)
    printed.codes = np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), np.uint32)
    if reads_from_the_right(printed.codes):
        printed = _taken(printed, _as_spoken(printed))
    made = laid_out(page.page_number, width, height, printed)
    made.no_meaning = texts.count("\ufffd") / len(texts) if texts else 0.0
    return made


def _printed(page: Any, chars: Sequence[dict[str, Any]], styles: Sequence[_Font]) -> tuple[float, float, Printed]:
    """The page's width and height as it is shown, and its characters' places and styles; their codes are still to come.

    pdfminer measures from the lower left of the page as it is shown before it is cropped.
    """
    width, height, left, bottom = _shown(page.page_obj)
    a, b, c, d, e, f = matrix = np.array([char["matrix"] for char in chars], np.float64).reshape(-1, 6).T
    rects = [(char["x0"] - page.mediabox[0], char["y0"], char["x1"] - page.mediabox[0], char["y1"]) for char in chars]
    box = np.array(rects, np.float64).reshape(-1, 4)
    advance = np.array([char["adv"] for char in chars], np.float64)
    descent = np.array([style.descent for style in styles], np.float64)
    size, rise = _size_and_rise(matrix, box, advance, descent)
    # Without a descent pdfminer sets the box upon the baseline; letters hang under it.
    hang = np.where(descent == 0, _HANG * size, 0.0)
    box -= np.stack((c * hang, d * hang, c * hang, d * hang), axis=1)
    top, foot = height + bottom - box[:, 3], height + bottom - box[:, 1]
    printed = Printed(
        codes=np.zeros(len(chars), np.uint32),
        boxes=np.stack((box[:, 0] - left, top, box[:, 2] - left, foot), axis=1),
        origin=np.stack((e + c * rise - left, height + bottom - (f + d * rise)), axis=1),
        size=(size * np.hypot(c, d)).astype(np.float32),
        bold=np.array([style.bold for style in styles], np.bool_),
        italic=np.array([style.italic for style in styles], np.bool_),
        turn=np.round(np.arctan2(-b, a) / (np.pi / 2)).astype(np.int64) % 4,
        silent=np.array([style.silent for style in styles], np.int64),
        made_up=np.zeros(len(chars), np.bool_),
    )
    return width, height, printed


def _shown(page: Any) -> tuple[float, float, float, float]:
    """Width and height of the page as it is shown, and where its lower left lies in what it is cut from."""
    x0, y0, x1, y1 = page.mediabox
    crop = page.cropbox
    left, right = max(min(x0, x1), min(crop[0], crop[2])), min(max(x0, x1), max(crop[0], crop[2]))
    low, high = max(min(y0, y1), min(crop[1], crop[3])), min(max(y0, y1), max(crop[1], crop[3]))
    if left >= right or low >= high:
        left, right, low, high = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    width, height = right - left, high - low
    if page.rotate == 90:
        return height, width, low - y0, x1 - right
    if page.rotate == 180:
        return width, height, x1 - right, y1 - high
    if page.rotate == 270:
        return height, width, y1 - high, left - x0
    return width, height, left - x0, low - y0


def _fonts(pdf: Any, names: Iterable[str]) -> Mapping[str, _Font]:
    described = {str(font.fontname): font for font in pdf.rsrcmgr._cached_fonts.values()}
    found = {}
    for number, name in enumerate(sorted(names), 1):
        font = described.get(name)
        flags = font.flags if font is not None else 0
        bold = bool(fonts._BOLD.search(name)) or bool(flags & fonts._FLAG_BOLD)
        italic = bool(fonts._ITALIC.search(name)) or bool(flags & fonts._FLAG_ITALIC)
        says = bold or italic or bool(fonts._TELLING_NAME.search(name))
        found[name] = _Font(
            font.get_descent() if font is not None else np.nan,
            font is not None and not font.is_multibyte() and "+" not in name,
            bold,
            italic,
            0 if says else number,
        )
    return found


def _text(text: str, font: _Font) -> str:
    """What a character stands for; U+FFFD where its font does not say."""
    code = _NO_MEANING.fullmatch(text)
    if not code:
        return text
    return "\t" if font.simple and code[1] == "9" else "\ufffd"


def _size_and_rise(
    matrix: NDArray[np.float64], box: NDArray[np.float64], advance: NDArray[np.float64], descent: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The type size before a text's matrix enlarges it, and how far it is raised over its line.

    pdfminer tells neither. It does tell the box around each character: ``advance`` wide, the type size high, its lower
    edge the font's descent below the (raised) baseline, and then taken through the matrix. That is undone here.
    """
    a, b, c, d, e, f = matrix
    level = np.abs(d) >= np.abs(c)
    wide, high = box[:, 2] - box[:, 0], box[:, 3] - box[:, 1]
    scale = np.where(level, np.abs(d), np.abs(c))
    size = (np.where(level, high, wide) - np.where(level, np.abs(b), np.abs(a)) * np.abs(advance)) / np.maximum(
        scale, 1e-9
    )
    x, y = (box[:, 0] + box[:, 2]) / 2 - e - a * advance / 2, (box[:, 1] + box[:, 3]) / 2 - f - b * advance / 2
    middle = (x * c + y * d) / np.maximum(c * c + d * d, 1e-9)
    rise = middle - size / 2 - descent * size
    return size, np.where(np.abs(rise) > 0.02 * size, rise, 0.0)  # nan, for an unknown descent, is no rise


def _once(texts: list[str], printed: Printed) -> NDArray[np.intp]:
    """The characters without those printed a second time at the same place."""
    seen: dict[tuple[str, int, int], list[tuple[float, float]]] = {}
    kept = []
    for index, (text, (x, y), size) in enumerate(
        zip(texts, printed.origin.tolist(), printed.size.tolist(), strict=True)
    ):
        near = max(_TWICE * size, 0.1)
        column, row = int(x // 4), int(y // 4)
        around = [(text, column + right, row + down) for right in (-1, 0, 1) for down in (-1, 0, 1)]
        if not any(abs(x - u) < near and abs(y - v) < near for cell in around for u, v in seen.get(cell, ())):
            kept.append(index)
            seen.setdefault((text, column, row), []).append((x, y))
    return np.array(kept, np.intp)


def _taken(printed: Printed, places: NDArray[np.intp]) -> Printed:
    return Printed(
        printed.codes[places],
        printed.boxes[places],
        printed.origin[places],
        printed.size[places],
        printed.bold[places],
        printed.italic[places],
        printed.turn[places],
        printed.silent[places],
        printed.made_up[places],
    )


def _as_spoken(printed: Printed) -> NDArray[np.intp]:
    """The order of letters in which a text from the right is read: each line from its right end.

    Numbers and words in other letters inside a line run from the left. Pages shown turned stay as they are.
    """
    count = len(printed.codes)
    if (printed.turn != FLAT).any():
        return np.arange(count)
    base, size = printed.origin[:, 1], printed.size
    starts = np.nonzero(np.abs(np.diff(base)) > 0.3 * np.maximum(size[1:], size[:-1]))[0] + 1
    order: list[int] = []
    for line in np.split(np.arange(count), starts):
        line = line[::-1]  # of letters without width the one drawn last is the first
        from_right = line[np.argsort(-printed.boxes[line, 2], kind="stable")].tolist()
        letters = "".join(map(chr, printed.codes[from_right].tolist()))
        for run in re.finditer(r"[0-9A-Za-z\u00c0-\u024f](?:[ -~\u00a0-\u024f]*[0-9A-Za-z\u00c0-\u024f])?", letters):
            from_right[run.start() : run.end()] = reversed(from_right[run.start() : run.end()])
        order += from_right
    return np.array(order, np.intp)
