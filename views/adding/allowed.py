"""Whether documents can be added here, or in words why not."""

from __future__ import annotations

from pipelines.build import shown_path
from pipelines.build.adding import is_read_only
from pipelines.store import StoreError, fingerprint
from views import kept, ready


def why_not() -> str:
    """Why nothing can be added to these tables, and what to do; "" where it can.

    Tables that were built of other files than the project's own are somebody's choice: a build of the project's folders
    would replace them.
    """
    if is_read_only():
        return "This Placard is for reading only (PLACARD_READ_ONLY is set): records are added by whoever runs it."
    files = _files()
    if not files or ready.of_own_folders(files):
        return ""
    other = next(file for file in files if not ready.of_own_folders([file]))
    folders = " and ".join(shown_path(folder) for folder in kept.documents_folders())
    return (
        f"The tables shown here were built from other files than those in {folders}, for example from {other}. Adding is "
        f"off, so that they stay as they are. To add a record to them, build them again with it: python -m pipelines build "
        f"FILES --out {shown_path(kept.tables_folder())}"
    )


def _files() -> list[str]:
    if not fingerprint(kept.tables_folder()):
        return []
    try:
        return [str(file) for file in kept.tables().documents["file"]]
    except StoreError:
        return []
