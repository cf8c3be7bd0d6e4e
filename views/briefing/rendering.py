"""Pictures made on the server, where it has a Chrome or Chromium; elsewhere the reader's own browser makes them."""

from __future__ import annotations

import shutil
import threading
from typing import Any, Literal

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
Format = Literal["png", "svg", "pdf"]
_ONE_AT_A_TIME = threading.Lock()  # each picture starts a browser of its own, of some hundred megabytes


def has_browser() -> bool:
    """Whether a Chrome or Chromium was found on this machine."""
    return any(shutil.which(name) for name in BROWSERS)


def rendered(figure: Any, format_: Format) -> bytes:
    """A figure of ``figures.picture`` as the bytes of a picture; PNG at twice its size, for print and for large screens."""
    with _ONE_AT_A_TIME:
        image: bytes = figure.to_image(format=format_, scale=2 if format_ == "png" else 1)
    return image
