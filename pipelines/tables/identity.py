"""What documents and rows are called, so that a row keeps its name from build to build."""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from pipelines.tables.columns import Columns


def document_names(documents: Iterable[tuple[str, str]]) -> list[str]:
    """Names for documents given as (file, symbol): the symbol, or the file's name where the record prints none.

    A second file of the same symbol, or of the same name, gets its file's name, then its path, in brackets.
    """
    taken: set[str] = set()
    names = []
    for file, symbol in documents:
        file_name = PurePosixPath(file).name
        plain = symbol or file_name
        for name in (plain, f"{plain} ({file_name})", f"{plain} ({file})"):
            if name not in taken:
                break
        taken.add(name)
        names.append(name)
    return names


def places_of(acts: Columns, paragraphs: Columns) -> list[tuple[str, str]]:
    """Where rows stand, as their names are made of it: (paragraph number, "") or ("", words of the paragraph).

    Not the sentence's own words: a better rule may cut it elsewhere.
    """
    starts, words = paragraphs["start"], paragraphs["text"]
    return [
        (number, "" if number or not starts else words[max(bisect_right(starts, at) - 1, 0)])
        for number, at in zip(acts["paragraph"], acts["name_start"], strict=True)
    ]


def row_names(
    document: str, places: Iterable[tuple[str, str]], deeds: Iterable[tuple[str, str, str, str, int]]
) -> list[str]:
    """Row names of one document's rows in order: a hash of document, place and deed, and a counter among equals.

    places: (paragraph number, words): the number, or without one the paragraph's letters and digits, is the place.
    deeds: (act, actor, voice, draft, round). Offsets have no part in it, so that a rebuild with better rules, or a new
    print of the same record, leaves a row its name.
    """
    seen: Counter[str] = Counter()
    letters = _Remembered(_letters)
    names = []
    for (paragraph, words), deed in zip(places, deeds, strict=True):
        place = f"paragraph {paragraph}" if paragraph else letters(words)
        key = "\x1f".join((document, place, *map(str, deed)))
        seen[key] += 1
        names.append(_hash(f"{key}\x1f{seen[key]}"))
    return names


def _hash(key: str) -> str:
    return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _letters(words: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKC", words).casefold() if each.isalnum())


class _Remembered:
    """A function whose last answer is kept: the rows of one paragraph follow each other."""

    def __init__(self, function: Callable[[str], str]) -> None:
        self.function, self.asked, self.answer = function, "", ""

    def __call__(self, asked: str) -> str:
        if asked != self.asked:
            self.asked, self.answer = asked, self.function(asked)
        return self.answer
