"""What a reader can take away from a frame: PowerPoint, Excel, CSV, a picture; and the basket that gathers several."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from views import downloads
from views.briefing.model import Briefing
from views.briefing.rendering import Format, has_browser, rendered
from views.words import shortened
from views.writing import in_markdown

BASKET, SAID = "basket", "basket-said"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PICTURES: dict[Format, str] = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}


@dataclass(frozen=True, slots=True)
class Offer:
    """What a frame gives away, each part made only when it is asked for."""

    key: str
    filters: str
    briefing: Callable[[], Briefing] = field(repr=False)
    sentences: Callable[[], pd.DataFrame] = field(repr=False)  # those behind its data
    table: Callable[[], bytes] = field(repr=False)  # the CSV
    picture: Callable[[], Any] = field(repr=False)  # a figure of ``figures.picture``

    def name(self, ending: str) -> str:
        """The name of a file."""
        return downloads.file_name("placard", self.key, shortened(self.filters, 60), ending=ending)


def menu(offer: Offer) -> None:
    """What a frame gives away, a button each, in the row they are drawn in."""
    _button(
        offer, "PowerPoint", "pptx", PPTX, lambda: _deck([offer.briefing()]), "An editable chart or table on a slide"
    )
    _button(
        offer,
        "Excel",
        "xlsx",
        XLSX,
        lambda: _workbook(offer.briefing(), offer.sentences()),
        "The data, an editable chart, the sentences behind each number, and what it is about",
    )
    _button(
        offer,
        "CSV",
        "csv",
        "text/csv",
        offer.table,
        "The numbers for any program, with the sentences and paragraphs behind each",
    )
    words = "A picture of it with its source drawn in: PNG, SVG or PDF"
    if st.button("Picture", key=f"picture-{offer.key}", type="tertiary", icon=":material/image:", help=words):
        _picture(offer)
    words = "Gather figures while you explore; take them away as one presentation"
    if st.button("Basket", key=f"basket-{offer.key}", type="tertiary", icon=":material/add_shopping_cart:", help=words):
        put(offer.briefing())


def brief(
    words: str,
    key: str,
    title: str,
    slides: Callable[[], list[Briefing]],
    pages: Callable[[], list[Briefing]] | None = None,
    *,
    bare: bool = False,
) -> None:
    """Several figures as one presentation or one document, made when asked for. words: what it is called.

    pages: what stands in the document where that is not the same; bare: without a title slide and a table of sources.
    """
    for label, ending, mime, data in (
        ("PowerPoint", "pptx", PPTX, lambda: _deck(slides(), title, bare=bare)),
        ("Word", "docx", DOCX, lambda: _paper((pages or slides)(), title)),
    ):
        st.download_button(
            f"{words} ({label})",
            data=data,
            file_name=downloads.file_name("placard", key, shortened(title, 70), ending=ending),
            mime=mime,
            on_click="ignore",
            key=f"brief-{ending}-{key}",
            type="tertiary",
            icon=":material/download:",
        )


def _button(offer: Offer, label: str, ending: str, mime: str, data: Callable[[], bytes], words: str) -> None:
    st.download_button(
        label,
        data=data,
        file_name=offer.name(ending),
        mime=mime,
        on_click="ignore",
        key=f"download-{ending}-{offer.key}",
        type="tertiary",
        icon=":material/download:",
        help=words,
    )


def _deck(briefings: list[Briefing], title: str = "", *, bare: bool = False) -> bytes:
    from views.briefing.deck import deck

    return deck(briefings, title, bare=bare)


def _paper(briefings: list[Briefing], title: str) -> bytes:
    from views.briefing.paper import paper

    return paper(briefings, title)


def _workbook(briefing: Briefing, sentences: pd.DataFrame) -> bytes:
    from views.briefing.workbook import workbook

    return workbook(briefing, sentences)


@st.dialog("A picture for a briefing", width="large")
def _picture(offer: Offer) -> None:
    """The picture as it will be, with its title, filters, caveat and source drawn in; made by the reader's browser, and by

    the server where it has one.
    """
    kinds: list[Format] = ["png", "svg"]
    format_ = (
        st.segmented_control("Kind", kinds, format_func=str.upper, default="png", key=f"kind-{offer.key}") or "png"
    )
    st.caption("The camera at the picture's upper right saves it with your own browser, 1,600 pixels wide.")
    figure = offer.picture()
    save = {
        "format": format_,
        "filename": offer.name(format_).rsplit(".", 1)[0],
        "width": figure.layout.width,
        "height": figure.layout.height,
        "scale": 2 if format_ == "png" else 1,
    }
    bar = {"displayModeBar": True, "displaylogo": False, "modeBarButtons": [["toImage"]], "toImageButtonOptions": save}
    with st.container(key="picture-preview"):
        st.plotly_chart(figure, theme=None, config=bar, width=int(figure.layout.width), key=f"preview-{offer.key}")
    if not has_browser():
        st.caption(
            "A PDF of it, or pictures without the camera, need Chrome or Chromium on the machine that Placard runs on."
        )
        return
    with st.container(horizontal=True):
        for each, mime in PICTURES.items():
            st.download_button(
                each.upper(),
                data=partial(rendered, figure, each),
                file_name=offer.name(each),
                mime=mime,
                on_click="ignore",
                key=f"render-{each}-{offer.key}",
                icon=":material/download:",
            )


def put(briefing: Briefing) -> None:
    """Puts a figure into the reader's basket. What is in it stays as it was shown, whatever filters change later."""
    st.session_state.setdefault(BASKET, []).append(briefing)
    st.session_state[SAID] = f"In the basket, at the foot of the sidebar: {in_markdown(briefing.question)}"
    st.rerun()  # the sidebar is no part of the frame in which the button stands


def basket() -> None:
    """The basket in the sidebar: what is in it, and everything in one presentation with one table of sources."""
    kept: list[Briefing] = st.session_state.get(BASKET, [])
    if said := st.session_state.pop(SAID, ""):
        st.toast(said)
    if not kept:
        return
    with st.expander(f"Basket ({len(kept)})", icon=":material/shopping_cart:"):
        for number, briefing in enumerate(kept):
            left, right = st.columns([5, 1], vertical_alignment="center")
            left.text(f"{number + 1}. {briefing.question}")
            right.button(
                "",
                key=f"out-{number}",
                icon=":material/close:",
                help=f"Take out: {in_markdown(briefing.question)}",
                on_click=_take_out,
                args=(number,),
            )
        title = (
            st.text_input("Title of the presentation", key="basket-title", max_chars=120, placeholder="Briefing")
            or "Briefing"
        )
        brief("All in one", "basket", title, lambda: kept)
        st.button("Empty the basket", key="basket-empty", on_click=kept.clear, width="stretch")


def _take_out(number: int) -> None:
    del st.session_state[BASKET][number]
