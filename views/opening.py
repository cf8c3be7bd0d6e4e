"""How a page about a meeting opens: its question, whose record, what is shown; or in words why it has nothing to show."""

from __future__ import annotations

from pipelines.tables.record_rows import NOT_READ
from views.address import DOCUMENT, RECORD_PAGE, SESSION_PAGE, address
from views.filters import Chosen
from views.header import what_is_shown
from views.markup import tag
from views.records import KIND_WORDS, heading
from views.writing import notice, title, write


def opened(chosen: Chosen, question: str, *, filtered: bool = True) -> bool:
    """Writes a page's question, the record it is asked of and what the filters leave. False where the record cannot answer:

    then it has said why. filtered: whether the page shows what the filters leave; else they are not named.
    """
    record = chosen.record
    session = address(SESSION_PAGE, {DOCUMENT: record.document, **chosen.carry})
    title(question)
    write(tag("p", tag("a", heading(record.about), href=session), class_="quiet"))
    if record.about.status == NOT_READ:
        notice("This document was not read.", "error", f" {record.about.message}")
        return False
    if not record.is_meeting:
        kind = KIND_WORDS.get(record.about.kind, record.about.kind).lower()
        open_it = tag("a", "Open its text", href=address(RECORD_PAGE, {DOCUMENT: record.document}))
        notice(
            f"This document ({kind}) does not report what delegations did at a meeting, so there is nothing to show here.",
            "note",
            " Choose another record, or ",
            open_it,
            ".",
        )
        return False
    if filtered:
        write(what_is_shown(chosen.selection, chosen.words, chosen.seats, chosen.acts))
        if chosen.carried and "act" in chosen.carried:
            write(tag("p", "The filter by kind of act is set aside here: this page has its own.", class_="quiet"))
    return True
