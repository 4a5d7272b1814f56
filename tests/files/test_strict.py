"""A template in the strict form is the same template."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from speechdeck.files.opc import renewed
from speechdeck.files.strict import as_transitional, is_strict
from speechdeck.theme import load_theme
from tests.templates import kit


def strict(template: bytes) -> bytes:
    """A template as PowerPoint saves it as "Strict Open XML"."""
    with zipfile.ZipFile(io.BytesIO(template)) as package:
        written = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
        return renewed(package, {name: _strict(package.read(name)) for name in written})


def _strict(part: bytes) -> bytes:
    kinds = b"presentationml|drawingml|officeDocument"
    part = re.sub(
        rb"http://schemas.openxmlformats.org/(" + kinds + rb")/2006/", rb"http://purl.oclc.org/ooxml/\1/", part
    )
    part = part.replace(b"/extended-properties", b"/extendedProperties")
    percentages = rb'(<a:(?:lumMod|lumOff|tint|shade|satMod|alpha|spcPct)[^>]* val=")(\d+)"'
    return re.sub(percentages, lambda found: found[1] + b'%g%%"' % (int(found[2]) / 1000), part)


def test_a_strict_template_has_the_same_theme(tmp_path: Path) -> None:
    template = kit.ending(kit.begin())
    (tmp_path / "usual.pptx").write_bytes(template)
    (tmp_path / "strict.pptx").write_bytes(strict(template))
    usual, read = load_theme(tmp_path / "usual.pptx"), load_theme(tmp_path / "strict.pptx")
    assert read.layouts == usual.layouts
    assert read.colors == usual.colors
    assert b"purl.oclc.org" not in b"".join(_parts(read.package))
    assert not re.search(rb'val="\d+%"', b"".join(_parts(read.package)))


def test_only_a_strict_package_is_converted() -> None:
    template = kit.ending(kit.begin())
    with zipfile.ZipFile(io.BytesIO(template)) as usual, zipfile.ZipFile(io.BytesIO(strict(template))) as changed:
        assert not is_strict(usual)
        assert is_strict(changed)
        with zipfile.ZipFile(io.BytesIO(as_transitional(changed))) as converted:
            assert not is_strict(converted)


def _parts(package: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        return [parts.read(name) for name in parts.namelist()]
