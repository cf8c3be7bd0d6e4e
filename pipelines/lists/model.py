"""What the reading of a list brings: who is named, in what capacity, for whom; and what could not be named."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipelines.names import Actor, Found, Reference

START = 5  # letters by which an organization's name is looked up
REPRESENTATIVE = "representative"  # "the representative of …": a member, unless the record says otherwise elsewhere


@dataclass(frozen=True, slots=True)
class Listed:
    """One actor named in a list. Offsets of the printed name are in the text the list was read from."""

    actor: str
    actor_name: str
    printed: str
    start: int
    end: int
    kind: str  # state, eu, organization, office, person
    capacity: str = ""  # of a State also REPRESENTATIVE or "", which ``acts.capacities`` settles for the whole record
    voice: str = "own"
    title: str = ""
    on_behalf_of: str = ""
    via: str = ""

    @classmethod
    def of(cls, found: Found, text: str, capacity: str = "", voice: str = "own", **said: str) -> Listed:
        """A known name found in a text, as one who is listed there; `said`: title, for whom, through whom."""
        actor, printed = found.actor, text[found.start : found.end]
        return cls(actor.key, actor.name, printed, found.start, found.end, actor.kind, capacity, voice, **said)


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words in a list that name nobody known."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list as read. `tail` is where it ended; `anonymous` counts speakers the record does not name."""

    listed: tuple[Listed, ...]
    leftover: tuple[Leftover, ...]
    tail: int
    anonymous: int = 0


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the reader of lists knows: the reference data, and this record's own habits."""

    reference: Reference
    body: str = ""
    secretariat: frozenset[str] = frozenset()  # keys of the organizations whose office serves the body
    organizations: dict[str, str] = field(default_factory=dict)  # names this record spells out elsewhere → capacity
    starts: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # the same names by their first letters, to look them up
    without_and: bool = False  # this record's lists under letters have no "and" before their last name
    marks: dict[int, str] = field(default_factory=dict)  # reading offset → the note whose mark stands there

    def organizations_at(self, text: str, position: int) -> tuple[str, ...]:
        """Names this record spells out elsewhere that may start at a place."""
        return self.starts.get(text[position : position + START], ())

    def actor(self, words: str) -> Actor | None:
        """The actor the whole of the words names, in this body."""
        return self.reference.actor(words, self.body)

    def actor_at(self, text: str, position: int, end: int | None = None) -> Found | None:
        """The longest known name that starts at a place, in this body."""
        return self.reference.actor_at(text, position, end, self.body)

    def find_actors(self, text: str, start: int = 0, end: int | None = None) -> list[Found]:
        """Every known name in some words, in this body."""
        return self.reference.find_actors(text, start, end, self.body)
