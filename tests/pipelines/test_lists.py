"""Lists of delegations: every name printed is read or said not to be known, each in its own place."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.lists import Lexicon, Listed, ReadList, read_list
from pipelines.names import load_reference

NAMES_FILE = Path(__file__).parents[2] / "data" / "reference" / "names.tsv"
LEXICON = Lexicon(load_reference())
HEADS = ("the representatives of ", "representatives of ", "the observers for ", "by the representatives of ")
# Words that make a name one that records print with the article.
ARTICLE = ("United", "Republic", "Kingdom", "Federation", "Federated", "Emirates", "Islands", "Islamic", "Bolivarian", "Union",
           "Netherlands", "Philippines", "Niger", "Congo", "Sudan", "Gambia", "Bahamas", "Comoros", "Maldives", "Holy See")  # fmt: skip
WITH_AND = ("Bosnia and Herzegovina", "Trinidad and Tobago", "Sao Tome and Principe", "Antigua and Barbuda",
            "Saint Vincent and the Grenadines", "Saint Kitts and Nevis")  # fmt: skip
INVERTED = ("Iran (Islamic Republic of)", "Bolivia (Plurinational State of)", "Venezuela (Bolivarian Republic of)",
            "Micronesia (Federated States of)", "Netherlands (Kingdom of the)")  # fmt: skip


def printed_names() -> list[str]:
    """Short, formal and inverted names of every delegation with a code, as a report in good order prints them."""
    with NAMES_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    usual = [row["name"] for row in rows if row["kind"] in ("short", "formal", "inverted") and not row["bodies"]]
    return [name for name in usual if "," not in name and not name.endswith("(the)")]


NAMES = st.sampled_from(printed_names()) | st.sampled_from(WITH_AND + INVERTED)


def key(name: str) -> str:
    actor = LEXICON.actor(name)
    assert actor is not None
    return actor.key


def with_article(name: str) -> str:
    return f"the {name}" if any(word in name for word in ARTICLE) and "(" not in name else name


def joined(pieces: list[str], last: str = " and ") -> str:
    return ", ".join(pieces[:-1]) + last + pieces[-1] if len(pieces) > 1 else pieces[0]


def read(text: str) -> ReadList:
    return read_list(text, 0, len(text), LEXICON)


def speakers(found: ReadList) -> list[Listed]:
    return [one for one in found.listed if one.voice in ("own", "group")]


lists_of_names = st.lists(NAMES, min_size=1, max_size=12, unique_by=key)


@given(lists_of_names, st.sampled_from((" and ", ", and ", ", ", " as well as ")), st.sampled_from(("", *HEADS)))
def test_any_delegations_in_any_order_are_read_each_at_its_own_place(names: list[str], last: str, head: str) -> None:
    text = head + joined([with_article(name) for name in names], last)
    found = read(text)
    assert [one.actor for one in found.listed] == [key(name) for name in names]
    assert [text[one.start : one.end] for one in found.listed] == names
    assert [one.printed for one in found.listed] == names
    assert found.leftover == ()


@given(lists_of_names, st.data())
def test_a_name_that_nobody_knows_is_said_and_costs_no_other(names: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(names)))
    unknown = data.draw(st.sampled_from(("Atlantis", "the Kingdom of Ruritania", "Freedonia")))
    text = data.draw(st.sampled_from(HEADS[:2])) + joined(
        [*map(with_article, names[:at]), unknown, *map(with_article, names[at:])]
    )
    found = read(text)
    assert [one.actor for one in found.listed] == [key(name) for name in names]
    assert [text[one.start : one.end].strip() for one in found.leftover] == [unknown]
    assert unknown in found.leftover[0].reason


@pytest.mark.parametrize(
    "behind",
    [
        " (on behalf of the Group of 77 and China)",
        " (also on behalf of Oman and Mali)",
        ", in its capacity as observer",
        ", on behalf of Oman",
    ],
)
def test_what_stands_behind_an_unknown_name_is_not_given_to_the_name_before_it(behind: str) -> None:
    found = read(f"the representatives of Chad and the Kingdom of Ruritania{behind}")
    assert [(one.actor, one.voice, one.capacity) for one in found.listed] == [("TCD", "own", "representative")]
    assert any("Ruritania" in one.reason for one in found.leftover)


FOR_WHOM = (
    ("", (), "own"),
    (" (by video message)", (), "own"),
    (" (on behalf of the Group of 77 and China)", (), "group"),
    (" (on behalf of States members of the European Union)", (), "group"),
    (" (also on behalf of its member States)", (), "group"),
    (
        " (also on behalf of Austria, Bosnia and Herzegovina and Iran (Islamic Republic of))",
        ("AUT", "BIH", "IRN"),
        "group",
    ),
)


@given(
    st.lists(st.tuples(NAMES, st.sampled_from(FOR_WHOM)), min_size=1, max_size=8, unique_by=lambda pair: key(pair[0]))
)
def test_a_bracket_belongs_to_the_name_before_it(pairs: list[tuple[str, tuple[str, tuple[str, ...], str]]]) -> None:
    found = read("the representatives of " + joined([with_article(name) + bracket for name, (bracket, _, _) in pairs]))
    assert [(one.actor, one.voice) for one in speakers(found)] == [(key(name), voice) for name, (_, _, voice) in pairs]
    assert [one.on_behalf_of for one in speakers(found)] == [
        bracket.strip(" ()") + ")" * (bracket.count("(") - 1) if voice == "group" else ""
        for _, (bracket, _, voice) in pairs
    ]
    through = [(one.via, one.actor) for one in found.listed if one.voice == "represented"]
    assert through == [(key(name), named) for name, (_, inside, _) in pairs for named in inside if named != key(name)]
    assert found.leftover == ()


@given(
    st.lists(
        st.tuples(NAMES, st.sampled_from(("", "1", "19", " 2"))),
        min_size=2,
        max_size=8,
        unique_by=lambda pair: key(pair[0]),
    )
)
def test_the_figure_of_a_footnote_is_no_part_of_a_name(pairs: list[tuple[str, str]]) -> None:
    found = read("the representatives of " + joined([with_article(name) + mark for name, mark in pairs]))
    assert [one.actor for one in found.listed] == [key(name) for name, _ in pairs]
    assert [one.printed for one in found.listed] == [name for name, _ in pairs]
    assert found.leftover == ()


@given(lists_of_names, st.sampled_from(("\u00a0", "  ", "\u2009")), st.sampled_from((",\n", ",\t", " ,  ")))
def test_blanks_and_line_ends_between_names_change_nothing(names: list[str], blank: str, comma: str) -> None:
    found = read("the representatives of " + comma.join(with_article(name).replace(" ", blank) for name in names))
    assert [one.actor for one in found.listed] == [key(name) for name in names]
    assert found.leftover == ()


def test_and_inside_a_name_does_not_split_it() -> None:
    text = "the representatives of Bosnia and Herzegovina, Sao Tome and Principe, the Niger and Trinidad and Tobago"
    assert [one.actor for one in read(text).listed] == ["BIH", "STP", "NER", "TTO"]


def test_a_list_in_which_each_has_a_head_of_its_own() -> None:
    found = read(
        "the representative of the United States, the observer for the Holy See, the delegation of Niger and the observer for Malta"
    )
    assert [(one.actor, one.capacity) for one in found.listed] == [
        ("USA", "representative"), ("VAT", "observer"), ("NER", "representative"), ("MLT", "observer")
    ]  # fmt: skip


def test_letters_and_heads_of_a_list_by_capacity() -> None:
    found = read(
        "(a) Representatives of States Members of the Human Rights Council: Algeria, Brazil (by video message), Cuba (on behalf of the Group of 77 and China); "
        "(b) Representatives of observer States: Iran (Islamic Republic of), Jamaica, Türkiye; "
        "(c) Observers for intergovernmental organizations: European Union, Commonwealth Secretariat; "
        "(d) Observer for United Nations entities, specialized agencies and related organizations: United Nations Development Programme; "
        "(e) Observer for a national human rights institution: Human Rights Commission of Malaysia (by video message); "
        "(f) Observers for non-governmental organizations: Harbour Watch International, Society for Clean Rivers"
    )
    assert [(one.actor, one.capacity) for one in found.listed] == [
        ("DZA", "member"), ("BRA", "member"), ("CUB", "member"),
        ("IRN", "observer"), ("JAM", "observer"), ("TUR", "observer"),
        ("EU", "observer"), ("Commonwealth Secretariat", "igo"),
        ("United Nations Development Programme", "un"),
        ("Human Rights Commission of Malaysia", "nhri"),
        ("Harbour Watch International", "ngo"), ("Society for Clean Rivers", "ngo"),
    ]  # fmt: skip
    assert found.leftover == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the observer for the Islamic Republic of Iran, a signatory State", [("IRN", "observer", "signatory State")]),
        ("the representative of the European Union, in its capacity as observer", [("EU", "observer", "")]),
        ("the representative of Chad, as the State concerned", [("TCD", "representative", "State concerned")]),
        (
            "the representative of Chad, in her capacity as Chair of the Working Group on Ports",
            [("TCD", "officer", "Chair of the Working Group on Ports")],
        ),
    ],
)
def test_a_phrase_behind_a_name_says_its_standing(words: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(one.actor, one.capacity, one.title) for one in read(words).listed] == expected


@pytest.mark.parametrize(
    "words",
    [
        "several delegations",
        "twelve delegations",
        "two Parties",
        "a number of States",
        "the panellists",
        "other speakers",
    ],
)
def test_speakers_without_a_name_are_counted_and_not_guessed(words: str) -> None:
    found = read(f"the representatives of Chad and Peru and {words}")
    assert [one.actor for one in found.listed] == ["TCD", "PER"]
    assert (found.anonymous, found.leftover) == (1, ())


@pytest.mark.parametrize(
    "tail", [" made statements.", " participated in the discussion.", " on the draft resolution.", "."]
)
def test_a_list_ends_where_the_sentence_goes_on(tail: str) -> None:
    text = f"the representatives of Chad and the Sudan{tail}"
    found = read(text)
    assert [one.actor for one in found.listed] == ["TCD", "SDN"]
    assert text[found.tail :] == tail.strip()
    assert found.leftover == ()


def test_one_who_speaks_in_reply_is_listed() -> None:
    assert [one.actor for one in read("the representatives of Chad and, in reply, Peru made statements").listed] == ["TCD", "PER"]  # fmt: skip


def test_a_group_named_before_its_speaker_is_that_one_s() -> None:
    listed = read("the representatives of Chad and, on behalf of the Group of African States, Mali made statements").listed  # fmt: skip
    assert [(one.actor, one.voice, one.on_behalf_of) for one in listed] == [
        ("TCD", "own", ""),
        ("MLI", "group", "on behalf of the Group of African States"),
    ]


def test_panellists_by_name_and_one_by_office_stay_apart() -> None:
    listed = read("the panellists Ana Quito, Omar Said and the Permanent Representative of Fiji to the United Nations, Ema Tora").listed  # fmt: skip
    assert [one.actor for one in listed] == ["Ana Quito", "Omar Said", "FJI"]


def test_the_director_of_an_unknown_organization_is_no_secretariat() -> None:
    (one,) = read("the Executive Director of the Blue Ports Trust, Ana Quito, made a statement").listed
    assert (one.actor, one.capacity) == ("Blue Ports Trust", "")


@pytest.mark.parametrize(
    ("words", "actor", "capacity"),
    [
        ("the Chief Executive Officer of the Bank of Ports", "Bank of Ports", ""),
        ("the President of the Bank of Ports", "Bank of Ports", ""),
        ("the Chair of the Association of Ports of Oman", "Association of Ports of Oman", ""),
        ("the President of the Conference", "President of the Conference", "officer"),
        ("the President of Oman", "OMN", ""),
        ("the Governor of the Central Bank of Oman", "OMN", ""),
    ],
)
def test_who_presides_over_an_organization_speaks_for_it(words: str, actor: str, capacity: str) -> None:
    (one,) = read(f"{words} made a statement").listed
    assert (one.actor, one.capacity) == (actor, capacity)


def test_a_colleague_in_office_spoken_for_has_no_row() -> None:
    words = "the Permanent Representative of Peru, also speaking on behalf of the co-facilitator, the Permanent Representative of Fiji to the United Nations, made a statement"  # fmt: skip
    (one,) = read(words).listed
    assert (one.actor, one.voice) == ("PER", "own")


@pytest.mark.parametrize(
    "name",
    [
        "Subsidiary Body on Scientific, Technical and Technological Advice",
        "Intergovernmental Oceanographic Commission",
        "International Union for Conservation of Nature",
    ],
)
def test_an_organization_with_commas_or_hyphens_is_one(name: str) -> None:
    printed = {"Intergovernmental Oceanographic Commission": "IOC-UNESCO", "International Union for Conservation of Nature": "International Union for the Conservation of Nature and Natural Resources"}.get(name, name)  # fmt: skip
    listed = read(f"the representatives of three intergovernmental organizations: the World Meteorological Organization, the {printed} and the African Union").listed  # fmt: skip
    assert [one.actor for one in listed] == ["World Meteorological Organization", name, "African Union"]
