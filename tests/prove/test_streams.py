"""Texts are found in whatever packs, writes or hides them in a file: the search looks into every stream of bytes."""

from __future__ import annotations

import base64
import gzip
import io
import zipfile
import zlib
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest

from speechdeck.prove.public import search as search_for
from speechdeck.prove.public import secret_passages, words
from speechdeck.prove.streams import streams

PASSAGE = "the border reopens after nine long years of"
SECRET = secret_passages(f"We shall announce tomorrow that {PASSAGE} silence.", [])


def _found(file: bytes) -> str | None:
    return search_for(file, SECRET).passage


# --- What holds a text ----------------------------------------------------------------------------------------------


def _zipped(data: bytes, name: str = "part.xml") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, data)
    return buffer.getvalue()


def _commented(data: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.comment = data
    return buffer.getvalue()


def _png(kind: bytes, content: bytes) -> bytes:
    """A PNG as far as the search looks at it: a chunk, and pixels that it leaves alone."""
    chunks = ((kind, content), (b"IDAT", zlib.compress(bytes(9))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(len(each).to_bytes(4) + name + each + bytes(4) for name, each in chunks)


GUISES: dict[str, Callable[[str], bytes]] = {
    "as it is": lambda text: text.encode(),
    "in capitals": lambda text: text.upper().encode(),
    "on lines of its own": lambda text: text.replace(" ", "\r\n").encode(),
    "each word in an element": lambda text: "".join(f"<a:r><a:t>{word}</a:t></a:r>" for word in text.split()).encode(),
    "an element inside a word": lambda text: text.replace("border", "bor<b>der</b>").encode(),
    "between binary data": lambda text: b"\x89PNG\r\n\x1a\n\xff\xfe\x00" + text.encode() + b"\xff\x00\xd8",
    "as entities": lambda text: "".join(f"&#{ord(char)};" for char in text).encode(),
    "as entities of spaces": lambda text: text.replace(" ", "&#xA0;").encode(),
    "in an address": lambda text: f'<Relationship Target="mailto:?body={quote(text)}&amp;cc="/>'.encode(),
    "in an address, as a form writes it": lambda text: b"https://example.org/?q=" + quote_plus(f"{text}.").encode(),
    "in UTF-16": lambda text: text.encode("utf-16"),
    "in UTF-16, the other way round": lambda text: text.encode("utf-16-be"),
    "in UTF-16, at an odd place": lambda text: b"x" + text.encode("utf-16-le"),
    "in UTF-16, the other way round, at an odd place": lambda text: b"x" + text.encode("utf-16-be"),
    "compressed": lambda text: _zipped(text.encode()),
    "compressed twice": lambda text: _zipped(_zipped(text.encode(), "book.xlsx")),
    "compressed by gzip": lambda text: gzip.compress(text.encode()),
    "as a part's name": lambda text: _zipped(b"", text),
    "as a package's comment": lambda text: _commented(text.encode()),
    "in base64": lambda text: b'<script type="text/plain">' + base64.b64encode(text.encode()) + b"</script>",
    "as JSON": lambda text: text.replace("b", "\\u0062").replace(" ", "\\n").encode(),
    "in a script": lambda text: text.replace("b", "\\x62").replace("s", "\\u{73}").encode(),
    "in a text of a PNG": lambda text: _png(b"zTXt", b"Comment\0\0" + zlib.compress(text.encode())),
    "in an international text of a PNG": lambda text: _png(b"iTXt", b"K\0\1\0\0\0" + zlib.compress(text.encode(), 9)),
    "in the profile of a PNG": lambda text: _png(b"iCCP", b"sRGB\0\0" + zlib.compress(text.encode(), 1)),
    "in a chunk of a PNG that is not packed": lambda text: _png(b"prVt", b"\0" + text.encode()),
    "compressed between binary data": lambda text: b"\xff\xd8\xff\xe2" + zlib.compress(text.encode()) + b"\xff\xd9",
    "compressed and cut off": lambda text: zlib.compress(f"{text} {text} {text}".encode())[:-6],
    "behind a picture, as a package": lambda text: b"GIF89a" + _zipped(text.encode()),
    "behind what looks like a package": lambda text: (
        _png(b"tEXt", b"PK\5\6" + bytes(18)) + zlib.compress(text.encode())
    ),
    "a package in base64": lambda text: b"src=data:;base64," + base64.b64encode(_zipped(text.encode())),
}


@pytest.mark.parametrize("guise", GUISES.values(), ids=GUISES)
def test_a_passage_is_found_in_any_guise(guise: Callable[[str], bytes]) -> None:
    assert _found(guise(PASSAGE)) == PASSAGE


@pytest.mark.parametrize("guise", GUISES.values(), ids=GUISES)
def test_seven_words_are_no_passage(guise: Callable[[str], bytes]) -> None:
    seven = PASSAGE.rsplit(maxsplit=1)[0]
    assert len(words(seven)) == 7
    assert _found(guise(seven)) is None


# --- What cannot be unpacked ----------------------------------------------------------------------------------------


def test_a_package_is_read_part_by_part() -> None:
    assert [len(stream) for stream in streams(_zipped(b"12345"))][1:] == [5]


def test_what_cannot_be_unpacked_is_read_as_it_is() -> None:
    broken = b"\x1f\x8b" + PASSAGE.encode()
    assert _found(broken) == PASSAGE


@pytest.mark.parametrize(
    "damage", [b"PK\5\6" + bytes(18), b"PK\1\2" + bytes(42) + b"PK\5\6" + bytes(4) + b"\1\0\1\0" + bytes(10)]
)
def test_what_only_looks_like_a_package_does_not_stop_the_search(damage: bytes) -> None:
    assert _found(_png(b"tEXt", b"") + damage + PASSAGE.encode()) == PASSAGE
    assert _found(_zipped(damage + PASSAGE.encode())) == PASSAGE


def test_a_part_that_nobody_can_unpack_does_not_hide_the_others() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a", b"another text")
        package.writestr("b", PASSAGE)
    packed = bytearray(buffer.getvalue())
    for method in (8, 10), (packed.index(b"PK\1\2") + 10, packed.index(b"PK\1\2") + 12):
        packed[method[0] : method[1]] = b"\x63\0"
    assert _found(bytes(packed)) == PASSAGE
