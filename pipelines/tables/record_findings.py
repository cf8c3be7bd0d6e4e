"""Numbers a record prints of what was done, beside the rows made of it; and gaps in the record's own order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from pipelines.tables.act_rows import ParticipationRow
from pipelines.tables.facts import (
    AGREES,
    OPEN,
    UNDER_A_READING,
    RecordFacts,
    Told,
    finding,
    listed,
    many,
    ordinal,
    where,
)
from pipelines.tables.record_rows import FindingRow

ATTENDED = {
    "states_parties": ("member", "States parties"),
    "members": ("member", "members"),
    "observer_states": ("observer", "observer States"),
    "igos": ("igo", "intergovernmental organizations"),
    "ngos": ("ngo", "non-governmental organizations"),
}


REVIEWED = "State under review"  # the standing of the one that the delegations counted speak to


def delegations_that_spoke(facts: RecordFacts) -> Iterator[FindingRow]:
    """ "94 delegations made statements" beside those with a statement in the same part of the record."""
    figures = facts.figures("delegations_spoke")
    parts = _parts(facts) if figures else []
    for number, figure in enumerate(figures, start=1):
        start, end = next((part for part in parts if part[0] <= figure.start < part[1]), (0, 0))
        statements = Counter(
            row.actor
            for row in facts.participation
            if start <= row.start < end
            and row.act == "statement"
            and row.voice in ("own", "group")
            and row.capacity not in ("officer", "secretariat", "expert")
            and row.title != REVIEWED
        )
        if not statements:
            continue  # the record counts its speakers and does not name them
        spoke = len(statements)
        answered = [actor for actor, times in statements.items() if times > 1]
        detail = f"The record prints “{figure.printed}”{where(figure)}; the rows of the same part name {spoke}."
        if spoke == figure.number:
            kind, status = "reconciliation", AGREES
        elif spoke == figure.number + 1 and len(answered) == 1:
            kind, status = "reconciliation", UNDER_A_READING
            detail += f" They fit if the one who spoke several times ({answered[0]}), and so answered the others, is not counted."
        else:
            kind, status = "contradiction", OPEN
            detail += f" The difference is {abs(figure.number - spoke)}."
        title = f"{many(figure.number, 'delegation')} spoke according to the record, {spoke} by the rows"
        yield finding(facts, f"delegations that spoke {number}", kind, title, status, detail, (figure,))


def _parts(facts: RecordFacts) -> list[tuple[int, int]]:
    """Where the parts of a record start and end: paragraphs in a row under one heading."""
    parts = []
    for _, part in groupby(
        sorted(facts.paragraphs, key=lambda paragraph: paragraph.start),
        key=lambda paragraph: (paragraph.chapter, paragraph.section, paragraph.heading),
    ):
        paragraphs = list(part)
        parts.append((paragraphs[0].start, paragraphs[-1].end))
    return parts


def attended_as_listed(facts: RecordFacts) -> Iterator[FindingRow]:
    """Numbers of those attending beside the record's own list of them."""
    for what, (capacity, things) in ATTENDED.items():
        figure = facts.figure(what)
        names = {row.actor for row in facts.participation if row.act == "attended" and row.capacity == capacity}
        if figure is None or not names:
            continue
        detail = f"The record prints “{figure.printed}”{where(figure)}; it names {len(names)} among those attending."
        kind, status = "reconciliation", AGREES
        if len(names) < figure.number:
            status = OPEN
            detail += " It may name some of them only, or a name is missing from the rows."
        elif len(names) > figure.number:
            kind, status = "contradiction", OPEN
            detail += " Either its number is wrong, or a name is read wrongly here."
        title = f"{figure.number} {things} attended by number, {len(names)} by name"
        yield finding(facts, f"attended: {what}", kind, title, status, detail, (figure,))


def resolutions_adopted(facts: Told, others: Sequence[Told]) -> Iterator[FindingRow]:
    """ "four resolutions", in the record or told about it, beside the drafts it reports as adopted."""
    adopted = facts.adopted
    if not facts.is_record or not adopted:
        return
    for other in (facts, *others):
        figure = other.figure("resolutions")
        if figure is None:
            continue
        fits = figure.number == len(adopted)
        source = "record" if other is facts else f"{other.about.kind} {other.about.document}"
        names = listed([each.resolution or each.draft for each in adopted])
        yield finding(
            facts,
            f"resolutions in {other.about.document}",
            "reconciliation" if fits else "contradiction",
            f"{many(figure.number, 'resolution')} according to the {source}, {len(adopted)} by the rows",
            AGREES if fits else OPEN,
            f"The {source} prints “{figure.printed}”{where(figure) if other is facts else ''}; the drafts the record "
            f"reports as adopted became {many(len(adopted), 'resolution')}: {names}.",
            (figure, *adopted),
        )


def meetings_held(facts: RecordFacts) -> Iterator[FindingRow]:
    """The number of meetings beside the meetings the record mentions."""
    figures = facts.figures("meetings")
    mentioned = {int(each) for row in facts.paragraphs for each in row.meeting.split(", ") if each.isdecimal()}
    if not facts.is_record or not figures or not mentioned:
        return
    held = max(figures, key=lambda figure: figure.number)
    missing = [number for number in range(1, held.number + 1) if number not in mentioned]
    fits = max(mentioned) <= held.number
    detail = f"The record prints “{held.printed}”{where(held)}"
    if not fits:
        detail += f", but mentions a {ordinal(max(mentioned))} meeting."
    elif missing:
        names = listed([f"the {ordinal(number)}" for number in missing])
        detail += f"; of these, {names} {'is' if len(missing) == 1 else 'are'} not mentioned under any item."
    else:
        detail += "; each of them is mentioned."
    yield finding(
        facts,
        "meetings",
        "reconciliation" if fits else "contradiction",
        f"{many(held.number, 'meeting')} held, {len(mentioned)} mentioned",
        AGREES if fits else OPEN,
        detail,
        (held,),
    )


def officers_named_twice(facts: RecordFacts) -> Iterator[FindingRow]:
    """One person elected to two offices, or twice to one, in one place of the record."""
    elected: dict[tuple[str, str, str], list[ParticipationRow]] = defaultdict(list)
    for row in facts.participation:
        if row.act == "elected" and row.title:
            elected[(row.paragraph or str(row.start), row.actor, row.title.casefold())].append(row)
    for rows in elected.values():
        if len(rows) > 1:
            offices = listed([row.office or "an office not named" for row in rows])
            yield finding(
                facts,
                f"officer named twice: {rows[0].title}",
                "contradiction",
                f"{rows[0].title} is named twice among those elected",
                OPEN,
                f"{rows[0].title} ({rows[0].actor_name}) is named {len(rows)} times: {offices}. The record does not "
                "explain it.",
                rows,
            )


def items_without_paragraphs(facts: RecordFacts) -> Iterator[FindingRow]:
    """An agenda item with a title and nothing said under it."""
    if not facts.is_record:
        return
    for item in facts.items:
        under = [row for row in facts.paragraphs if row.item == item.item and row.place == "proceedings" and row.text]
        if item.item and not under:
            yield finding(
                facts,
                f"item without paragraphs: {item.item}",
                "break in the record",
                f"Nothing is reported under agenda item {item.item}",
                OPEN,
                f"Agenda item {item.item}, “{item.title}”, is on the agenda, and no paragraph reports on it.",
            )


def paragraph_numbers_broken(facts: RecordFacts) -> Iterator[FindingRow]:
    """Paragraph numbers that are left out, or come twice in a row, in the proceedings: one finding each."""
    if not facts.is_record:
        return
    numbered = [row for row in facts.paragraphs if row.place == "proceedings" and row.paragraph.isdecimal()]
    steps = [(before, after, int(after.paragraph) - int(before.paragraph)) for before, after in pairwise(numbered)]
    gaps = [(before, after) for before, after, step in steps if step > 1]
    if gaps:
        missing = [_between(int(before.paragraph), int(after.paragraph)) for before, after in gaps]
        detail = (
            f"No paragraph is numbered {listed(missing)}. Either the record leaves the numbers out, or they could not be "
            "told from the text; what stands there is then part of the paragraph before."
        )
        title = f"Paragraph numbers are missing in {many(len(gaps), 'place')}"
        yield finding(
            facts,
            "paragraph numbers missing",
            "break in the record",
            title,
            OPEN,
            detail,
            (each for gap in gaps for each in gap),
        )
    twice = [(before, after) for before, after, step in steps if step == 0]
    if twice:
        detail = (
            f"Two paragraphs in a row are numbered {listed([after.paragraph for _, after in twice])}. A quotation by such a "
            "number is ambiguous."
        )
        title = f"Paragraph numbers come twice in {many(len(twice), 'place')}"
        yield finding(
            facts,
            "paragraph numbers twice",
            "break in the record",
            title,
            OPEN,
            detail,
            (each for pair in twice for each in pair),
        )


def _between(before: int, after: int) -> str:
    return str(before + 1) if after - before == 2 else f"{before + 1} to {after - 1}"


FINDERS = (
    delegations_that_spoke,
    attended_as_listed,
    resolutions_adopted,
    meetings_held,
    officers_named_twice,
    items_without_paragraphs,
    paragraph_numbers_broken,
)
