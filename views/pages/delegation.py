"""One delegation: what it did, where it was heard through others, its regional group, its other sessions."""

from __future__ import annotations

from views import filters
from views.delegations import page
from views.opening import opened

chosen = filters.chosen()
if opened(chosen, "What did one delegation do, and how was it heard?", filtered=False):
    page.page(chosen)
