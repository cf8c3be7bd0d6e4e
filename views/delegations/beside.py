"""One delegation beside its regional group, and beside its own other sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from views import choice, kept, shown
from views.address import COMPARE_PAGE, DOCUMENT, address, sentences
from views.behind.lines import ACT, Behind, acts_at, gathered, of_acts
from views.counting import sessions_before as before
from views.counting import spread as counting
from views.counting.compare import names
from views.counting.told import NO_GROUP
from views.counting.view import View
from views.filters import Chosen
from views.markup import Html, scroller, tag
from views.records import about, in_order, label, numbers_of, source
from views.rows import rows_of
from views.selection import VOICE_RULES, VOICE_WORDS, in_words
from views.words import many
from views.writing import notice, write


def group(chosen: Chosen, who: str, name: str) -> None:
    """How many statements did each delegation of its regional group make?"""
    from views.figures.spread import spread as drawn

    view = chosen.view
    section = counting.section_of(view, who)
    if section == NO_GROUP or "Group not known" in section:
        notice(
            f"{name} stands in no regional group here,", "note", " so there is no group to set its statements beside."
        )
        return
    rows = counting.spread(view, chosen.selection, who)
    acts = counting.statements(view, chosen.selection)
    acts = acts[acts["actor"].isin(rows["actor"])]
    notes = shown.Notes(
        question=f"How do its statements stand beside those of the {section}?",
        how_to_read=(
            f"A dot is a delegation of the group, over the number of its statements; dots over one number stand in the alphabet's "
            f"order and have no order of merit. {name} is the filled diamond, on top of its dots. Counted: {VOICE_RULES[chosen.selection.voices]}"
        ),
        not_shown=(
            "How long, how weighty or how good a statement was: numbers of statements do not measure a delegation's part. Zero "
            "says that the record names none; the delegation may not have been there."
        ),
        source=f"{source(view.record, numbers_of(acts) or None)} Regional groups: data/reference.",
        summary=counting.in_words(rows, who, section),
        filters=f"{_statements_in_words(chosen)}: {many(len(rows), 'delegation')}",
    )
    table = pd.DataFrame({"Delegation": rows["actor_name"], "Statements": rows["number"]})
    carry = {**chosen.carry, "group": []}
    links = [sentences(view.record.document, carry, delegation=actor, act="statement") for actor in rows["actor"]]
    place = {actor: at for at, actor in enumerate(rows["actor"])}

    def behind() -> Behind:
        return of_acts(table, ("Delegation",), acts, [place[actor] for actor in acts["actor"]], {"Statements": ACT})

    shown.show(
        drawn(rows, who, section, VOICE_WORDS[chosen.selection.voices], shown.ground()),
        notes,
        shown.TableBelow(table, links, behind=behind),
        key="group",
    )


def _statements_in_words(chosen: Chosen) -> str:
    view, selection = chosen.view, replace(chosen.selection, delegations=(), groups=(), acts=("statement",))
    return in_words(selection, view.order, view.labels, view.names)


def sessions(chosen: Chosen, who: str, name: str) -> None:
    """What is new, what has come back, what is no longer, beside other sessions."""
    documents = kept.tables().documents
    of = chosen.record.about
    earlier = before.earlier(documents, of)
    others = set(before.meetings(documents, of)["document"])
    if not others:
        notice("No other record of a meeting is loaded,", "note", " so this session cannot be set beside another.")
        return
    every = (
        f"Its earlier sessions in this body ({len(earlier)} loaded)"
        if earlier
        else "None: no earlier session of this body is loaded"
    )
    labels = {document: label(about(documents, document)) for document in in_order(documents) if document in others}
    picked = choice.one("Beside which session?", "beside", {"": every, **labels})
    documents_beside = [picked] if picked else earlier
    if not documents_beside:
        notice(
            "No earlier session of this body is loaded.",
            "note",
            f" Whether {name} did something for the first time cannot be told. Choose any other record above, or add one.",
        )
        return
    views = before.latest_first([chosen.view, *(kept.view(document) for document in documents_beside)])
    rows = before.compared(views, who)
    if picked and not all(view.record.about.date_from for view in views):
        rows = rows.assign(status="which came first is not known")
    here = [" (this record)" if view.record.document == of.document else "" for view in views]
    heads = [f"{name_}{this}" for name_, this in zip(names(views), here, strict=True)]
    same = all(view.record.about.body == of.body and of.body for view in views)
    notes = shown.Notes(
        question=f"What is new for {name}, and what is no longer?",
        how_to_read=(
            "A row is a kind of act, a column a record, the latest first. Numbers are acts and lead to their sentences. The last "
            "column says what the latest has beside those before it; “first time” and “no longer” speak of these records alone."
        ),
        not_shown=(
            "Sessions whose records are not loaded. The filters of this page, which speak of one record, are not applied here: "
            "each record is counted whole, in own voice."
            + ("" if same else " These records are of different bodies, whose rules and agendas differ.")
        ),
        source=" ".join(source(view.record, numbers_of(_all_kinds(view, who)) or None) for view in views),
        summary="; ".join(f"{row.kind}: {row.status}" for row in rows_of(rows)) + ".",
        filters=f"{name} in {many(len(views), 'record')}, each whole",
    )
    words = pd.DataFrame(
        {
            "What": rows["kind"],
            **{head: [_words(each[at]) for each in rows["counts"]] for at, head in enumerate(heads)},
            "The latest beside those before": rows["status"],
        }
    )

    def behind() -> Behind:
        """A row a kind of act and record; no number where the record names nobody, or it was no delegation then."""
        each = [(row, at) for row in rows_of(rows) for at in range(len(views))]
        numbers = [None if row.counts[at] is None or row.counts[at] < 0 else row.counts[at] for row, at in each]
        data = pd.DataFrame(
            {
                "What": [row.kind for row, _ in each],
                "Record": [heads[at] for _, at in each],
                "Acts": pd.array(numbers, dtype="Int64"),
                "Remark": ["" if row.counts[at] else _words(row.counts[at]) for row, at in each],
                "The latest beside those before": [row.status for row, _ in each],
            }
        )

        def lines() -> pd.DataFrame:
            acts = [before.did(views[at], who, *before.KINDS[row.kind]) for row, at in each]
            return gathered(acts_at(its, place, {"Acts": ACT}) for place, its in enumerate(acts))

        return Behind(data, ("What", "Record"), lines)

    shown.show(_table(rows, views, heads, who), notes, shown.TableBelow(words, behind=behind), key="sessions")
    beside = [view.record.document for view in views if view.record.document != of.document]
    compare = address(COMPARE_PAGE, {DOCUMENT: of.document, "with": beside})
    write(tag("p", tag("a", "Compare: all delegations of these sessions", href=compare)))


def _all_kinds(view: View, who: str) -> pd.DataFrame:
    """The acts of a delegation that are counted of one record."""
    return pd.concat([before.did(view, who, *kind) for kind in before.KINDS.values()])


def _words(count: int | None) -> str:
    if count is None:
        return "names nobody"
    return "not a delegation then" if count < 0 else str(count)


def _table(rows: pd.DataFrame, views: Sequence[View], heads: Sequence[str], who: str) -> Html:
    head = tag(
        "thead",
        tag("tr", *(tag("th", words, scope="col") for words in ("What", *heads, "The latest beside those before"))),
    )
    body = []
    for row in rows_of(rows):
        acts, voices = before.KINDS[row.kind]
        cells = []
        for view, count in zip(views, row.counts, strict=True):
            if count is not None and count > 0:
                rule = "represented" if "aligned" in voices else "own"
                href = sentences(view.record.document, delegation=who, act=list(acts), voices=rule)
                cells.append(
                    tag("td", tag("a", str(count), href=href, aria_label=f"{row.kind}: {count}, their sentences"))
                )
            else:
                cells.append(tag("td", _words(count), class_="quiet"))
        body.append(tag("tr", tag("th", row.kind, scope="row"), *cells, tag("td", row.status)))
    table = tag(
        "table",
        tag("caption", "Acts in this record and others", class_="hidden"),
        head,
        tag("tbody", *body),
        class_="rows sessions",
    )
    return scroller(table, "Acts in this record and others")
