"""What the tests of reading share: the reference data, a way to have a few made-up lines read, and the seeds as read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from pipelines.acts import find_acts
from pipelines.documents import read_document
from pipelines.lists import Lexicon
from pipelines.names import Reference, load_reference
from pipelines.outline import Outline, Paragraph, find_outline
from pipelines.rules import Act, Made
from pipelines.text import Text, read_text

# How long one made-up case takes says nothing where the machine is busy; what must not run away is timed in test_rules.
settings.register_profile("placard", deadline=None, derandomize=True)  # the same examples on every machine
settings.load_profile("placard")

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@dataclass(frozen=True, slots=True)
class Read:
    """A document, and what is understood of it."""

    text: Text
    outline: Outline
    made: Made

    @property
    def acts(self) -> tuple[Act, ...]:
        return self.made.acts

    def told(self, *fields: str, act: str = "") -> list[tuple[object, ...]]:
        """Some fields of each act, or of each act of one kind, in the order printed."""
        return [tuple(getattr(one, field) for field in fields) for one in self.acts if act in ("", one.act)]

    def who(self, act: str = "") -> list[str]:
        """The actors of all acts, or of the acts of one kind, in the order printed."""
        return [one.actor for one in self.acts if act in ("", one.act)]

    def unread(self) -> list[str]:
        """The reason of everything that was not read."""
        return [one.reason for one in self.made.unread]

    def at(self, number: str) -> list[Act]:
        """The acts of the paragraph with a printed number."""
        return [one for one in self.acts if self.outline.paragraphs[one.paragraph].number == number]

    def paragraph(self, number: str) -> Paragraph:
        """The paragraph of the proceedings with a printed number."""
        return next(one for one in self.outline.paragraphs if one.number == number and one.place == "proceedings")


@pytest.fixture(scope="session")
def reference() -> Reference:
    return load_reference()


@pytest.fixture(scope="session")
def lexicon(reference: Reference) -> Lexicon:
    """What the reader of lists knows where a record tells it nothing more."""
    return Lexicon(reference)


@pytest.fixture(scope="session")
def read_file(reference: Reference) -> Callable[[Path], Read]:
    """Have a file read, from its bytes to its acts."""

    def read(path: Path) -> Read:
        document = read_document(path)
        text = read_text(document)
        outline = find_outline(text, reference)
        return Read(text, outline, find_acts(text, outline, reference))

    return read


@pytest.fixture(scope="session")
def read(read_file: Callable[[Path], Read], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Read]:
    """Have the words of a plain-text document read, as a file of its own."""
    folder, numbers = tmp_path_factory.mktemp("records"), count()

    def read_words(words: str) -> Read:
        path = folder / f"record_{next(numbers)}.txt"
        path.write_text(words, encoding="utf-8")
        return read_file(path)

    return read_words


@pytest.fixture(scope="session")
def sentence(read: Callable[[str], Read]) -> Callable[[str], Read]:
    """Have some words read as paragraph 1 of a report's chapter "III. General discussion"."""
    return lambda words: read(f"III. General discussion\n\n1. {words}\n")


@pytest.fixture(scope="session")
def seed(read_file: Callable[[Path], Read]) -> Callable[[str], Read]:
    """A seed by the first figures of its file name, read once: "002" is the report of COP12."""

    @cache
    def read_seed(number: str) -> Read:
        return read_file(next(SEEDS.glob(f"{number}_*")))

    return read_seed
