"""The outline: what the room sees."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, ValidationInfo, WithJsonSchema, field_validator, model_validator
from pydantic.config import JsonDict
from pydantic_core import PydanticKnownError

from ..words.pace import Unit, unit_of, usual_pace
from ..words.text import collapse_spaces
from .blocks import Block
from .node import SHORT_SCHEMAS, TEXT_SCHEMA, Node, Plain, Text, explained, plain_text

OPENING = "opening"
"""The name of what stands before a speech's first heading."""


_TIMES = r"(?:(\d{1,3})\s*h)?\s*(?:(\d{1,4})\s*min)?\s*(?:(\d{1,5})\s*s)?"
_DURATION = rf"^\s*(?=\d){_TIMES}\s*$"
_DAY = r"^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
_LANGUAGE = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"
"""How values are written, as an editor checks it too."""


_SLOWEST, _FASTEST, _MOST_WORDS = 40, 800, 400
"""Characters, or words, a minute: Thai has some 450 letters in one."""


def _or_nothing(schema: JsonDict) -> JsonDict:
    """The schema of a value whose key may stand there without one."""
    return {"anyOf": [schema, {"type": "null"}]}


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
    found = re.fullmatch(_TIMES, plain_text(value).strip())
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
    if isinstance(value, str) and not re.fullmatch(_LANGUAGE, value):
        raise ValueError("language")
    return value


_Phrase = Annotated[str | None, BeforeValidator(plain_text), WithJsonSchema(TEXT_SCHEMA)]
"""A text that may be left out; where its key is written, it has a value."""

_PARTS: JsonDict = {
    "oneOf": [
        {"required": ["section"]},
        {"required": ["from"]},
        {"required": ["silent"], "properties": {"silent": {"const": True}}},
    ],
    "anyOf": [{"required": ["title"]}, {"not": {"required": ["from"]}}],
}
"""What is said at a slide: one of the three, as an editor checks it."""


class Slide(Node):
    """One slide, for one part of the speech: a section, what begins at a phrase, or nothing."""

    model_config = ConfigDict(json_schema_extra=_PARTS)

    section: Annotated[
        _Phrase,
        explained(
            "The heading of the section, or `opening` for what comes before the first heading.",
            "Introduction",
            "opening",
        ),
    ] = None
    from_: Annotated[
        _Phrase,
        explained(
            "In place of `section`: the phrase of the speech at which the slide begins. It needs a `title`.",
            "First, they need",
            alias="from",
        ),
    ] = None
    silent: Annotated[
        bool, explained("In place of `section`: `true` if nothing is said at the slide (title, agenda, thanks).", True)
    ] = False
    id: Annotated[
        Plain | None,
        explained(
            "A name for links and comments to hold on to. Without it, the section's heading, or the title.", "lessons"
        ),
    ] = None
    title: Annotated[
        Text | None,
        explained(
            "The slide's one message, as a sentence. Without it, the section's heading; needed with `from` and `silent`.",
            "Border pressure begins in the *labour market*",
        ),
    ] = None
    subtitle: Annotated[
        Text | None, explained("On a title slide: the line below the title.", "Two lessons of two decades")
    ] = None
    layout: Annotated[
        Plain | None,
        explained(
            "One of the template's layouts, by its name in PowerPoint; the command `layouts` lists them.",
            "Two Content, Stacked",
        ),
    ] = None
    background: Annotated[
        Plain | None,
        explained(
            "What is behind the slide: a picture in the deck's folder, or one of the template's colours by its name.",
            "mountains.jpg",
            "accent1",
        ),
    ] = None
    content: Annotated[
        tuple[Block, ...],
        explained(
            "The blocks that fill the layout's content placeholders, in order.",
            [{"points": ["Legal channels", "Training"]}],
        ),
    ] = ()

    @property
    def is_pictured(self) -> bool:
        """Whether the background is a picture: a file has an ending, a colour's name has none."""
        return self.background is not None and ("." in self.background or "/" in self.background)

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
        explained(
            "The deck's title: in the browser's tab, in the document's properties, on the title slide.",
            "Secure borders need a comprehensive approach",
        ),
    ]
    subtitle: Annotated[
        Text | None, explained("The line below the title, on the title slide.", "Statement of the IOM")
    ] = None
    author: Annotated[
        Plain | None, explained("Who speaks: on the title slide and in the document's properties.", "Ana Ortiz, IOM")
    ] = None
    keywords: Annotated[
        tuple[Plain, ...],
        BeforeValidator(_keywords),
        WithJsonSchema({"anyOf": [TEXT_SCHEMA, SHORT_SCHEMAS[list]]}),
        explained(
            "What the deck is about, for whoever searches: a list, or a text with commas.",
            ["borders", "migration"],
            "borders, migration",
        ),
    ] = ()
    date: Annotated[
        datetime.date | None,
        BeforeValidator(_day),
        WithJsonSchema(_or_nothing({"type": "string", "pattern": _DAY})),
        explained("The day of the speech, as year-month-day.", "2012-04-17"),
    ] = None
    venue: Annotated[
        Plain | None, explained("Where the speech is given; shown before the date on the title slide.", "Dushanbe")
    ] = None
    footer: Annotated[
        Plain | None,
        explained("The line at the foot of each slide; the date is beside it.", "Conference on Border Security"),
    ] = None
    lang: Annotated[
        str,
        BeforeValidator(_language),
        WithJsonSchema({"type": "string", "pattern": f"^{_LANGUAGE}$"}),
        explained("The language of the speech and the slides (BCP 47).", "en-GB", "pt-BR", "zh-Hant"),
    ] = "en"
    speech: Annotated[
        Plain,
        WithJsonSchema({"type": "string", "pattern": r"\.([Mm][Dd]|[Tt][Xx][Tt])$"}),
        explained(
            "The speech's file, beside the outline: .md (Markdown) or .txt (nothing in it is markup).",
            "speech.md",
            "speech.txt",
        ),
    ] = "speech.md"
    template: Annotated[
        Plain | None,
        explained(
            "The design: `assembly`, or a PowerPoint template (.pptx or .potx) beside the outline or in templates/.",
            "ours.potx",
            "assembly",
        ),
    ] = None
    version: Annotated[
        Plain | None,
        explained(
            "What this version of the speech is called, in the script and in all files but public copies. Without it, a name made from the text.",
            "Draft 3",
            "as cleared",
        ),
    ] = None
    script: Annotated[bool, explained("Whether each build writes the script too, for Word and as a PDF.", True)] = False
    duration: Annotated[
        float | None,
        BeforeValidator(_minutes),
        WithJsonSchema(_or_nothing({"type": "string", "pattern": _DURATION})),
        explained("The speaker's slot; the build warns when the speech is longer.", "8min", "1h 30min", "90s"),
    ] = None
    wpm: Annotated[
        int | None,
        WithJsonSchema(_or_nothing({"type": "integer", "minimum": _SLOWEST, "maximum": _FASTEST})),
        explained(
            "The speaker's pace, in words a minute, where words are not parted by spaces in characters: a rehearsal finds it.",
            130,
            ge=_SLOWEST,
            le=_FASTEST,
        ),
    ] = None
    slides: Annotated[
        tuple[Slide, ...],
        explained("The slides, in the order of the speech.", [{"section": "opening"}], min_length=1),
    ]

    @field_validator("wpm")
    @classmethod
    def _is_spoken(cls, wpm: int | None, others: ValidationInfo) -> int | None:
        if wpm and wpm > _MOST_WORDS and unit_of(others.data.get("lang", "en")) == "word":
            raise PydanticKnownError("less_than_equal", {"le": _MOST_WORDS})
        return wpm

    @property
    def pace(self) -> int:
        """How many words, or characters, are spoken in a minute: as the outline says, or as is usual."""
        return self.wpm or usual_pace(self.lang)

    @property
    def unit(self) -> Unit:
        """In what the speech is counted."""
        return unit_of(self.lang)
