"""What is shown: the filters all pages share, as they stand in the address and as a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from views.address import DOCUMENT, MINE
from views.counting.agenda import NO_PLACE
from views.words import ACTS, day, listed

# The counting rules, each with the voices it takes in. Every rule takes in those before it.
VOICES: dict[str, tuple[str, ...]] = {
    "own": ("own", "group"),
    "aligned": ("own", "group", "aligned"),
    "represented": ("own", "group", "aligned", "represented"),
    "members": ("own", "group", "aligned", "represented", "member"),
}
VOICE_LABELS = {
    "own": "Own voice",
    "aligned": "+ aligned",
    "represented": "+ represented",
    "members": "+ group members",
}
VOICE_NOTES = {
    "own": "themselves, or as spokesperson of a group",
    "aligned": "with another's statement",
    "represented": "named as spoken for",
    "members": "derived; the record does not name them",
}
VOICE_RULES = {
    "own": "only what delegations did themselves, for themselves or as spokesperson of a group.",
    "aligned": "what delegations did themselves, and alignment with another's statement.",
    "represented": "every voice the record itself names: own, for a group, aligned, represented.",
    "members": "every voice the record names, and the members of groups that spoke, derived from dated lists.",
}
VOICE_WORDS = {
    "own": "in own voice",
    "aligned": "in own voice or by alignment",
    "represented": "in every voice the record names",
    "members": "in every voice, with members of groups derived",
}
ALL_NAMED = "represented"
CAPACITY_WORDS = {
    "member": "as parties or members",
    "observer": "as observers",
    "igo": "as intergovernmental organizations",
    "un": "as United Nations entities",
    "ngo": "as non-governmental organizations",
    "nhri": "as national human rights institutions",
    "other": "under another standing invitation",
    "secretariat": "for the secretariat",
    "officer": "in an office of the body",
    "expert": "as invited experts",
}


@dataclass(frozen=True, slots=True)
class Selection:
    """The filters in force. Empty tuples mean no filter; delegations and groups widen each other.

    mine is the reader's own delegation: it is pointed out wherever it stands, and filters nothing.
    """

    document: str = ""
    items: tuple[str, ...] = ()
    delegations: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    voices: str = ALL_NAMED
    capacities: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    mine: str = ""

    def query(self) -> dict[str, list[str]]:
        """The selection as it stands in an address; what is as by default is left out."""
        query = {
            DOCUMENT: [self.document] if self.document else [],
            "item": list(self.items),
            "delegation": list(self.delegations),
            "group": list(self.groups),
            "act": list(self.acts),
            "capacity": list(self.capacities),
            "day": list(self.days),
            "voices": [self.voices] if self.voices != ALL_NAMED else [],
            MINE: [self.mine] if self.mine else [],
        }
        return {key: values for key, values in query.items() if values}

    @property
    def is_whole(self) -> bool:
        """Whether nothing is filtered out, apart from the voices."""
        return not (self.items or self.delegations or self.groups or self.acts or self.capacities or self.days)


def items_in_words(items: Sequence[str], order: Sequence[str], labels: Mapping[str, str]) -> str:
    """Chosen columns in the record's order, three or more in a row drawn together: "items 2 (a) to 2 (d) and 5"."""
    places = sorted(order.index(item) for item in items if item in order)
    runs: list[list[int]] = []
    for place in places:
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    words = []
    for run in runs:
        names = [labels[order[place]] for place in run]
        words += [f"{names[0]} to {names[-1]}"] if len(run) > 2 else names
    if not words or words == [NO_PLACE]:
        return "".join(words)
    return f"{'item' if len(places) == 1 else 'items'} {listed(words)}"


def in_words(
    selection: Selection, order: Sequence[str], labels: Mapping[str, str], delegations: Mapping[str, str]
) -> str:
    """The selection as a sentence without its end: "Statements in own voice, items 2 (a) to 2 (d), African States".

    order: the record's columns; labels: column → "2 (a)"; delegations: key → name.
    """
    acts = [ACTS[act] for act in selection.acts]
    what = listed([acts[0], *(act[0].lower() + act[1:] for act in acts[1:])]) if acts else "All acts"
    parts = [f"{what} {VOICE_WORDS[selection.voices]}"]
    if items := items_in_words(selection.items, order, labels):
        parts.append(items)
    if selection.capacities:
        parts.append(listed([CAPACITY_WORDS[capacity] for capacity in selection.capacities], "or"))
    if selection.days:
        parts.append(f"on {listed([day(each) for each in selection.days])}")
    who = [*selection.groups, *(delegations.get(key, key) for key in selection.delegations)]
    if who:
        parts.append(listed(who))
    return ", ".join(parts)
