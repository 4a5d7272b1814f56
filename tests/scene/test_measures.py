from __future__ import annotations

from speechdeck.scene import Box, Emu, Insets, Placeholder


def test_an_inch_is_72_points_and_96_pixels() -> None:
    inch = Emu(914_400)
    assert inch == Emu.of_points(72)
    assert (inch.points, inch.pixels) == (72.0, 96.0)


def test_a_length_is_rounded_to_whole_units() -> None:
    assert Emu.of_points(1 / 3) == 4_233
    assert Box.of(0.4, 0.6, 1.5, 2.4) == Box(Emu(0), Emu(1), Emu(2), Emu(2))


def test_a_box_ends_where_its_width_and_height_end() -> None:
    box = Box.of(10, 20, 300, 400)
    assert (box.right, box.bottom) == (310, 420)


def test_a_box_without_its_insets_is_the_room_inside() -> None:
    insets = Insets(Emu(1), Emu(2), Emu(3), Emu(4))
    assert Box.of(10, 20, 300, 400).inset(insets) == Box.of(11, 22, 296, 394)
    placeholder = Placeholder("obj", 1, "Content", Box.of(10, 20, 300, 400), insets, "top", ())
    assert placeholder.content_box == Box.of(11, 22, 296, 394)


def test_powerpoints_own_insets_are_a_tenth_and_a_twentieth_of_an_inch() -> None:
    insets = Insets()
    assert [length.points for length in (insets.left, insets.top, insets.right, insets.bottom)] == [7.2, 3.6, 7.2, 3.6]


def test_the_box_around_boxes_holds_all_of_them() -> None:
    assert Box.around((Box.of(10, 50, 20, 20), Box.of(40, 20, 10, 90))) == Box.of(10, 20, 40, 90)
    assert Box.around((Box.of(1, 2, 3, 4),)) == Box.of(1, 2, 3, 4)
