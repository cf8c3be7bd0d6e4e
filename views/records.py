"""One record's tables, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from pipelines.tables.one_document import MEETING_KINDS
from pipelines.tables.record_rows import NOT_READ, READ, DocumentRow
from views.words import days, ordinal, shortened

PARTS = (
    "participation",
    "items",
    "paragraphs",
    "drafts",
    "recommendations",
    "attendance",
    "delegations",
    "represented",
    "unread",
    "findings",
    "links",
)


@dataclass(frozen=True, slots=True)
class Record:
    """A document and the rows of every table that are its own; ``version`` is that of the data."""

    about: DocumentRow
    participation: pd.DataFrame = field(repr=False)
    items: pd.DataFrame = field(repr=False)
    paragraphs: pd.DataFrame = field(repr=False)
    drafts: pd.DataFrame = field(repr=False)
    recommendations: pd.DataFrame = field(repr=False)
    attendance: pd.DataFrame = field(repr=False)
    delegations: pd.DataFrame = field(repr=False)
    represented: pd.DataFrame = field(repr=False)
    unread: pd.DataFrame = field(repr=False)
    findings: pd.DataFrame = field(repr=False)
    links: pd.DataFrame = field(repr=False)
    elsewhere: pd.DataFrame = field(repr=False)  # what other documents of the same session print (attendance)
    version: str

    @property
    def document(self) -> str:
        return self.about.document

    @property
    def is_meeting(self) -> bool:
        """Whether it reports what delegations did at a meeting, so that they can be laid out beside the items."""
        did_more_than_attend = self.participation["actor"].isin(self.delegations["actor"]) & (
            self.participation["act"] != "attended"
        )
        is_record = self.about.kind in MEETING_KINDS or bool(did_more_than_attend.any())
        return self.about.status == READ and is_record and not self.is_statement and not self.delegations.empty

    @property
    def is_statement(self) -> bool:
        """Whether it is the text of a single statement."""
        return self.about.kind == "statement"


def about(documents: pd.DataFrame, document: str) -> DocumentRow:
    """The row of a document. Raises KeyError where there is none."""
    rows = documents[documents["document"] == document]
    if rows.empty:
        raise KeyError(document)
    values = rows.iloc[0].to_dict()
    return DocumentRow(**{name: values[name] for name in DocumentRow.__slots__})


def in_order(documents: pd.DataFrame) -> list[str]:
    """Documents as the picker lists them: records of meetings, press releases, statements, others; the latest first."""
    rank = dict.fromkeys(MEETING_KINDS, 0) | {"press release": 1, "statement": 2}
    ordered = documents.assign(
        _read=(documents["status"] != READ).astype(int) + (documents["status"] == NOT_READ).astype(int),
        _kind=documents["kind"].map(rank).fillna(3),
    ).sort_values(["_read", "_kind"], kind="stable")
    groups = ordered.groupby(["_read", "_kind"], sort=False)
    return [
        str(name)
        for _, group in groups
        for name in group.sort_values(["date_from", "document"], ascending=[False, True], kind="stable")["document"]
    ]


KIND_WORDS = {
    "session report": "Report",
    "minutes": "Minutes",
    "summary record": "Summary record",
    "verbatim record": "Verbatim record",
    "journal": "Journal",
    "press release": "Press release",
    "statement": "Statement",
    "letter": "Letter",
    "paper": "Paper",
    "draft": "Draft",
    "resolution": "Resolution",
    "rules of procedure": "Rules of procedure",
    "other": "Document",
    "": "Document",
}


def session_words(of: DocumentRow) -> str:
    """ "12th session", "2021 session", "" where the record names none."""
    if not of.session:
        return ""
    if of.session.isdigit():
        return f"{ordinal(int(of.session))} session" if int(of.session) < 1000 else f"{of.session} session"
    return f"session {of.session}"


def label(of: DocumentRow) -> str:
    """A document in the picker: its kind, whose session, when, and its symbol or file, so that no two look the same."""
    kind = KIND_WORDS.get(of.kind, of.kind.capitalize())
    if of.status == NOT_READ:
        return f"Not read · {of.document}"
    whose = " ".join(part for part in (of.body or shortened(of.body_name, 40), of.session) if part)
    what = shortened(of.title, 70) if of.kind == "statement" or not whose else kind
    return " · ".join(part for part in (whose, what, days(of.date_from, of.date_to), of.document) if part)


def heading(of: DocumentRow) -> str:
    """What stands at the top of a page: the title as printed, or the file where the record prints none."""
    return shortened(of.title, 260) or of.document


def source(record: Record, paragraphs: list[str] | None = None) -> str:
    """The line under a figure: symbol or file, paragraphs, version of the data."""
    of = record.about
    whose = ", ".join(part for part in (shortened(of.body_name, 110), session_words(of)) if part) or heading(of)
    kind = KIND_WORDS.get(of.kind, of.kind)
    file = of.file.rsplit("/", 1)[-1]
    name = f"{of.symbol} ({kind}, {whose})" if of.symbol else f"{kind}, {whose} (file {file}; it prints no symbol)"
    where = ""
    if paragraphs:
        told = ranges(paragraphs)
        if told.count(",") > 7:
            told = f"{paragraphs[0]} to {paragraphs[-1]} ({len(set(paragraphs))} of them)"
        where = f", {'para.' if len(set(paragraphs)) == 1 else 'paras.'} {told}"
    return f"{name}{where}. Placard data {record.version}."


NO_DAY = "Group not known: the record prints no date"
STATE = r"[A-Z]{3}|EU"


def named_delegations(participation: pd.DataFrame, columns: pd.Index) -> pd.DataFrame:
    """The delegations a record names, where it prints no day from which those that existed could be told."""
    states = participation["capacity"].isin(["member", "observer", ""]) & participation["actor"].str.fullmatch(STATE)
    rows = participation[states].drop_duplicates("actor")[["document", "actor", "actor_name"]]
    return rows.reindex(columns=columns, fill_value="").assign(regional_group=NO_DAY, un_status="other")


def same_session(documents: pd.DataFrame, of: DocumentRow) -> list[str]:
    """The other documents of the same session of the same body."""
    same = (
        (documents["body"] == of.body) & (documents["session"] == of.session) & (documents["document"] != of.document)
    )
    if not (of.body and of.session):
        return []
    return list(documents.loc[same, "document"])


def numbers_of(acts: pd.DataFrame) -> list[str]:
    """The numbers of the paragraphs the acts stand in, in the record's order."""
    return [str(number) for number in dict.fromkeys(acts.sort_values("start", kind="stable")["paragraph"]) if number]


def ranges(paragraphs: list[str]) -> str:
    """Paragraph numbers in the given order, runs drawn together: "4, 6, 22–28"."""
    runs: list[list[str]] = []
    for each in dict.fromkeys(paragraphs):
        follows = runs and each.isdigit() and runs[-1][-1].isdigit() and int(each) == int(runs[-1][-1]) + 1
        if follows:
            runs[-1].append(each)
        else:
            runs.append([each])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}{', ' if len(run) == 2 else '–'}{run[-1]}" for run in runs)
