"""YAML as a tree of texts, lists and mappings that know their places.

A scalar stays the text that the author wrote: `yes`, `1986` and `1.10` mean themselves, and the model says where a
number or a date is wanted. Aliases and tags are refused, so a small file cannot grow into a large tree.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NoReturn

import yaml

from ..errors import AuthorError, Place, Problem
from .damage import UNSTORABLE
from .source import Source

_DEEPEST = 20
"""Levels of nesting; an outline needs eight."""


class Scalar(str):
    """A text and its place."""

    __slots__ = ("place",)
    place: Place


class Sequence(list[Any]):
    """A list, its place, and the places of its items."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.item_places: list[Place] = []


class Mapping(dict[str, Any]):
    """A mapping, its place, and the places of its keys and of its values."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.key_places: dict[str, Place] = {}
        self.value_places: dict[str, Place] = {}
        self.partial = False
        """Whether there is more in it that could not be read."""


Tree = Scalar | Sequence | Mapping | None


@dataclass(frozen=True, slots=True)
class Parsed:
    """What can be read of a file, what is wrong with it, and what its author should look at."""

    tree: Tree
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


def parse(source: Source) -> Parsed:
    """Parse a file that holds one YAML document, as far as it can be read."""
    found = UNSTORABLE.search(source.text)
    if found:
        sentence = f"There is a control character here (U+{ord(found[0]):04X})."
        return Parsed(None, (Problem(source.place_at(found.start()), sentence, "Delete it."),))
    parser = _Parser(source)
    try:
        return Parsed(parser.document(), tuple(parser.problems))
    except AuthorError as error:
        return Parsed(None, error.problems)


class _Parser:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.events = yaml.parse(source.text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        self.depth = 0
        self.problems: list[Problem] = []
        """What does not keep the rest of the file from being read."""

    def document(self) -> Tree:
        event = self._next(yaml.StreamStartEvent)
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            return None
        tree = self._tree(self._next())
        self._next(yaml.DocumentEndEvent)
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            self._refuse(
                event,
                "A second document begins here.",
                "Keep one outline in a file: remove the line `---` and what is below it.",
            )
        return tree

    def _next(self, kind: type[yaml.Event] = yaml.Event) -> Any:
        try:
            event = next(self.events)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            if mark and error.context_mark and mark.line >= len(self.source.lines) - 1:
                mark = error.context_mark  # What is not closed is found at the end only; it begins here.
            place = self.source.place(mark.line + 1, mark.column + 1, 1) if mark else Place(self.source.file)
            sentence = f"This is not YAML: {error.problem or error.context}."
            problem = Problem(place, sentence, _yaml_remedy(str(error.problem)))
            raise AuthorError([*self.problems, problem]) from None
        except yaml.YAMLError as error:
            problem = Problem(Place(self.source.file), f"This is not YAML: {error}.", _yaml_remedy(""))
            raise AuthorError([*self.problems, problem]) from None
        assert isinstance(event, kind)
        return event

    def _tree(self, event: Any) -> Tree:
        if isinstance(event, yaml.AliasEvent):
            self._tell(
                event,
                "An outline has no aliases (`*name`).",
                "Write the text out, or put it in quotes if it begins with a star.",
            )
            return None
        if event.tag and event.tag != "!":
            self._tell(
                event,
                "An outline has no tags (`!name`).",
                "Remove the tag, or put the text in quotes if it begins with an exclamation mark.",
            )
        if event.anchor:
            self._tell(
                event,
                "An outline has no anchors (`&name`).",
                "Remove the anchor, or put the text in quotes if it begins with an ampersand.",
            )
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        self.depth += 1
        if self.depth > _DEEPEST:
            self._refuse(
                event,
                f"This is nested more than {_DEEPEST} levels deep.",
                "Look for brackets that are not closed, or for wrong indentation.",
            )
        tree = self._sequence(event) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(event)
        self.depth -= 1
        return tree

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar | None:
        if event.implicit[0] and event.value in ("", "~", "null", "Null", "NULL"):
            return None
        self._can_be_held(event)
        scalar = Scalar(event.value)
        scalar.place = self._place(event)
        return scalar

    def _sequence(self, event: yaml.Event) -> Sequence:
        items = Sequence(self._place(event))
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._tree(event))
            items.item_places.append(self._item_place(event))
        return items

    def _mapping(self, event: yaml.Event) -> Mapping:
        mapping = Mapping(self._place(event))
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(
                    event,
                    "A key must be a word.",
                    "Put a text that begins with a bracket, a brace or a star in quotes.",
                )
            key, place = event.value, self._place(event)
            first = mapping.key_places.setdefault(key, place)
            if self._can_be_held(event) and first is not place:
                self._tell(
                    event,
                    f'"{key}" is written twice.',
                    f"It is already in line {first.line}: keep one of the two.",
                )
            value = self._next()
            mapping[key] = self._tree(value)
            mapping.value_places[key] = self._place(value) if mapping[key] is not None else place
        return mapping

    def _can_be_held(self, event: yaml.ScalarEvent) -> bool:
        """Whether a text has only characters that files hold; an escape can make others, which is told."""
        found = UNSTORABLE.search(event.value)
        if found:
            sentence = f"There is a control character in this text (U+{ord(found[0]):04X})."
            self._tell(event, sentence, "Remove its escape.")
        return not found

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else None
        return self.source.place(start.line + 1, start.column + 1, width)

    def _item_place(self, event: Any) -> Place:
        """Where an item of a list stands; one that is not written, where its dash does."""
        place = self._place(event)
        start, end = event.start_mark, event.end_mark
        unwritten = isinstance(event, yaml.ScalarEvent) and (start.line, start.column) == (end.line, end.column)
        return replace(place, column=place.column - 1) if unwritten else place

    def _tell(self, event: yaml.Event, sentence: str, remedy: str) -> None:
        self.problems.append(Problem(self._place(event), sentence, remedy))

    def _refuse(self, event: yaml.Event, sentence: str, remedy: str) -> NoReturn:
        raise AuthorError([*self.problems, Problem(self._place(event), sentence, remedy)])


def _yaml_remedy(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return 'A text that contains ": " must be in quotes.'
    if "tab" in problem or "cannot start any token" in problem:
        return "Indent with spaces, and put a text that begins with a special character in quotes."
    return "Check the indentation, and put texts with special characters in quotes."
