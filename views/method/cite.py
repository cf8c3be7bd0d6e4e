"""How to cite a record and Placard; versions, rights and the names used; who can open it."""

from __future__ import annotations

import tomllib
from typing import Any

import streamlit as st

from pipelines.store import code_version, data_package, load_package, package_name
from pipelines.tables.package import RIGHTS
from views import kept
from views.filters import Chosen
from views.markup import tag
from views.method.words import LICENCE, LOGIN
from views.records import Record, heading
from views.words import days
from views.writing import write


def version() -> str:
    """Placard's version, from pyproject.toml."""
    project = tomllib.loads((kept.PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(project["project"]["version"])


def citation(record: Record) -> str:
    """A record as it is cited, with a place for the paragraph: title (symbol), place, dates, and what read it."""
    of = record.about
    symbol = f" ({of.symbol})" if of.symbol and of.symbol not in of.title else ""
    dates = "" if of.date_to and of.date_to[:4] in of.title else days(of.date_from, of.date_to)  # the title says when
    where = "".join(f", {part}" for part in (of.place, dates) if part and part not in of.title)
    paragraph = ", para. …" if (record.paragraphs["paragraph"] != "").any() else ""
    return f"{heading(of)}{symbol}{where}{paragraph}; as read by Placard {version()}, data {record.version}."


def cite(chosen: Chosen | None) -> None:
    """Ready citations of the chosen record, and of Placard with the data as they are."""
    st.header("How to cite", anchor="cite")
    write(
        tag(
            "p",
            "Cite the record, with symbol and paragraph; Placard is only the way to it. The sign at the right copies.",
        )
    )
    data = chosen.record.version if chosen else ""
    if chosen:
        write(tag("p", "The chosen record:"))
        st.code(citation(chosen.record), language=None, wrap_lines=True)
    write(tag("p", "Placard, with these data:" if data else "Placard:"))
    package = load_package(kept.tables_folder())
    st.code(str(package.get("citation", "")) or f"Placard, version {version()}.", language=None, wrap_lines=True)
    write(
        tag(
            "dl",
            tag("div", tag("dt", "Placard"), tag("dd", version())),
            tag("div", tag("dt", "Data"), tag("dd", data or "none yet")),
            tag("div", tag("dt", "Code and reference data"), tag("dd", code_version())),
            class_="facts",
        )
    )
    if package:
        _package(package)


def _package(package: dict[str, Any]) -> None:
    """All tables as one archive, made when asked for."""
    folder = kept.tables_folder()
    write(
        tag(
            "p",
            "All tables of all records as one archive, to keep, to send or to deposit: CSV and Parquet, every column described "
            "(a Frictionless Data Package), checksums, CITATION.cff and the note on rights. On the command line: "
            "python -m pipelines export",
        )
    )
    st.download_button(
        "Download the data package (ZIP)",
        data=lambda: data_package(folder),
        file_name=f"{package_name(package)}.zip",
        mime="application/zip",
        on_click="ignore",
        key="data-package",
        icon=":material/download:",
    )


def rights() -> None:
    """Whose the records are, what the names imply, and that Placard is no official record."""
    st.header("Rights and names", anchor="rights")
    write(
        tag(
            "p",
            tag("strong", "Placard is not an official record"),
            " and is made by no organization whose records it reads.",
        ),
        tag("p", RIGHTS),
        tag("p", LICENCE),
    )


def access() -> None:
    """How to put it behind a login."""
    st.header("Who can open it", anchor="access")
    write(tag("p", LOGIN))
