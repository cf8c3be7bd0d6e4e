"""From acts to tables: columns, names of rows, drafts, delegations, groups, corrections."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import CODE, RECORD, act, built, document, event, made_of, outline_of, tables_of, text_of

from pipelines.names import load_reference
from pipelines.outline.kinds import KINDS as READ_KINDS
from pipelines.rules.model import Made, Unread
from pipelines.tables import (
    TABLES,
    DocumentTables,
    Line,
    ReadFile,
    add_entry,
    columns_in_markdown,
    nothing_of,
    read_ledger,
    rows_of,
)
from pipelines.tables.columns import BATCH, KINDS
from pipelines.tables.corrections import HEADER, LedgerError, next_id
from pipelines.tables.facts import listed, many, ordinal
from pipelines.tables.identity import row_names
from pipelines.tables.schema import PARTICIPATION
from pipelines.text import Span


def test_every_table_has_exactly_its_columns_and_types() -> None:
    tables = built().tables()
    for table in TABLES:
        frame = tables[table.name]
        assert tuple(frame.columns) == table.names
        for column in table.columns:
            assert str(frame[column.name].dtype) == ("int64" if column.type == "integer" else "str")


def test_every_kind_of_record_that_is_read_is_one_the_tables_know() -> None:
    assert {kind for kind, _ in READ_KINDS} <= set(KINDS)


def test_every_column_is_described_in_words() -> None:
    for table in TABLES:
        assert table.words
        assert [column.name for column in table.columns if len(column.words) < 4] == []


def test_the_docs_name_every_table_and_column() -> None:
    words = columns_in_markdown()
    for table in TABLES:
        part = words.split(f"## {table.name}\n")[1].split("\n## ")[0]
        assert [line.split("`")[1] for line in part.splitlines() if line.startswith("| `")] == list(table.names)
    assert (
        "| `choice` | string | Votes: yes, no, abstain, absent. One of `yes`, `no`, `abstain`, `absent`; or empty. |"
        in words
    )


def test_keys_and_references_name_columns_that_exist() -> None:
    by_name = {table.name: table for table in TABLES}
    for table in TABLES:
        assert set(table.key) <= set(table.names)
        for column, there, other in table.refers:
            assert column in table.names and other in by_name[there].names


def test_a_table_without_rows_keeps_columns_and_types() -> None:
    links = built().tables().links
    assert len(links) == 0 and set(map(str, links.dtypes)) == {"str"}


def test_a_table_larger_than_a_batch_comes_in_several_and_loses_no_row() -> None:
    (row,) = built().rows["documents"]
    rows = [dataclasses.replace(row, document=str(number)) for number in range(BATCH + 1)]
    documents = next(table for table in TABLES if table.name == "documents")
    assert [batch.num_rows for batch in documents.batches(rows)] == [BATCH, 1]
    assert list(documents.frame(rows)["document"]) == [row.document for row in rows]


def test_the_evidence_of_a_row_is_what_stands_at_its_span_in_the_source() -> None:
    text, tables = text_of(), built().tables()
    for row in tables.participation.to_dict("records"):
        assert text.as_read(Span(row["start"], row["end"])) == row["evidence"]
        assert text.as_read(Span(row["name_start"], row["name_end"])) == row["printed"]
        assert text.source[row["name_start"] : row["name_end"]] == row["printed"]
    for row in tables.paragraphs.to_dict("records"):
        assert text.as_read(Span(row["start"], row["end"])) == row["text"]


def test_a_row_takes_item_meeting_date_and_page_from_its_paragraph() -> None:
    row = built().tables().participation.iloc[0]
    assert (row["item"], row["item_title"], row["meeting"], row["date"], row["page"]) == (
        "2 (a)",
        "Review",
        "4",
        "2024-10-15",
        3,
    )
    assert (row["body"], row["session"], row["document"]) == ("UNTOC COP", "12", "TEST/2024/12")


def test_what_the_sentence_itself_says_of_item_meeting_and_date_comes_first() -> None:
    text = text_of()
    made = Made(acts=(act(text, 2, "PER", "Peru", item="7", meeting="9", date="2024-10-17"),))
    row = built(ReadFile("a.txt", tables_of(made=made))).tables().participation.iloc[0]
    assert (row["item"], row["item_title"], row["meeting"], row["date"]) == ("7", "", "9", "2024-10-17")


def test_documents_count_sentences_read_unread_and_ignored() -> None:
    text = text_of()
    made = dataclasses.replace(made_of(text), unread=(Unread(*text.reading_span(text.span(0, 20)), 0, "not known"),))
    about = built(ReadFile("a.txt", tables_of(made=made))).tables().documents.iloc[0]
    assert (about["rows"], about["unread"], about["ignored"], about["paragraphs"]) == (8, 1, 2, 6)
    assert about["sentences"] == 6 + 1 + 2  # one a paragraph, one unread, two set aside


def test_what_is_reported_unread_twice_is_one_row() -> None:
    twice = (Unread(0, 20, 0, "not known"), Unread(0, 20, 0, "not known"), Unread(0, 20, 0, "another reason"))
    tables = built(ReadFile("a.txt", tables_of(made=Made(unread=twice)))).tables()
    assert list(tables.unread["reason"]) == ["not known", "another reason"] and list(tables.documents["unread"]) == [1]


def test_a_document_that_reports_no_meeting_has_no_rows_and_says_so() -> None:
    record = dataclasses.replace(RECORD, kind="press release", symbol="", body="", session="")
    tables = built(ReadFile("a.txt", tables_of(record, Made(ignored=3)))).tables()
    about = tables.documents.iloc[0]
    assert (about["document"], about["status"]) == ("a.txt", "no meeting")
    assert "reports no meeting (press release)" in about["message"]
    assert len(tables.participation) == len(tables.delegations) == 0


def test_a_document_that_was_not_read_is_listed_with_the_reason() -> None:
    tables = built(ReadFile("scans/a.pdf", nothing_of("The PDF has no text.", None, CODE))).tables()
    about = tables.documents.iloc[0]
    assert (about["document"], about["file"], about["status"]) == ("a.pdf", "scans/a.pdf", "not read")
    assert about["message"] == "The PDF has no text."
    assert list(tables.findings["kind"]) == ["not read"]


# names of documents and rows


def test_row_names_are_the_same_in_every_build_and_differ_from_each_other() -> None:
    first, second = built().tables().participation, built().tables().participation
    assert list(first["row_id"]) == list(second["row_id"])
    assert first["row_id"].is_unique


def test_a_row_keeps_its_name_when_the_rules_find_more_elsewhere_and_the_text_moves() -> None:
    before = built().tables().participation
    longer = (("0", "0. A paragraph that a new print sets before the first."), *_paragraphs())
    text = text_of(longer)
    moved = made_of(text_of())
    shift = len(longer[0][1]) + 1
    acts = tuple(
        dataclasses.replace(
            each,
            start=each.start + shift,
            end=each.end + shift,
            name_start=each.name_start + shift,
            name_end=each.name_end + shift,
            paragraph=each.paragraph + 1,
        )
        for each in moved.acts
    )
    more = Made(acts=(act(text, 4, "UKR", "President", "chaired"), *acts))
    rows = rows_of(document(), text, outline_of(text, longer), more, CODE)
    after = built(ReadFile("report.txt", rows)).tables().participation
    assert set(before["row_id"]) < set(after["row_id"])
    assert list(before["start"]) != list(after[after["row_id"].isin(before["row_id"])]["start"])


def _paragraphs() -> tuple[tuple[str, str], ...]:
    from made_up import PARAGRAPHS

    return PARAGRAPHS


def test_two_equal_deeds_in_one_paragraph_have_two_names() -> None:
    peru = built().tables().participation.query("actor == 'PER' and paragraph == '3'")
    assert len(peru) == 2 and peru["row_id"].is_unique


def test_where_a_paragraph_has_a_number_the_words_of_the_sentence_have_no_part_in_the_name() -> None:
    deed = ("statement", "PER", "own", "", 0)
    assert row_names("D", [("22", "Peru spoke.")], [deed]) == row_names("D", [("22", "Peru spoke; Chile too.")], [deed])
    assert row_names("D", [("22", "Peru spoke.")], [deed]) != row_names("D", [("23", "Peru spoke.")], [deed])


def test_without_a_paragraph_number_the_letters_of_the_sentence_are_the_place() -> None:
    deed = ("statement", "PER", "own", "", 0)
    name, same, other = (
        row_names("D", [("", words)], [deed])[0] for words in ("Peru spoke.", "PERU  spoke", "Peru spoke again.")
    )
    assert name == same != other


@given(st.lists(st.tuples(st.sampled_from(["1", "2", ""]), st.sampled_from(["PER", "CHL"])), max_size=30))
def test_row_names_of_one_document_never_repeat(rows: list[tuple[str, str]]) -> None:
    names = row_names(
        "D", [(number, "a sentence") for number, _ in rows], [("voted", who, "own", "", 0) for _, who in rows]
    )
    assert len(set(names)) == len(rows)


def test_a_second_file_of_one_symbol_is_kept_under_its_file_name_and_told() -> None:
    files = [ReadFile(f"{name}/report.txt", tables_of(content=name.encode())) for name in ("b", "a", "c")]
    tables = built(*files).tables()
    assert list(tables.documents["document"]) == [
        "TEST/2024/12",
        "TEST/2024/12 (report.txt)",
        "TEST/2024/12 (c/report.txt)",
    ]
    assert list(tables.documents["file"]) == ["a/report.txt", "b/report.txt", "c/report.txt"]
    assert tables.participation["row_id"].is_unique and len(tables.participation) == 24
    told = tables.findings[tables.findings["kind"] == "duplicate"]
    assert list(told["document"]) == ["TEST/2024/12 (report.txt)", "TEST/2024/12 (c/report.txt)"]


def test_a_copy_byte_for_byte_is_counted_once_and_told() -> None:
    tables = built(ReadFile("a.txt", tables_of()), ReadFile("b.txt", tables_of())).tables()
    assert len(tables.documents) == 1 and len(tables.participation) == 8
    (told,) = tables.findings[tables.findings["kind"] == "duplicate"].to_dict("records")
    assert "b.txt and a.txt are the same, byte for byte" in told["detail"]


def test_two_reports_on_one_session_under_different_symbols_are_told() -> None:
    unnamed = dataclasses.replace(RECORD, symbol="")
    minutes = dataclasses.replace(RECORD, symbol="", kind="minutes")
    files = [ReadFile("a.txt", tables_of()), ReadFile("b.txt", tables_of(unnamed, content=b"b"))]
    (told,) = built(*files).tables().findings.query("kind == 'duplicate'").to_dict("records")
    assert (told["document"], told["finding_id"]) == ("b.txt", "same session")
    files[1] = ReadFile("b.txt", tables_of(minutes, content=b"b"))  # of minutes a session has many
    assert len(built(*files).tables().findings.query("kind == 'duplicate'")) == 0


def test_the_order_in_which_files_are_given_changes_nothing() -> None:
    files = [ReadFile(f"{name}.txt", tables_of(content=name.encode())) for name in "abc"]
    one, other = built(*files).tables(), built(*reversed(files)).tables()
    for name, frame in one.by_name().items():
        pd.testing.assert_frame_equal(frame, other[name])


def test_rows_travel_through_the_cache_unchanged() -> None:
    tables = tables_of()
    assert DocumentTables.from_json(tables.to_json()) == tables


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b'{"documents": {}}', b"\xff"])
def test_damaged_rows_in_the_cache_are_refused(damaged: bytes) -> None:
    with pytest.raises(ValueError):
        DocumentTables.from_json(damaged)


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


# delegations and groups


def test_delegations_are_those_that_could_take_part_on_the_first_day() -> None:
    tables = built().tables()
    delegations = tables.delegations.set_index("actor")
    assert list(
        delegations["un_status"].value_counts()[["Member State", "observer State", "regional organization"]]
    ) == [193, 2, 1]
    assert delegations.loc["EU", "iso3"] == "" and delegations.loc["VAT", "un_status"] == "observer State"
    assert delegations.loc["NAM", "iso3"] == "NAM" and delegations.index[-1] == "EU"
    assert set(tables.participation["actor"]) <= set(delegations.index)


@pytest.mark.parametrize(("day", "member"), [("2020-01-31", "yes"), ("2020-02-03", "no")])
def test_membership_is_as_at_the_session(day: str, member: str) -> None:
    record = dataclasses.replace(RECORD, date_from=day, date_to=day)
    delegations = built(ReadFile("a.txt", tables_of(record))).tables().delegations.set_index("actor")
    assert delegations.loc["GBR", "eu_member"] == member


def test_a_document_without_a_day_or_that_is_no_record_has_no_delegations() -> None:
    text = text_of()
    undated = dataclasses.replace(RECORD, date_from="", date_to="")
    made = Made(acts=(dataclasses.replace(act(text, 2, "PER", "Peru")),))
    outline = outline_of(text, record=undated)
    outline = dataclasses.replace(
        outline, paragraphs=tuple(dataclasses.replace(each, date="") for each in outline.paragraphs)
    )
    assert len(built(ReadFile("a.txt", rows_of(document(), text, outline, made, CODE))).tables().delegations) == 0
    statement = dataclasses.replace(RECORD, kind="statement")
    assert len(built(ReadFile("a.txt", tables_of(statement))).tables().delegations) == 0


def test_the_members_a_spokesperson_spoke_for_are_derived_without_the_spokesperson() -> None:
    tables = built().tables()
    spokes = tables.participation.set_index("row_id")
    represented = tables.represented
    by_actor = represented.groupby(represented["row_id"].map(spokes["actor"]))["actor"].agg(set)
    reference, day = load_reference(), date(2024, 10, 14)
    assert by_actor["EU"] == {row.actor for row in reference.members("EU member States", day)}
    assert len(by_actor["EU"]) == 27
    assert "CIV" not in by_actor["CIV"] and {"DZA", "ZWE"} <= by_actor["CIV"]
    assert not set(represented["row_id"]) & set(tables.participation[tables.participation["voice"] == "own"]["row_id"])


def test_a_state_that_speaks_for_the_european_union_speaks_for_its_other_members() -> None:
    text = text_of()
    made = Made(acts=(act(text, 2, "PER", "Peru", voice="group", on_behalf_of="on behalf of the European Union"),))
    assert len(built(ReadFile("a.txt", tables_of(made=made))).tables().represented) == 27
    made = Made(acts=(dataclasses.replace(made.acts[0], actor="POL"),))
    assert len(built(ReadFile("a.txt", tables_of(made=made))).tables().represented) == 26


def test_only_who_acted_for_a_group_represents_its_members() -> None:
    text = text_of()
    made = Made(
        acts=(act(text, 2, "PER", "Peru", voice="aligned", via="EU", on_behalf_of="the Group of African States"),)
    )
    assert len(built(ReadFile("a.txt", tables_of(made=made))).tables().represented) == 0


def test_a_state_outside_the_united_nations_is_among_the_delegations_where_the_record_names_it() -> None:
    text = text_of()
    assert "COK" not in set(built().tables().delegations["actor"])
    made = Made(acts=(act(text, 2, "COK", "Peru"),))
    delegations = built(ReadFile("a.txt", tables_of(made=made))).tables().delegations.set_index("actor")
    assert delegations.loc["COK", "un_status"] == "other"


def test_a_former_state_is_a_member_in_its_time() -> None:
    then = dataclasses.replace(RECORD, date_from="1990-12-03", date_to="1990-12-03")
    delegations = built(ReadFile("a.txt", tables_of(then))).tables().delegations.set_index("actor")
    assert delegations.loc["SUN", "un_status"] == "Member State" and "KAZ" not in delegations.index


def test_a_group_without_a_list_of_members_represents_nobody_by_name() -> None:
    text = text_of()
    made = Made(
        acts=(act(text, 2, "PER", "Peru", voice="group", on_behalf_of="on behalf of a group of like-minded countries"),)
    )
    assert len(built(ReadFile("a.txt", tables_of(made=made))).tables().represented) == 0


# corrections


def _line(**cells: str) -> dict[str, str]:
    given = dict.fromkeys(HEADER, "")
    return {
        **given,
        "id": "c1",
        "document": "TEST/2024/12",
        "reason": "misread",
        "who": "A. Reader",
        "when": "2024-11-30",
        **cells,
    }


def _ledger(path: Path, *lines: dict[str, str]) -> Path:
    rows = [",".join(HEADER), *(",".join(f'"{line[name]}"' for name in HEADER) for line in lines)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def _row(paragraph: str, actor: str) -> str:
    rows = built().tables().participation
    return str(rows[(rows["paragraph"] == paragraph) & (rows["actor"] == actor)]["row_id"].iloc[0])


def test_a_correction_changes_the_row_keeps_its_name_and_marks_it(tmp_path: Path) -> None:
    row_id = _row("4", "CHL")
    path = _ledger(
        tmp_path / "c.csv",
        _line(row_id=row_id, change="change", field="actor", **{"from": "CHL", "to": "CHN"}),
        _line(row_id=row_id, change="change", field="capacity", **{"from": "member", "to": "observer"}),
    )
    rows = built(ledger=read_ledger(path)).tables().participation.set_index("row_id")
    assert list(rows.loc[row_id, ["actor", "actor_name", "capacity", "corrected"]]) == [
        "CHN",
        "China",
        "observer",
        "c1",
    ]
    assert (rows["corrected"] == "").sum() == 7


def test_what_follows_from_a_row_follows_from_the_corrected_row(tmp_path: Path) -> None:
    row_id = _row("5", "CHL")
    path = _ledger(tmp_path / "c.csv", _line(row_id=row_id, change="remove"))
    result = built(ledger=read_ledger(path))
    tables = result.tables()
    assert row_id not in set(tables.participation["row_id"])
    assert list(tables.drafts["sponsor_names"]) == ["Peru"]
    assert list(tables.documents["rows"]) == [7]
    assert result.corrections_applied == ("c1",)


def test_a_row_can_be_added_where_a_paragraph_says_it(tmp_path: Path) -> None:
    lines = [
        _line(paragraph="4", change="add", field=field, to=to)
        for field, to in (
            ("act", "statement"),
            ("actor", "SVK"),
            ("capacity", "officer"),
            ("evidence", "The President gave the floor"),
        )
    ]
    tables = built(ledger=read_ledger(_ledger(tmp_path / "c.csv", *lines))).tables()
    (row,) = tables.participation[tables.participation["corrected"] == "c1"].to_dict("records")
    assert (row["actor_name"], row["item"], row["date"], row["rule"]) == ("Slovakia", "2 (a)", "2024-10-15", "by hand")
    assert row["evidence"] in text_of().as_read(Span(row["start"], row["end"]))
    assert tables.participation["row_id"].is_unique


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"row_id": "gone", "change": "remove"}, "does not exist any more"),
        ({"row_id": "gone", "change": "change", "field": "via", "from": "", "to": "PER"}, "does not exist any more"),
        ({"row_id": "ROW", "change": "change", "field": "actor", "from": "PER", "to": "CHL"}, "already as it says"),
        (
            {"row_id": "ROW", "change": "change", "field": "actor", "from": "PER", "to": "BRA"},
            "neither “PER” nor “BRA”",
        ),
    ],
)
def test_a_correction_without_target_or_without_need_is_told(tmp_path: Path, cells: dict[str, str], told: str) -> None:
    cells = {name: _row("4", "CHL") if cell == "ROW" else cell for name, cell in cells.items()}
    result = built(ledger=read_ledger(_ledger(tmp_path / "c.csv", _line(**cells))))
    (finding,) = [row for row in result.rows["findings"] if row.kind == "correction"]
    assert told in finding.detail and result.corrections_applied == ()


def test_a_row_that_is_there_already_is_not_added_again(tmp_path: Path) -> None:
    lines = [
        _line(paragraph="4", change="add", field=field, to=to) for field, to in (("act", "statement"), ("actor", "CHL"))
    ]
    result = built(ledger=read_ledger(_ledger(tmp_path / "c.csv", *lines)))
    assert len(result.rows["participation"]) == 8
    (finding,) = [row for row in result.rows["findings"] if row.kind == "correction"]
    assert finding.title == "Correction c1 is not needed any more"


def test_a_correction_of_a_document_not_in_the_build_is_named_and_is_no_finding(tmp_path: Path) -> None:
    path = _ledger(tmp_path / "c.csv", _line(document="A/HRC/28/2", row_id="r", change="remove"))
    result = built(ledger=read_ledger(path))
    assert result.corrections_elsewhere == ("c1",)
    assert [row for row in result.rows["findings"] if row.kind == "correction"] == []


def test_what_came_of_each_entry_stands_in_a_table_of_its_own(tmp_path: Path) -> None:
    changed, removed = _row("4", "CHL"), _row("5", "CHL")
    added = [("act", "statement"), ("actor", "SVK"), ("capacity", "officer")]
    lines = [
        _line(row_id=changed, change="change", field="voice", **{"from": "own", "to": "group"}),
        _line(id="c2", row_id=removed, change="remove"),
        *(_line(id="c3", paragraph="4", change="add", field=field, to=to) for field, to in added),
        _line(id="c4", row_id="gone", change="remove"),
        _line(id="c5", row_id=changed, change="change", field="voice", **{"from": "own", "to": "group"}),
        _line(id="c6", document="A/HRC/28/2", row_id="r", change="remove"),
    ]
    tables = built(ledger=read_ledger(_ledger(tmp_path / "c.csv", *lines))).tables()
    told = tables.corrections.set_index("correction")
    assert told["outcome"].to_dict() == {
        "c1": "applied",
        "c2": "applied",
        "c3": "applied",
        "c4": "not applied",
        "c5": "not needed",
        "c6": "not in this build",
    }
    assert list(told.loc["c1", ["before_voice", "after_voice", "fields"]]) == ["own", "group", "voice: own → group"]
    assert list(told.loc["c2", ["before_act", "before_actor", "after_act"]]) == ["sponsored", "CHL", ""]
    assert list(told.loc["c3", ["before_act", "after_act", "after_actor"]]) == ["", "statement", "SVK"]
    assert told.loc["c3", "row_id"] in set(tables.participation["row_id"])
    assert (told.loc["c6", "document"], told.loc["c6", "named"]) == ("", "A/HRC/28/2")
    assert "does not exist any more" in told.loc["c4", "doubt"]


def test_without_a_ledger_nothing_is_corrected() -> None:
    ledger = read_ledger(Path("does-not-exist.csv"))
    assert ledger.entries == () and ledger.problems == ()


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"change": "alter"}, "change is “alter”"),
        ({"change": "change", "row_id": "r", "field": "evidence", "to": "x"}, "field is “evidence”"),
        ({"change": "change", "row_id": "r", "field": "act", "to": "spoke"}, "“spoke” is no act"),
        ({"change": "change", "row_id": "r", "field": "round", "to": "two"}, "is no number"),
        ({"change": "change", "row_id": "r", "field": "date", "to": "14 October"}, "not written as date should be"),
        ({"change": "change", "field": "via", "to": "PER"}, "row_id is empty"),
        ({"change": "remove", "row_id": "r", "when": "yesterday"}, "it should be a date"),
        ({"change": "remove", "row_id": "r", "reason": ""}, "reason is empty"),
        ({"change": "add", "field": "act", "to": "statement"}, "at least act and actor"),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_its_entry_not_half_applied(
    tmp_path: Path, cells: dict[str, str], told: str
) -> None:
    good = _line(id="c0", change="remove", row_id="r")
    half = _line(change="change", row_id="r", field="via", to="PER") if cells["change"] == "change" else None
    lines = [good, *([half] if half and cells.get("row_id") else []), _line(**cells)]
    ledger = read_ledger(_ledger(tmp_path / "c.csv", *lines))
    assert [entry.id for entry in ledger.entries] == ["c0"]
    assert any(told in problem and f"line {len(lines) + 1}:" in problem for problem in ledger.problems)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"id;document\n", b'id,"document\n'])
def test_a_file_that_is_no_ledger_is_told_and_nothing_applied(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(content)
    ledger = read_ledger(path)
    assert ledger.entries == () and len(ledger.problems) == 1 and "No correction is applied" in ledger.problems[0]


def test_an_entry_added_to_the_ledger_is_read_back_and_the_others_stay(tmp_path: Path) -> None:
    path = tmp_path / "new" / "c.csv"
    cells = {
        "document": "D",
        "paragraph": "4",
        "row_id": "r",
        "change": "change",
        "field": "title",
        "reason": 'said "so", twice',
    }
    for number in (1, 2):
        entry_id = next_id(read_ledger(path), path)
        assert entry_id == f"c000{number}"
        add_entry(path, [Line(id=entry_id, before="", after="Minister", who="A. Reader", when="2024-11-30", **cells)])
    ledger = read_ledger(path)
    assert [entry.id for entry in ledger.entries] == ["c0001", "c0002"] and ledger.problems == ()
    assert ledger.entries[0].first.reason == 'said "so", twice'
    with pytest.raises(LedgerError, match="has an entry c0001 already"):
        add_entry(path, [ledger.entries[0].first])


def test_the_ledger_of_the_project_can_be_read() -> None:
    path = Path(__file__).resolve().parents[2] / "data" / "corrections.csv"
    assert path.read_text(encoding="utf-8").startswith(",".join(HEADER))
    assert read_ledger(path).problems == ()


def test_words_for_numbers() -> None:
    assert (many(1, "party", "parties"), many(1400, "participant")) == ("1 party", "1,400 participants")
    assert listed([]) == "" and listed(["a"]) == "a" and listed(["a", "b", "c"]) == "a, b and c"
    assert [ordinal(number) for number in (1, 2, 3, 9, 11, 12, 13, 21, 102, 111)] == [
        "1st", "2nd", "3rd", "9th", "11th", "12th", "13th", "21st", "102nd", "111th",
    ]  # fmt: skip


def test_the_vocabulary_of_acts_is_that_of_the_contract() -> None:
    acts = next(column for column in PARTICIPATION.columns if column.name == "act").vocabulary
    assert set(acts) == {
        "statement", "right_of_reply", "introduced", "sponsored", "voted", "elected", "chaired", "attended", "requested",
    }  # fmt: skip
