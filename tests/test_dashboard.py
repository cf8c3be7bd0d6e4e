"""The dashboard's pages, run without a browser: each page of each document, addresses good and bad, tables good and bad."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from pages import NO_MEETING, PAGES, PRESS, PROJECT, REPORT, STATEMENT, Open, Query, words

from pipelines.build import build
from pipelines.store import fingerprint, load_tables


def test_the_first_page_opens_on_the_record_of_a_meeting(open_page: Open) -> None:
    at = open_page()
    assert at.selectbox(key="filter-document").value == REPORT
    assert "Took the floor" in words(at) and "Who took the floor on which item, and in whose name?" in [
        each.value for each in at.subheader
    ]


def test_capacities_and_days_filter_and_are_told(open_page: Open) -> None:
    at = open_page({"document": REPORT, "capacity": "member", "day": "2024-10-14"})
    assert "as parties or members, on 14 October 2024: 93 of 196 delegations that then existed" in words(at)
    assert at.query_params["day"] == "2024-10-14"
    assert "Non-governmental organizations that spoke" not in words(at)


def test_the_readers_own_delegation_is_pointed_out_and_stays_in_the_address(open_page: Open) -> None:
    at = open_page({"document": REPORT, "mine": "Azerbaijan"})
    assert at.query_params["mine"] == "AZE"
    assert words(at).count("(my delegation)") == 2, "in the matrix and among the tiles"
    at.selectbox(key="filter-document").set_value(STATEMENT).run()
    at.selectbox(key="filter-document").set_value(REPORT).run()
    assert at.query_params["mine"] == "AZE" and "(my delegation)" in words(at)
    unknown = open_page({"document": REPORT, "mine": "Atlantis"})
    assert "My delegation: “Atlantis” is not known" in words(unknown)


def test_a_filtered_address_shows_what_it_says(open_page: Open) -> None:
    at = open_page(
        {
            "document": REPORT,
            "item": ["2 (a)", "2 (b)", "2 (c)", "2 (d)"],
            "group": "African States",
            "act": "statement",
            "voices": "own",
        }
    )
    assert "Statements in own voice, items 2 (a) to 2 (d), African States: " in words(at)
    assert " of 54 delegations" in words(at)
    assert at.multiselect(key="filter-item").value == ["2 (a)", "2 (b)", "2 (c)", "2 (d)"]
    assert at.query_params["voices"] == "own"


def test_a_name_in_the_address_becomes_its_code(open_page: Open) -> None:
    at = open_page({"document": REPORT, "delegation": ["Ivory Coast", "UK"], "group": "WEOG"})
    assert at.multiselect(key="filter-delegation").value == ["CIV", "GBR"]
    assert at.query_params["delegation"] == ["CIV", "GBR"]
    assert at.query_params["group"] == "Western European and other States"


def test_what_an_address_asks_for_in_vain_is_said_and_left_out(open_page: Open) -> None:
    bad = {
        "document": "A/NO/1",
        "item": "99 (z)",
        "delegation": "<b>Atlantis</b>",
        "group": "Moon",
        "act": "sang",
        "voices": "loud",
    }
    at = open_page(bad)
    told = words(at)
    assert "There is no record “A/NO/1” here" in told
    assert "Agenda item “99 (z)” is not known in this record and was left out." in told
    assert "&lt;b&gt;Atlantis&lt;/b&gt;" in told and "<b>Atlantis" not in told
    for name in ("Group “Moon”", "Kind of act “sang”", "Counting rule “loud”"):
        assert name in told
    assert dict(at.query_params) == {"document": REPORT}
    at.run()
    assert "A/NO/1" not in words(at), "it is said once"


def test_a_filter_by_hand_goes_into_the_address_and_a_reset_takes_it_out(open_page: Open) -> None:
    at = open_page({"document": REPORT})
    at.multiselect(key="filter-group").set_value(["Eastern European States"]).run()
    assert at.query_params["group"] == "Eastern European States"
    assert "Eastern European States: " in words(at)
    next(button for button in at.button if button.label == "Reset the filters").click().run()
    assert not at.exception and "group" not in at.query_params


def test_filters_stay_when_the_page_changes(open_page: Open) -> None:
    at = open_page({"document": REPORT})
    at.multiselect(key="filter-delegation").set_value(["FRA"]).run()
    at.switch_page(PAGES[1]).run()
    assert not at.exception
    assert at.multiselect(key="filter-delegation").value == ["FRA"] and at.query_params["delegation"] == "FRA"


def test_the_matrix_leads_to_every_sentence_it_marks(open_page: Open, built: Path) -> None:
    told = words(open_page({"document": REPORT}))
    rows = load_tables(built).participation
    mine = rows[(rows["document"] == REPORT) & (rows["act"] != "attended")]
    linked = {row for row in mine["row_id"] if f"row={row}" in told}
    first = mine.sort_values("start").drop_duplicates(["actor", "item", "chapter", "act", "voice", "capacity"])
    assert set(first["row_id"]) <= linked


def test_a_rows_address_opens_its_sentence_with_its_name_marked(open_page: Open, built: Path) -> None:
    rows = load_tables(built).participation
    row = rows[(rows["document"] == REPORT) & (rows["actor"] == "PER") & (rows["paragraph"] == "22")].iloc[0]
    told = words(open_page({"document": REPORT, "row": row["row_id"]}, PAGES[1]))
    assert 'class="sentence"' in told and "chosen" in told
    assert "Minister of Foreign Affairs of Peru" in told


def test_a_paragraphs_address_opens_it(open_page: Open) -> None:
    at = open_page({"document": REPORT, "paragraph": "36"}, PAGES[1])
    assert "Paragraph 36</h2>" in words(at) and "What was read there" in words(at)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"paragraph": "999"}, "This record has no paragraph “999”."),
        ({"row": "gone"}, "The row this address names is not in this record"),
        ({"at": "-3"}, "This record has no place “-3”."),
        ({"paragraph": "<script>"}, "no paragraph “&lt;script&gt;”"),
    ],
)
def test_a_place_that_is_not_there_is_said(open_page: Open, query: Query, said: str) -> None:
    assert said in words(open_page({"document": REPORT, **query}, PAGES[1]))


def test_a_statement_says_who_spoke_and_leads_to_its_row_in_the_report(open_page: Open, built: Path) -> None:
    links = load_tables(built).links
    told = words(open_page({"document": STATEMENT}))
    assert "Azerbaijan" in told and "The words that say so" in told
    linked = links.loc[links["document"] == STATEMENT, "linked_row_id"]
    assert len(linked) and all(f"row={row}" in told for row in linked)


def test_a_document_about_no_meeting_says_so(open_page: Open) -> None:
    told = words(open_page({"document": NO_MEETING}))
    assert "no meeting" in told and 'class="tiles"' not in told


def test_a_press_releases_numbers_are_shown_as_it_prints_them(open_page: Open) -> None:
    at = open_page({"document": PRESS})
    assert "The numbers it prints" in [each.value for each in at.header]
    assert "212 non-governmental organizations" in words(at)


def test_where_there_are_no_tables_they_are_built(open_page: Open, tmp_path: Path) -> None:
    out = tmp_path / "tables"
    at = open_page(tables=out)
    assert fingerprint(out) and "Took the floor" in words(at)


def test_tables_of_ones_own_choice_are_built_again_from_the_same_files(open_page: Open, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    shutil.copy(PROJECT / "seeds" / REPORT, mine / "my report.txt")
    build([mine], tmp_path / "tables")
    (tmp_path / "tables" / "participation.parquet").write_bytes(b"of another version")
    open_page(tables=tmp_path / "tables")
    documents = load_tables(tmp_path / "tables").documents
    assert [Path(file).name for file in documents["file"]] == ["my report.txt"]


def test_the_states_stand_by_regional_group_a_tile_each(open_page: Open) -> None:
    told = words(open_page({"document": REPORT, "mine": "AZE"}))
    assert '<strong>African States</strong> <span class="quiet">16 of 54</span>' in told
    assert 'title="Azerbaijan: took the floor"' in told and 'title="Georgia: heard only through another"' in told
    assert 'title="Chad: not known: named nowhere, no list"' in told and "part spoke mine" in told


def test_damaged_tables_are_built_again(open_page: Open, built: Path, tmp_path: Path) -> None:
    out = shutil.copytree(built, tmp_path / "tables")
    (out / "participation.parquet").write_bytes(b"no table")
    assert "Took the floor" in words(open_page(tables=out))


def test_what_cannot_be_built_is_said_in_words(open_page: Open, tmp_path: Path) -> None:
    out = tmp_path / "tables"
    out.mkdir()
    (out / "letter.txt").write_text("a reader's own file", encoding="utf-8")
    told = words(open_page(tables=out))
    assert "could not build them" in told and "letter.txt" in told
    assert (out / "letter.txt").exists()


def test_a_document_added_or_changed_is_read_when_the_page_is_opened(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "documents"
    own.mkdir()
    shutil.copy(PROJECT / "seeds" / STATEMENT, own / "one.txt")
    out = tmp_path / "tables"
    build([own], out)
    (own / "one.txt").write_bytes((PROJECT / "seeds" / PRESS).read_bytes())
    at = open_page(tables=out)
    assert load_tables(out).documents["kind"].tolist() == ["press release"]
    assert "Press release" in words(at)


def test_a_file_that_is_gone_is_said_and_its_text_still_read(open_page: Open, tmp_path: Path) -> None:
    own = tmp_path / "documents"
    own.mkdir()
    shutil.copy(PROJECT / "seeds" / REPORT, own / "report.txt")
    out = tmp_path / "tables"
    build([own], out)
    (own / "report.txt").unlink()
    told = words(open_page({"document": "report.txt", "paragraph": "36"}, PAGES[1], tables=out))
    assert "is not there. The text below is kept in the tables." in told
    assert "aligned themselves with the statement" in told and 'class="named as-ring"' in told


@pytest.mark.parametrize("find", ["right to reply", "(", "\\", "zzzz", "<b>"])
def test_any_words_can_be_searched_for(open_page: Open, find: str) -> None:
    at = open_page({"document": REPORT, "find": find}, PAGES[1])
    assert re.search(r"“.+”: \d+ hits? in \d+ paragraphs?\.", words(at)) or "is not found here." in words(at)


def test_the_hits_of_a_search_are_counted_and_followed(open_page: Open) -> None:
    at = open_page({"document": REPORT, "find": "right to reply"}, PAGES[1])
    assert "“right to reply”: 4 hits in 4 paragraphs." in words(at) and "<mark" in words(at)
    ways = [link.proto for link in at.get("page_link")]
    assert [way.label for way in ways] == ["First hit"] and "hit=1" in ways[0].query_string
    second = open_page({"document": REPORT, "find": "Right\xa0to  reply", "hit": "2", "at": "249"}, PAGES[1])
    assert "Hit 2 of 4, in 4 paragraphs." in words(second) and 'class="found now"' in words(second)
    labels = [link.proto.label for link in second.get("page_link")]
    assert labels[-2:] == ["Previous hit", "Next hit"]
    gone = open_page({"document": REPORT, "find": "right to reply", "hit": "9"}, PAGES[1])
    assert "4 hits in 4 paragraphs." in words(gone)


def test_the_address_of_a_paragraph_is_shown_to_copy(open_page: Open, built: Path) -> None:
    at = open_page({"document": REPORT, "paragraph": "36", "group": "African States"}, PAGES[1])
    assert at.code[0].value.endswith(f"record?document={REPORT}&paragraph=36")
    row = load_tables(built).participation["row_id"].iloc[0]
    document = load_tables(built).participation["document"].iloc[0]
    at = open_page({"document": document, "row": row}, PAGES[1])
    assert at.code[0].value.endswith(f"row={row}")


def test_only_the_acts_that_are_chosen_are_listed_with_their_paragraphs(open_page: Open) -> None:
    query = {"document": REPORT, "act": "right_of_reply", "only": "true"}
    told = words(open_page(query, PAGES[1]))
    assert "Rights of reply in every voice the record names: 12 acts." in told
