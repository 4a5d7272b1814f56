"""Places that grow, on templates whose own are low: nothing else has room for what an author writes."""

from __future__ import annotations

from pathlib import Path

import pptx
import pytest
from pptx.util import Inches

from speechdeck.errors import AuthorError
from speechdeck.pipeline import prepare
from speechdeck.scene import Box, Emu, Frame, Scene
from speechdeck.theme import Theme, load_theme, overlap
from tests.templates import kit

Presentation = pptx.presentation.Presentation

LIST = "[{points: [one, two, three, four, five, six, seven, eight]}]"
TOP, HIGH = 1.9, 1.6
"""Of the places for content, in inches: below the titles, and for half of the list."""

MARGIN = Inches(7.5) * 0.05


def low() -> Presentation:
    """The starting template with low places; below them, a slide of 7.5 inches is free down to its foot."""
    presentation = kit.begin()
    for layout in presentation.slide_layouts:
        for shape in kit.placeholders(layout):
            kind = str(shape.placeholder_format.type)
            if any(each in kind for each in ("OBJECT", "BODY", "PICTURE", "SUBTITLE")):
                left, width = shape.left, shape.width
                shape.left, shape.width, shape.top, shape.height = left, width, Inches(TOP), Inches(HIGH)
    return presentation


def theme_of(folder: Path, presentation: Presentation) -> Theme:
    (folder / "template.pptx").write_bytes(kit.ending(presentation))
    return load_theme(folder / "template.pptx")


def composed(folder: Path, theme: Theme, content: str = LIST, layout: str = "") -> Scene:
    chosen = f"    layout: {layout}\n" if layout else ""
    outline = f"title: T\nslides:\n  - section: opening\n  - section: Part\n{chosen}    content: {content}\n"
    (folder / "outline.yaml").write_text(outline, "utf-8")
    (folder / "speech.md").write_text("Hello.\n\n# Part\n\none two\n")
    return prepare(folder, theme).scenes[1]


def place_of(scene: Scene) -> Box:
    return next(each.placeholder.box for each in scene.items if isinstance(each, Frame) and each.role == "body")


def test_a_list_that_fits_nowhere_pulls_its_place_down_to_what_stands_below(tmp_path: Path) -> None:
    theme = theme_of(tmp_path, low())
    scene = composed(tmp_path, theme)
    layout = theme.layout(scene.layout)
    assert layout is not None
    box, foot = (
        place_of(scene),
        min(each.box.top for each in layout.placeholders if each.kind in ("dt", "ftr", "sldNum")),
    )
    assert box.height > Inches(HIGH)
    assert box.bottom == pytest.approx(foot - MARGIN, abs=2)
    title = next(each for each in layout.placeholders if each.kind == "title")
    assert not overlap(box, title.box)
    assert (box.left, box.right) == (title.box.left, title.box.right), "no wider than the template's own lines"


def test_a_list_that_fits_leaves_the_place_as_it_is(tmp_path: Path) -> None:
    scene = composed(tmp_path, theme_of(tmp_path, low()), "[{points: [one, two]}]")
    assert (place_of(scene).top, place_of(scene).height) == (Emu(Inches(TOP)), Emu(Inches(HIGH)))


def test_what_the_template_draws_is_not_covered(tmp_path: Path) -> None:
    presentation = low()
    bar = (0, Inches(5.5), Inches(10), Inches(0.3))
    for layout in presentation.slide_layouts:
        kit.draw(layout, kit.shape("Bar", bar, fill=kit.solid("accent1")))
    box = place_of(composed(tmp_path, theme_of(tmp_path, presentation)))
    assert box.bottom == pytest.approx(Inches(5.5) - MARGIN, abs=2)
    assert not overlap(box, Box(*map(Emu, bar)))


def test_two_blocks_grow_and_do_not_meet(tmp_path: Path) -> None:
    theme = theme_of(tmp_path, low())
    scene = composed(tmp_path, theme, LIST.replace("]}]", "]}, {points: [one, two, three, four, five, six, seven]}]"))
    one, other = (each.placeholder.box for each in scene.items if isinstance(each, Frame) and each.role == "body")
    assert not overlap(one, other)
    assert min(one.height, other.height) > Inches(HIGH)


def test_on_a_layout_of_the_authors_choice_the_places_are_what_they_are(tmp_path: Path) -> None:
    theme = theme_of(tmp_path, low())
    with pytest.raises(AuthorError, match="this list does not fit"):
        composed(tmp_path, theme, layout="Title and Content")


def test_one_point_too_many_for_the_default_template_is_too_many(tmp_path: Path, theme: Theme) -> None:
    """Its places take all the room there is: what is too long for them is the author's to shorten."""
    most = next(count for count in range(5, 30) if not fits(tmp_path, theme, count + 1, "Title and Content"))
    assert fits(tmp_path, theme, most)
    assert not fits(tmp_path, theme, most + 1)


def fits(folder: Path, theme: Theme, count: int, layout: str = "") -> bool:
    try:
        composed(folder, theme, f"[{{points: [{', '.join(['one'] * count)}]}}]", layout)
    except AuthorError:
        return False
    return True
