"""What happened to each draft → one row a draft."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pipelines.tables.act_rows import DraftEventRow, DraftRow, ParticipationRow

OUTCOMES = ("adopted", "rejected", "withdrawn", "discontinued")
SUBMITTED = ("submitted", "tabled")


def draft_rows(document: str, events: Iterable[DraftEventRow], acts: Iterable[ParticipationRow]) -> list[DraftRow]:
    """The drafts of one record, in its order: from what it says of each draft, and from who acted on it.

    A draft printed without a symbol is one draft a sentence. The last outcome the record reports counts.
    """
    events_of: dict[tuple[str, str], list[DraftEventRow]] = defaultdict(list)
    acts_of: dict[tuple[str, str], list[ParticipationRow]] = defaultdict(list)
    first: dict[tuple[str, str], int] = {}
    for event in events:
        key = (event.draft, "" if event.draft else event.evidence)
        events_of[key].append(event)
        first[key] = min(first.get(key, event.start), event.start)
    for act in acts:
        if act.draft:
            key = (act.draft, "")
            acts_of[key].append(act)
            first[key] = min(first.get(key, act.start), act.start)
    return [
        _draft_row(document, key[0], sorted(events_of[key], key=lambda event: event.start), acts_of[key])
        for key in sorted(first, key=lambda key: first[key])
    ]


def _draft_row(
    document: str, draft: str, events: Sequence[DraftEventRow], acts: Sequence[ParticipationRow]
) -> DraftRow:
    outcomes = [event for event in events if event.event in OUTCOMES]
    end = outcomes[-1] if outcomes else None
    told: DraftEventRow | ParticipationRow = end or (events[0] if events else acts[0])
    named: list[DraftEventRow | ParticipationRow] = [*acts, *events]
    submitted = [event for event in events if event.by and event.event in SUBMITTED]
    introduced = [act for act in acts if act.act == "introduced"]
    sponsors = _names(act for act in acts if act.act == "sponsored" and act.voice in ("own", "group"))
    gone = _names(act for act in acts if act.act == "sponsored" and act.role == "withdrew")
    stayed = [name for name in sponsors if name not in gone]
    return DraftRow(
        document=document,
        draft=draft,
        kind=next((event.kind for event in events if event.kind), ""),
        title=next((event.title for event in events if event.title), ""),
        submitted_by=submitted[0].by if submitted else "; ".join(_names(introduced)),
        submitted_paragraph=submitted[0].paragraph if submitted else next((act.paragraph for act in introduced), ""),
        sponsors=len(stayed),
        sponsor_names="; ".join(stayed),
        item=told.item or next((each.item for each in named if each.item), ""),
        outcome=end.event if end else "",
        resolution=next((each.resolution for each in reversed(named) if each.resolution), ""),
        date=end.date if end else "",
        paragraph=told.paragraph,
        evidence=told.evidence,
    )


def _names(acts: Iterable[ParticipationRow]) -> list[str]:
    return list(dict.fromkeys(act.actor_name for act in acts))
