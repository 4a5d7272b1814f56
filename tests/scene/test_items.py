from __future__ import annotations

from speechdeck.scene import Box, Color, Connector, Emu, Geometry, Group, Shape, Stroke

_LINE = Stroke(Color("000000"))


def test_an_arrow_has_the_box_of_its_line() -> None:
    across = Connector("Arrow", "A", "B", (Emu(100), Emu(50)), (Emu(300), Emu(50)), _LINE)
    down = Connector("Arrow", "A", "B", (Emu(100), Emu(50)), (Emu(100), Emu(90)), _LINE)
    assert (across.box, across.vertical) == (Box.of(100, 50, 200, 0), False)
    assert (down.box, down.vertical) == (Box.of(100, 50, 0, 40), True)


def test_a_group_is_as_large_as_its_parts() -> None:
    arrow = Connector("Arrow", "A", "B", (Emu(0), Emu(50)), (Emu(100), Emu(50)), _LINE)
    group = Group("B", "B", None, (arrow, Shape("B", Geometry.RECTANGLE, Box.of(100, 0, 80, 100))))
    assert group.box == Box.of(0, 0, 180, 100)
