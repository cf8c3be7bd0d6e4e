"""Files that are, or may be, the same record: each is told, since its rows may be counted twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pipelines.tables.facts import WARNING
from pipelines.tables.record_rows import DocumentRow, FindingRow

TAKE_AWAY = "Take one of the files away if they are the same record; else its rows are counted twice."


def duplicates_of(documents: Sequence[DocumentRow], copies: Sequence[tuple[str, str]]) -> list[FindingRow]:
    """A finding for each copy (copy, its original), and each further record of one symbol or of one session."""
    names = {about.file: about.document for about in documents}
    told = [
        _told(
            names[first],
            f"copy {copy}",
            f"{copy} is a copy of {first}",
            f"{copy} and {first} are the same, byte for byte. The document is counted once.",
        )
        for copy, first in copies
    ]
    for first_of_symbol, about in _further(documents, lambda about: about.symbol):
        told.append(
            _told(
                about.document,
                "same symbol",
                f"Two files print the symbol {about.symbol}",
                f"{first_of_symbol.file} and {about.file} both print the symbol {about.symbol}. Both are kept; the second "
                f"is called “{about.document}”. {TAKE_AWAY}",
            )
        )
    for first_of_session, about in _further(documents, _session):
        if not about.symbol or about.symbol != first_of_session.symbol:
            told.append(
                _told(
                    about.document,
                    "same session",
                    f"Two reports on session {about.session} of one body",
                    f"{first_of_session.document} and {about.document} both report on session {about.session} "
                    f"({about.date_from} to {about.date_to}) of the same body. {TAKE_AWAY}",
                )
            )
    return told


def _session(about: DocumentRow) -> str:
    """What tells one session from another, for documents of which there is one a session; else ""."""
    if about.kind != "session report" or not (about.body and about.session):
        return ""
    return "\x1f".join((about.body, about.session, about.date_from, about.date_to))


def _further(
    documents: Sequence[DocumentRow], key: Callable[[DocumentRow], str]
) -> Iterator[tuple[DocumentRow, DocumentRow]]:
    """Documents with the key of one before them, each with that one."""
    first: dict[str, DocumentRow] = {}
    for about in documents:
        if key(about):
            if key(about) in first:
                yield first[key(about)], about
            first.setdefault(key(about), about)


def _told(document: str, finding_id: str, title: str, detail: str) -> FindingRow:
    return FindingRow(document, finding_id, "duplicate", title, WARNING, detail, "", "")
