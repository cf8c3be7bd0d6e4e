"""The one frame in which every figure is shown: its question, itself, how to read it, its source, its table, its downloads."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Union
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import streamlit as st

from pipelines.store import fingerprint
from views import downloads, take_away
from views.behind.lines import COUNTING, Behind, joined, sentences
from views.briefing.charts import chart_of
from views.briefing.model import Briefing
from views.kept import tables_folder
from views.markup import Html, tag
from views.theme import Ground
from views.words import day, shortened
from views.writing import in_markdown, plain_table, write

if TYPE_CHECKING:
    import plotly.graph_objects as go

ROWS_AT_ONCE = 100
NO_TOOLBAR = {"displayModeBar": False, "responsive": True}


def ground() -> Ground:
    """Whether the reader's screen is light or dark."""
    return "dark" if st.context.theme.type == "dark" else "light"


RowsAsTable = Callable[[pd.DataFrame], Html]


@dataclass(frozen=True, slots=True)
class Notes:
    """What must stand with every figure."""

    question: str  # the figure's title
    how_to_read: str
    not_shown: str
    source: str
    summary: str  # the figure in a sentence or two, for those who do not see it
    filters: str  # what is shown, in words


@dataclass(frozen=True, slots=True)
class TableBelow:
    """The table under a figure: cells as shown, the address of each row, and what stands behind the figure."""

    cells: pd.DataFrame
    links: Sequence[str] = field(default=())
    link_word: str = "Sentences"
    _: KW_ONLY
    behind: Callable[[], Behind]  # its data and the sentences they count, made when they are asked for
    grid: Callable[[], pd.DataFrame] | None = (
        None  # for slides and pictures of what is drawn as a table; else the cells
    )
    chart: Callable[[], go.Figure] | None = None  # what leaves of bars that a page draws with links of its own


Drawn = Union["go.Figure", Html]


def show(
    figure: Drawn | Callable[[], Drawn],
    notes: Notes,
    table: TableBelow,
    *,
    key: str,
    wide_table: RowsAsTable | None = None,
) -> None:
    """The frame every figure stands in: its question, itself, how to read it, what it does not show, its source, its

    table with a link a row, and the table as a file. key: short, of letters; it is the frame's anchor too. A figure that
    has a switch of its own is given as a function, which draws the switch and returns the figure.
    """
    with st.container(border=True, key=f"frame-{key}"):
        st.subheader(in_markdown(notes.question), anchor=key)
        drawn = figure() if callable(figure) else figure
        if isinstance(drawn, Html):
            write(drawn)
        else:
            _plotly(drawn, notes, table, key)
        write(_notes(notes))
        _table(notes, table, key, wide_table, drawn)


def _plotly(figure: go.Figure, notes: Notes, table: TableBelow, key: str) -> None:
    """A chart each mark of which leads where its row of the table does: its first custom datum is the row's number."""
    chosen: Any = st.plotly_chart(
        figure,
        theme=None,
        config=NO_TOOLBAR,
        key=f"figure-{key}",
        alt=f"{notes.question} {notes.summary}",
        on_select="rerun",
        selection_mode="points",
    )
    for point in chosen["selection"]["points"][:1]:
        query = parse_qs(urlsplit(table.links[int(point["customdata"][0])]).query)
        st.switch_page("views/pages/record.py", query_params=query)


def _notes(notes: Notes) -> Html:
    pairs = (
        ("In words:", notes.summary),
        ("How to read:", notes.how_to_read),
        ("Not shown:", notes.not_shown),
        ("Shown:", notes.filters + "."),
        ("Source:", notes.source),
    )
    return tag(
        "dl", *(piece for name, words in pairs for piece in (tag("dt", name), tag("dd", words))), class_="frame-notes"
    )


@st.fragment
def _table(notes: Notes, table: TableBelow, key: str, wide_table: RowsAsTable | None, drawn: Drawn) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        opened = st.toggle(f"Show the table ({len(table.cells):,} rows)", key=f"table-{key}")
        take_away.menu(_offer(notes, table, key, drawn))
    if opened and wide_table:
        _paged(table.cells, wide_table, key)
    elif opened:
        write(plain_table(table.cells, table.links, table.link_word, notes.question))


@st.fragment
def buttons(made: Callable[[], tuple[Notes, TableBelow]], filters: str, *, key: str) -> None:
    """What figures that stand in no frame give away: those at the head of a page. made: only when it is asked for."""
    offer = cache(lambda: _offer(*made(), key, tag("div")))
    with st.container(horizontal=True, key=f"taken-{key}"):
        take_away.menu(
            take_away.Offer(
                key,
                filters,
                briefing=lambda: offer().briefing(),
                sentences=lambda: offer().sentences(),
                table=lambda: offer().table(),
                picture=lambda: offer().picture(),
            )
        )


def _offer(notes: Notes, table: TableBelow, key: str, drawn: Drawn) -> take_away.Offer:
    """A frame as it leaves. A chart is given away in the light colours, whatever the reader's screen."""
    found = cache(table.behind)
    chart = cache(lambda: (table.chart() if table.chart else None) if isinstance(drawn, Html) else drawn)

    def grid() -> pd.DataFrame:
        return table.grid() if table.grid else table.cells

    def briefing() -> Briefing:
        version = fingerprint(tables_folder())
        return Briefing(
            question=notes.question,
            finding=notes.summary,
            how_to_read=notes.how_to_read,
            not_shown=notes.not_shown,
            filters=notes.filters,
            source=notes.source,
            version=version,
            cite=f"{notes.source} Tabulated with Placard, {day(date.today().isoformat())}.",
            data=found().data,
            counting=COUNTING if found().keys else "",
            chart=chart_of(bars) if (bars := chart()) is not None else None,
            grid=(shaped := grid()),
            signs=_signs(shaped),
        )

    def picture() -> go.Figure:
        from views.figures.picture import as_table, framed

        shaped = grid() if chart() is None else None
        signs = f"Signs: {said}." if shaped is not None and (said := _signs(shaped)) else ""
        foot = (
            *([signs] if signs else []),
            f"Shown: {notes.filters}.",
            f"Not shown: {notes.not_shown}",
            f"Source: {notes.source} Not an official record.",
        )
        return framed(as_table(shaped) if shaped is not None else chart(), notes.question, notes.summary, foot)

    about_it = {"shown": notes.filters, "source": notes.source}
    return take_away.Offer(
        key,
        notes.filters,
        briefing,
        sentences=lambda: sentences(found()),
        table=lambda: downloads.csv(joined(found()), about_it),
        picture=picture,
    )


def _signs(shaped: pd.DataFrame) -> str:
    """What the signs in a table for slides mean, where it has any."""
    return str(shaped.attrs.get("signs", ""))


@st.fragment
def rows(
    cells: pd.DataFrame,
    as_table: RowsAsTable,
    data: Callable[[], pd.DataFrame],
    about_it: Mapping[str, str],
    *,
    key: str,
) -> None:
    """A table of its own, some rows at a time, with its file."""
    _download(data, about_it, key)
    _paged(cells, as_table, key)


def _download(data: Callable[[], pd.DataFrame], about_it: Mapping[str, str], key: str) -> None:
    st.download_button(
        "Download the table (CSV)",
        data=lambda: downloads.csv(data(), about_it),
        file_name=downloads.file_name("placard", key, shortened(about_it["shown"], 60)),
        mime="text/csv",
        on_click="ignore",
        key=f"download-{key}",
        icon=":material/download:",
    )


def _paged(cells: pd.DataFrame, as_table: RowsAsTable, key: str) -> None:
    pages = max(1, math.ceil(len(cells) / ROWS_AT_ONCE))
    page = st.pagination(pages, key=f"page-{key}") if pages > 1 else 1
    write(as_table(cells.iloc[(page - 1) * ROWS_AT_ONCE : page * ROWS_AT_ONCE]))
