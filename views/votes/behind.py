"""What is behind the figures of votes: who is listed under which choice, and the sentences that print results."""

from __future__ import annotations

import pandas as pd

from views.address import sentence
from views.behind.lines import Behind, acts_at, gathered, told_at
from views.counting.votes import CHOICES, Result, Vote, cast
from views.rows import rows_of


def counted(choice: str) -> str:
    """The name of the column that counts a choice."""
    return f"{CHOICES[choice]} (counted)"


def of_votes(cells: pd.DataFrame, found: list[Vote]) -> Behind:
    """Each delegation listed, under its choice; after them the sentence that prints the result."""

    def lines() -> pd.DataFrame:
        parts = []
        for at, vote in enumerate(found):
            by = {counted(key): vote.rows["actor"].where(vote.rows["choice"] == key, "") for key in CHOICES}
            parts.append(acts_at(vote.rows, at, by, list(vote.rows["choice"].map(CHOICES))))
            if vote.result:
                parts.append(printed([at], [vote.result], str(vote.rows["document"].iloc[0])))
        return gathered(parts)

    return Behind(cells, ("Vote", "Draft"), lines)


def printed(at: list[int], results: list[Result], document: str) -> pd.DataFrame:
    """The sentences in which the record prints results, as lines."""
    return told_at(
        at,
        {},
        record=document,
        paragraph=[each.paragraph for each in results],
        sentence=[each.words for each in results],
        link=[sentence(document, at=each.position) for each in results],
        note="the result in print",
    )


def of_agreement(table: pd.DataFrame, found: list[Vote], who: str, others: list[str]) -> Behind:
    """For each other delegation, its choice and that of the one in the votes both cast."""

    def lines() -> pd.DataFrame:
        votes = cast(found)
        listed = pd.concat([vote.rows.assign(vote=vote.key) for vote in found], ignore_index=True)
        listed = listed.merge(votes[["actor", "vote"]], on=["actor", "vote"])
        own = listed[listed["actor"] == who]
        chose = dict(zip(own["vote"], own["choice"], strict=True))
        parts = []
        for at, actor in enumerate(others):
            its = listed[(listed["actor"] == actor) & listed["vote"].isin(chose)]
            same = {row.vote for row in rows_of(its) if row.choice == chose[row.vote]}
            both = pd.concat([its, own[own["vote"].isin(its["vote"])]])
            alike = [vote if vote in same else "" for vote in both["vote"]]
            parts.append(acts_at(both, at, {"Voted the same": alike, "Votes both cast": "vote"}, list(both["choice"])))
        return gathered(parts)

    return Behind(table, ("Delegation", "Group"), lines)
