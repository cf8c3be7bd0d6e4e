"""All rules, in the order in which they are tried: earlier ones come first where two would read the same words."""

from __future__ import annotations

from pipelines.rules import (
    antarctic_treaty,
    attendance,
    drafts,
    human_rights_council,
    ignored,
    minutes,
    officers,
    press,
    speeches,
    told,
    universal_periodic_review,
    votes,
)
from pipelines.rules.model import Rule

RULES: tuple[Rule, ...] = (
    *ignored.RULES,
    *universal_periodic_review.RULES,
    *votes.RULES,
    *human_rights_council.RULES,
    *press.RULES,
    *officers.RULES,
    *speeches.RULES,
    *drafts.RULES,
    *minutes.RULES,
    *antarctic_treaty.RULES,
    *attendance.RULES,
    *told.RULES,
)
