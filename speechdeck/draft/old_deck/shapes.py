"""What stands on a slide of an old deck: its texts with their levels, tables, charts, pictures, and what else there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from ...words.text import Run, collapse_run_spaces, text_of
from ..package import whole

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

Kind = Literal["title", "subtitle", "text", "free", "foot", "table", "chart", "diagram", "picture", "other"]
"""A ``text`` stands in a place of the layout, a ``free`` one in a box of its own; the ``foot`` is date, number and footer."""

_TITLES = ("title", "ctrTitle")
_FEET = ("dt", "ftr", "sldNum", "hdr")
_FRAMES: dict[str, Kind] = {"table": "table", "chart": "chart", "chartex": "other", "diagram": "diagram"}
_OTHERS = {
    "ole": "an object of another program",
    "chartex": "a chart of a newer kind",
    "contentPart": "something drawn by hand",
    "videoFile": "a film",
    "audioFile": "a sound",
    "oMath": "a formula",
}

Address = Callable[[str], str]
"""The address behind a relationship's name."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph on a slide; ``level`` is 0 for what stands furthest out."""

    runs: tuple[Run, ...]
    level: int = 0

    @property
    def text(self) -> str:
        """Its text."""
        return text_of(self.runs)


@dataclass(frozen=True, slots=True)
class Shape:
    """Something on a slide, and its element; ``what`` says what it is that has no word in an outline."""

    kind: Kind
    element: etree._Element
    lines: tuple[Line, ...] = ()
    what: str = ""
    placed: str = ""
    """The kind of place in the layout that it stands in."""


def shapes_of(slide: etree._Element, address: Address) -> Iterator[Shape]:
    """Yield what stands on a slide, in the order in which it is drawn; groups are looked into."""
    for element in slide.iter(*_SHAPES):
        if not _is_fallback(element):
            yield _shape(element, address)
    for paragraph in slide.iter(f"{A}p"):
        if next(paragraph.iterancestors(*_SHAPES), None) is None and not _is_fallback(paragraph):
            lines = tuple(Line(folded) for runs in _lines(paragraph, address) if (folded := _said(runs)))
            yield Shape("other", paragraph, lines, "a text that stands in nothing that we know")


_SHAPES = (f"{P}sp", f"{P}graphicFrame", f"{P}pic", f"{P}contentPart")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def _is_fallback(element: etree._Element) -> bool:
    """Whether something is what older programs show in place of something newer."""
    return next(element.iterancestors(_FALLBACK), None) is not None


def _said(runs: list[Run]) -> tuple[Run, ...]:
    folded = collapse_run_spaces(runs)
    return folded if text_of(folded).strip() else ()


def _shape(element: etree._Element, address: Address) -> Shape:
    lines = lines_of(element, address)
    place = element.find(f"*/{P}nvPr/{P}ph")
    placed = place.get("type", "obj") if place is not None else ""
    special = next((what for name, what in _OTHERS.items() if _has(element, name)), "")
    if element.tag == f"{P}pic":
        return Shape("other" if special else "picture", element, what=special)
    if element.tag == f"{P}graphicFrame":
        data = element.find(f".//{A}graphicData")
        uri = data.get("uri", "").rsplit("/", 1)[-1] if data is not None else ""
        kind = _FRAMES.get(uri, "other")
        return Shape(kind, element, lines, special or _OTHERS.get(uri, "an object of another program"), placed)
    if placed in _TITLES:
        return Shape("title", element, lines, placed=placed)
    if placed == "subTitle":
        return Shape("subtitle", element, lines, placed=placed)
    if placed in _FEET:
        return Shape("foot", element, lines, placed=placed)
    if element.tag != f"{P}sp":
        return Shape("other", element, lines, special or "something drawn by hand")
    return Shape("text" if placed else "free", element, lines, special, placed)


def _has(element: etree._Element, name: str) -> bool:
    return any(isinstance(each.tag, str) and each.tag.rsplit("}", 1)[-1] == name for each in element.iter())


def lines_of(element: etree._Element, address: Address) -> tuple[Line, ...]:
    """Return the paragraphs of a shape that are not blank; a line that ends within one begins another."""
    found: list[Line] = []
    for paragraph in element.iter(f"{A}p"):
        properties = paragraph.find(f"{A}pPr")
        level = whole(properties.get("lvl"), 0, 8) if properties is not None else 0
        found += [Line(folded, level) for runs in _lines(paragraph, address) if (folded := _said(runs))]
    return tuple(found)


def _lines(paragraph: etree._Element, address: Address) -> Iterator[list[Run]]:
    runs: list[Run] = []
    for child in paragraph:
        if child.tag == f"{A}br":
            yield runs
            runs = []
        elif child.tag in (f"{A}r", f"{A}fld"):
            parts = (child.findtext(f"{A}t") or "").replace("_x000B_", "\v").split("\v")
            for at, part in enumerate(parts):
                if at:
                    yield runs
                    runs = []
                runs.append(_run(part, child.find(f"{A}rPr"), address))
        elif isinstance(child.tag, str) and child.tag not in (f"{A}pPr", f"{A}endParaRPr"):
            runs += [Run("".join(t.text or "" for t in child.iter(f"{A}t")))]
    yield runs


def _run(text: str, look: etree._Element | None, address: Address) -> Run:
    if look is None:
        return Run(text)
    link = look.find(f"{A}hlinkClick")
    target = address(link.get(f"{R}id", "")) if link is not None and not link.get("action") else ""
    return Run(text, look.get("b") in ("1", "true"), look.get("i") in ("1", "true"), target or None)
