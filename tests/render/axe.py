"""axe-core, which looks at a page as it is: what would somebody meet who cannot see it, or not well?"""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page

from tests.conftest import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


def findings(page: Page, selector: str = "html") -> list[str]:
    """Return what axe finds wrong on a page, or in the parts of it that a selector names."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    result: dict[str, Any] = page.evaluate("(selector) => axe.run(selector, {resultTypes: ['violations']})", selector)
    assert len(result["passes"]) > 4, "axe found next to nothing to look at"
    return [
        f"{violation['id']}: {violation['help']}: {json.dumps([node['target'] for node in violation['nodes']])}"
        for violation in result["violations"]
    ]
