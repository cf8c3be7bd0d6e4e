"""One item's story: steps in the record's order, documents quoted, outcomes where the record tells them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from small_record import _blank, acts, paragraphs, view

from pipelines.tables.act_rows import DraftRow
from views.counting.agenda import NO_PLACE
from views.counting.item_story import Part, quoted, step_of, story
from views.counting.told import chosen
from views.counting.view import View
from views.items.story import story as as_html
from views.selection import Selection, in_words


def told(view_: View, column: str, **filters: Any) -> tuple[Part, ...]:
    rows = chosen(view_.told, Selection("X/1", items=(column,), **filters), view_.record)
    return story(view_, rows, column)


def steps(parts: tuple[Part, ...]) -> list[tuple[str, list[str]]]:
    return [(step.kind, [entry.paragraph for entry in step.entries]) for part in parts for step in part.steps]


def test_steps_stand_in_the_records_order() -> None:
    assert steps(told(view(), "2 (a)")) == [("statements", ["2"]), ("drafts", ["3"]), ("reply", ["3"])]
    assert steps(told(view(), "2 (b)")) == [("statements", ["4"]), ("introductions", ["4"])]
    assert told(view(), "3") == ()


def test_a_filter_leaves_its_acts_and_no_empty_step() -> None:
    assert steps(told(view(), "2 (a)", acts=("right_of_reply",))) == [("reply", ["3"])]


def test_what_became_of_a_draft_stands_where_the_record_says_so() -> None:
    words = "3. France and Peru sponsored draft resolution X/L.1."
    draft = _blank(
        DraftRow, draft="X/L.1", outcome="adopted", resolution="1/1", item="2 (a)", paragraph="3", evidence=words
    )
    found = told(view(drafts=[draft]), "2 (a)")
    assert [kind for kind, _ in steps(found)] == ["statements", "drafts", "outcome", "reply"]
    open_ = replace(draft, outcome="")
    assert "outcome" not in [kind for kind, _ in steps(told(view(drafts=[open_]), "2 (a)"))]
    elsewhere = replace(draft, item="2 (b)")
    assert "outcome" not in [kind for kind, _ in steps(told(view(drafts=[elsewhere]), "2 (a)"))]


def test_a_draft_without_item_or_number_is_found_by_its_words() -> None:
    draft = _blank(
        DraftRow, draft="X/L.1", outcome="adopted", evidence="France and Peru sponsored draft resolution X/L.1."
    )
    assert ("outcome", ["3"]) in steps(told(view(drafts=[draft]), "2 (a)"))


def test_parts_stand_under_the_records_headings_but_not_under_the_items_own_title() -> None:
    rows = [
        replace(row, section="A. Water", heading="Action taken" if row.paragraph == "3" else "") for row in paragraphs()
    ]
    parts = told(view(paragraphs=rows), "2 (a)")
    assert [(part.section, part.heading) for part in parts] == [("", ""), ("", "Action taken")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1. The Board considered it. It had before it the following:\n(a) Note (X/1);\n(b) Report.", 3),
        ("1. The Board had before it document X/2. At its 2nd meeting, it heard Peru.", 1),
        ("1. The Board had before noon no quorum.", 0),
        ("", 0),
    ],
)
def test_documents_before_the_body_are_quoted(text: str, words: int) -> None:
    found = quoted(text)
    assert len(found) == words
    assert all("Peru" not in line for line in found)


def test_an_office_introduces_unless_the_occasion_is_said() -> None:
    assert step_of("statement", "item", "office") == "introductions"
    assert step_of("statement", "after_action", "office") == "after_action"
    assert step_of("statement", "", "delegation") == "statements"


def test_those_heard_through_a_speaker_are_counted_apart_and_the_own_delegation_is_pointed_out() -> None:
    view_ = view()
    html = as_html(told(view_, "2 (a)"), "X/1", view_.names, {}, "NOR")
    assert "3 acts, 1 heard through others" in html
    assert "Aligned with the statement of European Union" in html
    assert html.count("(my delegation)") == 1


def test_many_parts_are_folded() -> None:
    rows = [replace(row, heading=f"Heading {row.paragraph}", item="2 (a)") for row in paragraphs()]
    moved = [replace(row, item="2 (a)") for row in acts()]
    view_ = view(paragraphs=rows, participation=moved)
    html = as_html(told(view_, "2 (a)"), "X/1", view_.names, {}, "")
    assert html.count("<details") == 0  # four headings with acts
    more = as_html([*told(view_, "2 (a)"), *told(view_, "2 (a)")], "X/1", view_.names, {}, "")
    assert more.count("<details>") == 8 and "statements: 3 (and 1 through others) · paras. 2" in more


def test_a_paragraph_without_a_number_is_led_to_by_its_page_or_its_text() -> None:
    for page, words in ((7, "page 7"), (0, "text")):
        rows = [replace(row, paragraph="", page=page) for row in paragraphs()]
        view_ = view(paragraphs=rows)
        html = as_html(told(view_, "2 (a)"), "X/1", view_.names, {}, "")
        assert f'class="where">{words}</a>' in html and "at=1" in html


def test_acts_without_item_are_not_said_to_be_under_one() -> None:
    selection = Selection("X/1", items=(NO_PLACE,))
    assert in_words(selection, [NO_PLACE], {NO_PLACE: NO_PLACE}, {}).endswith(", no item named")


def test_every_act_of_the_report_stands_in_one_story_and_every_outcome_too(seed_report: View) -> None:
    rows, outcomes = [], []
    for column in seed_report.order:
        selection = Selection(seed_report.record.document, items=(column,), voices="members")
        for part in story(seed_report, chosen(seed_report.told, selection, seed_report.record), column):
            for entry in (entry for step in part.steps for entry in step.entries):
                rows += [(row.row_id, row.actor, row.voice) for row in entry.acts]
                outcomes += [draft.draft for draft in entry.drafts]
    told = seed_report.told[seed_report.told["act"] != "attended"]
    assert sorted(rows) == sorted(zip(told["row_id"], told["actor"], told["voice"], strict=True))
    drafts = seed_report.record.drafts
    assert sorted(outcomes) == sorted(drafts.loc[drafts["outcome"] != "", "draft"])


def test_the_report_says_which_documents_were_before_the_conference(seed_report: View) -> None:
    selection = Selection(seed_report.record.document, items=("2 (a)",))
    rows = chosen(seed_report.told, selection, seed_report.record)
    first = story(seed_report, rows, "2 (a)")[0].steps[0]
    assert first.kind == "documents" and first.entries[0].paragraph == "29"
    assert any("CTOC/COP/2024/CRP.1" in line for line in first.entries[0].words)
