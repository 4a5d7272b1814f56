"""What all parts of an outline are made of: texts, and mappings that know their places."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar
from urllib.parse import unquote

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue, SkipJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError
from pydantic_core.core_schema import no_info_before_validator_function, no_info_plain_validator_function

from ..errors import Place
from ..words.text import Run, collapse_spaces, is_portable_link, read_runs, shortened, text_of

PLACES = "\0places"
"""The key under which a reader hands a node the places of its values; no YAML file can hold a NUL."""


def plain_text(value: object) -> str:
    """Return a value that is a text with a character in it."""
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    if not collapse_spaces(value):
        raise PydanticKnownError("string_too_short", {"min_length": 1})
    return value


TEXT_SCHEMA: JsonSchemaValue = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
"""Numbers are texts too: nobody has to quote `1986`."""


def explained(description: str, *examples: object, **bounds: Any) -> Any:
    """Return what an editor says of a key while it is written: what it is for, and how it is written."""
    return Field(description=description, examples=list(examples), **bounds)


def _read(value: object) -> tuple[Run, ...]:
    runs = read_runs(plain_text(value))
    if not text_of(runs):
        raise PydanticKnownError("string_too_short", {"min_length": 1})
    for run in runs:
        if run.link and not is_portable_link(run.link):
            raise PydanticCustomError("link", "link", {"address": shortened(unquote(run.link))})
    return runs


def _as_it_is(value: object) -> object:
    return value


SHORT_SCHEMAS: dict[type, JsonSchemaValue] = {str: TEXT_SCHEMA, list: {"type": "array", "items": TEXT_SCHEMA}}


class _Read:
    """Takes what a function returns as it is: a schema of runs and places would be made for each that has them."""

    def __init__(self, read: Callable[[object], object]) -> None:
        self._read = read

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_plain_validator_function(self._read)


Text = Annotated[tuple[Run, ...], _Read(_read), WithJsonSchema(TEXT_SCHEMA)]
"""A text of a slide, in which `*`, `**` and `[…](…)` mark emphasis, strong text and links (CommonMark)."""

Plain = Annotated[str, BeforeValidator(plain_text), WithJsonSchema(TEXT_SCHEMA)]
"""A text without marks: names, and phrases of the speech."""


class Node(BaseModel):
    """A mapping of the outline; it knows its place and the place of each of its values."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
    shorthand: ClassVar[str | None] = None
    """The key that a bare text stands for: `- Legal channels` is short for `- text: Legal channels`."""
    short_forms: ClassVar[tuple[type, ...]] = (str,)
    """What may stand for it."""
    sufficient: ClassVar[tuple[type, ...]] = (str, list)
    """Which of these are whole: a picture's file alone lacks what it shows, and a row is no single text."""
    pair: ClassVar[tuple[str, str] | None] = None
    """The two keys that a name and its value stand for: `- Today: [Paper]` is short for a `heading` and its `points`."""
    pair_value: ClassVar[type] = str
    """What the value of such a pair is: a text or a list."""

    places: SkipJsonSchema[
        Annotated[Mapping[str, Place], _Read(_as_it_is), Field(default_factory=dict, alias=PLACES, repr=False)]
    ]

    @model_validator(mode="before")
    @classmethod
    def _spell_out(cls, value: Any) -> Any:
        if cls.shorthand and isinstance(value, cls.short_forms):
            place = getattr(value, "place", None)
            return {cls.shorthand: value, PLACES: {"": place, cls.shorthand: place} if place else {}}
        name = cls.named_in(value)
        return value if name is None else cls._spelled_out(value, name)

    @classmethod
    def named_in(cls, value: Any) -> str | None:
        """Return the name in a mapping that is written as a pair of a name and its value, perhaps with a cue."""
        if cls.pair is None or not isinstance(value, Mapping):
            return None
        others = [key for key in value if key not in ("cue", PLACES)]
        is_pair = (
            len(others) == 1 and others[0] not in cls.model_fields and isinstance(value[others[0]], cls.pair_value)
        )
        return str(others[0]) if is_pair else None

    @classmethod
    def listed(cls, value: Any) -> Any:
        """Return a mapping of pairs as the list of them: `Today: [Paper]` and `Tomorrow: [Pixels]` below one key."""
        if not isinstance(value, Mapping) or not cls.are_pairs(value):
            return value
        places = value.get(PLACES) or {}
        pairs = [(key, each) for key, each in value.items() if key != PLACES]
        at = [places.get(key) for key, _ in pairs]
        return [
            {key: each, PLACES: {"": place, key: place} if place else {}}
            for (key, each), place in zip(pairs, at, strict=True)
        ]

    @classmethod
    def are_pairs(cls, value: Mapping[str, Any]) -> bool:
        """Return whether all that is in a mapping is a name with its value."""
        names = [key for key in value if key != PLACES]
        return bool(names) and all(cls.named_in({key: value[key]}) is not None and key not in _BESIDE for key in names)

    @classmethod
    def _spelled_out(cls, value: Mapping[str, Any], name: str) -> dict[str, Any]:
        """A mapping with the keys that a pair in it stands for."""
        first, second = cls.pair or ("", "")
        rest = {key: each for key, each in value.items() if key != name}
        places = dict(rest.get(PLACES) or {})
        # The name stands where the mapping begins.
        places |= {first: places.get("", Place("")), second: places.pop(name, Place(""))}
        return rest | {first: name, second: value[name], PLACES: places}

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core_schema)
        meant = {"description": f"Short for `{cls.shorthand}: …`."}
        kinds = [kind for kind in cls.short_forms if cls.shorthand and kind in cls.sufficient]
        short = [SHORT_SCHEMAS[kind] | meant for kind in kinds]
        short += [_pair_schema(*cls.pair, cls.pair_value, list(cls.model_fields))] if cls.pair else []
        return {"anyOf": [*short, schema]} if short else schema

    @property
    def place(self) -> Place:
        """Where the node begins."""
        return self.place_of("")

    def place_of(self, key: str) -> Place:
        """Where the value of a key begins; where the node begins, for a key that is not written."""
        return self.places.get(key) or self.places.get("") or Place("")


_BESIDE = ("cue", "icon")
"""What items may have beside their texts: no names that somebody gives."""


@dataclass(frozen=True, slots=True)
class Paired:
    """Marks a list whose items may be written as pairs below one key, without dashes."""

    node: type[Node]
    least: int
    most: int

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_before_validator_function(self.node.listed, handler(source))

    def __get_pydantic_json_schema__(self, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        names = sorted({*self.node.model_fields, *_BESIDE} - {"places"})
        pairs = {
            "type": "object",
            "description": "Short for a list of these.",
            "propertyNames": {"not": {"enum": names}, "pattern": r"\S"},
            "additionalProperties": _value_schema(self.node.pair_value),
            "minProperties": self.least,
            "maxProperties": self.most,
        }
        return {"anyOf": [pairs, handler(core_schema)]}


def _value_schema(value: type) -> JsonSchemaValue:
    """The schema of what a pair gives its name."""
    return TEXT_SCHEMA if value is str else {"type": "array", "minItems": 1}


def _pair_schema(first: str, second: str, value: type, keys: Sequence[str]) -> JsonSchemaValue:
    """The schema of a name with its value, which may have a cue beside it."""
    names = [key for key in keys if key not in ("cue", "places")]
    cue = Item.model_fields["cue"]
    return {
        "type": "object",
        "description": f"Short for `{first}: …` and `{second}: …`.",
        "properties": {"cue": TEXT_SCHEMA | {"description": cue.description, "examples": cue.examples}},
        "propertyNames": {"not": {"enum": names}, "pattern": r"\S"},
        "additionalProperties": _value_schema(value),
        "anyOf": [
            {"minProperties": 1, "maxProperties": 1, "not": {"required": ["cue"]}},
            {"minProperties": 2, "maxProperties": 2, "required": ["cue"]},
        ],
    }


class Item(Node):
    """Something on a slide that may wait for its cue."""

    cue: Annotated[
        Plain | None,
        explained(
            "A phrase of what is said at this slide, which occurs there once: the item appears when the speaker gets there.",
            "some 15 regional dialogues",
        ),
    ] = None
