"""What somebody asked for is there when it is fetched, however many others are at work.

Streamlit throws away what no page refers to when any reader's page has been drawn for the second time since; a file made by a
download button is referred to by none. With thirty readers that is half a second, and one download in twenty found its file
gone (``tests/load``). Here it stays a while.

What a button makes its file with goes as soon as anybody's page has been drawn while the button's own is being drawn again:
pressed at that moment, it gave an error in place of the file. Here that stays for a moment, and the file is of what was shown.

It is Streamlit's own inside that is changed; ``tests/views/test_fetching.py`` says if another version of it has another inside.
"""

from __future__ import annotations

import time

from streamlit.runtime import media_file_manager
from streamlit.runtime.media_file_manager import MediaFileManager, MediaFileMetadata
from streamlit.runtime.media_file_storage import MediaFileKind

SECONDS = 60.0
PRESSED = 3.0  # seconds in which a page that is drawn anew has reached the browser; what a button holds of its page stays as long


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


def _take_out(manager: MediaFileManager) -> None:
    """Throws away what made the files of buttons that no page has had for some time."""
    now, held = time.monotonic(), manager.__dict__.setdefault("_placard_unheld_since", {})
    on_pages = {each for files in manager._files_by_session_and_coord.values() for each in files.values()}
    for each in [each for each in manager._deferred_callables if each not in on_pages]:
        if now - held.setdefault(each, now) > PRESSED:
            del held[each]
            manager._drop_deferred_id(each)
    for each in held.keys() - manager._deferred_callables.keys():
        del held[each]


def files_stay() -> None:
    """From now on, a file that was made stays for a minute, and what makes one until its page has been drawn anew."""
    media_file_manager.MediaFileMetadata = _Staying  # type: ignore[misc]
    MediaFileManager._remove_orphaned_deferred_callables = _take_out  # type: ignore[method-assign, assignment]
