"""Where text stands in its shape: insets, anchor, direction (ECMA-376 Part 1, 21.1.2.1.1)."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from ..scene import Anchor, Emu, Insets
from .part import NAMESPACES, attribute

_ANCHOR: dict[str, Anchor] = {"t": "top", "ctr": "middle", "b": "bottom"}


def body_properties(chain: Sequence[etree._Element]) -> list[etree._Element]:
    """Return the properties of the text bodies along a chain of inheritance."""
    return [body for shape in chain if (body := shape.find("p:txBody/a:bodyPr", NAMESPACES)) is not None]


def insets(bodies: Sequence[etree._Element]) -> Insets:
    """Return the space between the shape's edges and its text."""
    usual = Insets()

    def inset(name: str, default: Emu) -> Emu:
        return Emu(attribute(bodies, name, str(int(default))))

    left, top = inset("lIns", usual.left), inset("tIns", usual.top)
    return Insets(left, top, inset("rIns", usual.right), inset("bIns", usual.bottom))


def anchor(bodies: Sequence[etree._Element]) -> Anchor:
    """Return where text stands that does not fill its shape."""
    return _ANCHOR.get(attribute(bodies, "anchor", "t"), "top")


def columns(bodies: Sequence[etree._Element]) -> int:
    """Return in how many columns text stands."""
    return int(attribute(bodies, "numCol", "1"))


def wraps(bodies: Sequence[etree._Element]) -> bool:
    """Return whether lines break at the shape's edge."""
    return attribute(bodies, "wrap", "square") != "none"


def is_vertical(bodies: Sequence[etree._Element]) -> bool:
    """Return whether text runs downwards or upwards."""
    return attribute(bodies, "vert", "horz") != "horz"
