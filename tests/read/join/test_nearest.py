from __future__ import annotations

import difflib
from typing import Any

import pytest

from speechdeck.read.join.nearest import Nearest, NearestLines

SPEECH = [
    (1, "We opened three border management training centers."),
    (3, "今年以来，社会消费总额增长很快。"),
    (5, "It is the end."),
]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("opened thre border", [(1, "opened three border")]),
        ("社会消费总额增涨", [(3, "社会消费总额增长")]),
        ("the ends", [(5, "the end.")]),
        ("nothing like it", []),
        ("x", []),
    ],
)
def test_the_stretches_most_like_a_phrase_are_as_long_as_it_is(phrase: str, found: list[tuple[int, str]]) -> None:
    assert Nearest(SPEECH).stretches(phrase) == found


@pytest.mark.parametrize("phrase", ["ถนนสายยาวมาก", "ຖະໜົນສາຍຍາວຫຼາຍ", "ផ្លូវវែងណាស់", "လမ်းရှည်ကြီး"])
def test_scripts_without_spaces_have_something_nearest(phrase: str) -> None:
    assert Nearest([(7, f"{phrase[:-2]}{phrase[0]}")]).stretches(phrase)[0][0] == 7


def test_nothing_nearest_looks_the_same() -> None:
    assert Nearest([(1, "la\u00a0route est"), (2, "la route était")]).stretches("la route est") == [
        (2, "la route était")
    ]


def test_a_heading_is_like_a_line_that_is_none_yet() -> None:
    lines = ["Excellencies,", "", "1. The long road", "2.  The longer road home", "words of the speech"]
    assert NearestLines(lines, {"1. The long road"}).like("1. The long road home") == (4, "2. The longer road home")
    assert NearestLines(lines, set()).like("Nothing of it") is None
    assert NearestLines((), set()).like("The road") is None


_LINES = (
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
def test_the_nearest_line_is_found_whatever_its_capitals_and_signs(name: str, found: tuple[int, str] | None) -> None:
    assert NearestLines(_LINES, set()).like(name) == found


def test_however_long_the_text_is_only_so_many_stretches_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    class Watched(difflib.SequenceMatcher[str]):
        def set_seq1(self, a: Any) -> None:
            compared.append(str(a))
            super().set_seq1(a)

    monkeypatch.setattr(difflib, "SequenceMatcher", Watched)
    nearest = Nearest([(line, "the road and the gate and the sea") for line in range(2000)])
    for at in range(10):
        nearest.stretches(f"the roads and the gates {at}")
    assert len(compared) <= 10 * 50
