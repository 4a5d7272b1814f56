"""The bar below the slides: whoever opens the deck finds its buttons, and the room sees none of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme
from tests.conftest import CABSI, ROOT
from tests.render.axe import findings
from tests.render.chromium import opened, show

from .windows import presented, show_script

_SIZES = ((1920, 1080), (1366, 768), (1280, 720), (1024, 768), (800, 600), (640, 360), (390, 844))


def _buttons(page: Page) -> Locator:
    return page.locator(".bar > button:not([hidden])")


def _is_bare(page: Page) -> bool:
    """Whether no button of ours is seen or can be reached, and the slide has the whole window."""
    bare: bool = page.evaluate(
        """() => {
          const seen = [...document.querySelectorAll("button")].filter((each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
          const room = document.querySelector("main.reveal").getBoundingClientRect();
          return seen.every((each) => each.closest("[inert]") && each.closest(".sections")?.clientHeight === 4) && room.height === innerHeight;
        }"""
    )
    return bare


# --- Who opens the deck finds them


@pytest.mark.parametrize(("width", "height"), _SIZES)
def test_the_download_is_in_sight_and_nothing_of_the_slide_is_covered(cabsi: Built, width: int, height: int) -> None:
    with opened(cabsi.html, "?view=slides") as visit:
        page = visit.page
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        box = page.get_by_role("button", name="Download PowerPoint").bounding_box()
        bar = page.locator(".bar").bounding_box()
        assert box
        assert bar
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width
        assert bar["y"] + bar["height"] == height
        for number in (1, len(cabsi.prepared.scenes)):
            show(page, number)
            seen = page.evaluate(
                "() => [...document.querySelectorAll('.reveal-viewport.reveal-scroll, section.present')][0].getBoundingClientRect().bottom"
            )
            assert seen <= bar["y"] + 0.5
        for button in _buttons(page).all():
            if button.is_visible():
                inside = button.bounding_box()
                assert inside
                assert min(inside["width"], inside["height"]) >= 44
                assert button.evaluate("(each) => each.scrollWidth <= each.clientWidth"), button.inner_text()
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("language", ["ar", "de", "en", "es", "fr", "pt", "ru", "zh"])
def test_in_each_language_all_has_room_on_it_while_one_rehearses_too(
    theme: Theme, tmp_path: Path, language: str
) -> None:
    with opened(build(CABSI, theme, tmp_path, interface=language).html, "?view=slides") as visit:
        page = visit.page
        for width, height in ((800, 600), (640, 360), (390, 844)):
            page.set_viewport_size({"width": width, "height": height})
            assert page.locator(".bar").evaluate("(bar) => bar.scrollWidth - bar.clientWidth") <= 0
            page.keyboard.press("r")
            assert page.locator(".rehearsing").bounding_box()
            assert page.locator(".bar").evaluate("(bar) => bar.scrollWidth - bar.clientWidth") <= 0
            page.keyboard.press("Escape")
            page.keyboard.press("Escape")
            page.get_by_role("dialog").wait_for(state="detached")


@pytest.mark.parametrize(("deck", "direction"), [(CABSI, "ltr"), (ROOT / "tests" / "paint" / "arabic", "rtl")])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_next_points_as_the_deck_is_read_whatever_the_interface(
    theme: Theme, tmp_path: Path, deck: Path, direction: str, language: str
) -> None:
    with opened(build(deck, theme, tmp_path, interface=language).html, "?view=slides") as visit:
        back, on = visit.page.locator(".bar .turn").all()
        # The signs are mirrored by their direction (Unicode, Bidi_Mirrored).
        assert [each.evaluate("(each) => getComputedStyle(each).direction") for each in (back, on)] == [direction] * 2
        left, right = (back, on) if direction == "ltr" else (on, back)
        assert left.bounding_box()["x"] < right.bounding_box()["x"]  # type: ignore[index]


def test_each_can_be_reached_by_the_tab_key_and_axe_finds_nothing(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        page = visit.page
        names = [each.text_content() for each in _buttons(page).all()]
        reached = []
        for _ in range(len(names) + 1):
            page.keyboard.press("Tab")
            reached.append(page.evaluate("() => document.activeElement.textContent"))
        assert [name for name in reached if name] == names
        assert findings(page, ".bar") == []


def test_next_and_back_turn_the_slides(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        place = "() => [Reveal.getIndices().h, Reveal.getIndices().f ?? -1]"
        for name, at in (("Next", [1, -1]), ("Next", [1, 0]), ("Back", [1, -1])):
            visit.page.get_by_role("button", name=name, exact=True).click()
            assert visit.page.evaluate(place) == at


# --- The room sees none


def test_in_full_screen_there_is_none_not_even_for_who_points(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        page = visit.page
        assert not _is_bare(page)
        page.get_by_role("button", name="Full screen").click()
        page.wait_for_selector(".presenting")
        for number in (1, len(cabsi.prepared.scenes)):
            show(page, number)
            page.mouse.move(300, 300)
            page.mouse.move(640, 715)
            assert _is_bare(page)
        for _ in range(3):
            page.keyboard.press("Tab")
            assert page.evaluate("() => document.activeElement.closest('.bar')") is None
        page.keyboard.press("Escape")
        page.wait_for_selector("html:not(.presenting)")
        assert not _is_bare(page)


def test_beside_a_presenter_view_there_is_none(cabsi: Built) -> None:
    with presented(cabsi.html) as talk:
        talk.slides.wait_for_selector(".presenting")
        talk.slides.mouse.move(300, 300)
        talk.slides.mouse.move(310, 300)
        assert _is_bare(talk.slides)


def test_a_presenter_view_that_is_gone_shows_the_room_nothing_until_somebody_uses_the_window(cabsi: Built) -> None:
    with presented(cabsi.html, stopped=True) as talk:
        talk.slides.wait_for_selector(".presenting")
        talk.presenter.close()
        talk.slides.clock.run_for(10_000)
        talk.slides.keyboard.press("PageDown")  # a clicker's
        assert _is_bare(talk.slides)
        talk.slides.mouse.move(300, 300)
        assert not _is_bare(talk.slides)


def test_on_one_screen_there_is_none_until_the_script_is_closed(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        page = visit.page
        show_script(page)
        page.keyboard.press("s")
        page.mouse.move(300, 300)
        assert _is_bare(page)
        page.keyboard.press("s")
        page.keyboard.press("Escape")
        page.mouse.move(310, 300)
        assert not _is_bare(page)
