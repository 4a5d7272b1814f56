"""Goes through the lines of a chunk that is no YAML, and mends each as its author most likely meant it."""

from __future__ import annotations

import re

from ....files.home import PROGRAM
from . import signs, texts
from .crowded import part_line
from .draft import Draft
from .extent import extent
from .levels import DASH, KEY, Level, Open, Waiting, Written, indent_of, is_empty
from .moves import add_dash, reindent
from .passages import continue_quotes, mend_block
from .rewriting import indented, rewrite
from .vocabulary import Below, is_known

_MOST = 200
"""Mistakes in one chunk; whoever has made more mends these first."""

_DEEPEST = 30
"""Levels that are open at a line; more cannot be meant."""

_BLOCK = re.compile(r"[|>][-+0-9]{0,2}(?:\s+#.*)?\s*$")
"""The sign before a text whose lines follow."""


class Mender:
    """Mends lines of a draft, from one to another; what was open before them is given."""

    def __init__(self, draft: Draft, start: int, end: int, levels: list[Level]) -> None:
        self.draft = draft
        self.start = start
        self.end = end
        self.open = Open(levels)

    def mend(self) -> None:
        """Mend what can be."""
        number = self.start
        while number < self.end and len(self.draft.mistakes) < _MOST:
            number = number + 1 if is_empty(self.draft.lines[number]) else self._line(number)

    def _line(self, number: int) -> int:
        """Mend a line and what belongs to its value; return the next one's number."""
        if not self.open.expects_item(indent_of(self.draft.lines[number])):
            columns = [level.indent for level in self.open.levels]
            self._apply(number, signs.stray(self.draft.lines[number], columns))
        column = indent_of(self.draft.lines[number])
        line = self.draft.lines[number]
        if self.open.expects_item(column) and not DASH.match(line, column):
            self._apply(number, signs.bullet(line, column), column)
        if DASH.match(self.draft.lines[number], column):
            return self._item(number, column)
        self._apply(number, signs.colon(self.draft.lines[number], column, self.open.context(column).keys), column)
        found = KEY.match(self.draft.lines[number], column)
        return self._key(number, column, found) if found else self._words(number, column)

    def _apply(self, number: int, sign: signs.Sign | None, column: int = 0) -> None:
        if sign:
            place = self.draft.place(number, column)
            self.draft.mend(place, sign.sentence, sign.remedy, {number: sign.line}, joins=True)

    # --- Items ----------------------------------------------------------------------------------------------------

    def _item(self, number: int, column: int) -> int:
        if self._is_wrapped(number, column):
            return number + 1
        level = self._list_of(number, column)
        if level is None:
            sentence = "An item of a list stands here where a key is needed."
            remedy = f"Begin each of what belongs together with `- `, or none; `{PROGRAM} docs outline` shows what each key takes."
            self.draft.drop(number, self.end, self.draft.place(number, column), sentence, remedy)
            return number + 1
        self.open.close_to(level)
        line = self.draft.lines[number]
        found = DASH.match(line, level.indent)
        assert found
        start = found.end()
        self.open.waiting = self.open.text = None
        if is_empty(line[start:]):
            self.open.waiting = Waiting(level.indent, level.key, is_item=True)
            return number + 1
        if DASH.match(line, start):
            if len(self.open.levels) > _DEEPEST:
                return self._unknown(number)
            inner = Level(start, True, level.key)
            self.open.levels.append(inner)
            return self._item(number, start)
        self._apply(number, signs.colon(line, start, level.below.keys), start)
        line = self.draft.lines[number]
        key = KEY.match(line, start)
        word = key[1].strip("\"'") if key else ""
        if key and (is_known(word) or texts.reads(line[key.end() :].strip())):
            self.open.levels.append(Level(start, False, level.key))
            return self._value(number, key.end(), start, word, is_item=False)
        return self._value(number, start, level.indent, level.key, is_item=True)

    def _is_wrapped(self, number: int, column: int) -> bool:
        """Whether a line with a dash is the rest of a text, as YAML has it: a list would have two items, or take them."""
        text = self.open.text
        if not text or text.is_item or column <= text.indent or Level(0, True, text.key).below.is_list:
            return False
        following = self.draft.lines[number + 1] if number + 1 < self.end else ""
        is_plain = self.draft.lines[text.line][text.column] not in "\"'"
        has_key = KEY.match(self.draft.lines[number].lstrip("- ")) is not None
        return is_plain and not has_key and DASH.match(following, column) is None

    def _list_of(self, number: int, column: int) -> Level | None:
        """The list that an item belongs to; if it stands at a wrong column, it is moved."""
        waiting, text = self.open.waiting, self.open.text
        if waiting and (column > waiting.indent or (column == waiting.indent and not waiting.is_item)):
            level = Level(column, True, waiting.key)
            self.open.levels.append(level)
            return level
        beside = self.open.list_at(column)
        if beside:
            return beside
        if text and column >= (text.column if text.is_item else text.indent + 1):
            nested = self._nested(text, column)
            if nested:
                return nested
        if self.open.keys_at(column):
            return None
        word = KEY.match(self.draft.lines[number], column + 2)
        nearest = self.open.nearest_list(column, word[1] if word else "")
        if nearest:
            reindent(self.draft, number, self.end, nearest)
        return nearest

    def _nested(self, text: Written, column: int) -> Level | None:
        """A list below a text: of a point, or of a key that has no text."""
        line = self.draft.lines[text.line]
        if text.is_item:
            below = self.open.levels[-1].below
            if text.key not in below.keys or not below.shorthand:
                return None
            pad = " " * text.column
            mended = f"{line[: text.column]}{below.shorthand}: {line[text.column :]}\n{pad}{text.key}:"
            sentence = "This item has a list of its own below it, so its text needs a key, and so does the list."
            self.draft.mend(
                self.draft.place(text.line, text.column), sentence, "Write in place of this line:", {text.line: mended}
            )
            self.open.levels.append(Level(text.column, False, text.key))
        elif Level(0, True, text.key).below.is_list or not is_known(text.key):
            sentence = f'"{text.key}" has a text, and a list below it.'
            mended = line[: text.column].rstrip()
            self.draft.mend(self.draft.place(text.line, text.column), sentence, "Remove the text:", {text.line: mended})
        else:
            return None
        level = Level(column, True, text.key)
        self.open.levels.append(level)
        return level

    # --- Keys -----------------------------------------------------------------------------------------------------

    def _key(self, number: int, column: int, found: re.Match[str]) -> int:
        word = found[1].strip("\"'")
        level = self._keys_of(number, column, word)
        if level is None:
            return self._unknown(number)
        self.open.close_to(level)
        found_now = KEY.match(self.draft.lines[number], level.indent)
        if not found_now:
            return number + 1
        return self._value(number, found_now.end(), level.indent, word, is_item=False)

    def _keys_of(self, number: int, column: int, word: str) -> Level | None:
        """The level that a key belongs to; if it stands at a wrong column, it is moved."""
        waiting, text = self.open.waiting, self.open.text
        if self._lacks_dash(column, word):
            add_dash(self.draft, number, self.end, word)
            items = self.open.list_at(column) or Level(column, True, waiting.key if waiting else "")
            self.open.close_to(items)
            self.open.levels += [*([] if items in self.open.levels else [items]), Level(column + 2, False, items.key)]
            return self.open.levels[-1]
        if waiting and column > waiting.indent:
            level = Level(column, False, waiting.key)
            self.open.levels.append(level)
            return level
        if text and text.is_item and column >= text.indent and text.line < number:
            return self._below_text(text, number, column, word)
        beside = self.open.keys_at(column)
        nearest = beside or self.open.nearest_keys(column, word)
        if nearest and not beside:
            reindent(self.draft, number, self.end, nearest)
        return nearest

    def _lacks_dash(self, column: int, word: str) -> bool:
        """Whether a key stands where an item of a list begins that has it as its first."""
        below = self.open.context(column) if self.open.waiting else Below()
        items = self.open.list_at(column)
        if below.is_list and self.open.waiting and not self.open.waiting.is_item:
            return below.has(word)
        return items is not None and not self.open.keys_at(column) and word.lower() in items.below.first

    def _below_text(self, text: Written, number: int, column: int, word: str) -> Level | None:
        """A key below an item that is only a text: the text needs a key too."""
        below = self.open.levels[-1].below
        if not below.shorthand:
            return None
        line, key_line = self.draft.lines[text.line], self.draft.lines[number]
        mended = {text.line: f"{line[: text.column]}{below.shorthand}: {line[text.column :]}"}
        if column != text.column:
            mended[number] = " " * text.column + key_line.lstrip()
        sentence = f'This text has "{word}" below it, so it needs a key of its own.'
        shown = range(text.line, number + 1)
        self.draft.mend(self.draft.place(text.line, text.column), sentence, "Write:", mended, shown)
        level = Level(text.column, False, text.key)
        self.open.levels.append(level)
        return level

    # --- Values ---------------------------------------------------------------------------------------------------

    def _value(self, number: int, start: int, indent: int, key: str, *, is_item: bool) -> int:
        """Mend a value; ``indent`` is that of its key or dash."""
        line = self.draft.lines[number]
        start += len(line[start:]) - len(line[start:].lstrip())
        self.open.waiting = self.open.text = None
        value = line[start:].rstrip()
        if not value or re.match(r"#(\s|$)", value):
            self.open.waiting = Waiting(indent, key)
            return number + 1
        if _BLOCK.match(value):
            return mend_block(self.draft, number, indent, self.end)
        levels = part_line(self.draft, number, start, Waiting(indent, key), self.end)
        if levels and not is_item:
            self.open.levels += levels
            if key_at_end := re.search(r"(\w+):$", value):
                self.open.waiting = Waiting(levels[-1].indent, key_at_end[1])
            return number + 1
        last = extent(self.draft.lines, number, start, indent, self.end)
        text = "\n".join([value, *self.draft.lines[number + 1 : last + 1]])
        if not texts.reads(indented(text)):
            rewrite(self.draft, number, start, last, text, self.end)
        if value[0] not in "[{":
            self.open.text = Written(number, start, indent, key, is_item)
        return last + 1

    # --- Words ----------------------------------------------------------------------------------------------------

    def _words(self, number: int, column: int) -> int:
        """A line that is no item and has no key: a value of its own, or the rest of a text."""
        waiting, text = self.open.waiting, self.open.text
        if waiting and column > waiting.indent:
            return self._value(number, column, waiting.indent, waiting.key, is_item=False)
        if number == self.start and self.draft.lines[number][column] in "[{":
            return self._value(number, column, -1, "", is_item=False)
        if text and column > text.indent and self.draft.lines[number - 1].lstrip().startswith("#"):
            sentence = "A comment in the middle of a text ends it."
            place = self.draft.place(number - 1, indent_of(self.draft.lines[number - 1]))
            self.draft.mend(place, sentence, "Write the comment above the text.", {number - 1: ""}, ())
            return number + 1
        if text and column <= text.indent and continue_quotes(self.draft, text, number):
            return number + 1
        if text and column <= text.indent:
            sentence = "This line is indented less than the text that it seems to go on with."
            mended = " " * (text.indent + 2) + self.draft.lines[number].lstrip()
            self.draft.mend(self.draft.place(number, column), sentence, "Write:", {number: mended}, joins=True)
            return number + 1
        return self._unknown(number)

    def _unknown(self, number: int) -> int:
        """Leave a line to whoever reads the chunk again."""
        self.open.waiting = self.open.text = None
        return number + 1
