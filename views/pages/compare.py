"""Two or more records side by side: who took part in each, who is new, returning or gone, and what was done."""

from __future__ import annotations

from views import filters
from views.comparing import side_by_side
from views.opening import opened

chosen = filters.chosen()
if opened(chosen, "How do sessions compare?", filtered=False):
    side_by_side.page(chosen)
