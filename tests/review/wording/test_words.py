"""A text as a row of words: what is one word, and what is no difference between two texts."""

from __future__ import annotations

import pytest

from speechdeck.review.wording.words import (
    PARAGRAPH,
    Word,
    placed_words,
    plain_words,
    shown_words,
    text_of_words,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It’s 2,500 m, isn’t it?", "It’s|2,500|m|,|isn’t|it|?"),
        ("well-known (sic) …", "well|-|known|(|sic|)|…"),
        ("10.5 per cent of 1\u00a0200 in 2003.", "10.5|per|cent|of|1\u00a0200|in|2003|."),
        ("snake_case", "snake|_|case"),
        ("我们有2个港口。", "我|们|有|2|个|港|口|。"),
        ("ميناءان وعبّارة", "ميناءان|وعبّارة"),
        ("हिन्दी में", "हिन्दी|में"),
        ("がか\u3099", "が|が"),
        ("می\u200cشود", "می\u200cشود"),
        ("👩‍👧 and 🇦🇹", "👩‍👧|and|🇦|🇹"),
        ("Cafe\u0301!", "Café|!"),
        ("", ""),
        (" \u200b\t", ""),
    ],
)
def test_words_numbers_and_signs_are_words(text: str, words: str) -> None:
    assert "|".join(word.text for word in words_of(text)) == words


def test_a_word_knows_whether_white_space_stands_before_it() -> None:
    assert words_of("Two ports, ­three") == (
        Word("Two", spaced=True),
        Word("ports", spaced=True),
        Word(","),
        Word("three", spaced=True),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the harbour", "the har\u00adbour"),
        ("the harbour", "the\u00a0 har\u200bbour \ufeff"),
        ("(ميناء)", "\u200f(\u200fميناء\u200f)"),
        ("Café", "Cafe\u0301"),
        (" two\nports ", "two ports"),
    ],
)
def test_what_nobody_sees_is_no_difference(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("passport", "pass port"), ("1,200", "1.200"), ("ports .", "ports."), ("e\u0301", "e")]
)
def test_what_anybody_sees_is_one(one: str, other: str) -> None:
    assert words_of(one) != words_of(other)


@pytest.mark.parametrize("text", ["The har\u00adbour,\u00a0 1,200 m", "\u200fCafe\u0301 می\u200cشود", "港口(2)"])
def test_words_know_where_they_stand(text: str) -> None:
    for word, start, end in placed_words(text):
        assert words_of(text[start:end]) == (Word(word.text, spaced=True),)


def test_words_are_a_text_again() -> None:
    words = (*words_of("Two ports, one ferry."), PARAGRAPH, *words_of("That is all."), PARAGRAPH)
    assert text_of_words(words) == "Two ports, one ferry.\nThat is all.\n"
    assert shown_words(words[1:4]) == " ports, one"


def test_two_texts_are_counted_by_their_words_in_small_letters() -> None:
    assert plain_words("The Ports – all THREE!") == ("the", "ports", "all", "three")
