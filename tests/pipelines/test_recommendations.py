"""Recommendations of the universal periodic review: who recommended what to whom, and what became of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fpdf import FPDF
from made_up import RECORD, REVIEWED, built, made_of, tables_of, text_of
from typeset import blank, finished, put

from pipelines.acts.recommending import parts_of
from pipelines.checks import check_tables
from pipelines.names import load_reference
from pipelines.rules import Made, Recommendation
from pipelines.rules.universal_periodic_review import position_of
from pipelines.tables import ReadFile

HEAD = f"""{REVIEWED}Gabon

Introduction

1. The Working Group held its thirty-ninth session from 1 to 12 November 2021. The review of Gabon was held at the 5th meeting, on 3 November 2021.

"""
LISTS = """II. Conclusions and/or recommendations

2. The recommendations formulated during the interactive dialogue have been examined by Gabon and enjoy the support of Gabon:

2.1 Ratify the Optional Protocol (No. 189) (Panama) (Viet Nam); Consider ratifying the Optional Protocol (Tunisia);

2.2 Continue the programme (2018–2025) with the support of its partners in Chad (Bolivarian Republic of Venezuela);

3. The following recommendations will be examined by Gabon, which will provide responses in due course, but no later than the forty-ninth session of the Human Rights Council:

3.1 Publish the register of mines (Ruritania).

4. The recommendations listed below have been noted by Gabon:

4.1 Open a public inquiry into the events in the south (Belgium and Peru).

5. All conclusions and/or recommendations contained in the present report reflect the position of the submitting State(s).
"""


def made(read, words):
    return [(one.number, one.actor, one.position, one.reviewed) for one in read(HEAD + words).made.recommendations]


def parts(lexicon, words):
    return [
        (words[part.start : part.end], [found.actor.key for found in part.states], part.unknown)
        for part in parts_of(words, 0, len(words), lexicon)
    ]


def test_a_row_for_each_state_of_each_recommendation_with_its_position(read):
    assert made(read, LISTS) == [
        ("2.1", "PAN", "supported", "GAB"),
        ("2.1", "VNM", "supported", "GAB"),
        ("2.1", "TUN", "supported", "GAB"),
        ("2.2", "VEN", "supported", "GAB"),
        ("4.1", "BEL", "noted", "GAB"),
        ("4.1", "PER", "noted", "GAB"),
    ]


def test_the_words_recommended_and_a_state_not_known(read):
    told = read(HEAD + LISTS)
    reading = told.text.reading
    assert [reading[one.start : one.end] for one in told.made.recommendations][:4] == [
        "Ratify the Optional Protocol (No. 189)",
        "Ratify the Optional Protocol (No. 189)",
        "Consider ratifying the Optional Protocol",
        "Continue the programme (2018–2025) with the support of its partners in Chad",
    ]
    assert told.unread() == ["a recommendation, and no State that makes it could be read"]
    assert told.acts == ()


def test_lists_of_the_first_cycle_number_or_letter_their_lines_or_do_neither(read):
    words = """II. CONCLUSIONS AND/OR RECOMMENDATIONS

22. The recommendations formulated during the dialogue have been examined by Gabon and the recommendations listed below enjoy its support:

1. To extend the health plan (Chad);

2. To consider ratifying the Protocol (Cuba, Mali and the Sudan); to consider a date (Italy); (Netherlands);

23. The following recommendations did not enjoy the support of Gabon:

(a) Abolish the tax at once (Italy and France).

24. In the course of the discussion, the following recommendations were made to Gabon:

To train judges (Syrian Arab Republic, Palestine);

25. The recommendations noted in paragraph 8 above enjoy the support of Gabon.
"""
    assert made(read, words) == [
        ("1", "TCD", "supported", "GAB"),
        *(("2", actor, "supported", "GAB") for actor in ("CUB", "MLI", "SDN", "ITA", "NLD")),
        ("(a)", "ITA", "not supported", "GAB"),
        ("(a)", "FRA", "not supported", "GAB"),
        ("", "SYR", "", "GAB"),
        ("", "PSE", "", "GAB"),
    ]


def test_a_list_may_stand_within_one_paragraph(read):
    words = """II. Conclusions and/or recommendations

2. The recommendations below have been examined by Gabon and enjoy its support: 1. Ratify the Convention No. 169 (Peru); 2. Train judges (and others), and 3. teachers (Oman, Mali and the Sudan); 3. Publish the report by 2010. A law is needed (Italy).

3. The following recommendations enjoy the support of Gabon, which will provide a report: (a) Open schools (Togo); (b) Open roads (Chad);
"""
    assert made(read, words) == [
        ("1", "PER", "supported", "GAB"),
        *(("2", actor, "supported", "GAB") for actor in ("OMN", "MLI", "SDN")),
        ("3", "ITA", "supported", "GAB"),
        ("(a)", "TGO", "supported", "GAB"),
        ("(b)", "TCD", "supported", "GAB"),
    ]


def test_only_brackets_that_close_what_is_recommended_name_who_recommends(lexicon):
    assert parts(lexicon, "Hold talks with the south (Sudan) on borders (Chad);") == [
        ("Hold talks with the south (Sudan) on borders", ["TCD"], ())
    ]
    assert parts(lexicon, "Ratify it (Iran (Islamic Republic of)); sign it (Chad/Peru)") == [
        ("Ratify it", ["IRN"], ()),
        ("sign it", ["TCD", "PER"], ()),
    ]
    assert parts(lexicon, "Publish the plan (Chad National Plan);") == []
    assert parts(lexicon, "Train judges (Viet\nNam) (Ruritania);") == [("Train judges", ["VNM"], ("Ruritania",))]


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("The recommendations listed below enjoy the support of Chad:", "supported"),
        ("The following recommendations enjoy Chad’s support:", "supported"),
        ("The recommendations below have been examined by Chad and have been noted by Chad:", "noted"),
        ("The following recommendations did not enjoy the support of Chad and would thus be noted:", "noted"),
        ("The recommendations below cannot be accepted by Chad:", "not supported"),
        ("The following recommendations will be examined by Chad, which will respond in due course:", "to be examined"),
        ("The recommendations enjoy the support of Chad, which will provide a report on them:", "supported"),
        ("Chad will provide its responses to the following recommendations in due course:", "to be examined"),
        ("Supported/Noted", "partly supported"),
        ("In the course of the discussion, the following recommendations were made to Chad:", ""),
    ],
)
def test_a_position_is_what_the_head_says(words, position):
    assert position_of(words) == position


TABLE = """<html><body><h2>UPR of Gabon (4th Cycle – 39th Session)</h2><h3>Thematic list of recommendations</h3><table>
<tr><th>Recommendation</th><th>Position</th><th>Full list of themes</th></tr>
<tr><td colspan="3"><b>Theme: Right to education</b></td></tr>
<tr><td><p>20.2 Take further steps for girls (Chad) (Cabo Verde);</p><p>Source of position: A/HRC/49/31/Add.1</p></td>
<td>Noted</td><td>- Right to education</td></tr></table></body></html>"""
WITH_STATES = """<html><body><h2>Matrix of recommendations: review of Gabon</h2><table>
<tr><th>No.</th><th>Recommendation</th><th>Recommending State(s)</th><th>Position</th><th>Themes</th></tr>
<tr><td>19.1</td><td>Ratify the Protocol</td><td>Panama, Viet Nam</td><td>Supported</td><td>- Treaties</td></tr>
<tr><td>19.2</td><td>Publish the register</td><td>Ruritania</td><td>Pending</td><td>- Mines</td></tr></table></body></html>"""


def columns(read, words):
    told = read(words)
    assert told.outline.record.kind == "list of recommendations"
    return [(one.number, one.actor, one.position, one.theme, one.reviewed) for one in told.made.recommendations]


def test_a_list_by_theme_is_read_by_the_heads_of_its_columns(read):
    assert columns(read, TABLE) == [
        ("20.2", "TCD", "noted", "Right to education", "GAB"),
        ("20.2", "CPV", "noted", "Right to education", "GAB"),
    ]
    assert columns(read, WITH_STATES) == [
        ("19.1", "PAN", "supported", "Treaties", "GAB"),
        ("19.1", "VNM", "supported", "Treaties", "GAB"),
    ]
    assert read(WITH_STATES).unread() == ["a State that recommends is not known: “Ruritania”"]


def test_a_list_by_theme_on_pages_whose_cells_are_drawn_one_by_one(read_file, tmp_path):
    pdf = blank()
    pdf.add_page()
    put(pdf, 80, 60, "UPR of Gabon (4th Cycle - 39th Session) Thematic list of recommendations", 8)
    for x, words in ((80, "Recommendation"), (330, "Position"), (420, "Full list of themes")):
        put(pdf, x, 110, words, 9, "B")
    put(pdf, 80, 126, "Theme: Conditions of detention", 9, "B")
    _row(
        pdf,
        142,
        ["19.1 Ratify the Optional Protocol (Panama) (Viet", "Nam);", "Source of position: A/HRC/49/31"],
        "Supported",
    )
    _row(pdf, 181, ["20.1 Reduce the number of those awaiting", "trial (Belgium);"], "Noted")
    path = tmp_path / "list.pdf"
    path.write_bytes(finished(pdf))
    rows = read_file(path).made.recommendations
    assert [(one.number, one.actor, one.position, one.theme) for one in rows] == [
        ("19.1", "PAN", "supported", "Conditions of detention"),
        ("19.1", "VNM", "supported", "Conditions of detention"),
        ("20.1", "BEL", "noted", "Conditions of detention"),
    ]


def _row(pdf: FPDF, top: float, lines: list[str], position: str) -> None:
    for place, line in enumerate(lines):
        put(pdf, 80, top + 11 * place, line, 9)
    put(pdf, 330, top, position, 9)
    put(pdf, 420, top, "- Conditions of", 9)
    put(pdf, 420, top + 11, "detention", 9)


def test_numbers_printed_in_this_review_are_counted_and_those_of_an_earlier_one_are_not(read):
    words = "I. Summary\n\n7. During the interactive dialogue, 3 delegations made statements and 204 recommendations were made.\n\n8. The Minister recalled that Gabon had received 166 recommendations in the second cycle.\n"
    counts = [(one.what, one.number) for one in read(HEAD + words).made.counts]
    assert counts == [("delegations_spoke", 3), ("recommendations", 204)]


def _one(number: str, actor: str, at: str, text) -> Recommendation:
    start = text.reading.index(at)
    return Recommendation(number, actor, at, start, start + len(at), 0, 10, 4, "GAB", "Gabon", "supported", "")


def test_findings_set_recommendations_beside_their_numbers_and_those_who_spoke():
    text = text_of()
    made = replace(made_of(text), recommendations=(_one("5.1", "PER", "Peru", text), _one("5.3", "TCD", "Côte", text)))
    one = built(ReadFile("report.txt", tables_of(RECORD, made)))
    found = {row.finding_id: (row.status, row.detail) for row in one.rows["findings"]}
    assert found["recommendations 5"] == ("open", "2 recommendations were read, of 3: 5.2 is missing.")
    assert found["recommending States"][0] == "open" and "Côte" in found["recommending States"][1]


def test_a_list_by_theme_is_set_beside_the_report_of_the_review():
    text = text_of()
    one, two = _one("5.1", "PER", "Peru", text), _one("5.2", "TCD", "Côte", text)
    report = ReadFile("report.txt", tables_of(RECORD, replace(made_of(text), recommendations=(one, two))))
    kind = replace(RECORD, kind="list of recommendations", symbol="", body="", session="")

    def beside(*made: Recommendation) -> tuple[str, str]:
        tables = tables_of(kind, Made(recommendations=made), content=b"a list", name="list.docx")
        rows = built(report, ReadFile("list.docx", tables)).rows["findings"]
        (found,) = [row for row in rows if row.finding_id == "beside TEST/2024/12"]
        assert found.document == "list.docx"
        return found.status, found.detail

    assert beside(one, two) == ("agrees", "2 recommendations by State here, 2 in TEST/2024/12.")
    status, detail = beside(one)
    assert status == "open" and "Only in TEST/2024/12: 5.2 (TCD)" in detail


def test_a_recommendation_must_stand_where_its_row_says():
    text = text_of()
    made = replace(made_of(text), recommendations=(_one("5.1", "PER", "Peru", text),))
    tables = built(ReadFile("report.txt", tables_of(RECORD, made))).tables()
    assert check_tables(tables, load_reference(), lambda file, sha256: text) == []
    tables.recommendations.loc[0, "end"] += 1
    (failure,) = check_tables(tables, load_reference(), lambda file, sha256: text)
    assert failure.table == "recommendations"
