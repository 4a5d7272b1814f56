"""html-validate, which reads a page's markup as the standard has it."""

from __future__ import annotations

import json
import subprocess

from speechdeck.paint.reveal.bundle import node
from tests.conftest import ROOT

_VALIDATOR = ROOT / "tests" / "render" / "html_validate.mjs"


def markup_findings(pages: dict[str, str]) -> dict[str, list[str]]:
    """Return what is wrong with each page, by its name."""
    run = subprocess.run(
        [*node(), str(_VALIDATOR)], input=json.dumps(pages), capture_output=True, encoding="utf-8", check=True
    )
    found: dict[str, list[str]] = json.loads(run.stdout)
    return found
