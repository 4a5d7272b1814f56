from __future__ import annotations

import pytest

from speechdeck.read.plain import nearest_line

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
