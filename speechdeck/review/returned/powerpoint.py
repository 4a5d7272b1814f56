"""A presentation that came back: the notes of each slide, what the slide shows, and what was remarked.

Programs that save it give shapes other names, ids and places, and the notes' placeholder another index; Google puts the
notes into plain boxes. All that is relied on are texts, and which kind of place they stand in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ...draft.old_deck.shapes import A, P, R
from ...draft.package import Package
from ...identity import Identity
from ...words.text import shortened
from .drawn_text import paragraphs_of, texts_of
from .file import Comment, Paragraph, Part, Returned
from .properties import saved
from .slide_comments import Authors, authors_in, comments_in

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_TITLES = ("title", "ctrTitle")
_FURNITURE = ("dt", "ftr", "hdr", "sldNum", "sldImg")
"""Places that say nothing of the slide's own: date, footer, header, number, and the slide's picture."""

_NOTES = ("body", "obj")


def read_powerpoint(package: Package, main: str, name: str, identity: Identity | None) -> Returned:
    """Read a presentation whose main part has a name."""
    root, related = package.root(main), package.related(main)
    reader = _Reader(package, authors_in(package, related))
    for number, entry in enumerate(root.iterfind(f"{P}sldIdLst/{P}sldId"), start=1):
        kind, target = related.get(entry.get(f"{R}id", ""), ("", ""))
        if kind == "slide" and target in package:
            reader.read(number, target)
        else:
            reader.remarks.append(f"Slide {number} is missing in the file.")
    who, when = saved(package)
    return Returned(
        name, identity, tuple(reader.parts), tuple(reader.comments), who, when, remarks=tuple(reader.remarks)
    )


@dataclass
class _Reader:
    package: Package
    authors: Authors
    parts: list[Part] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def read(self, number: int, part: str) -> None:
        slide, related = self.package.root(part), self.package.related(part)
        charts = {ident: target for ident, (kind, target) in related.items() if kind == "chart"}
        title, shown = self._shown(slide, charts)
        self.parts.append(Part(tuple(self._notes(number, related)), number, title, tuple(shown)))
        for kind, target in related.values():
            if kind == "comments" and target in self.package:
                self.comments += comments_in(self.package.root(target), number, self.authors)

    def _shown(self, slide: etree._Element, charts: dict[str, str]) -> tuple[str, list[str]]:
        title, shown = "", []
        for shape in _shapes(slide):
            place = _place(shape)
            if place in _FURNITURE:
                continue
            texts = list(texts_of(shape))
            if place in _TITLES and not title:
                title = " ".join(texts)
            shown += [title] if texts and place in _TITLES and title == " ".join(texts) else texts
            for chart in shape.iter(f"{_C}chart"):
                target = charts.get(chart.get(f"{R}id", ""), "")
                shown += _chart_texts(self.package.root(target)) if target in self.package else []
        return title, shown

    def _notes(self, number: int, related: dict[str, tuple[str, str]]) -> Iterator[Paragraph]:
        target = next((target for kind, target in related.values() if kind == "notesSlide"), "")
        if target not in self.package:
            return
        page = self.package.root(target)
        shapes = [shape for shape in _shapes(page) if _place(shape) not in _FURNITURE]
        bodies = [shape for shape in shapes if _place(shape) in _NOTES]
        boxes = [shape for shape in shapes if shape.tag == f"{P}sp"]
        found = [paragraph for shape in bodies for paragraph in paragraphs_of(shape)]
        beside = [paragraph for shape in boxes if shape not in bodies for paragraph in paragraphs_of(shape)]
        if found:
            self.remarks += [
                f'On the page of notes of slide {number}, a box says "{shortened(each.text)}": it is left out.'
                for each in beside
            ]
        found = found or beside
        if not found and any(shape.find(f".//{A}blip") is not None for shape in shapes):
            self.remarks.append(f"The notes of slide {number} are a picture, whose words cannot be read.")
        yield from found


def _shapes(slide: etree._Element) -> Iterator[etree._Element]:
    """What stands on a slide or a page of notes, also in groups."""
    for shape in slide.iter(f"{P}sp", f"{P}graphicFrame", f"{P}pic", f"{P}cxnSp"):
        if next(shape.iterancestors(_FALLBACK), None) is None:
            yield shape


def _place(shape: etree._Element) -> str:
    """The kind of place that a shape stands in: nothing, if it is a box of its own."""
    place = shape.find(f"*/{P}nvPr/{P}ph")
    return "" if place is None else place.get("type", "obj")


def _chart_texts(chart: etree._Element) -> Iterator[str]:
    """The chart's title, the names of its series, its categories and its values, as they were last kept in the slide."""
    yield from (text for title in chart.iter(f"{_C}title") for text in texts_of(title))
    series = list(chart.iter(f"{_C}ser"))
    yield from (text for each in series for text in _cached(each, "tx"))
    yield from (text for each in series[:1] for text in _cached(each, "cat"))
    yield from (text for each in series for text in _cached(each, "val"))


def _cached(series: etree._Element, holder: str) -> Iterator[str]:
    values = (value.text or "" for value in series.iterfind(f"{_C}{holder}//{_C}v"))
    return (text for value in values if (text := " ".join(value.split())))
