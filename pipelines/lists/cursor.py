"""Where the reading of a list stands, and what it has brought so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipelines.lists.heads import Head
from pipelines.lists.model import Leftover, Lexicon, Listed

SUFFIX = re.compile(r"[’']s?\b(?!\s+(?:Republic|Democratic))")


@dataclass(slots=True)
class Cursor:
    """A list read as far as `position`: who has been named, what could not be, how many the record leaves unnamed."""

    text: str
    end: int
    lexicon: Lexicon
    head: Head | None
    position: int
    listed: list[Listed] = field(default_factory=list)
    leftover: list[Leftover] = field(default_factory=list)
    anonymous: int = 0
    tail: int = -1

    def add(self, actor: str, name: str, start: int, end: int, kind: str, capacity: str, title: str = "") -> None:
        """Name one more."""
        printed = " ".join(self.text[start:end].split())
        self.listed.append(Listed(actor, name, printed, start, end, kind, capacity, title=title))

    def leave(self, start: int, end: int) -> None:
        """Words that name nobody known."""
        words = " ".join(self.text[start:end].split())
        self.leftover.append(Leftover(start, end, f"a name not known: “{words[:80]}”"))

    def last_speaker(self) -> int:
        """Where the last one named for itself or a group stands; those it speaks for are listed behind it."""
        for index in range(len(self.listed) - 1, -1, -1):
            if self.listed[index].voice not in ("represented", "aligned"):
                return index
        return len(self.listed) - 1

    def unknown_last(self) -> bool:
        """The last name was one nobody knows: what follows it belongs to no one before."""
        return bool(self.leftover) and (not self.listed or self.leftover[-1].start >= self.listed[-1].end)

    def goes_on(self, position: int) -> bool:
        """The words run on into a longer name: "China Labor Watch", "Georgia’s …"."""
        rest = self.text[position : min(self.end, position + 240)]
        if re.match(r"\s+[–—]\s+[A-ZÀ-Þ]|-[A-Z]{3}", rest):  # "… – VIDES", "IOC-UNESCO"
            return True
        if re.match(r"\s+(?!Against|In\b|Abstain)(?:[A-Z][\w’'&-]+)", rest) and not re.match(
            r"\s+(?:I|In|At|On)\b", rest
        ):
            return True
        return bool(SUFFIX.match(rest))

    def capacity_of(self, key: str, kind: str, default: str, end: int) -> str:
        """In what capacity one speaks: by the head, by a note at its mark, by what its kind of organization is."""
        head = self.head.capacity if self.head else ""
        if kind == "organization":
            if head in ("igo", "un", "ngo", "nhri"):
                return head
            if head == "other":
                return default or head
            return self.lexicon.organizations.get(key) or default or "ngo"
        if kind == "eu":
            return "observer" if head in ("observer", "igo", "other") else head
        note = self.lexicon.marks.get(end, "")
        if re.search(r"\bobserver\b|\bnon-?member\b", note, re.I):
            return "observer"
        if head in ("igo", "un", "ngo", "nhri", "other", "expert"):
            return "observer"
        return head
