"""What a record is, and where each of its paragraphs stands: chapters, sections, items, meetings and dates."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read

REPORT = """Conference of the Parties to the United Nations Convention against Transnational Organized Crime

Distr.: General
5 November 2090

Report of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime on its fortieth session, held in Vienna from 2 to 6 October 2090

Contents

I. Resolutions adopted by the Conference	3
A. Resolutions	3
II. Organizational matters	5
A. Opening of the session	5
B. Election of officers	6
III. General discussion	7
IV. Ports and harbours	8
Annex I. List of documents	9

I. Resolutions adopted by the Conference

A. Resolutions

1. At its fortieth session, the Conference adopted the following resolution:

Resolution 40/1

Cooperation among ports

The Conference of the Parties to the United Nations Convention against Transnational Organized Crime,

Recalling that statements were made by the representatives of Chad and Peru in exercise of the right of reply,

1. Invites the representatives of Mali and Oman to make statements;

2. Decides that the right of reply shall be accorded to the representative of Italy.

II. Organizational matters

A. Opening of the session

2. At the 1st meeting of the session, on 2 October 2090, opening statements were made by the representatives of Chad and Peru.

B. Election of officers

3. At its 1st and 2nd meetings, on 2 October, the Conference elected the following officers by acclamation:

President: Ana Quito (Ecuador)

Vice-Presidents: Omar Said (Oman)
Jean Dupont (Belgium)

Rapporteur: Li Wei (China)

III. General discussion

4. At its 2nd and 3rd meetings, on 2 and 3 October 2090, the Conference considered agenda item 1 (f), entitled “General discussion”.

5. Statements were made by the representatives of Chad and Peru.

6. At the same meeting, the representative of Mali made a statement.

7. At its 5th meeting, on 6 October 2090, the Conference adopted a draft resolution (CTOC/COP/2090/L.5) sponsored by Chad and Oman. (For the text, see chapter I, section A, resolution 40/1.)

IV. Ports and harbours

8. At its 4th meeting, the Conference considered agenda items 2 and 3 together. For its consideration of the items, the Conference had before it the following:

(a) Note by the Secretariat on ports (CTOC/COP/2090/2);

(b) Report of the Secretariat on harbours (CTOC/COP/2090/3).

9. The representative of Nepal made a statement.

Action taken by the Conference

10. The Conference took note of the report.

Annex I

List of documents

Statements were made by the representatives of Togo and Benin.
"""


@pytest.fixture(scope="module")
def report(read: Callable[[str], Read]) -> Read:
    return read(REPORT)


def test_the_record_says_what_it_is(report: Read) -> None:
    record = report.outline.record
    assert (record.body, record.session, record.kind) == ("UNTOC COP", "40", "session report")
    assert (record.place, record.date_from, record.date_to) == ("Vienna", "2090-10-02", "2090-10-06")


def test_the_proceedings_are_the_numbered_paragraphs_between_contents_and_annex(report: Read) -> None:
    numbers = [one.number for one in report.outline.paragraphs if one.place == "proceedings"]
    assert numbers == [str(number) for number in range(1, 11)]


def test_chapter_section_and_heading_carry_forward_and_end(report: Read) -> None:
    where = {
        one.number: (one.chapter, one.section, one.heading)
        for one in report.outline.paragraphs
        if one.place == "proceedings"
    }
    assert where["1"] == ("I. Resolutions adopted by the Conference", "A. Resolutions", "")
    assert where["2"] == ("II. Organizational matters", "A. Opening of the session", "")
    assert where["3"] == ("II. Organizational matters", "B. Election of officers", "")
    assert where["5"] == ("III. General discussion", "", "")
    assert where["10"] == ("IV. Ports and harbours", "", "Action taken by the Conference")


def test_a_resolution_s_text_is_no_proceedings_though_it_is_numbered(report: Read) -> None:
    zone = [one for one in report.outline.paragraphs if one.place == "resolution"]
    assert [one.number for one in zone if one.number] == ["1", "2"]
    assert {one.chapter for one in zone} == {"I. Resolutions adopted by the Conference"}
    assert not [one for one in report.acts if report.outline.paragraphs[one.paragraph].place != "proceedings"]


def test_the_list_of_contents_and_the_annex_make_no_act(report: Read) -> None:
    assert {one.place for one in report.outline.paragraphs} >= {"front", "contents", "annex"}
    assert not {"TGO", "BEN", "ITA"} & set(report.who())
    assert report.who().count("MLI") == 1  # paragraph 6, not the resolution


def test_items_are_numbered_as_the_record_considers_them(report: Read) -> None:
    items = {one.number: (one.item, one.item_title) for one in report.outline.paragraphs if one.place == "proceedings"}
    assert items["3"] == ("", "")
    assert items["4"] == items["7"] == ("1 (f)", "General discussion")
    assert items["8"][0] == items["10"][0] == "2, 3"
    assert [(one.item, one.first_paragraph, one.last_paragraph) for one in report.outline.items] == [
        ("1 (f)", report.paragraph("4").index, report.paragraph("7").index),
        ("2, 3", report.paragraph("8").index, report.paragraph("10").index),
    ]


def test_meeting_and_date_carry_forward_until_the_next_meeting(report: Read) -> None:
    when = {
        number: (report.paragraph(number).meeting, report.paragraph(number).date) for number in map(str, range(1, 11))
    }
    assert when["1"] == ("", "")
    assert when["2"] == ("1", "2090-10-02")
    assert when["3"] == ("1, 2", "2090-10-02")  # the year is the session's
    assert when["4"] == when["5"] == when["6"] == ("2, 3", "2090-10-02/2090-10-03")
    assert when["7"] == ("5", "2090-10-06")
    assert when["8"] == when["9"] == ("4", "")  # another meeting, whose day is not said


def test_another_meeting_s_day_is_not_taken_over(read: Callable[[str], Read]) -> None:
    found = read(
        "I. Ports\n\n1. At its 2nd meeting, on 3 October 2090, the Conference met.\n\n2. Also at its 2nd meeting, the Conference met again.\n\n"
        "3. At its 3rd meeting, the Conference met.\n\n4. At its 4th meeting, on the same day, the Conference met.\n\n5. At its 5th meeting, on 4 October 2090, it met.\n\n6. At its 6th meeting, on the same day, it met.\n"
    )
    assert [(one.meeting, one.date) for one in found.outline.paragraphs] == [
        ("2", "2090-10-03"), ("2", "2090-10-03"), ("3", ""), ("4", ""), ("5", "2090-10-04"), ("6", "2090-10-04")
    ]  # fmt: skip


def test_a_paragraph_holds_its_lettered_lines_and_its_officers(report: Read) -> None:
    def words(number: str) -> str:
        place = report.paragraph(number)
        return report.text.reading[place.start : place.end]

    assert words("8").endswith("harbours (CTOC/COP/2090/3).")
    assert words("3").endswith("Rapporteur: Li Wei (China)")
    assert words("5") == "5. Statements were made by the representatives of Chad and Peru."


def test_paragraphs_stand_in_order_and_do_not_overlap(report: Read) -> None:
    paragraphs = report.outline.paragraphs
    assert [one.index for one in paragraphs] == list(range(len(paragraphs)))
    assert all(before.end <= after.start for before, after in pairwise(paragraphs))


COUNCIL = """United Nations A/HRC/90/2

Human Rights Council

Report of the Human Rights Council on its ninetieth session

{chapters}
"""


def test_where_chapters_are_items_the_chapter_s_number_is_the_item(read: Callable[[str], Read]) -> None:
    found = read(
        COUNCIL.format(
            chapters="I. Organizational and procedural matters\n\nA. Opening of the session\n\n1. The Human Rights Council held its ninetieth session at the United Nations Office at Geneva from 2 to 27 March 2090.\n\n"
            "2. At the 1st meeting, on 2 March 2090, the President of the Council opened the session.\n\n"
            "II. Annual report of the High Commissioner\n\n3. At the 3rd meeting, on 4 March, the representative of Chad made a statement. The Council considered agenda item 9.\n\n"
            "4. Also at the 3rd meeting, on the same day, the representative of Peru made a statement.\n\n5. At the 4th meeting, on the same day, the observer for Mali made a statement."
        )
    )
    assert (found.outline.record.symbol, found.outline.record.body, found.outline.record.session) == (
        "A/HRC/90/2",
        "HRC",
        "90",
    )
    assert (found.outline.record.place, found.outline.record.date_from, found.outline.record.date_to) == (
        "Geneva",
        "2090-03-02",
        "2090-03-27",
    )
    assert [(one.item, one.title) for one in found.outline.items] == [
        ("1", "Organizational and procedural matters"),
        ("2", "Annual report of the High Commissioner"),
    ]
    assert [found.paragraph(number).item for number in "12345"] == ["1", "1", "2", "2", "2"]
    assert [(found.paragraph(number).meeting, found.paragraph(number).date) for number in "345"] == [
        ("3", "2090-03-04"),
        ("3", "2090-03-04"),
        ("4", "2090-03-04"),
    ]


@pytest.mark.parametrize(
    ("heading", "item", "title"),
    [
        ("I. Ports (agenda item 3)", "3", "Ports"),
        ("I. Ports and harbours (item 4 (b))", "4 (b)", "Ports and harbours"),
        ("I. Ports (agenda items 3 and 4)", "3, 4", "Ports"),
        ("I. Ports (provisional agenda item 5(a))", "5 (a)", "Ports"),
        ("VII. Ports (agenda item 6)", "6", "Ports"),
        ("I. Ports (continued)", "", ""),
    ],
)
def test_a_heading_may_number_its_item(heading: str, item: str, title: str, read: Callable[[str], Read]) -> None:
    found = read(f"{heading}\n\n1. The representative of Chad made a statement.\n")
    assert (found.paragraph("1").item, found.paragraph("1").item_title) == (item, title)


@pytest.mark.parametrize(
    ("words", "item", "title"),
    [
        ("considered agenda item 2 (a), entitled “Ports”.", "2 (a)", "Ports"),
        ('considered agenda item 2(a), entitled "Ports".', "2 (a)", "Ports"),
        ("took up agenda item 7.", "7", ""),
        ("began its consideration of agenda item 3, entitled “Ports:\nharbours”.", "3", "Ports: harbours"),
        ("considered items 3 (a) and 3 (b) of its agenda.", "3 (a), 3 (b)", ""),
        ("met in private.", "", ""),
    ],
)
def test_a_paragraph_may_say_which_item_is_considered(
    words: str, item: str, title: str, read: Callable[[str], Read]
) -> None:
    found = read(
        f"I. Ports\n\n1. At its 4th meeting, on 3 October 2090, the Conference {words}\n\n2. The representative of Chad made a statement.\n"
    )
    assert (found.paragraph("2").item, found.paragraph("2").item_title) == (item, title)


def test_a_record_without_numbers_is_cut_at_its_blocks(read: Callable[[str], Read]) -> None:
    found = read(
        "Commission on Ports\n\nReport on the third session, held in Vienna from 2 to 6 October 2090\n\nI. General discussion\n\n"
        "At its 2nd meeting, on 3 October, the Commission considered agenda item 4, entitled “Ports”.\n\n"
        "Statements were made by the representatives of Chad and Peru.\n\nThe observer for Mali made a statement.\n"
    )
    places = [one for one in found.outline.paragraphs if one.place == "proceedings" and one.chapter.startswith("I.")]
    assert [(one.number, one.item, one.meeting, one.date) for one in places] == [("", "4", "2", "2090-10-03")] * 3
    assert [found.outline.paragraphs[one.paragraph].index for one in found.acts] == [
        places[1].index,
        places[1].index,
        places[2].index,
    ]


def test_a_meeting_of_the_session_is_not_the_session(read: Callable[[str], Read]) -> None:
    found = read("1. At the 50th meeting, on 26 March 2090, the representatives of Chad and Peru made statements.\n")
    assert found.outline.record.session == ""


def test_a_number_in_the_bodys_own_name_is_not_the_session(read: Callable[[str], Read]) -> None:
    found = read(
        "Preparatory Commission for the First Meeting of the Conference of the Parties to the Convention on Ports\n\n"
        "Third session\n\nNew York, 20 March to 2 April 2090\n\nReport of the Preparatory Commission\n\n"
        "I. Introduction\n\n1. Statements were made by the representatives of Chad and Peru.\n"
    )
    assert found.outline.record.session == "3"


def test_a_date_without_its_year_falls_within_a_session_that_began_the_year_before(
    read: Callable[[str], Read],
) -> None:
    found = read(
        "Report of the Commission on Narcotic Drugs on its ninetieth session (8 December 2089 and 14 to 22 March 2090)\n\nII. High-level segment\n\n"
        "1. At the 1st meeting, on 14 March, statements were made by the representatives of Chad and Peru.\n\n"
        "2. At the 1st meeting, on 8 December, statements were made by the representatives of Chad and Peru.\n"
    )
    dates = {one.number: one.date for one in found.outline.paragraphs if one.number}
    assert dates == {"1": "2090-03-14", "2": "2089-12-08"}


def test_a_dialogue_over_two_meetings_has_both_and_both_days(read: Callable[[str], Read]) -> None:
    found = read(
        "Report of the Human Rights Council on its ninetieth session, held in Geneva from 2 to 27 March 2090\n\nII. Ports\n\n"
        "1. At the 19th meeting, on 10 March 2090, the representative of Chad made a statement.\n\n"
        "2. During the ensuing dialogue, at the 19th meeting, on the same day, and at the 21st meeting, on 11 March 2090, the representatives of Chad and Peru made statements.\n\n"
        "3. At the 21st meeting, on 11 March 2090, the representative of Peru made a statement.\n"
    )
    told = [(one.number, one.meeting, one.date) for one in found.outline.paragraphs if one.number]
    assert told == [
        ("1", "19", "2090-03-10"),
        ("2", "19, 21", "2090-03-10/2090-03-11"),
        ("3", "21", "2090-03-11"),
    ]


def test_an_address_under_a_heading_makes_no_statement_of_a_report(read: Callable[[str], Read]) -> None:
    found = read(
        "REPORT OF THE TWELFTH SESSION OF THE COMMISSION ON PORTS\n\n1. The session was held from 17 to 28 April 1978.\n\nAddress by the Director-General\n\n2. The session was opened.\n\n3. The delegation of Chad stated that ports mattered."
    )
    assert found.outline.record.kind == "session report"
    assert found.who() == ["TCD"]
