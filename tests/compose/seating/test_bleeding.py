"""A large photograph fills the slide, or half of it, though nobody asked for it; what would lose by that does not."""

from __future__ import annotations

import io

import pytest
from PIL import Image as Pixels

from speechdeck.scene import Box, Frame, Scene
from speechdeck.scene import Image as SceneImage
from speechdeck.scene.look import Color

from ..conftest import Desk

LIST = "{points: [One, Two]}"


def _desk(desk: Desk, size: tuple[int, int], name: str = "post.jpg") -> Desk:
    content = io.BytesIO()
    Pixels.new("RGB", size, "#888888").save(content, format={"jpg": "JPEG", "png": "PNG"}[name[-3:]])
    (desk.folder / name).write_bytes(content.getvalue())
    return desk


def _image(keys: str = "", name: str = "post.jpg") -> str:
    return f"{{image: {{file: {name}, alt: A border post{', ' + keys if keys else ''}}}}}"


def _slide(desk: Desk, *blocks: str, layout: str = "") -> Scene:
    return desk.slide(f"content: [{', '.join(blocks)}]", layout=layout)


def _picture(scene: Scene) -> SceneImage:
    [picture] = [item for item in scene.items if isinstance(item, SceneImage)]
    return picture


def test_a_lone_photograph_fills_the_slide_below_its_title(desk: Desk) -> None:
    scene = _slide(_desk(desk, (2400, 1500)), _image())
    picture, title, *_ = scene.items
    assert scene.layout == "Picture Full"
    assert isinstance(picture, SceneImage)
    assert isinstance(title, Frame)
    assert picture.box == Box.of(0, 0, desk.theme.width, desk.theme.height)


@pytest.mark.parametrize("size", [(1900, 1200), (2400, 2000), (3000, 1400), (1200, 2400)])
def test_one_that_is_small_or_would_lose_much_is_shown_whole(desk: Desk, size: tuple[int, int]) -> None:
    assert _slide(_desk(desk, size), _image()).layout == "Title and Content"


def test_a_screenshot_or_one_whose_author_wants_all_of_it_is_shown_whole(desk: Desk) -> None:
    _desk(_desk(desk, (2400, 1500)), (2400, 1500), "screen.png")
    assert _slide(desk, _image(name="screen.png")).layout == "Title and Content"
    assert _slide(desk, _image("fit: contain")).layout == "Title and Content"
    assert _slide(desk, _image("caption: The new post")).layout == "Title and Content"
    assert _slide(desk, _image("fit: cover", "screen.png")).layout == "Picture Full"


@pytest.mark.parametrize(
    ("first", "second", "layout"), [(_image(), LIST, "Picture Left"), (LIST, _image(), "Picture Right")]
)
def test_beside_text_it_has_half_of_the_slide_in_its_turn(desk: Desk, first: str, second: str, layout: str) -> None:
    scene = _slide(_desk(desk, (1600, 1300)), first, second)
    box = _picture(scene).box
    assert scene.layout == layout
    assert (box.top, box.bottom) == (0, desk.theme.height)
    assert box.left == 0 or box.right == desk.theme.width


def test_beside_text_a_wide_one_would_lose_too_much(desk: Desk) -> None:
    assert _slide(_desk(desk, (2400, 1500)), _image(), LIST).layout == "Two Content"


def test_a_caption_keeps_it_off_the_edges(desk: Desk) -> None:
    scene = _slide(_desk(desk, (1600, 1300)), _image("caption: The new post"), LIST, layout="Picture Left")
    picture = _picture(scene)
    assert picture.caption
    assert picture.box.left > 0
    assert picture.caption.box.bottom < desk.theme.height


def test_the_band_of_a_title_on_a_picture_can_be_read_on_any_picture(desk: Desk) -> None:
    layout = desk.layout("Picture Full")
    for place in layout.placeholders:
        if place.kind != "pic":
            [band] = [each for title in layout.placeholders if title.kind == "title" for each in title.behind]
            assert isinstance(band.fill, Color)
            grounds = [band.fill.over(Color(rgb)) for rgb in ("FFFFFF", "000000", "808080")]
            assert min(place.styles[0].color.contrast(ground) for ground in grounds) >= 4.5


def test_no_other_block_stands_in_the_place_of_such_a_picture(desk: Desk) -> None:
    [problem] = desk.problems("content: [{tiles: [One, Two]}]", layout="Picture Full")
    assert problem.startswith('The layout "Picture Full" has no place left but for a picture.')


def test_below_a_title_there_is_no_room_for_its_other_texts(desk: Desk) -> None:
    _desk(desk, (2400, 1500))
    content = "content: [{heading: Before, image: {file: post.jpg, alt: A post, caption: The new post}}]"
    heading, caption = desk.problems(content, layout="Picture Full")
    assert heading.startswith('The layout "Picture Full" has no place for a heading.')
    assert caption.startswith('The layout "Picture Full" has no place for a caption.')
