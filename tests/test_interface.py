"""What we say in the files, in the language of the deck."""

from __future__ import annotations

import pytest

from speechdeck.interface import ENGLISH, interface_in, languages, speaks


@pytest.mark.parametrize(
    ("lang", "spoken"),
    [
        ("en-GB", "en"),
        ("fr", "fr"),
        ("fr-CA", "fr"),
        ("pt-BR", "pt"),
        ("PT-pt", "pt"),
        ("zh", "zh"),
        ("zh-Hans-SG", "zh"),
        ("zh-Hant", "en"),
        ("zh-TW", "en"),
        ("ky", "en"),
    ],
)
def test_it_is_in_the_decks_language_or_in_english(lang: str, spoken: str) -> None:
    assert interface_in(lang).lang == spoken
    assert speaks(lang) is (spoken == lang[:2].lower())


def test_there_are_the_eight_languages_at_least() -> None:
    assert {"ar", "de", "en", "es", "fr", "pt", "ru", "zh"} <= set(languages())


def test_english_needs_no_catalogue() -> None:
    english = interface_in(ENGLISH)
    assert not english.messages
    assert english.gettext("Slide {number}", number=3) == "Slide 3"
    assert english.ngettext("{count} slide", "{count} slides", 1) == "1 slide"
    assert english.ngettext("{count} slide", "{count} slides", 2) == "2 slides"


def test_a_text_is_said_in_the_language_with_what_is_filled_in() -> None:
    assert interface_in("de").gettext("Slide {number}", number=3) == "Folie 3"
    assert interface_in("de").gettext("A text of no catalogue: {number}", number=3) == "A text of no catalogue: 3"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("ru", {1: "1 слайд", 2: "2 слайда", 5: "5 слайдов", 11: "11 слайдов", 21: "21 слайд"}),
        ("fr", {0: "0 diapositive", 1: "1 diapositive", 2: "2 diapositives"}),
        ("zh", {1: "1 张幻灯片", 7: "7 张幻灯片"}),
    ],
)
def test_plural_forms_are_right(lang: str, said: dict[int, str]) -> None:
    ours = interface_in(lang)
    assert {count: ours.ngettext("{count} slide", "{count} slides", count) for count in said} == said


def test_only_arabic_of_them_is_read_from_the_right() -> None:
    assert [lang for lang in languages() if interface_in(lang).rtl] == ["ar"]
