"""The markup of every view, as html-validate reads it: the file itself, and what the scripts make of it."""

from __future__ import annotations

from pathlib import Path

from speechdeck.pipeline import Built
from tests.render.chromium import opened
from tests.render.html_validate import markup_findings

from .windows import show_script

_CONTROLS = "<div> element is not permitted as content under <button>: html > body > main > aside > button"
"""The arrows that reveal.js draws."""


def _findings(pages: dict[str, str]) -> dict[str, list[str]]:
    """Return what is wrong with each of the pages, without those in which nothing is."""
    found = markup_findings(pages)
    ours = {name: [each for each in all_ if _CONTROLS not in each] for name, all_ in found.items()}
    return {name: each for name, each in ours.items() if each}


def _views(html: Path) -> dict[str, str]:
    """The page in each of its views, with each of its dialogs."""
    views = {"file": html.read_text("utf-8")}
    with opened(html, "#/1") as visit:
        page = visit.page
        views["slides"] = page.content()
        for name, key, end in (
            ("help", "?", "?"),
            ("go to", "g", "Escape"),
            ("overview", "o", "o"),
            ("captions", "v", "v"),
            ("question", "r", "Enter"),
        ):
            page.keyboard.press(key)
            views[name] = page.content()
            page.keyboard.press(end)
        show_script(page)
        views["presenter view"] = page.content()
        page.keyboard.press("Home")
        for key in ("r", "r"):
            page.keyboard.press(key)
        views["rehearsal"] = page.content()
    with opened(html, "?view=read") as visit:
        views["reading view"] = visit.page.content()
    return views


def test_html_validate_finds_nothing_in_any_view(deck: Built) -> None:
    assert _findings(_views(deck.html)) == {}


def test_it_finds_what_is_there() -> None:
    assert list(_findings({"bad": "<!DOCTYPE html><html><body><aside></aside><aside></aside></body></html>"})) == [
        "bad"
    ]
