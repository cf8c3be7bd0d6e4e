"""Who did not speak: the figures at a glance, each regional group's composition, and the names."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from views import shown
from views.address import DOCUMENT, SESSION_PAGE, address, sentence, sentences
from views.behind.lines import Behind
from views.behind.silence import of_silence
from views.counting import silence as counting
from views.counting.could import OfHowMany, of_how_many
from views.counting.silence import EXPLAINED, KINDS, SPOKE
from views.counting.told import chosen as chosen_acts
from views.filters import Chosen
from views.glance import Figure, figures
from views.header import of_means
from views.markup import Html, tag
from views.records import NO_DAY, Record, numbers_of, source
from views.rows import rows_of
from views.selection import ALL_NAMED
from views.silent.bars import bars
from views.silent.lists import by_kind
from views.words import listed, many
from views.writing import notice, write

NOT_SHOWN = (
    "Why a delegation did not speak, and what it did outside the meetings. To be silent is no failing: a group may have "
    "spoken for it. Anonymous speech (“several delegations said”) makes nobody a speaker."
)


def all_acts(chosen: Chosen) -> Chosen:
    """What was chosen, with every kind of act and every voice the record names: to leave some out would make silence of them."""
    about = chosen.about()
    return replace(about, selection=replace(about.selection, voices=ALL_NAMED))


def page(chosen: Chosen) -> None:
    """The parts of the page, below its question."""
    record = chosen.record
    rows = counting.silence(record, chosen.selection, chosen.view.told)
    _warnings(record, chosen)
    if rows.empty:
        notice("No delegation is left by these filters.")
        return
    denominator = _denominator(chosen)
    write(_at_a_glance(chosen, rows, denominator))
    _composition(chosen, rows)
    _names(chosen, rows)


def _denominator(chosen: Chosen) -> OfHowMany:
    whole = replace(chosen.selection, voices="members")
    spoken = chosen_acts(chosen.view.told, replace(whole, delegations=(), groups=()), chosen.record)
    spoken = spoken[(spoken["who"] == "delegation") & (spoken["act"] == "statement") & (spoken["voice"] != "member")]
    of = of_how_many(chosen.record, whole, set(spoken["capacity"]), set(spoken["actor"]))
    every = not (whole.groups or whole.delegations)
    return of if of.printed or not every else counting.as_listed(chosen.view.told) or of


def _warnings(record: Record, chosen: Chosen) -> None:
    if (record.delegations["regional_group"] == NO_DAY).all():
        notice(
            "This record prints neither its date nor who was there.",
            "warning",
            " Only the delegations it names are known, so it cannot be told who else could have spoken.",
        )
    elif not counting.has_list(chosen.view.told):
        notice(
            "The record has no list of participants.",
            "warning",
            " A delegation that no sentence names may have been there and silent, or not there: that is not known.",
        )
    for row in rows_of(record.findings[record.findings["status"] == "warning"]):
        places = [number for number in str(row.paragraphs).split("; ") if number]
        link = (
            [" ", tag("a", f"Para. {places[0]}", href=sentence(record.document, paragraph=places[0]))] if places else []
        )
        notice(f"{row.title}.", "warning", f" {row.detail}", *link)


def _at_a_glance(chosen: Chosen, rows: pd.DataFrame, of: OfHowMany) -> Html:
    spoke = int((rows["kind"] == SPOKE).sum())
    words = [tag("strong", f"{spoke} of {many(of.number, 'delegation')} took the floor"), " for what is shown. "]
    if of.printed and of.number > spoke:
        in_part = (
            ""
            if counting.has_list(chosen.view.told)
            else ", and which they are is not said: the record prints only how many there were"
        )
        words.append(f"{of.number - spoke} of them did not{in_part}. ")
    tiles = [
        _tile(chosen, kind, rows[rows["kind"] == kind], len(rows)) for kind in KINDS if (rows["kind"] == kind).any()
    ]
    return tag("div", tag("p", *words, tag("span", of_means(of, chosen.record), class_="quiet")), figures(tiles))


def _tile(chosen: Chosen, kind: str, rows: pd.DataFrame, every: int) -> Figure:
    document, carry = chosen.record.document, chosen.carry
    if kind == SPOKE:
        href, link = sentences(document, carry, act=["statement"], voices="own"), "Their sentences"
    else:
        href, link = f"#kind-{kind}", "Which ones"
    return Figure(KINDS[kind], len(rows), f"of {many(every, 'delegation')}", EXPLAINED[kind], href, link)


def _notes(chosen: Chosen, rows: pd.DataFrame, question: str, how: str, summary: str) -> shown.Notes:
    spoke = int((rows["kind"] == SPOKE).sum())
    return shown.Notes(
        question=question,
        how_to_read=how,
        not_shown=NOT_SHOWN,
        source=f"{source(chosen.record, numbers_of(chosen.acts))} Regional groups: data/reference.",
        summary=summary,
        filters=f"{chosen.words}: {spoke} of {many(len(rows), 'delegation')} took the floor",
    )


def _composition(chosen: Chosen, rows: pd.DataFrame) -> None:
    from views.figures.composition import composition

    counted = counting.composition(rows)
    parts = [
        f"{section}: {listed([f'{row.number} {KINDS[row.kind][0].lower()}{KINDS[row.kind][1:]}' for row in rows_of(each)])}"
        for section, each in counted.groupby("section", sort=False)
    ]
    notes = _notes(
        chosen,
        rows,
        "What is known of each regional group?",
        "A bar is a regional group as it stood, whole; its parts are delegations by what the record names them as doing, in every "
        "voice it names, whatever the counting rule, each "
        "with its number and, where there is room, its share of the group. A part too thin for its number is drawn wider. No "
        "record prints how many of a group were there: the bars count all its members.",
        f"{'; '.join(parts)}.",
    )
    table = pd.DataFrame(
        {
            "Group": counted["section"],
            "What is known": counted["kind"].map(KINDS),
            "Delegations": counted["number"],
            "Of": counted["of"],
            "Share of the group": [f"{share:.0%}" for share in counted["share"]],
        }
    )
    links = [
        sentences(
            chosen.record.document,
            chosen.carry,
            delegation=list(rows.loc[(rows["section"] == row.section) & (rows["kind"] == row.kind), "actor"]),
            group=[],
        )
        for row in rows_of(counted)
    ]

    def behind() -> Behind:
        place = {(row.section, row.kind): at for at, row in enumerate(rows_of(counted))}
        at = [place[row.section, row.kind] for row in rows_of(rows)]
        data = table.assign(**{"Share of the group": counted["share"]})
        keys = ("Group", "What is known")
        return of_silence(chosen.view, chosen.selection, rows, data, keys, at, column="Delegations")

    below = shown.TableBelow(table, links, behind=behind, chart=lambda: composition(counted, "light"))
    shown.show(bars(counted, links), notes, below, key="composition")


def _names(chosen: Chosen, rows: pd.DataFrame) -> None:
    silent = rows[rows["kind"] != SPOKE]
    document = chosen.record.document
    table = pd.DataFrame(
        {
            "Delegation": silent["actor_name"],
            "Regional group": silent["section"],
            "What is known": silent["kind"].map(KINDS),
            "What the record names it as doing": silent["did"],
            "Member of a group that spoke (derived)": ["yes" if each else "" for each in silent["derived"]],
        }
    )
    notes = _notes(
        chosen,
        rows,
        "Which delegations did not speak?",
        "By what is known of them, then by regional group, in the alphabet’s order. A name leads to all that the delegation did.",
        f"{len(silent)} of {many(len(rows), 'delegation')} made no statement that the record names.",
    )
    drawn = by_kind(silent, document, chosen.carry, chosen.selection.mine)
    if silent.empty:
        drawn = tag("p", "Every delegation that could be known of took the floor.")
    links = [
        sentence(document, row=row.row_id, carry=chosen.carry)
        if row.row_id
        else address(SESSION_PAGE, {DOCUMENT: document})
        for row in rows_of(silent)
    ]
    keys = ("Delegation", "Regional group", "What is known")

    def behind() -> Behind:
        return of_silence(chosen.view, chosen.selection, silent, table, keys, range(len(silent)))

    shown.show(drawn, notes, shown.TableBelow(table, links, behind=behind), key="names")
