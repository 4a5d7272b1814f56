"""The kinds of blocks that a slide is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Discriminator, Tag

from .items import Event, Figure, Grid, Picture, Plot, Point, Quotation, Sentence, Side, Step, Tile
from .node import Node, Paired, Text, explained


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


class Timeline(Headed):
    """Dates and what happened, along a line; at a true scale where each date is a year, a month or a day."""

    timeline: Annotated[
        tuple[Event, ...],
        explained(
            "The dates, each with what happened.",
            [{2003: "Colombo Process"}, {2008: "Abu Dhabi Dialogue"}],
            min_length=2,
            max_length=12,
        ),
        Paired(Event, 2, 12),
    ]


class Quote(Headed):
    """A quotation."""

    quote: Annotated[
        Quotation, explained("The words, and who said them.", {"text": "Nobody is alone.", "source": "A proverb"})
    ]


class Statement(Headed):
    """One sentence, as large as its place allows."""

    statement: Annotated[Sentence, explained("The sentence.", "Nobody crosses a border *alone*.")]


class Comparison(Headed):
    """Two to four columns set against each other."""

    comparison: Annotated[
        tuple[Side, ...],
        explained(
            "The columns, each a heading with its lines.",
            [{"Today": ["Nine forms", "Three days"]}, {"Tomorrow": ["One form", "Three hours"]}],
            min_length=2,
            max_length=4,
        ),
        Paired(Side, 2, 4),
    ]


class Table(Headed):
    """A table."""

    table: Annotated[
        Grid, explained("Its header and its rows.", {"header": ["Process", "Since"], "rows": [["Bali Process", 2002]]})
    ]


class Chart(Headed):
    """A chart."""

    chart: Annotated[Plot, explained("What it shows.", {"kind": "column", "data": [{"label": "Texts", "value": 4}]})]


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
    "timeline": Timeline,
    "quote": Quote,
    "statement": Statement,
    "comparison": Comparison,
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
    | Annotated[Timeline, Tag("timeline")]
    | Annotated[Quote, Tag("quote")]
    | Annotated[Statement, Tag("statement")]
    | Annotated[Comparison, Tag("comparison")]
    | Annotated[Table, Tag("table")]
    | Annotated[Chart, Tag("chart")]
    | Annotated[Image, Tag("image")],
    Discriminator(_kind),
]
