"""The template as the PowerPoint file has it: the design stays, what its sample slides brought is gone."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pptx
import pytest

from speechdeck.files.archive import Archive
from speechdeck.paint.powerpoint.template import open_template
from speechdeck.theme import load_theme
from speechdeck.theme.package import design_of
from tests.conftest import ROOT
from tests.templates import kit
from tests.templates.designs import DESIGNS


def _saved(package: bytes) -> zipfile.ZipFile:
    buffer = io.BytesIO()
    open_template(design_of(Archive(package))).save(buffer)
    return zipfile.ZipFile(buffer)


@pytest.fixture(scope="module")
def used() -> zipfile.ZipFile:
    """A template full of its author's work, emptied."""
    return _saved(DESIGNS["used.pptx"]())


@pytest.mark.parametrize(
    "trace",
    [
        *(
            b"Quarterly secrets",
            b"Not for anybody",
            b"Jane Doe",
            b"Old section",
            b"custShow",
            b"Secret project",
            b"Acme",
        ),
        *(b"sldMasterView", b"kiosk", b"handouts6", b"firstSlideNum"),
    ],
)
def test_nothing_of_the_sample_slides_and_of_how_they_were_shown_is_left(trace: bytes, used: zipfile.ZipFile) -> None:
    with zipfile.ZipFile(io.BytesIO(DESIGNS["used.pptx"]())) as before:
        assert any(trace in before.read(name) for name in before.namelist()), "there was something to lose"
    assert [name for name in used.namelist() if trace in used.read(name)] == []


def test_only_the_designs_parts_are_left(used: zipfile.ZipFile) -> None:
    folders = {name.rpartition("/")[0].removesuffix("/_rels") for name in used.namelist()}
    assert folders == {
        "",
        "_rels",
        "docProps",
        "ppt",
        "ppt/slideLayouts",
        "ppt/slideMasters",
        "ppt/notesMasters",
        "ppt/theme",
    }
    assert not any(name.endswith((".bin", ".jpeg", ".png")) for name in used.namelist())


def test_no_part_names_its_author_or_a_place_on_their_machine(tmp_path: Path) -> None:
    file = tmp_path / "photographed.pptx"
    file.write_bytes(DESIGNS["photographed.pptx"]())
    kept = _saved(load_theme(file).package)
    parts = {name: kept.read(name) for name in kept.namelist()}
    traces = (b"jane", b"SecretCam", b"Exif")
    assert {trace: [name for name in parts if trace in parts[name]] for trace in traces} == {key: [] for key in traces}
    assert len([name for name in parts if name.startswith("ppt/media/")]) == 2
    logo = parts["ppt/slideMasters/slideMaster1.xml"].partition(b'name="Logo"')[2].partition(b"</p:cNvPr>")[0]
    assert b"decorative" in logo


def test_the_colours_that_were_used_last_stay(used: zipfile.ZipFile) -> None:
    assert b"clrMru" in used.read("ppt/presProps.xml")


def test_no_part_leads_to_a_slide_that_is_gone(used: zipfile.ZipFile) -> None:
    """A button on the master, a word on a layout, the outline view: they stay, and lead nowhere."""
    leading = b'relationships/slide"'
    with zipfile.ZipFile(io.BytesIO(DESIGNS["used.pptx"]())) as before:
        owners = {name for name in before.namelist() if leading in before.read(name)}
    assert {name.rpartition("/")[2] for name in owners} >= {
        "slideMaster1.xml.rels",
        "slideLayout7.xml.rels",
        "viewProps.xml.rels",
    }
    parts = {name: used.read(name) for name in used.namelist()}
    assert [name for name, content in parts.items() if leading in content or b"hlinksldjump" in content] == []
    assert b'name="Home"' in parts["ppt/slideMasters/slideMaster1.xml"]
    assert b">Home<" in parts["ppt/slideLayouts/slideLayout7.xml"]


def test_the_content_types_name_no_part_that_is_gone(used: zipfile.ZipFile) -> None:
    types = used.read("[Content_Types].xml").decode()
    named = {piece.partition('"')[0].lstrip("/") for piece in types.split('PartName="')[1:]}
    assert named
    assert named <= set(used.namelist())


def test_a_potx_becomes_a_presentation() -> None:
    types = _saved(DESIGNS["doubled.potx"]()).read("[Content_Types].xml")
    assert b"presentationml.presentation.main+xml" in types
    assert b"template.main" not in types


def test_every_master_keeps_its_layouts() -> None:
    presentation = open_template(design_of(Archive(DESIGNS["doubled.potx"]())))
    assert [len(master.slide_layouts) for master in presentation.slide_masters] == [11, 2]


@pytest.mark.parametrize("name", DESIGNS)
def test_the_notes_page_shows_the_slide_in_its_proportions(name: str) -> None:
    presentation = open_template(design_of(Archive(DESIGNS[name]())))
    [image] = [each for each in iter(presentation.notes_master.placeholders) if "Image" in each.name]
    assert presentation.slide_width
    assert presentation.slide_height
    assert image.width / image.height == pytest.approx(presentation.slide_width / presentation.slide_height, rel=0.02)


def test_a_notes_master_that_fits_stays() -> None:
    ours = load_theme(ROOT / "templates" / "powerpoint").package
    presentation = pptx.Presentation(io.BytesIO(ours))
    presentation.notes_master.placeholders[0].name = "Our own name"
    buffer = io.BytesIO()
    presentation.save(buffer)
    kept = open_template(design_of(Archive(buffer.getvalue())))
    assert next(each.name for each in iter(kept.notes_master.placeholders)) == "Our own name"


def test_the_default_template_loses_nothing() -> None:
    ours = load_theme(ROOT / "templates" / "powerpoint").package
    with zipfile.ZipFile(io.BytesIO(ours)) as before:
        assert set(_saved(ours).namelist()) - set(before.namelist()) == {"docProps/app.xml", "docProps/core.xml"}


def test_what_is_written_about_the_file_is_ours(used: zipfile.ZipFile) -> None:
    assert used.read("docProps/app.xml") == Path(ROOT, "templates/powerpoint/docProps/app.xml").read_bytes()


def test_a_template_of_another_program_has_the_parts_that_powerpoint_always_writes() -> None:
    presentation = kit.begin()
    for name, each in list(presentation.part.rels.items()):
        if each.reltype.endswith(("/presProps", "/viewProps")):
            presentation.part.rels.pop(name)
    names = set(_saved(kit.ending(presentation)).namelist())
    assert {"ppt/presProps.xml", "ppt/viewProps.xml"} <= names
