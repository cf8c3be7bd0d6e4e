"""What is laid before a meeting or written about one tells of statements, and nobody takes the floor in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read

SPOKEN = (
    "1. The representative of Chad said that ports were few. Peru noted that they were old.\n\n"
    "2. Statements were made by the representatives of Fiji, Oman and the European Union (on behalf of its member States).\n\n"
    "3. The representative of Mali, on behalf of the sponsors, introduced a draft resolution entitled “Ports”.\n"
)
COUNCIL = "United Nations\n\nHuman Rights Council\n\nNinetieth session\n\n3–28 March 2090\n\n"
HEADS = {
    "a provisional agenda": "Commission on Ports\n\nNinth session\n\nVienna, 4–8 March 2090\n\nProvisional agenda, annotations and proposed organization of work\n\n",
    "an annotated agenda that names reports": "Commission on Ports\n\nAnnotated provisional agenda\n\n1. Opening.\n\n2. Election of officers.\n\n3. Dates.\n\n4. Other business.\n\n5. Adoption of the report of the Commission on its ninth session\n\n",
    "a programme": "Third International Forum on Ports\n\nLima, 11 and 12 June 2090\n\nProgramme of work\n\nOpening remarks by Mr. Omar Said, Minister of Transport of Oman\n\n",
    "a concept note": f"{COUNCIL}Concept note\n\nOpening statement: Ms. Ana Quito, Deputy High Commissioner\n\n",
    "a report of the Secretary-General": "United Nations\n\nA/91/291\n\nGeneral Assembly\n\nNinety-first session\n\nSafety of ports\n\nReport of the Secretary-General\n\n",
    "a report of a mandate holder": f"{COUNCIL}Report of the Special Rapporteur on the right to ports\n\n",
    "a national report": f"{COUNCIL}Working Group on the Universal Periodic Review\n\nNational report submitted in accordance with paragraph 5 of resolution 16/21\n\nChad\n\n",
    "a note by a secretariat": "Conference of the Parties on Ports\n\nNinth meeting\n\nReview of the programme of work\n\nNote by the Executive Secretary\n\n",
    "concluding observations": "Committee on Ports\n\nConcluding observations on the third periodic report of Chad\n\n",
    "a treaty": "CONVENTION ON THE PORTS OF THE NORTHERN GULF\n\nThe Government of Fiji and the Government of Oman,\n\nHave agreed as follows:\n\n",
    "an article": "Who speaks in councils of ports?\n\nA. Quito and O. Said\n\nJournal of Ports, vol. 12, no. 3 (2090), pp. 1–20\n\nAbstract\n\n",
    "a newspaper": "Ministers clash over ports at summit\n\nBy Ana Quito, Daily Courier\n\nLIMA, 14 September 2090 — Ports were opened on Wednesday.\n\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_paper_makes_no_row_and_leaves_nothing_unread(head: str, read: Callable[[str], Read]) -> None:
    found = read(head + SPOKEN)
    assert (found.outline.record.kind, found.acts, found.unread()) == ("paper", (), [])


RECORDS = {
    "a note that is the report of a workshop": (
        "Body for Ports\n\nReport on the workshop on ports\n\nNote by the secretariat\n\n",
        "session report",
    ),
    "the summary of a panel discussion": (
        f"{COUNCIL}Summary of the panel discussion on ports\n\nReport of the Office of the United Nations High Commissioner for Human Rights\n\n",
        "session report",
    ),
    "a report under an item of an agenda": (
        "Conference of the Parties on Ports\n\nItem 3 of the provisional agenda\n\nReport of the Conference of the Parties on its ninth session\n\n",
        "session report",
    ),
    "a bulletin": (
        "Earth Negotiations Bulletin\n\nVol. 12, No. 571\n\nPORTS CONFERENCE HIGHLIGHTS\n\nWednesday, 5 June 2090\n\n",
        "bulletin",
    ),
    "a report that prints a convention": (
        "Report of the Conference on Ports on its ninth session\n\nI. Convention\n\nThe States Parties,\n\nHave agreed as follows:\n\nII. Debate\n\n",
        "session report",
    ),
    "official records with a number of their series": (
        "General Assembly\n\nOfficial Records\n\nReport of the Commission on Ports\n\nISSN 0255-0000\n\n",
        "session report",
    ),
    "minutes under a note of the secretariat": (
        "COMMITTEE ON PORTS\n\nMinutes of the meeting of 4 March 2090\n\nNote by the Secretariat\n\n",
        "minutes",
    ),
}


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_statement_on_a_report_is_a_statement(order: tuple[int, int], read: Callable[[str], Read]) -> None:
    lines = ("Report of the Secretary-General on ports", "Statement by the delegation of Chad")
    found = read(f"{COUNCIL}{lines[order[0]]}\n\n{lines[order[1]]}\n\nMr. President,\n\nWe thank you for the report.\n")
    assert [(act.actor, act.voice) for act in found.acts] == [("TCD", "own")]


def test_the_record_of_a_meeting_on_a_report_is_a_record(read: Callable[[str], Read]) -> None:
    head = "FOURTH COMMITTEE, 640th MEETING\n\nThursday, 14 February 1957, at 3 p.m.\n\nReport of the Secretary-General on ports\n\n"
    found = read(f"{head}1. Mr. SAID (Oman) said that ports were few.\n")
    assert (found.outline.record.kind, [act.actor for act in found.acts]) == ("summary record", ["OMN"])


@pytest.mark.parametrize(("head", "kind"), RECORDS.values(), ids=RECORDS)
def test_a_record_is_none_whatever_it_was_laid_before(head: str, kind: str, read: Callable[[str], Read]) -> None:
    found = read(head + SPOKEN)
    assert found.outline.record.kind == kind
    assert {"TCD", "FJI", "OMN", "EU", "MLI"} <= {act.actor for act in found.acts}


def test_a_sentence_about_a_summary_record_is_none(read: Callable[[str], Read]) -> None:
    prose = "According to the summary record of the meeting, ports were closed in the year of which this history of ports tells."
    assert read(f"A history of ports\n\n{prose}\n\nMore.\n").outline.record.kind == "other"
