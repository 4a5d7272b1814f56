"""Icons: beside or above the texts of tiles and steps, above figures, and in place of points' bullets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from speechdeck.compose import compose
from speechdeck.scene import Box, Cluster, Emu, Font, Group, Icon, Placeholder, Scene, Shape
from speechdeck.typesetting import fit

from ..conftest import Desk
from ..laws import frame, groups


def _icons(scene: Scene) -> list[Icon]:
    alone = [item for item in scene.items if isinstance(item, Icon)]
    return [*alone, *(part for group in groups(scene) for part in group.parts if isinstance(part, Icon))]


def _text(group: Group) -> Shape:
    return next(part for part in group.parts if isinstance(part, Shape) and part.paragraphs)


def _overlap(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


@pytest.mark.parametrize("kind", ["tiles", "flow"])
@pytest.mark.parametrize("layout", ["Title and Content", "Title and Content, Dark", "Two Content, Stacked"])
def test_an_icon_leaves_the_text_its_room_and_is_seen_on_its_box(desk: Desk, kind: str, layout: str) -> None:
    content = f"content:\n- {kind}: [{{label: Posts, icon: shield-check}}, {{label: Trucks, icon: truck}}, Nothing]"
    scene = desk.slide(content, layout=layout)
    assert len(_icons(scene)) == 2
    for group in groups(scene):
        shape = _text(group)
        for icon in (part for part in group.parts if isinstance(part, Icon)):
            assert not _overlap(icon.box, shape.box.inset(shape.insets))
            assert shape.box.left <= icon.box.left
            assert icon.box.bottom <= shape.box.bottom
            assert shape.fill
            assert icon.stroke.color.contrast(shape.fill) >= 3


def test_texts_with_and_without_an_icon_stand_in_one_line(desk: Desk) -> None:
    scene = desk.slide("content:\n- tiles: [{label: Posts, icon: shield-check}, Nothing]")
    assert len({_text(group).insets for group in groups(scene)}) == 1


def test_without_icons_nothing_is_otherwise(desk: Desk) -> None:
    plain, other = (
        desk.slide(f"content:\n- tiles: [{label}, Two]").items for label in ("One", "{label: One, text: more}")
    )
    [one], [two] = ([item for item in items if isinstance(item, Cluster)] for items in (plain, other))
    assert _text(one.groups[0]).insets == _text(two.groups[0]).insets


def test_an_icon_stands_above_its_figure_in_place_of_the_rule(desk: Desk) -> None:
    content = "content:\n- figures: [{value: 15, label: dialogues, icon: users}, {value: 20, label: years}]"
    pictured, ruled = groups(desk.slide(content))
    (icon, words), (rule, other) = pictured.parts, ruled.parts
    assert isinstance(icon, Icon)
    assert isinstance(rule, Shape)
    assert isinstance(words, Shape)
    # Above its digits, a value has a fifth of its line's height blank.
    blank = Emu.of_points(words.paragraphs[0].style.size / 5)
    assert icon.box.bottom <= words.box.top + blank
    assert words.box.top == other.box.top


def test_an_icon_stands_in_place_of_a_points_bullet(desk: Desk) -> None:
    content = "content:\n- points: [{text: Legal channels, icon: scale, cue: the first}, Training]"
    scene = desk.slide(content, "We begin with the first of them.")
    [icon] = _icons(scene)
    body = frame(scene, "body")
    first, second = body.paragraphs
    assert first.style.bullet
    assert first.style.bullet.char == ""
    assert second.style.bullet
    assert second.style.bullet.char
    assert first.style.margin == second.style.margin
    room = body.placeholder.content_box
    assert room.left <= icon.box.left
    assert icon.box.right <= room.left + first.style.margin
    assert icon.step == first.step == 0


def test_read_from_the_right_icons_stand_at_the_right(desk: Desk) -> None:
    outline = "title: T\nlang: ar\nslides:\n- section: Part\n  content:\n  - points: [{text: One, icon: truck}]"
    (scene,) = desk.scenes(outline, "# Part\n\nwords")
    [icon] = _icons(scene)
    room = frame(scene, "body").placeholder.content_box
    assert icon.box.right <= room.right
    assert icon.box.left > room.left + room.width // 2


def test_its_strokes_are_as_thick_as_they_are_drawn_at_its_size(desk: Desk) -> None:
    [icon] = _icons(desk.slide("content:\n- tiles: [{label: Posts, icon: truck}]"))
    assert icon.stroke.width == pytest.approx(icon.box.width.points / 12)
    assert all(0 <= point <= icon.side for _, points in icon.outline for point in points)


def test_icons_stand_in_the_middle_of_high_boxes_together_with_their_texts(desk: Desk) -> None:
    found = groups(
        desk.slide("content:\n- tiles: [{label: Posts, icon: truck}, {label: Trade and more, icon: scale}, Two]")
    )
    pairs = [(part, _text(group)) for group in found for part in group.parts if isinstance(part, Icon)]
    assert len({icon.box.top for icon, _ in pairs}) == 1
    for icon, tile in pairs:
        texts = tile.box.top + tile.insets.top
        assert tile.anchor == "top"
        assert 0 <= texts - icon.box.bottom <= Emu.of_points(10)
        assert icon.box.top - tile.box.top > Emu.of_points(20)


def test_an_icon_moves_down_with_its_point(desk: Desk) -> None:
    scene = desk.slide("content:\n- points: [{text: One, icon: truck}, {text: Two, icon: scale}]")
    body = frame(scene, "body")
    assert body.placeholder.moved
    first, _ = _icons(scene)
    line = Emu.of_points(fit.line_height(body.paragraphs[0].style))
    top = body.placeholder.content_box.top
    assert top <= first.box.top < first.box.bottom <= top + line


def test_icons_stand_by_their_points_where_a_template_centres_text_in_a_font_that_nobody_can_measure(
    desk: Desk,
) -> None:
    layouts = tuple(replace(each, placeholders=tuple(map(_centred, each.placeholders))) for each in desk.theme.layouts)
    points = "{text: Papers are read at night by machines that never sleep at all while, icon: file-text}, {text: Roads, icon: road}"
    deck = desk.deck(
        f"title: A deck\nslides: [{{section: Part, content: [{{points: [{points}]}}]}}]", "# Part\n\nWords."
    )
    (scene,), problems = compose(deck, replace(desk.theme, layouts=layouts), brought=True)
    assert problems == []
    body = frame(scene, "body")
    for paragraph in body.paragraphs:
        width = body.placeholder.content_box.width.points
        assert paragraph.style.align == "left"
        assert fit.break_lines(paragraph, width) == fit.break_lines(paragraph, width * 1.15)
    assert {
        icon.box.right < body.placeholder.content_box.left + body.paragraphs[0].style.margin for icon in _icons(scene)
    } == {True}


def _centred(place: Placeholder) -> Placeholder:
    font = Font("Somebody's Sans", None)
    return replace(place, styles=tuple(replace(each, font=font, align="center") for each in place.styles))
