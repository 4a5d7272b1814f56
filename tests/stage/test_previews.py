"""The small pictures of slides are their slides: whatever the view around them is called, it moves nothing in them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme
from tests.conftest import ROOT
from tests.render.chromium import opened, show

from .windows import show_script

_PLACES = """(section) => {
  const room = section.getBoundingClientRect();
  return [...section.querySelectorAll("*")].filter((each) => !each.closest(".notes, button, .data")).map((each) => {
    const box = each.getBoundingClientRect();
    const places = [box.left - room.left, box.top - room.top, box.width, box.height].map((place) => place / room.width);
    return { text: `${each.tagName} ${each.classList[0]} ${each.textContent}`, places };
  });
}"""
"""Where all stands on a slide, as parts of its width; what is only heard has no place."""


def _moved(page: Page) -> list[str]:
    """What stands elsewhere in the picture than on the slide that the room sees."""
    slide, picture = (
        page.locator(each).evaluate(_PLACES) for each in ("section.present >> nth=0", ".preview.now section")
    )
    assert [each["text"] for each in slide] == [each["text"] for each in picture]
    return [
        of_slide["text"]
        for of_slide, of_picture in zip(slide, picture, strict=True)
        if max(abs(a - b) for a, b in zip(of_slide["places"], of_picture["places"], strict=True)) > 0.004
    ]


def _all_moved(html: Path, slides: int) -> list[str]:
    with opened(html, "?view=slides") as visit:
        show_script(visit.page)
        moved = []
        for number in range(1, slides + 1):
            show(visit.page, number)
            visit.page.wait_for_function(
                "(number) => document.querySelector('.presenter .status').textContent.startsWith(`Slide ${number} `)",
                arg=number,
            )
            visit.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            moved += _moved(visit.page)
        return moved


def test_the_presenter_view_draws_each_slide_as_the_room_sees_it(deck: Built) -> None:
    assert _all_moved(deck.html, len(deck.prepared.scenes)) == []


def test_it_does_from_right_to_left_beside_an_interface_that_is_not(theme: Theme, tmp_path: Path) -> None:
    arabic = build(ROOT / "tests" / "paint" / "arabic", theme, tmp_path, interface="en")
    assert _all_moved(arabic.html, len(arabic.prepared.scenes)) == []
