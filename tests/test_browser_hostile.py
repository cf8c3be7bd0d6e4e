"""Hostile input: what a record, its file's name and an address say never becomes markup, a link, a formula or a path."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hostile_record import DIRECTIVES, FORMULA, MARKED_PICTURE, NAME, PICTURE, SHORT_LINK, built_of
from pages import PROJECT, Open, words
from served import opened, served_from
from streamlit.testing.v1 import AppTest

from pipelines.build import documents_in
from pipelines.build.adding import can_be_removed, identical
from views.address import DOCUMENT, RECORD_PAGE, address
from views.navigation import PAGES

URLS = [page.url for section in PAGES.values() for page in section]
# What must never have come of a record's words: script that ran, an element of theirs, a link or a picture from elsewhere.
CAME_OF_IT = """() => {
    const found = [];
    if (window.hostile) found.push("script ran");
    for (const each of document.querySelectorAll(".hostile, .katex, [data-testid='stIconMaterial']"))
        if (each.matches(".hostile, .katex")) found.push("element " + each.outerHTML.slice(0, 120));
    for (const each of document.querySelectorAll("[href], [src]")) {
        const where = new URL(each.getAttribute("href") ?? each.getAttribute("src"), location.href);
        if (!["http:", "https:", "data:", "blob:"].includes(where.protocol) || (where.protocol.startsWith("http") && where.host !== location.host))
            found.push("leads to " + where.href.slice(0, 120));
    }
    for (const each of document.querySelectorAll("svg a")) found.push("link in a figure " + each.outerHTML.slice(0, 120));
    for (const each of document.querySelectorAll("[data-testid='stMarkdownContainer'] :is(span[class*='colored'], .stMarkdownColoredText, em)"))
        found.push("dressed up " + each.outerHTML.slice(0, 120));
    return found;
}"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_of(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def dashboard(browser: Any, hostile: Path) -> Iterator[str]:
    with served_from(hostile, hostile.parent / "documents") as found:
        yield found


@pytest.fixture
def watched(page: Any) -> Any:
    """A page of which it is noted where it asks for anything, and whether a window comes up."""
    page.asked, page.windows = [], []
    page.on("request", lambda request: page.asked.append(urlsplit(request.url).hostname))
    page.on("dialog", lambda dialog: (page.windows.append(dialog.message), dialog.dismiss()))
    return page


def harmless(page: Any) -> None:
    """Nothing came of a record's words."""
    for toggle in page.get_by_text("Show the table").all():
        toggle.evaluate("each => each.click()")
    page.wait_for_timeout(400)
    assert page.evaluate(CAME_OF_IT) == []
    assert set(page.asked) <= {"127.0.0.1", None} and page.windows == []


@pytest.mark.parametrize("url", URLS)
def test_no_page_makes_anything_of_a_hostile_record_s_words(watched: Any, dashboard: str, url: str) -> None:
    opened(watched, dashboard + address(url, {DOCUMENT: NAME}), "[data-testid=stMain] .placard h1")
    harmless(watched)


def test_no_figure_makes_a_link_of_a_title(watched: Any, dashboard: str) -> None:
    """The bars by item, whose labels are items' titles; Plotly knows links and bold type."""
    opened(watched, dashboard + address("", {DOCUMENT: NAME}), "[data-testid=stMain] .placard h1")
    watched.locator("[data-testid=stPlotlyChart] .annotation-text").first.wait_for()
    labels = watched.locator("[data-testid=stPlotlyChart] .annotation-text").all_text_contents()
    assert any("<a href" in each for each in labels), labels
    harmless(watched)


def test_the_record_is_shown_with_the_words_it_has(watched: Any, dashboard: str) -> None:
    opened(
        watched,
        dashboard + address(RECORD_PAGE, {DOCUMENT: NAME, "paragraph": "5"}),
        "[data-testid=stMain] .placard h1",
    )
    watched.locator(".text", has_text="Harbour").first.wait_for()
    told = watched.locator("[data-testid=stMain]").inner_text()
    assert f"Harbour {PICTURE} League" in told and f"{FORMULA} Society" in told and ":red[red] :material/home:" in told
    harmless(watched)


def test_a_file_s_name_is_no_markup_while_it_is_added(watched: Any, dashboard: str) -> None:
    opened(watched, f"{dashboard}add", "[data-testid=stMain] .placard h1")
    watched.locator("input[type=file]").set_input_files(
        {
            "name": f"{MARKED_PICTURE.replace('/', ':')} {DIRECTIVES} {SHORT_LINK.replace('/', '')}.txt",
            "mimeType": "text/plain",
            "buffer": b"1. Peru made a statement.",
        }
    )
    for name in ("Add", "Discard"):
        button = watched.get_by_role("button", name=name, exact=True).last
        button.wait_for()
        button.hover()
        watched.wait_for_timeout(800)
        harmless(watched)


def test_an_upload_without_the_token_of_its_page_is_refused(watched: Any, dashboard: str) -> None:
    """A page elsewhere can make a reader's browser send a file, with its cookies, but not with the token."""
    given = []
    watched.on("request", lambda request: given.append(request) if request.method == "PUT" else None)
    opened(watched, f"{dashboard}add", "[data-testid=stMain] .placard h1")
    watched.locator("input[type=file]").set_input_files(
        {"name": "a.txt", "mimeType": "text/plain", "buffer": b"1. Peru made a statement."}
    )
    watched.get_by_role("button", name="Discard", exact=True).last.wait_for()
    (put,) = given
    assert put.headers.get("x-xsrftoken") and put.response().status in (200, 204)
    again = {"method": "PUT", "multipart": {"file": {"name": "a.txt", "mimeType": "text/plain", "buffer": b"other"}}}
    token = {"X-Xsrftoken": put.headers["x-xsrftoken"]}
    assert watched.context.request.fetch(put.url, **again).status == 403
    assert watched.context.request.fetch(put.url, **again, headers={"X-Xsrftoken": "guessed"}).status == 403
    assert watched.context.request.fetch(put.url, **again, headers=token).status in (200, 204)


@pytest.mark.parametrize(
    "asked", ["../../../etc/passwd", "/etc/passwd", "..%2f..%2fetc%2fpasswd", "\u0000", SHORT_LINK, "x" * 5000]
)
@pytest.mark.parametrize("url", ["", RECORD_PAGE, "quality"])
def test_a_document_in_the_address_is_a_name_and_no_path(open_page: Open, url: str, asked: str) -> None:
    script = {"": "views/pages/session.py", RECORD_PAGE: "views/pages/record.py", "quality": "views/pages/quality.py"}[
        url
    ]
    told = words(open_page({"document": asked, "at": asked, "row": asked, "paragraph": asked}, script))
    assert "root:" not in told and "<a href='https://evil" not in told


def test_links_among_the_added_documents_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("1. A statement was made by the representative of Peru.", encoding="utf-8")
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "link.txt").symlink_to(tmp_path / "secret.txt")
    (documents / "folder").symlink_to(tmp_path)
    (documents / "sound.txt").write_text("1. A statement was made by the representative of Chad.", encoding="utf-8")
    assert [path.name for path in documents_in([documents])] == ["sound.txt"]
    assert not can_be_removed(documents / "link.txt", documents)
    assert not can_be_removed(documents / "folder" / "secret.txt", documents)
    assert identical(hashlib.sha256((tmp_path / "secret.txt").read_bytes()).hexdigest(), 54, [documents]) is None


def test_where_a_provider_of_logins_is_named_nobody_sees_a_page_before(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLACARD_TABLES", str(built))
    at = AppTest.from_file(PROJECT / "dashboard.py", default_timeout=60)
    at.secrets["auth"] = {"redirect_uri": "http://127.0.0.1/oauth2callback"}
    at.run()
    told = words(at)
    assert not at.exception and [each.key for each in at.button] == ["log-in"] and not at.selectbox
    assert "for those who have an account" in told and "Report" not in told
