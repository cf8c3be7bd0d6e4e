"""What SECURITY.md points at is there: each test and each module it names."""

from __future__ import annotations

import re

import pytest
from pages import PROJECT

NAMED = sorted(
    set(re.findall(r"`((?:tests|pipelines|views|data|\.streamlit)/[\w./-]+)`", (PROJECT / "SECURITY.md").read_text()))
)


def test_security_names_what_holds_each_threat() -> None:
    assert len(NAMED) > 20


@pytest.mark.parametrize("path", NAMED)
def test_what_security_names_is_there(path: str) -> None:
    module, _, name = path.rpartition(".")
    assert (PROJECT / path).exists() or name in (PROJECT / f"{module}.py").read_text()
