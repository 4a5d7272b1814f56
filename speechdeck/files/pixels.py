"""Pixels: a picture's file decoded, set upright, scaled down and written anew.

The only module that knows Pillow. It works on files of unknown origin, so that `decoding` says in which process.
"""

from __future__ import annotations

import io
import math
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from PIL import Image, ImageCms, ImageOps, JpegImagePlugin, UnidentifiedImageError

from .formats import PictureError, damaged, no_picture

_SHOWN = ("PNG", "JPEG", "GIF", "WEBP")
_OF_TEMPLATES = (*_SHOWN, "BMP", "TIFF")

_ORIENTATION = 0x0112
"""The tag that says how a camera was held (Exif 3.0, 4.6.5)."""

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How a picture is turned that was taken so."""

_QUALITY = 88
"""Of a JPEG that has to be written anew."""

# --- An author's pictures -----------------------------------------------------------------------------------------


def measure(content: bytes) -> tuple[int, int]:
    """Return the width and height of a picture when upright, or say why it cannot be shown."""
    with _opened(content, _SHOWN) as image:
        if getattr(image, "is_animated", False):
            raise PictureError(
                "This picture is animated.", "Save one of its frames as PNG: slides show still pictures."
            )
        width, height = image.size
        return (height, width) if _orientation(image) >= 5 else (width, height)


def reduce(content: bytes, width: int, height: int) -> tuple[bytes, str]:
    """Return a picture at so many pixels at most, with nothing in it but what is seen, and its media type."""
    with _opened(content, _SHOWN) as image:
        source, whole, turned = image.format, image.size, _orientation(image)
        if source == "JPEG":
            image.draft(None, (height, width) if turned >= 5 else (width, height))
        image.load()
    untouched = turned == 1 and image.size == whole and image.width <= width
    if source == "JPEG" and image.mode in ("RGB", "L") and untouched and not _profile(image):
        # Compressed again as it was, so that next to nothing is lost.
        return _written(image, "JPEG", quality="keep"), "image/jpeg"
    upright = _standard(image.transpose(_UPRIGHT[turned]) if turned in _UPRIGHT else image)
    if upright.width > width:
        upright = upright.resize((width, height), Image.Resampling.LANCZOS)
    if source == "JPEG" or (source == "WEBP" and not _transparent(upright)):
        opaque = upright if upright.mode == "L" else upright.convert("RGB")
        return _written(opaque, "JPEG", quality=_QUALITY), "image/jpeg"
    return _written(upright, "PNG"), "image/png"


def veil(content: bytes, width: int, height: int, color: str, part: float) -> tuple[bytes, str]:
    """Return a picture that fills so many pixels, with that part of a colour over it, and its media type."""
    with _opened(content, _SHOWN) as image:
        turned = _orientation(image)
        image.load()
    upright = _standard(image.transpose(_UPRIGHT[turned]) if turned in _UPRIGHT else image).convert("RGBA")
    filled = ImageOps.fit(upright, (width, height), Image.Resampling.LANCZOS, centering=(0.5, _UPPER))
    ground = Image.new("RGBA", filled.size, f"#{color}")
    # The ground is seen through what is transparent.
    whole = Image.alpha_composite(ground, filled)
    return _written(Image.blend(ground, whole, 1 - part).convert("RGB"), "JPEG", quality=_QUALITY), "image/jpeg"


_UPPER = 1 / 3
"""Of what is cut, the part that is cut above: faces and horizons are in the upper third."""


# --- A template's pictures ----------------------------------------------------------------------------------------


def as_png(content: bytes) -> bytes:
    """Return a picture that browsers do not show, such as a TIFF, as one that they do."""
    return _written(_whole(content), "PNG")


def extent(content: bytes) -> tuple[int, int, float, float]:
    """Return a picture's width and height, and how many pixels it has an inch across and down; 0 if it does not say so."""
    with _opened(content, _OF_TEMPLATES) as image:
        across, down = (float(each) for each in image.info.get("dpi", (0, 0)))
    known = 0 < across < math.inf and 0 < down < math.inf
    return image.width, image.height, across if known else 0.0, down if known else 0.0


def recolor(content: bytes, effects: Sequence[tuple[str, *tuple[Any, ...]]]) -> bytes:
    """Return a picture after effects on its colours, one after the other, as PNG.

    ``duotone`` with two colours (RRGGBB), ``grayscl``, ``biLevel`` with a threshold from 0 to 1, and ``lum`` with
    brightness and contrast from -1 to 1.
    """
    image = _whole(content)
    alpha = image.getchannel("A")
    for name, *values in effects:
        image = _EFFECTS[name](image, *values).convert("RGB")
    image.putalpha(alpha)
    return _written(image, "PNG")


def _lit(image: Image.Image, brightness: float, contrast: float) -> Image.Image:
    slope = 1 / max(0.01, 1 - contrast) if contrast > 0 else 1 + contrast
    levels = [round(min(1, max(0, (at / 255 - 0.5) * slope + 0.5 + brightness)) * 255) for at in range(256)]
    return image.convert("RGB").point(levels * 3)


_EFFECTS: dict[str, Callable[..., Image.Image]] = {
    "duotone": lambda image, dark, light: ImageOps.colorize(image.convert("L"), f"#{dark}", f"#{light}"),
    "grayscl": lambda image: image.convert("L"),
    "biLevel": lambda image, threshold: image.convert("L").point([255 * (at >= threshold * 255) for at in range(256)]),
    "lum": _lit,
}


def average(content: bytes, across: int, down: int) -> tuple[bytes, bytes]:
    """Return the colour between all of a picture's, and those of its parts row by row; four bytes each, RGBA."""
    with _opened(content, _OF_TEMPLATES) as image:
        image.draft("RGB", (64, 64))
        image.load()
    whole = image.convert("RGBA")
    one, several = (whole.resize(size, Image.Resampling.BOX).tobytes() for size in ((1, 1), (across, down)))
    return one, several


def _whole(content: bytes) -> Image.Image:
    with _opened(content, _OF_TEMPLATES) as image:
        image.load()
    return image.convert("RGBA")


# --- Decoding -----------------------------------------------------------------------------------------------------


@contextmanager
def _opened(content: bytes, formats: tuple[str, ...]) -> Iterator[Image.Image]:
    """Pillow's image of a file; whatever is wrong with the file becomes the author's matter."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(content), formats=formats)
            # A phone's photograph may have a preview or a map of depth behind it (CIPA DC-007): it is a JPEG still.
            yield JpegImagePlugin.JpegImageFile(io.BytesIO(content)) if image.format == "MPO" else image
    except (PictureError, MemoryError):
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise PictureError(
            "This picture has too many pixels.", "Save it with at most 80 million: a slide shows four million."
        ) from None
    except UnidentifiedImageError:
        raise no_picture(content) from None
    except Exception:
        # A file that is made up can make its decoder raise anything.
        raise damaged() from None


def _orientation(image: Image.Image) -> int:
    turned = image.getexif().get(_ORIENTATION, 1)
    return turned if isinstance(turned, int) and 1 <= turned <= 8 else 1


def _written(image: Image.Image, form: str, **options: object) -> bytes:
    """The pixels as a file; of the notes that came with them, nothing."""
    buffer = io.BytesIO()
    kept = image.info
    image.info = {key: value for key, value in kept.items() if key == "transparency"}
    image.save(buffer, form, **options)
    image.info = kept
    return buffer.getvalue()


# --- Colours ------------------------------------------------------------------------------------------------------


def _standard(image: Image.Image) -> Image.Image:
    """The image in the colours of the web (sRGB), with or without transparency."""
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
