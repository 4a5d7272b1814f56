"""Says to an author where the notes differ from the speech, and what to write so that both readings agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..errors import Place, Problem
from .alignment import Atom, Difference, Spot, compact

_QUOTED = 60
"""Characters of a text that a sentence quotes."""

_WORD = 24
"""Characters on each side that are quoted of a word of which only a part differs."""

_SAMPLE = 12
"""As many show which comment it is that is spoken."""

_UNSPACED = 2
"""As many of a script that has no spaces between words."""


class Finding(NamedTuple):
    """A difference: what the speech has at a place, what the notes have there, and what to do."""

    place: Place
    lost: str
    extra: str
    remedy: str

    def as_problem(self, notes: str) -> Problem:
        """Say it of the notes, or of the notes of one written file."""
        lost, extra = _shortened(self.lost), _shortened(self.extra)
        if not extra:
            sentence = f"This is in the speech, but not in {notes}: “{lost}”."
        elif not lost:
            sentence = f"{notes.capitalize()} have “{extra}” here, which the speech does not."
        else:
            sentence = f"The speech has “{lost}” here, but {notes} have “{extra}”."
        return Problem(self.place, sentence, self.remedy)


class _Position(NamedTuple):
    """A line and a column of the speech, both counted from 0, tabs as spaces."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Report:
    """The speech's file: its lines as they are and with tabs as spaces, and what was cut out of them."""

    file: str
    lines: Sequence[str]
    spaced: Sequence[str]
    atoms: Sequence[Atom]
    marked: bool

    def place(self, atom: Atom) -> Place:
        """Return where an atom stands, as far as its first line goes."""
        return self._place(_Position(atom.line, atom.column), len(atom.written.split("\n", 1)[0]))

    def findings(self, differences: Sequence[Difference], notes: str) -> Iterator[Finding]:
        """Tell each difference between the file and the notes of a written file."""
        shown = [number for number, char in enumerate(notes) if not char.isspace()] if differences else []
        for difference in differences:
            yield self._finding(difference, notes, shown)

    def _finding(self, difference: Difference, notes: str, shown: Sequence[int]) -> Finding:
        difference = _from_a_word_on(self.atoms, difference, notes, shown)
        begin = self._position(difference.start)
        finish = self._end_of_lost(difference) or begin
        first, last = difference.notes_start, difference.notes_end
        lost, extra = self._source(begin, finish), _shown(notes, shown, first, last)
        remedy = self._remedy(difference, begin, lost, extra)
        words = self._words(begin, finish, notes, shown, (first, last))
        # Whoever lost a digit reads which year it was; but no two texts that look the same.
        if words and words[2] != words[3]:
            begin, finish, lost, extra = words
        return Finding(self._place(begin, len(lost.split("\n")[0])), lost, extra, remedy)

    def _words(
        self, begin: _Position, finish: _Position, notes: str, shown: Sequence[int], extra: tuple[int, int]
    ) -> tuple[_Position, _Position, str, str] | None:
        """The words of which a part differs, in the speech and in the notes."""
        head = _word_before(self.spaced[begin.line], begin.column)
        tail = _word_after(self.spaced[finish.line], finish.column)
        if not (head and tail) and (finish == begin or not (head or tail)):
            return None
        begin = begin._replace(column=begin.column - head)
        finish = finish._replace(column=finish.column + tail)
        first, last = extra
        if head:
            first -= _word_before(notes, shown[first] if first < len(shown) else len(notes.rstrip()))
        if tail and last:
            last += _word_after(notes, shown[last - 1] + 1)
        return begin, finish, self._source(begin, finish), _shown(notes, shown, first, last)

    # --- Where it stands ---

    def _place(self, position: _Position, width: int) -> Place:
        line, column = position
        text, spaced = self.lines[line], self.spaced[line]
        if text != spaced:
            column = _column(text, len(compact(spaced[:column])))
        return Place(self.file, line + 1, column + 1, text, max(1, min(width, len(text) - column)))

    def _position(self, spot: Spot) -> _Position:
        """Where a spot is; after the last atom, at the end of the file's text."""
        if spot.atom < len(self.atoms):
            atom = self.atoms[spot.atom]
            return _Position(atom.line, atom.column + _column(atom.written, spot.offset))
        written = [number for number, line in enumerate(self.spaced) if line.strip()]
        line = written[-1] if written else 0
        return _Position(line, len(self.spaced[line].rstrip()))

    def _end_of_lost(self, difference: Difference) -> _Position | None:
        """After the last word or sign that is lost; what need not be spoken is not lost."""
        (first, start), (last, end) = difference.start, difference.end
        for number in range(min(last, len(self.atoms) - 1), first - 1, -1):
            atom = self.atoms[number]
            length = end if number == last else len(atom.texts[0])
            if atom.kind == "" and length > (start if number == first else 0):
                column = _column(atom.written, length - 1) + 1 if len(atom.texts) == 1 else len(atom.written)
                return _Position(atom.line, atom.column + column)
        return None

    def _source(self, begin: _Position, finish: _Position) -> str:
        if begin.line == finish.line:
            return self.spaced[begin.line][begin.column : finish.column]
        between = self.spaced[begin.line + 1 : finish.line]
        return "\n".join([self.spaced[begin.line][begin.column :], *between, self.spaced[finish.line][: finish.column]])

    # --- What to do ---

    def _remedy(self, difference: Difference, begin: _Position, lost: str, extra: str) -> str:
        if not self.marked:
            return _ANEW
        if hidden := self._hidden(difference, extra):
            return _OF_HIDDEN[hidden.kind]
        at = difference.start.atom
        if entity := next(
            (atom for atom in self.atoms[max(0, at - 1) : at + 1] if _ENTITY.fullmatch(atom.written)), None
        ):
            escape = "\\" if entity.texts[0] in "<&" else ""
            return f"Type the character itself instead of {entity.written}: {escape}{entity.texts[0]}"
        return _remedy_of(self.spaced[begin.line], begin.column, lost)

    def _hidden(self, difference: Difference, extra: str) -> Atom | None:
        """What is not spoken, but stands in the notes."""
        near = self.atoms[max(0, difference.start.atom - 4) : difference.end.atom + 4]
        spoken = compact(extra)
        hidden = (atom for atom in near if atom.kind in _OF_HIDDEN and _share_a_text(compact(atom.written), spoken))
        return next(hidden, None)


def _share_a_text(hidden: str, spoken: str) -> bool:
    return len(spoken) > 1 and (spoken[:_SAMPLE] in hidden or hidden in spoken)


_ENTITY = re.compile(r"&[^;\s]+;")

_ANEW = "Leave a blank line before and after this paragraph, and retype what is not kept."

_ESCAPE = "A sign in it that is meant literally needs a backslash before it, like this: \\*"

_OF_HIDDEN = {
    "comment": "A comment is not spoken. Write it on lines of its own, with a blank line before and after it.",
    "footnote": "A footnote is not spoken. Leave a blank line after it, and begin all its lines but the first with four spaces.",
    "footnote mark": "A footnote's mark is not spoken. Write a backslash before its bracket to have it spoken: \\[",
    "front matter": "Front matter is not spoken. Remove it from the speech.",
    "tag": "A tag is not spoken. To have words in angle brackets spoken, write &lt; before them.",
    "link address": "A link's address is not spoken. To have it spoken, write it beside the link, not in round brackets.",
    "link definition": "A link's address is not spoken. Leave a blank line before and after this line.",
    "code language": "The name of a language is not spoken. Write it on a line of its own to have it spoken.",
    "link label": "The second brackets say where the link leads, and are not spoken. Write a backslash before them: \\[",
    "script": "A script is not spoken. Remove it from the speech.",
    "style sheet": "A style sheet is not spoken. Remove it from the speech.",
    "attribute line": "This line is not spoken. Remove it, or write a backslash before its bracket to have it spoken: \\{",
}
"""What to do about what is not spoken, and stands in the notes."""


def _remedy_of(line: str, column: int, lost: str) -> str:
    """What to write so that a lost word or sign stays."""
    number = re.match(r"[ >]*(\d{1,9})([.)])(?= |$)", line)
    if lost.startswith("<!--"):
        return "Write --> where the comment ends."
    if number and column < number.end():
        return f"Write a backslash after the number, so that it stays as it is: {number[1]}\\{number[2]}"
    if re.match(r"\[[^\]]+\]:", line[column:]):
        return "No link uses this line. Write a backslash before its bracket to have it spoken: \\["
    if lost.startswith(">"):
        return "Write a backslash before the sign, so that it stays: \\>\nIf it begins a quotation, let a quotation mark follow."
    if lost[:1] and lost[0] in _SIGNS:
        return f"Write a backslash before the sign, so that it stays: \\{lost[0]}"
    return f"{_ANEW}\n{_ESCAPE}" if re.search(r"[\\`*_<>\[\]{}#+&|~]", line) else _ANEW


_SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


# --- Where a difference begins ------------------------------------------------------------------------------------


def _from_a_word_on(atoms: Sequence[Atom], difference: Difference, notes: str, shown: Sequence[int]) -> Difference:
    """Let what is only lost, or only added, begin with a word: of "The bees. The hive." not "bees. The" is lost."""
    moved, best = difference, None
    for _ in range(_QUOTED):
        start, end, first, last = moved
        if (start == end) == (first == last) or start.atom == len(atoms):
            return difference
        if _begins_a_word(atoms, start):
            best = best or moved
            if not start.offset:
                return moved
        before = _before(atoms, start)
        if start == end:
            same = first and notes[shown[first - 1]] == notes[shown[last - 1]]
            moved = Difference(before, before, first - 1, last - 1)
        else:
            before_end = _before(atoms, end)
            same = _char(atoms, before) == _char(atoms, before_end)
            moved = Difference(before, before_end, first - 1, last - 1)
        if not same or not first:
            break
    return best or difference


def _begins_a_word(atoms: Sequence[Atom], spot: Spot) -> bool:
    written = atoms[spot.atom].written
    column = _column(written, spot.offset)
    return not column or written[column - 1].isspace()


def _before(atoms: Sequence[Atom], spot: Spot) -> Spot:
    """The place one character before, in what most likely shows."""
    if spot.offset:
        return Spot(spot.atom, spot.offset - 1)
    number = spot.atom - 1
    while number > 0 and not atoms[number].texts[0]:
        number -= 1
    return Spot(number, max(0, len(atoms[number].texts[0]) - 1))


def _char(atoms: Sequence[Atom], spot: Spot) -> str:
    return atoms[spot.atom].texts[0][spot.offset : spot.offset + 1]


# --- Texts --------------------------------------------------------------------------------------------------------


def _column(text: str, offset: int) -> int:
    """Where the character is before which so many stand that are no white space."""
    seen = 0
    for column, char in enumerate(text):
        if not char.isspace():
            if seen == offset:
                return column
            seen += 1
    return len(text)


def _word_before(text: str, column: int) -> int:
    """How many characters of a word stand before a column within it."""
    return _of_a_word(text[max(0, column - _WORD) : column][::-1])


def _word_after(text: str, column: int) -> int:
    """How many characters of a word stand from a column on."""
    return _of_a_word(text[column : column + _WORD])


def _of_a_word(text: str) -> int:
    length = next((number for number, char in enumerate(text) if char.isspace()), len(text))
    return min(length, _UNSPACED) if max(text[:length], default="") >= "\u2e80" else length


def _shown(notes: str, shown: Sequence[int], start: int, end: int) -> str:
    return notes[shown[start] : shown[end - 1] + 1] if start < end else ""


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1]}…"
