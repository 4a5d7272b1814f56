"""An image: whole or filling its place, with as many pixels as a good screen shows there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...files.pictures import Original, PictureError, make_print
from ...model import Image, Picture
from ...scene import Box, Crop, Decoration, Emu, Insets, Placeholder, Shape
from ...scene import Image as SceneImage
from ...theme import overlap
from ...words.text import text_of
from ..stage import Stage

_NEARLY = 0.9
_MARGIN = Emu.of_points(32)
_DENSITY = 2
"""Pixels of the picture for each CSS pixel of the slide."""


def compose_image(stage: Stage, block: Image, placeholder: Placeholder) -> Iterator[Shape | SceneImage]:
    """Set the picture in the middle of its place, or over all of it, and the caption below."""
    picture = block.image
    original = stage.pictures.get(picture.file)
    if original is None:  # and the problem is said already
        return
    own = placeholder if placeholder.holds("pic") else None
    # A picture's place of a shape of its own is filled, as PowerPoint fills it, unless the author wants the whole picture.
    shaped = own is not None and own.kind == "pic" and (own.outline is not None or own.bleeds)
    fills = picture.fit == "cover" or (shaped and "fit" not in picture.model_fields_set)
    if own and own.bleeds and not _has_room_beside(stage, block, own):
        return
    heading, room = stage.heading(block, _room(stage, block, placeholder, shaped=shaped))
    if heading:
        yield heading
    room, caption = stage.caption(picture.caption, picture, room)
    ratio = original.width / original.height
    box, crop, width = _cover(room, ratio) if fills else _contain(room, ratio)
    try:
        made = make_print(original, min(_pixels(width), _own(original)))
    except PictureError as error:
        stage.problem(picture.place_of("file"), error.sentence, error.remedy)
        return
    if box.left > room.left:
        caption = tuple(replace(each, style=replace(each.style, align="center")) for each in caption)
    yield SceneImage(
        name=_name(stage, picture),
        text=picture.alt or "",
        placeholder=placeholder,
        box=box,
        step=stage.step_of(picture),
        caption=stage.below(caption, replace(box, left=room.left), picture, room.width),
        data=made.data,
        media_type=made.media_type,
        fallback=made.fallback,
        crop=crop,
        outline=own.outline.fitted(box) if own and own.outline else None,
        behind=_drawn(own, box, fill=True),
        around=_drawn(own, box, fill=False),
    )


def _has_room_beside(stage: Stage, block: Image, place: Placeholder) -> bool:
    """Whether a picture to the slide's edges has room for the texts that go with it, which the title takes from it."""
    title = stage.layout.first("title", "ctrTitle")
    texts = {"heading": (block.heading, block), "caption": (block.image.caption, block.image)}
    said = [(name, owner) for name, (text, owner) in texts.items() if text]
    if not said or not title or not overlap(title.box, place.box):
        return True
    for name, owner in said:
        sentence = f'The layout "{stage.layout.name}" has no place for a {name}.'
        stage.problem(owner.place_of(name), sentence, f"Remove the {name}, or choose another layout.")
    return False


def _room(stage: Stage, block: Image, place: Placeholder, *, shaped: bool) -> Box:
    """The box of a picture and its texts; where there are any, it keeps off the slide's edges."""
    if place.bleeds and (block.heading or block.image.caption):
        margin = stage.emu(_MARGIN)
        return place.box.inset(Insets(margin, margin, margin, margin))
    return place.box if shaped else place.content_box


def _name(stage: Stage, picture: Picture) -> str:
    text = text_of(picture.caption) if picture.caption else picture.alt
    return stage.ours.gettext("Picture: {text}", text=text) if text else stage.ours.gettext("Picture: decoration")


def _drawn(place: Placeholder | None, box: Box, *, fill: bool) -> tuple[Decoration, ...]:
    """What the picture's place draws, around the picture: its fills or its lines."""
    drawn = (each.fitted(box) for each in place.behind) if place else ()
    split = (replace(each, stroke=None) if fill else replace(each, fill=None) for each in drawn)
    return tuple(each for each in split if each.fill or each.stroke)


def _own(original: Original) -> int:
    """A drawing has as many pixels as are wanted."""
    return 1_000_000 if original.drawn else round(original.width)


def _pixels(width: float) -> int:
    return max(1, round(width / 9_525 * _DENSITY))


def _contain(room: Box, ratio: float) -> tuple[Box, Crop, float]:
    width = min(room.width, room.height * ratio)
    height = width / ratio
    # Next to nothing at the sides is no margin: then the picture begins where the texts do.
    left = room.left if width > room.width * _NEARLY else room.left + (room.width - width) / 2
    return Box.of(left, room.top, width, height), Crop(), width


def _cover(room: Box, ratio: float) -> tuple[Box, Crop, float]:
    """Cut as much from both sides as is over."""
    width = max(room.width, room.height * ratio)
    height = width / ratio
    return room, Crop((1 - room.width / width) / 2, (1 - room.height / height) / 2), width
