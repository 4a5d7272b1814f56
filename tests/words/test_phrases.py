from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechdeck.words.matching import fold_with_places
from speechdeck.words.phrases import SearchedText, unique_phrase


def _found(text: str, phrase: str, start: int = 0) -> list[str]:
    return [text[first:last] for first, last in SearchedText(text).find(phrase, start)]


def test_a_phrase_is_found_wherever_it_stands_as_whole_words() -> None:
    assert SearchedText("state restated, states; state.").find("state") == [(0, 5), (24, 29)]
    assert SearchedText("a b a b a").find("a b a") == [(0, 5), (4, 9)]
    assert _found("15 of 150, 215", "15") == ["15"]


def test_in_scripts_without_spaces_a_phrase_may_stand_inside_a_line() -> None:
    assert SearchedText("包括的な国境管理が必要です。国").find("国境管理") == [(4, 8)]
    assert SearchedText("包括的な国境管理が必要です。国").find("国") == [(4, 5), (14, 15)]
    assert SearchedText("COVID-19疫情").find("19疫") == [(6, 9)]


def test_only_what_stands_behind_a_place_is_found() -> None:
    assert SearchedText("road and road").find("road", 1) == [(9, 13)]
    assert SearchedText("“road” and “road”").find('"road"', 1) == [(11, 17)]


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ('in the “field”, the "field"', 'the "field"', 'the "field"'),
        ("the queen’s “last resort” is", "queen's last resort", "queen’s “last resort"),
        ("il dit «\u202fnon\u202f» à tous", "dit non à", "dit «\u202fnon\u202f» à"),
        ("pre\u0302t a\u0300 partir", "prêt à", "pre\u0302t a\u0300"),
        ("co\u00adoperation", "cooperation", "co\u00adoperation"),
        ("增长14%;地方", "14%；地方", "14%;地方"),
        ("شعبـي العزيز", "شعبي العزيز", "شعبـي العزيز"),
        ("one\u3000two", "one two", "one\u3000two"),
    ],
)
def test_what_is_found_is_the_text_as_it_stands(text: str, phrase: str, found: str) -> None:
    assert _found(text, phrase) == [found]


@pytest.mark.parametrize("phrase", ["", " ", "“”", "x", "were here", "the road", "oad"])
def test_what_is_not_there_is_not_found(phrase: str) -> None:
    assert _found("We’re here, ‘the’ high road", phrase) == []


LETTERS = st.text(st.sampled_from("aé’'\"” 国、\u00a0B1"), max_size=30)


def _bare(text: str) -> str:
    return fold_with_places(text, quotation_marks=False).text


@given(LETTERS, LETTERS, LETTERS)
def test_what_stands_between_two_spaces_is_found(before: str, phrase: str, after: str) -> None:
    text = f"{before} {phrase} {after}"
    found = SearchedText(text).find(phrase)
    assert found or not _bare(phrase)
    assert all(_bare(text[start:end]) == _bare(phrase) for start, end in found)


# --- The work that it takes ---------------------------------------------------------------------------------------


def test_a_phrase_is_compared_only_where_its_rarest_word_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    class Watched(str):
        __slots__ = ()

        def startswith(self, prefix: str, start: int = 0) -> bool:  # type: ignore[override]
            compared.append(prefix)
            return super().startswith(prefix, start)

    searched = SearchedText("")
    searched.text = Watched("the road and the gate and the sea " * 1000 + "the end of the road")
    assert len(searched.find("the end of the road")) == 1
    assert searched.find("the end of the gate") == []
    assert searched.find("the end of the world") == []
    assert len(compared) <= 4


# --- Phrases that stand only once ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "start", "phrase"),
    [
        ("First, they need flowers. Second, they need us.", 0, "First, they need"),
        ("We need roads. We need roads and gates.", 15, "We need roads and"),
        ("They need. They need.", 11, None),
        ("Thank you.", 0, "Thank you."),
        ("今年以来，社会消费总额增长很快。", 5, "社会消费总额"),
        ("one two three " * 20, 0, None),
    ],
)
def test_the_shortest_phrase_that_stands_once_is_proposed(text: str, start: int, phrase: str | None) -> None:
    assert unique_phrase(SearchedText(text), start, len(text)) == phrase
