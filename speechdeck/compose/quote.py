"""A quote: large, in the titles' font, in the placeholder, with a bar beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import Quote
from ..scene import Box, Emu, Frame, Geometry, Paragraph, Placeholder, Shape
from ..typesetting import fit
from ..typesetting.fonts import has_serifs
from .excess import characters_over
from .stage import Stage

_INDENT = Emu.of_points(24)
_BAR = Emu.of_points(5)


def compose_quote(stage: Stage, block: Quote, placeholder: Placeholder) -> Iterator[Frame | Shape]:
    """Set the words and their source; the bar is as high as they are."""
    quotation, step = block.quote, stage.step_of(block.quote)
    own = replace(placeholder.styles[0], bullet=None, margin=stage.emu(_INDENT), indent=Emu(0), before=0.0)
    largest = stage.sizes(own.size * 1.4)[0]
    paragraphs = [stage.heading_paragraph(block.heading)] if block.heading else []
    words = replace(own, size=largest, font=stage.theme.heading, italic=has_serifs(stage.theme.heading.family))
    paragraphs.append(Paragraph(quotation.text, words, step=step))
    if quotation.source:
        size = stage.sizes(own.size * 0.75)[0]
        paragraphs.append(
            Paragraph(
                quotation.source, replace(own, size=size, color=stage.strong, before=stage.points(12.0)), step=step
            )
        )
    fitted = stage.shrunk(paragraphs, placeholder.content_box)
    if fitted is None:
        much = characters_over(
            paragraphs,
            lambda cut: stage.shrunk(cut, placeholder.content_box),
            at=1 if block.heading else 0,
        )
        stage.too_long(block.place_of("quote"), "this quote", "Shorten it.", much)
        return
    bar, frame = _bar(stage, placeholder, fitted, step), Frame("body", placeholder, fitted)
    # Where the template draws something behind the text, that would hide the bar.
    yield from (frame, bar) if placeholder.behind else (bar, frame)


def _bar(stage: Stage, placeholder: Placeholder, paragraphs: tuple[Paragraph, ...], step: int | None) -> Shape:
    room = placeholder.content_box
    whole = Emu.of_points(fit.height(paragraphs, room.width) or 0)
    above = Emu.of_points(fit.height(paragraphs[:1], room.width) or 0) if paragraphs[0].heading else Emu(0)
    slack = {"top": 0, "middle": (room.height - whole) // 2, "bottom": room.height - whole}[placeholder.anchor]
    box = Box.of(room.left, room.top + slack + above, stage.emu(_BAR), whole - above)
    return Shape(stage.ours.gettext("Quote Bar"), Geometry.RECTANGLE, box, fill=stage.warm, step=step)
