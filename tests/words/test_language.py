"""Which language a text is in."""

from __future__ import annotations

import pytest

from speechdeck.words.language import language_of, main_script, proofing_language


@pytest.mark.parametrize(
    ("written", "region"),
    [("en", "en-US"), ("en-GB", "en-GB"), ("fr", "fr-FR"), ("pt", "pt-BR"), ("ru", "ru-RU"), ("qaa", "qaa")],
)
def test_a_language_without_a_region_gets_its_likeliest(written: str, region: str) -> None:
    assert proofing_language(written) == region


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Сотрудничество окупается.", "ru-RU"),
        ("التعاون مثمر.", "ar-EG"),
        ("協力は実を結ぶ。", "ja-JP"),
        ("合作共赢。", "zh-CN"),
        ("“合作” (hézuò) is what they say.", "en-GB"),
        ("Сотрудничество, as they say in Dushanbe, pays in the end.", "en-GB"),
        ("1986 — 50 %", "en-GB"),
    ],
)
def test_a_language_is_guessed_only_for_what_is_mostly_in_other_letters(text: str, language: str) -> None:
    assert language_of(text, "en-GB", "Latn") == language


def test_a_speech_is_in_its_own_language_whatever_its_letters() -> None:
    speech = ["Ҳамкорлик самара беради.", "Cooperation pays.", "Чегаралар"]
    assert main_script(speech) == "Cyrl"
    assert [language_of(text, "uz-UZ", "Cyrl") for text in speech] == ["uz-UZ", "en-US", "uz-UZ"]
    assert main_script(["1986", ""]) is None
    assert language_of("Numbers", "uz-UZ", None) == "uz-UZ", "a heading above nothing but numbers"
