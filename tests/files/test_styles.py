"""Styles in drawings: what is seen stays as it was written; nothing asks for a file, however it is spelled."""

from __future__ import annotations

import pytest

from speechdeck.files.formats import PictureError
from speechdeck.files.styles import bare_sheet, bare_style, bare_value


@pytest.mark.parametrize(
    "sheet",
    [
        "",
        ".cls-1 { fill: #1a2b3c; stroke-width: 2px }\n.cls-2{fill:url(#linear)}",
        "@media (prefers-color-scheme: dark) { path { fill: white } }",
        ":root{--own:red} path{fill:var(--own);transform:rotate(9deg)}",
        "path{mask:url('#a;b}c')}",
    ],
)
def test_a_sheet_of_what_is_seen_stays_to_the_letter(sheet: str) -> None:
    assert bare_sheet(sheet) == sheet


@pytest.mark.parametrize(
    ("style", "bare"),
    [
        ("fill:red;-inkscape-font-specification:'Jane Sans'", "fill:red"),
        ("font-family:Jane; FILL:red", " FILL:red"),
        ("fill:/* Jane's */red", "fill: red"),
        ("fill:red/* Jane", "fill:red "),
        ("content:'a;b';fill:red", "fill:red"),
        ("stroke:'Jane\"s';fill:red", "fill:red"),
        ("background:url(data:image/png;base64,QQ==);fill:red", "fill:red"),
        ("mask:url( 'data:image/svg+xml,<svg/>' )", "mask:url(#)"),
        ("mask:url(DATA:image/png;base64,QQ==)", "mask:url(#)"),
    ],
)
def test_of_a_style_there_is_what_is_seen(style: str, bare: str) -> None:
    assert bare_style(style) == bare
    assert bare_sheet(f"a{{{style}}}".replace("/* Jane}", "/* Jane*/}")) == f"a{{{bare}}}"


@pytest.mark.parametrize(
    "style",
    [
        "fill:url(x.png)",
        "fill:u\\72l(x.png)",
        "fill:url/**/(x.png)",
        "fill:u/**/rl(x.png)",
        "fill:image-set('x.png' 1x)",
        "fill:-webkit-image-set(url(x.png) 1x)",
        "fill:src('x.png')",
        "--a:url(x.png)",
        "@import 'x.css'",
        "@im/**/port 'x.css'",
        "@\\69mport 'x.css'",
        "@\\69/**/mport 'x.css'",
    ],
)
def test_no_spelling_of_an_address_passes(style: str) -> None:
    for bare in (bare_style, bare_sheet, bare_value):
        with pytest.raises(PictureError, match="refers to another file"):
            bare(style)


def test_an_attributes_value_is_read_as_a_style_is() -> None:
    for value in ("M0 0L4 3", "0 0 40 30", "url(#a)", "translate(4 3)", "#fff"):
        assert bare_value(value) == value
    assert bare_value("url(data:image/png;base64,QQ==) red") == "url(#) red"
    assert bare_value("red/* Jane */") == "red "
    assert bare_value("'Jane'") == ""
    assert bare_value("url('#a')") == "url('#a')"


def test_an_animation_is_told() -> None:
    with pytest.raises(PictureError, match="has an animation"):
        bare_sheet("@key/**/frames a{}")
