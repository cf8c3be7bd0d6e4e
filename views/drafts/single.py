"""One draft: what happened to it in order, and who its sponsors are, named and implied."""

from __future__ import annotations

import pandas as pd

from views import shown
from views.act_table import sentences_of
from views.address import sentence
from views.behind.lines import Behind, each_its_own, gathered, told_at
from views.counting.draft_life import Event
from views.counting.draft_life import life as events_of
from views.counting.drafts import Draft
from views.filters import Chosen
from views.markup import Html, join, tag
from views.matrix_table import pointer
from views.name_lists import name_lists
from views.records import source
from views.rows import rows_of
from views.words import days, listed, many, para, shortened

ROLES = ((("", "main"), "Sponsors named"), (("co",), "Co-sponsors named"), (("joined",), "Joined later"))
FEW = 8  # names that stand in the line of an event; more are folded


def life(chosen: Chosen, draft: Draft) -> None:
    """What happened to the draft, in the record's order."""
    events = events_of(chosen.record, chosen.view.told, draft)
    paragraphs = [event.paragraph for event in events if event.paragraph]
    cells = pd.DataFrame(
        {
            "What": [event.what for event in events],
            "Who": ["; ".join(name for _, name in event.actors) for event in events],
            "More": [event.more for event in events],
            "Date": [days(event.date) for event in events],
            "Paragraph": [event.paragraph for event in events],
            "Sentence": [" ".join(event.words.split()) for event in events],
        }
    )
    links = [_place(chosen, event) for event in events]
    notes = shown.Notes(
        question=f"What happened to {draft.label}?",
        how_to_read="Each line is an event that the record tells of, in its order, and leads to its sentence. Paragraphs that name "
        "the draft, or its version before a revision, and tell of nothing above stand as “named in the record”.",
        not_shown="What happened outside this record: consultations, earlier versions, sponsors added in other documents.",
        source=source(chosen.record, list(dict.fromkeys(paragraphs))),
        summary=f"{_lead(draft)} {listed([_short(event) for event in events])}.",
        filters=f"All that the record tells of {draft.key}, whatever the filters",
    )
    before = ["", *(event.words for event in events)]
    lines = [_line(chosen, event, event.words != last) for event, last in zip(events, before, strict=False)]
    figure = tag(
        "div",
        tag("p", tag("strong", draft.row.title or f"{draft.row.kind} {draft.key}".strip()), class_="wide"),
        tag("ol", *lines, class_="life"),
    )
    shown.show(figure, notes, shown.TableBelow(cells, links, behind=lambda: _behind(chosen, draft, events)), key="life")


def _behind(chosen: Chosen, draft: Draft, events: list[Event]) -> Behind:
    """Each event with how many it names, and a line for each of these; one line for an event that names nobody."""
    data = pd.DataFrame(
        {
            "What": [event.what for event in events],
            "How many named": [len({key for key, _ in event.actors}) for event in events],
            "More": [event.more for event in events],
            "When": [event.date for event in events],
        }
    )
    each = [(at, event, who) for at, event in enumerate(events) for who in event.actors or (("", ""),)]

    def lines() -> pd.DataFrame:
        acts = told_at(
            [at for at, _, _ in each],
            {"How many named": [key for _, _, (key, _) in each]},
            record=chosen.record.document,
            actor=[key for _, _, (key, _) in each],
            name=[name for _, _, (_, name) in each],
            draft=draft.row.draft,
            date=[event.date for _, event, _ in each],
            paragraph=[event.paragraph for _, event, _ in each],
            sentence=[" ".join(event.words.split()) for _, event, _ in each],
            link=[_place(chosen, event) for _, event, _ in each],
        )
        return gathered([acts])

    return Behind(data, ("What", "When"), lines)


def _lead(draft: Draft) -> str:
    kind = draft.row.kind or "draft"
    item = f", item {draft.row.item}" if draft.row.item else ""
    return f"{draft.key} ({kind}{item})."


def _short(event: Event) -> str:
    where = f" ({para(event.paragraph)})" if event.paragraph else ""
    number = f" by {many(len(event.actors), 'delegation')}" if len(event.actors) > 1 else ""
    return f"{event.what.lower()}{number}{where}"


def _place(chosen: Chosen, event: Event) -> str:
    at = None if event.row else event.at
    return sentence(chosen.record.document, row=event.row, at=at, carry=chosen.carry)


def _line(chosen: Chosen, event: Event, quoted: bool) -> Html:
    """quoted: whether its words are printed; not again where they are those of the event before it."""
    where = para(event.paragraph) or "the sentence"
    names = join((tag("span", name, *pointer(key, chosen.selection.mine)) for key, name in event.actors), between=", ")
    who: list[Html] = []
    if len(event.actors) > FEW:
        who = [tag("details", tag("summary", many(len(event.actors), "delegation")), names)]
    elif event.actors:
        who = [tag("div", names)]
    head: list[str] = [tag("strong", event.what)]
    if event.more:
        head += [": ", event.more]
    if event.date:
        head.append(tag("span", f" · {days(event.date)}", class_="quiet"))
    link = tag("a", where, href=_place(chosen, event), aria_label=f"{event.what}: {where}")
    said = tag("div", "“", shortened(event.words, 220), "”", class_="quiet")
    return tag("li", tag("div", *head, " · ", link), *who, *([said] if quoted else []))


def sponsors(chosen: Chosen, draft: Draft) -> None:
    """The sponsors that the record names, by role; apart from them the members of groups that sponsored, derived."""
    mine = chosen.selection.mine
    derived = _with_groups(chosen, draft.derived)
    parts = []
    for roles, words in ROLES:
        rows = draft.sponsors[draft.sponsors["role"].isin(roles)]
        if len(rows):
            parts += [tag("h4", f"{words}: {len(rows)}"), name_lists(_noted(rows), chosen.carry, mine=mine)]
    if len(draft.withdrew):
        parts += [tag("h4", f"Withdrew: {len(draft.withdrew)}"), name_lists(draft.withdrew, chosen.carry, mine=mine)]
    if not parts:
        parts = [tag("p", "The record names no sponsor of this draft. It does not follow that it had none.")]
    if len(derived):
        lead = "Implied, derived from dated lists of members and counted with none of the above"
        groups = listed(sorted(set(derived["group_name"])))
        parts += [
            tag("h4", f"{lead}: {len(derived)}"),
            tag(
                "p",
                f"As members of {groups}, whose spokesperson is a sponsor. The record does not name them.",
                class_="quiet",
            ),
            tag("div", name_lists(derived, chosen.carry, mine=mine), class_="derived"),
        ]
    every = pd.concat([draft.sponsors, draft.withdrew, derived], ignore_index=True)
    table = pd.DataFrame(
        {
            "Delegation": every["actor_name"],
            "Group": every["section"],
            "As": [
                "implied (derived)" if voice == "member" else role or "named"
                for voice, role in zip(every["voice"], every["role"], strict=True)
            ],
            "Through": every["via"],
            "Paragraph": every["paragraph"],
        }
    )
    links = sentences_of(every, chosen.carry)
    named = many(len(draft.sponsors), "sponsor")
    notes = shown.Notes(
        question=f"Who sponsored {draft.label}?",
        how_to_read="Names lead to the sentence that says so. Members of a group whose spokesperson sponsored “on behalf of” them "
        "stand apart: they are derived from lists of members as they stood on the session's first day.",
        not_shown="Sponsors added in documents that are not this record, and those the record counts without naming.",
        source=source(chosen.record, [str(each) for each in dict.fromkeys(draft.sponsors["paragraph"]) if each]),
        summary=f"{named} named by the record" + (f"; {len(derived)} more implied, derived." if len(derived) else "."),
        filters=f"All sponsors of {draft.key}, whatever the filters",
    )
    shown.show(
        tag("div", *parts),
        notes,
        shown.TableBelow(table, links, "Sentence", behind=lambda: each_its_own(table, every)),
        key="sponsors",
    )


def _noted(rows: pd.DataFrame) -> pd.DataFrame:
    """With what stands beside a name: for whom, through whom."""
    notes: list[str] = []
    for row in rows_of(rows):
        if row.voice == "group":
            notes.append(row.on_behalf_of or "for a group")
        elif row.voice == "represented":
            notes.append(f"named by {row.via}")
        else:
            notes.append("")
    return rows.assign(note=notes)


def _with_groups(chosen: Chosen, derived: pd.DataFrame) -> pd.DataFrame:
    groups = chosen.record.represented.drop_duplicates(["row_id", "actor"])[["row_id", "actor", "group_name"]]
    return derived.merge(groups, on=["row_id", "actor"], how="left").fillna({"group_name": "a group"})
