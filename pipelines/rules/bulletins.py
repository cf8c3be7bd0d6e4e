"""Records that name a delegation without "the representative of": bulletins, Antarctic Treaty reports, summaries of the World Trade Organization.

Source: Earth Negotiations Bulletin, house style; final reports of Antarctic Treaty Consultative Meetings since 2008.
"""

from __future__ import annotations

import re

from pipelines.rules.told import SAYING

_SAYS = (
    r"(?:(?!(?:provided|shared|continued|attached|joined|recogni[sz]ed)|(?:supported|opposed|echoed|endorsed)\s+by)"
    + SAYING
    + r"|(?:preferred|favou?red|countered|identified|prioriti[sz]ed|characteri[sz]ed|bemoaned|decried|envisaged|envisioned|expected|pledged|promised|"
    r"intervened|reflected|detailed|disputed|contested|deferred|anticipated|speculated|foresaw|drew\s+the|"
    r"called|(?:provided|shared)\s+(?:an?\s+|the\s+|its\s+|some\s+|further\s+)?(?:updates?|information|details|overview|views?|concerns?|experiences?|explanations?|support)|"
    r"(?:tabled|submitted)\s+(?:(?:an?|its|their|two|three|several|the)\s+)?(?:[Jj]oint\s+|[Ii]nformation\s+)?(?:[Pp]apers?|proposals?|drafts?|(?:[IVXL]+\s+)?(?:ATCM/)?(?:WP|IP|INF)s?)|"
    r"withdrew|gave\s+(?:an?|the)\s+(?:presentation|overview|update|report)|made\s+(?:an?|the)\s+(?:presentation|statement|proposal|intervention)))"
)
SAYS = re.compile(
    rf",?\s+(?:(?:also|further|then|both|all|each|in\s+turn|however|again|now|[a-z]+ly),?\s+){{0,3}}{_SAYS.replace(' ', chr(92) + 's+')}\b"
)
LEAD = re.compile(
    r"(?:(?:At|On|In|Under|Among|After|Before|As|For|From|To|While|Although|When|Since|By|Also|Furthermore|However|Then|"
    r"[A-Z][a-z]+ing|[A-Z][a-z]+ly)\b(?:[^,;:(]|\([^()]{0,80}\)){0,160},\s+(?:(?:in|at|on|during)\s[^,;:(]{2,60},\s+)?)"
)
WITH = re.compile(r"(?:With|Joined\s+by|Supported\s+by|Opposed\s+by|Together\s+with|Along\s+with)\s+")
INCLUDING = re.compile(
    r"(?:Many|Several|Some|Others|Various|Most|A\s+number|Numerous|Parties|Delegations|Delegates|Members)[^,;.:]{0,60},\s+including\s+"
)
JOINER = re.compile(r"\s*/\s*|,\s+(?:and\s+)?|\s+and\s+")
ACRONYM = re.compile(r"\s*\([A-Z][A-Za-z/-]{1,12}\)")
FOR = re.compile(
    r",\s+(?:also\s+|speaking\s+|intervening\s+){0,2}(?P<words>(?:for|on\s+behalf\s+of)\s+[^,;.:()]{2,110}?)(?=,|\s+[a-z]+ed\b)"
)
BESIDE = re.compile(
    r",?\s+(?:and\s+|but\s+)?(?:with|joined\s+by|together\s+with|along\s+with|supported\s+by|opposed\s+by|seconded\s+by|echoed\s+by|endorsed\s+by|followed\s+by)\s+"
)
APART = re.compile(
    r",\s+(?:in\s+(?:its|their|response|reply|turn|particular|contrast)|as\s+(?:the\s+|a\s+|host|depositary|chair)|who|which|while|on\s+the\s+other\s+hand|however|also|[a-z]+ing)[^,;.:]{0,200}(?=,)"
)
LABEL = re.compile(r"[A-Z][\w ,/’'()-]{2,90}:\s+")
CLAUSE = re.compile(r"(?:,\s+(?:while|whereas)|;(?:\s+and)?)\s+")
AS_DID = re.compile(r"\s+as\s+did\s+")
CORRIDORS = re.compile(r"corridors|brief\s+(?:history|analysis)|things\s+to\s+look\s+for|upcoming", re.I)
