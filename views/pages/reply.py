"""Who used the right of reply, where and in which round; to whom, only where a record says so."""

from __future__ import annotations

from views import filters
from views.opening import opened
from views.replies import parts

chosen = filters.chosen().about("right_of_reply")
if opened(chosen, "Who used the right of reply?"):
    parts.page(chosen)
