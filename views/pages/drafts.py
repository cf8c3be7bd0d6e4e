"""Who sponsored which draft, what became of it, who sponsored together, and who spoke on its item without sponsoring."""

from __future__ import annotations

from views import filters
from views.drafts import every
from views.opening import opened

chosen = filters.chosen().about("introduced", "sponsored")
if opened(chosen, "Who sponsored which draft, and what became of it?"):
    every.page(chosen)
