"""Colours that can be told apart from their ground, and figures whose colours are their own."""

from __future__ import annotations

import itertools
import tomllib

import pytest
from small_record import PROJECT

from views.marks import LETTERED, MARKS, mark_of
from views.theme import GROUPS, HUES, INK, NO_GROUP, PANEL, PAPER, QUIET, Ground, contrast, group_colour, template

GROUNDS: tuple[Ground, ...] = ("light", "dark")
CONFIG = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("ground", GROUNDS)
def test_text_and_marks_stand_out_from_paper_and_panel(ground: Ground) -> None:
    for colours in (INK, QUIET, *HUES.values()):
        assert min(contrast(colours[ground], under[ground]) for under in (PAPER, PANEL)) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
def test_groups_stand_out_and_no_two_are_alike(ground: Ground) -> None:
    colours = [group[ground] for group in (*GROUPS.values(), NO_GROUP)]
    assert len(set(colours)) == 6
    assert all(contrast(colour, PAPER[ground]) >= 3 for colour in colours)
    assert group_colour("In no regional group", ground) == NO_GROUP[ground]


@pytest.mark.parametrize("ground", GROUNDS)
def test_the_page_has_the_same_ground_and_ink_as_the_figures(ground: Ground) -> None:
    theme = CONFIG["theme"][ground]
    assert theme["backgroundColor"] == PAPER[ground]
    assert theme["secondaryBackgroundColor"] == PANEL[ground]
    assert theme["textColor"] == INK[ground]
    assert contrast(theme["linkColor"], PAPER[ground]) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
def test_the_words_of_the_main_button_stand_out_from_it_and_it_from_the_page(ground: Ground) -> None:
    colour = CONFIG["theme"][ground]["primaryColor"]
    assert contrast("#FFFFFF", colour) >= 4.5 and contrast(colour, PAPER[ground]) >= 3


@pytest.mark.parametrize("ground", GROUNDS)
def test_the_style_sheet_has_the_same_colours(ground: Ground) -> None:
    style = (PROJECT / "views" / "style.css").read_text(encoding="utf-8").lower()
    for name, colours in {**HUES, "paper": PAPER, "panel": PANEL, "ink": INK, "quiet": QUIET}.items():
        assert f"--{name}: light-dark({colours['light'].lower()}, {colours['dark'].lower()})" in style


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("ground", GROUNDS)
def test_no_colour_of_the_template_is_a_placeholder(ground: Ground) -> None:
    assert "#0000" not in str(template(ground).to_plotly_json())


def test_marks_are_told_apart_without_colour() -> None:
    looks = [(mark.shape, mark.sign if mark.shape in LETTERED else "") for mark in MARKS.values()]
    assert len(set(looks)) == len(looks)
    assert len({mark.sign for mark in MARKS.values()}) == len(MARKS)


def test_every_act_in_every_voice_has_a_mark() -> None:
    from pipelines.tables.columns import ACTS, VOICES

    for act, voice in itertools.product(ACTS, (*VOICES, "member")):
        assert mark_of(act, voice) in MARKS
    with pytest.raises(KeyError):
        mark_of("applauded", "own")


def test_nothing_is_asked_of_the_outside() -> None:
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["server"]["showEmailPrompt"] is False
    assert CONFIG["server"]["enableXsrfProtection"] is True
    assert CONFIG["server"]["fileWatcherType"] == "none"
    for file in sorted((PROJECT / "views").rglob("*")):
        if file.suffix in (".css", ".svg", ".py"):
            text = file.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
            assert "http://" not in text.replace('"http"', "") and "@import" not in text, file
