from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from speechdeck.pipeline import Built
from speechdeck.scene import (
    Background,
    Box,
    Cluster,
    Color,
    Decoration,
    Emu,
    Frame,
    Geometry,
    Gradient,
    Picture,
    Scene,
    Segment,
    Shape,
    Stroke,
    Table,
    TextStyle,
)
from speechdeck.typesetting.contrast import Contrast, contrasts

WHITE, BLACK, GREY = Color("FFFFFF"), Color("000000"), Color("8A8A8A")


@pytest.fixture
def scene(cabsi: Built) -> Scene:
    """A slide on a light ground: its title, figures, tiles, footer and number."""
    return cabsi.prepared.scenes[1]


def _only_title(scene: Scene, style: TextStyle, *shapes: Decoration, ground: Color = WHITE) -> Contrast:
    """The contrast of a title in a style, on shapes from back to front."""
    frame = next(item for item in scene.items if isinstance(item, Frame) and item.role == "title")
    paragraphs = tuple(replace(paragraph, style=style) for paragraph in frame.paragraphs)
    (found,) = contrasts(
        replace(scene, items=(replace(frame, paragraphs=paragraphs),), background=Background(ground, tuple(shapes)))
    )
    return found


def _title_style(scene: Scene) -> TextStyle:
    return next(scene.paragraphs).style


def _title_box(scene: Scene) -> Box:
    return next(
        item.placeholder.content_box for item in scene.items if isinstance(item, Frame) and item.role == "title"
    )


def test_every_text_of_every_slide_is_measured(cabsi: Built) -> None:
    for scene in cabsi.prepared.scenes:
        assert sorted(each.text for each in contrasts(scene)) == sorted(each.text for each in scene.paragraphs)


def test_every_text_of_the_sample_deck_can_be_read(cabsi: Built) -> None:
    assert [each for scene in cabsi.prepared.scenes for each in contrasts(scene) if not each.readable] == []


def test_without_anything_behind_it_a_text_stands_on_the_background(scene: Scene) -> None:
    found = _only_title(scene, replace(_title_style(scene), color=BLACK))
    assert (found.ground, found.ratio) == (WHITE, 21)


def test_a_text_in_a_shape_stands_on_its_fill(cabsi: Built) -> None:
    flow = cabsi.prepared.scenes[2]
    boxes = [part for item in flow.items if isinstance(item, Cluster) for group in item.groups for part in group.parts]
    filled = [part for part in boxes if isinstance(part, Shape) and part.fill and part.paragraphs]
    grounds = {each.text: each.ground for each in contrasts(flow)}
    assert len(filled) == 3
    assert [grounds[part.paragraphs[0].text] for part in filled] == [part.fill for part in filled]


def test_the_front_one_of_two_shapes_is_the_ground(scene: Scene) -> None:
    behind, front = (Decoration("", Geometry.RECTANGLE, _title_box(scene), fill=color) for color in (BLACK, GREY))
    assert _only_title(scene, _title_style(scene), behind, front).ground == GREY


def test_a_text_that_stands_on_two_grounds_is_measured_on_the_worse(scene: Scene) -> None:
    box = _title_box(scene)
    half = Decoration("", Geometry.RECTANGLE, replace(box, width=Emu(box.width // 4)), fill=BLACK)
    assert _only_title(scene, replace(_title_style(scene), color=GREY), half, ground=BLACK).ground == BLACK
    assert _only_title(scene, replace(_title_style(scene), color=BLACK), half).ground == BLACK


def test_an_ellipse_is_a_ground_only_where_it_is_round(scene: Scene) -> None:
    box = _title_box(scene)
    # Its box holds the title; its own left end does not reach the letters.
    ellipse = Decoration("", Geometry.ELLIPSE, Box.of(box.right, box.top - 10**6, 10**6, 2 * 10**6), fill=BLACK)
    assert _only_title(scene, replace(_title_style(scene), color=BLACK), ellipse).ground == WHITE
    around = Decoration("", Geometry.ELLIPSE, Box.of(-(10**7), -(10**7), 3 * 10**7, 3 * 10**7), fill=GREY)
    assert _only_title(scene, _title_style(scene), around).ground == GREY


def test_a_short_line_does_not_stand_on_what_is_behind_the_rest_of_its_room(scene: Scene) -> None:
    box = _title_box(scene)
    far = Decoration("", Geometry.RECTANGLE, Box.of(box.right - 10**6, box.top, 10**6, box.height), fill=BLACK)
    style = replace(_title_style(scene), color=BLACK, size=12.0)
    assert _only_title(scene, style, far).ground == WHITE
    assert _only_title(scene, replace(style, align="right"), far).ground == BLACK


def test_of_colours_that_run_into_each_other_the_worst_behind_the_letters_counts(scene: Scene) -> None:
    box, style = _title_box(scene), replace(_title_style(scene), color=WHITE, size=12.0)
    gradient = Gradient(((0.0, BLACK), (1.0, WHITE)), 0.0)
    ground = Decoration("", Geometry.RECTANGLE, replace(box, left=Emu(0), width=Emu(2 * box.right)), fill=gradient)
    at_left = _only_title(scene, style, ground)
    assert BLACK.luminance < at_left.ground.luminance < 0.1
    assert _only_title(scene, replace(style, align="right"), ground).ground.luminance > at_left.ground.luminance


def test_a_picture_counts_as_what_it_looks_like_behind_the_letters(scene: Scene) -> None:
    photograph = Picture(b"", "image/png", GREY, tones=((BLACK,) * 15 + (WHITE,),))
    ground = Decoration("", Geometry.RECTANGLE, _title_box(scene), fill=photograph)
    style = replace(_title_style(scene), color=WHITE, size=12.0)
    assert _only_title(scene, style, ground).ground == BLACK
    assert _only_title(scene, replace(style, align="right"), ground).ground == WHITE


def test_a_picture_of_which_nothing_more_is_known_counts_as_what_it_looks_like_from_afar(scene: Scene) -> None:
    photograph = Decoration("", Geometry.RECTANGLE, _title_box(scene), fill=Picture(b"", "image/png", GREY))
    assert _only_title(scene, _title_style(scene), photograph).ground == GREY


def test_what_shines_through_is_seen_too(scene: Scene) -> None:
    veil = Decoration("", Geometry.RECTANGLE, _title_box(scene), fill=Color("000000", alpha=0.5))
    assert _only_title(scene, _title_style(scene), veil).ground.rgb == "808080"


def test_a_free_form_is_a_ground_where_its_outline_is(scene: Scene) -> None:
    box = _title_box(scene)
    corners = [(box.left, box.top), (box.left, box.bottom), (Emu(box.left - 10**6), box.bottom)]
    beside: tuple[Segment, ...] = (("M", corners[0]), ("L", corners[1]), ("L", corners[2]), ("Z", ()))
    style = replace(_title_style(scene), color=BLACK)
    assert _only_title(scene, style, Decoration("", beside, box, fill=GREY)).ground == WHITE
    across = [(Emu(-(10**7)), Emu(-(10**7))), (Emu(10**8), Emu(-(10**7))), (Emu(-(10**7)), Emu(10**8))]
    over: tuple[Segment, ...] = (("M", across[0]), ("L", across[1]), ("L", across[2]), ("Z", ()))
    assert _only_title(scene, style, Decoration("", over, box, fill=GREY)).ground == GREY


def test_a_shape_is_a_ground_where_it_was_turned_to(scene: Scene) -> None:
    box = _title_box(scene)
    away = (1.0, 0.0, 0.0, 1.0, 0.0, float(2 * box.height))
    style = replace(_title_style(scene), color=BLACK)
    assert _only_title(scene, style, Decoration("", Geometry.RECTANGLE, box, fill=GREY, transform=away)).ground == WHITE
    above = Box.of(box.left, box.top - 2 * box.height, box.width, box.height)
    assert (
        _only_title(scene, style, Decoration("", Geometry.RECTANGLE, above, fill=GREY, transform=away)).ground == GREY
    )


def test_a_hairline_is_no_ground(scene: Scene) -> None:
    line = Decoration("", Geometry.RECTANGLE, _title_box(scene), stroke=Stroke(BLACK))
    assert _only_title(scene, _title_style(scene), line).ground == WHITE


@pytest.mark.parametrize(
    ("size", "bold", "needed"), [(12, False, 4.5), (40, False, 4.5), (17.9, True, 4.5), (18, True, 3.0)]
)
def test_bold_letters_from_24_pixels_on_need_less(scene: Scene, size: float, bold: bool, needed: float) -> None:
    found = _only_title(scene, replace(_title_style(scene), size=size, bold=bold, color=GREY))
    assert found.needed == needed
    assert found.readable == (needed == 3.0)


def test_text_is_read_in_the_order_in_which_it_is_painted(scene: Scene) -> None:
    measured = [each.text for each in contrasts(scene)]
    assert all(first != second for first, second in pairwise(measured))


@pytest.mark.parametrize("rtl", [False, True])
def test_each_cell_of_a_table_is_measured_where_it_stands(gallery: Built, rtl: bool) -> None:
    scene = next(each for each in gallery.prepared.scenes if any(isinstance(item, Table) for item in each.items))
    table = replace(next(item for item in scene.items if isinstance(item, Table)), rtl=rtl, caption=None)
    bare = tuple(replace(row, cells=tuple(replace(cell, fill=None) for cell in row.cells)) for row in table.rows)
    lower, width = sum(row.height for row in table.rows[2:]), table.widths[0]
    left = table.box.right - width if rtl else table.box.left
    dark = Decoration("Dark", Geometry.RECTANGLE, Box.of(left, table.box.bottom - lower, width, lower), BLACK)
    one = replace(scene, items=(replace(table, rows=bare),), background=Background(WHITE, (dark,)))
    grounds = [each.ground for each in contrasts(one)]
    across = len(table.widths)
    assert grounds[::across] == [WHITE, WHITE] + [BLACK] * (len(table.rows) - 2)
    assert set(grounds[1::across]) == {WHITE}
