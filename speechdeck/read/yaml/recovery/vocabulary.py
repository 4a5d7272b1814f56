"""What the outline's keys are, and what stands below each: the model's own words, to tell a key from a text."""

from __future__ import annotations

import typing
from dataclasses import dataclass
from functools import cache

from ....model import BLOCKS, Node, Outline
from ....words.text import Run
from ...keys import PARTS, keys_of, list_meant, nodes_in


@dataclass(frozen=True, slots=True)
class Below:
    """What stands below a key: a list or one thing, of which keys, and the key that a bare text stands for."""

    is_list: bool = False
    keys: frozenset[str] = frozenset()
    shorthand: str | None = None
    first: frozenset[str] = frozenset()
    """The keys with which its items usually begin."""

    def has(self, word: str) -> bool:
        """Return whether a word is one of the keys, in whatever letters."""
        return key_meant(word) in self.keys


def under(key: str) -> Below:
    """Return what stands below a key as it is written; nothing is known of what is below one that is not known."""
    return below().get(key_meant(key), Below())


@cache
def below() -> dict[str, Below]:
    """Return what stands below each key; below "", the outline."""
    found = {"": Below(keys=frozenset(keys_of(Outline)))}
    waiting: list[type[Node]] = [Outline, *BLOCKS.values()]
    while waiting:
        for name, field in waiting.pop().model_fields.items():
            key = field.alias or name
            nodes = [] if key == "content" else list(nodes_in(field.annotation))
            if key in found or name == "places":
                continue
            is_list = typing.get_origin(field.annotation) is tuple and typing.get_args(field.annotation)[0] is not Run
            keys = frozenset(each for node in nodes for each in keys_of(node))
            short = next((node.shorthand for node in nodes if node.shorthand and str in node.short_forms), None)
            first = frozenset(PARTS if key == "slides" else [_first(node) for node in nodes])
            found[key] = Below(is_list, keys, None if short == "cells" else short, first)
            waiting += nodes
    return found | {"content": Below(True, frozenset([*BLOCKS, "heading"]), None, frozenset([*BLOCKS, "heading"]))}


def is_known(word: str) -> bool:
    """Return whether a word is a key of an outline, in whatever letters and quotes."""
    return key_meant(word) in _known_keys()


def key_meant(word: str) -> str:
    """Return the key that a word is: in small letters, and where it is another name of a list, the list's own."""
    word = word.strip("\"'").lower()
    return word if word in _known_keys() else list_meant(word) or word


@cache
def _known_keys() -> frozenset[str]:
    return frozenset(key for each in below().values() for key in each.keys)


def _first(node: type[Node]) -> str:
    """The key that a node's own class names first."""
    return node.shorthand or next(iter(node.__annotations__), "")
