"""Numbers the record prints about itself: who attended, who met the credentials requirements, what was adopted."""

from __future__ import annotations

from pipelines.rules import Count
from pipelines.rules.attendance import COUNTS, WORDS
from pipelines.rules.votes import RESULT, TALLY


def find_counts(text: str, start: int, end: int, paragraph: int) -> list[Count]:
    """One sentence → the numbers in it that count attendance, credentials or results."""
    sentence = text[start:end]
    lowered = sentence.lower()
    counts: list[Count] = []
    for what, words, pattern in COUNTS:
        if not any(word in lowered for word in words):
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
    return counts + _votes(sentence, lowered, start, end, paragraph)


def _votes(sentence: str, lowered: str, start: int, end: int, paragraph: int) -> list[Count]:
    """The result of a vote: "by 24 votes to 4, with 19 abstentions"; where abstentions are not spoken of, none is counted."""
    found = TALLY.search(sentence) or (RESULT.search(sentence) if "against" in lowered else None)
    if found is None:
        return []
    printed = {side: (found.group(side) or "").casefold() for side in ("yes", "no", "abstain")}
    return [
        Count(
            f"votes_{side}",
            WORDS.get(words, 0) if not words.isdecimal() else int(words),
            " ".join(found.group(0).split()),
            start,
            end,
            paragraph,
            "a number the record prints",
        )
        for side, words in printed.items()
        if words
    ]
