"""The table of sentence forms: each example is read by its own rule and by no other, and no pattern runs away."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.names import Reference
from pipelines.rules import Rule
from pipelines.rules.order import RULES

if TYPE_CHECKING:
    from conftest import Read

SEARCHED = re.compile(r"\b([A-Z_]+)\.(?:search|finditer|findall|sub|split)\(")
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}: {example[:60]}") for rule in RULES for example in rule.examples
]
# Examples that tell of two or three acts, because the form stands behind another: rule → what else the sentence tells.
BESIDE = {
    "a draft submitted by": {"sponsored by"},
    "as did another": {"made statements"},
    "co-sponsored by": {"introduced a draft", "sponsored by"},
}
ACTS = {
    "statement",
    "right_of_reply",
    "introduced",
    "sponsored",
    "voted",
    "elected",
    "chaired",
    "attended",
    "requested",
}


def record_of(rule: Rule, example: str) -> str:
    """A report of one paragraph; without a number where the form stands on a line of its own, above the paragraphs."""
    return f"III. General discussion\n\n{'' if 'masthead' in rule.name else '1. '}{example}\n"


def test_no_two_rules_have_one_name() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_an_example_and_makes_an_act_or_sets_the_sentence_aside(rule: Rule) -> None:
    assert rule.examples
    assert (rule.makes is None) == (rule.names == "none")
    assert rule.makes is None or rule.makes.act in ACTS
    assert rule.whole or rule.makes


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_is_read_by_its_own_rule_and_by_no_other(
    rule: Rule, example: str, read: Callable[[str], Read]
) -> None:  # fmt: skip
    found = read(record_of(rule, example))
    beside = BESIDE.get(rule.name, set())
    assert found.unread() == []
    if rule.makes is None:
        assert found.acts == ()
        assert len(found.made.aside) == 1
        assert [(event.event, event.rule) for event in found.made.drafts] == (
            [(rule.event, rule.name)] if rule.event else []
        )
    else:
        assert {one.rule for one in found.acts} == {rule.name} | beside
        assert {one.act for one in found.acts if one.rule == rule.name} == {rule.makes.act}
        assert rule.event in {"", *(event.event for event in found.made.drafts)}


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_form_stands_over_line_ends_as_over_blanks(rule: Rule, example: str) -> None:
    search = rule.pattern.match if rule.names == "opening" else rule.pattern.search
    begin = example.index(" said") if rule.names == "opening" else 0
    assert search(example[begin:])
    assert search(example[begin:].replace(" ", "\n"))
    assert search(example[begin:].replace(" ", "  \t"))


# Sentence forms as records use them, with a place for the names; act → forms.
FORMS = {
    "statement": (
        "Statements were made by the representatives of {}.", "Statements were also made by representatives of {}.", "The representatives of {} made statements.",
        "The representatives of {} also made statements on the item.", "The Conference heard statements by the representatives of {}.",
        "Also at the 5th meeting, on the same day, the representatives of {} made statements.", "Under the item, statements were made by the delegations of {}.",
        "In the ensuing discussion, which lasted two days, the representatives of {} took the floor.", "The representatives of {} participated in the discussion.",
        "Following the presentation by the secretariat, statements were made by the representatives of {}.", "The following delegations made statements: {}.",
        "The following made statements: (a) Representatives of States Members of the Council: {}; (b) Observers for non-governmental organizations: Rivers First.",
        "Statements in explanation of vote before the vote were made by the representatives of {}.", "Statements were made by the representatives of {} and the observer for INTERPOL.",
        "Statements were made by the Minister of Ports of Zambia and the representatives of {}.", "Interventions were delivered by the representatives of {}.",
        "Statements were made by the following delegations: {}.", "The representatives of {} said that ports mattered.", "The representatives of {} supported the proposal.",
    ),
    "right_of_reply": (
        "In accordance with rule 46, the President accorded the right to reply to the representatives of {}.", "The representatives of {} spoke in exercise of the right of reply.",
        "Statements in exercise of a second right of reply were made by the representatives of {}.", "The representatives of {} were accorded the right of reply.",
        "In exercise of the right of reply, the representatives of {} made statements.", "The representatives of {}, in exercise of the right of reply, made statements.",
    ),
    "sponsored": (
        "The Conference adopted a revised draft resolution (CTOC/COP/2090/L.5/Rev.1) sponsored by {}.", "The Commission considered a draft resolution (E/CN.7/2090/L.5), sponsored by {}, as orally amended.",
        "Subsequently, {} joined the sponsors.", "Subsequently, {} joined in sponsoring the draft resolution.", "Subsequently, {} withdrew their original sponsorship.",
        "It was announced that {} had joined as sponsors of the draft resolution.", "At the same meeting, the representative of Zambia announced that {} had joined the sponsors.",
        "The Commission had before it a revised draft resolution (E/CN.7/2090/L.5/Rev.1), sponsored by {}.",
    ),
    "introduced": ("The representatives of {} introduced draft resolution A/HRC/90/L.1.", "Draft resolution A/HRC/90/L.1 was introduced by the representatives of {}."),
    "voted": ("The voting was as follows: In favour: {}.",),
    "attended": ("The session was attended by representatives of the following States: {}.", "Representatives of the following countries participated: {}.", "The following States were represented: {}.",
                 "Representatives of {} attended the meeting."),
    "elected": ("The Credentials Committee was composed of the representatives of {}.",),
}  # fmt: skip
NAMES = ("the United Kingdom of Great Britain and Northern Ireland", "Bosnia and Herzegovina", "Trinidad and Tobago", "Iran (Islamic Republic of)", "the Niger", "Côte d'Ivoire", "Chad",
         "Bolivia (Plurinational State of)", "the Lao People’s Democratic Republic", "Saint Vincent and the Grenadines", "the State of Palestine", "Peru", "Timor-Leste", "Oman")  # fmt: skip


@pytest.mark.parametrize(("act", "form"), [(act, form) for act, forms in FORMS.items() for form in forms])
@settings(max_examples=12)
@given(names=st.lists(st.sampled_from(NAMES), min_size=2, max_size=9, unique=True))
def test_any_list_of_delegations_is_read_in_any_form(
    act: str, form: str, names: list[str], sentence: Callable[[str], Read], reference: Reference
) -> None:  # fmt: skip
    found = sentence(form.format(", ".join(names[:-1]) + " and " + names[-1]))
    actors = [reference.actor(name) for name in names]
    named = [
        one.actor
        for one in found.acts
        if one.act == act and one.actor not in ("ZMB", "Rivers First", "International Criminal Police Organization")
    ]
    assert named == [actor.key for actor in actors if actor]
    assert found.unread() == []


def test_a_form_behind_a_form_is_allowed_by_name_only() -> None:
    names = {rule.name for rule in RULES}
    assert set(BESIDE) <= names
    assert set().union(*BESIDE.values()) <= names


def worst(piece: str) -> str:
    return (piece * (20_000 // len(piece) + 1))[:20_000]


WORST = {
    "the same noun again and again": worst("statement "),
    "a list that never ends": worst("the representatives of A, "),
    "brackets that never close": worst("("),
    "nothing but “and”": worst("and "),
    "nothing but “the”": worst("the "),
    "nothing but “also”": worst("also "),
    "words between commas": worst("however, "),
    "one long word in capitals": worst("A"),
    "acronyms": worst("ABCD EFGH "),
    "words with capitals": worst("Aaaa Bbbb "),
    "whom it is for, without a name": worst("on behalf of "),
}
SECONDS = 2.0  # a sentence of a record has some hundred characters, its longest list some ten thousand


@pytest.mark.parametrize(
    "lead",
    [
        "",
        "Statements were made by the representatives of ",
        "The Conference elected the following officers: ",
        "The representative of Chad ",
    ],
)
@pytest.mark.parametrize("name", WORST)
def test_no_sentence_makes_the_reading_run_away(name: str, lead: str, sentence: Callable[[str], Read]) -> None:
    begin = time.process_time()
    sentence(f"{lead}{WORST[name]}.")
    assert time.process_time() - begin < 2 * SECONDS


LISTS = {
    "States": ("Statements were made by the representatives of ", "Peru, Chile, Mali, "),
    "organizations": (
        "Statements were made by the observers for the following non-governmental organizations: ",
        "Alpha Bravo Foundation, Charlie Network, ",
    ),
    "organizations without a comma": (
        "Statements were made by the observers for the following non-governmental organizations: ",
        "Alpha Bravo Foundation and ",
    ),
    "those who voted": ("The voting was as follows:\nIn favour: ", "Peru, Chile, Mali, "),
    "persons": ("Statements were made by ", "Ms. Ana Quito, Minister of Health of Peru; "),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_takes_as_long_as_it_is_and_not_as_its_square(name: str, sentence: Callable[[str], Read]) -> None:
    lead, piece = LISTS[name]

    def seconds(size: int) -> float:
        begin = time.process_time()
        sentence(f"{lead}{piece * (size // len(piece))}and Togo.")
        return time.process_time() - begin

    ratios = (seconds(80_000) / seconds(20_000) for _ in range(3))  # one of three: the machine may be busy
    assert any(ratio < 8 for ratio in ratios)
