"""Slides on layouts of other people's build: what stands in a place goes with that place's ground and text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.oxml.ns import qn
from pptx.util import Inches

from speechdeck.compose.seating.seats import places_of
from speechdeck.model import Outline
from speechdeck.pipeline import prepare
from speechdeck.scene import Cluster, Frame, Geometry, Scene, Shape, average_color
from speechdeck.theme import Theme, load_theme
from speechdeck.typesetting.contrast import contrasts
from tests.read.outlines import whole_outline
from tests.templates import kit

Presentation = pptx.presentation.Presentation

NAVY = "0B2A55"


def layout_of(presentation: Presentation, name: str) -> pptx.slide.SlideLayout:
    return next(layout for layout in presentation.slide_layouts if layout.name == name)


def own_theme(folder: Path, presentation: Presentation) -> Theme:
    (folder / "template.pptx").write_bytes(kit.ending(presentation))
    return load_theme(folder / "template.pptx")


def outline_of(folder: Path, content: str, layout: str) -> Outline:
    """The outline of a deck of one slide."""
    outline = f"title: T\nslides:\n  - section: opening\n    layout: {layout}\n    content: {content}\n"
    (folder / "outline.yaml").write_text(outline, "utf-8")
    return whole_outline(folder / "outline.yaml")


def composed(folder: Path, presentation: Presentation, content: str, layout: str) -> Scene:
    """The slide of a deck on a template: a sound one, which the build does not refuse."""
    outline_of(folder, content, layout)
    (folder / "speech.md").write_text("one two three\n")
    [scene] = prepare(folder, own_theme(folder, presentation)).scenes
    assert all(each.readable for each in contrasts(scene) if each.text != "1"), "the number's grey is the template's"
    return scene


# --- Grounds and colours

BLOCKS = {
    "points": "{heading: Many, points: [one]}",
    "quote": "{quote: {text: one, source: Me}}",
    "comparison": "{heading: Many, comparison: [{now: [one, two]}, {then: [three]}]}",
    "timeline": "{heading: Many, timeline: [{2003: one}, {2008: two}]}",
    "statement": "{heading: Many, statement: one *word*}",
    "figures": "{figures: [{value: 1, label: one}]}",
    "tiles": "{tiles: [{label: one, text: more}]}",
    "flow": "{flow: [one, two]}",
    "table": "{heading: Many, table: {header: [a, b], rows: [[1, 2], [3, 4]], caption: below}}",
    "chart": "{heading: Many, chart: {kind: doughnut, data: [{label: a, value: 1}, {label: b, value: 2}]}}",
}


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_on_a_layout_of_two_tones_each_block_has_the_colours_of_its_place(block: str, tmp_path: Path) -> None:
    """White text on a dark area at the left, black on white at the right."""
    presentation = kit.begin(kit.WIDE)
    layout = layout_of(presentation, "Two Content")
    kit.draw(layout, kit.shape("Area", (0, 0, 6_096_000, 6_858_000), kit.solid(NAVY)))
    kit.place(layout, 1, level=kit.solid("bg1"))
    kit.place(layout, 0).left = 6_200_000
    kit.place(layout, 0).width = 5_000_000
    composed(tmp_path, presentation, f"[{block}, {block}]", "Two Content")


# --- Which of several places


def byline(folder: Path, author: str, *places: tuple[str, tuple[int, int, int, int]]) -> str | None:
    """The name of the place in which a title slide says who speaks."""
    presentation = kit.begin(kit.WIDE)
    for index, (name, box) in enumerate(places, start=20):
        kit.add_place(layout_of(presentation, "Title Slide"), name, "body", index, box)
    (folder / "outline.yaml").write_text(f"title: T\nauthor: {author}\nslides: [{{section: opening}}]\n", "utf-8")
    (folder / "speech.md").write_text("one two three\n")
    [scene] = prepare(folder, own_theme(folder, presentation)).scenes
    names = [item.placeholder.name for item in scene.items if isinstance(item, Frame) and item.role == "body"]
    return names[0] if names else None


MARK, SPEAKER = (
    ("Classification", (100_000, 50_000, 2_000_000, 300_000)),
    ("Speaker", (700_000, 5_000_000, 9_000_000, 900_000)),
)


@pytest.mark.parametrize("author", ["IOM", "The International Organization for Migration"])
@pytest.mark.parametrize("places", [(MARK, SPEAKER), (SPEAKER, MARK)])
def test_the_byline_stands_where_it_has_room(author: str, places: tuple[Any, ...], tmp_path: Path) -> None:
    assert byline(tmp_path, author, *places) == "Speaker"


def test_a_byline_without_such_a_place_is_set_smaller(tmp_path: Path) -> None:
    assert byline(tmp_path, "IOM", MARK) == "Classification"


def test_a_byline_in_a_place_that_is_too_small_becomes_smaller(tmp_path: Path) -> None:
    assert byline(tmp_path, "The International Organization for Migration", MARK) == "Classification"


STRIP = ("Subheadline", "body", 30, (600_000, 1_200_000, 10_900_000, 400_000))
SMALL_STRIP = ("Source", "body", 31, (600_000, 6_000_000, 5_000_000, 300_000))
SIDE = ("Side", "body", 32, (8_000_000, 1_700_000, 3_500_000, 4_000_000))
PHOTO = ("Photo", "pic", 33, (0, 0, 12_192_000, 6_858_000))
LIST, FIGURES, TABLE = BLOCKS["points"], BLOCKS["figures"], "{table: {header: [a, b], rows: [[1, 2]]}}"
IMAGE = "{image: {file: map.png, alt: A map}}"


@pytest.mark.parametrize(
    ("places", "blocks", "filled"),
    [
        ([STRIP], [LIST], ["Content Placeholder 2"]),
        ([STRIP], [FIGURES], ["Content Placeholder 2"]),
        ([STRIP, SMALL_STRIP, SIDE], [LIST, LIST], ["Content Placeholder 2", "Side"]),
        ([PHOTO, STRIP], [LIST], ["Content Placeholder 2"]),
        ([PHOTO], [TABLE], ["Content Placeholder 2"]),
        ([PHOTO, STRIP], [IMAGE], ["Photo"]),
        ([STRIP, SIDE], [LIST, FIGURES, LIST], ["Subheadline", "Content Placeholder 2", "Side"]),
    ],
)
def test_fewer_blocks_than_places_take_those_for_content_before_those_for_text_and_the_large_before_the_small(
    places: list[Any], blocks: list[str], filled: list[str], tmp_path: Path
) -> None:
    """The places stand before the content in the file; they are filled as they are read."""
    presentation = kit.begin(kit.WIDE)
    layout = layout_of(presentation, "Title and Content")
    content = kit.place(layout, 1)
    content.top, content.width = 1_700_000, 7_000_000
    for at, (name, kind, index, box) in enumerate(places, start=1):
        kit.add_place(layout, name, kind, index, box, at)
    own = own_theme(tmp_path, presentation).layout("Title and Content")
    assert own is not None
    read = outline_of(tmp_path, f"[{', '.join(blocks)}]", "Title and Content").slides[0].content
    assert [place.name for _, place in places_of(read, own) if place] == filled


# --- Places that draw something


PANEL = kit.solid(NAVY)


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
@pytest.mark.parametrize("shape", ['<a:prstGeom prst="rect"/>', '<a:prstGeom prst="roundRect"/>', ""])
def test_in_a_place_with_a_fill_of_its_own_text_stands_on_it_and_what_is_no_text_beside_it(
    block: str, shape: str, tmp_path: Path
) -> None:
    """PowerPoint draws the fill of a place only around text: a table or a shape on the slide has none of it."""
    presentation = kit.begin(kit.WIDE)
    layout = layout_of(presentation, "Two Content")
    for index in (1, 2):
        kit.place(layout, index, shape, PANEL, level=kit.solid("bg1"))
    composed(tmp_path, presentation, f"[{BLOCKS['points']}, {block}]", "Two Content")


def test_a_place_inherits_the_fill_the_line_and_the_shape_of_the_masters(tmp_path: Path) -> None:
    presentation = kit.begin(kit.WIDE)
    line = f'<a:ln w="25400">{kit.solid("accent2")}</a:ln>'
    kit.place(presentation.slide_master, 0, '<a:prstGeom prst="ellipse"/>', PANEL, line)
    kit.place(layout_of(presentation, "Two Content"), 0, '<a:ln w="38100"/>')
    kit.place(layout_of(presentation, "Title Only"), 0, "<a:noFill/>", "<a:ln><a:noFill/></a:ln>")
    theme = own_theme(tmp_path, presentation)
    assert drawn(theme, "Title and Content") == [(Geometry.ELLIPSE, NAVY, 2.0)]
    assert drawn(theme, "Two Content") == [(Geometry.ELLIPSE, NAVY, 3.0)]
    assert drawn(theme, "Title Only") == []


@pytest.mark.parametrize(
    ("preset", "edges"),
    [("rect", (0, 0)), ("roundRect", (195_262, 195_262)), ("ellipse", (1_171_573, 585_786)), ("plaque", (0, 0))],
)
def test_text_stands_inside_the_outline_of_its_place(preset: str, edges: tuple[float, float], tmp_path: Path) -> None:
    """Where PowerPoint's presets have their text (presetShapeDefinitions.xml: rect of roundRect and ellipse)."""
    presentation = kit.begin(kit.WIDE)
    found = kit.place(layout_of(presentation, "Title Only"), 0, f'<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>')
    found.width, found.height = 8_000_000, 4_000_000
    layout = own_theme(tmp_path, presentation).layout("Title Only")
    title = layout.first("title") if layout else None
    assert title is not None
    left, top = title.content_box.left - title.box.left - 91_440, title.content_box.top - title.box.top - 45_720
    assert (left, top) == pytest.approx(edges, abs=1)
    assert title.box.right - title.content_box.right - 91_440 == pytest.approx(edges[0], abs=1)


def drawn(theme: Theme, layout: str) -> list[tuple[object, str | None, float | None]]:
    """What the title's place draws: its geometry, its fill and the width of its line."""
    found = theme.layout(layout)
    title = found.first("title", "ctrTitle") if found else None
    return [
        (each.geometry, average_color(each.fill).rgb if each.fill else None, each.stroke.width if each.stroke else None)
        for each in (title.behind if title else ())
    ]


# --- Slides of another size

FLOW = "[{flow: [{label: Gather, text: and sort}, {label: Draft, text: once}, {label: Check}, {label: Send}]}]"


def test_on_a_small_slide_everything_is_as_small_as_the_slide(tmp_path: Path) -> None:
    """A screen shows a slide of ten inches as large as one of thirteen: what fits on this fits on that."""
    large = composed(tmp_path, _slides(13.333, 7.5, body=1800), FLOW, "Two Content")
    small = composed(tmp_path, _slides(10, 5.625, body=1350), FLOW, "Two Content")
    sizes = [(_size(one), _size(other)) for one, other in zip(_shapes(large), _shapes(small), strict=True)]
    assert len(sizes) == 4
    assert all(0.75 * one == other for one, other in sizes), sizes
    heights = [
        (one.box.height.points, other.box.height.points)
        for one, other in zip(_shapes(large), _shapes(small), strict=True)
    ]
    assert all(other == pytest.approx(0.75 * one, abs=1) for one, other in heights), "but for the places' insets"


def _slides(width: float, height: float, body: int) -> Presentation:
    """The starting template with slides of another size, in inches; its text is as large as is said, in hundredths."""
    presentation = kit.begin()
    across, down = width / 10, height / 7.5
    presentation.slide_width, presentation.slide_height = Inches(width), Inches(height)
    for drawn in (presentation.slide_master, *presentation.slide_layouts):
        for shape in drawn.placeholders:
            if shape.element.spPr.xfrm is None:
                continue  # It stands where the master's does.
            left, top, wide, high = shape.left, shape.top, shape.width, shape.height
            shape.left, shape.width = round(left * across), round(wide * across)
            shape.top, shape.height = round(top * down), round(high * down)
    for size in presentation.slide_master.element.iter(qn("a:defRPr")):
        size.set("sz", str(body))
    for layout in presentation.slide_layouts:
        for size in layout.element.iter(qn("a:defRPr")):
            size.attrib.pop("sz", None)
    return presentation


def _shapes(scene: Scene) -> list[Shape]:
    (flow,) = (item for item in scene.items if isinstance(item, Cluster))
    return [part for group in flow.groups for part in group.parts if isinstance(part, Shape)]


def _size(shape: Shape) -> float:
    return shape.paragraphs[0].style.size
