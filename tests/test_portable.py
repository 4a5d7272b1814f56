"""What would differ on Windows, as far as it can be seen elsewhere: encodings, ends of lines, names of files."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import ROOT

MODULES = [path for room in ("speechdeck", "distribution") for path in sorted((ROOT / room).rglob("*.py"))]

# --- Texts in files -----------------------------------------------------------------------------------------------

_ENCODING_AT = {"read_text": 0, "write_text": 1}
"""Where among what a method is given its encoding stands."""


def _left_to_the_system(source: str) -> Iterator[str]:
    """Yield the lines that read or write a text as the system has it: in its encoding, with its ends of lines."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        named, method = {keyword.arg for keyword in node.keywords}, node.func.attr
        if method not in _ENCODING_AT:
            continue
        if "encoding" not in named and len(node.args) <= _ENCODING_AT[method]:
            yield f"line {node.lineno}: which encoding?"
        if method == "write_text" and "newline" not in named:
            yield f"line {node.lineno}: which ends of lines?"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_text_is_read_and_written_alike_on_every_system(module: Path) -> None:
    assert list(_left_to_the_system(module.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("path.read_text()", 1),
        ("path.read_text('utf-8')", 0),
        ("path.read_text(encoding='utf-8')", 0),
        ("path.write_text(text)", 2),
        ("path.write_text(text, 'utf-8')", 1),
        ("path.write_text(text, 'utf-8', newline='\\n')", 0),
    ],
)
def test_what_is_left_to_the_system_is_found(source: str, found: int) -> None:
    assert len(list(_left_to_the_system(source))) == found


# --- Names of files -----------------------------------------------------------------------------------------------

_MADE = {"node_modules", "dist", "out"}
_REFUSED = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)', re.IGNORECASE)


def _names() -> Iterator[str]:
    for path in ROOT.iterdir():
        if path.name not in _MADE and not (path.name.startswith(".") and path.is_dir()):
            yield path.name
            yield from (below.relative_to(ROOT).as_posix() for below in path.rglob("*"))


def test_each_file_can_be_checked_out_on_windows() -> None:
    names = list(_names())
    assert [name for name in names if any(map(_REFUSED.search, name.split("/")))] == []
    assert [name for name, times in Counter(name.casefold() for name in names).items() if times > 1] == []
    assert [name for name in names if len(name) > 180] == []


def test_a_checkout_has_the_same_ends_of_lines_everywhere() -> None:
    assert "* text=auto eol=lf" in (ROOT / ".gitattributes").read_text("utf-8").splitlines()
