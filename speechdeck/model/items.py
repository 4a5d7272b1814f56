"""The items that blocks hold: points, tiles, dates, rows and the like."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from .node import TEXT_SCHEMA, Item, Node, Plain, Text, explained, plain_text

_FLAT: JsonDict = {"not": {"contains": {"type": "object", "required": ["points"]}}}
"""Lines that have none below them, as an editor checks it: a list has two levels."""


def _icon(value: object) -> object:
    """Return the name of an icon that there is."""
    # Read only where one is asked for.
    from ..files.icons import is_icon

    if isinstance(value, str) and value.strip() and not is_icon(value):
        raise PydanticCustomError("icon", "icon")
    return plain_text(value)


def _with_words(value: object) -> object:
    """Return a text that is more than marks: a row of stars says nothing where a sentence is wanted."""
    if isinstance(value, str) and value.strip() and not set(value) - set(" \t\n*_-~=#>|.·•"):
        raise PydanticCustomError("only_marks", "only_marks")
    return value


Words = Annotated[Text, BeforeValidator(_with_words)]
"""A text that says something, as a sentence or a quotation does."""


class WithIcon(Item):
    """An item that may have an icon, which says nothing that its text does not say."""

    icon: Annotated[
        str | None,
        BeforeValidator(_icon),
        WithJsonSchema(TEXT_SCHEMA),
        explained("The name of an icon of Lucide, as lucide.dev/icons has it.", "truck", "shield-check"),
    ] = None


class Point(WithIcon):
    """A line of a list, with lines of its own below it if need be."""

    shorthand = "text"
    text: Annotated[Text, explained("The line.", "Training that reaches the border posts", "*Legal* channels")]
    points: Annotated[
        tuple[Point, ...],
        explained("Lines below it, which have none of their own.", ["Dushanbe", "Badakhshan"]),
        Field(json_schema_extra=_FLAT),
    ] = ()


class Figure(WithIcon):
    """A large value with its label: `15`, regional dialogues."""

    value: Annotated[Plain, explained("The value, as it shall be read.", 15, "12.5 %", "€1.4bn")]
    label: Annotated[Text, explained("What the value is.", "regional dialogues on migration")]


class Tile(WithIcon):
    """A short labelled box."""

    shorthand = "label"
    label: Annotated[Text, explained("What the box is called.", "Abu Dhabi Dialogue")]
    text: Annotated[Text | None, explained("A line below the label.", "since 2008")] = None


class Step(WithIcon):
    """A box of a flow; an arrow leads to it from the one before."""

    shorthand = "label"
    label: Annotated[Text, explained("What happens.", "Irregular migration")]
    text: Annotated[Text | None, explained("A line below the label.", "where there are no legal channels")] = None


class Event(Item):
    """Something that happened, or will: when, and what."""

    pair = ("date", "text")
    date: Annotated[Text, explained("When it was or will be, as it shall be read.", 2003, "July 2011", "2012-04-17")]
    text: Annotated[Text, explained("What happened.", "The Colombo Process begins")]


class Quotation(Item):
    """Somebody's words and who said them."""

    shorthand = "text"
    text: Annotated[Words, explained("The words, without quotation marks.", "All of these groupings are state-owned.")]
    source: Annotated[Text | None, explained("Who said them, and where.", "The statement, section II")] = None


class Side(Item):
    """A column of a comparison: what it is called, and its lines, each beside those of the other columns."""

    pair = ("heading", "points")
    pair_value = list
    heading: Annotated[Text, explained("What the column is about.", "With one window")]
    points: Annotated[
        tuple[Point, ...],
        explained(
            "Its lines, which have none of their own; the first of all columns stand in one row, and so on.",
            ["One form", "Three hours"],
            min_length=1,
        ),
        Field(json_schema_extra=_FLAT),
    ]


class Sentence(Item):
    """One sentence that says what a slide is for."""

    shorthand = "text"
    text: Annotated[Words, explained("The sentence; emphasised words have a colour.", "Borders begin with *trust*.")]


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
