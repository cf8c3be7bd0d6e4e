"""What a reader's words mean."""

from __future__ import annotations

import pytest
from small_record import view

from pipelines.names import load_reference
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


def test_acts_that_were_not_done_are_not_offered() -> None:
    choices = choices_of(view())
    assert "voted" not in choices.act and "sponsored" in choices.act
    assert list(choices.group)[-1] == "EU member States"
    assert list(choices.delegation.values())[:2] == ["Chad", "European Union"]
