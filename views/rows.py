"""The rows of a table one at a time, each column an attribute."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

Row = Any  # a named tuple whose fields are the table's columns


def rows_of(table: pd.DataFrame) -> Iterator[Row]:
    """The table's rows in its order."""
    return iter(table.itertuples(index=False, name="Row"))
