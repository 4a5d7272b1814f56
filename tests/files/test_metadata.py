"""Pictures' files hold what is seen, and nothing else, wherever somebody put it; not a pixel changes."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from speechdeck.files.metadata import without_metadata

SECRET = b"Jane's secret"

_PICTURE = Image.effect_noise((64, 48), 90).convert("RGB")


def _profile(version: float = 4.4) -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    old, new = (text.encode("utf-16-be") for text in ("No copyright", SECRET[:12].decode()))
    return profile[:8] + bytes((int(version), 0, 0, 0)) + profile[12:].replace(old, new)


def _written(form: str, **options: object) -> bytes:
    """A picture with the name of a camera, a place and a colour profile with texts in it."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = SECRET.decode(), 1
    exif.get_ifd(0x8825)[2] = (48.0, 12.0, 0.0)
    buffer = io.BytesIO()
    _PICTURE.save(buffer, form, exif=exif, icc_profile=_profile() + SECRET, **options)
    return buffer.getvalue()


# --- Where something can be put -----------------------------------------------------------------------------------


def _segment(kind: int, body: bytes) -> bytes:
    return bytes((0xFF, kind)) + struct.pack(">H", len(body) + 2) + body


def _jpegs() -> Iterator[tuple[str, bytes]]:
    for name in ("plain", "progressive"):
        noted = _written("JPEG", comment=SECRET, progressive=name == "progressive")
        yield f"JPEG, {name}", noted
        for kind in (0xE0, 0xE1, 0xE2, 0xE3, 0xED, 0xEF, 0xFE):
            yield f"JPEG, {name}, {kind:X}", noted[:2] + _segment(kind, SECRET) + noted[2:]
        table = noted.index(b"\xff\xdb")
        yield f"JPEG, {name}, between", noted[:table] + SECRET + noted[table:]
        yield f"JPEG, {name}, behind", noted + SECRET
    small = b"JFIF\0\1\1\0\0\1\0\1\2\2" + SECRET[:12]
    yield "JPEG, small picture", noted[:2] + _segment(0xE0, small) + noted[20:]
    yield "phone", _written("MPO", comment=SECRET, save_all=True, append_images=[_PICTURE])


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _pngs() -> Iterator[tuple[str, bytes]]:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", SECRET.decode())
    notes.add_itxt("Source", SECRET.decode(), zip=False)
    noted = _written("PNG", pnginfo=notes)
    yield "PNG", noted
    for kind in (b"caBX", b"tIME", b"sPLT", b"hIST", b"bKGD", b"pHYs", b"abCd", b"ABCD", b"tEXt"):
        yield f"PNG, {kind.decode()}", noted[:33] + _chunk(kind, SECRET) + noted[33:]
        yield f"PNG, {kind.decode()} at the end", noted[:-12] + _chunk(kind, SECRET) + noted[-12:]
    yield "PNG, behind", noted + b"PK" + SECRET
    yield "PNG, in the end", noted[:-12] + _chunk(b"IEND", SECRET)
    plain = io.BytesIO()
    _PICTURE.save(plain, "PNG")
    rows = b"".join(b"\0" + _PICTURE.tobytes()[at : at + 192] for at in range(0, 64 * 48 * 3, 192))
    start = plain.getvalue()[:33]
    for name, pixels in {
        "behind the pixels": zlib.compress(rows) + SECRET,
        "more rows": zlib.compress(rows + SECRET, 0),
    }.items():
        yield f"PNG, {name}", start + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _gifs() -> Iterator[tuple[str, bytes]]:
    buffer = io.BytesIO()
    frames = [Image.effect_noise((20, 10), 50 + each) for each in range(3)]
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:], loop=3, comment=SECRET, duration=70)
    yield "GIF", buffer.getvalue()
    yield "GIF, behind", buffer.getvalue() + SECRET
    start = buffer.getvalue().index(b"\x21")
    for name, block in {
        "XMP": b"\x21\xff\x0bXMP DataXMP" + bytes((len(SECRET),)) + SECRET + b"\0",
        "a loop": b"\x21\xff\x0bNETSCAPE2.0" + bytes((len(SECRET),)) + SECRET + b"\0",
        "text": b"\x21\x01\x0c" + bytes(12) + bytes((len(SECRET),)) + SECRET + b"\0",
        "another": b"\x21\x77" + bytes((len(SECRET),)) + SECRET + b"\0",
    }.items():
        yield f"GIF, {name}", buffer.getvalue()[:start] + block + buffer.getvalue()[start:]


def _riff(chunks: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks


def _webps() -> Iterator[tuple[str, bytes]]:
    for name, noted in {
        "WebP": _written("WEBP", xmp=SECRET),
        "WebP, lossless": _written("WEBP", xmp=SECRET, lossless=True),
        "WebP, animated": _written("WEBP", xmp=SECRET, save_all=True, append_images=[_PICTURE.rotate(9)]),
    }.items():
        yield name, noted
        yield f"{name}, another", _riff(noted[12:] + b"abcd" + struct.pack("<I", len(SECRET)) + SECRET + b"\0")
        yield f"{name}, behind", noted + SECRET


def _tiffs() -> Iterator[tuple[str, bytes]]:
    for compression in ("raw", "tiff_lzw", "tiff_adobe_deflate", "jpeg"):
        noted = _written("TIFF", compression=compression, description=SECRET.decode(), artist=SECRET.decode())
        yield f"TIFF, {compression}", noted
        yield f"TIFF, {compression}, behind", noted + SECRET
    several = _written("TIFF", save_all=True, append_images=[_PICTURE], artist=SECRET.decode())
    yield "TIFF, two pictures", several


NOTED = dict([*_jpegs(), *_pngs(), *_gifs(), *_webps(), *_tiffs()])


@pytest.mark.parametrize("content", NOTED.values(), ids=NOTED.keys())
def test_what_is_noted_is_gone_and_every_pixel_stays(content: bytes) -> None:
    bare = without_metadata(content)
    assert SECRET[:12] in content
    assert SECRET[:12] not in bare
    assert without_metadata(bare) == bare
    with Image.open(io.BytesIO(content)) as before, Image.open(io.BytesIO(bare)) as after:
        assert after.tobytes() == before.tobytes()
        assert after.info.get("duration") == before.info.get("duration")
        assert after.info.get("loop") == before.info.get("loop")
        if before.format != "TIFF":
            assert getattr(after, "n_frames", 1) == (getattr(before, "n_frames", 1) if before.format != "MPO" else 1)
        assert ("icc_profile" in after.info) == ("icc_profile" in before.info)


# --- Colours ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("version", [2.4, 4.4])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_profile_says_the_same_colours_and_nothing_else(form: str, version: float) -> None:
    wide = bytearray(_profile(version))
    at = wide.index(b"rXYZ") + 4
    place = struct.unpack(">I", wide[at : at + 4])[0]
    wide[place + 8 : place + 12] = struct.pack(">I", 0x9000)
    buffer = io.BytesIO()
    _PICTURE.save(buffer, form, icc_profile=bytes(wide))
    with Image.open(io.BytesIO(without_metadata(buffer.getvalue()))) as after:
        bare = after.info["icc_profile"]
    assert _in_web_colors(bare) == _in_web_colors(bytes(wide)) != _in_web_colors(_profile())
    wanted = SECRET[:12].decode().encode("utf-16-be")
    assert wanted in wide
    assert wanted not in bare
    assert len(bare) < len(wide)


def _in_web_colors(profile: bytes) -> bytes:
    own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    seen = ImageCms.profileToProfile(_PICTURE, own, ImageCms.createProfile("sRGB"))
    assert seen is not None
    return seen.tobytes()


# Their names are ours: a profile has the second in which it was made, and two processes would not agree on the tests.
@pytest.mark.parametrize(
    "profile",
    [b"", SECRET, _profile()[:100], bytes(36) + b"acsp" + bytes(200)],
    ids=["nothing", "another text", "cut off", "only its mark"],
)
def test_a_profile_that_is_none_goes(profile: bytes) -> None:
    buffer = io.BytesIO()
    _PICTURE.save(buffer, "JPEG")
    noted = buffer.getvalue()[:20] + _segment(0xE2, b"ICC_PROFILE\0\1\1" + profile) + buffer.getvalue()[20:]
    assert without_metadata(noted) == buffer.getvalue()


# --- Others -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content", [b"", SECRET, b"\x89PNh" + SECRET, b"RIFF\4\0\0\0WAVE" + SECRET, b"PK\3\4" + SECRET]
)
def test_of_what_is_no_picture_there_is_nothing(content: bytes) -> None:
    assert without_metadata(content) == b""


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WebP", "TIFF, raw"])
def test_of_a_file_that_is_cut_off_there_is_what_could_be_read(form: str) -> None:
    whole = NOTED[form if form != "JPEG" else "JPEG, plain"]
    for end in range(0, len(whole), 97):
        bare = without_metadata(whole[:end])
        assert SECRET[:12] not in bare or not end
        assert len(bare) < len(whole) + 40
