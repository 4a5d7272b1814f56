"""The script as a Word document: our template, filled; what it says of itself; and the parts that python-docx has no words for."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ...files.home import TEMPLATES
from ...files.opc import stamped
from ...identity import Identity, custom_properties, custom_xml, properties_part, store_part
from ...theme import Theme
from ...words.language import proofing_language
from ...words.text import text_of
from . import wording
from .manuscript import Manuscript
from .word_text import NAMESPACES, Body, Linker

_TEMPLATE = TEMPLATES / "script"

_COLORS = TEMPLATES / "powerpoint" / "ppt" / "theme" / "theme1.xml"
"""What Word offers in its menus of colours and fonts: those of our design."""


def paint_word(
    script: Manuscript, theme: Theme, identity: Identity, written: datetime.datetime, *, track: bool = False
) -> bytes:
    """Return the script as a .docx file; with ``track``, Word records all changes from the start."""
    document = docx.Document(io.BytesIO(_packed_template()))
    _set_page(document, script)
    [page] = document.sections
    body = Body(script, _linker(document), round((page.page_width or 0) / docx.shared.Twips(1)))
    paragraphs = "".join(body.paragraphs())
    _fill(document, paragraphs)
    _set_fonts(document, theme, script)
    _add_footnotes(document, body.footnotes, script)
    _add(document, "/word/theme/theme1.xml", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, _COLORS.read_bytes())
    _describe(document, script, written)
    _identify(document, identity)
    if track:
        document.settings.element.insert(1, parse_xml(f"<w:trackRevisions {NAMESPACES}/>"))
    buffer = io.BytesIO()
    document.save(buffer)
    return stamped(buffer.getvalue(), written)


def _linker(document: Document) -> Linker:
    return lambda address: document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


def _packed_template() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as parts:
        for file in sorted(_TEMPLATE.rglob("*")):
            if file.name.endswith((".xml", ".rels")):
                parts.write(file, file.relative_to(_TEMPLATE).as_posix())
    return buffer.getvalue()


def _fill(document: Document, paragraphs: str) -> None:
    # All at once: python-docx looks through the document for each paragraph that it adds.
    body = parse_xml(f"<w:body {NAMESPACES}>{paragraphs}</w:body>")
    for at, paragraph in enumerate(list(body)):
        document.element.body.insert(at, paragraph)


def _set_fonts(document: Document, theme: Theme, script: Manuscript) -> None:
    """The letters are the deck's, and the language is."""
    styles = document.styles.element
    defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    _name_fonts(defaults, theme.body.font.family)
    lang = proofing_language(script.outline.lang)
    language = defaults.find(qn("w:lang"))
    for name in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{name}"), lang)
    for name in ("Title", *(f"Heading {level}" for level in range(1, 7))):
        style: Any = document.styles[name]
        _name_fonts(style.element.get_or_add_rPr(), theme.heading.family)


def _name_fonts(properties: Any, family: str) -> None:
    fonts = properties.get_or_add_rFonts()
    for name in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{name}"), family)
    # Which letters an East Asian reader expects, the language says; the deck's font has none of them.
    fonts.attrib.pop(qn("w:eastAsia"), None)


def _set_page(document: Document, script: Manuscript) -> None:
    """The wide margin is where the lines end."""
    [section] = document.sections
    if wording.is_on_letter_paper(script):
        section.page_width, section.page_height = docx.shared.Inches(8.5), docx.shared.Inches(11)
    if script.rtl:
        section.left_margin, section.right_margin = section.right_margin, section.left_margin
    title = script.outline.title
    facts = f"{wording.date(script)} · {wording.version(script)}".removeprefix(" · ")
    _furnish(section.header, [title, f"{facts}\t{wording.delivery(script)}"], script)
    _furnish(
        section.footer,
        [wording.page(script, "\0PAGE\0", "\0NUMPAGES\0")],
        script,
    )


def _furnish(place: Any, lines: Sequence[str], script: Manuscript) -> None:
    """Write a header or a footer; what stands between two nulls is a field."""
    style = "Header" if len(lines) > 1 else "Footer"
    bidi, rtl = ("<w:bidi/>", "<w:rPr><w:rtl/></w:rPr>") if script.rtl else ("", "")
    for paragraph in list(place._element):
        place._element.remove(paragraph)
    for line in lines:
        runs = "".join(
            f'<w:fldSimple w:instr=" {part} "><w:r>{rtl}<w:t>1</w:t></w:r></w:fldSimple>'
            if at % 2
            else "<w:r><w:tab/></w:r>".join(
                f'<w:r>{rtl}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' for text in part.split("\t")
            )
            for at, part in enumerate(line.split("\0"))
        )
        xml = f'<w:p {NAMESPACES}><w:pPr><w:pStyle w:val="{style}"/>{bidi}</w:pPr>{runs}</w:p>'
        place._element.append(parse_xml(xml))


def _add_footnotes(document: Document, texts: Sequence[str], script: Manuscript) -> None:
    """The footnotes, after the two that draw the line above them (17.11)."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        for number, kind, mark in (
            (-1, "separator", "separator"),
            (0, "continuationSeparator", "continuationSeparator"),
        )
    )
    bidi, rtl = ("<w:bidi/>", "<w:rPr><w:rtl/></w:rPr>") if script.rtl else ("", "")
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/>{bidi}</w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r>{rtl}<w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
        for number, text in enumerate(texts, start=1)
    )
    content = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes {NAMESPACES}>{separators}{notes}</w:footnotes>'
    _add(document, "/word/footnotes.xml", CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES, content.encode())


def _add(document: Document, name: str, content_type: str, kind: str, content: bytes) -> Part:
    part = Part(PackURI(name), content_type, content, document.part.package)
    document.part.relate_to(part, kind)
    return part


_LONGEST = 255
"""Characters of a property that Word shows."""


def _describe(document: Document, script: Manuscript, written: datetime.datetime) -> None:
    properties, outline = document.core_properties, script.outline
    properties.title = outline.title[:_LONGEST]
    properties.author = properties.last_modified_by = (outline.author or "")[:_LONGEST]
    properties.subject = text_of(outline.subtitle or ())[:_LONGEST]
    properties.keywords = "; ".join(outline.keywords)[:_LONGEST]
    properties.language = outline.lang
    properties.version = script.version[:_LONGEST]
    properties.created = properties.modified = written
    properties.revision = 1


def _identify(document: Document, identity: Identity) -> None:
    """Say which text it is."""
    package: Any = document.part.package
    properties = Part(
        PackURI("/docProps/custom.xml"),
        CONTENT_TYPE.OFC_CUSTOM_PROPERTIES,
        properties_part(custom_properties(identity)),
        package,
    )
    package.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    item = _add(document, "/customXml/item1.xml", "application/xml", RELATIONSHIP_TYPE.CUSTOM_XML, custom_xml(identity))
    stored = Part(
        PackURI("/customXml/itemProps1.xml"),
        CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
        store_part(),
        package,
    )
    item.relate_to(stored, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
