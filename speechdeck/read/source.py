"""An author's file as text, with a place for each of its characters."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..errors import AuthorError, Place, Problem

UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
"""What XML 1.0 cannot hold or no editor shows: control characters but for tab and line end, and noncharacters."""


@dataclass(frozen=True)
class Source:
    """A file's name as the author knows it, and its text, each line end one character."""

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The text's lines, without their ends."""
        return self.text.split("\n")

    def place(self, line: int, column: int = 1, width: int | None = None) -> Place:
        """Return the place at a line and column, both counted from 1; without ``width``, to the line's end."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        rest = len(text.rstrip()) - column + 1
        return Place(self.file, line, column, text, max(1, rest if width is None else min(width, rest)))

    def place_at(self, offset: int, width: int = 1) -> Place:
        """Return the place of the character at an offset into the text."""
        line_start = self.text.rfind("\n", 0, offset) + 1
        return self.place(self.text.count("\n", 0, offset) + 1, offset - line_start + 1, width)


def read_source(path: Path, limit: int) -> Source:
    """Read a file of at most ``limit`` bytes as UTF-8, or say what is wrong with it."""
    file = str(path)
    try:
        with path.open("rb") as stream:
            raw = stream.read(limit + 1)
    except FileNotFoundError:
        raise _refusal(file, "This file does not exist.", "Create it, or correct its name.") from None
    except OSError as error:
        raise _refusal(
            file, f"This file cannot be read: {error.strerror}.", "Check the file and who may read it."
        ) from None
    raw = raw.removeprefix(codecs.BOM_UTF8)
    if len(raw) > limit:
        raise _refusal(
            file, f"This file is larger than {limit // 1_000_000} MB.", "Is it the right file? Texts are far smaller."
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        source = Source(file, _unify(before + raw[error.start :].decode("utf-8", "replace")))
        place = source.place_at(len(_unify(before)))
        raise AuthorError(
            [Problem(place, "This is not UTF-8 text.", "Save the file with the encoding UTF-8.")]
        ) from None
    source = Source(file, _unify(text))
    found = list(UNSTORABLE.finditer(source.text))
    if found:
        raise AuthorError(
            Problem(
                source.place_at(char.start()),
                f"There is a control character here (U+{ord(char[0]):04X}).",
                "Delete it, or type the character that was meant.",
            )
            for char in found[:10]
        )
    return source


def _unify(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refusal(file: str, sentence: str, remedy: str) -> AuthorError:
    return AuthorError([Problem(Place(file), sentence, remedy)])
