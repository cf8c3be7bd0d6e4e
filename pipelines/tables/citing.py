"""How the tables are cited: a citation file that reference managers read, and the same in plain words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

READ = "read"


def citation_file(package: Mapping[str, Any]) -> str:
    """CITATION.cff (Citation File Format 1.2.0) for the tables that ``tables.package.describe`` describes.

    Each record that was read is a reference of its own.
    """
    lines = [
        "cff-version: 1.2.0",
        "message: Please cite the version of the tables, and the records themselves by symbol and paragraph.",
        "type: dataset",
        f"title: {_quoted(package['title'])}",
        f"version: {_quoted(package['version'])}",
        f"abstract: {_quoted(package['description'])}",
        "authors:",
        "  - name: Placard",
        "keywords:",
        *(f"  - {_quoted(word)}" for word in package["keywords"]),
    ]
    records = [source for source in package["sources"] if source["status"] == READ]
    if records:
        lines.append("references:")
    for source in records:
        lines += [
            "  - type: report",
            f"    title: {_quoted(source['title'])}",
            "    authors:",
            "      - name: The body that issued it",
        ]
        if source["symbol"]:
            lines.append(f"    number: {_quoted(source['symbol'])}")
    return "\n".join(lines) + "\n"


def read_me(package: Mapping[str, Any]) -> str:
    """What is in the package, how to cite it, and whose the rights are, in plain text."""
    resources = package["resources"]
    width = max(len(resource["name"]) for resource in resources)
    tables = [f"  {resource['name']:<{width}}  {resource['description']}" for resource in resources]
    parts = (
        package["title"],
        package["description"],
        f"Version {package['version']}. What stands after the plus sign names the content: the same tables, the same version.",
        "How to cite\n\n"
        f"  {package['citation']}\n\n"
        "Cite the record itself for what a delegation did: its symbol and paragraph stand in every row, with the sentence.",
        f"Rights\n\n  {package['rights']}",
        "Tables, each as CSV (UTF-8) and as Parquet, every column described in datapackage.json\n\n"
        + "\n".join(tables)
        + "\n\nIn the CSV files a cell that begins with =, +, -, @, a tab or a return has an apostrophe in front, so that no spreadsheet "
        "runs it as a formula; the Parquet files have every cell as the record prints it.",
        "Checks: SHA256SUMS lists every file (sha256sum -c SHA256SUMS); datapackage.json is a Frictionless Data Package, version 2.",
    )
    return "\n\n".join(parts) + "\n"


def _quoted(words: str) -> str:
    """A string as YAML reads it: JSON strings are YAML strings."""
    return json.dumps(words, ensure_ascii=False)
