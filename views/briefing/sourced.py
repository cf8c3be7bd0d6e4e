"""A briefing of one record: its source, its version and how to cite it follow from the acts it rests on."""

from __future__ import annotations

from typing import Any

import pandas as pd

from views.briefing.charts import chart_of
from views.briefing.model import Briefing
from views.counting.view import View
from views.records import numbers_of, source


def sourced(
    view: View,
    words: str,
    today: str,
    question: str,
    finding: str,
    data: pd.DataFrame,
    *,
    how_to_read: str,
    not_shown: str,
    acts: pd.DataFrame,
    figure: Any = None,
    filters: str = "",
) -> Briefing:
    """What is told of a record, by the acts it rests on; `words` say what is shown, unless `filters` do."""
    where = source(view.record, numbers_of(acts))
    return Briefing(
        question=question,
        finding=finding,
        how_to_read=how_to_read,
        not_shown=not_shown,
        filters=filters or words,
        source=where,
        version=view.record.version,
        cite=f"{where} Tabulated with Placard, {today}.",
        data=data,
        chart=chart_of(figure) if figure is not None else None,
        grid=data,
    )
