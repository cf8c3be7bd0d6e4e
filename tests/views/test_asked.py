"""What a reader's words mean."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small_record import view

from pipelines.names import load_reference
from views import kept
from views.asked import choices_of, not_understood, understood


@pytest.mark.parametrize(
    ("name", "asked", "meant"),
    [
        ("delegation", ["FRA", "France", "fra", "the French Republic"], ["FRA"]),
        ("delegation", ["Holy See", "EU", "Kingdom of Norway"], ["VAT", "EU", "NOR"]),
        ("group", ["WEOG", "african states"], ["Western European and other States", "African States"]),
        ("group", ["Group of Latin American and Caribbean States"], ["Latin American and Caribbean States"]),
        ("item", ["2(a)", "2 (A)", "I. Opening"], ["2 (a)", "I. Opening"]),
        ("act", ["Rights of reply", "SPONSORED"], ["right_of_reply", "sponsored"]),
        ("delegation", ["Norw", "ken", "europ"], ["NOR", "KEN", "EU"]),
    ],
)
def test_any_of_its_names_means_it(name: str, asked: list[str], meant: list[str]) -> None:
    assert understood(name, asked, choices_of(view()), load_reference()) == (meant, [])


def test_what_means_nothing_here_is_named_and_left_out() -> None:
    meant, unknown = understood("delegation", ["Atlantis", "KEN", "Ivory Coast"], choices_of(view()), load_reference())
    assert (meant, unknown) == (["KEN"], ["Atlantis", "Ivory Coast"]), (
        "Côte d’Ivoire could not take part in this record"
    )
    assert not_understood("delegation", unknown) == (
        "Delegation “Atlantis” and “Ivory Coast” are not known in this record and were left out."
    )


def test_a_beginning_that_several_names_share_means_none_of_them() -> None:
    known = {"NER": "Niger", "NGA": "Nigeria", "NIC": "Nicaragua", "TUR": "Türkiye"}
    choices = replace(choices_of(view()), delegation=known)
    assert understood("delegation", ["Nicar", "turk"], choices, load_reference()) == (["NIC", "TUR"], [])
    assert understood("delegation", ["Nige", "ni"], choices, load_reference()) == ([], ["Nige", "ni"])
    assert understood("delegation", ["Niger"], choices, load_reference()) == (["NER"], []), "a whole name comes first"


def test_acts_that_were_not_done_are_not_offered() -> None:
    choices = choices_of(view())
    assert "voted" not in choices.act and "sponsored" in choices.act
    assert list(choices.group)[-1] == "EU member States"
    assert list(choices.delegation.values())[:2] == ["Chad", "European Union"]


def test_what_can_be_chosen_is_of_the_record_shown_though_its_tables_were_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = view()
    monkeypatch.setenv("PLACARD_TABLES", str(tmp_path / "replaced"))
    assert kept.choices(shown) == choices_of(shown)
