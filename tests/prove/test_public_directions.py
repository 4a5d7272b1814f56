"""A public copy is searched for the directions to the speaker too, the short ones whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from speechdeck.files.timestamp import timestamp
from speechdeck.interface import interface_in
from speechdeck.model import Deck
from speechdeck.paint.powerpoint import paint_powerpoint
from speechdeck.paint.reveal import paint_reveal, program
from speechdeck.pipeline import Built
from speechdeck.prove.public import leaks_in_outline, search, secret_of, secret_passages, shown_texts, texts_in
from tests.paint.speeches import section

_NAMED = "Do not name the minister"
_LONG = "If anybody asks about the border say that talks go on, and no more than that"


def _directed(built: Built, *texts: str) -> Deck:
    """A deck with directions at its first slide."""
    first, *others = built.prepared.deck.slides
    told = section(None, directions=[(text, 0, 0) for text in texts]).directions
    return replace(
        built.prepared.deck, slides=(replace(first, section=replace(first.section, directions=told)), *others)
    )


@pytest.mark.parametrize(
    ("direction", "file", "found"),
    [
        (_NAMED, "… do not name <b>the Minister</b> …", "do not name the minister"),
        (_NAMED, "Do not name anybody", None),
        (_LONG, "“say that talks go on, and no more than that”", "say that talks go on and no more"),
        (_LONG, "go on, and no more than that", None),
        ("Pause now", "Pause now", None),
        ("请停顿一下再说", "…请停顿一下再说…", "请 停 顿 一 下 再 说"),
        ("请停顿", "请停顿", None),
    ],
    ids=["short", "a part of it", "long", "too little of it", "two words", "letters for words", "two words of letters"],
)
def test_a_direction_is_found_whole_or_eight_words_of_it(direction: str, file: str, found: str | None) -> None:
    assert search(file.encode(), secret_passages("", [], [direction])).passage == found


def test_what_a_slide_shows_or_the_page_itself_says_is_no_secret(cabsi: Built) -> None:
    shown = ["Ten years: back home at last"]
    assert secret_passages("", shown, ["Back home at last", "Back home, at long last"]) == {
        ("back", "home", "at", "long", "last")
    }
    secret = secret_of(
        _directed(cabsi, "Back to the start", "Title and Content", _NAMED),
        cabsi.prepared.scenes,
        [*program(interface_in("en")), *texts_in(cabsi.prepared.theme.package)],
    )
    assert [run for run in secret if len(run) < 8] == [tuple(_NAMED.lower().split())]


@pytest.mark.parametrize("text", [_NAMED, _LONG], ids=["short", "long"])
def test_directions_that_were_not_left_out_are_found_in_the_page(cabsi: Built, text: str) -> None:
    deck, prepared = _directed(cabsi, text), cabsi.prepared
    first, *others = prepared.scenes
    scenes = (replace(first, section=deck.slides[0].section), *others)
    secret = secret_passages("", shown_texts(scenes), [text], program(interface_in("en")))
    public = [scene.without_notes() for scene in scenes]
    for each, leaks in ((scenes, True), (public, False)):
        package = paint_powerpoint(each, deck.outline, prepared.theme, timestamp(deck.outline.date))
        page = paint_reveal(each, deck.outline, prepared.theme, "deck", package)
        assert bool(search(page.encode(), secret).passage) == leaks
        assert search(package, secret).passage is None


def test_a_direction_in_the_outline_is_told(cabsi: Built) -> None:
    outline = cabsi.prepared.deck.outline.model_copy(update={"keywords": ("borders", _NAMED)})
    (problem,) = leaks_in_outline(outline, secret_passages("", [], [_NAMED]))
    assert "do not name the minister" in problem.sentence
