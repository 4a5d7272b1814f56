"""What the file says of itself: title, author and time (ECMA-376 Part 2, 11), and what it holds (Part 1, 22.2)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from typing import Any
from xml.sax.saxutils import escape

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.presentation import Presentation

from ...identity import Identity, custom_properties, custom_xml, properties_part, store_part
from ...model import Outline
from ...scene import Scene
from ...words.text import collapse_spaces, text_of

_LONGEST = 255
"""Of a property, in characters: what PowerPoint shows."""


def describe(presentation: Presentation, outline: Outline, written: datetime.datetime) -> None:
    """Say what the presentation is, whose, and of when."""
    properties = presentation.core_properties
    properties.title = outline.title[:_LONGEST]
    properties.author = properties.last_modified_by = (outline.author or "")[:_LONGEST]
    properties.subject = text_of(outline.subtitle or ())[:_LONGEST]
    # PowerPoint shows them as tags, and parts them at semicolons.
    properties.keywords = "; ".join(outline.keywords)[:_LONGEST]
    properties.language = outline.lang
    properties.created = properties.modified = written
    properties.revision = 1


def count(presentation: Presentation, scenes: Sequence[Scene], parts: Iterable[bytes]) -> None:
    """Say what the presentation holds; ``parts`` are the slides and their notes, whose words are counted as PowerPoint does."""
    texts = [text for part in parts for text in _paragraphs(part.decode()) if text]
    themes = [_theme_name(master.part) for master in presentation.slide_masters]
    titles = [collapse_spaces(scene.title) for scene in scenes]
    properties = presentation.part.package.part_related_by(RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    properties._blob = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f"<TotalTime>0</TotalTime><Words>{sum(len(text.split()) for text in texts)}</Words><Application>Speechdeck</Application>"
        f"<PresentationFormat>{_format(presentation)}</PresentationFormat><Paragraphs>{len(texts)}</Paragraphs>"
        f"<Slides>{len(scenes)}</Slides><Notes>{sum(not scene.public for scene in scenes)}</Notes>"
        f"<HiddenSlides>0</HiddenSlides><MMClips>0</MMClips><ScaleCrop>false</ScaleCrop>"
        f"{_headings(Theme=themes, **{'Slide Titles': titles})}</Properties>"
    ).encode()


def identify(presentation: Presentation, identity: Identity) -> None:
    """Say which text it is: in custom properties, which all programs keep, and in custom XML."""
    package: Any = presentation.part.package
    properties = Part(
        PackURI("/docProps/custom.xml"),
        CONTENT_TYPE.OFC_CUSTOM_PROPERTIES,
        package,
        properties_part(custom_properties(identity)),
    )
    package.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    item = Part(PackURI("/customXml/item1.xml"), CONTENT_TYPE.XML, package, custom_xml(identity))
    presentation.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)
    store = Part(PackURI("/customXml/itemProps1.xml"), CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, package, store_part())
    item.relate_to(store, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)


def _paragraphs(part: str) -> Iterable[str]:
    """The text of each paragraph of a part of ours; a line's end parts words."""
    for paragraph in part.replace("<a:br/>", "<a:t> </a:t>").split("</a:p>"):
        yield "".join(_TEXT.findall(paragraph)).strip()


_TEXT = re.compile("<a:t>([^<]+)")


def _theme_name(master: Any) -> str:
    return str(parse_xml(master.part_related_by(RELATIONSHIP_TYPE.THEME).blob).get("name", ""))


_FORMATS = {
    (12_192_000, 6_858_000): "Widescreen",
    (9_144_000, 6_858_000): "On-screen Show (4:3)",
    (9_144_000, 5_143_500): "On-screen Show (16:9)",
    (9_144_000, 5_715_000): "On-screen Show (16:10)",
}
"""PowerPoint's names for slides of these sizes."""


def _format(presentation: Presentation) -> str:
    width, height = int(presentation.slide_width or 0), int(presentation.slide_height or 0)
    return _FORMATS.get((width, height), "Custom")


def _headings(**parts: Sequence[str]) -> str:
    """Each kind of parts with their number, and below them the names of all (22.2.2.11 and 22.2.2.26)."""
    pairs = "".join(
        f"<vt:variant><vt:lpstr>{kind}</vt:lpstr></vt:variant><vt:variant><vt:i4>{len(names)}</vt:i4></vt:variant>"
        for kind, names in parts.items()
    )
    names = [f"<vt:lpstr>{escape(name)}</vt:lpstr>" for several in parts.values() for name in several]
    return (
        f'<HeadingPairs><vt:vector size="{2 * len(parts)}" baseType="variant">{pairs}</vt:vector></HeadingPairs>'
        f'<TitlesOfParts><vt:vector size="{len(names)}" baseType="lpstr">{"".join(names)}</vt:vector></TitlesOfParts>'
    )
