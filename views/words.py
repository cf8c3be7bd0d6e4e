"""Words for people: dates, lists, acts and voices, in plain British English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

# Not the machine's locale: a date reads the same everywhere.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(iso: str) -> str:
    """ "2024-10-14" → "14 October 2024"; what is no date stays as it is."""
    try:
        on = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def days(first: str, last: str = "") -> str:
    """Two ISO dates, or one interval "2024-10-14/2024-10-15" → "14–15 October 2024"."""
    if "/" in first:
        first, last = first.split("/", 1)
    if not last or last == first:
        return day(first) if first else ""
    if not first:
        return day(last)
    try:
        one, other = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return f"{day(first)} – {day(last)}"
    if (one.year, one.month) == (other.year, other.month):
        return f"{one.day}–{day(last)}"
    if one.year == other.year:
        return f"{one.day} {MONTHS[one.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def listed(things: Sequence[str], last: str = "and") -> str:
    """ "a, b and c"."""
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} {last} {things[-1]}"


def many(number: int, one: str, several: str = "") -> str:
    """ "1 delegation", "24 delegations", "1,630 rows"."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def ordinal(number: int) -> str:
    """12 → "12th"."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def shortened(text: str, length: int) -> str:
    """Cut at a word, with an ellipsis, where it is longer than that."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[length // 2 :] else cut).rstrip(" ,;:–-") + "…"


def para(paragraph: str) -> str:
    """A paragraph's citation: "para. 22"; "" where it has no number."""
    return f"para. {paragraph}" if paragraph else ""


ACTS = {
    "statement": "Statements",
    "right_of_reply": "Rights of reply",
    "introduced": "Drafts introduced",
    "sponsored": "Drafts sponsored",
    "requested": "Requests from the floor",
    "voted": "Recorded votes",
    "elected": "Elections to an office",
    "chaired": "Meetings chaired",
    "attended": "Lists of attendance",
}

CAPACITIES = {
    "member": "party or member",
    "observer": "observer",
    "igo": "intergovernmental organization",
    "un": "United Nations entity",
    "ngo": "non-governmental organization",
    "nhri": "national human rights institution",
    "other": "other standing invitation",
    "secretariat": "secretariat",
    "officer": "in an office of the body",
    "expert": "invited expert",
    "": "",
}

OCCASIONS = {
    "opening": "opening of the session",
    "item": "",  # the plain case: the column says it
    "before_action": "before the action",
    "after_action": "after the action",
    "vote_explanation": "explanation of vote or position",
    "closing": "closing of the session",
    "": "",
}


def on_behalf(words: str) -> str:
    """The record's words for whom, with "on behalf of" where they do not say it themselves."""
    return words if "behalf" in words else f"on behalf of {words}"


def whom(words: str) -> str:
    """ "also on behalf of the Group of African States" → "the Group of African States"."""
    return re.sub(r"^(?:also |and )?on behalf of ", "", words)


def deed(
    *,
    act: str,
    voice: str,
    on_behalf_of: str = "",
    via_name: str = "",
    draft: str = "",
    round_: int = 0,
    role: str = "",
    choice: str = "",
    office: str = "",
) -> str:
    """What a row says was done, in words: "Statement, on behalf of the Group of 77 and China"."""
    by = f": {via_name}" if via_name else ""  # after a colon a name needs no article
    on = f" {draft}" if draft else " a draft"
    if act == "statement":
        said = {
            "own": "Statement",
            "group": f"Statement, {on_behalf(on_behalf_of)}" if on_behalf_of else "Statement for a group",
            "aligned": f"Aligned itself with a statement{by}",
            "represented": f"Named in a statement made for it{by}",
            "member": f"Member of a group that spoke (derived){by}",
        }
        return said[voice]
    if act == "right_of_reply":
        words = "Second right of reply" if round_ == 2 else "Right of reply"
    elif act == "introduced":
        words = f"Introduced{on}"
    elif act == "sponsored":
        words = {"joined": f"Joined the sponsors of{on}", "withdrew": f"Withdrew as a sponsor of{on}"}.get(
            role, f"Sponsored{on}"
        )
    elif act == "voted":
        vote = {
            "yes": ("Voted in favour", "of"),
            "no": ("Voted against", ""),
            "abstain": ("Abstained", "on"),
            "absent": ("Absent from the vote", "on"),
        }
        verb, joiner = vote.get(choice, ("Listed in a vote", "on"))
        words = " ".join(part for part in (verb, joiner, draft) if part) if draft else verb
    elif act == "elected":
        words = f"Elected: {office}" if office else "Elected to an office"
    elif act == "chaired":
        words = f"Presided over a meeting ({office})" if office else "Presided over a meeting"
    elif act == "requested":
        words = f"Asked for something on {draft}" if draft else "Asked for something from the floor"
    else:
        words = ACTS.get(act, act)
    if voice == "group":
        return f"{words}, {on_behalf(on_behalf_of)}" if on_behalf_of else f"{words}, for a group"
    if voice == "aligned":
        return f"{words}, aligned with another{by}"
    if voice == "represented":
        return f"{words}, named as acted for{by}"
    if voice == "member":
        return f"{words}, as a member of a group that acted (derived){by}"
    return words
