"""A file that was made because somebody asked for it stays until it has been fetched, however many others are at work.

Streamlit throws away what no page refers to when any reader's page has been drawn for the second time since; a file made by a
download button is referred to by none. With thirty readers that is half a second, and one download in twenty found its file
gone (``tests/load``). Here it stays a while. It is Streamlit's own inside that is changed; ``tests/views/test_fetching.py`` says
if another version of it has another inside.
"""

from __future__ import annotations

import time

from streamlit.runtime import media_file_manager
from streamlit.runtime.media_file_manager import MediaFileMetadata
from streamlit.runtime.media_file_storage import MediaFileKind

SECONDS = 60.0


class _Staying(MediaFileMetadata):
    """What Streamlit knows of a file; it may be thrown away only some time after that was first wanted."""

    def __init__(self, kind: MediaFileKind = MediaFileKind.MEDIA) -> None:
        super().__init__(kind)
        self._since: float | None = None

    @property
    def is_marked_for_delete(self) -> bool:
        return self._since is not None and time.monotonic() - self._since > SECONDS

    def mark_for_delete(self) -> None:
        if self._since is None:
            self._since = time.monotonic()


def files_stay() -> None:
    """From now on, a file that was made stays for a minute."""
    media_file_manager.MediaFileMetadata = _Staying  # type: ignore[misc]
