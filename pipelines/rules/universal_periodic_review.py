"""The forms of the universal periodic review: what opens its lists of recommendations, and what a State made of them.

Source: the reports of the Human Rights Council's Working Group since 2008 ("Conclusions and/or recommendations"), and the
lists by theme that the Council's secretariat issues from them.
"""

from __future__ import annotations

import re

from pipelines.rules.model import Makes, Rule
from pipelines.rules.pieces import form

RULES = (
    Rule(
        "statements posted and not made",
        form(r"statements? (?:which|that) (?:could not be|were not|was not) (?:delivered|made)", re.I),
        "none", None,
        ("Additional statements which could not be delivered owing to time constraints will be posted on the extranet.",),
        needs=("statement",),
        whole=True,
    ),
    Rule(
        "rapporteurs for a review",
        form(r"selected the following (?:group of )?rapporteurs? \(troika\)[^.;:]{0,160}:(?= )"),
        "after", Makes("elected", office="member of the group of rapporteurs (troika)"),
        ("On 12 January 2021, the Council selected the following group of rapporteurs (troika) to facilitate the review: Chad, Oman and Peru.",),
        needs=("troika",),
    ),
)  # fmt: skip

REVIEW = re.compile(r"universal\s+periodic\s+review", re.I)
# Whose review: "UPR of Chad (3rd Cycle …)", "The review of Chad was held at the 3rd meeting".
REVIEW_OF = re.compile(r"\b(?:UPR|[Rr]eview)\s*(?:of|[-–—:])\s+(?=(?:the\s+)?[A-Z])")
HELD = re.compile(r"[\s,]{1,6}was\s+(?:held|conducted)")

# How a review tells of the State under review, and of who speaks behind a clause.
PRESENTATION = re.compile(r"presentation\s+by\s+the\s+(?:State|country)", re.I)
DELEGATION = re.compile(r"(?:[Tt]he\s+)?(?P<who>(?:[Hh]ead\s+of\s+(?:the\s+|its\s+|his\s+|her\s+)?)?[Dd]elegation)")
OF = re.compile(r"\s+of\s+(?=(?:the\s+)?[A-Z])")
BY = re.compile(r"\bby\b")
OWN_REMARKS = re.compile(
    r"In\s+(?:its|his|her|their|the)\s+(?:(?:concluding|closing|final|opening|introductory)\s+)?(?:remarks?|statements?|comments?|presentation|repl(?:y|ies)|responses?|answers?)[^,.;]{0,60},\s+"
)
CLAUSE = re.compile(
    r"(?:While|Although|Though|As|With|Regarding|Concerning|On|In|Having|Mindful|Concerned|Encouraged|Aware|Despite|[A-Z][a-z]+ing)\b"
)

NUMBER = re.compile(
    r"(?P<number>(?P<under>\d{1,3})\.\d{1,3}|\(\s?[a-z]{1,2}\s?\)|\(\s?\d{1,3}\s?\)|[a-z]\)|\d{1,3}(?=[.)]\s))[.)]?\s+",
    re.I,
)
NAMED = re.compile(r"recommendation", re.I)
# "… enjoy the support of Chad:", "… will be examined by Chad, which will respond in due course"; the first that is met holds.
POSITIONS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (position, form(words, re.I))
    for position, words in (
        ("to be examined", r"(?:will|would|shall|is to|are to)(?: \w+)? (?:be )?(?:further )?(?:examin|consider|stud|review)|\bpending|to be examined"),
        ("partly supported", r"\b(?:partially|partly|in part\b)|supported ?/ ?noted"),
        ("noted", r"\b(?:noted|takes? note|took note|taken note)"),
        ("not supported", r"(?:not|cannot)(?: \w+)?(?: be)? (?:enjoy|have|receive|support|accept|meet)|unable to (?:accept|support)|\breject|not in a position to"),
        ("supported", r"enjoy(?:s|ed)? (?:the |its |their )?(?:full )?support|enjoy(?:s|ed)? [^.;:]{2,60}[’']s? support|(?:supported|accepted|supports|accepts)\b"),
        ("to be examined", r"(?:will|would|shall) (?:\w+ )?(?:provide|respond|give|submit)"),
    )
)  # fmt: skip

# A cell that holds a position and nothing else, at the start of a line.
POSITION_CELL = re.compile(
    r"(?:Partially\s+|Partly\s+|Not\s+)?(?:Supported|Noted|Accepted|Rejected|Pending)(?:\s?/\s?(?:Noted|Supported))?\s*(?:\t|$)",
    re.I,
)

# The heads of a list's table, by what the column holds.
HEADS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (column, re.compile(words, re.I))
    for column, words in (
        ("states", r"recommending|^(?:member\s+)?states?$|^countr(?:y|ies)$"),
        ("text", r"^recommendations?(?:\s+(?:text|received|made))?$|^text"),
        ("position", r"^(?:response|status)|position"),
        ("themes", r"theme|rights?\s+or\s+area"),
        ("number", r"^(?:no\.?|n[°º]|number|#|para(?:graph)?\.?(?:\s+(?:no\.?|number))?)$"),
    )
)
THEME = re.compile(r"^(?:Theme|Right\s+or\s+area|Issue|Topic|Section)\s*:\s*(?P<theme>\S.*)$", re.I | re.S)
OF_THEMES = re.compile(
    r"\s*(?:SDGs?\s*:|Affected\s+persons\s*:|\s-\s)", re.I
)  # a theme ends at the next, or at what else the cell holds
SOURCE = re.compile(r"[\s;,.]{0,10}Source\s+of\s+position\s*:", re.I)

# The record's own number of recommendations made in this review; a sentence on an earlier review is none.
EARLIER = re.compile(
    r"\b(?:previous|earlier|prior|last|first|second|third|mid-?term|accepted in|19\d\d|20\d\d)\b", re.I
)
COUNT = re.compile(
    r"(?<![\w,.])(?P<number>\d{1,3}(?:,\d{3})+|\d+)\s+recommendations\s+(?:(?:were|was|had\s+been)\s+)?(?:also\s+)?(?:made|formulated|received|presented|put\s+forward|issued|listed)\b"
    r"|received\s+(?:a\s+total\s+of\s+)?(?P<received>\d{1,3}(?:,\d{3})+|\d+)\s+recommendations",
    re.I,
)


def position_of(words: str) -> str:
    """What some words say of the recommendations they announce: supported, noted …; "" where they do not say."""
    return next((position for position, said in POSITIONS if said.search(words)), "")
