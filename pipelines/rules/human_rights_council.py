"""Forms of the reports of the Human Rights Council, and of the Commission on Human Rights before it."""

from __future__ import annotations

import re

from pipelines.rules.model import Makes, Rule
from pipelines.rules.pieces import form

# "the Special Rapporteur on the right to food, Ana Quito, presented her report": the person stands before the verb.
_PERSON = r"[A-ZÀ-Þ][\w’'.-]*(?: (?:[A-ZÀ-Þ][\w’'.-]*|de|da|del|van|von|der|bin|al|el|la|y|e)){1,6}"
_REPORT = (
    r"(?:(?:an?|the|his|her|its|their|two|first|second|third|final|annual|thematic|country-specific|comprehensive|written|joint|follow-up|interim|brief|latest|respective) ){0,4}"
    r"(?:reports?|studies|study|oral (?:progress |interim )?(?:updates?|reports?|briefings?|presentations?)|updates?|briefings?)\b"
)

RULES = (
    Rule(
        "presented a report",
        form(
            rf", {_PERSON}, <<also>>(?:(?:presented|introduced|provided|delivered|gave|submitted)(?:, (?:pursuant to|in accordance with|on behalf of) [^.;:]{{3,160}}?,)?"
            rf"(?: (?:via|by|through) (?:a )?(?:pre-recorded )?(?:video|audio)(?: ?link| message| statement)?,?)? {_REPORT}|(?:updated|briefed) (?:the )?(?:Council|Commission|Human Rights Council)\b)",
        ),
        "before", Makes("statement"),
        ("At the 9th meeting, the Special Rapporteur on the right to rest, Ana Quito, presented her report.",
         "The Chair of the Working Group on Open Seas, Mr. Omar Said, presented, pursuant to Council resolution 90/1, an oral update."),
        needs=("report", "stud", "update", "brief", "presentation"),
    ),
    Rule(
        "an office presented a report",
        form(
            rf"(?:(?<=Commissioner)|(?<=Rights)|(?<=Rapporteur)|(?<=Expert)|(?<=OHCHR)) <<also>>(?:presented|introduced|provided|delivered|gave)(?:, (?:pursuant to|in accordance with|on behalf of) [^.;:]{{3,160}}?,)? {_REPORT}",
        ),
        "before", Makes("statement"),
        ("At the 9th meeting, the Deputy High Commissioner for Human Rights provided an oral update.",),
        needs=("report", "stud", "update", "brief", "presentation"),
    ),
    Rule(
        "answered questions",
        form(r"(?:(?<=Commissioner)|(?<=Rights)|(?<=Rapporteur)|(?<=Expert)) <<also>>(?:answered|responded to) (?:the )?(?:questions|comments)\b(?! and )"),
        "before", Makes("statement"),
        ("At the same meeting, the Special Rapporteur answered questions.",),
        needs=("answered", "responded"),
    ),
    Rule(
        "the request for a special session",
        form(r"\brequest\b[^.;:]{0,120}? (?:was|had been) (?:also )?supported by [^.:]{0,160}?: |\brequested (?:that )?(?:a|the) special session\b|\brequest(?:ing|ed)? (?:to convene|the convening of) (?:a|the) (?:[\w-]+ ){0,3}special session\b", re.I),
        "none", None,
        ("The above-mentioned request was supported by the following States members of the Council: Chad, Oman and Peru.",),
        whole=True, needs=("request",),
    ),
)  # fmt: skip
