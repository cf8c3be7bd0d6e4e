"""Pictures of pages: as large as the page is shown, and with the words where they are said to stand."""

from __future__ import annotations

import pdfplumber
import pytest
import typeset
from reading import made, read
from typeset import HEIGHT, WIDTH, blank, finished, put

from pipelines.text import draw_page, pictures


def two_pages(attributes: bytes = b"") -> bytes:
    pdf = blank()
    for words in ("The Conference met in Vienna.", "It adopted its report."):
        pdf.add_page()
        put(pdf, 150, 300, words)
    content = finished(pdf)
    return content.replace(b"/MediaBox", attributes + b"\n/MediaBox") if attributes else content


@pytest.mark.parametrize("scale", [0.5, 1.0, 1.5, 2.0, 3.0])
def test_a_picture_is_as_large_as_its_page_times_the_scale(scale):
    picture = draw_page(made(two_pages(), "pdf"), 2, scale=scale)
    assert picture.width == pytest.approx(WIDTH * scale, abs=1)
    assert picture.height == pytest.approx(HEIGHT * scale, abs=1)
    assert picture.mode == "RGB"


def test_a_picture_has_one_and_a_half_pixels_a_point_unless_told():
    assert draw_page(made(two_pages(), "pdf"), 1).width == pytest.approx(WIDTH * 1.5, abs=1)


@pytest.mark.parametrize(
    ("attributes", "width", "height"),
    [
        (b"/Rotate 90", HEIGHT, WIDTH),
        (b"/Rotate 180", WIDTH, HEIGHT),
        (b"/CropBox [40 60 500 700]", 460, 640),
        (b"/Rotate 270 /CropBox [40 60 500 700]", 640, 460),
        (b"/CropBox [-50 -50 900 900]", WIDTH, HEIGHT),  # a page is never larger than its sheet
    ],
)
def test_words_stand_on_the_picture_where_they_are_located(attributes, width, height):
    content = two_pages(attributes)
    picture = draw_page(made(content, "pdf"), 1, scale=2).convert("L")
    assert picture.size == (pytest.approx(2 * width, abs=1), pytest.approx(2 * height, abs=1))
    text = read(content, "pdf")
    (place,) = text.locate(text.span(0, len("The Conference met in Vienna.")))
    ((x0, top, x1, bottom),) = place.rects
    assert picture.crop((round(2 * x0), round(2 * top), round(2 * x1), round(2 * bottom))).getextrema()[0] < 100
    box = picture.point(lambda ink: 255 * (ink < 128)).getbbox()  # of all ink: it is on the rectangle only
    assert box is not None
    for drawn, said in zip(box, (x0, top, x1, bottom), strict=True):
        assert drawn / 2 == pytest.approx(said, abs=5)


def test_pdfplumber_opens_only_the_page_that_is_drawn_and_closes_it(monkeypatch):
    opened, closed = [], []
    open_, close = pdfplumber.open, pdfplumber.page.Page.close
    monkeypatch.setattr(
        pdfplumber, "open", lambda *args, **named: (opened.append(named["pages"]), open_(*args, **named))[1]
    )
    monkeypatch.setattr(pdfplumber.page.Page, "close", lambda page: (closed.append(page.page_number), close(page))[1])
    draw_page(made(two_pages(), "pdf"), 2)
    assert opened == [[2]]
    assert set(closed) == {2}


def test_a_page_pdfplumber_cannot_follow_is_drawn_all_the_same(monkeypatch):
    document = made(two_pages(), "pdf")
    usual = draw_page(document, 1)
    monkeypatch.setattr(pdfplumber, "open", lambda *_, **__: 1 / 0)
    assert draw_page(document, 1).convert("RGB").tobytes() == usual.tobytes()


def test_a_pdf_with_an_owner_s_password_has_pictures():
    assert draw_page(made(typeset.encrypted(None), "pdf"), 1).convert("L").getextrema()[0] < 100


def test_a_page_pdfplumber_can_follow_is_drawn_by_it(monkeypatch):
    monkeypatch.setattr(pictures, "_drawn_by_pdfium", lambda *_: 1 / 0)
    for scale in (0.5, 1.5, 3.0):
        assert draw_page(made(two_pages(), "pdf"), 2, scale=scale).width == pytest.approx(WIDTH * scale, abs=1)
