"""Runs the tests of reading against one mutant after another, each in a copy of a process that has collected them all.

First the tests run as they are, and every text they have read is kept, with what was made of it. A mutant then needs only
the tests of which a text is read otherwise by a changed pattern, and only if something else is made of it: the others cannot
tell it. The tests that can are run; the first that fails has caught it.
"""

from __future__ import annotations

import ast
import gc
import json
import os
import re
import signal
import sys
import time
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import pipelines.acts
from pipelines.names import load_reference
from tests.mutation.mutants import Mutant
from tests.mutation.patterns import open_at

PATIENCE = 60  # seconds: a mutant that takes longer has been noticed
SLOW = ("runs_away", "run_away", "runaway", "in_a_moment")  # tests of time, which tell nothing of what is read
CONDITIONS = ("no condition", "no border")  # without one, more is found
FORBIDS = re.compile(r"\(\?<?!")
CAUGHT, SURVIVED, NO_CHANGE, BROKEN = "caught", "survived", "no change", "broken"

Hit = tuple[str, int, tuple[tuple[int, int], tuple[str | None, ...]]]  # in what, from where, what was found
Paths = dict[tuple[str, ...], "re.Pattern[str]"]


@dataclass
class Tried:
    """What came of the mutants."""

    mutants: Sequence[Mutant]
    results: list[str] = field(default_factory=list)
    by: list[str] = field(default_factory=list)  # the test that caught it


class Plugin:
    """Collects, runs the tests once as they are, then lets every mutant be looked for."""

    def __init__(self, tried: Tried, processes: int) -> None:
        self.tried, self.processes = tried, processes
        self.failed: list[str] = []
        self.texts: dict[str, set[int]] = defaultdict(set)  # the tests that read a text
        self.calls: dict[str, tuple[Any, Any]] = {}  # how it was read, and what was made of it
        self.now = -1
        self.compiled: dict[tuple[Any, Any], re.Pattern[str]] = {}
        self.found: dict[re.Pattern[str], dict[str, list[Hit]]] = {}
        self.in_order: list[str] = []  # the texts, the shortest first

        load_reference()
        find_acts = pipelines.acts.find_acts

        def listening(text: Any, *rest: Any, **more: Any) -> Any:
            made = find_acts(text, *rest, **more)
            self.texts[text.reading].add(self.now)
            self.calls[text.reading] = (lambda: find_acts(text, *rest, **more)), made
            return made

        pipelines.acts.find_acts = listening
        pipelines.acts.__dict__["find_acts"] = listening

    def pytest_configure(self, config: pytest.Config) -> None:
        config.option.tbstyle = "native"  # to say where a test failed takes longer than to run it

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = [each for each in session.items if not any(word in each.name for word in SLOW)]
        self._run_as_they_are(session, items)
        compile_ = re.compile

        def once(pattern: Any, flags: Any = 0) -> Any:
            key = (pattern, int(flags))
            if key not in self.compiled:
                self.compiled[key] = compile_(pattern, flags)
            return self.compiled[key]

        re.compile = once  # type: ignore[assignment]
        run_again(modules_to_run("pipelines.rules.pieces"))  # all patterns are then known by their words
        self.in_order = sorted(self.texts, key=len)
        for module in sorted({each.module for each in self.tried.mutants}):
            reached = modules_to_run(module)
            beside = module.rpartition(".")[0]
            near = [each for each in reached if each.startswith(beside) or module in _imports(sys.modules[each])]
            for pattern in set(patterns_of(near).values()):
                self._found_by(pattern)
        gc.collect()
        gc.freeze()  # what is here already is not searched in the copies
        begun = time.monotonic()
        total = len(self.tried.mutants)
        stopped: list[int] = []
        signal.signal(signal.SIGTERM, lambda number, _: stopped.append(number))  # what is known by then is told
        for first in range(0, total, self.processes):
            if stopped:
                break
            some = self.tried.mutants[first : first + self.processes]
            children = [self._child(lambda mutant=mutant: self._look_for(mutant, items)) for mutant in some]
            for child in children:
                result, by = json.loads(_told_by(child))
                if result == BROKEN:
                    raise SystemExit(by)
                self.tried.results.append(result)
                self.tried.by.append(by)
            if sys.stderr.isatty():
                took = time.monotonic() - begun
                print(f"\r{first + len(some)} of {total}, {took:.0f} s", end="", file=sys.stderr)
        return True

    def _run_as_they_are(self, session: pytest.Session, items: list[pytest.Item]) -> None:
        for number, item in enumerate(items):
            self.now = number
            _run(item, items[number + 1] if number + 1 < len(items) else None)
        session._setupstate.teardown_exact(None)  # what fixtures keep is not there when the mutants come
        if self.failed:
            raise SystemExit(f"{len(self.failed)} tests fail before anything is changed: {', '.join(self.failed[:5])}")

    @staticmethod
    def _child(doing: Callable[[], Any]) -> tuple[int, int]:
        """Does something in a copy of this process; what it tells can be read from the file returned."""
        read, write = os.pipe()
        pid = os.fork()
        if pid:
            os.close(write)
            return pid, read
        os.close(read)
        os.setpgid(0, 0)  # who stops all waits for this one
        signal.alarm(20 * PATIENCE)
        try:
            told = json.dumps(doing()).encode()
        except TimeoutError as error:
            told = json.dumps([CAUGHT, str(error)]).encode()
        except BaseException:  # the copy must end here, whatever it was
            told = json.dumps([BROKEN, traceback.format_exc()]).encode()
        with os.fdopen(write, "wb") as file:
            file.write(told)
        os._exit(0)

    def _look_for(self, mutant: Mutant, items: list[pytest.Item]) -> tuple[str, str]:
        signal.signal(signal.SIGALRM, _too_long)
        signal.alarm(PATIENCE)
        modules = modules_to_run(mutant.module)
        before = patterns_of(modules)
        try:
            code = compile(mutant.tree(), mutant.module, "exec")
            run_again(modules, {mutant.module: code})
        except re.error:
            return NO_CHANGE, "no pattern"
        except (AttributeError, IndexError, KeyError, TypeError) as error:
            return CAUGHT, f"cannot be imported: {error}"
        after = patterns_of(modules)
        changed = list({(old, after.get(path)) for path, old in before.items() if after.get(path) != old})
        if not changed and not mutant.rule:
            return NO_CHANGE, "no pattern is other than it was"
        only = [old for path, old in before.items() if path[-1] == mutant.rule] if not changed else []
        seen: set[int] = set()
        users_of_each = self._users(changed, only, not mutant.what.startswith(CONDITIONS))
        while True:
            try:
                users = next(users_of_each, None)
            except (IndexError, KeyError, AttributeError, ValueError, TypeError, AssertionError) as error:
                return CAUGHT, f"cannot be read: {error!r}"
            if users is None:
                return SURVIVED, f"{len(seen)} tests read something of which it makes another thing"
            for number in sorted(users - seen, key=lambda each: not (mutant.rule and mutant.rule in items[each].name)):
                seen.add(number)
                _run(items[number], None)
                if self.failed:
                    return CAUGHT, self.failed[0]

    def _users(self, changed: Sequence[tuple[Any, Any]], only: Sequence[Any], less: bool) -> Iterator[set[int]]:
        """The tests of each text, the shortest first, of which another thing is made: by the changed patterns, or by a rule."""
        found = [(old, new, self._found_by(old), less and narrower(old, new)) for old, new in changed]
        for text in self.in_order:
            if any(
                _lost(before[text], new)
                if less and text in before
                else not less and before.get(text, []) != _finds(new, text)
                for _, new, before, less in found
            ) or any(text in self._found_by(pattern) for pattern in only):
                read, made = self.calls[text]
                if read() != made:
                    yield self.texts[text]

    def _found_by(self, pattern: re.Pattern[str]) -> dict[str, list[Hit]]:
        """What a pattern finds in each text of which it finds anything."""
        if pattern not in self.found:
            self.found[pattern] = {text: hits for text in self.in_order if (hits := _finds(pattern, text))}
        return self.found[pattern]


def narrower(old: re.Pattern[str], new: re.Pattern[str] | None) -> bool:
    """Whether a pattern that lacks a part can find nothing where it found nothing: it does not forbid that part."""
    if new is None:
        return True
    was, now = old.pattern, new.pattern
    same = next(
        (at for at, (one, two) in enumerate(zip(was, now, strict=False)) if one != two), min(len(was), len(now))
    )
    end = next((at for at in range(len(now) - same) if was[-1 - at] != now[-1 - at]), len(now) - same)
    return same + end == len(now) and not any(map(FORBIDS.match, open_at(was, same)))


def _finds(pattern: re.Pattern[str] | None, text: str) -> list[Hit]:
    """All that a pattern finds: searched for, and held against the beginning of each word and line."""
    if pattern is None:
        return []
    hits = [(text, each.start(), (each.span(), each.groups())) for each in pattern.finditer(text)]
    if len(text) < 1000:
        places = [(text, word) for word in _words_of(text)] + [(cell, 0) for cell in re.split(r"[\t\n]", text)]
        for words, at in places:
            if (held := pattern.match(words, at)) is not None:
                hits.append((words, at, (held.span(), held.groups())))
    return hits


def _lost(hits: list[Hit], pattern: re.Pattern[str] | None) -> bool:
    """Whether any of these is not found as it was."""
    if pattern is None:
        return True
    return any(
        (held := pattern.match(words, at)) is None or (held.span(), held.groups()) != found for words, at, found in hits
    )


@cache
def _words_of(text: str) -> tuple[int, ...]:
    return tuple(word.start() for word in re.finditer(r"(?<!\w)(?=\S)", text))


def _run(item: pytest.Item, following: pytest.Item | None) -> None:
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)


def _too_long(*_: object) -> None:
    raise TimeoutError(f"not done within {PATIENCE} s")


def _told_by(child: tuple[int, int]) -> str:
    pid, read = child
    with os.fdopen(read) as file:
        told = file.read()
    os.waitpid(pid, 0)
    return told


def modules_to_run(changed: str) -> list[str]:
    """The modules of reading that a change of one reaches, itself first, each after those it imports from."""
    layers = ("pipelines.lists", "pipelines.rules", "pipelines.acts")
    every = [name for name in sys.modules if name.startswith(layers) and not name.endswith(".model")]
    imports = {name: _imports(sys.modules[name]) & set(every) for name in every}
    order: list[str] = []

    def visit(name: str, above: tuple[str, ...] = ()) -> None:
        if name not in order and name not in above:
            for each in sorted(imports[name]):
                visit(each, (*above, name))
            order.append(name)

    for name in sorted(every):
        visit(name)
    reached = {changed}
    for name in order:
        if imports[name] & reached:
            reached.add(name)
    return [name for name in order if name in reached]


@cache
def _imports(module: ModuleType) -> set[str]:
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return found - {module.__name__}


_CODE: dict[str, Any] = {}


def run_again(names: Sequence[str], instead: dict[str, Any] | None = None) -> None:
    """Runs modules again in the dictionaries they have, so that all who hold their functions see what is new."""
    for name in names:
        module = sys.modules[name]
        if name not in _CODE:
            source = Path(str(module.__file__)).read_text(encoding="utf-8")
            _CODE[name] = compile(source, str(module.__file__), "exec")
        exec((instead or {}).get(name, _CODE[name]), module.__dict__)


def patterns_of(names: Sequence[str]) -> Paths:
    """Every pattern the modules hold, by where it is: module, name, place in a tuple or the name of its rule."""
    found: Paths = {}
    for name in names:
        for attribute, value in vars(sys.modules[name]).items():
            for path, pattern in _inside(value):
                found[(name, attribute, *path)] = pattern
    return found


def _inside(value: Any, depth: int = 0) -> Iterator[tuple[tuple[str, ...], re.Pattern[str]]]:
    if isinstance(value, re.Pattern):
        yield (), value
    elif depth < 4 and isinstance(value, tuple | list):
        for number, each in enumerate(value):
            for path, pattern in _inside(each, depth + 1):
                yield (each.name if hasattr(each, "examples") else str(number), *path), pattern
    elif depth < 4 and isinstance(value, dict) and not isinstance(value, ModuleType):
        for key, each in value.items():
            for path, pattern in _inside(each, depth + 1):
                yield (str(key), *path), pattern
    elif hasattr(value, "examples") and isinstance(getattr(value, "pattern", None), re.Pattern):
        yield (), value.pattern
