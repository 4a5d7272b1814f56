"""What the templates are made with: python-pptx' own template, changed in its XML as designers' programs leave it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable
from typing import Any

import pptx
from lxml import etree
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Emu

WIDE = 12_192_000

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

Drawn = SlideMaster | SlideLayout


def begin(width: int = 9_144_000) -> Presentation:
    """A template without a look: black on white, eleven layouts, no notes master; as wide as it shall be."""
    presentation = pptx.Presentation()
    stretch = width / presentation.slide_width
    presentation.slide_width = Emu(width)
    for drawn in (presentation.slide_master, *presentation.slide_layouts):
        for frame in drawn.element.iter(f"{_A}xfrm"):
            for point, side in ((frame.find(f"{_A}off"), "x"), (frame.find(f"{_A}ext"), "cx")):
                point.set(side, str(round(int(point.get(side)) * stretch)))
    return presentation


def draw(drawn: Drawn, *shapes: str) -> None:
    """Put shapes behind the placeholders of a master or a layout."""
    tree = drawn.shapes._spTree
    for at, shape in enumerate(shapes):
        tree.insert(2 + at, etree.fromstring(shape))


def ground(drawn: Drawn, fill: str) -> None:
    """Give a master or a layout a background: the XML of a fill, or of a bgRef."""
    content = drawn.element.find(f"{_P}cSld")
    for old in content.findall(f"{_P}bg"):
        content.remove(old)
    inner = fill if fill.startswith("<p:bgRef") else f"<p:bgPr>{fill}<a:effectLst/></p:bgPr>"
    content.insert(0, etree.fromstring(f"<p:bg {nsdecls('p', 'a', 'r')}>{inner}</p:bg>"))


def retheme(master: SlideMaster, change: Callable[[str], str]) -> None:
    """Change the XML of a master's theme."""
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    part._blob = change(part.blob.decode()).encode()


def fonts(heading: str, body: str) -> Callable[[str], str]:
    """A change of a theme's two Latin fonts."""

    def change(theme: str) -> str:
        for role, family in (("major", heading), ("minor", body)):
            theme = re.sub(rf'(<a:{role}Font><a:latin typeface=")[^"]*', rf"\g<1>{family}", theme)
        return theme

    return change


def colors(**slots: str) -> Callable[[str], str]:
    """A change of a theme's colours."""

    def change(theme: str) -> str:
        for slot, rgb in slots.items():
            theme = re.sub(
                rf"<a:{slot}>.*?</a:{slot}>", f'<a:{slot}><a:srgbClr val="{rgb}"/></a:{slot}>', theme, count=1
            )
        return theme

    return change


def shape(
    name: str,
    box: tuple[int, int, int, int],
    fill: str = "",
    geometry: str = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    frame: str = "",
    text: str = "",
) -> str:
    """A shape's XML; ``frame`` is what its xfrm says besides its box, ``text`` its text body."""
    left, top, width, height = box
    return (
        f'<p:sp {nsdecls("p", "a", "r")}><p:nvSpPr><p:cNvPr id="{_number()}" name="{name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr><a:xfrm{frame}><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f"{geometry}{fill or '<a:noFill/>'}</p:spPr>"
        f"<p:txBody>{text or '<a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p>'}</p:txBody></p:sp>"
    )


def group(name: str, box: tuple[int, int, int, int], inner: tuple[int, int, int, int], frame: str, *shapes: str) -> str:
    """A group's XML: ``inner`` is the box of its shapes' own coordinates."""
    (left, top, width, height), (x, y, across, down) = box, inner
    return (
        f'<p:grpSp {nsdecls("p", "a", "r")}><p:nvGrpSpPr><p:cNvPr id="{_number()}" name="{name}"/><p:cNvGrpSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvGrpSpPr><p:grpSpPr><a:xfrm{frame}><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/>'
        f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{across}" cy="{down}"/></a:xfrm></p:grpSpPr>{"".join(shapes)}</p:grpSp>'
    )


def picture(name: str, box: tuple[int, int, int, int], relationship: str, crop: str = "") -> str:
    """A picture's XML."""
    left, top, width, height = box
    return (
        f'<p:pic {nsdecls("p", "a", "r")}><p:nvPicPr><p:cNvPr id="{_number()}" name="{name}"/><p:cNvPicPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvPicPr><p:blipFill><a:blip r:embed="{relationship}"/>{crop}<a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def solid(color: str, changes: str = "") -> str:
    """A fill of one colour: the theme's by its name, or a literal one by its digits."""
    tag = "srgbClr" if re.fullmatch("[0-9A-F]{6}", color) else "schemeClr"
    return f'<a:solidFill><a:{tag} val="{color}">{changes}</a:{tag}></a:solidFill>'


def gradient(first: str, last: str, angle: int) -> str:
    """A fill that runs from one literal colour to another; the angle is in degrees."""
    return f'<a:gradFill>{gradient_stops(first, last)}<a:lin ang="{angle * 60_000}" scaled="0"/></a:gradFill>'


def gradient_stops(first: str, last: str) -> str:
    """The list of a gradient's two colours."""
    stops = f'<a:gs pos="0"><a:srgbClr val="{first}"/></a:gs><a:gs pos="100000"><a:srgbClr val="{last}"/></a:gs>'
    return f"<a:gsLst>{stops}</a:gsLst>"


def placeholders(drawn: Drawn) -> list[Any]:
    """The placeholders of a master or a layout."""
    found: Iterable[Any] = drawn.placeholders
    return list(found)


def place(drawn: Drawn, index: int, *properties: str, level: str = "") -> Any:
    """The placeholder of an index, with properties (a geometry, a fill, a line) and a look of its text's first level."""
    [found] = [each for each in placeholders(drawn) if each.placeholder_format.idx == index]
    element = found._element
    box = found.left, found.top, found.width, found.height
    for child in list(element.spPr):
        element.spPr.remove(child)
    found.left, found.top, found.width, found.height = box
    element.spPr.extend(etree.fromstring(f"<a:x {nsdecls('a', 'r')}>{''.join(properties)}</a:x>"))
    if level:
        look = f"<a:lvl1pPr {nsdecls('a')}><a:defRPr>{level}</a:defRPr></a:lvl1pPr>"
        styles = element.txBody.find(f"{_A}lstStyle")
        for child in list(styles):
            styles.remove(child)
        styles.append(etree.fromstring(look))
    return found


def add_place(drawn: Drawn, name: str, kind: str, index: int, box: tuple[int, int, int, int], at: int = -1) -> None:
    """Give a layout one more placeholder, behind or before those that it has."""
    left, top, width, height = box
    placeholder = (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{_number()}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}" sz="quarter" idx="{index}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>'
    )
    tree = drawn.shapes._spTree
    tree.insert(len(tree) if at < 0 else 2 + at, etree.fromstring(placeholder))


def image(drawn: Drawn, content: bytes, ending: str = "png") -> str:
    """Add a picture's file to the package; return its relationship."""
    package = drawn.part.package
    name = package.next_partname(f"/ppt/media/image%d.{ending}")
    kind = {"png": "image/png", "emf": "image/x-emf", "jpeg": "image/jpeg", "svg": "image/svg+xml"}[ending]
    return str(drawn.part.relate_to(Part(name, kind, package, content), RELATIONSHIP_TYPE.IMAGE))


def halves(left: str, right: str) -> bytes:
    """A PNG that is one colour in its left half and another in its right."""
    picture = Image.new("RGB", (200, 100), f"#{left}")
    picture.paste(f"#{right}", (100, 0, 200, 100))
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def noted(picture: bytes, form: str) -> bytes:
    """A picture's file with what a camera and an editor note in it: a make, a place, a path."""
    exif, notes, buffer = Image.Exif(), PngInfo(), io.BytesIO()
    exif[0x010F], exif[0x0131] = "SecretCam", "C:\\Users\\jane\\logo.psd"
    exif.get_ifd(0x8825)[2] = (48.0, 12.0, 0.0)
    notes.add_text("Source", "C:\\Users\\jane\\logo.psd")
    with Image.open(io.BytesIO(picture)) as opened:
        opened.save(buffer, form, exif=exif, **({"pnginfo": notes} if form == "PNG" else {"quality": 95}))
    return buffer.getvalue()


def ending(presentation: Presentation) -> bytes:
    """The file."""
    buffer = io.BytesIO()
    presentation.save(buffer)
    return buffer.getvalue()


_numbers = iter(range(1_000, 100_000))


def _number() -> int:
    return next(_numbers)
