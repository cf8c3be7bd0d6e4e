"""The table of drafts: sponsors, outcome, resolution."""

from __future__ import annotations

from made_up import act, built, event, tables_of, text_of

from pipelines.rules.model import Made
from pipelines.tables import ReadFile

# drafts


def test_a_draft_has_its_sponsors_outcome_and_resolution() -> None:
    (draft,) = built().tables().drafts.to_dict("records")
    assert (draft["draft"], draft["outcome"], draft["resolution"]) == ("TEST/2024/L.4", "adopted", "12/1")
    assert (draft["sponsors"], draft["sponsor_names"], draft["paragraph"]) == (2, "Peru; Chile", "5")


def test_a_draft_discontinued_by_a_sponsor_without_name_has_that_outcome_and_no_sponsor() -> None:
    text = text_of()
    made = Made(drafts=(event(text, 4, "TEST/2024/L.10", "discontinued", kind="draft decision"),))
    (draft,) = built(ReadFile("a.txt", tables_of(made=made))).tables().drafts.to_dict("records")
    assert (draft["outcome"], draft["sponsors"], draft["sponsor_names"], draft["submitted_by"]) == (
        "discontinued",
        0,
        "",
        "",
    )


def test_the_last_outcome_the_record_reports_counts() -> None:
    text = text_of()
    made = Made(drafts=(event(text, 4, "L.1", "adopted", resolution="1/1"), event(text, 3, "L.1", "rejected")))
    (draft,) = built(ReadFile("a.txt", tables_of(made=made))).tables().drafts.to_dict("records")
    assert (draft["outcome"], draft["paragraph"]) == ("adopted", "5")


def test_a_sponsor_who_withdrew_is_not_counted_and_who_introduced_is_named() -> None:
    text = text_of()
    made = Made(
        acts=(
            act(text, 4, "PER", "Peru", "sponsored", draft="L.1", role="withdrew"),
            act(text, 4, "CHL", "Chile", "sponsored", draft="L.1"),
            act(text, 4, "CHL", "Chile", "introduced", draft="L.1"),
        )
    )
    (draft,) = built(ReadFile("a.txt", tables_of(made=made))).tables().drafts.to_dict("records")
    assert (draft["sponsor_names"], draft["submitted_by"], draft["outcome"]) == ("Chile", "Chile", "")


def test_drafts_without_a_symbol_stay_apart() -> None:
    text = text_of()
    made = Made(drafts=(event(text, 3, "", "adopted"), event(text, 4, "", "adopted")))
    assert list(built(ReadFile("a.txt", tables_of(made=made))).tables().drafts["paragraph"]) == ["4", "5"]
