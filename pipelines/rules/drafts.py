"""Drafts: introduced, submitted, sponsored, joined, withdrawn; and what was asked for on the floor."""

from __future__ import annotations

import re

from pipelines.rules.model import Makes, Rule
from pipelines.rules.pieces import form

_A_DRAFT = r"(?:(?:an?|the|two|three|its|their|his|her|that|this|revised|oral|written|further) ){0,5}<<draft>>"

RULES = (
    Rule(
        "introduced a draft",
        form(rf"<<also>>(?:introduced|tabled|submitted|presented)(?! proposals)(?:(?=, [^.;:]{{3,160}}?, <<also>>{_A_DRAFT})| <<also>>{_A_DRAFT})", re.I),
        "before", Makes("introduced"),
        ("The representative of Chad introduced draft resolution A/HRC/90/L.1.",),
        event="introduced",
        needs=("introduced", "tabled", "submitted", "presented"),
    ),
    Rule(
        "a draft was introduced by",
        form(r"\b(?:(?:was|were|had been|been|, ) ?<<also>>|<<draft>>(?: \([^()]{1,40}\))? )(?:introduced|tabled|presented) by (?:respectively )?", re.I),
        "after", Makes("introduced"),
        ("Draft resolution A/HRC/90/L.1 was introduced by the representative of Chad.", "Under a draft resolution introduced by Oman’s delegate, the ports would open."),
        event="introduced",
        needs=("introduced", "tabled", "presented"),
    ),
    Rule(
        "a draft submitted by",
        form(r"\b(?:<<draft>>|/L\.[^)]{0,60}\))(?:[^.;:]|\.(?=\d)){0,300}?\b(?:submitted|proposed|tabled|put forward) by ", re.I),
        "after", Makes("introduced"),
        ("The Conference adopted a draft resolution (CTOC/COP/2090/L.5) submitted by the Co-Chairs of the Working Group on Firearms and sponsored by Chad.",),
        event="submitted",
        needs=("submitted", "proposed", "tabled", "forward"),
    ),
    Rule(
        "the co-sponsors of a draft are",
        form(r"\b[Cc]o-?sponsors (?:of [^.;:]{0,120}? )?(?:was|were|are|is)(?: as follows| the following(?: \w+){0,3}(?=:))?:? (?=(?:the )?[A-Z])"),
        "after", Makes("sponsored", role="co"),
        ("The co-sponsors were as follows: Chad, Oman and Peru.",),
        needs=("sponsors",),
    ),
    Rule(
        "the sponsors of a draft are",
        form(r"(?<!co)(?<!-)\b[Ss]ponsors (?:of [^.;:]{0,120}? )?(?:was|were|are|is)(?: as follows| the following(?: \w+){0,3}(?=:))?:? (?=(?:the )?[A-Z])"),
        "after", Makes("sponsored", role="main"),
        ("The sponsors of the draft resolution were Chad, the Niger and Oman.",),
        needs=("sponsors",),
    ),
    Rule(
        "co-sponsored by",
        form(r"\b(?:and )?(?:was |were |been )?co-?sponsored by ", re.I),
        "after", Makes("sponsored", role="co"),
        ("The representative of Chad introduced draft resolution A/HRC/90/L.1, sponsored by Chad and co-sponsored by Oman and Peru.",),
        needs=("sponsor",),
    ),
    Rule(
        "sponsored by",
        form(r"\b(?:and )?(?:was |were |been )?sponsored by ", re.I),
        "after", Makes("sponsored", role="main"),
        ("The Conference adopted a revised draft resolution (CTOC/COP/2090/L.5/Rev.1) sponsored by Chad, Oman and the European Union.",),
        needs=("sponsor",),
    ),
    Rule(
        "joined the sponsors",
        form(
            r"<<also>>(?:(?<!\w)(?:had|have) )?(?:now |also )?(?:(?:wished|wanted|asked|had asked|requested) to )?(?:join(?:ed)? (?:the |as |in |its |list |of |original )*(?:co-?)?(?:sponsors?|sponsoring|sponsorship)|(?:became|become) (?:an? )?(?:additional )?(?:co-?)?sponsors?|"
            r"added (?:its|their) names? to the list of (?:co-?)?sponsors|(?:was|were|been|(?:(?:will|would|shall|should) )?be) (?:added|included) (?:to the list of|in the list of|among the|as) (?:co-?)?sponsors)(?![^.;:]{0,60}: )",
            re.I,
        ),
        "before", Makes("sponsored", role="joined"),
        ("Subsequently, Chad, Oman and Peru joined the sponsors.", "Chad joined in sponsoring the draft resolution.", "Chad and Oman had become sponsors of the draft resolution.",
         "Peru also wished to become a sponsor."),
        needs=("sponsor",),
    ),
    Rule(
        "the following joined as sponsors",
        form(r"the following [^.;:]{0,80}?\b(?:joined|became) [^.;:]{0,60}?sponsor[^.;:]{0,60}: ?", re.I),
        "after", Makes("sponsored", role="joined"),
        ("The following States joined as sponsors: Chad and Oman.",),
        needs=("sponsor",),
    ),
    Rule(
        "now joined by",
        form(r"\bsponsors(?: of [^.;:]{0,80}?)?,? (?:now |subsequently |also |(?:(?:who|which) )?(?:had|have) (?:now |since |also |subsequently )?been )joined by |\bsponsors(?: of [^.;:]{0,80}?)?, joined by |, (?:now|subsequently) joined by ", re.I),
        "after", Makes("sponsored", role="joined"),
        (
            "The draft was introduced on behalf of the sponsors, now joined by Chad, Oman and Peru.",
            "On behalf of the sponsors of the text, subsequently joined by Chad, it was introduced.",
            "The text was introduced on behalf of the sponsors, which had been joined by Chad and Peru.",
        ),
        needs=("joined",),
    ),
    Rule(
        "withdrew as sponsors",
        form(r"<<also>>(?:(?<!\w)(?:had|have) )?(?:withdr[ae]wn? (?:(?:its|their|his|her|original|the) )*(?:co-?)?sponsorships?|withdr[ae]wn? as (?:an? )?(?:co-?)?sponsors?|withdr[ae]wn? from the list of (?:co-?)?sponsors)", re.I),
        "before", Makes("sponsored", role="withdrew"),
        ("Subsequently, Chad and Oman withdrew their original co-sponsorship of the draft resolution.",),
        needs=("sponsor",),
    ),
    Rule(
        "withdrew a draft",
        form(r"<<also>>(?:(?<!\w)(?:had|have|has) )?withdr[ae]wn? (?:(?:an?|the|its|their|his|her|that|this|those|these|two|three|oral|proposed|written|revised) ){0,4}(?:draft (?:resolutions?|decisions?|proposals?|amendments?|texts?)|(?:sub-?)?amendments?)\b", re.I),
        "before", Makes("sponsored", role="withdrew"),
        ("The representative of Chad withdrew the oral amendment.",
         "The representative of Chad, also on behalf of Oman, withdrew draft decision A/HRC/90/L.3."),
        event="withdrawn",
        needs=("withdr",),
    ),
    Rule(
        "a draft was withdrawn by",
        form(r"\b(?:<<draft>>)\b(?:[^.;:]|\.(?=\d)){0,260}? (?:had been|was|were|has been|have been) withdrawn by (?=(?:the|an?) (?:representative|observer|delegation)s?\b)", re.I),
        "after", Makes("sponsored", role="withdrew"),
        ("Draft resolution A/HRC/90/L.3 was withdrawn by the representative of Chad.",),
        event="withdrawn",
        needs=("withdrawn",),
    ),
    Rule(
        "revised a draft orally",
        form(r"(?<!as\s)(?<!further\s)<<also>>(?:(?:orally|verbally) (?:revised|amended|corrected|proposed|modified|introduced)\b|(?:introduced|made|proposed|read out|announced|presented|submitted) (?:(?:an?|some|the|several|further|two|three|minor|certain|additional|technical|drafting) ){0,3}oral (?:revisions?|corrections?)\b)", re.I),
        "before", Makes("requested"),
        ("The representative of Chad orally revised the draft resolution.",),
        needs=("orally", "verbally", "oral rev", "oral corr"),
    ),
    Rule(
        "at the request of",
        form(r"\bat the request of (?=(?:the|an?) (?:representative|observer|delegation))", re.I),
        "after", Makes("requested"),
        ("At the request of the representative of Chad, a recorded vote was taken on the draft resolution.",),
        needs=("request",),
    ),
    Rule(
        "a vote was asked for by",
        form(r"<<vote>>(?: on [^.;:,]{0,80}?)? (?:had been|has been|was) <<also>>(?:requested|asked for) by ", re.I),
        "after", Makes("requested"),
        ("A recorded vote had been requested by the representative of Chad.",),
        needs=("vote",),
    ),
    Rule(
        "asked for a vote",
        form(
            r"<<also>>(?:(?:requested|asked for|called for|demanded) (?:that )?<<vote>>(?! of thanks)|moved(?:, under [^.;:,]{1,40},)? (?:for |that )?(?:the adjournment|the closure|that|no action|the (?:Commission|Council|Committee|Conference|Assembly)|a motion|for)\b|(?:appealed against|challenged) (?:the|that|this) (?:President[’']s |Chair[’']s )?(?:ruling|decision)|proposed (?:the adjournment|to adjourn|a motion|that no action)|"
            r"requested (?:the )?(?:postponement|deferral|suspension|adjournment))",
            re.I,
        ),
        "before", Makes("requested"),
        ("The representative of Chad requested a recorded vote on the draft resolution.",),
        needs=("vote", "moved", "motion", "request", "propos", "ruling", "decision"),
    ),
    Rule(
        "a draft was withdrawn, by whom is not said",
        form(r"\b(?:<<draft>>)\b(?:[^.;:]|\.(?=\d)){0,260}? (?:had been|was|were|has been|have been) withdrawn\b(?! by (?!(?:its|the|their) (?:main |original )?(?:co-?)?sponsors?\b))", re.I),
        "none", None,
        ("The President announced that amendment A/HRC/90/L.3 to the draft resolution had been withdrawn.",),
        event="withdrawn", whole=True,
        needs=("withdrawn",),
    ),
    Rule(
        "the sponsor, unnamed, discontinued or withdrew a draft",
        form(r"(?:the|an?) (?:co-?)?sponsors? of (?:a|the|that) <<draft>>.{0,600}?\b(?:discontinue|withdr[ae]wn?|not to (?:pursue|press)|not pursue|postpone)", re.I | re.S),
        "none", None,
        ("The sponsor of a draft decision (CTOC/COP/2090/L.9) informed the Conference that he had decided to discontinue negotiations on the draft decision.",),
        event="discontinued", whole=True,
        needs=("sponsor",),
    ),
)  # fmt: skip
