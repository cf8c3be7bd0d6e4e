"""The ledger of spokespersons: who spoke, for whom, where, who was heard through it, and what they said besides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from views.address import delegation, group, item, sentence, sentences
from views.counting.spokespersons import UNLISTED, Spoken
from views.counting.view import View
from views.marks import MARKS
from views.markup import Html, join, scroller, tag
from views.matrix_table import glyph, pointer
from views.rows import Row
from views.words import day, many, on_behalf, para, shortened

NAMES_SHOWN = 12
MEMBERS_SHOWN = 700  # more derived members than these, of all rows together, are named where one group is chosen


def ledger(view: View, spoken: Sequence[Spoken], carry: Mapping[str, Sequence[str]], mine: str) -> Html:
    """``counting.spokespersons.spoken`` as a table, a row an act on behalf of others."""
    heads = ("Who", "For whom, as printed", "Where", "Heard through it", "In their own voice besides, same item")
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    in_full = (
        sum(len(each.covered) for each in spoken) <= MEMBERS_SHOWN
        or len({key for each in spoken for key in each.whom}) == 1
    )
    body = tag("tbody", *(_row(view, each, carry, mine, in_full) for each in spoken))
    caption = tag("caption", "Who spoke for whom", class_="hidden")
    table = tag("table", caption, head, body, class_="rows spokespersons")
    return scroller(table, "Who spoke for whom")


def _row(view: View, each: Spoken, carry: Mapping[str, Sequence[str]], mine: str, in_full: bool) -> Html:
    row = each.row
    who = (
        tag("a", row.actor_name, href=delegation(row.document, row.actor, carry))
        if row.who == "delegation"
        else row.actor_name
    )
    where = tag("a", para(row.paragraph) or "sentence", href=sentence(row.document, row=row.row_id, carry=carry))
    label = tag("a", view.labels.get(row.column, row.column), href=item(row.document, row.column, carry))
    deed = (
        []
        if row.act == "statement"
        else [tag("div", MARKS[row.mark].name, f" {row.draft}" if row.draft else "", class_="quiet")]
    )
    return tag(
        "tr",
        tag("td", glyph(MARKS[row.mark]), " ", who, *pointer(row.actor, mine), *deed),
        tag("td", *_whom(each)),
        tag("td", tag("div", where), tag("div", label, class_="quiet"), class_="where"),
        tag("td", *_heard(view, each, carry, mine, in_full), class_="words"),
        tag("td", *_besides(each, carry), class_="words"),
        class_="mine" if mine and mine in {row.actor, *each.actors} else None,
    )


def _whom(each: Spoken) -> list[Html]:
    printed = on_behalf(each.row.on_behalf_of) if each.row.on_behalf_of else "itself"
    notes = [whom.note for whom in each.whom if whom.section == UNLISTED and whom.note]
    more = [tag("div", f"No certain list of members: {shortened(note, 200)}", class_="quiet") for note in notes]
    return [tag("div", shortened(printed, 300), title=printed if len(printed) > 300 else None), *more]


def _heard(view: View, each: Spoken, carry: Mapping[str, Sequence[str]], mine: str, in_full: bool) -> list[Html]:
    pieces = []
    for rows, words in ((each.aligned, "Aligned"), (each.named, "Named as spoken or acted for")):
        if rows:
            links = join((_sentence_of(row, carry, mine) for row in rows), between=", ")
            pieces.append(tag("p", tag("strong", f"{words} ({len(rows)}): "), links))
    if each.covered:
        pieces.append(_covered(view, each, mine) if in_full else _covered_elsewhere(each, carry))
    if not pieces:
        pieces.append(tag("p", "The record names nobody, and no list of members is certain.", class_="quiet"))
    return pieces


def _sentence_of(row: Row, carry: Mapping[str, Sequence[str]], mine: str) -> Html:
    link = tag("a", row.actor_name, href=sentence(row.document, row=row.row_id, carry=carry))
    return tag("span", link, *pointer(row.actor, mine))


def _covered_elsewhere(each: Spoken, carry: Mapping[str, Sequence[str]]) -> Html:
    """How many members dated lists have, with a link to the page of that group alone, which names them."""
    links = [
        tag(
            "a",
            _how_many([member for member in each.covered if member.group == whom.key]),
            href=group(each.row.document, whom.key, carry),
        )
        for whom in each.whom
    ]
    return tag("p", join(links, between="; "))


def _how_many(members: Sequence[Row]) -> str:
    return f"{many(len({member.actor for member in members}), 'member')} by dated lists (derived)"


def _covered(view: View, each: Spoken, mine: str) -> Html:
    """The members by dated lists, folded, with the day they are of and where they are from."""
    day_of = day((each.row.date or view.record.about.date_from)[:10])
    by_source: dict[str, list[Row]] = {}
    for member in each.covered:
        by_source.setdefault(member.source, []).append(member)
    lists = [
        tag(
            "p",
            join((_member(member, mine) for member in members), between=", "),
            tag("span", f" Source: {source}.", class_="quiet"),
        )
        for source, members in by_source.items()
    ]
    words = f"{many(len({member.actor for member in each.covered}), 'member')} by dated lists on {day_of} (derived)"
    return tag("details", tag("summary", words), *lists)


def _member(member: Row, mine: str) -> Html:
    since = (
        f"since {member.member_from}" if member.member_from else "since before the list begins, or the day is not known"
    )
    return tag("span", member.actor_name, *pointer(member.actor, mine), title=since)


def _besides(each: Spoken, carry: Mapping[str, Sequence[str]]) -> list[str]:
    if each.row.act != "statement":
        return [""]
    if not each.besides:
        return [tag("span", "none named" if each.actors else "not known", class_="quiet")]
    counts = Counter(row.actor for row in each.besides)
    firsts = {row.actor: row for row in reversed(each.besides)}
    names = [
        tag(
            "span",
            tag("a", firsts[actor].actor_name, href=sentence(each.row.document, row=firsts[actor].row_id, carry=carry)),
            f" ×{number}" if number > 1 else "",
        )
        for actor, number in list(counts.items())[:NAMES_SHOWN]
    ]
    more = []
    if len(counts) > NAMES_SHOWN:
        href = sentences(
            each.row.document, delegation=list(counts), act="statement", item=each.row.column, voices="own"
        )
        more = [" and ", tag("a", f"{len(counts) - NAMES_SHOWN} more", href=href)]
    return [tag("strong", f"{len(counts)} of {len(each.actors)}: "), join(names, between=", "), *more]
