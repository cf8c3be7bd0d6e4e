"""What the report of COP12 (seed 002) says, checked against labels made by hand and against its own words."""

from __future__ import annotations

import json
import re
import textwrap
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typeset

from pipelines.rules import Act

if TYPE_CHECKING:
    from conftest import Read

GOLD = Path(__file__).parents[2] / "data" / "labels" / "COP12_report.gold.jsonl"
SEED = next((Path(__file__).parents[2] / "seeds").glob("002_*"))
LABELLED = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
ATTRIBUTES = ("capacity", "item", "draft", "role", "round", "choice", "occasion", "via")
STATE = re.compile(r"[A-Z]{3}|EU")
UNSCORED = ("secretariat", "officer")  # who speaks for the house is not labelled, but for the officers elected


@pytest.fixture(scope="module")
def cop12(seed: Callable[[str], Read]) -> Read:
    return seed("002")


def rows(read: Read) -> list[tuple[object, ...]]:
    """What each row says of its act and where, whatever the format the report came in."""
    found = []
    for one in read.acts:
        place = read.outline.paragraphs[one.paragraph]
        found.append((
            one.act, one.actor, one.voice, one.capacity, one.via, one.occasion, one.draft, one.resolution, one.office,
            place.item, place.number, place.meeting, place.date,
        ))  # fmt: skip
    return found


def letters(words: str) -> str:
    return "".join(sign for sign in re.sub(r"\([^()]*\)$", "", words.strip()).casefold() if sign.isalpha())


def is_actor(label: str, act: Act) -> bool:
    """A State is its code; an organization is the name as printed, or as we print it."""
    if STATE.fullmatch(label) or STATE.fullmatch(act.actor):
        return label == act.actor
    return letters(label) in (letters(act.printed), letters(act.actor))


def compare(labelled: list[dict[str, Any]], read: Read) -> tuple[list[str], list[str], list[str]]:
    """Labels and acts of the same paragraphs → labels without an act, acts without a label, attributes that differ."""
    missed, false, different = [], [], []
    for paragraph in labelled:
        left = [one for one in read.at(paragraph["paragraph"]) if one.act == "elected" or one.capacity not in UNSCORED]
        for want in paragraph["rows"]:
            if want["act"] != "elected" and want.get("capacity") in UNSCORED:
                continue
            where = f"{paragraph['paragraph']}: {want['act']} {want['actor']} {want['voice']}"
            act = next(
                (
                    one
                    for one in left
                    if (one.act, one.voice) == (want["act"], want["voice"]) and is_actor(want["actor"], one)
                ),
                None,
            )
            if act is None:
                missed.append(where)
                continue
            left.remove(act)
            said = {name: getattr(act, name) for name in ATTRIBUTES if name != "item"}
            said["item"] = act.item or read.outline.paragraphs[act.paragraph].item
            different += [
                f"{where}: {name} {said[name]!r}"
                for name in ATTRIBUTES
                if want.get(name) not in (None, "") and str(said[name]) != str(want[name])
            ]
        false += [f"{paragraph['paragraph']}: {one.act} {one.actor} {one.voice}" for one in left]
    return missed, false, different


def test_every_labelled_row_is_read_and_no_other(cop12: Read) -> None:
    missed, false, different = compare(LABELLED, cop12)
    assert sum(len(one["rows"]) for one in LABELLED) == 391
    assert (missed, false, different) == ([], [], [])


def test_a_label_changed_by_hand_is_found_out(cop12: Read) -> None:
    changed = json.loads(json.dumps(LABELLED))
    spoken = next(one for one in changed if one["paragraph"] == "42")["rows"]
    spoken[0]["actor"], spoken[1]["capacity"] = "CUB", "observer"
    missed, false, different = compare(changed, cop12)
    assert missed == ["42: statement CUB own"]
    assert false == ["42: statement COL own"]
    assert different == ["42: statement TZA own: capacity 'member'"]


def test_every_paragraph_of_the_proceedings_is_labelled(cop12: Read) -> None:
    numbers = [one.number for one in cop12.outline.paragraphs if one.place == "proceedings" and one.number]
    assert numbers == [str(number) for number in range(1, 83)]
    assert {one["paragraph"] for one in LABELLED} == set(numbers[2:])


def test_nothing_is_left_unread(cop12: Read) -> None:
    assert cop12.made.unread == ()
    assert cop12.text.warnings == ()


def test_the_record_says_what_it_is(cop12: Read) -> None:
    record = cop12.outline.record
    assert (record.body, record.session, record.kind, record.language) == ("UNTOC COP", "12", "session report", "en")
    assert (record.place, record.date_from, record.date_to) == ("Vienna", "2024-10-14", "2024-10-18")
    assert record.symbol == ""  # the seed prints none
    assert record.title.startswith("Report of the Conference of the Parties")


def test_the_agenda_items_are_those_considered_with_titles_meetings_and_dates(cop12: Read) -> None:
    review = "Review of the implementation of the United Nations Convention against Transnational Organized Crime and the Protocols thereto: "
    assert [(one.item, one.title.removeprefix(review)[:44], one.meetings, one.date_from, one.date_to) for one in cop12.outline.items] == [
        ("1 (f)", "General discussion", "1, 2, 3, 4", "2024-10-14", "2024-10-15"),
        ("2 (a)", "United Nations Convention against Transnatio", "4", "2024-10-15", "2024-10-15"),
        ("2 (b)", "Protocol to Prevent, Suppress and Punish Tra", "4, 5", "2024-10-15", "2024-10-16"),
        ("2 (c)", "Protocol against the Smuggling of Migrants b", "5, 6", "2024-10-16", "2024-10-16"),
        ("2 (d)", "Protocol against the Illicit Manufacturing o", "6, 10", "2024-10-16", "2024-10-18"),
        ("3", "Other serious crimes, as defined in the Conv", "6, 7, 10", "2024-10-16", "2024-10-18"),
        ("4", "International cooperation, with particular e", "7, 10", "2024-10-17", "2024-10-18"),
        ("5", "Technical assistance", "7, 8, 10", "2024-10-17", "2024-10-18"),
        ("6", "Financial and budgetary matters", "8", "2024-10-17", "2024-10-17"),
        ("7", "Provisional agenda for the thirteenth sessio", "8", "2024-10-17", "2024-10-17"),
        ("8", "Other matters", "8", "2024-10-17", "2024-10-17"),
        ("9", "Adoption of the report of the Conference on ", "10", "2024-10-18", "2024-10-18"),
    ]  # fmt: skip


def test_the_officers_are_elected_by_name_and_office(cop12: Read) -> None:
    assert [(one.actor, one.title, one.office) for one in cop12.at("6")] == [
        ("SVK", "Peter Burian", "President"),
        ("SWE", "Annika Markovic", "Vice-President"),
        ("PER", "Carlos Alberto Sánchez del Águila", "Vice-President"),
        ("BRA", "César Augusto Vermiglio Bonamigo", "Vice-President"),
        ("ITA", "Debora Lepre", "Vice-President"),
        ("IDN", "Harditya Suryawanto", "Vice-President"),
        ("POL", "Jacek Emmel", "Vice-President"),
        ("MAR", "Mohamed Amine Boukhris", "Vice-President"),
        ("DZA", "Tahar Mohdeb", "Vice-President"),
        ("SYR", "Yamen Yassouf", "Rapporteur"),
    ]


def test_the_third_meeting_was_chaired_by_a_vice_president(cop12: Read) -> None:
    (chair,) = cop12.at("28")
    assert (chair.act, chair.actor, chair.capacity, chair.title) == ("chaired", "ITA", "officer", "Debora Lepre")
    assert chair.office == "Vice-President of the Conference"
    assert chair.meeting == "3"


def test_the_opening_statements_and_those_aligned_with_the_european_union(cop12: Read) -> None:
    acts = cop12.at("4")
    assert {one.occasion for one in acts} == {"opening"}
    assert [(one.actor, one.on_behalf_of) for one in acts if one.voice == "group"] == [
        ("COL", "on behalf of the Group of 77 and China"),
        ("ZAF", "on behalf of the Group of African States"),
        ("EU", "on behalf of the European Union and its member States"),
    ]
    aligned = ["ALB", "BIH", "GEO", "ISL", "LIE", "MNE", "MKD", "NOR", "MDA", "SMR", "SRB", "UKR"]
    assert [(one.actor, one.via) for one in acts if one.voice == "aligned"] == [(key, "EU") for key in aligned]


def test_the_sponsors_of_each_draft_and_what_it_became(cop12: Read) -> None:
    sponsors = Counter(
        (one.draft, one.resolution) for one in cop12.acts if one.act == "sponsored" and one.voice in ("own", "group")
    )
    assert sponsors == {
        ("CTOC/COP/2024/L.8/Rev.1", "resolution 12/3"): 13,
        ("CTOC/COP/2024/L.9/Rev.1", "resolution 12/4"): 21,
        ("CTOC/COP/2024/L.4", "resolution 12/1"): 3,
        ("CTOC/COP/2024/L.11", "resolution 12/2"): 5,
    }
    assert [(one.actor, one.draft, one.capacity) for one in cop12.acts if one.act == "introduced"] == [
        ("Co-Chairs of the Working Group on International Cooperation", "CTOC/COP/2024/L.4", "officer"),
        (
            "Co-Chairs of the Working Group of Government Experts on Technical Assistance",
            "CTOC/COP/2024/L.11",
            "officer",
        ),
    ]


def test_what_happened_to_the_drafts_that_had_no_sponsors(cop12: Read) -> None:
    events = {(one.draft.rpartition("2024/")[2], one.event): one for one in cop12.made.drafts}
    assert [events[key].resolution for key in (("L.2", "adopted"), ("L.3", "adopted"))] == [
        "decision 12/1",
        "decision 12/2",
    ]
    assert events["L.10", "discontinued"].by == ""
    assert not [one for one in cop12.acts if one.draft == "CTOC/COP/2024/L.10"]


def test_the_text_of_resolutions_and_decisions_makes_no_row(cop12: Read) -> None:
    places = {
        one.place for one in cop12.outline.paragraphs if one.chapter.startswith("I. ") and one.number not in ("1", "2")
    }
    assert places == {"resolution"}
    assert not [one for one in cop12.acts if cop12.outline.paragraphs[one.paragraph].chapter.startswith("I. ")]


def test_the_figures_the_report_prints_of_itself(cop12: Read) -> None:
    assert {one.what: one.number for one in cop12.made.counts} == {
        "meetings": 10, "states_parties": 127, "regional_organizations": 1, "signatories": 1,
        "parties_represented": 131, "parties_with_credentials": 128, "parties_without_credentials": 3,
    }  # fmt: skip


def keeps_the_law(read: Read) -> None:
    """A row's evidence is what stands in the source at its span, as read, and holds the printed name at the name's own."""
    text = read.text
    for one in read.acts:
        sentence, name = text.span(one.start, one.end), text.span(one.name_start, one.name_end)
        assert text.as_read(sentence) == text.reading[one.start : one.end]
        assert one.start <= one.name_start < one.name_end <= one.end
        assert " ".join(text.as_read(name).split()) == one.printed
        place = read.outline.paragraphs[one.paragraph]
        assert place.start <= one.start < one.end <= place.end


def test_the_evidence_of_a_row_is_what_stands_at_its_span(cop12: Read) -> None:
    keeps_the_law(cop12)


def test_the_report_broken_into_short_lines_gives_the_same_rows(cop12: Read, read: Callable[[str], Read]) -> None:
    lines = SEED.read_text(encoding="utf-8").split("\n")
    broken = read("\n".join(textwrap.fill(line, 72, break_on_hyphens=False, break_long_words=False) for line in lines))
    assert rows(broken) == rows(cop12)
    keeps_the_law(broken)


def test_the_report_set_in_pages_gives_the_same_rows(
    cop12: Read, read_file: Callable[[Path], Read], tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(typeset.set_report(SEED.read_text(encoding="utf-8")))
    printed = read_file(path)
    assert len(printed.text.page_starts) > 20
    assert rows(printed) == rows(cop12)
    assert [(one.item, one.title, one.meetings) for one in printed.outline.items] == [
        (one.item, one.title, one.meetings) for one in cop12.outline.items
    ]
    keeps_the_law(printed)
