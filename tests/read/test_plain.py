from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechdeck.read.plain import nearest_line, read_plain
from speechdeck.read.source import Source

LINES = (
    "Good morning.",
    "",
    "BEES:",
    "They fly.",
    "",
    "II.  The  end of winter",
    "  Bye.",
    "蜜蜂的冬天：",
    "A line of the speech that goes on",
)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Bees", (3, "BEES:")),
        ("The end of the winter", (6, "II. The end of winter")),
        ("the end of winter.", (6, "II. The end of winter")),
        ("蜜蜂的冬天", (8, "蜜蜂的冬天：")),
        ("Honey", None),
        ("", None),
        ("?", None),
    ],
)
def test_the_nearest_line_is_named(name: str, found: tuple[int, str] | None) -> None:
    assert nearest_line(LINES, name) == found


# --- Nothing is lost ----------------------------------------------------------------------------------------------

_PIECES = st.sampled_from(
    ["Winter", "the end", "- ", "• ", "1. ", "a) ", " ", "  ", "\t", "\u3000", "\n", "\n\n", "\f", "\u2028", "\u2029", "long-", "–",
     ".", ",", "蜜蜂", "“", "”", "\u00ad", "\u200b", "# ", "<b>", "&amp;", "---", "e\u0301", "1991. ", "word " * 15]
)  # fmt: skip


@settings(deadline=None)
@given(st.one_of(st.lists(_PIECES).map("".join), st.text(st.characters(exclude_categories=["Cc", "Cs"]))))
def test_every_character_but_white_space_is_read_in_its_order(text: str) -> None:
    passages, _ = read_plain(Source("speech.txt", text), ["Winter"] * text.count("Winter"))
    assert "".join("".join(passage.text for passage in passages).split()) == "".join(text.split())
    assert all(passage.text.strip() for passage in passages)
    assert [passage.place.line for passage in passages] == sorted(passage.place.line for passage in passages)
