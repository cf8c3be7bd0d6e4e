"""Tables as files that a spreadsheet opens as they are meant: CSV in UTF-8 with its mark, nothing in it a formula."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

import pandas as pd

FORMULA = re.compile(r"^[=+\-@\t\r]")


def csv(table: pd.DataFrame, about: Mapping[str, str]) -> bytes:
    """A table as CSV with a byte order mark. What it is about stands in columns of its own, the same in every row,

    so that the first row stays the header and nothing is lost when rows are moved to another file.
    """
    told = table.assign(**about)
    safe = told.map(harmless) if len(told) else told
    return ("﻿" + safe.to_csv(index=False, lineterminator="\r\n")).encode("utf-8")


def harmless(value: object) -> object:
    """A cell that a spreadsheet would take for a formula gets an apostrophe before it; all others stay as they are."""
    if isinstance(value, str) and FORMULA.match(value):
        return f"'{value}"
    return value


def file_name(*parts: str, ending: str = "csv") -> str:
    """A file name of letters, digits, dots and hyphens only, safe on any system: letters with accents lose them."""
    plain = [
        "".join(c for c in unicodedata.normalize("NFKD", part) if not unicodedata.combining(c))
        for part in parts
        if part
    ]
    name = "-".join(re.sub(r"[^A-Za-z0-9.]+", "-", part).strip("-.") for part in plain)
    return f"{name[:120].strip('-.') or 'placard'}.{ending}"
