"""axe-core beside a deck's own scripts, past the policy that keeps all others out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.conftest import ROOT
from tests.render.chromium import HEIGHT, WIDTH, browser

_AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


@contextmanager
def examined(html: Path, address: str = "") -> Iterator[Page]:
    """Open a deck so that ``findings`` can look at it."""
    context = browser().new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce", bypass_csp=True
    )
    try:
        context.set_offline(True)
        context.add_init_script(path=_AXE)
        page = context.new_page()
        page.goto(html.as_uri() + address)
        page.wait_for_function("() => window.Reveal && Reveal.isReady()")
        yield page
    finally:
        context.close()


def findings(page: Page, selector: str) -> list[str]:
    """Return what axe finds wrong in the parts of a page that a selector names."""
    result: dict[str, Any] = page.evaluate(
        "(selector) => axe.run(selector, {resultTypes: ['violations', 'passes']})", selector
    )
    assert result["passes"], "axe found nothing to look at"
    return [
        f"{violation['id']}: {violation['help']}: {json.dumps([node['target'] for node in violation['nodes']])}"
        for violation in result["violations"]
    ]
