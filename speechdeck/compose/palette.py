"""Colours from a theme that can be seen, told apart and read on what is behind them, however few or pale its own are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from ..scene import Color
from ..scene.grounds import prevailing
from ..scene.light import is_warm, unlikeness
from ..theme import tone

TEXT, GRAPHICS = 4.5, 3.0
"""The contrast that text needs, and parts of a drawing (WCAG 2.2, 1.4.3 and 1.4.11)."""

_TOLD, _APART = 0.05, 0.1
"""How unlike two of the theme's own colours have to be, which somebody chose, and those that are added here.

Twice and five times what is just noticed; the back of a room sees less than the desk.
"""

_PARTS = ("accent1", "accent2", "accent3", "accent4", "accent6", "tx2", "accent5", "bg1", "tx1")
_ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
_TONED = (*_ACCENTS, "tx2", "bg2", "tx1", "bg1")

_OFFERED = ((75, 0), (50, 0), (60, 40), (40, 60), (20, 80))
"""The shades and tints that PowerPoint offers of each of a theme's colours."""

_ANY = (*((part, 0) for part in range(95, 0, -5)), *((part, 100 - part) for part in range(95, 0, -5)))
_EVERY = (*((part, 0) for part in range(99, 0, -1)), *((part, 100 - part) for part in range(99, 0, -1)))

_GREYS = [Color(f"{level:02X}" * 3) for level in range(0, 256, 2)]
"""The last resort of a theme that is all nearly black."""

BLACK, WHITE = Color("000000"), Color("FFFFFF")
"""What can be read where nothing of the theme's can: one of the two, on any one colour."""


def worst(color: Color, grounds: Sequence[Color]) -> float:
    """Return a colour's contrast with the one of several grounds that it is nearest to."""
    return min(color.contrast(ground) for ground in grounds)


def readable(colors: Iterable[Color], grounds: Sequence[Color], needed: float = TEXT) -> Color:
    """Return the first colour that reads well on all grounds; where none does, black or white, whatever reads best."""
    tried = [*colors, BLACK, WHITE]
    found = (color for color in tried if worst(color, grounds) >= needed)
    return next(found, None) or max(tried, key=lambda color: worst(color, grounds))


def shades(color: Color) -> list[Color]:
    """Return the shades and tints that PowerPoint offers of one of the theme's colours."""
    return list(_tones([color], _OFFERED))


def warmest(colors: Mapping[str, Color], names: Sequence[str], grounds: Sequence[Color]) -> Color | None:
    """Return the first warm one of a theme's colours that reads well, or the first shade or tint of one that does."""
    warm = [colors[name] for name in names if is_warm(colors[name].rgb)]
    tones = (changed for color in warm for changed in shades(color))
    return next((color for color in chain(warm, tones) if worst(color, grounds) >= TEXT and is_warm(color.rgb)), None)


def distinct(colors: Mapping[str, Color], count: int, grounds: Sequence[Color]) -> tuple[Color, ...]:
    """Return so many colours that stand out from the grounds and are told apart.

    They are the theme's own as long as there are any, then shades and tints of them, as far apart as they can be.
    """
    if max(worst(color, grounds) for color in (BLACK, WHITE)) < GRAPHICS:
        # Nothing stands out from all of a photograph.
        grounds = [prevailing(grounds)]
    own = [colors[name] for name in _PARTS]
    chosen: list[Color] = []
    for color in _standing_out(own, grounds):
        if len(chosen) < count and _apart(color, chosen) >= _TOLD:
            chosen.append(color)
    for names, changes in ((_ACCENTS, _OFFERED), (_TONED, _ANY)):
        if len(chosen) < count:
            tones = _tones([colors[name] for name in names], changes)
            chosen += _added(list(_standing_out(tones, grounds)), chosen, count - len(chosen), _APART)
    if len(chosen) < count:
        tones = chain(_tones([colors[name] for name in _TONED], _EVERY), _GREYS)
        chosen += _added(list(_standing_out(tones, grounds)), chosen, count - len(chosen), 0.0)
    return tuple(chosen)


def _tones(colors: Sequence[Color], changes: Sequence[tuple[int, int]]) -> Iterator[Color]:
    """Shades and tints, each change of all colours in turn."""
    return (changed for change in changes for color in colors if (changed := tone(color, *change)))


def _standing_out(colors: Iterable[Color], grounds: Sequence[Color]) -> Iterator[Color]:
    """The colours that can be seen on the grounds, each once."""
    seen: set[str] = set()
    for color in colors:
        if color.rgb not in seen and worst(color, grounds) >= GRAPHICS:
            seen.add(color.rgb)
            yield color


def _added(colors: Sequence[Color], chosen: Sequence[Color], count: int, apart: float) -> list[Color]:
    """The colours, at most so many, each of which is farthest from those before; none nearer than ``apart``."""
    distances = {color: _apart(color, chosen) for color in colors}
    added: list[Color] = []
    while distances and len(added) < count:
        color = next((each for each in colors if distances.get(each, 0) >= 1.5 * _APART), None)
        color = color or max(distances, key=distances.__getitem__)
        if distances[color] <= apart:
            break
        added.append(color)
        distances = {
            each: min(far, unlikeness(each.rgb, color.rgb)) for each, far in distances.items() if each != color
        }
    return added


def _apart(color: Color, others: Sequence[Color]) -> float:
    return min((unlikeness(color.rgb, other.rgb) for other in others), default=1.0)
