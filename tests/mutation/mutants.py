"""The mutants of a module of sentence forms: its source with one thing changed, as a syntax tree to be run in its place."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from tests.mutation.patterns import weakened

IS_PATTERN = re.compile(r"\(\?|\\b|\\s|<<\w+>>")
HOLE = "\ue000{}\ue001"  # in the words of an f-string: its values, which stay as they are
HOLES = re.compile("(\ue000[0-9]+\ue001)")
OTHER = {  # what a rule makes is swapped for something else of its kind
    "act": lambda old: "requested" if old != "requested" else "statement",
    "occasion": lambda old: "closing" if old != "closing" else "opening",
    "role": lambda old: "withdrew" if old != "withdrew" else "main",
    "choice": lambda old: "absent" if old != "absent" else "yes",
    "office": lambda old: "guest",
    "capacity": lambda old: "expert" if old != "expert" else "officer",
}
NAMES = {"after": "before", "before": "after", "votes": "after", "opening": "before"}
MAKES_POSITION = ("act", "occasion", "role", "choice", "office", "capacity")
RULE_POSITION = ("name", "pattern", "names", "makes", "examples")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change to one module."""

    module: str
    line: int
    rule: str  # the rule it is a change of, "" where it is none's alone
    what: str
    tree: Callable[[], ast.Module]  # made when it is its turn


def mutants(module: str, path: Path) -> Iterator[Mutant]:
    """Every change of a module, in the order of its lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kept_as_they_are = _not_patterns(tree)
    for node in ast.walk(tree):
        rule = _rule_at(tree, getattr(node, "lineno", 0))
        if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in kept_as_they_are:
            words = _words(node)
            if words is None or not IS_PATTERN.search(words):
                continue
            for what, changed in weakened(words):
                yield Mutant(module, node.lineno, rule, what, _with(tree, node, _unlike(node, changed)))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Makes":
            for name, value in _arguments(node, MAKES_POSITION):
                if isinstance(value, ast.Constant) and name in OTHER:
                    new = ast.Constant(OTHER[name](value.value))
                    what = f"makes {name} {value.value!r} → {new.value!r}"
                    yield Mutant(module, value.lineno, rule, what, _with(tree, value, new))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Rule":
            yield from _of_rule(module, tree, node, rule)


def _of_rule(module: str, tree: ast.Module, node: ast.Call, rule: str) -> Iterator[Mutant]:
    yield Mutant(module, node.lineno, rule, "the rule is not there", _without(tree, node))
    for name, value in _arguments(node, RULE_POSITION):
        if name == "names" and isinstance(value, ast.Constant) and value.value in NAMES:
            what = f"names {value.value} → {NAMES[value.value]}"
            yield Mutant(module, value.lineno, rule, what, _with(tree, value, ast.Constant(NAMES[value.value])))
        elif name in ("titles", "whole") and isinstance(value, ast.Constant):
            yield Mutant(module, value.lineno, rule, f"not {name}", _with(tree, value, ast.Constant(False)))
        elif name == "event" and isinstance(value, ast.Constant) and value.value:
            yield Mutant(module, value.lineno, rule, "no event", _with(tree, value, ast.Constant("")))
        elif name == "needs" and isinstance(value, ast.Tuple) and len(value.elts) > 1:
            for element in value.elts:
                if isinstance(element, ast.Constant):
                    what = f"needs, without {element.value!r}"
                    yield Mutant(module, element.lineno, rule, what, _without(tree, element))


def _not_patterns(tree: ast.Module) -> set[int]:
    """Docstrings, names, examples, and the parts of f-strings, which are changed as part of the whole."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            found |= {id(each) for each in ast.walk(node) if each is not node}
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Rule":
            for name, value in _arguments(node, RULE_POSITION):
                if name in ("name", "names", "examples", "needs", "event"):
                    found |= {id(each) for each in ast.walk(value)}
    return found


def _arguments(call: ast.Call, positions: tuple[str, ...]) -> Iterator[tuple[str, ast.expr]]:
    yield from zip(positions, call.args, strict=False)
    yield from ((each.arg, each.value) for each in call.keywords if each.arg)


@cache
def _rule_at(tree: ast.Module, line: int) -> str:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Rule":
            name = next((value for name, value in _arguments(node, RULE_POSITION) if name == "name"), None)
            if node.lineno <= line <= (node.end_lineno or 0) and isinstance(name, ast.Constant):
                return str(name.value)
    return ""


def _words(node: ast.Constant | ast.JoinedStr) -> str | None:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    parts = enumerate(node.values)
    return "".join(str(part.value) if isinstance(part, ast.Constant) else HOLE.format(at) for at, part in parts)


def _unlike(node: ast.Constant | ast.JoinedStr, words: str) -> ast.expr:
    if isinstance(node, ast.Constant):
        return ast.Constant(words)
    parts = [each for each in HOLES.split(words) if each]
    return ast.JoinedStr([node.values[int(each[1:-1])] if HOLES.match(each) else ast.Constant(each) for each in parts])


def _with(tree: ast.Module, old: ast.AST, new: ast.AST) -> Callable[[], ast.Module]:
    return partial(_changed, tree, old, new)


def _without(tree: ast.Module, old: ast.AST) -> Callable[[], ast.Module]:
    return partial(_changed, tree, old, None)


def _changed(tree: ast.Module, old: ast.AST, new: ast.AST | None) -> ast.Module:
    """A copy of a tree in which one node is another, or is not there."""

    class Swap(ast.NodeTransformer):
        def visit(self, node: ast.AST) -> ast.AST | None:
            return new if node is mark else self.generic_visit(node)

    memo: dict[int, object] = {}
    copied = copy.deepcopy(tree, memo)
    mark = memo[id(old)]
    return ast.fix_missing_locations(Swap().visit(copied))
