"""The recommendations of a review: who recommended what to whom, and what the State under review made of it."""

from __future__ import annotations

import pandas as pd

from views import shown
from views.address import sentence
from views.behind.lines import acts_themselves
from views.markup import Html, scroller, tag
from views.records import Record, source
from views.rows import rows_of
from views.words import listed, many, para

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
    notes = shown.Notes(
        question="Which recommendations were made, by whom, and what became of each?",
        how_to_read=HOW,
        not_shown="What was said of them at the meeting; positions taken after this document.",
        source=source(record, [str(each) for each in dict.fromkeys(made["paragraph"]) if each]),
        summary=summary(made),
        filters=f"All recommendations of the document, whatever the filters: {many(len(made), 'State and recommendation', 'States and recommendations')}",
    )
    cells = pd.DataFrame(
        {
            "No.": made["number"],
            "Recommendation": made["text"],
            "Recommended by": made["actor_name"],
            "To": made["reviewed_name"],
            "Position": made["position"].replace("", NO_POSITION),
            "Theme": made["theme"],
            "Paragraph": made["paragraph"],
        }
    )
    themes = bool((made["theme"] != "").any())
    below = shown.TableBelow(
        cells if themes else cells.drop(columns="Theme"),
        behind=lambda: acts_themselves(made.drop(columns=["start", "end", "name_start", "name_end"])),
        grid=lambda: cells.drop(columns=["To", "Theme"]),
    )
    shown.show(table(record), notes, below, key="recommendations")


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
    return scroller(whole, "Recommendations")
