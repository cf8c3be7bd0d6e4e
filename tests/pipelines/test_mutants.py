"""A sentence form taken out, or made to say something else, is caught by its own example.

A fixed part of what ``make mutate`` does with every alternative, optional part and border of every form: each rule is taken
out, makes another act or role, or looks for its names on the other side; its examples are then read otherwise.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_rules import record_of

from pipelines.rules.order import RULES
from tests.mutation.mutants import Mutant, mutants
from tests.mutation.running import modules_to_run, patterns_of, run_again

if TYPE_CHECKING:
    from conftest import Read

FOLDER = Path(__file__).resolve().parents[2] / "pipelines" / "rules"
BY_NAME = {rule.name: rule for rule in RULES}
# What the words of a sentence decide, whatever the rule says: the choice by the headings of a vote.
DECIDED_BY_WORDS = "names votes"


def changes() -> Iterator[Mutant]:
    for path in sorted(FOLDER.glob("*.py")):
        for mutant in mutants(f"pipelines.rules.{path.stem}", path):
            if mutant.what.startswith(("the rule is not", "makes ", "names ")) and mutant.rule in BY_NAME:
                yield mutant


def told(found: Read) -> list[object]:
    return [found.acts, found.unread(), len(found.made.aside), found.made.drafts]


@pytest.fixture(scope="module")
def compiled_once() -> Iterator[None]:
    """Patterns whose words are the same are not compiled again for each change."""
    there = patterns_of(modules_to_run("pipelines.rules.pieces")).values()
    known = {(each.pattern, each.flags & ~re.U): each for each in there}
    compile_ = re.compile

    def once(pattern: str, flags: int = 0) -> re.Pattern[str]:
        return known.get((pattern, int(flags))) or compile_(pattern, flags)

    re.compile = once  # type: ignore[assignment]
    yield
    re.compile = compile_


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Each change is tried in a copy of the process.")
@pytest.mark.parametrize("mutant", changes(), ids=lambda mutant: f"{mutant.rule}: {mutant.what}")
def test_a_changed_rule_reads_its_examples_otherwise(
    mutant: Mutant, read: Callable[[str], Read], compiled_once: None
) -> None:
    rule = BY_NAME[mutant.rule]
    if mutant.what.startswith(DECIDED_BY_WORDS):
        pytest.skip("The words of the sentence decide on it.")
    before = [told(read(record_of(rule, example))) for example in rule.examples]
    pid = os.fork()
    if not pid:
        caught = 0
        try:
            run_again(modules_to_run(mutant.module), {mutant.module: compile(mutant.tree(), mutant.module, "exec")})
            after = [told(read(record_of(rule, example))) for example in rule.examples]
            caught = int(before != after)
        finally:
            os._exit(caught)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 1
