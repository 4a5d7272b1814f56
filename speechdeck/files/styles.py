"""The styles in a drawing: rules and properties that are seen stay, to the letter; all else goes (CSS Syntax, level 3)."""

from __future__ import annotations

import re

from .drawn_names import PROPERTIES
from .formats import PictureError

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)

_WHOLE = r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|\((?:\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|[^()\"'])*\)"
"""A text or a pair of brackets, in which a semicolon or a brace is none."""

_DECLARATION = re.compile(rf"(?:{_WHOLE}|[^;])+", re.DOTALL)
_BLOCK = re.compile(rf"\{{((?>{_WHOLE}|[^{{}}])*+)\}}", re.DOTALL)

_ELSEWHERE = re.compile(r"@import|(?:url|src|image|image-set|cross-fade)\((?!\s*[\"']?\s*(?:#|data:))", re.IGNORECASE)
_DATA = re.compile(r"(\()\s*(\"\s*data:[^\"]*\"|'\s*data:[^']*'|data:[^)\"']*)\s*(\))", re.IGNORECASE)


def bare_sheet(sheet: str, more: frozenset[str] = frozenset()) -> str:
    """Return a style sheet whose rules say only what is seen; or say why it cannot be shown.

    ``more`` are properties that are seen besides those that always are.
    """
    _check(sheet)
    bare = _COMMENT.sub(" ", sheet) if "/*" in sheet else sheet
    return _BLOCK.sub(lambda found: "{" + _bare_declarations(found[1], more) + "}", _without_addresses(bare))


def bare_style(style: str, more: frozenset[str] = frozenset()) -> str:
    """Return an element's style in the same way."""
    _check(style)
    bare = _COMMENT.sub(" ", style) if "/*" in style else style
    return _bare_declarations(_without_addresses(bare), more)


def bare_value(value: str) -> str:
    """Return the value of an attribute such as `fill`, which is read as a style's is, by the letter and by its escapes."""
    if not _ODD.search(value):
        return value
    _check(value)
    return "" if _says_something(value) else _without_addresses(_COMMENT.sub(" ", value))


_ODD = re.compile(r"[@\\(:\"']|/\*")
"""What begins something in a style that is more than a word or a number."""


def _check(style: str) -> None:
    # Comments split a word for one reader and not for another: neither may find an address.
    for read in {unescaped(style), unescaped(_COMMENT.sub("", style)), _COMMENT.sub(" ", unescaped(style))}:
        if "@keyframes" in read.lower():
            raise PictureError("This drawing has an animation in it.", "Export it as plain SVG.")
        if _ELSEWHERE.search(read):
            raise PictureError("This drawing refers to another file.", "Export it as plain SVG.")


def _without_addresses(style: str) -> str:
    """A style without files of its own: none of what a style may do with one is seen in a drawing."""
    return _DATA.sub(r"\1#\3", style) if "data:" in style.lower() else style


def _bare_declarations(block: str, more: frozenset[str]) -> str:
    """The declarations whose properties are seen; as they were written, if all of them are."""
    kept, whole = [], True
    for declaration in _DECLARATION.findall(block):
        name = declaration.partition(":")[0].strip().lower()
        seen = name in more or ((name in PROPERTIES or name.startswith("--")) and not _says_something(declaration))
        if not name or seen:
            kept.append(declaration)
        else:
            whole = False
    return block if whole else ";".join(kept)


def _says_something(value: str) -> bool:
    """Whether there is a text in a value; of what is seen, only the name of another part stands in quotation marks."""
    return re.search(r"[\"']", re.sub(r"\(\s*(\"[^\"]*\"|'[^']*')\s*\)", "", value)) is not None


def unescaped(style: str) -> str:
    """Return a style as it is understood, without escapes (CSS Syntax Module Level 3, 4.3.7)."""
    return re.sub(r"\\(?:([0-9A-Fa-f]{1,6})\s?|(.))", lambda found: found[2] or _character(found[1]), style)


def _character(digits: str) -> str:
    return chr(min(int(digits, 16), 0x10FFFF))
