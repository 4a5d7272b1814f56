"""The tables of number words, and what a word of several parts is made of."""

from __future__ import annotations

from fractions import Fraction

import pytest

from speechdeck.words.number_words import Sums, han_numbers, lexicon_of

LANGUAGES = ["ar", "de", "en", "es", "fr", "pt", "ru"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_cardinal_says_its_number(lang: str) -> None:
    lexicon = lexicon_of(lang)
    for value, words in lexicon.table.numbers.items():
        for word in words.split():
            sums = Sums(lexicon.table)
            for senses in lexicon.senses(word):
                sums.word(senses)
            sums.end()
            assert value in sums.said, word


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_has_the_numbers_up_to_a_hundred_and_the_ordinals_up_to_ten(lang: str) -> None:
    table = lexicon_of(lang).table
    assert {*range(11), *range(20, 91, 10)} <= {*table.numbers, *(80 * table.scores, 90 * table.scores)}
    assert {1, 2, 3} <= set(table.ordinals)
    assert table.joiners
    assert table.points


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("zweiundzwanzig", ["zwei", "und", "zwanzig"]),
        ("dreihunderttausend", ["drei", "hundert", "tausend"]),
        ("achtzehnhundert", ["achtzehn", "hundert"]),
    ],
)
def test_a_word_of_several_numbers_is_parted(word: str, parts: list[str]) -> None:
    assert lexicon_of("de").compound_parts(word) == parts


@pytest.mark.parametrize("word", ["Hundertwasser", "Einsatz", "Achtung", "verzweifelt"])
def test_a_word_that_only_begins_like_a_number_is_none(word: str) -> None:
    assert list(lexicon_of("de").senses(word)) == []


def test_accents_and_capitals_do_not_matter() -> None:
    assert list(lexicon_of("es").senses("VEINTIDOS")) == list(lexicon_of("es").senses("veintidós"))
    assert list(lexicon_of("ru").senses("трёх")) == list(lexicon_of("ru").senses("трех"))


def test_signs_in_a_row_are_one_number() -> None:
    (said,) = han_numbers("三千二百一十五万人")
    assert said == ({Fraction(32_150_000)}, {Fraction(3215)})
