"""Whether a line goes on in the next one: over line ends, hyphens, notes and pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

# A block ends where its last character closes something.
_CLOSED = re.compile(r"[.:;?!…。；：？！؟۔]['\"”’»)\]\s*]*$")
_COMMA = re.compile(r"[,،，、]['\"”’»)\]]*$")
# Words after which nothing can end: the sentence goes on.
_OPEN_END_WORDS = (
    "a an the and or of to in on at by for from with as that which its their his her this these those be "
    "is are was were has have had including between under into against through concerning entitled per agenda "
    "le la les de des du et ou dans que qui pour par sur avec au aux un une "
    "el los las del y en una por con se su al "
    "и в во на с со по о об для из к от до за при или "
    "do dos da das no nos na nas pelo pelos pela pelas em ao à e para com"
)
_OPEN_END = frozenset(_OPEN_END_WORDS.split())
_ROMAN = r"(?=[IVXLC])(?:X[LC]|L?X{0,4})(?:I[XV]|V?I{0,4})"
_MARKER = re.compile(
    rf"(?:\(?(?:\d{{1,3}}|[a-z]|[ivxl]{{1,6}}|{_ROMAN}|[A-Z])[.)](?=\s|$|[*_&])|\d{{1,3}}(?:\.\d{{1,3}})+\.?\s|"
    rf"\d{{1,2}}/\d{{1,3}}\.?(?:\s|$)|[-–—•●▪◦·*]\s|--\s?|&&|№\s?\d|§\s?\d|第|[一二三四五六七八九十]+、)"
)
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s")
_HEADING_WORD = re.compile(
    r"(?:chapter|annex|appendix|resolution|decision|draft (?:resolution|decision)|part|section|contents|table|figure|"
    r"box|president|chair|rapporteur|vice-presidents?|agenda item|item|chapitre|annexe|résolution|décision|capítulo|"
    r"anexo|resolución|decisión|глава|приложение|резолюция|решение)\b",
    re.IGNORECASE,
)
_TRIM = "'\"“”‘’«»()[] \t"


def closes(text: str) -> bool:
    """Whether a block's last character ends a sentence or a clause of a list."""
    return bool(_CLOSED.search(text))


def opens_list(text: str) -> bool:
    """Whether a line starts with a number, a letter or a bullet that starts a paragraph or a list line."""
    return bool(_MARKER.match(text))


def opens_numbered(text: str) -> bool:
    """Whether a line starts a numbered paragraph."""
    return bool(_NUMBERED.match(text))


def starts_low(text: str) -> bool:
    """Whether a text goes on in the middle of a sentence: its first letter is a small one."""
    text = text.lstrip(_TRIM)
    return bool(text) and text[0].islower()


_OPEN_START = re.compile(r"(?:OF|AND|FOR|TO|IN|ON|WITH|DE|DES|DU|ET|DEL|Y)\s")


def must_go_on(earlier: str, later: str) -> bool:
    """Whether a line cannot end where it does: "… United States of | America", "… PEOPLE'S REPUBLIC | OF CHINA"."""
    if closes(earlier) or opens_list(later) or not later:
        return False
    return _ends_open(earlier) or bool(_OPEN_START.match(later))


def _ends_open(text: str) -> bool:
    words = text.rsplit(None, 1)
    return bool(words) and not text[-1].isspace() and words[-1].lower() in _OPEN_END


def open_bracket(text: str) -> bool:
    """Whether a bracket or quotation is still open at the end of a text."""
    tail = text[-600:]
    return tail.count("(") > tail.count(")") or tail.count("“") > tail.count("”")


def is_prose(text: str) -> bool:
    """Whether a text has the look of running sentences rather than of a heading, a name or a title."""
    if len(text) < 60:
        return False
    if opens_numbered(text) and len(text) > 120:
        return True
    return bool(re.search(r"[.;:,] \S", text)) and len(text) >= 100


def goes_on(earlier: str, later: str, over_page: bool = False) -> bool:
    """Whether a paragraph broken by a page, a note or an empty line goes on in the next block.

    Headings end without a full stop too: a later block that starts with a capital goes on only when the earlier one
    is long, or cannot have ended where it does ("… Crime Prevention and | Criminal Justice, the Wildlife …").
    ``over_page`` says that a head, a foot or a note stands between them: then less is asked for.
    """
    if not earlier or not later or closes(earlier) or opens_list(later):
        return False
    if "\t" in earlier or len(earlier) < 60:
        return False
    if starts_low(later):
        return is_prose(earlier) or len(earlier) >= 80 or _ends_open(earlier)
    if _HEADING_WORD.match(later) and not _ends_open(earlier):
        return False
    if not is_prose(earlier):
        return False
    if _ends_open(earlier):
        return True
    numbered = opens_numbered(earlier)
    if not (later[0].isalnum() or later[0] in _TRIM) or (_COMMA.search(earlier) and not (numbered and over_page)):
        return False
    like_a_sentence = bool(re.search(r"[.;:,]", later)) and len(later) >= 20
    return like_a_sentence and (open_bracket(earlier) or over_page or (numbered and len(earlier) >= 200))


_LETTERS = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011'’][^\W\d_]+)*")
_LAST_LETTERS = re.compile(r"(?<![^\W\d_])[^\W\d_]+$")
_FIRST_LETTERS = re.compile(r"^[^\W\d_]+")
_ARTICLE_END = re.compile(r"\b(?:the|a|an|le|la|les|el|los|las|un|une|una)$", re.IGNORECASE)
_PREPOSITION_START = re.compile(r"(?:of|to|in|at|by|on|for|and|or|with|from|de|du|des|et|y|del|que|qui)\s")
HYPHENS = "-\u2010\u2011\u00ad\u0002"
_KEEPS_HYPHEN_WORDS = (
    "co non self vice ex well half all cross follow long short high low mid third two three post pre anti semi "
    "multi sub inter"
)
_KEEPS_HYPHEN = frozenset(_KEEPS_HYPHEN_WORDS.split())


class Lexicon:
    """The words of a document, by which a word broken at a line's end is put together again."""

    def __init__(self, lines: Iterable[str]) -> None:
        whole: list[str] = []  # words, counted at once
        broken: list[tuple[str, str]] = []
        left = ""
        for line in lines:
            found = _LETTERS.findall(line)
            if left and found:
                broken.append((left, found.pop(0)))
            left = ""
            if found and line.rstrip()[-1:] in HYPHENS:
                left = found.pop()
            whole += found
        self.counts = words = Counter(whole)
        self.folded = {word.replace("\u2010", "-").replace("\u2011", "-").lower() for word in words}
        known = sum((a + b).lower() in self.folded for a, b in broken)
        self.hyphenates = known >= 3  # the lines were hyphenated by a program, or by hand throughout

    def keeps_hyphen(self, left: str, right: str) -> bool:
        """Whether the hyphen between a line's last piece and the next line's first is part of the word.

        The document itself decides where it has the word elsewhere; else a capital or a prefix that UN spelling
        sets off ("co-sponsored", "Timor-Leste") keeps it.
        """
        left_word = _LAST_LETTERS.search(left)
        right_word = _FIRST_LETTERS.match(right)
        if not left_word or not right_word:
            return True
        a, b = left_word[0], right_word[0]
        if (a + b).lower() in self.folded:
            return False
        if f"{a}-{b}".lower() in self.folded or left[: left_word.start()].endswith("-"):
            return True
        if b[0].isupper():
            return True
        both_words = len(a) > 2 and a.lower() in self.folded and b.lower() in self.folded
        return (a.lower() in _KEEPS_HYPHEN and b.lower() in self.folded) or (both_words and not self.hyphenates)

    def breaks_off(self, earlier: str, later: str) -> bool:
        """Whether words were lost between two pieces of a paragraph: "… to the Un | of the Dominican Republic …".

        Told by a piece of a word that stands nowhere else and starts a word that does, or by an article before a
        preposition; never by the sense.
        """
        if _ARTICLE_END.search(earlier) and _PREPOSITION_START.match(later):
            return True
        last, first = _LAST_LETTERS.search(earlier), _FIRST_LETTERS.match(later)
        if not last or not first or not later[0].islower() or len(last[0]) > 9 or self.counts[last[0]] > 1:
            return False
        if last[0] + first[0] in self.counts:
            return False
        return any(count > 2 and word.startswith(last[0]) and word != last[0] for word, count in self.counts.items())

    def completes(self, earlier: str, later: str) -> bool:
        """Whether a word was cut in two without a hyphen: the pieces are no words, together they are."""
        last, first = _LAST_LETTERS.search(earlier), _FIRST_LETTERS.match(later)
        if not last or not first or not later[0].islower():
            return False
        return self.counts[last[0]] <= 1 and self.counts[last[0] + first[0]] > 0 and self.counts[first[0]] <= 1

    def set_apart(self, left: str, right: str) -> bool:
        """Whether a hyphen drawn a little apart ("ac -" | "cordance") breaks a word of the document."""
        left_word, right_word = _LAST_LETTERS.search(left.rstrip()), _FIRST_LETTERS.match(right)
        if not left_word or not right_word:
            return False
        return (left_word[0] + right_word[0]).lower() in self.folded and left_word[0].lower() not in self.folded


@lru_cache(maxsize=4096)
def _is_symbol_piece(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z0-9][A-Za-z0-9.\-–()]*+(?:/[A-Za-z0-9.\-–()]*+)+", text))


def splits_symbol(left: str, right: str) -> bool:
    """Whether a document symbol is broken between two lines ("CTOC/COP/ | 2024/L.1"): joined without a space."""
    if not left or not right or left[-1] not in "/." or not right[0].isalnum():
        return False
    last = left.rsplit(None, 1)[-1].lstrip("([“\"'")
    first = right.split(None, 1)[0]
    if "/" not in last or not _is_symbol_piece(last):
        return False
    if left[-1] == "/":
        return first[0].isupper() or first[0].isdigit()
    return bool(re.match(r"\d+(?:[/.,;)\]]|$)", first)) and bool(
        re.search(r"/(?:[A-Z]{1,4}|Add|Rev|Corr|Amend)\.$", last)
    )


def splits_address(left: str, right: str) -> bool:
    """Whether a web address is broken between two lines."""
    last = left.rsplit(None, 1)[-1] if left.strip() else ""
    return bool(re.match(r"(?:https?://|www\.)\S*[/\-_.=&?]$", last)) and bool(right) and not right[0].isspace()


def lost_words(block: str, earlier: str, later: str, page: int) -> str:
    """The warning that says where a paragraph breaks off."""
    number = re.match(r"\(?(\d{1,4})[.)]", block)
    place = f"Paragraph {number[1]}" if number else f"“{block[:40].strip()} …”"
    where = f"{place} (page {page})" if page else place
    return f"{where}: the text breaks off after “… {earlier[-30:].strip()}”; it goes on “{later[:30].strip()} …”"


def join_of(left: str, right: str, lexicon: Lexicon | None) -> tuple[str, bool]:
    """What stands between two lines of a block, "" or " ", and whether the hyphen at the first one's end goes."""
    if left[-1:] in HYPHENS and right[:1].isalnum():
        if left[-2:-1].isalnum():
            keeps = lexicon is not None and lexicon.keeps_hyphen(left[:-1], right)
            return "", not keeps
        if lexicon is not None and lexicon.set_apart(left[:-1], right):
            return "", True
    if splits_symbol(left, right) or splits_address(left, right):
        return "", False
    return " ", False
