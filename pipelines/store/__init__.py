"""The tables on disk: written as a whole, read back, and what was read before kept beside them."""

from __future__ import annotations

from pipelines.store.cache import Cache, code_version
from pipelines.store.export import data_package, export, package_name
from pipelines.store.files import (
    NoTables,
    changed_files,
    fingerprint,
    load_package,
    load_tables,
)
from pipelines.store.folder import (
    LockError,
    StoreError,
    clear_unfinished,
    must_be_ours,
    one_at_a_time,
    one_build_at_a_time,
    write_whole,
)
from pipelines.store.known_files import KnownFiles
from pipelines.store.ledger import add_entry, read_ledger
from pipelines.store.opened import Opened, Replaced
from pipelines.store.parts import Before, Member, PartRows
from pipelines.store.writing import OURS, get_ready_to_write, write_parts, write_tables

__all__ = [
    "OURS",
    "Before",
    "Cache",
    "KnownFiles",
    "LockError",
    "Member",
    "NoTables",
    "Opened",
    "PartRows",
    "Replaced",
    "StoreError",
    "add_entry",
    "changed_files",
    "clear_unfinished",
    "code_version",
    "data_package",
    "export",
    "fingerprint",
    "get_ready_to_write",
    "load_package",
    "load_tables",
    "must_be_ours",
    "one_at_a_time",
    "one_build_at_a_time",
    "package_name",
    "read_ledger",
    "write_parts",
    "write_tables",
    "write_whole",
]
