"""Going to a slide by its number, by words on it, and by words that are spoken at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme
from tests.conftest import CABSI
from tests.render.axe import findings
from tests.render.chromium import opened, show

_OUTLINE = """\
title: Über das Suchen
lang: de
slides:
  - section: opening
    layout: Title and Content
    title: Der Anfang
    content:
      - points:
          - text: Die Straße nach Orléans
            cue: nach Süden
          - Zwölf Brücken
          - text: Sources & “quotes”
            cue: am Ende
            points:
              - text: Below it, a café
  - section: Zwei
    title: Das Ende
"""
_SPEECH = """\
Meine Damen und Herren, wir fahren nach Süden, und dann weiter.

Die Brücken stehen noch: das sagte man uns. Und so war es, am Ende. Es war l’été.

Danach kam nichts mehr als Schnee.

# Zwei

Es ist vorbei. Und οδός heißt Straße; 東京駅から出発します。
"""


@pytest.fixture(scope="module")
def built(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("search") / "suchen"
    folder.mkdir()
    (folder / "outline.yaml").write_text(_OUTLINE, "utf-8")
    (folder / "speech.md").write_text(_SPEECH, "utf-8")
    return build(folder, theme, folder.parent, interface="en")


@pytest.fixture(scope="module")
def module_page(built: Built) -> Iterator[Page]:
    with opened(built.html) as visit:
        yield visit.page


@pytest.fixture
def page(module_page: Page) -> Iterator[Page]:
    """The deck at its start, with the dialog open."""
    show(module_page, 1, -1)
    module_page.keyboard.press("g")
    yield module_page
    if _dialog(module_page).is_visible():
        module_page.keyboard.press("Escape")


def _dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Go to")


def _results(page: Page, query: str) -> list[str]:
    """What is listed for a query, with what was found in brackets."""
    page.get_by_role("combobox").fill(query)
    texts: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("[role=option]")].map((option) => {
          const copy = option.cloneNode(true);
          for (const mark of copy.querySelectorAll("mark")) mark.replaceWith(`[${mark.textContent}]`);
          return copy.textContent.trim();
        })"""
    )
    return texts


def _place(page: Page) -> tuple[int, int]:
    slide, step = page.evaluate("() => [Reveal.getIndices().h + 1, Reveal.getIndices().f ?? -1]")
    return slide, step


@pytest.mark.parametrize("key", ["g", "/"])
def test_it_opens_with_all_slides_and_the_focus_where_one_types(module_page: Page, key: str) -> None:
    show(module_page, 2, -1)
    module_page.keyboard.press(key)
    expect(module_page.get_by_role("combobox")).to_be_focused()
    expect(module_page.get_by_role("combobox")).to_have_value("")
    expect(module_page.get_by_role("option", selected=True)).to_have_text("2 Das Ende")
    expect(module_page.get_by_role("option")).to_have_count(2)
    module_page.keyboard.press("Escape")
    expect(_dialog(module_page)).to_be_hidden()
    assert not module_page.evaluate("() => Reveal.isOverview()")


@pytest.mark.parametrize("number", ["2", "２", "٢", "۲", "२"])
def test_a_number_goes_to_that_slide(page: Page, number: str) -> None:
    page.keyboard.type(number)
    page.keyboard.press("Enter")
    expect(_dialog(page)).to_be_hidden()
    assert _place(page) == (2, -1)


def test_a_number_beyond_the_last_slide_goes_nowhere(page: Page) -> None:
    assert _results(page, "9") == []
    expect(_dialog(page).get_by_role("status")).to_have_text("Nothing found")
    page.keyboard.press("Enter")
    expect(_dialog(page)).to_be_visible()


def test_words_of_a_slide_are_found_and_shown_at_the_step_that_brings_them(page: Page) -> None:
    assert _results(page, "strasse") == [
        "1 Der Anfang Slide Die [Straße] nach Orléans · Zwölf Brücken · Sources & “quotes” · Below it, a café",
        "2 Das Ende Speech Es ist vorbei. Und οδός heißt [Straße]; 東京駅から出発します。",
    ]
    page.keyboard.press("Enter")
    assert _place(page) == (1, 0)


def test_a_text_that_comes_with_another_is_shown_with_it(page: Page) -> None:
    page.keyboard.type("cafe")
    page.keyboard.press("Enter")
    assert _place(page) == (1, 1)


def test_a_title_is_found_at_the_start_of_its_slide(page: Page) -> None:
    assert _results(page, "anfang") == [
        "1 Der [Anfang] Slide Die Straße nach Orléans · Zwölf Brücken · Sources & “quotes” · Below it, a café"
    ]
    page.keyboard.press("Enter")
    assert _place(page) == (1, -1)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("meine damen", (1, -1)),  # before the first cue
        ("dann weiter", (1, 0)),
        ("die brucken stehen", (1, 0)),  # a passage before whose own cue another's has come
        ("L'ETE", (1, 1)),
        ("brücken ende", (1, 0)),  # the first of words that stand apart
        ("es war", (1, 1)),  # words together, though each stands alone before
        ("schnee", (1, 1)),  # a passage without a cue
        ("vorbei", (2, -1)),
        ("οδος", (2, -1)),
        ("出発", (2, -1)),
    ],
)
def test_words_of_the_speech_are_found_and_lead_to_the_last_cue_before_them(
    page: Page, words: str, place: tuple[int, int]
) -> None:
    first = _results(page, words)[0]
    assert " Speech " in first
    assert "[" in first
    page.keyboard.press("Enter")
    assert _place(page) == place


def test_all_words_must_be_there_and_the_best_comes_first(page: Page) -> None:
    assert [result.split(" ")[0] for result in _results(page, "es war")] == ["1"]
    assert _results(page, "schnee brücken") == []
    # As words begin, before anywhere in words.
    ends = _results(page, "ende")
    assert ends[0].startswith("2 Das [Ende]")
    assert "am [Ende]" in ends[1]


def test_the_arrow_keys_choose_and_go_round(page: Page) -> None:
    page.keyboard.type("straße")
    for key, chosen in (("ArrowDown", 1), ("ArrowDown", 0), ("ArrowUp", 1)):
        page.keyboard.press(key)
        option = page.get_by_role("option").nth(chosen)
        expect(option).to_have_attribute("aria-selected", "true")
        expect(page.get_by_role("option", selected=True)).to_have_count(1)
        assert page.get_by_role("combobox").get_attribute("aria-activedescendant") == option.get_attribute("id")
    page.keyboard.press("Enter")
    assert _place(page)[0] == 2


def test_a_click_goes_too(page: Page) -> None:
    page.keyboard.type("vorbei")
    page.get_by_role("option").click()
    assert _place(page) == (2, -1)


def test_it_says_how_many_it_found(page: Page) -> None:
    status = _dialog(page).get_by_role("status")
    expect(status).to_have_text("2 slides")
    page.keyboard.type("straße")
    expect(status).to_have_text("2 found")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "true")
    page.keyboard.type("xyz")
    expect(status).to_have_text("Nothing found")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")


def test_in_a_public_copy_only_slides_are_searched(theme: Theme, tmp_path: Path) -> None:
    public = build(CABSI, theme, tmp_path, notes=False)
    with opened(public.html) as visit:
        visit.page.keyboard.press("g")
        assert _results(visit.page, "excellencies") == []
        assert all(" Slide " in result for result in _results(visit.page, "border"))
        assert "speech" not in (visit.page.get_by_role("combobox").get_attribute("aria-label") or "")


def test_axe_finds_nothing_in_it(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        page = visit.page
        page.keyboard.press("g")
        for query in ("", "border", "nothing has this"):
            page.get_by_role("combobox").fill(query)
            assert findings(page, "dialog") == [], query
