"""A statement: one sentence in the titles' font, as large as its place allows; emphasised words in the strong colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model import Statement
from ...scene import Emu, Frame, Paragraph, Placeholder
from ...typesetting import fit
from ..excess import characters_over
from ..palette import TEXT, worst
from ..stage import Stage

_LARGEST = 60.0
"""Points: like a quote, unless its place has larger text of its own."""

_LINES = 5
"""More of them are no sentence that a room takes in at a glance, unless it is no larger than other text."""


def compose_statement(stage: Stage, block: Statement, placeholder: Placeholder) -> Iterator[Frame]:
    """Set the sentence in the placeholder, at the largest size at which it fits in few lines."""
    heading = [stage.heading_paragraph(block.heading)] if block.heading else []
    sentence = _sentence(stage, block, placeholder)

    def fitted(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...] | None:
        *above, last = paragraphs
        for size in stage.sizes(last.style.size):
            sized = replace(last, style=replace(last.style, size=size))
            if _is_taken_in(stage, sized, placeholder) and fit.fits([*above, sized], placeholder.content_box):
                return (*above, sized)
        return None

    if whole := fitted([*heading, sentence]):
        yield Frame("body", placeholder, whole)
    else:
        much = characters_over([*heading, sentence], fitted, at=len(heading))
        stage.too_long(block.place_of("statement"), "this statement", "Shorten it.", much)


def _sentence(stage: Stage, block: Statement, placeholder: Placeholder) -> Paragraph:
    own = placeholder.styles[0]
    largest = max(stage.at_most(stage.points(_LARGEST)), own.size)
    # On a ground of many tones the strong colour may be hard to read, and the text's own has been looked at.
    marked = stage.strong if worst(stage.strong, stage.grounds) >= TEXT else own.color
    style = replace(own, size=largest, font=stage.theme.heading, before=0.0, marked=marked)
    style = replace(style, bullet=None, margin=Emu(0), indent=Emu(0))
    return Paragraph(block.statement.text, style, step=stage.step_of(block.statement))


def _is_taken_in(stage: Stage, sentence: Paragraph, placeholder: Placeholder) -> bool:
    """Whether a sentence has few lines, or is no larger than other text."""
    if sentence.style.size <= min(stage.theme.body.size, placeholder.styles[0].size):
        return True
    lines = fit.break_lines(sentence, placeholder.content_box.width.points, _LINES)
    return lines is not None and len(lines) <= _LINES
