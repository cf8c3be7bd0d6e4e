"""Names of organizations are open: how a list of names nobody has told us of is cut into names.

Commas cut; the last "and" of a list cuts; an "and" inside a name does not. Names the reference data or the record itself
knows come first. Where several "and"s could cut, the place that leaves two names that look like names is taken.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

from pipelines.lists.model import Lexicon

JOINER = re.compile(r"\s*(?:;|,)\s*(?:and\s+|as well as\s+)?|\s+(?:and|as well as|&)\s+(?=\S)")
MOST_ANDS = 24  # together, without a comma: more than a list of names has
ACRONYM = re.compile(r"\s*\((?P<acronym>[A-Z][\w .&-]{1,24})\)\s*$")
SUFFIX = re.compile(r"\s+[–—]\s+[A-ZÀ-Þ][\w’'-]*(?:\s+[\w’'-]+){0,6}?(?=\s*[,;(.]|\s+and\s|\s*$)")  # "… – VIDES"
NOUN = re.compile(
    r"\b(?:Foundation|Network|Society|Association|Council|Coalition|Commission|Initiative|International|Institute|Centre|Center|Alliance|Union|"
    r"Federation|Committee|Organi[sz]ation|Consultancy|Partners?(?:hip)?|Stichting|Fundaci[oó]n|Fondation|Asociaci[oó]n|Association|University|Forum|"
    r"Group|Trust|Fund|Agency|Office|Programme|Conference|Congress|Movement|Service|Watch|Bureau|Secretariat|Academy|Verein|Interpol|INTERPOL|League|"
    r"Campaign|Project|Platform|Consortium|Fellowship|Company|Chamber|Assembly|Board|Court|House|Corporation|[A-Z]{3,})\b"
)


# Names that associations of citizens bear; other organizations may be of any kind.
OF_CITIZENS = re.compile(
    r"\b(?:Foundation|Network|Society|Association|Coalition|Alliance|Federation|Trust|League|Campaign|Movement|Watch|Partners|Initiative|Caucus|Major Group|Women[’']s)\b"
)


def is_organization(printed: str) -> bool:
    """A name of two words or more with a word in it that organizations are called by; or an acronym."""
    if printed.isupper() and printed.isalpha() and 3 <= len(printed) <= 8:
        return True
    return len(printed.split()) > 1 and bool(NOUN.search(printed)) and printed[0].isupper() and "," not in printed


def names_in(
    text: str, start: int, end: int, lexicon: Lexicon, single: bool, closed: bool = False
) -> list[tuple[int, int]]:
    """Spans of the names in text[start:end]. `single`: the head is singular, so all of it is one name; `closed`: the list's
    closing "and" stands before it.
    """
    start, end = _trim(text, start, end)
    if single:
        return [(start, end)] if start < end else []
    names: list[tuple[int, int]] = []
    position, passed = start, 0
    cuts = [cut for cut in JOINER.finditer(text, start, end) if not _inside_brackets(text, start, cut.start())]
    cuts = _outside_known(text, cuts, end, lexicon)
    while position < end:
        position, _ = _trim(text, position, end)
        known = _known_end(text, position, end, lexicon)
        while passed < len(cuts) and cuts[passed].start() <= position:
            passed += 1
        ahead = _to_the_next_comma(cuts, passed, known, closed)
        if known and (not ahead or ahead[0].start() == known or not text[known:end].strip(" .,;")):
            stop, following = known, ahead[0].end() if ahead else end
        else:
            stop, following = _unknown_end(text, position, end, ahead, lexicon)
        name = _trim(text, position, stop)
        if name[0] < name[1]:
            names.append(name)
        closed = closed or any(cut.end() == following and _is_and(cut) for cut in ahead)  # a list has one closing "and"
        position = max(following, position + 1)
    return _whole_names(text, names)


def _to_the_next_comma(cuts: list[re.Match[str]], passed: int, known: int | None, closed: bool) -> list[re.Match[str]]:
    """Where the name that comes next may end: no name goes on behind a comma, however long the list is."""
    ahead: list[re.Match[str]] = []
    for cut in islice(cuts, passed, None):
        if cut.start() < (known or 0) or (closed and _is_and(cut) and cut.start() != known):
            continue
        ahead.append(cut)
        if not _is_and(cut):
            break
    return ahead


def _outside_known(text: str, cuts: list[re.Match[str]], end: int, lexicon: Lexicon) -> list[re.Match[str]]:
    """Cuts without those inside a known name behind an earlier one: "… and the Union for Women, Education and Development"."""
    outside: list[re.Match[str]] = []
    reach = 0
    for cut in cuts:
        if cut.start() >= reach:
            outside.append(cut)
            reach = _known_end(text, cut.end(), end, lexicon) or 0
    return outside


def _whole_names(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pieces that only together spell the acronym behind the last: "Information, Support, Education (…)" is one name."""
    whole: list[tuple[int, int]] = []
    for start, end in names:
        acronym = ACRONYM.search(text, start, end)
        begin = start
        if acronym and not spells(acronym.group("acronym"), text[start : acronym.start()]):
            for back in range(1, min(6, len(whole)) + 1):
                if ")" in text[whole[-back][0] : whole[-back][1]]:
                    break
                if spells(acronym.group("acronym"), text[whole[-back][0] : acronym.start()]):
                    begin = whole[-back][0]
                    del whole[-back:]
                    break
        whole.append((begin, end))
    return whole


def spells(acronym: str, words: str) -> bool:
    """Whether an acronym is made of beginnings of the words, in order: "Dejusticia" of "Derecho, Justicia y Sociedad"."""
    signs = [sign for sign in _plain(acronym) if sign.isalnum()]
    reached = {0}
    for word in re.findall(r"\w+", _plain(words)):
        more = set(reached)
        for done in reached:
            length = 0
            while done + length < len(signs) and length < len(word) and signs[done + length] == word[length]:
                length += 1
                more.add(done + length)
        reached = more
    return len(signs) in reached


def _plain(words: str) -> str:
    """Small letters without accents: "Redução" spells with "REDUC"."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", words.casefold()) if not unicodedata.combining(sign))


def _unknown_end(text: str, position: int, end: int, cuts: list[re.Match[str]], lexicon: Lexicon) -> tuple[int, int]:
    """Where a name nobody has told us of ends, and where the next one starts."""
    comma = next((cut for cut in cuts if not _is_and(cut)), None)
    ands = [cut for cut in cuts if _is_and(cut)][:MOST_ANDS]
    if comma:
        certain = [cut for cut in ands if _known_end(text, cut.end(), comma.start(), lexicon) == comma.start()]
        if certain and not re.search(r"\band\s", comma.group(0)):
            return certain[0].start(), certain[0].end()
        return comma.start(), comma.end()
    if not ands:
        return end, end
    best = max(ands, key=lambda cut: (_score(text, position, cut, end, lexicon), -cut.start()))
    return best.start(), best.end()


def _score(text: str, position: int, cut: re.Match[str], end: int, lexicon: Lexicon) -> int:
    left, right = text[position : cut.start()], text[cut.end() : end]
    score = 0
    if _known_end(text, cut.end(), end, lexicon) is not None:
        score += 8
    if re.match(r"(?:the|an?)\s", right):
        score += 6
    if NOUN.search(right):
        score += 2
    if NOUN.search(left):
        score += 2
    if len(right.split()) == 1 and not right.strip(" .").isupper():
        score -= 2
    if re.search(r"(?:[a-z]ion|[a-z]ment|ity|ness|ing|ety|ance|ence|ics|ism)$", left) and re.search(
        r"^[A-Z][a-z]+(?:al|ic|ive|ian|able)?\b", right
    ):
        score -= 1  # "Crime Prevention and Criminal Justice" is one name
    return score


def _known_end(text: str, position: int, end: int, lexicon: Lexicon) -> int | None:
    """The end of a known name that starts here, its bracketed acronym included."""
    begin = position
    article = re.compile(r"(?:the|an?)\s+").match(text, position, end)
    if article:
        begin = article.end()
    best: int | None = None
    for name in lexicon.organizations_at(text, begin):
        stop = begin + len(name)
        if (
            stop <= end
            and text.startswith(name, begin)
            and (stop == end or not text[stop].isalnum())
            and stop > (best or 0)
        ):
            best = stop
    found = lexicon.actor_at(text, position, end)
    if found and found.actor.kind == "organization" and found.end > (best or 0):
        best = found.end
    if best is not None:
        tail = SUFFIX.match(text, best, end)
        best = tail.end() if tail else best
        acronym = re.compile(r"\s*\([^()]{2,40}\)").match(text, best, end)
        if acronym and not re.search(r"behalf|video|record", acronym.group(0)):
            best = acronym.end()
    return best


def _is_and(cut: re.Match[str]) -> bool:
    return cut.group(0).lstrip()[:1] not in ",;"


def _inside_brackets(text: str, start: int, position: int) -> bool:
    return text.count("(", start, position) > text.count(")", start, position)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \n\t,;":
        start += 1
    while end > start and text[end - 1] in " \n\t,;.":
        end -= 1
    return start, end


def without_article(text: str, start: int, end: int) -> int:
    """Where a name starts once its article is passed over."""
    article = re.compile(r"(?:the|an?|two|three|both)\s+", re.I).match(text, start, end)
    return article.end() if article and article.end() < end else start
