"""A step's acts as lines of names: those who spoke by capacity, those heard through them, sponsors by draft, votes by choice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from views.address import sentence
from views.counting.told import ORGANIZATIONS
from views.markup import Html, join, tag
from views.rows import Row
from views.words import on_behalf, shortened

CAPACITY_LABELS = {"member": "Parties or members", "observer": "Observers", "": "Delegations"}
CHOICES = {"yes": "In favour", "no": "Against", "abstain": "Abstaining", "absent": "Absent"}
ROLES = {
    "main": "Sponsors",
    "": "Sponsors",
    "co": "Co-sponsors",
    "joined": "Joined the sponsors",
    "withdrew": "Withdrew as sponsors",
}


def lines(rows: Iterable[Row], names: Mapping[str, str], carry: Mapping[str, Sequence[str]], mine: str) -> list[Html]:
    """The acts (rows of ``told``) of one step in one paragraph as lines: a label with how many, and the names as links."""
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(_label(row, names), []).append(row)
    found = []
    for label, group in grouped.items():
        said = join((_name(row, carry, mine) for row in group), between=", ")
        number = tag("span", f" ({len(group)})" if len(group) > 1 else "", class_="quiet")
        derived = "derived" if group[0].voice == "member" else None
        found.append(tag("p", tag("span", label, class_="label"), number, ": ", said, class_=derived))
    return found


def _label(row: Row, names: Mapping[str, str]) -> str:
    by = names.get(row.via, row.via) or "another"
    if row.voice == "aligned":
        return f"Aligned with the statement of {by}" if row.act == "statement" else f"Aligned with {by}"
    if row.voice == "represented":
        return f"Named as spoken for by {by}" if row.act == "statement" else f"Named as acted for by {by}"
    if row.voice == "member":
        return f"Members of the group for which {by} acted (derived, not named here)"
    if row.act == "sponsored":
        return f"{ROLES.get(row.role, 'Sponsors')} of {row.draft or 'the draft'}"
    if row.act == "introduced":
        return f"Introduced {row.draft or 'a draft'}"
    if row.act == "voted":
        return f"{CHOICES.get(row.choice, 'Listed in a vote')}{f' on {row.draft}' if row.draft else ''}"
    if row.act == "right_of_reply":
        return "Second right of reply" if row.round == 2 else "Right of reply"
    if row.act == "elected":
        return row.office or "Elected"
    if row.act == "chaired":
        return "Presided"
    if row.act == "requested":
        return f"Asked for something{f' on {row.draft}' if row.draft else ''}"
    if row.who == "delegation":
        return CAPACITY_LABELS.get(row.capacity, "Delegations")
    return ORGANIZATIONS.get(row.capacity, ORGANIZATIONS[""])


def _name(row: Row, carry: Mapping[str, Sequence[str]], mine: str) -> Html:
    own = bool(mine) and row.actor == mine and row.who == "delegation"
    link = tag(
        "a",
        row.actor_name,
        href=sentence(row.document, row=row.row_id, carry=carry),
        title=shortened(row.title, 120) or None,
    )
    after = []
    if row.voice == "group":
        words = shortened(on_behalf(row.on_behalf_of), 110) if row.on_behalf_of else "for a group"
        after.append(tag("span", f" ({words})", class_="quiet"))
    elif row.title and row.who == "office" and row.title not in row.actor_name:
        after.append(tag("span", f" ({shortened(row.title, 80)})", class_="quiet"))
    if own:
        return tag("strong", link, *after, tag("span", " (my delegation)", class_="quiet"))
    return tag("span", link, *after) if after else link
