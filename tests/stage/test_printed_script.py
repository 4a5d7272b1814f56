"""The script printed from the presenter view: to be read from where there is no screen, or none that works."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from speechdeck.pipeline import Built
from speechdeck.theme import Theme
from speechdeck.words.text import collapse_spaces
from tests.render.chromium import opened
from tests.render.pdf import Pages

from .decks import deck_of
from .windows import Position, presented, show_script

_A4 = (595.92, 842.88)


def _letters(text: str) -> str:
    """A text without white space and without the numbers that stand before its cues."""
    return re.sub(r"[\s\d]+", "", text)


def _whole(pages: Pages) -> str:
    return collapse_spaces(" ".join(pages.text(number) for number in range(1, pages.count + 1)))


def test_every_word_is_printed_upright_and_large_with_the_number_and_the_time_of_its_slide(
    cabsi: Built, tmp_path: Path
) -> None:
    with presented(cabsi.html) as talk:
        talk.go(Position(3, 2))
        talk.presenter.emulate_media(media="print")
        size = "(each) => parseFloat(getComputedStyle(each).fontSize)"
        assert talk.presenter.locator(".speech").evaluate(size) >= 21
        talk.presenter.emulate_media(media="null")
        talk.presenter.pdf(path=tmp_path / "script.pdf", prefer_css_page_size=True, format="A4")
    pages = Pages(tmp_path / "script.pdf")
    assert pages.sizes == [_A4] * pages.count
    text = _whole(pages)
    for scene in cabsi.prepared.scenes:
        assert _letters(scene.title) in _letters(text)
        for passage in scene.section.passages:
            # A passage may go over the end of a page, where the page's number stands in between.
            assert _letters(passage.text)[:40] in _letters(text.replace("/", "")), passage.text
    assert [int(number) for number in re.findall(r"(\d) of 5", text)] == [1, 2, 3, 4, 5]
    times = re.findall(r"(\d+:\d\d)–(\d+:\d\d)", text)
    assert times[0][0] == "0:00"
    assert all(before[1] == after[0] for before, after in pairwise(times))


def test_its_cues_are_numbered_and_its_directions_stand_at_their_places(theme: Theme, tmp_path: Path) -> None:
    speech = "Hello all of you. <!-- Bow. -->\n\n# Part\n\nAnd more of it.\n"
    points = "content: [points: [{text: A, cue: all}, {text: B, cue: you}]]"
    outline = f"title: T\nslides: [{{section: opening, title: Welcome, {points}}}, {{section: Part}}]\n"
    with presented(deck_of(tmp_path, theme, speech, outline).html) as talk:
        talk.presenter.pdf(path=tmp_path / "script.pdf", prefer_css_page_size=True, format="A4")
    text = _whole(Pages(tmp_path / "script.pdf"))
    assert re.search(r"Hello 1 ?all of 2 ?you\. .*Bow\.", text), text


def test_in_the_slides_own_window_what_is_seen_is_what_is_printed(cabsi: Built, tmp_path: Path) -> None:
    with opened(cabsi.html) as visit:
        show_script(visit.page)
        visit.page.pdf(path=tmp_path / "script.pdf", prefer_css_page_size=True, format="A4")
        visit.page.keyboard.press("s")
        visit.page.pdf(path=tmp_path / "slides.pdf", prefer_css_page_size=True, format="A4")
    assert set(Pages(tmp_path / "script.pdf").sizes) == {_A4}
    assert Pages(tmp_path / "slides.pdf").sizes == [(960.0, 540.0)] * 5
