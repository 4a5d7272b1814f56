"""What authors are told of templates that are not read: sentence and remedy, and each within a moment."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from speechdeck.errors import AuthorError
from speechdeck.files import archive
from speechdeck.theme import load_theme
from tests.conftest import ROOT
from tests.templates import kit

_OURS = ROOT / "templates" / "powerpoint"
_MAIN, _THEME = "ppt/presentation.xml", "ppt/theme/theme1.xml"
_TOO_LARGE = (
    "This template is larger than 256 MB when it is unpacked.",
    "Make its pictures smaller in PowerPoint (Picture Format > Compress Pictures), and save it again.",
)
_DAMAGED = ("This template is damaged: parts of it cannot be read.", "Copy it again from where it comes from.")
_Make = Callable[[Path], object]


def _packed(name: str = _MAIN, before: bytes = b"", after: bytes = b"", method: int = zipfile.ZIP_DEFLATED) -> _Make:
    """Makes our template a file, something in one of its parts put differently."""
    parts = {path.relative_to(_OURS).as_posix(): path.read_bytes() for path in _OURS.rglob("*") if path.is_file()}
    assert before in parts[name]
    parts[name] = parts[name].replace(before, after, 1)
    return lambda path: path.write_bytes(kit.packed(parts, method))


def _locked(path: Path) -> None:
    _packed()(path)
    package = path.read_bytes()
    path.write_bytes(package.replace(b"PK\1\2\x14\x03\x14\0\0\0", b"PK\1\2\x14\x03\x14\0\1\0"))


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(archive._LARGEST + 1)


def _loop(path: Path) -> None:
    path.symlink_to(path)


_MANY = b"".join(
    b'<Relationship Id="a%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="%d"/>'
    % (number, number)
    for number in range(4_001)
)

_REFUSED: dict[str, tuple[_Make, str, str]] = {
    "pipe": (os.mkfifo, "This is a pipe or a device, and not a file.", "Name the file itself."),
    "loop": (_loop, "The template cannot be read: Too many levels of symbolic links.", "Check its name."),
    "huge": (_huge, *_TOO_LARGE),
    "folder": (
        Path.mkdir,
        "This folder does not hold the parts of a PowerPoint template.",
        "Name a .pptx or .potx file.",
    ),
    "packed otherwise": (
        _packed(method=zipfile.ZIP_LZMA),
        "This template is packed in a way that PowerPoint does not read.",
        "Save it again from PowerPoint.",
    ),
    "locked": (
        _locked,
        "Parts of this template are protected by a password.",
        "Unpack them with it, or ask for another copy.",
    ),
    "document type": (
        _packed(_THEME, b"<a:theme ", b"<!DOCTYPE lol [<!ENTITY lol 'lol'>]><a:theme "),
        "A part of this template declares a document type, which PowerPoint refuses.",
        "Ask whoever made it for a copy that PowerPoint has saved.",
    ),
    "too much drawn": (
        _packed(_THEME, b"</a:theme>", b"<a:x/>" * 250_000 + b"</a:theme>"),
        "A part of this template is too large: it draws more than slides can show.",
        "Remove its largest drawings, or make pictures of them.",
    ),
    "too many parts": (
        _packed("ppt/_rels/presentation.xml.rels", b"</Relationships>", _MANY + b"</Relationships>"),
        "This template has more than 4000 parts.",
        "Remove the slide masters that are not used, and save it again.",
    ),
    "no size": (
        _packed(_MAIN, b'<p:sldSz cx="12192000"', b'<p:sldSz cx="0"'),
        "The slides of this template would be 0 inches wide or high.",
        "Give them a size of 1 to 56 inches in PowerPoint (Design > Slide Size).",
    ),
    "no colours": (_packed(_THEME, b"<a:clrScheme", b"<a:clrScheme2"), *_DAMAGED),
    "no notes' size": (_packed(_MAIN, b"<p:notesSz", b"<p:photoAlbum"), *_DAMAGED),
}


@pytest.mark.parametrize(("make", "sentence", "remedy"), _REFUSED.values(), ids=_REFUSED)
def test_a_template_that_is_not_read_is_told(make: _Make, sentence: str, remedy: str, tmp_path: Path) -> None:
    path = tmp_path / "template.potx"
    make(path)
    with pytest.raises(AuthorError) as caught:
        load_theme(path)
    [problem] = caught.value.problems
    assert (problem.sentence, problem.remedy) == (sentence, remedy)
