"""The marks: what stands for an act in the matrix and in a paragraph, told apart by shape and letter before colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Shape = Literal["disc", "half", "ring", "diamond", "dashed", "letter", "filled", "round", "broken"]
LETTERED = ("letter", "filled", "round", "broken")  # shapes with the sign inside
Hue = Literal["floor", "through", "reply", "draft", "vote", "office"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One kind of mark: its sign in plain text, its shape, its hue (see ``theme.HUES``) and its words."""

    key: str
    sign: str
    shape: Shape
    hue: Hue
    name: str  # "statement in own voice"
    note: str  # one sentence for the legend


MARKS: dict[str, Mark] = {
    mark.key: mark
    for mark in (
        Mark("own", "●", "disc", "floor", "statement in own voice", "Took the floor for itself."),
        Mark("group", "◐", "half", "floor", "statement for a group", "Took the floor on behalf of others."),
        Mark("aligned", "○", "ring", "through", "aligned", "Aligned itself with another's statement."),
        Mark(
            "represented", "◇", "diamond", "through", "represented", "Named among those on whose behalf another spoke."
        ),
        Mark(
            "member",
            "◌",
            "dashed",
            "through",
            "member of a group that spoke",
            "Derived from dated lists of members; the record does not name it.",
        ),
        Mark("reply", "R", "letter", "reply", "right of reply", "Was accorded, or spoke in, the right of reply."),
        Mark("introduced", "I", "letter", "draft", "introduced a draft", "Introduced or submitted a draft."),
        Mark("sponsor", "S", "letter", "draft", "sponsored a draft", "Is named as a sponsor of a draft."),
        Mark("joined", "J", "round", "draft", "joined the sponsors", "Became a sponsor after the draft was submitted."),
        Mark("withdrew", "W", "broken", "draft", "withdrew", "Withdrew as a sponsor of the draft."),
        Mark(
            "requested", "Q", "letter", "vote", "asked for something", "Asked the body for a vote, a revision, a delay."
        ),
        Mark("voted", "V", "letter", "vote", "recorded vote", "Is listed in a recorded vote."),
        Mark("yes", "Y", "filled", "floor", "in favour", "Is listed as voting in favour."),
        Mark("no", "N", "letter", "reply", "against", "Is listed as voting against."),
        Mark("abstain", "A", "round", "vote", "abstained", "Is listed as abstaining."),
        Mark("absent", "–", "broken", "office", "absent", "Is listed as absent or not voting."),
        Mark("elected", "E", "letter", "office", "elected to an office", "Was elected or appointed an officer."),
        Mark("chaired", "C", "letter", "office", "chaired a meeting", "Presided over a meeting."),
        Mark("attended", "P", "letter", "office", "attended", "Is named in a list of those attending."),
    )
}

_OF_ACT = {
    "right_of_reply": "reply",
    "introduced": "introduced",
    "sponsored": "sponsor",
    "requested": "requested",
    "voted": "voted",
    "elected": "elected",
    "chaired": "chaired",
    "attended": "attended",
}


def mark_of(act: str, voice: str) -> str:
    """The mark for an act taken in a voice. A derived member of a group has one mark, whatever its spokesperson did.

    Raises KeyError for a word outside the vocabulary: a new act needs a mark of its own, not a default.
    """
    if voice == "member":
        return "member"
    if act == "statement":
        return MARKS[voice].key
    return _OF_ACT[act]
