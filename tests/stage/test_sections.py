"""The bar of sections at the bottom of the slides."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from speechdeck.pipeline import Built
from tests.render.axe import findings
from tests.render.chromium import opened, show


@pytest.fixture
def page(deck_page: Page) -> Page:
    """The deck on its second slide; nobody points, nothing has the focus."""
    show(deck_page, 2, -1)
    deck_page.evaluate("() => document.activeElement.blur()")
    return deck_page


def _bar(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Sections")


def _point(page: Page, part: int) -> None:
    """Move the pointer over a part of the bar."""
    page.mouse.move(600, 400)
    box = _bar(page).get_by_role("button").nth(part).bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_it_has_a_button_with_the_title_of_each_slide_and_marks_the_current_one(page: Page, cabsi: Built) -> None:
    buttons = _bar(page).get_by_role("button")
    titles = [scene.title for scene in cabsi.prepared.scenes]
    assert [each.get_attribute("aria-label") for each in buttons.all()] == titles
    for scene in cabsi.prepared.scenes:
        show(page, scene.number)
        expect(_bar(page).locator("[aria-current=true]")).to_have_accessible_name(scene.title)


def test_to_the_room_it_is_a_thin_line(page: Page) -> None:
    bar = page.locator(".sections")
    high = bar.bounding_box()
    assert high
    assert high["height"] >= 44
    page.keyboard.press("f")
    page.wait_for_selector(".presenting")
    page.mouse.move(600, 300)
    thin = bar.bounding_box()
    assert thin
    assert (thin["height"], thin["y"] + thin["height"]) == (4, page.evaluate("() => innerHeight"))
    page.mouse.move(400, thin["y"] + 2)
    expect(bar.locator(".label")).to_be_hidden()
    page.keyboard.press("f")
    page.wait_for_selector("html:not(.presenting)")


def test_it_names_what_is_pointed_at_within_the_window(page: Page, cabsi: Built) -> None:
    label = _bar(page).locator(".label")
    for scene in cabsi.prepared.scenes:
        _point(page, scene.number - 1)
        expect(label).to_be_visible()
        expect(label).to_have_text(f"{scene.number} · {scene.title}")
        box = label.bounding_box()
        assert box
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 1280


def test_a_click_goes_to_a_slide_at_its_start(page: Page) -> None:
    _point(page, 2)
    page.mouse.down()
    page.mouse.up()
    assert page.evaluate("() => [Reveal.getIndices().h, Reveal.getIndices().f]") == [2, -1]


def test_it_is_one_stop_for_the_tab_key_and_the_arrows_go_along_it(page: Page) -> None:
    assert _bar(page).locator("button[tabindex='0']").count() == 1
    _bar(page).locator("button[tabindex='0']").focus()
    expect(_bar(page).locator(".label")).to_have_text(
        "2 · After two decades of work in the region, IOM offers two lessons"
    )
    for key, at in (("ArrowRight", 2), ("End", 4), ("ArrowRight", 4), ("ArrowLeft", 3), ("Home", 0)):
        page.keyboard.press(key)
        expect(_bar(page).get_by_role("button").nth(at)).to_be_focused()
        assert page.evaluate("() => Reveal.getIndices().h") == 1
    page.keyboard.press("Enter")
    assert page.evaluate("() => Reveal.getIndices().h") == 0
    page.keyboard.press("PageDown")  # a clicker goes on all the same
    assert page.evaluate("() => Reveal.getIndices().h") == 1


def test_it_is_neither_in_the_overview_nor_on_paper(page: Page) -> None:
    page.keyboard.press("o")
    expect(_bar(page)).to_be_hidden()
    page.keyboard.press("o")
    expect(_bar(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(_bar(page)).to_be_hidden()
    page.emulate_media(media="screen")


def test_it_takes_the_place_of_reveals_own(page: Page) -> None:
    assert page.locator(".reveal .progress").is_visible() is False


def test_axe_finds_nothing_in_it(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        page = visit.page
        for _ in range(2):
            assert findings(page, ".sections") == []
            _bar(page).locator("button[tabindex='0']").focus()
