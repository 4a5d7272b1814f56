"""axe-core finds nothing on any slide, with all that its cues bring.

axe cannot see what is behind a text on a slide, whose backdrop is drawn: its contrast is computed from the scene.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme
from tests.conftest import CABSI, ROOT
from tests.render.chromium import HEIGHT, WIDTH, browser, show

_AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture
def page() -> Iterator[Page]:
    """A window into which axe is put beside the page's own scripts, past the policy that keeps all others out."""
    context = browser().new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce", bypass_csp=True
    )
    context.set_offline(True)
    context.add_init_script(path=_AXE)
    yield context.new_page()
    context.close()


def _open(page: Page, html: Path) -> None:
    page.goto(html.as_uri())
    page.wait_for_function("() => window.Reveal && Reveal.isReady()")


def _findings(page: Page) -> list[str]:
    result: dict[str, Any] = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    assert len(result["passes"]) > 15, "axe found next to nothing to look at"
    return [
        f"{violation['id']}: {violation['help']}: {json.dumps([node['target'] for node in violation['nodes']])}"
        for violation in result["violations"]
    ]


def test_nothing_is_found_on_any_slide(deck: Built, page: Page) -> None:
    _open(page, deck.html)
    for scene in deck.prepared.scenes:
        show(page, scene.number)
        assert _findings(page) == [], f"slide {scene.number}"


def test_nothing_is_found_on_a_public_copy(page: Page, theme: Theme, tmp_path: Path) -> None:
    public = build(CABSI, theme, tmp_path, notes=False)
    _open(page, public.html)
    assert _findings(page) == []


def test_a_fault_would_be_found(cabsi: Built, page: Page) -> None:
    _open(page, cabsi.html)
    page.evaluate("() => Reveal.getCurrentSlide().append(Object.assign(new Image(), {src: 'data:,'}))")
    assert [finding.split(":")[0] for finding in _findings(page)] == ["image-alt"]


def test_the_deck_is_a_document_and_no_application(cabsi: Built, page: Page) -> None:
    _open(page, cabsi.html)
    assert page.locator("main.reveal").count() == 1
    assert page.locator("[role=application]").count() == 0
