"""No pattern runs away: its time grows about as its text does, on the texts that are the worst for it (worst_texts).

Text that was read holds no run of white space that grows with its source (``text.compose`` sees to it, and a test of it
there); so patterns that only ever see such text are given none. All others, those that read files among them, are.
"""

from __future__ import annotations

import re

import pytest
from every_pattern import every_pattern, modules
from worst_texts import runs_away

READ = tuple(f"pipelines.{part}" for part in ("sentences", "halves", "lists", "outline", "rules", "acts"))
PARTS = 24  # so that processes share them


@pytest.mark.parametrize("part", range(PARTS))
def test_no_pattern_takes_longer_than_its_text_grows(part: int) -> None:
    slow = {
        known.where: found
        for known in every_pattern()[part::PARTS]
        if (found := runs_away(known.pattern, known.everywhere, known.where.startswith(READ)))
    }
    assert slow == {}


def test_patterns_are_found_wherever_they_stand() -> None:
    """In a constant, a list of a rule's fields, the reference data, a function, and made of other patterns' words."""
    found = {known.where.split(",")[0] for known in every_pattern()}
    assert {
        "pipelines.sentences.END",
        "pipelines.acts.anchors.RULES['a speech told'].pattern",
        "the reference data.bodies['CND'].symbol",
        "pipelines.text.joining",
        "pipelines.lists.office_holders",
        "views.reader.hits",
    } <= found
    holding = {module.__name__ for module in modules() if any(where.startswith(module.__name__) for where in found)}
    assert len(found) > 600 and len(holding) > 90


def test_a_pattern_held_against_one_place_is_told_from_one_that_is_looked_for() -> None:
    everywhere = {known.where: known.everywhere for known in every_pattern()}
    assert everywhere["pipelines.sentences.END"] and not everywhere["pipelines.text.joining._MARKER"]


@pytest.mark.parametrize(
    ("words", "everywhere"),
    [
        (r"\s+$", True),  # tried from each blank
        (r"[A-Z]\w*\(", True),
        (r"said[^.]*that", True),  # tried from each “said” to the end
        (r"of (?:the )?[^,;]*?, Minister", True),
        (r"(?:a|aa)*b", False),  # as often as there are ways to share the letters out
        (r"items? (?:\d+(?:\([a-z]\))*(?:\([ivx]+\))?,? ?)*\.", False),
        (r"\w*\d*\w*x", False),  # the cube
        (r"(?P<who>[\w -]{2,}) (?:of|for) [\w -]+:", False),
    ],
)
def test_what_runs_away_is_caught(words: str, everywhere: bool) -> None:
    assert runs_away(re.compile(words), everywhere)


@pytest.mark.parametrize(
    ("words", "everywhere"),
    [
        (r"\s+$", False),
        (r"(?<!\s)\s+$", True),
        (r"[A-Z]\w{0,40}\(", True),
        (r"said[^.]{0,200}that", True),
        (r"a{1,20}b", True),
        (r"(?:a|aa){0,4}b", True),
    ],
)
def test_what_grows_evenly_is_not(words: str, everywhere: bool) -> None:
    assert not runs_away(re.compile(words), everywhere)


def test_only_text_as_it_was_read_is_free_of_runs_of_white_space() -> None:
    assert runs_away(re.compile(r"\s+of"), True, read=False)
    assert not runs_away(re.compile(r"\s+of"), True, read=True)
