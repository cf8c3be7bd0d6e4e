"""Numbers the record prints about itself: who attended, who met the credentials requirements, what was adopted."""

from __future__ import annotations

from pipelines.rules import Count
from pipelines.rules.attendance import COUNTS, WORDS


def find_counts(text: str, start: int, end: int, paragraph: int) -> list[Count]:
    """One sentence → the numbers in it that count attendance, credentials or results."""
    sentence = text[start:end]
    counts: list[Count] = []
    for what, about, pattern in COUNTS:
        if not about.search(sentence):
            continue
        for found in pattern.finditer(sentence):
            if any(one.what == what for one in counts):
                continue
            printed = found.group("number").casefold()
            number = WORDS.get(printed)
            value = number if number is not None else int(printed.replace(",", ""))
            counts.append(
                Count(
                    what, value, " ".join(found.group(0).split()), start, end, paragraph, "a number the record prints"
                )
            )
    return counts
