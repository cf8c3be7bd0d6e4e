"""What a document is, as it says itself in its first lines: body, session, place, dates, symbol, kind."""

from __future__ import annotations

import re

from pipelines.names import Reference
from pipelines.outline.contents import CONTENTS
from pipelines.outline.kinds import DATELINE, kind_of, own_symbol, title_of
from pipelines.outline.model import Record
from pipelines.outline.numerals import ONES
from pipelines.outline.own_meeting import own_meeting
from pipelines.outline.session import BROKEN_SESSION, SESSION, assembly_session, session_of, when_and_where
from pipelines.text import Text

# A supplement to the Council's records: which commission's report has which number has changed over the years.
SUPPLEMENT = re.compile(r"E/\d{4}/\d+.*")
OF_SYMBOL = re.compile(r"/(?P<session>\d{1,3})/(?:SR|PV)\.\d")


def find_record(text: Text, reference: Reference) -> Record:
    """A document's first lines → what it is. What they do not say stays ""."""
    lines = [text.reading[block.start : block.end].strip() for block in text.blocks[:60]]
    stop = next((i for i, line in enumerate(lines) if i > 0 and CONTENTS.match(line) and len(line) < 40), None)
    front = [line for line in lines[: stop if stop is not None else 40] if line]
    symbol = own_symbol(text)
    kind = kind_of(front, symbol, text.reading)
    title = title_of(front, kind)
    head = (
        _head(front)
        if kind not in ("statement", "press release")
        else front
        if kind == "press release"
        else [line for line in front[:12] if len(line) < 500]
    )
    body = _body(symbol, [title, *head], reference)
    when, place = when_and_where([title, *head], text.reading[:60000] if kind == "session report" else "")
    own = own_meeting(title, text.reading[:60000], reference) if kind == "session report" else None
    if own:
        body, when, place = own.body, own.when or when, "" if own.when else place
    meets = kind in ("summary record", "verbatim record")
    session = session_of([own.session] if own and own.session else [title, *head], meets)
    if meets and (numbered := OF_SYMBOL.search(symbol)):
        session = session or numbered["session"]
    unreadable = any(BROKEN_SESSION.search(line) for line in head)  # printed, not to be made out: no guess by the date
    if not session and body == GENERAL_ASSEMBLY and when and not unreadable:
        session = assembly_session(when)
    name = reference.bodies[body].name if body else ""
    return Record(
        symbol,
        title,
        body,
        name,
        session,
        place,
        when.first if when else "",
        when.last if when else "",
        kind,
        text.language,
    )


GENERAL_ASSEMBLY = "UNGA"
COMMITTEES = ONES[1:7]
MAIN_COMMITTEE = re.compile(rf"\b(?P<number>{'|'.join(COMMITTEES)})\s+committee\b", re.I)


def _head(front: list[str]) -> list[str]:
    """The masthead and title of a report: what stands before its first prose."""
    head: list[str] = []
    for line in front[:40]:
        if len(line) > 420 and head:
            break
        head.append(line)
    return head


def _body(symbol: str, lines: list[str], reference: Reference) -> str:
    """The body whose record it is: by its symbol, or as its masthead names it; a Main Committee by a key of its own."""
    by_symbol = reference.body_of_symbol(symbol) if symbol else None
    if by_symbol and not SUPPLEMENT.fullmatch(symbol):
        return by_symbol.key
    for line in lines:
        if len(line) > 60 and line.rstrip().endswith(".") and not SESSION.search(line) and not DATELINE.match(line):
            continue  # prose, which may speak of any body
        words = _plain(line[:1500])
        named = [body for body in reference.bodies.values() if _plain(body.name) in words]
        if named:
            best = max(named, key=lambda body: len(body.name)).key
            main = MAIN_COMMITTEE.search(" ".join(lines)) if best == GENERAL_ASSEMBLY else None
            return f"{best} C{COMMITTEES.index(main['number'].casefold()) + 1}" if main else best
    return by_symbol.key if by_symbol else ""


def _plain(words: str) -> str:
    """A body's name without what records vary: case, articles, "UN" for "United Nations"."""
    words = re.sub(r"\bun\b", "united nations", words.casefold())
    return " ".join(re.sub(r"\bthe\b|[^\w\s]", " ", words).split())
