"""A sentence of a record, and the acts made of those it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.lists import Leftover, Listed
from pipelines.outline import Paragraph
from pipelines.rules import Act, Unread


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's place in the reading text, and the paragraph it stands in."""

    text: str
    start: int
    end: int
    paragraph: Paragraph

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    @property
    def after(self) -> str:
        """What follows it in its paragraph: "(For the text, see …)"."""
        return self.text[self.end : min(self.paragraph.end, self.end + 200)]

    def act(self, kind: str, one: Listed, rule: str, **changes: str | int) -> Act:
        """What one that is named in it did."""
        start, end = self._of_the_name(one)
        said: dict[str, str | int] = {
            "voice": one.voice, "capacity": one.capacity, "title": one.title, "on_behalf_of": one.on_behalf_of,
            "via": one.via, **changes,
        }  # fmt: skip
        return Act(
            kind, one.actor, one.actor_name, one.printed, self.start, self.end, start, end, self.paragraph.index, rule,
            **said,  # type: ignore[arg-type]
        )  # fmt: skip

    def _of_the_name(self, one: Listed) -> tuple[int, int]:
        """Where the name as printed stands: without the "(video message)" behind it or the article before it."""
        if one.printed == one.printed.strip() != "" and self.text.startswith(one.printed, one.start, one.end):
            return one.start, one.start + len(one.printed)
        words = r"\s+".join(map(re.escape, one.printed.split()))
        found = re.compile(words).search(self.text, one.start, one.end) if words else None
        return found.span() if found else (one.start, one.end)

    def unread(self, reason: str) -> Unread:
        return Unread(self.start, self.end, self.paragraph.index, reason)

    def leftovers(self, leftover: tuple[Leftover, ...]) -> list[Unread]:
        return [self.unread(left.reason) for left in leftover]
