"""A row keeps its name: whatever a better rule reads beside it, however its sentence is cut or printed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from made_up import built, tables_of

from pipelines.tables import Entry, Ledger, Line, ReadFile
from pipelines.tables.identity import places_of, row_names

Deed = tuple[str, str, str, str, int]
SPOKE: Deed = ("statement", "PER", "own", "", 0)
SENTENCE = "Statements were made by the representatives of Peru and Chile."


def names(*rows: tuple[str, str, Deed], document: str = "TEST/2024/12") -> list[str]:
    """The names of (paragraph, sentence, deed)."""
    return row_names(document, [row[:2] for row in rows], [row[2] for row in rows])


def of(actor: str, act: str = "statement", voice: str = "own") -> Deed:
    return (act, actor, voice, "", 0)


def test_in_a_numbered_paragraph_how_the_sentence_is_cut_does_not_matter() -> None:
    (name,) = names(("3", SENTENCE, SPOKE))
    for cut in ("Statements were made by the representatives of Peru", f"{SENTENCE} Chad listened.", "Peru", ""):
        assert names(("3", cut, SPOKE)) == [name]


def test_in_a_paragraph_without_number_how_the_sentence_is_cut_does_not_matter() -> None:
    """What cannot be: where the paragraph itself is cut otherwise, and has no number, the row has another name."""
    paragraphs = {"start": [0, 100], "text": ["Chad spoke.", SENTENCE]}
    acts = {"paragraph": ["", "", "7"], "name_start": [5, 150, 160], "evidence": ["", "made by Peru", ""]}
    assert places_of(acts, paragraphs) == [("", "Chad spoke."), ("", SENTENCE), ("7", "")]
    tables = tables_of()
    names_before = [row.row_id for row in built(ReadFile("report.txt", tables)).rows["participation"]]
    rows = tables.parts["participation"]
    cut = {**rows, "evidence": [str(each)[:12] for each in rows["evidence"]], "rule": ["another"] * len(rows["rule"])}
    other = replace(tables, parts={**tables.parts, "participation": cut})
    after = built(ReadFile("report.txt", other)).rows["participation"]
    assert [row.row_id for row in after] == names_before and after[-1].paragraph == ""


def test_a_row_that_a_better_rule_no_longer_needs_to_be_added_has_the_name_it_was_added_under() -> None:
    (last,) = [row for row in built().rows["participation"] if not row.paragraph]
    line = Line("c1", "TEST/2024/12", "", "", "add", "act", "", "statement", "left out", "A. Reader", "2024-11-30")
    added = [replace(line, field=name, after=value) for name, value in (("actor", "PER"), ("evidence", last.evidence))]
    tables = tables_of()
    rows = {name: list(cells)[:-1] for name, cells in tables.parts["participation"].items()}
    without = replace(tables, parts={**tables.parts, "participation": rows})
    ledger = Ledger((Entry("c1", (line, *added)),))
    (by_hand,) = [
        row for row in built(ReadFile("report.txt", without), ledger=ledger).rows["participation"] if not row.paragraph
    ]
    assert (by_hand.rule, by_hand.row_id) == ("by hand", last.row_id)


def test_white_space_and_typography_of_the_sentence_do_not_matter() -> None:
    (name,) = names(("", SENTENCE, SPOKE))
    for printed in (SENTENCE.replace(" ", "\n  "), SENTENCE.replace("fi", "ﬁ"), SENTENCE.upper(), SENTENCE[:-1]):
        assert names(("", printed, SPOKE)) == [name]


def test_rows_read_anew_before_it_do_not_matter() -> None:
    (name,) = names(("3", SENTENCE, SPOKE))
    others = [("3", SENTENCE, of("CHL")), ("3", SENTENCE, of("PER", voice="represented")), ("2", "", SPOKE)]
    assert names(*others, ("3", SENTENCE, SPOKE))[-1] == name


def test_what_makes_it_another_deed_or_another_place_makes_it_another_name() -> None:
    rows = [("3", SENTENCE, deed) for deed in (SPOKE, of("CHL"), of("PER", "elected"), of("PER", voice="group"))]
    rows += [
        ("3", SENTENCE, ("statement", "PER", "own", "L.1", 0)),
        ("3", SENTENCE, ("statement", "PER", "own", "", 1)),
    ]
    rows += [("4", SENTENCE, SPOKE), ("", SENTENCE, SPOKE), ("", "Peru spoke.", SPOKE)]
    assert len({*names(*rows), *names(("3", SENTENCE, SPOKE), document="another")}) == len(rows) + 1


def test_of_two_alike_in_one_paragraph_the_first_keeps_its_name_when_the_second_goes() -> None:
    """What cannot be: when the first goes, the second has its name; nothing else tells the two apart."""
    first, second = names(("3", "Peru spoke.", SPOKE), ("3", "Peru spoke again.", SPOKE))
    assert first != second
    assert names(("3", "Peru spoke.", SPOKE)) == [first] == names(("3", "Peru spoke again.", SPOKE))


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["", "1", "2"]),
        st.sampled_from([SENTENCE, "Peru spoke.", "Peru and Chile spoke."]),
        st.builds(of, st.sampled_from(["PER", "CHL"]), st.just("statement"), st.sampled_from(["own", "group"])),
    ),
    max_size=12,
)


@given(ROWS)
def test_no_two_rows_have_one_name(rows: list[tuple[str, str, Deed]]) -> None:
    assert len(set(names(*rows))) == len(rows)


@given(ROWS, ROWS)
def test_what_is_read_in_other_places_changes_no_name(
    rows: list[tuple[str, str, Deed]], more: list[tuple[str, str, Deed]]
) -> None:
    elsewhere = [("9", sentence, deed) for _, sentence, deed in more]
    assert names(*elsewhere, *rows)[len(elsewhere) :] == names(*rows) == names(*rows, *elsewhere)[: len(rows)]


@given(ROWS, st.data())
def test_other_deeds_that_come_and_go_change_no_name(rows: list[tuple[str, str, Deed]], data: st.DataObject) -> None:
    kept = data.draw(st.sampled_from(["PER", "CHL"]))
    alone = [row for row in rows if row[2][1] == kept]
    named = dict(zip(range(len(rows)), names(*rows), strict=True))
    assert names(*alone) == [named[at] for at, row in enumerate(rows) if row[2][1] == kept]


@given(ROWS, st.data())
def test_in_whatever_order_rows_are_read_the_names_are_the_same(
    rows: list[tuple[str, str, Deed]], data: st.DataObject
) -> None:
    assert sorted(names(*data.draw(st.permutations(rows)))) == sorted(names(*rows))
