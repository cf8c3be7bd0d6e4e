"""What a document is, as it says itself in its first lines: body, session, place, dates, symbol, kind."""

from __future__ import annotations

import re
from datetime import date

from pipelines.documents import Document
from pipelines.names import Reference
from pipelines.outline.dates import DATE, When, find_when
from pipelines.outline.model import Record
from pipelines.outline.own_meeting import own_meeting
from pipelines.outline.structure import CONTENTS
from pipelines.text import Text

SYMBOL = r"[A-Z]{1,9}(?:\.[A-Z0-9]+)*(?:/[A-Z0-9][A-Za-z0-9.()\-]*)+"
# A line of its own, or the first words of the masthead: never a symbol that is cited ("* CTOC/COP/2024/1.").
OWN_SYMBOL = re.compile(rf"^[|\s]*(?:United\s+Nations[|\s]*)?(?P<symbol>{SYMBOL})\*{{0,3}}(?=[|\s]|$)(?!\.)")
ONES = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
TEENS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
)  # fmt: skip
TENS = ("", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
ORDINALS = {word: value for value, word in enumerate(ONES) if word} | {w: v for v, w in enumerate(TEENS, 10)}
for _ten, _stem in enumerate(TENS):
    if _stem:
        ORDINALS[_stem + "ieth"] = _ten * 10
        ORDINALS |= {f"{_stem}y-{one}": _ten * 10 + value for value, one in enumerate(ONES) if one}
        ORDINALS |= {f"{_stem}y {one}": _ten * 10 + value for value, one in enumerate(ONES) if one}
for _word, _value in list(ORDINALS.items()):
    if _value < 60:
        ORDINALS[f"one hundred and {_word}"] = 100 + _value
WRITTEN = "|".join(sorted(map(re.escape, ORDINALS), key=len, reverse=True))
SESSION = re.compile(
    rf"(?<![\w-])(?:(?P<word>{WRITTEN})|(?P<figure>\d{{1,4}})\s?(?:st|nd|rd|th)|(?P<year>(?:19|20)\d\d)|(?P<roman>[IVXLC]{{1,7}}))\s+"
    r"(?P<special>(?:emergency |resumed |reconvened )?special )?(?:(?:regular|annual|plenary|substantive|organizational)\s+)?"
    r"(?:session|(?:plenary |consultative )?meeting)\b",
    re.I,
)
BROKEN_SESSION = re.compile(r"\w-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\s+session\b", re.I)
# A supplement to the Council's records: which commission's report has which number has changed over the years.
SUPPLEMENT = re.compile(r"E/\d{4}/\d+.*")
OF_ITS_MEETINGS = re.compile(r"\b(?:at|during)\s+(?:the|its|their)\s+$", re.I)
HELD = re.compile(rf"\bheld\s+(?:in|at)\s+(?P<place>[A-Z][\w’'. -]+?)(?:,)?\s+(?:from|on|between)\s+(?={DATE.pattern})")
SESSION_HELD = re.compile(
    rf"\bheld\s+its\s+[\w -]{{4,50}}?\s+session\b[^.;:]{{0,60}}?\s(?:in|at)\s+(?P<place>(?:the\s+United\s+Nations\s+Office\s+at\s+|United\s+Nations\s+Headquarters,?\s*(?:in\s+)?)?[A-Z][\w’' -]+?),?\s+(?:from|on)\s+(?={DATE.pattern})"
)
# "held on Thursday, 15 November 1990, at 3 p.m.", "Held at Headquarters, New York, on Monday, 12 November 2018": one meeting's day.
MET = re.compile(
    rf"\bheld\b[^\n]{{0,100}}?\bon\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?={DATE.pattern})", re.I
)
# "NOTE ON THE MEETING OF 2 MARCH 1999", "Held in the Centre William Rappard on 29 May 1985": the day minutes are of, not issued on.
NOTED = re.compile(
    rf"(?:^(?:note|minutes|summary|report)\b.{{0,60}}\bmeetings?\b.{{0,20}}?\b(?:of|on|held\s+on)\s+|^held\s+(?:in|at)\s+the\s+.{{3,60}}?\s+on\s+)(?={DATE.pattern})",
    re.I,
)
LOUD = re.compile(r"\b(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|AND)\b")
OF_SYMBOL = re.compile(r"/(?P<session>\d{1,3})/(?:SR|PV)\.\d")
PLACE_DATE = re.compile(
    rf"^(?P<place>(?!General |Agenda |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w’'. -]{{2,40}}?)(?:\s*\([^)]*\))?,\s+(?=(?:\w+day,?\s+)?{DATE.pattern})"
)
DATELINE = re.compile(
    rf"^(?P<place>[A-Z][\w’'. /-]{{2,60}}?),\s+(?:\w+day,?\s+)?(?={DATE.pattern}\s*[-–—:(]\s*[^\W\d])"
)
SPEECH = re.compile(
    r"\b(?:statement|remarks|intervention|address|speech)\s+(?:by|of|delivered\s+by|to\s+be\s+delivered\s+by)\b", re.I
)
KINDS = (
    (
        "list of recommendations",
        re.compile(
            r"\b(?:thematic\s+list|matrix|list)\s+of\s+(?:upr\s+)?recommendations\b|^(?:[^\t]{1,20}\t)?recommendations?\t(?:.*\t)?(?:position|recommending)\b",
            re.I,
        ),
    ),
    ("rules of procedure", re.compile(r"^(?:the )?(?:draft |provisional )?rules of procedure\b", re.I)),
    ("press release", re.compile(r"\bpress release\b|\bfor immediate release\b", re.I)),
    ("verbatim record", re.compile(r"\bverbatim record\b|/PV\.\d", re.I)),
    ("summary record", re.compile(r"\bsummary record\b|/SR\.\d", re.I)),
    (
        "summary record",  # "FOURTH COMMITTEE, 640th MEETING": printed so until the 1970s
        re.compile(
            r"\b(?:first|second|third|fourth|fifth|sixth|political|joint) committee,?\s+\d{1,4}(?:st|nd|rd|th)\b(?!\s+session)",
            re.I,
        ),
    ),
    ("journal", re.compile(r"\.JOUR/", re.I)),
    (
        "minutes",
        re.compile(
            r"^(?:draft )?minutes of\b|^note on the meeting\b|^summary (?:report )?of the (?:[\w-]+ ){0,3}meeting\b|/M/\d|/SPS/R/\d",
            re.I,
        ),
    ),
    ("bulletin", re.compile(r"\bnegotiations bulletin\b|\bENB\b", re.I)),
    ("resolution", re.compile(r"^(?:resolution|decision) adopted by\b", re.I)),
    (
        "draft",
        re.compile(
            r":\s*(?:revised )?(?:draft (?:resolution|decision)|amendments?)\b|^draft (?:resolution|decision)\b", re.I
        ),
    ),
    ("session report", re.compile(r"\b(?:report|proceedings) of\b|\bfinal report\b|\breport on (?:its|the)\b", re.I)),
)
# A symbol that says what a document is, whatever its first lines speak of.
BY_SYMBOL = (
    ("verbatim record", re.compile(r"/PV\.\d", re.I)),
    ("summary record", re.compile(r"/SR\.\d", re.I)),
    (
        "summary record",  # "FOURTH COMMITTEE, 640th MEETING": printed so until the 1970s
        re.compile(
            r"\b(?:first|second|third|fourth|fifth|sixth|political|joint) committee,?\s+\d{1,4}(?:st|nd|rd|th)\b(?!\s+session)",
            re.I,
        ),
    ),
    ("journal", re.compile(r"\.JOUR/", re.I)),
    ("draft", re.compile(r"/L\.\d", re.I)),
    # of the Department of Global Communications: GA/SHC/3570, SC/14567, DSG/SM/12
    (
        "press release",
        re.compile(
            r"^(?:GA(?:/[A-Z0-9]{1,4})?|SC|ECOSOC|DC|HRC?/[A-Z]+|WOM|SOC/[A-Z]+|POP|SEA|NGO|PI|DSG/SM|SG/SM|ENV/DEV|L/T|HQ)/\d{1,5}$"
        ),
    ),
)
# What transmits a text to be circulated: no record of a meeting, and no statement in one.
LETTER = re.compile(r"^[*_\s]*(?:(?:identical|joint)\s+)?(?:letters?|notes?\s+verbales?)\s+dated\b", re.I)
PLENARY = re.compile(r"\b\d{1,4}(?:st|nd|rd|th)\s+(?:plenary\s+)?meeting\b", re.I)
STATEMENT = re.compile(
    r"^[*_\s]*(?:(?:UN|EU|UK|US)\s+)?(?:(?:oral|country|individual|group|explanatory|national|joint|general|opening|closing|keynote|full text of the)\s+)?(?:statement|remarks|intervention|address|speech)\b"
    r"|^(?:allocution|discours|déclaration|intervention|discurso|intervención|declaración|palabras|выступление|речь|заявление)\b",
    re.I,
)


def find_record(text: Text, document: Document, reference: Reference) -> Record:
    """A document's first lines → what it is. What they do not say stays ""."""
    lines = [text.reading[block.start : block.end].strip() for block in text.blocks[:60]]
    stop = next((i for i, line in enumerate(lines) if i > 0 and CONTENTS.match(line) and len(line) < 40), None)
    front = [line for line in lines[: stop if stop is not None else 40] if line]
    symbol = _own_symbol(text)
    kind = _kind(front, symbol)
    title = _title(front, kind)
    head = (
        _head(front)
        if kind not in ("statement", "press release")
        else front
        if kind == "press release"
        else [line for line in front[:12] if len(line) < 500]
    )
    body = _body(symbol, [title, *head], reference)
    when, place = _when_and_where([title, *head], text.reading[:60000] if kind == "session report" else "")
    own = own_meeting(title, text.reading[:60000], reference) if kind == "session report" else None
    if own:
        body, when, place = own.body, own.when or when, "" if own.when else place
    meets = kind in ("summary record", "verbatim record")
    session = _session([own.session] if own and own.session else [title, *head], meets)
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
COMMITTEES = ("first", "second", "third", "fourth", "fifth", "sixth")
MAIN_COMMITTEE = re.compile(rf"\b(?P<number>{'|'.join(COMMITTEES)})\s+committee\b", re.I)


def assembly_session(when: When) -> str:
    """The General Assembly's regular session on a day: it opens on the Tuesday of the third week in September.

    Source: rule 1 of the Assembly's rules of procedure (A/520/Rev.20), weeks counted from the first with a working day.
    The first regular session was that of 1946.
    """
    day = date.fromisoformat(when.first)
    first = date(day.year, 9, 1)
    monday = first.toordinal() - first.weekday() + (7 if first.weekday() > 4 else 0)
    opening = date.fromordinal(monday + 15)
    return str(day.year - 1945 if day >= opening else day.year - 1946)


def _head(front: list[str]) -> list[str]:
    """The masthead and title of a report: what stands before its first prose."""
    head: list[str] = []
    for line in front[:40]:
        if len(line) > 420 and head:
            break
        head.append(line)
    return head


def _own_symbol(text: Text) -> str:
    first_page = text.source[: text.page_starts[1] if len(text.page_starts) > 1 else 4000]
    for line in first_page.split("\n")[:40]:
        found = OWN_SYMBOL.match(line.strip("* \t") if not line.lstrip().startswith("*") else line)
        if found and any(sign.isdigit() for sign in found.group("symbol")):
            return found.group("symbol").rstrip(".")
    return ""


def _kind(front: list[str], symbol: str) -> str:
    opening = front[:14]
    if symbol and (kind := next((kind for kind, pattern in BY_SYMBOL if pattern.search(symbol)), "")):
        return kind
    if _is_verbatim(front):
        return "verbatim record"
    if any(LETTER.match(line) for line in opening):
        return "letter"
    if any(STATEMENT.match(line) and len(line) < 700 for line in opening):
        return "statement"
    if any(DATELINE.match(line) for line in front[:6]) and not any("report" in line.casefold() for line in opening[:4]):
        return "press release"
    for kind, pattern in KINDS:
        if pattern.search(symbol) or any(pattern.search(line) for line in opening if len(line) < 500):
            return kind
    return "other"


def _is_verbatim(front: list[str]) -> bool:
    """The Official Records of the General Assembly before its records had symbols of their own: "490th PLENARY MEETING"."""
    opening = " ".join(front[:24])
    return bool(
        PLENARY.search(opening)
        and re.search(r"\bOfficial\s+Records\b", opening, re.I)
        and re.search(r"\bPRESIDENT\s*:", opening, re.I)
    )


def _title(front: list[str], kind: str) -> str:
    patterns = dict(KINDS)
    if kind == "press release":
        dated = next((i for i, line in enumerate(front) if DATELINE.match(line)), len(front))
        headline = next(
            (line for line in front[:dated] if 20 < len(line) < 400 and not patterns[kind].fullmatch(line)), ""
        )
        opening = re.sub(r"^[^–—-]{4,70}\s[-–—]\s*", "", front[dated], count=1) if dated < len(front) else ""
        return headline or re.split(r"(?<=[a-z)])\.\s", opening)[0][:300]
    for line in front[:20]:
        if kind == "statement" and STATEMENT.match(line):
            return line
        if kind in patterns and patterns[kind].search(line) and len(line) < 600 and len(line) > 12:
            return line
    return next(
        (line for line in front if 20 < len(line) < 400 and not OWN_SYMBOL.match(line)), front[0] if front else ""
    )


def _body(symbol: str, lines: list[str], reference: Reference) -> str:
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


def _session(lines: list[str], meets: bool = False) -> str:
    """The session's number; the record of a meeting (`meets`) also says which meeting it is of.

    A line that says nothing else comes first: a body's own name may hold a number ("… the First Meeting of the Conference").
    """
    for line in sorted(lines, key=lambda line: not SESSION.fullmatch(line.strip(" ."))):
        for found in SESSION.finditer(line[:1500]):
            if meets and found.group(0)[-7:].casefold() == "meeting":
                continue
            if OF_ITS_MEETINGS.search(line, 0, found.start()) and found.group(0)[-7:].casefold() == "meeting":
                continue  # "At the 50th meeting, on 26 March": one of the session's meetings, not the session
            if found.group("word"):
                number = str(ORDINALS[" ".join(found.group("word").casefold().split())])
            else:
                number = found.group("figure") or found.group("year") or found.group("roman")
            return f"special {number}" if found.group("special") else number
    return ""


def _when_and_where(lines: list[str], prose: str) -> tuple[When | None, str]:
    """When and where: by the title, by the report's first sentence about its session, by the masthead."""
    for line in lines:
        words = LOUD.sub(lambda month: month.group(0).capitalize() if month.group(0) != "AND" else "and", line)
        noted = NOTED.search(words)
        if noted and (when := find_when(words[noted.end() - 1 :])):
            return when, ""
    for line in lines:
        met = MET.search(line)
        if met and (when := find_when(line[met.end() - 1 :])):
            return when, ""
    for line in lines:
        held = HELD.search(line)
        if held:
            return find_when(line[held.start() :]), held.group("place").strip()
    told = SESSION_HELD.search(prose)
    if told and (when := find_when(prose[told.end() - 1 : told.end() + 80])):
        return when, re.sub(r"^the United Nations Office at\s+", "", told.group("place")).strip()
    for line in lines:
        placed = PLACE_DATE.match(line) or DATELINE.match(line)
        if placed:
            return find_when(line[placed.end() - 1 :]), placed.group("place").strip()
    undated: When | None = None
    for line in lines:
        when = find_when(line[:600])
        if when and (when.first != when.last or not re.match(r"distr", line, re.I)):
            if when.first != when.last:
                return when, ""
            undated = undated or when
    return undated, ""
