from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from speechdeck.read.plain import read_plain
from speechdeck.read.source import Source

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
