"""What a DOCX says of its paragraphs elsewhere: styles with what they inherit, and the numbering of lists."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from pipelines.text.numbering import Level, Numbering

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DEEPEST = 8  # level of a numbered list, from 0 (ECMA-376, 17.9.6)
_ON = frozenset(("", "1", "true", "on"))


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says, with what it inherits."""

    bold: bool = False
    italic: bool = False
    size: float = 0.0
    centred: bool = False
    indent: float = 0.0
    number: tuple[str, int] | None = None


def value_of(element: etree._Element, path: str) -> str:
    found = element.find(path)
    return found.get(f"{W}val", "") if found is not None else ""


def whole(value: str, otherwise: int) -> int:
    """The whole number an attribute gives; what is none, or beyond reason, is as if it were not there."""
    return int(value) if re.fullmatch(r"[0-9]{1,7}", value) else otherwise


def is_on(properties: etree._Element | None, name: str, otherwise: bool) -> bool:
    found = properties.find(f"{W}{name}") if properties is not None else None
    return otherwise if found is None else found.get(f"{W}val", "") in _ON


def size_of(properties: etree._Element | None) -> float:
    value = value_of(properties, f"{W}sz") if properties is not None else ""
    return whole(value, 0) / 2  # half points


def indent_of(properties: etree._Element | None) -> float | None:
    """The first line's indent in points; None where the paragraph does not say."""
    found = properties.find(f"{W}ind") if properties is not None else None
    if found is None:
        return None
    twips = {name: found.get(f"{W}{name}", "0") for name in ("left", "start", "firstLine", "hanging")}
    number = {name: int(value) if re.fullmatch(r"-?\d{1,6}", value) else 0 for name, value in twips.items()}
    return (number["left"] + number["start"] + number["firstLine"] - number["hanging"]) / 20


def styles_of(root: etree._Element | None) -> tuple[dict[str, Style], str]:
    """The paragraph styles by name, and the name of the one that holds where a paragraph names none."""
    if root is None:
        return {}, ""
    elements = {each.get(f"{W}styleId", ""): each for each in root.iter(f"{W}style")}
    default = next(
        (
            name
            for name, each in elements.items()
            if each.get(f"{W}type") == "paragraph" and each.get(f"{W}default", "") in ("1", "true")
        ),
        "",
    )
    base_size = size_of(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
    made: dict[str, Style] = {}

    def make(name: str, depth: int = 0) -> Style:
        if name in made or name not in elements or depth > 20:
            return made.get(name, Style(size=base_size))
        element = elements[name]
        above = make(value_of(element, f"{W}basedOn"), depth + 1)
        letters, lines = element.find(f"{W}rPr"), element.find(f"{W}pPr")
        number = lines.find(f"{W}numPr") if lines is not None else None
        justified = value_of(element, f"{W}pPr/{W}jc")
        indent = indent_of(lines)
        level = value_of(number, f"{W}ilvl") if number is not None else ""
        listed = value_of(number, f"{W}numId") if number is not None else ""
        own = (listed or (above.number[0] if above.number else ""), whole(level, 0))
        made[name] = Style(
            is_on(letters, "b", above.bold),
            is_on(letters, "i", above.italic),
            size_of(letters) or above.size,
            justified == "center" if justified else above.centred,
            above.indent if indent is None else indent,
            own if number is not None else above.number,
        )
        return made[name]

    return {name: make(name) for name in elements}, default


def numbering_of(root: etree._Element | None) -> Numbering:
    if root is None:
        return Numbering({}, {})
    lists: dict[str, dict[int, Level]] = {}
    for abstract in root.iter(f"{W}abstractNum"):
        lists[abstract.get(f"{W}abstractNumId", "")] = {
            place: _level(level)
            for level in abstract.iter(f"{W}lvl")
            if (place := whole(level.get(f"{W}ilvl", ""), 0)) <= DEEPEST
        }
    abstract_of: dict[str, str] = {}
    starts: dict[tuple[str, int], int] = {}
    for each in root.iter(f"{W}num"):
        name = each.get(f"{W}numId", "")
        abstract_of[name] = value_of(each, f"{W}abstractNumId")
        for override in each.iter(f"{W}lvlOverride"):
            start = value_of(override, f"{W}startOverride")
            if start:
                starts[name, whole(override.get(f"{W}ilvl", ""), 0)] = whole(start, 1)
    return Numbering(lists, abstract_of, starts)


def _level(level: etree._Element) -> Level:
    start, restart = value_of(level, f"{W}start"), value_of(level, f"{W}lvlRestart")
    return Level(
        whole(start, 1),
        value_of(level, f"{W}numFmt") or "decimal",
        value_of(level, f"{W}lvlText"),
        value_of(level, f"{W}pStyle"),
        whole(restart, -1),
    )
