"""Addresses of what is shown: each filtered view and each sentence has one, and a link opened elsewhere shows the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

# The pages, as an address names them.
SESSION_PAGE = "./"  # the first page stands at the root
ITEM_PAGE = "item"
DELEGATION_PAGE = "delegation"
DRAFTS_PAGE = "drafts"
REPLY_PAGE = "reply"
GROUPS_PAGE = "groups"
SILENT_PAGE = "silent"
VOTES_PAGE = "votes"
COMPARE_PAGE = "compare"
RECORD_PAGE = "record"
QUALITY_PAGE = "quality"
ADD_PAGE = "add"
METHOD_PAGE = "method"

# The names in an address. ``document``, the reader's own delegation and the filters are shared by all pages; the others are
# those of one page: a page's own choice is read and written by ``views.choice``.
DOCUMENT = "document"
MINE = "mine"
FILTERS = ("item", "delegation", "group", "act", "capacity", "day", "voices", MINE)
PLACE = ("paragraph", "at", "row")
ITEM = "of"  # the item of the page of an item
WHO = "who"  # the delegation of the page of a delegation
WHOM = "whom"  # the group of the page of groups


def address(page: str, query: Mapping[str, str | Sequence[str]]) -> str:
    """A relative address: it works wherever the dashboard is served from. Empty values are left out."""
    pairs = [
        (key, each)
        for key, value in query.items()
        for each in ([value] if isinstance(value, str) else value)
        if each != ""
    ]
    return f"{page}?{urlencode(pairs)}" if pairs else page


def sentence(
    document: str,
    *,
    row: str = "",
    paragraph: str = "",
    at: int | None = None,
    carry: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """The Record page at a row's sentence, or at a paragraph given by its number or by its position in the record.

    carry: the filters in force, so that the way back shows what was left.
    """
    place = {"paragraph": paragraph, "at": "" if at is None else str(at), "row": row}
    return address(RECORD_PAGE, {DOCUMENT: document, **place, **_filters(carry)})


def item(document: str, column: str, carry: Mapping[str, Sequence[str]] | None = None) -> str:
    """The page of one agenda item (a column of the matrix)."""
    return address(ITEM_PAGE, {DOCUMENT: document, ITEM: column, **_filters(carry)})


def delegation(document: str, actor: str, carry: Mapping[str, Sequence[str]] | None = None) -> str:
    """The page of one delegation."""
    return address(DELEGATION_PAGE, {DOCUMENT: document, WHO: actor, **_filters(carry)})


def group(document: str, key: str, carry: Mapping[str, Sequence[str]] | None = None) -> str:
    """The page of groups with one of them alone."""
    return address(GROUPS_PAGE, {DOCUMENT: document, WHOM: key, **_filters(carry)})


def sentences(document: str, carry: Mapping[str, Sequence[str]] | None = None, **only: str | Sequence[str]) -> str:
    """The Record page with the acts alone that filters leave; only: filters that take the place of those carried."""
    return address(RECORD_PAGE, {DOCUMENT: document, **_filters(carry), **only, "only": "true"})


def _filters(carry: Mapping[str, Sequence[str]] | None) -> dict[str, Sequence[str]]:
    return {key: value for key, value in (carry or {}).items() if key in FILTERS}
