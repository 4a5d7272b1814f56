"""Lengths and rectangles on a slide, in the template's own units."""

from __future__ import annotations

from dataclasses import dataclass


class Emu(int):
    """A length in English Metric Units: 914,400 an inch, 12,700 a point (ECMA-376 Part 1, 20.1.2.1)."""

    __slots__ = ()

    @classmethod
    def of_points(cls, points: float) -> Emu:
        """Return the length of so many points."""
        return cls(round(points * 12_700))

    @property
    def points(self) -> float:
        """The length in points."""
        return self / 12_700

    @property
    def pixels(self) -> float:
        """The length in CSS pixels, 96 an inch."""
        return self / 9_525


NOTHING = Emu(0)
"""No length at all."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a slide, from the slide's top left corner."""

    left: Emu
    top: Emu
    width: Emu
    height: Emu

    @classmethod
    def of(cls, left: float, top: float, width: float, height: float) -> Box:
        """Return the box of four lengths in EMU, rounded."""
        return cls(Emu(round(left)), Emu(round(top)), Emu(round(width)), Emu(round(height)))

    @property
    def right(self) -> Emu:
        """The right edge."""
        return Emu(self.left + self.width)

    @property
    def bottom(self) -> Emu:
        """The bottom edge."""
        return Emu(self.top + self.height)

    @property
    def area(self) -> int:
        """Width by height, in square EMU."""
        return self.width * self.height

    def inset(self, insets: Insets) -> Box:
        """Return what is left of the box inside its insets."""
        return Box.of(
            self.left + insets.left,
            self.top + insets.top,
            self.width - insets.left - insets.right,
            self.height - insets.top - insets.bottom,
        )

    @staticmethod
    def around(boxes: tuple[Box, ...]) -> Box:
        """Return the smallest box that holds all of them."""
        left, top = min(box.left for box in boxes), min(box.top for box in boxes)
        return Box.of(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


_BESIDE, _ABOVE = Emu(91_440), Emu(45_720)


@dataclass(frozen=True, slots=True)
class Insets:
    """The space between a box's edges and its text; PowerPoint's own unless said (ECMA-376 Part 1, 21.1.2.1.1)."""

    left: Emu = _BESIDE
    top: Emu = _ABOVE
    right: Emu = _BESIDE
    bottom: Emu = _ABOVE


POWERPOINT_INSETS = Insets()
NO_INSETS = Insets(NOTHING, NOTHING, NOTHING, NOTHING)
