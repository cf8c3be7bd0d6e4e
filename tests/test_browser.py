"""The dashboard in a real browser. Skipped, with the reason, where there is no Chromium or no Playwright."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pages import REPORT
from served import opened, pressed

from views.theme import contrast

SESSION = "[data-testid=stMain] .matrix a.mark"
PEOPLE = ("item?of=2+%28d%29", "delegation?who=ALB", "groups?mine=ALB", "silent")  # pages about items and those at them


def test_both_pages_open_and_ask_nothing_of_the_outside(page: Any, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("", "record"):
        opened(page, address + path)
        assert page.locator("h1").inner_text().startswith("Report of the Conference of the Parties")
    outside = [url for url in asked if not url.startswith((address, address.replace("http", "ws"), "data:", "blob:"))]
    assert not outside


def test_a_mark_leads_to_its_sentence(page: Any, address: str) -> None:
    opened(page, f"{address}?document={REPORT}", SESSION)
    mark = page.locator(".matrix a.mark[aria-label^='Australia, 2 (b):']").first
    pressed(page, mark)
    page.wait_for_selector(".text .sentence")
    assert "/record?" in page.url and "row=" in page.url
    assert (
        "Statements were made by the representatives of Australia" in page.locator(".text .sentence").first.inner_text()
    )
    assert page.locator(".text a.named.chosen").first.inner_text().startswith("Australia")


def test_a_mark_is_reached_and_followed_by_keyboard(page: Any, address: str) -> None:
    opened(page, f"{address}?document={REPORT}", SESSION)
    page.locator(".matrix a.mark").first.focus()
    page.keyboard.press("Tab")
    said = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert re.search(r": .+, para\. \d+$", said)
    page.keyboard.press("Enter")
    page.wait_for_selector(".text .sentence")


def test_a_row_of_the_table_under_a_figure_leads_to_the_record(page: Any, address: str) -> None:
    opened(page, f"{address}?document={REPORT}", SESSION)
    pressed(page, page.locator(".st-key-table-matrix label"))
    row = page.locator(".st-key-frame-matrix table.rows tbody tr").first
    row.wait_for()
    name = row.locator("td").first.inner_text().split("\n")[0]
    pressed(page, row.locator("a").first)
    page.wait_for_selector(".text .sentence")
    assert name in page.locator("tr[aria-current]").inner_text()


def test_a_filter_goes_into_the_address_and_a_reload_keeps_it(page: Any, address: str) -> None:
    opened(page, f"{address}?document={REPORT}", SESSION)
    pressed(page, page.get_by_label("Regional and other groups"))
    pressed(page, page.get_by_role("option", name="African States"))
    page.wait_for_function("location.search.includes('group=African+States')")
    page.wait_for_selector("[role=status]:has-text('African States')")
    told = page.locator(".placard [role=status]").first.inner_text()
    assert re.search(r"African States: \d+ of 54 delegations", told)
    page.reload()
    page.wait_for_selector("[role=status]:has-text('African States')")
    assert page.locator(".placard [role=status]").first.inner_text() == told


def test_a_delegation_is_found_by_any_of_its_names(page: Any, address: str) -> None:
    opened(page, f"{address}?document={REPORT}", SESSION)
    box = page.get_by_role("combobox", name=re.compile("Delegations"))
    pressed(page, box)
    box.press_sequentially("Ivory Coast")
    box.press("Enter")
    page.wait_for_function("location.search.includes('delegation=CIV')")
    page.wait_for_selector("[role=status]:has-text('Côte d’Ivoire')")


def test_a_bar_of_a_figure_leads_to_the_sentences_it_counts(page: Any, address: str) -> None:
    opened(page, f"{address}?document={REPORT}", SESSION)
    bar = page.locator(".st-key-figure-shares .bars .point").last
    bar.scroll_into_view_if_needed()
    page.wait_for_timeout(1000)
    box = bar.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_function("location.pathname.endsWith('/record') && location.search.includes('group=')")
    page.wait_for_selector("table.rows")


def test_the_way_back_shows_what_was_left(page: Any, address: str) -> None:
    opened(page, f"{address}?document={REPORT}&group=Eastern+European+States&item=1+(f)", SESSION)
    before = page.locator(".placard [role=status]").first.inner_text()
    pressed(page, page.locator(".matrix a.mark").first)
    page.wait_for_selector(".text .sentence")
    page.go_back()
    page.wait_for_selector(SESSION)
    assert page.locator(".placard [role=status]").first.inner_text() == before


def test_filters_stay_when_the_page_changes(page: Any, address: str) -> None:
    opened(page, f"{address}?document={REPORT}&delegation=FRA", SESSION)
    pressed(page, page.get_by_role("button", name="Record", exact=True))
    pressed(page, page.locator("a[href$='/record']:visible").first)
    page.wait_for_selector(".text")
    page.wait_for_function("location.pathname.endsWith('/record') && location.search.includes('delegation=FRA')")


@pytest.mark.parametrize("path", ["", "record?paragraph=22", *PEOPLE])
def test_nothing_is_wider_than_a_telephone(browser: Any, address: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = opened(context.new_page(), address + path)
    page.wait_for_timeout(1500)
    widths = page.evaluate(
        "[document.documentElement, document.querySelector('[data-testid=stMain]')].map(e => [e.scrollWidth, e.clientWidth])"
    )
    assert all(inside <= outside for inside, outside in widths), widths
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", "record?paragraph=4", *PEOPLE])
def test_words_stand_out_from_their_ground(browser: Any, address: str, scheme: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 1200, "height": 900}, color_scheme=scheme)
    page = opened(context.new_page(), address + path)
    page.wait_for_timeout(800)
    weak = [(words, ratio) for words, ink, ground in page.evaluate(_INKS) if (ratio := contrast(ink, ground)) < 4.5]
    assert not weak, weak[:10]
    context.close()


# Each visible text of ours with its colour and the ground it stands on, as #rrggbb; half-transparent grounds are mixed.
_INKS = """
() => {
  const parse = c => {
    const canvas = document.createElement('canvas'); canvas.width = canvas.height = 1;
    const pen = canvas.getContext('2d', {willReadFrequently: true});
    pen.clearRect(0, 0, 1, 1); pen.fillStyle = c; pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const hex = c => '#' + c.slice(0, 3).map(v => Math.round(v).toString(16).padStart(2, '0')).join('');
  const ground = el => {
    const layers = [];
    for (let at = el; at; at = at.parentElement) layers.push(parse(getComputedStyle(at).backgroundColor));
    let under = [255, 255, 255];
    for (const [r, g, b, a] of layers.reverse())
      under = [r, g, b].map((v, i) => v * a / 255 + under[i] * (1 - a / 255));
    return under;
  };
  const found = [];
  const walker = document.createTreeWalker(document.querySelector('[data-testid=stMain]'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = walker.currentNode.textContent.trim(), el = walker.currentNode.parentElement;
    if (!words || !el.closest('.placard, [data-testid=stHeading]')) continue;
    if (el.closest('.hidden, style, caption') || !el.getClientRects().length) continue;
    found.push([words.slice(0, 40), hex(parse(getComputedStyle(el).color)), hex(ground(el))]);
  }
  return found;
}
"""


DECISIONS = ("reply", "drafts?draft=CTOC/COP/2024/L.9/Rev.1&mine=FRA&network=true", "votes", "compare")


@pytest.mark.parametrize("path", DECISIONS)
def test_replies_drafts_votes_and_comparisons_fit_a_telephone_and_stand_out(
    browser: Any, address: str, path: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark")
    page = opened(context.new_page(), address + path, "[data-testid=stMain] :is(.frame-notes, .notice)")
    page.wait_for_timeout(2500)
    widths = page.evaluate("(e => [e.scrollWidth, e.clientWidth])(document.querySelector('[data-testid=stMain]'))")
    assert widths[0] <= widths[1], widths
    weak = [(words, ratio) for words, ink, ground in page.evaluate(_INKS) if (ratio := contrast(ink, ground)) < 4.5]
    assert not weak, weak[:10]
    context.close()


def test_who_sponsored_and_did_not_speak_is_two_clicks_away(page: Any, address: str) -> None:
    opened(page, f"{address}drafts?document={REPORT}", ".ledger, table.drafts")
    pressed(page, page.get_by_role("link", name="CTOC/COP/2024/L.9/Rev.1: its life and its sponsors"))
    page.wait_for_selector("h4:has-text('Sponsored L.9/Rev.1 and did not take the floor under item 3: 13')")
    assert "draft=CTOC" in page.url
    lists = page.locator(".st-key-frame-crossed .names").first
    pressed(page, lists.get_by_role("link", name="Norway"))
    page.wait_for_selector(".text .sentence")
    assert "sponsored by Albania" in page.locator(".text .sentence").first.inner_text()


def test_the_words_of_an_address_are_shown_as_they_are(page: Any, address: str) -> None:
    opened(page, f"{address}?document={REPORT}&item=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E[a](http://example.org)")
    alert = page.locator(".notice").first
    assert "[a](http://example.org)" in alert.inner_text()
    assert alert.locator("a, img").count() == 0


def test_a_paragraph_is_searched_for_in_the_text(page: Any, address: str) -> None:
    opened(page, f"{address}record?document={REPORT}&find=right+to+reply")
    page.wait_for_selector("mark.found")
    assert page.locator("mark.found").count() == 4


def test_the_matrix_prints_whole(page: Any, address: str) -> None:
    opened(page, f"{address}?document={REPORT}", SESSION)
    page.emulate_media(media="print")
    heights = page.evaluate("(e => [e.scrollHeight, e.clientHeight])(document.querySelector('.scroller'))")
    assert heights[0] == heights[1]


def test_a_delegations_page_takes_any_name_and_its_dot_leads_to_its_statements(page: Any, address: str) -> None:
    page.goto(f"{address}delegation?document={REPORT}")
    page.wait_for_selector(".notice:has-text('Choose a delegation above')")
    box = page.locator("[data-testid=stMain]").get_by_role("combobox", name="Delegation")
    pressed(page, box)
    box.fill("Burma")
    page.keyboard.press("Enter")
    page.wait_for_selector("h2:has-text('Myanmar')")
    assert "who=MMR" in page.url
    labels = page.locator(".st-key-frame-group .annotation-text")
    assert labels.first.text_content() == "Myanmar: 1"
    box = labels.first.bounding_box()
    plot = page.locator(".st-key-frame-group .js-plotly-plot").bounding_box()
    assert plot["x"] <= box["x"] and box["x"] + box["width"] <= plot["x"] + plot["width"], "the label is not cut"


def test_a_number_of_the_silent_leads_to_their_names(page: Any, address: str) -> None:
    opened(page, f"{address}silent?document={REPORT}")
    pressed(page, page.locator(".tile", has_text="Heard only through another").get_by_role("link"))
    page.wait_for_function("document.querySelector('#kind-through').getBoundingClientRect().top < innerHeight")
    pressed(page, page.locator(".known a", has_text="Iceland").first)
    page.wait_for_selector("h2:has-text('Iceland')")
    assert "/delegation?" in page.url


def test_an_items_step_leads_to_its_paragraph_and_the_way_on_to_the_next_item(page: Any, address: str) -> None:
    opened(page, f"{address}item?document={REPORT}&of=2+%28d%29")
    pressed(page, page.locator(".neighbours a").last)
    page.wait_for_selector("h2:has-text('Other serious crimes')")
    pressed(page, page.locator(".story a.where", has_text="para. 59").first)
    page.wait_for_selector(".text .here")
    assert "paragraph=59" in page.url
