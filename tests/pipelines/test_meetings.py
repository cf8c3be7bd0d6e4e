"""The record of one meeting: summary records and minutes, in which each paragraph tells what one delegation said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read

HEAD = """A/C.3/90/SR.12
General Assembly
Ninetieth session

Third Committee
Summary record of the 12th meeting
Held at Headquarters, New York, on Monday, 12 November 2035, at 10 a.m.
Distr.: General
3 January 2036

Chair: Mr. Said (Oman)

Contents
Agenda item 26: Ports (continued)

The meeting was called to order at 10.05 a.m.

Agenda item 26: Ports (continued) (A/90/12 and A/C.3/90/L.8)

"""


@pytest.fixture
def meeting(read: Callable[[str], Read]) -> Callable[..., Read]:
    """Have paragraphs read as those of a summary record; a line without a full stop is a heading."""

    def read_meeting(*lines: str) -> Read:
        number, written = 0, []
        for line in lines:
            number += line.endswith((".", ":"))
            written.append(f"{number}. {line}" if line.endswith((".", ":")) else line)
        return read(HEAD + "\n\n".join(written) + "\n\nThe meeting rose at 12.55 p.m.\n")

    return read_meeting


def speeches(found: Read, *fields: str) -> list[tuple[object, ...]]:
    """Some fields of all acts but the masthead's."""
    return [tuple(getattr(one, field) for field in fields) for one in found.acts if one.act != "chaired"]


def test_a_summary_record_says_which_meeting_it_is_of_and_when_it_was_held(meeting: Callable[..., Read]) -> None:
    found = meeting("Ms. Quito (Ecuador) said that ports mattered.")
    record, paragraph = found.outline.record, found.paragraph("1")
    assert (record.kind, record.session, record.date_from) == ("summary record", "90", "2035-11-12")
    assert (paragraph.item, paragraph.item_title, paragraph.meeting, paragraph.date) == ("26", "Ports", "12", "2035-11-12")  # fmt: skip


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("Ms. QUITO (Ecuador) said that ports mattered.", [("ECU", "own", "member")]),
        ("Mr. van der BERG (Netherlands) and Ms. d’AUBE (France) agreed.", [("NLD", "own", "member"), ("FRA", "own", "member")]),
        ("Begum RAHMAN (Bangladesh), Mr. NUÑEZ-GÓMEZ (Colombia) and Mrs. M’BAYE (Senegal) also supported that view.",
         [("BGD", "own", "member"), ("COL", "own", "member"), ("SEN", "own", "member")]),
        ("Archbishop Porta (Observer for the Holy See) said that ports mattered.", [("VAT", "own", "observer")]),
        ("Ms. Diallo (Senegal), speaking on behalf of the African Group, said that ports mattered.", [("SEN", "group", "member")]),
        ("Mr. Berg (Norway), speaking also on behalf of Iceland, said that ports mattered.", [("NOR", "group", "member"), ("ISL", "represented", "member")]),
        ("Mr. Wien (Austria), speaking on behalf of the European Union; the candidate countries Albania and Serbia; and, in addition, Georgia, said that ports mattered.",
         [("AUT", "group", "member"), ("ALB", "represented", "member"), ("SRB", "represented", "member"), ("GEO", "represented", "member")]),
        ("Mr. Berg (Norway), Ms. Quito (Ecuador), speaking on behalf of the Group of 77 and China, and Mr. Said (Oman) took the same position.",
         [("NOR", "own", "member"), ("ECU", "group", "member"), ("OMN", "own", "member")]),
        ("Mr. Khan (Secretary of the Committee) said that there were no costs.", [("Secretary of the Committee", "own", "secretariat")]),
        ("Mr. Roux (Observer for the International Committee of the Red Cross) noted the text.", [("International Committee of the Red Cross", "own", "other")]),
        ("The CHAIRMAN, speaking as the representative of Oman, said that ports mattered.", [("OMN", "own", "member")]),
        ("Mr. Said (Oman), Rapporteur, said that the report was ready.", [("OMN", "own", "officer")]),
        ("Mr. Said (Oman), speaking as Chairman of the Group of 77 and China, said that ports mattered.", [("OMN", "group", "member")]),
        ("Ms. Quito (Ecuador) said, on behalf of the Group of 77 and China, that ports mattered.", [("ECU", "group", "member")]),
        ("Speaking on behalf of the African Group, Ms. Diallo (Senegal) said that ports mattered.", [("SEN", "group", "member")]),
        ("Replying to a question from Mr. Berg (Norway), Mr. Roux (France) said that it was so.", [("FRA", "own", "member")]),
        ("Ms. Quito (Ecuador) supported the motion, and Mr. Berg (Norway) opposed it.", [("ECU", "own", "member"), ("NOR", "own", "member")]),
        ("Ms. GRAF (International League for Quiet Ports) said that ports mattered.", [("International League for Quiet Ports", "own", "ngo")]),
        ("The CHAIRMAN said that he would take it that the Committee agreed.", [("CHAIRMAN", "own", "officer")]),
        ("Ms. Quito (Ecuador) said that her delegation aligned itself with the statement made by the representative of Egypt on behalf of the Group of 77 and China.",
         [("ECU", "own", "member"), ("ECU", "aligned", "member")]),
    ],
)  # fmt: skip
def test_persons_with_their_delegation_speak(
    words: str, rows: list[tuple[str, str, str]], meeting: Callable[..., Read]
) -> None:
    found = meeting(words)
    assert speeches(found, "actor", "voice", "capacity") == rows
    assert {one.act for one in found.acts} <= {"statement", "chaired"}
    assert found.unread() == []


@pytest.mark.parametrize(
    "words",
    [
        "He recalled that the representatives of Peru and Mali had made statements.",
        "The representative of Peru had asked for a separate vote, which he would support.",
        "The delegations of Peru and Chad had rightly said that the text was old.",
        "The amendments submitted by Chad and the draft resolution introduced by the representative of Mali were useful.",
        "That text had been revised at the request of the delegation of Chad.",
        "The speech made by the representative of Peru in exercise of the right of reply had surprised him.",
    ],
)
def test_what_a_speaker_says_of_others_makes_no_row(words: str, meeting: Callable[..., Read]) -> None:
    found = meeting(f"Mr. Berg (Norway) said that ports mattered. {words}")
    assert speeches(found, "act", "actor") == [("statement", "NOR")]
    assert found.unread() == []


def test_what_had_been_said_elsewhere_is_no_statement(meeting: Callable[..., Read]) -> None:
    found = meeting("Experts from the World Bank had made a presentation to another meeting.")
    assert speeches(found, "actor") == []


def test_replies_are_known_by_their_words_or_by_their_heading(meeting: Callable[..., Read]) -> None:
    found = meeting(
        "Mr. Berg (Norway), speaking in exercise of the right of reply, said that ports mattered.",
        "Mr. Berg (Norway), speaking in exercise of a second right of reply, repeated that they did.",
        "Statements made in exercise of the right of reply",
        "Ms. Quito (Ecuador) said that they did not.",
    )
    assert speeches(found, "act", "actor", "round", "occasion") == [
        ("right_of_reply", "NOR", 1, ""),
        ("right_of_reply", "NOR", 2, ""),
        ("right_of_reply", "ECU", 1, ""),
    ]


def test_a_draft_s_heading_and_what_is_said_under_it(meeting: Callable[..., Read]) -> None:
    found = meeting(
        "Draft resolution A/C.3/90/L.8: Ports",
        "Ms. Quito (Ecuador), introducing the draft resolution on behalf of the sponsors, which had been joined by Chad and Mali, said that ports mattered.",
        "Mr. Khan (Secretary of the Committee) said that Oman and Trinidad and Tobago had joined the sponsors.",
        "He then noted that Peru also wished to become a sponsor.",
        "Mr. Berg (Norway) said that the text was balanced.",
        "Statements made in explanation of vote before the voting",
        "Mr. Roux (France) said that he would abstain.",
        "Draft resolution A/C.3/90/L.8 was adopted by 90 votes to 3, with 1 abstention.",
        "Ms. Smith (Canada), explaining her vote, said that she had abstained.",
        "Mr. Sato (Japan) thanked all delegations.",
    )
    assert speeches(found, "act", "actor", "occasion", "role", "draft") == [
        ("introduced", "ECU", "", "", "A/C.3/90/L.8"),
        ("sponsored", "TCD", "", "joined", "A/C.3/90/L.8"),
        ("sponsored", "MLI", "", "joined", "A/C.3/90/L.8"),
        ("statement", "Secretary of the Committee", "before_action", "", "A/C.3/90/L.8"),
        ("sponsored", "OMN", "", "joined", "A/C.3/90/L.8"),
        ("sponsored", "TTO", "", "joined", "A/C.3/90/L.8"),
        ("sponsored", "PER", "", "joined", "A/C.3/90/L.8"),
        ("statement", "NOR", "before_action", "", "A/C.3/90/L.8"),
        ("statement", "FRA", "vote_explanation", "", "A/C.3/90/L.8"),
        ("statement", "CAN", "vote_explanation", "", "A/C.3/90/L.8"),
        ("statement", "JPN", "after_action", "", "A/C.3/90/L.8"),
    ]
    assert found.unread() == []


def test_those_called_on_to_explain_their_votes_explain_them(meeting: Callable[..., Read]) -> None:
    found = meeting(
        "The CHAIRMAN invited those delegations which so wished to explain their votes before the vote.",
        "Ms. Quito (Ecuador) said that she would vote against the text.",
    )
    assert [one.occasion for one in found.acts if one.actor == "ECU" and one.act == "statement"] == ["vote_explanation"]


def test_the_chair_reports_who_asked_for_a_vote(meeting: Callable[..., Read]) -> None:
    found = meeting(
        "The CHAIRMAN said that a recorded vote had been requested by the representative of Cuba.",
        "The CHAIRMAN said that the representative of Peru had requested a separate vote on paragraph 2.",
    )
    assert speeches(found, "act", "actor") == [
        ("statement", "CHAIRMAN"),
        ("requested", "CUB"),
        ("statement", "CHAIRMAN"),
        ("requested", "PER"),
    ]


def test_those_not_called_observers_are_members_of_an_elected_body(read: Callable[[str], Read]) -> None:
    found = read(
        "E/CN.4/1995/SR.20\n\nCOMMISSION ON HUMAN RIGHTS\n\nSUMMARY RECORD OF THE 20th MEETING\n\nThe meeting was called to order at 10.15 a.m.\n\nPORTS (agenda item 4) (continued) (E/CN.4/1995/18)\n\n"
        "1. Mr. SAID (Observer for Oman) said that ports mattered.\n\n2. Mrs. BASU (India) agreed.\n"
    )
    assert found.told("actor", "capacity") == [("OMN", "observer"), ("IND", "member")]
    assert (found.paragraph("1").item, found.paragraph("1").item_title) == ("4", "PORTS")


def test_items_considered_together_are_both_named(meeting: Callable[..., Read]) -> None:
    found = meeting(
        "Agenda item 30: Harbours (continued)", "Agenda item 31: Piers (A/90/13)", "Mr. Berg (Norway) said that both mattered."
    )  # fmt: skip
    assert (found.paragraph("1").item, found.paragraph("1").item_title) == ("26, 30, 31", "Ports; Harbours; Piers")


def test_what_a_typed_page_carries_over_is_no_heading(meeting: Callable[..., Read]) -> None:
    found = meeting(
        "Replies", "Mr. Berg (Norway) said that ports mattered.", "English", "Page 2", "(Mr. Berg, Norway)",
        "Ms. Quito (Ecuador) agreed.",
    )  # fmt: skip
    assert {found.paragraph(number).heading for number in ("1", "2")} == {"Replies"}
    assert speeches(found, "actor") == [("NOR",), ("ECU",)]


def test_a_summary_record_of_the_1950s_says_what_it_is(read: Callable[[str], Read]) -> None:
    found = read(
        "UNITED NATIONS\nGENERAL ASSEMBLY\n\nELEVENTH SESSION\n\nOfficial Records\n\nFOURTH COMMITTEE, 640th\nMEETING\n\nThursday, 14 February 1957, at 10.45 a.m.\n\n"
        "CONTENTS\n\nAgenda item 39: The future of ports (continued)\n\nChairman: Mr. Omar de SAID (Spain).\n\nAGENDA ITEM 39\n\nThe future of ports (A/3169) (continued)\n\n"
        "1. Mr, BERG (Denmark) thanked the petitioners.\n"
    )
    record = found.outline.record
    assert (record.kind, record.body, record.session, record.date_from) == ("summary record", "UNGA C4", "11", "1957-02-14")  # fmt: skip
    assert found.told("act", "actor") == [("chaired", "ESP"), ("statement", "DNK")]
    assert (found.paragraph("1").item, found.paragraph("1").item_title) == ("39", "The future of ports")


MINUTES = """WT/COMTD/M/900
12 November 2035

MINUTES OF THE MEETING

Chairman: Mr. Omar Said (Oman)

1. Waiver for ports

"""


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("NOTE ON THE MEETING OF 28 AND 29 SEPTEMBER 2034", "2034-09-28", "2034-09-29"),
        ("SUMMARY OF THE MEETING OF 18-19 JULY 2034", "2034-07-18", "2034-07-19"),
        ("MINUTES OF MEETING\n\nHeld in the Centre William Rappard on 29 May 2034", "2034-05-29", "2034-05-29"),
    ],
)
def test_minutes_are_of_the_day_of_the_meeting(line: str, first: str, last: str, read: Callable[[str], Read]) -> None:
    found = read(
        f"WT/COMTD/M/900\n12 November 2035\n\n{line}\n\n1. The representative of Peru said that ports mattered.\n"
    )
    assert (found.outline.record.date_from, found.outline.record.date_to) == (first, last)
    assert found.paragraph("1").date == (first if first == last else f"{first}/{last}")


def test_the_list_of_subjects_holds_no_paragraphs(read: Callable[[str], Read]) -> None:
    found = read(
        "C/M/900\n12 November 1985\n\nMINUTES OF MEETING\n\nChairman: Mr. Omar Said (Oman)\n\nSubjects discussed:\n\n1. Ports of Peru\n\n2. Waiver\n\n1. Ports of Peru\n\n"
        "The representative of Peru said that ports mattered.\n\nThe representative of Korea agreed.\n\n2. Waiver\n\nThe representative of Peru asked for a waiver.\n"
    )
    assert found.outline.record.body == "WTO GATT"
    assert [(one.actor, found.outline.paragraphs[one.paragraph].heading) for one in found.acts] == [
        ("OMN", found.outline.paragraphs[0].heading), ("PER", "1. Ports of Peru"), ("KOR", "1. Ports of Peru"), ("PER", "2. Waiver"),
    ]  # fmt: skip


def test_who_presides_after_the_first_is_named_with_an_office_before_the_delegation(
    meeting: Callable[..., Read], read: Callable[[str], Read]
) -> None:
    found = read(HEAD.replace("(Oman)\n", "(Oman)\n\nlater: Ms. Quito (Vice-Chair) (Ecuador)\n"))
    assert found.told("act", "actor", "title") == [("chaired", "OMN", "Mr. Said"), ("chaired", "ECU", "Ms. Quito")]
    assert read(HEAD.replace("Mr. Said (Oman)", "Ms. Porta")).unread() == []


def test_several_speak_in_one_paragraph_of_minutes(read: Callable[[str], Read]) -> None:
    found = read(
        MINUTES
        + "1. The representative of Chad, supported by the representatives of Peru and Mali, said that ports mattered. The representatives of Norway, the European "
        "Communities and Hong Kong, China shared that view, as did the representative of Turkey. The representative of Estonia, speaking as an observer, agreed. "
        "The delegations of Fiji and Guatemala had circulated papers. The Secretariat recalled the date.\n\n"
        "The representative of India thanked the Chairman.\n\n2. The Committee took note of all statements made.\n"
    )
    assert speeches(found, "actor", "capacity") == [
        *((actor, "member") for actor in ("TCD", "PER", "MLI", "NOR", "EU", "HKG", "TUR")),
        ("EST", "observer"),
        ("Secretariat", "secretariat"),
        ("IND", "member"),
    ]
    assert [one.number for one in found.outline.paragraphs if one.place == "proceedings"][-3:] == ["1", "", "2"]
    assert found.outline.paragraphs[-1].heading == "1. Waiver for ports"
    assert found.unread() == []


def test_summaries_that_number_by_section_name_members_without_more(read: Callable[[str], Read]) -> None:
    found = read(
        "G/SPS/R/900\n\nSUMMARY OF THE MEETING OF 12 NOVEMBER 2035\n\n2 INFORMATION\n\n"
        "2.1. Japan informed the Committee of its ports. Peru, Chad and Mali supported Japan.\n\n"
        "2.2. Canada, supported by Australia, urged the European Union to notify. In response to a question from Kenya, the European Union clarified the date.\n"
    )
    assert speeches(found, "actor") == [(one,) for one in ("JPN", "PER", "TCD", "MLI", "CAN", "AUS", "EU")]
    assert [one.number for one in found.outline.paragraphs] == ["2.1", "2.2"]


BULLETIN = "# Earth Negotiations Bulletin\n\nVol. 90 No. 1, Thursday, 12 June 2035\n\n## PLENARY\n\n"


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("BRAZIL, for the G-77/CHINA, said that ports mattered.", [("BRA", "group")]),
        ("Malaysia, for the LIKE-MINDED DEVELOPING COUNTRIES, cautioned against ports.", [("MYS", "group")]),
        ("The EU, supported by JAPAN and NORWAY, called for ports.", [("EU", "own"), ("JPN", "own"), ("NOR", "own")]),
        ("With CHINA, INDIA and PERU preferred to bracket the text.", [("CHN", "own"), ("IND", "own"), ("PER", "own")]),
        ("Many, including CHILE and the PHILIPPINES, objected.", [("CHL", "own"), ("PHL", "own")]),
        ("SAUDI ARABIA asked for time, while BELARUS reserved its position.", [("SAU", "own"), ("BLR", "own")]),
        ("Budget: On ports, KENYA, opposed by the US, suggested a date.", [("KEN", "own"), ("USA", "own")]),
        ("Parties adopted the text on ports in CHINA.", []),
        ("Several parties thanked PERU.", []),
        ("The G-77/CHINA called for ports.", []),
    ],
)
def test_a_bulletin_names_its_speakers_without_more(
    words: str, rows: list[tuple[str, str]], read: Callable[[str], Read]
) -> None:
    found = read(f"{BULLETIN}{words}\n\n## IN THE CORRIDORS\n\nBrazil said that it was tired.\n")
    assert speeches(found, "actor", "voice") == rows


def test_antarctic_treaty_parties_speak_in_one_paragraph(read: Callable[[str], Read]) -> None:
    found = read(
        "Final Report of the Ninetieth Antarctic Treaty Consultative Meeting\n\n"
        "(1) Pursuant to Article IX of the Antarctic Treaty, Representatives of the Consultative Parties (Argentina, Chile and Norway) met in Oslo from 1 to 3 June 2035.\n\n"
        "Item 6: General matters\n\n"
        "(2) Chile introduced WP 12 on huts, prepared jointly with France. Norway noted that the list was old. In response to a query from Japan, Chile explained the list. "
        "France/Italy and Peru presented papers. The Representative of WMO, Mr Omar Said, reported on the weather. Brazil tabled a paper (INF 3). The United Kingdom, in its capacity as Depositary, reported on seals.\n"
    )
    assert found.who("attended") == ["ARG", "CHL", "NOR"]
    assert found.who("introduced") == ["CHL"]
    assert found.who("statement") == [
        "NOR", "CHL", "FRA", "ITA", "PER", "World Meteorological Organization", "BRA", "GBR",
    ]  # fmt: skip
    assert found.paragraph("2").item == "6"


def test_speakers_of_a_health_committee(read: Callable[[str], Read]) -> None:
    found = read(
        "SUMMARY RECORD OF THE SIXTH MEETING\n\nThursday, 10 September 1992 at 8.30 a.m.\n\nCHAIRMAN: Dr Lee (Fiji)\n\n1. HEALTH\n\n"
        "Mr KHAN (representative of Pakistan) said that he agreed.\n\nThe REGIONAL DIRECTOR said that the text was ready.\n\n"
        "Dr TEMU (adviser to Dr Nako, Papua New Guinea) thanked all."
    )
    assert found.told("act", "actor", "capacity") == [
        ("chaired", "FJI", "officer"),
        ("statement", "PAK", "member"),
        ("statement", "REGIONAL DIRECTOR", "secretariat"),
        ("statement", "PNG", "member"),
    ]


def test_a_report_that_names_delegations_without_more_is_read_so(read: Callable[[str], Read]) -> None:
    found = read(
        "INTERNATIONAL WHALING COMMISSION\n\nChairman's Report of the Forty-Fifth Annual Meeting\n\nKyoto, Japan, 10-14 May 1993\n\nANY OTHER BUSINESS\n\n"
        "The USA noted that rivers mattered. Norway, supported by Japan, pointed out that seas did. Dominica associated itself with these remarks.\n\n"
        "Brazil drew attention to the lakes, while the Russian Federation preferred ponds. The Commission met for three days."
    )
    assert found.who() == ["USA", "NOR", "JPN", "DMA", "BRA", "RUS"]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("The report was introduced by the representative of Chad.", [("statement", "TCD")]),
        ("The Meeting took note of a Working Paper presented by Chad.", [("introduced", "TCD")]),
        ("Statements by the delegations of Chad and Oman are set out in annex 3.", [("statement", "TCD"), ("statement", "OMN")]),
        ("The observer for the World Ports Union stressed that ports mattered.", [("statement", "World Ports Union")]),
        ("The observer from WPU said so, and the representative of Chad agreed.", [("statement", "WPU"), ("statement", "TCD")]),
    ],
)  # fmt: skip
def test_who_introduces_and_who_is_an_observer_nobody_knows(
    words: str, rows: list[tuple[str, str]], sentence: Callable[[str], Read]
) -> None:
    found = sentence(words)
    assert found.told("act", "actor") == rows
    assert found.unread() == []


def test_a_speaker_nobody_knows_is_said(sentence: Callable[[str], Read]) -> None:
    found = sentence("The representative of Atlantis said that ports mattered.")
    assert found.acts == ()
    assert found.unread() == ["a name not known: “Atlantis”"]


def test_paragraphs_numbered_within_chapters(read: Callable[[str], Read]) -> None:
    found = read(
        "REPORT OF THE MARITIME COMMITTEE ON ITS FIFTY-FIRST SESSION\n\n1 INTRODUCTION\n\n1.1 The session was held from 29 March to 2 April 2004.\n\n2 PORTS\n\n2.1 The delegation of Chad, supported by the delegations of Oman and Peru, was of the view that ports mattered.\n\n2.2 The delegation of Fiji said no."
    )
    assert [
        (paragraph.number, [act.actor for act in found.at(paragraph.number)])
        for paragraph in found.outline.paragraphs
        if "." in paragraph.number
    ] == [
        ("1.1", []),
        ("2.1", ["TCD", "OMN", "PER"]),
        ("2.2", ["FJI"]),
    ]
