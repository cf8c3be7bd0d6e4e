"""What is said of known weaknesses: some, none, or that the list could not be asked, which is never taken for none."""

from __future__ import annotations

import json

from tests.audit import audited

WEAK = {"id": "EX-2030-1", "fix_versions": ["1.3"], "aliases": [], "description": "made up"}


def printed(*packages: dict[str, object]) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


def test_a_known_weakness_is_named_with_the_version_that_mends_it() -> None:
    found = audited(
        printed({"name": "harbour", "version": "1.2", "vulns": [WEAK]}, {"name": "quay", "version": "2", "vulns": []})
    )
    assert found.code == 1
    assert found.known == ("harbour 1.2: EX-2030-1, mended in 1.3",)
    assert "requirements.txt" in found.words()


def test_none_is_known_only_of_what_was_looked_up() -> None:
    found = audited(
        printed({"name": "quay", "version": "2", "vulns": []}, {"name": "pier", "skip_reason": "not in the list"})
    )
    assert found.code == 0
    assert found.words() == "No weakness is known of 1 packages.\nNot looked up: pier."


def test_a_list_that_could_not_be_asked_says_so() -> None:
    for output in ("", "no way out", "[]", printed(), printed({"name": "pier", "skip_reason": "no answer"})):
        found = audited(output)
        assert found.code == 0
        assert "could not be asked" in found.words()
