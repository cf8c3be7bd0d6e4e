"""A delegation's card, as two briefings: what it did, and where else it was heard, beside its regional group."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pandas as pd

from views.act_table import excerpt
from views.briefing.deck import one_slide
from views.briefing.model import Briefing
from views.briefing.sourced import sourced
from views.counting import one_delegation, spread
from views.counting.agenda import short_label
from views.counting.drafts import label_of
from views.counting.view import View
from views.records import session_words
from views.rows import rows_of
from views.selection import Selection, in_words
from views.words import listed, many, shortened

ON_A_SLIDE, ON_A_PAGE = 11, 20  # lines of a table that fit
PLACES = 5  # paragraphs of a line
WORDS = 55  # of a sentence's letters on either side of the name


def title_of(view: View, actor: str) -> str:
    """ "Azerbaijan at UNTOC COP, 12th session"."""
    of = view.record.about
    whose = ", ".join(part for part in (of.body or shortened(of.body_name, 60), session_words(of)) if part)
    return f"{view.names[actor]} at {whose or view.record.document}"


def card(view: View, selection: Selection, actor: str, today: str, *, lines: int) -> list[Briefing]:
    """What the filters leave of one delegation: its own acts with the record's words; then where it was heard through

    others, what is derived, and its regional group's spread. lines: for how many there is room. Raises KeyError for an actor that is no delegation of the record.
    """
    name = view.names[actor]
    done = one_delegation.deeds(view, selection, actor)
    items = view.columns.loc[(view.columns["kind"] == "item") & ~view.columns["names_none"], "column"]
    own = pd.concat([done.own, done.office]).sort_values(["start", "name_start"], kind="stable")
    words = in_words(selection, view.order, view.labels, view.names)
    make = partial(sourced, view, words, today)
    first = make(
        f"{title_of(view, actor)}: what did it do?",
        one_delegation.in_a_sentence(name, done, [str(each) for each in items]),
        _lines(own, lines),
        acts=own,
        how_to_read="Acts alike are one line with their number, and the record's words of the first of them.",
        not_shown="What was said by speakers the record does not name; to whom a reply was made; how long it spoke.",
    )
    others = pd.concat([done.through, done.by_it]).sort_values(["start", "name_start"], kind="stable")
    second = make(
        f"{name}: heard through others, and beside its regional group",
        _beside(view, selection, actor),
        _elsewhere(view, done, actor, lines),
        acts=others,
        how_to_read="“Derived” is from dated lists of members: the record does not name the delegation there.",
        not_shown="Positions shared without being recorded. Numbers of statements are no measure of a delegation's part.",
    )
    parts = [first, second]
    return [replace(part, grid=one_slide(part.data)) for part in parts] if lines <= ON_A_SLIDE else parts


def _lines(acts: pd.DataFrame, most: int) -> pd.DataFrame:
    """Acts → Item, What, In the record's words (of the first), Para. Alike ones under an item are one line; where that makes

    more lines than there is room for, alike ones under all items are.
    """
    kind = ["act", "voice", "role", "choice"]
    alike = [group for _, group in acts.groupby(["column", *kind], sort=False)]
    if len(alike) > most:
        alike = [group for _, group in acts.groupby(kind, sort=False)]
    rows = []
    for group in alike:
        act = next(rows_of(group))
        items = [short_label(str(each.column), each.item) for each in rows_of(group.drop_duplicates("column"))]
        places = list(dict.fromkeys(str(each) for each in group["paragraph"] if each))
        said = excerpt(act.evidence, act.printed, WORDS)
        rows.append((_some(items), _what(group), said, _some(places)))
    table = pd.DataFrame(rows, columns=["Item", "What", "In the record's words", "Para."])
    return (
        table if len(table) else pd.DataFrame({"What": ["The record names nothing it did itself, for what is shown."]})
    )


def _what(alike: pd.DataFrame) -> str:
    """Acts alike in words: "Statement (20 times)", "Sponsored 3 drafts: L.2, L.5 and L.8/Rev.1"."""
    first = next(rows_of(alike))
    drafts = [draft for draft in dict.fromkeys(alike["draft"]) if draft]
    if len(drafts) > 1 and first.act != "statement":
        before = str(first.deed).partition(first.draft)[0].strip() if first.draft else str(first.deed)
        return f"{before} {many(len(drafts), 'draft')}: {shortened(listed([label_of(draft) for draft in drafts]), 120)}"
    deeds = list(dict.fromkeys(alike["deed"]))
    said = (
        deeds[0] if len(deeds) == 1 else f"{deeds[0]}; {many(len(deeds) - 1, 'more of the kind', 'more of the kind')}"
    )
    return f"{said} ({len(alike)} times)" if len(alike) > 1 else said


def _some(places: list[str]) -> str:
    return ", ".join(places[:PLACES]) + (" …" if len(places) > PLACES else "")


def _elsewhere(view: View, done: one_delegation.Deeds, actor: str, most: int) -> pd.DataFrame:
    names = dict(zip(view.told["actor"], view.told["actor_name"], strict=True)) | view.names
    rows = []
    for how, acts in (("Through others", done.through), ("Others through it", done.by_it)):
        for _, group in acts.groupby(["column", "deed"], sort=False):
            act = next(rows_of(group))
            column, deed = str(act.column), str(act.deed)
            who = listed(list(dict.fromkeys(names.get(each, each) for each in group["actor"]))) if how[0] == "O" else ""
            what = f"{who}: {deed[0].lower()}{deed[1:]}" if who else deed
            rows.append((how, short_label(column, act.item), what, act.paragraph))
    for group in rows_of(one_delegation.by_group(view, done.derived, actor)):
        places = list(dict.fromkeys(each for each in group.paragraphs if each))
        what = f"As a member of {group.group_name} (derived): {many(group.acts, 'act')}, by {shortened(group.speakers, 90)}"
        rows.append(("Derived", "", what, _some(places)))
    left = len(rows) - most
    if left > 0:
        rows = [*rows[: most - 1], ("", "", f"and {many(left + 1, 'more line')}, in the dashboard", "")]
    table = pd.DataFrame(rows, columns=["How", "Item", "What", "Para."])
    return table if len(table) else pd.DataFrame({"What": ["The record names it nowhere as heard through another."]})


def _beside(view: View, selection: Selection, actor: str) -> str:
    counted = spread.spread(view, replace(selection, voices="own"), actor)
    return spread.in_words(counted, actor, spread.section_of(view, actor)) if len(counted) > 1 else ""
