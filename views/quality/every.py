"""All records: what was read of each, what was not, why, and which names are not known."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from pipelines.store import Opened
from pipelines.tables import NOT_READ, Tables
from views.address import DOCUMENT, QUALITY_PAGE, address, sentence
from views.counting.quality import by_record, reasons, unknown_names
from views.findings import STATUS
from views.markup import tag
from views.records import about, in_order, label
from views.rows import rows_of
from views.words import many, para, shortened
from views.writing import plain_table, write

NAMES_SHOWN = 200
COLUMNS = {
    "paragraphs": "Paragraphs",
    "sentences": "Sentences on acts",
    "told": "with rows or numbers",
    "on_drafts": "on a draft alone",
    "unread": "not read",
    "ignored": "set aside",
    "rows": "Acts",
    "open": "Findings: open",
    "warning": "warnings",
    "agrees under a reading": "agree under a reading",
    "agrees": "agree",
}


def summary(tables: Tables | Opened) -> str:
    """All documents in two sentences."""
    documents, counted = tables.documents, by_record(tables)
    status = documents["status"].value_counts()
    what = f"{many(len(documents), 'document')}: {int(status.get('read', 0)):,} read, {int(status.get('no meeting', 0)):,} without a meeting, {int(status.get(NOT_READ, 0)):,} not read."
    numbers = counted[["sentences", "told", "on_drafts", "unread", "ignored", "open"]].sum()
    return (
        f"{what} Of {many(int(numbers['sentences']), 'sentence')} that speak of an act, a draft or a number of participants, "
        f"{int(numbers['told'] + numbers['on_drafts']):,} were read, {int(numbers['unread']):,} were not, in whole or in part, and "
        f"{int(numbers['ignored']):,} were set aside on purpose. {many(int(numbers['open']), 'finding')} "
        f"{'is' if numbers['open'] == 1 else 'are'} open."
    )


def records(tables: Tables | Opened) -> None:
    """A row a record, the sums below; then the documents that were not read, and why."""
    st.header("All records", anchor="all")
    counted = by_record(tables).set_index("document")
    names = [name for name in in_order(tables.documents) if name in counted.index]
    labels = [shortened(label(about(tables.documents, name)), 90) for name in names]
    cells = counted.loc[names, list(COLUMNS)].rename(columns=COLUMNS).reset_index(drop=True)
    cells.insert(0, "Record", labels)
    if len(cells):
        links = [address(QUALITY_PAGE, {DOCUMENT: name}) for name in names]
        cells.loc[len(cells)] = ["All together", *cells[list(COLUMNS.values())].sum()]
        links.append(address(QUALITY_PAGE, {}))
        write(plain_table(cells, links, "Its quality", "What was read of each record"))
        write(
            tag(
                "p",
                "Sentences on acts = with rows or numbers + on a draft alone + not read + set aside, in every line: python -m "
                "pipelines check says so where they do not. Set aside are those that use the words of an act and make none: "
                "speakers not named, a statement told again. Findings: what the record prints set beside other figures "
                "and beside the rows.",
                class_="quiet",
            )
        )
    missing = tables.documents[tables.documents["status"] == NOT_READ]
    if len(missing):
        st.subheader("Not read, and why", anchor="missing")
        listed = missing[["file", "message"]].rename(columns={"file": "File", "message": "Why, and what to do"})
        write(plain_table(listed, [], "", "Documents that were not read"))


def open_findings(tables: Tables | Opened) -> None:
    """The findings that a person must decide, of all records, each with its paragraphs."""
    urgent = tables.findings[tables.findings["status"].isin(["open", "warning"])]
    urgent = urgent[urgent["kind"] != "not read"]
    st.header("Findings to decide or to keep in mind", anchor="open")
    if urgent.empty:
        write(tag("p", "None."))
        return
    lines = []
    for row in rows_of(urgent.sort_values("status", kind="stable")):
        numbers = [number for number in str(row.paragraphs).split("; ") if number]
        links = [
            piece
            for each in numbers[:6]
            for piece in (" ", tag("a", para(each), href=sentence(row.document, paragraph=each)))
        ]
        where = (
            tag("a", row.document, href=address(QUALITY_PAGE, {DOCUMENT: row.document})) if row.document else "ledger"
        )
        lines.append(
            tag(
                "li",
                tag("strong", f"{STATUS[row.status].split(':')[0]}: "),
                where,
                ": ",
                shortened(row.title, 200),
                ".",
                *links,
            )
        )
    write(tag("ul", *lines))


def not_understood(tables: Tables | Opened) -> None:
    """Why passages were not read, by reason; and the names that are not known."""
    st.header("What was not understood, and why", anchor="unread")
    if tables.unread.empty:
        write(tag("p", "Every sentence that speaks of an act was read or set aside on purpose."))
        return
    why = reasons(tables.unread)
    links = _links(tables, zip(why["first_document"], why["first_start"], strict=True))
    cells = why[["reason", "number", "records"]].rename(
        columns={"reason": "Reason", "number": "Passages", "records": "Records"}
    )
    write(plain_table(cells, links, "The first of them", "Why passages were not read"))
    names = unknown_names(tables.unread)
    if len(names):
        st.subheader("Names not known", anchor="names")
        write(tag("p", "As printed. A name that should be known goes into the reference data; none is guessed."))
        some = names.head(NAMES_SHOWN)
        links = _links(tables, zip(some["document"], some["start"], strict=True))
        cells = some[["name", "document", "paragraph"]].rename(
            columns={"name": "Name", "document": "Record", "paragraph": "Paragraph"}
        )
        write(plain_table(cells, links, "Sentence", "Names that are not known"))
        if len(names) > NAMES_SHOWN:
            write(tag("p", f"The first {NAMES_SHOWN} of {len(names):,}."))


def _links(tables: Tables | Opened, spots: Iterable[tuple[str, int]]) -> list[str]:
    """The addresses of the paragraphs in which places of documents stand."""
    spots = [(str(document), int(start)) for document, start in spots]
    starts = {document: tables.of_document("paragraphs", document) for document in {document for document, _ in spots}}
    found = []
    for document, start in spots:
        rows = starts[document]
        at = max(int(rows["start"].searchsorted(start, side="right")) - 1, 0)
        found.append(sentence(document, at=int(rows["position"].iloc[at])))
    return found
