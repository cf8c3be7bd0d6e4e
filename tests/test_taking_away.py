"""What a reader takes away, with a real browser: files that open, named safely, each with its source."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from docx import Document
from pages import REPORT
from PIL import Image
from pptx import Presentation
from served import opened, pressed

FRAME = ".st-key-frame-items"
SOURCE = "12th session"


@pytest.fixture
def session(page: Any, address: str) -> Any:
    """The Session page, scrolled to the figure of the items."""
    opened(page, f"{address}?document={REPORT}", f"{FRAME} .js-plotly-plot")
    page.locator(FRAME).scroll_into_view_if_needed()
    return page


def taken(page: Any, button: Any, tmp_path: Path) -> tuple[str, bytes]:
    """The name and the bytes of the file that a button gives."""
    with page.expect_download(timeout=60_000) as download:
        pressed(page, button)
    download.value.save_as(tmp_path / "file")
    return str(download.value.suggested_filename), (tmp_path / "file").read_bytes()


def button(page: Any, key: str) -> Any:
    return page.locator(f".st-key-{key} button").first


def test_a_figure_leaves_as_slide_workbook_and_table(session: Any, tmp_path: Path) -> None:
    name, content = taken(session, button(session, "download-pptx-items"), tmp_path)
    slides = Presentation(io.BytesIO(content)).slides
    assert name == "placard-items-All-acts-in-every-voice-the-record-names.pptx"
    assert len(slides) == 1 and any(shape.has_chart for shape in slides[0].shapes)
    assert any(shape.has_text_frame and SOURCE in shape.text_frame.text for shape in slides[0].shapes)
    _, content = taken(session, button(session, "download-xlsx-items"), tmp_path)
    assert openpyxl.load_workbook(io.BytesIO(content)).sheetnames == ["Data", "Chart", "Sentences", "About"]
    _, content = taken(session, button(session, "download-csv-items"), tmp_path)
    assert content.startswith(b"\xef\xbb\xbf") and SOURCE in content.decode("utf-8")


def test_a_picture_is_made_by_the_readers_own_browser_and_by_the_server(session: Any, tmp_path: Path) -> None:
    pressed(session, button(session, "picture-items"))
    dialog = session.locator("[role=dialog]")
    dialog.locator(".js-plotly-plot").wait_for()
    name, content = taken(session, dialog.locator(".modebar-btn").first, tmp_path)
    picture = Image.open(io.BytesIO(content))
    assert name.endswith(".png") and picture.width == 3200 and picture.height >= 1800
    assert picture.getpixel((5, 5))[:3] == (255, 255, 255)
    assert min(picture.convert("L").getdata()) < 100, "something dark is drawn on the white"
    name, content = taken(session, dialog.locator(".st-key-render-svg-items button"), tmp_path)
    drawing = ElementTree.fromstring(content)
    words = " ".join(text for element in drawing.iter() if (text := element.text))
    assert name.endswith(".svg") and "What was done under each item?" in words and SOURCE in words


def test_figures_gather_in_the_basket_and_leave_together(session: Any, tmp_path: Path) -> None:
    pressed(session, button(session, "basket-items"))
    session.get_by_text("Basket (1)").first.wait_for()
    pressed(session, button(session, "basket-shares"))
    pressed(session, session.get_by_text("Basket (2)").first)
    _, content = taken(session, button(session, "brief-pptx-basket"), tmp_path)
    words = [
        shape.text_frame.text
        for slide in Presentation(io.BytesIO(content)).slides
        for shape in slide.shapes
        if shape.has_text_frame
    ]
    assert "Sources" in words and "What was done under each item?" in words
    _, content = taken(session, button(session, "brief-docx-basket"), tmp_path)
    assert len(Document(io.BytesIO(content)).tables) == 3


def test_the_session_brief_leaves_as_slides(session: Any, tmp_path: Path) -> None:
    name, content = taken(session, button(session, "brief-pptx-session-brief"), tmp_path)
    assert name.startswith("placard-session-brief-") and 6 <= len(Presentation(io.BytesIO(content)).slides) <= 10


def test_the_data_package_leaves_whole(page: Any, address: str, tmp_path: Path) -> None:
    opened(page, f"{address}method", ".st-key-data-package button")
    name, content = taken(page, button(page, "data-package"), tmp_path)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = {Path(each).name for each in archive.namelist()}
    assert name.startswith("placard-tables-1.") and {"datapackage.json", "CITATION.cff", "SHA256SUMS"} <= names
