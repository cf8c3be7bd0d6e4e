"""What is behind the figures that set records side by side."""

from __future__ import annotations

import pandas as pd

from views.behind.lines import ACT, Behind, acts_at, gathered, told_at
from views.counting.compare import Figure, Part
from views.rows import rows_of


def of_figures(found: dict[str, list[Figure | None]], compared: list[Part]) -> Behind:
    """A row a figure and record: its number, and of how many; no number where the record names none."""
    each = [(label, part, row[place]) for label, row in found.items() for place, part in enumerate(compared)]
    data = pd.DataFrame(
        {
            "Figure": [label for label, _, _ in each],
            "Record": [part.name for _, part, _ in each],
            "Number": [figure.number or None if figure else None for _, _, figure in each],
            "Of": [figure.of.number if figure and figure.of else None for _, _, figure in each],
            "Of what": [figure.of.words if figure and figure.of else "" for _, _, figure in each],
            "Remark": ["" if figure and figure.number else "none named" for _, _, figure in each],
        }
    ).astype({"Number": "Int64", "Of": "Int64"})

    def lines() -> pd.DataFrame:
        return gathered(
            acts_at(figure.rows, at, {"Number": "actor"}) for at, (_, _, figure) in enumerate(each) if figure
        )

    return Behind(data, ("Figure", "Record"), lines)


def of_acts(counted: pd.DataFrame, compared: list[Part]) -> Behind:
    """A row a kind of act and record; no number where the record names none, for it may not report it."""
    kinds = {act: place for place, act in enumerate(counted["act"])}
    parts = list(enumerate(compared))
    data = pd.DataFrame(
        [
            (row["words"], part.name, row[f"acts{place}"] or None, row[f"delegations{place}"] or None)
            for row in counted.to_dict("records")
            for place, part in parts
        ],
        columns=["Kind", "Record", "Acts", "By how many delegations"],
    ).astype({"Acts": "Int64", "By how many delegations": "Int64"})
    data = data.assign(Remark=data["Acts"].isna().map({True: "none named", False: ""}))

    def lines() -> pd.DataFrame:
        found = []
        for place, part in parts:
            acts = part.acts[part.acts["act"].isin(kinds) & (part.acts["voice"] != "member")]
            at = [kinds[act] * len(parts) + place for act in acts["act"]]
            found.append(acts_at(acts, at, {"Acts": ACT, "By how many delegations": "actor"}))
        return gathered(found)

    return Behind(data, ("Kind", "Record"), lines)


def of_groups(counted: pd.DataFrame, compared: list[Part], table: pd.DataFrame) -> Behind:
    """Each delegation of a group with its acts in a record, or with the word that it has none there."""
    at = {(row.section, row.part): place for place, row in enumerate(rows_of(counted))}
    data = table.assign(**{"Part of the group": counted["share"]})

    def lines() -> pd.DataFrame:
        found = []
        for number, part in enumerate(compared):
            section = dict(zip(part.seats["actor"], part.seats["section"], strict=True))
            acts = part.acts[part.acts["actor"].isin(section)]
            places = [at[section[actor], number] for actor in acts["actor"]]
            found.append(acts_at(acts, places, {"Took part": "actor", "Delegations": "actor"}))
            others = part.seats[~part.seats["took"]]
            found.append(
                told_at(
                    [at[each, number] for each in others["section"]],
                    {"Delegations": list(others["actor"])},
                    record=part.document,
                    actor=list(others["actor"]),
                    name=list(others["actor_name"]),
                    note="no act in this record, for what is shown",
                )
            )
        return gathered(found)

    return Behind(data, ("Group", "Record"), lines)


def of_presence(names: pd.DataFrame, compared: list[Part]) -> Behind:
    """A row a delegation and record: its acts there, none, or that it is not on the record's list (then no number)."""
    parts = list(enumerate(compared))
    data = pd.DataFrame(
        [
            (row.actor_name, row.section, part.name, None if acts < 0 else acts, "not on its list" if acts < 0 else "")
            for row in rows_of(names)
            for place, part in parts
            for acts in [getattr(row, f"acts{place}")]
        ],
        columns=["Delegation", "Group", "Record", "Acts", "Remark"],
    ).astype({"Acts": "Int64"})
    row_of = {actor: place for place, actor in enumerate(names["actor"])}

    def lines() -> pd.DataFrame:
        return gathered(
            acts_at(part.acts, [row_of[actor] * len(parts) + place for actor in part.acts["actor"]], {"Acts": ACT})
            for place, part in parts
        )

    return Behind(data, ("Delegation", "Group", "Record"), lines)
