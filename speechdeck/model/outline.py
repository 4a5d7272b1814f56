"""The outline: what the room sees."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic.config import JsonDict
from pydantic_core import PydanticKnownError

from ..words.pace import Unit, unit_of, usual_pace
from ..words.text import collapse_spaces
from .blocks import Block
from .node import SHORT_SCHEMAS, TEXT_SCHEMA, Node, Plain, Text, plain_text

OPENING = "opening"
"""The name of what stands before a speech's first heading."""


def _keywords(value: object) -> object:
    """One text may hold several, with commas or semicolons between them."""
    if not isinstance(value, str):
        return value
    found = tuple(filter(None, map(collapse_spaces, re.split(r"[,;،؛、，；]", value))))
    if not found:
        raise PydanticKnownError("string_too_short", {"min_length": 1})
    return found


def _minutes(value: object) -> object:
    if value is None:
        return None
    found = re.fullmatch(r"(?:(\d{1,3})\s*h)?\s*(?:(\d{1,4})\s*min)?\s*(?:(\d{1,5})\s*s)?", plain_text(value).strip())
    if not found or not any(found.groups()):
        raise ValueError("duration")
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 60 + minutes + seconds / 60


def _day(value: object) -> object:
    # Not every number is a point in time, as pydantic would have it; and the files' times have a year of four digits.
    if value is not None and not re.fullmatch(r"[1-9]\d{3}-\d{2}-\d{2}", plain_text(value)):
        raise ValueError("date")
    return value


def _language(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        raise ValueError("language")
    return value


_Phrase = Annotated[str | None, BeforeValidator(plain_text), WithJsonSchema(TEXT_SCHEMA)]
"""A text that may be left out; where its key is written, it has a value."""

_PARTS: JsonDict = {
    "oneOf": [
        {"required": ["section"]},
        {"required": ["from"]},
        {"required": ["silent"], "properties": {"silent": {"const": True}}},
    ]
}
"""What is said at a slide: one of the three, as an editor checks it."""


class Slide(Node):
    """One slide, for one part of the speech: a section, what begins at a phrase, or nothing."""

    model_config = ConfigDict(json_schema_extra=_PARTS)

    section: Annotated[
        _Phrase, Field(description="The heading of the section, or `opening` for what comes before the first heading.")
    ] = None
    from_: Annotated[
        _Phrase,
        Field(alias="from", description="In place of `section`: the phrase of the speech at which the slide begins."),
    ] = None
    silent: Annotated[
        bool,
        Field(description="In place of `section`: `true` if nothing is said at the slide (title, agenda, thanks)."),
    ] = False
    id: Annotated[
        Plain | None,
        Field(
            description="A name for links and comments to hold on to. Without it, the section's heading, or the title."
        ),
    ] = None
    title: Annotated[
        Text | None,
        Field(
            description="The slide's one message, as a sentence. Without it, the section's heading; needed with `from` and `silent`."
        ),
    ] = None
    subtitle: Annotated[Text | None, Field(description="On a title slide: the line below the title.")] = None
    layout: Annotated[
        Plain | None, Field(description="The name of one of the template's layouts, as PowerPoint shows it.")
    ] = None
    content: Annotated[
        tuple[Block, ...], Field(description="The blocks that fill the layout's content placeholders, in order.")
    ] = ()

    @model_validator(mode="after")
    def _says_one_thing(self) -> Slide:
        said = [self.section is not None, self.from_ is not None, self.silent]
        if sum(said) != 1:
            raise ValueError("several_parts" if any(said) else "no_part")
        return self


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
        WithJsonSchema({"anyOf": [TEXT_SCHEMA, SHORT_SCHEMAS[list]]}),
        Field(description="What the deck is about, for whoever searches: a list, or a text with commas."),
    ] = ()
    date: Annotated[datetime.date | None, BeforeValidator(_day)] = None
    venue: Annotated[
        Plain | None, Field(description="Where the speech is given; shown before the date on the title slide.")
    ] = None
    footer: Annotated[Plain | None, Field(description="The line at the foot of each slide; the date is beside it.")] = (
        None
    )
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
            description="The speaker's pace: words a minute (usually 130), characters in Chinese (250), Japanese (300) and Thai (450).",
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
