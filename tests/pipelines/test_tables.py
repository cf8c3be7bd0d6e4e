"""From acts to tables: columns, rows of a document, files given twice."""

from __future__ import annotations

import dataclasses

import pandas as pd
import pytest
from made_up import CODE, RECORD, act, built, made_of, tables_of, text_of

from pipelines.outline.kinds import KINDS as READ_KINDS
from pipelines.rules.model import Made, Unread
from pipelines.tables import TABLES, DocumentTables, ReadFile, columns_in_markdown, nothing_of
from pipelines.tables.columns import BATCH, KINDS
from pipelines.tables.facts import listed, many, ordinal
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
    tables = built(
        ReadFile("a.txt", tables_of(record, Made(aside=(Unread(0, 4, 0, "names nobody who acts"),))))
    ).tables()
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
