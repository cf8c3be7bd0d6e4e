"""HTML made piece by piece: whatever is not a piece of HTML is escaped, so a record's words never become markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable


class Html(str):
    """A string that is HTML already. Made by ``tag`` and ``join`` only."""

    __slots__ = ()


VOID = ("br", "hr", "wbr", "img", "col")


def tag(name: str, *inside: str, **attributes: str | int | bool | None) -> Html:
    """An element. Plain strings inside it and in its attributes are escaped, ``Html`` inside it is taken as it is.

    An attribute that is None or False is left out, True stands without a value; ``class_`` is class, ``aria_label`` is
    aria-label. Raises ValueError for an address that is neither relative, a fragment, http(s) nor a picture given inline.
    """
    head = name
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        attribute = key.rstrip("_").replace("_", "-")
        if attribute in ("href", "src"):
            _must_lead_somewhere_harmless(str(value))
        head += f" {attribute}" if value is True else f' {attribute}="{html.escape(str(value), quote=True)}"'
    if name in VOID:
        return Html(f"<{head}>")
    return Html(f"<{head}>{join(inside)}</{name}>")


def join(pieces: Iterable[str], between: str = "") -> Html:
    """Pieces after one another; plain strings are escaped."""
    return Html(escaped(between).join(escaped(piece) for piece in pieces))


def escaped(piece: str) -> Html:
    """A piece as HTML: escaped unless it is HTML already."""
    return piece if isinstance(piece, Html) else Html(html.escape(piece, quote=True))


def scroller(table: Html, label: str) -> Html:
    """A table that scrolls in a region of its own, to which the keyboard leads."""
    return tag("div", table, class_="scroller", tabindex="0", role="region", aria_label=label)


def _must_lead_somewhere_harmless(address: str) -> None:
    scheme = re.match(r"\s*([A-Za-z][A-Za-z0-9+.\-]*)\s*:", address)
    if scheme and scheme.group(1).lower() not in ("http", "https") and not address.startswith("data:image/"):
        raise ValueError(f"Not an address to link to: {address[:80]!r}")
