"""Who voted how, where the record lists it; beside the result it prints."""

from __future__ import annotations

from views import filters
from views.opening import opened
from views.votes import every

chosen = filters.chosen().about("voted")
if opened(chosen, "Who voted how?"):
    every.page(chosen)
