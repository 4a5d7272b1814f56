"""A template's package is made anew, with the parts, relationships and extensions that a deck needs, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from speechdeck.files.archive import Archive, Folder, PackageError
from speechdeck.theme.package import design_of
from tests.conftest import ROOT
from tests.templates import kit

_MASTER, _THEME, _LAYOUT = (
    "ppt/slideMasters/slideMaster1.xml",
    "ppt/theme/theme1.xml",
    "ppt/slideLayouts/slideLayout1.xml",
)
_MAIN = "ppt/presentation.xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_SHAPES = b"</p:grpSpPr>"
"""Behind it, a master's shapes begin."""


def ours() -> dict[str, bytes]:
    """The parts of our template."""
    return kit.unpacked(design_of(Folder(ROOT / "templates" / "powerpoint")))


def design(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """What is kept of a package's parts."""
    return kit.unpacked(design_of(Archive(kit.packed(dict(parts)))))


def changed(name: str, before: bytes, after: bytes) -> dict[str, bytes]:
    """Our template, something in one of its parts put differently."""
    parts = ours()
    assert before in parts[name]
    return {**parts, name: parts[name].replace(before, after, 1)}


def related(name: str, *entries: str, shapes: bytes = b"", **others: bytes) -> dict[str, bytes]:
    """Our template, with more relationships and shapes in one of its parts, and more parts."""
    folder, _, file = name.rpartition("/")
    source = f"{folder}/_rels/{file}.rels"
    parts = changed(source, b"</Relationships>", "".join(entries).encode() + b"</Relationships>")
    parts[name] = re.sub(rb"</p:grpSpPr>|<p:grpSpPr/>", lambda found: found[0] + shapes, parts[name], count=1)
    return parts | {each.replace("__", "/").replace("_", "."): content for each, content in others.items()}


def entry(kind: str, target: str, mode: str = "", ident: str = "rId900") -> str:
    """A relationship as packages write it."""
    full = kind if ":" in kind else _OFFICE + kind
    return f'<Relationship Id="{ident}" Type="{full}" Target="{target}" {mode}/>'


def test_what_is_clean_keeps_its_bytes_and_is_the_same_each_time() -> None:
    parts = ours()
    folder = ROOT / "templates" / "powerpoint"
    written = {name: content for name, content in parts.items() if not name.endswith(".rels") and name[0] != "["}
    assert all((folder / name).read_bytes() == content for name, content in written.items())
    assert design(parts) == parts


# --- Parts and relationships

_SECRET = b"jane.doe"


@pytest.mark.parametrize(
    "kind",
    [
        *("comments", "commentAuthors", "customXml", "tags", "oleObject", "package", "vmlDrawing", "control", "slide"),
        *(
            "hyperlink",
            "audio",
            "video",
            "printerSettings",
            "attachedTemplate",
            "unheard-of",
            "image",
            "font2",
        ),
        *(
            "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
            "http://schemas.microsoft.com/office/2007/relationships/media",
        ),
    ],
)
def test_a_part_that_no_slide_needs_stays_behind(kind: str) -> None:
    for owner in (_MASTER, _LAYOUT, _MAIN):
        kept = design(related(owner, entry(kind, "/ppt/more.bin"), ppt__more_bin=_SECRET))
        assert [name for name, content in kept.items() if _SECRET in content or b"rId900" in content] == []
        assert kept.keys() == ours().keys()


@pytest.mark.parametrize("mode", ['TargetMode="External"', 'TargetMode="external"', 'TargetMode="EXTERNAL "', ""])
@pytest.mark.parametrize(
    "target",
    [
        *("https://intranet.example/jane.doe", "file:///C:/Users/jane.doe/a.xlsx", "jane.doe/Documents/a.xlsx"),
        *("ms-excel:ofe|u|file:///C:/Users/jane.doe", "\\\\server\\jane.doe", "mailto:jane.doe@example.com"),
        *("NULL", "", "../../../../jane.doe", "/", "#jane.doe"),
    ],
)
def test_no_relationship_leads_out_of_the_package_in_any_spelling(target: str, mode: str) -> None:
    for kind in ("image", "hyperlink", "oleObject", "slideLayout")[: 4 if mode else 3]:
        kept = design(related(_MASTER, entry(kind, target, mode))) if kind != "slideLayout" else ours()
        assert b"rId900" not in kept["ppt/slideMasters/_rels/slideMaster1.xml.rels"]
        assert not any(_SECRET in content for content in kept.values())


@pytest.mark.parametrize(
    "shape",
    [
        b'<p:pic><p:nvPicPr><p:cNvPr id="90" name="x"><a:hlinkClick r:id="" action="ppaction://program?program=jane.doe"/>'
        b'</p:cNvPr><p:cNvPicPr/><p:nvPr><a:videoFile r:link="rId900"/></p:nvPr></p:nvPicPr><p:blipFill>'
        b'<a:blip r:link="rId900"/></p:blipFill><p:spPr/></p:pic>',
        b'<p:sp><p:nvSpPr><p:cNvPr id="90" name="x"/><p:cNvSpPr/><p:nvPr><p:custDataLst><p:tags r:id="rId900"/>'
        b"</p:custDataLst></p:nvPr></p:nvSpPr><p:spPr/></p:sp>",
        b'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="90" name="x"/><p:cNvGraphicFramePr/><p:nvPr/>'
        b'</p:nvGraphicFramePr><a:graphic><a:graphicData uri="x"><p:oleObj r:id="rId900" name="jane.doe"/>'
        b"</a:graphicData></a:graphic></p:graphicFrame>",
    ],
    ids=["picture", "tags", "object"],
)
def test_what_a_shape_has_behind_it_goes(shape: bytes) -> None:
    kept = design(related(_MASTER, entry("oleObject", "jane.doe", 'TargetMode="External"'), shapes=shape))
    assert b"rId900" not in kept[_MASTER]
    assert _SECRET not in kept[_MASTER]
    assert (b"graphicFrame" in shape) != (b'<p:cNvPr id="90" name="x"' in kept[_MASTER]), "a frame goes with its object"


def test_parts_are_found_by_what_leads_to_them_and_get_plain_names() -> None:
    png = kit.noted(kit.halves("000000", "FFFFFF"), "PNG")
    parts = related(
        _MASTER,
        entry("image", "../media/jane.doe.jpg", ident="rId900"),
        entry("image", "../media/archive.png", ident="rId901"),
        shapes=b'<p:pic><p:nvPicPr><p:cNvPr id="90" name="x"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>'
        b'<a:blip r:embed="rId900"/></p:blipFill><p:spPr/></p:pic>',
    )
    parts |= {"ppt/media/jane.doe.jpg": png, "ppt/media/archive.png": kit.packed({"secret.txt": _SECRET})}
    kept = design(parts)
    assert kept.keys() - ours().keys() == {"ppt/media/image1.png"}
    assert b'<a:blip r:embed="rId900"/>' in kept[_MASTER]
    assert not any(_SECRET in content for content in kept.values())


def test_a_layout_without_its_master_and_a_master_without_its_layout_are_damaged() -> None:
    parts = ours()
    for gone in (_LAYOUT, f"{_LAYOUT.replace('Layouts/', 'Layouts/_rels/')}.rels"):
        with pytest.raises(PackageError, match="damaged"):
            design({name: content for name, content in parts.items() if name != gone})


# --- Inside a part


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (_SHAPES, b"</p:grpSpPr><!-- jane.doe -->"),
        (_SHAPES, b"</p:grpSpPr><?mso jane.doe?>"),
        (_SHAPES, b"</p:grpSpPr>jane.doe"),
        (b"<p:cSld>", b"<p:cSld>jane.doe"),
        (_SHAPES, b'</p:grpSpPr><x:y xmlns:x="urn:jane.doe">1</x:y>'),
        (b"<p:cSld>", b'<p:cSld xmlns:x="urn:jane.doe" x:y="1">'),
        (b"<p:cSld>", b'<p:cSld xmlns:x="urn:jane.doe">'),
        (
            b"</p:sldMaster>",
            b'<p:extLst><p:ext uri="{jane.doe}"><p:tags>jane.doe</p:tags></p:ext></p:extLst></p:sldMaster>',
        ),
        (
            b"</p:sldMaster>",
            b'<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId '
            b'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="jane.doe"/></p:ext></p:extLst></p:sldMaster>',
        ),
        (b"<p:cSld>", b'<p:cSld name="file:///jane.doe/Master">'),
        (b"<p:cSld>", b'<p:cSld name="C:\\jane.doe\\Master">'),
    ],
)
def test_what_no_slide_shows_is_gone_from_a_part(before: bytes, after: bytes) -> None:
    kept = design(changed(_MASTER, before, after))
    assert _SECRET not in kept[_MASTER]
    assert kept[_MASTER].count(b"<p:sp>") == ours()[_MASTER].count(b"<p:sp>")


def test_what_is_drawn_stays() -> None:
    drawing = (
        b'</p:grpSpPr><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        b'<mc:Choice xmlns:x="urn:jane.doe" Requires="x"><p:sp/></mc:Choice><mc:Fallback><p:sp><p:nvSpPr>'
        b'<p:cNvPr id="90" name="Kept" descr="A line"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp></mc:Fallback>'
        b"</mc:AlternateContent>"
    )
    kept = design(changed(_MASTER, _SHAPES, drawing))[_MASTER]
    assert b'name="Kept" descr="A line"' in kept
    assert b"Choice" not in kept
    assert b"AlternateContent" in kept


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_part_with_a_document_type_is_refused(encoding: str) -> None:
    parts = ours()
    for name in (_MASTER, _THEME, "ppt/presProps.xml", "ppt/_rels/presentation.xml.rels"):
        body = parts[name].decode().partition("?>")[2]
        text = (
            f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]>{body}'
        )
        with pytest.raises(PackageError, match="document type"):
            design({**parts, name: text.encode(encoding)})


@pytest.mark.parametrize(
    ("inside", "sentence"),
    [
        (b"<a:x>" * 300 + b"</a:x>" * 300, "damaged"),
        (b"<a:x/>" * 250_000, "too large"),
        (b"<a:p/>" * 3_000, "too large"),
        (b" " * 17_000_000, "too large"),
        (b"<a:x y='" + b"z" * 12_000_000 + b"'/>", "damaged"),
    ],
    ids=["deep", "wide", "wordy", "long", "huge attribute"],
)
def test_a_part_that_no_slide_can_show_is_told(inside: bytes, sentence: str) -> None:
    with pytest.raises(PackageError, match=sentence):
        design(changed(_THEME, b"</a:theme>", inside + b"</a:theme>"))


def test_a_template_of_endlessly_many_parts_is_told() -> None:
    entries = (entry("image", f"image{number}.png", ident=f"a{number}") for number in range(5_000))
    with pytest.raises(PackageError, match="more than 4000 parts"):
        design(related(_MASTER, *entries))
