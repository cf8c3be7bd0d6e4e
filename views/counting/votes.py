"""Recorded votes: the delegations listed by choice beside the result the record prints, and agreement between delegations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from pipelines.rules.attendance import WORDS
from pipelines.rules.votes import TALLY
from views.counting.drafts import label_of
from views.counting.matrix import in_sections
from views.records import Record
from views.rows import Row, rows_of
from views.words import shortened

CHOICES = {"yes": "In favour", "no": "Against", "abstain": "Abstaining", "absent": "Absent or not voting"}
CAST = ("yes", "no", "abstain")  # an absent delegation cast no vote
ON = re.compile(r"\bvote\s+(?:was\s+)?(?:then\s+)?(?:taken|held)\s+(?:first\s+)?on\s+(?P<what>[^.;:]{3,200})", re.I)
NEAR = 2  # paragraphs after a list in which its result is looked for


@dataclass(frozen=True, slots=True)
class Result:
    """A result the record prints: by choice, its words, and the position of its paragraph."""

    printed: dict[str, int]
    words: str
    position: int
    paragraph: str


@dataclass(frozen=True, slots=True)
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

    @property
    def counted(self) -> dict[str, int]:
        """How many different delegations are listed under each choice."""
        return {key: int(self.rows.loc[self.rows["choice"] == key, "actor"].nunique()) for key in CHOICES}

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
        choices = self.rows.groupby("actor_name")["choice"].nunique()
        return sorted(str(name) for name in choices[choices > 1].index)


def votes(record: Record, told: pd.DataFrame) -> list[Vote]:
    """The votes of a record that list delegations, in its order."""
    rows = told[(told["act"] == "voted") & (told["voice"] != "member") & (told["choice"] != "")]
    body = record.paragraphs[record.paragraphs["place"] == "proceedings"]
    starts = [*sorted({int(start) for start in rows["start"]}), 10**12]
    found: list[Vote] = []
    keys: set[str] = set()
    for start, after in pairwise(starts):
        group = rows[rows["start"] == start].drop_duplicates(["actor", "choice"])
        first = next(rows_of(group))
        home = body[body["start"] <= start].tail(1)
        subject = _subject(home, first.evidence)
        name = label_of(first.draft) if first.draft else ""
        key = first.paragraph or f"{len(found) + 1}"
        while key in keys:
            key += " *"
        keys.add(key)
        where = f"para. {first.paragraph}" if first.paragraph else f"vote {len(found) + 1}"
        label = ": ".join(part for part in (name, subject) if part) or f"Vote in {where}"
        short = f"{name}, {where}" if name else where
        result = _result(body, home, group, after)
        found.append(Vote(key, label, short, first.draft, first.paragraph, first.date, start, group, result))
    return found


def _subject(home: pd.DataFrame, evidence: str) -> str:
    for row in rows_of(home):
        text = " ".join(str(row.text).split())
        before = text.find(" ".join(evidence.split())[:60])
        if found := [*ON.finditer(text[: before + 400] if before >= 0 else text)]:
            return shortened(found[-1]["what"].strip(), 110)
    return ""


def _result(body: pd.DataFrame, home: pd.DataFrame, group: pd.DataFrame, after: int) -> Result | None:
    """The result printed with a list: in its paragraph, else in the first paragraph after it that prints one."""
    if home.empty:
        return None
    at = int(home["position"].iloc[0])
    near = body[(body["position"] >= at) & (body["position"] <= at + NEAR) & (body["start"] < after)]
    return next((found for row in rows_of(near) for found in results_in(row)[:1]), None)


def results_in(paragraph: Row) -> list[Result]:
    """The results of votes that a paragraph prints."""
    text = " ".join(str(paragraph.text).split())
    found = []
    for match in TALLY.finditer(text):
        printed = {key: _number(match[key]) for key in CAST if match[key] is not None}
        start = max(text.rfind(". ", 0, match.start()) + 2, 0) if ". " in text[: match.start()] else 0
        end = text.find(". ", match.end())
        words = text[start : end + 1 if end >= 0 else len(text)]
        found.append(Result(printed, words, int(paragraph.position), str(paragraph.paragraph)))
    return found


def _number(printed: str) -> int:
    word = printed.casefold()
    return 0 if word == "nil" else WORDS[word] if word in WORDS else int(word)


def without_list(record: Record, listed: list[Vote]) -> list[Result]:
    """The results of votes that the record prints without saying who voted how."""
    used = {vote.result.position for vote in listed if vote.result}
    body = record.paragraphs[record.paragraphs["place"] == "proceedings"]
    likely = body[body["text"].astype("str").str.contains("vote", case=False, regex=False)]
    return [found for row in rows_of(likely) if int(row.position) not in used for found in results_in(row)]


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
