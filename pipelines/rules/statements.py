"""A delegation's own text of its statement: the lines that say who speaks, for whom, and those that do not."""

from __future__ import annotations

import re

SALUTATION = re.compile(
    r"^[\W_]*(?:(?:Mr|Mrs|Ms|Madam|Mister|Dear|Your)\.?\s+(?:\w+\s+)?(?:President|Chair|Speaker|Secretary|Moderator|Excellenc|Co-Chair|Facilitator)|Excellenc|Distinguished|Ladies|Thank you|"
    r"Honou?rable|Colleagues|At the outset|I (?:thank|have|wish|would)|Allow me|We )",
    re.I,
)
SAYS_WHO = re.compile(r"\b(?:statement|remarks|intervention|address|speech)\b", re.I)
BEHALF = re.compile(r"(?:on\s+(?:the\s+)?behalf\s+of|in\s+the\s+name\s+of)\s+", re.I)
BEHALF_BEHIND = re.compile(
    r",?\s+(?:(?:speaking|also|made|delivered)\s+){0,4}(?:on\s+(?:the\s+)?behalf\s+of|in\s+the\s+name\s+of)", re.I
)
FOR_SELF = re.compile(
    r"(?:my|his|her)\s+(?:delegation|country|Government|own)|the\s+(?:delegation|Government)\s+of|the\s+(?:Republic|State|Kingdom|people)\b",
    re.I,
)
BY = re.compile(
    r"\b(?:statement|remarks|intervention|address|speech)\b[^.;:]{0,120}?\b(?:by|of|delivered)\b|delivered\s+by\s",
    re.I,
)
BY_BEFORE = re.compile(r"\sby\s", re.I)
NOT_WHO = re.compile(
    r"^\W*(?:agenda\s+)?items?\s+\d|^\W*(?:(?:interactive|general)\s+(?:debate|discussion)|panel|clustered|consideration\s+of|adoption\s+of|draft|resolution|UPR|report|situation)\b|dialogue",
    re.I,
)
TO_A_BODY = re.compile(r"\b(?:to|at|before|of|during|in)\s+the\s+(?:[\w-]+\s+){0,4}$", re.I)
SIGNED = re.compile(
    r"(?:Ambassador|Permanent\s+Representative|Minister|President|Head\s+of\s+(?:the\s+)?[Dd]elegation|Delegation\s+of|Permanent\s+Mission\s+of|Chargé)\b"
)
GOES_ON = re.compile(r"(?:,|\b(?:and|of|the))\Z")
PERSON = re.compile(
    r"\bby\s+(?P<person>[^\W\d_][^,\n]{2,80})",
    re.I,
)
