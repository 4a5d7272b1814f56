"""The file as a whole: the template, a slide and a notes slide for each scene, and the document's properties."""

from __future__ import annotations

import datetime
import io
import uuid
import zlib
from collections.abc import Sequence

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from ...files.opc import stamped
from ...identity import Identity
from ...model import Outline
from ...scene import Scene
from ...theme import Theme, notes_page
from ...words.language import proofing_language
from .media import Media, linker
from .notes import NotesPlaceholders, notes_xml
from .properties import count, describe, identify
from .slide import slide_xml
from .template import open_template

_FIRST_SLIDE_ID, _SLIDE_IDS = 256, 2_147_483_648 - 256
"""The least slide id, and how many there are (ECMA-376 Part 1, 19.7.13)."""


def paint_powerpoint(
    scenes: Sequence[Scene],
    outline: Outline,
    theme: Theme,
    written: datetime.datetime,
    identity: Identity | None = None,
) -> bytes:
    """Return the deck as a .pptx file; ``written`` is the time that its properties and its parts bear.

    ``identity`` says which text it has, unless the file is for those who may not have the speech.
    """
    presentation = open_template(theme.package)
    package = presentation.part.package
    listed_layouts = (layout.part for master in presentation.slide_masters for layout in master.slide_layouts)
    layouts = {str(layout.partname).lstrip("/"): layout for layout in listed_layouts}
    part_names = {layout.name: layout.part for layout in theme.layouts}
    notes_master = presentation.part.notes_master_part
    placeholders = NotesPlaceholders.of(notes_master.notes_master)
    page = notes_page(theme)
    listed = presentation.element.get_or_add_sldIdLst()
    slide_ids = _slide_ids(scenes)
    language = proofing_language(outline.lang)
    media = Media(package, language, written)
    parts: list[bytes] = []
    for number, (scene, slide_id) in enumerate(zip(scenes, slide_ids, strict=True), start=1):
        # Made here and not by python-pptx, whose search for a free part name costs more with each slide.
        slide = Part(PackURI(f"/ppt/slides/slide{number}.xml"), CONTENT_TYPE.PML_SLIDE, package, b"")
        slide.relate_to(layouts[part_names[scene.layout]], RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        if not scene.public:
            notes = _notes_of(slide, number, notes_master)
            size = page.size_for(scene) or page.smallest
            notes.blob = notes_xml(scene, language, placeholders, size, linker(notes)).encode()
            parts.append(notes.blob)
        slide.blob = slide_xml(scene, language, media.of(slide)).encode()
        parts.append(slide.blob)
        entry = etree.SubElement(listed, qn("p:sldId"))
        entry.set("id", str(slide_id))
        # Not relate_to(), which looks for the slide among all before it.
        entry.set(qn("r:id"), presentation.part.rels._add_relationship(RELATIONSHIP_TYPE.SLIDE, slide))
    _name_sections(presentation, scenes, slide_ids)
    describe(presentation, outline, written)
    count(presentation, scenes, parts)
    if identity:
        identify(presentation, identity)
    buffer = io.BytesIO()
    presentation.save(buffer)
    return stamped(buffer.getvalue(), written)


def _notes_of(slide: Part, number: int, master: Part) -> Part:
    """Make the part of a slide's notes, which is empty yet."""
    name = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
    notes = Part(name, CONTENT_TYPE.PML_NOTES_SLIDE, slide.package, b"")
    slide.relate_to(notes, RELATIONSHIP_TYPE.NOTES_SLIDE)
    notes.relate_to(master, RELATIONSHIP_TYPE.NOTES_MASTER)
    notes.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
    return notes


_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def _name_sections(presentation: Presentation, scenes: Sequence[Scene], slide_ids: Sequence[int]) -> None:
    """Give each slide its section, named after the speech's ([MS-PPTX] 2.6.13, sectionLst)."""
    extensions = presentation.element.find(qn("p:extLst"))
    if extensions is None:
        extensions = etree.SubElement(presentation.element, qn("p:extLst"))
    extension = etree.SubElement(extensions, qn("p:ext"), uri=_SECTIONS)
    sections = etree.SubElement(extension, f"{{{_P14}}}sectionLst", nsmap={"p14": _P14})
    for scene, slide_id in zip(scenes, slide_ids, strict=True):
        identity = uuid.uuid5(uuid.NAMESPACE_URL, scene.name)
        ident = f"{{{str(identity).upper()}}}"
        section = etree.SubElement(
            sections, f"{{{_P14}}}section", name=scene.title if scene.public else scene.section.name, id=ident
        )
        slides = etree.SubElement(section, f"{{{_P14}}}sldIdLst")
        etree.SubElement(slides, f"{{{_P14}}}sldId", id=str(slide_id))


def _slide_ids(scenes: Sequence[Scene]) -> list[int]:
    """An id for each slide, made from its name: comments and links hold on to it through rebuilds (19.7.13).

    The name of a public copy's slide is shown on it: an id made from what is hidden would confirm a guess at it.
    """
    ids: dict[int, None] = {}
    for scene in scenes:
        ident = zlib.crc32(scene.name.encode()) % _SLIDE_IDS
        while _FIRST_SLIDE_ID + ident in ids:
            ident = (ident + 1) % _SLIDE_IDS
        ids[_FIRST_SLIDE_ID + ident] = None
    return list(ids)
