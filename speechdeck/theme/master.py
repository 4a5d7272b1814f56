"""A slide master and its layouts, what they inherit resolved.

A placeholder of a layout inherits from the master's placeholder of its kind, and that from the master's text styles
(ECMA-376 Part 1, 19.3.1.36 and 19.3.1.51).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from ..scene import Background, Box, Decoration, Emu, Geometry, Insets, Placeholder, TextStyle
from .clearance import cleared
from .colors import Palette, color_map
from .decoration import Decorator
from .design import PICTORIAL, Lack, Layout
from .fills import Fills
from .frames import anchor, body_properties, columns, insets, is_vertical, wraps
from .geometry import says_outline, text_edges
from .part import NAMESPACES, Part, attribute, child, first, frame_box, name_of, plain
from .places import FOOT, NOWHERE, TITLES, bleeding, titled, told_apart
from .text import Typography

_STYLES = {"title": "titleStyle", "body": "bodyStyle"}
_LEVELS = range(1, 10)

_USUAL_SIZES = {"title": (36.0,) * 9, "body": (28.0, 24.0, 20.0, *(18.0,) * 6)}
"""Points for the levels of a text whose size the template leaves to the program that shows it."""

_SMALL_SIZES = (12.0,) * 9
"""The same for footers, dates and numbers."""


class Master:
    """A slide master: what its layouts inherit. ``usual`` is the presentation's style of text in shapes."""

    def __init__(self, part: Part, slide: Box, usual: etree._Element | None) -> None:
        self.part, self.slide, self.usual = part, slide, usual
        self.theme = part.related("theme")
        self.placeholders = {_ph(shape).get("type", "obj"): shape for shape in _placeholder_shapes(part)}
        self.body_placeholder = self.placeholders.get("body", self.placeholders.get("obj"))
        self.palette = Palette(self.theme, color_map(part.one("p:clrMap")))
        self.typography = Typography(self.theme, self.palette, usual)

    def layouts(self) -> Iterator[Layout]:
        """Yield the layouts in the order in which PowerPoint shows them."""
        for part in self.part.listed("p:sldLayoutIdLst/p:sldLayoutId"):
            yield _LayoutReader(self, part).layout()


class _LayoutReader:
    """One layout, seen with its own map of the theme's colours if it has one."""

    def __init__(self, master: Master, part: Part) -> None:
        self.master, self.part = master, part
        mapping = part.root.find("p:clrMapOvr/a:overrideClrMapping", NAMESPACES)
        self.mapping = {} if mapping is None else color_map(mapping)
        self.palette = Palette(master.theme, self.mapping) if self.mapping else master.palette
        self.typography = Typography(master.theme, self.palette, master.usual) if self.mapping else master.typography
        for each in (part, master.part):
            self.typography.knows(Fills(each, master.theme, self.palette))
        self.lacks: list[Lack] = []
        own, inherited = (
            Decorator(Fills(each, master.theme, self.palette), self.typography, self.lacks)
            for each in (part, master.part)
        )
        ground = own.background(master.slide) or inherited.background(master.slide)
        self.color, self.behind = ground or (self.palette.named["bg1"], ())
        plain = Decoration("Background", Geometry.RECTANGLE, master.slide, self.color)
        behind = next(iter(self.behind), plain)
        self.own, self.inherited = (replace(each, ground=behind) for each in (own, inherited))

    def layout(self) -> Layout:
        background = self._background()
        places = cleared(told_apart(tuple(self._placeholders())), background.shapes, self.master.slide)
        placeholders = titled(bleeding(places, self.master.slide), self._master_title(), self.master.slide)
        return Layout(
            plain(self.part.one("p:cSld").get("name", "")),
            self.part.name,
            background,
            placeholders,
            self.part.root.get("type", "cust"),
            self.palette.named,
            self._styles("body", self._levels("body", None))[0],
            self.typography.heading,
            tuple(dict.fromkeys(self.lacks)),
        )

    def _master_title(self) -> Placeholder:
        """The master's title, for a layout that has none."""
        shape = self.master.placeholders.get("title")
        chain = [] if shape is None else [shape]
        bodies = body_properties(chain)
        upright = _rotation(chain) == "0" and not is_vertical(bodies)
        box = (_box(chain) if upright else None) or NOWHERE
        name, styles = (
            ("Title" if shape is None else name_of(shape)),
            self._styles("title", self._levels("title", None)),
        )
        return Placeholder("title", 0, name, box, insets(bodies), anchor(bodies), styles, moved=True, adopted=True)

    def _background(self) -> Background:
        own, inherited = self.own, self.inherited
        painters = [own] if self.part.root.get("showMasterSp") in ("0", "false") else [inherited, own]
        drawn: tuple[Decoration, ...] = tuple(each for painter in painters for each in painter.decorations())
        return Background(
            self.color,
            self.behind + drawn,
            tuple(self.palette.named.values()),
            (self.typography.heading, self.typography.body),
            tuple(self.mapping.items()),
            self.typography.usual_rtl,
        )

    def _placeholders(self) -> Iterator[Placeholder]:
        """The placeholders that can be filled: those that stand somewhere, and upright."""
        for shape in _placeholder_shapes(self.part):
            kind = _ph(shape).get("type", "obj")
            parent = self._parent(kind)
            chain = [shape] if parent is None else [shape, parent]
            box, bodies = _box(chain), body_properties(chain)
            turned = _rotation(chain) != "0" or is_vertical(bodies)
            if box and not turned:
                if columns(bodies) > 1:
                    parted = f"in {columns(bodies)} columns, in the HTML in one"
                    self.lacks.append(Lack("in PowerPoint", f'a text in "{name_of(shape)}"', f"stands {parted}"))
                yield self._placeholder(kind, shape, parent, box, bodies)
            elif kind != "dt":
                reason = "it stands nowhere" if box is None else "its text runs downwards or upwards"
                self.lacks.append(Lack("", f'the placeholder "{name_of(shape)}"', f"stays empty: {reason}"))

    def _placeholder(
        self,
        kind: str,
        shape: etree._Element,
        parent: etree._Element | None,
        box: Box,
        bodies: Sequence[etree._Element],
    ) -> Placeholder:
        chain = ((shape, self.own), (parent, self.inherited))
        said = [
            (each, drawn.fills) for of, drawn in chain if of is not None for each in of.findall("p:spPr", NAMESPACES)
        ]
        if not said:
            raise KeyError("spPr")
        outlined = next((each for each, _ in said if says_outline(each)), said[0][0])
        behind = tuple(self.own.behind(shape, said, outlined, box)) if kind != "dt" else ()
        pictured, levels = kind in ("obj", "pic"), self._levels(kind, shape)
        return Placeholder(
            kind,
            int(_ph(shape).get("idx", "0")),
            name_of(shape),
            box,
            insets(bodies) if kind in PICTORIAL else _inside(outlined, insets(bodies), box),
            anchor(bodies),
            self._styles(kind, levels),
            behind,
            self.own.outline(shape, outlined, box, tell=kind == "pic" and not behind) if pictured else None,
            sized=_says_size(levels),
            wrapped=wraps(bodies),
        )

    def _parent(self, kind: str) -> etree._Element | None:
        role = _inherits_from(kind)
        return self.master.body_placeholder if role == "body" else self.master.placeholders.get(role)

    def _styles(self, kind: str, levels: Sequence[Sequence[etree._Element]]) -> tuple[TextStyle, ...]:
        """Resolve the levels; where nothing says their sizes, they are those of a deck for a hall."""
        styles = tuple(map(self.typography.of_level, levels))
        if _says_size(levels):
            return styles
        sizes = _USUAL_SIZES.get(_inherits_from(kind), _SMALL_SIZES)
        return tuple(replace(style, size=size) for style, size in zip(styles, sizes, strict=True))

    def _levels(self, kind: str, shape: etree._Element | None) -> list[list[etree._Element]]:
        """The properties of each level along layout, master placeholder and master text style."""
        role, parent = _inherits_from(kind), self._parent(kind)
        found = [None if each is None else each.find("p:txBody/a:lstStyle", NAMESPACES) for each in (shape, parent)]
        found.append(self.master.part.root.find(f"p:txStyles/p:{_STYLES.get(role, 'otherStyle')}", NAMESPACES))
        lists = [each for each in found if each is not None and len(each)]
        return [
            [level for each in lists if (level := each.find(f"a:lvl{at}pPr", NAMESPACES)) is not None] for at in _LEVELS
        ]


def _placeholder_shapes(part: Part) -> list[etree._Element]:
    shapes = part.root.findall("p:cSld/p:spTree/p:sp", NAMESPACES)
    return [shape for shape in shapes if shape.find("p:nvSpPr/p:nvPr/p:ph", NAMESPACES) is not None]


def _ph(shape: etree._Element) -> etree._Element:
    return first(shape, "ph")


def _says_size(levels: Sequence[Sequence[etree._Element]]) -> bool:
    """Whether the first level's size is said: another program than PowerPoint may leave it to its own habit."""
    runs = (properties.find("a:defRPr", NAMESPACES) for properties in levels[0])
    return any(run is not None and "sz" in run.attrib for run in runs)


def _inherits_from(kind: str) -> str:
    """The kind of the master's placeholder that one of this kind inherits from."""
    if kind in TITLES:
        return "title"
    return kind if kind in FOOT else "body"


def _box(chain: Sequence[etree._Element]) -> Box | None:
    """Where a placeholder stands; one whose master has none of its kind may stand nowhere."""
    frame = child(chain, "p:spPr/a:xfrm[a:off]")
    return None if frame is None else frame_box(frame)


def _inside(outlined: etree._Element, own: Insets, box: Box) -> Insets:
    """The space between a placeholder's box and its text: that of its outline, and inside that its own."""
    across, down = (Emu(round(edge)) for edge in text_edges(outlined, box))
    if not across and not down:
        return own
    return Insets(Emu(own.left + across), Emu(own.top + down), Emu(own.right + across), Emu(own.bottom + down))


def _rotation(chain: Sequence[etree._Element]) -> str:
    frames = [frame for shape in chain if (frame := shape.find("p:spPr/a:xfrm", NAMESPACES)) is not None]
    return attribute(frames, "rot", "0")
