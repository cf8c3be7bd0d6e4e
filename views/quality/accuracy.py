"""Measured accuracy: the rows of a record beside what a person read in it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from pipelines.store import Opened
from pipelines.tables import Tables
from views import kept
from views.address import sentence
from views.counting.measured import Labelled, labels, measured
from views.markup import tag
from views.records import about, label
from views.words import ACTS, many, para
from views.writing import plain_table, write

DIFFERENCES_SHOWN = 40


def accuracy(tables: Tables | Opened) -> None:
    """Precision and recall by act, and how often attributes agree, for each record that was labelled by hand."""
    st.header("Measured accuracy", anchor="accuracy")
    measurable = 0
    for labelled in labels(kept.PROJECT / "data" / "labels"):
        names = tables.documents.loc[tables.documents["sha256"] == labelled.sha256, "document"]
        if len(names):
            measurable += 1
            _one(labelled, str(names.iloc[0]), tables)
    others = int((tables.documents["status"] == "read").sum()) - measurable
    if not measurable:
        write(
            tag("p", "The record that was labelled by hand is not among the documents here, so nothing was measured.")
        )
    elif others:
        write(
            tag(
                "p",
                f"Not measured: {'the other record' if others == 1 else f'the other {others:,} documents'} here. What was not understood in them is listed above; "
                "what was understood wrongly in them nobody has counted.",
            )
        )


def _one(labelled: Labelled, document: str, tables: Tables | Opened) -> None:
    rows = tables.of_document("participation", document)
    result = measured(labelled.paragraphs, rows)
    of = about(tables.documents, document)
    write(
        tag(
            "p",
            f"Measured on: {labelled.record} ({label(of)}; SHA-256 {labelled.sha256[:12]}…; read by code {of.code_version}). A person labelled "
            f"{many(len(labelled.paragraphs), 'paragraph')} with {many(labelled.acts, 'act')}: {labelled.scope}.",
        ),
        tag(
            "p",
            "The sentence forms were written with this record in view. So the figures say that nothing known to be there is "
            "lost or wrong, not how well another record is read.",
        ),
    )
    by_act = result.by_act
    cells = pd.DataFrame(
        {
            "Act": [ACTS.get(act, "All acts") for act in by_act["act"]],
            "Labelled": by_act["labelled"],
            "Read": by_act["read"],
            "Agree": by_act["agreed"],
            "Precision": [_share(one, of) for one, of in zip(by_act["agreed"], by_act["read"], strict=True)],
            "Recall": [_share(one, of) for one, of in zip(by_act["agreed"], by_act["labelled"], strict=True)],
        }
    )
    write(plain_table(cells, [], "", "Precision and recall by act"))
    write(
        tag(
            "p",
            "Precision: of the acts read, how many a person labelled too (same act, actor and voice). Recall: of the acts labelled, how many were read.",
            class_="quiet",
        )
    )
    compared = result.attributes
    cells = pd.DataFrame(
        {
            "Attribute": compared["attribute"],
            "Compared": compared["compared"],
            "Agree": compared["agreed"],
            "Share": [_share(one, of) for one, of in zip(compared["agreed"], compared["compared"], strict=True)],
        }
    )
    write(plain_table(cells, [], "", "How often attributes agree"))
    if result.differences:
        lines = [
            tag("li", tag("a", para(number), href=sentence(document, paragraph=number)), f": {words}")
            for number, words in result.differences[:DIFFERENCES_SHOWN]
        ]
        write(tag("p", f"{many(len(result.differences), 'difference')}:"), tag("ul", *lines))
    else:
        write(tag("p", "No difference was found."))


def _share(part: int, of: int) -> str:
    """ "100 %", "99.7 %", "none" where there is nothing to divide by. Never rounded up to all."""
    if not of:
        return "none"
    return "100 %" if part == of else f"{min(100 * part / of, 99.9):.1f} %"
