"""The PowerPoint file that the page carries, saved by its buttons in Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from speechdeck.pipeline import Built
from tests.render.chromium import Visit, opened, show

_BUTTON = ".bar [data-download]"


def _download(page: Page, press: Callable[[], None]) -> tuple[str, bytes]:
    """Press something that saves a file; return its name and its bytes."""
    with page.expect_download() as saving:
        press()
    return saving.value.suggested_filename, Path(saving.value.path()).read_bytes()


def test_the_button_saves_the_built_file_under_the_decks_name(deck: Built, visit: Visit) -> None:
    saved = _download(visit.page, visit.page.locator(_BUTTON).click)
    assert saved == (deck.powerpoint.name, deck.powerpoint.read_bytes())


def test_the_button_can_be_pressed_by_key_and_the_slide_stays(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        visit.page.locator(_BUTTON).focus()
        saved = _download(visit.page, lambda: visit.page.keyboard.press("Enter"))
        assert saved == (cabsi.powerpoint.name, cabsi.powerpoint.read_bytes())
        assert visit.page.evaluate("() => Reveal.getIndices().h") == 0


def test_a_page_that_was_mailed_alone_has_all_it_needs(cabsi: Built, tmp_path: Path) -> None:
    mailed = tmp_path / "Eine Kopie (2) – für Zürich #1.html"
    shutil.copy(cabsi.html, mailed)
    with opened(mailed) as visit:
        assert visit.page.evaluate("() => Reveal.getTotalSlides()") == len(cabsi.prepared.scenes)
        saved = _download(visit.page, visit.page.locator(_BUTTON).click)
        assert saved == (cabsi.powerpoint.name, cabsi.powerpoint.read_bytes())


def test_the_way_back_to_the_start_comes_when_there_is_nothing_more_to_show(cabsi: Built) -> None:
    last = cabsi.prepared.scenes[-1]
    with opened(cabsi.html) as visit:
        end = visit.page.get_by_role("button", name="Back to the start")
        assert not end.is_visible()
        show(visit.page, last.number, -1)
        assert not end.is_visible(), "there are cues to come"
        show(visit.page, last.number)
        assert end.is_visible()
        end.click()
        assert visit.page.evaluate("() => Reveal.getIndices().h") == 0
        assert not end.is_visible()
