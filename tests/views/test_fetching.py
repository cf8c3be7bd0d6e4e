"""A file that was made for a download stays until it is fetched, and not for ever."""

from __future__ import annotations

import pytest
from streamlit.runtime import media_file_manager
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from views import fetching

STREAMLITS_OWN = MediaFileManager._remove_orphaned_deferred_callables


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> MediaFileManager:
    # As Streamlit brings it, whether or not a dashboard has run in this process.
    monkeypatch.setattr(media_file_manager, "MediaFileMetadata", fetching.MediaFileMetadata)
    monkeypatch.setattr(MediaFileManager, "_remove_orphaned_deferred_callables", STREAMLITS_OWN)
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


def test_a_button_gives_its_file_while_its_page_is_drawn_anew(
    manager: MediaFileManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetching.files_stay()
    asked = manager.add_deferred(lambda: b"a,b\r\n", "text/csv", "button", "table.csv")
    manager.clear_session_refs()  # its page begins to be drawn anew
    manager.remove_orphaned_files()  # and another reader's is done
    again = manager.add_deferred(lambda: b"a,b\r\n", "text/csv", "button", "table.csv")
    assert manager.execute_deferred(asked)
    now = fetching.time.monotonic()
    monkeypatch.setattr(fetching.time, "monotonic", lambda: now + fetching.PRESSED + 1)
    manager.remove_orphaned_files()
    with pytest.raises(MediaFileStorageError):
        manager.execute_deferred(asked)
    assert manager.execute_deferred(again), "the button that is on the page"


def test_streamlit_alone_lets_it_give_an_error(manager: MediaFileManager) -> None:
    """Once this fails, that part of ``views.fetching`` can go."""
    asked = manager.add_deferred(lambda: b"a,b\r\n", "text/csv", "button", "table.csv")
    manager.clear_session_refs()
    manager.remove_orphaned_files()
    with pytest.raises(MediaFileStorageError):
        manager.execute_deferred(asked)
