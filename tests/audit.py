"""Are weaknesses known of what Placard runs on? ``make audit`` asks the public list of them by pip-audit.

It asks of every package of the environment, with those that came along. Exit 0: none is known; or the list could not be
asked, which is said in words, for a machine without a way out must be able to test all else. Exit 1: some are known.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Audited:
    """What the list says: the weaknesses known, how many packages were looked up, and which could not be."""

    known: tuple[str, ...]
    looked_up: int
    not_looked_up: tuple[str, ...]

    @property
    def code(self) -> int:
        return 1 if self.known else 0

    def words(self) -> str:
        """What came of it, for a person."""
        lines = [*self.known]
        if self.known:
            lines.append(f"{len(self.known)} known weaknesses. Raise the pin in requirements.txt, and run make test.")
        elif self.looked_up:
            lines.append(f"No weakness is known of {self.looked_up} packages.")
        else:
            lines.append("The list of known weaknesses could not be asked from here: nothing is known of any package.")
        if self.not_looked_up and self.looked_up:
            lines.append(f"Not looked up: {', '.join(self.not_looked_up)}.")
        return "\n".join(lines)


def audited(output: str) -> Audited:
    """What pip-audit printed as JSON → what it says; what is no JSON is an answer that did not come."""
    try:
        packages = json.loads(output)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return Audited((), 0, ())
    known, looked_up, not_looked_up = [], 0, []
    for package in packages:
        if "skip_reason" in package:
            not_looked_up.append(str(package["name"]))
            continue
        looked_up += 1
        for each in package.get("vulns", ()):
            mended = ", ".join(each.get("fix_versions", ())) or "no version yet"
            known.append(f"{package['name']} {package['version']}: {each['id']}, mended in {mended}")
    return Audited(tuple(known), looked_up, tuple(not_looked_up))


def main(environment: str) -> int:
    """Asks of all packages in an environment's folder."""
    folder = next(Path(environment).glob("lib/python*/site-packages"))
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--format",
        "json",
        "--progress-spinner",
        "off",
        "--path",
        str(folder),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=900)
    found = audited(done.stdout)
    print(found.words())
    if not found.looked_up and done.stderr.strip():
        print(done.stderr.strip().splitlines()[-1][:300], file=sys.stderr)
    return found.code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
