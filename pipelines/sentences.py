"""Sentences of a paragraph, with their places.

A list that runs over lines ("… the following officers:" and a line an officer) is one sentence with its lead: a line end
closes a sentence only where a full stop stands before it.
"""

from __future__ import annotations

import re

# What ends in a full stop and ends no sentence.
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Messrs|Mme|Dr|Prof|St|Ste|Jr|Sr|Gen|Col|Amb|Hon|Rev|H\.E|No|Nos|no|nos|Vol|vol|vols|para|paras|chap|chaps|sect|sects|"
    r"art|arts|add|Add|Corr|corr|cf|e\.g|i\.e|et al|etc|viz|p|pp|fig|ed|eds|res|Res|Rev|Inc|Ltd|Co|U\.S|U\.K|U\.N|op|a\.m|p\.m|approx|dept)"
    r"|(?<![A-Za-z])[A-Z])\.$"
)
END = re.compile(r"(?<![.!?])[.!?]++[\"”’')\]]*(?=\s+(?:[\"“‘'(\[]*[A-ZÀ-ÞЀ-Я0-9]|\n)|\s*\n|\s*$)")
CHOICE = re.compile(
    r"\s+(?:Against|Abstaining|Abstentions?|Absent|Not\s+(?:voting|participating)|In\s+favou?r)\s*:", re.I
)
NUMBER = re.compile(r"^\(?\d{1,4}(?:\.\d{1,3}){0,3}(?:\s?(?:bis|ter))?[.)]$")
SHORT = 100  # characters: no number is longer


def find_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """text[start:end] → (start, end) of each sentence, white space at its ends left out."""
    sentences: list[tuple[int, int]] = []
    begin = counted = start
    open_brackets = 0  # in what is no sentence yet
    for stop in END.finditer(text, start, end):
        open_brackets += text.count("(", counted, stop.end()) - text.count(")", counted, stop.end())
        counted = stop.end()
        last = text[max(begin, stop.end() - 12) : stop.end()]
        if stop.group(0) == "." and ABBREVIATION.search(last) and text[stop.end() : stop.end() + 1] != "\n":
            continue
        if CHOICE.match(text, stop.end(), end):  # "… China.\nAgainst: …": one vote, under its headings
            continue
        if stop.end() - begin < SHORT and NUMBER.match(text[begin : stop.end()].strip()):  # a paragraph's own number
            continue
        if open_brackets > 0 and "\n" not in text[stop.end() : stop.end() + 1] and _closes_soon(text, stop.end(), end):
            continue
        begin, open_brackets = _take(text, begin, stop.end(), sentences), 0
    _take(text, begin, end, sentences)
    return sentences


def _closes_soon(text: str, position: int, end: int) -> bool:
    """A full stop inside a bracket that closes ahead: "(For the text, see chap. I. Sect. B.)"."""
    ahead = text[position : min(end, position + 400)]
    close, opening = ahead.find(")"), ahead.find("(")
    return close >= 0 and (opening < 0 or close < opening)


def _take(text: str, begin: int, stop: int, sentences: list[tuple[int, int]]) -> int:
    first, last = begin, stop
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    if first < last:
        sentences.append((first, last))
    return stop
