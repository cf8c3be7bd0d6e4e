"""Recorded votes: the delegations listed by choice beside the result the record prints, and agreement between delegations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from pipelines.tables.record_rows import AttendanceRow
from pipelines.tables.vote_findings import CHOICE_OF, votes_of
from views.counting.drafts import label_of
from views.counting.matrix import in_sections
from views.places import position_at
from views.records import Record
from views.rows import Row, rows_of
from views.words import shortened

CHOICES = {"yes": "In favour", "no": "Against", "abstain": "Abstaining", "absent": "Absent or not voting"}
CAST = ("yes", "no", "abstain")  # an absent delegation cast no vote
ON = re.compile(r"\bvote\s+(?:was\s+)?(?:then\s+)?(?:taken|held)\s+(?:first\s+)?on\s+(?P<what>[^.;:]{3,200})", re.I)


@dataclass(frozen=True, slots=True)
class Result:
    """A result the record prints: by choice, its sentence, and where it stands."""

    printed: dict[str, int]
    words: str
    position: int  # of its paragraph
    start: int
    paragraph: str


@dataclass(frozen=True)
class Vote:
    """One vote with its list."""

    key: str  # in an address
    label: str  # "L.13: paragraph 17 of the draft resolution"
    short: str  # "L.13, para. 87"
    draft: str
    paragraph: str
    date: str
    start: int
    rows: pd.DataFrame  # told, one a delegation and choice
    result: Result | None

    @cached_property
    def counted(self) -> dict[str, int]:
        """How many different delegations are listed under each choice."""
        number = self.rows.drop_duplicates(["actor", "choice"])["choice"].value_counts()
        return {key: int(number.get(key, 0)) for key in CHOICES}

    @property
    def differs(self) -> tuple[str, ...]:
        """The choices under which the number printed is not that of the delegations listed.

        A side of which the record names nobody is not listed, and differs in nothing.
        """
        printed = self.result.printed if self.result else {}
        return tuple(key for key, number in printed.items() if self.counted[key] and number != self.counted[key])

    @property
    def not_named(self) -> tuple[str, ...]:
        """The choices of which the record prints a number and names nobody."""
        printed = self.result.printed if self.result else {}
        return tuple(key for key, number in printed.items() if number and not self.counted[key])

    @property
    def twice(self) -> list[str]:
        """Delegations listed under more than one choice."""
        once = self.rows.drop_duplicates(["actor", "choice"])
        return sorted({str(name) for name in once.loc[once.duplicated("actor"), "actor_name"]})


def votes(record: Record, told: pd.DataFrame) -> list[Vote]:
    """The votes of a record that list delegations, in its order."""
    acts = told[(told["act"] == "voted") & (told["voice"] != "member") & (told["choice"] != "")]
    acts = acts.sort_values(["start", "name_start"], kind="stable")
    by_row = acts.drop_duplicates("row_id").set_index("row_id", drop=False)
    found: list[Vote] = []
    keys: set[str] = set()
    for listed, figures in votes_of(rows_of(acts), rows_of(record.attendance)):
        first = listed[0]
        rows = by_row.loc[[row.row_id for row in listed]].drop_duplicates(["actor", "choice"]).reset_index(drop=True)
        name = label_of(first.draft) if first.draft else ""
        key = first.paragraph or f"{len(found) + 1}"
        while key in keys:
            key += " *"
        keys.add(key)
        where = f"vote in para. {first.paragraph}" if first.paragraph else f"vote {len(found) + 1}"
        label = ": ".join(part for part in (name, _subject(record, first)) if part) or where[0].upper() + where[1:]
        short = f"{name}, {where.removeprefix('vote in ')}" if name else where
        result = _result(record, figures) if figures else None
        found.append(Vote(key, label, short, first.draft, first.paragraph, first.date, first.start, rows, result))
    return found


def _subject(record: Record, first: Row) -> str:
    """What was voted on, in the words of the list's paragraph before the list: "paragraph 17 of the draft resolution"."""
    body = record.paragraphs[record.paragraphs["place"] == "proceedings"]
    for row in rows_of(body[body["start"] <= first.start].tail(1)):
        text = " ".join(str(row.text).split())
        before = text.find(" ".join(first.evidence.split())[:60])
        if found := [*ON.finditer(text[: before + 400] if before >= 0 else text)]:
            return shortened(found[-1]["what"].strip(), 110)
    return ""


def _result(record: Record, figures: Sequence[AttendanceRow]) -> Result:
    first = figures[0]
    printed = {CHOICE_OF[each.what][0]: int(each.number) for each in figures}
    return Result(
        printed, " ".join(first.evidence.split()), position_at(record, first.start), first.start, first.paragraph
    )


def without_list(record: Record, listed: list[Vote]) -> list[Result]:
    """The results of votes that the record prints without saying who voted how, in its order."""
    used = {vote.result.start for vote in listed if vote.result}
    figures = record.attendance[
        record.attendance["what"].isin(list(CHOICE_OF)) & ~record.attendance["start"].isin(used)
    ]
    return [_result(record, [*rows_of(group)]) for _, group in figures.groupby("start", sort=True)]


def by_group(rows: pd.DataFrame) -> pd.DataFrame:
    """A vote's rows → by regional group: how many under each choice, and how many in all; those in no group last."""
    order = list(dict.fromkeys(in_sections(rows)["section"]))
    counted = pd.crosstab(rows["section"], rows["choice"]) if len(rows) else pd.DataFrame()
    frame = counted.reindex(index=pd.Index(order, name="section"), columns=list(CHOICES), fill_value=0)
    return frame.assign(listed=frame.sum(axis=1)).reset_index()


def cast(listed: list[Vote]) -> pd.DataFrame:
    """Votes → a row a delegation and vote (actor, vote, choice), without those absent and those listed under two choices."""
    parts = [vote.rows[["actor", "choice"]].assign(vote=vote.key) for vote in listed]
    if not parts:
        return pd.DataFrame(columns=["actor", "choice", "vote"])
    rows = pd.concat(parts, ignore_index=True).drop_duplicates(["actor", "vote"], keep=False)
    return rows[rows["choice"].isin(CAST)]


def agreement(listed: list[Vote], voter: str) -> pd.DataFrame:
    """Each other delegation: in how many of the votes that both cast (whole) they chose the same (part)."""
    rows = cast(listed)
    own = rows[rows["actor"] == voter].set_index("vote")["choice"]
    others = rows[(rows["actor"] != voter) & rows["vote"].isin(own.index)]
    same = others["choice"].to_numpy() == own.reindex(others["vote"]).to_numpy()
    counted = others.assign(same=same).groupby("actor").agg(part=("same", "sum"), whole=("same", "size"))
    every = (
        pd.concat([vote.rows for vote in listed])
        if listed
        else pd.DataFrame(columns=["section", "actor", "actor_name"])
    )
    names = in_sections(every[every["actor"] != voter])
    return names.assign(
        part=names["actor"].map(counted["part"]).fillna(0).astype(int),
        whole=names["actor"].map(counted["whole"]).fillna(0).astype(int),
    )
