"""The named pieces that sentence forms are made of.

White space in a pattern stands for any white space, line ends included: records break lines anywhere.
"""

from __future__ import annotations

import re

PIECES = {
    # "an introductory statement", "opening and introductory remarks", "a joint video statement"
    "statement": (
        r"(?<!\w)(?:(?:(?:an?|the|their|his|her|its|two|three|some|several|further|additional|general|brief|short|oral|video|written|joint|final|"
        r"national|individual|separate|opening|introductory|concluding|closing|welcoming|welcome|keynote|special|inaugural|preliminary|"
        r"pre-?recorded|recorded|explanatory|second|third|congratulatory|valedictory|farewell|other)(?:\s+and\s+|\s+|,\s+)){0,6}"
        r"(?:statements?|remarks?|comments?|presentations?|address(?:es)?|interventions?|speech(?:es)?|explanations?\s+of\s+(?:their\s+)?(?:votes?|positions?))(?!\w))"
    ),
    # " in explanation of vote before the vote", " in exercise of a second right of reply", " of position"
    "purpose": (
        r"(?:\s+(?:in\s+(?:further\s+)?explanation\s+of\s+(?:(?:their|its|his|her|the)\s+)?(?:votes?|positions?)"
        r"(?:\s+(?:before|after|prior\s+to|following)\s+(?:the\s+)?(?:vot(?:e|ing)|adoption|decision|action))?"
        r"|in\s+(?:the\s+)?exercise\s+of\s+(?:(?:the|a|an|their|its|his|her)\s+)?(?:second\s+)?rights?\s+(?:of|to)\s+reply"
        r"|(?:before|after)\s+the\s+(?:vot(?:e|ing)|adoption|decision)))?"
    ),
    "also": r"\b(?:(?:also|then|subsequently|thereafter|later|each|both|further|jointly|similarly)\s+){0,4}",
    "draft": (
        r"(?:draft\s+(?:resolutions?|decisions?|proposals?|amendments?|texts?|outcome\s+documents?|(?:political\s+)?declarations?|statements?|President[’']s\s+statements?|reports?)|"
        r"(?:oral\s+)?(?:sub-?)?amendments?|conference\s+room\s+papers?|working\s+papers?|(?:[IVXL]+\s+)?(?:ATCM/)?WPs?\s?\d+|proposals?)"
    ),
    "vote": r"(?:(?:a|an|the)\s+)?(?:(?:recorded|separate|roll-?call|single|secret|paragraph(?:-by-paragraph)?)\s+){0,2}votes?",
    # a sign inside names of persons: no full stop but behind "Mr" or an initial
    "named": r"(?:[^.;:()]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z][a-z])\.)",
    "reply": r"rights?\s+(?:of|to)\s+reply",
}
SYMBOL = r"[A-Z]{1,9}(?:\.[A-Z0-9]{1,12}){0,6}(?:/[A-Za-z0-9][A-Za-z0-9.()\-]{0,24}){0,8}/(?:[A-Z0-9.]{0,16})?L\.\s?\d{1,6}[A-Z]?(?:/(?:Rev|Add|Corr|Amend)\.\s?\d{1,4}){0,4}"
DRAFT_SYMBOL = re.compile(rf"(?P<symbol>{SYMBOL})")
REPLY = re.compile(r"\brights?\s+(?:of|to)\s+reply\b", re.I)
IN_REPLY = re.compile(
    rf"\b(?:in\s+(?:the\s+)?exercise\s+of|under|exercising)\s+(?:the\s+|their\s+|its\s+|his\s+|her\s+|a\s+)?(?:second\s+)?{PIECES['reply']}\b",
    re.I,
)
SECOND_REPLY = re.compile(r"\bsecond\s+(?:rights?|statement|time|intervention)\b", re.I)
RESOLUTION = re.compile(
    r"\b(?P<kind>resolutions?|decisions?|PRST|President[’']s statement)[\s/]+(?P<number>\d{1,3}/\d{1,4}|[IVXL]+/\d+|PRST/\d+/\d+)\b"
)


def form(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A sentence form's words → its pattern: pieces filled in, each blank any white space."""
    for name, piece in PIECES.items():
        pattern = pattern.replace(f"<<{name}>>", piece)
    pattern = re.sub(r" \?", r"\\s*", pattern)
    return re.compile(re.sub(r"(?<!\\)(?<!\[) ", r"\\s+", pattern), flags)
