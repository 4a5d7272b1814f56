"""How far apart two pictures of one slide are: its texts, measured word by word, and its ink, looked at from afar."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageFilter

from speechdeck import fonts
from speechdeck.scene import Paragraph, Scene, TextStyle

from .chromium import Word
from .stand_ins import raised

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
    lines: tuple[list[Line], list[Line]]

    @property
    def across(self) -> float:
        """The larger of the two sides."""
        return max(abs(self.left), abs(self.right))

    @property
    def down(self) -> float:
        """The larger of top and bottom."""
        return max(abs(self.first), abs(self.last))

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
            (_lines(shown), _lines(printed)),
        )
    assert not (rest := [word.text for word in words]), f"the PDF says more: {rest}"


def blurred_difference(one: bytes, other: bytes) -> float:
    """Return the largest difference between two pictures, of 255, when both are blurred."""
    blurred = [_blurred(each) for each in (one, other)]
    return float(np.asarray(ImageChops.difference(*blurred)).max())


def _take(words: Iterator[Word], paragraph: Paragraph, shown: Sequence[Word]) -> list[Word]:
    """The next paragraph's words; its bullet is a word of its own in a PDF."""
    if paragraph.style.bullet:
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
