"""The recommendations of a review beside the numbers the record prints, their own numbering, and those who spoke."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pipelines.tables.act_rows import RecommendationRow
from pipelines.tables.facts import AGREES, OPEN, RecordFacts, Told, finding, listed, many, where
from pipelines.tables.record_rows import FindingRow

LIST = "list of recommendations"  # kind of document


def numbered(rows: Sequence[RecommendationRow]) -> dict[tuple[str, str], list[RecommendationRow]]:
    """Recommendations by paragraph and printed number; one without a number is told by its words."""
    found: dict[tuple[str, str], list[RecommendationRow]] = defaultdict(list)
    for row in rows:
        found[(row.paragraph, row.number or row.text)].append(row)
    return found


def as_printed(facts: RecordFacts) -> Iterator[FindingRow]:
    """ "204 recommendations were made" beside the recommendations listed."""
    figure = facts.figure("recommendations")
    if figure is None or not facts.recommendations:
        return
    number = len(numbered(facts.recommendations))
    fits = number == figure.number
    detail = f"The record prints “{figure.printed}”{where(figure)}; its lists have {many(number, 'recommendation')}."
    if not fits:
        detail += (
            f" The difference is {abs(number - figure.number)}: some may be listed together, or read wrongly here."
        )
    title = f"{many(figure.number, 'recommendation')} by number, {number} listed"
    kind, status = ("reconciliation", AGREES) if fits else ("contradiction", OPEN)
    yield finding(facts, "recommendations", kind, title, status, detail, (figure,))


def without_gap(facts: RecordFacts) -> Iterator[FindingRow]:
    """Recommendations numbered 121.1, 121.2 …: whether each number up to the last is there."""
    lists: dict[str, set[int]] = defaultdict(set)
    for row in facts.recommendations:
        under, point, number = row.number.partition(".")
        if point and under.isdecimal() and number.isdecimal():
            lists[under].add(int(number))
    for under, numbers in lists.items():
        missing = [f"{under}.{each}" for each in range(1, max(numbers)) if each not in numbers]
        were = many(len(numbers), "recommendation was", "recommendations were")
        title = f"Recommendations {under}.1 to {under}.{max(numbers)}: {len(numbers)} read"
        if missing:
            some = listed(missing) if len(missing) <= 10 else f"{', '.join(missing[:10])} and {len(missing) - 10} more"
            detail = f"{were} read, of {max(numbers)}: {some} {'is' if len(missing) == 1 else 'are'} missing."
            yield finding(facts, f"recommendations {under}", "contradiction", title, OPEN, detail)
        else:
            detail = f"{were} read, and no number is missing."
            yield finding(facts, f"recommendations {under}", "reconciliation", title, AGREES, detail)


def by_those_who_spoke(facts: RecordFacts) -> Iterator[FindingRow]:
    """Those who recommend beside those who took the floor: a recommendation is made in a statement."""
    spoke = {row.actor for row in facts.participation if row.act == "statement"}
    names = {row.actor: row.actor_name for row in facts.recommendations}
    if not names or not facts.is_record or not spoke:
        return
    silent = sorted(name for actor, name in names.items() if actor not in spoke)
    title = f"{many(len(names), 'State')} made recommendations, {len(names) - len(silent)} of them took the floor by the rows"
    if silent:
        detail = (
            f"{title}. No statement was read of {listed(silent)}: the record may not tell it, or it is not read here."
        )
        yield finding(facts, "recommending States", "contradiction", title, OPEN, detail)
    else:
        detail = "Every State whose recommendation is listed has a statement among the rows."
        yield finding(facts, "recommending States", "reconciliation", title, AGREES, detail)


def lists_beside_reports(all_told: Sequence[Told]) -> Iterator[FindingRow]:
    """A list by theme beside the report of the same review: who made which recommendation, by the one and by the other."""
    recommending = [told for told in all_told if told.recommended]
    for facts in recommending:
        for report in recommending:
            if facts.about.kind != LIST or report.about.kind == LIST:
                continue
            if len(report.recommended & facts.recommended) <= len(facts.recommended) / 2:
                continue
            if facts.reviewed in ("", report.reviewed):
                yield _beside(facts, report)


def _beside(facts: Told, report: Told) -> FindingRow:
    listed_here, told, name = facts.recommended, report.recommended, report.about.document
    detail = f"{many(len(listed_here), 'recommendation')} by State here, {len(told)} in {name}."
    apart = [
        f"{words}: {listed(sorted(f'{number} ({actor})' for number, actor in some)[:10])}{' and others' if len(some) > 10 else ''}"
        for words, some in (("Only here", listed_here - told), (f"Only in {name}", told - listed_here))
        if some
    ]
    if apart:
        title = f"Not the recommendations of {name}, in some places"
        return finding(facts, f"beside {name}", "contradiction", title, OPEN, f"{detail} {'. '.join(apart)}.")
    title = f"The recommendations of {name}, each by the same State"
    return finding(facts, f"beside {name}", "reconciliation", title, AGREES, detail)


FINDERS = (as_printed, without_gap, by_those_who_spoke)
