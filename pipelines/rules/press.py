"""Press releases of meetings: speakers gathered in one line, sides of a vote named in brackets.

Sources: the meetings coverage of the United Nations from the 1990s on. The bodies' own records do not write so.
"""

from __future__ import annotations

import re

from pipelines.rules.model import Makes, Rule
from pipelines.rules.pieces import form
from pipelines.rules.told import SAYING

# "against (France, United States)", "with 2 abstentions (Israel, Palau)": names, not "(annex II)" or "(document A/…)".
SIDE = re.compile(
    r"\b(?P<side>in\s+favou?r|against|abstentions?|abstaining)\s*\((?P<names>(?!\s*(?:see|for|annex|document|draft|details|full|A/|S/)\b)(?:[^()]|\([^()]{0,60}\)){3,900})\)",
    re.I,
)

SAID_BY = "said the representative of"  # a speech told, its speaker named behind it

RULES = (
    Rule(
        "the small side of a vote, named in brackets",
        form(
            r"\b(?:vote,? (?:of )?|received |receiving |obtained )"
            r"(?=\d+ (?:votes? )?(?:in favou?r|(?:in favou?r\b|to )[^.;:]{0,500}?\b(?:in favou?r|against|abstentions?|abstaining)) \((?!annex|see|for |document|draft|details)[^()]{0,40}[A-Z][^()]{2})",
            re.I,
        ),
        "votes", Makes("voted"),
        ("The draft was approved by a recorded vote of 90 in favour to 2 against (Chad, Oman), with 60 abstentions.",
         "The text was approved by a vote of 90 in favour to none against, with 2 abstentions (Chad, Oman)."),
        needs=("in favour", "in favor", " to "),
    ),
    Rule(
        SAID_BY,
        form(
            rf"[,”\"’] ?<<also>>{SAYING} <<also>>(?=(?:the (?:representative|delegate|observer|speaker) (?:of|for|from) |(?:the )?[A-Z][\w -]{{2,40}}[’'](?:s )?\s?(?:representative|delegate|speaker)\b))"
        ),
        "after", Makes("statement"),
        ("The ports were far, said the representative of Chad.", "“The sea is near”, stressed Oman’s delegate, also speaking for the African Group."),
        needs=("representative", "delegate", "observer", "speaker"),
    ),
    Rule(
        "speaking were",
        form(r"(?:^|(?<=[.;:]\s))(?:(?:Also|Then) )?(?:[Ss]peaking|[Tt]aking the floor)\b(?: (?:in|on|during|at|under|before|after) [^.;:,]{1,100}?)?,? were (?=(?:the )?[A-Z])"),
        "after", Makes("statement"),
        ("Speaking were Chad on behalf of the African Group, Oman and Peru.", "Speaking in the discussion were Chad, Oman and the European Union."),
        needs=("speaking", "taking"),
    ),
    Rule(
        "also speaking were",
        form(
            r"(?:^|(?<=[.;:]\s)|\b(?:also|then) )(?:also )?(?:speaking|taking the floor|(?:taking part|participating)(?! (?:were|was) (?:representatives|observers|delegations) (?:of|from) the following ))\b(?: (?!were\b|was\b)[^.;:,]{1,100}?)?(?:, [^.;:,]{1,60},)? (?:was|were) "
            r"(?=(?:the |an? )?(?:representatives?|observers?|delegates?|delegations?|Ministers?|Permanent|speakers)\b)",
            re.I,
        ),
        "after", Makes("statement"),
        ("Also speaking today were representatives of Chad, Oman and Peru.", "Speaking after the vote were the representatives of Chad and Oman."),
        needs=("speaking", "taking", "participating"),
    ),
)  # fmt: skip
