"""YAML's events composed into a tree: what a file says that is well formed, and what no outline may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as Numbers
from dataclasses import replace
from functools import cached_property
from typing import Any, NoReturn

import yaml

from ...errors import AuthorError, Place, Problem
from ...words.quoting import as_yaml
from ...words.text import shortened
from ..damage import UNSTORABLE
from ..source import Source
from . import flow, lookalikes
from .comments import Comments
from .lines import as_written, one_kind_of_line_end
from .nodes import Mapping, Scalar, Sequence, Tree, both, new_text

_DEEPEST = 20
"""Levels of nesting; an outline needs eight."""

_DOUBTFUL = re.compile(r"[a-z]+ ?(?:[:=]|\uff1a)\S|[a-z]+[:=]?[\u00a0\u2000-\u200a\u202f\u3000]|[a-z]+ = |-{3} ")
"""How a text begins that may have been meant as a key and its value."""

_BULLET = re.compile(r"\s*(?:[-\u2013\u2014\u2022*\u2023\u25aa\u2212+]|\d+[.)]\s|[a-z]+ ?(?:[:=]|\uff1a))")
"""How a line of a text begins that may have been meant as an item or a key."""


class UnreadableError(Exception):
    """The file is not YAML from a line on (counted from 0, in the text that was read)."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(line, column)
        self.line = line
        self.column = column


class Composer:
    """Composes one document. ``numbers`` has the line of the source for each line of a text that is only a part of it."""

    def __init__(self, source: Source, text: str | None = None, numbers: Numbers[int] | None = None) -> None:
        self.source = source
        self.text, self.back = one_kind_of_line_end(source.text if text is None else text)
        self.numbers = numbers
        self.events: Iterator[Any] = yaml.parse(self.text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        self.comments = Comments(self.text)
        self.depth = 0
        self.problems: list[Problem] = []
        """What does not keep the rest of the file from being read."""
        self.doubts: list[Problem] = []
        self.is_doubtful = False
        """Whether a text looks as if more was meant by it: keys, or the items of a list."""

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text that is read."""
        return self.text.split("\n")

    def document(self) -> Tree:
        """Return the tree; raise what ends the reading."""
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        tree = self._tree(self._next())
        self._next()
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            # What comes behind may be no YAML; that a second document begins is the cause.
            raise UnreadableError(event.start_mark.line, event.start_mark.column)
        return tree

    def warnings(self) -> Iterator[Problem]:
        """Yield what may mean something else: also the texts that end at a comment nobody meant."""
        yield from self.doubts
        for line, column, sentence, remedy in self.comments.cut_texts():
            said = sentence.translate(self.back), remedy.translate(self.back)
            yield Problem(self._place_at(line, column, None), *said, "warning")

    def _next(self) -> Any:
        try:
            return next(self.events)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            if mark and error.context_mark and mark.line >= self.text.count("\n"):
                mark = error.context_mark  # What is not closed is found at the end only; it begins here.
            raise UnreadableError(mark.line if mark else 0, mark.column if mark else 0) from None
        except (yaml.YAMLError, ValueError):  # A number too large for a character is no error of YAML's to PyYAML.
            raise UnreadableError(0, 0) from None

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
        if self.comments.candidates:
            self.comments.see(event)
        if event.implicit[0] and event.value in ("", "~", "null", "Null", "NULL"):
            return None
        can_be_held = self._can_be_held(event)
        if not event.style:
            self._doubt(event)
        elif can_be_held and event.style == '"':
            self._warn(self._place(event), self._escape(event))
        return new_text(event.value.translate(self.back) if self.back else event.value, self._place(event))

    def _doubt(self, event: Any) -> None:
        """Look closer at a text that begins like a key, or has a line that begins like an item."""
        if _DOUBTFUL.match(event.value):
            self.is_doubtful = True
        first, last = event.start_mark.line, event.end_mark.line
        if first != last:
            self.is_doubtful |= any(map(_BULLET.match, self.lines[first + 1 : last + 1]))

    def _escape(self, event: Any) -> tuple[str, str] | None:
        """What to say of a text of one line in double quotes that has an escape."""
        start, end = event.start_mark, event.end_mark
        if start.line != end.line or "\\" not in (written := self.lines[start.line][start.column : end.column]):
            return None
        return lookalikes.escaped_letter(written)

    def _warn(self, place: Place, said: tuple[str, str] | None) -> None:
        if said:
            self.doubts.append(Problem(place, *said, "warning"))

    def _sequence(self, event: Any) -> Sequence:
        items = Sequence(self._place(event))
        in_brackets, written = event.flow_style, []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            item = self._tree(event)
            items.append(item)
            items.item_places.append(self._item_place(event) if item is None else item.place)
            written.append(event)
        if in_brackets and len(written) > 1:
            self._numbers_in_brackets(items, written)
        elif in_brackets and written and isinstance(written[0], yaml.ScalarEvent) and items[0] and not written[0].style:
            self._warn(items[0].place, lookalikes.commas_of_other_scripts(items[0]))
        return items

    def _numbers_in_brackets(self, items: Sequence, written: list[Any]) -> None:
        """Tell of numbers whose commas end an item, and put them together again."""
        for first, last in reversed(list(flow.numbers_with_commas(written))):
            start, end = written[first], written[last]
            number = ",".join(items[first : last + 1])
            place = self._place(start)
            place = replace(place, width=max(1, end.end_mark.column - start.start_mark.column))
            self.problems.append(Problem(place, *flow.comma_in_brackets(number)))
            items[first : last + 1] = [new_text(number, place)]
            items.item_places[first : last + 1] = [place]

    def _mapping(self, event: Any) -> Tree:
        mapping, start = Mapping(self._place(event)), event
        pieces = flow.Pieces() if start.flow_style else None
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(
                    event,
                    "A key must be a word.",
                    "Put a text that begins with a bracket, a brace or a star in quotes.",
                )
            if self.comments.candidates:
                self.comments.see(event)
            value = self._next()
            if pieces is not None and pieces.add(event, value):
                continue
            self._entry(mapping, event, value)
        if pieces and pieces.are_a_text:
            return self._text_in_braces(start, event)
        for piece in pieces.cut if pieces else ():
            self._comma_in_braces(mapping, piece)
        return mapping

    def _entry(self, mapping: Mapping, event: yaml.ScalarEvent, value: Any) -> None:
        key, place = event.value.translate(self.back) if self.back else event.value, self._place(event)
        first = mapping.key_places.setdefault(key, place)
        self.is_doubtful |= key.startswith("::")  # The lines of colons that Markdown has beside texts.
        if not self._can_be_held(event):
            first = place
        tree = self._tree(value)
        mapping.value_places[key] = place if tree is None else tree.place
        if self.depth == 1 and isinstance(value, yaml.ScalarEvent) and isinstance(tree, Scalar) and not value.style:
            self._warn(tree.place, lookalikes.typographic_quotes(key, tree))
        if first is not place:
            self.problems.append(Problem(place, f'"{key}" is written twice.', _twice(mapping, key, first, tree)))
            tree, mapping.repeated = both(mapping[key], tree), True
        mapping[key] = tree

    def _text_in_braces(self, start: Any, end: Any) -> Scalar:
        text = self._between(start.start_mark, end.end_mark)
        place = self._place_at(start.start_mark.line, start.start_mark.column, len(text))
        self.problems.append(
            Problem(
                place,
                "A text in braces is read as keys without values.",
                f"Put it in quotes: `{as_yaml(shortened(text))}`",
            )
        )
        return new_text(text, place)

    def _comma_in_braces(self, mapping: Mapping, piece: flow.Piece) -> None:
        key = piece.key.value
        text = self._between(piece.value.start_mark, piece.last.end_mark)
        start = piece.value.start_mark
        place = self._place_at(start.line, start.column, len(text))
        self.problems.append(Problem(place, *flow.comma_in_braces(key, text)))
        if isinstance(mapping.get(key), Scalar):
            mapping[key] = new_text(text, place)
            mapping.value_places[key] = place

    def _between(self, start: Any, end: Any) -> str:
        lines = self.lines[start.line : end.line + 1]
        lines[-1] = lines[-1][: end.column]
        lines[0] = lines[0][start.column :]
        return " ".join(line.strip() for line in lines).translate(self.back)

    def _can_be_held(self, event: yaml.ScalarEvent) -> bool:
        """Whether a text has only characters that files hold; an escape can make others, which is told."""
        found = UNSTORABLE.search(event.value)
        if found:
            sentence = f"There is a control character in this text (U+{ord(found[0]):04X})."
            said = self._escape(event) if event.style == '"' else None
            self._tell(event, sentence, said[1] if said else "Remove its escape.")
        return not found

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else None
        if self.numbers is None:
            return self.source.place(start.line + 1, start.column + 1, width)
        return self._place_at(start.line, start.column, width)

    def _place_at(self, line: int, column: int, width: int | None) -> Place:
        if self.numbers is None:
            return self.source.place(line + 1, column + 1, width)
        number = self.numbers[min(line, len(self.numbers) - 1)]
        read = self.lines[line] if line < len(self.lines) else ""
        start = as_written(self.source.lines[number - 1], read, column)
        if width is not None:
            width = max(1, as_written(self.source.lines[number - 1], read, column + width) - start)
        return self.source.place(number, start + 1, width)

    def _item_place(self, event: Any) -> Place:
        """Where an item of a list stands; one that is not written, where its dash does."""
        place = self._place(event)
        start, end = event.start_mark, event.end_mark
        unwritten = isinstance(event, yaml.ScalarEvent) and (start.line, start.column) == (end.line, end.column)
        return replace(place, column=max(1, place.column - 1)) if unwritten else place

    def _tell(self, event: yaml.Event, sentence: str, remedy: str) -> None:
        self.problems.append(Problem(self._place(event), sentence, remedy))

    def _refuse(self, event: yaml.Event, sentence: str, remedy: str) -> NoReturn:
        raise AuthorError([*self.problems, Problem(self._place(event), sentence, remedy)])


def _twice(mapping: Mapping, key: str, first: Place, value: Tree) -> str:
    """What to do about a key that is written twice."""
    if isinstance(mapping[key], Sequence) and isinstance(value, Sequence):
        return f"It is already in line {first.line}: put the items of both below that one, or keep one of the two."
    if next(iter(mapping)) == key and first.text[: first.column - 1].rstrip().endswith("-"):
        item = f"- {key}: {as_yaml(value)}" if isinstance(value, Scalar) else f"- {key}:"
        return f"It is already in line {first.line}: keep one of the two, or begin another item here with `{item}`."
    return f"It is already in line {first.line}: keep one of the two."
