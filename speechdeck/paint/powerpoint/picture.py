"""A picture (ECMA-376 Part 1, 19.3.1.37); a drawing with its copy in pixels, for versions that cannot draw it."""

from __future__ import annotations

from ...scene import Image
from .filling import SlideParts, box_xml, placeholder_xml, properties_xml

_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""The extension in which PowerPoint 2016 and later find the drawing ([MS-ODRAWXML] 2.3.4)."""


def picture_xml(image: Image, shape_id: int, parts: SlideParts) -> str:
    """Return a picture on a slide."""
    if image.fallback is None:
        blip = f'<a:blip r:embed="{parts.picture(image.data, image.media_type)}"/>'
    else:
        pixels, drawing = parts.picture(image.fallback, "image/png"), parts.picture(image.data, image.media_type)
        extension = f'<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{drawing}"/>'
        blip = f'<a:blip r:embed="{pixels}"><a:extLst><a:ext uri="{_SVG}">{extension}</a:ext></a:extLst></a:blip>'
    # In a placeholder, it has the outline that this has.
    geometry = "" if image.placeholder.holds("pic") else '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return (
        f'<p:pic><p:nvPicPr>{properties_xml(image, shape_id)}<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>'
        f"{placeholder_xml(image, 'pic')}</p:nvPicPr><p:blipFill>{blip}{_crop(image)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
        f"<p:spPr><a:xfrm>{box_xml(image.box)}</a:xfrm>{geometry}</p:spPr></p:pic>"
    )


def _crop(image: Image) -> str:
    """What is cut from each side, in thousandths of a percent (20.1.8.55)."""
    across, down = round(image.crop.across * 100_000), round(image.crop.down * 100_000)
    edges = f' l="{across}" r="{across}"' * bool(across) + f' t="{down}" b="{down}"' * bool(down)
    return f"<a:srcRect{edges}/>" if edges else ""
