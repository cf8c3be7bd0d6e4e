"""How well a record was read, measured against paragraphs that were labelled by hand."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from views.rows import Row, rows_of

ATTRIBUTES = ("capacity", "item", "draft", "role", "round", "choice", "occasion", "via")
STATE = re.compile(r"[A-Z]{3}|EU")
UNSCORED = ("secretariat", "officer")  # who speaks for the house is not labelled, but for the officers elected
Label = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Paragraphs labelled by hand, and the document they were labelled in, by its content."""

    record: str
    sha256: str
    scope: str
    paragraphs: Sequence[Label] = field(repr=False)

    @property
    def acts(self) -> int:
        """How many acts are labelled and compared."""
        return sum(_is_scored(label) for each in self.paragraphs for label in each["rows"])


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of the comparison.

    by_act: act, labelled, read, agreed; the last row is of all acts. attributes: attribute, compared, agreed.
    differences: each in words, with the paragraph's number.
    """

    by_act: pd.DataFrame = field(repr=False)
    attributes: pd.DataFrame = field(repr=False)
    differences: Sequence[tuple[str, str]]


def labels(folder: Path) -> list[Labelled]:
    """The labels kept in a folder; none where there is no list of them."""
    index = folder / "labels.tsv"
    if not index.is_file():
        return []
    with index.open(encoding="utf-8", newline="") as file:
        listed = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Labelled(
            each["record"],
            each["sha256"],
            each["scope"],
            [json.loads(line) for line in (folder / each["file"]).read_text(encoding="utf-8").splitlines()],
        )
        for each in listed
    ]


def measured(labelled: Sequence[Label], acts: pd.DataFrame) -> Measured:
    """Labels set beside the rows of the same paragraphs (participation of one document).

    A label and a row agree where act, actor and voice are the same; then their attributes are compared, as far as the
    label gives them. A row of a labelled paragraph that no label has is wrong.
    """
    wanted, read, agreed = Counter[str](), Counter[str](), Counter[str]()
    compared, same = Counter[str](), Counter[str]()
    differences: list[tuple[str, str]] = []
    scored = acts[(acts["act"] == "elected") | ~acts["capacity"].isin(UNSCORED)]
    by_paragraph = {str(number): list(rows_of(rows)) for number, rows in scored.groupby("paragraph")}
    for paragraph in labelled:
        number = str(paragraph["paragraph"])
        left = by_paragraph.get(number, [])
        read.update(row.act for row in left)
        for label in paragraph["rows"]:
            if not _is_scored(label):
                continue
            wanted[label["act"]] += 1
            row = next((each for each in left if _same_act(label, each)), None)
            if row is None:
                differences.append((number, f"not read: {_told(label['act'], label['actor'], label['voice'])}"))
                continue
            left.remove(row)
            agreed[label["act"]] += 1
            for name in ATTRIBUTES:
                if label.get(name) in (None, ""):
                    continue
                compared[name] += 1
                if str(getattr(row, name)) == str(label[name]):
                    same[name] += 1
                else:
                    differences.append(
                        (
                            number,
                            f"{_told(row.act, row.actor, row.voice)}: {name} is “{getattr(row, name)}”, labelled “{label[name]}”",
                        )
                    )
        differences += [(number, f"read, not labelled: {_told(row.act, row.actor, row.voice)}") for row in left]
    rows = [(act, wanted[act], read[act], agreed[act]) for act in wanted | read]
    rows.append(("all", wanted.total(), read.total(), agreed.total()))
    return Measured(
        pd.DataFrame(rows, columns=["act", "labelled", "read", "agreed"]),
        pd.DataFrame(
            [(name, compared[name], same[name]) for name in ATTRIBUTES if compared[name]],
            columns=["attribute", "compared", "agreed"],
        ),
        differences,
    )


def _is_scored(label: Label) -> bool:
    return label["act"] == "elected" or label.get("capacity") not in UNSCORED


def _same_act(label: Label, row: Row) -> bool:
    return (row.act, row.voice) == (label["act"], label["voice"]) and _same_actor(label["actor"], row)


def _same_actor(actor: str, row: Row) -> bool:
    """A delegation is its code; an organization is its name as printed, or as we print it."""
    if STATE.fullmatch(actor) or STATE.fullmatch(row.actor):
        return bool(actor == row.actor)
    return _letters(actor) in (_letters(row.printed), _letters(row.actor))


def _letters(words: str) -> str:
    return "".join(sign for sign in re.sub(r"\([^()]*\)$", "", words.strip()).casefold() if sign.isalpha())


def _told(act: str, actor: str, voice: str) -> str:
    return f"{act}, {actor}, {voice}"
