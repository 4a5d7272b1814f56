"""The template as a presentation without slides: its design stays, what it said about its sample slides goes.

So does what it says about how it was last opened and shown.
"""

from __future__ import annotations

import io
from typing import Any

import pptx
from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import PartFactory, XmlPart
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.package import Package
from pptx.parts.presentation import PresentationPart
from pptx.parts.slide import NotesMasterPart
from pptx.presentation import Presentation
from pptx.shapes.placeholder import MasterPlaceholder

from ...files.home import TEMPLATES
from ...theme import has_fitting_notes
from .notes import NotesPlaceholders
from .relationships import drop, edited, kind

_OURS = TEMPLATES / "powerpoint"

_OF_SHOWS = ("htmlPubPr", "webPr", "prnPr", "showPr")
"""What presentation properties say about how it was last shown and printed (ECMA-376 Part 1, 19.2.1.27)."""


def open_template(package: bytes) -> Presentation:
    """Return a template as an empty presentation; its package holds nothing but its design already."""
    presentation = pptx.Presentation(io.BytesIO(package))
    _forget_slides(presentation)
    _forget_shows(presentation)
    _describe_nothing(presentation)
    if not (has_fitting_notes(package) and _has_readable_notes(presentation)):
        _take_our_notes_master(presentation)
    return presentation


_OWN_LISTS = (
    "p:sldIdLst",
    "p:custShowLst",
    "p:custDataLst",
    "p:photoAlbum",
    "p:smartTags",
    "p:modifyVerifier",
    "p:extLst",
)
"""What a presentation says about its slides, or as the file that it was."""


def _forget_slides(presentation: Presentation) -> None:
    for name in _OWN_LISTS:
        for element in presentation.element.findall(qn(name)):
            presentation.element.remove(element)


def _forget_shows(presentation: Presentation) -> None:
    """It opens as any other, at its first slide, which has the number 1, and is shown once."""
    presentation.element.attrib.pop("firstSlideNum", None)
    for part in _related(presentation.part, "presProps"):
        with edited(part) as properties:
            for element in [each for name in _OF_SHOWS for each in properties.findall(qn(f"p:{name}"))]:
                properties.remove(element)
    for part in _related(presentation.part, "viewProps"):
        part._blob = _our("viewProps.xml")
    for name, content_type, relationship_type in (
        ("presProps", CONTENT_TYPE.PML_PRES_PROPS, RELATIONSHIP_TYPE.PRES_PROPS),
        ("viewProps", CONTENT_TYPE.PML_VIEW_PROPS, RELATIONSHIP_TYPE.VIEW_PROPS),
    ):
        if not _related(presentation.part, name):
            # PowerPoint writes both always, and some other programs neither.
            _add(presentation.part, f"/ppt/{name}.xml", content_type, relationship_type, _our(f"{name}.xml"))


def _add(owner: Package | PresentationPart, name: str, content_type: str, relationship_type: str, blob: bytes) -> None:
    package = owner.package if isinstance(owner, PresentationPart) else owner
    owner.relate_to(PartFactory(PackURI(name), content_type, package, blob), relationship_type)


def _related(part: PresentationPart, wanted: str) -> list[Any]:
    return [each.target_part for each in part.rels.values() if kind(each) == wanted]


def _describe_nothing(presentation: Presentation) -> None:
    """What the file says of itself, as our template has it: without company, keywords or titles of old slides."""
    package = presentation.part.package
    for name, content_type, relationship_type in (
        ("core", CONTENT_TYPE.OPC_CORE_PROPERTIES, RELATIONSHIP_TYPE.CORE_PROPERTIES),
        ("app", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES),
    ):
        blob = (_OURS / "docProps" / f"{name}.xml").read_bytes()
        _add(package, f"/docProps/{name}.xml", content_type, relationship_type, blob)


# --- The notes master -----------------------------------------------------------------------------------------------


def _has_readable_notes(presentation: Presentation) -> bool:
    """Whether python-pptx understands all placeholders of the template's notes master."""
    # Not by presentation.notes_master, which remembers what it found.
    try:
        [master] = _related(presentation.part, "notesMaster")
        NotesPlaceholders.of(master.notes_master)
    except (PythonPptxError, AttributeError, KeyError, ValueError, TypeError):
        return False
    return True


def _placeholders(notes_master: NotesMasterPart) -> list[MasterPlaceholder]:
    return list(iter(notes_master.notes_master.placeholders))


def _take_our_notes_master(presentation: Presentation) -> None:
    """Give the presentation our notes master, its picture of the slide in this slide's proportions."""
    part, package = presentation.part, presentation.part.package
    for element in presentation.element.findall(qn("p:notesMasterIdLst")):
        presentation.element.remove(element)
    drop(part, lambda each: kind(each) == "notesMaster")
    theme_name = package.next_partname("/ppt/theme/theme%d.xml")
    theme = XmlPart.load(theme_name, CONTENT_TYPE.OFC_THEME, package, _our("theme/theme2.xml"))
    name = PackURI("/ppt/notesMasters/notesMaster1.xml")
    master = NotesMasterPart.load(name, CONTENT_TYPE.PML_NOTES_MASTER, package, _our("notesMasters/notesMaster1.xml"))
    master.relate_to(theme, RELATIONSHIP_TYPE.THEME)
    listed = etree.Element(qn("p:notesMasterIdLst"))
    etree.SubElement(listed, qn("p:notesMasterId")).set(
        qn("r:id"), part.relate_to(master, RELATIONSHIP_TYPE.NOTES_MASTER)
    )
    presentation.element.find(qn("p:sldMasterIdLst")).addnext(listed)
    _fit_notes_page(presentation)


def _our(name: str) -> bytes:
    return (_OURS / "ppt" / name).read_bytes()


def _fit_notes_page(presentation: Presentation) -> None:
    """The page is as large as our master means it; the slide's picture keeps its height and its left edge."""
    size = etree.fromstring(_our("presentation.xml")).find(qn("p:notesSz"))
    page = presentation.element.find(qn("p:notesSz"))
    for name in ("cx", "cy"):
        page.set(name, size.get(name))  # type: ignore[union-attr]
    for placeholder in _placeholders(presentation.part.notes_master_part):
        if placeholder.placeholder_format.type == PP_PLACEHOLDER.SLIDE_IMAGE:
            placeholder.width = round(placeholder.height * presentation.slide_width / presentation.slide_height)
