"""A figure's cells as data, and the lines behind them: one a sentence that a cell counts, with its place in the record.

A column of the cells that counts something has a companion on the lines, "Counted in “Acts”": what the line adds to it. The
number in a cell is the number of different entries in the companion on the lines of that cell's row; so a figure can be
counted again from its file alone, whether it counts acts, delegations, drafts or meetings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import pandas as pd

from views.act_table import DOWNLOADED, for_download

AT, ROW, NOTE = "at", "figure_row", "note"
ACT = "row_id"  # counts each act, for every act has a row of its own
FIELDS = (*DOWNLOADED.values(), "link", NOTE)
COUNTING = (
    "Each line is a sentence of the record behind a row of the figure, whose number is in figure_row. A number of the figure is "
    "the number of different entries under its “Counted in …” on the lines of that row. A line without a sentence says in its "
    "note what is known instead."
)

Values: TypeAlias = (
    "str | Sequence[str] | pd.Series"  # the name of a column of the acts, or a value a line ("" counts nothing)
)


@dataclass(frozen=True, slots=True)
class Behind:
    """data: a figure's cells, one column a fact, in full precision; lines: made when asked for, ``gathered``.

    keys: the columns of the data that name a row.
    """

    data: pd.DataFrame = field(repr=False)
    keys: tuple[str, ...]
    lines: Callable[[], pd.DataFrame] = field(repr=False)


def counted_in(column: str) -> str:
    """The name of a column's companion."""
    return f"Counted in “{column}”"


def acts_at(
    acts: pd.DataFrame,
    at: int | Sequence[int] | pd.Series,
    counted: Mapping[str, Values],
    note: str | Sequence[str] = "",
) -> pd.DataFrame:
    """Acts (``told``) as lines. at: the row of the data behind which each stands; counted: column → what a line adds to it.

    A derived act has the row_id of its spokesperson's: it is told apart by its actor.
    """
    lines = for_download(acts).assign(**{NOTE: note, AT: at})
    own = acts["row_id"].where(acts["voice"] != "member", acts["row_id"] + " " + acts["actor"])
    for column, values in counted.items():
        by = own if isinstance(values, str) and values == ACT else acts[values] if isinstance(values, str) else values
        lines[counted_in(column)] = [str(each) for each in by]
    return lines.reset_index(drop=True)


def told_at(at: Sequence[int], counted: Mapping[str, Sequence[str]], **fields: Sequence[str] | str) -> pd.DataFrame:
    """Lines that are no acts: a delegation nothing is known of, a result in print. fields: some of FIELDS."""
    values = {counted_in(column): list(each) for column, each in counted.items()}
    return pd.DataFrame({AT: list(at), **values, **fields})


def gathered(parts: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Lines of several kinds in the order of the data's rows: at, the companions, FIELDS; "" where a line has nothing."""
    whole = pd.concat([pd.DataFrame({AT: pd.Series(dtype=int)}), *parts], ignore_index=True)
    companions = [str(name) for name in whole.columns if name not in (AT, *FIELDS)]
    frame = whole.reindex(columns=[AT, *companions, *FIELDS])
    frame[[*companions, *FIELDS]] = frame[[*companions, *FIELDS]].astype(object).fillna("")
    return frame.astype({AT: int}).sort_values(AT, kind="stable", ignore_index=True)


def of_acts(
    data: pd.DataFrame, keys: Sequence[str], acts: pd.DataFrame, at: Sequence[int], counted: Mapping[str, Values]
) -> Behind:
    """What is behind a figure whose cells count acts alone."""
    return Behind(data, tuple(keys), lambda: gathered([acts_at(acts, at, counted)]))


def each_its_own(data: pd.DataFrame, acts: pd.DataFrame) -> Behind:
    """What is behind a list whose rows are acts: each row's own sentence."""
    return Behind(data, tuple(data.columns), lambda: gathered([acts_at(acts, range(len(acts)), {})]))


def acts_themselves(downloaded: pd.DataFrame) -> Behind:
    """A list of acts (``for_download``): its data are the acts with their sentences, and nothing stands behind these."""
    return Behind(downloaded, (), lambda: gathered([]))


def joined(behind: Behind) -> pd.DataFrame:
    """The cells with the lines behind them beside each: a line each, and one for a row behind which there is none."""
    lines = behind.lines()
    if not behind.keys:
        return behind.data
    data = _named(behind.data)
    found = data.merge(lines, left_on=ROW, right_on=AT, how="left").drop(columns=AT)
    found[ROW] += 1
    texts = list(lines.columns[1:])
    found[texts] = found[texts].astype(object).fillna("")
    return found


def sentences(behind: Behind) -> pd.DataFrame:
    """The lines, each with the number of its row of the data and what names that row."""
    lines = behind.lines()
    data = _named(behind.data[list(behind.keys)])
    found = lines.merge(data, left_on=AT, right_on=ROW, how="left").drop(columns=AT)
    found[ROW] += 1
    return found[[*data.columns, *lines.columns[1:]]]


def _named(data: pd.DataFrame) -> pd.DataFrame:
    """The data with the number of each row first; a column called as one of the lines' says that it is the figure's."""
    taken = set(FIELDS)
    names = {name: f"{name} (figure)" for name in data.columns if str(name).casefold() in taken}
    numbered = data.rename(columns=names).reset_index(drop=True)
    numbered.insert(0, ROW, range(len(numbered)))
    return numbered
