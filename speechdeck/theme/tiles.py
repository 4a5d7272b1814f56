"""Pictures and patterns that are repeated to fill a shape (ECMA-376 Part 1, 20.1.8.58 and 20.1.8.47)."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from io import BytesIO

from lxml import etree

from ..scene import Color, Picture, Tile, blend
from .part import fraction

_INCH = 914_400
_SCREEN = 96
"""Pixels an inch, of a picture that says nothing of it."""

_ALIGNED = {"t": 0.0, "l": 0.0, "b": 1.0, "r": 1.0}


def tile_of(element: etree._Element, data: bytes, shown: tuple[float, float]) -> Tile | None:
    """Return how a picture is repeated of which this much is shown across and down; None if its size is not known."""
    from PIL import Image, UnidentifiedImageError  # only the few templates with repeated pictures need it

    try:
        with Image.open(BytesIO(data)) as picture:
            pixels, density = picture.size, picture.info.get("dpi") or (_SCREEN, _SCREEN)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    scale = [fraction(element.get(name, "100000")) for name in ("sx", "sy")]
    width, height = (
        count / (float(each) or _SCREEN) * _INCH * abs(by) * part
        for count, each, by, part in zip(pixels, density, scale, shown, strict=True)
    )
    align, flip = element.get("algn", "tl"), element.get("flip", "none")
    across, down = (next((_ALIGNED[each] for each in align if each in sides), 0.5) for sides in ("lr", "tb"))
    if align == "ctr":
        across = down = 0.5
    shift = int(element.get("tx", "0")), int(element.get("ty", "0"))
    return Tile(max(1, width), max(1, height), shift, (across, down), ("x" in flip, "y" in flip))


# --- Patterns -----------------------------------------------------------------------------------------------------

_SIDE = 8
"""Of a pattern's square, in pixels of a screen."""

_MAGNIFIED = 4
"""So that browsers, which smooth what they magnify, keep the edges of its dots."""

_Drawn = Callable[[int, int], bool]


def pattern(name: str, front: Color, back: Color) -> Picture | None:
    """Return a preset pattern by its name (20.1.10.51) in two colours; None if it is not known here."""
    drawn = _PATTERNS.get(name)
    if drawn is None:
        return None
    rows = tuple(tuple(front if drawn(x, y) else back for x in range(_SIDE)) for y in range(_SIDE))
    mean = blend([color for row in rows for color in row])
    side = _SIDE * _INCH / _SCREEN
    # Dots and thin lines are seen as the colour between; on bold ones, a letter stands on the one or on the other.
    tones = rows if name in _BOLD else ((mean,),)
    return Picture(_png(rows), "image/png", mean, tones=tones, tile=Tile(side, side))


def _png(rows: tuple[tuple[Color, ...], ...]) -> bytes:
    from PIL import Image

    picture = Image.new("RGBA", (_SIDE, _SIDE))
    for y, row in enumerate(rows):
        for x, color in enumerate(row):
            picture.putpixel((x, y), (*bytes.fromhex(color.rgb), round(color.alpha * 255)))
    large, written = _SIDE * _MAGNIFIED, BytesIO()
    picture.resize((large, large), Image.Resampling.NEAREST).save(written, "PNG")
    return written.getvalue()


@lru_cache
def _thresholds(size: int = _SIDE) -> tuple[tuple[int, ...], ...]:
    """The order in which the dots of a square become dark, each as far as can be from those before (Bayer, 1973)."""
    if size == 1:
        return ((0,),)
    smaller = _thresholds(size // 2)
    quarters = ((0, 2), (3, 1))
    return tuple(
        tuple(
            4 * smaller[y % len(smaller)][x % len(smaller)] + quarters[y // len(smaller)][x // len(smaller)]
            for x in range(size)
        )
        for y in range(size)
    )


def _percent(share: int) -> _Drawn:
    return lambda x, y: _thresholds()[y][x] < share / 100 * _SIDE**2


def _lines(period: int, thick: int) -> dict[str, _Drawn]:
    """Lines in each of four directions."""
    return {
        "Horz": lambda _, y: y % period < thick,
        "Vert": lambda x, _: x % period < thick,
        "UpDiag": lambda x, y: (x + y) % period < thick,
        "DnDiag": lambda x, y: (x - y) % period < thick,
    }


_THIN, _CLOSE = _lines(8, 1), _lines(4, 1)


def _diamond(x: int, y: int) -> bool:
    return _THIN["UpDiag"](x, y) or _THIN["DnDiag"](x, y)


_PATTERNS: dict[str, _Drawn] = {
    **{f"pct{share}": _percent(share) for share in (5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90)},
    **{f"{name[0].lower()}{name[1:]}": drawn for name, drawn in _THIN.items()},
    **{f"lt{name}": drawn for name, drawn in _CLOSE.items()},
    **{f"dk{name}": drawn for name, drawn in _lines(4, 2).items()},
    **{f"nar{name}": drawn for name, drawn in _lines(2, 1).items()},
    **{f"wd{name}": drawn for name, drawn in _lines(8, 3).items()},
    "dashHorz": lambda x, y: y % 4 == 0 and x // 4 == y // 4,
    "dashVert": lambda x, y: x % 4 == 0 and x // 4 == y // 4,
    "dashUpDiag": lambda x, y: (x + y) % 4 == 0 and y < 4,
    "dashDnDiag": lambda x, y: (x - y) % 4 == 0 and y < 4,
    "cross": lambda x, y: x == 0 or y == 0,
    "diagCross": _diamond,
    "smGrid": lambda x, y: x % 4 == 0 or y % 4 == 0,
    "lgGrid": lambda x, y: x == 0 or y == 0,
    "dotGrid": lambda x, y: (x == 0 and y % 2 == 0) or (y == 0 and x % 2 == 0),
    "smCheck": lambda x, y: x // 2 % 2 == y // 2 % 2,
    "lgCheck": lambda x, y: x // 4 == y // 4,
    "openDmnd": _diamond,
    "dotDmnd": lambda x, y: _diamond(x, y) and x % 2 == 0,
    "solidDmnd": lambda x, y: abs(2 * x - 7) + abs(2 * y - 7) <= 8,
    "horzBrick": lambda x, y: y % 4 == 0 or x == y // 4 * 4,
    "diagBrick": lambda x, y: (x + y) % 8 == 0 or ((x - y) % 8 == 0 and y < 4),
}

_BOLD = {"wdHorz", "wdVert", "wdUpDiag", "wdDnDiag", "lgCheck", "solidDmnd"}
