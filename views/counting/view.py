"""A record with what every page needs of it: all that is told, and the columns of its matrix."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from views.counting.agenda import columns
from views.counting.told import told
from views.records import Record


@dataclass(frozen=True, slots=True)
class View:
    """A record, its acts with marks and words (``told``), and its columns in order (``agenda.columns``)."""

    record: Record
    told: pd.DataFrame = field(repr=False)
    columns: pd.DataFrame = field(repr=False)

    @property
    def order(self) -> list[str]:
        """The columns' keys in the record's order."""
        return [str(key) for key in self.columns["column"]]

    @property
    def labels(self) -> dict[str, str]:
        """Column → its short label."""
        return dict(zip(self.columns["column"], self.columns["label"], strict=True))

    @property
    def names(self) -> dict[str, str]:
        """Delegation → its name."""
        return dict(zip(self.record.delegations["actor"], self.record.delegations["actor_name"], strict=True))


def view_of(record: Record) -> View:
    """The view of a record.

    Sentences are kept once for all the acts they tell of: each reader's own choice of acts then holds none of them anew.
    """
    acts = told(record)
    acts = acts.assign(evidence=acts["evidence"].astype("category"))
    return View(record, acts, columns(record, acts["column"]))
