"""What a slide of an old deck shows, as the outline has words for it: its title, blocks, and what is lacking."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from ...words.quoting import as_yaml
from ..first_outline.blocks import Lines, unmarked
from ..first_outline.passages import first_clause
from ..marks import marked, own_looks
from ..package import Package
from .media import Pictures, is_cropped
from .shapes import Line, P, Shape, shapes_of
from .tables import chart_block, diagram_texts, is_stacked, table_block, texts_of_chart

_MOST_BLOCKS = 4
_LONGEST_TITLE = 110
_TILE = 60
"""Characters of a text that has room in a small box."""

_FEWEST_TILES, _MOST_TILES = 2, 8
_MOST_POINTS = 14
_MOST_TEXTS = 3
"""Places of a layout with a text in each that are blocks of their own."""


@dataclass
class Shown:
    """What stands on a slide: its texts, each with why it is not spoken, and what the outline has of them."""

    title: str = ""
    subtitle: str = ""
    blocks: list[Lines] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    feet: list[str] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def shown_on(slide: etree._Element, part: str, number: int, package: Package, pictures: Pictures) -> Shown:
    """Return what a slide shows."""
    links = package.related(part)
    shapes = list(shapes_of(slide, lambda name: links[name][1] if links.get(name, ("",))[0] == "hyperlink" else ""))
    shown = Shown()
    shown.texts = [(line.text, "shown on the slide") for shape in shapes for line in shape.lines]
    titles = [shape for shape in shapes if shape.kind == "title" and shape.lines]
    rest = [shape for shape in shapes if shape not in titles[:1]]
    shown.title = " ".join(line.text for line in titles[0].lines) if titles else ""
    shown.feet = [line.text for shape in rest if shape.kind == "foot" and shape.placed == "ftr" for line in shape.lines]
    if not shown.title:
        shown.title, rest = _title_among(rest)
    _Sorted(shown, part, number, package, pictures).take(rest)
    if any(True for _ in slide.iter(f"{P}timing")):
        shown.lacking += ["animations"] if _has_clicks(slide) else []
    return shown


def _title_among(shapes: list[Shape]) -> tuple[str, list[Shape]]:
    """The first short text of a slide without a title, which stands in place of one."""
    for at, shape in enumerate(shapes):
        if shape.kind not in ("text", "free", "subtitle") or not shape.lines:
            continue
        first = shape.lines[0].text
        if len(first) <= _LONGEST_TITLE and any(c.isalpha() for c in first):
            left = (
                [Shape(shape.kind, shape.element, shape.lines[1:], shape.what, shape.placed)] if shape.lines[1:] else []
            )
            return first, [*shapes[:at], *left, *shapes[at + 1 :]]
    texts = (line.text for shape in shapes for line in shape.lines if shape.kind in ("text", "free"))
    return first_clause(next(texts, ""), _LONGEST_TITLE), shapes


def _has_clicks(slide: etree._Element) -> bool:
    return any(each.get("nodeType") == "clickEffect" for each in slide.iter(f"{P}cTn"))


@dataclass
class _Sorted:
    """Goes through a slide's shapes, and finds the outline's words for each."""

    shown: Shown
    part: str
    number: int
    package: Package
    pictures: Pictures

    def take(self, shapes: Sequence[Shape]) -> None:
        free = [shape for shape in shapes if shape.kind == "free" and shape.lines]
        shapes = _gathered(shapes)
        for shape in shapes:
            if shape.what and shape.kind != "table":
                self.shown.lacking += [shape.what] if shape.kind in ("other", "text", "free") else []
            match shape.kind:
                case "subtitle":
                    self.shown.subtitle = " · ".join(line.text for line in shape.lines)
                case "text" if shape.lines:
                    self._add(_points(shape.lines))
                case "table":
                    self._add(table_block(shape))
                case "chart" | "diagram":
                    self._add(self._graphic(shape))
                case "picture":
                    self._picture(shape)
                case _:
                    pass
        if free:
            self._add(_boxes(free))
        self.shown.blocks = _with_heading(self.shown.blocks)

    def _add(self, block: Lines | str) -> None:
        if isinstance(block, str):
            self.shown.lacking.append(block)
        elif len(self.shown.blocks) == _MOST_BLOCKS:
            self.shown.lacking.append("more than four things at once")
        else:
            self.shown.blocks.append(block)

    def _graphic(self, shape: Shape) -> Lines | str:
        kind = "chart" if shape.kind == "chart" else "diagramData"
        names = {value for each in shape.element.iter() for value in each.attrib.values()}
        targets = [
            target for name, (each, target) in self.package.related(self.part).items() if each == kind and name in names
        ]
        if not targets or targets[0] not in self.package:
            return f"a {shape.kind} that is not in the file"
        root = self.package.root(targets[0])
        if kind == "chart":
            self.shown.texts += [(text, "shown in a chart") for text in texts_of_chart(root)]
            self.shown.lacking += (
                ["the parts of a chart stood on each other, and stand side by side"] if is_stacked(root) else []
            )
            return chart_block(root)
        texts = diagram_texts(root)
        self.shown.texts += [(text, "shown in a diagram") for text in texts]
        self.shown.lacking.append(
            "a diagram (SmartArt), of which the texts are kept" if texts else "a diagram (SmartArt)"
        )
        return _list_of(texts)

    def _picture(self, shape: Shape) -> None:
        block = self.pictures.block(shape, self.package, self.part, self.number)
        if not isinstance(block, str) and is_cropped(shape.element):
            self.shown.remarks.append("A picture was cropped on the slide; its file has all of it.")
        self._add(block)


def _gathered(shapes: Sequence[Shape]) -> list[Shape]:
    """Shapes with those of the layout's texts as one where they are many, as in a table of contents; numbers alone go."""
    texts = [shape for shape in shapes if shape.kind == "text" and shape.lines]
    if len(texts) <= _MOST_TEXTS:
        return list(shapes)
    lines = tuple(line for shape in texts for line in shape.lines if any(c.isalpha() for c in line.text))
    whole = Shape("text", texts[0].element, tuple(Line(line.runs) for line in lines))
    return [whole, *(shape for shape in shapes if shape not in texts)]


def _with_heading(blocks: list[Lines]) -> list[Lines]:
    """Blocks, of two the line above what is no list as its heading."""
    if len(blocks) != 2 or not blocks[0][0].startswith("- points") or blocks[1][0].startswith("- points"):
        return blocks
    line = blocks[0][1].removeprefix("    - ")
    if len(blocks[0]) > 2 or line.startswith("text: ") or len(line) > _TILE:
        return blocks
    kind, *rest = blocks[1]
    return [(f"- heading: {line}", f"  {kind.removeprefix('- ')}", *rest)]


def _list_of(texts: Sequence[str]) -> Lines | str:
    if not texts or len(texts) > _MOST_POINTS:
        return f"{len(texts)} texts of a diagram"
    return ("- points:", *(f"    - {as_yaml(unmarked(text))}" for text in texts))


def _boxes(shapes: Sequence[Shape]) -> Lines | str:
    """Texts in boxes of their own: small ones as tiles, a few others as a list."""
    texts = [" ".join(line.text for line in shape.lines) for shape in shapes]
    if pairs := _paired(texts):
        return pairs
    named = [text for text in texts if not _ORDINAL.fullmatch(text)]
    if _FEWEST_TILES <= len(named) <= _MOST_TILES and all(len(text) <= _TILE for text in named):
        return ("- tiles:", *(f"    - {as_yaml(unmarked(text))}" for text in named))
    lines = [line for shape in shapes for line in shape.lines]
    if len(lines) > _MOST_TILES:
        return f"a drawing with {len(lines)} texts"
    return _points(tuple(lines))


def _paired(texts: Sequence[str]) -> Lines:
    """Values with the texts below them, as figures; years that go on, as a timeline; of other texts, nothing."""
    values, labels = texts[::2], texts[1::2]
    if len(values) != len(labels) or not all(map(_VALUE.fullmatch, values)) or not all(map(_has_letters, labels)):
        return ()
    years = [int(value) for value in values if _YEAR.fullmatch(value)]
    if len(years) == len(values) > 1 and years == sorted(set(years)):
        return (
            "- timeline:",
            *(f"    - {year}: {as_yaml(unmarked(text))}" for year, text in zip(years, labels, strict=True)),
        )
    if len(values) > _MOST_FIGURES or all(map(_ORDINAL.fullmatch, values)):
        return ()
    return (
        "- figures:",
        *(
            line
            for value, text in zip(values, labels, strict=True)
            for line in (f"    - value: {as_yaml(value)}", f"      label: {as_yaml(unmarked(text))}")
        ),
    )


def _has_letters(text: str) -> bool:
    return any(c.isalpha() for c in text)


_ORDINAL = re.compile(r"[(#]?\d{1,2}[.):]?")
"""A number that only counts boxes."""

_VALUE = re.compile(r"(?=.*\d)[^\W\d_]{0,3}[\d.,\s+%$€£¥-]{1,12}[^\W\d_]{0,3}\W?")
_YEAR = re.compile(r"(1[5-9]|20)\d\d")
_MOST_FIGURES = 4


def _points(lines: tuple[Line, ...]) -> Lines | str:
    """A list of two levels; what is deeper stands on the second."""
    return ("- points:", *_items([Line(own_looks(line.runs), line.level) for line in lines]))


def _items(lines: Sequence[Line]) -> Iterator[str]:
    top = min(line.level for line in lines)
    at = 0
    while at < len(lines):
        below = at + 1
        while below < len(lines) and lines[below].level > top:
            below += 1
        text = as_yaml(marked(lines[at].runs, unmarked))
        if below == at + 1:
            yield f"    - {text}"
        else:
            yield f"    - text: {text}"
            yield "      points:"
            yield from (f"        - {as_yaml(marked(line.runs, unmarked))}" for line in lines[at + 1 : below])
        at = below
