"""Reports of the Antarctic Treaty Consultative Meetings."""

from __future__ import annotations

from pipelines.rules.model import Makes, Rule
from pipelines.rules.pieces import form

RULES = (
    Rule(
        "those listed in brackets met",
        form(r"(?<=\)) met (?:in|at|from|for)\b"),
        "before", Makes("attended"),
        ("Representatives of the Consultative Parties (Chad, Oman and Peru) met in Oslo to consider measures.",),
        needs=(" met",),
    ),
)  # fmt: skip
