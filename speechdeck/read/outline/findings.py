"""What the model found wrong, with its place in the tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from ...errors import Place
from ...model import BLOCKS, Node, Outline
from ..keys import node_of
from ..yaml import Mapping, Sequence, Tree

Path = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a value is not."""

    kind: str
    context: dict[str, Any]
    path: Path
    node: type[Node]
    """What the mapping is that the value stands in."""
    parent: Tree
    value: Tree
    place: Place
    given: Any
    """What the model was given."""

    @property
    def key(self) -> int | str:
        """The key, or the number in a list, of the value."""
        return self.path[-1] if self.path else ""

    @property
    def name(self) -> str:
        """The last key of the path, with the item's number where the path ends in one."""
        key = next((part for part in reversed(self.path) if isinstance(part, str)), "outline")
        return f"{key}, item {self.key + 1}" if isinstance(self.key, int) else key

    @property
    def is_required(self) -> bool:
        """Whether there has to be a value."""
        fields = self.node.model_fields.items()
        return any(field.is_required() for name, field in fields if (field.alias or name) == self.key)


def found(tree: Mapping, details: ErrorDetails) -> Finding:
    """Return one of pydantic's findings with what it is about."""
    path, node = _path_and_node(details["loc"])
    kind, context = details["type"], details.get("ctx", {})
    if kind == "value_error":  # A validator of the model names its kind in its error.
        kind = str(context["error"])
    whole = path[:-1] if kind == "missing" else path
    return Finding(
        kind, context, path, node, walk(tree, path[:-1]), walk(tree, path), _place(tree, whole), details["input"]
    )


def _path_and_node(loc: Path) -> tuple[Path, type[Node]]:
    """A location without the block kinds that pydantic adds, which are no keys; and the class that the last key is of."""
    node: type[Node] = Outline
    path: list[int | str] = []
    owner = node
    for at, part in enumerate(loc):
        if at >= 2 and loc[at - 2] == "content" and isinstance(loc[at - 1], int):
            node = BLOCKS[str(part)]
            continue
        owner = node
        path.append(part)
        if isinstance(part, str):
            node = node_of(node, part) or node
    return tuple(path), owner


def walk(tree: Tree, path: Path) -> Tree:
    """Return what stands at a path; what is written in its short form has no key of its own."""
    for part in path:
        if isinstance(tree, Mapping) and part in tree:
            tree = tree[str(part)]
        elif isinstance(tree, Sequence) and isinstance(part, int):
            tree = tree[part]
    return tree


def _place(tree: Mapping, path: Path) -> Place:
    """The place of the value at a path; where it is empty, of its key or its dash."""
    parent, key = walk(tree, path[:-1]), path[-1] if path else ""
    if isinstance(parent, Mapping) and key in parent.value_places:
        return parent.value_places[str(key)]
    if isinstance(parent, Sequence) and isinstance(key, int):
        return parent.item_places[key]
    value = walk(tree, path)
    return tree.place if value is None else value.place
