"""The interface in other languages: nothing of ours is said in English, and what is filled in stands in its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from speechdeck.pipeline import Built
from tests.render.chromium import opened
from tests.templates.catalogues import texts

from .time import let_pass, reload_and_stop_time
from .windows import open_window

_SETTINGS = re.compile(r'(?<=<script type="application/json" id="deck.settings">).*?(?=</script>)', re.DOTALL)
_OURS = "eo"
"""A language of which there is no catalogue: in the tests', each text of ours stands in brackets."""

_SAID = """() => {
  const own = (element) => element?.closest("[lang]")?.lang;
  const said = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!element.closest("script, style, svg, kbd, .slides, .miniature, .notes")) said.push([own(element), walk.currentNode.data]);
  }
  for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
    if (element.closest(".slides, .miniature, .notes")) continue;
    for (const name of ["aria-label", "placeholder", "title"]) {
      if (element.hasAttribute(name)) said.push([own(element), element.getAttribute(name)]);
    }
  }
  return said;
}"""
"""All texts that are no slide's, each with its language."""


@pytest.fixture(scope="module")
def bracketed(cabsi: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of CABSI, in which every text of ours that is looked up stands in brackets."""
    page = cabsi.html.read_text("utf-8")
    found = _SETTINGS.search(page)
    assert found
    settings = json.loads(found[0])
    messages, plurals = {}, {}
    for message in texts():
        if isinstance(message.id, str):
            messages[message.id] = f"⟦{message.id}⟧"
        else:
            one, many = message.id
            plurals[one] = {"one": f"⟦{one}⟧", "other": f"⟦{many}⟧"}
    settings["interface"] = {"lang": _OURS, "rtl": False, "messages": messages, "plurals": plurals}
    file = tmp_path_factory.mktemp("bracketed") / "deck.html"
    file.write_text(page[: found.start()] + json.dumps(settings) + page[found.end() :], "utf-8")
    return file


@pytest.fixture(scope="module")
def words_of_the_deck(cabsi: Built) -> set[str]:
    """What the page says by itself: its slides, its notes, and the directions to the speaker."""
    page = cabsi.html.read_text("utf-8")
    body = re.sub(
        r"<script(?! type=\"application/json\").*?</script>", "", page[page.index("<body") :], flags=re.DOTALL
    )
    return set(re.findall(r"[^\W\d_]+", body.lower()))


def _english(page: Page, words: set[str]) -> list[str]:
    """What is said without a catalogue: of ours every letter outside the brackets, elsewhere words that are not the deck's."""
    bare = []
    for lang, text in page.evaluate(_SAID):
        rest = text
        # Around an element in the midst of a text, its pieces have one bracket each.
        while rest != (rest := re.sub(r"⟦[^⟦⟧]*(?:⟧|$)|^[^⟦⟧]*⟧", " ", rest)):
            pass
        own = words if lang != _OURS else set()
        bare += [text for word in re.findall(r"[^\W\d_]+", rest.lower()) if word not in own]
    return bare


def _slides(page: Page) -> Iterator[str]:
    yield "slides"
    for name, key, end in (("help", "?", "Escape"), ("go to", "g", ""), ("overview", "o", "o")):
        page.keyboard.press(key)
        yield name
        if name == "go to":
            for query in ("border", "nowhere at all"):
                page.keyboard.type(query)
                page.wait_for_timeout(100)
                yield f"go to: {query}"
                page.get_by_role("combobox").fill("")
        page.keyboard.press(end or "Escape")
    page.keyboard.press("End")
    page.keyboard.press("s")
    page.get_by_role("alertdialog").wait_for()
    yield "one screen"
    page.keyboard.press("Enter")


def _presenting(page: Page) -> Iterator[str]:
    yield "presenter view"
    for name, key in (
        ("the next slide", "q"),
        ("a jump", "End"),
        ("a number", "7"),
        ("no such slide", "Enter"),
        ("black", "b"),
        ("back", "b"),
    ):
        page.keyboard.press(key)
        yield name
    let_pass(page, 100)
    yield "late"
    for name, key in (("paused", "t"), ("the clock to zero", "0"), ("no", "Escape"), ("rehearse", "r")):
        page.keyboard.press(key)
        yield name
    page.get_by_role("alertdialog").get_by_role("button", name="⟦Rehearse⟧").click()
    let_pass(page, 400)
    page.keyboard.press("End")
    let_pass(page, 30)
    yield "rehearsing"
    page.keyboard.press("Escape")
    page.locator("dialog.rehearsal").wait_for()
    yield "report"


def test_no_view_of_the_slides_says_a_word_without_a_catalogue(bracketed: Path, words_of_the_deck: set[str]) -> None:
    with opened(bracketed, own=True) as visit:
        bare = {view: found for view in _slides(visit.page) if (found := _english(visit.page, words_of_the_deck))}
        assert bare == {}


def test_nor_does_the_presenter_view(bracketed: Path, words_of_the_deck: set[str]) -> None:
    with opened(bracketed, own=True) as visit:
        reload_and_stop_time(visit.page)
        page = open_window(visit.page)
        bare = {view: found for view in _presenting(page) if (found := _english(page, words_of_the_deck))}
        assert bare == {}


def test_nor_do_the_script_alone_and_the_reading_view(bracketed: Path, words_of_the_deck: set[str]) -> None:
    for view in ("presenter", "read"):
        with opened(bracketed, f"?view={view}", own=True) as visit:
            visit.page.wait_for_timeout(300)
            assert _english(visit.page, words_of_the_deck) == []


def test_what_is_said_in_english_would_be_noticed(bracketed: Path, words_of_the_deck: set[str]) -> None:
    with opened(bracketed, own=True) as visit:
        visit.page.evaluate("() => document.querySelector('.bar button').append('Zounds')")
        visit.page.evaluate("() => document.querySelector('main').setAttribute('aria-label', 'Gadzooks')")
        assert [text[-6:] for text in _english(visit.page, words_of_the_deck)] == ["Zounds", "dzooks"]
