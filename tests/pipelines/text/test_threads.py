"""Several readers of the dashboard open PDFs at once, each in a thread of the one server; pdfium bears one thread only."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from reading import made, read
from test_pictures import two_pages

from pipelines.text import draw_page, pdf, pictures


def test_one_thread_at_a_time_is_in_pdfium(monkeypatch: pytest.MonkeyPatch) -> None:
    inside, most, guard = 0, 0, threading.Lock()

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any) -> Any:
            nonlocal inside, most
            with guard:
                inside += 1
                most = max(most, inside)
            time.sleep(0.01)  # long enough for every other thread to come in, where it can
            try:
                return call(*args)
            finally:
                with guard:
                    inside -= 1

        return wrapped

    monkeypatch.setattr(pdf, "read_page", counted(pdf.read_page))
    monkeypatch.setattr(pictures, "_drawn_by_pdfplumber", counted(pictures._drawn_by_pdfplumber))
    monkeypatch.setattr(pictures, "_drawn_by_pdfium", counted(pictures._drawn_by_pdfium))
    content = two_pages()
    with ThreadPoolExecutor(6) as readers:
        texts = [readers.submit(read, content, "pdf") for _ in range(3)]
        drawn = [readers.submit(draw_page, made(content, "pdf"), page, 0.5) for page in (1, 2, 1)]
        assert {text.result().reading for text in texts} == {read(content, "pdf").reading}
        assert len({picture.result().tobytes() for picture in drawn}) == 2
    assert most == 1
