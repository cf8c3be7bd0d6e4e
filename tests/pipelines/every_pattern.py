"""Every regular expression of the pipelines and the views, and how the code uses each; nobody lists them.

Found in two ways: what the modules hold (in constants, tables of rules, records, what functions keep), and what their source
says to the module ``re`` inside a function, worked out with the module's own names. A piece that only a run knows (a name
that is looked for) stands for itself as ``Aa``.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import ModuleType
from typing import Any

import pipelines
import views
from pipelines.names import load_reference

ONCE = frozenset(("match", "fullmatch"))
METHODS = frozenset(("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"))
FUNCTIONS = METHODS | {"compile"}


@dataclass(frozen=True, slots=True)
class Known:
    """A pattern, where it stands, and whether the code looks for it at every place of a text or holds it against one."""

    where: str
    pattern: re.Pattern[Any]
    everywhere: bool


@cache
def modules() -> tuple[ModuleType, ...]:
    """Every module, those that are loaded when a format comes up included."""
    return tuple(
        importlib.import_module(each.name)
        for package in (pipelines, views)
        for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if not each.name.endswith("__main__")
    )


@cache
def every_pattern() -> tuple[Known, ...]:
    """Each pattern once, under the first of its names."""
    uses = used()
    found: dict[re.Pattern[Any], Known] = {}

    def take(where: str, pattern: re.Pattern[Any], everywhere: bool) -> None:
        was = found.get(pattern)
        found[pattern] = Known(was.where if was else where, pattern, everywhere or bool(was and was.everywhere))

    for module in modules():
        for name, value in vars(module).items():
            for path, pattern in held(value):
                how = uses.get(path.rpartition(".")[2] if path else pattern, set())
                take(f"{module.__name__}.{name}{path}", pattern, not how or not how <= ONCE)
    for path, pattern in held(load_reference()):
        take(f"the reference data{path}", pattern, True)
    for where, pattern, method in written():
        take(where, pattern, method not in ONCE)
    return tuple(found.values())


def held(value: Any, path: str = "", depth: int = 0) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Every pattern in a value: itself, in what it holds, or in what a function keeps; and the way to it."""
    if isinstance(value, re.Pattern):
        yield path, value
    elif depth > 5 or isinstance(value, str | bytes):
        return
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from held(each, f"{path}[{key!r}]", depth + 1)
    elif isinstance(value, list | tuple | set | frozenset):
        for place, each in enumerate(value):
            name = getattr(each, "name", place)
            yield from held(each, f"{path}[{name!r}]", depth + 1)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            words = getattr(value, each.name)
            if each.name == "pattern" and isinstance(words, str) and words:
                yield f"{path}.pattern", re.compile(words)
            yield from held(words, f"{path}.{each.name}", depth + 1)
    elif inspect.isfunction(value) or inspect.isclass(value):
        for each in (
            (*(value.__defaults__ or ()), *(cell.cell_contents for cell in value.__closure__ or ()))
            if inspect.isfunction(value)
            else vars(value).values()
        ):
            if not inspect.isfunction(each) and not inspect.isclass(each):
                yield from held(each, f"{path}()", depth + 1)


@cache
def used() -> dict[Any, set[str]]:
    """A pattern, or the name of a field that holds one → the methods the code calls on it; "" where it may be any."""
    uses: dict[Any, set[str]] = {}
    for module in modules():
        tree = ast.parse(inspect.getsource(module))
        called: set[int] = set()
        for node in ast.walk(tree):
            if (
                not isinstance(node, ast.Call)
                or not isinstance(node.func, ast.Attribute)
                or node.func.attr not in METHODS
            ):
                continue
            if (key := _meant(node.func.value, module)) is not None:
                uses.setdefault(key, set()).add("" if _from_a_place(node.args) else node.func.attr)
                called.add(id(node.func.value))
        for node in ast.walk(tree):
            loaded = isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load)
            if loaded and id(node) not in called and (key := _meant(node, module)) is not None:
                uses.setdefault(key, set()).add("")
    return uses


def _meant(node: ast.expr, module: ModuleType) -> Any:
    """The pattern a name stands for, or the name itself where it is a field's; None for anything else."""
    if isinstance(node, ast.Name):
        value = vars(module).get(node.id)
    elif isinstance(node, ast.Attribute):
        owner = vars(module).get(node.value.id) if isinstance(node.value, ast.Name) else None
        value = getattr(owner, node.attr, None) if isinstance(owner, ModuleType) else node.attr
    else:
        return None
    return value if isinstance(value, re.Pattern | str) else None


def _from_a_place(given: list[ast.expr]) -> bool:
    """Whether a text is given with a place to begin at, or cut at one: then the code may try place after place."""
    cut = any(
        isinstance(each, ast.Subscript) and isinstance(each.slice, ast.Slice) and each.slice.lower for each in given
    )
    begin = given[1] if len(given) > 1 else None
    return cut or (begin is not None and not (isinstance(begin, ast.Constant) and begin.value == 0))


def written() -> Iterator[tuple[str, re.Pattern[Any], str]]:
    """Patterns that functions make: where, the pattern, and the method that is called with it."""
    for module in modules():
        tree = ast.parse(inspect.getsource(module))
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        for function in functions:
            above = {id(below): node for node in ast.walk(function) for below in ast.iter_child_nodes(node)}
            names = Names(function, vars(module))
            for node in ast.walk(function):
                if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
                    continue
                method = node.func.attr
                if not isinstance(node.func.value, ast.Name) or node.func.value.id != "re" or method not in FUNCTIONS:
                    continue
                flags = [each.value for each in node.keywords if each.arg == "flags"]
                flags += [] if method in ("sub", "subn", "split") else node.args[1 if method == "compile" else 2 :]
                sign = names.value(flags[0]) if flags else 0
                words = names.value(node.args[0])
                texts = node.args[1:2]
                if method == "compile":
                    parent = above.get(id(node))
                    method, texts = parent.attr if isinstance(parent, ast.Attribute) else "", []
                    call = above.get(id(parent))
                    texts = call.args if isinstance(call, ast.Call) else []
                if not isinstance(words, re.Pattern):
                    words = re.compile(
                        words if isinstance(words, bytes) else str(words), sign if isinstance(sign, int) else 0
                    )
                yield f"{module.__name__}, line {node.lineno}", words, "" if _from_a_place(texts) else method


class Unknown(str):
    """What only a run knows: two words, whatever is asked of it."""

    def __getattr__(self, name: str) -> Unknown:
        return self

    def __getitem__(self, key: Any) -> Unknown:
        return self

    def __call__(self, *given: Any, **named: Any) -> Unknown:
        return self


class Names(dict[str, Any]):
    """The names of a function: what it sets them to, as far as that can be told without a run."""

    def __init__(self, function: ast.FunctionDef, known: dict[str, Any]) -> None:
        self.known = known
        self.set_to = {
            node.targets[0].id: node.value
            for node in ast.walk(function)
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        super().__init__((each.arg, Unknown("Aa Bb")) for each in ast.walk(function) if isinstance(each, ast.arg))

    def __missing__(self, name: str) -> Any:
        if name in self.set_to:
            self[name] = Unknown("Aa Bb")  # for a name that is set from itself
            self[name] = self.value(self.set_to[name])
        elif name in self.known or hasattr(builtins, name):
            raise KeyError(name)  # asked of the module then
        else:
            self[name] = Unknown("Aa Bb")
        return self[name]

    def value(self, node: ast.expr) -> Any:
        try:
            return eval(ast.unparse(node), self.known, self)  # the project's own source
        except (NameError, TypeError, AttributeError, ValueError, IndexError):
            return Unknown("Aa Bb")
