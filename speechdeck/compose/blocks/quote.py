"""A quote: large, in the titles' font, in the placeholder, with a bar beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model import Quote
from ...scene import Box, Emu, Frame, Geometry, Paragraph, Placeholder, Shape
from ...typesetting import fit
from ...typesetting.fonts import has_serifs
from ...words.language import slants
from ...words.text import text_of
from ..excess import characters_over
from ..stage import Stage

_INDENT = Emu.of_points(24)
_BAR = Emu.of_points(5)

_SIZES = (60.0, 54.0, 48.0, 40.0, 32.0)
"""Points, in a design whose texts grow."""

_LINES, _FILLED, _MEASURE = 5, 0.8, 19.0
"""A quote that has grown: its lines, what it takes of its place's height, and how wide a line is in its sizes, at most."""

_SOURCE, _SOURCES = 0.4, (20.0, 24.0)
"""The source's size, of the quote's, and its bounds in points."""


def compose_quote(stage: Stage, block: Quote, placeholder: Placeholder) -> Iterator[Frame | Shape]:
    """Set the words and their source; the bar is as high as they are."""
    step = stage.step_of(block.quote)
    found = _grown(stage, block, placeholder) if stage.theme.grows else None
    if found is None:
        paragraphs = _usual(stage, block, placeholder)
        fitted = stage.shrunk(paragraphs, placeholder.content_box)
        if fitted is None:
            much = characters_over(
                paragraphs,
                lambda cut: stage.shrunk(cut, placeholder.content_box),
                at=1 if block.heading else 0,
            )
            stage.too_long(block.place_of("quote"), "this quote", "Shorten it.", much)
            return
        found = placeholder, fitted
    place, fitted = found
    bar, frame = _bar(stage, placeholder, place, fitted, step), Frame("body", place, fitted)
    # Where the template draws something behind the text, that would hide the bar.
    yield from (frame, bar) if placeholder.behind else (bar, frame)


def _usual(stage: Stage, block: Quote, placeholder: Placeholder) -> list[Paragraph]:
    own = placeholder.styles[0]
    return _paragraphs(stage, block, placeholder, stage.sizes(own.size * 1.4)[0], stage.sizes(own.size * 0.75)[0])


def _paragraphs(stage: Stage, block: Quote, placeholder: Placeholder, size: float, source: float) -> list[Paragraph]:
    quotation, step = block.quote, stage.step_of(block.quote)
    own = replace(placeholder.styles[0], bullet=None, margin=stage.emu(_INDENT), indent=Emu(0), before=0.0)
    font = stage.theme.heading
    words = replace(own, size=size, font=font, italic=has_serifs(font.family) and slants(text_of(quotation.text)))
    paragraphs = [stage.heading_paragraph(block.heading)] if block.heading else []
    paragraphs.append(Paragraph(quotation.text, words, step=step))
    if quotation.source:
        named = replace(own, size=source, color=stage.strong, before=stage.points(12.0))
        paragraphs.append(Paragraph(quotation.source, named, step=step))
    return paragraphs


def _grown(stage: Stage, block: Quote, placeholder: Placeholder) -> tuple[Placeholder, tuple[Paragraph, ...]] | None:
    """The words as large as they are read well, in a place that is no wider than their lines may be."""
    least, most = _SOURCES
    for usual in _SIZES:
        size = stage.points(usual)
        source = stage.at_most(stage.points(min(most, max(least, usual * _SOURCE))))
        paragraphs = tuple(_paragraphs(stage, block, placeholder, size, source))
        place = _no_wider(placeholder, Emu.of_points(size * _MEASURE + _INDENT.points), stage.rtl)
        box = place.content_box
        needed = fit.height(paragraphs, box.width, box.height.points)
        lines = fit.break_lines(paragraphs[1 if block.heading else 0], box.width.points, _LINES)
        fits = needed and needed <= _FILLED * box.height.points and lines and len(lines) <= _LINES
        if fits and fit.is_steady(paragraphs, box.width):
            return place, paragraphs
    return None


def _no_wider(place: Placeholder, width: Emu, rtl: bool) -> Placeholder:
    over = place.content_box.width - width
    if over <= 0 or place.behind or place.outline:
        return place
    box = place.box
    return replace(
        place, box=Box.of(box.left + (over if rtl else 0), box.top, box.width - over, box.height), moved=True
    )


def _bar(
    stage: Stage, own: Placeholder, place: Placeholder, paragraphs: tuple[Paragraph, ...], step: int | None
) -> Shape:
    width = place.content_box.width
    room = own.content_box
    whole = Emu.of_points(fit.height(paragraphs, width) or 0)
    above = Emu.of_points(fit.height(paragraphs[:1], width) or 0) if paragraphs[0].heading else Emu(0)
    top = room.top + fit.above(room.height - whole, own.anchor) + above
    box = Box.of(room.left, top, stage.emu(_BAR), whole - above)
    return Shape(stage.ours.gettext("Quote Bar"), Geometry.RECTANGLE, box, fill=stage.warm, step=step)
