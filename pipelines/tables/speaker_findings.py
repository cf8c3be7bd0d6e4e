"""How many took the floor by the rows, beside the numbers of those attending."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipelines.tables.facts import AGREES, OPEN, RecordFacts, Told, addition_of, finding, listed, many, where
from pipelines.tables.record_rows import AttendanceRow, FindingRow

KEY = re.compile(r"[A-Z]{3}")  # a State's


def spoke_of_those_attending(facts: Told, others: Sequence[Told]) -> Iterator[FindingRow]:
    """How many took the floor by the rows, beside how many attended by the record (or by another document)."""
    if not facts.is_record:
        return
    for finding_id, capacity, whats, thing in (
        ("parties spoke", "member", ("states_parties", "regional_organizations"), "the parties attending"),
        ("members spoke", "member", ("members",), "the members attending"),
        ("signatories spoke", "observer", ("signatories", "observer_states"), "the observer States attending"),
        ("other States spoke", "observer", ("observer_states",), "the observer States attending"),
        ("IGOs spoke", "igo", ("igos",), "the intergovernmental organizations attending"),
        ("NGOs spoke", "ngo", ("ngos",), "the non-governmental organizations attending"),
    ):
        figures = [figure for what in whats if (figure := _figure_of(facts, others, what))]
        skip = finding_id == "other States spoke" and _figure_of(facts, others, "signatories")
        if not figures or figures[0].what != whats[0] or skip:
            continue
        yield _spoke_finding(facts, finding_id, thing, facts.spoke.get(capacity, 0), figures)


def _spoke_finding(
    facts: Told, finding_id: str, thing: str, spoke: int, figures: Sequence[AttendanceRow]
) -> FindingRow:
    attended = sum(figure.number for figure in figures)
    fits = spoke <= attended
    source = "" if figures[0].document == facts.about.document else f" according to {figures[0].document}"
    speakers = many(spoke, "organization" if figures[0].what in ("igos", "ngos") else "delegation")
    detail = (
        f"By the rows, {speakers} made at least one statement in this capacity, for itself or for a "
        f"group; {addition_of(figures)}{f' = {attended}' if len(figures) > 1 else ''} attended{source}{where(*figures)}."
    )
    if not fits:
        detail += " More spoke than attended: the record, or its reading here, is wrong somewhere."
    title = f"{spoke} of {thing} ({attended}) took the floor"
    kind, status = ("reconciliation", AGREES) if fits else ("contradiction", OPEN)
    return finding(facts, finding_id, kind, title, status, detail, figures)


def _figure_of(facts: Told, others: Sequence[Told], what: str) -> AttendanceRow | None:
    return next((figure for source in (facts, *others) if (figure := source.figure(what))), None)


def members_as_elected(facts: RecordFacts) -> Iterator[FindingRow]:
    """Those whom the record names as members or as observers, beside the dated list of those elected to the body."""
    told = [
        row
        for row in facts.participation
        if row.act in ("statement", "attended") and row.voice in ("own", "group") and KEY.fullmatch(row.actor)
    ]
    members = [row for row in told if row.capacity == "member"]
    if not facts.members or not members:
        return
    strangers = [row for row in members if row.actor not in facts.members]
    hidden = [row for row in told if row.capacity == "observer" and row.actor in facts.members]
    detail = (
        f"The record names {many(len({row.actor for row in members}), 'State')} as members of the body, which had "
        f"{len(facts.members)} on the first day by the dated list of those elected."
    )
    if not strangers and not hidden and all(row.act != "attended" for row in members):
        return  # the capacities may be those of the list itself
    if not strangers and not hidden:
        title = "Those named as members are members by the elections"
        yield finding(facts, "members as elected", "reconciliation", title, AGREES, detail)
        return
    for rows, words in ((strangers, "Named as members and not elected"), (hidden, "Elected and named as observers")):
        if rows:
            names = sorted({f"{row.actor_name} (paragraph {row.paragraph or 'without number'})" for row in rows})
            detail += f" {words}: {listed(names)}."
    title = "The record’s members are not those elected, in some places"
    detail += " Who speaks for a group may be listed with its members; else the record, or its reading here, is wrong."
    yield finding(facts, "members as elected", "contradiction", title, OPEN, detail, [*strangers, *hidden])


FINDERS = (spoke_of_those_attending, members_as_elected)
