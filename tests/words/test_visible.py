from __future__ import annotations

import pytest

from speechdeck.words.visible import visible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("as it is: é 三 ست, no-break space", "as it is: é 三 ست, no-break space"),
        ("\x1b[2J\x07\x7f", "␛[2J␇␡"),
        ("\tand\n", "␉and␊"),
        ("\x9b1m", "<U+009B>1m"),
        ("red\u202eder\u2069", "red<U+202E>der<U+2069>"),
        ("\u2028", "<U+2028>"),
        ("half of one: \udcff", "half of one: \ufffd"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_what_steers_is_seen_and_what_is_read_stays(text: str, seen: str) -> None:
    assert visible(text) == seen
    assert visible(seen) == seen
