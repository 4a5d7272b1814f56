"""The PowerPoint template as the design: its colours, fonts, layouts, placeholders and decoration.

A placeholder of a layout inherits from the master's placeholder of its kind, and that from the master's text styles
(ECMA-376 Part 1, 19.3.1.36 and 19.3.1.51). Here all of it is resolved, once.
"""

from __future__ import annotations

import colorsys
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import etree

from .errors import AuthorError, Place, Problem
from .opc import relationships, required
from .scene import (
    Align,
    Anchor,
    Backdrop,
    Box,
    Bullet,
    Color,
    Emu,
    Font,
    Geometry,
    Insets,
    Placeholder,
    Shape,
    Stroke,
    TextStyle,
)

_NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}

_SLOTS = (
    "dk1",
    "lt1",
    "dk2",
    "lt2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
)
_TEXTUAL = ("title", "ctrTitle", "subTitle", "body", "obj")
_CONTENT = ("obj", "body")
_GEOMETRIES = {geometry.value: geometry for geometry in Geometry}


@dataclass(frozen=True)
class Layout:
    """A layout of the template, by the name that PowerPoint shows."""

    name: str
    part: str
    backdrop: Backdrop
    placeholders: tuple[Placeholder, ...]

    def first(self, *kinds: str) -> Placeholder | None:
        """Return the first placeholder of these kinds."""
        return next((placeholder for placeholder in self.placeholders if placeholder.kind in kinds), None)

    @property
    def content(self) -> tuple[Placeholder, ...]:
        """The placeholders that blocks fill, in the layout's order."""
        return tuple(placeholder for placeholder in self.placeholders if placeholder.kind in _CONTENT)

    @property
    def opens(self) -> bool:
        """Whether this is a title slide's layout."""
        return self.first("ctrTitle") is not None


@dataclass(frozen=True)
class Theme:
    """A template, resolved. ``package`` is the file itself, for whoever writes slides into it."""

    name: str
    package: bytes
    width: Emu
    height: Emu
    colors: dict[str, Color]
    """By the names that slides use: bg1, tx1, bg2, tx2, accent1 to accent6, hlink, folHlink."""
    layouts: tuple[Layout, ...]
    body: TextStyle
    """The first level of the master's body text, which shapes write in."""
    heading: Font

    def layout(self, name: str) -> Layout | None:
        """Return the layout of a name."""
        return next((layout for layout in self.layouts if layout.name == name), None)

    @cached_property
    def scale(self) -> tuple[float, ...]:
        """The text sizes that the template's titles and texts use, in points, largest first."""
        placeholders = (placeholder for layout in self.layouts for placeholder in layout.placeholders)
        sizes = {
            style.size for placeholder in placeholders if placeholder.kind in _TEXTUAL for style in placeholder.styles
        }
        return tuple(sorted(sizes, reverse=True))


def load_theme(path: Path) -> Theme:
    """Read a template: a .pptx or .potx file, or a folder that holds its parts."""
    try:
        package = _zipped(path) if path.is_dir() else path.read_bytes()
        return _read(str(path), package)
    except OSError as error:
        problem = Problem(Place(str(path)), f"The template cannot be read: {error.strerror}.", "Check its name.")
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        problem = Problem(
            Place(str(path)), "This is not a PowerPoint template.", "Save it from PowerPoint as .pptx or .potx."
        )
    raise AuthorError([problem])


def _zipped(folder: Path) -> bytes:
    """The parts of a folder as a package, the content types first, the same bytes each time."""
    parts = sorted(
        (path for path in folder.rglob("*") if path.is_file()),
        key=lambda path: (path.name != "[Content_Types].xml", path),
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for part in parts:
            package.writestr(zipfile.ZipInfo(part.relative_to(folder).as_posix()), part.read_bytes())
    return buffer.getvalue()


def _read(name: str, package: bytes) -> Theme:
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        presentation = _Part(parts, "ppt/presentation.xml")
        master = _Master(presentation.related("slideMaster"))
        size = presentation.one("p:sldSz")
        layouts = tuple(master.layouts())
    return Theme(
        name,
        package,
        Emu(required(size, "cx")),
        Emu(required(size, "cy")),
        master.colors,
        layouts,
        master.style(master.levels("body", 1)),
        master.font("+mj-lt"),
    )


class _Part:
    """An XML part of the package and its way to the parts it relates to."""

    def __init__(self, parts: zipfile.ZipFile, name: str) -> None:
        self.parts, self.name = parts, name
        self.root = etree.fromstring(parts.read(name))

    def all(self, path: str) -> list[etree._Element]:
        return self.root.findall(path, _NAMESPACES)

    def one(self, path: str) -> etree._Element:
        found = self.root.find(path, _NAMESPACES)
        if found is None:
            raise KeyError(path)
        return found

    def targets(self) -> dict[str, str]:
        """The part name of each relationship, by its id."""
        return {each.ident: each.target for each in relationships(self.parts, self.name)}

    def related(self, kind: str) -> _Part:
        for each in relationships(self.parts, self.name):
            if each.kind == kind:
                return _Part(self.parts, each.target)
        raise KeyError(kind)


class _Master:
    """A slide master: what its layouts inherit."""

    def __init__(self, part: _Part) -> None:
        self.part = part
        self.theme = part.related("theme")
        scheme = self.theme.one("a:themeElements/a:clrScheme")
        slots = {slot: self._literal(scheme.find(f"a:{slot}/*", _NAMESPACES)) for slot in _SLOTS}
        color_map = part.one("p:clrMap").attrib
        self.colors = {str(name): Color(slots[str(slot)], str(name)) for name, slot in color_map.items()}
        self._slots = slots
        self.placeholders = {_kind(shape): shape for shape in _placeholder_shapes(part.root)}

    @staticmethod
    def _literal(element: etree._Element | None) -> str:
        if element is None:
            raise KeyError("colour")
        return (element.get("lastClr") or required(element, "val")).upper()

    def layouts(self) -> Iterator[Layout]:
        targets = self.part.targets()
        for entry in self.part.all("p:sldLayoutIdLst/p:sldLayoutId"):
            yield self._layout(_Part(self.part.parts, targets[required(entry, f"{{{_NAMESPACES['r']}}}id")]))

    def _layout(self, part: _Part) -> Layout:
        background = self._background(part) or self._background(self.part) or self.colors["bg1"]
        sources = [part] if part.root.get("showMasterSp") == "0" else [self.part, part]
        decoration = tuple(shape for source in sources for shape in self._decoration(source))
        placeholders = tuple(self._placeholder(shape) for shape in _placeholder_shapes(part.root))
        return Layout(part.one("p:cSld").get("name") or "", part.name, Backdrop(background, decoration), placeholders)

    def _background(self, part: _Part) -> Color | None:
        fill = part.root.find("p:cSld/p:bg/p:bgPr/a:solidFill", _NAMESPACES)
        reference = part.root.find("p:cSld/p:bg/p:bgRef", _NAMESPACES)
        return self.color(fill if fill is not None else reference)

    # --- Colours and fonts

    def color(self, holder: etree._Element | None) -> Color | None:
        """The colour in a fill, with its changes of luminance (ECMA-376 Part 1, 20.1.2.3)."""
        if holder is None or not len(holder):
            return None
        element = holder[0]
        value = element.get("val", "")
        if _tag(element) == "schemeClr":
            base = self.colors.get(value) or (Color(self._slots[value]) if value in self._slots else self.colors["tx1"])
        else:
            base = Color(self._literal(element))
        return _changed(base, element)

    def font(self, typeface: str) -> Font:
        roles = {"+mj-lt": "major", "+mn-lt": "minor"}
        if typeface not in roles:
            return Font(typeface)
        role = roles[typeface]
        family = required(self.theme.one(f"a:themeElements/a:fontScheme/a:{role}Font/a:latin"), "typeface")
        return Font(family, "major" if role == "major" else "minor")

    # --- Placeholders

    def _placeholder(self, shape: etree._Element) -> Placeholder:
        kind = _kind(shape)
        parent = self.placeholders.get(_parent_kind(kind))
        chain = [shape] if parent is None else [shape, parent]
        ph = _ph(shape)
        styles = tuple(self.style(self.levels(_parent_kind(kind), level, shape)) for level in range(1, 10))
        return Placeholder(
            ph.get("type", "obj"),
            int(ph.get("idx", "0")),
            next(shape.iter(f"{{{_NAMESPACES['p']}}}cNvPr")).get("name", ""),
            _box(chain),
            _insets(chain),
            _anchor(chain),
            styles,
        )

    def levels(self, kind: str, level: int, shape: etree._Element | None = None) -> list[etree._Element]:
        """The properties of a level, the nearest first: layout, master placeholder, master text style."""
        style = {"title": "titleStyle", "body": "bodyStyle"}.get(kind, "otherStyle")
        parent = self.placeholders.get(kind)
        tag = f"a:lvl{level}pPr"
        found = [
            None if shape is None else shape.find(f"p:txBody/a:lstStyle/{tag}", _NAMESPACES),
            None if parent is None else parent.find(f"p:txBody/a:lstStyle/{tag}", _NAMESPACES),
            self.part.root.find(f"p:txStyles/p:{style}/{tag}", _NAMESPACES),
        ]
        return [properties for properties in found if properties is not None]

    def style(self, levels: Sequence[etree._Element]) -> TextStyle:
        """Resolve a level's look."""
        runs = [run for properties in levels if (run := properties.find("a:defRPr", _NAMESPACES)) is not None]
        color = next(
            (found for run in runs if (found := self.color(run.find("a:solidFill", _NAMESPACES)))), self.colors["tx1"]
        )
        latin = next(
            (required(font, "typeface") for run in runs if (font := run.find("a:latin", _NAMESPACES)) is not None),
            "+mn-lt",
        )
        size = float(_attribute(runs, "sz", "1800")) / 100
        return TextStyle(
            font=self.font(latin),
            size=size,
            color=color,
            bold=_attribute(runs, "b", "0") in ("1", "true"),
            italic=_attribute(runs, "i", "0") in ("1", "true"),
            align=_ALIGN.get(_attribute(levels, "algn", "l"), "left"),
            line=_spacing(levels, "lnSpc", size, 1.0),
            before=_spacing(levels, "spcBef", size, 0.0),
            after=_spacing(levels, "spcAft", size, 0.0),
            margin=Emu(_attribute(levels, "marL", "0")),
            indent=Emu(_attribute(levels, "indent", "0")),
            bullet=self._bullet(levels, color),
        )

    def _bullet(self, levels: Sequence[etree._Element], color: Color) -> Bullet | None:
        marks = [
            mark for properties in levels for mark in properties if _tag(mark) in ("buNone", "buChar", "buAutoNum")
        ]
        if not marks or _tag(marks[0]) == "buNone":
            return None
        own = next((found for p in levels if (found := self.color(p.find("a:buClr", _NAMESPACES)))), color)
        percent = next(
            (
                float(required(s, "val")) / 100_000
                for p in levels
                if (s := p.find("a:buSzPct", _NAMESPACES)) is not None
            ),
            1.0,
        )
        return Bullet(marks[0].get("char", "•"), own, percent)

    # --- Decoration

    def _decoration(self, part: _Part) -> Iterator[Shape]:
        """The shapes that are drawn and want no content."""
        for shape in part.one("p:cSld/p:spTree"):
            properties = shape.find("p:spPr", _NAMESPACES)
            if (
                _tag(shape) not in ("sp", "cxnSp")
                or properties is None
                or shape.find("p:nvSpPr/p:nvPr/p:ph", _NAMESPACES) is not None
            ):
                continue
            preset = properties.find("a:prstGeom", _NAMESPACES)
            geometry = _GEOMETRIES.get(preset.get("prst", "") if preset is not None else "")
            frame = properties.find("a:xfrm", _NAMESPACES)
            if geometry is None or frame is None:
                continue
            box = _frame_box(frame)
            name = next(shape.iter(f"{{{_NAMESPACES['p']}}}cNvPr")).get("name", "")
            fill = self.color(properties.find("a:solidFill", _NAMESPACES))
            radius = Emu(min(box.width, box.height) // 6) if geometry is Geometry.ROUNDED else Emu(0)
            yield Shape(
                name, geometry, box, fill, self._stroke(properties), radius=radius, flipped=frame.get("flipV") == "1"
            )

    def _stroke(self, properties: etree._Element) -> Stroke | None:
        line = properties.find("a:ln", _NAMESPACES)
        color = self.color(line.find("a:solidFill", _NAMESPACES)) if line is not None else None
        return Stroke(color, int(line.get("w", "9525")) / 12_700) if line is not None and color else None


_ALIGN: dict[str, Align] = {"l": "left", "ctr": "center", "r": "right", "just": "justify"}
_ANCHOR: dict[str, Anchor] = {"t": "top", "ctr": "middle", "b": "bottom"}


def _tag(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _placeholder_shapes(root: etree._Element) -> list[etree._Element]:
    return [
        shape
        for shape in root.findall("p:cSld/p:spTree/p:sp", _NAMESPACES)
        if shape.find("p:nvSpPr/p:nvPr/p:ph", _NAMESPACES) is not None
    ]


def _ph(shape: etree._Element) -> etree._Element:
    return shape.find("p:nvSpPr/p:nvPr/p:ph", _NAMESPACES)  # type: ignore[return-value]


def _kind(shape: etree._Element) -> str:
    return _ph(shape).get("type", "obj")


def _parent_kind(kind: str) -> str:
    """The kind of the master's placeholder that one of this kind inherits from."""
    if kind in ("title", "ctrTitle"):
        return "title"
    return kind if kind in ("dt", "ftr", "sldNum") else "body"


def _frame_box(frame: etree._Element) -> Box:
    offset, extent = frame.find("a:off", _NAMESPACES), frame.find("a:ext", _NAMESPACES)
    if offset is None or extent is None:
        raise KeyError("xfrm")
    return Box.of(
        int(required(offset, "x")), int(required(offset, "y")), int(required(extent, "cx")), int(required(extent, "cy"))
    )


def _box(chain: Sequence[etree._Element]) -> Box:
    frame = next((found for shape in chain if (found := shape.find("p:spPr/a:xfrm", _NAMESPACES)) is not None), None)
    if frame is None:
        raise KeyError("xfrm")
    return _frame_box(frame)


def _insets(chain: Sequence[etree._Element]) -> Insets:
    bodies = [body for shape in chain if (body := shape.find("p:txBody/a:bodyPr", _NAMESPACES)) is not None]
    own = Insets()
    left, top = _attribute(bodies, "lIns", str(int(own.left))), _attribute(bodies, "tIns", str(int(own.top)))
    return Insets(
        Emu(left),
        Emu(top),
        Emu(_attribute(bodies, "rIns", str(int(own.right)))),
        Emu(_attribute(bodies, "bIns", str(int(own.bottom)))),
    )


def _anchor(chain: Sequence[etree._Element]) -> Anchor:
    bodies = [body for shape in chain if (body := shape.find("p:txBody/a:bodyPr", _NAMESPACES)) is not None]
    return _ANCHOR.get(_attribute(bodies, "anchor", "t"), "top")


def _attribute(chain: Sequence[etree._Element], name: str, default: str) -> str:
    """An attribute where it is said first along a chain of inheritance."""
    return next((str(element.attrib[name]) for element in chain if name in element.attrib), default)


def _spacing(levels: Sequence[etree._Element], name: str, size: float, default: float) -> float:
    """A spacing: between lines a fraction, around paragraphs points (ECMA-376 Part 1, 21.1.2.2.5 to 21.1.2.2.12)."""
    spacing = next(
        (found for properties in levels if (found := properties.find(f"a:{name}/*", _NAMESPACES)) is not None), None
    )
    if spacing is None:
        return default
    value = float(required(spacing, "val"))
    if name == "lnSpc":
        return value / 100_000 if _tag(spacing) == "spcPct" else value / 100 / size / 1.2
    return value / 100_000 * size if _tag(spacing) == "spcPct" else value / 100


def _changed(base: Color, element: etree._Element) -> Color:
    """A colour after ``lumMod``, ``lumOff``, ``tint`` and ``shade``; it keeps its name only if nothing changes it."""
    if not len(element):
        return base
    red, green, blue = (int(base.rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    for change in element:
        amount = int(change.get("val", "100000")) / 100_000
        hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
        match _tag(change):
            case "lumMod":
                red, green, blue = colorsys.hls_to_rgb(hue, min(1.0, light * amount), saturation)
            case "lumOff":
                red, green, blue = colorsys.hls_to_rgb(hue, min(1.0, light + amount), saturation)
            case "tint":
                red, green, blue = (1 - (1 - c) * amount for c in (red, green, blue))
            case "shade":
                red, green, blue = (c * amount for c in (red, green, blue))
    return Color("".join(f"{round(c * 255):02X}" for c in (red, green, blue)))
