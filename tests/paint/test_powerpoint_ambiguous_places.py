"""Two places of one index on a layout: whatever fills them says on the slide where it stands."""

from __future__ import annotations

from pathlib import Path

import pptx
import pytest
from PIL import Image

from speechdeck.pipeline import build
from speechdeck.theme import Theme
from tests.templates import kit

LEFT, RIGHT = (500_000, 1_700_000, 5_400_000, 4_300_000), (6_300_000, 1_700_000, 5_400_000, 4_300_000)
BLOCKS = {
    "list": "points: [one, two]",
    "quote": "quote: {text: one two, source: Me}",
    "statement": "statement: one *two*",
    "picture": "image: {file: map.png, alt: A map}",
    "table": "table: {header: [a, b], rows: [[1, 2], [3, 4]]}",
    "chart": "chart: {kind: column, data: [{label: a, value: 1}, {label: b, value: 2}]}",
}


@pytest.mark.parametrize(
    "kinds", [("obj", "obj"), ("body", "body"), ("body", "obj"), ("pic", "body")], ids=" and ".join
)
@pytest.mark.parametrize("block", BLOCKS)
def test_what_fills_one_of_two_places_of_one_index_stands_in_it(
    tmp_path: Path, theme: Theme, block: str, kinds: tuple[str, str]
) -> None:
    presentation = kit.begin(kit.WIDE)
    layout = next(each for each in presentation.slide_layouts if each.name == "Title Only")
    for name, kind, box in zip(("Left", "Right"), kinds, (LEFT, RIGHT), strict=True):
        kit.add_place(layout, name, kind, 7, box)
    (tmp_path / "ours.pptx").write_bytes(kit.ending(presentation))
    Image.new("RGB", (300, 300), "#00A000").save(tmp_path / "map.png")
    first = BLOCKS["picture" if "pic" in kinds else "list"]
    slide = f"{{section: opening, layout: Title Only, content: [{{{first}}}, {{{BLOCKS[block]}}}]}}"
    (tmp_path / "outline.yaml").write_text(f"title: T\ntemplate: ours.pptx\nslides: [{slide}]\n")
    (tmp_path / "speech.md").write_text("one two three\n")
    built = build(tmp_path, theme, tmp_path / "dist")
    [shown] = pptx.Presentation(str(built.powerpoint)).slides
    own = [each for each in shown.shapes if each.is_placeholder and each.placeholder_format.idx == 7]
    boxes = [frame for each in own for frame in each._element.iter("{*}xfrm")]
    assert len(boxes) == len(own), "each says where it stands"
    middles = [each.left + each.width / 2 for each in shown.shapes if not each.is_placeholder or each in own]
    assert min(middles) < LEFT[0] + LEFT[2] < RIGHT[0] < max(middles)
