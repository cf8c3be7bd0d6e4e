"""What the reference tables say, and that they cannot say it wrongly without notice."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.names import load_reference
from pipelines.names.loading import REFERENCE_FOLDER
from pipelines.names.model import Membership

REFERENCE = load_reference()
COP12 = date(2024, 10, 14)
FIVE = {
    "African States": 54,
    "Asia-Pacific States": 54,
    "Eastern European States": 23,
    "Latin American and Caribbean States": 33,
    "Western European and other States": 29,
}


def members_of_the_un(on: date) -> list[str]:
    return [key for key, state in REFERENCE.states.items() if state.is_un_member(on)]


def members(group: str, on: date) -> list[str]:
    return [row.actor for row in REFERENCE.members(group, on)]


@pytest.mark.parametrize(
    ("year", "count"),
    [(1946, 55), (1950, 60), (1956, 80), (1961, 104), (1970, 127), (1980, 154), (1990, 159), (1991, 166), (1992, 179),
     (1993, 184), (1995, 185), (1999, 188), (2001, 189), (2003, 191), (2007, 192), (2012, 193), (2024, 193)],
)  # fmt: skip
def test_the_united_nations_grew_as_it_says_it_did(year: int, count: int) -> None:
    """Source: United Nations, Growth in membership."""
    assert len(members_of_the_un(date(year, 12, 31))) == count


def test_namibia_is_not_missing() -> None:
    namibia = REFERENCE.state("NAM")
    assert namibia is not None and namibia.alpha2 == "NA"


def test_codes_are_text_of_their_length_and_stand_once() -> None:
    states = REFERENCE.states.values()
    assert all(len(state.m49) in (0, 3) for state in states)
    assert all(len(state.alpha2) in (0, 2) for state in states)
    codes = Counter(state.m49 for state in states if state.m49)
    assert [code for code, times in codes.items() if times > 1] == []


def test_codes_are_those_of_iso() -> None:
    pycountry = pytest.importorskip("pycountry")
    for key, state in REFERENCE.states.items():
        country = pycountry.countries.get(alpha_3=key)
        former = pycountry.historic_countries.get(alpha_3=key)
        if country is not None:
            assert country.alpha_2 == state.alpha2, key
            assert state.m49 in ("", country.numeric), key
        elif former is not None:
            assert former.alpha_2 == state.alpha2, key
        else:
            assert key in ("EU", "XKX"), key
    codes = {country.alpha_3 for country in pycountry.countries}
    assert set(members_of_the_un(COP12)) <= codes


@pytest.mark.parametrize(("group", "count"), FIVE.items())
def test_the_regional_groups_have_their_members(group: str, count: int) -> None:
    counted = [
        key
        for key in members_of_the_un(COP12)
        if (place := REFERENCE.regional_group(key, COP12)) is not None and place.group == group
    ]
    assert len(counted) == count


def test_every_member_is_in_one_regional_group_in_october_2024() -> None:
    none = [key for key in members_of_the_un(COP12) if not getattr(REFERENCE.regional_group(key, COP12), "group", "")]
    assert none == []


@given(st.dates(date(1964, 1, 1), date(2026, 12, 31)))
def test_nobody_is_in_two_regional_groups_on_one_day(on: date) -> None:
    for key, state in REFERENCE.states.items():
        assert sum(row.holds(on) for row in state.regional_groups) <= 1, key


@pytest.mark.parametrize(
    ("key", "on", "group"),
    [
        ("KIR", date(2010, 6, 1), ""),
        ("KIR", COP12, "Asia-Pacific States"),
        ("ISR", date(1999, 1, 1), ""),
        ("ISR", date(2000, 5, 30), "Western European and other States"),
        ("EST", date(2004, 4, 30), ""),
        ("EST", COP12, "Eastern European States"),
        ("TUR", COP12, "Western European and other States"),
        ("USA", COP12, "Western European and other States"),
        ("CYP", COP12, "Asia-Pacific States"),
        ("PSE", COP12, "Asia-Pacific States"),
        ("DDR", date(1985, 1, 1), "Eastern European States"),
    ],
)
def test_the_special_cases_of_the_regional_groups_show_their_rule(key: str, on: date, group: str) -> None:
    place = REFERENCE.regional_group(key, on)
    assert place is not None and place.group == group and place.rule and place.source


@pytest.mark.parametrize("key", ["VAT", "EU", "COK"])
def test_who_is_in_no_regional_group_has_no_row(key: str) -> None:
    assert REFERENCE.regional_group(key, COP12) is None


@pytest.mark.parametrize(
    ("group", "on", "count"),
    [
        ("EU member States", COP12, 27),
        ("EU member States", date(2020, 1, 31), 28),
        ("EU member States", date(2020, 2, 1), 27),
        ("EU member States", date(2015, 1, 1), 28),
        ("EU member States", date(2013, 6, 30), 27),
        ("EU member States", date(2004, 4, 30), 15),
        ("EU member States", date(1958, 1, 1), 6),
        ("EU member States", date(1957, 12, 31), 0),
        ("African States", COP12, 54),
        ("G77", COP12, 134),
        ("NAM", date(2023, 1, 1), 120),
        ("NAM", COP12, 121),
        ("African Union", date(2016, 1, 1), 53),
        ("African Union", COP12, 54),
        ("LAS", date(2012, 1, 1), 21),
        ("LAS", COP12, 22),
        ("OIC", date(2011, 1, 1), 57),
        ("OIC", COP12, 56),
        ("AOSIS", COP12, 39),
        ("LDCs", COP12, 45),
        ("LDCs", date(2024, 12, 13), 44),
        ("LDCs", date(2013, 6, 1), 49),
        ("LLDCs", COP12, 32),
        ("ASEAN", COP12, 10),
        ("ASEAN", date(2025, 12, 1), 11),
        ("CARICOM", COP12, 14),
        ("ECOWAS", COP12, 15),
        ("ECOWAS", date(2025, 1, 29), 12),
        ("BRICS", date(2015, 1, 1), 5),
        ("BRICS", COP12, 9),
        ("BRICS", date(2025, 2, 1), 10),
        ("Commonwealth", date(2015, 1, 1), 53),
        ("Commonwealth", COP12, 56),
        ("OECD", COP12, 38),
        ("SCO", COP12, 10),
        ("Nordic countries", COP12, 5),
    ],
)
def test_groups_have_the_number_of_members_they_say(group: str, on: date, count: int) -> None:
    assert len(members(group, on)) == count


def test_the_croatian_and_british_memberships_begin_and_end_on_their_days() -> None:
    assert "HRV" not in members("EU member States", date(2013, 6, 30))
    assert "HRV" in members("EU member States", date(2013, 7, 1))
    assert "GBR" in members("EU member States", date(2020, 1, 31))
    assert "GBR" not in members("EU member States", date(2020, 2, 1))


def test_a_list_is_not_given_for_days_it_does_not_cover() -> None:
    for group in REFERENCE.groups.values():
        for first, last in group.listed:
            assert members(group.key, first)
            assert members(group.key, first - timedelta(days=1)) == []
            if last:
                assert members(group.key, last)
                assert members(group.key, last + timedelta(days=1)) == []
    assert len(members("G77", date(2015, 3, 2))) == 134
    assert members("G77", date(2020, 3, 2)) == []


def test_a_group_without_a_list_says_why_and_has_no_members() -> None:
    for group in REFERENCE.groups.values():
        assert (group.membership == "listed") == bool(group.listed), group.key
        if group.membership == "not listed":
            assert group.note
            assert members(group.key, COP12) == []
    assert members("Umbrella Group", COP12) == []
    assert members("no such group", COP12) == []


def test_memberships_have_sane_days_a_source_and_do_not_overlap() -> None:
    for group, rows in REFERENCE.memberships.items():
        spans: dict[str, list[tuple[date, date]]] = {}
        for row in rows:
            first, last = row.start or date.min, row.end or date.max
            assert first <= last, row
            assert row.source, row
            assert row.actor in REFERENCE.states, row
            assert row.start is None or date(1945, 1, 1) <= row.start <= date(2026, 12, 31), row
            assert all(last < start or end < first for start, end in spans.get(row.actor, [])), (group, row.actor)
            spans.setdefault(row.actor, []).append((first, last))


def test_who_has_joined_a_listed_group_later_has_a_day() -> None:
    """Where a member's start is empty it must have been one on the list's first day, and a Member State by then.

    The Organisation for Economic Co-operation and Development is older than two members' seats in the United Nations.
    """
    for group, rows in REFERENCE.memberships.items():
        begin = REFERENCE.groups[group].listed[0][0]
        for row in rows:
            state = REFERENCE.states[row.actor]
            if (
                row.start is None
                and state.un_status == "Member State"
                and group not in ("P5", "OECD")
                and group not in FIVE
            ):
                assert state.un_member_from is not None and state.un_member_from <= begin, (group, row.actor)


@given(st.dates(date(1945, 1, 1), date(2027, 12, 31)))
def test_nobody_is_listed_twice_in_a_group_on_one_day(on: date) -> None:
    for group in REFERENCE.groups:
        listed = members(group, on)
        assert len(listed) == len(set(listed)), group


def test_the_groups_of_a_state_are_those_it_is_a_member_of() -> None:
    keys = {group.key for group in REFERENCE.groups_of("ZAF", COP12)}
    assert {"African States", "G77", "NAM", "BRICS", "SADC", "BASIC"} <= keys
    assert "EU member States" not in keys


LISTED_DAYS = [
    (one, one.start + timedelta(share * (one.end - one.start).days / 60))
    for lists in REFERENCE.body_lists.values()
    for one in lists
    for share in range(61)
]


def test_a_body_has_as_many_members_as_seats_on_every_listed_day() -> None:
    for one, on in LISTED_DAYS:
        assert len(REFERENCE.members_of_body(one.body, on)) == one.seats, (one.body, on)


def test_the_seats_of_the_council_are_shared_among_the_regional_groups() -> None:
    """General Assembly resolution 60/251, paragraph 7."""
    shares = {
        "African States": 13,
        "Asia-Pacific States": 13,
        "Eastern European States": 6,
        "Latin American and Caribbean States": 8,
        "Western European and other States": 7,
    }
    for one, on in LISTED_DAYS:
        if one.body == "HRC":
            groups = [REFERENCE.regional_group(key, on) for key in REFERENCE.members_of_body("HRC", on)]
            assert Counter(group.group if group else "" for group in groups) == shares, on


def test_nobody_serves_more_terms_in_a_row_than_the_rules_allow() -> None:
    """Three terms of the Council in a row (resolution 60/251, paragraph 7), two of the Security Council (Charter, Article 23)."""
    for key, allowed in (("HRC", 2), ("UNSC", 1)):
        terms: dict[str, list[Membership]] = {}
        for row in REFERENCE.body_members[key]:
            terms.setdefault(row.actor, []).append(row)
        for actor, rows in terms.items():
            in_a_row = 1
            for before, after in pairwise(sorted(rows, key=lambda row: str(row.start))):
                assert before.end and after.start and before.end < after.start, (actor, before, after)
                in_a_row = in_a_row + 1 if before.end + timedelta(1) == after.start else 1
                assert in_a_row <= allowed, (actor, after)


@pytest.mark.parametrize(
    ("body", "actor", "on", "member"),
    [
        ("HRC", "USA", date(2018, 6, 19), True),  # withdrew on that day
        ("HRC", "ISL", date(2018, 7, 13), True),  # elected in its place
        ("HRC", "RUS", date(2022, 4, 7), True),  # suspended and withdrew on that day
        ("HRC", "CZE", date(2022, 5, 10), True),  # elected in its place
        ("HRC", "RUS", date(2022, 5, 10), False),
        ("HRC", "LBY", date(2011, 6, 1), True),  # its rights were suspended; the seat stayed its own
        ("HRC", "CHN", date(2013, 6, 1), False),  # a year out after two terms
        ("UPR", "CHN", date(2012, 6, 1), True),  # the Working Group has the Council’s members
        ("UNSC", "SUN", date(1991, 12, 23), True),
        ("UNSC", "RUS", date(1991, 12, 24), True),
        ("UNSC", "YEM", date(1990, 5, 22), True),  # took over the term of Democratic Yemen
        ("UNSC", "ITA", date(2017, 12, 31), True),  # a term shared with
        ("UNSC", "NLD", date(2018, 1, 1), True),  # the Netherlands
        ("UNSC", "DEU", date(2021, 1, 1), False),
    ],
)
def test_who_is_a_member_of_a_body_on_a_day(body: str, actor: str, on: date, member: bool) -> None:
    assert (actor in REFERENCE.members_of_body(body, on)) is member


def test_outside_the_listed_days_no_member_is_given() -> None:
    for on in (date(2006, 6, 18), date(2018, 7, 1), date(2022, 4, 8)):
        assert REFERENCE.members_of_body("HRC", on) == frozenset()
    assert REFERENCE.members_of_body("CND", COP12) == frozenset()


@pytest.mark.parametrize(
    ("symbol", "key"),
    [
        ("CTOC/COP/2024/12", "UNTOC COP"),
        ("CAC/COSP/2023/11", "UNCAC COSP"),
        ("E/2024/28", "CND"),
        ("E/CN.7/2024/L.6/Rev.1", "CND"),
        ("E/2023/30", "CCPCJ"),
        ("A/HRC/28/2", "HRC"),
        ("A/HRC/WG.6/34/SVN/1", "UPR"),
        ("A/78/PV.50", "UNGA"),
        ("A/C.3/45/SR.61", "UNGA C3"),
        ("A/RES/60/251", "UNGA"),
        ("S/PV.5500", "UNSC"),
        ("E/2024/100", "ECOSOC"),
        ("E/FFDF/2022/3", "FfD forum"),
        ("TD/442", "UNCTAD"),
        ("HSP/GC/24/7", "UN-Habitat GC"),
        ("UNEP/GC.SS.X/5", "UNEP GC"),
        ("UNEP/CBD/COP/10/27", "CBD"),
        ("ECE/TRANS/344", "UNECE ITC"),
        ("FCCC/SBI/2023/10", "UNFCCC SBI"),
        ("WT/COMTD/M/100", "WTO CTD"),
        ("PC.JOUR/1284", "OSCE PC"),
        ("CD/8/Rev.10", "CD"),
        ("IPBES/7/10", "IPBES"),
        ("CEDAW/C/2010/1", "CEDAW"),
        ("XYZ/1", None),
        ("", None),
    ],
)
def test_a_symbol_tells_its_body(symbol: str, key: str | None) -> None:
    body = REFERENCE.body_of_symbol(symbol)
    assert (body.key if body else None) == key


def test_every_body_says_who_its_members_and_its_secretariat_are() -> None:
    for body in REFERENCE.bodies.values():
        assert body.member_rule and body.member_word and body.short_names, body.key
        for name in body.secretariat:
            assert REFERENCE.actor(name) is not None, (body.key, name)
    conference = REFERENCE.body_named(
        "the Conference of the Parties to the United Nations Convention against Transnational Organized Crime"
    )
    assert conference is not None and conference.members == "states_parties" and not conference.chapters_are_items
    council = REFERENCE.body("HRC")
    assert council is not None and council.chapters_are_items
    assert REFERENCE.body("no such body") is None


def test_names_that_hold_in_some_bodies_name_bodies_that_are_known() -> None:
    families = {key.partition(" ")[0] for key in REFERENCE.bodies} | set(REFERENCE.bodies)
    with (REFERENCE_FOLDER / "names.tsv").open(encoding="utf-8") as file:
        for line in file.readlines()[1:]:
            assert {body for body in line.split("\t")[5].split("; ") if body} <= families, line


def test_an_actor_is_found_by_its_key() -> None:
    for key in ("NAM", "EU", "SUN", "World Health Organization"):
        actor = REFERENCE.by_key(key)
        assert actor is not None and actor.key == key
    assert REFERENCE.by_key("XXX") is None
