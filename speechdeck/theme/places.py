"""Places that a layout does not have to itself: a title where it has none, and places that PowerPoint cannot tell apart.

A slide says where these stand, in its own part; PowerPoint does so for what somebody moves by hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..scene import NOTHING, Box, Emu, Placeholder

FOOT = ("dt", "ftr", "sldNum")

NOWHERE = Box(NOTHING, NOTHING, NOTHING, NOTHING)

_STRIP = 0.14
"""Of the slide's height: a strip in which a title stands."""

_MARGIN = 0.05
"""Of the slide's sides: what is left free around a strip that stands alone."""


def told_apart(places: Sequence[Placeholder]) -> tuple[Placeholder, ...]:
    """Return a layout's places, those of one index with a box of their own on the slide.

    PowerPoint takes the look of the first of one kind for all of them (ECMA-376 Part 1, 19.3.1.36); other programs find
    a place by its index alone.
    """
    alike = Counter((each.kind, each.index) for each in places)
    indexes = Counter(each.index for each in places)
    first = {(each.kind, each.index): each for each in reversed(places)}
    return tuple(
        _as_first(each, first[each.kind, each.index])
        if alike[each.kind, each.index] > 1
        else replace(each, moved=each.moved or (each.kind not in TITLES and indexes[each.index] > 1))
        for each in places
    )


TITLES = ("title", "ctrTitle")
"""What every program finds by its kind, as there is one of them."""


def _as_first(place: Placeholder, first: Placeholder) -> Placeholder:
    return replace(
        place,
        styles=first.styles,
        insets=first.insets,
        anchor=first.anchor,
        behind=tuple(each.fitted(place.box) for each in first.behind),
        outline=first.outline and first.outline.fitted(place.box),
        moved=True,
    )


def bleeding(places: Sequence[Placeholder], slide: Box) -> tuple[Placeholder, ...]:
    """Return places, those for pictures marked that reach to three edges of the slide, or to all."""
    return tuple(replace(each, bleeds=each.kind == "pic" and _edges(each.box, slide) >= _BLED) for each in places)


_BLED = 3
"""Edges of the slide to which a picture reaches that is half of it."""


def _edges(box: Box, slide: Box) -> int:
    reached = (
        box.left <= slide.left,
        box.top <= slide.top,
        box.right >= slide.right,
        box.bottom >= slide.bottom,
    )
    return sum(reached)


def titled(places: Sequence[Placeholder], usual: Placeholder, slide: Box) -> tuple[Placeholder, ...]:
    """Return a layout's places with one for a title: where the master has its own, or in a strip above the content."""
    if any(each.kind in TITLES for each in places):
        return tuple(places)
    filled = [each for each in places if each.kind not in FOOT]
    if usual.box.height and not any(overlap(usual.box, each.box) for each in filled):
        return (usual, *places)
    strip = _strip(filled, slide)
    title = replace(usual, box=strip, anchor="bottom")
    return (title, *_below(places, strip))


def overlap(one: Box, other: Box) -> int:
    """Return the area that two boxes share."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(0, across) * max(0, down)


def _strip(filled: Sequence[Placeholder], slide: Box) -> Box:
    """Above the content, or, where there is no room, over its uppermost part; as wide as all of it."""
    margin, high = _MARGIN * slide.height, _STRIP * slide.height
    if not filled:
        across = _MARGIN * slide.width
        return Box.of(across, margin, slide.width - 2 * across, high)
    content = Box.around(tuple(each.box for each in filled))
    top = max(0, min(content.top, max(margin, content.top - high)))
    return Box.of(content.left, top, content.width, high)


def _below(places: Sequence[Placeholder], strip: Box) -> Iterator[Placeholder]:
    """The places, cut to what is below a strip; without those of which it covers the most."""
    for place in places:
        covered = overlap(place.box, strip)
        if place.kind in FOOT or not covered:
            yield place
        elif 2 * covered < place.box.area:
            lower = replace(place.box, top=strip.bottom, height=Emu(place.box.bottom - strip.bottom))
            yield replace(place, box=lower, moved=True)
