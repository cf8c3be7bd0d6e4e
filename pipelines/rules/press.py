"""Press releases of meetings: speakers gathered in one line, sides of a vote named in brackets.

Sources: the meetings coverage of the United Nations from the 1990s on. The bodies' own records do not write so.
"""

from __future__ import annotations

import re

from pipelines.rules.model import Makes, Rule
from pipelines.rules.pieces import form

# "against (France, United States)", "with 2 abstentions (Israel, Palau)": names, not "(annex II)" or "(document A/…)".
SIDE = re.compile(
    r"\b(?P<side>in\s+favou?r|against|abstentions?|abstaining)\s*\((?P<names>(?!\s*(?:see|for|annex|document|draft|details|full|A/|S/)\b)(?:[^()]|\([^()]{0,60}\)){3,900})\)",
    re.I,
)

RULES = (
    Rule(
        "the small side of a vote, named in brackets",
        form(
            r"\b(?:by (?:an? )?(?:unrecorded |recorded |roll-call |separate )?vote,? (?:of )?|also by a recorded vote,? of |vote of |received |receiving |obtained )"
            r"(?=\d+ (?:votes? )?(?:in favou?r\b|to )[^.;:]{0,500}?\b(?:in favou?r|against|abstentions?|abstaining) \((?!annex|see|for |document|draft|details)[^()]{0,40}[A-Z][^()]{2})",
            re.I,
        ),
        "votes", Makes("voted"),
        ("The draft was approved by a recorded vote of 90 in favour to 2 against (Chad, Oman), with 60 abstentions.",
         "The text was approved by a vote of 90 in favour to none against, with 2 abstentions (Chad, Oman)."),
        needs=("in favour", "in favor", " to "),
    ),
    Rule(
        "also speaking were",
        form(
            r"(?:^|(?<=[.;:]\s)|\b(?:also|then) )(?:also )?(?:speaking|taking the floor|taking part|participating)\b(?: (?!were\b|was\b)[^.;:,]{1,100}?)?(?:, [^.;:,]{1,60},)? (?:was|were) (?!(?:representatives|observers|delegations) (?:of|from) the following )"
            r"(?=(?:the |an? )?(?:representatives?|observers?|delegates?|delegations?|Ministers?|Permanent|speakers)\b)",
            re.I,
        ),
        "after", Makes("statement"),
        ("Also speaking today were representatives of Chad, Oman and Peru.", "Speaking after the vote were the representatives of Chad and Oman."),
        needs=("speaking", "taking", "participating"),
    ),
)  # fmt: skip
