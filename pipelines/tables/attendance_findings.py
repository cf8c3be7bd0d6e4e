"""The record's own figures of who was there, set beside each other and beside the rows, with the arithmetic.

A reading is a way to count under which two printed figures fit. Where only a reading makes them fit, the finding says
so and names it; no figure is corrected and none is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipelines.tables.facts import (
    AGREES,
    OPEN,
    UNDER_A_READING,
    WARNING,
    RecordFacts,
    Told,
    addition_of,
    finding,
    listed,
    many,
    term_of,
    where,
)
from pipelines.tables.record_rows import AttendanceRow, FindingRow

# How a number of States may have been counted: the counts added up, and what the reading takes for granted.
READINGS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("states",), ""),
    (("states_parties",), ""),
    (("members",), ""),
    (("members", "observer_states"), "observer States are counted too"),
    (("states_parties", "signatories"), "signatories are counted too"),
    (("states_parties", "observer_states"), "observer States are counted too"),
    (("states_parties", "signatories", "observer_states"), "signatories and other observer States are counted too"),
    (
        ("states_parties", "parties_without_credentials"),
        "the parties without credentials are States, and are left out of the number of States parties",
    ),
    (
        ("states_parties", "parties_without_credentials", "signatories"),
        "the parties without credentials are States, and are left out of the number of States parties; signatories are "
        "counted, a regional organization is not",
    ),
    (
        ("states_parties", "parties_without_credentials", "signatories", "observer_states"),
        "the parties without credentials are States, and are left out of the number of States parties; signatories and "
        "other observer States are counted, a regional organization is not",
    ),
    (("parties_represented",), "a regional organization is counted as a State; observers are not"),
    (
        ("parties_with_credentials",),
        "a regional organization is counted as a State; parties without credentials are not",
    ),
)
# Counted once in a record, so that two different numbers contradict each other.
COUNTED_ONCE = (
    "states",
    "states_parties",
    "regional_organizations",
    "signatories",
    "members",
    "members_absent",
    "observer_states",
    "parties_represented",
    "parties_with_credentials",
    "parties_without_credentials",
    "participants",
    "igos",
    "ngos",
)
NOT_REFLECTED = re.compile(r"\bnot (?:be )?reflected in the (?:present )?report\b", re.IGNORECASE)


def two_figures_of_one_thing(facts: RecordFacts) -> Iterator[FindingRow]:
    """A record that prints two different numbers of the same thing."""
    for what in COUNTED_ONCE:
        figures = facts.figures(what)
        numbers = {figure.number for figure in figures}
        if len(numbers) > 1:
            told = listed([f"{figure.number:,}{where(figure)}" for figure in figures])
            title = f"Two numbers of {figures[0].label}: {listed([f'{each:,}' for each in sorted(numbers)])}"
            detail = f"The record prints different numbers of {figures[0].label}: {told}. It does not say which holds."
            yield finding(facts, f"two numbers: {what}", "contradiction", title, OPEN, detail, figures)


def credentials_add_up(facts: RecordFacts) -> Iterator[FindingRow]:
    """Parties with and without credentials, beside the parties represented."""
    total, with_, without = (
        facts.figure(what)
        for what in ("parties_represented", "parties_with_credentials", "parties_without_credentials")
    )
    if not (total and with_ and without):
        return
    fits = with_.number + without.number == total.number
    addition = f"{with_.number} with credentials + {without.number} without = {with_.number + without.number}"
    verdict = "the number printed" if fits else f"but the record prints {total.number}"
    yield finding(
        facts,
        "credentials",
        "reconciliation" if fits else "contradiction",
        f"{many(total.number, 'party', 'parties')} represented: {with_.number} with credentials, {without.number} "
        "without",
        AGREES if fits else OPEN,
        f"{addition}, {verdict}{where(total, with_, without)}.",
        (total, with_, without),
    )


def parties_beside_credentials(facts: RecordFacts) -> Iterator[FindingRow]:
    """Parties counted as attending, beside those with credentials and beside those represented."""
    states, organizations = facts.figure("states_parties"), facts.figure("regional_organizations")
    if not states:
        return
    attending = states.number + (organizations.number if organizations else 0)
    addition = addition_of([states, organizations])
    with_, total = facts.figure("parties_with_credentials"), facts.figure("parties_represented")
    without = facts.figure("parties_without_credentials")
    if with_ and with_.number == attending:
        yield finding(
            facts,
            "parties attending and credentials",
            "reconciliation",
            f"{addition} = {attending}, as many as the parties with credentials",
            AGREES,
            f"{addition} = {attending} attending{where(states)}; {with_.number} parties met the credentials "
            f"requirements{where(with_)}.",
            (states, with_),
        )
    if total:
        yield _attending_beside_represented(facts, states, organizations, total, without)


def _attending_beside_represented(
    facts: RecordFacts,
    states: AttendanceRow,
    organizations: AttendanceRow | None,
    total: AttendanceRow,
    without: AttendanceRow | None,
) -> FindingRow:
    attending = states.number + (organizations.number if organizations else 0)
    addition = f"{addition_of([states, organizations])} = {attending}"
    printed = f"{addition} attending{where(states)}; {total.number} parties represented{where(total)}."
    title = f"{states.number} States parties attended, {total.number} parties were represented"
    rests_on = [each for each in (states, total, without) if each]
    if attending == total.number:
        status, detail = AGREES, f"{printed} The two are the same number."
    elif without and attending + without.number == total.number:
        status = UNDER_A_READING
        all_states = states.number + without.number
        with_organization = f"; with {term_of(organizations)} {total.number} parties" if organizations else ""
        detail = (
            f"{printed} They fit if the {many(without.number, 'party', 'parties')} without credentials{where(without)} "
            f"are States, and are left out of the {states.number}: {states.number} + {without.number} = {all_states} "
            f"States parties{with_organization}. The record does not say which they are."
        )
    else:
        status = OPEN
        detail = (
            f"{printed} The difference is {abs(total.number - attending)}, and no figure of the record explains it."
        )
    return finding(facts, "parties attending and represented", "reconciliation", title, status, detail, rests_on)


def states_told_elsewhere(facts: Told, others: Sequence[Told]) -> Iterator[FindingRow]:
    """The number of States another document gives for the same session, under each way to count that fits."""
    if not facts.is_record:
        return
    for other in others:
        figure = other.figure("states") if not other.is_record else None
        if figure:
            found = _states_finding(facts, other, figure)
            if found:
                yield found


def _states_finding(facts: Told, other: Told, figure: AttendanceRow) -> FindingRow | None:
    readings = []
    for whats, granted in READINGS:
        figures = [each for what in whats if (each := facts.figure(what)) is not None]
        if len(figures) == len(whats):
            readings.append((sum(each.number for each in figures), addition_of(figures), granted, figures))
    if not readings:
        return None
    source = f"{other.about.kind or 'document'} {other.about.document}"
    fits = [reading for reading in readings if reading[0] == figure.number]
    rests_on = [each for reading in fits or readings[:3] for each in reading[3]]
    if any(not granted for _, _, granted, _ in fits):
        status, detail = AGREES, f"The {source} and the record print the same number, {figure.number}."
    elif fits:
        status = UNDER_A_READING
        ways = "; ".join(
            f"({letter}) {addition}{f' = {total}' if len(figures) > 1 else ''}{where(*figures)}, if {granted}"
            for letter, (total, addition, granted, figures) in zip("abcdefgh", fits, strict=False)
        )
        several = "more than one reading" if len(fits) > 1 else "one reading"
        detail = f"The {source} gives {many(figure.number, 'State')}. This fits {several}: {ways}."
        detail += " Neither document says which is meant." if len(fits) > 1 else " The documents do not say so."
    else:
        status = OPEN
        sums = "; ".join(
            f"{addition}{f' = {total}' if len(figures) > 1 else ''}" for total, addition, _, figures in readings
        )
        detail = f"The {source} gives {many(figure.number, 'State')}. No count of the record comes to that: {sums}."
    title = f"{many(figure.number, 'State')} according to the {other.about.kind or 'document'}"
    return finding(
        facts, f"States in {other.about.document}", "reconciliation", title, status, detail, [figure, *rests_on]
    )


def may_have_spoken_unrecorded(facts: RecordFacts) -> Iterator[FindingRow]:
    """A record that leaves out what delegations without credentials did."""
    without = facts.figure("parties_without_credentials")
    if not (without and without.number):
        return
    said = next((paragraph for paragraph in facts.paragraphs if NOT_REFLECTED.search(paragraph.text)), None)
    if not said:
        return
    delegations = many(without.number, "delegation")
    yield finding(
        facts,
        "may have spoken unrecorded",
        "warning",
        f"Up to {delegations} may have spoken unrecorded",
        WARNING,
        f"The record says that the participation of the {many(without.number, 'party', 'parties')} without credentials "
        f"is not reflected in it{where(without)}, and does not name them. So up to {delegations} may have taken the "
        "floor, sponsored or replied without a row here. That a delegation has no row does not show that it was "
        "silent.",
        (said,),
    )


FINDERS = (
    two_figures_of_one_thing,
    credentials_add_up,
    parties_beside_credentials,
    states_told_elsewhere,
    may_have_spoken_unrecorded,
)
