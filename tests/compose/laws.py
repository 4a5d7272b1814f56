"""What must hold on every slide, whatever stands on it. A test that composes a slide checks these along the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from speechdeck.compose.adapted import SIZES
from speechdeck.scene import (
    Box,
    Chart,
    Cluster,
    Color,
    Connector,
    Emu,
    Filling,
    Frame,
    Group,
    Icon,
    Image,
    Paragraph,
    Placeholder,
    Scene,
    SceneItem,
    Shape,
    Table,
    average_color,
)
from speechdeck.theme import Layout, Theme
from speechdeck.theme.sizes import with_larger
from speechdeck.typesetting import fit

_ROUNDING = 2
"""EMU, of which 12,700 are a point: lengths are rounded one by one."""

_FORGIVEN = Emu.of_points(0.5)
"""What may be lacking in height for a text to fit."""

_LARGE = 18.0
"""Points, 24 CSS pixels: bold text from this size on may have less contrast (WCAG 2.2, 1.4.3)."""


def check(scene: Scene, layout: Layout, theme: Theme) -> None:
    """Check all laws on one slide."""
    everything_stands_in_a_placeholder(scene, layout, theme)
    text_fits_its_box(scene)
    nothing_overlaps(scene)
    reading_order_is_visual_order(scene)
    sizes_come_from_the_scale(scene, layout, theme)
    one_size_for_each_role(scene)
    text_can_be_read(scene, layout)
    arrows_run_from_box_to_box(scene)


def everything_stands_in_a_placeholder(scene: Scene, layout: Layout, theme: Theme) -> None:
    slide = Box.of(0, 0, theme.width, theme.height)
    rooms = [placeholder.content_box for placeholder in layout.content]
    # Several blocks share the stage as they need it.
    rooms += [Box.around(tuple(rooms))] if rooms else []
    for item in scene.items:
        for box in boxes_of(item):
            assert _within(box, slide), f"{box} of {_name(item)} leaves the slide"
        if isinstance(item, Frame):
            assert any(_is_place(item.placeholder, each) for each in layout.placeholders), _name(item)
        else:
            boxes = boxes_of(item)
            assert any(all(_within(box, room) for box in boxes) for room in rooms), _name(item)


def _is_place(place: Placeholder, own: Placeholder) -> bool:
    """Whether it is the layout's; a title slide's lines may have pulled theirs into free room, and a title a text's."""
    if place.kind == "title" and place.adopted and _within(place.box, own.box):
        return True
    return place == own or (place.moved and replace(place, box=own.box, moved=own.moved) == own)


def text_fits_its_box(scene: Scene) -> None:
    for item in scene.items:
        if isinstance(item, Frame):
            assert fit.fits(item.paragraphs, item.placeholder.content_box), _name(item)
    for shape in shapes(scene):
        if shape.paragraphs:
            assert fit.fits(shape.paragraphs, shape.box.inset(shape.insets)), shape.name


def nothing_overlaps(scene: Scene) -> None:
    for cluster in clusters(scene):
        for one, other in combinations(cluster.groups, 2):
            assert not _overlap(one.box, other.box), f"{one.name} and {other.name}"
    # A quote's bar and the icons of points stand in the margin of the frame beside them.
    solid = [item for item in _without_icons(scene) if not _is_bar(item)]
    # A title may stand on a picture that fills the slide, on a band of its own.
    solid = [item for item in solid if not _bleeds(item)]
    for first, second in combinations(solid, 2):
        assert not _overlap(_box(first), _box(second)), f"{_name(first)} and {_name(second)}"


def _is_bar(item: SceneItem) -> bool:
    return isinstance(item, Shape) and not item.paragraphs and item.box.width <= Emu.of_points(6)


def reading_order_is_visual_order(scene: Scene) -> None:
    """Who reads the items one after the other goes down the slide, and in a row as the language does."""
    for cluster in clusters(scene):
        _goes_on([group.box for group in cluster.groups], rtl=scene.rtl)
    items = _without_icons(scene)
    middle = [item for item in items if not isinstance(item, Frame) or item.role in ("title", "subtitle", "body")]
    foot = [item for item in items if item not in middle]
    assert [*middle, *foot] == items
    above = [_box(item) for item in middle if not _bleeds(item)]
    _goes_on(above, rtl=scene.rtl)
    # The foot keeps its side: it is the template's.
    _goes_on([_box(item) for item in foot], rtl=False)
    assert not foot or max(box.bottom for box in above) <= min(_box(item).top for item in foot)


def sizes_come_from_the_scale(scene: Scene, layout: Layout, theme: Theme) -> None:
    """What is the deck's, as a footer, may be smaller than what a slide says."""
    decks = ("subtitle", "footer", "body") if layout.opens else ("footer",)
    for item in scene.items:
        own = {style.size for style in item.placeholder.styles} if isinstance(item, Frame) else set()
        own |= set(SIZES) if isinstance(item, Frame) and item.role in decks else set()
        for paragraph in paragraphs_of(item):
            assert paragraph.style.size in {*with_larger(theme.scale, theme.unit), *own}, paragraph.text


def one_size_for_each_role(scene: Scene) -> None:
    for cluster in clusters(scene):
        looks = [[p.style.size for p in paragraphs_of(Cluster("", (group,)))] for group in cluster.groups]
        for role in range(max(map(len, looks))):
            assert len({look[role] for look in looks if role < len(look)}) == 1, cluster.name
    for item in scene.items:
        if isinstance(item, Frame) and any(paragraph.style.bullet for paragraph in item.paragraphs):
            sizes = {(paragraph.heading, paragraph.level, paragraph.style.size) for paragraph in item.paragraphs}
            assert len(sizes) == len({(heading, level) for heading, level, _ in sizes})


def text_can_be_read(scene: Scene, layout: Layout) -> None:
    for seen in texts_on(scene, layout):
        style = seen.paragraph.style
        wanted = 3.0 if style.bold and style.size >= _LARGE else 4.5
        for ground in seen.grounds:
            contrast = style.color.contrast(ground)
            assert contrast >= wanted, f'"{seen.paragraph.text}": {style.color} on {ground} has {contrast:.2f}'
            if style.bullet:
                assert style.bullet.color.contrast(ground) >= 3.0, f"the bullet: {style.bullet.color} on {ground}"


def _without_icons(scene: Scene) -> list[SceneItem]:
    """What is read or fills a place: icons alone stand beside the words of a frame."""
    return [item for item in scene.items if not isinstance(item, Icon)]


def arrows_run_from_box_to_box(scene: Scene) -> None:
    for cluster in clusters(scene):
        boxes = {part.name: part.box for group in cluster.groups for part in group.parts if isinstance(part, Shape)}
        for group in cluster.groups:
            for arrow in (part for part in group.parts if isinstance(part, Connector)):
                assert _on_edge(arrow.start, boxes[arrow.from_shape])
                assert _on_edge(arrow.end, boxes[arrow.to_shape])
                # It appears with the box that it leads to.
                assert arrow.to_shape in {part.name for part in group.parts}


# --- What a slide holds -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Seen:
    """A paragraph, and the colours that may lie behind it."""

    paragraph: Paragraph
    grounds: tuple[Color, ...]


def texts_on(scene: Scene, layout: Layout) -> Iterator[Seen]:
    """Yield each text with what is behind it: its shape's fill, or the background and the areas drawn on it.

    The layout's thin lines are left out: a letter is taller than they are.
    """
    for item in scene.items:
        if isinstance(item, Frame):
            grounds = _behind(item.placeholder.content_box, layout)
            yield from (Seen(paragraph, grounds) for paragraph in item.paragraphs)
        if isinstance(item, Table):
            behind = _behind(item.box, layout)
            cells = (cell for row in item.rows for cell in row.cells)
            yield from (Seen(cell.paragraph, (cell.fill,) if cell.fill else behind) for cell in cells)
        if isinstance(item, Chart):
            # The labels that stand on the slices of a ring are in the colours for them, one after the other.
            on_slices = dict(zip(item.label_colors, item.colors, strict=False))
            for paragraph in _inside(item):
                own = on_slices.get(paragraph.style.color) if paragraph.style.bold else None
                yield Seen(paragraph, (own,) if own else _behind(item.box, layout))
    for shape in shapes(scene):
        grounds = (shape.fill,) if shape.fill else _behind(shape.box, layout)
        yield from (Seen(paragraph, grounds) for paragraph in shape.paragraphs)


def clusters(scene: Scene) -> list[Cluster]:
    return [item for item in scene.items if isinstance(item, Cluster)]


def groups(scene: Scene) -> list[Group]:
    return [group for cluster in clusters(scene) for group in cluster.groups]


def frame(scene: Scene, role: str) -> Frame:
    """The only frame of a role."""
    (found,) = (item for item in scene.items if isinstance(item, Frame) and item.role == role)
    return found


def shapes(scene: Scene) -> list[Shape]:
    """Every shape, those in groups and those below charts, tables and pictures too."""
    alone = [item for item in scene.items if isinstance(item, Shape)]
    alone += [item.caption for item in scene.items if isinstance(item, Filling) and item.caption]
    return [*alone, *(part for group in groups(scene) for part in group.parts if isinstance(part, Shape))]


def paragraphs_of(item: SceneItem) -> list[Paragraph]:
    """The paragraphs of an item, in the order of reading; the labels of a chart are none."""
    if isinstance(item, Frame | Shape):
        return list(item.paragraphs)
    if isinstance(item, Filling):
        return [*_inside(item), *(item.caption.paragraphs if item.caption else ())]
    groups = item.groups if isinstance(item, Cluster) else ()
    parts = [part for group in groups for part in group.parts]
    return [paragraph for part in parts if isinstance(part, Shape) for paragraph in part.paragraphs]


def _inside(item: Filling) -> list[Paragraph]:
    """The texts of a table's cells, or those in a chart."""
    if isinstance(item, Table):
        return [cell.paragraph for row in item.rows for cell in row.cells]
    return [label.paragraph for label in item.labels] if isinstance(item, Chart) else []


def boxes_of(item: SceneItem) -> list[Box]:
    """Where an item stands: text in its placeholder's room, anything else in boxes of its own."""
    if isinstance(item, Frame):
        return [item.placeholder.content_box]
    if isinstance(item, Cluster):
        return [part.box for group in item.groups for part in group.parts]
    if isinstance(item, Filling) and item.caption:
        return [item.box, item.caption.box]
    return [item.box]


def _box(item: SceneItem) -> Box:
    return Box.around(tuple(boxes_of(item)))


def _bleeds(item: SceneItem) -> bool:
    """Whether it is a picture that reaches to the slide's edges."""
    return isinstance(item, Image) and item.placeholder.bleeds


def _name(item: SceneItem) -> str:
    return item.role if isinstance(item, Frame) else item.name


def _behind(box: Box, layout: Layout) -> tuple[Color, ...]:
    areas = [shape for shape in layout.background.shapes if shape.fill and _overlap(shape.box, box)]
    return (layout.background.color, *(average_color(shape.fill) for shape in areas))


def _within(inner: Box, outer: Box) -> bool:
    return (
        inner.left >= outer.left - _ROUNDING
        and inner.top >= outer.top - _ROUNDING
        and inner.right <= outer.right + _ROUNDING
        and inner.bottom <= outer.bottom + _FORGIVEN
        and inner.width >= 0
        and inner.height >= 0
    )


def _overlap(one: Box, other: Box) -> bool:
    return (
        min(one.right, other.right) - max(one.left, other.left) > _ROUNDING
        and min(one.bottom, other.bottom) - max(one.top, other.top) > _ROUNDING
    )


def _goes_on(boxes: Sequence[Box], *, rtl: bool) -> None:
    for before, after in pairwise(boxes):
        below = after.top >= before.bottom - _ROUNDING
        beyond = before.left - after.right if rtl else after.left - before.right
        beside = beyond >= -_ROUNDING and after.top < before.bottom
        # A quote's bar is drawn before its words, which stand around it.
        around = after.top <= before.top and after.bottom >= before.bottom and after.left <= before.left
        assert below or beside or around, f"{after} is read after {before}"


def _on_edge(point: tuple[int, int], box: Box) -> bool:
    across, down = point
    middle = abs(across - (box.left + box.width / 2)) <= _ROUNDING, abs(down - (box.top + box.height / 2)) <= _ROUNDING
    return (middle[0] and down in (box.top, box.bottom)) or (middle[1] and across in (box.left, box.right))
