"""A comparison in a layout that is made for one: headings and lists in its own places, with their lines in rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product, zip_longest

from ...model import Comparison, Side
from ...scene import Box, Emu, Frame, Paragraph, Placeholder
from ...scene.order import in_reading_order
from ...theme import TEXTUAL
from ...typesetting import fit
from ..mirror import reads_from_the_right
from ..stage import Stage

_Pair = tuple[Placeholder, Placeholder]
"""The place of a heading, and that of the list below it."""

_LARGEST, _APART, _FILLED = 32.0, (1.6, 1.2, 0.8, 0.5), 0.9
"""Where texts grow: their largest size in points, the space between rows as a part of it, and how full a place may be."""

_LOW = 0.5
"""Of the height of the list below it: a place for a heading is lower."""


def places_for(stage: Stage, count: int, seat: Placeholder) -> list[_Pair]:
    """Return the layout's places for so many headings and their lists, in the order of reading.

    None where it has others, or where the comparison is not alone on its slide.
    """
    places = stage.layout.content
    if len(stage.seats) != 1 or seat not in places or len(places) != 2 * count:
        return []
    texts = [place for place in places if place.kind in TEXTUAL]
    pairs = [(head, body) for body in texts if (head := _head_of(body, texts))]
    if len(pairs) != count or len({id(place) for pair in pairs for place in pair}) != 2 * count:
        return []
    return in_reading_order(pairs, lambda pair: pair[1].box, rtl=reads_from_the_right(stage.lang))


def room_of(stage: Stage, seat: Placeholder) -> Box:
    """Return the room of a comparison that is no layout's: all of one that is made for another number of columns."""
    places = stage.layout.content
    texts = [place for place in places if place.kind in TEXTUAL]
    if len(stage.seats) == 1 and seat in places and any(_head_of(body, texts) for body in texts):
        return Box.around(tuple(place.content_box for place in places))
    return seat.content_box


def _head_of(body: Placeholder, places: Sequence[Placeholder]) -> Placeholder | None:
    """The place of the heading that stands right above a list."""
    box = body.box
    above = (
        place
        for place in places
        if place.box.bottom <= box.top + box.height // 10
        and place.box.height < _LOW * box.height
        and place.box.left < box.left + box.width // 2 < place.box.right
    )
    return max(above, key=lambda place: place.box.bottom, default=None)


def set_in_places(stage: Stage, block: Comparison, places: Sequence[_Pair]) -> Iterator[Frame]:
    """Set headings and lists, all headings at one size and all lists at one."""
    sides = block.comparison
    if block.heading:
        sentence = f'The layout "{stage.layout.name}" has no place for the heading of a comparison.'
        remedy = "Remove the heading, or say it in the slide's title."
        stage.problem(block.place_of("heading"), sentence, remedy)
    heads = [(_heading(stage, side, head),) for side, (head, _) in zip(sides, places, strict=True)]
    lists = [_lines(stage, side, body) for side, (_, body) in zip(sides, places, strict=True)]
    headings = _fitted(stage, heads, [head for head, _ in places])
    below = [body for _, body in places]
    bodies = (_spread(stage, lists, below) if stage.theme.grows else None) or _fitted(stage, lists, below)
    if headings is None or bodies is None:
        what = "a heading of this comparison" if headings is None else "the text of this comparison"
        stage.too_long(block.place_of("comparison"), what, "Shorten it, or choose another layout.")
        return
    for (head, body), heading, lines in zip(places, headings, bodies, strict=True):
        yield Frame("body", head, heading)
        yield Frame("body", body, lines)


def _heading(stage: Stage, side: Side, place: Placeholder) -> Paragraph:
    return Paragraph(side.heading, replace(place.styles[0], bullet=None), step=stage.step_of(side), heading=True)


def _lines(stage: Stage, side: Side, place: Placeholder) -> tuple[Paragraph, ...]:
    return tuple(
        # A line without a cue of its own appears with its column.
        Paragraph(point.text, place.styles[0], step=stage.step_of(point if point.cue else side))
        for point in side.points
    )


def _spread(
    stage: Stage, texts: Sequence[tuple[Paragraph, ...]], places: Sequence[Placeholder]
) -> list[tuple[Paragraph, ...]] | None:
    """Lists side by side at the largest size at which their rows stand well apart and fill their places."""
    for size, apart in product(stage.up_to(_LARGEST), _APART):
        looser = [tuple(_looser(each, size, apart) for each in text) for text in texts]
        aligned = _aligned(looser, places)
        if aligned and all(fit.fits(text, _most(place)) for text, place in zip(aligned, places, strict=True)):
            return aligned
    return None


def _looser(paragraph: Paragraph, size: float, apart: float) -> Paragraph:
    style, grown = paragraph.style, size / paragraph.style.size
    margin, indent = Emu(round(style.margin * grown)), Emu(round(style.indent * grown))
    return replace(paragraph, style=replace(style, size=size, before=size * apart, margin=margin, indent=indent))


def _most(place: Placeholder) -> Box:
    """As much of a place as lists that have grown may fill."""
    return replace(place.content_box, height=Emu(round(place.content_box.height * _FILLED)))


def _fitted(
    stage: Stage, texts: Sequence[tuple[Paragraph, ...]], places: Sequence[Placeholder]
) -> list[tuple[Paragraph, ...]] | None:
    """Texts side by side at the largest size at which all fit, their rows at one height."""
    scale, least = stage.theme.scale, stage.theme.smallest
    for down in range(len(scale) + 1):
        resized = [tuple(fit.resize(each, scale, down, least) for each in text) for text in texts]
        aligned = _aligned(resized, places)
        if aligned and all(fit.fits(text, place.content_box) for text, place in zip(aligned, places, strict=True)):
            return aligned
    return None


def _aligned(
    texts: Sequence[tuple[Paragraph, ...]], places: Sequence[Placeholder]
) -> list[tuple[Paragraph, ...]] | None:
    """Texts with so much space after each paragraph that the next ones begin side by side."""
    columns: list[list[Paragraph]] = [[] for _ in texts]
    for row in zip_longest(*texts):
        lines = [
            fit.break_lines(paragraph, place.content_box.width.points) if paragraph else []
            for paragraph, place in zip(row, places, strict=True)
        ]
        if any(each is None for each in lines):
            return None
        most = max(len(each or ()) for each in lines)
        for column, paragraph, own in zip(columns, row, lines, strict=True):
            if paragraph:
                lower = (most - len(own or ())) * fit.line_height(paragraph.style)
                column.append(replace(paragraph, style=replace(paragraph.style, after=paragraph.style.after + lower)))
    return [tuple(column) for column in columns]
