"""Drawings as a deck carries them: what is drawn and nothing else, whichever way their editors write it."""

from __future__ import annotations

import base64
import io

import pytest
from lxml import etree
from PIL import Image

from speechdeck.files.pictures import Original, PictureError, make_print, open_picture

from .photographs import photograph, shown

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 30">%s</svg>'
RECT = '<rect width="200" height="100" fill="#ff0000"/>'


def _is_red(original: Original) -> bool:
    """Whether a drawing's copy is red in its upper left corner."""
    fallback = make_print(original, 60).fallback
    assert fallback is not None
    return shown(fallback).convert("RGB").getpixel((2, 2)) == (255, 0, 0)


def test_a_drawing_keeps_its_lines_and_has_a_copy_in_pixels() -> None:
    original = open_picture(SVG % b'<rect width="40" height="30" fill="#ff0000"/>')
    assert (original.width, original.height) == (40, 30)
    made = make_print(original, 400)
    assert made.media_type == "image/svg+xml"
    assert b"<rect" in made.data
    assert made.fallback is not None
    assert shown(made.fallback).size == (400, 300)
    assert shown(made.fallback).convert("RGB").getpixel((9, 9)) == (255, 0, 0)


def test_a_drawing_loses_what_its_editor_noted() -> None:
    noted = (
        b'<?xml version="1.0"?><!-- drawn at home --><svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:inkscape" '
        b'viewBox="0,0,4,3" i:docname="/home/me/secret.svg" onload="alert(1)"><metadata>me</metadata><title>mine</title>'
        b'<i:view zoom="7"/><path d="M0 0L4 3"/></svg>'
    )
    root = etree.fromstring(open_picture(noted).content)
    assert [etree.QName(each).localname for each in root.iter()] == ["svg", "path"]
    assert dict(root.items()) == {"viewBox": "0,0,4,3"}
    assert set(root.nsmap) == {None}


def test_aphotograph_in_a_drawing_is_cleaned_too() -> None:
    inside = base64.b64encode(photograph(30, 20)).decode()
    drawing = SVG % f'<image width="30" height="20" xlink:href="data:image/jpeg;base64,{inside}"/>'.encode()
    [image] = etree.fromstring(open_picture(drawing).content)
    data = image.get("{http://www.w3.org/1999/xlink}href", "").partition(",")[2]
    assert shown(base64.b64decode(data)).size == (30, 20)
    assert b"Spycam" not in base64.b64decode(data)


def test_a_drawing_of_any_proportions_has_a_copy_of_bounded_size() -> None:
    tall = SVG.replace(b"0 0 40 30", b"0 0 1 50000") % b""
    fallback = make_print(open_picture(tall), 2560).fallback
    assert fallback is not None
    with Image.open(io.BytesIO(fallback)) as image:
        assert image.width * image.height <= 16_000_000


@pytest.mark.parametrize(
    "asking",
    [
        b'<path fill="url(https://example.org/x.svg#a) red"/>',
        b'<path filter="URL(  x.svg#a)"/>',
        b'<path mask="url(&quot;file:///home/me/x.svg#a&quot;)"/>',
        b'<path fill="u\\72l(https://example.org/x.svg#a)"/>',
        b'<path fill="\\u\\rl(x.svg#a)"/>',
        b"<style><g/>path{fill:url(x.svg#a)}</style>",
        b'<path style="fill:u\\000072 l(https://example.org/x.svg#a)"/>',
        b"<style>path{fill:Url( 'x.svg#a' )}</style>",
        b"<style>@\\69mport 'x.css';</style>",
    ],
)
def test_a_drawing_asks_for_no_other_file(asking: bytes) -> None:
    with pytest.raises(PictureError, match="refers to another file"):
        open_picture(SVG % asking)


@pytest.mark.parametrize("address", ["#a", " #a ", "'#a'", "&quot;#a&quot;"])
def test_a_drawing_may_use_its_own_parts(address: str) -> None:
    drawing = f"<path fill=\"url({address})\" style='stroke:url({address.replace(chr(39), '')})'/>".encode()
    [path] = etree.fromstring(open_picture(SVG % drawing).content)
    assert address.strip(" '") in path.get("fill", "").replace('"', "&quot;")


def test_a_drawing_loses_the_data_that_programs_keep_in_it() -> None:
    content = open_picture(
        SVG % b'<g data-path="/home/me/secret.ai" DATA-x="y" id="a"><path d="M0 0L4 3"/></g>'
    ).content
    assert dict(etree.fromstring(content)[0].items()) == {}


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        ("", None),
        (".a{fill:red}", "a"),
        ("g>.a.b:hover,p.c{fill:red}", "a b"),
        (r".\61{fill:red}", "a"),
        ("[class~=a]{fill:red}", "a Jane b"),
    ],
)
def test_a_drawing_keeps_the_classes_that_its_styles_choose(sheet: str, kept: str | None) -> None:
    drawing = SVG % f'<style>{sheet}</style><g class="a Jane b"/>'.encode()
    [group] = etree.fromstring(open_picture(drawing).content).iter("{*}g")
    assert group.get("class") == kept


def test_the_same_drawing_gives_the_same_bytes() -> None:
    content = SVG % b"<circle r='9'/>"
    assert make_print(open_picture(content), 100) == make_print(open_picture(content), 100)


# --- What editors write


@pytest.mark.parametrize(
    "drawing",
    [
        '<ns0:svg xmlns:ns0="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><ns0:g><ns0:rect fill="#f00" width="200" height="100"/></ns0:g></ns0:svg>',
        f'<svg viewBox="0 0 200 100"><g>{RECT}</g></svg>',
        f'<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;" viewBox="0 0 200 100">{RECT}</svg>',
        f'<!-- by hand --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{RECT}</svg>',
        f'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{RECT}</svg>',
        f'<?xml version="1.0"?><?xml-stylesheet href="a.css"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{RECT}</svg>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_a_drawing_is_known_by_whatever_prefix_beginning_and_encoding(drawing: str, encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    original = open_picture((mark + drawing).encode(encoding))
    assert (original.width, original.height) == (200, 100)
    assert b"ns0" not in original.content
    assert _is_red(original)


@pytest.mark.parametrize(
    ("size", "ratio"),
    [
        ('width="200mm" height="100mm"', 2),
        ('width="200mm" height="100mm" viewBox="0 0 200 50"', 4),
        ('width="2in" height="2.54cm"', 2),
        ('width="72pt" height="6pc"', 1),
        ('width="200px" height="100"', 2),
        ('width=" 2E2PX " height="1e2"', 2),
        ('width="50.8Q" height=".5in"', 1),
        ('width="100%" height="100%" viewBox="-1,-1 2e2 100"', 2),
        ('width="0" height="0" viewBox="0 0 200 100"', 2),
        ('width="20em" height="10em" viewBox="0 0 200 100"', 2),
    ],
)
def test_a_drawing_has_a_size_in_any_unit(size: str, ratio: float) -> None:
    original = open_picture(f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{RECT}</svg>'.encode())
    assert original.width / original.height == pytest.approx(ratio, abs=0.01) or ratio == 1
    assert b"viewBox" in original.content, "it would not grow with its place"
    assert _is_red(original)


@pytest.mark.parametrize(
    "size", ["", 'width="50%" height="9"', 'viewBox="0 0 0 9"', 'viewBox="0 0 1e999 9"', 'width="1.2.3" height="1"']
)
def test_a_drawing_without_a_size_is_none(size: str) -> None:
    with pytest.raises(PictureError, match="does not say how large it is"):
        open_picture(f'<svg xmlns="http://www.w3.org/2000/svg" {size}></svg>'.encode())


@pytest.mark.parametrize(
    "drawing",
    [
        '<!DOCTYPE svg [<!ENTITY st0 "fill:#C00;">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect style="&st0;"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><g>&nbsp;</g></svg>',
    ],
)
def test_a_drawing_with_entities_is_told_that_it_has_them(drawing: str) -> None:
    with pytest.raises(PictureError, match="has entities"):
        open_picture(drawing.encode())


def test_a_link_in_a_drawing_leads_nowhere_and_what_it_stands_around_is_drawn() -> None:
    for href in (b'href="https://example.org"', b'xlink:href="https://example.org"'):
        original = open_picture(SVG % (b"<a " + href + b">" + RECT.encode() + b"</a>"))
        assert b"example.org" not in original.content
        assert _is_red(original)


def test_a_drawing_in_a_drawing_is_cleaned_too() -> None:
    inner = SVG % (b'<g data-path="/home/me/secret.ai">' + RECT.encode() + b"</g>")
    encoded = "data:image/svg+xml;charset=utf-8;base64," + base64.b64encode(inner).decode()
    original = open_picture(SVG % f'<image width="40" height="30" href="{encoded}"/>'.encode())
    [image] = etree.fromstring(original.content)
    assert b"secret" not in base64.b64decode(image.get("href", "").partition(",")[2])
    assert _is_red(original)


def test_a_picture_in_a_drawing_may_be_written_letter_by_letter() -> None:
    inner = SVG.replace(b'"', b"'") % b"<g/>"
    address = "data:image/svg+xml," + inner.decode().replace("<", "%3C").replace(">", "%3E")
    [image] = etree.fromstring(open_picture(SVG % f'<image href="{address}"/>'.encode()).content)
    assert image.get("href", "").startswith("data:image/svg+xml;base64,")
