"""A drawn figure → the chart of an office program, where there is one of its kind."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import Any

from views.briefing.model import Chart, Series

HEX = re.compile(r"#[0-9A-Fa-f]{6}")


def chart_of(figure: Any) -> Chart | None:
    """A Plotly figure of bars, or of lines over the same few categories, → a chart with the same numbers; else None.

    Traces that only write text are left out, for the chart's own labels say the same. Networks and clouds of dots have no
    chart of their own in an office program: their table leaves instead.
    """
    drawn = figure.to_dict()
    whole = dict((drawn.get("layout", {}).get("meta") or {}).get("whole", {}))
    traces = [trace for trace in drawn.get("data", ()) if trace.get("mode") != "text" and trace.get("visible", True)]
    layout = drawn.get("layout", {})
    if traces and all(trace["type"] == "bar" for trace in traces):
        return _bars(traces, layout, whole)
    if traces and all(trace["type"] == "scatter" and "lines" in str(trace.get("mode")) for trace in traces):
        return _lines(traces, layout, whole)
    return None


def _bars(traces: Sequence[dict[str, Any]], layout: dict[str, Any], whole: dict[str, str]) -> Chart:
    lying = traces[0].get("orientation") == "h"
    names, numbers, axis = ("y", "x", "xaxis") if lying else ("x", "y", "yaxis")
    order = _order(layout.get("yaxis" if lying else "xaxis", {}), traces, names)
    return Chart(
        "stacked" if layout.get("barmode") in ("stack", "relative") else "bar",
        tuple(whole.get(name) or _plain(name) for name in order),
        tuple(_series(trace, order, names, numbers) for trace in traces),
        _title(layout, axis),
        "%" in str(layout.get(axis, {}).get("tickformat", "")),
    )


def _lines(traces: Sequence[dict[str, Any]], layout: dict[str, Any], whole: dict[str, str]) -> Chart | None:
    order = _order(layout.get("xaxis", {}), traces, "x")
    if not 2 <= len(order) <= 12:
        return None
    return Chart(
        "line",
        tuple(whole.get(name) or _plain(name) for name in order),
        tuple(_series(trace, order, "x", "y") for trace in traces),
        _title(layout, "yaxis"),
        "%" in str(layout.get("yaxis", {}).get("tickformat", "")),
    )


def _order(axis: dict[str, Any], traces: Sequence[dict[str, Any]], names: str) -> list[str]:
    """The categories in the order of the axis; an axis that says none has them as the traces bring them."""
    met = list(dict.fromkeys(str(name) for trace in traces for name in trace[names]))
    stated = [str(name) for name in axis.get("categoryarray") or ()]
    return [name for name in stated if name in met] + [name for name in met if name not in stated]


def _series(trace: dict[str, Any], order: Sequence[str], names: str, numbers: str) -> Series:
    values = {str(name): number for name, number in zip(trace[names], trace[numbers], strict=True)}
    marker = trace.get("marker", {})
    colour = marker.get("color") or trace.get("line", {}).get("color") or ""
    by_name = (
        {str(name): each for name, each in zip(trace[names], colour, strict=True)}
        if isinstance(colour, list | tuple)
        else dict.fromkeys(order, colour)
    )
    colours = tuple(_hex(by_name.get(name, "")) for name in order)
    return Series(
        _plain(str(trace.get("name") or "")),
        tuple(None if values.get(name) is None else float(values[name]) for name in order),
        colours[:1] if len(set(colours)) == 1 else colours,
        str(marker.get("pattern", {}).get("shape") or ""),
    )


def _hex(colour: object) -> str:
    """A colour an office program knows; one that is see-through or said in another way is left to the program."""
    return str(colour) if HEX.fullmatch(str(colour)) else ""


def _title(layout: dict[str, Any], axis: str) -> str:
    title = layout.get(axis, {}).get("title") or ""
    return _plain(str(title.get("text") or "") if isinstance(title, dict) else str(title))


def _plain(words: str) -> str:
    """Words without Plotly's line breaks and marks."""
    return html.unescape(re.sub(r"<[^<>]*>", "", re.sub(r"<br\s*/?>", " ", words))).strip()
