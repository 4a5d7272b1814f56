"""What is wrong with an author's files, said so that the author can mend it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .words.matching import folded
from .words.scripts import cells


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in an author's file.

    ``line`` and ``column`` count from 1, columns in characters; a place with line 0 is the whole file.
    ``text`` is the source line, ``width`` the number of its characters that are meant.
    """

    file: str
    line: int = 0
    column: int = 0
    text: str = ""
    width: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that an author should mend: what is wrong (a sentence) and what to do about it."""

    place: Place
    sentence: str
    remedy: str
    severity: Literal["error", "warning", "hint"] = "error"

    def __str__(self) -> str:
        lines = [f"{self.place}: {self.severity}: {self.sentence}"]
        if self.place.line:
            lines += _excerpt(self.place)
        return "\n".join([*lines, *(f"  {line}" for line in self.remedy.split("\n"))])


class AuthorError(Exception):
    """Problems in an author's files that stop the build; all that could be found, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems in the order of their places: by file, line and column."""
    return sorted(problems, key=lambda problem: (problem.place.file, problem.place.line, problem.place.column))


_LISTED = 15
"""Names that a message lists: as many as an outline has keys."""

_COMPARED = 100
"""Names that a word is compared with; of more, only those that are listed: a thousand times a thousand takes too long."""


def did_you_mean(word: str, known: Iterable[str], at: int = 0) -> str:
    """Return the remedy for a name that is not known: the nearest one, then those there are.

    ``at`` is where among many names the one that was meant most likely stands.
    """
    names = list(dict.fromkeys(known))
    return f"{suggestion(word, names, at)}There are: {enumerate_names(names, at)}."


def suggestion(word: str, names: Sequence[str], at: int = 0) -> str:
    """Return the question whether the name that is most like a word is meant, if one is like it."""
    close = nearest(word, names, at)
    return f'Did you mean "{close}"{_unseen_difference(word, close)}? ' if close else ""


def nearest(word: str, names: Sequence[str], at: int = 0, *, likeness: float = 0.6) -> str | None:
    """Return the name that is most like a word, if one is; of many names, those around a place are looked at.

    Of files, what is before their endings is compared: all pictures have a `.png` or the like in common.
    """
    compared = names if len(names) <= _COMPARED else _around(names, at)
    wanted, ending = _parted(word)
    alike: dict[str, str] = {}
    # What stands first is offered: the same name with the same ending before one with another.
    for name in sorted(compared, key=lambda each: not each.casefold().endswith(ending)) if ending else compared:
        stem = _parted(name)[0] if ending else folded(name).casefold()
        alike[stem] = alike.get(stem, name) if ending else name
        if ending:
            alike.setdefault(stem.rpartition("/")[2], name)
    close = difflib.get_close_matches(wanted, list(alike), n=1, cutoff=likeness)
    return alike[close[0]] if close else _only_longer(wanted, alike)


_ENDING = re.compile(r"(?<=\w)\.[a-z][a-z0-9]{1,4}$")


def _parted(name: str) -> tuple[str, str]:
    """A name as it is compared, without its ending, and the ending, where it is one of a file."""
    plain = folded(name).casefold()
    found = _ENDING.search(plain)
    return (plain[: found.start()], found[0]) if found else (plain, "")


_TELLING = 5
"""So long must a name be to be recognized in a longer word."""


def _only_longer(word: str, names: Mapping[str, str]) -> str | None:
    """The only name that a word begins, or that begins it: somebody wrote half a heading."""
    found = [name for key, name in names.items() if _begins(word, key) or _begins(key, word)]
    return found[0] if len(found) == 1 else None


def _begins(short: str, long: str) -> bool:
    """Whether a name begins another; a short one with a whole word of it, as in "II" and "II. Partnership"."""
    return long.startswith(short) and (len(short) >= _TELLING or not long[len(short) : len(short) + 1].isalnum())


def _unseen_difference(word: str, name: str) -> str:
    """What tells two texts apart that look the same: the characters of one that the other has not."""
    if word == name or folded(word) != folded(name):
        return ""
    more, less = (dict.fromkeys(c for c in one if c not in other) for one, other in ((name, word), (word, name)))
    said = [f"{verb} {', '.join(map(_code, chars))}" for verb, chars in (("with", more), ("without", less)) if chars]
    return f" ({' and '.join(said) or 'its spaces are others'})"


def _code(char: str) -> str:
    return f"U+{ord(char):04X}"


def enumerate_names(names: Iterable[str], at: int = 0) -> str:
    """Return names as a list to read, of many those around a place; in quotes where one has a comma of its own."""
    known = list(names)
    listed = _around(known, at)
    quote = '"' if any("," in name for name in listed) else ""
    more = f" and {len(known) - len(listed)} more" if len(known) > len(listed) else ""
    return ", ".join(f"{quote}{name}{quote}" for name in listed) + more or "none"


def _around(names: Sequence[str], at: int) -> Sequence[str]:
    """As many names as a message lists, those around a place."""
    start = max(0, min(at - _LISTED // 2, len(names) - _LISTED))
    return names[start : start + _LISTED]


_EXCERPT = 100
"""Characters of a source line that an error shows."""


def _excerpt(place: Place) -> list[str]:
    """The source line with a caret under the place; of a long line, the part around it."""
    start = max(0, place.column - 1 - _EXCERPT // 2) if len(place.text) > _EXCERPT else 0
    shown = place.text[start : start + _EXCERPT].rstrip()
    head, tail = "…" if start else "", "…" if start + _EXCERPT < len(place.text) else ""
    before = shown[: place.column - 1 - start]
    meant = shown[len(before) :][: place.width]
    # A tab stays a tab and a wide character takes two cells, so that the caret stands under its word.
    pad = " " * len(head) + "".join("\t" if c == "\t" else " " * cells(c) for c in before)
    carets = "^" * max(1, cells(meant))
    return [f"    {head}{_printable(shown)}{tail}", f"    {pad}{carets}"]


def _printable(text: str) -> str:
    """Control characters as their Unicode pictures: an author's file must not steer the terminal."""
    return "".join(chr(0x2400 + ord(c)) if c < " " and c != "\t" else "␡" if "\x7f" <= c <= "\x9f" else c for c in text)
