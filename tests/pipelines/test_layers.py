"""Data flows one way: a module imports only from those before it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
ORDER = (
    "halves",
    "documents",
    "text",
    "names",
    "lists",
    "outline",
    "sentences",
    "rules",
    "acts",
    "tables",
    "checks",
    "store",
    "build",
    "__main__",
)
PRESENTATION = ("streamlit", "plotly", "views", "dashboard", "pptx", "xlsxwriter", "openpyxl")


def imports_of(path: Path) -> set[str]:
    """The modules a file imports, by their full names, wherever in the file it does."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.relative_to(PROJECT)}, line {node.lineno}: imports by its full name, please"
            module = node.module or ""
            found |= {f"{module}.{alias.name}" for alias in node.names}
    return found


def stage_of(module: str) -> str:
    """ "pipelines.text.model" → "text"; "" for what is no stage of the pipelines."""
    parts = module.split(".")
    return parts[1] if parts[0] == "pipelines" and len(parts) > 1 and parts[1] in ORDER else ""


def forbidden(stage: str, imports: set[str]) -> list[str]:
    """The imports that go against the stream."""
    after = ORDER[ORDER.index(stage) + 1 :]
    return sorted(module for module in imports if stage_of(module) in after or module.split(".")[0] in PRESENTATION)


def modules(folder: str) -> list[Path]:
    return sorted((PROJECT / folder).rglob("*.py"))


@pytest.mark.parametrize("path", modules("pipelines"), ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_a_module_imports_only_from_those_before_it(path: Path) -> None:
    inside = path.relative_to(PROJECT / "pipelines")
    stage = inside.parts[0].removesuffix(".py")
    if stage == "__init__":
        assert not {module for module in imports_of(path) if module.startswith("pipelines")}
        return
    assert stage in ORDER, f"pipelines/{stage} has no place in the order: {' → '.join(ORDER)}"
    against = forbidden(stage, imports_of(path))
    assert not against, f"{path.relative_to(PROJECT)} imports {', '.join(against)}"


@pytest.mark.parametrize("path", modules("views"), ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_a_view_does_not_reach_into_the_command_line(path: Path) -> None:
    assert not {module for module in imports_of(path) if module.startswith("pipelines.__main__")}


def test_an_import_against_the_stream_is_found_out() -> None:
    assert forbidden("text", {"pipelines.tables.schema", "pipelines.documents", "json"}) == ["pipelines.tables.schema"]
    assert forbidden("tables", {"plotly.graph_objects", "pipelines.text.Text"}) == ["plotly.graph_objects"]
    assert forbidden("build", {"pipelines.__main__.main"}) == ["pipelines.__main__.main"]


def brought_by(module: str) -> set[str]:
    """All modules that are loaded with one, in a process of its own."""
    code = f"import sys, {module}; print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_a_build_brings_neither_argparse_nor_pandas_nor_anything_to_show_figures_with() -> None:
    assert not brought_by("pipelines.build") & {"argparse", "pandas", "streamlit", "plotly"}


@pytest.mark.parametrize("module", ["pipelines.tables", "pipelines.store", "pipelines.__main__", "views.kept"])
def test_what_writes_and_shows_tables_brings_no_reader_of_documents(module: str) -> None:
    """Their patterns take longer to compile than most documents to read; they are loaded when a document is read."""
    models = {"pipelines.outline.model", "pipelines.rules.model", "pipelines.text.model", "pipelines.text.pictures"}
    stages = ("text", "lists", "outline", "sentences", "rules", "acts")
    readers = {name for name in brought_by(module) if stage_of(name) in stages and name.count(".") > 1}
    assert readers == models
