"""Footnotes at the feet of a PDF's pages, and their marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipelines.text.pieces import Line

_NOTE_MARK = re.compile(r"(\d{1,3}|[*†‡§]{1,3}|[a-z])(?=\s|[^\W\d]|[“\"'(‘])")


@dataclass(slots=True)
class Note:
    mark: str
    page: int
    lines: list[Line] = field(default_factory=list)
    cut: int = 0  # characters of the first line that are the mark


def mark_notes(pages: Sequence[Sequence[Line]], size: float) -> list[Note]:
    """Marks the footnotes at the pages' feet, and what they say.

    A note is set smaller than the text and starts with a number or a star that stands in the text above it or follows
    the last note's; smaller lines under a note, or at the foot of the page after an unfinished one, belong to it.
    """
    notes: list[Note] = []
    for lines in pages:
        body = [line for line in lines if line.kind is None]
        zone: list[Line] = []
        for line in sorted(body, key=lambda line: line.base, reverse=True):
            if line.size > 0.94 * size or line.row:
                break
            zone.insert(0, line)
        zone = zone or _star_note(body)
        if not zone:
            continue
        marks = {
            mark
            for line in body
            if line not in zone
            for seg in line.segs
            for first, last in seg.raised
            for mark in marks_in(seg.text[first:last])
        }
        last_words = notes[-1].lines[-1].text.strip() if notes else ""
        unfinished = bool(notes) and notes[-1].page == zone[0].page - 1 and not re.search(r"[.!?)\]]$", last_words)
        current: Note | None = notes[-1] if unfinished else None
        left = min(line.x0 for line in zone)
        for line in sorted(zone, key=lambda line: line.base):
            mark = _NOTE_MARK.match(line.text)
            if mark and _is_next(mark[1], line, notes, marks) and line.x0 < left + 40:
                current = Note(mark[1], line.page, [line], mark.end())
                notes.append(current)
            elif current is not None:
                current.lines.append(line)
            else:
                continue
            line.kind = "footnote"
    return notes


def _star_note(body: Sequence[Line]) -> list[Line]:
    """The last lines of a page, of whatever size, from a star on that also stands after a word above them."""
    ordered = sorted(body, key=lambda line: line.base)
    for place, line in enumerate(ordered):
        mark = re.match(r"([*†]{1,3})\s*\w", line.text)
        if mark and place >= len(ordered) - 5:
            above = " ".join(other.text for other in ordered[:place])
            return ordered[place:] if re.search(rf"[\w.)”]\s?{re.escape(mark[1])}(?!\*)", above) else []
    return []


def _is_next(mark: str, line: Line, notes: Sequence[Note], marks: set[str]) -> bool:
    raised = any(a == 0 for a, _ in line.segs[0].raised)
    if mark.isalpha():
        return raised and mark in marks
    if not mark.isdecimal():
        return True
    before = [int(note.mark) for note in notes if note.mark.isdecimal()]
    follows = int(mark) == (before[-1] + 1 if before else 1)
    return mark in marks or follows or (raised and bool(before) and 0 < int(mark) - before[-1] <= 5)


def marks_in(text: str) -> list[str]:
    """The single marks in a raised run: "3", "3, 4", "*", "a"."""
    return re.findall(r"\d{1,3}|[*†‡§]+|(?<![^\W\d_])[a-z](?![^\W\d_])", text)
