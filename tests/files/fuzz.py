"""Pictures that are broken at random, the same ones each time: each is shown, or its author is told why not.

``python -m tests.files.fuzz 100000`` tries as many, and says what it found; a second number is the first one's seed.
"""

from __future__ import annotations

import base64
import contextlib
import io
import random
import re
import sys
import time
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from PIL import Image, ImageCms, PngImagePlugin

from speechdeck.files.decoding import decoded
from speechdeck.files.pictures import PictureError, bare_media, make_print, open_picture

from .windows_pictures import ESCAPE, LINE, OLD_LINE, PLUS_LINE, bmp, comment, emf, plus, profiled_bmp, wmf

SECRET = b"Jane Doe's"
"""What is noted in each picture, and must not be kept, unless it is among the pixels."""

# --- What is broken -----------------------------------------------------------------------------------------------


def _saved(form: str, mode: str = "RGB", **options: object) -> bytes:
    image = Image.linear_gradient("L").resize((24, 16)).convert(mode)
    exif = Image.Exif()
    exif[0x0110], exif[0x0112] = SECRET.decode(), 6
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", SECRET.decode(), zip=False)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes().replace(b"sRGB", b"mine")
    known: dict[str, Any] = {"pnginfo": notes} if form == "PNG" else {"comment": SECRET}
    buffer = io.BytesIO()
    image.save(buffer, form, exif=exif, icc_profile=profile if mode == "RGB" else None, **{**known, **options})
    return buffer.getvalue()


_DRAWING = b"""<?xml version="1.0"?><!-- Jane Doe's --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="urn:i" i:docname="Jane Doe's"><metadata>Jane Doe's</metadata>
<style>.a{fill:#0a0;stroke:url(#l)} path{opacity:.9}</style><defs><linearGradient id="l"><stop offset="0" stop-color="red"/>
</linearGradient><clipPath id="c"><circle r="9"/></clipPath><pattern id="p" width="4" height="4"><rect width="2" height="2"/>
</pattern><filter id="f"><feGaussianBlur stdDeviation="2"/></filter></defs><g data-name="Jane Doe's" transform="scale(2)">
<path class="a" d="M0 0L4 3z" style="fill:red;content:'Jane Doe&#39;s'"/><use href="#g" x="3"/><g id="g" clip-path="url(#c)">
<rect fill="url(#p)" filter="url(#f)" width="9" height="9"/></g></g><image width="9" height="9" xlink:href="%s"/></svg>"""


def seeds() -> list[bytes]:
    """Return a picture of each kind, with notes."""
    photographs = [_saved("JPEG"), _saved("JPEG", progressive=True), _saved("JPEG", "CMYK"), _saved("JPEG", "L")]
    others = [_saved("PNG"), _saved("PNG", "P"), _saved("PNG", "1"), _saved("PNG", "RGBA"), _saved("GIF", "P")]
    more = [
        _saved("WEBP"),
        _saved("WEBP", "RGBA", lossless=True),
        _saved("TIFF"),
        _saved("TIFF", compression="tiff_lzw"),
    ]
    address = b"data:image/jpeg;base64," + base64.b64encode(photographs[0])
    return [*photographs, *others, *more, _DRAWING.replace(b"%s", address), _DRAWING.replace(b"%s", b"#g")]


def seeds_of_templates() -> list[bytes]:
    """Return pictures of Windows, which templates may have."""
    noted = [emf(LINE, comment(b"EMF+" + PLUS_LINE + plus(0x4003, SECRET)), LINE), wmf(OLD_LINE, ESCAPE)]
    return [*noted, bmp("P"), bmp("RGB"), profiled_bmp()]


# --- How ----------------------------------------------------------------------------------------------------------

_NUMBERS = (0, 1, 0x7F, 0x80, 0xFF)
_WORDS = (
    b"url(#f) <g> </g> <use href='#g'/> &#0; 1e999 -1 99999999 /* */ ;} \\75 <style> ]]> &a; 100% <![CDATA[".split()
)


def _flip(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _set(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] = chance.choice(_NUMBERS)


def _enlarge(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    content[at : at + 4] = chance.choice((b"\xff" * 4, b"\x7f\xff\xff\xff", b"\0\0\0\0", b"\0\0\xff\xff"))


def _cut(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    del content[at : at + chance.choice((1, 2, 16, 1 << 20))]


def _repeat(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    content[at:at] = content[at : at + chance.randrange(1, 200)] * chance.choice((1, 2, 9))


def _move(content: bytearray, chance: random.Random) -> None:
    at, to = chance.randrange(len(content)), chance.randrange(len(content))
    piece = content[at : at + chance.randrange(1, 60)]
    content[to : to + len(piece)] = piece


def _insert(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    content[at:at] = chance.choice(_WORDS)


_BREAKING: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip, _flip, _set, _set, _enlarge, _cut, _repeat, _move, _insert,
)  # fmt: skip


def broken(content: bytes, chance: random.Random) -> bytes:
    """Return a picture that is broken in a few places; a PNG often with its sums put right again."""
    changed = bytearray(content)
    if content.startswith(b"<") and chance.random() < 0.7:
        return _misworded(content, chance)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        if changed:
            chance.choice(_BREAKING)(changed, chance)
    return _with_sums(bytes(changed)) if content.startswith(b"\x89PNG") and chance.random() < 0.8 else bytes(changed)


def _misworded(content: bytes, chance: random.Random) -> bytes:
    """A drawing that is still XML: values of its attributes are others', or such as no program writes."""
    parts = re.split(rb"(\"[^\"]*\")", content)
    values = range(3, len(parts), 2)
    for _ in range(chance.choice((1, 2, 5))):
        odd = (b'"%s"' % each for each in _VALUES)
        parts[chance.choice(values)] = chance.choice([parts[chance.choice(values)], *odd])
    return b"".join(parts)


_VALUES = (
    b"|-1|0|1e38|-1e38|nan|1e999|0.00001|url(#f)|url(#g)|#g|#p|url(#l)|99999|9 9 9|scale(0)|scale(1e9)|none|100%".split(
        b"|"
    )
)


def _with_sums(content: bytes) -> bytes:
    """A PNG whose chunks have the sums that readers want to see, so that they read on."""
    whole, start = content[:8], 8
    while start + 12 <= len(content):
        end = start + 12 + int.from_bytes(content[start : start + 4])
        if end > len(content):
            break
        whole += content[start : end - 4] + zlib.crc32(content[start + 4 : end - 4]).to_bytes(4)
        start = end
    return whole + content[start:]


# --- What comes of it ---------------------------------------------------------------------------------------------


def outcome(content: bytes) -> str:
    """Open, show and clean a picture: return what is said of it, or raise what must not happen."""
    bare = bare_media(content)
    _shown_by_a_template(bare)
    # Of a drawing, the photographs in it are compressed again.
    assert content[:1] == b"<" or bare_media(bare) == bare, "what is bare becomes barer"
    try:
        original = open_picture(content)
        made = make_print(original, 20)
    except PictureError as error:
        return error.sentence
    assert SECRET not in made.data, "a note is kept"
    return f"shown as {made.media_type}"


def _shown_by_a_template(content: bytes) -> None:
    for task, more in (
        ("extent", ()),
        ("average", (4, 3)),
        ("recolor", ((("duotone", "000000", "FFFFFF"), ("lum", 0.2, 0.1)),)),
    ):
        with contextlib.suppress(PictureError):
            decoded(task, content, *more)


def main(many: int, seed: int) -> None:
    """Try so many pictures, and print what came of them."""
    chance, kinds, begun = random.Random(seed), [*seeds(), *seeds_of_templates()], time.monotonic()
    outcomes, slow = Counter[str](), 0
    for number in range(many):
        content = broken(chance.choice(kinds), chance)
        before = time.monotonic()
        try:
            outcomes[outcome(content)] += 1
        except Exception as error:
            outcomes[f"FOUND {type(error).__name__}: {error}"[:100]] += 1
            (Path(gettempdir()) / f"found-{seed}-{number}").write_bytes(content)
        slow += time.monotonic() - before > 3
    sys.stdout.write(f"{many} pictures in {time.monotonic() - begun:.0f} s, {slow} of them slow\n")
    for said, count in outcomes.most_common():
        sys.stdout.write(f"{count:8} {said}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
