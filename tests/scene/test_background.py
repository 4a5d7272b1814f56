from __future__ import annotations

from speechdeck.scene import Box, Decoration, Emu, Geometry, Segment


def test_an_ornament_in_another_box_keeps_its_outline() -> None:
    path: tuple[Segment, ...] = (("M", (Emu(10), Emu(20))), ("L", (Emu(110), Emu(70))), ("Z", ()))
    fitted = Decoration("", path, Box.of(10, 20, 100, 50)).fitted(Box.of(0, 0, 200, 300))
    assert (fitted.geometry, fitted.box) == ((("M", (0, 0)), ("L", (200, 300)), ("Z", ())), Box.of(0, 0, 200, 300))
    rounded = Decoration("", Geometry.ROUNDED, Box.of(10, 20, 100, 50), radius=Emu(10))
    assert rounded.fitted(Box.of(0, 0, 200, 300)).radius == 40
    assert rounded.fitted(rounded.box) == rounded
