"""The kinds of blocks that a slide is made of, and their items."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Discriminator, Field, Tag, model_validator
from pydantic.config import JsonDict

from .node import Item, Node, Plain, Text, explained

_FLAT: JsonDict = {"not": {"contains": {"type": "object", "required": ["points"]}}}
"""Lines that have none below them, as an editor checks it: a list has two levels."""


class Point(Item):
    """A line of a list, with lines of its own below it if need be."""

    shorthand = "text"
    text: Annotated[Text, explained("The line.", "Training that reaches the border posts", "*Legal* channels")]
    points: Annotated[
        tuple[Point, ...],
        explained("Lines below it, which have none of their own.", ["Dushanbe", "Badakhshan"]),
        Field(json_schema_extra=_FLAT),
    ] = ()


class Figure(Item):
    """A large value with its label: `15`, regional dialogues."""

    value: Annotated[Plain, explained("The value, as it shall be read.", 15, "12.5 %", "€1.4bn")]
    label: Annotated[Text, explained("What the value is.", "regional dialogues on migration")]


class Tile(Item):
    """A short labelled box."""

    shorthand = "label"
    label: Annotated[Text, explained("What the box is called.", "Abu Dhabi Dialogue")]
    text: Annotated[Text | None, explained("A line below the label.", "since 2008")] = None


class Step(Item):
    """A box of a flow; an arrow leads to it from the one before."""

    shorthand = "label"
    label: Annotated[Text, explained("What happens.", "Irregular migration")]
    text: Annotated[Text | None, explained("A line below the label.", "where there are no legal channels")] = None


class Quotation(Item):
    """Somebody's words and who said them."""

    shorthand = "text"
    text: Annotated[Text, explained("The words, without quotation marks.", "All of these groupings are state-owned.")]
    source: Annotated[Text | None, explained("Who said them, and where.", "The statement, section II")] = None


class Sentence(Item):
    """One sentence that says what a slide is for."""

    shorthand = "text"
    text: Annotated[Text, explained("The sentence; emphasised words have a colour.", "Borders begin with *trust*.")]


class Headed(Node):
    """A block may have a small heading above it."""

    heading: Annotated[Text | None, explained("A small heading above the block.", "What we have learned")] = None


class Points(Headed):
    """A list."""

    points: Annotated[
        tuple[Point, ...], explained("The lines of the list.", ["Legal channels", "Training"], min_length=1)
    ]


class Figures(Headed):
    """One to four large values with their labels."""

    figures: Annotated[
        tuple[Figure, ...],
        explained(
            "The values with their labels.", [{"value": 15, "label": "regional dialogues"}], min_length=1, max_length=4
        ),
    ]


class Tiles(Headed):
    """Short labelled boxes in a grid."""

    tiles: Annotated[
        tuple[Tile, ...],
        explained(
            "The boxes.",
            ["Colombo Process", {"label": "Bali Process", "text": "since 2002"}],
            min_length=1,
            max_length=16,
        ),
    ]


class Flow(Headed):
    """Boxes joined by arrows, in the order of cause and effect or of time."""

    flow: Annotated[
        tuple[Step, ...],
        explained("The boxes; the last is what they lead to.", ["Mismatch", "Pressure"], min_length=2, max_length=6),
    ]


class Quote(Headed):
    """A quotation."""

    quote: Annotated[
        Quotation, explained("The words, and who said them.", {"text": "Nobody is alone.", "source": "A proverb"})
    ]


class Statement(Headed):
    """One sentence, as large as its place allows."""

    statement: Annotated[Sentence, explained("The sentence.", "Nobody crosses a border *alone*.")]


class Row(Node):
    """A row of a table; its first cell names it."""

    shorthand = "cells"
    short_forms = (str, list)
    sufficient = (list,)
    cells: Annotated[
        tuple[Text, ...],
        explained("The texts of its cells, one for each column.", ["Bali Process", 2002], min_length=1, max_length=8),
    ]


class Grid(Item):
    """What stands in a table: the names of its columns, and its rows."""

    header: Annotated[
        tuple[Text, ...], explained("The names of the columns.", ["Process", "Since"], min_length=1, max_length=8)
    ]
    rows: Annotated[
        tuple[Row, ...],
        explained("The rows, each a list of cells.", [["Bali Process", 2002]], min_length=1, max_length=20),
    ]
    caption: Annotated[Text | None, explained("A line below the table.", "Two of the regional dialogues")] = None
    alt: Annotated[
        Plain | None,
        explained(
            "What the table shows, for whoever cannot see it; usually its columns.", "The dialogues since 2002, by year"
        ),
    ] = None


class Table(Headed):
    """A table."""

    table: Annotated[
        Grid, explained("Its header and its rows.", {"header": ["Process", "Since"], "rows": [["Bali Process", 2002]]})
    ]


class Datum(Node):
    """A category of a chart, with its value; with one value for each of several series."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": ["value"]}, {"required": ["values"]}]})
    label: Annotated[Plain, explained("What the category is called.", "Remittances")]
    value: Annotated[Plain | None, explained("Its value, as it shall be read.", 44, "12.5 %", "€1,200")] = None
    values: Annotated[
        tuple[Plain, ...], explained("In place of `value`: one for each of the chart's `series`.", [4, 5])
    ] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The values, one for each series."""
        return (self.value,) if self.value else self.values


class Plot(Item):
    """What a chart shows."""

    kind: Annotated[Literal["bar", "column", "line", "pie", "doughnut"], explained("How it is drawn.", "column")]
    series: Annotated[
        tuple[Plain, ...],
        explained("The names of the series, where there are several.", ["Browser", "PowerPoint"], max_length=6),
    ] = ()
    data: Annotated[
        tuple[Datum, ...],
        explained(
            "The categories, each with its value.", [{"label": "Texts", "value": 4}], min_length=1, max_length=24
        ),
    ]
    caption: Annotated[Text | None, explained("A line below the chart.", "Items of each kind")] = None
    alt: Annotated[
        Plain | None,
        explained(
            "What the chart shows, for whoever cannot see it; usually its numbers.", "Shapes are fewest in PowerPoint"
        ),
    ] = None


class Chart(Headed):
    """A chart."""

    chart: Annotated[Plot, explained("What it shows.", {"kind": "column", "data": [{"label": "Texts", "value": 4}]})]


class Picture(Item):
    """A picture from the deck's folder. Whoever cannot see it hears its alternative text."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [
                {"required": ["alt"]},
                {"required": ["decorative"], "properties": {"decorative": {"const": True}}},
            ]
        }
    )
    shorthand = "file"
    sufficient = ()
    file: Annotated[
        Plain,
        explained("A PNG, JPEG, GIF, WebP or SVG file in the deck's folder.", "border-post.jpg", "pictures/map.svg"),
    ]
    alt: Annotated[
        Plain | None,
        explained("What the picture shows, for whoever cannot see it.", "A border post, with a bus waiting before it"),
    ] = None
    decorative: Annotated[
        bool, explained("In place of `alt`: `true` if the picture says nothing, and nobody misses it.", True)
    ] = False
    fit: Annotated[
        Literal["contain", "cover"],
        explained("`contain` shows the whole picture, `cover` fills its place and cuts what is over.", "cover"),
    ] = "contain"
    caption: Annotated[Text | None, explained("A line below the picture.", "The new post")] = None

    @model_validator(mode="after")
    def _says_what_it_shows(self) -> Picture:
        if self.decorative == (self.alt is not None):
            raise ValueError("alt_of_decoration" if self.alt else "alt_missing")
        return self


class Image(Headed):
    """A picture."""

    image: Annotated[
        Picture, explained("Its file, and what it shows.", {"file": "map.svg", "alt": "A map of the five countries"})
    ]


BLOCKS: dict[str, type[Headed]] = {
    "points": Points,
    "figures": Figures,
    "tiles": Tiles,
    "flow": Flow,
    "quote": Quote,
    "statement": Statement,
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
    | Annotated[Statement, Tag("statement")]
    | Annotated[Table, Tag("table")]
    | Annotated[Chart, Tag("chart")]
    | Annotated[Image, Tag("image")],
    Discriminator(_kind),
]
