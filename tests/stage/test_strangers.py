"""Other people's pages: none steers a talk, and none learns what is said in it."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page

from speechdeck.pipeline import Built
from tests.render.chromium import opened

from .strangers import met

_ONLINE = pytest.mark.parametrize("online", [False, True], ids=["from the disk", "from the web"])


def _call(method: str, *arguments: object) -> str:
    """How reveal.js would be told to do something."""
    return json.dumps({"method": method, "args": arguments})


@_ONLINE
@pytest.mark.parametrize("address", ["", "?postMessage=true&postMessageEvents=true"])
def test_who_has_the_deck_in_a_frame_calls_nothing_of_reveal_js(cabsi: Built, online: bool, address: str) -> None:
    with met(cabsi.html, online=online) as stranger:
        deck = stranger.frame(address)
        stranger.say(deck, _call("configure", {"postMessageEvents": True}), _call("getSlideNotes"), _call("slide", 2))
        assert stranger.heard == []
        assert deck.evaluate("() => Reveal.getIndices().h") == 0


def test_an_address_sets_nothing_of_reveal_js(cabsi: Built) -> None:
    with opened(cabsi.html, "?showNotes=true&autoSlide=50&keyboard=true&width=10") as visit:
        assert _configured(visit.page, "showNotes", "autoSlide", "keyboard", "postMessage") == [
            None,
            None,
            False,
            False,
        ]
        assert visit.page.locator(".speaker-notes.visible, .speaker-notes[data-prevent-swipe]:visible").count() == 0
        assert visit.page.evaluate("() => Reveal.getConfig().width") > 1000


def _configured(page: Page, *names: str) -> list[object]:
    values: list[object] = page.evaluate(
        "(names) => names.map((name) => Reveal.getConfig()[name] ?? null)", list(names)
    )
    return values
