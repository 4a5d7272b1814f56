"""Gradients, patterns and repeated pictures: a browser draws what contrast is measured on."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from speechdeck.pipeline import build
from speechdeck.scene import Decoration
from speechdeck.scene.tones import color_at
from speechdeck.theme import Theme
from tests.render import chromium

from . import kit

_HIGH, _ACROSS = 6_858_000, 1_500_000


def _stops() -> str:
    return kit.gradient_stops("0B2A55", "FFE0C0")


def _round(left: int, top: int) -> str:
    to = f'<a:fillToRect l="{left}" t="{top}" r="{100_000 - left}" b="{100_000 - top}"/>'
    return f'<a:gradFill>{_stops()}<a:path path="circle">{to}</a:path></a:gradFill>'


def _quarters() -> bytes:
    """A PNG of two by one inches, each quarter in a colour of its own."""
    picture, written = Image.new("RGB", (192, 96), "#C02020"), io.BytesIO()
    for box, color in (((0, 0), "#101010"), ((96, 0), "#F0F0F0"), ((0, 48), "#2040C0")):
        picture.paste(color, (*box, box[0] + 96, box[1] + 48))
    picture.save(written, "PNG")
    return written.getvalue()


def test_a_browser_draws_fills_as_contrast_is_measured_on_them(tmp_path: Path, theme: Theme) -> None:
    presentation = kit.begin(kit.WIDE)
    layout = next(each for each in presentation.slide_layouts if each.name == "Title Only")
    blip = f'<a:blip r:embed="{kit.image(layout, _quarters())}"/>'
    tiled = [
        f'<a:blipFill>{blip}<a:srcRect{crop}/><a:tile sx="{size}" sy="{size}" {rest}/></a:blipFill>'
        for crop, size, rest in (
            ("", 50_000, 'flip="none" algn="tl"'),
            ("", 60_000, 'flip="xy" algn="ctr" tx="100000"'),
            (' r="50000"', 50_000, 'flip="y" algn="br"'),
        )
    ]
    fills = [_round(50_000, 50_000), _round(100_000, 0), kit.gradient("0B2A55", "FFE0C0", 30), *tiled]
    strips = [(at * _ACROSS, 2_000_000, 1_400_000, 3_000_000) for at in range(8)]
    shapes = [
        kit.shape(f"Strip {at}", strip, fill) for at, (strip, fill) in enumerate(zip(strips, fills, strict=False))
    ]
    window = kit.shape("Window", strips[6], kit.solid("FF0000")).replace("<p:sp ", '<p:sp useBgFill="1" ', 1)
    kit.ground(layout, _round(0, 100_000))
    kit.draw(layout, kit.shape("Band", (0, 1_900_000, kit.WIDE, 3_200_000), kit.solid("808080")), *shapes, window)
    (tmp_path / "ours.pptx").write_bytes(kit.ending(presentation))
    (tmp_path / "outline.yaml").write_text(
        "title: T\ntemplate: ours.pptx\nslides: [{section: opening, layout: Title Only}]\n"
    )
    (tmp_path / "speech.md").write_text("one two three\n")
    built = build(tmp_path, theme, tmp_path / "dist")
    with chromium.opened(built.html) as visit:
        chromium.hide_controls(visit.page)
        shown = Image.open(io.BytesIO(visit.page.screenshot())).convert("RGB")
        assert not visit.faults
    drawn = [each for each in built.prepared.scenes[0].background.shapes if each.name.startswith(("Strip", "Window"))]
    assert len(drawn) == 7
    assert {each.name: _unlike(each, shown) for each in drawn} == {each.name: 0 for each in drawn}


def _unlike(shape: Decoration, shown: Image.Image) -> int:
    """How many of a shape's points look otherwise than is thought."""
    box, scale, wrong = shape.box, shown.width / kit.WIDE, 0
    assert shape.fill
    for down in range(12):
        for across in range(8):
            x, y = box.left + box.width * (across + 0.43) / 8, box.top + box.height * (down + 0.5) / 12
            pixel = shown.getpixel((int(x * scale), int(y * scale)))
            assert isinstance(pixel, tuple)
            thought = bytes.fromhex(color_at(shape.fill, box, x, y).rgb)
            wrong += max(abs(one - other) for one, other in zip(pixel, thought, strict=True)) > 24
    return wrong
