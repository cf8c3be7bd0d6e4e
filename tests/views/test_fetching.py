"""A file that was made for a download stays until it is fetched, and not for ever."""

from __future__ import annotations

import pytest
from streamlit.runtime import media_file_manager
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from views import fetching


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> MediaFileManager:
    # As Streamlit brings it, whether or not a dashboard has run in this process.
    monkeypatch.setattr(media_file_manager, "MediaFileMetadata", fetching.MediaFileMetadata)
    monkeypatch.setattr(media_file_manager, "_get_session_id", lambda: "a reader")
    return MediaFileManager(MemoryMediaFileStorage("/media"))


def made(manager: MediaFileManager) -> str:
    """The name under which a file that a reader asked for can be fetched."""
    asked = manager.add_deferred(lambda: b"a,b\r\n", "text/csv", "button", "table.csv")
    return manager.execute_deferred(asked).rsplit("/", 1)[-1]


def test_a_file_stays_while_the_pages_of_others_are_drawn(
    manager: MediaFileManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetching.files_stay()
    name = made(manager)
    for _ in range(50):
        manager.remove_orphaned_files()  # as Streamlit does whenever a page has been drawn
    assert manager._storage.get_file(name).content == b"a,b\r\n"
    now = fetching.time.monotonic()
    monkeypatch.setattr(fetching.time, "monotonic", lambda: now + fetching.SECONDS + 1)
    manager.remove_orphaned_files()
    with pytest.raises(MediaFileStorageError):
        manager._storage.get_file(name)


def test_streamlit_alone_throws_it_away(manager: MediaFileManager) -> None:
    """Once this fails, Streamlit keeps such files itself, and ``views.fetching`` can go."""
    name = made(manager)
    for _ in range(2):
        manager.remove_orphaned_files()
    with pytest.raises(MediaFileStorageError):
        manager._storage.get_file(name)
