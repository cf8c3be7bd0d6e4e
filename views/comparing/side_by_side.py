"""Which records are compared, why their numbers may not be comparable, and their figures beside each other."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from views import kept, records, shown
from views.address import ADD_PAGE, address, sentence, sentences
from views.choice import several
from views.comparing import delegations, groups
from views.comparing.behind import of_acts, of_figures
from views.counting import compare as counting
from views.counting.compare import Figure, Part
from views.filters import Chosen
from views.markup import Html, scroller, tag
from views.records import numbers_of, source
from views.selection import VOICE_RULES, in_words
from views.words import listed, many
from views.writing import notice, write

MOST = 5  # records beside the open one


def page(chosen: Chosen) -> None:
    """The page, for the open record and those set beside it."""
    compared = _compared(chosen)
    if len(compared) < 2:
        return
    words = _words(chosen, compared)
    write(tag("p", tag("strong", "Compared: "), words, ".", role="status"))
    if chosen.selection.items or chosen.selection.days:
        write(
            tag(
                "p",
                "The filters by item and by day are set aside here: a record's items and days are its own.",
                class_="quiet",
            )
        )
    write(tag("p", _glance(compared), class_="glance"))
    if warnings := counting.warnings(compared):
        notice("Read these numbers side by side with care.", "warning", f" {' '.join(warnings)}")
    _figures(chosen, compared, words)
    _acts(chosen, compared, words)
    groups.slopes(compared, words)
    delegations.changes(chosen, compared, words)
    delegations.presence(chosen, compared, words)


def _compared(chosen: Chosen) -> list[Part]:
    documents = kept.tables().documents
    document = chosen.record.document
    labels = kept.labels()
    choices = {name: labels[name] for name in counting.others(documents, kept.acting(), document)}
    if not choices:
        notice(
            "No other record of a meeting is here to set beside this one.",
            "note",
            " ",
            tag("a", "Add a record", href=address(ADD_PAGE, {})),
            " of another session, and it can be compared.",
        )
        return []
    own = counting.beside(documents, document)
    beside = several(
        "Set beside this record",
        "with",
        choices,
        first=[own] if own else [],
        most=MOST,
        help="Up to five other records.",
    )
    views = [kept.view(name) for name in beside]
    for view in views:
        if not view.record.is_meeting:
            notice(
                f"{records.label(view.record.about)}: it does not report what delegations did at a meeting, and is left out."
            )
    views = [view for view in views if view.record.is_meeting]
    if not views:
        if not own:
            notice("No other session of this body is here: choose the records to set beside this one.")
        else:
            notice("Choose the records to set beside this one.")
        return []
    same = st.toggle(
        "Only delegations that could take part in every record",
        key="same",
        bind="query-params",
        help="Leaves out those that did not exist, or are not on the list of delegations, at one of the sessions.",
    )
    return counting.parts([chosen.view, *views], chosen.selection, same_only=same)


def _words(chosen: Chosen, compared: list[Part]) -> str:
    own = replace(chosen.selection, items=(), days=())
    told = in_words(own, chosen.view.order, chosen.view.labels, chosen.view.names)
    return f"{told}: {listed([part.name for part in compared])}"


def _glance(compared: list[Part]) -> str:
    told = [
        f"{int(part.seats['took'].sum())} of {many(len(part.seats), 'delegation')} in {part.name}" for part in compared
    ]
    changes = counting.changes(compared)
    moved = [
        f"from {change.before.name} to {change.after.name} {len(change.new)} new, {len(change.returning)} returning, "
        f"{len(change.gone)} no longer there"
        for change in changes
    ]
    return f"Took part: {listed(told)}; {'; '.join(moved)}."


def sources(compared: list[Part]) -> str:
    """Where the numbers of each record are from."""
    return " ".join(source(part.view.record, numbers_of(part.acts)) for part in compared)


def carried(chosen: Chosen) -> dict[str, list[str]]:
    """The filters that mean the same in another record."""
    return {key: values for key, values in chosen.carry.items() if key not in ("item", "day")}


def _figures(chosen: Chosen, compared: list[Part], words: str) -> None:
    found = counting.figures(compared)
    table = pd.DataFrame(
        {
            "Figure": list(found),
            **{part.name: [_number(row[place]) for row in found.values()] for place, part in enumerate(compared)},
            **{
                f"Of, in {part.name}": [_denominator(row[place]) for row in found.values()]
                for place, part in enumerate(compared)
            },
        }
    )
    notes = shown.Notes(
        question="How many did what in each record?",
        how_to_read="Each number leads to the sentences it counts, the number of those that could have to where it is printed. The figures are those at the "
        "head of the Session page and follow its rules, each with its own voices and acts.",
        not_shown="Statements the record counts without naming anyone; how long sessions were.",
        source=sources(compared),
        summary=f"{_told(found, 'Took the floor', compared)} {_told(found, 'Heard in any way', compared)}".strip(),
        filters=words,
    )
    below = shown.TableBelow(table, behind=lambda: of_figures(found, compared))
    shown.show(_figure_table(chosen, found, compared), notes, below, key="figures")


def _number(figure: Figure | None) -> str:
    if figure is None or not figure.number:
        return "none named"
    return f"{figure.number:,} of {figure.of.number:,}" if figure.of else f"{figure.number:,}"


def _denominator(figure: Figure | None) -> str:
    return figure.of.words if figure and figure.of else ""


def _told(found: dict[str, list[Figure | None]], label: str, compared: list[Part]) -> str:
    if label not in found:
        return ""
    told = [f"{_number(figure)} in {part.name}" for figure, part in zip(found[label], compared, strict=True)]
    return f"{label}: {listed(told)}."


def _figure_table(chosen: Chosen, found: dict[str, list[Figure | None]], compared: list[Part]) -> Html:
    head = tag("tr", tag("th", "Figure", scope="col"), *(tag("th", part.name, scope="col") for part in compared))
    body = [
        tag(
            "tr",
            tag("th", label, scope="row"),
            *(_figure_cell(chosen, label, figure, part) for figure, part in zip(row, compared, strict=True)),
        )
        for label, row in found.items()
    ]
    caption = "Figures of each record"
    whole = tag(
        "table", tag("caption", caption, class_="hidden"), tag("thead", head), tag("tbody", *body), class_="rows beside"
    )
    return scroller(whole, caption)


def _figure_cell(chosen: Chosen, label: str, figure: Figure | None, part: Part) -> Html:
    if figure is None or not figure.number:
        return tag("td", tag("span", "none named", class_="quiet"))
    number = [tag("strong", f"{figure.number:,}")]
    if figure.acts:
        href = sentences(part.document, carried(chosen), act=figure.acts, voices=figure.voices)
        number = [tag("a", number[0], href=href, aria_label=f"{label} in {part.name}: {figure.number:,}")]
    if figure.of is None:
        return tag("td", *number, tag("div", "no total printed", class_="quiet"))
    words = f"of {figure.of.number:,}"
    if figure.of.paragraph:
        href = sentence(figure.of.document or part.document, paragraph=figure.of.paragraph)
        return tag("td", *number, " ", tag("a", words, href=href, title=figure.of.words))
    return tag("td", *number, f" {words}", title=figure.of.words)


def _acts(chosen: Chosen, compared: list[Part], words: str) -> None:
    counted = counting.by_act(compared)
    columns = range(len(compared))
    table = pd.DataFrame({"Kind": counted["words"]})
    for place in columns:
        table[compared[place].name] = counted[f"acts{place}"]
        table[f"By, in {compared[place].name}"] = counted[f"delegations{place}"]
    head = tag("tr", tag("th", "Kind", scope="col"), *(tag("th", part.name, scope="col") for part in compared))
    body = []
    for row in counted.to_dict("records"):
        cells = []
        for place, part in enumerate(compared):
            acts, by = int(row[f"acts{place}"]), int(row[f"delegations{place}"])
            link = sentences(part.document, carried(chosen), act=str(row["act"]))
            said = f"{row['words']} in {part.name}: {acts:,} by {many(by, 'delegation')}"
            inside = (
                (tag("a", f"{acts:,}", href=link, aria_label=said), f" by {by:,}")
                if acts
                else (tag("span", "none named", class_="quiet"),)
            )
            cells.append(tag("td", *inside))
        body.append(tag("tr", tag("th", str(row["words"]), scope="row"), *cells))
    caption = "Acts of delegations by kind, in each record"
    whole = tag(
        "table", tag("caption", caption, class_="hidden"), tag("thead", head), tag("tbody", *body), class_="rows beside"
    )
    notes = shown.Notes(
        question="What did delegations do in each record, by kind of act?",
        how_to_read="Acts, and by how many different delegations; a number leads to the sentences it counts. “None named” is not "
        f"nought: the record may not report it. Counted: {VOICE_RULES[chosen.selection.voices]}",
        not_shown="Organizations, the chair and the secretariat; elections and meetings chaired; derived members.",
        source=sources(compared),
        summary=_acts_told(counted, compared),
        filters=words,
    )
    figure = scroller(whole, caption)
    below = shown.TableBelow(table, behind=lambda: of_acts(counted, compared))
    shown.show(figure, notes, below, key="acts")


def _acts_told(counted: pd.DataFrame, compared: list[Part]) -> str:
    told = []
    for row in counted.to_dict("records"):
        numbers = [f"{int(row[f'acts{place}']) or 'none named'} in {part.name}" for place, part in enumerate(compared)]
        told.append(f"{row['words']}: {listed(numbers)}")
    return f"{'; '.join(told)}." if told else "No act is left by these filters."
