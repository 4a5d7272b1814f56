"""The items of a block as somebody writes them who does not know their keys, and as they are meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...errors import Place
from ...model import Datum, Event, Figure, Node, Point, Side, Step, Tile
from ..yaml import Mapping, Scalar, Sequence, Tree, new_text
from .grafts import STAND_IN, new_list, new_mapping, spoken

_SCALES = r"(?:\s?(?:%|per\s?cent|thousand|million|billion|trillion|bn|km|kg)(?!\w))?"
_NUMBER = rf"[^\w\s]*(?:\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?!\d)|\d)\S*{_SCALES}"
"""A number, whose thousands may be parted by spaces."""

_LEADING = re.compile(rf"(?P<value>{_NUMBER})[\s:–—]+(?P<label>\S.*)", re.DOTALL)
_TRAILING = re.compile(rf"(?P<label>.*?\S)[\s:–—]+(?P<value>{_NUMBER})", re.DOTALL)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Kind:
    """How the items of a list are written."""

    node: type[Node]
    pair: Callable[[str, Tree, Place], Tree]
    """What is meant by a key and a value that are a text with a colon, or a label and its number."""
    alone: Callable[[Scalar], Tree]
    """What is meant by a text."""
    lead: str
    """What a remedy says before it writes the items."""


def pairs_of(mapping: Mapping) -> Iterator[tuple[str, Tree, Place]]:
    """Yield each key with its value and its place."""
    for key, value in mapping.items():
        yield key, value, mapping.key_places.get(key, mapping.place)


def lines_of(text: Scalar) -> list[str]:
    """Return the lines of a text without the marks of a list before them."""
    lines = (re.sub(r"^\s*(?:[-*•–·]|\d+[.)])\s+", "", line).strip() for line in text.splitlines())
    return [line for line in lines if line]


def parted(text: str) -> tuple[str, str] | None:
    """Part a text into a number and what it counts, if it begins or ends with one."""
    found = _LEADING.fullmatch(text.strip()) or _TRAILING.fullmatch(text.strip())
    return (found["value"], found["label"]) if found else None


def _point(key: str, value: Tree, place: Place) -> Tree:
    if isinstance(value, Sequence):
        return new_mapping(place, {"text": key, "points": value})
    if isinstance(value, Mapping):
        below = [_point(each, inner, at) for each, inner, at in pairs_of(value)]
        return new_mapping(place, {"text": key, "points": new_list(place, below)})
    return new_text(f"{key}{_colon(place)} {spoken(value)}".rstrip(), place)


def _colon(key: Place) -> str:
    """The colon behind a key as it is written: in French, with a space before it."""
    behind = key.text[key.column - 1 + (key.width or 0) :]
    space = behind[: len(behind) - len(behind.lstrip())]
    return f"{space}:" if space and behind.lstrip().startswith(":") else ":"


def _box(key: str, value: Tree, place: Place) -> Tree:
    text = spoken(value)
    return new_mapping(place, {"label": key or STAND_IN, "text": text}) if text else new_text(f"{key}:", place)


def _event(key: str, value: Tree, place: Place) -> Tree:
    return new_mapping(place, {"date": key or STAND_IN, "text": spoken(value) or STAND_IN})


def _event_alone(text: Scalar) -> Tree:
    date, happened = parted(text) or (STAND_IN, text)
    return new_mapping(text.place, {"date": date, "text": happened})


def _side(key: str, value: Tree, place: Place) -> Tree:
    points = value if isinstance(value, Sequence) and value else [spoken(value) or STAND_IN]
    return new_mapping(place, {"heading": key or STAND_IN, "points": new_list(place, points)})


def _side_alone(text: Scalar) -> Tree:
    return _side(text, None, text.place)


def _figure(key: str, value: Tree, place: Place) -> Tree:
    text = spoken(value) or STAND_IN
    number, label = (key, text) if _DIGIT.search(key) and not _DIGIT.search(text) else (text, key)
    return new_mapping(place, {"value": number, "label": label})


def _datum(key: str, value: Tree, place: Place) -> Tree:
    if isinstance(value, Sequence):
        return new_mapping(place, {"label": key, "values": value})
    return new_mapping(place, {"label": key, "value": spoken(value) or STAND_IN})


def _figure_alone(text: Scalar) -> Tree:
    value, label = parted(text) or ((text, STAND_IN) if _DIGIT.search(text) else (STAND_IN, text))
    return new_mapping(text.place, {"value": value, "label": label})


def _datum_alone(text: Scalar) -> Tree:
    value, label = parted(text) or ((text, STAND_IN) if _DIGIT.search(text) else (STAND_IN, text))
    return new_mapping(text.place, {"label": label, "value": value})


def _itself(text: Scalar) -> Tree:
    return text


_QUOTED = 'A text that contains ": " is written in quotes:'

KINDS: dict[str, Kind] = {
    "points": Kind(Point, _point, _itself, _QUOTED),
    "tiles": Kind(Tile, _box, _itself, "What stands in a tile is its `label` and its `text`:"),
    "flow": Kind(Step, _box, _itself, "What stands in a box is its `label` and its `text`:"),
    "timeline": Kind(Event, _event, _event_alone, "A date of a timeline has its `text`:"),
    "comparison": Kind(Side, _side, _side_alone, "A column has a `heading` and its `points`:"),
    "figures": Kind(Figure, _figure, _figure_alone, "A figure has a `value` and a `label`:"),
    "data": Kind(Datum, _datum, _datum_alone, "Each number has a `label` and a `value`:"),
}
"""By the key that they stand below, the items that are read here."""


def is_text_only(kind: Kind) -> bool:
    """Return whether a text alone is an item of this kind."""
    return kind.node.shorthand is not None
