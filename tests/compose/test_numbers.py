from __future__ import annotations

from dataclasses import replace

import pytest

from speechdeck.compose.numbers import written
from speechdeck.scene import Bullet, Color, Frame, Placeholder

from .conftest import Desk
from .laws import frame


@pytest.mark.parametrize(
    ("scheme", "numbers"),
    [
        ("arabicPeriod", "1. 2. 4. 9. 27. 40."),
        ("arabicPlain", "1 2 4 9 27 40"),
        ("arabicParenBoth", "(1) (2) (4) (9) (27) (40)"),
        ("alphaLcParenR", "a) b) d) i) aa) nn)"),
        ("alphaUcPeriod", "A. B. D. I. AA. NN."),
        ("romanLcPeriod", "i. ii. iv. ix. xxvii. xl."),
        ("romanUcParenR", "I) II) IV) IX) XXVII) XL)"),
        ("hebrew2Minus", "1- 2- 4- 9- 27- 40-"),
        ("circleNumDbPlain", "1 2 4 9 27 40"),
        ("something else", "1. 2. 4. 9. 27. 40."),
    ],
)
def test_numbers_are_written_as_the_template_wants(scheme: str, numbers: str) -> None:
    assert " ".join(written(number, scheme) for number in (1, 2, 4, 9, 27, 40)) == numbers


def _numbering(place: Placeholder, first: int) -> Placeholder:
    schemes = [("arabicPeriod", first), ("alphaLcParenR", 1)]
    bullets = [Bullet("•", Color("000000"), scheme=scheme, first=start) for scheme, start in schemes]
    styles = [replace(style, bullet=bullet) for style, bullet in zip(place.styles, bullets, strict=False)]
    return replace(place, styles=(*styles, *place.styles[2:]))


@pytest.mark.parametrize(("first", "heading"), [(1, ""), (4, ""), (1, "heading: Above, ")])
def test_each_level_counts_by_itself_and_anew_under_each_point(desk: Desk, first: int, heading: str) -> None:
    layout = desk.layout("Title and Content")
    places = tuple(_numbering(each, first) if each.kind == "obj" else each for each in layout.placeholders)
    numbering = Desk(desk.folder, replace(desk.theme, layouts=(replace(layout, placeholders=places),)))
    points = "[{text: one, points: [a, b]}, two, {text: three, points: [c]}]"
    scene = numbering.slide(f"content: [{{{heading}points: {points}}}]", layout="Title and Content")
    bullets = [each.style.bullet for each in frame(scene, "body").paragraphs]
    numbers = [f"{first}.", "a)", "b)", f"{first + 1}.", f"{first + 2}.", "a)"]
    assert [bullet.char if bullet else None for bullet in bullets] == ([None] if heading else []) + numbers


def test_bullets_stay_what_they_are(desk: Desk) -> None:
    scene = desk.slide("content: [{points: [one, two]}]")
    items = [item for item in scene.items if isinstance(item, Frame) and item.role == "body"]
    chars = {paragraph.style.bullet.char for item in items for paragraph in item.paragraphs if paragraph.style.bullet}
    assert chars == {items[0].placeholder.styles[0].bullet.char if items[0].placeholder.styles[0].bullet else ""}
