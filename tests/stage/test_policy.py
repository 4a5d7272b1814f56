"""No view of the page does what its policy forbids: a style or a script that is not named, a request."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page

from speechdeck.paint.reveal.bundle import node
from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme
from tests.conftest import CABSI, ROOT
from tests.render.chromium import HEIGHT, STANDS, WIDTH, Visit, opened

from .windows import open_window, positions

_LISTEN = """
window.refused = [];
addEventListener("securitypolicyviolation", (event) => refused.push(`${event.effectiveDirective}: ${event.blockedURI}`));
"""


_EVALUATOR = ROOT / "tests" / "render" / "csp_evaluator.mjs"

_ACCEPTED = {
    # For browsers before 2015, which know no hashes: they would run any script. To them the page is a document.
    ("STRICT_CSP", "UNSAFE_INLINE_FALLBACK", "script-src"),
    # reveal.js sets innerHTML; what it sets is the deck's own. A hash lets no script in that would set another.
    ("INFO", "REQUIRE_TRUSTED_TYPES_FOR_SCRIPTS", "require-trusted-types-for"),
}
"""What the evaluator would have, and we do without."""


@contextmanager
def _watched(html: Path, address: str = "?view=slides") -> Iterator[Visit]:
    """Open a page whose windows keep a list of what the policy refused from their beginning."""
    with opened(html, own=True) as visit:
        visit.page.context.add_init_script(_LISTEN)
        visit.page.goto(html.as_uri() + address)
        visit.page.wait_for_function(STANDS)
        yield visit


def _refused(page: Page) -> list[str]:
    return [each for window in page.context.pages for each in window.evaluate("() => refused")]


def test_what_is_refused_would_be_noticed(cabsi: Built) -> None:
    with _watched(cabsi.html) as visit:
        visit.page.evaluate("() => document.body.setAttribute('style', 'top: 7px')")
        visit.page.wait_for_function("() => refused.length")
        assert _refused(visit.page) == ["style-src-attr: inline"]
        visit.faults.clear()


def test_the_slides_with_the_presenter_view_beside_them_do_nothing_of_it(deck: Built) -> None:
    with _watched(deck.html) as visit:
        open_window(visit.page)
        for _ in positions(deck.prepared.scenes):
            visit.page.keyboard.press("ArrowRight")
        assert len(visit.page.context.pages) == 2
        assert _refused(visit.page) == []


def test_nor_do_the_overview_the_pause_the_help_the_slide_in_a_scroll_and_the_paper(cabsi: Built) -> None:
    with _watched(cabsi.html) as visit:
        for key in ("o", "ArrowRight", "Enter", "b", "b", "?", "Escape", "End"):
            visit.page.keyboard.press(key)
        visit.page.set_viewport_size({"width": 400, "height": HEIGHT})
        visit.page.wait_for_selector(".reveal-scroll")
        visit.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        visit.page.wait_for_selector("html:not(.reveal-scroll) section.present")
        visit.page.pdf(prefer_css_page_size=True)
        assert _refused(visit.page) == []


@pytest.mark.parametrize("address", ["?view=presenter", "?view=read", "?view=scroll"])
def test_nor_does_a_view_that_is_opened_by_its_address(cabsi: Built, address: str) -> None:
    with _watched(cabsi.html, address) as visit:
        assert _refused(visit.page) == []


def test_googles_evaluator_finds_nothing_in_the_policy_of_any_view_that_is_not_accepted(
    cabsi: Built, theme: Theme, tmp_path: Path
) -> None:
    public = build(CABSI, theme, tmp_path, notes=False)
    policies = {
        f"{built.html.stem}{address}": _policy(built.html, address)
        for built, addresses in (
            (cabsi, ("?view=slides", "?view=presenter", "?view=read")),
            (public, ("", "?view=read")),
        )
        for address in addresses
    }
    assert _findings(policies) == {name: set() for name in policies}


def test_it_finds_what_is_there() -> None:
    assert _findings({"lax": "default-src 'self'; script-src 'unsafe-inline' 'unsafe-eval'"})["lax"] >= {
        ("HIGH", "SCRIPT_UNSAFE_INLINE", "script-src"),
        ("MEDIUM_MAYBE", "SCRIPT_UNSAFE_EVAL", "script-src"),
    }


def _policy(html: Path, address: str) -> str:
    """The only policy of a view, which holds for all that is in the page: no script and no style comes before it."""
    with opened(html, address) as visit:
        before = visit.page.evaluate("""() => {
          const [policy, ...others] = document.querySelectorAll("meta[http-equiv='Content-Security-Policy' i]");
          const first = document.querySelector("script, style, link");
          const isFirst = policy.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING;
          return isFirst && !others.length ? policy.content : "";
        }""")
    return str(before)


def _findings(policies: dict[str, str]) -> dict[str, set[tuple[str, str, str]]]:
    """Return what is found in each of the policies and not accepted: how severe, of what kind, and where."""
    run = subprocess.run(
        [*node(), str(_EVALUATOR)], input=json.dumps(policies), capture_output=True, encoding="utf-8", check=True
    )
    found: dict[str, list[list[str]]] = json.loads(run.stdout)
    return {
        name: {(severity, kind, where) for severity, kind, where in each} - _ACCEPTED for name, each in found.items()
    }
