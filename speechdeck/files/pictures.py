"""Pictures: opened with care, set upright, as large as a slide needs, and freed of what a camera or editor noted in them.

The only module that knows Pillow, which is loaded when the first picture is opened.
"""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .drawings import rasterised, read_drawing
from .formats import PictureError, begins_as_xml, damaged, no_picture

if TYPE_CHECKING:
    from PIL import Image

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
_ORIENTATION = 0x0112
"""The tag that says how a camera was held (Exif 3.0, 4.6.5)."""

_QUALITY = 88
"""Of a JPEG that has to be written anew."""

__all__ = ["Original", "PictureError", "Print", "make_print", "open_picture"]


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
    if begins_as_xml(content):
        return Original(*read_drawing(content, _embedded), drawn=True)
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
        return Print(
            original.content, "image/svg+xml", rasterised(original.content, original.width / original.height, width)
        )
    with _opened(original.content) as image:
        return _reduced(image, width, max(1, round(width * original.height / original.width)))


def _embedded(content: bytes) -> tuple[str, bytes]:
    """What a drawing shows of another picture's file: cleaned, as if it stood alone."""
    picture = open_picture(content)
    cleaned = make_print(picture, round(picture.width))
    return cleaned.media_type, cleaned.data


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
        raise no_picture(content) from None
    except (OSError, SyntaxError, ValueError, EOFError, struct.error):
        # Pillow's decoders raise all of these for files that are cut off or made up.
        raise damaged() from None


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
