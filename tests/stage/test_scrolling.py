"""Where the window is narrow, the slides stand below each other."""

from __future__ import annotations

from playwright.sync_api import expect

from speechdeck.pipeline import Built
from tests.render.chromium import HEIGHT, WIDTH, opened, show


def test_slides_that_stood_below_each_other_work_as_before(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        show(visit.page, 2)
        visit.page.set_viewport_size({"width": 400, "height": HEIGHT})
        visit.page.wait_for_selector(".reveal-scroll .scroll-page")
        visit.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        visit.page.wait_for_selector("html:not(.reveal-scroll) section.present")
        expect(visit.page.locator(".slides > section")).to_have_count(len(cabsi.prepared.scenes))
        show(visit.page, 1)
        with visit.page.expect_download():
            visit.page.locator(".bar .download").click()
