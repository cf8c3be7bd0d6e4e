"""An item's story on the page: parts under the record's headings, steps, paragraphs with their link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from views.address import sentence
from views.counting.item_story import STEPS, Entry, Part, Step
from views.items.lines import lines
from views.markup import Html, tag
from views.records import ranges
from views.rows import Row
from views.words import day, many, para

MANY_PARTS = 4  # more are folded, so that the item can be seen whole


def story(
    parts: Sequence[Part], document: str, names: Mapping[str, str], carry: Mapping[str, Sequence[str]], mine: str
) -> Html:
    """``counting.item_story.story`` as a list. names: delegation → name; mine: the delegation that is pointed out."""
    folded = len(parts) > MANY_PARTS
    drawn, section = [], ""
    for part in parts:
        steps = _steps(part, document, names, carry, mine)
        if part.section != section and (part.heading or not folded):
            drawn.append(tag("h3", part.section, class_="heading"))
        section = part.section
        if folded:
            lead = tag("strong", part.heading or part.section or "Under no heading of its own")
            summary = tag("summary", lead, tag("span", f" {_in_short(part)}", class_="quiet"))
            drawn.append(tag("details", summary, steps))
        else:
            drawn.append(tag("div", *([tag("h3", part.heading, class_="heading")] if part.heading else []), steps))
    return tag("div", *drawn, class_="parts")


def _in_short(part: Part) -> str:
    """ "statements: 25 (and 9 through others); rights of reply: 2 · paras. 93–108"."""
    counts: dict[str, list[int]] = {}
    for step in part.steps:
        themselves, through, decided = _counts(step)
        of = counts.setdefault(step.kind, [0, 0])
        of[0] += themselves + decided
        of[1] += through
    said = [
        f"{STEPS[kind][0].lower()}{STEPS[kind][1:]}: {number}{f' (and {through} through others)' if through else ''}"
        for kind, (number, through) in counts.items()
        if number or through
    ]
    numbers = [entry.paragraph for step in part.steps for entry in step.entries if entry.paragraph]
    where = f"paras. {ranges(numbers)}" if numbers else ""
    return " · ".join(each for each in ("; ".join(said), where) if each)


def _counts(step: Step) -> tuple[int, int, int]:
    """Acts done by those named themselves, acts in which others were heard through them, and drafts decided on."""
    rows = [row for entry in step.entries for row in entry.acts]
    themselves = sum(row.voice in ("own", "group") for row in rows)
    return themselves, len(rows) - themselves, sum(len(entry.drafts) for entry in step.entries)


def _steps(part: Part, document: str, names: Mapping[str, str], carry: Mapping[str, Sequence[str]], mine: str) -> Html:
    return tag("ol", *(_step(step, document, names, carry, mine) for step in part.steps), class_="story")


def _step(step: Step, document: str, names: Mapping[str, str], carry: Mapping[str, Sequence[str]], mine: str) -> Html:
    themselves, through, _ = _counts(step)
    said = [many(themselves, "act")] if themselves else []
    said += [f"{through} heard through others"] if through else []
    count = [" ", tag("span", ", ".join(said), class_="count")] if said else []
    entries = []
    for entry in step.entries:
        href = sentence(document, paragraph=entry.paragraph, at=entry.position, carry=carry)
        where = tag(
            "a", para(entry.paragraph) or (f"page {entry.page}" if entry.page else "text"), href=href, class_="where"
        )
        entries.append(tag("div", where, tag("div", *_inside(entry, names, carry, mine)), class_="entry"))
    return tag("li", tag("h3", STEPS[step.kind], *count), *entries)


def _inside(entry: Entry, names: Mapping[str, str], carry: Mapping[str, Sequence[str]], mine: str) -> list[Html]:
    if entry.words:
        return [tag("blockquote", *(tag("p", words) for words in entry.words))]
    if entry.drafts:
        return [tag("p", *_outcome(draft)) for draft in entry.drafts]
    return lines(entry.acts, names, carry, mine)


def _outcome(draft: Row) -> list[str]:
    """ "Adopted: draft resolution A/L.1, “Fire”, as resolution 1/2, on 4 May 2020; submitted by …"."""
    what = " ".join(part for part in (draft.kind or "draft", draft.draft) if part)
    pieces: list[str] = [tag("strong", draft.outcome.capitalize()), f": {what}"]
    if draft.title:
        pieces.append(f", “{draft.title}”")
    if draft.resolution:
        pieces += [", as ", tag("strong", draft.resolution)]
    if draft.date:
        pieces.append(f", on {day(draft.date)}")
    if draft.submitted_by:
        pieces.append(f"; submitted by {draft.submitted_by}")
    if draft.sponsors:
        pieces.append(f"; {many(draft.sponsors, 'sponsor')} named")
    return pieces
