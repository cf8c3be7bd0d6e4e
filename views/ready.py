"""Before anything is shown: are there tables, and are they those of the documents as they are now? If not, build them."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from pipelines.build import BuildError, BuildReport, documents_in, shown_path
from pipelines.documents import DocumentError
from pipelines.store import (
    KnownFiles,
    NoTables,
    Opened,
    StoreError,
    code_version,
    fingerprint,
    load_package,
    read_ledger,
)
from pipelines.tables import Ledger, Tables
from views import kept
from views.address import ADD_PAGE
from views.building import TURN, at_work, built
from views.markup import tag
from views.writing import notice

ABSENT, DAMAGED, STALE, FRESH = "absent", "damaged", "stale", "fresh"


def state(folder: Path) -> str:
    """absent, damaged, stale or fresh. Stale: the code, a document, the documents' folders or the ledger changed since."""
    if not fingerprint(folder):
        return ABSENT
    try:
        tables = kept.tables()
    except NoTables:
        return ABSENT
    except StoreError:
        return DAMAGED
    return FRESH if is_fresh(tables) else STALE


def is_fresh(tables: Tables | Opened) -> bool:
    """Whether every document still has the content the tables were made of, and no new one waits beside them.

    New files in the project's own folders count only where the tables were built from those folders: tables built of
    other files are the reader's own choice.
    """
    documents = tables.documents
    if set(documents["code_version"]) != {code_version()}:
        return False
    if not holds(tables, read_ledger(kept.ledger_file())):
        return False
    listed = dict(zip(documents["file"], documents["sha256"], strict=True))
    known = KnownFiles(kept.tables_folder())  # what the build knows of them need not be read again
    if any(_sha256(kept.PROJECT / file, known) not in ("", sha256) for file, sha256 in listed.items()):
        return False
    if not of_own_folders(list(listed)):
        return True
    return {shown_path(path) for path in documents_in(kept.documents_folders())} == set(listed)


def holds(tables: Tables | Opened, ledger: Ledger) -> bool:
    """Whether tables were built with a ledger as it is now."""
    columns = ["correction", "named", "paragraph", "change", "fields", "reason", "who", "when"]
    rows = list(tables.corrections[columns].itertuples(index=False, name=None))
    entries = [
        (each.id, of.document, of.paragraph, of.change, each.told(), of.reason, of.who, of.when)
        for each in ledger.entries
        for of in [each.first]
    ]
    findings = tables.findings
    of_the_ledger = (findings["document"] == "") & (findings["kind"] == "correction")
    return rows == entries and set(findings.loc[of_the_ledger, "detail"]) == set(ledger.problems)


def of_own_folders(files: list[str]) -> bool:
    """Whether all files lie in the folders the project builds from when no others are named."""
    folders = [shown_path(folder) + "/" for folder in kept.documents_folders()]
    return all(any(file.startswith(folder) for folder in folders) for file in files)


def _sha256(path: Path, known: KnownFiles) -> str:
    """The content's SHA-256, "" for a file that is not there or cannot be read (the tables keep what was read of it)."""
    try:
        if sha256 := known.sha256(path):
            return sha256
        found = path.stat()
        return kept.content_of(str(path), found.st_mtime_ns, found.st_size)
    except (DocumentError, OSError):
        return ""


def to_build(folder: Path) -> list[Path]:
    """The documents to build from: those of the tables there are, else those in the project's own folders."""
    own = list(kept.documents_folders())
    # From the tables' description, which every version of Placard can read: tables of the reader's own choice stay so.
    files = [str(source.get("path", "")) for source in load_package(folder).get("sources", [])]
    if not files or of_own_folders(files):
        return own
    return [path for file in files if (path := kept.PROJECT / file).is_file()] or own


def make_ready() -> bool:
    """Builds the tables where that is needed, with progress; True when there are tables to show.

    Looked at once a reader's session: the check reads every document's content.
    """
    folder = kept.tables_folder()
    if st.session_state.get("tables_looked_at") and fingerprint(folder):
        return True
    st.session_state.pop("chosen", None)  # what was chosen in tables that are there no more
    found = state(folder)
    if found == STALE and at_work():
        return True  # somebody else brings them up to date; until then what there is is shown, and looked at again
    if found != FRESH:
        with TURN:
            found = state(folder)  # whoever was before may have built them
            if found != FRESH and not _build(folder, found):
                return False
    st.session_state["tables_looked_at"] = True
    return True


def _build(folder: Path, found: str) -> bool:
    why = {
        ABSENT: "There are no tables yet: reading the documents",
        DAMAGED: "The tables are damaged or of another version: reading the documents again",
        STALE: "The documents, the corrections or the reading have changed: bringing the tables up to date",
    }[found]
    try:
        report = built(to_build(folder), folder, why)
    except (BuildError, OSError) as error:
        return _could_not(found, str(error))
    _say(report)
    return True


def _could_not(found: str, why: str) -> bool:
    """Old tables are better than none, with a word; where there are none, the reason and what to do stand alone."""
    if found == STALE:
        notice("The tables are older than the documents, and could not be brought up to date:", "warning", f" {why}")
        st.session_state["tables_looked_at"] = True
        return True
    notice("Placard has no tables to show, and could not build them:", "error", f" {why}")
    add = tag("a", "Add a record", href=ADD_PAGE)
    notice(
        "What to do:",
        "note",
        " ",
        add,
        ", or put records (PDF, DOCX, HTML, Markdown or text) into seeds/ or data/documents/ and open this page again.",
    )
    return False


def _say(report: BuildReport) -> None:
    if report.not_read:
        names = ", ".join(step.file.rsplit("/", 1)[-1] for step in report.not_read[:8])
        more = f" and {len(report.not_read) - 8} more" if len(report.not_read) > 8 else ""
        notice(
            f"{len(report.not_read)} of {len(report.steps)} documents were not read:",
            "warning",
            f" {names}{more}. Why, stands on the page of each.",
        )
