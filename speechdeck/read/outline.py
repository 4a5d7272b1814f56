"""The outline's file: YAML, checked against the model, each mistake with its place."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..errors import AuthorError, Place, Problem, did_you_mean, in_order, nearest
from ..model import BLOCKS, PLACES, Datum, Figures, Grid, Node, Outline, Picture, Plot, Points, Slide, Tiles
from .markdown import LINK_REMEDY
from .source import read_source
from .tree import Mapping, Scalar, Sequence, Tree, parse

_LIMIT = 2_000_000
"""Bytes; the outline of a thousand slides has 700,000."""


def read_outline(path: Path) -> tuple[Outline, tuple[Problem, ...]]:
    """Read and check an outline, or raise all that is wrong with it; with it, what its author should look at."""
    source = read_source(path, _LIMIT)
    parsed = parse(source)
    if parsed.problems:
        raise AuthorError(parsed.problems)
    tree = parsed.tree
    if not isinstance(tree, Mapping):
        place = Place(source.file) if tree is None else tree.place
        sentence = "The outline is empty." if tree is None else "An outline consists of keys."
        raise AuthorError(
            [Problem(place, sentence, "Begin with `title: …` and `slides:`; slides/README.md shows an example.")]
        )
    try:
        return Outline.model_validate(_plain(tree)), (*source.warnings, *parsed.warnings)
    except ValidationError as error:
        findings = error.errors(include_url=False)
        problems = [_problem(tree, details) for details in findings if not _only_echoes(details)]
        problems += _without_part(tree)
        raise AuthorError(in_order(dict.fromkeys(problems))) from None


def _plain(tree: Tree) -> Any:
    """Hand each mapping the places of its values, under the key that the model reads them from."""
    if isinstance(tree, Mapping):
        return {key: _plain(value) for key, value in tree.items()} | {PLACES: tree.value_places | {"": tree.place}}
    if isinstance(tree, Sequence):
        plain = Sequence(tree.place)
        plain.extend(map(_plain, tree))
        return plain
    return tree


_KEYS = [field.alias or name for name, field in Slide.model_fields.items() if name != "places"]
"""The keys of a slide."""

_FALSE = ("false", "no", "off", "n", "f", "0")


def _without_part(tree: Mapping) -> Iterator[Problem]:
    """Slides with no part of the speech, or several: the model says so only of slides in which all else is right."""
    slides = tree.get("slides")
    for number, slide in enumerate(slides if isinstance(slides, Sequence) else (), start=1):
        if not isinstance(slide, Mapping):
            continue
        said = {"section", "from"} & slide.keys()
        if "silent" in slide and str(slide["silent"]).lower() not in _FALSE:
            said.add("silent")
        # A misspelt key is told as that; there is no need to say again that its slide has none.
        meant = {nearest(str(key), _KEYS) for key in slide.keys() - {PLACES} - set(_KEYS)}
        if not said and not meant & {"section", "from", "silent"}:
            yield Problem(
                slide.place,
                f"Slide {number} has no part of the speech.",
                "Add `section: …` (a heading, or opening), `from: …` (the phrase at which it begins), "
                "or `silent: true` if nothing is said at it.",
            )
        elif len(said) > 1:
            yield Problem(
                slide.place,
                f"Slide {number} has more than one of `section`, `from` and `silent`.",
                "Keep `section` where it begins at a heading, `from` where it begins at a phrase, "
                "`silent: true` where nothing is said.",
            )


def _only_echoes(details: ErrorDetails) -> bool:
    """Whether what is found is said already: a list called too short because its items are wrong, or a slide's part."""
    if details["type"] == "value_error":
        return str(details["ctx"]["error"]) in ("no_part", "several_parts")
    return details["type"] == "too_short" and len(details["input"]) >= details["ctx"]["min_length"]


def _problem(tree: Mapping, details: ErrorDetails) -> Problem:
    """Say one of pydantic's findings in the author's words."""
    path = _without_tags(details["loc"])
    parent, key = _walk(tree, path[:-1]), path[-1] if path else ""
    kind, context = details["type"], details.get("ctx", {})
    name = f'"{_name(path)}"'
    if kind == "extra_forbidden" and isinstance(parent, Mapping):
        sentence, remedy = _unknown_key(str(key), details["loc"])
        return Problem(parent.key_places[str(key)], sentence, remedy)
    if kind == "missing":
        return Problem(_place(tree, path[:-1]), f"{name} is missing.", f"Add `{key}: …` here.")
    sentence, remedy = _said(kind, context, name, details["input"])
    value = _walk(tree, path)
    if kind.startswith("union_tag") and isinstance(value, Mapping) and (keys := _keys_of(value)):
        return Problem(value.key_places[keys[0]], sentence, remedy)
    return Problem(_place(tree, path), sentence, remedy)


_SAID = {
    "string_type": (
        "{} must be a text.",
        'Write one text after the key; put it in quotes if it contains ": " or begins with "[" or "{{".',
    ),
    "string_too_short": ("{} is empty.", "Write a text, or remove the key."),
    "tuple_type": ("{} must be a list.", 'Begin each of its items on a new line with "- ".'),
    "model_type": ("{} must have keys.", "Write `key: value` on lines of their own, indented below it."),
    "int_parsing": ("{} must be a whole number.", "Write digits only: 130."),
    "greater_than_equal": ("{} is out of range.", "A pace is between 40 and 400 words, or 800 characters, a minute."),
    "less_than_equal": ("{} is out of range.", "A pace is between 40 and 400 words, or 800 characters, a minute."),
    "link": (
        '{} has a link to "{address}", which others cannot follow.',
        LINK_REMEDY,
    ),
    "duration": ("{} is not a duration.", "Write it as 8min, 1h 30min or 90s."),
    "language": ("{} is not a language.", "Write its code: en, fr, pt-BR."),
    "date": ("{} is not a date.", "Write it as year-month-day: 2012-04-17."),
    "bool_parsing": ("{} must be true or false.", "Write one of the two."),
    "alt_missing": (
        "{} has no alternative text.",
        "Describe in `alt: …` what it shows, for people who cannot see it; write `decorative: true` if it is only decoration.",
    ),
    "alt_of_decoration": (
        "{} is decorative and has an alternative text.",
        "Keep `alt` if the picture conveys something, otherwise `decorative: true`.",
    ),
}
"""What an author reads for each kind of pydantic's findings: the sentence, with the value's name, and the remedy."""


_ALIKE = {"date_": "date", "int_": "int_parsing", "bool_": "bool_parsing"}
"""Kinds of findings that an author reads as one, by how they begin."""


def _said(kind: str, context: dict[str, Any], name: str, value: Any) -> tuple[str, str]:
    """The sentence and the remedy for a value that is not what its key wants."""
    if value is None:
        return f"{name} has no value.", "Write the value, or remove the key."
    if kind.startswith("union_tag"):
        return _not_a_block(value)
    if kind in ("too_short", "too_long"):
        return _miscounted(context, name)
    if kind == "literal_error":
        return f"{name} cannot have this value.", f"Choose one of: {context['expected']}.".replace("'", "")
    # A validator of the model names its kind in its error; the kinds of dates and numbers are many.
    key = str(context["error"]) if kind == "value_error" else kind
    key = next((said for begin, said in _ALIKE.items() if key.startswith(begin)), key)
    sentence, remedy = _SAID[key]
    return sentence.format(name, **context), remedy.format()


def _miscounted(context: dict[str, Any], name: str) -> tuple[str, str]:
    if not context["actual_length"]:
        return f"{name} is empty.", "Add at least one item."
    bounds = f"at most {context['max_length']}" if "max_length" in context else f"at least {context['min_length']}"
    remedy = "Add or remove items, or choose another kind of block."
    there = "there is 1" if context["actual_length"] == 1 else f"there are {context['actual_length']}"
    return f"{name} takes {bounds} items; {there}.", remedy


def _unknown_key(key: str, loc: tuple[int | str, ...]) -> tuple[str, str]:
    node = _node_at(loc[:-1])
    known = [field.alias or name for name, field in node.model_fields.items() if name != "places"]
    return f'"{key}" is not a key of {_CALLED.get(node) or _article(node.__name__.lower())}.', did_you_mean(key, known)


def _keys_of(block: Any) -> list[str]:
    """The keys of a block that may be its kind."""
    return [key for key in block if key not in (PLACES, "heading")] if isinstance(block, dict) else []


def _not_a_block(value: Any) -> tuple[str, str]:
    keys = _keys_of(value)
    kinds = f"A block begins with its kind: {', '.join(BLOCKS)}."
    if keys:
        return f'"{keys[0]}" is not a kind of block.', did_you_mean(keys[0], BLOCKS)
    return "This is not a block.", kinds


_CALLED: dict[type[Node], str] = {
    Points: "points",
    Figures: "figures",
    Tiles: "tiles",
    Grid: "a table",
    Plot: "a chart",
    Datum: "a chart's data",
    Picture: "an image",
}
"""What an author calls what the model has another name for, or no article."""


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _without_tags(loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Drop the block kinds that pydantic adds to a location: they are no keys of the file."""
    return tuple(part for at, part in enumerate(loc) if not _is_tag(loc, at))


def _is_tag(loc: tuple[int | str, ...], at: int) -> bool:
    return at >= 2 and loc[at - 2] == "content" and isinstance(loc[at - 1], int)


def _walk(tree: Tree, path: tuple[int | str, ...]) -> Tree:
    for part in path:
        if isinstance(tree, Mapping) and part in tree:
            tree = tree[str(part)]
        elif isinstance(tree, Sequence) and isinstance(part, int):
            tree = tree[part]
    return tree


def _place(tree: Mapping, path: tuple[int | str, ...]) -> Place:
    """The place of the value at a path; where it is empty, of its key or its dash."""
    parent, key = _walk(tree, path[:-1]), path[-1] if path else ""
    if isinstance(parent, Mapping) and key in parent.value_places:
        return parent.value_places[str(key)]
    if isinstance(parent, Sequence) and isinstance(key, int):
        return parent.item_places[key]
    value = _walk(tree, path)
    assert isinstance(value, Scalar | Sequence | Mapping)
    return value.place


def _name(path: tuple[int | str, ...]) -> str:
    """The last key of a path, with the item's number where the path ends in one."""
    key = next((part for part in reversed(path) if isinstance(part, str)), "outline")
    return f"{key}, item {path[-1] + 1}" if path and isinstance(path[-1], int) else key


def _node_at(loc: tuple[int | str, ...]) -> type[Node]:
    """The model's class for the mapping at a location."""
    node: type[Node] = Outline
    for at, part in enumerate(loc):
        if _is_tag(loc, at):
            node = BLOCKS[str(part)]
        elif isinstance(part, str) and part in node.model_fields:
            node = next(_nodes_in(node.model_fields[part].annotation), node)
    return node


def _nodes_in(annotation: Any) -> Iterator[type[Node]]:
    if isinstance(annotation, type) and issubclass(annotation, Node):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _nodes_in(argument)
