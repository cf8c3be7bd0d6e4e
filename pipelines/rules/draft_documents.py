"""A draft as a document of its own: how its face names its sponsors, and what its addenda add.

Sources: the limited documents of the United Nations ("Fiji and Peru: draft resolution", a list for those added in an addendum,
an asterisk for who is no member of the body or acts for a group), of the Environment Assembly ("Submitted by Ghana") and of the
World Health Organization ("Draft decision proposed by …").
"""

from __future__ import annotations

import re

KIND = r"(?:(?:revised|joint|further\s+revised|oral)\s+){0,2}(?:draft\s+(?:resolutions?|decisions?|outcome\s+document|declaration|ministerial\s+declaration|proposal|articles?|statement)|(?:sub-?)?amendments?|proposed\s+amendments?)"
# "Fiji, Peru* and Tonga:* draft resolution"
SPONSORS = re.compile(rf":\s?[*†‡]{{0,3}}\s+(?P<kind>{KIND})", re.I)
# "Draft resolution submitted by Ghana and Peru", "Submitted by Ghana", "Draft decision proposed by …"
PROPOSED = re.compile(
    r"^[^\n:]{0,320}?\b(?:submitted|proposed|presented|tabled|(?:co)?sponsored)\s+by\s+(?P<names>[^\n]{3,2500}(?:(?:(?<=,)|(?<=\sand)|(?<=\sof)|(?<=\sthe))\s?\n[^\n]{3,400}){0,8})",
    re.I | re.M,
)
ADDED = re.compile(
    r"(?:(?:Add\s+the\s+following|following\s+(?:States|countries|Member\s+States|delegations))\b[^:\n]{0,160}?sponsors?\b[^:\n]{0,120}|Additional\s+(?:co-?)?sponsors?|Add\s[^:\n]{3,60}\sto\s+the\s+list\s+of\s+(?:co-?)?sponsors)\s*:?\s+(?P<names>[^:]{3,4000}?)(?=\Z|\n\s*\*|\n_{3,}|\n(?:Replace|Delete|Operative|Preambular|The\s+General|\d))",
    re.I,
)
ADD_TO_LIST = re.compile(
    r"Add\s+(?P<names>[A-ZÀ-Þ][^:.\n]{2,600}(?:\n[^:.\n]{2,300}){0,6}?)\s+to\s+the\s+(?:list\s+of\s+)?(?:co-?)?sponsors\b"
)
# What an asterisk behind a sponsor's name stands for.
NO_MEMBER = re.compile(r"not\s+(?:a\s+)?members?\s+of|non-?member|rule\s+72|observer", re.I)
FOR_A_GROUP = re.compile(r"(?=on\s+behalf\s+of)", re.I)
NOTE = re.compile(r"\n\s*(?P<mark>[*†‡]{1,3})\s+(?P<note>(?!\*)[^\n]{10,400})")
MEMBERS_OF_THE_UNION = re.compile(r"(?:member\s+States|States\s+members)\s+of\s+the\s+(?=European\s+Union)", re.I)
MARK = re.compile(r"\s?(?P<mark>[*†‡]{1,3})|,(?P<behind>[*†‡]{1,3})|\s?:\s?(?P<last>[*†‡]{1,3})")
