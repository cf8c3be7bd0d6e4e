"""Taking the floor: who made statements, was heard, spoke, addressed the body; and the right of reply."""

from __future__ import annotations

import re

from pipelines.rules.model import Makes, Rule
from pipelines.rules.pieces import form

SAID_BY = (
    r"<<statement>>(?:[^.;:()]|\([^()]*\)){0,120}?\b(?:was|were|are|had been|have been|being) <<also>>"
    r"(?:made|given|delivered|provided|heard|presented|read)(?: [^.;:(]{0,80}?)?? (?:by|from):? "
)
MADE = r"<<also>>(?:(?:answered|responded to|asked|posed|raised|took) (?:the )?(?:(?:\w+ ){0,2}(?:questions?|comments?)|points)(?: (?:from|by|of|to) [^.;:,]{0,60})?(?:,| and) <<also>>)?(?:made|gave|delivered|provided|presented|read(?: out)?|offered) <<also>><<statement>><<purpose>>"

STATEMENT_WORDS = ("statement", "remark", "comment", "presentation", "address", "interven", "speech", "explanation")

RULES = (
    Rule(
        "statements made in exercise of the right of reply by",
        form(
            r"(?:\bsecond )?<<reply>>[^.;:]{0,60}? (?:was|were) <<also>>(?:made|exercised|delivered|given|used|heard)(?: [^.;:(]{0,60}?)?? by ",
            re.I,
        ),
        "after", Makes("right_of_reply"),
        ("Statements in exercise of the right of reply were made by the representatives of Chad and Peru.",
         "The right of reply was exercised by the observer for Oman."),
        needs=("repl",),
    ),
    Rule(
        "accorded the right of reply to",
        form(r"(?:accorded|granted|gave|given|extended) (?:the |a |an )?(?:second )?(?:opportunity to exercise (?:the |their )?)?<<reply>> to ", re.I),
        "after", Makes("right_of_reply"),
        ("Under rule 30, the President accorded the right of reply to the representatives of Chad, the Niger and Oman.",),
        needs=("repl",),
    ),
    Rule(
        "spoke in exercise of the right of reply",
        form(
            r"<<also>>(?:(?:made|gave|delivered) <<also>><<statement>>|spoke|took the floor|replied|intervened|(?:was|were) (?:accorded|granted|given) the floor|responded)"
            r"(?: again| briefly| also)? in (?:the )?exercise of (?:(?:the|a|an|their|its|his|her|her country[’']s) )?(?:second )?<<reply>>",
            re.I,
        ),
        "before", Makes("right_of_reply"),
        ("The representatives of Chad and Oman made statements in exercise of the right of reply.",
         "The observer for Peru spoke in exercise of a second right of reply."),
        needs=("repl",),
    ),
    Rule(
        "exercised the right of reply",
        form(r"<<also>>(?:exercised|used|availed (?:itself|themselves) of|(?:was|were) (?:accorded|granted|given)) (?:(?:the|a|an|its|their|his|her) )?(?:second )?<<reply>>", re.I),
        "before", Makes("right_of_reply"),
        ("The representatives of Chad and Oman exercised their right of reply.",),
        needs=("repl",),
    ),
    Rule(
        "the following persons made statements",
        form(
            r"(?:heard <<also>><<statement>> (?:by|from) |<<statement>> (?:was|were) <<also>>(?:made|delivered|given|heard) by )?"
            r"the following (?![^:]{0,200}\b(?:attended|present|elected|appointed|nominated|participated(?=:)|represented)\b)(?:[\w-]+ ){0,2}(?:persons|dignitaries|individuals|speakers|panellists|panelists|presenters|officials|ministers|representatives|participants|people|Heads of State[^:]{0,60})"
            r"(?: (?:at|in|during|of|for|who|on|also|then|made|delivered|gave|addressed|took|spoke|participated)\b[^:]{0,200})?: ?",
            re.I,
        ),
        "after", Makes("statement"),
        ("The Conference heard statements by the following persons: Minister of Justice of Chad; Attorney General of Oman.",
         "The following persons made statements during the general debate: Ana Quito, Minister of Health of Ecuador"),
        titles=True,
        needs=("following",),
    ),
    Rule(
        "the following made statements",
        form(
            r"(?:<<statement>><<purpose>> (?:was|were) <<also>>(?:made|delivered|given) by |heard <<also>><<statement>> (?:by|from) )?the following(?:[^.;:]{0,220}?)(?<!\bthey) <<also>>(?:made|delivered|gave|addressed|participated in the (?:[\w-]+ ){0,3}(?:discussions?|dialogues?|debates?|exchange)|took the floor|spoke|asked (?:[^.;:]{0,60}? )?questions|posed|raised|were heard|intervened)\b[^:]{0,200}: ?"
            r"(?=\n|\([a-z]\)|Representatives?|Observers?|States|Members|[A-Z])",
            re.I,
        ),
        "after", Makes("statement"),
        ("During the panel, the following made statements: (a) Representatives of States Members of the Council: Chad, Oman; (b) Representatives of observer States: Peru.",),
        needs=("following",),
    ),
    Rule(
        "moderated by one who made a statement",
        form(r"\b(?:moderated|facilitated|introduced) by (?=[^.;]{5,300}?, who <<also>>(?:made|gave|delivered) <<statement>>)", re.I),
        "after", Makes("statement"),
        ("The forum held a panel discussion moderated by the Minister of Finance of Chad, Omar Said, who made a statement.",),
        needs=(" who",),
    ),
    Rule(
        "statements were made by",
        form(SAID_BY, re.I),
        "after", Makes("statement"),
        ("Statements were made by the representatives of Chad, the Niger and Oman.",
         "An introductory statement was made by a representative of the Secretariat.",
         "Statements in explanation of vote were made by the representatives of Chad and Oman.",
         "A statement was also made by the observer for Peru."),
        needs=STATEMENT_WORDS,
    ),
    Rule(
        "statements set out elsewhere",
        form(r"\b<<statement>><<purpose>> (?:made |delivered |given )?by (?=[^.;]{5,800}? (?:is|are) (?:set out|reproduced|contained|attached|annexed|appended|included) (?:in|to|as)\b)", re.I),
        "after", Makes("statement"),
        ("Statements by the delegations of Chad and Oman are set out in annex 3.",),
        needs=("set out", "reproduced", "contained", "attached", "annexed", "appended", "included"),
    ),
    Rule(
        "made statements",
        form(MADE, re.I),
        "before", Makes("statement"),
        ("The representatives of Chad and Oman made statements.",
         "The observer for Peru also made a statement.",
         "A representative of the Secretariat made an introductory statement."),
        needs=STATEMENT_WORDS,
    ),
    Rule(
        "the body heard statements by",
        form(
            r"(?:heard|listened to|received)(?: with \w+)? <<also>><<statement>><<purpose>>(?: [^.;:(]{0,60}?)?? (?:by|from|of) "
            r"|\bheard <<also>>from (?=(?:the |an? )?(?:representatives?|observers?|delegat(?:e|ion)s?|Permanent Representatives?|speakers)\b)", re.I),
        "after", Makes("statement"),
        ("The Conference heard statements by the representatives of Chad and Oman.",
         "The Committee also heard from the representatives of Chad and Oman.",
         "The Conference also heard statements by observers for the following non-governmental organizations: Born Free Foundation and Wildlife Conservation Society."),
        needs=(*STATEMENT_WORDS, "heard"),
    ),
    Rule(
        "took part in the discussion",
        form(r"<<also>>(?:participated|took part|intervened|joined) in the (?:(?:\w+|high-level) ){0,3}(?:discussions?|dialogues?|debates?|exchange of views|deliberations)\b", re.I),
        "before", Makes("statement"),
        ("The representatives of Chad and Oman participated in the discussion.",),
        needs=("discussion", "dialogue", "debate", "exchange", "deliberation"),
    ),
    Rule(
        "a dialogue in which they participated",
        form(r"\b(?:discussions?|dialogues?|debates?|exchange of views)\b[^.;:]{0,60}?,? in which (?=[^.;]{3,2000}?\b(?:participated|took part|intervened)\b)", re.I),
        "after", Makes("statement"),
        ("An interactive dialogue ensued, in which the representatives of Chad and Oman and the observer for Peru participated.",),
        needs=("in which",),
    ),
    Rule(
        "was addressed by",
        form(r"\b(?:Conference|Commission|Council|Committee|Assembly|Meeting|meeting|Forum|forum|session|Board|segment|Parties) (?:was|were) <<also>>addressed by "),
        "after", Makes("statement"),
        ("The Commission was addressed by the Minister of Justice of Chad.",),
        needs=("addressed",),
    ),
    Rule(
        "also making statements were",
        form(r"\b(?:making|delivering|giving) <<statement>><<purpose>> (?:was|were) |\bfloor was <<also>>(?:taken|given) by |\bgave the floor to ", re.I),
        "after", Makes("statement"),
        ("Also making statements were the representatives of Chad and Oman.", "The floor was taken by the representatives of Chad and Peru."),
        needs=("making", "delivering", "giving", "floor"),
    ),
    Rule(
        "replies made by",
        form(r"\b(?:reply|replies|responses?) (?:was|were) <<also>>(?:made|given|delivered) by (?=[^.;]{1,600}? in (?:the )?exercise of (?:(?:the|a|an|their) )?(?:second )?<<reply>>)", re.I),
        "after", Makes("right_of_reply"),
        ("Replies were made by Chad and Oman in exercise of the right of reply.",),
        needs=("repl",),
    ),
    Rule(
        "spoke on a motion",
        form(r"<<also>>(?:spoke (?:in favour of|in support of|for|against|on) (?:the|that|this|its)\b(?=[^.;:]{0,60}?\b(?:motion|proposal|request|adjournment|closure|it|ruling)\b)|(?<=\w\s)against (?:it|the (?:motion|proposal))(?=\.|,|$))", re.I),
        "before", Makes("statement"),
        ("The representative of Chad spoke in favour of the motion.",
         "The representatives of Chad and Oman spoke for the motion and the representative of Peru against it."),
        needs=("motion", "proposal", "request", "adjourn", "closure", " it", "ruling"),
    ),
    Rule(
        "as did another",
        form(r", (?:as did|and so did) (?=the (?:representative|observer|delegation)s?\b)"),
        "after", Makes("statement"),
        ("The representatives of Chad and Oman made statements, as did the observer for Peru.",),
        needs=("as did", "so did"),
    ),
    Rule(
        "raised a point of order",
        form(r"<<also>>(?:raised|made|rose (?:on|to)) (?:an? )?points? of order", re.I),
        "before", Makes("statement"),
        ("The representative of Chad raised a point of order.",),
        needs=("order",),
    ),
    Rule(
        "took the floor",
        form(r"<<also>>(?:took the floor|spoke (?:before|after|under|on) (?:the|item|agenda)|(?:was|were) (?:given|granted|accorded) the floor)\b", re.I),
        "before", Makes("statement"),
        ("The representatives of Chad and Oman took the floor.",),
        needs=("floor", "spoke"),
    ),
    Rule(
        "addressed the body",
        form(r"<<also>>addressed (?:the|its) (?:\w+ ){0,3}(?:Conference|Commission|Council|Committee|Assembly|Meeting|meeting|plenary|Forum|forum|session|Board|segment|Parties)\b"),
        "before", Makes("statement"),
        ("The Minister for Foreign Affairs of Chad addressed the Council.",),
        needs=("addressed",),
    ),
)  # fmt: skip
