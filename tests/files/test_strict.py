"""A template in the strict form is the same template."""

from __future__ import annotations

import re
from pathlib import Path

from speechdeck.files.strict import as_transitional, is_strict
from speechdeck.theme import load_theme
from tests.templates import kit


def strict(template: bytes) -> bytes:
    """A template as PowerPoint saves it as "Strict Open XML"."""
    parts = kit.unpacked(template).items()
    return kit.packed({name: _strict(part) if name.endswith((".xml", ".rels")) else part for name, part in parts})


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
    assert b"purl.oclc.org" not in b"".join(kit.unpacked(read.package).values())
    assert not re.search(rb'val="\d+%"', b"".join(kit.unpacked(read.package).values()))


def test_only_what_is_strict_is_converted() -> None:
    usual = kit.ending(kit.begin())
    kept, changed = kit.unpacked(usual), kit.unpacked(strict(usual))
    assert not is_strict(kept["_rels/.rels"])
    assert is_strict(changed["_rels/.rels"])
    assert not is_strict(as_transitional(changed["_rels/.rels"]))
    assert {name: as_transitional(part) for name, part in kept.items()} == kept
