"""What of a template goes into a deck: all else in it, whatever it is called, stays behind.

Parts are known by the types of the relationships that lead to them (ECMA-376 Part 1, 13 and 14.2).
"""

from __future__ import annotations

from dataclasses import dataclass

from .part import NAMESPACES

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_MICROSOFT = "http://schemas.microsoft.com/office"
_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml"
_DRAWING = "application/vnd.openxmlformats-officedocument.drawingml"

DRAWN_DIAGRAM = f"{_MICROSOFT}/2007/relationships/diagramDrawing"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of XML part: its name, with a place for a number where there may be several, and which kinds it leads to."""

    name: str
    content_type: str
    root: str
    leads_to: frozenset[str] = frozenset()


def _kind(name: str, content_type: str, root: str, *leads_to: str) -> Kind:
    prefix, _, local = root.partition(":")
    return Kind(name, content_type, f"{{{SPACES[prefix]}}}{local}", frozenset(leads_to))


SPACES = {
    **NAMESPACES,
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "dsp": f"{_MICROSOFT}/drawing/2008/diagram",
    "a14": f"{_MICROSOFT}/drawing/2010/main",
    "p14": f"{_MICROSOFT}/powerpoint/2010/main",
    "asvg": f"{_MICROSOFT}/drawing/2016/SVG/main",
    "adec": f"{_MICROSOFT}/drawing/2017/decorative",
}
"""The namespaces of what slides show."""

_DIAGRAM = ("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", DRAWN_DIAGRAM)
_SHAPES = ("image", "chart", *_DIAGRAM)

KINDS = {
    "officeDocument": _kind(
        "ppt/presentation.xml",
        f"{_PRESENTATION}.presentation.main+xml",
        "p:presentation",
        *("slideMaster", "notesMaster", "handoutMaster", "theme", "presProps", "viewProps", "tableStyles", "font"),
    ),
    "slideMaster": _kind(
        "ppt/slideMasters/slideMaster{}.xml",
        f"{_PRESENTATION}.slideMaster+xml",
        "p:sldMaster",
        *("slideLayout", "theme", *_SHAPES),
    ),
    "slideLayout": _kind(
        "ppt/slideLayouts/slideLayout{}.xml",
        f"{_PRESENTATION}.slideLayout+xml",
        "p:sldLayout",
        *("slideMaster", "themeOverride", *_SHAPES),
    ),
    "notesMaster": _kind(
        "ppt/notesMasters/notesMaster{}.xml",
        f"{_PRESENTATION}.notesMaster+xml",
        "p:notesMaster",
        *("theme", *_SHAPES),
    ),
    "handoutMaster": _kind(
        "ppt/handoutMasters/handoutMaster{}.xml",
        f"{_PRESENTATION}.handoutMaster+xml",
        "p:handoutMaster",
        *("theme", *_SHAPES),
    ),
    "theme": _kind(
        "ppt/theme/theme{}.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "a:theme", "image"
    ),
    "themeOverride": _kind(
        "ppt/theme/themeOverride{}.xml",
        "application/vnd.openxmlformats-officedocument.themeOverride+xml",
        "a:themeOverride",
        "image",
    ),
    "presProps": _kind("ppt/presProps.xml", f"{_PRESENTATION}.presProps+xml", "p:presentationPr"),
    "viewProps": _kind("ppt/viewProps.xml", f"{_PRESENTATION}.viewProps+xml", "p:viewPr"),
    "tableStyles": _kind("ppt/tableStyles.xml", f"{_PRESENTATION}.tableStyles+xml", "a:tblStyleLst"),
    "chart": _kind("ppt/charts/chart{}.xml", f"{_DRAWING}.chart+xml", "c:chartSpace", "image"),
    "diagramData": _kind("ppt/diagrams/data{}.xml", f"{_DRAWING}.diagramData+xml", "dgm:dataModel", "image"),
    "diagramLayout": _kind("ppt/diagrams/layout{}.xml", f"{_DRAWING}.diagramLayout+xml", "dgm:layoutDef"),
    "diagramQuickStyle": _kind("ppt/diagrams/quickStyle{}.xml", f"{_DRAWING}.diagramStyle+xml", "dgm:styleDef"),
    "diagramColors": _kind("ppt/diagrams/colors{}.xml", f"{_DRAWING}.diagramColors+xml", "dgm:colorsDef"),
    DRAWN_DIAGRAM: _kind(
        "ppt/diagrams/drawing{}.xml", "application/vnd.ms-office.drawingml.diagramDrawing+xml", "dsp:drawing", "image"
    ),
}
"""The XML parts that may stay, by the relationships that lead to them."""

NEEDED = frozenset({"slideMaster", "slideLayout"})
"""What a template that promises it must hold; of the rest, what is missing is done without."""

FONT = "font"
FONT_NAME, FONT_TYPE = "ppt/fonts/font{}.fntdata", "application/x-fontdata"

DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
"""That a shape is decoration, and not read out ([MS-ODRAWXML] 2.3)."""

EXTENSIONS = frozenset(
    {
        "{96DAC541-7B7A-43D3-8B79-37D633B846F1}",  # svgBlip: a picture's drawing
        DECORATIVE,
        "{28A0092B-C50C-407E-A947-70E740481C1C}",  # useLocalDpi: a picture's own resolution
        "http://schemas.microsoft.com/office/drawing/2008/diagram",  # which drawing is a diagram's
    }
)
"""The extensions that may stay, by their identifiers ([MS-ODRAWXML] 2.2 and 2.3)."""

TEXTS = frozenset(
    {
        *(f"{{{SPACES['a']}}}t", f"{{{SPACES['dgm']}}}t"),
        *(f"{{{SPACES['c']}}}{name}" for name in ("f", "v", "formatCode", "separator")),
        f"{{{SPACES['p']}}}attrName",
    }
)
"""The elements that hold text."""

_DRAWN_ACTIONS = ("hlinkClick", "hlinkHover", "hlinkMouseOver", "snd")
_FILMS = ("audioCd", "audioFile", "videoFile", "quickTimeFile", "wavAudioFile")

LEFT_OUT = frozenset(
    {
        *(f"{{{SPACES['a']}}}{name}" for name in (*_DRAWN_ACTIONS, *_FILMS)),
        *(f"{{{SPACES['p']}}}{name}" for name in ("custDataLst", "controls", "contentPart", "sndAc", "oleObj")),
        *(f"{{{SPACES['c']}}}{name}" for name in ("externalData", "userShapes")),
    }
)
"""What shapes have behind them: links and actions, films, programs' objects, ink, what was noted with them."""
