"""A document in another language than English: whether it is a statement, its title, and whose it is where its lines say so.

No row is made of it. Its delegation is told by the exact name of one State, in that language's own table, in the lines that say
whose statement it is; where they name none, or several, it stays open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.names import find_in_language
from pipelines.text import Text

STATEMENT = re.compile(
    r"^\W*(?:(?:projet|texte)\s+d[eu’']\s*)?(?:déclaration|intervention|allocution|discours|message|declaración|intervención|discurso|palabras|alocución|mensaje|declaração|intervenção|pronunciamento|"
    r"выступление|заявление|речь)\b",
    re.I,
)
SALUTATION = re.compile(
    r"^\W*(?:Monsieur|Madame|Mesdames|Messieurs|Excellences?|Señora?s?|Excelent|Excelencias?|Senhora?s?|Excelências?|(?:уважаем\w+\s+)?(?:господин|госпожа|дамы)|уважаем|ваши?\s+превосход)\b",
    re.I,
)
# What a statement is about, or for whom it is made: a State named behind these words is not the one that speaks.
ABOUT = re.compile(
    r"\b(?:sur|concernant|relati(?:f|ve)s?|au\s+nom|sobre|acerca|relativ[oa]s?|en\s+nombre|em\s+nome|о|об|по\s+вопрос\w*|в\s+связи|от\s+имени)\b",
    re.I,
)
OF = re.compile(
    r"(?:^|\b(?:d[eu]s?|de\s+la|de\s+l[’']|d[’']|del|de\s+los|de\s+las|d[ao]s?)\s*|[’']\s*|^[^,.;:]{0,60}\b(?:République|Royaume|República|Reino|Республики|Королевства|Государства)\s+(?:d[eu]\s+|del\s+|d[ao]s?\s+)?)$",
    re.I,
)
PLACE = re.compile(
    r"^\W*[^\W\d][^,]{1,40},\s+(?:le\s+)?(?:[^\W\d][^,\d]{1,40},\s+)?(?:le\s+|el\s+)?\d{1,2}\b|^\W*\d{1,2}\s", re.I
)
LINES = 10


@dataclass(frozen=True, slots=True)
class Foreign:
    """What is known of a document in another language."""

    kind: str = "other"
    title: str = ""
    delegation: str = ""  # key in states.tsv; "" where the text does not say
    name: str = ""


def read_foreign(text: Text) -> Foreign:
    """A document in another language → what its first lines say of it."""
    lines: list[str] = []
    for block in text.blocks[:LINES]:
        words = " ".join(text.reading[block.start : block.end].split())
        if (lines and SALUTATION.match(words)) or len(words) > 500 or (len(words) > 60 and words.endswith(".")):
            break
        lines.append(words)
    said = next((number for number, line in enumerate(lines) if STATEMENT.match(line)), None)
    title = lines[said] if said is not None else next((line for line in lines if len(line) > 20), "")
    if said is None:
        return Foreign("other", title)
    named = _named(lines[said : said + 4], text.language) or _named(lines[:said], text.language)
    if len(named) != 1:
        return Foreign("statement", title)
    ((key, name),) = named.items()
    return Foreign("statement", title, key, name)


def _named(lines: list[str], language: str) -> dict[str, str]:
    """The States that some lines name as the one that speaks."""
    named: dict[str, str] = {}
    for line in lines:
        if PLACE.match(line):
            continue
        about = ABOUT.search(line)
        words = line[: about.start()] if about else line
        for found in find_in_language(words, language):
            if language == "ru" or OF.search(words[: found.start]):
                named[found.actor.key] = found.actor.name
    return named
