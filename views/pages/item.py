"""One agenda item: its story in the record's order, and who did not speak under it."""

from __future__ import annotations

from views import filters
from views.items import page
from views.opening import opened

chosen = filters.chosen()
if opened(chosen, "What happened under one agenda item?", filtered=False):
    page.page(chosen)
