"""Drafts: who sponsored, what happened in order, who spoke without sponsoring; on a small record and on the seeds' report."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from small_record import DOCUMENT, GROUP_OF, _blank, act, acts, view

from pipelines.tables.act_rows import DraftRow, RepresentedRow
from views.counting import drafts as counting
from views.counting.draft_life import ASKED, life, naming
from views.counting.drafts import Draft
from views.counting.pairs import together
from views.counting.view import View
from views.figures.network import layout, sponsor_network
from views.selection import Selection

SPONSORS = "3. France and Peru sponsored draft resolution X/L.1."


def sponsor(actor: str, number: int, printed: str = "France", **values: object) -> Any:
    told = {"act": "sponsored", "role": "main", "draft": "X/L.1", **values}
    return replace(act("3", actor, printed, SPONSORS, **told), row_id=f"sponsor{number}")


@pytest.fixture
def small() -> View:
    """France, Peru, the European Union for its members and, later, Kenya sponsor X/L.1; Norway withdrew."""
    rows = [
        *acts()[:5],
        sponsor("FRA", 1),
        sponsor("PER", 2, "Peru"),
        sponsor("EU", 3, voice="group", on_behalf_of="also on behalf of its member States"),
        sponsor("KEN", 4, role="joined"),
        sponsor("NOR", 5, role="main"),
        sponsor("NOR", 6, role="withdrew"),
        sponsor("PER", 7, "Peru", draft="X/L.2"),
        sponsor("KEN", 8, draft="X/L.2"),
    ]
    members = [
        _blank(RepresentedRow, row_id="sponsor3", group="EU member States", actor=key, actor_name=GROUP_OF[key][0])
        for key in ("FRA", "TCD")
    ]
    one = _blank(
        DraftRow,
        draft="X/L.1",
        kind="draft resolution",
        item="2 (a)",
        outcome="adopted",
        resolution="resolution 1/1",
        paragraph="3",
        evidence=SPONSORS,
    )
    two = _blank(DraftRow, draft="X/L.2", item="3")
    none = _blank(DraftRow, kind="amendment", paragraph="4", evidence="Several parties spoke.")
    return view(participation=rows, represented=members, drafts=[one, two, none])


def first(view_: View) -> Draft:
    return counting.drafts(view_.record, view_.told)[0]


def test_sponsors_named_withdrawn_and_implied_stand_apart(small: View) -> None:
    draft = first(small)
    assert list(draft.sponsors["actor"]) == ["FRA", "EU", "KEN", "PER"], "as printed"
    assert list(draft.withdrew["actor"]) == ["NOR"]
    assert list(draft.derived["actor"]) == ["TCD"], "France is named itself, and is not derived again"


def test_a_draft_is_called_by_the_end_of_its_symbol_and_without_one_by_its_paragraph(small: View) -> None:
    drafts = counting.drafts(small.record, small.told)
    assert [(draft.key, draft.label) for draft in drafts] == [
        ("X/L.1", "L.1"),
        ("X/L.2", "L.2"),
        ("para. 4", "para. 4"),
    ]
    assert counting.label_of("CTOC/COP/2024/L.9/Rev.1") == "L.9/Rev.1"
    assert counting.label_of("WT/COMTD/W/175") == "WT/COMTD/W/175"


def test_speaking_and_sponsoring_are_set_beside_each_other_under_the_drafts_item(small: View) -> None:
    found = counting.crossed(first(small), small.told, Selection(DOCUMENT), small.record)
    assert set(found.silent_sponsors["actor"]) == {"PER"}
    assert set(found.both["actor"]) == {"FRA", "EU", "KEN"}
    assert list(found.speakers["actor"]) == [], "Norway only aligned itself, and that is not taking the floor"
    third = counting.drafts(small.record, small.told)[1]
    alone = counting.crossed(third, small.told, Selection(DOCUMENT), small.record)
    assert set(alone.silent_sponsors["actor"]) == {"PER", "KEN"} and alone.both.empty


def test_a_sponsor_heard_through_another_is_said_to_be_so(small: View) -> None:
    aligned = sponsor("NOR", 9, draft="X/L.3")
    more = view(
        participation=[*acts()[:5], aligned], drafts=[_blank(DraftRow, draft="X/L.3", item="2 (a)")], represented=[]
    )
    found = counting.crossed(first(more), more.told, Selection(DOCUMENT), more.record)
    assert list(found.silent_sponsors["note"]) == ["aligned with another's statement"]
    assert set(found.speakers["actor"]) == {"FRA", "KEN", "EU"}
    only = counting.crossed(first(more), more.told, Selection(DOCUMENT, groups=("African States",)), more.record)
    assert set(only.speakers["actor"]) == {"KEN"} and only.silent_sponsors.empty


def test_an_item_takes_in_its_parts() -> None:
    assert counting.parts_of("2", {"2", "2 (a)", "20", "3"}) == {"2", "2 (a)"}
    assert counting.parts_of("", {"2"}) == set()


def test_a_life_is_told_in_order_with_the_outcome_after_what_else_its_paragraph_tells(small: View) -> None:
    events = life(small.record, small.told, first(small))
    assert [event.what for event in events] == [
        "Sponsors named",
        "Joined the sponsors",
        "Withdrew as sponsors",
        "Adopted",
    ]
    assert {key for key, _ in events[0].actors} == {"FRA", "PER", "EU", "NOR"}
    assert events[-1].more == "resolution 1/1" and events[-1].at == 2
    assert not any(event.what == "Named in the record" for event in events), "its only paragraph is told of already"


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("The representative of Chad orally revised the draft resolution.", "Orally revised"),
        ("At the request of Oman, a vote was taken on the draft resolution as orally revised.", "Vote asked for"),
        ("Oman moved that the debate be adjourned.", "Delay asked for"),
        ("Peru asked that the text be read out.", ""),
    ],
)
def test_what_was_asked_for_is_called_by_its_sentence(sentence: str, what: str) -> None:
    assert next((words for form, words in ASKED if form.search(sentence)), "") == what


def test_another_drafts_symbol_is_not_this_ones(small: View) -> None:
    assert list(naming(small.record, "X/L.1")["paragraph"]) == ["3"]
    assert naming(small.record, "X/L.11").empty and naming(small.record, "").empty
    assert list(naming(small.record, "X/L.1/Rev.1")["paragraph"]) == ["3"], "the version before its revision"


def test_those_who_sponsored_together_are_counted_by_draft_without_those_who_withdrew(small: View) -> None:
    rows = counting.sponsors_only(counting.sponsoring(small.told))
    number = together(rows, "draft")
    assert number[("KEN", "PER")] == 2 and number[("FRA", "PER")] == 1
    assert "NOR" not in set(rows["actor"]) and "TCD" not in set(rows["actor"])


def test_a_selection_leaves_the_drafts_it_is_about(small: View) -> None:
    every = counting.drafts(small.record, small.told)
    acts_ = counting.sponsoring(small.told)

    def keys(selection: Selection, rows: pd.DataFrame) -> list[str]:
        return [draft.key for draft in counting.left(every, selection, rows)]

    assert keys(Selection(DOCUMENT), acts_) == ["X/L.1", "X/L.2", "para. 4"]
    france = Selection(DOCUMENT, delegations=("FRA",))
    assert keys(france, acts_[acts_["actor"] == "FRA"]) == ["X/L.1"]
    assert keys(Selection(DOCUMENT, items=("3",)), acts_.iloc[:0]) == ["X/L.2"]


def test_the_network_is_drawn_the_same_each_time_and_leads_where_its_rows_do(small: View) -> None:
    ends = np.array([(0, 2), (1, 2)])
    assert np.array_equal(layout(3, ends), layout(3, ends)) and np.abs(layout(3, ends)).max() == pytest.approx(1)
    rows = counting.sponsors_only(counting.sponsoring(small.told)).reset_index(drop=True)
    figure = sponsor_network(rows.assign(label="L"), "dark").to_dict()
    nodes = [trace for trace in figure["data"] if "customdata" in trace]
    assert sum(len(trace["x"]) for trace in nodes) == rows["actor"].nunique() + rows["draft"].nunique()
    assert all(0 <= row[0] < len(rows) for trace in nodes for row in trace["customdata"])
    assert len({trace["marker"]["symbol"] for trace in nodes}) == len(nodes)


def test_the_report_tells_who_sponsored_a_draft_without_speaking_under_its_item(seed_report: View) -> None:
    drafts = {draft.label: draft for draft in counting.drafts(seed_report.record, seed_report.told)}
    assert {label: len(draft.sponsors) for label, draft in drafts.items()} == {
        "L.10": 0, "L.8/Rev.1": 13, "L.9/Rev.1": 21, "L.4": 3, "L.11": 5, "L.2": 0, "L.3": 0,
    }  # fmt: skip
    draft = drafts["L.9/Rev.1"]
    assert len(draft.derived) == 27 and set(draft.derived["via"]) == {"EU"}
    found = counting.crossed(draft, seed_report.told, Selection(), seed_report.record)
    report = seed_report.record.participation
    spoke = set(
        report.loc[
            (report["item"] == "3") & (report["act"] == "statement") & report["voice"].isin(("own", "group")), "actor"
        ]
    )
    assert set(found.silent_sponsors["actor"]) == set(draft.sponsors["actor"]) - spoke
    assert len(found.silent_sponsors) == 13 and len(found.both) == 8


def test_the_life_of_the_reports_draft_is_that_of_its_paragraphs(seed_report: View) -> None:
    drafts = {draft.label: draft for draft in counting.drafts(seed_report.record, seed_report.told)}
    told = [(event.what, event.paragraph) for event in life(seed_report.record, seed_report.told, drafts["L.4"])]
    assert ("Submitted", "65") in told and ("Sponsors named", "65") in told and ("Adopted", "65") in told
    gone = life(seed_report.record, seed_report.told, drafts["L.10"])
    assert [(event.what, event.paragraph) for event in gone] == [("Discontinued", "15")]


def test_who_introduces_an_amendment_to_a_draft_has_not_introduced_the_draft() -> None:
    said = "France introduced an oral amendment to the draft resolution."
    row = replace(sponsor("FRA", 1), act="introduced", role="", evidence=said)
    other = replace(sponsor("KEN", 2), act="introduced", role="", evidence="Kenya introduced draft resolution X/L.1.")
    both = view(participation=[row, other], drafts=[_blank(DraftRow, draft="X/L.1")], represented=[])
    assert list(counting.sponsoring(both.told)["actor"]) == ["KEN"]
    assert {event.what for event in life(both.record, both.told, first(both))} == {"Amendment introduced", "Introduced"}
