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


# What is told of an act and nothing is counted by. Each different one is kept once for all the acts it stands at: a reader's own
# choice of acts then holds none of them anew, and takes half the memory. What is counted by stays strings: groups, ranks and
# joins of categories cost more than they save, and sort by the categories' order.
SAID = ("document", "session", "body", "item_title", "chapter", "meeting", "occasion", "office", "printed", "title",
        "on_behalf_of", "resolution", "evidence", "rule", "corrected")  # fmt: skip


def view_of(record: Record) -> View:
    """The view of a record."""
    acts = told(record)
    return View(record, acts.astype(dict.fromkeys(SAID, "category")), columns(record, acts["column"]))
