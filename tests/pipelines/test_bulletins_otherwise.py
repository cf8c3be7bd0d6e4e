"""Bulletins, a delegation's own statement and journals in other words: each way of writing tried in its place, in a small document."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from said_otherwise import all_told, with_all_told

if TYPE_CHECKING:
    from conftest import Read

BULLETIN = "# Earth Negotiations Bulletin\n\nVol. 90 No. 1, Thursday, 12 June 2035\n\n## PLENARY\n\n"
# Who spoke, with those for whom, and the sentence: what is in braces is tried one after the other.
IN_A_BULLETIN = {
    "KEN PER": (
        "KENYA, with PERU, {preferred|favored|favoured|countered|identified|prioritized|prioritised|characterized|characterised|bemoaned|decried|envisaged|envisioned|expected|"
        "pledged|promised|intervened on|reflected on|detailed|disputed|contested|deferred|anticipated|speculated on|foresaw|drew the|called|withdrew|said that they wanted} ports.",
        "KENYA, with PERU, {provided|shared} {updates|an update|a view|the overview|its experience|some details|further information} on ports.",
        "KENYA, with PERU, provided {update|updates|information|details|an overview|view|views|concern|concerns|experience|experiences|explanation|explanations|support} for ports.",
        "KENYA, with PERU, {tabled|submitted} {a|an|its|their|two|three|several|the|} {joint |Joint |information |Information |}{paper|papers|Paper|Papers|proposal|proposals|draft|drafts|WP 3|IP 3|INF 3|WPs 3 and 4|XL ATCM/WP 3|ATCM/WP 3} on ports.",
        "KENYA, with PERU, gave {a|the} {presentation|overview|update|report} on ports.",
        "KENYA, with PERU, gave an {overview|update} on ports.",
        "KENYA, with PERU, made {the|a} {statement|presentation|proposal|intervention} on ports.",
        "KENYA, with PERU, made an intervention on ports.",
        "KENYA, with PERU,{| also| further| then| both| all| each| in turn| however| again| now| gladly| then,| also then again} called for ports.",
        "KENYA, with PERU called for ports.",
        "{|At noon, |On ports, |In Art. 5, |In para.5, |Under ports, |Regarding ports, |Among others, |After lunch, |Following lunch, |During lunch, |Before lunch, |As host, |For clarity, |From the floor, |To clarify, |While "
        "tired, |Although tired, |When asked, |Since noon, |By contrast, |Also, |Finally, |Furthermore, |However, |Then, |Noting ports, |Sadly, |On ports (Item 2, as amended), |On ports, in plenary, |On ports, at noon, |On Monday, in Plenary, |On ports, on Monday, |On ports, during lunch, }KENYA, with PERU, called for ports.",
        "On ports, {With|With the} KENYA, PERU called for ports.",
        "{With|Joined by|Supported by|Opposed by|Together with|Along with} KENYA and PERU, all called for ports.",
        "{Many|Several|Some|Others|Various|Most|A number|Numerous|Parties|Delegations|Delegates|Members}{| of them}, including KENYA and PERU, called for ports.",
        "On ports, many delegates agreed; {|and }{KENYA|Kenya} and PERU called for ports.",
        "{KENYA/PERU|KENYA / PERU|KENYA and PERU|KENYA, PERU} called for ports.",
        "KENYA{| (KE)|(KE)}, with PERU, called for ports.",
        "KENYA{,|} {|and |but }{with|joined by|together with|along with|supported by|opposed by|seconded by|echoed by|followed by|endorsed by} PERU, called for ports.",
        "KENYA, {in its turn|in their turn|in response|in reply|in turn today|in particular|in contrast|as the host|as a host|as host|as depositary|as chair|having ports|who has ports|which has ports|while tired|on the other hand|however tired|also tired|noting ports}, with PERU, called for ports.",
        "{Ports: |Ports and harbours (item 2): |Ports/Art-2, sea’s: |}KENYA, with PERU, called for ports.",
        "KENYA called for ports{, while|, whereas|;|; and} PERU preferred to wait.",
        "KENYA called for ports{,|} as did PERU.",
    ),
    "KEN TCD PER": (
        "KENYA, with CHAD, {with|joined by|together with|along with|supported by|opposed by|seconded by|echoed by|followed by|endorsed by} PERU, called for ports.",
    ),
    "KEN PER EU": ("KENYA, {PERU,|PERU, and|PERU and} the EU called for ports.",),
    "EU PER": (
        "{Ports: |Ports: On calm, |}the EU, with PERU, called for ports.",
    ),
    "KEN PER PHL": (
        "KENYA, PERU{,| and|, and}{ the| } PHILIPPINES called for ports.",
        "With KENYA, PERU{ and|,|, and} the PHILIPPINES called for ports.",
    ),
    "KEN for the Friends of Ports, PER": (
        "KENYA, {|also |speaking |intervening |speaking also }for the Friends of Ports, with PERU, called for ports.",
    ),
    "KEN on behalf of the Friends of freedom, PER": (
        "KENYA, on behalf of the Friends of freedom, with PERU, called for ports.",
    ),
    "KEN for the Friends of Ports": ("KENYA, for the Friends of Ports proposed ports.",),
    "NOR": ("Norway said that ports mattered: {Kenya|the EU|the sea} supported them.",),
    "": (
        "KENYA, with PERU, {provided|shared|continued|attached|joined|recognized|recognised} ports.",
        "KENYA and PERU spokespersons met.",
        "Atlantic ports, KENYA, with PERU, called for ports.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("expected", "words"), with_all_told(IN_A_BULLETIN))
def test_a_bulletin_in_other_words(expected: str, words: str, read: Callable[[str], Read]) -> None:
    found = read(f"{BULLETIN}{words}\n")
    told = [
        (act.actor, act.on_behalf_of)
        for act in sorted(found.acts, key=lambda act: act.name_start)
        if act.act == "statement"
    ]
    assert ", ".join(" ".join(filter(None, one)) for one in told).replace(", ", " ") == expected.replace(", ", " ")


ASIDE = (
    "{In the corridors|A brief history of ports|A brief analysis of COP 3|Things to look for today|Upcoming meetings}",
)


@pytest.mark.parametrize("heading", all_told(ASIDE))
def test_what_is_said_beside_the_meeting_is_no_act_of_it(heading: str, read: Callable[[str], Read]) -> None:
    found = read(f"{BULLETIN}KENYA called for ports.\n\n## {heading.upper()}\n\nPERU, with CHAD, called for calm.\n")
    assert found.who() == ["KEN"]


SPEECH = "Mr. President,\n\nPorts matter to all who sail.\n\nThey matter more each year.\n\nThey are deep.\n\nThey are wide.\n\nThey are old.\n\nWe thank you all.\n"
# Whose statement it is, in which voice, and its first lines.
FIRST_LINES = {
    "OMN": (
        "Chad Ports Week\n\n{Statement|Remarks|Intervention|Address|Speech}\n\nOman",
        "Statement\n\nChad Ports Week\n\n{Statement|Remarks|Intervention|Address|Speech} {by Ana Said of|on ports by the Minister of|of Ana Said,|delivered for} Oman",
        "Statement\n\nChad Ports Week\n\nDelivered by the Minister of Ports of Oman",
        "{Ports statement, official text|Ports statement hereby issued|Restatement of ports|Statements of ports} on calm\n\nChad Ports Week\n\nStatement by Oman",
        "Statement\n\n{|– }{Agenda item 4: Ports of|Agenda items 4 and 5: Ports of|Item 4: Ports of|Interactive dialogue on|Interactive debate on|Interactive discussion on|General debate on|General discussion of|Panel on|Clustered "
        "debate on|Consideration of the report of|Adoption of the report of|Draft text on|Resolution on|UPR of|Report of|Situation in|A dialogue with} Chad\n\nOman",
        "Statement\n\n{Panel|– Panel} on Chad\n\nOman",
        "Statement\n\nReporters’ Union of Oman\n\nPeru",
        "Statement by Oman on behalf of {my delegation|my country|my Government|my own Ministry|his delegation|her delegation|the delegation of Oman|the Government of Oman|the Republic of Oman|the State of Oman|the Kingdom of Oman|the people of Oman}",
        "Statement by Oman on the behalf of his own Government",
    ),
    "OMN for on behalf of the Arab Group": (
        "Statement by Oman on behalf of the Arab Group",
    ),
    "OMN for on the behalf of the Arab Group": ("Statement by Oman on the behalf of the Arab Group",),
    "OMN for in the name of the Arab Group": ("Statement by Oman in the name of the Arab Group",),
    "OMN for on behalf of the States of the Gulf": ("Statement by Oman on behalf of the States of the Gulf",),
    "OMN for on behalf of Peru, PER": ("Statement on behalf of Peru by Oman",),
    "ISL for on behalf of Denmark and Norway, DNK, NOR": (
        "Intervention by Iceland on behalf of Denmark and\n\nNorway",
    ),
    "ISL for on behalf of Denmark and the Kingdom of Norway, DNK, NOR": (
        "Intervention by Iceland on behalf of Denmark and the{\n\nKingdom of | Kingdom of\n\n}Norway",
    ),
    "ISL for on behalf of Denmark, Norway and Finland, DNK, NOR, FIN": (
        "Intervention by Iceland on behalf of Denmark,\n\nNorway and Finland",
    ),
    "ISL for on behalf of Finland, FIN": ("Intervention by Iceland on behalf of Finland\n\nNorway Ports Week",),
    "World Health Organization": ("Statement by the World Health Organization",),
    "": (
        "Statement {to|at|before|of|during|in} the World Health Organization",
        "Statement to the {third |third annual }World Health Organization",
    ),
}  # fmt: skip


def of_whom(found: Read) -> str:
    """Those with a row, each with the group it speaks for."""
    named = [f"{act.actor} for {act.on_behalf_of}" if act.on_behalf_of else act.actor for act in found.acts]
    return ", ".join(named)


@pytest.mark.parametrize(("expected", "lines"), with_all_told(FIRST_LINES))
def test_whose_statement_it_is_in_other_words(expected: str, lines: str, read: Callable[[str], Read]) -> None:
    assert of_whom(read(f"{lines}\n\nVienna, 3 October 2090\n\n{SPEECH}")) == expected


SALUTED = (
    "{|– }{Mr|Mrs|Ms|Madam|Mister|Dear|Your} {President|Chair|Speaker|Secretary|Moderator|Excellency|Co-Chair|Facilitator},",
    "{Mr. |Dear Madam |Madam Vice }President,",
    "{Excellencies|Distinguished delegates|Ladies and gentlemen|Thank you|Honourable delegates|Honorable delegates|Colleagues|At the outset, a word on ports|I thank all|I have a word to say|I wish you well|I would say a word|Allow me a word|We thank all},",
)


@pytest.mark.parametrize("words", all_told(SALUTED))
def test_a_speech_begins_where_others_are_saluted(words: str, read: Callable[[str], Read]) -> None:
    found = read(f"Statement\n\nVienna, 3 October 2090\n\n{words}\n\nChad has ports.\n\n{SPEECH}")
    assert found.acts == ()
    assert found.unread() == ["a statement whose first lines name no delegation"]


SIGNATURES = {
    "KEN": (
        "{Ambassador|Permanent Representative|Minister|President|Head of delegation|Head of the delegation|Head of the Delegation|Delegation of|Permanent Mission of|Chargé d’affaires of} Kenya",
    ),
    "": ("{Ministerial Conference|Presidents’ Hall}, Kenya",),
}


@pytest.mark.parametrize(("expected", "line"), with_all_told(SIGNATURES))
def test_who_signs_below_a_statement(expected: str, line: str, read: Callable[[str], Read]) -> None:
    assert of_whom(read(f"Statement\n\nVienna, 3 October 2090\n\n{SPEECH}\n{line}\n")) == expected


TITLES = {
    "Ms. Ana Said, Minister of Ports of Oman": (
        "Statement by Ms. Ana Said, Minister of Ports of Oman{,|} {|speaking |also |made |delivered |speaking also }{on behalf of|on the behalf of|in the name of} the Arab Group",
        "Statement, hereby read, by Ms. Ana Said, Minister of Ports of Oman",
    ),
}


@pytest.mark.parametrize(("title", "lines"), with_all_told(TITLES))
def test_the_title_of_one_who_speaks_for_a_group(title: str, lines: str, read: Callable[[str], Read]) -> None:
    (act,) = read(f"{lines}\n\nVienna, 3 October 2090\n\n{SPEECH}").acts
    assert (act.actor, act.title) == ("OMN", title)


JOURNAL = (
    "PC.JOUR/9999\n\nPermanent Council\n\n999th Plenary Meeting of the Council\n\n1. Date: Thursday, 3 May 2090\n\n"
)
# Who spoke in which voice and capacity, and what a journal prints.
LISTED = {
    "NOR own member": (
        "Agenda item 1: PORTS\n\nNorway {(PC.DEL/1/90)|(PC.DEL/1/90 Restr.)}\n\n{Decision|Decisions|Next meeting|Discussion under agenda item 2|Point of order}:\n\nPeru (PC.DEL/3/90), Oman\n",
        "Agenda item 1{:| :} PORTS\n\nNorway\n",
        "Agenda item 1: REPORT BY the Chairperson, Norway\n",
        "Agenda item 1: PORTS\n\nChairperson: Norway\n",
    ),
    "NOR own member, PER own member": ("Agenda item 1: PORTS\n\nNorway, {|- 2 - |- 12 -}Peru\n",),
    "AUT group member": (
        "Agenda item 1: PORTS\n\nAustria{-| - |–|—}{European Union|EU} (PC.DEL/1/90)\n",
    ),
    "JPN own observer": (
        "Agenda item 1: PORTS\n\nJapan ({|Asian |Mediterranean }{Partner for Co-operation|Partner for Cooperation|Partners for Co-operation})\n",
    ),
    "CAN own member after": (
        "Agenda item 1: PORTS\n\nDecision: The Council adopted Decision No. 5.\n\nCanada ({|joint }{interpretative |}statement{,|} see {attachment|attachment 1 to the decision})\n",
    ),
    "Chairperson own officer, NOR own member": (
        "Agenda item 1: PORTS\n\nChairperson{,| (PC.FR/1/90),|;|\n} Norway\n",
    ),
    "Chairperson own officer": ("Agenda item 1: PORTS\n\nAddress by Norway: Chairperson\n",),
    "NOR own member, Chairperson own officer": (
        "Agenda item 1: PORTS\n\nNorway{,|;|\n| (PC.DEL/1/90)} Chairperson\n",
        "Agenda item 1: PORTS\n\nNorway, Chairperson",
    ),
}  # fmt: skip


def in_a_journal(found: Read) -> str:
    """The statements of a journal, in the order printed, those after a decision so marked."""
    acts = sorted((act for act in found.acts if act.act == "statement"), key=lambda act: act.name_start)
    return ", ".join(
        f"{act.actor} {act.voice} {act.capacity}{' after' if act.occasion == 'after_action' else ''}" for act in acts
    )


@pytest.mark.parametrize(("expected", "words"), with_all_told(LISTED))
def test_a_journal_in_other_words(expected: str, words: str, read: Callable[[str], Read]) -> None:
    found = read(JOURNAL + words)
    assert in_a_journal(found) == expected
    assert {act.item for act in found.acts} == {"1"}


OFFICIALS = (
    "{Chairperson|Secretary General|Deputy Secretary General|Head of the OSCE Mission|Deputy Head of the OSCE Mission|Acting Head of the OSCE Mission|Director of the Ports Office|Chief Monitor of the Mission|"
    "Co-ordinator of Projects|Coordinator of Projects|Special Representative of the Chair|Personal Representative of the Chair|OSCE Special Representative for Ports|High Commissioner on Ports|OSCE High Commissioner on Ports|Representative on Ports|OSCE Representative on Ports}",
)


@pytest.mark.parametrize("office", all_told(OFFICIALS))
def test_officials_among_those_a_journal_lists(office: str, read: Callable[[str], Read]) -> None:
    found = read(f"{JOURNAL}Agenda item 1: PORTS\n\n{office} (SEC.FR/1/90), Norway\n")
    capacity = "officer" if office == "Chairperson" else "secretariat"
    assert found.told("actor", "capacity") == [(office, capacity), ("NOR", "member")]


CHAIRED = (
    "{Ambassador|Mr|Mr.|Ms.|Mrs.|Dr.} {J.|J. A.|J.A.} {|de |van |von |der |den |van der }Vries-Maas",
)  # fmt: skip


@pytest.mark.parametrize("name", all_told(CHAIRED))
@pytest.mark.parametrize("second", ["", "\nMs. A. Quito"])
def test_who_chaired_a_meeting_of_a_journal(name: str, second: str, read: Callable[[str], Read]) -> None:
    head = "Chairpersons" if second else "Chairperson"
    found = read(
        f"{JOURNAL}Chairmanship: Netherlands\n\n2. {head}: {name}{second}\n\nAgenda item 1: PORTS\n\nNorway (PC.DEL/1/90)\n"
    )
    chaired = [("NLD", name), ("NLD", second.strip())] if second else [("NLD", name)]
    assert found.told("actor", "title", act="chaired") == chaired
