"""What is printed on every page and read by nobody: running heads, page numbers, job numbers, in texts without places.

Only lines of a known shape are taken (a symbol, a number, both), and only where they come back: a heading such as
"Action taken by the Conference" comes back too, and is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from heapq import heappop, heappush

from pipelines.text.model import FurnitureKind

_SYMBOL = r"[A-Z]{1,8}(?:/[A-Za-z0-9.\-()]+)+"
SYMBOL = re.compile(_SYMBOL)
_HEAD = re.compile(
    rf"(?:(?:page\s+)?\d{{1,4}}(?:/\d{{1,4}})?\s+)?{_SYMBOL}(?:\s+(?:page\s+)?\d{{1,4}}(?:/\d{{1,4}})?)?", re.I
)
_NUMBER = re.compile(
    r"[-–—\[(]?\s*(?:page\s+|p\.\s*|страница\s+|página\s+)?(\d{1,4})(?:\s*(?:/|of|de|из)\s*\d{1,4})?\s*[-–—\])]?", re.I
)
JOB_NUMBER = re.compile(
    r"(?:(?:GE|V|N|K|M|T|E|WMO|LC/L)\.?\s?\d{2}[-‑–]\d{4,6}|\d{2}-\d{5})(?:\s*\([A-Z]\))?(?:\s+\d{6,})*"
    r"(?:\s+\d{1,4}/\d{1,4})?|\d{1,4}/\d{1,4}\s+(?:GE|V|N|K)\.\s?\d{2}[-‑–]\d{4,6}|\*\d{6,9}\*"
)


def heads_in_lines(lines: Sequence[str]) -> dict[int, FurnitureKind]:
    """Which lines of a text are running heads, page numbers or job numbers left over from its pages."""
    found: dict[int, FurnitureKind] = {}
    heads: dict[str, list[int]] = {}
    numbers: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        line = line.strip()
        if not line or len(line) > 60:
            continue
        if JOB_NUMBER.fullmatch(line):
            found[index] = "job number"
        elif _HEAD.fullmatch(line) and (symbol := SYMBOL.search(line)):
            heads.setdefault(symbol[0], []).append(index)
        elif number := _NUMBER.fullmatch(line):
            numbers.append((index, int(number[1])))
    for indexes in heads.values():
        if len(indexes) >= 3:  # the first may be the record's own symbol, in its masthead
            found.update(dict.fromkeys(indexes[1:], "running head"))
    found.update(dict.fromkeys(_rising(numbers), "page number"))
    return found


def _rising(numbers: Sequence[tuple[int, int]]) -> list[int]:
    """The lines that count pages: at least three numbers that rise by one or two from each to the next."""
    best: list[int] = []
    chains: list[list[int]] = []
    ending: dict[int, list[int]] = {}  # last number → the chains that end in it, negative, the latest first
    for index, number in numbers:
        _, last = min(
            ((each[0], last) for last in (number - 1, number - 2) if (each := ending.get(last))), default=(0, None)
        )
        if last is None:
            place = len(chains)
            chains.append([])
        else:
            place = -heappop(ending[last])
        chains[place].append(index)
        heappush(ending.setdefault(number, []), -place)
    for chain in chains:
        if len(chain) >= 3:
            best += chain
    return best
