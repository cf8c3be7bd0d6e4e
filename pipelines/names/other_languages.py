"""Names of States in French, Spanish, Portuguese and Russian: used for texts in that language only."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

from pipelines.names.loading import REFERENCE_FOLDER, load_reference
from pipelines.names.model import Actor, Found
from pipelines.names.spelling import NameTaken, Spellings
from pipelines.names.tables import read_table


def find_in_language(text: str, language: str) -> list[Found]:
    """Every State named in some words of a language, from left to right; [] for a language without a table."""
    names = _names(REFERENCE_FOLDER).get(language)
    return [Found(hit.start, hit.end, hit.value) for hit in names.find(text, 0, len(text))] if names else []


@lru_cache(maxsize=2)
def _names(folder: Path) -> dict[str, Spellings[Actor]]:
    """The table by language; each name in capitals may stand without its accents, too."""
    reference = load_reference(folder)
    names: dict[str, Spellings[Actor]] = {}
    for row in read_table(folder, "names_in_other_languages"):
        actor = reference.by_key(row["key"])
        if actor is None:
            raise row.wrong(f"“{row['key']}” in column key is not known", "Use a key of states.tsv.")
        spellings = names.setdefault(row["language"], Spellings())
        for name in {row["name"], _plain(row["name"]) if row["language"] != "ru" else row["name"]}:
            try:
                spellings.add(name, actor)
            except NameTaken as taken:
                raise row.wrong(str(taken), "A name can have one meaning only.") from None
    return names


def _plain(name: str) -> str:
    """A name without accents, as old and capital print has it."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
