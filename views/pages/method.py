"""What the figures mean and how they are made: counting rules, rows, terms, limits, groups, citation, rights."""

from __future__ import annotations

from views import filters
from views.markup import tag
from views.method import cite, counts, reading
from views.writing import title, write

PARTS = (
    ("counts", "What each count means"),
    ("rows", "How a row is made"),
    ("limits", "Limits"),
    ("terms", "Terms"),
    ("groups", "Regional and other groups"),
    ("cite", "How to cite"),
    ("rights", "Rights and names"),
    ("access", "Who can open it"),
)

title("Method")
write(tag("ul", *(tag("li", tag("a", words, href=f"#{anchor}")) for anchor, words in PARTS), class_="parts"))
counts.counts()
reading.rows()
reading.limits()
reading.terms()
reading.groups()
cite.cite(filters.chosen_if_any())
cite.rights()
cite.access()
