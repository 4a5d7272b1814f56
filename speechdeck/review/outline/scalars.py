"""The texts of an outline's file, each with where it stands and under which keys: what is changed in it stays small."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import yaml

from ...errors import Place
from ...words.quoting import as_yaml
from ...words.text import collapse_spaces, read_runs, text_of
from ..wording.words import words_of
from .wording import reworded, runs_with_words, spliced

Path = tuple[str | int, ...]
"""The keys and the numbers in lists that lead to a text."""

PHRASES = ("cue", "from")
"""Keys whose value is a phrase of the speech."""

UNSHOWN = frozenset(
    (
        "alt",
        "background",
        "cue",
        "decorative",
        "file",
        "fit",
        "from",
        "icon",
        "id",
        "kind",
        "layout",
        "section",
        "silent",
    )
)
"""Keys of slides whose values are not shown, or not as they are written."""

_WITHOUT_MARKS = {"figures": ("value",), "chart": ("label", "value", "values", "series")}
"""Keys, by the block that has them, in whose values a star is a star."""

_PAIRS = {"timeline": ("date", "text", "cue"), "comparison": ("heading", "points", "cue")}
"""Blocks whose items may have a text of the author's own for a key, and the keys that are none."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text of the outline, as it is written in the file: a value, or a key that is a text of the author's own."""

    path: Path
    value: str
    raw: str
    start: int
    place: Place
    in_flow: bool = False
    is_key: bool = False
    is_plain: bool = False
    """Whether it is a text without marks."""

    @property
    def end(self) -> int:
        """Where in the file it ends."""
        return self.start + len(self.raw)

    @property
    def key(self) -> str:
        """The key that it stands under."""
        return next((each for each in reversed(self.path) if isinstance(each, str)), "")

    @property
    def is_number(self) -> bool:
        """Whether a chart draws it, which needs a number."""
        return "chart" in self.path and self.key in ("value", "values")

    @property
    def shown(self) -> str:
        """What a slide shows of it: its words without marks."""
        return collapse_spaces(self.value) if self.is_plain else text_of(read_runs(self.value))

    def saying(self, shown: str) -> str:
        """Return it as it is written in its place with other words, and otherwise, if it can be, as it is."""
        written = spliced(self.raw, self.shown, shown, is_plain=self.is_plain)
        if written is not None and self._says(written, shown):
            return written
        value = shown if self.is_plain else reworded(self.value, shown)
        return as_yaml(value, in_brackets=self.in_flow or self.is_key)

    def _says(self, written: str, shown: str) -> bool:
        """Whether YAML reads these words, with the marks that they are to have, from what would be written."""
        value = self._read(written)
        if value is None:
            return False
        if self.is_plain:
            return words_of(value) == words_of(shown)
        return read_runs(value) == runs_with_words(read_runs(self.value), shown)

    def _read(self, written: str) -> str | None:
        source = f"{written}: 0" if self.is_key else f"k: {written}"
        try:
            root = yaml.compose(f"{{{source}}}" if self.in_flow else f"{source}\n", Loader=yaml.SafeLoader)
        except yaml.YAMLError:
            return None
        if not isinstance(root, yaml.MappingNode) or len(root.value) != 1:
            return None
        node = root.value[0][not self.is_key]
        return node.value if isinstance(node, yaml.ScalarNode) else None


def slides_of(file: str, source: str) -> list[list[Scalar]]:
    """Return the texts of each slide; none, if the file is no YAML, which the program reads all the same."""
    slides = _value(_root(source), "slides")
    if not isinstance(slides, yaml.SequenceNode):
        return []
    reader = _Reader(file, source)
    return [list(reader.scalars(each, ())) for each in slides.value]


def spans_of_slides(source: str) -> list[tuple[int, int]]:
    """Return where each slide begins, behind its dash, and where what follows it does: another slide, or another key."""
    root = _root(source)
    slides = _value(root, "slides")
    if not isinstance(root, yaml.MappingNode) or not isinstance(slides, yaml.SequenceNode) or slides.flow_style:
        return []
    starts = [each.start_mark.index for each in slides.value]
    behind = (key.start_mark.index for key, _ in root.value if key.start_mark.index > slides.start_mark.index)
    return list(pairwise([*starts, min(behind, default=len(source))]))


def scalars_of_deck(file: str, source: str) -> list[Scalar]:
    """Return the texts of the deck as a whole: its title, its author and the like."""
    root = _root(source)
    if not isinstance(root, yaml.MappingNode):
        return []
    reader = _Reader(file, source)
    return [
        reader.scalar(value, (key.value,), is_plain=key.value != "subtitle")
        for key, value in root.value
        if isinstance(value, yaml.ScalarNode) and isinstance(key, yaml.ScalarNode)
    ]


def keys_of(scalars: Sequence[Scalar]) -> Mapping[str, Scalar]:
    """Return the values that a slide has under keys of its own, by key."""
    return {str(each.path[0]): each for each in scalars if len(each.path) == 1 and not each.is_key}


@lru_cache(maxsize=1)
def _root(source: str) -> yaml.Node | None:
    """The outline's tree: what is asked of it is asked of one outline at a time, which takes long to read."""
    try:
        # PyYAML takes no tab behind a colon, where YAML has white space.
        return yaml.compose(source.replace("\t", " "), Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None


def _value(node: yaml.Node | None, name: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for key, value in node.value if key.value == name), None)


@dataclass(frozen=True, slots=True)
class _Reader:
    file: str
    source: str

    def scalars(self, node: yaml.Node, path: Path, *, in_flow: bool = False) -> Iterator[Scalar]:
        flows = in_flow or bool(getattr(node, "flow_style", False))
        if isinstance(node, yaml.ScalarNode):
            yield self.scalar(node, path, in_flow=in_flow, is_plain=_is_plain(path))
        elif isinstance(node, yaml.SequenceNode):
            for number, each in enumerate(node.value):
                yield from self.scalars(each, (*path, number), in_flow=flows)
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if not isinstance(key, yaml.ScalarNode):
                    continue
                if _is_own(path, key.value):
                    yield self.scalar(key, path, in_flow=flows, is_key=True)
                yield from self.scalars(value, (*path, key.value), in_flow=flows)

    def scalar(
        self, node: yaml.ScalarNode, path: Path, *, in_flow: bool = False, is_key: bool = False, is_plain: bool = False
    ) -> Scalar:
        start = node.start_mark.index
        # Behind a block of lines stand the blank ones that part it from what follows.
        raw = self.source[start : node.end_mark.index].rstrip()
        line = self.source.rfind("\n", 0, start) + 1
        end = self.source.find("\n", start)
        shown = self.source[line : None if end < 0 else end].rstrip("\r")
        width = min(len(raw), len(shown) - (start - line))
        place = Place(self.file, self.source.count("\n", 0, start) + 1, start - line + 1, shown, max(1, width))
        return Scalar(path, node.value, raw, start, place, in_flow, is_key, is_plain)


def _is_own(path: Path, key: str) -> bool:
    """Whether a key is a text of the author's own, as `1987` is in `- 1987: From a computer`."""
    block = next((str(each) for each in path[-2:] if each in _PAIRS), "")
    return bool(block) and key not in _PAIRS[block]


def _is_plain(path: Path) -> bool:
    names = [each for each in path if isinstance(each, str)]
    if not names or names[-1] in UNSHOWN:
        return True
    return any(names[-1] in keys for block, keys in _WITHOUT_MARKS.items() if block in names[:-1])
