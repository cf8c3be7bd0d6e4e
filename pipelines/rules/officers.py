"""Officers: elected, chairing, opening."""

from __future__ import annotations

import re

from pipelines.rules.model import Makes, Rule
from pipelines.rules.pieces import form

RULES = (
    Rule(
        "chaired by",
        form(r"(?<!to\sbe\s)(?<!to\sbe\sco-)(?<!\bis\s)(?<!\bis\sco-)(?<!\bare\s)(?<!\bare\sco-)(?:chaired|presided over) (?:jointly )?by ", re.I),
        "after", Makes("chaired", capacity="officer"),
        ("The 2nd meeting of the session was chaired by Ana Quito (Ecuador), Vice-President of the Conference.",),
        needs=("chaired", "presided"),
    ),
    Rule(
        "took the chair",
        form(r"<<also>>(?:(?:co-?)?chaired(?! (?:jointly )?by)|presided\b(?! by)|took the [Cc]hair|assumed the [Cc]hair|(?:was|were) in the [Cc]hair)", re.I),
        "before", Makes("chaired", capacity="officer"),
        ("Mr. Omar Said (Oman), Vice-President, took the Chair.",),
        needs=("chair", "presid"),
    ),
    Rule(
        "opened the session",
        form(r"<<also>>(?:(?:formally )?(?:opened|declared open|called to order|closed|declared closed)) (?:the|its) (?:[\w-]+ ){0,6}?(?:session|meeting|segment|conference|forum)\b|"
             r"<<also>>(?:formally )?declared (?:the|its) (?:[\w-]+ ){0,6}?(?:session|meeting|segment|conference|forum) open(?:ed)?\b", re.I),
        "before", Makes("chaired", capacity="officer"),
        ("The President opened the session.", "Mr. Omar Said (Oman) declared the meeting open at 10 a.m."),
        needs=("open", "clos", "called"),
    ),
    Rule(
        "was opened by",
        form(r"\b(?:session|meeting|segment|conference|forum)\b[^.;:]{0,80}? (?:was|were) <<also>>(?:formally )?(?:opened|declared open|closed)(?: (?:[^.;:]|(?<=\d)[.:](?=\d)|(?<=[ap])\.(?=m\.)|(?<=[ap]\.m)\.){0,120}?)?? by ", re.I),
        "after", Makes("chaired", capacity="officer"),
        ("The meeting was opened by the Chair, Ana Quito (Ecuador).",),
        needs=("open", "clos"),
    ),
    Rule(
        "elected the following officers",
        form(
            r"(?:\b(?:elected|appointed|re-?elected|designated|nominated)\b[^.:;]{0,160}?\b(?:following|its|the)\b"
            r"[^.:;]{0,120}?|\b(?:officers|Bureau)\b[^.:;]{0,160}?\b(?:were|was|are|is) (?:elected |constituted |composed |as follows|the following)[^.:;]{0,80}?|following (?:[\w-]+ ){0,3}(?:officers|members of the Bureau|(?P<office>(?:Co-|Vice-)?(?:Presidents?|Chair(?:person|m[ae]n)?s?|Rapporteurs?))) (?:were|was) <<also>>(?:elected|appointed)[^.:;]{0,100}?): ?",
            re.I,
        ),
        "after", Makes("elected"),
        ("The Conference elected the following officers by acclamation:\nPresident: Ana Quito (Ecuador)\nRapporteur: Omar Said (Oman)",),
        needs=("elect", "appoint", "designat", "nominat", "officers", "bureau"),
    ),
    Rule(
        "was elected to an office",
        form(
            r"\b(?:was|were) <<also>>(?:re-?elected|elected|appointed)(?:,? by acclamation,?)? (?:to serve )?(?:as )?(?:its |the |an? )?"
            r"(?P<office>(?:(?:First|Second|Third|Acting) )?(?:Co-|Vice-)?(?:President|Chair(?:person|m[ae]n|woman)?|Rapporteur|Facilitator)s?(?:-cum-Rapporteur)?)\b"
        ),
        "before", Makes("elected"),
        ("Ms. Ana Quito (Ecuador) and Mr. Omar Said (Oman) were elected Vice-Presidents by acclamation.", "The representative of Chad was elected Rapporteur."),
        needs=("elected", "appointed"),
    ),
    Rule(
        "elected a person as an officer",
        form(r"\b(?:elected|re-?elected|appointed)\b(?=<<named>>{0,90}?(?:(?:Mr|Ms|Mrs|Dr|H\.E)\.? |[A-Z][\w’'-]+ [A-Z][\w’'.-]+)<<named>>{0,60}\(|<<named>>{0,60}\bas (?:its |the )?[A-Z]|[^.;:]{0,300}\bas (?:(?:its|the|an?) )?(?:members?|officers?)\b)"),
        "after", Makes("elected"),
        ("The Council elected Ms. Ana Quito (Ecuador) as President.",
         "The Commission elected, by acclamation, Ana V. Quito (Ecuador) as Chair; and Omar Said (Oman) and Lea Cisse (Chad), Vice-Chairs.",
         "The Board elected Mr. Omar Said as Chair and Ms. Ana Quito (Ecuador) as Rapporteur."),
        needs=("elect", "appoint"),
    ),
    Rule(
        "elected a delegation to a seat",
        form(r"\belected (?=(?:the )?[A-Z][\w’ ,-]{2,120} (?:to fill (?:the|a) (?:seat|vacan)|to serve (?:on|as)))"),
        "after", Makes("elected"),
        ("The Commission elected Chad to fill the seat left vacant on the Bureau.",),
        needs=("elected",),
    ),
    Rule(
        "a committee composed of",
        form(r"\b(?:Credentials Committee|Bureau|Drafting Committee|Committee|committee|Working Group)\b[^.;:]{0,120}?\b(?:composed|comprised|consisting|constituted|made up) of (?:the )?(?:following(?: \w+){0,3}:? )?(?=(?:the )?(?:representatives? of (?:the )?)?[A-Z])"),
        "after", Makes("elected"),
        ("The Assembly appointed a Credentials Committee composed of Chad, Oman and Peru.",),
        needs=("compos", "compris", "consist", "constitut", "made up"),
    ),
)  # fmt: skip
