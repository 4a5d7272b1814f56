"""Which pictures reach to the slide's edges, though nobody asked for it: large photographs that lose little by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...files.pictures import Original
from ...model import Block, Image
from ...scene import Frame, SceneItem
from ...scene.order import in_reading_order
from ...theme import overlap
from .seats import Seat, Seating

_FULL, _HALF = 16 / 9, 0.84
"""Width to height of a whole slide, and of its half."""

_WIDEST, _CROPPED, _CROPPED_BESIDE = 2.0, 0.2, 0.4
"""How wide a picture may be that fills a slide, and how much of its width or height it may lose there, and beside text."""

_WIDE, _HIGH = 1_920, 1_080
"""Pixels that it has at least: fewer look coarse at that size."""


def may_bleed(content: Sequence[Block], pictures: Mapping[str, Original]) -> bool:
    """Whether the one picture of a slide may fill it, or, beside another block, half of it."""
    images = [block for block in content if isinstance(block, Image)]
    if len(images) != 1 or len(content) > 2:
        return False
    [image] = images
    picture, original = image.image, pictures.get(image.image.file)
    if original is None or original.drawn or image.heading or picture.caption:
        return False
    if picture.fit == "cover":
        return True
    if "fit" in picture.model_fields_set or not original.photographed:
        return False
    return _fills(original) if len(content) == 1 else _fills_half(original)


def _fills(original: Original) -> bool:
    ratio = original.width / original.height
    return original.width >= _WIDE and ratio <= _WIDEST and _cropped(ratio, _FULL) <= _CROPPED


def _fills_half(original: Original) -> bool:
    ratio = original.width / original.height
    return original.height >= _HIGH and _cropped(ratio, _HALF) <= _CROPPED_BESIDE


def _cropped(ratio: float, place: float) -> float:
    """The part of a picture that is cut where it fills a place."""
    return 1 - min(ratio, place) / max(ratio, place)


def bleeds_well(seating: Seating, *, rtl: bool, may: bool) -> bool:
    """Whether no picture of a seating reaches to the edges, or it may, stands in its turn and leaves nothing empty."""
    places = [place for _, place in seating.seats if place]
    if not any(place.bleeds for place in places):
        return True
    in_turn = in_reading_order(places, lambda place: place.box, rtl=rtl)
    return may and list(in_turn) == places and len(places) == len(seating.layout.content)


def stands_on_picture(heads: Sequence[SceneItem], seats: Sequence[Seat]) -> bool:
    """Whether a slide's title stands on its picture."""
    bleeding = [place.box for _, place in seats if place and place.bleeds]
    frames = [head.placeholder.box for head in heads if isinstance(head, Frame)]
    return any(overlap(box, frame) for box in bleeding for frame in frames)
