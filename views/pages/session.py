"""One record at a glance: who took the floor on which item, in whose name, and what the figures rest on."""

from __future__ import annotations

from views import filters
from views.sessions import meeting, single

chosen = filters.chosen()
if chosen.view.record.is_meeting:
    meeting.page(chosen)
else:
    single.page(chosen)
