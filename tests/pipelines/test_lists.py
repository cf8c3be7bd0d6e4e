"""Lists of delegations: every name printed is read or said not to be, each in its place."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.lists import Lexicon, ReadList, read_list

NAMES_FILE = Path(__file__).parents[2] / "data" / "reference" / "names.tsv"
# Names that records print with the article.
WITH_ARTICLE = ("United", "Republic", "Kingdom", "Federat", "Emirates", "Islands", "Islamic", "Bolivarian", "Netherlands",
                "Philippines", "Niger", "Congo", "Sudan", "Gambia", "Bahamas", "Comoros", "Holy See", "State of", "European Union")  # fmt: skip
WITH_AND = ["Bosnia and Herzegovina", "Trinidad and Tobago", "Sao Tome and Principe", "Antigua and Barbuda",
            "Saint Vincent and the Grenadines", "Saint Kitts and Nevis"]  # fmt: skip
INVERTED = ["Iran (Islamic Republic of)", "Bolivia (Plurinational State of)", "Venezuela (Bolivarian Republic of)",
            "Micronesia (Federated States of)", "Netherlands (Kingdom of the)"]  # fmt: skip


def printed_names() -> list[str]:
    """Every spelling a report in good order prints: short names, and inverted ones with their bracket."""
    with NAMES_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        row["name"] for row in rows
        if row["kind"] in ("short", "formal", "inverted") and not row["bodies"] and "," not in row["name"] and not row["name"].endswith("(the)")
    ]  # fmt: skip


NAMES = [n for n in printed_names() if not n.startswith("State of")]
LEXICON = Lexicon(__import__("pipelines.names", fromlist=["load_reference"]).load_reference())


def article(name: str) -> str:
    return f"the {name}" if any(word in name for word in WITH_ARTICLE) and "(" not in name else name


def joined(pieces: list[str], last: str = " and ") -> str:
    return pieces[0] if len(pieces) == 1 else ", ".join(pieces[:-1]) + last + pieces[-1]


def key(name: str) -> str:
    actor = LEXICON.actor(name)
    assert actor is not None
    return actor.key


lists_of_names = st.lists(st.sampled_from(NAMES) | st.sampled_from(WITH_AND) | st.sampled_from(INVERTED), min_size=1, max_size=12, unique_by=key)

from hypothesis import settings
@settings(max_examples=3000)
@given(lists_of_names, st.sampled_from([" and ", ", and ", ", ", " as well as "]))
def test_a(names, last):
    text = joined([article(n) for n in names], last)
    r = read_list(text, 0, len(text), LEXICON)
    assert [x.actor for x in r.listed] == [key(n) for n in names], text
    assert [text[x.start:x.end] for x in r.listed] == names
    assert not r.leftover

@settings(max_examples=1000)
@given(lists_of_names, st.sampled_from(["the representatives of ", "the observers for ", "representatives of ", "by the representatives of "]))
def test_b(names, head):
    text = head+joined([article(n) for n in names])
    r = read_list(text, 0, len(text), LEXICON)
    assert [x.actor for x in r.listed] == [key(n) for n in names], text
    assert [text[x.start:x.end] for x in r.listed] == names
    assert not r.leftover

behalf=st.sampled_from(["", "", " (on behalf of the Group of 77 and China)"," (also on behalf of Austria, Liechtenstein and Slovenia)", " (by video message)", " (on behalf of the Group of African States)"])
@settings(max_examples=2000)
@given(st.lists(st.tuples(st.sampled_from(NAMES+WITH_AND*4+INVERTED*4), behalf, st.just("")), min_size=1, max_size=8, unique_by=lambda p:key(p[0])))
def test_c(pairs):
    text = 'the representatives of '+joined([article(n)+d+b for n,b,d in pairs])
    r = read_list(text, 0, len(text), LEXICON)
    assert [x.actor for x in r.listed if x.voice in('own','group')] == [key(n) for n,b,d in pairs], text
    assert [x.voice for x in r.listed if x.voice in('own','group')] == ['group' if 'behalf' in b else 'own' for n,b,d in pairs], text
    assert not r.leftover
