"""A rehearsal of CABSI: R begins it, Esc ends it with what each section really took.

The sections have 4, 121, 274, 244 and 113 words; at 130 a minute they take 2, 56, 126, 113 and 52 seconds.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built
from tests.render.axe import AXE
from tests.render.chromium import opened, show

from .time import let_pass, reload_and_stop_time


@pytest.fixture
def page(cabsi: Built) -> Iterator[Page]:
    """The deck at noon, before the talk."""
    with opened(cabsi.html, own=True) as visit:
        reload_and_stop_time(visit.page)
        yield visit.page


def _rehearse(page: Page, *seconds: float) -> None:
    """Begin, and spend so many seconds on each slide."""
    page.keyboard.press("r")
    for at, each in enumerate(seconds):
        if at:
            show(page, at + 1)
        let_pass(page, each)


def _rows(page: Page) -> list[list[str]]:
    return [row.locator("th, td").all_inner_texts() for row in page.locator("dialog.rehearsal tr").all()]


def test_each_section_has_its_real_time_beside_the_planned_one(page: Page) -> None:
    _rehearse(page, 10, 50, 130.4, 113, 61)
    page.keyboard.press("Escape")
    title = "Secure borders need a comprehensive approach and regional partnership"
    assert _rows(page) == [
        ["Section", "Planned", "Real", "Difference"],
        [title, "0:02", "0:10", "+0:08"],
        ["Introduction", "0:56", "0:50", "−0:06"],
        ["I. Comprehensive Approach", "2:06", "2:10", "+0:04"],
        ["II. Regionalism and Partnership", "1:53", "1:53", "0:00"],
        ["Conclusion", "0:52", "1:01", "+0:09"],
        ["All", "5:49", "6:04", "+0:15"],
    ]
    expect(page.locator("dialog.rehearsal")).to_contain_text("1 min 56 s under the slot of 8:00.")


def test_the_speakers_own_pace_is_a_line_to_paste_into_the_outline(page: Page) -> None:
    # 756 words in 378 seconds.
    _rehearse(page, 4, 60, 137, 122, 55)
    page.keyboard.press("Escape")
    dialog = page.get_by_role("dialog", name="Your rehearsal")
    expect(dialog).to_contain_text("You spoke 120 words a minute. The plan reckons with 130.")
    expect(dialog.get_by_label("For the outline")).to_have_value("wpm: 120")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    dialog.get_by_role("button", name="Copy").click()
    expect(dialog.get_by_role("status")).to_have_text("Copied")
    assert page.evaluate("() => navigator.clipboard.readText()") == "wpm: 120"


def test_where_there_is_no_clipboard_the_line_is_selected(page: Page) -> None:
    page.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    _rehearse(page, 4, 60, 137, 122, 55)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("status").last).to_contain_text("Ctrl+C")
    assert page.evaluate("() => getSelection().toString()") == "wpm: 120"


def test_a_rehearsal_that_ends_early_counts_what_was_spoken(page: Page) -> None:
    # The first slide's 4 words, and of the second 1 + 21 up to its second cue: 26 words in 13 and 13 seconds.
    _rehearse(page, 13)
    show(page, 2, 0)
    let_pass(page, 13)
    page.keyboard.press("Escape")
    assert [row[2] for row in _rows(page)] == ["Real", "0:13", "0:13", "–", "–", "–", "0:26"]
    expect(page.locator("dialog.rehearsal input")).to_have_value("wpm: 60")


def test_who_goes_back_spends_the_time_there(page: Page) -> None:
    _rehearse(page, 10, 20)
    show(page, 1)
    let_pass(page, 5)
    show(page, 2)
    let_pass(page, 7)
    page.keyboard.press("Escape")
    assert [row[2] for row in _rows(page)][1:3] == ["0:15", "0:27"]


def test_of_a_few_seconds_no_pace_is_told(page: Page) -> None:
    _rehearse(page, 5, 5)
    page.keyboard.press("Escape")
    expect(page.locator("dialog.rehearsal")).to_contain_text("too short")
    assert page.locator("dialog.rehearsal input").count() == 0


def test_a_rehearsal_begins_at_the_first_slide_and_shows_no_more_than_a_small_sign(page: Page) -> None:
    page.keyboard.press("r")
    assert page.evaluate("() => [Reveal.getIndices().h, Reveal.getIndices().f ?? -1]") == [0, -1]
    sign = page.get_by_text("Rehearsal", exact=True)
    box = sign.bounding_box()
    assert box
    assert box["width"] < 120
    assert box["height"] < 40
    page.keyboard.press("Escape")
    expect(sign).to_have_count(0)


_COVERED = """() => {
  const sign = document.querySelector(".rehearsing").getBoundingClientRect();
  const slide = document.querySelector("section.present").getBoundingClientRect();
  return [sign.height > 20, sign.bottom <= innerHeight, sign.top >= slide.bottom - 0.5];
}"""


def test_the_sign_covers_nothing_of_the_slide_in_full_screen_either(page: Page) -> None:
    page.keyboard.press("r")
    assert page.evaluate(_COVERED) == [True, True, True]
    page.keyboard.press("f")
    page.wait_for_selector(".presenting")
    let_pass(page, 1)
    assert page.evaluate(_COVERED) == [True, True, True]
    page.keyboard.press("b")
    page.wait_for_function("() => Reveal.isPaused()", polling=50)
    let_pass(page, 1)
    assert page.evaluate(
        "() => document.querySelector('.pause-overlay').getBoundingClientRect().height === innerHeight"
    )


def test_nor_does_it_cover_the_script_which_says_so_itself(page: Page) -> None:
    page.keyboard.press("r")
    page.keyboard.press("s")
    page.get_by_role("alertdialog").get_by_role("button", name="Show the script").click()
    expect(page.locator(".pacing .section")).to_contain_text("Rehearsal")
    assert page.evaluate(
        "() => { const { x, y } = document.querySelector('.rehearsing').getBoundingClientRect(); return document.elementFromPoint(x + 2, y + 2).closest('.presenter') !== null }"
    )


def test_while_rehearsing_esc_closes_what_is_open_before_it_ends_the_rehearsal(page: Page) -> None:
    _rehearse(page, 30)
    for key, is_open in (
        ("b", "Reveal.isPaused()"),
        ("o", "Reveal.isOverview()"),
        ("f", "document.fullscreenElement !== null"),
    ):
        page.keyboard.press(key)
        page.wait_for_function(f"() => {is_open}", polling=50)
        page.keyboard.press("Escape")
        page.wait_for_function(f"() => !({is_open})", polling=50)
        expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Your rehearsal")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_report_is_read_from_its_heading_and_keeps_the_keys_from_the_slides(page: Page) -> None:
    _rehearse(page, 30)
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.activeElement.textContent") == "Your rehearsal"
    page.keyboard.press("PageDown")
    page.keyboard.press("r")
    assert page.evaluate("() => Reveal.getIndices().h") == 0
    expect(page.get_by_role("dialog")).to_have_count(1)
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_r_with_ctrl_is_the_browsers(page: Page) -> None:
    page.evaluate("() => dispatchEvent(new KeyboardEvent('keydown', { key: 'r', ctrlKey: true }))")
    expect(page.locator(".rehearsing")).to_be_empty()


def test_axe_finds_nothing_in_the_report(page: Page) -> None:
    page.evaluate(AXE.read_text("utf-8"))
    _rehearse(page, 4, 60, 137, 122, 55)
    page.keyboard.press("Escape")
    page.evaluate("() => { axe.run('dialog').then((found) => { globalThis.found = found }) }")
    let_pass(page, 1)
    result = page.evaluate("() => globalThis.found")
    assert len(result["passes"]) > 10
    assert [each["id"] for each in result["violations"]] == []
