"""One document → what was understood of it, whatever happens on the way."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pipelines.build.apart import Ended, TookTooLong
from pipelines.documents import Document, DocumentError
from pipelines.halves import in_halves, in_pieces
from pipelines.names import load_reference
from pipelines.outline import Outline, Record, find_outline
from pipelines.tables import DocumentTables, nothing_of, rows_of, to_bytes
from pipelines.text import Text, read_text

if TYPE_CHECKING:
    from pipelines.acts.other_language import Foreign

Begun = tuple[Text, Outline | None]
LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pt": "Portuguese",
    "ru": "Russian",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
READ_LANGUAGES = ("en", "")  # "": too few words to tell
TOO_LARGE = (
    "Reading it takes more memory than one document may. The other documents are read. Split the file, reduce the pictures "
    "in it, or give it as plain text."
)
TOO_DEEP = (
    "Its parts are nested too deeply, one in another, to be a record. The other documents are read. Check where the file "
    "comes from; if it is genuine, save it as PDF or plain text and give that."
)


def read_one(document: Document, code_version: str, halves: bool = False, begun: Begun | None = None) -> DocumentTables:
    """A document's rows; where it cannot be read, the reason instead. Raises only what stops the whole process.

    ``halves``: a core has nothing else to do, and the first document, or a long one, may be read by two processes.
    ``begun``: its text and outline, where they are made already.
    """
    text: Text | None = None
    try:
        text, outline = begun or _text_and_outline(document, halves)
        # Loaded when a document is read: a build in which nothing changed needs none of them.
        from pipelines.acts import find_acts

        if text.language not in READ_LANGUAGES:
            from pipelines.acts.other_language import read_foreign

            foreign = read_foreign(text)
            record = Record(kind=foreign.kind, title=foreign.title, language=text.language)
            why = _other_language(text.language, foreign)
            return nothing_of(why, document, code_version, text, record=record, delegation=foreign.delegation)
        reference = load_reference()
        outline = outline or find_outline(text, reference)
        made = find_acts(text, outline, reference, halves)
        return rows_of(document, text, outline, made, code_version)
    except DocumentError as error:
        return nothing_of(in_words(error), document, code_version, text)
    except MemoryError:
        text = None
        return nothing_of(TOO_LARGE, document, code_version, settled=False)
    except RecursionError:
        return nothing_of(TOO_DEEP, document, code_version, text)
    except Exception as error:  # a fault of ours in one document must not cost the others their tables
        return nothing_of(fault(error), document, code_version, text, settled=False)


def read_whole(document: Document, code_version: str, halves: bool = False, begun: Begun | None = None) -> bytes:
    """What was read of a document, as it is kept: its rows, and what of them is set beside other documents."""
    tables = read_one(document, code_version, halves, begun)
    try:
        return to_bytes(tables, load_reference(), halves)
    except Exception as error:  # so does a text that cannot be written as UTF-8, and takes no other document with it
        return not_read(fault(error), document, code_version, settled=False)


def read_together(documents: Sequence[Document], code_version: str) -> list[bytes]:
    """The same of each of some short documents, the longest first, where a core has nothing else to do."""
    begun: Begun | None = None
    with suppress(Exception):  # it comes up again, and is told, when the document is read
        begun = _text_and_outline(documents[0], halves=True)
    _load_readers()  # once, where that has not: else both processes do
    return in_pieces(len(documents), lambda at: read_whole(documents[at], code_version, begun=None if at else begun))


def not_read(message: str, document: Document | None, code_version: str, *, settled: bool = True) -> bytes:
    """The same for a document that was not read: the reason."""
    return to_bytes(nothing_of(message, document, code_version, settled=settled), load_reference())


def _text_and_outline(document: Document, halves: bool) -> Begun:
    """A document's text and, where another process has made it meanwhile, its outline."""
    if not halves or "pipelines.acts" in sys.modules:
        return read_text(document), None
    if document.format == "pdf":
        return read_text(document, _load_readers), None
    _load_outline()  # before there is a copy, for both need it
    return in_halves(_load_readers, partial(_outlined, document))[1]


def _outlined(document: Document) -> tuple[Text, Outline]:
    text = read_text(document)
    return text, find_outline(text, load_reference())


def _load_readers() -> None:
    """What a text is read with takes as long to load as some forty pages to read."""
    import pipelines.acts  # noqa: F401

    _load_outline()


def _load_outline() -> None:
    import pipelines.outline.agenda
    import pipelines.outline.record
    import pipelines.outline.structure  # noqa: F401


def in_words(error: DocumentError) -> str:
    """What was found and what to do, without the file's name, which stands beside it."""
    return f"{error.found[:1].upper()}{error.found[1:]}. {error.do}"


def ended(error: Ended) -> str:
    """A document whose reading ended the process it was read in."""
    if isinstance(error, TookTooLong):
        return (
            f"Reading it took longer than the {error.seconds:.0f} seconds one document may take, and was stopped. The other "
            "documents are read. Split the file, or give it as plain text."
        )
    return (
        "Reading it ended the process that read it: the file is damaged in a way its readers do not survive, or the memory "
        "ran out. The other documents are read. Fetch the file again, save it as PDF or plain text, or split it."
    )


def fault(error: BaseException) -> str:
    """An error nobody foresaw, in words: where in the code, and what to do."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    told = f"{type(error).__name__}: {error}".splitlines()[0]
    return (
        f"Reading it failed ({told}{where}). This is a fault of Placard, not of the file; the other documents are "
        "read. Please report it, with the file."
    )


def _other_language(language: str, foreign: Foreign) -> str:
    whose = f"A statement of {foreign.name}, written" if foreign.name else "Written"
    return (
        f"{whose} in {LANGUAGES.get(language, f'another language ({language})')}; Placard reads English records only. "
        "Give the English version: records of the United Nations are issued in six languages under one symbol."
    )
