"""Documents that are no report: a delegation's own text, a draft with its sponsors, a journal, rules of procedure."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Read


def test_the_statement_of_azerbaijan_at_cop12(seed: Callable[[str], Read]) -> None:
    found = seed("000")
    record = found.outline.record
    assert (record.kind, record.body, record.session) == ("statement", "UNTOC COP", "12")
    assert (record.date_from, record.date_to) == ("2024-10-14", "2024-10-18")
    assert [(one.item, one.title) for one in found.outline.items] == [("1 (f)", "General Discussion")]
    (act,) = found.acts
    assert (act.act, act.actor, act.voice, act.capacity, act.item) == ("statement", "AZE", "own", "member", "1 (f)")
    assert (act.printed, act.title, act.on_behalf_of) == ("Republic of Azerbaijan", "", "")
    assert found.unread() == []


def test_the_statement_of_azerbaijan_in_the_general_assembly(seed: Callable[[str], Read]) -> None:
    found = seed("001")
    record = found.outline.record
    assert (record.kind, record.body, record.session) == ("statement", "UNGA", "77")
    assert (record.date_from, record.date_to) == ("2023-06-26", "2023-06-26")
    assert [one.item for one in found.outline.items] == ["132"]
    assert found.outline.items[0].title.startswith("The responsibility to protect and the prevention of genocide")
    (act,) = found.acts  # Armenia, whose statement it speaks of, makes no row
    assert (act.actor, act.voice, act.item) == ("AZE", "own", "132")
    assert act.title.startswith("Mr. Tofiq F. Musayev")
    assert act.title.endswith("Deputy Permanent Representative of the Republic of Azerbaijan to the United Nations")
    assert found.unread() == []


@pytest.mark.parametrize("number", ["000", "001"])
def test_the_evidence_of_a_statement_is_what_its_first_lines_say(number: str, seed: Callable[[str], Read]) -> None:
    found = seed(number)
    (act,) = found.acts
    text = found.text
    assert text.as_read(text.span(act.name_start, act.name_end)) == act.printed
    assert act.start <= act.name_start < act.name_end <= act.end
    assert "Statement by" in text.as_read(text.span(act.start, act.end))


def statement(
    first_lines: str, speech: str = "We thank the representatives of Chad and Peru, who made statements."
) -> str:
    return f"{first_lines}\n\nMr. Chair,\n\n{speech}\n\nStatements were made by Armenia and Peru in exercise of the right of reply.\n"


def test_a_person_and_an_office_are_the_title(read: Callable[[str], Read]) -> None:
    found = read(
        statement(
            "Statement by Ms. Ana Quito, Minister of Ports of Ecuador\n\nCommission on Ports, third session\n\nVienna, 3 October 2090\n\nAgenda item 4: Ports and harbours"
        )
    )
    (act,) = found.acts
    assert (act.actor, act.voice, act.title) == ("ECU", "own", "Ms. Ana Quito, Minister of Ports of Ecuador")
    assert [(one.item, one.title) for one in found.outline.items] == [("4", "Ports and harbours")]
    assert (found.outline.record.session, found.outline.record.place, found.outline.record.date_from) == (
        "3",
        "Vienna",
        "2090-10-03",
    )


def test_a_group_may_be_named_in_the_first_lines(read: Callable[[str], Read]) -> None:
    found = read(
        statement(
            "Statement by Ambassador Ana Quito, Permanent Representative of Ecuador to the United Nations\n\non behalf of the Group of 77 and China\n\nVienna, 3 October 2090"
        )
    )
    (act,) = found.acts
    assert (act.actor, act.voice, act.on_behalf_of) == ("ECU", "group", "on behalf of the Group of 77 and China")


@pytest.mark.parametrize(
    "opening",
    [
        "I have the honour to speak on behalf of the Arab Group.",
        "It is my pleasure to deliver this statement on behalf of the Arab Group.",
    ],
)
def test_a_group_may_be_named_in_the_first_sentence(opening: str, read: Callable[[str], Read]) -> None:
    (act,) = read(
        statement("Statement by Mr. Omar Said, Minister of Ports of Oman\n\nVienna, 3 October 2090", opening)
    ).acts
    assert (act.actor, act.voice, act.on_behalf_of) == ("OMN", "group", "on behalf of the Arab Group")


@pytest.mark.parametrize(
    "opening",
    [
        "I have the honour to speak on behalf of my delegation.",
        "It is a pleasure to speak on behalf of the Government of Oman.",
        "We thank those who spoke on behalf of the Arab Group.",
    ],
)
def test_speaking_for_one_s_own_delegation_is_no_group(opening: str, read: Callable[[str], Read]) -> None:
    (act,) = read(
        statement("Statement by Mr. Omar Said, Minister of Ports of Oman\n\nVienna, 3 October 2090", opening)
    ).acts
    assert (act.actor, act.voice, act.on_behalf_of) == ("OMN", "own", "")


def test_a_letterhead_alone_may_name_the_delegation(read: Callable[[str], Read]) -> None:
    found = read(
        statement(
            "Permanent Mission of the Republic of Namibia to the United Nations\n\n135 Long Street, New York\n\nSTATEMENT\n\nat the general debate of the eighty-fifth session of the General Assembly\n\nNew York, 25 September 2090"
        )
    )
    (act,) = found.acts
    assert (act.actor, act.printed, act.voice) == ("NAM", "Republic of Namibia", "own")
    assert (found.outline.record.body, found.outline.record.session) == ("UNGA", "85")


@pytest.mark.parametrize(
    "first_line",
    ["Statement by the Friends of Everything", "Statement by Mr. Omar Said, Minister of Ports of Ruritania"],
)
def test_where_no_delegation_is_named_it_is_said(first_line: str, read: Callable[[str], Read]) -> None:
    found = read(statement(f"{first_line}\n\n3 October 2090"))
    assert found.acts == ()
    assert len(found.unread()) == 1 and "no delegation" in found.unread()[0]


def test_a_statement_of_the_european_union_is_its_own(read: Callable[[str], Read]) -> None:
    (act,) = read(
        statement(
            "Statement by the European Union\n\nat the fortieth session of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime\n\nVienna, 2 October 2090"
        )
    ).acts
    assert (act.actor, act.capacity) == ("EU", "member")


def test_for_whom_ends_where_the_session_begins_and_the_salutation_is_no_title(read: Callable[[str], Read]) -> None:
    found = read(
        "Statement by the European Union on behalf of the European Union and its member States\nat the fortieth session of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime\n\n"
        "General debate, 2 October 2090\n\nAgenda item 2 (b)\n\nMr. President,\n\nPorts matter.\n"
    )
    (act,) = found.acts
    assert (act.actor, act.voice, act.on_behalf_of) == (
        "EU",
        "group",
        "on behalf of the European Union and its member States",
    )
    assert [(one.item, one.title) for one in found.outline.items] == [("2 (b)", "")]
    assert found.outline.record.place == ""


def test_an_organization_we_know_may_speak_for_itself(read: Callable[[str], Read]) -> None:
    (act,) = read(statement("Statement by the Wildlife Conservation Society\n\n3 October 2090")).acts
    assert (act.actor, act.capacity) == ("Wildlife Conservation Society", "ngo")


def test_what_a_statement_talks_about_makes_no_row(read: Callable[[str], Read]) -> None:
    speech = "We reject the statement made by Chad. The representative of Peru introduced draft resolution A/HRC/90/L.1. Mali said that ports mattered."
    assert read(statement("Statement by Oman\n\nVienna, 3 October 2090", speech)).who() == ["OMN"]


def test_a_journal_s_bare_lists_are_read_by_item(read: Callable[[str], Read]) -> None:
    found = read(
        "PC.JOUR/9999\n\nPermanent Council\n\n999th Plenary Meeting of the Council\n\n1. Date: Thursday, 3 May 2090\n\n3. Subjects discussed – Statements – Decisions/documents adopted:\n\n"
        "Agenda item 1: ADDRESS ON PORTS\n\nChairperson, Austria-European Union (with the candidate countries Albania and Serbia; as well as Georgia, in alignment) (PC.DEL/1/90), Bosnia and Herzegovina (PC.DEL/3/90), Holy See\n\n"
        "Agenda item 2: REVIEW OF CURRENT ISSUES\n\n(a) Ports in the north: Ukraine (PC.DEL/5/90), Türkiye (also on behalf of Azerbaijan) (PC.DEL/6/90)\n\n4. Next meeting:\n\nThursday, 10 May 2090\n"
    )
    assert found.told("item", "actor", "voice", "via") == [
        ("1", "Chairperson", "own", ""), ("1", "AUT", "group", ""), ("1", "ALB", "aligned", "AUT"), ("1", "SRB", "aligned", "AUT"), ("1", "GEO", "aligned", "AUT"), ("1", "BIH", "own", ""), ("1", "VAT", "own", ""),
        ("2", "UKR", "own", ""), ("2", "TUR", "group", ""), ("2", "AZE", "represented", "TUR"),
    ]  # fmt: skip


def test_a_draft_names_its_sponsors_on_its_face(read: Callable[[str], Read]) -> None:
    found = read(
        "United Nations A/C.3/85/L.7\n\nGeneral Assembly\n\nEighty-fifth session\n\nThird Committee\n\nAgenda item 70 (b)\n\nBosnia and Herzegovina, Chad, Iran (Islamic Republic of) and Trinidad and Tobago: draft resolution\n\n"
        "Clean ports\n\nThe General Assembly,\n\nRecalling that statements were made by the representatives of Mali and Oman,\n\n1. Invites Japan to introduce draft resolution A/C.3/85/L.9.\n"
    )
    assert found.told("act", "actor", "draft") == [
        ("sponsored", key, "A/C.3/85/L.7") for key in ("BIH", "TCD", "IRN", "TTO")
    ]


def test_rules_of_procedure_make_no_row(read: Callable[[str], Read]) -> None:
    found = read(
        "Rules of procedure of the Conference\n\nI. Conduct of business\n\nRule 46\n\n1. The right of reply shall be accorded to the representative of Chad.\n\n"
        "2. Statements in exercise of the right of reply were made by the representatives of Chad and Peru.\n"
    )
    assert found.outline.record.kind == "rules of procedure"
    assert (found.acts, found.unread()) == ((), [])


def test_a_speaker_s_title_ends_where_the_group_begins(read: Callable[[str], Read]) -> None:
    head = "Statement by Ambassador Ana Quito, Permanent Representative of Ecuador to the United Nations"
    rest = "on behalf of the Group of 77 and China\n\nat the general debate of the eighty-fifth session of the General Assembly\n\nNew York, 25 September 2090\n\nMr. President,\n\nPorts matter to all of us.\n"
    (act,) = read(f"{head}\n\n{rest}").acts
    assert (act.actor, act.on_behalf_of) == ("ECU", "on behalf of the Group of 77 and China")
    assert act.title == "Ambassador Ana Quito, Permanent Representative of Ecuador to the United Nations"


def test_a_union_s_own_name_is_no_person_s_title(read: Callable[[str], Read]) -> None:
    found = read(
        "Statement by the European Union on behalf of the European Union and its member States\nat the fortieth session of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime\n\n"
        "Vienna, 2 October 2090\n\nMr. President,\n\nPorts matter to all of us and we thank you.\n"
    )
    assert [(act.on_behalf_of, act.title) for act in found.acts] == [
        ("on behalf of the European Union and its member States", "")
    ]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        ("Intervention delivered by Iceland on behalf of Denmark, Finland, Latvia,\nNorway and Iceland", [("ISL", "group", ""), ("DNK", "represented", "ISL"), ("FIN", "represented", "ISL"), ("LVA", "represented", "ISL"), ("NOR", "represented", "ISL")]),
        ("Oral statement to the Human Rights Council, 47th session\n\nItem 10: Interactive dialogue on Chad\n\nStatement by the International Committee of the Red Cross", [("International Committee of the Red Cross", "own", "")]),
        ("National Statement\n\ndelivered by Hon. Talia Vea, Minister of the Sea\n\nKingdom of Tonga\n\nMarrakech, Morocco\n\n15 November 2016", [("TON", "own", "")]),
        ("Permanent Mission of Chad to the United Nations Office at Geneva\n\nSTATEMENT\n\nInteractive dialogue on Peru", [("TCD", "own", "")]),
    ],
)  # fmt: skip
def test_whose_statement_it_is(lines: str, rows: list[tuple[str, str, str]], read: Callable[[str], Read]) -> None:
    found = read(f"{lines}\n\nMr. President,\n\nWe thank you. Japan has spoken of calm seas before us.\n")
    assert found.told("actor", "voice", "via") == rows


def test_a_statement_signed_below(read: Callable[[str], Read]) -> None:
    found = read(
        "STATEMENT TO THE 66TH SESSION OF THE COMMISSION ON NARCOTIC DRUGS\n\nVienna, 14 March 2023\n\nMr. Chair,\n\nWe congratulate you.\n\n"
        "I thank you.\n\nAmbassador Grace Mwangi\n\nPermanent Representative of Kenya to the United Nations in Vienna\n"
    )
    assert found.told("actor", "voice") == [("KEN", "own")]


def test_those_that_join_a_statement(read: Callable[[str], Read]) -> None:
    found = read(
        "EU Statement: general debate\n\nStatement on behalf of the European Union and its Member States by Ambassador Olof Skar, Head of the Delegation of the European Union to the United Nations\n\n"
        "Mr. Chair,\n\nThe candidate countries Albania and Serbia, as well as Georgia, align themselves with this statement.\n\nWe thank Kenya.\n"
    )
    assert found.told("actor", "voice", "via") == [
        ("EU", "group", ""),
        ("ALB", "aligned", "EU"),
        ("SRB", "aligned", "EU"),
        ("GEO", "aligned", "EU"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Letter dated 3 March 2020 from the Permanent Representative of Chad",
        "Note verbale dated 5 May 2021 from the Permanent Mission of Chad",
    ],
)
def test_a_letter_is_no_statement(words: str, read: Callable[[str], Read]) -> None:
    found = read(
        f"{words} addressed to the Secretary-General\n\nI have the honour to transmit the statement made by the Ministry of Foreign Affairs of Chad.\n"
    )
    assert (found.outline.record.kind, found.acts, found.unread()) == ("letter", (), [])


def test_a_journal_s_items_without_symbols_its_chair_and_partners(read: Callable[[str], Read]) -> None:
    found = read(
        "PC.JOUR/443\n\n27 March 2003\n\nChairmanship: Netherlands\n\n443rd PLENARY MEETING OF THE COUNCIL\n\n2. Chairperson: Mr. J. de Vries\n\n"
        "Agenda item 1: ADDRESS BY THE MINISTER\n\nChairperson, Norway (PC.DEL/1/03), the former Yugoslav Republic of Macedonia (PC.DEL/2/03), Japan (Partner for Co-operation)\n\n"
        "Agenda item 2: DECISION ON A SEMINAR\n\nDecision: The Permanent Council adopted Decision No. 535.\n\nCanada (interpretative statement, see attachment 1 to the decision)\n\n"
        "Agenda item 3: ANY OTHER BUSINESS\n\n(a) Visits to Armenia, Georgia, and Ukraine: Austria, Liechtenstein\n\n4. Next meeting:\n\nThursday, 3 April 2003\n"
    )
    assert found.told("actor", "title", act="chaired") == [("NLD", "Mr. J. de Vries")]
    said = [
        ("Chairperson", "officer"),
        ("NOR", "member"),
        ("MKD", "member"),
        ("JPN", "observer"),
        ("CAN", "member"),
        ("AUT", "member"),
        ("LIE", "member"),
    ]
    assert sorted(found.told("actor", "capacity", act="statement")) == sorted(said)
