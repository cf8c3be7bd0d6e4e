"""The characters of a page as they lie on it, whichever reader they come from: turned upright, with their spaces, spelt out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipelines.text.fonts import letter_widths, usual_width

_LINE_END_HYPHEN = 2  # pdfium's sign for a hyphen at a line's end
FOR_LINES = ("lay", "base", "size", "bold", "italic", "upright", "wide")  # what only lines are made of
_ARRAYS = ("boxes", *FOR_LINES)
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

    def change(self, changed: Callable[[NDArray[Any]], NDArray[Any]]) -> None:
        """Takes the same characters out of all arrays, or puts the same ones in."""
        one = self.lay is self.boxes
        for name in _ARRAYS:
            if not (one and name == "lay"):
                setattr(self, name, changed(getattr(self, name)))
        if one:
            self.lay = self.boxes

    def let_go(self, *names: str) -> None:
        """Gives back the memory of arrays that are not needed any more: a long document has millions of characters."""
        for name in names:
            setattr(self, name, getattr(self, name)[:0].copy())


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


def laid_out(number: int, width: float, height: float, printed: Printed) -> Page:
    """A page of characters, whichever reader they come from, with its spaces and its text."""
    codes, turn = printed.codes, printed.turn
    main_turn = int(np.bincount(turn, minlength=4).argmax()) if len(turn) else FLAT
    boxes = printed.boxes.astype(np.float32)
    lay, base = _turned(printed.boxes, printed.origin, main_turn, width, height)
    if reads_from_the_right(codes):
        lay[:, [0, 2]] = (width if main_turn % 2 == 0 else height) - lay[:, [2, 0]]
    elif main_turn == FLAT:
        lay = boxes  # most pages: one array is both
    made = Page(
        number,
        width,
        height,
        "",
        boxes,
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
        made.change(lambda values: values[~gone])
    return _spelt_out(made, _with_gaps(made, codes) if len(codes) > 1 else codes)


def reads_from_the_right(codes: NDArray[np.uint32]) -> bool:
    """Whether most characters are of Hebrew, Arabic and their kin."""
    return bool(np.count_nonzero((codes >= 0x590) & (codes < 0x900)) > 0.5 * len(codes))


def _no_gaps(codes: NDArray[np.uint32], made_up: NDArray[np.bool_], page: Page) -> NDArray[np.bool_]:
    """The spaces pdfium made up where letters are only set a little apart (less than 12 % of their size)."""
    gone = np.zeros(len(codes), np.bool_)
    if len(codes) > 2:
        gap = page.lay[2:, 0] - page.lay[:-2, 2]
        level = np.abs(page.base[2:] - page.base[:-2]) < 1
        gone[1:-1] = (codes[1:-1] == 32) & made_up[1:-1] & level & (np.abs(gap) < 0.12 * page.size[:-2])
    return gone


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

    def with_spaces(values: NDArray[Any]) -> NDArray[Any]:
        added = values[places]
        if values.ndim == 2:
            added = values[places - 1].copy()
            added[:, 0] = added[:, 2]  # no width
        return np.insert(values, places, added, axis=0)

    page.change(with_spaces)
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
        page.change(lambda values: np.repeat(values, repeats, axis=0))
    page.text = text
    return page


def tell_bold(pages: Sequence[Page]) -> None:
    """Tells the bold type of fonts that do not say so: 6 to 20 % wider than what most of the document is set in."""
    seen = [page.wide[page.wide > 0] for page in pages]
    usual = usual_width(np.concatenate(seen) if seen else np.empty(0, np.float32))
    for page in pages:
        page.bold |= (page.wide > 1.06 * usual) & (page.wide < 1.2 * usual)
