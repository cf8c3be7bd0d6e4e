"""Laws of what is read of any sentences: lists come back whole, names with their own span, spans in their place, ids that stay."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_lists import key, lists_of_names, with_article
from test_names import REFERENCE, SPELLINGS

from pipelines.acts import find_acts
from pipelines.documents import Document, document_of
from pipelines.outline import find_outline
from pipelines.rules import Made
from pipelines.tables import ReadFile, build_tables, rows_of
from pipelines.text import read_text

if TYPE_CHECKING:
    from conftest import Read

# How records join the names of a list: what stands between two, and before the last.
STYLES = (
    (", ", " and "),
    (", ", ", and "),
    (", ", ", "),
    ("; ", "; and "),
    ("; ", "; "),
    (", ", " as well as "),
    (",\n", " and\n"),
)
FORMS = (
    "Statements were made by the representatives of {}.",
    "The representatives of {} took the floor.",
    "The observers for {} made statements.",
    "Statements were made by the following delegations: {}.",
    "The representatives of {} spoke in exercise of the right of reply.",
    "Subsequently, {} joined the sponsors.",
    "The Conference adopted draft resolution CTOC/COP/2090/L.5, sponsored by {}.",
    "The session was attended by representatives of the following States: {}.",
    "The Credentials Committee was composed of {}.",
    "The voting was as follows: In favour: {}.",
)  # fmt: skip
FEW_NAMES = st.lists(
    st.sampled_from(("the Niger", "Chad", "Bosnia and Herzegovina", "Iran (Islamic Republic of)", "Côte d’Ivoire", "the United Kingdom", "Oman", "Saint Vincent and the Grenadines")),
    min_size=2, max_size=5, unique=True,
)  # fmt: skip
SENTENCES = st.builds(
    lambda form, names: form.format(", ".join(names[:-1]) + " and " + names[-1]), st.sampled_from(FORMS), FEW_NAMES
)
PARAGRAPHS = st.lists(st.lists(SENTENCES, min_size=1, max_size=2), min_size=2, max_size=5)
HEAD = "Meeting of the Parties\nReport on the fourth session\nNairobi, 3–5 May 2021\n\nI. General discussion\n\n"
FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def record(paragraphs: list[list[str]]) -> str:
    return HEAD + "\n\n".join(f"{number}. {' '.join(each)}" for number, each in enumerate(paragraphs, 1)) + "\n"


def understood(words: str, name: str = "report.txt") -> tuple[Document, ReadFile, Made]:
    document = document_of(Path(name), words.encode())
    text = read_text(document)
    outline = find_outline(text, REFERENCE)
    made = find_acts(text, outline, REFERENCE)
    return document, ReadFile(name, rows_of(document, text, outline, made, "0" * 12)), made


def without(words: str, rule: str, name: str = "report.txt") -> ReadFile:
    """The document's rows had one rule never been written."""
    document = document_of(Path(name), words.encode())
    text = read_text(document)
    outline = find_outline(text, REFERENCE)
    made = find_acts(text, outline, REFERENCE)
    fewer = replace(made, acts=tuple(act for act in made.acts if act.rule != rule))
    return ReadFile(name, rows_of(document, text, outline, fewer, "0" * 12))


def row_ids(*files: ReadFile) -> dict[str, tuple[str, str, str, str]]:
    """The name of each row, and what it is the name of."""
    rows = [*(built := build_tables(list(files), REFERENCE)).rows["participation"], *built.rows["attendance"]]
    named = {row.row_id: (row.document, row.paragraph, row.act, row.actor) for row in rows}
    assert len(named) == len(rows)
    return named


# Lists


@pytest.mark.parametrize("style", STYLES)
@given(names=lists_of_names)
@settings(max_examples=20)
def test_any_list_in_any_style_comes_back_whole_in_order_and_in_place(style: tuple[str, str], names: list[str], sentence: Callable[[str], Read]) -> None:  # fmt: skip
    printed = [with_article(name) for name in names]
    listed = style[0].join(printed[:-1]) + style[1] + printed[-1] if len(names) > 1 else printed[0]
    found = sentence(f"Statements were made by the representatives of {listed}.")
    assert [(act.actor, act.printed) for act in found.acts] == [(key(name), name) for name in names]
    assert [found.text.reading[act.name_start : act.name_end] for act in found.acts] == names
    assert found.unread() == []


# Names


@pytest.mark.parametrize("kind", sorted({body for *_, body in SPELLINGS}))
def test_each_written_form_is_found_whole_and_by_itself(kind: str) -> None:
    """The longest name wins: none that is part of another, "Guinea" in "Guinea-Bissau", is found in its stead."""
    for name, known_as, body in SPELLINGS:
        if body == kind:
            text = f"; the {name}, "
            found = REFERENCE.find_actors(text, body=body)
            assert [(one.actor.key, text[one.start : one.end]) for one in found] == [(known_as, name)], name


def test_no_written_form_is_found_inside_a_longer_word() -> None:
    for name, _, body in SPELLINGS:
        longer = (f"Trans{name}", f"x{name}", *((f"{name}x", f"{name}wide") if name[-1].isalpha() else ()))
        for word in longer:
            inside = [word[one.start : one.end] for one in REFERENCE.find_actors(word, body=body)]
            assert name not in inside, word


# Spans


@FEW
@given(PARAGRAPHS)
def test_each_row_stands_in_a_sentence_of_its_paragraph_at_its_name(
    read: Callable[[str], Read], paragraphs: list[list[str]]
) -> None:
    found = read(record(paragraphs))
    assert found.acts
    for act in found.acts:
        paragraph = found.outline.paragraphs[act.paragraph]
        assert paragraph.start <= act.start <= act.name_start < act.name_end <= act.end <= paragraph.end
        assert found.text.reading[act.name_start : act.name_end] == act.printed
        assert found.text.reading[act.start : act.end] in [
            f"{beginning}{words}"
            for number, each in enumerate(paragraphs, 1)
            for at, words in enumerate(each)
            for beginning in ([f"{number}. ", ""] if not at else [""])
        ]


# Ids


@FEW
@given(PARAGRAPHS, PARAGRAPHS)
def test_a_row_has_the_same_id_read_again_or_beside_another_document(
    mine: list[list[str]], others: list[list[str]]
) -> None:
    _, alone, _ = understood(record(mine))
    _, beside, _ = understood(record(others).replace("fourth", "fifth"), "other.txt")
    names = row_ids(alone)
    assert names == row_ids(understood(record(mine))[1])
    together = row_ids(alone, beside)
    assert {name: row for name, row in together.items() if name in names} == names
    assert len(together) == len(names) + len(row_ids(beside))


@FEW
@given(PARAGRAPHS, st.data())
def test_a_rule_added_elsewhere_changes_no_id(paragraphs: list[list[str]], data: st.DataObject) -> None:
    words = record(paragraphs)
    _, file, made = understood(words)
    rule = data.draw(st.sampled_from(sorted({act.rule for act in made.acts})))
    before, after = row_ids(without(words, rule)), row_ids(file)
    deeds = {act.act for act in made.acts if act.rule == rule}
    kept = {name: row for name, row in before.items() if row[2] not in deeds}
    assert kept.items() <= after.items()


# Patterns


def test_a_bound_of_a_pattern_is_a_bound() -> None:
    """In an f-string ``{0,9}`` is the words "(0, 9)": it must be ``{{0,9}}``."""
    for path in (Path(__file__).resolve().parents[2] / "pipelines").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FormattedValue):
                assert not isinstance(node.value, ast.Tuple), f"{path.name}:{node.lineno}"
