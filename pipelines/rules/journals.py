"""Journals of the OSCE: how their lists of speakers are headed, and what stands in brackets behind a name.

Source: the printed form of the journals of the Permanent Council and the Ministerial Council.
"""

from __future__ import annotations

import re

AGENDA = re.compile(r"Agenda item (?P<item>\d+)\s*:\s*")
STOP = re.compile(r"Decisions?:|Next meeting|Discussion under agenda item|Point of order:")
FOR_THE_UNION = re.compile(r"\s*[-–—]\s*(?:European Union|EU)")
PAGE = re.compile(r"-\s*\d{1,4}\s*-")
PARTNER = re.compile(r"(?:Mediterranean\s+|Asian\s+)?Partners?\s+for\s+Co-?operation", re.I)
# "United States of America (interpretative statement, see attachment 1 to the decision)"
INTERPRETS = re.compile(r"\s*\((?:joint\s+)?(?:interpretative\s+)?statement,?\s+see\s+attachment[^()]{0,80}\)", re.I)
# Those in the list that are no delegation: the chair, and officials of the organization.
OFFICIAL = re.compile(
    r"(?<=[,:;)\n])\s*(?P<office>Chairperson|(?:Deputy\s+)?Secretary\s+General|(?:Deputy\s+|Acting\s+)?(?:Head|Director|Chief\s+Monitor|Co-?ordinator)\s+of\s+[^,():;\n]{3,160}|"
    r"(?:OSCE\s+)?(?:Special|Personal)\s+Representative\s+[^,():;\n]{3,160}|(?:OSCE\s+)?High\s+Commissioner\s+on\s+[^,():;\n]{3,80}|(?:OSCE\s+)?Representative\s+on\s+[^,():;\n]{3,80})(?=\s*(?:[,(;\n]|$))"
)
CHAIRMANSHIP = re.compile(r"Chairmanship:\s*")
_NAME = r"(?:Ambassador|Mr|Ms|Mrs|Dr)\.?\s+(?:[A-Z]\.\s?){1,3}(?:(?:de|van|von|der|den)\s+){0,2}[A-Z][\w’'-]+"
CHAIRPERSON = re.compile(rf"Chairpersons?:\s*(?P<names>(?:{_NAME}\s*){{1,4}})")
NAME = re.compile(_NAME)
