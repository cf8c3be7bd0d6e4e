"""A chart on a PowerPoint slide, native and editable, in the looks it has on the screen."""

from __future__ import annotations

from typing import Any

from views.briefing.model import Briefing, Chart, Series
from views.words import shortened

WIDTH, HEIGHT, MARGIN = 13.333, 7.5, 0.55  # inches
INK, QUIET, LINE, PANEL = "1B2430", "525E6C", "D5DAE1", "F3F5F8"
PATTERNS = {  # Plotly's sign for a hatch → the slides' own
    "/": "WIDE_UPWARD_DIAGONAL",
    "\\": "WIDE_DOWNWARD_DIAGONAL",
    "x": "DIAGONAL_CROSS",
    "-": "TRELLIS",
    "|": "WEAVE",
    "+": "SMALL_GRID",
    ".": "PERCENT_25",
}


def add_chart(slide: Any, briefing: Briefing, chart: Chart) -> None:
    """Puts a briefing's chart on its slide, with what it says in words for those who do not see it."""
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
    from pptx.util import Inches, Pt

    kind = {
        "bar": XL_CHART_TYPE.BAR_CLUSTERED,
        "stacked": XL_CHART_TYPE.BAR_STACKED,
        "line": XL_CHART_TYPE.LINE_MARKERS,
    }[chart.kind]
    data = CategoryChartData(number_format="0%" if chart.percent else "#,##0;-#,##0;")
    data.categories = chart.categories
    for each in chart.series:
        data.add_series(each.name, each.values)
    place = (Inches(MARGIN), Inches(1.75), Inches(WIDTH - 2 * MARGIN), Inches(HEIGHT - 1.75 - 1.15))
    frame = slide.shapes.add_chart(kind, *place, data)
    frame.name = shortened(briefing.question, 120)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", f"{briefing.question} {briefing.finding}")
    drawn = frame.chart
    crowded = len(chart.categories) > 12 or (len(chart.categories) > 6 and max(map(len, chart.categories)) > 60)
    drawn.font.size = Pt(9 if crowded else 12)
    drawn.has_title = False
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    plot = drawn.plots[0]
    plot.has_data_labels = True
    plot.data_labels.number_format = "0%" if chart.percent else "#,##0;-#,##0;"
    plot.data_labels.number_format_is_linked = False
    if chart.kind != "line":
        plot.gap_width = 45
        plot.overlap = 100 if chart.kind == "stacked" else -10
        _all_names_from_the_top(drawn)
        drawn.value_axis.tick_labels.font.size = Pt(10)
        if chart.kind == "stacked":
            plot.data_labels.font.color.rgb = rgb("FFFFFF")
    if chart.percent and chart.kind == "line":
        drawn.value_axis.minimum_scale, drawn.value_axis.maximum_scale = 0, 1
    drawn.value_axis.tick_labels.number_format = "0%" if chart.percent else "#,##0"
    drawn.value_axis.tick_labels.number_format_is_linked = False
    drawn.value_axis.major_gridlines.format.line.color.rgb = rgb(LINE)
    if chart.axis:
        drawn.value_axis.has_title = True
        drawn.value_axis.axis_title.text_frame.text = chart.axis
        drawn.value_axis.axis_title.text_frame.paragraphs[0].runs[0].font.size = Pt(10)
    for series, each in zip(plot.series, chart.series, strict=True):
        _look(series, each, chart.kind)


def _all_names_from_the_top(drawn: Any) -> None:
    """The first category at the top, none left out for want of room, and the values at the foot all the same.

    python-pptx has no word for the last two, so they are written into the chart's XML.
    """
    from lxml import etree

    drawn.category_axis.reverse_order = True
    names, values = drawn.category_axis._element, drawn.value_axis._element
    values.find("c:crosses", values.nsmap).set("val", "max")
    skip = etree.Element(f"{{{names.nsmap['c']}}}tickLblSkip", val="1")
    names.find("c:noMultiLvlLbl", names.nsmap).addprevious(skip)


def _look(series: Any, each: Series, kind: str) -> None:
    first = each.colours[0] if each.colours else ""
    if kind == "line":
        series.smooth = False
        if first:
            series.format.line.color.rgb = rgb(first)
            series.marker.format.fill.solid()
            series.marker.format.fill.fore_color.rgb = rgb(first)
    elif len(each.colours) > 1:
        for number, colour in enumerate(each.colours):
            if colour:
                _fill(series.points[number].format.fill, colour, each.hatch)
    elif first:
        _fill(series.format.fill, first, each.hatch)
    else:  # an outline alone, as on screen
        series.format.fill.background()
        series.format.line.color.rgb = rgb(QUIET)


def _fill(fill: Any, colour: str, hatch: str) -> None:
    from pptx.enum.dml import MSO_PATTERN_TYPE

    if hatch in PATTERNS:
        fill.patterned()
        fill.pattern = getattr(MSO_PATTERN_TYPE, PATTERNS[hatch])
        fill.fore_color.rgb, fill.back_color.rgb = rgb("FFFFFF"), rgb(colour)
    else:
        fill.solid()
        fill.fore_color.rgb = rgb(colour)


def rgb(colour: str) -> Any:
    """ "#1B2430" as the slides take it."""
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(colour.lstrip("#").upper())
