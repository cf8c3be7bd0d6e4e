"""Footnotes in texts without places: the notes that stand between paragraphs, and their marks in the words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from pipelines.text.compose import Parts

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(SUPERSCRIPTS, "0123456789")
_NOTE = re.compile(rf"(?:([{SUPERSCRIPTS}]+|<sup>\s*\d{{1,3}}\s*</sup>|\[\^\d{{1,3}}\]:?)\s*|(\*{{1,3}})\s+)(?=\S)")
_MARK = re.compile(rf"\s?([{SUPERSCRIPTS}]+(?:[,\s][{SUPERSCRIPTS}]+)*)|<sup>\s*(\d{{1,3}})\s*</sup>|\[\^(\d{{1,3}})\]")
_STAR = re.compile(r"(?<=[\w.,”’)]) ?(\*{1,3})(?=[\s,.;:)]|$)")

Line = tuple[int, int, str, int]  # start, end, text as read, group


def mark_notes(parts: Parts, lines: Sequence[Line]) -> None:
    """Hides the notes and their marks, and remembers which mark stands for which note."""
    source = parts.source
    notes: list[tuple[int, str, str]] = []
    zones: list[tuple[int, int]] = []
    starts: dict[int, re.Match[str]] = {}
    shown = parts.shown()
    for index, (start, end, _, _) in enumerate(lines):
        found = _NOTE.match(source[start:end].lstrip())
        if found and not (found[2] and not shown[source.index(found[2], start)]):  # a star hidden before is a bullet
            starts[index] = found
    for index, found in starts.items():
        start, _, _, group = lines[index]
        mark = (found[1] or found[2]).translate(_DIGITS)
        if found[2] and not _is_star_note(index, lines, starts, source):
            continue
        last = index
        while last + 1 < len(lines) and lines[last + 1][3] == group and last + 1 not in starts:
            last += 1
        if last - index > 6:  # no note: a paragraph that starts with a mark
            continue
        if index and lines[index - 1][3] == group and index - 1 not in starts:
            continue
        digits = re.sub(r"\D", "", mark)
        whole = " ".join(each[2] for each in lines[index : last + 1])
        whole = (
            whole[len(found[0].strip()) :].strip() if whole.startswith(found[0].strip()) else whole.strip("*").strip()
        )
        notes.append((start, digits or mark, re.sub(rf"^[{SUPERSCRIPTS}]+\s*", "", whole)))
        zones.append((start, lines[last][1]))
    for start, end in zones:
        parts.hide(start, end, "footnote")
    _mark_marks(parts, notes, zones)


def _is_star_note(index: int, lines: Sequence[Line], starts: dict[int, re.Match[str]], source: str) -> bool:
    """Whether a line "* …" is a note: beside another note, or with a mark of its own in the words before."""
    group = lines[index][3]
    near = [each for each in (index - 1, index + 1) if each in starts and lines[each][3] != group]
    if any(starts[each][1] for each in near):
        return True
    if any(starts[each][2] for each in near):  # a list of bullets
        return False
    return any(found[1] == starts[index][2] for found in _STAR.finditer(source, 0, lines[index][0]))


def _mark_marks(parts: Parts, notes: Sequence[tuple[int, str, str]], zones: Sequence[tuple[int, int]]) -> None:
    source = parts.source
    shown = parts.shown()

    zones = sorted(zones)
    of_mark: dict[str, list[tuple[int, str]]] = {}  # where its notes start, in order
    for start, name, note in sorted(notes):
        of_mark.setdefault(name, []).append((start, note))

    def in_zone(at: int) -> bool:
        before = bisect_right(zones, at, key=lambda zone: zone[0])
        return bool(before) and at < zones[before - 1][1]

    def note_of(mark: str, at: int) -> str:
        known = of_mark.get(mark, [])
        after = bisect_right(known, at, key=lambda each: each[0])
        return known[min(after, len(known) - 1)][1] if known else ""

    for found in _MARK.finditer(source):
        raw = found[1] or found[2] or found[3]
        before = found.start()
        while before and source[before - 1].isspace():
            before -= 1
        if in_zone(found.end() - 1) or not before or not _may_carry(source, found, source[before - 1]):
            continue
        group = next(number for number in (1, 2, 3) if found[number])
        start = found.start(1) if group == 1 else found.start()
        if group == 1 and found.start() < start and source[found.end() : found.end() + 1] in (*",;.:)", ""):
            start = found.start()
        parts.hide(start, found.end(), "footnote mark")
        for mark in re.split(r"[,\s]+", raw.translate(_DIGITS)):
            parts.marks.append((start, mark, note_of(mark, found.start())))
    named = {mark for _, mark, _ in notes if mark.startswith("*")}
    for found in _STAR.finditer(source):
        if found[1] in named and shown[found.start(1)]:
            parts.hide(found.start(), found.end(), "footnote mark")
            parts.marks.append((found.start(), found[1], note_of(found[1], found.start())))


def _may_carry(source: str, found: re.Match[str], before: str) -> bool:
    """A mark follows a word, a bracket or a stop; m² and CO₂ are no marks."""
    if before.isalpha():
        word = re.search(r"(?<![^\W\d_])[^\W\d_]+$", source[max(0, found.start() - 4) : found.start()])
        return not (found[1] and word and word[0] in {"m", "km", "cm", "mm", "M", "KM", "ha"})
    return before in ".,;:)]”’\"'»!?" or before.isdigit()
