"""Exact names in running text: which known name, if any, starts here, and the longest at that.

A name is a row of tokens: words, numbers, marks. White space between them does not matter, so a doubled, a no-break
or a missing space reads the same ("Timor- Leste" is "Timor-Leste"); a line end or a tab does, because in a reading
text they part blocks and cells, and no name runs from one into the next.

Two spellings are the same when their tokens are: after NFKC, all apostrophes alike, all dashes alike, "&" read as
"and", letters without case. Case counts in two places. A name kept with a capital begins with a capital in the text
("Chad", never "chad"), and a word kept in capitals throughout stands so in the text ("WHO", never "who"; "US", never
"us"). Nothing is guessed: no stems, no edit distance.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")

_ACCENTS = "\u0300-\u036f"  # in texts that write é as two characters
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"  # soft hyphen, zero-width space and joiners, word joiner, byte order mark
_RAISED = "ªº²³¹⁰-⁹₀-₉"  # a raised figure is a footnote mark, though Unicode counts it among the letters
_LETTER = rf"[^\W\d_{_RAISED}]"
_WORD = re.compile(rf"{_LETTER}(?:{_LETTER}|[{_ACCENTS}{_UNSEEN}])*")
_TOKEN = re.compile(rf"(?:[^\S\n\r\t\v\f]|[{_UNSEEN}])*({_WORD.pattern}|\d+|[^\w\s{_UNSEEN}]|[_{_RAISED}])")
_THE = re.compile(r"the(?:[^\S\n\r\t\v\f])+", re.IGNORECASE)
_LAST_LETTER = re.compile(rf"(?:{_LETTER}|[{_ACCENTS}{_UNSEEN}])\Z")
_NAME_FOLLOWS = re.compile(
    rf"[^\S\n\r\t\v\f]{{1,24}}(?:the[^\S\n\r\t\v\f]{{1,24}})?(?P<first>{_LETTER})", re.IGNORECASE
)
_HIDDEN = re.compile(f"[{_UNSEEN}]")
_SAME = {
    **dict.fromkeys("’‘ʼʻ`´′＇‛", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣－\x02", "-"),  # U+0002: a hyphen at a line end, as PDFium gives it
    **dict.fromkeys("&＆", "and"),
}


@lru_cache(maxsize=16_384)
def fold(token: str) -> str:
    """A token as it is compared: "’" → "'", "‑" → "-", "&" → "and", "KOREA" → "korea"."""
    if token in _SAME:
        return _SAME[token]
    if token.isascii():
        return token.casefold()
    return unicodedata.normalize("NFKC", _HIDDEN.sub("", token)).casefold()


def tokens(text: str) -> list[str]:
    """The tokens of one name, as printed: "Côte d’Ivoire" → ["Côte", "d", "’", "Ivoire"]."""
    return _TOKEN.findall(" ".join(text.split()))


def without_article(name: str) -> str:
    """A name with white space put right and a leading "the" dropped: "the  Niger" → "Niger"."""
    name = " ".join(name.split())
    return name[after_article(name, 0, len(name)) :]


def after_article(text: str, pos: int, end: int) -> int:
    """Where the name starts when a "the" may stand at ``pos``; ``pos`` itself when none does."""
    article = _THE.match(text, pos, end)
    return article.end() if article else pos


class NameTaken(ValueError):
    """A name that already stands for something else, which is ``value``."""

    def __init__(self, name: str, value: object) -> None:
        super().__init__(f"“{name}” stands for {value}")
        self.name = name
        self.value = value


class Hit(NamedTuple, Generic[Value]):
    """A known name that stands in a text: half-open offsets, and what it is the name of."""

    start: int
    end: int
    value: Value


class _End(NamedTuple, Generic[Value]):
    value: Value
    small: bool  # the name may begin with a small letter
    bodies: frozenset[str]  # the bodies it holds in; empty = all


class _Node(Generic[Value]):
    """A plain class: ten thousand of them are made whenever the program starts."""

    __slots__ = ("after", "ends")

    def __init__(self) -> None:
        self.after: dict[str, _Node[Value]] = {}
        self.ends: tuple[_End[Value], ...] = ()


class Spellings(Generic[Value]):
    """Names and what each is the name of, found token by token from the first."""

    def __init__(self) -> None:
        self._root: _Node[Value] = _Node()
        self._small: set[str] = set()  # first words that may begin with a small letter

    def add(self, name: str, value: Value, acronym: str = "", bodies: frozenset[str] = frozenset()) -> None:
        """Keep a name of a value, everywhere or (``bodies``) in the records of some bodies only.

        With an acronym the name is known with it in brackets behind, too, and the acronym alone.

        Raises:
            NameTaken: the name has another meaning already, in one of the same bodies or everywhere.
        """
        name = without_article(name)
        node = self._end_of(self._root, name, value, bodies, not name[:1].isupper())
        if acronym:
            self._end_of(node, f"({acronym})", value, bodies, not name[:1].isupper())
            self._end_of(self._root, acronym, value, bodies, False)

    def _end_of(
        self, node: _Node[Value], words: str, value: Value, bodies: frozenset[str], small: bool
    ) -> _Node[Value]:
        """Spell words out from a node on, and mark their end as that of a name."""
        spelled = tokens(words)
        if small and node is self._root:
            self._small.add(fold(spelled[0]))
        for token in spelled:
            key = token if len(token) > 1 and token.isupper() else fold(token)
            following = node.after.get(key)
            if following is None:
                following = node.after[key] = _Node()
            node = following
        for other in node.ends:
            if other.value != value and (other.bodies & bodies or not (other.bodies or bodies)):
                raise NameTaken(words, other.value)
        end = _End(value, small, bodies)
        # What one body alone says is asked last, and wins.
        node.ends = (*node.ends, end) if bodies else (end, *node.ends)
        return node

    def longest_at(self, text: str, pos: int, end: int, body: str = "") -> Hit[Value] | None:
        """The longest name that starts at ``pos``, not inside a word, and ends by ``end``, not inside a word.

        A name of some bodies only holds in a ``body`` of that key, or of that family: "WTO" in "WTO CTD".
        """
        if pos >= end or (pos and text[pos - 1] != " " and _LAST_LETTER.match(text[pos - 1])):
            return None
        capital, here, found = text[pos].isupper(), pos, None
        scopes: set[str] | None = None
        nodes = [self._root]
        while nodes and (match := _TOKEN.match(text, here, end)):
            token = match[1]
            if here == pos and match.start(1) != pos:
                return None
            key, here = fold(token), match.end()
            following = [node.after[key] for node in nodes if key in node.after]
            if len(token) > 1 and token.isupper():
                following += [node.after[token] for node in nodes if token in node.after]
            nodes = following
            if here == end and end < len(text) and _WORD.match(text, end) and _LAST_LETTER.match(text[end - 1]):
                break
            if key in ("of", "the") and (after := _NAME_FOLLOWS.match(text, here)) and after["first"].isupper():
                continue  # "Moldova, Republic of" ends here, but not in "Moldova, Republic of Korea"
            for node in nodes:
                for name in node.ends:
                    if name.bodies and scopes is None:
                        scopes = {body, body.partition(" ")[0]}
                    if (capital or name.small) and (not name.bodies or (scopes and scopes & name.bodies)):
                        found = Hit(pos, here, name.value)
        return found

    def find(self, text: str, start: int, end: int, body: str = "") -> Iterator[Hit[Value]]:
        """All names from left to right, the longest at each place, none inside another."""
        first, small, free = self._root.after, self._small, start
        for match in _WORD.finditer(text, start, end):
            pos, word = match.start(), match[0]
            if pos < free:
                continue
            if not (word in first or fold(word) in first if word[0].isupper() else word in small):
                continue
            hit = self.longest_at(text, pos, end, body)
            if hit:
                free = hit.end
                yield hit
