"""Images: whole or filling their place, with as many pixels as the slide needs."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image as Pillow

from speechdeck.scene import Crop, Emu, Image
from speechdeck.theme import Theme

from ..one_block import compose_block, only


def _image(folder: Path, theme: Theme, size: tuple[int, int], more: str = "") -> Image:
    Pillow.new("RGB", size, "navy").save(folder / "map.png")
    return only(compose_block(folder, theme, f"- image: {{file: map.png, alt: A map, cue: two{more}}}"), Image)


def _size(image: Image) -> tuple[int, int]:
    with Pillow.open(io.BytesIO(image.data)) as picture:
        return picture.size


@pytest.mark.parametrize("size", [(400, 100), (100, 400), (300, 300)])
def test_the_whole_picture_fits_and_keeps_its_proportions(tmp_path: Path, theme: Theme, size: tuple[int, int]) -> None:
    image = _image(tmp_path, theme, size)
    room = image.placeholder.content_box
    assert image.crop == Crop()
    assert abs(image.box.width / image.box.height - size[0] / size[1]) < 0.01
    assert image.box.width == room.width or image.box.height == room.height
    assert abs((image.box.left - room.left) - (room.right - image.box.right)) <= 2
    assert image.box.top - room.top == pytest.approx((room.height - image.box.height) / 3, abs=Emu.of_points(9))
    assert image.box.bottom <= room.bottom


@pytest.mark.parametrize("size", [(4000, 1000), (1000, 4000)])
def test_a_picture_that_covers_fills_its_place_and_is_cut_alike_on_both_sides(
    tmp_path: Path, theme: Theme, size: tuple[int, int]
) -> None:
    image = _image(tmp_path, theme, size, ", fit: cover")
    box = image.placeholder.content_box
    assert image.box == box
    seen = size[0] * (1 - 2 * image.crop.across), size[1] * (1 - 2 * image.crop.down)
    assert abs(seen[0] / seen[1] - box.width / box.height) < 0.01
    assert 0.0 in (image.crop.across, image.crop.down)


def test_a_large_picture_has_two_pixels_for_each_of_the_slides_and_a_small_one_its_own(
    tmp_path: Path, theme: Theme
) -> None:
    large = _image(tmp_path, theme, (5000, 1000))
    assert _size(large)[0] == round(large.box.width / 9525 * 2)
    assert _size(_image(tmp_path, theme, (50, 10))) == (50, 10)


def test_the_caption_stands_below_and_in_the_middle_where_the_picture_does(tmp_path: Path, theme: Theme) -> None:
    image = _image(tmp_path, theme, (300, 300), ", caption: The map")
    assert image.caption is not None
    assert image.caption.box.top > image.box.bottom
    assert image.caption.box.bottom <= image.placeholder.content_box.bottom + 1
    assert image.caption.paragraphs[0].style.align == "center"
    assert image.caption.step == image.step == 0
    assert image.name == "Picture: The map"


def test_the_name_of_the_file_is_nowhere(tmp_path: Path, theme: Theme) -> None:
    image = _image(tmp_path, theme, (30, 30))
    assert image.text == "A map"
    assert "map.png" not in f"{image.name}{image.text}"


def test_decoration_says_nothing(tmp_path: Path, theme: Theme) -> None:
    Pillow.new("RGB", (30, 30)).save(tmp_path / "map.png")
    scene = compose_block(tmp_path, theme, "- image: {file: map.png, decorative: true}")
    assert only(scene, Image).text == ""
