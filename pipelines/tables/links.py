"""A statement's own text and its speaker's row in the record: the same act, told by two documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from pipelines.tables.act_rows import LinkRow, ParticipationRow
from pipelines.tables.facts import OPEN, Told, by_session, finding, many
from pipelines.tables.record_rows import FindingRow

Acts = Callable[[str], Sequence[ParticipationRow]]  # a document → its rows
SPOKEN = ("statement", "right_of_reply")


def links_and_doubts(all_told: Sequence[Told], acts: Acts) -> tuple[list[LinkRow], list[FindingRow]]:
    """Links between statements and the records of their session; where none or several rows fit, a finding instead."""
    links: list[LinkRow] = []
    doubts: list[FindingRow] = []
    for session in by_session(all_told):
        statements = [told for told in session if told.about.kind == "statement" and told.rows["participation"]]
        records = [told for told in session if told.is_record]
        if not statements or not records:
            continue
        said = {told.about.document: _spoken(acts(told.about.document)) for told in statements}
        found: dict[tuple[str, str], list[tuple[ParticipationRow, list[ParticipationRow]]]] = {}
        for record in records:  # its rows are many: of one record at a time
            name = record.about.document
            by_speaker = _by_speaker(acts(name))
            for document, rows in said.items():
                found[document, name] = [(row, _same_act(row, by_speaker)) for row in rows]
        for statement in statements:
            for record in records:
                for row, same in found[statement.about.document, record.about.document]:
                    if len(same) == 1:
                        links.append(_link(row, same[0]))
                    else:
                        doubts.append(_doubt(statement, record, row, same))
    return links, doubts


def _spoken(acts: Sequence[ParticipationRow]) -> list[ParticipationRow]:
    return [row for row in acts if row.act in SPOKEN]


def _by_speaker(acts: Sequence[ParticipationRow]) -> Mapping[tuple[str, str], list[ParticipationRow]]:
    rows: dict[tuple[str, str], list[ParticipationRow]] = defaultdict(list)
    for row in _spoken(acts):
        if row.voice in ("own", "group"):
            rows[row.act, row.actor].append(row)
    return rows


def _same_act(
    row: ParticipationRow, by_speaker: Mapping[tuple[str, str], list[ParticipationRow]]
) -> list[ParticipationRow]:
    """The rows of a record in which the same delegation speaks on the same item; on any, where the text names none."""
    rows = by_speaker.get((row.act, row.actor), [])
    return [other for other in rows if not row.item or other.item == row.item]


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


def _doubt(statement: Told, record: Told, row: ParticipationRow, found: Sequence[ParticipationRow]) -> FindingRow:
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
