"""Mutation testing of the sentence forms: ``make mutate`` changes one thing at a time and sees whether a test fails.

    python -m tests.mutation [MODULE ...] [--every N] [--processes 2]

MODULE is one of pipelines/rules or pipelines/lists ("speeches", "lists.heads"); without one, all of pipelines/rules. A mutant that
survives is an alternative, an optional part, a border or a word of a rule that no test needs: it lacks an example, or
nothing needs it, or the change makes no difference.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.mutation.mutants import Mutant, mutants
from tests.mutation.running import CAUGHT, NO_CHANGE, SURVIVED, Plugin, Tried

PROJECT = Path(__file__).resolve().parents[2]
TESTS = PROJECT / "tests" / "pipelines"
HEAD = """# Mutation testing

`make mutate` changes the sentence forms one thing at a time (an alternative less, an optional part, a border or a condition less,
another act made) and looks for a test that fails. What survives lacks an example, or makes no difference to what is read:
a border that only a misprint would cross, an alternative that another one reads too. Of a module it is said how many were tried last.

| module | mutants | caught | survive | caught of all |
|---|---|---|---|---|
"""
# Tests that have nothing read, or that try changes themselves.
NOT_OF_READING = (
    *(
        "test_build",
        "test_store",
        "test_cli",
        "test_adding",
        "test_apart",
        "test_crashes",
        "test_export",
        "test_ledger",
    ),
    *(
        "test_mutants",
        "test_layers",
        "test_findings",
        "test_corrections",
        "test_tables",
        "test_checks",
        "test_documents",
        "test_parts",
        "test_pdf_rows",
        "test_cluster",
        "test_accounting",
        "test_identity",
        "test_reference",
    ),
)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description="Mutation testing of the rules.")
    parser.add_argument("modules", nargs="*")
    parser.add_argument("--every", type=int, default=1, help="only each Nth mutant")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--line", type=int, default=0, help="only the mutants of one line")
    parser.add_argument(
        "--again", type=Path, help="only those that survive in what this printed before, kept in a file"
    )
    parser.add_argument("--tests", default="test_", help="only the tests in files that begin so")
    parser.add_argument(
        "--write", type=Path, help="where the figures are kept: those of the modules tried are put in place"
    )
    asked = parser.parse_args()
    chosen = [m for m in every(asked.modules)[:: asked.every] if not asked.line or m.line == asked.line]
    if asked.again:
        survived = asked.again.read_text(encoding="utf-8")
        chosen = [mutant for mutant in chosen if f"{mutant.rule!r}: {mutant.what} (" in survived]
    tried = Tried(chosen)
    files = [str(path) for path in sorted(TESTS.glob(f"{asked.tests}*.py")) if not path.stem.startswith(NOT_OF_READING)]
    options = ["-p", "no:terminal", "-p", "no:cacheprovider", "-o", "addopts="]
    pytest.main([*options, *files], plugins=[Plugin(tried, asked.processes)])
    code = report(tried)
    if asked.write:
        write(asked.write, figures(tried))
    return code


def every(modules: list[str]) -> list[Mutant]:
    """The mutants of some modules of the forms, or of all."""
    found: list[Mutant] = []
    for path in sorted((PROJECT / "pipelines").glob("rules/*.py")) + sorted((PROJECT / "pipelines").glob("lists/*.py")):
        name = f"{path.parent.name}.{path.stem}"
        wanted = path.stem in modules or name in modules if modules else path.parent.name == "rules"
        if wanted and path.stem not in ("__init__", "model"):
            found += mutants(f"pipelines.{name}", path)
    return found


Figures = dict[str, tuple[int, int]]  # by module: mutants, those caught


def figures(tried: Tried) -> Figures:
    """The numbers by module; what changes no pattern is no mutant."""
    counts: dict[str, Counter[str]] = {}
    for mutant, result in zip(tried.mutants, tried.results, strict=False):
        counts.setdefault(mutant.module.removeprefix("pipelines."), Counter())[result] += 1
    return {name: (count.total() - count[NO_CHANGE], count[CAUGHT]) for name, count in counts.items()}


def write(path: Path, new: Figures) -> None:
    """Puts the figures of some modules among those of the others."""
    old = re.findall(
        r"^\| ((?:rules|lists)\.\w+) \| (\d+) \| (\d+) \|", path.read_text() if path.exists() else "", re.M
    )
    known = {name: (int(mutants), int(caught)) for name, mutants, caught in old} | new
    known = dict(sorted(known.items())) | {"all": tuple(map(sum, zip(*known.values(), strict=True)))}
    rows = [
        f"| {name} | {of} | {caught} | {of - caught} | {caught / max(of, 1):.0%} |"
        for name, (of, caught) in known.items()
    ]
    path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


def report(tried: Tried) -> int:
    """The survivors, each with its place, and the numbers by module; 1 where any survive."""
    if len(tried.results) < len(tried.mutants):
        print(f"Stopped after {len(tried.results)} of {len(tried.mutants)}.")
    for mutant, result, by in zip(tried.mutants, tried.results, tried.by, strict=False):
        if result == SURVIVED:
            print(f"{mutant.module.removeprefix('pipelines.')}:{mutant.line} {mutant.rule!r}: {mutant.what} ({by})")
    print("\n| module | mutants | caught | survive |\n|---|---|---|---|")
    for module, (of, caught) in figures(tried).items():
        print(f"| {module} | {of} | {caught} | {of - caught} |")
    return 1 if SURVIVED in tried.results else 0


if __name__ == "__main__":
    sys.exit(main())
