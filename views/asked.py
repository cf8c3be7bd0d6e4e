"""What a reader asked for, by widget or by address: the choices a record offers, and which of them a word means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from pipelines.names import Reference
from views.counting.told import NO_GROUP, by_name, days_of, plain
from views.counting.view import View
from views.rows import rows_of
from views.theme import GROUPS
from views.words import ACTS, CAPACITIES, day, listed, shortened

FILTERED = ("item", "delegation", "group", "act", "capacity", "day")
SHORTEST = 3  # letters of a name's beginning that stand for it
WORDS = {
    "item": "Agenda item",
    "delegation": "Delegation",
    "group": "Group",
    "act": "Kind of act",
    "capacity": "Capacity",
    "day": "Day",
    "mine": "My delegation:",
    "voices": "Counting rule",
}
SHORT_GROUPS = {
    "weog": "Western European and other States",
    "grulac": "Latin American and Caribbean States",
    "eeg": "Eastern European States",
}


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen of a record, by filter: key → words, in the order in which it is offered."""

    item: Mapping[str, str]
    delegation: Mapping[str, str]
    group: Mapping[str, str]
    act: Mapping[str, str]
    capacity: Mapping[str, str]
    day: Mapping[str, str]

    def of(self, name: str) -> Mapping[str, str]:
        """The choices of one filter."""
        choices: Mapping[str, str] = getattr(self, name)
        return choices


def choices_of(view: View) -> Choices:
    """Items in the record's order, delegations by name, groups that have a member there, acts that were done."""
    seats = view.record.delegations
    seats = seats.assign(_name=by_name(seats["actor_name"])).sort_values("_name")
    regional = set(seats["regional_group"])
    groups = [group for group in GROUPS if group in regional] + sorted(regional - set(GROUPS) - {""})
    groups += [NO_GROUP] if "" in regional else []
    groups += sorted({name for each in seats["groups"] for name in each.split("; ") if name})
    done = set(view.told["act"])
    return Choices(
        item={row.column: _item(str(row.label), str(row.title)) for row in rows_of(view.columns)},
        delegation=dict(zip(seats["actor"], seats["actor_name"], strict=True)),
        group={name: name for name in groups},
        act={act: words for act, words in ACTS.items() if act in done},
        capacity={
            key: words[0].upper() + words[1:]
            for key, words in CAPACITIES.items()
            if key and (view.told["capacity"] == key).any()
        },
        day={
            each: day(each) for each in sorted({one for on in view.told["date"].unique() for one in days_of(str(on))})
        },
    )


def _item(label: str, title: str) -> str:
    return label if title == label else f"{label} {shortened(title, 60)}".strip()


def understood(name: str, asked: Iterable[str], choices: Choices, reference: Reference) -> tuple[list[str], list[str]]:
    """What was asked of a filter → the keys meant, each once, and the words that mean nothing here.

    A delegation is known by any of its names and codes, a group by its names too; items and acts by their letters alone.
    """
    known = choices.of(name)
    resolve: Callable[[str], str] = {
        "delegation": partial(_delegation, reference),
        "group": partial(_group, reference, known),
    }.get(name, partial(_same_letters, known))
    found = {word: _key(word.strip(), known, resolve) for word in asked}
    return list(dict.fromkeys(key for key in found.values() if key in known)), [
        word for word, key in found.items() if key not in known
    ]


def not_understood(name: str, words: Iterable[str]) -> str:
    """A sentence for the reader about what was left out."""
    told = [f"“{shortened(word, 60)}”" for word in words]
    verb, was = ("is", "was") if len(told) == 1 else ("are", "were")
    return f"{WORDS[name]} {listed(told)} {verb} not known in this record and {was} left out."


def _key(word: str, known: Mapping[str, str], resolve: Callable[[str], str]) -> str:
    if word in known:
        return word
    if word.upper() in known:
        return word.upper()
    by_label = next((key for key, label in known.items() if label.casefold() == word.casefold()), "")
    return by_label or resolve(word) or _only_one_that_begins_so(word, known)


def _only_one_that_begins_so(word: str, known: Mapping[str, str]) -> str:
    """ "Azerb" where one name alone begins so: what a reader typed and left, not what a record says."""
    start = plain(word)
    found = [key for key, label in known.items() if plain(label).startswith(start)] if len(start) >= SHORTEST else []
    return found[0] if len(found) == 1 else ""


def _delegation(reference: Reference, word: str) -> str:
    actor = reference.actor(word)
    return actor.key if actor else ""


def _group(reference: Reference, known: Mapping[str, str], word: str) -> str:
    found = reference.group(word)
    names = (SHORT_GROUPS.get(word.casefold(), ""), *((found.key, found.name) if found else ()))
    return next((name for name in names if name in known), "")


def _same_letters(known: Mapping[str, str], word: str) -> str:
    """ "2(a)" and "2 (A)" are "2 (a)"."""
    plain = "".join(word.split()).casefold()
    return next((key for key in known if "".join(key.split()).casefold() == plain), "")
