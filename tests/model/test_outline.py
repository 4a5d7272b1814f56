"""The outline's keys and what they take; the speech's sections; the deck's cues and how long it takes to speak."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from pydantic import ValidationError

from speechdeck.errors import Place
from speechdeck.model import (
    BLOCKS,
    PLACES,
    Cue,
    Deck,
    DeckSlide,
    Flow,
    Outline,
    Passage,
    Points,
    Quote,
    Section,
    Slide,
    Tiles,
)
from speechdeck.words.text import Run, text_of

_NOWHERE = Place("speech.md", 1)


def _outline(**keys: Any) -> Outline:
    return Outline.model_validate({"title": "A deck", "slides": [{"section": "opening"}]} | keys)


def _slide(**keys: Any) -> Slide:
    return Slide.model_validate({"section": "Part"} | keys)


def _faults(**keys: Any) -> list[str]:
    """The kinds of what is wrong with an outline; that a list lacks the item which is wrong is left out."""
    with pytest.raises(ValidationError) as caught:
        _outline(**keys)
    return [error["type"] for error in caught.value.errors() if error["type"] != "too_short" or not error["input"]]


# --- The outline --------------------------------------------------------------------------------------------------


def test_an_outline_needs_a_title_and_a_slide() -> None:
    with pytest.raises(ValidationError) as caught:
        Outline.model_validate({})
    assert sorted(str(error["loc"][0]) for error in caught.value.errors()) == ["slides", "title"]
    assert _faults(slides=[]) == ["too_short"]


def test_what_an_outline_does_not_say_has_its_usual_value() -> None:
    outline = _outline()
    assert (outline.lang, outline.speech, outline.pace, outline.duration) == ("en", "speech.md", 130, None)
    assert outline.slides[0].content == ()


def test_a_key_that_nobody_knows_is_refused() -> None:
    assert _faults(titel="x") == ["extra_forbidden"]
    assert _faults(places={}) == ["extra_forbidden"]
    assert _faults(slides=[{"section": "opening", "colour": "red"}]) == ["extra_forbidden"]


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("8min", 8),
        ("8 min", 8),
        ("1h", 60),
        ("1h 30min", 90),
        ("1h30min", 90),
        ("90s", 1.5),
        ("1h 1min 30s", 61.5),
        ("0s", 0),
    ],
)
def test_a_duration_is_hours_minutes_and_seconds(written: str, minutes: float) -> None:
    assert _outline(duration=written).duration == minutes


@pytest.mark.parametrize("written", ["8", "8 minutes", "min", "8min 1h", "1:30", "-8min", "eight", "8.5min"])
def test_anything_else_is_no_duration(written: str) -> None:
    assert _faults(duration=written) == ["value_error"]


@pytest.mark.parametrize("lang", ["en", "en-GB", "fr", "pt-BR", "zh-Hant-TW", "sr-Latn", "haw"])
def test_a_language_is_a_code(lang: str) -> None:
    assert _outline(lang=lang).lang == lang


@pytest.mark.parametrize("lang", ["", "english", "e", "en_GB", "en-", "-en", 'en"', "en GB"])
def test_anything_else_is_no_language(lang: str) -> None:
    assert _faults(lang=lang) == ["value_error"]


@pytest.mark.parametrize("wpm", ["39", "401", "-1"])
def test_nobody_speaks_slower_than_40_words_a_minute_or_faster_than_400(wpm: str) -> None:
    assert _faults(wpm=wpm)[0] in ("greater_than_equal", "less_than_equal")


def test_numbers_and_dates_are_read_from_the_texts_that_yaml_hands_over() -> None:
    outline = _outline(wpm="120", date="2012-04-17")
    assert (outline.wpm, outline.date) == (120, datetime.date(2012, 4, 17))


@pytest.mark.parametrize("key", ["title", "author", "venue", "footer", "speech"])
def test_a_text_has_a_character(key: str) -> None:
    assert _faults(**{key: " \n"}) == ["string_too_short"]
    assert _faults(**{key: ["a", "list"]}) == ["string_type"]


def test_marks_count_in_texts_of_slides_and_not_in_names() -> None:
    outline = _outline(title="A *deck*", subtitle="A **strong** [link](https://example.org)")
    assert outline.title == "A *deck*"
    assert outline.subtitle == (
        Run("A "),
        Run("strong", strong=True),
        Run(" "),
        Run("link", link="https://example.org"),
    )


def test_an_outline_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        _outline().title = "Another"  # type: ignore[misc]


# --- Blocks -------------------------------------------------------------------------------------------------------


def test_a_blocks_kind_is_its_key() -> None:
    slide = _slide(content=[{"points": ["One"]}, {"heading": "Above", "tiles": ["Two"]}])
    assert [block.__class__.__name__ for block in slide.content] == ["Points", "Tiles"]
    assert [block.heading and text_of(block.heading) for block in slide.content] == [None, "Above"]


def test_each_kinds_key_is_a_key_of_its_class() -> None:
    assert all(key in kind.model_fields for key, kind in BLOCKS.items())
    assert [kind.__name__.lower() for kind in BLOCKS.values()] == list(BLOCKS)


def test_a_block_of_no_kind_or_of_two_is_refused() -> None:
    assert _faults(slides=[{"section": "opening", "content": [{"heading": "Above"}]}]) == ["union_tag_not_found"]
    assert _faults(slides=[{"section": "opening", "content": ["points"]}]) == ["union_tag_not_found"]
    assert _faults(slides=[{"section": "opening", "content": [{"points": ["a"], "tiles": ["b"]}]}]) == [
        "extra_forbidden"
    ]


@pytest.mark.parametrize(
    ("block", "fault"),
    [
        ({"points": []}, "too_short"),
        ({"figures": []}, "too_short"),
        ({"figures": [{"value": "1", "label": "a"}] * 5}, "too_long"),
        ({"tiles": []}, "too_short"),
        ({"tiles": ["a"] * 17}, "too_long"),
        ({"flow": ["a"] * 7}, "too_long"),
        ({"figures": [{"value": "1"}]}, "missing"),
        ({"quote": {"source": "a"}}, "missing"),
    ],
)
def test_a_block_holds_as_much_as_a_room_can_take_in(block: dict[str, Any], fault: str) -> None:
    assert _faults(slides=[{"section": "opening", "content": [block]}]) == [fault]


def test_a_bare_text_is_short_for_an_item() -> None:
    content = [
        {"points": ["One", {"text": "Two", "points": ["Three"]}]},
        {"tiles": ["T"]},
        {"flow": ["A", "B"]},
        {"quote": "Q"},
    ]
    points, tiles, flow, quote = _slide(content=content).content
    assert isinstance(points, Points)
    assert isinstance(tiles, Tiles)
    assert isinstance(flow, Flow)
    assert isinstance(quote, Quote)
    assert [text_of(point.text) for point in points.points] == ["One", "Two"]
    assert text_of(points.points[1].points[0].text) == "Three"
    assert text_of(tiles.tiles[0].label) == "T"
    assert [text_of(step.label) for step in flow.flow] == ["A", "B"]
    assert text_of(quote.quote.text) == "Q"


def test_a_node_knows_the_places_of_its_values() -> None:
    whole, title = Place("outline.yaml", 1, 1), Place("outline.yaml", 1, 8)
    outline = _outline(**{PLACES: {"": whole, "title": title}})
    assert (outline.place, outline.place_of("title"), outline.place_of("footer")) == (whole, title, whole)


# --- The schema ---------------------------------------------------------------------------------------------------


def test_an_editor_is_told_of_every_key_but_not_of_places() -> None:
    schema = Outline.model_json_schema()
    assert schema["properties"].keys() == Outline.model_fields.keys() - {"places"}
    assert schema["required"] == ["title", "slides"]
    assert "places" not in str(schema)


def test_an_editor_takes_numbers_for_texts_as_the_program_does() -> None:
    assert Outline.model_json_schema()["properties"]["title"]["type"] == ["string", "number", "boolean"]


# --- The speech and the deck --------------------------------------------------------------------------------------


def _passage(text: str) -> Passage:
    return Passage((Run(text),), _NOWHERE)


def _deck(*texts: str, wpm: int = 130, cues: tuple[Cue, ...] = ()) -> Deck:
    section = Section(_passage("The heading"), tuple(map(_passage, texts)), _NOWHERE)
    return Deck("deck", _outline(wpm=wpm), (DeckSlide(_slide(), section, cues),))


def test_a_section_is_named_after_its_heading() -> None:
    assert Section(_passage("I. Approach"), (), _NOWHERE).name == "I. Approach"
    assert Section(None, (_passage("Excellencies"),), _NOWHERE).name == "opening"


def test_a_sections_text_is_its_heading_and_all_its_words() -> None:
    assert _deck("One two.", "Three.").slides[0].section.text == "The heading One two. Three."


def test_a_deck_takes_as_long_as_its_words_do() -> None:
    assert _deck("word " * 98, wpm=50).minutes == 2.0


def test_an_item_appears_at_its_cue_however_its_white_space_is_written() -> None:
    (slide,) = _deck("the first, the second", cues=(Cue("the first", 0, ()), Cue("the second", 1, ()))).slides
    points = Points.model_validate(
        {"points": [{"text": "a", "cue": "the\n  second"}, {"text": "b", "cue": "the first"}, "c"]}
    )
    assert [slide.step_of(point) for point in points.points] == [1, 0, None]


def test_a_slide_is_known_by_its_id_or_its_sections_name() -> None:
    (slide,) = _deck().slides
    assert slide.key == "The heading"
    assert DeckSlide(_slide(id="approach"), slide.section, ()).key == "approach"
