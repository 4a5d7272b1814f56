"""What an author says: the outline's keys and blocks, the speech's sections and passages, and the deck of both."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal
from urllib.parse import unquote

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetJsonSchemaHandler,
    Tag,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue, SkipJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError

from .errors import Place
from .pace import Unit, count, unit_of, usual_pace
from .text import Run, fold, leads_somewhere, read_runs, text_of

OPENING = "opening"
"""The name of what stands before a speech's first heading."""

PLACES = "\0places"
"""The key under which a reader hands a node the places of its values; no YAML file can hold a NUL."""


# --- The outline: what the room sees ------------------------------------------------------------------------------


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    if not fold(value):
        raise PydanticKnownError("string_too_short", {"min_length": 1})
    return value


_TEXT_SCHEMA: JsonSchemaValue = {"type": ["string", "number", "boolean"]}
"""Numbers are texts too: nobody has to quote `1986`."""


def _read(value: object) -> tuple[Run, ...]:
    runs = read_runs(_text(value))
    if not text_of(runs):
        raise PydanticKnownError("string_too_short", {"min_length": 1})
    for run in runs:
        if run.link and not leads_somewhere(run.link):
            raise PydanticCustomError("link", "link", {"address": unquote(run.link)})
    return runs


_SHORT_SCHEMAS: dict[type, JsonSchemaValue] = {str: _TEXT_SCHEMA, list: {"type": "array", "items": _TEXT_SCHEMA}}

Text = Annotated[tuple[Run, ...], BeforeValidator(_read), WithJsonSchema(_TEXT_SCHEMA)]
"""A text of a slide, in which `*`, `**` and `[…](…)` mark emphasis, strong text and links (CommonMark)."""

Plain = Annotated[str, BeforeValidator(_text), WithJsonSchema(_TEXT_SCHEMA)]
"""A text without marks: names, and phrases of the speech."""


def _keywords(value: object) -> object:
    """One text may hold several, with commas or semicolons between them."""
    if not isinstance(value, str):
        return value
    found = tuple(filter(None, map(fold, re.split(r"[,;،؛、，；]", value))))
    if not found:
        raise PydanticKnownError("string_too_short", {"min_length": 1})
    return found


def _minutes(value: object) -> object:
    if value is None:
        return None
    found = re.fullmatch(r"(?:(\d{1,3})\s*h)?\s*(?:(\d{1,4})\s*min)?\s*(?:(\d{1,5})\s*s)?", _text(value).strip())
    if not found or not any(found.groups()):
        raise ValueError("duration")
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 60 + minutes + seconds / 60


def _day(value: object) -> object:
    # Not every number is a point in time, as pydantic would have it.
    if value is not None and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", _text(value)):
        raise ValueError("date")
    return value


def _language(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        raise ValueError("language")
    return value


class Node(BaseModel):
    """A mapping of the outline; it knows its place and the place of each of its values."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
    shorthand: ClassVar[str | None] = None
    """The key that a bare text stands for: `- Legal channels` is short for `- text: Legal channels`."""
    short_forms: ClassVar[tuple[type, ...]] = (str,)
    """What may stand for it."""

    places: SkipJsonSchema[Annotated[Mapping[str, Place], Field(default_factory=dict, alias=PLACES, repr=False)]]

    @model_validator(mode="before")
    @classmethod
    def _spell_out(cls, value: Any) -> Any:
        if cls.shorthand and isinstance(value, cls.short_forms):
            place = getattr(value, "place", None)
            return {cls.shorthand: value, PLACES: {"": place, cls.shorthand: place} if place else {}}
        return value

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core_schema)
        short = [_SHORT_SCHEMAS[kind] for kind in cls.short_forms if cls.shorthand]
        return {"anyOf": [*short, schema]} if short else schema

    @property
    def place(self) -> Place:
        """Where the node begins."""
        return self.place_of("")

    def place_of(self, key: str) -> Place:
        """Where the value of a key begins; where the node begins, for a key that is not written."""
        return self.places.get(key) or self.places.get("") or Place("")


class Item(Node):
    """Something on a slide that may wait for its cue."""

    cue: Annotated[
        Plain | None,
        Field(description="A phrase of this section's speech: the item appears when the speaker gets there."),
    ] = None


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


class Slide(Node):
    """One slide, for one section of the speech."""

    section: Annotated[
        Plain, Field(description="The heading of the section, or `opening` for what stands before the first heading.")
    ]
    id: Annotated[
        Plain | None,
        Field(description="A name for links and comments to hold on to. Without it, the section's heading."),
    ] = None
    title: Annotated[
        Text | None, Field(description="The slide's one message, as a sentence. Without it, the section's heading.")
    ] = None
    subtitle: Annotated[Text | None, Field(description="On a title slide: the line below the title.")] = None
    layout: Annotated[
        Plain | None, Field(description="The name of one of the template's layouts, as PowerPoint shows it.")
    ] = None
    content: Annotated[
        tuple[Block, ...], Field(description="The blocks that fill the layout's content placeholders, in order.")
    ] = ()


class Outline(Node):
    """The outline of a deck: what the room sees, bound to the speech by cues."""

    title: Annotated[
        Plain,
        Field(description="The deck's title: in the browser's tab, in the document's properties, on the title slide."),
    ]
    subtitle: Text | None = None
    author: Plain | None = None
    keywords: Annotated[
        tuple[Plain, ...],
        BeforeValidator(_keywords),
        WithJsonSchema({"anyOf": [_TEXT_SCHEMA, _SHORT_SCHEMAS[list]]}),
        Field(description="What the deck is about, for whoever searches: a list, or a text with commas."),
    ] = ()
    date: Annotated[datetime.date | None, BeforeValidator(_day)] = None
    venue: Annotated[
        Plain | None, Field(description="Where the speech is given; stands before the date on the title slide.")
    ] = None
    footer: Annotated[
        Plain | None, Field(description="The line at the foot of each slide; the date stands beside it.")
    ] = None
    lang: Annotated[
        str,
        BeforeValidator(_language),
        Field(description="The language of the speech and the slides (BCP 47: en, fr, pt-BR)."),
    ] = "en"
    speech: Annotated[
        Plain, Field(description="The speech's file, beside the outline: .md (Markdown) or .txt (nothing is markup).")
    ] = "speech.md"
    template: Annotated[
        Plain | None,
        Field(description="A PowerPoint template (.pptx or .potx) beside the outline or in templates/: the design."),
    ] = None
    duration: Annotated[
        float | None,
        BeforeValidator(_minutes),
        WithJsonSchema({"type": "string", "examples": ["8min", "1h 30min"]}),
        Field(description="The speaker's slot."),
    ] = None
    wpm: Annotated[
        int | None,
        WithJsonSchema({"type": "integer", "minimum": 40, "maximum": 400}),
        Field(
            ge=40,
            le=400,
            description="The speaker's pace: words a minute (usually 130), in Chinese (250) and Japanese (300) characters.",
        ),
    ] = None
    slides: Annotated[tuple[Slide, ...], Field(min_length=1)]

    @property
    def pace(self) -> int:
        """How many words, or characters, are spoken in a minute: as the outline says, or as is usual."""
        return self.wpm or usual_pace(self.lang)

    @property
    def unit(self) -> Unit:
        """In what the speech is counted."""
        return unit_of(self.lang)


# --- The speech: what the room hears ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a list item of the speech.

    ``depth`` counts the lists that it stands in; ``item`` says whether it begins an item of the innermost, or is a
    further paragraph of one; ``number`` is the item's in a numbered list. ``kind`` sets headings, quotations and text
    with fixed line ends (``code``) apart.
    """

    runs: tuple[Run, ...]
    place: Place
    depth: int = 0
    item: bool = False
    number: int | None = None
    kind: Literal["paragraph", "heading", "quotation", "code"] = "paragraph"

    @property
    def text(self) -> str:
        """The passage's text."""
        return text_of(self.runs)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the speech: its heading (none for the opening) and the passages below it."""

    heading: Passage | None
    passages: tuple[Passage, ...]
    place: Place

    @property
    def name(self) -> str:
        """What an outline calls the section."""
        return self.heading.text if self.heading else OPENING

    @property
    def text(self) -> str:
        """Every word of the section, its heading first, white space folded: what the notes must hold."""
        heading = (self.heading,) if self.heading else ()
        return " ".join(passage.text for passage in (*heading, *self.passages))


@dataclass(frozen=True, slots=True)
class Speech:
    """The whole speech in its sections."""

    file: str
    sections: tuple[Section, ...]


# --- The deck: both, joined ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` of a passage's folded text."""

    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase of the speech at which items appear. A phrase that runs over a paragraph's end has several spans."""

    phrase: str
    step: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """A slide with its section of the speech, and the section's cues in the order of the speech."""

    slide: Slide
    section: Section
    cues: tuple[Cue, ...]

    @property
    def key(self) -> str:
        """What links and comments hold on to, whatever else of the slide changes."""
        return self.slide.id or self.section.name

    def step_of(self, item: Item) -> int | None:
        """At which step, counted from 0, the item appears; None if it is there from the start."""
        phrase = fold(item.cue) if item.cue else None
        return next((cue.step for cue in self.cues if cue.phrase == phrase), None)


@dataclass(frozen=True)
class Deck:
    """An outline joined with its speech."""

    name: str
    outline: Outline
    talks: tuple[Talk, ...]

    @cached_property
    def words(self) -> int:
        """How many words, or characters (see `Outline.unit`), there are to be spoken, headings included."""
        return sum(count(talk.section.text, self.outline.lang) for talk in self.talks)

    @property
    def minutes(self) -> float:
        """How long the speech takes at the speaker's pace."""
        return self.words / self.outline.pace
