"""Other people's pages: none steers a talk, and none learns what is said in it."""

from __future__ import annotations

import hashlib
import json

import pytest
from playwright.sync_api import Page, expect

from speechdeck.pipeline import Built
from tests.render.chromium import STANDS, opened

from .strangers import TALK, Stranger, in_the_open, met
from .windows import Position, Talk, open_window, presented, show_script

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


@_ONLINE
def test_who_has_opened_the_slides_steers_no_talk_and_hears_none(cabsi: Built, online: bool) -> None:
    with met(cabsi.html, online=online) as stranger:
        talk = _begun(stranger)
        stranger.say(talk.slides, *in_the_open(cabsi.html))
        assert not talk.slides.evaluate("() => Reveal.isPaused()")
        assert _told(stranger.heard) <= {"call", "answer"}
        if not online:
            # Between two sites, no answer is heard at all.
            stranger.push_in("presenter")
        _goes_on(talk)
        assert _told(stranger.heard) <= {"call", "answer"}


@_ONLINE
def test_who_has_opened_the_presenter_view_does_not_pass_for_the_slides(cabsi: Built, online: bool) -> None:
    with met(cabsi.html, online=online) as stranger:
        view = stranger.open("?view=presenter")
        stranger.say(view, *in_the_open(cabsi.html))
        if not online:
            # Between two sites, no knock is heard at all.
            stranger.push_in("slides")
        Talk(view, view).wait_for_presenter(Position(0, -1))
        expect(view.locator(".notice")).to_contain_text("no window shows the slides")
        assert _told(stranger.heard) <= {"knock"}


@_ONLINE
def test_nor_does_who_has_either_in_a_frame(cabsi: Built, online: bool) -> None:
    with met(cabsi.html, online=online) as stranger:
        frame = stranger.frame()
        stranger.say(frame, *in_the_open(cabsi.html))
        assert frame.evaluate("() => [Reveal.getIndices().h, Reveal.isPaused()]") == [0, False]
        assert stranger.heard == []


def test_a_page_from_the_disk_that_puts_a_secret_where_ours_is_does_not_know_the_speech(cabsi: Built) -> None:
    with met(cabsi.html, online=False) as stranger:
        secret = "1234567890abcdef" * 2
        stranger.page.evaluate("(secret) => { sessionStorage['speechdeck.secret.cabsi.pptx'] = secret; }", secret)
        talk = _begun(stranger)
        assert _secret(talk.slides) == secret
        stranger.push_in("presenter", hashlib.sha256(secret.encode()).hexdigest())
        _goes_on(talk)
        assert _told(stranger.heard) <= {"call", "answer"}


@_ONLINE
def test_a_page_that_comes_into_the_window_of_the_presenter_view_hears_no_more_of_the_talk(
    cabsi: Built, online: bool
) -> None:
    with met(cabsi.html, online=online) as stranger:
        talk = _begun(stranger)
        talk.presenter.goto(stranger.page.url)
        listen = "() => { window.heard = []; addEventListener('message', ({ data }) => heard.push(data)); }"
        talk.presenter.evaluate(listen)
        talk.slides.evaluate("() => addEventListener('message', ({ source }) => source.postMessage('pong', '*'))")
        talk.slides.keyboard.press("ArrowRight")
        talk.wait_for_slides(Position(1, 1))
        talk.presenter.evaluate("() => opener.postMessage('ping', '*')")
        talk.presenter.wait_for_function("() => heard.includes('pong')", polling=50)
        assert _told(talk.presenter.evaluate("() => heard")) <= {"call", "pong"}


def test_the_secret_is_in_the_session_of_both_windows_and_nowhere_else_and_each_talk_has_its_own(cabsi: Built) -> None:
    secrets = set()
    for _ in range(2):
        with presented(cabsi.html) as talk:
            secret = _secret(talk.slides)
            assert secret == _secret(talk.presenter)
            secrets.add(secret)
            for window in (talk.slides, talk.presenter):
                seen = window.evaluate(
                    "() => [location.href, name, document.title, JSON.stringify({ ...localStorage })]"
                )
                assert secret not in "".join(seen)
    assert len(secrets) == 2


def test_two_windows_from_the_web_keep_together_over_reloads(cabsi: Built) -> None:
    with met(cabsi.html, online=True) as stranger:
        talk = _begun(stranger)
        talk.slides.reload()
        talk.presenter.reload()
        talk.wait_for(Position(1, 0))
        talk.presenter.keyboard.press("ArrowRight")
        talk.wait_for(Position(1, 1))


@pytest.mark.parametrize(
    "kept",
    [{}, {"talk": {}, "revision": 7}, {"talk": TALK, "revision": 1e300}, {"talk": TALK | {"clock": 7}, "revision": 7}],
)
def test_what_another_page_put_where_the_talk_is_kept_is_no_talk(cabsi: Built, kept: object) -> None:
    with opened(cabsi.html) as visit:
        keep = "(kept) => addEventListener('pagehide', () => { sessionStorage['speechdeck.talk.cabsi.pptx'] = kept; })"
        visit.page.evaluate(keep, json.dumps(kept))
        visit.page.reload()
        visit.page.wait_for_function(STANDS)
        talk = Talk(visit.page, open_window(visit.page))
        talk.presenter.keyboard.press("ArrowRight")
        talk.wait_for(Position(1, -1))


def test_a_size_of_type_that_another_page_put_there_is_kept_in_bounds(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        visit.page.evaluate("() => { localStorage['speechdeck.presenter'] = '{\"size\": 1e9}'; }")
        show_script(visit.page)
        view = visit.page.locator(".presenter")
        visit.page.reload()
        visit.page.wait_for_function(STANDS)
        show_script(visit.page)
        assert view.evaluate("(view) => view.style.getPropertyValue('--type')") == "120px"


def _begun(stranger: Stranger) -> Talk:
    """A talk whose slides a stranger has opened, at the first cue of the second slide."""
    slides = stranger.open()
    talk = Talk(slides, open_window(slides))
    talk.go(Position(1, 0))
    return talk


def _goes_on(talk: Talk) -> None:
    """The talk is where it was, and the speaker steers it."""
    assert not talk.slides.evaluate("() => Reveal.isPaused()")
    talk.wait_for(Position(1, 0))
    talk.presenter.keyboard.press("ArrowRight")
    talk.wait_for(Position(1, 1))


def _told(heard: list[object]) -> set[object]:
    """The kinds of what was heard."""
    return {each.get("kind") if isinstance(each, dict) else each for each in heard}


def _secret(page: Page) -> str:
    secret: str = page.evaluate("() => sessionStorage['speechdeck.secret.cabsi.pptx']")
    return secret


def _configured(page: Page, *names: str) -> list[object]:
    values: list[object] = page.evaluate(
        "(names) => names.map((name) => Reveal.getConfig()[name] ?? null)", list(names)
    )
    return values
