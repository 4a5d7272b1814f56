"""Pictures: opened with care, set upright, as large as a slide needs, and freed of what a camera or editor noted in them.

The only module that knows Pillow and resvg; both are loaded when the first picture is opened.
"""

from __future__ import annotations

import base64
import io
import math
import re
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from PIL import Image

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
_ORIENTATION = 0x0112
"""The tag that says how a camera was held (Exif 3.0, 4.6.5)."""

_QUALITY = 88
"""Of a JPEG that has to be written anew."""

_MOST_DRAWN = 16_000_000
"""Pixels of a drawing's copy, whatever its proportions."""

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"


class PictureError(Exception):
    """Why a file cannot be shown, and what its author can do about it."""

    def __init__(self, sentence: str, remedy: str) -> None:
        super().__init__(sentence)
        self.sentence, self.remedy = sentence, remedy


@dataclass(frozen=True, slots=True)
class Original:
    """A picture as the author has it: its size when upright, in pixels, and its file's bytes."""

    width: float
    height: float
    content: bytes
    drawn: bool
    """Whether it is a drawing (SVG), which has no pixels."""


@dataclass(frozen=True, slots=True)
class Print:
    """A picture as a deck carries it; a drawing has a copy in pixels besides."""

    data: bytes
    media_type: str
    fallback: bytes | None = None


def open_picture(content: bytes) -> Original:
    """Look at a file without trusting it: what it is and how large, nothing more."""
    if re.match(rb"\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)", content.removeprefix(b"\xef\xbb\xbf")):
        drawing = _drawing(content)
        width, height = _extent(drawing)
        return Original(width, height, etree.tostring(drawing, encoding="utf-8"), drawn=True)
    with _opened(content) as image:
        if getattr(image, "is_animated", False):
            raise PictureError(
                "This picture is animated.", "Save one of its frames as PNG: slides show still pictures."
            )
        width, height = image.size
        turned = image.getexif().get(_ORIENTATION, 1) >= 5
    return Original(height, width, content, drawn=False) if turned else Original(width, height, content, drawn=False)


def make_print(original: Original, width: int) -> Print:
    """Return the picture at so many pixels of width at most, with nothing in it but what is seen."""
    if original.drawn:
        return Print(original.content, "image/svg+xml", _rasterised(original, width))
    with _opened(original.content) as image:
        return _reduced(image, width, round(width * original.height / original.width))


# --- Pixels -------------------------------------------------------------------------------------------------------


@contextmanager
def _opened(content: bytes) -> Iterator[Image.Image]:
    """Pillow's image of a file; whatever is wrong with the file becomes the author's matter."""
    from PIL import Image, JpegImagePlugin, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(content), formats=_FORMATS)
            # A phone's photograph may have a preview or a map of depth behind it (CIPA DC-007): it is a JPEG still.
            yield JpegImagePlugin.JpegImageFile(io.BytesIO(content)) if image.format == "MPO" else image
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise PictureError(
            "This picture has too many pixels.", "Save it with at most 80 million: a slide shows four million."
        ) from None
    except UnidentifiedImageError:
        raise PictureError(
            "This is not a picture that slides can show.", "Save it as PNG, JPEG, GIF, WebP or SVG."
        ) from None
    except (OSError, SyntaxError, ValueError, EOFError, struct.error):
        # Pillow's decoders raise all of these for files that are cut off or made up.
        raise PictureError("This picture file is damaged.", "Save it again from the program that made it.") from None


def _reduced(image: Image.Image, width: int, height: int) -> Print:
    from PIL import Image, ImageOps

    source, whole = image.format, image.size
    turned = image.getexif().get(_ORIENTATION, 1)
    smaller = (height, width) if turned >= 5 else (width, height)
    if source == "JPEG":
        image.draft(None, smaller)
    image.load()
    untouched = turned == 1 and image.size == whole and image.width <= width
    if source == "JPEG" and image.mode in ("RGB", "L") and untouched and not _profile(image):
        # Compressed again as it was, so that next to nothing is lost.
        return Print(_written(image, "JPEG", quality="keep"), "image/jpeg")
    upright = _standard(ImageOps.exif_transpose(image))
    if upright.width > width:
        upright = upright.resize((width, height), Image.Resampling.LANCZOS)
    photograph = source == "JPEG" or (source == "WEBP" and not _transparent(upright))
    if photograph:
        return Print(
            _written(upright if upright.mode == "L" else upright.convert("RGB"), "JPEG", quality=_QUALITY), "image/jpeg"
        )
    return Print(_written(upright, "PNG"), "image/png")


def _written(image: Image.Image, form: str, **options: object) -> bytes:
    """The pixels as a file; of the notes that came with them, nothing."""
    buffer = io.BytesIO()
    kept = image.info
    image.info = {key: value for key, value in kept.items() if key == "transparency"}
    image.save(buffer, form, **options)
    image.info = kept
    return buffer.getvalue()


def _standard(image: Image.Image) -> Image.Image:
    """The image in the colours of the web (sRGB), with or without transparency."""
    from PIL import ImageCms

    plain = "RGBA" if _transparent(image) else "L" if image.mode in ("1", "L") else "RGB"
    profile = _profile(image)
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        try:
            target = "RGBA" if image.mode == "RGBA" else "RGB"
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode=target) or image
        except (ImageCms.PyCMSError, OSError, ValueError):
            return image.convert(plain)
    if image.mode in ("I;16", "I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return image.convert(plain)


def _profile(image: Image.Image) -> bytes | None:
    """The colour profile, unless it is the web's own."""
    profile = image.info.get("icc_profile")
    return profile if isinstance(profile, bytes) and b"sRGB" not in profile else None


def _transparent(image: Image.Image) -> bool:
    return image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info


# --- Drawings -----------------------------------------------------------------------------------------------------

_REFUSED = {
    "script": "a script",
    "foreignObject": "a piece of a web page",
    "text": "text",
    "animate": "an animation",
    "animateTransform": "an animation",
    "animateMotion": "an animation",
    "set": "an animation",
}
_DROPPED = frozenset({"metadata", "title", "desc"})


def _drawing(content: bytes) -> etree._Element:
    """A drawing with nothing in it but what is drawn."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise PictureError("This picture file is damaged.", "Save it again from the program that made it.") from None
    if root.tag != f"{{{_SVG}}}svg":
        raise PictureError("This is not a picture that slides can show.", "Save it as PNG, JPEG, GIF, WebP or SVG.")
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            raise PictureError("This drawing has entities.", "Export it as plain SVG.")
        _clean(element)
    etree.cleanup_namespaces(root)
    return root


def _clean(element: etree._Element) -> None:
    name = etree.QName(element)
    if name.namespace != _SVG or name.localname in _DROPPED:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
        return
    if (what := _REFUSED.get(name.localname)) is not None:
        remedy = (
            "Turn its text into paths: the letters would look different on every machine."
            if what == "text"
            else "Export it as plain SVG."
        )
        raise PictureError(f"This drawing has {what} in it.", remedy)
    for key, value in list(element.attrib.items()):
        attribute = etree.QName(key)
        if attribute.namespace not in (None, _XLINK) or attribute.localname.lower().startswith(("on", "data-")):
            del element.attrib[key]
        elif attribute.localname == "href" and not str(value).startswith("#"):
            element.attrib[key] = _embedded(str(value))
    # An attribute such as `fill` is read as a style is, by the letter and by its escapes.
    for style in [*element.attrib.values(), "".join(map(str, element.itertext())) if name.localname == "style" else ""]:
        _check_style(_unescaped(str(style)))


def _check_style(style: str) -> None:
    if "@keyframes" in style.lower():
        raise PictureError("This drawing has an animation in it.", "Export it as plain SVG.")
    if re.search(r"@import|url\((?!\s*[\"']?\s*(?:#|data:))", style, re.IGNORECASE):
        raise PictureError("This drawing refers to another file.", "Export it as plain SVG.")


def _unescaped(style: str) -> str:
    """A style as it is understood, without escapes (CSS Syntax Module Level 3, 4.3.7)."""
    return re.sub(r"\\(?:([0-9A-Fa-f]{1,6})\s?|(.))", lambda found: found[2] or _character(found[1]), style)


def _character(digits: str) -> str:
    return chr(min(int(digits, 16), 0x10FFFF))


def _rasterised(original: Original, width: int) -> bytes:
    ratio = original.width / original.height
    return _drawn(original.content, max(1, min(width, int(math.sqrt(_MOST_DRAWN * ratio)))))


@lru_cache(maxsize=16)  # A drawing stands on several slides as often as not, and in the public copy again.
def _drawn(content: bytes, width: int) -> bytes:
    import resvg_py

    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=content.decode(), width=width, skip_system_fonts=True))
    except ValueError:
        raise PictureError("This picture file is damaged.", "Save it again from the program that made it.") from None


def _embedded(address: str) -> str:
    """The address of a photograph in a drawing, whose file is cleaned as if it stood alone."""
    found = re.fullmatch(r"data:image/[a-z]+;base64,([A-Za-z0-9+/=\s]+)", address)
    if found is None:
        raise PictureError("This drawing shows another file.", "Embed the file in it, or remove it.")
    try:
        content = base64.b64decode(found[1])
    except ValueError:
        raise PictureError("This picture file is damaged.", "Save it again from the program that made it.") from None
    photograph = open_picture(content)
    cleaned = make_print(photograph, round(photograph.width))
    return f"data:{cleaned.media_type};base64,{base64.b64encode(cleaned.data).decode()}"


def _extent(root: etree._Element) -> tuple[float, float]:
    """The drawing's own width and height; only their ratio matters."""
    numbers = re.findall(r"-?[\d.]+(?:e-?\d+)?", root.get("viewBox", ""))
    sides = numbers[2:] if len(numbers) == 4 else [_pixels(root.get("width")), _pixels(root.get("height"))]
    width, height = (float(side) for side in sides)
    if width <= 0 or height <= 0:
        raise PictureError("This drawing does not say how large it is.", "Give it a `viewBox`.")
    return width, height


def _pixels(length: str | None) -> str:
    found = re.fullmatch(r"\s*([\d.]+)(px)?\s*", length or "")
    return found[1] if found else "0"
