"""Verbatim records (A/…/PV.…, S/PV.…): how a turn to speak opens, and the forms by which those speaking say what they do.

A speech stands in its own words, so nothing in it is read but what the speaker says of the speech itself: for whom it is
made, whose statement it joins, which draft it introduces. What the presiding officer says arranges the meeting.
Sources: the records' printed form from the first session on ("The PRESIDENT:", "Mr. MENON (India):", from the 1990s in small
letters), with the language of a speech behind the name ("translated from", "interpretation from", "spoke in").
"""

from __future__ import annotations

import re

from pipelines.rules.pieces import form

_HONORIFIC = (
    r"(?:Mr|Mrs|Ms|Miss|Mme|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Count|Viscount|Sheikha?|Shaikha?|Sayyid|Begum|U|Daw|Nana|Dato|Tan\s+Sri|Tun|Archbishop|Monsignor|Msgr|"
    r"Cardinal|Bishop|Father|Reverend|Ambassador|Judge|Justice|General|Colonel|Chief|Crown\s+Prince|Prince|Princess|King|Queen|Emir|Amir|Sultan|Grand\s+Duke|Pope|"
    r"President|Vice-President|Prime\s+Minister|Chancellor|Premier)"
)
_WORD = r"(?:[A-ZÀ-ÞŠŽČŁ][^\W\d_]{0,3}\.|[^\W\d_][\w’'~-]*)"
_NAME = rf"{_WORD}(?:\s+(?!The\b|Agenda\b|Members\b){_WORD}){{0,7}}?"
_ON_ONE_LINE = rf"{_WORD}(?:[ \t\xa0]+{_WORD}){{0,5}}?"
# Behind the name: "(spoke in Arabic)", "(interpretation from French)", "(translated from Russian)", "(continued)".
_MODE = r"(?:\s*[(\[](?:spoke|speaking|speaks|interpretation|interpreted|translated|translation|original|continued|continuing|resumed|delivered|through|via|by|in|text|provided|English|French)\b[^()\[\]]{0,160}[)\]])"
_START = r"(?:(?<=\n)|(?<=\A)|(?<=[.!?”\"’')\]]\s))\s*(?:(?P<number>\d{1,4})[.,]\s+)?"
_PAREN = r"\((?!spoke\b|speak|interpret|translat|original|continu|resum|deliver|(?:via|through|by|in|text|provided)\b|(?:English|French)\b(?!\s[A-Z]))(?P<of>[^():;]{2,110}(?:\([^()]{2,60}\)[^():;]{0,40})?)\)"

TURN = re.compile(
    rf"{_START}(?:"
    rf"(?P<chair>(?:The\s+|THE\s+)(?:(?:Acting|Temporary|Interim|Provisional|Deputy|TEMPORARY|ACTING)\s+)?(?:President|PRESIDENT|Chair(?:man|woman|person)?|CHAIRMAN|CHAIRPERSON|CHAIR|Co-Chair(?:man|person)?|Presiding\s+Officer)(?:\s+\([A-Z][^():;]{{2,60}}\))?)"
    rf"|(?P<secretary>The\s+(?:(?:Deputy\s+|DEPUTY\s+)?(?:Secretary-General|SECRETARY-GENERAL)))"
    rf"|(?P<person>(?=[A-ZÀ-ÞŠŽČŁ]){_NAME}),?\s+{_PAREN}(?P<role>,\s[^():;.]{{3,160}})?"
    rf"|(?P<bare>(?:His\s+Majesty\s+|Her\s+Majesty\s+|His\s+Highness\s+|His\s+Holiness\s+)?{_HONORIFIC}[.,]?\s+(?!President\b|Chair|Secretary|Speaker|Moderator|Vice-|Minister\b)(?=[A-ZÀ-ÞŠŽČŁ]){_ON_ONE_LINE})"
    rf"){_MODE}{{0,3}}(?:\s+on\s+behalf\s+of\s+[^:.;]{{3,120}}?)?\s?:(?=\s|[A-Z“])",
)

# What the presiding officer announces: until the next such word, statements fall there.
MODES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("right_of_reply", form(r"\b(?:in (?:the )?exercise (?:of )?(?:their |the |his |her )?rights? of reply|(?:exercise|use) (?:their |the |his |her )rights? of reply|rights? of reply)\b", re.I)),
    ("vote_explanation", form(r"\bexplanations? of (?:their |its |the )?(?:votes?|positions?)\b|\bexplain (?:their|its|his|her) (?:votes?|positions?)\b", re.I)),
    ("before_action", form(r"\bstatements? (?:before|prior to) the (?:vot(?:e|ing)|adoption)\b|\bspeak before the vot(?:e|ing)\b", re.I)),
    ("after_action", form(r"\bstatements? (?:following|after) the (?:vot(?:e|ing)|adoption)\b|\bspeak (?:following|after) the vot(?:e|ing)\b", re.I)),
    ("item", form(r"\b(?:next|other) (?:agenda )?item\b|\b(?:now )?turn to (?:agenda )?item\b|\b(?:resume|continue|begin|open) (?:its|our|the) (?:consideration|debate|general debate)\b|\bfirst speaker in the debate\b", re.I)),
)  # fmt: skip
AGENDA = re.compile(
    r"(?:\A|\n)\s*(?:Agenda\s+items?|AGENDA\s+ITEMS?|Item|ITEM)\s+(?P<item>\d{1,3}(?:\s*\([a-z]{1,2}\))?)(?![\d/])",
    re.M,
)
TO_INTRODUCE = form(
    r"\b(?P<head>representative|observer|delegation|Permanent Representative|Ambassador)s? (?:of|for) (?P<name>[^.;:]{3,90}?),? (?:who|to|and|which|so that|in order)\b[^.;:]{0,90}?\b(?:introduc\w+|present\w*|submit\w*) (?:the )?(?:revised |oral )?(?:draft (?:resolution|decision|amendment)s?|amendments?)\b",
    re.I,
)
I_INTRODUCE = form(
    r"\b(?:honou?r|pleasure|privilege|pleased|honou?red|wish|like|glad|going|floor|proud|delegation)\b[^.;:]{0,80}? to (?:formally |now |also )?introduce\b(?P<behalf>,? on behalf of [^.;:]{3,400}?,)?[^.;:]{0,60}?\b(?:draft (?:resolution|decision|amendment)|amendment)\b|\bI (?:now |hereby |also |formally )?introduce\b[^.;:]{0,60}?\b(?:draft (?:resolution|decision)|amendment)\b",
    re.I,
)
# "I have the honour to deliver this statement on behalf of …", "On behalf of the Group of 77 and China, I thank …"
I_SPEAK_FOR = form(
    r"\b(?:I|We|we|my delegation|It|it|Speaking|speaking|delegation)\b(?:(?!\b(?:by|align|associat|thank|welcom|echo|support|endors|join|subscrib|as part)\w*)[^.;:]){0,140}? (?=(?:also )?(?:on (?:the )?behalf of|in the name of)\b)",
)
SPEAKING = form(
    r"\b(?:speaks?|speaking|delivers?|delivering|statement|takes? the floor|taking the floor|intervenes?|address(?:es)?|making|makes?|honou?r|honou?red|privilege|pleased|pleasure)\b",
    re.I,
)
FOR_ONESELF = form(
    r"(?:also )?(?:on (?:the )?behalf of|in the name of) (?:(?:my|our|his|her) |the (?:(?:Government|people|delegation|peoples|President|King|nation|citizens|co-?sponsors|sponsors|main sponsors|Permanent Representative|Secretary-General|United Nations|Minister)\b|[A-Z]\w+ (?:delegation|Government|people)\b)|all (?:of )?(?:us|Members)|those|children|women|humanity|future|sponsors|co-?sponsors|peace|President|Minister)",
    re.I,
)
ALIGNS = form(
    r"\b(?P<who>(?:[^.;:]|(?<=[A-Z])\.){0,400}?) ?\b(?:also |fully |wishes to |wish to |would like to |should like to |has |have ){0,3}(?:align(?:s|ed)?|associat(?:es?|ed)|alignment|join(?:s|ed)?) (?:itself|themselves|ourselves|myself|himself|herself|its delegation|his delegation|her delegation|my delegation)? ?(?:fully )?(?:with|to|themselves) (?P<what>this|that|these|(?:the )?(?:joint |earlier |previous |national )?(?:statements?|interventions?|remarks|position)) ?(?P<whose>[^.;:]{0,400})",
    re.I,
)
OWN_CAPACITY = form(
    r"\bin (?:my|his|her) (?:national )?capacity(?: as (?:the )?(?:(?:permanent )?representative|delegate|Minister[^.;:]{0,80}?|President|Prime Minister|Head of [^.;:]{0,40}?) of (?P<state>[^.;:]{3,90}))?",
    re.I,
)
SECOND_REPLY = form(r"\bsecond (?:time|right|intervention|statement)\b|\bonce (?:again|more)\b", re.I)
ALSO_SPONSORS = form(
    r"\b(?:following|additional) (?:[\w-]+ ){0,4}?(?:have|has|had) (?:\w+ ){0,2}?(?:become|joined|added|been added|indicated|expressed)\b(?:[^:;.]|\.\d){0,160}?sponsor\w*(?:[^:.;]|\.\d){0,160}:? ?",
    re.I,
)
# Where a list of votes has ended and the record goes on.
AFTER_VOTE = re.compile(
    r"\b(?:(?:The|That|Those|This)\s+(?:(?:oral|revised|joint|first|second|third|remaining|proposed|final|original|said)\s+){0,2}(?:draft|drafts|motion|amendments?|sub-amendment|proposal|resolution|results?|preambular|operative|paragraph|recommendation|request|text|meeting|phrase|words?|sentence|Assembly|Council|challenge|appeal|ruling|voting|vote)\b"
    r"|Draft\s+(?:resolution|decision|amendment)|By\s+\d|Operative|Preambular|Paragraphs?\s+\d|Sections?\s+[IVX\d]|Amendments?\s|Subsequently|There\s+(?:was|were|being)|It\s+was|Present\s+and|Agenda\s+item|At\s+the\s|On\s+the\s|Having\s|\d+\s+votes?|Thus|As\s+a\s+result|A\s+(?:recorded\s+)?vote|Parts?\s+[A-Z]\b|A(?:NNEX|nnex)\b|Vote\s+on\b)|\[|\n\s*\*"
)
DOTS = r"[\s.…·_–-]{0,240}"
MASTHEAD = re.compile(
    rf"\b(?:Acting\s+|Temporary\s+)?(?:President|Chair(?:man|woman|person)?|Presiding\s+Officer)s?\s*:\s*(?P<person>[^():;\n]{{3,90}}?){DOTS}\((?P<of>[^()]{{3,70}}(?:\([^()]{{3,50}}\))?)\)",
    re.I,
)
TOOK_THE_CHAIR = re.compile(
    r"In\s+the\s+absence\s+of\s+the\s+President\b[^.]{0,20}?,[^.]{0,20}\S[^\n]{0,160}?\btook\s+the\s+Chair", re.I
)
PERSON = re.compile(rf"{DOTS}(?P<person>{_HONORIFIC}[.,]?\s+(?=[A-ZÀ-ÞŠŽČŁ]){_WORD}(?:[ ]+{_WORD}){{0,5}})")
