"""What a slide has in place of its layout's background: one of the template's colours, or a picture of the deck.

A picture is covered by so much of a light or dark ground that the layout's main texts can be read on all of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from ..errors import Problem, did_you_mean, nearest
from ..files.pictures import Original, make_background
from ..model import Slide
from ..scene import Background, Box, Color, Decoration, Geometry, Picture
from ..theme import Layout, Theme, from_afar
from .palette import TEXT, readable, worst

_WIDEST = 1_920
"""Pixels: behind texts, a picture need not be as sharp as one that is looked at."""

_PARTS = tuple(part / 100 for part in range(30, 96, 5))
"""How much of the ground may cover a picture: less would not calm it, and with more it could as well be left out."""


def named(name: str, theme: Theme) -> Color | None:
    """Return a colour of the template by its name as PowerPoint shows it (`Accent 1`), or as its files have it."""
    plain = re.sub(r"[\s_-]", "", name.lower())
    return theme.colors.get(re.sub("^background", "bg", re.sub("^text", "tx", plain)))


def no_color(slide: Slide, theme: Theme) -> Problem | None:
    """Return what is wrong with a slide's background, if that is no colour of the template, nor a picture."""
    wanted = slide.background
    if wanted is None or slide.is_pictured or named(wanted, theme):
        return None
    names = [name for name in theme.colors if "link" not in name.lower()]
    meant = did_you_mean(wanted, names) if nearest(wanted, names) else f"There are: {', '.join(names)}."
    sentence = f'The template has no colour "{wanted}".'
    return Problem(slide.place_of("background"), sentence, f"{meant} A picture is named with its ending.")


def with_background(layout: Layout, slide: Slide, theme: Theme, original: Original | None) -> Layout:
    """Return a layout with a slide's own background, if it has one that can be shown."""
    if slide.background is None:
        return layout
    box, own = Box.of(0, 0, theme.width, theme.height), layout.background
    if original is not None:
        ground, picture = _covered(original, box, _grounds(layout, theme))
        shapes = (Decoration("Background", Geometry.RECTANGLE, box, picture),)
        return replace(layout, background=replace(own, color=ground, shapes=shapes, own=picture))
    color = None if slide.is_pictured else named(slide.background, theme)
    return replace(layout, background=_colored(own, color, box)) if color else layout


def _colored(own: Background, color: Color, slide: Box) -> Background:
    drawn = own.shapes
    if drawn and drawn[0].name == "Background" and drawn[0].box == slide:
        drawn = drawn[1:]
    return replace(own, color=color, shapes=drawn, own=color)


_Grounds = tuple[tuple[Color, tuple[Color, ...]], ...]
"""What may cover a picture, and the colours of the texts that are then to be read on it."""


def _grounds(layout: Layout, theme: Theme) -> _Grounds:
    """The layout's own ground and its main texts, and the opposite, on which they take the other colour."""
    own = layout.background.color
    texts = (each for each in layout.placeholders if each.kind in _MAIN and not each.behind)
    inks = tuple(dict.fromkeys(each.styles[0].color for each in texts))
    light, dark = theme.colors["bg1"], theme.colors["tx2"]
    other = max((light, dark), key=own.contrast)
    return (own, inks), (other, (readable([light, dark], [other]),))


_MAIN = ("title", "ctrTitle", "subTitle", "obj")
"""Texts that keep the layout's colours; smaller ones may take another."""


@lru_cache(maxsize=32)
def _covered(original: Original, slide: Box, grounds: _Grounds) -> tuple[Color, Picture]:
    """The ground that covers a picture, the layout's own if it hides little more, and the picture with so much of it."""
    width = max(1, _WIDEST if original.drawn else min(_WIDEST, round(original.width)))
    height = max(1, round(width * slide.height / slide.width))
    _, tones = from_afar(make_background(original, width, height, grounds[0][0].rgb, 0.0).data)
    seen = frozenset(tone for row in tones for tone in row)
    needed = [(_enough(inks, seen, ground), ground) for ground, inks in grounds]
    (own, _), (least, _) = needed
    part, ground = needed[own - least > _MUCH]
    made = make_background(original, width, height, ground.rgb, part)
    color, tones = from_afar(made.data)
    return ground, Picture(made.data, made.media_type, color, tones=tones)


_MUCH = 0.2
"""How much less of the other ground has to be enough for a picture to be covered by that: the layout is the author's choice."""


def _enough(inks: Sequence[Color], tones: Collection[Color], ground: Color) -> float:
    """The least part of a ground over a picture with which the texts can be read on all of it."""
    return next((part for part in _PARTS if all(_reads(ink, tones, ground, part) for ink in inks)), _PARTS[-1])


def _reads(ink: Color, tones: Collection[Color], ground: Color, part: float) -> bool:
    return worst(ink, [replace(ground, alpha=part).over(tone) for tone in tones]) >= _NEEDED


_NEEDED = TEXT * 1.1
"""A little more than is needed: what is seen of a part of a picture is between its darkest and its lightest."""
