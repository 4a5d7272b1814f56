from __future__ import annotations

from speechdeck.errors import Place
from speechdeck.model import Cue, Deck, DeckSlide, Passage, Points, Section
from speechdeck.words.text import Run

from .outlines import outline_of, slide_of

_NOWHERE = Place("speech.md", 1)


def _passage(text: str) -> Passage:
    return Passage((Run(text),), _NOWHERE)


def _deck(*texts: str, wpm: int = 130, cues: tuple[Cue, ...] = ()) -> Deck:
    section = Section(_passage("The heading"), tuple(map(_passage, texts)), _NOWHERE)
    return Deck("deck", outline_of(wpm=wpm), (DeckSlide(slide_of(), section, cues),))


def test_a_deck_takes_as_long_as_its_words_do() -> None:
    assert _deck("word " * 98, wpm=50).minutes == 2.0


def test_an_item_appears_at_its_cue_however_its_white_space_is_written() -> None:
    (slide,) = _deck("the first, the second", cues=(Cue("the first", 0, ()), Cue("the second", 1, ()))).slides
    points = Points.model_validate(
        {"points": [{"text": "a", "cue": "the\n  second"}, {"text": "b", "cue": "the first"}, "c"]}
    )
    assert [slide.step_of(point) for point in points.points] == [1, 0, None]


def test_a_cue_may_be_written_in_several_ways() -> None:
    (slide,) = _deck("the “first”", cues=(Cue('the "first"', 0, (), ("the first",)),)).slides
    points = Points.model_validate({"points": [{"text": "a", "cue": "the first"}, {"text": "b", "cue": 'the "first"'}]})
    assert [slide.step_of(point) for point in points.points] == [0, 0]


def test_a_slide_is_known_by_its_id_or_its_sections_name() -> None:
    (slide,) = _deck().slides
    assert slide.key == "The heading"
    assert DeckSlide(slide_of(id="approach"), slide.section, ()).key == "approach"
