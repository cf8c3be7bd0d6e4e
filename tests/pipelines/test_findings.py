"""The record's own figures beside each other and beside the rows; links between a statement and its row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_up import (
    CODE,
    PARAGRAPHS,
    RECORD,
    act,
    built,
    count,
    document,
    event,
    made_of,
    outline_of,
    tables_of,
    text_of,
)

from pipelines.outline import Record
from pipelines.rules.model import Act, Count, Made, Unread
from pipelines.tables import ReadFile, rows_of
from pipelines.tables.record_rows import FindingRow

PRESS = Record(kind="press release", body="UNTOC COP", session="12", date_from="2024-10-18", date_to="2024-10-18")
STATEMENT = replace(PRESS, kind="statement")


def findings(*files: ReadFile) -> dict[str, FindingRow]:
    return {row.finding_id: row for row in built(*files).rows["findings"]}


def record(made: Made, paragraphs: tuple[tuple[str, str], ...] = PARAGRAPHS) -> ReadFile:
    text = text_of(paragraphs)
    return ReadFile("report.txt", rows_of(document(), text, outline_of(text, paragraphs), made, CODE))


def counted(**numbers: int) -> Made:
    text = text_of()
    return Made(counts=tuple(count(text, 0, what, number) for what, number in numbers.items()))


def press(**numbers: int) -> ReadFile:
    return ReadFile("press.txt", tables_of(PRESS, counted(**numbers), content=b"press", name="press.txt"))


def test_parties_attending_and_parties_with_credentials_agree_with_their_arithmetic() -> None:
    found = findings()["parties attending and credentials"]
    assert found.status == "agrees"
    assert "127 States parties + 1 regional organization = 128 attending (paragraph 1)" in found.detail
    assert found.paragraphs == "1; 2"


def test_parties_with_and_without_credentials_add_up_to_those_represented() -> None:
    found = findings()["credentials"]
    assert (found.status, found.detail) == (
        "agrees",
        "128 with credentials + 3 without = 131, the number printed (paragraph 2).",
    )


def test_credentials_that_do_not_add_up_are_a_contradiction() -> None:
    made = counted(parties_represented=131, parties_with_credentials=128, parties_without_credentials=4)
    found = findings(record(made))["credentials"]
    assert (found.kind, found.status) == ("contradiction", "open")
    assert "= 132, but the record prints 131" in found.detail


def test_131_parties_beside_127_agree_under_the_reading_that_three_are_left_out() -> None:
    found = findings()["parties attending and represented"]
    assert found.status == "agrees under a reading"
    assert "127 + 3 = 130 States parties; with 1 regional organization 131 parties" in found.detail


def test_a_difference_that_no_figure_explains_is_open() -> None:
    found = findings(record(counted(states_parties=120, parties_represented=131)))["parties attending and represented"]
    assert found.status == "open" and "The difference is 11" in found.detail
    made = counted(states_parties=120, parties_represented=131, parties_without_credentials=3)
    assert findings(record(made))["parties attending and represented"].status == "open"


def test_131_states_of_the_press_release_fit_two_readings_and_both_are_named() -> None:
    made = made_of(text_of())
    made = replace(made, counts=(*made.counts, *counted(signatories=1).counts))
    found = findings(record(made), press(states=131))["States in press.txt"]
    assert found.status == "agrees under a reading" and found.document == RECORD.symbol
    assert "127 States parties + 3 parties without credentials + 1 signatory State = 131" in found.detail
    assert "131 parties represented (paragraph 2), if a regional organization is counted as a State" in found.detail
    assert "Neither document says which is meant" in found.detail


@pytest.mark.parametrize(("states", "status"), [(127, "agrees"), (99, "open")])
def test_a_number_of_states_is_the_record_s_own_or_fits_nothing(states: int, status: str) -> None:
    found = findings(record(made_of(text_of())), press(states=states))["States in press.txt"]
    assert found.status == status


def test_a_press_release_of_another_session_is_not_compared() -> None:
    other = replace(PRESS, session="11")
    file = ReadFile("press.txt", tables_of(other, counted(states=131), content=b"press"))
    assert "States in press.txt" not in findings(record(made_of(text_of())), file)


def test_documents_that_name_no_session_are_not_compared() -> None:
    nowhere = replace(RECORD, body="", session="")
    one = ReadFile("report.txt", tables_of(nowhere))
    other = ReadFile("press.txt", tables_of(replace(PRESS, body="", session=""), counted(states=131), content=b"press"))
    assert "States in press.txt" not in findings(one, other)


def test_delegations_without_credentials_may_have_spoken_unrecorded() -> None:
    found = findings()["may have spoken unrecorded"]
    assert (found.kind, found.status, found.paragraphs) == ("warning", "warning", "2")
    assert found.title == "Up to 3 delegations may have spoken unrecorded"


def test_that_warning_needs_the_record_to_say_so() -> None:
    plain = tuple((number, words.replace("not be reflected", "be read")) for number, words in PARAGRAPHS)
    text = text_of(plain)
    made = Made(counts=(count(text, 1, "parties_without_credentials", 3),))
    assert "may have spoken unrecorded" not in findings(record(made, plain))


def test_those_who_spoke_are_counted_once_beside_those_attending() -> None:
    found = findings()["parties spoke"]
    assert found.title == "4 of the parties attending (128) took the floor"  # PER thrice, CIV, EU, CHL


def test_more_speakers_than_attended_is_a_contradiction() -> None:
    made = replace(made_of(text_of()), counts=counted(members=3).counts)
    found = findings(record(made))["members spoke"]
    assert (found.kind, found.status) == ("contradiction", "open")


def test_members_the_record_names_are_set_beside_those_elected() -> None:
    council = replace(RECORD, body="HRC", session="46", date_from="2021-02-22", date_to="2021-03-24")
    found = findings(ReadFile("report.txt", tables_of(council)))["members as elected"]
    assert found.status == "open"  # Côte d’Ivoire was elected for 2021 to 2023
    assert "not elected: Chile (paragraph 4), Peru (paragraph 3) and Peru (paragraph without number)" in found.detail
    before = replace(council, date_from="2006-05-01", date_to="2006-05-01")
    assert "members as elected" not in findings(ReadFile("report.txt", tables_of(before)))


def test_two_numbers_of_one_thing_contradict_each_other() -> None:
    text = text_of()
    made = Made(counts=(count(text, 0, "members", 47), count(text, 1, "members", 46)))
    found = findings(record(made))["two numbers: members"]
    assert found.status == "open" and "47 (paragraph 1) and 46 (paragraph 2)" in found.detail


def _vote(choices: str, **printed: int) -> Made:
    text = text_of()
    voters = ["PER", "CHL", "CIV", "BRA", "FRA", "NOR"]
    at = text.reading.index("Peru", text.reading.index("5. Draft"))
    words = {"y": "yes", "n": "no", "a": "abstain"}
    acts = tuple(
        replace(act(text, 4, voter, "Peru", "voted", choice=words[choice], draft="L.4"), name_start=at, name_end=at + 4)
        for voter, choice in zip(voters, choices, strict=False)
    )
    return Made(acts=acts, counts=tuple(count(text, 4, what, number) for what, number in printed.items()))


def test_a_vote_agrees_with_its_list() -> None:
    found = findings(record(_vote("yyyna", votes_yes=3, votes_no=1, votes_abstain=1)))["vote 1"]
    assert (found.status, found.kind) == ("agrees", "reconciliation")
    assert found.title.startswith("Vote on L.4: 3 in favour, 1 against and 1 abstaining")


def test_a_vote_with_a_name_missing_from_its_list_is_a_contradiction() -> None:
    found = findings(record(_vote("yyna", votes_yes=3, votes_no=1, votes_abstain=1)))["vote 1"]
    assert (found.status, found.kind) == ("open", "contradiction")


def test_each_list_belongs_to_the_result_before_it() -> None:
    text = text_of()
    voters = ((2, "PER", "yes"), (2, "CIV", "yes"), (3, "EU", "no"), (3, "CHL", "yes"))
    names = {"PER": "Peru", "CIV": "Côte d'Ivoire", "EU": "European Union", "CHL": "Chile"}
    acts = tuple(act(text, place, who, names[who], "voted", choice=choice) for place, who, choice in voters)
    counts = (count(text, 2, "votes_yes", 2), count(text, 3, "votes_yes", 1), count(text, 3, "votes_no", 1))
    found = findings(record(Made(acts=acts, counts=counts)))
    assert (found["vote 1"].status, found["vote 2"].status) == ("agrees", "agrees")


def test_a_vote_without_a_list_is_not_compared() -> None:
    made = _vote("", votes_yes=24, votes_no=4)
    assert "vote 1" not in findings(record(made))


@pytest.mark.parametrize(("number", "status"), [(4, "agrees"), (94, "open")])
def test_delegations_that_spoke_by_number_and_by_name(number: int, status: str) -> None:
    made = replace(made_of(text_of()), counts=counted(delegations_spoke=number).counts)
    assert findings(record(made))["delegations that spoke 1"].status == status


def test_the_one_who_answers_may_be_left_out_of_those_who_spoke() -> None:
    made = replace(made_of(text_of()), counts=counted(delegations_spoke=3).counts)
    found = findings(record(made))["delegations that spoke 1"]
    assert found.status == "agrees under a reading" and "spoke several times (PER)" in found.detail


def test_those_who_spoke_under_a_heading_that_comes_again_elsewhere_are_not_counted() -> None:
    text = text_of()
    headings = ("Before", "Views", "Views", "Other", "Views", "Views")
    outline = outline_of(text)
    paragraphs = tuple(
        replace(each, heading=heading) for each, heading in zip(outline.paragraphs, headings, strict=True)
    )
    made = replace(made_of(text), counts=(count(text, 1, "delegations_spoke", 2),))
    file = ReadFile("a.txt", rows_of(document(), text, replace(outline, paragraphs=paragraphs), made, CODE))
    assert findings(file)["delegations that spoke 1"].status == "agrees"  # PER and CIV, not CHL and EU


def test_speakers_counted_and_not_named_are_not_compared() -> None:
    assert "delegations that spoke 1" not in findings(record(counted(delegations_spoke=94)))


@pytest.mark.parametrize(
    ("number", "kind", "status"),
    [(2, "reconciliation", "agrees"), (7, "reconciliation", "open"), (1, "contradiction", "open")],
)
def test_those_attending_by_number_and_by_name(number: int, kind: str, status: str) -> None:
    text = text_of()
    acts = tuple(act(text, 2, actor, "Peru", "attended", capacity="igo") for actor in ("INTERPOL", "Council of Europe"))
    found = findings(record(Made(acts=acts, counts=counted(igos=number).counts)))["attended: igos"]
    assert (found.kind, found.status) == (kind, status) and "names 2 among those attending" in found.detail


@pytest.mark.parametrize(("number", "status"), [(1, "agrees"), (4, "open")])
def test_resolutions_of_the_press_release_and_those_adopted(number: int, status: str) -> None:
    found = findings(record(made_of(text_of())), press(resolutions=number))["resolutions in press.txt"]
    assert found.status == status and "12/1" in found.detail


def test_meetings_held_and_mentioned() -> None:
    assert findings(record(counted(meetings=10)))["meetings"].status == "agrees"
    found = findings(record(counted(meetings=3)))["meetings"]
    assert found.status == "open" and "mentions a 4th meeting" in found.detail


def test_a_person_elected_to_two_offices_is_told() -> None:
    text = text_of()
    both = (
        act(text, 2, "PER", "Peru", "elected", title="A. Person", office=office) for office in ("Chair", "Rapporteur")
    )
    assert "Chair and Rapporteur" in findings(record(Made(acts=tuple(both))))["officer named twice: A. Person"].detail


@pytest.mark.parametrize(
    ("numbers", "found", "told"),
    [
        ("1 2 3 4", None, ""),
        ("1 2 5 6", "paragraph numbers missing", "3 to 4"),
        ("1 3 4 9", "paragraph numbers missing", "2 and 5 to 8"),
        ("1 2 2 3", "paragraph numbers twice", "numbered 2"),
        ("7 8 1 2", None, ""),  # a part that counts anew
    ],
)
def test_paragraph_numbers_left_out_or_repeated_are_told(numbers: str, found: str | None, told: str) -> None:
    paragraphs = tuple((number, f"{number}. Some words.") for number in numbers.split())
    by_id = findings(record(Made(), paragraphs))
    assert {name for name in by_id if name.startswith("paragraph numbers")} == ({found} if found else set())
    assert found is None or told in by_id[found].detail


def _dated(*meetings: tuple[str, str]) -> ReadFile:
    text = text_of()
    outline = outline_of(text)
    dated = zip(outline.paragraphs, (*meetings, *[("4", "2024-10-15")] * 6), strict=False)
    paragraphs = tuple(replace(each, meeting=meeting, date=date) for each, (meeting, date) in dated)
    return ReadFile("a.txt", rows_of(document(), text, replace(outline, paragraphs=paragraphs), made_of(text), CODE))


def test_a_meeting_on_two_days_is_a_contradiction() -> None:
    found = findings(_dated(("3", "2024-10-15"), ("3", "2024-10-16"), ("3, 4", "2024-10-14/2024-10-18")))
    assert "the 3rd on 2024-10-15 and 2024-10-16" in found["meetings on two days"].detail
    assert found["meetings on two days"].paragraphs == "1; 2"
    fine = _dated(
        ("3", "2024-10-15"), ("3", ""), ("", "2024-10-16"), ("3", "2024-10-15/2024-10-16"), ("3, 4", "2024-10-16")
    )
    assert "meetings on two days" not in findings(fine)


def test_a_meeting_on_a_day_outside_the_session_is_a_contradiction() -> None:
    found = findings(_dated(("1", "2023-10-14"), ("2", "2024-10-18/2024-10-19")))["days outside the session"]
    assert "date meetings 2023-10-14 and 2024-10-19" in found.detail and found.status == "open"
    assert "days outside the session" not in findings(_dated(("1", "2024-10-14"), ("", "2024-06-12")))


def test_breaks_in_the_record_and_pages_that_cannot_be_seen_are_findings() -> None:
    text = replace(text_of(), warnings=("Page 3 has no text layer (a scan?)",))
    made = Made(warnings=(Unread(0, 20, 0, "The text breaks off"),))
    file = ReadFile("a.txt", rows_of(document(), text, outline_of(text), made, CODE))
    by_id = findings(file)
    assert by_id["break in the record 1"].title == "The text breaks off"
    assert by_id["break in the record 1"].evidence == "1. The session was a"
    assert by_id["reading 1"].title == "Page 3 has no text layer (a scan?)"


def test_findings_of_one_document_have_different_names() -> None:
    text = text_of()
    both = tuple(
        act(text, 2, actor, "Peru", "elected", title="A. Person", office=office)
        for actor in ("PER", "CHL")
        for office in ("Chair", "Rapporteur")
    )
    rows = built(record(Made(acts=both))).rows["findings"]
    names = [(row.document, row.finding_id) for row in rows]
    assert len(names) == len(set(names)) and "officer named twice: A. Person (2)" in {name for _, name in names}


# links


def _statement(*acts: Act, about: Record = STATEMENT) -> ReadFile:
    return ReadFile("statement.txt", tables_of(about, Made(acts=acts), content=b"statement", name="statement.txt"))


def test_a_statement_is_linked_to_its_speaker_s_row() -> None:
    rows = built(record(made_of(text_of())), _statement(act(text_of(), 3, "CHL", "Chile"))).rows
    (link,) = rows["links"]
    linked = {row.row_id: row for row in rows["participation"]}
    assert (link.document, link.linked_document) == ("statement.txt", RECORD.symbol)
    assert linked[link.row_id].actor == linked[link.linked_row_id].actor == "CHL"
    assert "Chile speaks under agenda item 2 (a)" in link.basis and "paragraph 4" in link.basis


def test_a_statement_that_fits_several_rows_is_linked_to_none_and_told() -> None:
    rows = built(record(made_of(text_of())), _statement(act(text_of(), 5, "PER", "Peru"))).rows
    assert rows["links"] == []
    (doubt,) = [row for row in rows["findings"] if row.kind == "link"]
    assert (doubt.status, doubt.document) == ("open", "statement.txt") and "names Peru 3 times" in doubt.detail


@pytest.mark.parametrize("different", [{"item": "7"}, {"actor": "BRA"}, {"act": "right_of_reply"}])
def test_a_statement_without_a_row_in_the_record_is_told(different: dict[str, str]) -> None:
    spoken = replace(act(text_of(), 3, "CHL", "Chile"), **different)
    rows = built(record(made_of(text_of())), _statement(spoken)).rows
    assert rows["links"] == []
    assert "has no row in" in next(row.title for row in rows["findings"] if row.kind == "link")


def test_a_statement_at_another_session_is_neither_linked_nor_told() -> None:
    rows = built(
        record(made_of(text_of())),
        _statement(act(text_of(), 3, "CHL", "Chile"), about=replace(STATEMENT, session="11")),
    ).rows
    assert rows["links"] == [] and [row for row in rows["findings"] if row.kind == "link"] == []


def test_counts_of_one_document_do_not_reach_another_body() -> None:
    other = replace(PRESS, body="HRC")
    file = ReadFile("press.txt", tables_of(other, Made(counts=(_igos(),)), content=b"press"))
    assert "IGOs spoke" not in findings(record(made_of(text_of())), file)
    assert "IGOs spoke" in findings(record(made_of(text_of())), press(igos=15))


def _igos() -> Count:
    return count(text_of(), 0, "igos", 15)


def test_a_rejected_draft_is_no_resolution() -> None:
    text = text_of()
    made = Made(
        drafts=(
            event(text, 4, "L.1", "rejected", kind="draft resolution"),
            event(text, 3, "L.2", "adopted", kind="draft resolution"),
        )
    )
    assert findings(record(made), press(resolutions=1))["resolutions in press.txt"].status == "agrees"
