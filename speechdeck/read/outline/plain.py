"""A tree as the model reads it: each mapping has the places of its values with it."""

from __future__ import annotations

from typing import Any

from ...model import PLACES
from ..yaml import Mapping, Sequence, Tree


def plain(tree: Tree) -> Any:
    """Hand each mapping the places of its values, under the key that the model reads them from."""
    if isinstance(tree, Mapping):
        return {key: plain(value) for key, value in tree.items()} | {PLACES: tree.value_places | {"": tree.place}}
    if isinstance(tree, Sequence):
        listed = Sequence(tree.place)
        listed.extend(map(plain, tree))
        return listed
    return tree
