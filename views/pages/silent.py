"""Who did not speak: silent, heard only through others, only sponsoring, or not known."""

from __future__ import annotations

from views import filters
from views.opening import opened
from views.silent import page

chosen = page.all_acts(filters.chosen())
if opened(chosen, "Who did not speak?"):
    page.page(chosen)
