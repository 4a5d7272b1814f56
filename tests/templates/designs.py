"""Seven templates of different build. Where their decoration must be seen, the tests name points."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from copy import deepcopy

import pptx
from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide, SlideMaster

from . import kit
from .kit import WIDE, begin, draw, gradient_stops, ground, group, picture, retheme, shape, solid


def plain() -> bytes:
    """python-pptx' own: 4:3, no notes master, footers in a tint of black, layouts written by an old PowerPoint."""
    return kit.ending(pptx.Presentation())


_GERMAN = ("Titelfolie", "Titel und Inhalt", "Abschnittsüberschrift", "Zwei Inhalte", "Vergleich", "Nur Titel")


def german() -> bytes:
    """16:9 and dark: the colour map turned round, a gradient behind all, German layouts whose places are the master's."""
    presentation = begin(WIDE)
    master = presentation.slide_master
    mapping = master.element.find(qn("p:clrMap"))
    for name, slot in {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}.items():
        mapping.set(name, slot)
    retheme(master, kit.colors(dk1="101820", lt1="FFFFFF", accent1="5AB4E6", accent2="F2A900"))
    retheme(master, kit.fonts("Frutiger Next", "Frutiger Next"))
    ground(master, kit.gradient("000000", "0000C8", 0))
    draw(master, shape("Linie", (0, 6_200_000, WIDE, 40_000), solid("accent2")))
    for layout, name in zip(presentation.slide_layouts, _GERMAN, strict=False):
        layout.name = name
    content = presentation.slide_layouts[1]
    for placeholder in kit.placeholders(content):
        properties = placeholder._element.spPr
        for child in list(properties):
            properties.remove(child)
    return kit.ending(presentation)


_SWOOSH = (
    '<a:custGeom><a:avLst/><a:gdLst><a:gd name="middle" fmla="*/ h 1 2"/></a:gdLst><a:ahLst/><a:cxnLst/>'
    '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="200" h="100"><a:moveTo><a:pt x="0" y="0"/></a:moveTo>'
    '<a:lnTo><a:pt x="200" y="0"/></a:lnTo><a:cubicBezTo><a:pt x="200" y="50"/><a:pt x="200" y="50"/><a:pt x="0" y="100"/>'
    "</a:cubicBezTo><a:close/></a:path></a:pathLst></a:custGeom>"
)


def photographed() -> bytes:
    """4:3: a photograph behind title slides, a cropped logo, a free form, a turned group, text, what a page does not draw."""
    presentation = begin()
    master, title = presentation.slide_master, presentation.slide_layouts[0]
    logo = kit.image(master, kit.noted(kit.halves("00A000", "A00000"), "PNG"))
    plan = master.part.relate_to("file:///C:/Users/jane/plan.docx", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    draw(
        master,
        picture("Logo", (8_144_000, 100_000, 900_000, 450_000), logo, '<a:srcRect r="50000"/>').replace(
            'name="Logo"/>',
            f'name="Logo" descr="C:\\Users\\jane\\Pictures\\logo.png"><a:hlinkClick r:id="{plan}"/></p:cNvPr>',
        ),
        shape("Swoosh", (0, 6_458_000, 2_000_000, 400_000), solid("C05000"), _SWOOSH),
        group(
            "Turned",
            (0, 200_000, 400_000, 200_000),
            (0, 0, 40, 20),
            ' rot="10800000"',
            shape("First Half", (0, 0, 20, 20), solid("FF00FF")),
            shape("Second Half", (20, 0, 20, 20), solid("00FFFF")),
        ),
        shape(
            "Gear",
            (8_600_000, 6_300_000, 300_000, 300_000),
            solid("808000"),
            '<a:prstGeom prst="gear6"><a:avLst/></a:prstGeom>',
        ),
    )
    photograph = kit.image(title, kit.noted(kit.halves("203040", "304050"), "JPEG"), "jpeg")
    ground(title, f'<a:blipFill><a:blip r:embed="{photograph}"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>')
    override = '<a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
    mapping = title.element.find(qn("p:clrMapOvr"))
    mapping.remove(mapping[0])
    mapping.append(etree.fromstring(override.replace("<a:overrideClrMapping", f"<a:overrideClrMapping {nsdecls('a')}")))
    words = '<a:bodyPr anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/><a:r><a:rPr lang="en-US" sz="1800" b="1"/><a:t>For official use</a:t></a:r></a:p>'
    draw(
        title,
        shape("Mark", (3_000_000, 200_000, 3_144_000, 500_000), solid("tx1", '<a:alpha val="20000"/>'), text=words),
    )
    kit.placeholders(presentation.slide_layouts[3])[1]._element.find(f".//{qn('a:bodyPr')}").set("numCol", "2")
    _tell_of_its_author(presentation)
    return kit.ending(presentation)


def _tell_of_its_author(presentation: pptx.presentation.Presentation) -> None:
    """Properties that a company's programs add."""
    package = presentation.part.package
    said = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{at}" name="{name}"><vt:lpwstr>{value}</vt:lpwstr></property>'
        for at, (name, value) in enumerate((("_AuthorEmail", "jane@acme.example"), ("Path", "C:\\Users\\jane")), 2)
    )
    properties = (
        f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">{said}</Properties>'
    )
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    custom = Part(PackURI("/docProps/custom.xml"), kind, package, properties.encode())
    package.relate_to(custom, f"{_RELATIONSHIPS}/custom-properties")


def used() -> bytes:
    """16:9, and full of its author's work: slides with notes, a picture, comments, sections, a custom show, statistics."""
    presentation = begin(WIDE)
    ground(presentation.slide_master, '<p:bgRef idx="1003"><a:schemeClr val="accent3"/></p:bgRef>')
    preset = '<a:prstGeom prst="{}"><a:avLst/></a:prstGeom>'
    draw(
        presentation.slide_master,
        shape(
            "Corner",
            (11_192_000, 0, 1_000_000, 1_000_000),
            solid("0000FF"),
            preset.format("rtTriangle"),
            ' flipH="1" flipV="1"',
        ),
        shape(
            "Dot",
            (200_000, 6_300_000, 300_000, 300_000),
            solid("accent1", '<a:lumMod val="75000"/>'),
            preset.format("ellipse"),
        ),
    )
    slides = [presentation.slides.add_slide(presentation.slide_layouts[5]) for _ in range(2)]
    slides[0].shapes.title.text = "Quarterly secrets"
    slides[0].notes_slide.notes_text_frame.text = "Not for anybody"
    slides[1].shapes.add_picture(io.BytesIO(kit.halves("123456", "654321")), 0, 0)
    part, package = presentation.part, presentation.part.package
    _lead_to(slides[0], presentation)
    _left_open(presentation)
    presentation.core_properties.keywords = "Secret project"
    [about] = [each.target_part for each in package._rels.values() if each.reltype.endswith("/extended-properties")]
    about._blob = b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Acme</Company></Properties>'
    authors = Part(
        PackURI("/ppt/commentAuthors.xml"),
        "application/vnd.openxmlformats-officedocument.presentationml.commentAuthors+xml",
        package,
        f'<p:cmAuthorLst {nsdecls("p")}><p:cmAuthor id="0" name="Jane Doe" initials="JD" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>'.encode(),
    )
    part.relate_to(authors, f"{_RELATIONSHIPS}/commentAuthors")
    idents = [entry.get("id") for entry in presentation.element.sldIdLst]
    rel = presentation.element.sldIdLst[0].get(qn("r:id"))
    shows = f'<p:custShowLst {nsdecls("p", "r")}><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="{rel}"/></p:sldLst></p:custShow></p:custShowLst>'
    presentation.element.find(qn("p:notesSz")).addnext(etree.fromstring(shows))
    listed = "".join(f'<p14:sldId id="{ident}"/>' for ident in idents)
    sections = (
        f'<p:extLst {nsdecls("p")}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
        '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
        f'<p14:section name="Old section" id="{{6A0B5E5C-9B0C-4E6B-8E5A-0F1D2C3B4A59}}"><p14:sldIdLst>{listed}</p14:sldIdLst>'
        "</p14:section></p14:sectionLst></p:ext></p:extLst>"
    )
    presentation.element.append(etree.fromstring(sections))
    return kit.ending(presentation)


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_RELATIONSHIPS = f"{_OFFICE}/relationships"


def _lead_to(slide: Slide, presentation: pptx.presentation.Presentation) -> None:
    """A button on the master and a word on a layout that go to a slide, which the outline view has folded too."""
    master, layout = presentation.slide_master, presentation.slide_layouts[6]
    jump = f'<a:hlinkClick {nsdecls("a", "r")} r:id="{{}}" action="ppaction://hlinksldjump"/>'
    words = f'<a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US">{jump}</a:rPr><a:t>Home</a:t></a:r></a:p>'
    ident = master.part.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
    button = etree.fromstring(shape("Home", (11_800_000, 6_600_000, 200_000, 100_000), solid("accent2")))
    next(button.iter(qn("p:cNvPr"))).append(etree.fromstring(jump.format(ident)))
    master.shapes._spTree.append(button)
    ident = layout.part.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
    draw(layout, shape("Word", (0, 0, 900_000, 400_000), text=words.format(ident)))
    views = _related(presentation, "viewProps")
    ident = views.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
    outline = (
        f'<p:outlineViewPr {nsdecls("p", "a", "r")}><p:cViewPr><p:scale><a:sx n="33" d="100"/><a:sy n="33" d="100"/></p:scale>'
        f'<p:origin x="0" y="0"/></p:cViewPr><p:sldLst><p:sld r:id="{ident}" collapse="1"/></p:sldLst></p:outlineViewPr>'
    )
    root = etree.fromstring(views.blob)
    next(root.iter(qn("p:slideViewPr"))).addnext(etree.fromstring(outline))
    views._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _left_open(presentation: pptx.presentation.Presentation) -> None:
    """As its author left it: in the view of the master, as an endless show at a fair, numbered from 0."""
    presentation.element.set("firstSlideNum", "0")
    views, properties = (_related(presentation, kind) for kind in ("viewProps", "presProps"))
    views._blob = views.blob.replace(b'lastView="sldThumbnailView"', b'lastView="sldMasterView"')
    root = etree.fromstring(properties.blob)
    said = (
        '<p:prnPr {} prnWhat="handouts6"/>',
        '<p:showPr {} loop="1" showAnimation="0"><p:kiosk/><p:penClr><a:srgbClr val="FF0000"/></p:penClr></p:showPr>',
        '<p:clrMru {}><a:srgbClr val="0032A0"/></p:clrMru>',
    )
    for at, each in enumerate(said):
        root.insert(at, etree.fromstring(each.format(nsdecls("p", "a"))))
    properties._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _related(presentation: pptx.presentation.Presentation, kind: str) -> Part:
    [found] = [each.target_part for each in presentation.part.rels.values() if each.reltype.endswith(f"/{kind}")]
    return found


_EMF = (
    struct.pack("<II4i4i", 1, 108, 0, 0, 9, 9, 0, 0, 99, 99)
    + struct.pack("<4sIIIHHIIIIIII", b" EMF", 0x10000, 128, 2, 1, 0, 0, 0, 0, 100, 100, 100, 100).ljust(68, b"\0")
    + struct.pack("<IIIII", 14, 20, 0, 16, 20)
)
"""A metafile of nothing: its header, and the record that ends it ([MS-EMF] 2.3.4.2 and 2.3.4.1)."""


def doubled() -> bytes:
    """A .potx, 16:9, of two masters with themes of their own; a logo that no browser shows, a place for pictures only."""
    presentation = begin(WIDE)
    first = presentation.slide_master
    retheme(first, kit.fonts("Georgia", "Calibri"))
    metafile = kit.image(first, _EMF, "emf")
    draw(first, picture("Crest", (11_000_000, 6_000_000, 800_000, 600_000), metafile))
    for shape_ in kit.placeholders(first):
        if shape_.placeholder_format.idx in (2, 3, 4):
            shape_._element.getparent().remove(shape_._element)
    for layout in presentation.slide_layouts:
        for shape_ in kit.placeholders(layout):
            if shape_.placeholder_format.idx in (10, 11):
                shape_._element.getparent().remove(shape_._element)
    _second_master(presentation, first)
    return _as_potx(kit.ending(presentation))


def _second_master(presentation: pptx.presentation.Presentation, first: SlideMaster) -> None:
    """A copy of the first with two layouts, one of a name that the first has too."""
    package = presentation.part.package
    old_theme = first.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = Part(PackURI("/ppt/theme/theme9.xml"), old_theme.content_type, package, old_theme.blob)
    element = deepcopy(first.element)
    for picture_ in element.findall(f".//{qn('p:pic')}"):
        picture_.getparent().remove(picture_)
    master = type(first.part)(PackURI("/ppt/slideMasters/slideMaster2.xml"), first.part.content_type, package, element)
    master.relate_to(theme, RELATIONSHIP_TYPE.THEME)
    listed = element.find(qn("p:sldLayoutIdLst"))
    for entry in list(listed):
        listed.remove(entry)
    for at, (old, name) in enumerate(zip(presentation.slide_layouts, ("Title Slide", "Blue Content"), strict=False)):
        uri = PackURI(f"/ppt/slideLayouts/slideLayout{21 + at}.xml")
        layout = type(old.part)(uri, old.part.content_type, package, deepcopy(old.element))
        layout.slide_layout.name = name
        layout.relate_to(master, RELATIONSHIP_TYPE.SLIDE_MASTER)
        entry = etree.SubElement(listed, qn("p:sldLayoutId"), id=str(2_147_483_700 + at))
        entry.set(qn("r:id"), master.relate_to(layout, RELATIONSHIP_TYPE.SLIDE_LAYOUT))
    entry = etree.SubElement(presentation.element.find(qn("p:sldMasterIdLst")), qn("p:sldMasterId"), id="2147483690")
    entry.set(qn("r:id"), presentation.part.relate_to(master, RELATIONSHIP_TYPE.SLIDE_MASTER))
    second = SlideMaster(element, master)
    retheme(second, kit.fonts("Calibri", "Georgia"))
    retheme(second, kit.colors(lt1="DCE6FA", dk1="001040", accent1="0032A0"))


def _as_potx(package: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as parts, zipfile.ZipFile(buffer, "w") as renamed:
        for name in parts.namelist():
            content = parts.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(b"presentationml.presentation.main", b"presentationml.template.main")
            renamed.writestr(name, content)
    return buffer.getvalue()


def crowded() -> bytes:
    """4:3, its master full of what a page cannot draw, each in a shape of its own."""
    presentation = begin()
    master, box = presentation.slide_master, (0, 0, 900_000, 900_000)
    logo = kit.image(master, kit.halves("112233", "445566"))
    drawing = kit.image(master, b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', "svg")
    stops = gradient_stops("FF0000", "0000FF")
    pattern = '<a:pattFill prst="wave"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>'
    run = '<a:r><a:rPr lang="en-US"/><a:t>words</a:t></a:r>'
    field = '<a:fld id="{B1D5A8C2-6F0E-4C39-8A57-2E9C4D7F1B36}" type="datetime1"><a:rPr lang="en-US"/><a:t>1 May</a:t></a:fld>'
    hollow = '<a:effectLst><a:innerShdw blurRad="40000"><a:srgbClr val="000000"/></a:innerShdw></a:effectLst>'
    ground(master, pattern)
    draw(
        master,
        shape("Pattern", box, pattern),
        shape(
            "Square Gradient",
            box,
            f'<a:gradFill>{stops}<a:path path="rect"><a:fillToRect l="50000" t="50000" r="50000" b="50000"/></a:path></a:gradFill>',
        ),
        shape("Tiles", box, f'<a:blipFill><a:blip r:embed="{drawing}"/><a:tile/></a:blipFill>'),
        picture("Grey", box, logo).replace(
            f'<a:blip r:embed="{logo}"/>', f'<a:blip r:embed="{logo}"><a:blur rad="12700"/></a:blip>'
        ),
        shape(
            "Arrow",
            box,
            f'<a:noFill/><a:ln w="12700">{solid("tx1")}<a:tailEnd type="triangle"/></a:ln>',
            '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>',
        ),
        shape("Hollow", box, solid("accent1") + hollow),
        shape("Sideways", box, text=f'<a:bodyPr vert="vert270"/><a:lstStyle/><a:p>{run}</a:p>'),
        shape("Dated", box, text=f"<a:bodyPr/><a:lstStyle/><a:p>{field}</a:p>"),
        _TABLE,
    )
    return kit.ending(presentation)


_TABLE = (
    f'<p:graphicFrame {nsdecls("p", "a")}><p:nvGraphicFramePr><p:cNvPr id="999" name="Table"/><p:cNvGraphicFramePr/><p:nvPr userDrawn="1"/></p:nvGraphicFramePr>'
    '<p:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="370840"/></p:xfrm><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr/><a:tblGrid><a:gridCol w="900000"/></a:tblGrid>'
    '<a:tr h="370840"><a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>'
)


def panelled() -> bytes:
    """16:9, its places filled: white titles on the master's dark bar, a gradient behind texts, numbers in a ring."""
    presentation = begin(WIDE)
    master, content = presentation.slide_master, presentation.slide_layouts[1]
    white = solid("FFFFFF")
    box = '<a:prstGeom prst="{}"><a:avLst/></a:prstGeom>'
    for style in master.element.iter(qn("p:titleStyle")):
        for color in style.iter(qn("a:solidFill")):
            color.getparent().replace(
                color, etree.fromstring(white.replace("<a:solidFill", f"<a:solidFill {nsdecls('a')}"))
            )
    kit.place(master, 0, box.format("rect"), solid("0B2A55"))
    kit.place(content, 1, box.format("roundRect"), kit.gradient("600000", "800000", 90), level=white)
    ring = f'<a:ln w="25400">{solid("C05000")}</a:ln>'
    for layout in (presentation.slide_layouts[0], content):
        number = kit.place(layout, 12, box.format("ellipse"), solid("FFFFFF"), ring, level=solid("000000"))
        number.left, number.top, number.width, number.height = 11_200_000, 6_000_000, 700_000, 700_000
    return kit.ending(presentation)


DESIGNS: dict[str, Callable[[], bytes]] = {
    "plain.pptx": plain,
    "german.pptx": german,
    "photographed.pptx": photographed,
    "used.pptx": used,
    "doubled.potx": doubled,
    "crowded.pptx": crowded,
    "panelled.pptx": panelled,
}
"""The templates by the names of their files."""
