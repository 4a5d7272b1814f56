"""The identity in the files that leave, also after another program has saved them, and in none that the public has."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pptx
import pytest

from speechdeck.identity import identity_in
from speechdeck.pipeline import Built, build, identity, write_script
from speechdeck.theme import Theme

from ..conftest import CABSI
from ..quay import write_quay
from ..render.libreoffice import convert


def test_every_file_that_leaves_says_which_text_it_has(cabsi: Built) -> None:
    wanted = identity(cabsi.prepared)
    assert identity_in(cabsi.powerpoint) == wanted
    assert identity_in(cabsi.html) == wanted
    assert [section.number for section in wanted.sections] == [1, 2, 3, 4, 5]


def test_a_script_says_which_text_it_has(theme: Theme, tmp_path: Path) -> None:
    prepared, files = write_script(write_quay(tmp_path), theme, tmp_path / "out", ("docx", "review", "lectern"))
    assert {file.name: identity_in(file) for file in files} == {
        name: identity(prepared) for name in ("quay-script.docx", "quay-script.pdf", "quay-lectern.pdf")
    }
    assert identity(prepared).version == "Draft 3"


def test_public_copies_say_nothing_of_the_text(theme: Theme, tmp_path: Path) -> None:
    built = build(CABSI, theme, tmp_path, notes=False)
    assert identity_in(built.html) is None
    assert identity_in(built.powerpoint) is None
    with zipfile.ZipFile(built.powerpoint) as parts:
        assert not [name for name in parts.namelist() if "custom" in name]


def test_a_presentation_that_another_program_saved_still_says_it(cabsi: Built, tmp_path: Path) -> None:
    saved = tmp_path / "saved.pptx"
    pptx.Presentation(str(cabsi.powerpoint)).save(str(saved))
    assert identity_in(saved) == identity(cabsi.prepared)


def test_a_document_that_another_program_saved_still_says_it(theme: Theme, tmp_path: Path) -> None:
    prepared, [file] = write_script(write_quay(tmp_path), theme, tmp_path / "out", ("docx",))
    saved = tmp_path / "saved.docx"
    docx.Document(str(file)).save(str(saved))
    assert identity_in(saved) == identity(prepared)


def test_libreoffice_keeps_it_in_what_it_saves(cabsi: Built, theme: Theme, tmp_path: Path, fonts: Path) -> None:
    prepared, [document] = write_script(write_quay(tmp_path), theme, tmp_path / "out", ("docx",))
    saving = [(document, ending, prepared) for ending in ("docx", "odt")]
    saving += [(cabsi.powerpoint, ending, cabsi.prepared) for ending in ("pptx", "odp")]
    for number, (file, ending, deck) in enumerate(saving):
        (tmp_path / str(number)).mkdir()
        [saved] = convert([file], ending, tmp_path / str(number), fonts)
        assert identity_in(saved) == identity(deck)


def test_without_properties_the_custom_xml_says_it(cabsi: Built, tmp_path: Path) -> None:
    stripped = tmp_path / "stripped.pptx"
    with zipfile.ZipFile(cabsi.powerpoint) as parts, zipfile.ZipFile(stripped, "w") as kept:
        for name in parts.namelist():
            if name != "docProps/custom.xml":
                kept.writestr(name, parts.read(name))
    assert identity_in(stripped) == identity(cabsi.prepared)


def _package(custom: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as parts:
        parts.writestr("docProps/custom.xml", custom)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Dear friends.",
        b"PK\x03\x04 and nothing more",
        b"%PDF-1.7 and nothing more",
        _package(b"<Properties"),
        _package(b'<!DOCTYPE a [<!ENTITY b "c">]><Properties>&b;</Properties>'),
        b'<script type="application/json" id="deck.identity">{</script>',
    ],
)
def test_what_carries_none_is_no_error(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    assert identity_in(file) is None
