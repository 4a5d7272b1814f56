"""A slide master and its layouts, what they inherit resolved.

A placeholder of a layout inherits from the master's placeholder of its kind, and that from the master's text styles
(ECMA-376 Part 1, 19.3.1.36 and 19.3.1.51).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from ..scene import Anchor, Backdrop, Box, Emu, Insets, Placeholder, TextStyle
from .colors import Palette
from .decoration import background, decoration
from .design import Layout
from .part import NAMESPACES, Part, attribute, child, frame_box, name_of
from .text import Typography

_ANCHOR: dict[str, Anchor] = {"t": "top", "ctr": "middle", "b": "bottom"}
_STYLES = {"title": "titleStyle", "body": "bodyStyle"}
_LEVELS = range(1, 10)


class Master:
    """A slide master: what its layouts inherit."""

    def __init__(self, part: Part) -> None:
        self.part = part
        theme = part.related("theme")
        self.palette = Palette(part, theme)
        self.typography = Typography(theme, self.palette)
        self.placeholders = {_ph(shape).get("type", "obj"): shape for shape in _placeholder_shapes(part)}

    def layouts(self) -> Iterator[Layout]:
        """Yield the layouts in the order in which PowerPoint shows them."""
        for part in self.part.listed("p:sldLayoutIdLst/p:sldLayoutId"):
            sources = [part] if part.root.get("showMasterSp") == "0" else [self.part, part]
            shapes = tuple(shape for source in sources for shape in decoration(source, self.palette))
            ground = background(part, self.palette) or background(self.part, self.palette) or self.palette.named["bg1"]
            placeholders = tuple(map(self._placeholder, _placeholder_shapes(part)))
            yield Layout(part.one("p:cSld").get("name", ""), part.name, Backdrop(ground, shapes), placeholders)

    def body(self) -> TextStyle:
        """Return the look of the body text's first level."""
        return self._style("body", None, 1)

    def _placeholder(self, shape: etree._Element) -> Placeholder:
        ph = _ph(shape)
        kind = ph.get("type", "obj")
        parent_kind = _inherits_from(kind)
        parent = self.placeholders.get(parent_kind)
        chain = [shape] if parent is None else [shape, parent]
        styles = tuple(self._style(parent_kind, shape, level) for level in _LEVELS)
        return Placeholder(
            kind, int(ph.get("idx", "0")), name_of(shape), _box(chain), _insets(chain), _anchor(chain), styles
        )

    def _style(self, kind: str, shape: etree._Element | None, level: int) -> TextStyle:
        """Resolve a level along layout, master placeholder and master text style."""
        parent = self.placeholders.get(kind)
        listed, styled = f"p:txBody/a:lstStyle/a:lvl{level}pPr", f"p:txStyles/p:{_STYLES.get(kind, 'otherStyle')}"
        found = [None if each is None else each.find(listed, NAMESPACES) for each in (shape, parent)]
        found.append(self.part.root.find(f"{styled}/a:lvl{level}pPr", NAMESPACES))
        return self.typography.style([properties for properties in found if properties is not None])


def _placeholder_shapes(part: Part) -> list[etree._Element]:
    shapes = part.root.findall("p:cSld/p:spTree/p:sp", NAMESPACES)
    return [shape for shape in shapes if shape.find("p:nvSpPr/p:nvPr/p:ph", NAMESPACES) is not None]


def _ph(shape: etree._Element) -> etree._Element:
    return next(shape.iter(f"{{{NAMESPACES['p']}}}ph"))


def _inherits_from(kind: str) -> str:
    """The kind of the master's placeholder that one of this kind inherits from."""
    if kind in ("title", "ctrTitle"):
        return "title"
    return kind if kind in ("dt", "ftr", "sldNum") else "body"


def _box(chain: Sequence[etree._Element]) -> Box:
    frame = child(chain, "p:spPr/a:xfrm")
    if frame is None:
        raise KeyError("xfrm")
    return frame_box(frame)


def _body_properties(chain: Sequence[etree._Element]) -> list[etree._Element]:
    return [body for shape in chain if (body := shape.find("p:txBody/a:bodyPr", NAMESPACES)) is not None]


def _insets(chain: Sequence[etree._Element]) -> Insets:
    bodies, usual = _body_properties(chain), Insets()

    def inset(name: str, default: Emu) -> Emu:
        return Emu(attribute(bodies, name, str(int(default))))

    left, top = inset("lIns", usual.left), inset("tIns", usual.top)
    return Insets(left, top, inset("rIns", usual.right), inset("bIns", usual.bottom))


def _anchor(chain: Sequence[etree._Element]) -> Anchor:
    return _ANCHOR.get(attribute(_body_properties(chain), "anchor", "t"), "top")
