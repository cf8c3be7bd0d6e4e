"""The record's text as a reader reads it, with the names, the sentence and what was not read marked in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import pandas as pd

from pipelines.text import Span, Text
from views.address import sentence
from views.marks import MARKS
from views.markup import Html, tag
from views.matrix_table import glyph
from views.rows import Row, rows_of
from views.words import shortened


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a paragraph's shown text that is marked: a name, a sentence, what was not read, what was searched."""

    start: int
    end: int
    kind: str  # named, sentence, unread, found, now (the hit that is shown)
    mark: str = ""
    row_id: str = ""
    words: str = ""


def shown_text(paragraph: Row, text: Text | None) -> str:
    """The paragraph's words: from the document where it is there, else as the tables keep them."""
    if text is None:
        return str(paragraph.text)
    start, end = text.reading_span(Span(int(paragraph.start), int(paragraph.end)))
    return text.reading[start:end]


def passages(
    paragraph: Row,
    acts: pd.DataFrame,
    unread: pd.DataFrame,
    text: Text | None,
    *,
    row: str = "",
    find: re.Pattern[str] | None = None,
    hit: int = -1,
) -> list[Passage]:
    """What is marked in a paragraph. acts: those told in it; row: the act whose sentence is shown; find: words searched;

    hit: which of their places is the one shown.
    """
    words = shown_text(paragraph, text)
    place = _from_source(paragraph, text) if text is not None else _from_words(words)
    found = []
    for act in rows_of(acts):
        if act.voice == "member":  # derived: the record does not name it
            continue
        spot = place(act.name_start, act.name_end, act.printed, act.evidence)
        if spot:
            found.append(Passage(*spot, "named", act.mark, act.row_id, f"{act.actor_name}: {shortened(act.deed, 160)}"))
        if act.row_id == row and (spot := place(act.start, act.end, act.evidence, "")):
            found.append(Passage(*spot, "sentence"))
    for each in rows_of(unread):
        if spot := place(each.start, each.end, each.sentence, ""):
            found.append(Passage(*spot, "unread", words=each.reason))
    for nth, each in enumerate(find.finditer(words) if find else ()):
        found.append(Passage(*each.span(), "now" if nth == hit else "found"))
    return found


def _from_source(paragraph: Row, text: Text) -> Callable[[int, int, str, str], tuple[int, int] | None]:
    first, last = text.reading_span(Span(int(paragraph.start), int(paragraph.end)))

    def place(start: int, end: int, words: str, within: str) -> tuple[int, int] | None:
        one, other = text.reading_span(Span(int(start), int(end)))
        one, other = max(one, first), min(other, last)
        return (one - first, other - first) if one < other else None

    return place


def _from_words(text: str) -> Callable[[int, int, str, str], tuple[int, int] | None]:
    """Without the file the places are found again by the words: each sentence in the paragraph, each name in its turn."""
    taken: set[tuple[int, int]] = set()

    def place(start: int, end: int, words: str, within: str) -> tuple[int, int] | None:
        if not words:
            return None
        begin = max(text.find(within), 0) if within else 0
        for hit in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)" if within else re.escape(words), text[begin:]):
            spot = (begin + hit.start(), begin + hit.end())
            if not within or spot not in taken:
                if within:
                    taken.add(spot)
                return spot
        return None

    return place


def marked(
    words: str, found: Sequence[Passage], *, document: str, carry: Mapping[str, Sequence[str]], row: str = ""
) -> Html:
    """A paragraph's words with its passages marked: names underlined in their mark's manner and linked to their row."""
    cuts = sorted({0, len(words), *(edge for each in found for edge in (each.start, each.end))})
    pieces = []
    for start, end in pairwise(cuts):
        inside = [each for each in found if each.start <= start and end <= each.end]
        in_sentence = any(each.kind == "sentence" for each in inside)
        pieces.append((in_sentence, _piece(words[start:end], inside, end, document, carry, row)))
    whole: list[Html] = []
    for in_sentence, run in groupby(pieces, key=lambda piece: piece[0]):
        together = [piece for _, piece in run]
        whole += [tag("span", *together, class_="sentence")] if in_sentence else together
    return tag("p", *whole)


def _piece(
    words: str, inside: Sequence[Passage], end: int, document: str, carry: Mapping[str, Sequence[str]], row: str
) -> Html:
    kinds = {each.kind for each in inside}
    is_found = bool(kinds & {"found", "now"})
    piece: Html = (
        tag("mark", words, class_="found now" if "now" in kinds else "found") if is_found else tag("span", words)
    )
    names = [each for each in inside if each.kind == "named"]
    if names:
        first = names[0]
        mark = MARKS[first.mark]
        signs = [glyph(MARKS[each.mark]) for each in names if each.end == end]
        said = "; ".join(dict.fromkeys(each.words for each in names))
        chosen = " chosen" if row and any(each.row_id == row for each in names) else ""
        piece = tag(
            "a",
            *_kept_together(piece, words, signs, is_found),
            class_=f"named as-{mark.shape}{chosen}",
            href=sentence(document, row=first.row_id, carry=carry),
            title=said,
            aria_label=f"{words}: {said}",
        )
    if "unread" in kinds:
        reasons = "; ".join(dict.fromkeys(each.words for each in inside if each.kind == "unread"))
        piece = tag("span", piece, class_="unread", title=f"Not read: {reasons}")
    return piece


def _kept_together(piece: Html, words: str, signs: Sequence[Html], found: bool) -> list[Html]:
    """A name and its signs, so that no line breaks between its last word and them."""
    if not signs:
        return [piece]
    start = words.rfind(" ") + 1
    if found or not start:
        return [tag("span", piece, *signs, class_="together")]
    return [tag("span", words[:start]), tag("span", words[start:], *signs, class_="together")]


def paragraph_block(
    paragraph: Row, body: Html, *, document: str, carry: Mapping[str, Sequence[str]], here: bool = False
) -> Html:
    """A paragraph with its number, which is the link to it."""
    address = (
        sentence(document, paragraph=paragraph.paragraph, at=int(paragraph.position), carry=carry)
        if paragraph.paragraph
        else sentence(document, at=int(paragraph.position), carry=carry)
    )
    name = f"Paragraph {paragraph.paragraph}" if paragraph.paragraph else "This paragraph"
    link = tag("a", "¶", href=address, aria_label=f"{name}: open it", title=f"{name}: open it")
    return tag(
        "div", tag("div", link, class_="no"), body, class_="par here" if here else "par", id=f"p{paragraph.position}"
    )


def headings(paragraphs: pd.DataFrame) -> Iterator[tuple[Row, list[str]]]:
    """Paragraphs in order, each with the headings that are new above it."""
    before = ("", "", "")
    for paragraph in rows_of(paragraphs):
        now = (paragraph.chapter, paragraph.section, paragraph.heading)
        changed = next((at for at, (one, other) in enumerate(zip(before, now, strict=True)) if one != other), 3)
        yield paragraph, [each for each in now[changed:] if each]
        before = now
