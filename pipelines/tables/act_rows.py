"""The rows that say who did what, on which draft, for whom; each field is a column."""

from __future__ import annotations

from dataclasses import dataclass

from pipelines.tables.columns import ACTS, CAPACITIES, CHOICES, OCCASIONS, POSITIONS, ROLES, VOICES, column
from pipelines.tables.record_rows import DATE, DATES, DAY, END, ITEM, MEETING, PAGE, PARAGRAPH, START, SYMBOL

ACTOR = 'Who, as a key: ISO 3166-1 alpha-3, "EU", or the organization\'s name as printed'
ROW = "Row of the table participation"


@dataclass(frozen=True, slots=True)
class ParticipationRow:
    """One actor did one act, once, at one place in the record."""

    row_id: str = column("Name of the row: the same document, place, act and actor have the same one in every build")
    document: str = column(SYMBOL)
    session: str = column("Session: its number, or the year where sessions are named by year")
    body: str = column("Key of the body that met")
    item: str = column(ITEM)
    item_title: str = column("Title of the item")
    chapter: str = column("Chapter, with its number")
    paragraph: str = column(PARAGRAPH)
    page: int = column("Page on which the name stands, counted from 1; 0 where the document has no pages")
    meeting: str = column(MEETING)
    date: str = column(DATE, pattern=DATES)
    act: str = column("What was done", values=ACTS)
    voice: str = column(
        "own: for itself; group: also on behalf of others; represented: named among those on whose behalf another "
        "acted; aligned: aligned itself with another's statement",
        values=VOICES,
    )
    capacity: str = column("In what capacity", values=CAPACITIES)
    occasion: str = column("Where a statement falls", values=OCCASIONS)
    round: int = column("Right of reply: 1 the first, 2 the second; 0 elsewhere")
    role: str = column("Sponsors: main, co, joined later, withdrew", values=ROLES)
    choice: str = column("Votes: yes, no, abstain, absent", values=CHOICES)
    office: str = column("Officers: the office as printed")
    actor: str = column(ACTOR)
    actor_name: str = column("Who, as Placard prints the name")
    printed: str = column("Who, as the record prints the name")
    title: str = column("Office or person as printed, or standing, for example: State concerned")
    on_behalf_of: str = column("For whom, in the record's words")
    via: str = column("Through whom a represented or aligned State was heard (a key)")
    draft: str = column("Symbol of the draft acted on")
    resolution: str = column("What the draft became")
    evidence: str = column("The sentence that says so, as a person reads it", repeats=True)
    start: int = column("Where the sentence starts in the document's text as printed, in characters from 0")
    end: int = column("Where the sentence ends there")
    name_start: int = column("Where the printed name starts there")
    name_end: int = column("Where the printed name ends there")
    rule: str = column("The rule that read it")
    corrected: str = column("Entry of the ledger of corrections that made or changed the row; empty where none did")


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One draft, from its submission to what became of it."""

    document: str = column(SYMBOL)
    draft: str = column("Symbol of the draft as printed; empty where the record prints none")
    kind: str = column("What it is: draft resolution, draft decision, amendment, report …")
    title: str = column("Title as printed")
    submitted_by: str = column("Who submitted it, in the record's words; else who introduced it")
    submitted_paragraph: str = column("Paragraph that says so")
    sponsors: int = column("Number of sponsors that the record names (those who withdrew left out)")
    sponsor_names: str = column('The sponsors in the record\'s order, "; " between them')
    item: str = column(ITEM)
    outcome: str = column(
        "What became of it; empty where the record does not say",
        values=("", "adopted", "rejected", "withdrawn", "discontinued"),
    )
    resolution: str = column("What it became, for example: 12/3")
    date: str = column(DATE, pattern=DATES)
    paragraph: str = column("Paragraph that reports the outcome; else the first that names the draft")
    evidence: str = column("The sentence that says so, as a person reads it")


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """One State's recommendation to another in the universal periodic review, as a list of them prints it."""

    document: str = column(SYMBOL)
    number: str = column('Number of the recommendation as printed, for example "121.3"; empty where none is')
    actor: str = column("Who recommends: ISO 3166-1 alpha-3")
    actor_name: str = column("Who recommends, as Placard prints the name")
    printed: str = column("Who recommends, as the record prints the name")
    reviewed: str = column("The State under review: ISO 3166-1 alpha-3; empty where the record does not say")
    reviewed_name: str = column("The State under review, as Placard prints the name")
    position: str = column(
        "What the State under review made of it, as the list says; empty where it does not say", values=POSITIONS
    )
    theme: str = column("Theme under which the list prints it; empty where it prints none", repeats=True)
    text: str = column("The recommendation as a person reads it, without the States in brackets", repeats=True)
    paragraph: str = column(PARAGRAPH + ": that under which the list stands")
    page: int = column(PAGE)
    start: int = column(START)
    end: int = column(END)
    name_start: int = column("Where the printed name starts there")
    name_end: int = column("Where the printed name ends there")


@dataclass(frozen=True, slots=True)
class DelegationRow:
    """One delegation that could take part, as it stood on the session's first day."""

    document: str = column(SYMBOL)
    actor: str = column(ACTOR)
    actor_name: str = column("Name as Placard prints it")
    iso3: str = column("ISO 3166-1 alpha-3; empty for the European Union", pattern="[A-Z]{3}|")
    m49: str = column("United Nations M49 code", pattern=r"\d{3}|")
    un_name: str = column("Short name used at the United Nations")
    formal_name: str = column("Formal name")
    regional_group: str = column("United Nations regional group on that day; empty for those in none")
    regional_group_rule: str = column("The rule by which it is counted in that group")
    groups: str = column('Other groups it belonged to on that day, "; " between them')
    un_status: str = column(
        "Standing at the United Nations on that day",
        values=("Member State", "observer State", "regional organization", "former State", "other"),
    )
    body_member: str = column(
        "Whether it was a member of the body on that day, by the dated list of those elected (data/reference); empty where "
        "there is none for that day",
        values=("", "yes", "no"),
    )
    eu_member: str = column("Whether it was a member of the European Union on that day", values=("yes", "no"))


@dataclass(frozen=True, slots=True)
class RepresentedRow:
    """One member of a group for which a spokesperson acted: derived from dated membership, not named in the record."""

    document: str = column(SYMBOL)
    row_id: str = column(ROW + ": the spokesperson's")
    group: str = column("The group (a key)")
    group_name: str = column("The group")
    actor: str = column("The member (a key)")
    actor_name: str = column("The member")
    member_from: str = column(
        "Member since (ISO 8601); empty where it is a founding member or the day is not known", pattern=DAY
    )
    member_to: str = column("Member until (ISO 8601); empty where it still is", pattern=DAY)
    source: str = column("Where the membership is taken from")


@dataclass(frozen=True, slots=True)
class LinkRow:
    """Two rows of two documents that tell of the same act."""

    row_id: str = column(ROW)
    document: str = column(SYMBOL)
    linked_row_id: str = column(ROW + ": the same act in another document")
    linked_document: str = column("That document")
    basis: str = column("Why they are taken for the same act")


@dataclass(frozen=True, slots=True)
class DraftEventRow:
    """One thing that happened to a draft. No table of its own: ``drafts`` is made of these."""

    draft: str = column("Symbol as printed")
    event: str = column("tabled, submitted, revised, adopted, rejected, withdrawn, discontinued")
    kind: str = column("What it is")
    title: str = column("Title as printed")
    by: str = column("Who did it, in the record's words")
    resolution: str = column("What it became")
    item: str = column(ITEM)
    date: str = column(DATE)
    paragraph: str = column(PARAGRAPH)
    evidence: str = column("The sentence")
    start: int = column("Where the sentence starts in the document's text as printed")
