"""Of how many: the number that could have taken the floor, and where that number is from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from views.counting.told import chosen_actors
from views.records import Record, ranges
from views.selection import Selection
from views.words import day, listed, many

# Which printed figures add up to the delegations present, by the capacity of those that could speak.
MEMBER_FIGURES = (("states_parties", "regional_organizations"), ("members",))
OBSERVER_FIGURES = ("signatories", "observer_states")
NOUNS = {
    "states_parties": ("State party", "States parties"),
    "regional_organizations": ("regional economic integration organization", ""),
    "members": ("member", ""),
    "signatories": ("signatory State", ""),
    "observer_states": ("observer State", ""),
}


@dataclass(frozen=True, slots=True)
class OfHowMany:
    """A denominator: its number, what it is in words, and the row of the record it is printed in ("" where it is not)."""

    number: int
    words: str
    paragraph: str = ""
    printed: bool = False
    document: str = ""  # another document that prints it; "" where it is the record's own


def of_how_many(record: Record, selection: Selection, capacities: set[str], spoke: Collection[str] = ()) -> OfHowMany:
    """How many delegations could have acted: the figure the record prints, or the delegations that then existed.

    A record's figure counts only where it covers everyone who spoke: a record that prints the number of its members and
    not that of the observers present says nothing about both together. A selection of groups or delegations is counted
    by the dated lists, for no record prints how many of a group were there. capacities and spoke: of those counted.
    """
    if selection.groups or selection.delegations:
        return _of_selected(record, selection)
    return (
        _as_printed(record, capacities, "EU" in spoke, selection.capacities)
        or _as_elected(record, capacities)
        or _as_listed(record)
    )


def _of_selected(record: Record, selection: Selection) -> OfHowMany:
    number = len(chosen_actors(record, selection))
    if selection.groups and not selection.delegations:
        words = f"delegations in {listed(list(selection.groups))}, as the groups stood on {day(record.about.date_from)}"
    elif selection.groups:
        words = f"delegations in {listed(list(selection.groups))} or chosen by name"
    else:
        words = "delegations chosen by name"
    return OfHowMany(number, words)


def _as_printed(record: Record, capacities: set[str], eu_spoke: bool, only: tuple[str, ...]) -> OfHowMany | None:
    """The sum of the figures the record prints of those who could speak. only: the capacities asked for; () for any."""
    figures = first_figures(record.attendance)
    members = next((whats for whats in MEMBER_FIGURES if whats[0] in figures.index), None)
    observers = [what for what in OBSERVER_FIGURES if what in figures.index]
    if only == ("observer",):
        return _sum_of(figures, observers) if observers else None
    if members is None or ("observer" in capacities and not observers):
        return None
    whats = [what for what in members if what in figures.index] + (observers if only != ("member",) else [])
    return _sum_of(figures, whats, eu_left_out=eu_spoke and "regional_organizations" not in whats)


def _sum_of(figures: pd.DataFrame, whats: list[str], *, eu_left_out: bool = False) -> OfHowMany:
    rows = figures.loc[whats]
    paragraphs = [str(paragraph) for paragraph in dict.fromkeys(rows["paragraph"]) if paragraph]
    terms = [many(int(number), *NOUNS[what]) for what, number in zip(whats, rows["number"], strict=True)]
    cited = f" (para{'s' if len(paragraphs) > 1 else ''}. {ranges(paragraphs)})" if paragraphs else ""
    cited += ", and the European Union, which these figures of States leave out" if eu_left_out else ""
    total = int(rows["number"].sum()) + int(eu_left_out)
    words = f"delegations the record reports: {' + '.join(terms)}{cited}"
    return OfHowMany(total, words, "".join(paragraphs[:1]), True)


def _as_elected(record: Record, capacities: set[str]) -> OfHowMany | None:
    """The members of a body whose members are elected, by the dated list, where only members are counted."""
    number = int((record.delegations["body_member"] == "yes").sum())
    if capacities != {"member"} or not number:
        return None
    of = record.about
    words = (
        f"members of the body ({of.body_name or of.body}) on {day(of.date_from)}, by the dated list of those elected"
    )
    return OfHowMany(number, words)


def _as_listed(record: Record) -> OfHowMany:
    standing = record.delegations["un_status"].value_counts()
    if "Member State" not in standing:
        number = len(record.delegations)
        return OfHowMany(number, "delegations the record names; it prints neither its date nor how many were there")
    terms = [
        f"{int(standing[key]):,} {words}"
        for key, words in (("Member State", "UN Members"), ("observer State", "observer States"))
        if standing.get(key, 0)
    ]
    if standing.get("regional organization", 0):
        terms.append("the European Union")
    others = len(record.delegations) - sum(
        int(standing.get(key, 0)) for key in ("Member State", "observer State", "regional organization")
    )
    if others:
        terms.append(many(others, "other delegation") + " the record names")
    on = f" on {day(record.about.date_from)}" if record.about.date_from else ""
    words = f"delegations that existed{on}: {listed(terms)}; the record does not print how many of them were there"
    return OfHowMany(len(record.delegations), words)


def figure_of(record: Record, what: str) -> OfHowMany | None:
    """A figure by its key: the record's own, else that of another document of the same session; None where none prints it."""
    for attendance in (record.attendance, record.elsewhere):
        figures = first_figures(attendance)
        if what in figures.index:
            row = figures.loc[what]
            other = "" if row["document"] == record.document else str(row["document"])
            cited = f" (para. {row['paragraph']})" if row["paragraph"] else ""
            words = f"{row['label']}, as {other or 'the record'} reports{cited}"
            return OfHowMany(int(str(row["number"])), words, str(row["paragraph"]), True, other)
    return None


def first_figures(attendance: pd.DataFrame) -> pd.DataFrame:
    """The first figure of each kind the record prints, by kind; a second, different one is a finding, not a choice."""
    return attendance.sort_values("start", kind="stable").drop_duplicates("what").set_index("what")
