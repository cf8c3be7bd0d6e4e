"""Minutes and summary records of one meeting: who speaks by office, what the chair asks for, what is only spoken of.

Sources: United Nations Editorial Manual, summary records; minutes of the World Trade Organization and of GATT before it.
"""

from __future__ import annotations

import re

from pipelines.rules.model import Makes, Rule
from pipelines.rules.pieces import form

# "The CHAIRMAN called on those delegations which so wished to explain their vote before the vote."
EXPLAIN = re.compile(
    r"\b(?:invited|called\s+(?:on|upon)|asked|gave\s+the\s+floor\s+to)\b[^.;]{0,120}\bto\s+(?:explain|make\s+statements?\s+in\s+explanation\s+of|speak\s+in\s+explanation\s+of)\s+(?:(?:their|its)\s+)?(?:votes?|positions?)\b",
    re.I,
)
NEW_SPEAKER = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Tt]wo|[Tt]hree)\s+(?:[Rr]epresentatives?|[Oo]bservers?|[Dd]elegations?|[Dd]elegates?)\s+(?:of|for|from)\b"
    r"|(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Archbishop|Begum|Prince|Princess)\.?\s+\S"
)
THAT = re.compile(r"\bthat\s+(?:the\s+(?:delegations?|representatives?)\s+of\s+)?")
STAFF = re.compile(
    r"[Tt]he\s+(?P<who>(?:WTO\s+|GATT\s+)?Secretariat|(?:Deputy\s+|Assistant\s+)?Director-General|(?:DEPUTY\s+|ASSISTANT\s+)?(?:DIRECTOR-GENERAL|REGIONAL\s+DIRECTOR|EXECUTIVE\s+(?:SECRETARY|DIRECTOR)|LEGAL\s+COUNSEL|SECRETARY)|Regional\s+Director|Executive\s+Secretary|Secretary\s+of\s+the\s+(?:Committee|Council|Commission|Conference)|Legal\s+Counsel|"
    r"(?:Deputy\s+)?Director\s+of\s+the\s+(?:[A-Z][\w-]*\s+(?:(?:and|for|of)\s+)?){1,6}(?:Division|Department|Office|Institute|Branch))(?!\s+of\b)"
)
# A name behind the office: "The Director of the Ports Division, Mr. Said, recalled …"
OF_STAFF = re.compile(r",?\s*(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?(?:[A-ZÀ-Þ][\w’'.-]*\s*){0,4},?\s*(?:representative\s*)?")

RULES = (
    Rule(
        "the chair named in the masthead",
        form(r"^(?:(?:Temporary|Acting|Interim) )?(?:President|Chair|Chairman|Chairwoman|Chairperson|CHAIR(?:MAN|WOMAN|PERSON)?|PRESIDENT|Presiding Officer|[Ll]ater) ?[:;] ?(?=H\.\s?E\.|(?:Mr|Mrs|Ms|Miss|Dr|Ambassador|Sir|Dame)\b)"),
        "after", Makes("chaired", capacity="officer"),
        ("Chairman: Mr. Omar Said (Oman)", "later: Ms. Quito (Vice-Chair) (Ecuador)"),
        needs=("chair", "presid"),
    ),
)  # fmt: skip
