"""The shadow of a shape: its own, or that of the theme's style which it points to (ECMA-376 Part 1, 20.1.8.45).

Soft edges and reflections are no loss: a slide says the same without them.
"""

from __future__ import annotations

from lxml import etree

from ..scene import Color, Emu, Shadow
from .colors import Palette
from .fills import Note
from .part import NAMESPACES, Part, fraction, tag

_EFFECTS = ("effectLst", "effectDag", "scene3d", "sp3d")
_NO_LOSS = ("outerShdw", "softEdge", "reflection", "glow")
_SAME_SIZE = 0.1
"""By what part a shadow may be larger or smaller than its shape and is still drawn as large."""


def shadow(
    properties: etree._Element, style: etree._Element | None, theme: Part, palette: Palette, lack: Note
) -> Shadow | None:
    """Return what a shape casts; ``lack`` is told of effects that the page does not have."""
    reference = None if style is None else style.find("a:effectRef", NAMESPACES)
    own = [each for each in properties if tag(each) in _EFFECTS]
    effects = own or _styled(reference, theme)
    cast = next((each for group in effects for each in group if tag(each) == "outerShdw"), None)
    found = None if cast is None else _cast(cast, palette, palette.color(reference))
    if any(map(_is_missed, effects)) or (cast is not None and not _lies_flat(cast)):
        lack("is drawn without some of its effects")
    return found


def _styled(reference: etree._Element | None, theme: Part) -> list[etree._Element]:
    index = 0 if reference is None else int(reference.get("idx", "0"))
    if not index:
        return []
    path = f"a:themeElements/a:fmtScheme/a:effectStyleLst/a:effectStyle[{index}]"
    styled = theme.root.find(path, NAMESPACES)
    return [] if styled is None else list(styled)


def _cast(cast: etree._Element, palette: Palette, own: Color | None) -> Shadow | None:
    color = palette.color(cast, own)
    if color is None or not color.alpha or not _lies_flat(cast):
        return None
    blur, distance = (Emu(cast.get(name, "0")) for name in ("blurRad", "dist"))
    turns = cast.get("rotWithShape", "1") in ("1", "true")
    return Shadow(color, blur, distance, int(cast.get("dir", "0")) / 60_000, turns)


def _lies_flat(cast: etree._Element) -> bool:
    """Whether a shadow is as large as its shape, and not one that falls on a floor."""
    sizes = (fraction(cast.get(name, "100000")) for name in ("sx", "sy"))
    return all(abs(size - 1) <= _SAME_SIZE for size in sizes) and all(
        cast.get(skew, "0") == "0" for skew in ("kx", "ky")
    )


def _is_missed(group: etree._Element) -> bool:
    match tag(group):
        case "effectLst":
            return any(tag(each) not in _NO_LOSS for each in group)
        case "sp3d":
            return len(group) > 0
        case "scene3d":
            # A camera that looks straight on, and a lamp, change nothing that is flat.
            camera = group.find("a:camera", NAMESPACES)
            return camera is not None and (not camera.get("prst", "").endswith("Front") or _turns(camera))
        case _:
            return len(group) > 0


def _turns(camera: etree._Element) -> bool:
    rotation = camera.find("a:rot", NAMESPACES)
    return rotation is not None and any(rotation.get(name, "0") != "0" for name in ("lat", "lon", "rev"))
