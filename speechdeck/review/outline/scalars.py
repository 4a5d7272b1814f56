"""The texts of an outline's file, each with where it stands and under which keys: what is changed in it stays small."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import yaml

from ...errors import Place
from ...words.quoting import as_yaml
from ...words.text import read_runs, text_of

Path = tuple[str | int, ...]
"""The keys and the numbers in lists that lead to a text."""

PHRASES = ("cue", "from")
"""Keys whose value is a phrase of the speech."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text of the outline: a value, or a key that is a text of the author's own (``is_key``)."""

    path: Path
    value: str
    start: int
    end: int
    place: Place
    in_flow: bool = False
    is_block: bool = False
    is_key: bool = False

    @property
    def key(self) -> str:
        """The key that it stands under."""
        return next((each for each in reversed(self.path) if isinstance(each, str)), "")

    @property
    def shown(self) -> str:
        """What a slide shows of it: its words without marks."""
        return text_of(read_runs(self.value))

    def written(self, text: str) -> str:
        """Return another text as it is written in its place."""
        return as_yaml(text, in_brackets=self.in_flow or self.is_key) + ("\n" if self.is_block else "")


def slides_of(file: str, source: str) -> list[list[Scalar]]:
    """Return the texts of each slide; none, if the file is no YAML, which the program reads all the same."""
    root = _root(source)
    slides = _value(root, "slides")
    if not isinstance(slides, yaml.SequenceNode):
        return []
    lines = source.split("\n")
    return [list(_scalars(each, (), file, lines)) for each in slides.value]


def scalars_of_deck(file: str, source: str) -> list[Scalar]:
    """Return the texts of the deck as a whole: its title, its author and the like."""
    root = _root(source)
    if not isinstance(root, yaml.MappingNode):
        return []
    lines = source.split("\n")
    return [
        _scalar(value, (key.value,), file, lines)
        for key, value in root.value
        if isinstance(value, yaml.ScalarNode) and isinstance(key, yaml.ScalarNode)
    ]


def _root(source: str) -> yaml.Node | None:
    try:
        return yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None


def _value(node: yaml.Node | None, name: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for key, value in node.value if key.value == name), None)


def _scalars(
    node: yaml.Node, path: Path, file: str, lines: Sequence[str], *, in_flow: bool = False
) -> Iterator[Scalar]:
    if isinstance(node, yaml.ScalarNode):
        yield _scalar(node, path, file, lines, in_flow=in_flow)
    elif isinstance(node, yaml.SequenceNode):
        for number, each in enumerate(node.value):
            yield from _scalars(each, (*path, number), file, lines, in_flow=in_flow or bool(node.flow_style))
    elif isinstance(node, yaml.MappingNode):
        flows = in_flow or bool(node.flow_style)
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield _scalar(key, path, file, lines, in_flow=flows, is_key=True)
                yield from _scalars(value, (*path, key.value), file, lines, in_flow=flows)


def _scalar(
    node: yaml.ScalarNode, path: Path, file: str, lines: Sequence[str], *, in_flow: bool = False, is_key: bool = False
) -> Scalar:
    start, end = node.start_mark, node.end_mark
    line = lines[start.line]
    width = (end.column if end.line == start.line else len(line)) - start.column
    place = Place(file, start.line + 1, start.column + 1, line, max(1, width))
    is_block = node.style in ("|", ">")
    return Scalar(path, node.value, start.index, end.index, place, in_flow, is_block, is_key)


def keys_of(scalars: Sequence[Scalar]) -> Mapping[str, Scalar]:
    """Return the values that a slide has under keys of its own, by key."""
    return {str(each.path[0]): each for each in scalars if len(each.path) == 1 and not each.is_key}
