"""Sponsors of a draft beside the speakers on its item: who did the one and not the other."""

from __future__ import annotations

import pandas as pd

from views import shown
from views.act_table import sentences_of
from views.behind.lines import each_its_own
from views.counting import drafts as counting
from views.counting.drafts import Draft
from views.filters import Chosen
from views.markup import tag
from views.name_lists import name_lists
from views.records import numbers_of, source
from views.words import many


def crossed(chosen: Chosen, draft: Draft) -> None:
    """Who sponsored the draft and did not speak under its item, and who spoke and did not sponsor."""
    label = chosen.view.labels.get(draft.column, draft.column)
    found = counting.crossed(draft, chosen.view.told, chosen.selection, chosen.record)
    where = f"item {label}" if draft.row.item else label or "its item"
    question = f"Who sponsored {draft.label} and did not speak under {where}, and who spoke and did not sponsor?"
    silent, speakers, both = found.silent_sponsors, found.speakers, found.both
    filters = _filters(chosen)
    if not draft.column:
        figure = tag("p", "The record does not say under which item the draft falls, so its speakers cannot be told.")
    elif not len(draft.sponsors):
        figure = tag("p", "The record names no sponsor of this draft, so there is nothing to set beside its speakers.")
    else:
        mine = chosen.selection.mine
        figure = tag(
            "div",
            tag("h4", f"Sponsored {draft.label} and did not take the floor under {where}: {len(silent)}"),
            name_lists(silent, chosen.carry, mine=mine, nobody="Every sponsor named took the floor there."),
            tag("h4", f"Took the floor under {where} and is not named as a sponsor: {len(speakers)}"),
            name_lists(
                speakers, chosen.carry, mine=mine, nobody="Every delegation that took the floor there is a sponsor."
            ),
            tag("h4", f"Did both: {len(both)}"),
            name_lists(both, chosen.carry, mine=mine),
        )
    rows = pd.concat(
        [
            part.assign(what=what)
            for part, what in (
                (silent, "sponsored, did not speak"),
                (speakers, "spoke, did not sponsor"),
                (both, "both"),
            )
        ],
        ignore_index=True,
    )
    table = pd.DataFrame(
        {
            "Delegation": rows["actor_name"],
            "Group": rows["section"],
            "What": rows["what"],
            "Note": rows["note"],
            "Paragraph": rows["paragraph"],
        }
    )
    links = sentences_of(rows, chosen.carry)
    total = many(len(silent) + len(both), "sponsor")
    notes = shown.Notes(
        question=question,
        how_to_read=f"Speaking is taking the floor under {where}, for oneself or as spokesperson of a group, before or after the "
        "action; a right of reply is not. Sponsors that were heard only through another's statement are said to be so. A sponsor "
        "leads to the sentence that names it as one, a speaker to its first statement.",
        not_shown="Statements the record does not report by name; what was said of the draft under other items.",
        source=source(chosen.record, numbers_of(rows) if len(rows) else None),
        summary=f"Of {total} named, {len(silent)} did not take the floor under {where} and {len(both)} did; {many(len(speakers), 'delegation')} "
        "took the floor there without being named as a sponsor.",
        filters=filters,
    )
    shown.show(
        figure,
        notes,
        shown.TableBelow(table, links, "Sentence", behind=lambda: each_its_own(table, rows)),
        key="crossed",
    )


def _filters(chosen: Chosen) -> str:
    who = [*chosen.selection.groups, *(chosen.view.names.get(key, key) for key in chosen.selection.delegations)]
    return f"Delegations: {', '.join(who)}" if who else "All delegations"
