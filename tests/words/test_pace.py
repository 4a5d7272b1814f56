"""What is counted of a text to know how long it takes to speak."""

from __future__ import annotations

import pytest

from speechdeck.words.pace import count, parted, unit_of, units, usual_pace


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("one two  three", 3),
        ("a dash -- or – two", 4),
        ("well-being, l’Organisation", 2),
        ("15 % of 1,000", 3),
        ("• * …", 0),
        ("по-прежнему ещё", 2),
        ("snake_case _ __", 1),
        ("明日 国境", 2),
    ],
)
def test_a_word_has_a_letter_or_a_digit(text: str, words: int) -> None:
    assert count(text, "en-GB") == words


@pytest.mark.parametrize(
    ("lang", "text", "characters"),
    [
        ("zh", "各位阁下,女士们、先生们:", 10),
        ("zh-Hant-TW", "移民,是我們共同的未來。", 10),
        ("zh", "㐀𠮷〇", 3),
        ("ja", "国境を開く。", 5),
        ("ja-JP", "ジョン・スミスさま", 8),
        ("ja", "人々のセンター", 7),
        ("ja", "センター", 4),
        ("yue", "今日天氣好", 5),
        ("cmn-Hans", "天气", 2),
        ("th", "สวัสดีครับ COVID-19", 7 + 1),
        ("lo", "ສະບາຍດີ", 6),
        ("km", "សួស្តី", 3),
        ("my", "မင်္ဂလာ", 4),
        ("bo", "བཀྲ་ཤིས་བདེ་ལེགས།", 2 + 2 + 2 + 3),
        ("dz-BT", "འབྲུག་ཡུལ་", 3 + 2),
        ("gan", "天气", 2),
    ],
)
def test_where_words_run_together_each_character_counts_and_no_mark(lang: str, text: str, characters: int) -> None:
    assert count(text, lang) == characters


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("IOM的工作", 1 + 3),
        ("在2012年4月,COVID-19 之后", 1 + 1 + 1 + 1 + 1 + 1 + 2),
        ("the International Organization", 3),
        ("-- 15 %", 1),
    ],
)
def test_there_what_stands_together_in_other_letters_is_one(text: str, characters: int) -> None:
    assert count(text, "zh") == characters


def test_units_say_where_they_begin() -> None:
    assert list(units("– one “two” …", "en")) == [2, 6]
    assert list(units("我们IOM好", "zh")) == [0, 1, 2, 5]


@pytest.mark.parametrize(
    ("lang", "unit", "pace"),
    [
        ("en", "word", 130),
        ("pt-BR", "word", 130),
        ("ko", "word", 130),
        ("zh", "character", 250),
        ("ZH-Hans", "character", 250),
        ("ja", "character", 300),
        ("th-TH", "character", 450),
        ("bo", "character", 400),
        ("zh-Hant", "character", 250),
        ("zh-Hant-TW", "character", 250),
        ("yue-Hant-HK", "character", 250),
        ("zh-Latn-pinyin", "word", 130),
        ("ja-Latn", "word", 130),
        ("sr-Latn", "word", 130),
        ("th-TH-u-nu-thai", "character", 450),
    ],
)
def test_a_language_has_its_unit_and_its_usual_pace(lang: str, unit: str, pace: int) -> None:
    assert (unit_of(lang), usual_pace(lang)) == (unit, pace)


@pytest.mark.parametrize(
    ("text", "places", "lang", "parts"),
    [
        ("one two three", [], "en", ["one two three"]),
        ("one two three", [4, 8], "en", ["one ", "two ", "three"]),
        ("one two three", [0, 5], "en", ["", "one two ", "three"]),
        ("state-owned firms", [6], "en", ["state-owned ", "firms"]),
        ("one two", [5], "en", ["one two", ""]),
        ("明日COVID-19国境", [2, 4], "zh", ["明日", "COVID-19", "国境"]),
    ],
)
def test_a_unit_in_which_a_part_begins_stays_whole(text: str, places: list[int], lang: str, parts: list[str]) -> None:
    assert list(parted(text, places, lang)) == parts
