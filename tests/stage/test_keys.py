"""The keys of the slides: those of other decks, those of clickers, and the help that lists them."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built
from tests.render.axe import findings
from tests.render.chromium import opened, show

from .windows import show_script


@pytest.fixture
def page(deck_page: Page) -> Page:
    """The deck on its second slide, before the first cue."""
    show(deck_page, 2, -1)
    return deck_page


def _place(page: Page) -> tuple[int, int]:
    """The slide, counted from 1, and the step."""
    slide, step = page.evaluate("() => [Reveal.getIndices().h + 1, Reveal.getIndices().f]")
    return slide, step


def _press(page: Page, key: str, code: str, **more: bool) -> bool:
    """Press a key as a layout or a clicker sends it; return whether the deck took it from the browser."""
    taken: bool = page.evaluate(
        "(init) => !document.body.dispatchEvent(new KeyboardEvent('keydown', init))",
        {"key": key, "code": code, "bubbles": True, "cancelable": True, **more},
    )
    return taken


@pytest.mark.parametrize("key", ["ArrowRight", "ArrowDown", "Space", "Enter", "n", "N", "PageDown"])
def test_keys_and_clickers_go_on(page: Page, key: str) -> None:
    page.keyboard.press(key)
    assert _place(page) == (2, 0)


@pytest.mark.parametrize("key", ["ArrowLeft", "ArrowUp", "p", "PageUp", "Shift+Space"])
def test_keys_and_clickers_go_back(page: Page, key: str) -> None:
    show(page, 2, 0)
    page.keyboard.press(key)
    assert _place(page) == (2, -1)


def test_home_and_end_go_to_the_first_and_to_the_last_slide(page: Page) -> None:
    for key, slide in (("End", 5), ("Home", 1)):
        page.keyboard.press(key)
        assert _place(page)[0] == slide


@pytest.mark.parametrize(
    ("key", "code"),
    [("b", "KeyB"), (".", "Period"), (":", "Period"), ("и", "KeyB"), ("ю", "Period")],
    ids=["B", "clicker", "clicker under a French layout", "B under a Russian layout", "clicker under a Russian layout"],
)
def test_the_screen_goes_black_under_any_layout(page: Page, key: str, code: str) -> None:
    for black in (True, False):
        assert _press(page, key, code)
        assert page.evaluate("() => Reveal.isPaused()") is black


@pytest.mark.parametrize("key", ["Escape", "PageDown", "PageUp"])
def test_on_a_black_screen_nothing_moves_until_it_ends(page: Page, key: str) -> None:
    page.keyboard.press("b")
    for other in ("g", "End", "o"):
        page.keyboard.press(other)
    assert _place(page) == (2, -1)
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.keyboard.press(key)
    assert not page.evaluate("() => Reveal.isPaused() || Reveal.isOverview()")
    assert _place(page) == (2, -1)


def test_a_black_screen_shows_nothing_to_the_room(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        for key, state in (("f", ".presenting"), ("b", ".reveal.paused")):
            visit.page.keyboard.press(key)
            visit.page.wait_for_selector(state)
        visit.page.mouse.move(300, 300)
        visit.page.mouse.move(310, 300)
        seen = Image.open(io.BytesIO(visit.page.screenshot())).convert("RGB")
        assert [color for _, color in seen.getcolors() or ()] == [(0, 0, 0)]


@pytest.mark.parametrize("key", ["F1", "Tab", "y", "ArrowRightish"])
def test_what_is_not_ours_is_left_to_the_browser(page: Page, key: str) -> None:
    assert not _press(page, key, key)
    assert _place(page) == (2, -1)


@pytest.mark.parametrize("modifier", ["ctrlKey", "altKey", "metaKey"])
@pytest.mark.parametrize("key", ["ArrowRight", "F5", "n", "b", "f", "g", "l", "?", "1"])
def test_keys_with_ctrl_alt_or_meta_are_the_browsers(page: Page, key: str, modifier: str) -> None:
    assert not _press(page, key, "", **{modifier: True})
    assert _place(page) == (2, -1)


def test_keys_do_nothing_while_somebody_writes(page: Page) -> None:
    page.evaluate(
        "() => { const field = document.createElement('input'); document.body.append(field); field.focus(); }"
    )
    page.keyboard.type("nb.gl? ")
    assert _place(page) == (2, -1)
    assert page.evaluate("() => document.activeElement.value") == "nb.gl? "
    page.evaluate("() => document.activeElement.remove()")


def test_a_key_that_is_held_down_goes_on_but_does_not_flicker(page: Page) -> None:
    assert _press(page, "PageDown", "PageDown", repeat=True)
    assert _place(page) == (2, 0)
    assert _press(page, "b", "KeyB", repeat=True)
    assert not page.evaluate("() => Reveal.isPaused()")


def test_space_presses_a_button_that_was_reached_by_tab_and_goes_on_after_one_that_was_clicked(page: Page) -> None:
    bar = page.get_by_role("navigation", name="Sections")
    bar.get_by_role("button").nth(3).focus()
    page.keyboard.press("Space")
    assert _place(page) == (4, -1)
    page.mouse.move(300, 300)
    bar.get_by_role("button").nth(1).click()
    page.keyboard.press("Space")
    assert _place(page) == (2, 0)


def test_a_dialog_opened_by_the_mouse_leaves_the_space_bar_to_the_talk(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        show_script(visit.page)
        for name in ("Go to", "Keys"):
            visit.page.locator(".presenter").get_by_role("button", name="More").click()
            visit.page.get_by_role("button", name=name).click()
            expect(visit.page.get_by_role("dialog")).to_have_count(1)
            visit.page.keyboard.press("Escape")
            expect(visit.page.get_by_role("dialog")).to_have_count(0)
            visit.page.keyboard.press("Space")
            visit.page.keyboard.press("Enter")
            expect(visit.page.get_by_role("dialog")).to_have_count(0)
        expect(visit.page.locator(".status")).to_contain_text("Slide 2 of 5, step 1")


def test_the_overview_shows_the_whole_page_and_which_slide_is_chosen(page: Page) -> None:
    page.keyboard.down("Alt")
    page.locator("section.present h2").click()
    page.keyboard.up("Alt")
    page.wait_for_selector("html.zoomed")
    page.keyboard.press("o")
    page.wait_for_selector("html:not(.zoomed)")
    chosen = page.locator("section.present").evaluate("(each) => getComputedStyle(each).outline")
    other = page.locator("section.past").first.evaluate("(each) => getComputedStyle(each).outline")
    assert "solid 10px" in chosen
    assert "solid 2px" in other
    page.keyboard.press("o")


def test_the_overview_has_a_heading_before_those_of_the_slides(gallery: Built) -> None:
    with opened(gallery.html, "#/3") as visit:
        heading = visit.page.get_by_role("heading", level=1, name="Overview of 15 slides")
        expect(heading).to_have_count(0)
        visit.page.keyboard.press("o")
        expect(heading).to_have_count(1)
        assert visit.page.locator("main :is(h1, h2)").first.inner_text() == "Overview of 15 slides"
        assert findings(visit.page) == []
        visit.page.keyboard.press("Escape")
        expect(heading).to_have_count(0)


def test_o_opens_the_overview_and_o_or_escape_close_it(page: Page) -> None:
    for key in ("Escape", "o"):
        page.keyboard.press("o")
        assert page.evaluate("() => Reveal.isOverview()")
        page.keyboard.press("ArrowDown")
        assert _place(page)[0] == 3
        page.keyboard.press("PageUp")
        assert _place(page)[0] == 2
        page.keyboard.press(key)
        assert not page.evaluate("() => Reveal.isOverview()")


def test_f_takes_the_full_screen_and_gives_it_back(page: Page) -> None:
    for full in (True, False):
        page.keyboard.press("f")
        page.wait_for_function("(full) => Boolean(document.fullscreenElement) === full", arg=full)


def test_from_right_to_left_the_arrows_turn_round(page: Page, cabsi: Built) -> None:
    rtl = cabsi.html.with_name("rtl.html")
    rtl.write_text(cabsi.html.read_text("utf-8").replace('"rtl": false', '"rtl": true'), "utf-8")
    with opened(rtl, "#/1") as visit:
        for key, place in (("ArrowLeft", (2, 0)), ("ArrowDown", (2, 1)), ("ArrowRight", (2, 0))):
            visit.page.keyboard.press(key)
            assert _place(visit.page) == place
    rtl.unlink()


# --- The help


def test_the_help_lists_every_key_that_does_something_and_closes_again(page: Page) -> None:
    help_ = page.get_by_role("dialog", name="Keys")
    for close in ("?", "Escape", "button"):
        page.keyboard.press("?")
        expect(help_).to_be_visible()
        if close == "button":
            help_.get_by_role("button", name="Close").click()
        else:
            page.keyboard.press(close)
        expect(help_).to_be_hidden()
        assert not page.evaluate("() => Reveal.isOverview()")
    page.keyboard.press("?")
    assert help_.locator("h3").all_text_contents() == ["Moving", "The room", "Finding", "Presenting"]
    assert help_.locator("kbd").all_text_contents() == [
        *("→", "↓", "Space", "Enter", "N", "PgDn", "←", "↑", "P", "PgUp", "Home", "End", "U", "Q"),
        *("B", ".", "F", "F5", "L", "Alt + click", "Esc", "V"),
        *("G", "/", "Number, Enter", "O", "Enter", "PgDn", "R", "I", "S", "W", "Esc", "?"),
    ]
    page.keyboard.press("?")


def test_the_focus_returns_to_where_it_was(page: Page) -> None:
    button = page.get_by_role("navigation", name="Sections").get_by_role("button").nth(1)
    button.focus()
    page.keyboard.press("?")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    button.blur()


def test_keys_that_follow_at_once_are_the_slides(page: Page) -> None:
    """A dialog that has just been closed still has the focus when the next key comes."""
    press = "(key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}))"
    for key, panel in (("?", "help"), ("g", "goto")):
        page.keyboard.press(key)
        page.evaluate(
            f"(panel) => {{ document.querySelector(`.${{panel}}`).close(); ({press})('PageDown'); ({press})('?'); }}",
            panel,
        )
        expect(page.locator(".help")).to_be_visible()
        page.keyboard.press("?")
    assert _place(page) == (2, 1)


def test_reveals_own_help_does_not_come(page: Page) -> None:
    page.evaluate("() => Reveal.toggleHelp()")
    expect(page.locator(".r-overlay")).to_have_count(0)


def test_axe_finds_nothing_in_the_help(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        page = visit.page
        page.keyboard.press("?")
        assert findings(page, "dialog") == []
        page.set_viewport_size({"width": 640, "height": 360})
        assert findings(page, "dialog") == []
        assert page.evaluate(
            "() => { const list = document.querySelector('.help .list'); return list.scrollWidth <= list.clientWidth; }"
        )
