"""What kind of record a document is, by its symbol and its first lines; the title that says so."""

from __future__ import annotations

import re

from pipelines.outline.dates import DATE
from pipelines.outline.papers import is_news, is_paper
from pipelines.text import Text

SYMBOL = r"[A-Z]{1,9}(?:\.[A-Z0-9]+)*(?:/[A-Z0-9][A-Za-z0-9.()\-]*)+"
# A line of its own, or the first words of the masthead: never a symbol that is cited ("* CTOC/COP/2024/1.").
OWN_SYMBOL = re.compile(rf"^[|\s]*(?:United\s+Nations[|\s]*)?(?P<symbol>{SYMBOL})\*{{0,3}}(?=[|\s]|$)(?!\.)")
DATELINE = re.compile(
    rf"^(?P<place>[A-Z][\w’'. /-]{{2,60}}?),\s+(?:\w+day,?\s+)?(?={DATE.pattern}\s*[-–—:(]\s*[^\W\d])"
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
    (
        "press release",
        re.compile(
            r"\bpress releases?\b|\bfor immediate release\b|^meeting summar(?:y|ies)\b|^meetings coverage\b", re.I
        ),
    ),
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
# Over a release's headline: which meeting of which session.
MASTHEAD = re.compile(
    r"\bmeetings?\s*\((?:AM|PM)\b|^[\w-]+ session,?$|^in progress at\b|^\W*(?:department|news and media|general assembly$)",
    re.I,
)
# What transmits a text to be circulated: no record of a meeting, and no statement in one.
LETTER = re.compile(r"^[*_\s]*(?:(?:identical|joint)\s+)?(?:letters?|notes?\s+verbales?)\s+dated\b", re.I)
# "According to the summary record, …": a sentence speaks of such a record, and is none.
NAMED_IN_PROSE = ("press release", "verbatim record", "summary record", "bulletin")
PROSE = re.compile(r".{90}\.$", re.S)
PLENARY = re.compile(r"\b\d{1,4}(?:st|nd|rd|th)\s+(?:plenary\s+)?meeting\b", re.I)
# "REPORT OF THE TWELFTH SESSION OF …", over whose first heading "Address by …" an address is told.
REPORT_OF = re.compile(
    r"^[*_\s]*(?:draft |final |summary )?(?:report|minutes|summary record|proceedings) of\b(?=.{12,}(?:session|meeting|conference|committee|commission)\b)",
    re.I,
)
STATEMENT = re.compile(
    r"^[*_\s]*(?:(?:UN|EU|UK|US)\s+)?(?:(?:oral|country|individual|group|explanatory|national|joint|general|opening|closing|keynote|full text of the)\s+)?(?:statement|remarks|intervention|address|speech)\b"
    r"|^(?:allocution|discours|déclaration|intervention|discurso|intervención|declaración|palabras|выступление|речь|заявление)\b",
    re.I,
)


def own_symbol(text: Text) -> str:
    """The symbol the document prints as its own on its first page; "" where it prints none."""
    first_page = text.source[: text.page_starts[1] if len(text.page_starts) > 1 else 4000]
    for line in first_page.split("\n")[:40]:
        found = OWN_SYMBOL.match(line.strip("* \t") if not line.lstrip().startswith("*") else line)
        if found and any(sign.isdigit() for sign in found.group("symbol")):
            return found.group("symbol").rstrip(".")
    return ""


def kind_of(front: list[str], symbol: str, reading: str) -> str:
    """A document's first lines, symbol and words → its kind, "other" where they do not say."""
    opening = front[:14]
    if symbol and (kind := next((kind for kind, pattern in BY_SYMBOL if pattern.search(symbol)), "")):
        return kind
    if _is_verbatim(front):
        return "verbatim record"
    if any(LETTER.match(line) for line in opening):
        return "letter"
    if is_paper(opening, reading):
        return "paper"
    said = next((number for number, line in enumerate(opening) if STATEMENT.match(line) and len(line) < 700), None)
    if said is not None and not any(REPORT_OF.match(line) for line in opening[:said]):
        return "statement"
    if is_news(front):
        return "paper"
    if any(DATELINE.match(line) for line in front[:6]) and not any("report" in line.casefold() for line in opening[:4]):
        return "press release"
    for kind, pattern in KINDS:
        lines = [line for line in opening if len(line) < 500 and not (kind in NAMED_IN_PROSE and PROSE.search(line))]
        if pattern.search(symbol) or any(pattern.search(line) for line in lines):
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


def title_of(front: list[str], kind: str) -> str:
    """The line that is the title of such a document: a release's headline, a report's "Report of …"."""
    patterns = dict(KINDS)
    if kind == "press release":
        dated = next((i for i, line in enumerate(front) if DATELINE.match(line)), len(front))
        headline = next(
            (
                line
                for line in front[:dated]
                if 20 < len(line) < 400 and not patterns[kind].fullmatch(line) and not MASTHEAD.search(line)
            ),
            "",
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
