from __future__ import annotations

import pytest

from speechdeck.words.scales import scale_of, scales_of


@pytest.mark.parametrize(
    ("lang", "word", "scale"),
    [
        ("en", "million", 10**6),
        ("en", "bn", 10**9),
        ("en", "K", 1_000),
        ("en", "Billion", 10**9),
        ("de", "Billion", 10**12),
        ("de", "Mio.", 10**6),
        ("de", "Mrd", 10**9),
        ("de", "Tsd.", 1_000),
        ("de-CH", "Mia.", 10**9),
        ("es", "mil millones", 10**9),
        ("es", "mil", 1_000),
        ("es", "billones", 10**12),
        ("pt", "mil milhões", 10**9),
        ("pt-PT", "mil milhões", 10**9),
        ("pt", "bilhões", 10**9),
        ("fr", "milliards", 10**9),
        ("fr", "Md", 10**9),
        ("it", "mila", 1_000),
        ("ro", "mil.", 10**6),
        ("ru", "тыс.", 1_000),
        ("ru", "млн", 10**6),
        ("ru", "миллиардов", 10**9),
        ("hi", "लाख", 100_000),
        ("hi", "करोड़", 10**7),
        ("en-IN", "Cr", 10**7),
        ("en", "lakhs", 100_000),
        ("en", "тыс.", 1_000),
        ("en", "Milliarden", 10**9),
        ("en", "करोड़", 10**7),
        ("en", "bilhões", 10**9),
        ("en", "G", 10**9),
        ("en", "bil", 10**9),
        ("cs", "bil.", 10**12),
        ("en", "g", None),
        ("zh", "万", 10_000),
        ("zh", "百万", 10**6),
        ("zh", "亿", 10**8),
        ("zh-Hant", "億", 10**8),
        ("ja", "兆", 10**12),
        ("ko", "억", 10**8),
        ("ar", "ألف", 1_000),
        ("ar", "مليون", 10**6),
        ("ar", "ملايين", 10**6),
        ("ar", "مليار", 10**9),
        ("he", "\u200fK", 1_000),
        ("sw", "elfu", 1_000),
        ("nowhere-at-all", "million", 10**6),
        ("en", "schools", None),
        ("en", "", None),
    ],
)
def test_a_word_scales_by_what_it_means_in_the_language(lang: str, word: str, scale: int | None) -> None:
    assert scale_of(word, lang) == scale


def test_every_scale_is_a_whole_number_above_one() -> None:
    for lang in ("en", "de", "es", "ru", "hi", "zh", "ja", "ko", "ar", "sw", "it", "fa", "th"):
        assert all(scale > 1 for scale in scales_of(lang).values()), lang
