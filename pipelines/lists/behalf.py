"""In whose name: "on behalf of the Group of 77 and China", "also on behalf of Austria, Liechtenstein and Slovenia".

Inside brackets or outside; the States, organizations and groups such a phrase names, and where it ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.lists.model import Leftover, Lexicon, Listed

BEHALF = re.compile(
    r"(?P<words>(?:(?:also|and|speaking|delivering|delivered|making|made|who|spoke|presenting|intervening|statement|statements|a|an|joint|the|his|her|its|their|own|in|for)\s+){0,8}?"
    r"(?:on\s+(?:the|its|his|her|their|my)?\s*(?:own\s+)?behalf(?:\s+and\s+on\s+(?:the\s+)?behalf)?|in\s+the\s+name)\s+of\s+(?:both\s+)?)",
    re.I,
)
SPEAKING_FOR = re.compile(
    r"(?P<words>(?:speaking\s+(?:also\s+)?for|also\s+for|for)\s+)(?=the\s+(?:Group|African|Arab|European|LDC|ACP|G-?\d|States|least)|European\s+Union\b|Group\s+of\s+77|G-?77)|(?P<others>also\s+speaking\s+for\s+)(?=(?:the\s+)?[A-Z])"
)
EXCEPTION = re.compile(r"\s*,?\s*(?:with the exception of|except(?:ing)?(?: for)?|excluding|other than)\b")
SEPARATOR = re.compile(
    r"\s*(?::\s*|,?\s*(?:composed\s+of|comprising|consisting\s+of|namely,?)\s+|,\s*and\s+|,\s*as well as\s+|,\s*|\s+and\s+(?:of\s+|(?:also\s+)?on behalf of\s+)?|\s+as well as\s+|;\s*)(?:also\s+)?"
)
NEXT_SPEAKER = re.compile(
    r"(?:by\s+)?(?:the|an?)\s+(?:[A-Z]\w+\s+){0,3}(?:[Rr]epresentatives?|[Oo]bservers?|[Dd]elegations?|Ambassador|Minister)\s+(?:of|for|from)\b"
)
FOR_ANOTHER = re.compile(r",?\s+(?:also\s+)?(?:speaking\s+)?on\s+behalf\s+of\b")  # who speaks for a group of its own
UNKNOWN_NAME = re.compile(r"(?:the\s+)?[A-ZÀ-Þ][\w’'-]+(?:\s+(?:of|and|the)?\s*[A-ZÀ-Þ][\w’'-]+){0,4}")
MARK = re.compile(r"(?:\d{1,2}|\s?\*{1,2})(?=[\s,;.)]|$)")  # a footnote's mark printed as if it were part of the name
GROUP_WORD = re.compile(
    r"\b(?:Group|States?|countries|members?|delegations?|Union|Alliance|Movement|Community|Forum|League|Organi[sz]ation|Association|Council|Coalition|Parties|Bloc|Network|Nations|Chairs?|Bureau|Friends|Caucus|Conference|Cooperation|GRULAC|[A-Z]{3,})\b"
)
SEPARATOR_BEFORE = re.compile(r"(?:,|\band)\s+(?:the\s+)?$")


@dataclass(frozen=True, slots=True)
class Behalf:
    """Where an "on behalf of" phrase ends, its words, and whom it names."""

    end: int
    words: str
    listed: tuple[Listed, ...]
    leftover: tuple[Leftover, ...]


def read_behalf(text: str, start: int, end: int, speaker: str, lexicon: Lexicon, bracket: bool) -> Behalf | None:
    """An "on behalf of …" at a place → whom it names. Outside brackets a list closed by "and" ends at the next comma."""
    match = BEHALF.match(text, start, end) or SPEAKING_FOR.match(text, start, end)
    if match is None:
        return None
    position, closed = match.end(), False
    # "Chad on behalf of the European Union, Oman, Peru": in a list of speakers, each with its group behind it
    attached = not bracket and not re.search(r",\s*$", text[max(0, start - 3) : start])
    listed: list[Listed] = []
    leftover: list[Leftover] = []
    named_any = False
    while position < end:
        stop = EXCEPTION.match(text, position, end)
        if stop:
            position = end if bracket else _next_comma(text, stop.end(), end)
            break
        span = _one_behalf(text, position, end, lexicon)
        if span is None:
            break
        name_start, name_end, key, name, kind = span
        if key and kind == "state" and key != speaker:
            listed.append(_spoken_for(text, name_start, name_end, key, name, kind, "", speaker))
        elif (
            key
            and kind == "organization"
            and key != speaker
            and not ((len(speaker) == 3 and speaker.isupper()) or speaker == "EU")
        ):
            known = lexicon.actor(key)
            capacity = lexicon.organizations.get(key) or (known.capacity if known else "")
            listed.append(_spoken_for(text, name_start, name_end, key, name, kind, capacity, speaker))
        elif not key and kind == "unknown":
            leftover.append(Leftover(name_start, name_end, f"a name not known: “{text[name_start:name_end]}”"))
        mark = MARK.match(text, name_end, end) if kind == "state" else None
        named_any, position = True, mark.end() if mark else name_end
        position = _inner(text, position, end, speaker, lexicon, listed)
        if not bracket and closed:
            break
        joiner = SEPARATOR.match(text, position, end)
        if joiner is None:
            break
        is_and = "and" in joiner.group(0) or "as well as" in joiner.group(0)
        comma_only = not is_and
        if (
            not bracket
            and comma_only
            and (not _another_follows(text, joiner.end(), end, lexicon, key) or (attached and kind == "eu"))
        ):
            break
        if (
            not bracket
            and is_and
            and joiner.group(0).lstrip().startswith(",")
            and (not key or _closed_before(text, match.end(), position))
        ):
            break
        if is_and and NEXT_SPEAKER.match(text, joiner.end(), end):
            break
        closed = is_and
        position = joiner.end()
    if not named_any:
        return None
    words = " ".join(text[start:position].split())
    return Behalf(position, words.strip(" ,;"), tuple(listed), tuple(leftover))


def states_named(text: str, start: int, end: int, speaker: str, lexicon: Lexicon, voice: str) -> list[Listed]:
    """The States some words name, but for the speaker: those it speaks for ("represented"), or that join it ("aligned")."""
    return [
        Listed.of(found, text, voice=voice, via=speaker)
        for found in lexicon.find_actors(text, start, end)
        if found.actor.kind == "state" and found.actor.key != speaker
    ]


def _spoken_for(text: str, start: int, end: int, key: str, name: str, kind: str, capacity: str, speaker: str) -> Listed:
    """One named as spoken for by a speaker."""
    return Listed(key, name, text[start:end], start, end, kind, capacity, "represented", via=speaker)


def _inner(text: str, position: int, end: int, speaker: str, lexicon: Lexicon, listed: list[Listed]) -> int:
    """States a group is said to be made of, in a bracket of their own: "the Core Group (Chad, Oman and Italy)"."""
    opening = re.compile(r"\s*\(").match(text, position, end)
    close = text.find(")", position, end) if opening else -1
    if opening is None or close < 0 or lexicon.actor_at(text, opening.end(), close) is None:
        return position
    listed += states_named(text, opening.end(), close, speaker, lexicon, "represented")
    return close + 1


def _closed_before(text: str, start: int, position: int) -> bool:
    """One name only, or a list that had its "and": ", and" after it belongs to the list around it."""
    return "," not in text[start:position] or bool(re.search(r"[^,]\s+and\s+\S", text[start:position]))


def _one_behalf(text: str, position: int, end: int, lexicon: Lexicon) -> tuple[int, int, str, str, str] | None:
    """One name inside "on behalf of": a group's phrase (key ""), a State, an organization."""
    group = lexicon.reference.group_at(text, position, end)
    found = lexicon.actor_at(text, position, end)
    if group and (found is None or group.end >= found.end):
        return position, group.end, "", "", "group"
    if found and not re.match(r"[’']s\b|\s+(?:Group|States|Group of States)\b", text[found.end : end]):
        return found.start, found.end, found.actor.key, found.actor.name, found.actor.kind
    phrase = re.compile(
        r"[^,;()]+?(?=\s*[,;()]|\s+and\s+(?:of\s+|the\s+)?|\s+as well as\s+|\s+(?:composed|consisting)\s+of\s|\s+comprising\s|$)"
    ).match(text, position, end)
    if phrase is None:
        return None
    stop = phrase.end()
    rest = re.compile(r"\s+and\s+").match(text, stop, end)
    while (
        rest
        and lexicon.actor_at(text, rest.end(), end) is None
        and not re.match(r"the\s+(?:Group|representative)", text[rest.end() :])
    ):
        more = re.compile(r"[^,;()]+?(?=\s*[,;()]|\s+and\s+|\s+as well as\s+|$)").match(text, rest.end(), end)
        if more is None:
            break
        stop = more.end()
        rest = re.compile(r"\s+and\s+").match(text, stop, end)
    unknown = (
        lexicon.actor_at(text, position, end) is None
        and UNKNOWN_NAME.fullmatch(text[position:stop])
        and not GROUP_WORD.search(text[position:stop])
    )
    return (
        position,
        stop,
        "",
        "",
        "unknown" if unknown and SEPARATOR_BEFORE.search(text[max(0, position - 12) : position]) else "group",
    )


def _another_follows(text: str, position: int, end: int, lexicon: Lexicon, last_key: str) -> bool:
    """After a comma outside brackets: does the list "on behalf of" go on? Only after a name of its own kind, before its "and"."""
    if not last_key:
        return False
    following = lexicon.actor_at(text, position, end)
    if following is None or FOR_ANOTHER.match(text, following.end, end):
        return False
    ahead = text[position:end]
    return bool(re.search(r"\band\s", ahead))


def _next_comma(text: str, position: int, end: int) -> int:
    comma = text.find(",", position, end)
    return comma if comma >= 0 else end
