"""How far the figures can be trusted: what was read and what was not, findings, measured accuracy, corrections."""

from __future__ import annotations

from views import filters, kept
from views.building import told
from views.markup import tag
from views.quality import accuracy, every, ledger, one
from views.writing import title, write

chosen = filters.chosen()
tables = kept.tables()
title("How far can the figures be trusted?")
told()
write(tag("p", every.summary(tables)))
one.record(chosen, tables)
every.records(tables)
every.open_findings(tables)
every.not_understood(tables)
accuracy.accuracy(tables)
ledger.corrections(chosen, tables)
