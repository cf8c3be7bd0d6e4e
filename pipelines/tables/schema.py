"""The tables: which there are, what they hold, and the frames of one build."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from pipelines.tables.act_rows import (
    DelegationRow,
    DraftRow,
    LinkRow,
    ParticipationRow,
    RecommendationRow,
    RepresentedRow,
)
from pipelines.tables.columns import Row, Table
from pipelines.tables.correction_rows import CorrectionRow
from pipelines.tables.record_rows import (
    AttendanceRow,
    DocumentRow,
    FindingRow,
    ItemRow,
    ParagraphRow,
    SetAsideRow,
    UnreadRow,
)

if TYPE_CHECKING:
    import pandas as pd

IN_DOCUMENTS = ("document", "documents", "document")

PARTICIPATION = Table(
    "participation",
    ParticipationRow,
    "Who did what: one row says that one actor did one act, once, at one place in the record.",
    ("row_id",),
    (IN_DOCUMENTS,),
)
DOCUMENTS = Table("documents", DocumentRow, "Every file given to the build, and what became of it.", ("document",))
ITEMS = Table(
    "items",
    ItemRow,
    "The agenda items as each record considers them.",
    ("document", "item", "chapter", "title"),
    (IN_DOCUMENTS,),
)
PARAGRAPHS = Table(
    "paragraphs",
    ParagraphRow,
    "The paragraphs of each document, in its order.",
    ("document", "position"),
    (IN_DOCUMENTS,),
)
DRAFTS = Table(
    "drafts",
    DraftRow,
    "The drafts: who submitted and sponsored each, and what became of it.",
    ("document", "draft", "evidence"),
    (IN_DOCUMENTS,),
)
RECOMMENDATIONS = Table(
    "recommendations",
    RecommendationRow,
    "The recommendations of the universal periodic review: one row says that one State made one recommendation to "
    "another. They are no acts of participation, and are never counted with them.",
    ("document", "name_start"),
    (IN_DOCUMENTS,),
)
ATTENDANCE = Table(
    "attendance",
    AttendanceRow,
    "The numbers that the records themselves print about who was there and what was done.",
    ("document", "what", "start", "number", "printed"),
    (IN_DOCUMENTS,),
)
DELEGATIONS = Table(
    "delegations",
    DelegationRow,
    "The delegations that could take part in each meeting, as they stood on its first day.",
    ("document", "actor"),
    (IN_DOCUMENTS,),
)
REPRESENTED = Table(
    "represented",
    RepresentedRow,
    "The members of the groups for which a spokesperson acted, derived from dated membership; the records do not name "
    "them, and they are never counted with the delegations that the records name.",
    ("row_id", "group", "actor"),
    (IN_DOCUMENTS, ("row_id", "participation", "row_id")),
)
UNREAD = Table(
    "unread",
    UnreadRow,
    "What speaks of an act and was not understood.",
    ("document", "start", "end", "reason"),
    (IN_DOCUMENTS,),
)
SET_ASIDE = Table(
    "set_aside",
    SetAsideRow,
    "What uses the words of an act and makes no row, on purpose: speakers not named, a speech told again, another session's act.",
    ("document", "start", "end"),
    (IN_DOCUMENTS,),
)
FINDINGS = Table(
    "findings",
    FindingRow,
    "What a reader of the figures should know: sums that fit or do not, gaps, warnings.",
    ("document", "finding_id"),
    (IN_DOCUMENTS,),
    may_refer_to_none=True,  # a line of the ledger of corrections may be wrong whatever document it means
)
LINKS = Table(
    "links",
    LinkRow,
    "Rows of different documents that tell of the same act.",
    ("row_id", "linked_row_id"),
    (("row_id", "participation", "row_id"), ("linked_row_id", "participation", "row_id"), IN_DOCUMENTS),
)
CORRECTIONS = Table(
    "corrections",
    CorrectionRow,
    "The ledger of corrections: what each entry says of a row, who made it and why, and what came of it in this build.",
    ("correction",),
    (IN_DOCUMENTS,),
    may_refer_to_none=True,  # an entry may be about a record that is not part of this build
)

TABLES = (
    PARTICIPATION,
    DOCUMENTS,
    ITEMS,
    PARAGRAPHS,
    DRAFTS,
    RECOMMENDATIONS,
    ATTENDANCE,
    DELEGATIONS,
    REPRESENTED,
    UNREAD,
    SET_ASIDE,
    FINDINGS,
    LINKS,
    CORRECTIONS,
)


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """All tables of one build: ``tables.participation``, or ``tables["participation"]``."""

    participation: pd.DataFrame
    documents: pd.DataFrame
    items: pd.DataFrame
    paragraphs: pd.DataFrame
    drafts: pd.DataFrame
    recommendations: pd.DataFrame
    attendance: pd.DataFrame
    delegations: pd.DataFrame
    represented: pd.DataFrame
    unread: pd.DataFrame
    set_aside: pd.DataFrame
    findings: pd.DataFrame
    links: pd.DataFrame
    corrections: pd.DataFrame

    @classmethod
    def of(cls, rows: Mapping[str, Sequence[Row]]) -> Tables:
        """The frames of rows by table."""
        return cls(**{table.name: table.frame(rows[table.name]) for table in TABLES})

    def of_document(self, name: str, document: str) -> pd.DataFrame:
        """One document's rows of a table, in their order."""
        frame = self[name]
        return frame[frame["document"] == document].reset_index(drop=True)

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in _NAMES:
            raise KeyError(name)
        frame: pd.DataFrame = getattr(self, name)
        return frame

    def by_name(self) -> dict[str, pd.DataFrame]:
        """The tables by their names, in the order of ``TABLES``."""
        return {name: self[name] for name in _NAMES}


_NAMES = tuple(field.name for field in fields(Tables))
