from __future__ import annotations

import datetime

import pytest
from pydantic import ValidationError

from speechdeck.model import Outline
from speechdeck.words.text import Run

from .outlines import faults_of, outline_of


def test_an_outline_needs_a_title_and_a_slide() -> None:
    with pytest.raises(ValidationError) as caught:
        Outline.model_validate({})
    assert sorted(str(error["loc"][0]) for error in caught.value.errors()) == ["slides", "title"]
    assert faults_of(slides=[]) == ["too_short"]


def test_what_an_outline_does_not_say_has_its_usual_value() -> None:
    outline = outline_of()
    assert (outline.lang, outline.speech, outline.pace, outline.duration) == ("en", "speech.md", 130, None)
    assert outline.slides[0].content == ()


def test_a_key_that_nobody_knows_is_refused() -> None:
    assert faults_of(titel="x") == ["extra_forbidden"]
    assert faults_of(places={}) == ["extra_forbidden"]
    assert faults_of(slides=[{"section": "opening", "colour": "red"}]) == ["extra_forbidden"]


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
    assert outline_of(duration=written).duration == minutes


@pytest.mark.parametrize("written", ["8", "8 minutes", "min", "8min 1h", "1:30", "-8min", "eight", "8.5min"])
def test_anything_else_is_no_duration(written: str) -> None:
    assert faults_of(duration=written) == ["value_error"]


@pytest.mark.parametrize("lang", ["en", "en-GB", "fr", "pt-BR", "zh-Hant-TW", "sr-Latn", "haw"])
def test_a_language_is_a_code(lang: str) -> None:
    assert outline_of(lang=lang).lang == lang


@pytest.mark.parametrize("lang", ["", "english", "e", "en_GB", "en-", "-en", 'en"', "en GB"])
def test_anything_else_is_no_language(lang: str) -> None:
    assert faults_of(lang=lang) == ["value_error"]


@pytest.mark.parametrize("wpm", ["39", "401", "-1"])
def test_nobody_speaks_slower_than_40_words_a_minute_or_faster_than_400(wpm: str) -> None:
    assert faults_of(wpm=wpm)[0] in ("greater_than_equal", "less_than_equal")


def test_numbers_and_dates_are_read_from_the_texts_that_yaml_hands_over() -> None:
    outline = outline_of(wpm="120", date="2012-04-17")
    assert (outline.wpm, outline.date) == (120, datetime.date(2012, 4, 17))


@pytest.mark.parametrize("key", ["title", "author", "venue", "footer", "speech"])
def test_a_text_has_a_character(key: str) -> None:
    assert faults_of(**{key: " \n"}) == ["string_too_short"]
    assert faults_of(**{key: ["a", "list"]}) == ["string_type"]


def test_marks_count_in_texts_of_slides_and_not_in_names() -> None:
    outline = outline_of(title="A *deck*", subtitle="A **strong** [link](https://example.org)")
    assert outline.title == "A *deck*"
    assert outline.subtitle == (
        Run("A "),
        Run("strong", strong=True),
        Run(" "),
        Run("link", link="https://example.org"),
    )


def test_an_outline_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        outline_of().title = "Another"  # type: ignore[misc]


@pytest.mark.parametrize("part", [{"section": "Part"}, {"from": "First, they"}, {"silent": "true"}])
def test_a_slide_has_one_part_of_the_speech(part: dict[str, str]) -> None:
    slide = outline_of(slides=[part | {"title": "A title"}]).slides[0]
    assert (slide.section, slide.from_, slide.silent) == (part.get("section"), part.get("from"), "silent" in part)


@pytest.mark.parametrize(
    "parts", [{}, {"silent": "false"}, {"section": "A", "from": "b"}, {"from": "b", "silent": "true"}]
)
def test_a_slide_of_no_part_or_of_two_is_refused(parts: dict[str, str]) -> None:
    assert faults_of(slides=[parts | {"title": "A title"}]) == ["value_error"]


def test_an_editor_is_told_that_a_slide_has_one_part() -> None:
    one_of = Outline.model_json_schema()["$defs"]["Slide"]["oneOf"]
    assert [each["required"] for each in one_of] == [["section"], ["from"], ["silent"]]


def test_an_editor_is_told_of_every_key_but_not_of_places() -> None:
    schema = Outline.model_json_schema()
    assert schema["properties"].keys() == Outline.model_fields.keys() - {"places"}
    assert schema["required"] == ["title", "slides"]
    assert "places" not in str(schema)


def test_in_characters_a_pace_may_be_twice_that() -> None:
    assert outline_of(lang="th", wpm="480").pace == 480
    assert faults_of(lang="th", wpm="801") == ["less_than_equal"]
    assert faults_of(lang="zh-Latn", wpm="480") == ["less_than_equal"]
