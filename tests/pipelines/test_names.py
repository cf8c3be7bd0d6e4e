"""Which names are read in which words, and which are not."""

from __future__ import annotations

import csv
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pipelines.names import Reference, load_reference

CASES = Path(__file__).parent / "names"
SEEDS = Path(__file__).parents[2] / "seeds"
REFERENCE = load_reference()


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def named_in(text: str, body: str = "", reference: Reference = REFERENCE) -> list[str]:
    return [found.actor.key for found in reference.find_actors(text, body=body)]


NAMED = [
    pytest.param(row, id=f"{path.stem}: {row['text']}{' in ' + row['body'] if row['body'] else ''}")
    for path in sorted(CASES.glob("*.tsv"))
    if path.stem != "not_a_delegation"
    for row in rows(path)
]
TRAPS = [pytest.param(row["text"], id=row["text"]) for row in rows(CASES / "not_a_delegation.tsv")]
SPELLINGS = [
    (row["name"], row["key"], row["bodies"].split("; ")[0])
    for row in rows(Path(__file__).parents[2] / "data" / "reference" / "names.tsv")
]


@pytest.mark.parametrize("row", NAMED)
def test_the_longest_known_names_are_read_from_left_to_right(row: dict[str, str]) -> None:
    assert named_in(row["text"], row["body"]) == [key for key in row["actors"].split("; ") if key]


@pytest.mark.parametrize("phrase", TRAPS)
def test_a_state_inside_another_name_is_no_delegation(phrase: str) -> None:
    for text in (phrase, f"Statements were made by the {phrase}.", f"the observers for {phrase} and Peru"):
        states = [found.actor.key for found in REFERENCE.find_actors(text) if found.actor.kind != "organization"]
        assert states in ([], ["PER"])


@pytest.mark.parametrize("phrase", sorted(REFERENCE.not_a_delegation))
def test_a_phrase_that_is_no_delegation_names_nobody(phrase: str) -> None:
    assert named_in(phrase) == []
    assert REFERENCE.actor(phrase) is None
    assert REFERENCE.passed_over_at(f"the {phrase}", 0) == len(phrase) + 4


def test_every_spelling_in_the_table_is_the_name_of_its_key() -> None:
    for name, key, body in SPELLINGS:
        actor = REFERENCE.actor(name, body)
        assert actor is not None and actor.key == key, name
        assert REFERENCE.actor(f"the {name.removeprefix('the ')}", body) == actor


def test_every_organization_is_known_by_its_name_and_its_acronym() -> None:
    for name, organization in REFERENCE.organizations.items():
        assert REFERENCE.actor(name) == organization
    interpol = REFERENCE.actor("INTERPOL")
    assert interpol is not None and interpol.capacity == "igo" and interpol.kind == "organization"
    prosecutors = REFERENCE.actor("International Association of Prosecutors")
    assert prosecutors is not None and prosecutors.capacity == "ngo"


def test_the_whole_of_the_words_must_be_the_name() -> None:
    assert REFERENCE.actor("Chad and Peru") is None
    assert REFERENCE.actor("Chad,") is None
    assert REFERENCE.actor("") is None
    assert REFERENCE.actor("the") is None


def test_a_name_is_found_where_it_starts_and_without_its_article() -> None:
    text = "by the Niger1 and Peru"
    found = REFERENCE.actor_at(text, 3)
    assert found is not None and text[found.start : found.end] == "Niger" and found.actor.key == "NER"
    assert REFERENCE.actor_at(text, 0) is None
    assert REFERENCE.actor_at(text, 8) is None, "not from the middle of a word"
    assert REFERENCE.actor_at(text, 3, 9) is None, "not when the end given cuts the word"


def test_a_name_stays_within_the_part_of_the_text_that_is_asked_for() -> None:
    text = "Peru, Chad, Mali"
    assert [found.actor.key for found in REFERENCE.find_actors(text, 5, 11)] == ["TCD"]


def test_a_name_does_not_run_from_one_block_into_the_next() -> None:
    assert named_in("African Union\nCommission") == ["African Union"]
    assert [found.end for found in REFERENCE.find_actors("African Union\nCommission")] == [13]
    assert named_in("South\tAfrica") == []


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("the Group of 77 and China", "G77"),
        ("G-77/China", "G77"),
        ("the Group of African States", "African States"),
        ("the African Group", "African States"),
        ("GRULAC", "Latin American and Caribbean States"),
        ("the Group of Latin American and Caribbean States", "Latin American and Caribbean States"),
        ("the Group of Asia-Pacific States", "Asia-Pacific States"),
        ("the Eastern European Group", "Eastern European States"),
        ("the Group of Western European and other States", "Western European and other States"),
        ("the States Members of the United Nations that are members of the European Union", "EU member States"),
        ("the European Union and its member States", "EU member States"),
        (
            "States members of the European Union that are members of the Human Rights Council",
            "EU member States in the body",
        ),
        ("the Alliance of Small Island States", "AOSIS"),
        ("the LDC Group", "LDCs"),
        ("the least developed countries", "LDCs"),
        ("the Group of Arab States", "LAS"),
        ("the Organization of Islamic Cooperation", "OIC"),
        ("the Movement of Non-Aligned Countries", "NAM"),
        ("the Nordic countries", "Nordic countries"),
        ("the African Union", "African Union"),
        ("its member States", None),
        ("a number of States", None),
        ("Colombia", None),
    ],
)
def test_a_group_is_known_by_the_names_it_has_in_records(words: str, key: str | None) -> None:
    group = REFERENCE.group(words)
    assert (group.key if group else None) == key


def test_a_group_is_found_where_its_name_starts() -> None:
    text = "(on behalf of the Group of 77 and China)"
    found = REFERENCE.group_at(text, 14)
    assert found is not None and text[found.start : found.end] == "Group of 77 and China"
    assert [one.group.key for one in REFERENCE.find_groups(text)] == ["G77"]


# Laws

ACRONYMS = {"Guam"}  # in capitals the name of the organization GUAM
SPELLING = st.sampled_from([spelling for spelling in SPELLINGS if not spelling[2] and spelling[0] not in ACRONYMS])
BLANKS = st.sampled_from([" ", "  ", "\u00a0", "\u2009"])


def in_capitals(name: str) -> str:
    return "".join(sign if sign == "ß" else sign.upper() for sign in name)


@given(SPELLING, BLANKS, st.booleans(), st.sampled_from(["NFC", "NFD"]))
def test_printing_does_not_change_a_name(spelling: tuple[str, str, str], blank: str, capitals: bool, form: str) -> None:
    name, key, _ = spelling
    printed = unicodedata.normalize(form, (in_capitals(name) if capitals else name).replace(" ", blank))  # type: ignore[arg-type]
    text = f"(the {printed}; "
    found = REFERENCE.find_actors(text)
    assert [one.actor.key for one in found] == [key]
    assert text[found[0].start : found[0].end] == printed


@given(st.lists(SPELLING, min_size=1, max_size=12), st.booleans())
def test_a_list_names_those_in_it_in_its_order(spellings: list[tuple[str, str, str]], articles: bool) -> None:
    text = "; ".join(("the " if articles else "") + name for name, _, _ in spellings)
    assert named_in(text) == [key for _, key, _ in spellings]


@given(SPELLING, st.sampled_from(list("aeszü")))
def test_a_longer_word_is_another_word(spelling: tuple[str, str, str], letter: str) -> None:
    name, _, _ = spelling
    assume(name[-1].isalpha() and REFERENCE.actor(name + letter) is None)  # "Solomon Island" and "Solomon Islands"
    found = REFERENCE.actor_at(name + letter, 0)
    assert found is None or found.end < len(name)


@given(SPELLING, st.integers(0, 999))
def test_a_footnote_mark_is_no_part_of_a_name(spelling: tuple[str, str, str], mark: int) -> None:
    name, key, _ = spelling
    found = REFERENCE.actor_at(f"{name}{mark}", 0)
    assert found is not None and found.actor.key == key and found.end == len(name)


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_any_text_is_read_without_error_and_in_order(text: str, start: int, end: int) -> None:
    end = min(end, len(text))
    last = start
    for found in REFERENCE.find_actors(text, start, end):
        assert last <= found.start < found.end <= end
        last = found.end
    REFERENCE.actor(text)
    REFERENCE.group(text)


def test_a_long_report_is_read_in_a_moment() -> None:
    text = (SEEDS / "002_af15b53c67f6f379.txt").read_text(encoding="utf-8")
    times = []
    for _ in range(3):
        begin = time.perf_counter()
        found = REFERENCE.find_actors(text)
        times.append(time.perf_counter() - begin)
    assert len(text) > 100_000 and len(found) > 300
    assert min(times) < 0.2, "about 0.012 s on two cores; ten times that is a defect"
