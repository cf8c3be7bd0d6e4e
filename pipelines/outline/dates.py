"""Dates and meeting numbers as records print them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH = "(?:" + "|".join(MONTHS) + ")"
DAY = r"\d{1,2}"
TO = r"(?:\s*[-–—‑]\s*|\s+to\s+|\s+and\s+|\s*,\s*)"
# "14 to 18 October 2024", "14–18 October 2024", "29 September to 1 October 2021", "14, 15 and 16 October", "18 October"
DATE = re.compile(
    rf"\b(?P<first>{DAY})(?:\s+(?P<first_month>{MONTH})(?:\s+(?P<first_year>\d{{4}}))?)?"
    rf"(?:(?:{TO}{DAY}){{0,8}}{TO}(?P<last>{DAY}))?\s+(?P<month>{MONTH})(?:,?\s+(?P<year>\d{{4}}))?\b"
)
AMERICAN = re.compile(rf"\b(?P<month>{MONTH})\s+(?P<first>{DAY})(?:\s*[-–]\s*(?P<last>{DAY}))?,?\s+(?P<year>\d{{4}})\b")
ORDINAL = r"\d{1,4}\s?(?:st|nd|rd|th)"
MEETINGS = re.compile(
    rf"\b(?P<numbers>{ORDINAL}(?:(?:\s*,\s*|\s+and\s+|\s+to\s+|\s*,\s*and\s+){ORDINAL}){{0,40}})\s+(?:plenary\s+)?meetings?\b"
)
SAME_DAY = re.compile(r"\bon the same (?:day|date)\b")


@dataclass(frozen=True, slots=True)
class When:
    """A day or an interval; ISO 8601."""

    first: str
    last: str

    def __str__(self) -> str:
        return self.first if self.first == self.last else f"{self.first}/{self.last}"


def _iso(year: int, month: str, day: str) -> str:
    try:
        return date(year, MONTHS.index(month) + 1, int(day)).isoformat()
    except ValueError:  # a day the month does not have: the record's own error, no date
        return ""


def find_when(words: str, year: int = 0) -> When | None:
    """The first date or interval in some words; `year` stands in where the record leaves the year out."""
    found = DATE.search(words)
    if found is None or (_stated_year(found, words) == 0 and not year):
        american = AMERICAN.search(words)
        if american is not None:
            found = american
    if found is None:
        return None
    parts = found.groupdict()
    last_year = _stated_year(found, words) or year
    if not last_year:
        return None
    month = parts["month"]
    if (
        parts.get("first_month")
        and not parts.get("first_year")
        and MONTHS.index(parts["first_month"]) > MONTHS.index(month)
    ):
        parts["first_year"] = str(last_year - 1)
    first = _iso(int(parts.get("first_year") or last_year), parts.get("first_month") or month, parts["first"])
    last = _iso(last_year, month, parts.get("last") or parts["first"]) if parts.get("last") else first
    return When(first, last or first) if first and first <= (last or first) else None


def _stated_year(found: re.Match[str], words: str) -> int:
    return int(found.groupdict().get("year") or 0)


def find_meetings(words: str) -> str:
    """Meeting numbers in some words, as "4" or "1, 2, 3, 4"; "" where none is named."""
    found = MEETINGS.search(words)
    if found is None:
        return ""
    numbers: list[int] = []
    for piece in re.finditer(r"(to\s+)?(\d{1,4})\s?(?:st|nd|rd|th)", found.group("numbers")):
        number = int(piece.group(2))
        if piece.group(1) and numbers:
            numbers.extend(range(numbers[-1] + 1, number))
        numbers.append(number)
    return ", ".join(map(str, dict.fromkeys(numbers)))
