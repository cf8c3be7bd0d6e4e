"""What is read of one record's recommendations, as it grows: a row for each State that makes one."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipelines.acts.recommending import parts_of, read_states, states_inside
from pipelines.lists import Lexicon
from pipelines.names import Actor, Found
from pipelines.rules import Recommendation, Unread

NO_STATE = "a recommendation, and no State that makes it could be read"


@dataclass(frozen=True, slots=True)
class Said:
    """What a list says of one recommendation, beside its words: number, paragraph, position, theme."""

    number: str
    paragraph: int
    position: str
    theme: str = ""


@dataclass(slots=True)
class Recommended:
    """The rows made, and what of the lists was not understood."""

    text: str
    lexicon: Lexicon
    reviewed: Actor | None
    made: list[Recommendation] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def take(self, start: int, end: int, said: Said) -> None:
        """One recommendation with its States in brackets: a row a State for each of its parts."""
        parts = parts_of(self.text, start, end, self.lexicon)
        words = (start, start)
        for part in parts:
            words = (part.start, part.end) if part.end > part.start else words
            self._add(part.states, *words, said)
            self._unknown(part.unknown, start, end, said)
            for name in states_inside(self.text, part, self.lexicon):
                reason = f"{name} stands in brackets inside a recommendation, and may not be one that makes it"
                self.unread.append(Unread(start, end, said.paragraph, reason))
        if not parts:
            self.unread.append(Unread(start, end, said.paragraph, NO_STATE))

    def take_listed(self, start: int, end: int, states: tuple[int, int], said: Said) -> None:
        """One recommendation whose States stand in a column of their own."""
        named = read_states(self.text, *states, self.lexicon)
        self._add(named.states, start, end, said)
        self._unknown(named.unknown, start, end, said)
        if not named.states and not named.unknown:
            self.unread.append(Unread(start, end, said.paragraph, NO_STATE))

    def _add(self, states: tuple[Found, ...], start: int, end: int, said: Said) -> None:
        reviewed, name = (self.reviewed.key, self.reviewed.name) if self.reviewed else ("", "")
        for first, last, actor in states:
            self.made.append(
                Recommendation(
                    said.number, actor.key, actor.name, first, last, start, end, said.paragraph, reviewed, name,
                    said.position, said.theme,
                )
            )  # fmt: skip

    def _unknown(self, names: tuple[str, ...], start: int, end: int, said: Said) -> None:
        for name in names:
            reason = f"a State that recommends is not known: “{name}”"
            self.unread.append(Unread(start, end, said.paragraph, reason))
