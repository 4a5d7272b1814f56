"""The pictures of an old deck, as files beside the outline and as blocks of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from ...words.quoting import as_yaml
from ...words.text import collapse_spaces
from ..first_outline.blocks import Lines
from ..package import Package, whole
from .shapes import A, P, R, Shape

_ENDINGS = (
    (b"\x89PNG\r\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
)
_LONGEST = 100_000_000
"""Of a side, in English metric units: more than any slide has."""

_SMALL = 0.02
"""The part of a slide that a picture covers which is no more than a mark."""

_MADE = re.compile(
    r"\s*(Description automatically generated|Beschreibung automatisch generiert|Ein Bild, das)[^\n]*", re.IGNORECASE
)
_FILE_NAME = re.compile(r"(.*[\\/])?[^\\/\s]+\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)", re.IGNORECASE)


@dataclass
class Pictures:
    """The pictures that were met, each once, by the names of their files."""

    area: int
    """Of a slide."""
    files: dict[str, bytes] = field(default_factory=dict)
    unnamed: list[int] = field(default_factory=list)
    """The slides with pictures of which nobody has said what they show."""

    def block(self, shape: Shape, package: Package, part: str, number: int) -> Lines | str:
        """Return a picture as a block, or say why it is none."""
        blip = shape.element.find(f".//{A}blip")
        kind, target = package.related(part).get(blip.get(f"{R}embed", "") if blip is not None else "", ("", ""))
        if kind != "image" or target not in package:
            return "a picture that is not in the file"
        if self._is_small(shape.element):
            return "a small picture, as a logo"
        content = package.read(target)
        ending = next((ending for start, ending in _ENDINGS if content.startswith(start)), _other(content))
        if not ending:
            return f"a picture in the format {target.rsplit('.', 1)[-1].upper()}"
        name = self._name(content, ending)
        alt = _alternative_text(shape.element)
        if not alt and not _is_decorative(shape.element):
            self.unnamed.append(number)
        said = f"    alt: {as_yaml(alt)}" if alt else "    decorative: true"
        todo = (
            []
            if alt or _is_decorative(shape.element)
            else ["    # Say what it shows, in place of the line above: `alt: …`"]
        )
        return ("- image:", f"    file: {name}", said, *todo)

    def _name(self, content: bytes, ending: str) -> str:
        known = next((name for name, each in self.files.items() if each == content), "")
        name = known or f"picture-{len(self.files) + 1}.{ending}"
        self.files[name] = content
        return name

    def _is_small(self, element: etree._Element) -> bool:
        size = element.find(f"{P}spPr/{A}xfrm/{A}ext")
        return (
            size is not None
            and whole(size.get("cx"), 0, _LONGEST) * whole(size.get("cy"), 0, _LONGEST) < self.area * _SMALL
        )


def _other(content: bytes) -> str:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    return "svg" if b"<svg" in content[:1000] else ""


def _alternative_text(element: etree._Element) -> str:
    described = element.find(f"*/{P}cNvPr")
    text = _MADE.sub("", described.get("descr", "")) if described is not None else ""
    # Programs write the file's name, which describes nothing and may tell where it lay.
    return "" if _FILE_NAME.fullmatch(text.strip()) else collapse_spaces(text).strip()


def _is_decorative(element: etree._Element) -> bool:
    return any(str(each.tag).endswith("}decorative") and each.get("val") in ("1", "true") for each in element.iter())


def is_cropped(element: etree._Element) -> bool:
    """Return whether a picture's edges are hidden on the slide."""
    cut = element.find(f".//{A}srcRect")
    return cut is not None and any(value not in ("0", "") for value in cut.attrib.values())
