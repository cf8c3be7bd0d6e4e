"""The fields of a row to fill in: each with its words to choose from, names in any spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from pipelines.build.correcting import named
from pipelines.tables.columns import CAPACITIES, CHOICES, OCCASIONS, ROLES, VOICES
from views.markup import tag
from views.records import Record
from views.rows import rows_of
from views.words import CAPACITIES as CAPACITY_WORDS
from views.words import OCCASIONS as OCCASION_WORDS
from views.words import shortened
from views.writing import notice, write

NOT_SAID = "not said"
ACT_WORDS = {
    "statement": "Statement",
    "right_of_reply": "Right of reply",
    "introduced": "Introduced a draft",
    "sponsored": "Sponsored a draft",
    "requested": "Asked for something from the floor",
    "voted": "Recorded vote",
    "elected": "Elected to an office",
    "chaired": "Presided over a meeting",
    "attended": "In a list of those attending",
}
VOICE_WORDS = {
    "own": "for itself only",
    "group": "on behalf of others",
    "represented": "named in another's “on behalf of”",
    "aligned": "aligned itself with another's statement",
}
ROLE_WORDS = {"main": "main sponsor", "co": "co-sponsor", "joined": "joined later", "withdrew": "withdrew"}
CHOICE_WORDS = {"yes": "in favour", "no": "against", "abstain": "abstained", "absent": "absent"}
ROUND_WORDS = {"0": NOT_SAID, "1": "first reply", "2": "second reply"}
ON_DRAFTS = ("introduced", "sponsored", "voted", "requested")
IN_OFFICE = ("elected", "chaired", "attended")


class Form:
    """The fields of one row, under keys of its own, with what the row says now."""

    def __init__(self, now: Mapping[str, str], key: str) -> None:
        self.now, self.key, self.said = dict(now), key, dict(now)

    def choose(self, place: st.delta_generator.DeltaGenerator, field: str, label: str, words: Mapping[str, str]) -> str:
        """One of a field's words; what the row says now is among them."""
        options = list(dict.fromkeys([*words, self.now[field]]))
        picked = place.selectbox(
            label,
            options,
            index=options.index(self.now[field]),
            format_func=lambda each: words.get(each) or each or NOT_SAID,
            key=f"{self.key}-{field}",
        )
        self.said[field] = str(picked)
        return self.said[field]

    def write(self, place: st.delta_generator.DeltaGenerator, field: str, label: str, hint: str = "") -> None:
        """A field in free words."""
        words = place.text_input(label, value=self.now[field], key=f"{self.key}-{field}", help=hint or None)
        self.said[field] = " ".join((words or "").split())

    def name(self, place: st.delta_generator.DeltaGenerator, field: str, label: str, now: str) -> None:
        """A delegation or organization, in any spelling; with the code it is known by, or a word that it is not known."""
        words = place.text_input(label, value=now, key=f"{self.key}-{field}", help="In any spelling Placard knows.")
        words = " ".join((words or "").split())
        if words == now:
            return
        found = named(words)
        self.said[field] = found.key
        if not words:
            return
        if found.is_known:
            write(tag("p", f"“{words}” is {found.name}" + (f" ({found.key})" if found.key != found.name else "") + "."))
        else:
            notice(
                f"“{words}” is no name that Placard knows: it would stand as an organization, as written.", "warning"
            )


def fields(record: Record, now: Mapping[str, str], key: str) -> dict[str, str]:
    """The fields as filled in: field → value. now: what the row says, or what a new one would say."""
    form = Form(now, key)
    left, right = st.columns(2)
    act = form.choose(left, "act", "What was done", ACT_WORDS)
    form.name(right, "actor", "Who: delegation or organization", now["actor_name"])
    left, right = st.columns(2)
    voice = form.choose(left, "voice", "In whose name", {each: VOICE_WORDS[each] for each in VOICES})
    form.choose(right, "capacity", "In which capacity", {each: CAPACITY_WORDS.get(each, each) for each in CAPACITIES})
    if voice == "group":
        form.write(st._main, "on_behalf_of", "On behalf of whom, as printed")
    if voice in ("represented", "aligned"):
        form.name(st._main, "via", "Through whom: the delegation that spoke", _name_of(record, now["via"]))
    _of_the_act(form, act)
    if st.toggle("More fields: item, meeting, day, title, name as printed", key=f"{key}-more"):
        _more(form, record)
    return _tidied(form.said, form.now)


def _of_the_act(form: Form, act: str) -> None:
    left, right = st.columns(2)
    if act == "statement":
        words = {each: OCCASION_WORDS.get(each) or each for each in OCCASIONS if each} | {
            "item": "under an agenda item"
        }
        form.choose(left, "occasion", "Where it falls", {"": NOT_SAID, **words})
    if act == "right_of_reply":
        form.choose(left, "round", "Which reply", ROUND_WORDS)
    if act == "sponsored":
        form.choose(left, "role", "As what", {each: ROLE_WORDS.get(each, NOT_SAID) for each in ROLES})
    if act == "voted":
        form.choose(left, "choice", "How", {each: CHOICE_WORDS.get(each, NOT_SAID) for each in CHOICES})
    if act in ON_DRAFTS:
        form.write(right, "draft", "Draft, by its symbol as printed")
    if act in IN_OFFICE:
        form.write(right, "office", "Office")


def _more(form: Form, record: Record) -> None:
    left, middle, right = st.columns(3)
    titles = {"": "under no item"} | {
        row.item: f"{row.item}: {shortened(row.title, 60)}" for row in rows_of(record.items)
    }
    form.choose(left, "item", "Agenda item", titles)
    form.said["item_title"] = form.now["item_title"]
    if form.said["item"] != form.now["item"]:
        known = {row.item: row.title for row in rows_of(record.items)}
        form.said["item_title"] = known.get(form.said["item"], "")
    form.write(middle, "meeting", "Meeting")
    form.write(right, "date", "Day", "Such as 2024-11-30; two days as 2024-11-30/2024-12-01.")
    left, middle, right = st.columns(3)
    form.write(left, "title", "Title of the person, as printed")
    form.write(middle, "printed", "Name as printed")
    form.write(right, "resolution", "Resolution or decision it became")


def _name_of(record: Record, key: str) -> str:
    rows = record.participation
    found = rows.loc[rows["actor"] == key, "actor_name"]
    return str(found.iloc[0]) if len(found) else key


def _tidied(said: dict[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """What belongs to another act or voice than the one that is said now goes."""
    if said["voice"] != now["voice"]:
        said["on_behalf_of"] = said["on_behalf_of"] if said["voice"] == "group" else ""
        said["via"] = said["via"] if said["voice"] in ("represented", "aligned") else ""
    if said["act"] != now["act"]:
        for field, acts, nothing in OF_ACTS:
            said[field] = said[field] if said["act"] in acts else nothing
    if said["actor"] != now["actor"]:
        said.pop("actor_name", None)  # follows from the key
    return said


OF_ACTS: Sequence[tuple[str, Sequence[str], str]] = (
    ("round", ("right_of_reply",), "0"),
    ("role", ("sponsored",), ""),
    ("choice", ("voted",), ""),
    ("occasion", ("statement",), ""),
    ("office", IN_OFFICE, ""),
    ("draft", ON_DRAFTS, ""),
)
