"""Sentence forms: a table of rules, one file a family. Earlier rules come first where two would read the same words."""

from pipelines.rules import (
    attendance,
    drafts,
    human_rights_council,
    ignored,
    officers,
    press,
    speeches,
    told,
    universal_periodic_review,
    votes,
)
from pipelines.rules.model import COUNTED, Act, Count, DraftEvent, Made, Makes, Recommendation, Rule, Unread

RULES: tuple[Rule, ...] = (
    *ignored.RULES,
    *universal_periodic_review.RULES,
    *votes.RULES,
    *human_rights_council.RULES,
    *press.RULES,
    *speeches.RULES,
    *drafts.RULES,
    *officers.RULES,
    *attendance.RULES,
    *told.RULES,
)

__all__ = ["COUNTED", "RULES", "Act", "Count", "DraftEvent", "Made", "Makes", "Recommendation", "Rule", "Unread"]
