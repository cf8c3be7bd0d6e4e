"""A statement's own text and its speaker's row in the record: the same act, told by two documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipelines.tables.act_rows import LinkRow, ParticipationRow
from pipelines.tables.facts import OPEN, RecordFacts, by_session, finding, many
from pipelines.tables.record_rows import FindingRow


def links_and_doubts(all_facts: Sequence[RecordFacts]) -> tuple[list[LinkRow], list[FindingRow]]:
    """Links between statements and the records of their session; where none or several rows fit, a finding instead."""
    links: list[LinkRow] = []
    doubts: list[FindingRow] = []
    for session in by_session(all_facts):
        for statement in session:
            for record in session:
                if statement.about.kind == "statement" and record.is_record:
                    _compare(statement, record, links, doubts)
    return links, doubts


def _compare(statement: RecordFacts, record: RecordFacts, links: list[LinkRow], doubts: list[FindingRow]) -> None:
    for row in _spoken(statement):
        found = _same_act(row, record)
        if len(found) == 1:
            links.append(_link(row, found[0]))
        else:
            doubts.append(_doubt(statement, record, row, found))


def _spoken(statement: RecordFacts) -> Iterator[ParticipationRow]:
    return (row for row in statement.participation if row.act in ("statement", "right_of_reply"))


def _same_act(row: ParticipationRow, record: RecordFacts) -> list[ParticipationRow]:
    """The rows of a record in which the same delegation speaks on the same item; on any, where the text names none."""
    return [
        other
        for other in record.participation
        if (other.act, other.actor) == (row.act, row.actor)
        and other.voice in ("own", "group")
        and (not row.item or other.item == row.item)
    ]


def _link(row: ParticipationRow, other: ParticipationRow) -> LinkRow:
    item = f" under agenda item {row.item}" if row.item else ", of which it has one only,"
    paragraph = f", paragraph {other.paragraph}" if other.paragraph else ""
    return LinkRow(
        row_id=row.row_id,
        document=row.document,
        linked_row_id=other.row_id,
        linked_document=other.document,
        basis=f"{row.actor_name} speaks{item} at the same session of the same body ({other.document}{paragraph}).",
    )


def _doubt(
    statement: RecordFacts, record: RecordFacts, row: ParticipationRow, found: Sequence[ParticipationRow]
) -> FindingRow:
    under = f" under agenda item {row.item}" if row.item else ""
    if found:
        title = f"{row.actor_name}'s statement fits {many(len(found), 'row')} of {record.about.document}"
        detail = (
            f"{record.about.document} names {row.actor_name} {len(found)} times{under}. Which of them is this text is "
            "not said, so it is linked to none."
        )
    else:
        title = f"{row.actor_name}'s statement has no row in {record.about.document}"
        detail = (
            f"This is the text of a statement by {row.actor_name}{under}. {record.about.document}, the record of that "
            f"session, does not name {row.actor_name} among those who spoke{under}. It may not have been delivered, or "
            "the record leaves it out."
        )
    return finding(statement, f"link to {record.about.document}", "link", title, OPEN, detail, (row, *found))
