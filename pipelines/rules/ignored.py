"""Forms that use an act's words and make nothing, on purpose: handled, not forgotten."""

from __future__ import annotations

import re

from pipelines.rules.model import Rule
from pipelines.rules.pieces import form


def _ignore(name: str, needs: tuple[str, ...], pattern: str, *examples: str) -> Rule:
    return Rule(name, form(pattern, re.I | re.S), "none", None, examples, needs=needs, whole=True)


RULES = (
    _ignore("documents before the body", ("before",), r"\bhad before (?:it|them)\b(?!.*\b(?:drafts?|amendments?)\b.*\b(?:introduced|submitted|sponsored|tabled) by\b)",
            "For its consideration of the item, the Conference had before it the statement submitted by Chad."),
    _ignore("took note of statements", ("note",), r"(?:took|takes) note of (?:all|the|those|these) (?:[\w-]+ ){0,4}?(?:statement|comments|interventions|views|remarks)",
            "The Committee took note of the statements made by Chad and Oman."),
    _ignore("offices that rotate", ("nominated", "rotate"), r"(?:was|were|is|be|been|are) nominated by (?:the )?[A-Z][\w-]+(?: [\w-]+){0,6} States|should rotate among the regional groups",
            "The President of the Conference was nominated by the African States."),
    _ignore("a rule quoted", ("rule", "article", "regulation"), r"^(?:\(?\d+[.)] )?(?:under|in accordance with|pursuant to) (?:rules?|article|regulation)s? \d{1,4}[^,]{0,200}, .{0,1200}\b(?:shall|may|are to|is to|should)\b",
            "Under rule 19 of the rules of procedure, the Bureau is to examine the credentials of representatives."),
    _ignore("no statement was needed or made", ("statement",), r"\bno (?:\w+ ){0,2}statements? (?:\w+ ){0,4}?(?:was|were) (?:needed|made|required)|statements? on (?:the )?(?:financial|programme budget) implications (?:was|were) (?:prepared|circulated|issued)",
            "The secretariat said that no oral statement on financial implications was needed."),
    _ignore("a draft had been revised, it was announced", ("revised", "amended", "corrected"), r"\b(?:President|Chair\w*) (?:announced|stated|recalled|informed the \w+) that (?:the )?(?:draft|amendment|proposal)[^.;:]{0,160}? (?:had|has) been (?:further )?(?:orally )?(?:revised|amended|corrected)\b",
            "The President announced that the draft resolution had been orally revised."),
    _ignore("groups heard, by number", ("constituencies", "behalf"), r"made by (?:the )?representatives of (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:[\w-]+ ){0,2}?(?:constituencies|(?:Parties|States|countries)[^.]{0,60}? on behalf of (?:[\w-]+ )?groups)",
            "Statements were made by representatives of 29 Parties, including 14 on behalf of groups of Parties: African Group; Chad, Oman and Peru; and Umbrella Group.",
            "Statements were also made by representatives of eight constituencies: environmental NGOs; and women and gender constituency."),
    _ignore("sponsors of something else than a draft", ("sponsor",), r"co-?sponsors? of the (?:(?!draft|resolution)[\w-]+ ){0,4}?(?:programme|workshop|event|project|study|seminar)",
            "The Committee encouraged Parties and the co-sponsors of the observing programme to take part."),
    _ignore("a bureau elected, of whom is not said", ("elected",), r"\belected (?:the|its) (?:other )?(?:members of (?:the|its) )?(?:Bureau|officers)[^.:()]{0,120}\.$",
            "At that meeting, the Commission elected the members of the Bureau."),
    _ignore("names of those not said", ("statement", "remark", "comment", "intervention"), r"\b(?:statements?|remarks|comments|interventions)\b[^.;:]{0,60} (?:was|were) (?:also )?(?:made|delivered|heard|given) by (?:(?:a |an |the )?(?:number of|several|some|many|other|various|most|all|one|two|three|four|five|six|seven|eight|nine|ten|\d+)) (?:[\w-]+ ){0,4}?(?:delegations|representatives|Parties|States|speakers|participants|members|observers|groups)\b(?! of (?:the )?[A-Z])",
            "Statements were made by several delegations."),
)  # fmt: skip
