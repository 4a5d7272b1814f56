"""Pieces of a tree: made anew, put in the place of others, and written as YAML for an author to paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...errors import Place
from ...words.quoting import as_yaml
from ..yaml import Mapping, Scalar, Sequence, Tree, new_text

_SHOWN = 6
"""Items of a list that a remedy writes out."""

STAND_IN = "…"
"""What stands for a text that cannot be read: it has its place, and fits everywhere."""


def new_mapping(place: Place, values: dict[str, Tree | str]) -> Mapping:
    """Return a mapping at a place; values that are of no tree yet stand there too."""
    mapping = Mapping(place)
    for key, value in values.items():
        put(mapping, key, value)
    return mapping


def new_list(place: Place, items: Iterable[Tree | str]) -> Sequence:
    """Return a list at a place."""
    listed = Sequence(place)
    for item in items:
        tree = _grown(item, place)
        listed.append(tree)
        listed.item_places.append(place if tree is None else tree.place)
    return listed


def _grown(value: Tree | str, place: Place) -> Tree:
    return value if value is None or isinstance(value, Scalar | Sequence | Mapping) else new_text(value, place)


def put(mapping: Mapping, key: str, value: Tree | str) -> None:
    """Give a key a value, with the place of the value where that has one."""
    tree = _grown(value, mapping.value_places.get(key, mapping.place))
    mapping[key] = tree
    mapping.key_places.setdefault(key, mapping.place)
    mapping.value_places[key] = mapping.key_places[key] if tree is None else tree.place


def drop(mapping: Mapping, key: str) -> None:
    """Take a key out."""
    mapping.pop(key, None)
    mapping.key_places.pop(key, None)
    mapping.value_places.pop(key, None)


def rename(mapping: Mapping, key: str, to: str) -> None:
    """Let a value be that of another key."""
    value, places = mapping[key], (mapping.key_places[key], mapping.value_places[key])
    drop(mapping, key)
    mapping[to] = value
    mapping.key_places[to], mapping.value_places[to] = places


def place_of(value: Tree, otherwise: Place) -> Place:
    """Return where a value stands; one that is empty has no place of its own."""
    return otherwise if value is None else value.place


def spoken(value: Tree) -> str:
    """Return a value as one text: what somebody meant who forgot the quotation marks."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {spoken(each)}".rstrip() for key, each in value.items())
    if isinstance(value, Sequence):
        return ", ".join(filter(None, map(spoken, value)))
    return value or ""


def written(tree: Tree) -> str:
    """Return a tree as YAML that can be pasted, indented below the words of a remedy; long lists are cut."""
    lines = list(_lines(tree))
    return "".join(f"\n  {line}" for line in lines)


def _lines(tree: Tree) -> Iterator[str]:
    if isinstance(tree, Mapping):
        for key, value in tree.items():
            yield from _entry(as_yaml(key), value)
    elif isinstance(tree, Sequence):
        for item in tree[:_SHOWN]:
            first, *rest = list(_lines(item)) if isinstance(item, Mapping) and item else [in_line(item)]
            yield f"- {first}"
            yield from (f"  {line}" for line in rest)
        if len(tree) > _SHOWN:
            yield "# … and the others in the same way"
    else:
        yield in_line(tree)


def _entry(key: str, value: Tree) -> Iterator[str]:
    items = value if isinstance(value, Sequence) else ()
    if not value or isinstance(value, Scalar) or (items and key in ("header", "cells", "values", "series")):
        yield f"{key}: {in_line(value)}"
    else:
        yield f"{key}:"
        yield from (f"  {line}" for line in _lines(value))


def in_line(tree: Tree) -> str:
    """Return a tree as YAML in one line."""
    if isinstance(tree, Sequence):
        return f"[{', '.join(map(_in_brackets, tree))}]"
    if isinstance(tree, Mapping):
        return f"{{{', '.join(f'{_in_brackets(key)}: {_in_brackets(value)}' for key, value in tree.items())}}}"
    return STAND_IN if tree is None else as_yaml(tree)


def _in_brackets(tree: Tree | str) -> str:
    """A value among others between brackets, where commas and brackets mean something."""
    if isinstance(tree, Sequence | Mapping):
        return in_line(tree)
    return as_yaml(STAND_IN if tree is None else tree, in_brackets=True)
