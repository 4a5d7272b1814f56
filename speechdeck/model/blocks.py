"""The kinds of blocks that a slide is made of, and their items."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from .node import Item, Node, Plain, Text


class Point(Item):
    """A line of a list, with lines of its own below it if need be."""

    shorthand = "text"
    text: Text
    points: tuple[Point, ...] = ()


class Figure(Item):
    """A large value with its label: `15`, regional dialogues."""

    value: Plain
    label: Text


class Tile(Item):
    """A short labelled box."""

    shorthand = "label"
    label: Text
    text: Text | None = None


class Step(Item):
    """A box of a flow; an arrow leads to it from the one before."""

    shorthand = "label"
    label: Text
    text: Text | None = None


class Quotation(Item):
    """Somebody's words and who said them."""

    shorthand = "text"
    text: Text
    source: Text | None = None


class Headed(Node):
    """A block may have a small heading above it."""

    heading: Annotated[Text | None, Field(description="A small heading above the block.")] = None


class Points(Headed):
    """A list."""

    points: Annotated[tuple[Point, ...], Field(min_length=1)]


class Figures(Headed):
    """One to four large values with their labels."""

    figures: Annotated[tuple[Figure, ...], Field(min_length=1, max_length=4)]


class Tiles(Headed):
    """Short labelled boxes in a grid."""

    tiles: Annotated[tuple[Tile, ...], Field(min_length=1, max_length=16)]


class Flow(Headed):
    """Boxes joined by arrows, in the order of cause and effect or of time."""

    flow: Annotated[tuple[Step, ...], Field(min_length=2, max_length=6)]


class Quote(Headed):
    """A quotation."""

    quote: Quotation


class Row(Node):
    """A row of a table; its first cell names it."""

    shorthand = "cells"
    short_forms = (str, list)
    cells: Annotated[tuple[Text, ...], Field(min_length=1, max_length=8)]


class Grid(Item):
    """What stands in a table: the names of its columns, and its rows."""

    header: Annotated[tuple[Text, ...], Field(min_length=1, max_length=8, description="The names of the columns.")]
    rows: Annotated[tuple[Row, ...], Field(min_length=1, max_length=20)]
    caption: Annotated[Text | None, Field(description="A line below the table.")] = None
    alt: Annotated[
        Plain | None, Field(description="What the table shows, for whoever cannot see it; usually its columns.")
    ] = None


class Table(Headed):
    """A table."""

    table: Grid


class Datum(Node):
    """A category of a chart, with its value; with one value for each of several series."""

    label: Plain
    value: Plain | None = None
    values: tuple[Plain, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The values, one for each series."""
        return (self.value,) if self.value else self.values


class Plot(Item):
    """What a chart shows."""

    kind: Literal["bar", "column", "line", "pie", "doughnut"]
    series: Annotated[
        tuple[Plain, ...], Field(max_length=6, description="The names of the series, where there are several.")
    ] = ()
    data: Annotated[tuple[Datum, ...], Field(min_length=1, max_length=24)]
    caption: Annotated[Text | None, Field(description="A line below the chart.")] = None
    alt: Annotated[
        Plain | None, Field(description="What the chart shows, for whoever cannot see it; usually its numbers.")
    ] = None


class Chart(Headed):
    """A chart."""

    chart: Plot


class Picture(Item):
    """A picture from the deck's folder. Whoever cannot see it hears its alternative text."""

    shorthand = "file"
    file: Annotated[Plain, Field(description="A PNG, JPEG, GIF, WebP or SVG file in the deck's folder.")]
    alt: Annotated[Plain | None, Field(description="What the picture shows, for whoever cannot see it.")] = None
    decorative: Annotated[bool, Field(description="Whether the picture says nothing, and so needs no `alt`.")] = False
    fit: Annotated[
        Literal["contain", "cover"],
        Field(description="`contain` shows the whole picture, `cover` fills its place and cuts what is over."),
    ] = "contain"
    caption: Annotated[Text | None, Field(description="A line below the picture.")] = None

    @model_validator(mode="after")
    def _says_what_it_shows(self) -> Picture:
        if self.decorative == (self.alt is not None):
            raise ValueError("alt_of_decoration" if self.alt else "alt_missing")
        return self


class Image(Headed):
    """A picture."""

    image: Picture


BLOCKS: dict[str, type[Headed]] = {
    "points": Points,
    "figures": Figures,
    "tiles": Tiles,
    "flow": Flow,
    "quote": Quote,
    "table": Table,
    "chart": Chart,
    "image": Image,
}
"""The block kinds by the key that names them in an outline."""


def _kind(value: Any) -> str | None:
    """Which block a mapping is: the first of its keys that names one."""
    keys = value if isinstance(value, Mapping) else ()
    return next((key for key in keys if key in BLOCKS), None)


Block = Annotated[
    Annotated[Points, Tag("points")]
    | Annotated[Figures, Tag("figures")]
    | Annotated[Tiles, Tag("tiles")]
    | Annotated[Flow, Tag("flow")]
    | Annotated[Quote, Tag("quote")]
    | Annotated[Table, Tag("table")]
    | Annotated[Chart, Tag("chart")]
    | Annotated[Image, Tag("image")],
    Discriminator(_kind),
]
