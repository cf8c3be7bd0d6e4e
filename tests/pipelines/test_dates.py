"""Dates and meeting numbers as records print them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.outline.dates import MONTHS, When, find_meetings, find_when

DAYS = st.dates(date(1945, 10, 24), date(2090, 12, 31))
AROUND = st.sampled_from(
    (
        "{}",
        "held in Vienna from {}",
        "At its 4th meeting, on {}, the Conference met.",
        "(Geneva, {})",
        "Monday, {}",
        "Distr.: General\n{}",
    )
)
TO = st.sampled_from((" to ", " and ", "–", "-", " – ", "—"))


def printed(day: date, year: bool = True, month: bool = True) -> str:
    words = f"{day.day} {MONTHS[day.month - 1]}" if month else str(day.day)
    return f"{words} {day.year}" if year and month else words


def ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


@given(DAYS, AROUND)
def test_a_day_is_read_wherever_it_stands(day: date, around: str) -> None:
    assert find_when(around.format(printed(day))) == When(day.isoformat(), day.isoformat())


@given(DAYS, st.integers(1, 30), TO, AROUND)
def test_an_interval_prints_month_and_year_once(first: date, days: int, to: str, around: str) -> None:
    last = first + timedelta(days)
    year, month = last.year != first.year, last.month != first.month
    words = f"{printed(first, year, month)}{to}{printed(last)}"
    assert find_when(around.format(words)) == When(first.isoformat(), last.isoformat())


@given(DAYS)
def test_a_day_without_a_year_is_in_the_year_of_the_session(day: date) -> None:
    words = f"on {printed(day, year=False)}, the Conference met"
    assert find_when(words) is None
    assert find_when(words, day.year) == When(day.isoformat(), day.isoformat())


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("14 to 18 October 2024", "2024-10-14/2024-10-18"),
        ("14–18 October 2024", "2024-10-14/2024-10-18"),
        ("29 September to 1 October 2021", "2021-09-29/2021-10-01"),
        ("14, 15 and 16 October 2024", "2024-10-14/2024-10-16"),
        ("30 December 2023 to 2 January 2024", "2023-12-30/2024-01-02"),
        ("14 October – 18 October 2024", "2024-10-14/2024-10-18"),
        ("28 December to 3 January 2024", "2023-12-28/2024-01-03"),
        ("October 14, 2024", "2024-10-14"),
        ("October 14-18, 2024", "2024-10-14/2024-10-18"),
    ],
)
def test_a_date_as_records_print_it(words: str, when: str) -> None:
    assert str(find_when(words)) == when


@pytest.mark.parametrize(
    "words",
    [
        "",
        "resolution 12/3",
        "32 October 2024",
        "31 April 2024",
        "30 February 2023",
        "October 2024",
        "rule 46",
        "2024",
        "18 to 14 October 2024",
    ],
)
def test_no_day_is_made_up(words: str) -> None:
    assert find_when(words) is None


@given(
    st.lists(st.integers(1, 120), min_size=1, max_size=6, unique=True),
    st.sampled_from((", ", " and ", ", and ")),
    st.sampled_from(("", "plenary ")),
)
def test_the_numbers_of_meetings_are_those_printed(numbers: list[int], last: str, plenary: str) -> None:
    names = [ordinal(number) for number in sorted(numbers)]
    words = ", ".join(names[:-1]) + last + names[-1] if len(names) > 1 else names[0]
    expected = ", ".join(str(number) for number in sorted(numbers))
    assert find_meetings(f"At its {words} {plenary}meeting{'s' * (len(names) > 1)}, on 3 May 2090,") == expected


@given(st.integers(1, 100), st.integers(1, 8))
def test_a_run_of_meetings_is_written_out(first: int, more: int) -> None:
    words = f"at its {ordinal(first)} to {ordinal(first + more)} meetings"
    assert find_meetings(words) == ", ".join(str(number) for number in range(first, first + more + 1))


@pytest.mark.parametrize(
    "words",
    ["", "its 12th session", "the first meeting", "4 meetings were held", "paragraph 4", "the 2nd part of the session"],
)
def test_no_meeting_is_made_up(words: str) -> None:
    assert find_meetings(words) == ""
