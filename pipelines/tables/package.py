"""The tables' description as a Frictionless Data Package (version 2), written from the columns' own description."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipelines.tables.columns import Column, Table
from pipelines.tables.record_rows import DocumentRow
from pipelines.tables.schema import TABLES

SHAPE = "1.0.0"  # version of the tables' columns; a column that changes its meaning raises it
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TITLE = "Placard: who took the floor, for whom, on which item and on which draft"
DESCRIPTION = (
    "Tables read from official records of intergovernmental meetings. Each row gives the sentence it rests on and "
    "where that sentence stands. An empty cell means that the record does not say; the number 0 in page and round "
    "means none. Numbers of statements do not measure the quality or the weight of a delegation's part. Not an "
    "official record."
)
RIGHTS = (
    "The tables quote records of the United Nations and of other bodies; the rights in the records stay with those "
    "that issued them, and the tables do not pass them on. For the United Nations see the terms of use of its "
    "websites. The names used imply no opinion on the legal status of any country, territory or authority."
)


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of the package: its name, size in bytes and SHA-256."""

    name: str
    size: int
    sha256: str


Files = Mapping[tuple[str, str], Sequence[WrittenFile]]  # (table, "csv" or "parquet") → its file, or its parts


def describe(files: Files, documents: Iterable[DocumentRow], part_of: Mapping[str, int]) -> dict[str, Any]:
    """The package's description, the same for the same tables; part_of: document → the part its rows are in, from 1."""
    documents = list(documents)
    version = f"{SHAPE}+{content_version(file for some in files.values() for file in some)}"
    return {
        "$schema": PROFILE,
        "name": "placard-tables",
        "title": TITLE,
        "description": DESCRIPTION,
        "version": version,
        "citation": _citation(documents, version),
        "rights": RIGHTS,
        "keywords": ["intergovernmental meetings", "delegations", "participation", "statements", "sponsors"],
        "sources": [
            {
                "title": row.title or row.document,
                "path": row.file,
                "hash": f"sha256:{row.sha256}",
                "document": row.document,
                "symbol": row.symbol,
                "status": row.status,
                "part": part_of.get(row.document, 1),
            }
            for row in documents
        ],
        "resources": [_resource(table, files[table.name, "csv"], files[table.name, "parquet"]) for table in TABLES],
    }


def content_version(files: Iterable[WrittenFile]) -> str:
    """Twelve hexadecimal digits that stand for the content of all tables."""
    content = hashlib.sha256()
    for file in sorted(files, key=lambda file: file.name):
        if file.name.endswith(".csv"):  # the Parquet files hold the same, written by whatever version of the library
            content.update(f"{file.name} {file.sha256}\n".encode())
    return content.hexdigest()[:12]


def _citation(documents: list[DocumentRow], version: str) -> str:
    symbols = [row.document for row in documents if row.rows]
    records = "; ".join(symbols) if symbols else "no record"
    return f"Placard, tables of participation in intergovernmental meetings, version {version}, read from: {records}."


def _resource(table: Table, csv: Sequence[WrittenFile], parquet: Sequence[WrittenFile]) -> dict[str, Any]:
    """One table. The Parquet file holds the same rows; it stands beside, since validators read one file a resource."""
    return {
        "name": table.name,
        "type": "table",
        **_files(csv),
        "title": table.name,
        "description": table.words,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "parquet": _files(parquet),
        "schema": _schema(table),
    }


def _files(files: Sequence[WrittenFile]) -> dict[str, Any]:
    """A file; or the parts of a large table, to be read one after the other, each with its own header."""
    if len(files) == 1:
        return _file(files[0])
    return {"path": [file.name for file in files], "parts": [_file(file) for file in files]}


def files_stated(package: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(table, "csv" or "parquet", file with its path, size and hash) of each file a description names, in its order."""
    for resource in package.get("resources", []):
        for kind, stated in (("csv", resource), ("parquet", resource["parquet"])):
            yield from ((resource["name"], kind, file) for file in stated.get("parts", [stated]))


def _file(file: WrittenFile) -> dict[str, Any]:
    return {"path": file.name, "bytes": file.size, "hash": f"sha256:{file.sha256}"}


def _schema(table: Table) -> dict[str, Any]:
    return {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {"fields": [column], "reference": {"resource": there, "fields": [key]}}
            for column, there, key in (() if table.may_refer_to_none else table.refers)
        ],
        "missingValues": [],
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.vocabulary:
        constraints["enum"] = list(column.vocabulary)
    if column.pattern:
        constraints["pattern"] = f"^(?:{column.pattern})$"
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.words}
    return {**field, "constraints": constraints} if constraints else field


def columns_in_markdown() -> str:
    """Every table and column in words, as Markdown for the docs."""
    parts = []
    for table in TABLES:
        parts.append(f"## {table.name}\n\n{table.words} Its key: {', '.join(table.key)}.\n")
        parts.append("| column | type | what it holds |\n|---|---|---|")
        parts += [f"| `{column.name}` | {column.type} | {_in_words(column)} |" for column in table.columns]
        parts.append("")
    return "\n".join(parts)


def _in_words(column: Column) -> str:
    words = [f"`{value}`" for value in column.vocabulary if value]
    closed = f". One of {', '.join(words)}{'; or empty' if '' in column.vocabulary else ''}" if words else ""
    return f"{column.words.replace('|', chr(92) + '|')}{closed}."
