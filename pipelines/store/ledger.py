"""The ledger of corrections on disk: read, and added to by several people at once without losing an entry."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pipelines.store.folder import clear_unfinished, one_at_a_time, write_whole
from pipelines.tables.corrections import Ledger, LedgerError, Line
from pipelines.tables.ledger_file import ledger_of, with_entry


def read_ledger(path: Path) -> Ledger:
    """The ledger in a file; an empty one where there is none. What cannot be read there is told among its problems."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Ledger()
    except OSError as error:
        return Ledger(problems=(f"{path}: cannot be opened ({error.strerror}). No correction is applied.",))
    return ledger_of(content, str(path)) if content.strip() else Ledger()


def add_entry(path: Path, lines: Sequence[Line]) -> str:
    """Writes one entry more into the ledger, at once or not at all; returns its id: a new one where the lines have none.

    Others who add at the same time wait for their turn, and nothing that stands in it is changed. Raises LedgerError where
    the entry is wrong, its id is taken, or the file cannot be written.
    """
    try:
        with one_at_a_time(path.with_name(f".{path.name}.lock")):
            clear_unfinished(path.parent, path.name)
            content, entry_id = with_entry(path.read_bytes() if path.exists() else b"", lines)
            write_whole(path, content)
    except OSError as error:
        raise LedgerError(f"{path} cannot be written ({error.strerror or error}).") from error
    return entry_id
