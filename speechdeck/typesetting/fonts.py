"""The fonts a deck carries: each family of PowerPoint machines with its open twin, whose letters are as wide."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product
from pathlib import Path

from ..files.home import CARRIED
from ..files.kept import kept

_PACKAGES = CARRIED / "@fontsource"

LINE = 1.2
"""The height of a line at single spacing as a fraction of the type size: PowerPoint's, whatever the font.

A text box that PowerPoint has fitted to one line shows it: 646,331 EMU at 36 points, 369,332 at 18, insets included.
"""


@dataclass(frozen=True, slots=True)
class Twin:
    """An open font whose advance widths are those of ``family``, as a Fontsource package.

    ``rise`` is the part of ``family``'s own height that lies above the baseline.
    """

    family: str
    package: str
    rise: float
    generic: str = "sans-serif"
    """What CSS calls its kind."""
    understudy: str = ""
    """The package that has letters which this one lacks, though the family has them: Greek and Cyrillic."""

    @property
    def packages(self) -> tuple[str, ...]:
        """The packages in which a letter is looked for."""
        return (self.package, self.understudy) if self.understudy else (self.package,)

    @property
    def ascent(self) -> float:
        """How far a line reaches above its baseline, as a fraction of the type size."""
        return LINE * self.rise

    @property
    def descent(self) -> float:
        """How far a line reaches below its baseline, as a fraction of the type size."""
        return LINE - self.ascent


TWINS = {
    twin.family: twin
    for twin in (
        Twin("Georgia", "gelasio", 0.807, "serif", "tinos"),
        Twin("Calibri", "carlito", 0.780),
        Twin("Arial", "arimo", 0.810),
        Twin("Times New Roman", "tinos", 0.805, "serif"),
    )
}

LEGIBLE = Twin("Atkinson Hyperlegible Next", "atkinson-hyperlegible-next", 0.766)
"""What a speaker may choose for the script: letters that are easier to tell apart. It stands for no other family."""

_SERIFS = re.compile(
    r"\b(serif|slab|roman|times|garamond|baskerville|bodoni|bookman|book antiqua|cambria|caslon|century schoolbook|charter"
    r"|constantia|didot|lora|merriweather|minion|palatino|perpetua|playfair|rockwell|sitka|tinos)\b",
    re.IGNORECASE,
)
"""Names of families with serifs, which Georgia's twin stands in for; Calibri's stands in for all others."""

_WIDE = re.compile(
    r"\b(black|wide|extended|mono|courier|consolas|century gothic|montserrat|poppins|raleway|verdana)\b", re.IGNORECASE
)
"""Names of families whose letters are wider than most."""

_ALLOWANCE, _WIDE_ALLOWANCE = 1.15, 1.35
"""How much wider than its stand-in's a font's letters are taken to be when they are not known."""

_UNDERSTUDIED = 1.2
"""How much wider a family's letters are taken to be than those of its understudy: Georgia's are, than those of Times."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """A part of a face: the characters it covers, as CSS says it, and the file."""

    unicode_range: str
    path: Path


@dataclass(frozen=True)
class Face:
    """One face of a family: upright or italic, regular or bold.

    ``allowance`` is for a family that has no twin: as much wider are its letters taken to be than the stand-in's.
    """

    twin: Twin
    bold: bool
    italic: bool
    allowance: float = 1.0

    def width(self, text: str) -> float:
        """Return the width of a text as a fraction of the type size; kerning, which mostly narrows, is left out."""
        known = self._texts.get(text)
        if known is None:
            # A word is measured again and again: on each layout, at each size.
            known = self._texts[text] = self._sum(text)
        return known

    def _sum(self, text: str) -> float:
        widths = self._widths
        total = 0.0
        for char in text:
            width = widths.get(char)
            if width is None:
                width = widths[char] = self._measure(char)
            total += width
        return total

    def files(self, characters: set[str]) -> Iterator[FontFile]:
        """Yield the WOFF2 files that cover some of the characters; an understudy's, where they cover what no other does."""
        left = characters
        for package in self.twin.packages:
            subsets = {name: each for name, each in _subsets(package).items() if any(_within(c, each[1]) for c in left)}
            for subset, (unicode_range, _) in subsets.items():
                yield FontFile(unicode_range, self._path(package, subset, "woff2"))
            left = {c for c in left if not any(_within(c, ranges) for _, ranges in subsets.values())}

    @cached_property
    def _texts(self) -> dict[str, float]:
        return {}

    @cached_property
    def _widths(self) -> dict[str, float]:
        return {}

    def _measure(self, char: str) -> float:
        if unicodedata.category(char) in ("Mn", "Me", "Cf"):
            return 0.0
        for package in self.twin.packages:
            for subset, (_, ranges) in _subsets(package).items():
                if _within(char, ranges):
                    widths = advances(self._path(package, subset, "woff"))
                    if ord(char) in widths:
                        wider = 1.0 if package == self.twin.package else _UNDERSTUDIED
                        return widths[ord(char)] * wider * self.allowance
        return 1.0 if unicodedata.east_asian_width(char) in "WF" else 0.6 * self.allowance

    def _path(self, package: str, subset: str, ending: str) -> Path:
        weight, slope = 700 if self.bold else 400, "italic" if self.italic else "normal"
        return _PACKAGES / package / "files" / f"{package}-{subset}-{weight}-{slope}.{ending}"


@cache
def face(family: str, bold: bool = False, italic: bool = False) -> Face:
    """Return the face that measures a family's text; one that has no twin is not embedded, and a stand-in measures."""
    if family in TWINS:
        return Face(TWINS[family], bold, italic)
    stand_in = TWINS["Georgia" if has_serifs(family) else "Calibri"]
    return Face(stand_in, bold, italic, _WIDE_ALLOWANCE if _WIDE.search(family) else _ALLOWANCE)


def has_serifs(family: str) -> bool:
    """Return whether a family has serifs: one that we do not know, by its name."""
    if family in TWINS:
        return TWINS[family].generic == "serif"
    return _SERIFS.search(family) is not None and "sans" not in family.lower()


_Ranges = tuple[tuple[int, int], ...]


@cache
def _subsets(package: str) -> dict[str, tuple[str, _Ranges]]:
    """A package's subsets: their ranges as CSS writes them and as numbers, the Latin first."""
    declared: dict[str, str] = json.loads((_PACKAGES / package / "unicode.json").read_text("utf-8"))
    return {
        subset: (declared[subset], tuple(_parse(declared[subset])))
        for subset in sorted(declared, key=lambda name: name != "latin")
    }


def _parse(unicode_range: str) -> Iterable[tuple[int, int]]:
    for part in unicode_range.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        yield int(first, 16), int(last or first, 16)


def _within(char: str, ranges: _Ranges) -> bool:
    return any(first <= ord(char) <= last for first, last in ranges)


def font_files() -> Iterator[Path]:
    """Yield the WOFF2 files of all fonts that decks carry; beside each lies the WOFF file that is measured."""
    for twin, bold, italic in product((*TWINS.values(), LEGIBLE), (False, True), (False, True)):
        paths = (Face(twin, bold, italic)._path(twin.package, subset, "woff2") for subset in _subsets(twin.package))
        yield from (path for path in paths if path.exists())


@cache
def advances(path: Path) -> dict[int, float]:
    """Return the advance width of each character of a font file, as a fraction of the type size."""
    codes, widths = kept(f"widths-{path.stem}", lambda: (_measured(path), [__file__, str(path)]))
    return dict(zip(codes, widths, strict=True))


def _measured(path: Path) -> tuple[list[int], list[float]]:
    # To open a font takes longer than to measure a deck's texts, and its outcome is kept.
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        # Any names will do for the glyphs; to find their own, a table of all there are would be read.
        font.setGlyphOrder([str(glyph) for glyph in range(font["maxp"].numGlyphs)])
        units = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        glyphs = font.getBestCmap()
        return list(glyphs), [metrics[glyph][0] / units for glyph in glyphs.values()]
