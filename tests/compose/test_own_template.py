"""Slides on layouts of other people's build: what stands in a place goes with that place's ground and text."""

from __future__ import annotations

from pathlib import Path

import pptx
import pytest

from speechdeck.accessibility.contrast import contrasts
from speechdeck.pipeline import prepare
from speechdeck.scene import Scene
from speechdeck.theme import load_theme
from tests.templates import kit

Presentation = pptx.presentation.Presentation

NAVY = "0B2A55"


def layout_of(presentation: Presentation, name: str) -> pptx.slide.SlideLayout:
    return next(layout for layout in presentation.slide_layouts if layout.name == name)


def composed(folder: Path, presentation: Presentation, content: str, layout: str) -> Scene:
    """The slide of a deck on a template: a sound one, which the build does not refuse."""
    (folder / "template.pptx").write_bytes(kit.ending(presentation))
    outline = f"title: T\nslides:\n  - section: opening\n    layout: {layout}\n    content: {content}\n"
    (folder / "outline.yaml").write_text(outline, "utf-8")
    (folder / "speech.md").write_text("one two three\n")
    [scene] = prepare(folder, load_theme(folder / "template.pptx")).scenes
    assert all(each.readable for each in contrasts(scene) if each.text != "1"), "the number's grey is the template's"
    return scene


BLOCKS = {
    "points": "{heading: Many, points: [one]}",
    "quote": "{quote: {text: one, source: Me}}",
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
