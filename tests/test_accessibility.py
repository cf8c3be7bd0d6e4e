"""Every page for everyone: axe-core finds nothing serious in what Placard writes, and the keyboard alone leads to a sentence.

The rules are those of axe-core that rest on WCAG 2.2, levels A and AA, and its best practices; a new page is tested as
soon as it stands in the navigation.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pages import REPORT, STATEMENT
from served import opened

from views.matrix_table import NOT_SAID
from views.navigation import PAGES

EVERY = [page for section in PAGES.values() for page in section]
# Each page of the seeds' report, then pages in another state.
PATHS = [
    *(f"{'' if page is EVERY[0] else page.url}?document={REPORT}" for page in EVERY),
    f"?document={STATEMENT}",
    f"record?document={REPORT}&paragraph=36",
    f"record?document={REPORT}&paragraph=36&correct=change",
    f"record?document={REPORT}&paragraph=36&correct=add",
    f"record?document={REPORT}&find=right+to+reply&hit=1&at=243",
]
MOST_TABS = 120  # presses of Tab from the top of the Session page to its first mark: menu, filters, figures
MINUTES = (
    "Meeting of the Parties\nReport on the fourth session\nNairobi, 3–5 May 2021\n\n1. The session was opened.\n\n"
    "2. Statements were made by the representatives of Kenya and Atlantis.\n"
)
SERIOUS = ("serious", "critical")
# What Streamlit's own widgets violate, and Placard cannot mend: the rule, and the test id of the part it stands in.
STREAMLIT = {
    # The menu on a narrow screen puts headings of sections between the items of its list.
    ("list", "stSidebarNavItems"),
    ("listitem", "stSidebarNavItems"),
}


@pytest.fixture(scope="module")
def axe() -> str:
    """axe-core, as the package brings it."""
    package = pytest.importorskip("axe_playwright_python", reason="axe-core is not installed.")
    return (Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=(1440, 1024, 390), ids=("wide", "middle", "narrow"))
def screen(request: pytest.FixtureRequest, browser: Any) -> Iterator[Any]:
    """A page in a browser that keeps what it has fetched: as wide as a desk's screen, a tablet, a telephone."""
    context = browser.new_context(viewport={"width": request.param, "height": 900})
    page = context.new_page()
    page.set_default_timeout(60_000)
    yield page
    context.close()


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_serious(screen: Any, address: str, axe: str, path: str) -> None:
    screen.emulate_media(color_scheme="light")
    opened(screen, address + path, "[data-testid=stMain] .placard h1")
    screen.evaluate(axe)
    found = violations(screen, "light", "{}")
    screen.emulate_media(color_scheme="dark")
    screen.wait_for_timeout(500)  # until the colours have changed; no other rule depends on them
    found += violations(screen, "dark", "{runOnly: ['color-contrast']}")
    assert not found, "\n".join(found)
    wider = screen.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wider <= 0, f"the page is {wider} pixels wider than the screen"


def test_a_cell_without_a_mark_is_read_aloud(browser: Any, address: str) -> None:
    """Its dot and its hatching are drawn by the style sheet, which gives the words for those who do not see them."""
    page = browser.new_page()
    opened(page, f"{address}?document={REPORT}", "[data-testid=stMain] .matrix")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    names = {str(node.get("name", {}).get("value")) for node in tree if node.get("role", {}).get("value") == "cell"}
    page.close()
    assert {"none", NOT_SAID} <= names
    assert "" not in names


def violations(page: Any, scheme: str, rules: str) -> list[str]:
    """Serious and critical violations that are not Streamlit's own: rule, the part of the page it stands in, markup."""
    nodes = page.evaluate(f"({FIND})({rules})")
    return [
        f"{scheme}, {node['rule']} in {node['part']}: {node['html'][:160]} {node['why'][:200]}"
        for node in nodes
        if node["impact"] in SERIOUS and (node["rule"], node["part"]) not in STREAMLIT
    ]


# Each violation with the part of the page it stands in: ours is "placard", Streamlit's are known by their test ids.
FIND = """async rules => {
  const result = await axe.run(document, {resultTypes: ['violations'], ...rules});
  const part = element => {
    const own = element && element.closest('.placard, [data-testid]');
    return !own ? '' : own.classList.contains('placard') ? 'placard' : own.dataset.testid;
  };
  return result.violations.flatMap(rule => rule.nodes.map(node => ({
    rule: rule.id, impact: rule.impact, html: node.html, why: node.failureSummary || '',
    part: part(document.querySelector(node.target[0])),
  })));
}"""


def test_what_is_understood_of_a_file_is_shown_to_everyone(screen: Any, address: str, axe: str) -> None:
    screen.emulate_media(color_scheme="light")
    opened(screen, f"{address}add", "[data-testid=stFileUploader]")
    given = [
        {"name": "minutes.txt", "mimeType": "text/plain", "buffer": MINUTES.encode()},
        {"name": "photo.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + bytes(64)},
    ]
    screen.set_input_files("[data-testid=stFileUploader] input", given)
    screen.wait_for_selector(".notice.error")
    screen.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")
    assert "Atlantis" in screen.locator("[data-testid=stMain]").inner_text()
    screen.evaluate(axe)
    found = violations(screen, "light", "{}")
    screen.emulate_media(color_scheme="dark")
    screen.wait_for_timeout(500)
    found += violations(screen, "dark", "{runOnly: ['color-contrast']}")
    assert not found, "\n".join(found)


def test_a_fault_of_ours_is_found_out(page: Any, address: str, axe: str) -> None:
    opened(page, f"{address}method", "[data-testid=stMain] .placard h1")
    page.evaluate(axe)
    page.evaluate(
        "document.querySelector('.placard h1').insertAdjacentHTML("
        "'afterend', '<img src=\"data:image/png;base64,\"><p style=\"color: #eee\">pale words on a pale ground</p>')"
    )
    assert {each.split(" in ")[0] for each in violations(page, "light", "{}")} == {
        "light, color-contrast",
        "light, image-alt",
    }


def test_the_keyboard_alone_leads_from_the_address_to_a_sentence(page: Any, address: str) -> None:
    opened(page, f"{address}?document={REPORT}", ".matrix a.mark")
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.matrix a.mark')"):
            break
    assert page.evaluate("document.activeElement.matches('.matrix a.mark')"), "no mark is reached"
    shown = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert shown == "solid", "where the keyboard is must be seen"
    page.keyboard.press("Enter")
    page.wait_for_selector(".text .sentence")
    assert "row=" in page.url


@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_gone_through_by_keyboard(page: Any, address: str, path: str) -> None:
    """Tab goes on from one thing to the next, never stays, and what has the focus is on the page and can be seen."""
    opened(page, address + path, "[data-testid=stMain] .placard h1")
    met = []
    for _ in range(40):
        page.keyboard.press("Tab")
        met.append(page.evaluate(FOCUSED))
    here = [each for each in met if each]
    stuck = [one for one, other in pairwise(here) if one["place"] == other["place"]]
    assert len({each["place"] for each in here}) >= 10 and not stuck
    unseen = [each["what"] for each in here if not each["seen"]]
    assert not unseen, f"has the focus and cannot be seen: {unseen[:3]}"


# What has the focus: its place among all elements, its beginning, and whether it takes up room on the page.
FOCUSED = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const box = (at.closest('label, button, a, [role]') || at).getBoundingClientRect();
  return {
    place: [...document.querySelectorAll('*')].indexOf(at),
    what: at.outerHTML.slice(0, 120),
    seen: box.width > 0 && box.height > 0,
  };
}"""
