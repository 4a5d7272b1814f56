"""The PowerPoint file is valid: three validators find nothing, and what they do not look at is in powerpoint_rules.py."""

from __future__ import annotations

import json
import platform
import subprocess
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pptx
import pytest
from lxml import etree
from openxml_audit import validate_pptx
from pptx.util import Pt

from speechdeck.pipeline import Built

from .integrity import integrity_findings

_NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_P = f"{{{_NAMESPACES['p']}}}"
_VALIDATORS = Path(__file__).resolve().parents[2] / "node_modules" / "@xarsh"


def _sdk_findings(powerpoint: Path) -> list[str]:
    """What the Open XML SDK finds; the npm package wraps a program for each platform, which needs no Node."""
    system = {"Darwin": "darwin", "Windows": "win32"}.get(platform.system(), "linux")
    machine = "arm64" if platform.machine().lower() in ("arm64", "aarch64") else "x64"
    program = _VALIDATORS / f"ooxml-validator-{system}-{machine}" / "ooxml-validator"
    run = subprocess.run([program, powerpoint], capture_output=True, text=True, check=False)
    report = json.loads(run.stdout)
    assert report["ok"] is not report["errors"], run.stdout
    return [f"{error['path']}: {error['description']}" for error in report["errors"]]


def _audit_findings(powerpoint: Path) -> list[str]:
    """What openxml-audit finds."""
    return [str(error) for error in validate_pptx(str(powerpoint)).errors]


@pytest.mark.parametrize("findings", [_sdk_findings, _audit_findings])
def test_a_validator_finds_nothing(any_deck: Built, findings: Callable[[Path], list[str]]) -> None:
    assert findings(any_deck.powerpoint) == []


@pytest.mark.parametrize("findings", [_sdk_findings, _audit_findings])
def test_a_validator_would_find_an_element_in_the_wrong_place(
    cabsi: Built, tmp_path: Path, findings: Callable[[Path], list[str]]
) -> None:
    broken = tmp_path / "broken.pptx"
    with zipfile.ZipFile(cabsi.powerpoint) as whole, zipfile.ZipFile(broken, "w") as copy:
        for name in whole.namelist():
            part = whole.read(name)
            copy.writestr(name, part.replace(b"<p:spPr/>", b"<p:spPr><a:ln/><a:noFill/></p:spPr>", 1))
    assert findings(broken)


def test_every_text_fits_its_box_and_lies_on_no_other(any_deck: Built, fonts: Path) -> None:
    assert list(map(str, integrity_findings(any_deck.powerpoint, fonts))) == []


def _too_large(title: Any) -> None:
    for run in title.text_frame.paragraphs[0].runs:
        run.font.size = Pt(70)


def _off_the_slide(title: Any) -> None:
    title.left, title.top, title.width, title.height = -2_000_000, title.top, title.width, title.height


def _on_another(title: Any) -> None:
    title.left, title.top, title.width, title.height = title.left, 3_000_000, title.width, title.height


@pytest.mark.parametrize(
    ("fault", "code"), [(_too_large, "PPT001"), (_off_the_slide, "PPT004"), (_on_another, "PPT006")]
)
def test_a_text_that_does_not_fit_or_lies_on_another_would_be_found(
    gallery: Built, fonts: Path, tmp_path: Path, fault: Callable[[Any], None], code: str
) -> None:
    presentation = pptx.Presentation(str(gallery.powerpoint))
    fault(presentation.slides[5].shapes.title)
    presentation.save(str(tmp_path / "broken.pptx"))
    assert {finding.code for finding in integrity_findings(tmp_path / "broken.pptx", fonts)} == {code}


# --- What none of them looks at


@pytest.fixture
def package(deck: Built) -> zipfile.ZipFile:
    """A deck's PowerPoint file."""
    return zipfile.ZipFile(deck.powerpoint)


def _slides(package: zipfile.ZipFile) -> list[str]:
    return sorted(name for name in package.namelist() if name.startswith("ppt/slides/slide"))


def _tree(package: zipfile.ZipFile, name: str) -> etree._Element:
    return etree.fromstring(package.read(name))


def test_every_part_is_well_formed_and_there_once(package: zipfile.ZipFile) -> None:
    names = package.namelist()
    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert package.testzip() is None
    for name in names:
        if name.endswith((".xml", ".rels", ".svg")):
            etree.fromstring(package.read(name))


def test_arrows_hold_on_to_the_shapes_that_they_join(deck: Built, package: zipfile.ZipFile) -> None:
    seen = 0
    for name in _slides(package):
        tree = _tree(package, name)
        boxes = {
            _identity(shape): _box(shape)
            for shape in tree.iter(f"{_P}sp")
            if shape.find(".//p:ph", _NAMESPACES) is None
        }
        for connector in tree.iterfind(".//p:cxnSp", _NAMESPACES):
            ends = connector.find("p:nvCxnSpPr/p:cNvCxnSpPr", _NAMESPACES)
            assert ends is not None
            (start, leaves), (end, arrives) = (
                (boxes[each.get("id", "")], each.get("idx"))
                for each in (ends.find("a:stCxn", _NAMESPACES), ends.find("a:endCxn", _NAMESPACES))
                if each is not None
            )
            left, top, right, bottom = _box(connector)
            if (leaves, arrives) == ("3", "1"):
                assert (left, right) == (start[2], end[0])
                assert abs(top - (start[1] + start[3]) // 2) <= 1
            else:
                assert (leaves, arrives) == ("2", "0")
                assert (top, bottom) == (start[3], end[1])
            seen += 1
    assert seen, f"{deck.prepared.deck.name} has no arrows"


def _identity(shape: etree._Element) -> str:
    found = shape.find("p:nvSpPr/p:cNvPr", _NAMESPACES)
    assert found is not None
    return found.get("id", "")


def _box(shape: etree._Element) -> tuple[int, int, int, int]:
    """Left, top, right and bottom. Shapes in groups stand where the slide has them: groups do not scale."""
    offset, extent = shape.find("p:spPr/a:xfrm/a:off", _NAMESPACES), shape.find("p:spPr/a:xfrm/a:ext", _NAMESPACES)
    assert offset is not None
    assert extent is not None
    left, top = int(offset.get("x", "")), int(offset.get("y", ""))
    return left, top, left + int(extent.get("cx", "")), top + int(extent.get("cy", ""))


def test_groups_do_not_scale_or_shift_their_shapes(package: zipfile.ZipFile) -> None:
    for name in _slides(package):
        for frame in _tree(package, name).iterfind(".//p:grpSp/p:grpSpPr/a:xfrm", _NAMESPACES):
            offset, extent, child_offset, child_extent = (dict(each.attrib) for each in frame)
            assert (offset, extent) == (child_offset, child_extent)
