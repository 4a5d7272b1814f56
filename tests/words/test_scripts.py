from __future__ import annotations

import re

import pytest

from speechdeck.words.scripts import UNSPACED, cells


@pytest.mark.parametrize("letter", ["漢", "㐀", "𠮷", "〇", "々", "あ", "ア", "ー", "ｱ", "ㄅ", "ไ", "ລ", "བ", "မ", "ខ"])
def test_scripts_that_run_words_together(letter: str) -> None:
    assert re.fullmatch(f"[{UNSPACED}]", letter)


@pytest.mark.parametrize("letter", ["a", "é", "я", "ب", "א", "अ", "한", "1", " ", "。", "・", "「"])
def test_scripts_with_spaces_and_punctuation_are_others(letter: str) -> None:
    assert not re.fullmatch(f"[{UNSPACED}]", letter)


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("a1", 2), ("é", 1), ("e\u0301", 1), ("漢字。", 6), ("ＡＢ", 4), ("한", 2), ("ｱ", 1)]
)
def test_a_wide_letter_takes_two_cells_and_an_accent_none(text: str, width: int) -> None:
    assert cells(text) == width
