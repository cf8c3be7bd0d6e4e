"""The pages, each with the question it answers, in the order of the navigation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from views import address


@dataclass(frozen=True, slots=True)
class PageOf:
    """One page: its script, its title, its icon, its address, and the question it answers."""

    script: str  # in views/pages
    title: str
    icon: str
    url: str
    question: str


MEETING, DELEGATIONS, DECISIONS, RECORDS = "Meeting", "Delegations", "Decisions", "Record"
PAGES: dict[str, tuple[PageOf, ...]] = {
    MEETING: (
        PageOf(
            "session.py",
            "Session",
            "table_chart",
            "session",
            "Who took the floor on which item, in whose name: one record at a glance.",
        ),
        PageOf(
            "item.py",
            "Agenda item",
            "format_list_numbered",
            address.ITEM_PAGE,
            "One item's story: documents, speakers, replies, drafts, decisions, and who did not speak under it.",
        ),
        PageOf(
            "reply.py",
            "Right of reply",
            "reply",
            address.REPLY_PAGE,
            "Who used the right of reply, under which item and in which round; to whom, only where a record says so.",
        ),
        PageOf(
            "silent.py",
            "Who did not speak",
            "voice_over_off",
            address.SILENT_PAGE,
            "Silent, heard only through others, only sponsoring or voting, or not known: by regional group.",
        ),
    ),
    DELEGATIONS: (
        PageOf(
            "delegation.py",
            "Delegation",
            "flag",
            address.DELEGATION_PAGE,
            "Everything one delegation did, where it was heard through others, its group, and its other sessions.",
        ),
        PageOf(
            "groups.py",
            "Groups",
            "groups",
            address.GROUPS_PAGE,
            "Who spoke for whom, who aligned or was named, whom dated lists cover, and what they said themselves.",
        ),
        PageOf(
            "compare.py",
            "Compare",
            "compare_arrows",
            address.COMPARE_PAGE,
            "Sessions side by side: who took part in each, who is new, returning or no longer there.",
        ),
    ),
    DECISIONS: (
        PageOf(
            "drafts.py",
            "Drafts",
            "edit_document",
            address.DRAFTS_PAGE,
            "Who sponsored which draft, what became of it, and who spoke on its item without sponsoring.",
        ),
        PageOf(
            "votes.py",
            "Votes",
            "how_to_vote",
            address.VOTES_PAGE,
            "Who voted how, beside the result in print; and how often two delegations chose the same.",
        ),
    ),
    RECORDS: (
        PageOf(
            "record.py",
            "Record",
            "article",
            address.RECORD_PAGE,
            "The record's own words, with the names marked, and what was read in each paragraph.",
        ),
        PageOf(
            "quality.py",
            "Data quality",
            "fact_check",
            address.QUALITY_PAGE,
            "What was read of each record and what was not, measured accuracy, findings and corrections.",
        ),
        PageOf(
            "add.py",
            "Add a record",
            "note_add",
            address.ADD_PAGE,
            "Add records of meetings: what is understood of each is shown before it is added.",
        ),
        PageOf(
            "method.py",
            "Method",
            "menu_book",
            address.METHOD_PAGE,
            "What each count means, how a row is made, terms, limits, regional groups, and how to cite.",
        ),
    ),
}

# Pages that open where there are no tables to show.
WITHOUT_RECORD = (address.ADD_PAGE, address.METHOD_PAGE)


def pages() -> dict[str, list[st.Page]]:
    """The pages by section, as Streamlit's navigation takes them; the first one stands at the root."""
    return {section: list(_pages(of)) for section, of in PAGES.items()}


def _pages(of: tuple[PageOf, ...]) -> Iterable[st.Page]:
    for page in of:
        yield st.Page(
            f"views/pages/{page.script}",
            title=page.title,
            icon=f":material/{page.icon}:",
            url_path=page.url,
            default=page is PAGES[MEETING][0],
            help=page.question,
        )
