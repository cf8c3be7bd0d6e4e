"""Recorded votes, listed by State."""

from __future__ import annotations

import re

from pipelines.rules.model import Makes, Rule
from pipelines.rules.pieces import form

# "In favour: Albania, …", "Against:", "Abstaining:"; each heading, on a line of its own or not.
CHOICES = re.compile(
    r"(?P<yes>\bin\s+favou?r\b)|(?P<no>\bagainst\b)|(?P<abstain>\babstain(?:ing|ed)?\b|\babstentions?\b)|(?P<absent>\b(?:absent|not\s+(?:voting|participating|present))\b)",
    re.I,
)
HEADING = re.compile(rf"(?:{CHOICES.pattern})\s*:\s*", re.I)
NOBODY = re.compile(r"[\s.,;:–—-]*(?:none|nil|nobody)?[\s.,;:–—-]*", re.I)
_FEW = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NAMED = r"(?:\s*\((?:[^()]|\([^()]{0,60}\)){0,600}\))?"
# "by 24 votes to 4, with 19 abstentions", "by a recorded vote of 98 in favour to 10 against (…), with 32 abstentions (…)"
TALLY = re.compile(
    rf"\bby\s+(?:a\s+)?(?:(?:recorded|roll-?call)\s+)?(?:vote\s*,?\s+(?:of\s+)?)?(?P<yes>\d+)\s+(?:votes?\s+)?(?:in\s+favou?r{_NAMED}\s*,?\s+)?to\s+(?P<no>\d+|none|nil|{_FEW})(?:\s+votes?)?(?:\s+against)?{_NAMED}"
    rf"(?:,?\s+(?:with|and)\s+(?P<abstain>\d+|no|none|{_FEW})\s+(?:abstentions?|abstaining))?",
    re.I,
)
# "13 votes in favour, none against and 2 abstentions"
RESULT = re.compile(
    rf"\b(?P<yes>\d+|{_FEW})\s+votes?\s+in\s+favou?r,?\s+(?:to\s+)?(?P<no>\d+|none|no|no\s+votes|{_FEW})\s+(?:votes?\s+)?against(?:,?\s+(?:with|and)\s+(?P<abstain>\d+|no|none|{_FEW})\s+(?:abstentions?|abstaining))?",
    re.I,
)


def choice_of(heading: re.Match[str]) -> str:
    """A heading of a vote's list → yes, no, abstain or absent."""
    found = CHOICES.match(heading.group(0))
    return next((name for name in ("yes", "no", "abstain", "absent") if found and found.group(name)), "")


RULES = (
    Rule(
        "the voting was as follows",
        form(r"(?=\bin favou?r\s*: )|^(?:\d+\. )?(?=(?:against|abstain(?:ing|ed)|abstentions?|absent|not (?:voting|participating|present))\s*: )", re.I),
        "votes", Makes("voted"),
        ("A recorded vote was taken on the draft resolution. The voting was as follows:\nIn favour:\nChad, Oman\nAgainst:\nPeru\nAbstaining:\nNiger",
         "Against: Chad, Oman and Peru."),
        needs=("favour", "favor", "against", "abst", "absent", "not "),
    ),
)  # fmt: skip
