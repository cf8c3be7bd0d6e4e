"""The dashboard's own order: what counts knows nothing of what draws, what draws nothing of the page."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from small_record import PROJECT

VIEWS = PROJECT / "views"
MODULES = sorted(VIEWS.rglob("*.py"))


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(VIEWS).as_posix())
def test_each_module_keeps_to_its_layer(path: Path) -> None:
    place, imported = path.relative_to(VIEWS).as_posix(), imports_of(path)
    if place.startswith("briefing/"):
        assert not imported & {"streamlit", "plotly"}
    if place.startswith("counting/"):
        assert not imported & {"streamlit", "plotly"}
    if place.startswith("figures/") or place == "theme.py":
        assert "streamlit" not in imported
    elif place != "shown.py":
        assert "plotly" not in imported


def test_only_one_module_keeps_anything_between_reruns() -> None:
    keeping = [path.name for path in MODULES if "st.cache_" in path.read_text(encoding="utf-8")]
    assert keeping == ["kept.py"]


def test_no_module_writes_html_past_the_one_that_escapes_it() -> None:
    past = [path.name for path in MODULES if "unsafe_allow" in path.read_text(encoding="utf-8")]
    assert not past
    direct = [path.name for path in MODULES if "st.html(" in path.read_text(encoding="utf-8")]
    assert direct == ["writing.py"]
