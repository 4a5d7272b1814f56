"""Items in their short form, a name with its value, also where more is written beside it or below it than there should be."""

from __future__ import annotations

from ...errors import Place
from ...model import Node, Point
from ..keys import is_key_elsewhere, keys_of, unknown_key
from ..yaml import Mapping, Scalar, Sequence, Tree, new_text
from .grafts import drop, new_mapping, place_of, put

BESIDE = {"cue", "icon"}
"""Keys that may stand beside a name: they say nothing of what it is."""


def contents_of(node: type[Node]) -> set[str]:
    """Return the keys of an item that say what it is."""
    return set(keys_of(node)) - BESIDE - ({"points"} if node is Point else set())


def name_in(item: Tree, node: type[Node]) -> str | None:
    """Return the key of an item that is no key but a name, or a text with a colon: nothing in it is a key that is meant."""
    names = _names_in(item, node)
    if not names or not isinstance(item, Mapping):
        return None
    if set(item) & contents_of(node):
        # What should be below the name stands beside it.
        stands_above = len(names) == 1 and item[names[0]] is None and _free(item, node)
        return names[0] if stands_above else None
    return names[0]


def _names_in(item: Tree, node: type[Node]) -> list[str]:
    known = keys_of(node)
    strays = [key for key in item if key not in known] if isinstance(item, Mapping) else []
    return [key for key in strays if not is_key_elsewhere(key) and unknown_key(key, node).meant is None]


def crowded_in(item: Tree, node: type[Node]) -> list[str]:
    """Return the names of an item that is several: dashes are missing between them."""
    names = _names_in(item, node)
    if len(names) <= 1 or not isinstance(item, Mapping) or set(item) & contents_of(node):
        return []
    first, *others = (_look(name, item[name]) for name in names)
    return names if all(other == first for other in others) else []


def _look(name: str, value: Tree) -> tuple[object, ...]:
    """What pairs that are written alike have in common."""
    counts = any(char.isdigit() for char in name)
    number = isinstance(value, Scalar) and any(char.isdigit() for char in value)
    return counts, name[:1].islower(), type(value), number and not counts


def wraps_items(value: Mapping, node: type[Node]) -> bool:
    """Return whether all that is below a block's key is a name with the items below it: `timeline: {events: […]}`."""
    inner = next(iter(value.values()), None)
    if len(value) != 1 or node is Point or set(value) & set(keys_of(node)):
        return False
    return isinstance(inner, Sequence) and bool(inner) and all(_is_item(each, node) for each in inner)


def _is_item(item: Tree, node: type[Node]) -> bool:
    """Whether a mapping is an item of this kind, in whatever form, and no line of a list."""
    if not isinstance(item, Mapping):
        return False
    return "text" not in item or len(set(item) & contents_of(node)) > 1


def parts_of(item: Mapping, names: list[str]) -> list[Mapping]:
    """Return what is one item, and should be several, as an item for each name; what follows a name belongs to it."""
    parts = [new_mapping(item.key_places[name], {}) for name in names]
    at = 0
    for key in item:
        # What stands before the first name is the first's too.
        at = names.index(key) if key in names else at
        carry(item, key, parts[at])
    return parts


def spelled_out(item: Mapping, name: str, node: type[Node]) -> Mapping:
    """Return an item with the two keys that a name and its value are short for, and all that stands beside them."""
    first, second = node.pair or ("", "")
    place = item.key_places[name]
    whole = new_mapping(item.place, {})
    put(whole, first, new_text(name, place))
    put(whole, second, item[name])
    whole.key_places |= {first: place, second: place}
    whole.value_places |= {first: place, second: place_of(item[name], place)}
    for key in item:
        if key != name:
            carry(item, key, whole)
    return whole


def below_its_name(name: str, inner: Mapping, node: type[Node], place: Place) -> Mapping | None:
    """Return an item whose keys stand below its name, with the name under the key that is free for it, if one is."""
    free = _free(inner, node)
    if free is None:
        return None
    whole = new_mapping(place, {free: new_text(name, place)})
    for key in inner:
        carry(inner, key, whole)
    return whole


def _free(inner: Mapping, node: type[Node]) -> str | None:
    """The key that a name above keys of an item stands for."""
    meant = {key if key in keys_of(node) else unknown_key(key, node).meant for key in inner}
    wanted = [key for key, field in node.model_fields.items() if field.is_required()]
    return next((key for key in wanted if key not in meant), None) if meant & contents_of(node) else None


def carry(source: Mapping, key: str, to: Mapping) -> None:
    """Take a key with its value and places into another mapping, where it is not yet."""
    if key in to:
        return
    to[key] = source[key]
    to.key_places[key], to.value_places[key] = source.key_places[key], source.value_places[key]


def without(item: Mapping, name: str) -> Mapping:
    """Return a mapping without one of its keys."""
    rest = new_mapping(item.place, {})
    for key in item:
        carry(item, key, rest)
    drop(rest, name)
    return rest


def joined(more: Mapping, first: Mapping, place: Place | None = None) -> Mapping:
    """Return two mappings as one; what both have is the first's."""
    whole = new_mapping(place or first.place, {})
    for part in (first, more):
        for key in part:
            carry(part, key, whole)
    return whole
