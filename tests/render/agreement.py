"""How far apart two pictures of one slide are: its texts, measured word by word, and its ink, looked at from afar."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageFilter

from speechdeck.scene import Paragraph, Scene, TextStyle
from speechdeck.typesetting import fonts

from .chromium import Word
from .stand_ins import raised

ACROSS, STRETCH = 1.0, 0.003
"""Pixels, and a fraction of a text's width: LibreOffice rounds the size of letters and the place of each to a grid of
600 to the inch. Three texts in four are within a third of a pixel.
"""

DOWN = 1.5
"""Pixels: both programs round baselines, each to its own grid; the largest type is a pixel off."""

BLURRED = 20.0
"""Of 255. The edges of large letters come to 14 and the heads of arrows to 18; a title three pixels off, to 24."""

_BLUR = 8
"""Radius in pixels: letters become grey, lines of text stay apart."""

Line = tuple[str, ...]


@dataclass(frozen=True)
class Deviation:
    """By how many pixels LibreOffice's text lies to the right of Chromium's, or below it, on each of its sides.

    Up and down are the baselines of the first line and of the last. ``lines`` are the lines as each breaks them.
    """

    text: str
    left: float
    right: float
    first: float
    last: float
    width: float
    lines: tuple[list[Line], list[Line]]

    @property
    def is_seen(self) -> bool:
        """Whether it is more than what the two programs' rounding explains."""
        across, down = max(abs(self.left), abs(self.right)), max(abs(self.first), abs(self.last))
        return across > ACROSS + STRETCH * self.width or down > DOWN

    @property
    def breaks_alike(self) -> bool:
        """Whether the lines end at the same words."""
        return self.lines[0] == self.lines[1]

    def __str__(self) -> str:
        sides = f"left {self.left:+.1f}, right {self.right:+.1f}, first line {self.first:+.1f}, last {self.last:+.1f}"
        return f"{self.text[:40]!r}: {sides}" + ("" if self.breaks_alike else f", other lines: {self.lines}")


def deviations(scene: Scene, page: Sequence[Sequence[Word]], pdf: Sequence[Word]) -> Iterator[Deviation]:
    """Compare each paragraph of a slide on the page and in the PDF."""
    words = iter(pdf)
    for paragraph, shown in zip(scene.paragraphs, page, strict=True):
        printed = _take(words, paragraph, shown)
        below = raised(fonts.face(paragraph.style.font.family).twin) * _pixels(paragraph.style)
        yield Deviation(
            paragraph.text,
            min(word.left for word in printed) - min(word.left for word in shown),
            max(word.right for word in printed) - max(word.right for word in shown),
            printed[0].baseline - shown[0].baseline - below,
            printed[-1].baseline - shown[-1].baseline - below,
            max(word.right for word in shown) - min(word.left for word in shown),
            (_lines(shown), _lines(printed)),
        )
    assert not (rest := [word.text for word in words]), f"the PDF says more: {rest}"


def blurred_difference(one: bytes, other: bytes) -> float:
    """Return the largest difference between two pictures, of 255, when both are blurred."""
    blurred = [_blurred(each) for each in (one, other)]
    return float(np.asarray(ImageChops.difference(*blurred)).max())


def _take(words: Iterator[Word], paragraph: Paragraph, shown: Sequence[Word]) -> list[Word]:
    """The next paragraph's words; its bullet is a word of its own in a PDF."""
    if paragraph.style.bullet and paragraph.style.bullet.char:
        bullet = next(words).text
        assert bullet == paragraph.style.bullet.char, f"the PDF has {bullet!r} instead of a bullet"
    taken = list(itertools.islice(words, len(shown)))
    said, wanted = (" ".join(word.text for word in each) for each in (taken, shown))
    assert said == wanted, f"the PDF says {said!r} instead of {wanted!r}"
    return taken


def _lines(words: Sequence[Word]) -> list[Line]:
    """The words of each line: the next one begins further left than the word before it ends."""
    lines: list[list[str]] = []
    edge = float("inf")
    for word in words:
        if word.left < edge:
            lines.append([])
        lines[-1].append(word.text)
        edge = word.left
    return [tuple(line) for line in lines]


def _pixels(style: TextStyle) -> float:
    return style.size * 96 / 72


def _blurred(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("RGB").filter(ImageFilter.GaussianBlur(_BLUR))
