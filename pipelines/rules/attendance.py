"""Who was there: lists of those attending, and the numbers the record prints."""

from __future__ import annotations

import re

from pipelines.rules.model import Makes, Rule
from pipelines.rules.pieces import form

RULES = (
    Rule(
        "a list of those that attended",
        form(
            r"\bthe following [^.:;]{0,240}?\b(?:<<also>>(?:attended|participated|took part)|(?:was|were) <<also>>(?:present|represented))\b[^.:;]{0,120}?: ?",
            re.I,
        ),
        "after", Makes("attended"),
        ("Representatives of the following countries participated: Chad, Oman and Peru.",
         "The following States signatories were also represented by observers: Chad and Oman."),
        needs=("attended", "participat", "took part", "present", "represented"),
    ),
    Rule(
        "was represented at the session",
        form(r"\b(?:(?:was|were) <<also>>represented(?: by (?:an )?observers?)?(?= at (?:the|its|this) (?:[\w-]+ ){0,4}?(?:session|meeting|conference|forum)\b)|(?:was|were also) represented(?=\.$))", re.I),
        "before", Makes("attended"),
        ("The European Union was represented at the session.", "The Niger and the World Bank were also represented."),
        needs=("represented",),
    ),
    Rule(
        "also participated",
        form(r"\balso (?:attended|participated|took part)(?= (?:in|at) (?:the|its|this) (?:[\w-]+ ){0,4}?(?:session|meeting|conference|forum)\b|\.$)|\bparticipated (?=(?:under|in accordance with|pursuant to) (?:article|paragraph)\b)", re.I),
        "before", Makes("attended"),
        ("A representative of the European Union also participated.", "Japan and Oman participated under article 11 of the terms of reference of the Commission."),
        needs=("attended", "participat", "took part"),
    ),
    Rule(
        "attended by those listed",
        form(
            r"(?:\b(?:was|were|is) <<also>>(?:attended|represented) by|<<also>>(?:attended|participated|took part|were represented)\b[^.:;]{0,80}?:(?= )|\b(?:attended|present|participating|also attending)(?: (?:at|in) [^.:;]{0,60})? (?:was|were)) ?"
            r"(?=(?:(?:the|an?|by) )?(?:(?:following|representatives?|observers?|delegations?|experts?|members?)\b)[^.;:]{0,240}?(?:: |\bof the following\b)|"
            r"(?:the |an? )?(?:representatives?|observers?|delegations?) (?:of|for|from) (?:the )?[A-Z])",
            re.I,
        ),
        "after", Makes("attended"),
        ("The session was attended by representatives of the following Parties: Chad, Oman and Peru.",),
        needs=("attend", "represented", "participat", "took part", "present"),
    ),
    Rule(
        "attended the session",
        form(r"<<also>>(?:attended|(?<!\bhad\s)(?<!\bwhich\s)(?:participated|took part) in(?= (?:the|its|this) (?:[\w-]+ ){0,3}?(?:session|meeting)(?:\.|, ))) (?:the|its|that|this) (?:[\w-]+ ){0,4}?(?:session|meeting|conference|forum|plenary)\b", re.I),
        "before", Makes("attended"),
        ("Representatives of Chad and Oman attended the session.",),
        needs=("attended", "participated", "took part"),
    ),
    Rule(
        "an event attended by named ministers",
        form(r"\b(?:event|meeting|ceremony|session|segment|debate|dialogue|round ?table|conference|forum)\b,? (?:was )?attended by (?=the (?:Ministers?|Presidents?|Prime|Attorneys?|Heads?|Deputy|Foreign|Secretar(?:y|ies))\b)"),
        "after", Makes("attended"),
        ("A ministerial event, attended by the Ministers of Justice of Chad and Oman and the Attorney General of Peru, was held on the first day.",),
        needs=("attended",),
    ),
)  # fmt: skip

NUMBER = r"(?<![\w,.])(?P<number>\d{1,3}(?:,\d{3})+|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\w)"
WORDS = {
    word: value
    for value, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"a": 1, "an": 1, "none": 0, "no": 0}

# Numbers the record prints, each with what it counts. Only in a sentence about attending, credentials or adopting: one that
# has one of these words, in small letters.
COUNTS: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (what, words, re.compile(count, re.I))
    for what, words, count in (
        ("states_parties", ("attended", "represented", "participat"), NUMBER + r" States? parties to the (?:\w+ ){0,3}(?:Convention|Protocol|Agreement|Treaty)"),
        ("regional_organizations", ("attended", "represented", "participat"), r"\b(?P<number>an?|one|two|\d+) regional economic integration organi[sz]ation"),
        ("signatories", ("attend", "represented", "participat"), NUMBER + r" (?:States? signator(?:y|ies)|signatory States?|signator(?:y|ies))"),
        ("members", ("attended", "represented"), NUMBER + r" (?:States? members?|members?|member States?)(?= of the (?:Commission|Council|Committee|Board))"),
        ("members_absent", ("attended", "represented"), NUMBER + r" (?:member States?|members?|States? members?) (?:was|were) not represented"),
        ("observer_states", ("attend", "represented", "participat"), r"observers for " + NUMBER + r" (?:other )?(?:States?|member States|States Members|non-member States)\b(?! signator)"),
        ("parties_represented", ("credentials",), r"the " + NUMBER + r" (?:States? )?part(?:y|ies) (?:represented|participating|attending)"),
        ("parties_with_credentials", ("credentials",), NUMBER + r" (?:States? )?part(?:y|ies) (?:had )?(?:complied|met|fulfilled|satisfied|submitted)"),
        ("parties_without_credentials", ("credentials",), NUMBER + r" (?:States? )?part(?:y|ies) had not\b"),
        ("participants", ("participants", "attend"), NUMBER + r" (?:participants|delegates|people|attendees)\b"),
        ("states", ("participants", "participated", "attend", "came together", "gathered"), NUMBER + r" (?:States|countries|Member States)\b(?! (?:parties|members|signator|Parties|Members))"),
        ("igos", ("participants", "attend", "came together", "represented"), NUMBER + r" intergovernmental organi[sz]ations?"),
        ("ngos", ("participants", "attend", "came together", "represented"), NUMBER + r" non-governmental organi[sz]ations?"),
        ("resolutions", ("adopted",), NUMBER + r" resolutions\b"),
        ("delegations_spoke", ("made statements", "statements were made", "took the floor", "addressed", "spoke"), NUMBER + r" (?:delegations?|States|Member States|speakers|dignitaries)(?=[^.;]{0,60}(?:made|took|addressed|spoke))"),
        ("delegations_spoke", ("statements were made by",), r"statements were made by " + NUMBER + r" (?:delegations?|States|Member States|speakers)"),
        ("meetings", ("held",), NUMBER + r" (?:plenary )?meetings? (?:was|were) held"),
    )
)  # fmt: skip
