from __future__ import annotations

import unicodedata

import pytest

from speechdeck.words.matching import fold_with_places, folded


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("cafe\u0301", "café"),
        (unicodedata.normalize("NFD", "한국"), "한국"),
        ("the queen’s word", "the queen's word"),
        ("«non» “no” „nein“ 「否」", '"non" "no" "nein" "否"'),
        ("2010–2012 — so", "2010-2012 - so"),
        ("10\u202f000\u00a0km", "10 000 km"),
        ("１４％；地方", "14%;地方"),
        ("co\u00adoperation", "cooperation"),
        ("fly\u200b south\u200f now\ufeff", "fly south now"),
        ("شعبـي", "شعبي"),
        ("one\r\n\ttwo  \u3000three ", "one two three"),
    ],
)
def test_texts_that_a_reader_takes_for_the_same_are_equal(written: str, meant: str) -> None:
    assert folded(written) == folded(meant) == meant


@pytest.mark.parametrize("pair", ["Bees bees", "resume résumé", "2 3", "a, a;", "it's its"])
def test_texts_that_a_reader_tells_apart_are_not(pair: str) -> None:
    one, other = pair.split()
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("So the queen’s  “last\u00adresort” is", 'queen\'s "lastresort"'),
        ("prêt a\u0300 e\u0302tre envoye\u0301.", "à être envoyé"),
        ("plain words here", "words"),
        ("Done… now", "... n"),
    ],
)
def test_what_is_found_is_a_stretch_of_the_text_as_it_stands(text: str, phrase: str) -> None:
    place = fold_with_places(text)
    at = place.text.index(phrase)
    start, end = place.original(at, at + len(phrase))
    assert folded(text[start:end]) == phrase


def test_quotation_marks_can_be_left_out() -> None:
    assert fold_with_places("the queen’s “last resort”", quotation_marks=False).text == "the queens last resort"
