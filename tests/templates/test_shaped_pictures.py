"""Pictures in places that have a shape of their own, as portraits in a circle have: both files show it."""

from __future__ import annotations

import io
from typing import Any

import pptx
import pytest
from PIL import Image as Pillow

from speechdeck.pipeline import Built, build
from speechdeck.scene import Box, Image
from speechdeck.theme import Theme
from tests.paint.powerpoint_rules import Package, faults
from tests.paint.test_powerpoint_validity import _audit_findings, _sdk_findings
from tests.render import chromium

from . import kit

BOX = (1_000_000, 1_000_000, 6_000_000, 4_000_000)
"""Of the place, on a slide that is 12,192,000 wide and 6,858,000 high; at its corners, nothing is to be seen."""

_PRESET = '<a:prstGeom prst="{}"><a:avLst/></a:prstGeom>'
_SPADE = (
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="2" h="2">'
    '<a:moveTo><a:pt x="1" y="0"/></a:moveTo><a:cubicBezTo><a:pt x="1" y="1"/><a:pt x="2" y="1"/><a:pt x="2" y="2"/></a:cubicBezTo>'
    '<a:lnTo><a:pt x="0" y="2"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>'
)
SHAPES = {
    "ellipse": _PRESET.format("ellipse"),
    "rounded": '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 40000"/></a:avLst></a:prstGeom>',
    "hexagon": _PRESET.format("hexagon"),
    "free form": _SPADE,
    "drop": _PRESET.format("teardrop"),
    "not known": _PRESET.format("sun"),
    "rectangle": _PRESET.format("rect"),
}


@pytest.fixture(scope="module", params=SHAPES)
def built(request: pytest.FixtureRequest, theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A slide with a green picture in such a place, which has a line too."""
    presentation = kit.begin(kit.WIDE)
    [layout] = [each for each in presentation.slide_layouts if each.name == "Picture with Caption"]
    line = f'<a:ln w="127000">{kit.solid("C05000")}</a:ln>'
    place = kit.place(layout, 1, SHAPES[request.param], "<a:noFill/>", line)
    place.left, place.top, place.width, place.height = BOX
    folder = tmp_path_factory.mktemp("decks") / request.param.replace(" ", "-")
    folder.mkdir()
    (folder / "ours.pptx").write_bytes(kit.ending(presentation))
    Pillow.new("RGB", (300, 300), "#00A000").save(folder / "map.png")
    (folder / "outline.yaml").write_text(
        "title: T\ntemplate: ours.pptx\nslides:\n  - section: opening\n    layout: Picture with Caption\n"
        "    content:\n      - image: {file: map.png, alt: A map}\n"
    )
    (folder / "speech.md").write_text("one two three\n")
    return build(folder, theme, tmp_path_factory.mktemp("dist"))


def _image(built: Built) -> Image:
    [found] = [item for item in built.prepared.scenes[0].items if isinstance(item, Image)]
    return found


def _name(built: Built) -> str:
    return built.prepared.deck.name


def test_the_picture_fills_a_place_of_a_shape_of_its_own(built: Built) -> None:
    image = _image(built)
    whole = image.box == Box.of(*BOX)
    assert whole is (_name(built) != "rectangle")
    assert image.box.width == image.box.height or whole, "in a rectangle, it is shown as a whole"


def test_powerpoint_inherits_the_shape_and_the_line(built: Built) -> None:
    [picture] = _pictures(built)
    assert picture.is_placeholder
    assert [each.tag.rpartition("}")[2] for each in picture._element.spPr] == ["xfrm"]
    assert faults(Package.read(built.powerpoint)) == _sdk_findings(built.powerpoint) == []
    assert _audit_findings(built.powerpoint) == []


def _pictures(built: Built) -> list[Any]:
    shapes: list[Any] = list(pptx.Presentation(str(built.powerpoint)).slides[0].shapes)
    return [each for each in shapes if each._element.tag.endswith("}pic")]


def test_the_page_cuts_the_picture_to_the_shape_and_draws_the_line(built: Built) -> None:
    with chromium.opened(built.html) as visit:
        chromium.hide_controls(visit.page)
        seen = Pillow.open(io.BytesIO(chromium.picture(visit.page, 1))).convert("RGB")
    box = _image(built).box
    middle, corner = (_at(seen, built, box, x, y) for x, y in ((0.5, 0.6), (0.04, 0.04)))
    assert middle == (0, 160, 0)
    assert corner == ((0, 160, 0) if _name(built) == "rectangle" else (255, 255, 255))
    if _name(built) != "rectangle":
        assert _at(seen, built, box, 0.5, 0.999) == (192, 80, 0), "the line"


def _at(page: Pillow.Image, built: Built, box: Box, x: float, y: float) -> Any:
    theme = built.prepared.theme
    across = min(page.width, page.height * theme.width / theme.height)
    scale = across / theme.width
    left, top = (page.width - across) / 2, (page.height - across * theme.height / theme.width) / 2
    return page.getpixel(
        (int(left + (box.left + box.width * x) * scale), int(top + (box.top + box.height * y) * scale))
    )


def test_a_shape_that_the_page_does_not_know_is_told(built: Built) -> None:
    told = [problem.sentence for problem in built.prepared.warnings if "nearest" in problem.sentence]
    assert told == (
        [
            'In the layout "Picture with Caption", in the HTML "Picture Placeholder 2" is drawn as its nearest simple shape.'
        ]
        if _name(built) == "not-known"
        else []
    )
