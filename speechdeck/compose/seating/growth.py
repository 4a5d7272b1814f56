"""Places that grow into what is free around them, for blocks that fit on no layout as it is.

Only where the author leaves the layout to us: a person would pull such a place larger by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model import Block
from ...scene import Box, Emu, Placeholder
from ...theme import Layout, Theme, overlap
from .seats import Seating, parted

_MARGIN = 0.05
"""Of the slide's height: what stays free around a place that has grown."""

_LINES_APART = 0.02
"""Of the slide's height: between lines of a title slide, which belong together."""

_GAIN = 1.05
"""Of a place's area: what is less is not worth a place of its own."""

_GROUND = 0.9
"""Of the slide: a decoration that covers as much is its background."""


def grown(seating: Seating, theme: Theme, *, rtl: bool = False) -> Iterator[Seating]:
    """Yield the ways in which blocks can stand on a layout whose places have grown; none where nothing is free."""
    content = [block for block, _ in seating.seats]
    places = [seating.room] if seating.room else [place for _, place in seating.seats if place]
    larger = _grown(places, seating, theme)
    if sum(each.box.area for each in larger) < _GAIN * sum(each.box.area for each in places):
        return
    if seating.room:
        yield from parted(content, seating.layout, larger[0], rtl=rtl)
    else:
        yield replace(seating, seats=_seats(content, larger))


def higher(
    place: Placeholder, layout: Layout, theme: Theme, empty: Sequence[Placeholder] = ()
) -> Iterator[Placeholder]:
    """Yield a place for text as high as what stands on the side to which its text runs on allows, then on both sides.

    ``empty`` are the layout's places in which nothing will stand.
    """
    if place.behind or place.outline:
        return
    others = [each.box for each in layout.placeholders if each not in empty and each.box != place.box]
    margin, box = round(_MARGIN * theme.height), place.box
    within = replace(box, top=Emu(margin), height=Emu(theme.height - 2 * margin))
    most = _pulled(box, [*others, *_drawn(layout, theme)], within, round(_LINES_APART * theme.height))
    up = Box.of(box.left, most.top, box.width, box.bottom - most.top)
    down = Box.of(box.left, box.top, box.width, most.bottom - box.top)
    for larger in (up if place.anchor == "bottom" else down, Box.around((up, down))):
        if larger != box:
            yield replace(place, box=larger, moved=True)


def as_high_as(place: Placeholder, own: Placeholder, needed: Emu) -> Placeholder:
    """A place that has grown, no higher than its text needs, and no farther from where it stood."""
    high = max(needed + own.insets.top + own.insets.bottom, own.box.height)
    top = max(place.box.top, min(own.box.top, place.box.bottom - high))
    return replace(place, box=Box.of(place.box.left, top, place.box.width, high))


def _drawn(layout: Layout, theme: Theme) -> list[Box]:
    """The boxes of what a layout draws before its background."""
    slide = Box.of(0, 0, theme.width, theme.height)
    drawn = (each.bounds for each in layout.background.shapes)
    return [each for each in drawn if overlap(each, slide) < _GROUND * slide.area]


def _seats(content: Sequence[Block], places: Sequence[Placeholder]) -> tuple[tuple[Block, Placeholder], ...]:
    return tuple(zip(content, places, strict=True))


def _grown(places: Sequence[Placeholder], seating: Seating, theme: Theme) -> list[Placeholder]:
    """The places, each as large as what stands around it allows; those that are left empty give way."""
    layout, done = seating.layout, list(places)
    others = [each.box for each in layout.placeholders if each not in layout.content and each not in places]
    shapes, margin = _drawn(layout, theme), round(_MARGIN * theme.height)
    # The template's own margins are at the left and right of its places.
    lines = Box.around(tuple(each.box for each in layout.placeholders))
    within = Box.of(lines.left, margin, lines.width, theme.height - 2 * margin)
    for at, place in enumerate(done):
        # What the template draws in or around a place is as large as the place is now.
        if place.behind or place.outline:
            continue
        beside = [*others, *(each.box for each in done if each is not place), *shapes]
        box = _pulled(place.box, beside, within, margin)
        done[at] = place if box == place.box else replace(place, box=box, moved=True)
    return done


def _pulled(box: Box, beside: Sequence[Box], within: Box, margin: int) -> Box:
    """A box pulled down and up, right and left, until it comes near to something or to the edge of what it is within."""
    around = [each for each in beside if not overlap(each, box)]
    bounds = [within, *(each for each in beside if overlap(each, box) == box.area)]
    column = [each for each in around if _meets(each.left, each.right, box.left, box.right)]
    floor = [each.top - margin for each in column if each.top >= box.bottom]
    ceiling = [each.bottom + margin for each in column if each.bottom <= box.top]
    bottom: int = max(box.bottom, min([*floor, *(each.bottom for each in bounds)]))
    top: int = min(box.top, max([*ceiling, *(each.top for each in bounds)]))
    row = [each for each in around if _meets(each.top, each.bottom, top, bottom)]
    after = [each.left - margin for each in row if each.left >= box.right]
    before = [each.right + margin for each in row if each.right <= box.left]
    right: int = max(box.right, min([*after, *(each.right for each in bounds)]))
    left: int = min(box.left, max([*before, *(each.left for each in bounds)]))
    return Box.of(left, top, right - left, bottom - top)


def _meets(start: int, end: int, other_start: int, other_end: int) -> bool:
    return start < other_end and other_start < end
