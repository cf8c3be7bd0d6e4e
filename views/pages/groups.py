"""Groups: who spoke for whom, who was heard through it, and what they said in their own voice."""

from __future__ import annotations

from views import filters
from views.groups import page
from views.opening import opened

chosen = filters.chosen()
if opened(chosen, "Who spoke for whom?", filtered=False):
    page.page(chosen)
