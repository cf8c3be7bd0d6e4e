"""What is laid before a meeting or written about one: papers, in which nobody takes the floor.

An agenda says who will speak, a report of the Secretary-General what Governments wrote, an article what once was said: in the words
of a record, but none of it is one. Every kind says what it is in a line of its own, as its title or under it.
"""

from __future__ import annotations

import re

WHOSE = (
    r"(?:United Nations |Deputy |Acting |Joint )*(?:Secretary-General|High Commissioner|Secretariat|Director-General|Executive (?:Director|Secretary)|"
    r"Administrator|Office of the|Special (?:Rapporteur|Representative|Envoy)|Independent (?:Expert|International)|International Law Commission[’']s)\b"
)
PAPER = re.compile(
    r"^[\W\d_]*(?:"
    r"(?:(?:annotated|revised|draft|proposed|tentative|detailed|preliminary) ){0,3}provisional (?:agenda|programme|timetable)\b(?! \d)|"
    r"(?:annotated|revised|tentative|detailed) (?:agenda|programme)\b|annotations to the (?:provisional )?agenda\b|"
    r"(?:(?:draft|proposed|indicative|agenda and|information note and) )?(?:programme(?: of (?:work|events?|the \w+))?|timetable|order of the day)$|"
    r"(?:draft )?(?:concept|background|guidance|information) (?:note|paper)\b|aide-m[ée]moire\b|"
    rf"(?:(?:interim|annual|progress|second|third|final) )?report (?:of|by) the {WHOSE}|"
    rf"note by the {WHOSE}|list of issues\b|concluding observations\b|memorandum of understanding\b|"
    r"(?:(?:voluntary|mid-?term|initial|combined) )*national (?:voluntary )?(?:report|review)s?\b|"
    r"(?:(?:combined|initial|[a-z]+(?:th|st|nd|rd)|and|to) ){1,6}periodic reports?\b|"
    r"(?:compilation|summary) (?:of|on|prepared)\b.{0,80}(?:stakeholders|prepared by the Office|United Nations information)"
    r")",
    re.I,
)
# The same words may stand above a record that was laid before a later meeting ("Summary of the panel discussion: report of the Office …"),
# and on the face of a record or draft whose item they are.
NO_PAPER = re.compile(
    r"\b(?:reports?|minutes|proceedings|summar(?:y|ies)|records?|outcomes?|note)\b.{0,120}\b(?:sessions?|meetings?|discussions?|dialogues?|debates?|workshops?|seminars?|consultations?|forum|conference of|working group|committee|commission|council|panel)\b"
    r"|\b\d{1,4}(?:st|nd|rd|th) (?:plenary )?meeting\b|\.JOUR/|: (?:revised )?draft (?:resolution|decision)\b|\bpress release\b|\bnegotiations bulletin\b|\bofficial records\b",
    re.I,
)
A_REPORT = re.compile(r"\breport\b", re.I)
SPEECH = re.compile(r"^[\W_]*(?:[a-z]+ )?(?:statement|remarks|intervention|address|speech)\b(?!.{0,40}:)", re.I)
SCHOLARLY = re.compile(
    r"^(?:abstract|key\s?words)\b\W*|\bdoi(?:\.org/|:\s?)10\.|\bvol\. \d+, no\. \d+.{0,30}\bpp\. \d", re.I
)
BYLINE = re.compile(r"^By (?:[A-Z][\w’'.-]+ ){1,3}[A-Z][\w’'-]+(?:, (?:[A-Z][\w’'-]+ ?){1,4})?$")
AGREED = re.compile(r"^(?:Have|HAVE) (?:agreed|AGREED) (?:as follows|AS FOLLOWS)|^Hereby agree as follows", re.M)


def is_paper(opening: list[str], reading: str) -> bool:
    """Whether a document's first lines say that it is a paper, and none of them that it is the record of a meeting."""
    lines = [line for line in opening if len(line) < 300]
    found = next((number for number, line in enumerate(lines) if PAPER.match(line)), None)
    if found is not None:  # an agenda's items, further down, name the reports of other meetings
        around = [line for number, line in enumerate(lines[: found + 4]) if number != found]
        if any(NO_PAPER.search(line) for line in around if not line.endswith(".")):
            return False
        speech = next((number for number, line in enumerate(lines) if SPEECH.match(line)), None)
        return speech is None or (speech > found and A_REPORT.search(lines[found]) is None)
    if any(NO_PAPER.search(line) for line in lines if not line.endswith(".")):
        return False
    return any(SCHOLARLY.search(line) for line in lines) or bool(AGREED.search(reading[:12000]))


def is_news(opening: list[str]) -> bool:
    """Whether a reporter's name stands under the headline: a newspaper's words, no office's."""
    return any(BYLINE.match(line) for line in opening[:6])
