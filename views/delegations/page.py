"""The page of one delegation: what it did, where it was heard through others, its group, its other sessions."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from pipelines.names import load_reference
from views import choice, kept, take_away
from views.address import DOCUMENT, WHO, address, sentence, sentences
from views.asked import Choices, understood
from views.counting import one_delegation as counting
from views.counting.one_delegation import Deeds
from views.counting.silence import has_list
from views.delegations import beside, frames
from views.filters import Chosen
from views.glance import Figure, figures
from views.markup import Html, tag
from views.matrix_table import pointer
from views.rows import rows_of
from views.words import day, listed, many, para
from views.writing import notice, write

NONE_NAMED = "None is named, for what is shown."


def page(chosen: Chosen) -> None:
    """The parts of the page, below its question."""
    who = _who(chosen)
    if not who:
        notice(
            "Choose a delegation above, by any of its names or codes.",
            "note",
            " The page then shows all that it did, where its position was heard through others, and what cannot be known.",
        )
        return
    done = counting.deeds(chosen.view, chosen.selection, who)
    name = chosen.view.names[who]
    write(_head(chosen, who, done), figures(_figures(chosen, who, done)))
    _card(chosen, who)
    frames.itself(chosen, name, done)
    frames.through(chosen, name, done)
    frames.derived(chosen, who, name, done)
    beside.group(chosen, who, name)
    beside.sessions(chosen, who, name)
    _not_known(chosen, who, name, done)


def _card(chosen: Chosen, who: str) -> None:
    """One delegation on a page or two, as slides or as a document."""
    from views.briefing.card import ON_A_PAGE, ON_A_SLIDE, card, title_of

    make = partial(card, chosen.view, chosen.selection, who, day(date.today().isoformat()))
    with st.container(horizontal=True):
        take_away.brief(
            "Delegation card",
            f"card-{who}",
            title_of(chosen.view, who),
            partial(make, lines=ON_A_SLIDE),
            partial(make, lines=ON_A_PAGE),
            bare=True,
        )


def _who(chosen: Chosen) -> str:
    """The delegation asked for, else the reader's own, else the only one chosen in the filters."""
    choices = kept.choices(chosen.view)
    only = chosen.selection.delegations
    own = chosen.selection.mine if chosen.selection.mine in choices.delegation else ""
    return choice.perhaps(
        "Delegation",
        WHO,
        choices.delegation,
        partial(_meant, choices),
        first=own or (only[0] if len(only) == 1 else ""),
        placeholder="Type any name or code: Ivory Coast, UK, VNM",
    )


def _meant(choices: Choices, word: str) -> str:
    keys, _ = understood("delegation", [word], choices, load_reference())
    return keys[0] if keys else ""


def _head(chosen: Chosen, who: str, done: Deeds) -> Html:
    view = chosen.view
    seat = next(row for row in rows_of(view.record.delegations) if row.actor == who)
    name = tag(
        "h2",
        seat.actor_name,
        *pointer(who, chosen.selection.mine),
    )
    group = seat.regional_group or "in no regional group"
    rule = f" ({seat.regional_group_rule})" if seat.regional_group_rule else ""
    others = f"; also in: {listed(seat.groups.split('; '))}" if seat.groups else ""
    standing = tag("p", f"{seat.un_status}; {group}{rule}{others}.", class_="quiet")
    items = view.columns.loc[(view.columns["kind"] == "item") & ~view.columns["names_none"], "column"]
    filters = chosen.selection
    narrowed = bool(filters.items or filters.acts or filters.capacities or filters.days)
    said = counting.in_a_sentence(seat.actor_name, done, [str(each) for each in items], narrowed=narrowed)
    shown_ = tag("p", tag("strong", "Shown: "), f"{frames.words_of(chosen)}, each voice in a place of its own.")
    return tag(
        "div", name, standing, shown_, tag("p", tag("strong", said), " ", *_present(chosen, done)), role="status"
    )


def _present(chosen: Chosen, done: Deeds) -> list[str]:
    if len(done.attended):
        row = next(rows_of(done.attended))
        where = para(row.paragraph) or "there"
        return [
            "It is in the record's list of those attending (",
            tag("a", where, href=sentence(row.document, row=row.row_id)),
            ").",
        ]
    if has_list(chosen.view.told):
        return ["It is not in the record's list of those attending."]
    return ["The record has no list of participants."]


def _figures(chosen: Chosen, who: str, done: Deeds) -> list[Figure]:
    """Each kind of act with its number; a zero says that the record names none."""
    carry = {**chosen.carry, "group": []}
    only = partial(sentences, chosen.record.document, carry, delegation=who)
    floor = done.of("statement")
    own, for_groups = int((floor["voice"] == "own").sum()), int((floor["voice"] == "group").sum())
    aligned = int((done.through["voice"] == "aligned").sum())
    sponsored, introduced = done.of("sponsored"), done.of("introduced")
    votes, replies = done.of("voted", "requested"), done.of("right_of_reply")
    offices = done.of("elected", "chaired")
    listed_votes = votes[votes["act"] == "voted"]
    return [
        Figure(
            "Took the floor",
            len(floor),
            "statements",
            f"{own} for itself, {for_groups} on behalf of others.",
            only(act="statement", voices="own"),
        ),
        Figure(
            "Heard through another",
            len(done.through),
            "acts",
            f"{aligned} by alignment, {len(done.through) - aligned} named as spoken or acted for.",
            "#through",
            "Which",
        ),
        Figure(
            "As a member of a group",
            len(done.derived),
            "acts",
            "Derived from dated lists; the record does not name it there.",
            "#derived",
            "Which",
        ),
        Figure(
            "Drafts",
            len(sponsored) + len(introduced),
            "acts",
            f"{len(sponsored)} as a sponsor, {len(introduced)} introducing.",
            only(act=["sponsored", "introduced"]),
        ),
        Figure(
            "Rights of reply",
            len(replies),
            "",
            "To whom, records do not say." if len(replies) else NONE_NAMED,
            only(act="right_of_reply"),
        ),
        Figure(
            "Votes and requests",
            len(votes),
            "",
            f"{counting.votes_in_words(listed_votes)}." if len(listed_votes) else "" if len(votes) else NONE_NAMED,
            only(act=["voted", "requested"]),
        ),
        Figure(
            "In an office of the body",
            len(offices) + len(done.office),
            "acts",
            "Elected, presiding, or speaking as an officer: not counted as the delegation’s statements."
            if len(offices) + len(done.office)
            else NONE_NAMED,
            only(act=["elected", "chaired"]) if len(offices) else "#did",
            "Which",
        ),
    ]


def _not_known(chosen: Chosen, who: str, name: str, done: Deeds) -> None:
    record = chosen.record
    st.header("What cannot be known", anchor="unknown")
    said = []
    if not len(done.attended) and not has_list(chosen.view.told) and done.own.empty and done.through.empty:
        said.append(
            tag(
                "li",
                f"Whether {name} was there: the record names it nowhere for what is shown, and has no list of participants.",
            )
        )
    said.append(
        tag(
            "li",
            "What was said by speakers whom the record does not name (“several delegations said”): such words are nobody's here.",
        )
    )
    if len(done.of("right_of_reply")):
        said.append(tag("li", "To whom a reply was made: the record does not say."))
    if len(record.unread):
        link = tag(
            "a", many(len(record.unread), "sentence"), href=address("./", {DOCUMENT: record.document}) + "#findings"
        )
        said.append(
            tag(
                "li",
                link,
                " of this record ",
                "was" if len(record.unread) == 1 else "were",
                " not read, in whole or in part.",
            )
        )
    for row in rows_of(record.findings[record.findings["status"] == "warning"]):
        said.append(tag("li", f"{row.title}. {row.detail}"))
    write(tag("ul", *said))
