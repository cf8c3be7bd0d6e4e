"""The recommendations of a review: who recommended what to whom, and what the State under review made of it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from views import downloads
from views.address import sentence
from views.markup import Html, tag
from views.records import Record
from views.rows import rows_of
from views.words import listed, many, para
from views.writing import write

NO_POSITION = "no position stated"
HOW = (
    "A row is a recommendation, or a part of one that other States made, as the list prints it. Recommendations are no "
    "statements and are counted with none; their number says nothing of their weight."
)


def section(record: Record) -> None:
    """The recommendations a document lists; nothing where it lists none."""
    made = record.recommendations
    if made.empty:
        return
    st.header("Recommendations", anchor="recommendations")
    write(tag("p", summary(made)), tag("p", HOW, class_="quiet"), table(record))
    about = {"document": record.document, "data_version": record.version}
    content = downloads.csv(made.drop(columns=["start", "end", "name_start", "name_end"]), about)
    name = downloads.file_name(record.document, "recommendations")
    st.download_button("Download the recommendations (CSV)", content, name, "text/csv", key="recommendations")


def summary(made: pd.DataFrame) -> str:
    """ "215 recommendations to Slovenia by 81 States: 182 supported, 33 noted."."""
    each = made.assign(name=made["number"].where(made["number"] != "", made["text"])).drop_duplicates(
        ["paragraph", "name"]
    )
    to = made["reviewed_name"].iloc[0]
    positions = each["position"].replace("", NO_POSITION).value_counts(sort=False)
    told = listed([f"{number:,} {position}" for position, number in positions.items()])
    return f"{many(len(each), 'recommendation')}{f' to {to}' if to else ''} by {many(made['actor'].nunique(), 'State')}: {told}."


def table(record: Record) -> Html:
    """A row a recommendation, each with a link to where it stands."""
    made = record.recommendations
    themes = bool((made["theme"] != "").any())
    heads = ["No.", "Recommendation", "Recommended by", "Position", *(["Theme"] if themes else []), "Where"]
    rows = []
    for _, together in made.groupby("start", sort=False):
        first = next(rows_of(together))
        at = record.paragraphs[(record.paragraphs["start"] <= first.start) & (first.start < record.paragraphs["end"])]
        place = sentence(
            record.document, paragraph=first.paragraph, at=int(at["position"].iloc[0]) if len(at) else None
        )
        where = para(first.paragraph) or (f"page {first.page}" if first.page else "there")
        rows.append(
            tag(
                "tr",
                tag("td", first.number),
                tag("td", " ".join(str(first.text).split()), class_="words"),
                tag("td", listed([str(name) for name in dict.fromkeys(together["actor_name"])])),
                tag("td", first.position or NO_POSITION),
                *([tag("td", first.theme)] if themes else []),
                tag("td", tag("a", where, href=place), class_="where"),
            )
        )
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    whole = tag("table", tag("caption", "Recommendations", class_="hidden"), head, tag("tbody", *rows), class_="rows")
    return tag("div", whole, class_="scroller", tabindex="0", role="region", aria_label="Recommendations")
