"""An author's file as text, with a place for each of its characters."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from ..errors import AuthorError, Place, Problem
from .damage import damage
from .encoding import Encoding, foreign_encoding, format_of, is_mostly_utf8, wide_encoding


@dataclass(frozen=True)
class Source:
    """A file's name as the author knows it, and its text, each line end one character."""

    file: str
    text: str
    warnings: tuple[Problem, ...] = ()
    """What the author should look at, though it can be read."""

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
    source = Source(file, _unify(_decode(file, raw)))
    problems = damage(source)
    if any(problem.severity == "error" for problem in problems):
        raise AuthorError(problems)
    return replace(source, warnings=tuple(problems))


def _decode(file: str, raw: bytes) -> str:
    wide = wide_encoding(raw)
    if wide:
        raise _refusal(file, _not_utf8(wide), wide.remedy(file))
    document = format_of(raw)
    if document:
        raise _refusal(
            file, f"This file is {document}, not plain text.", "Open it, and save it as plain text in UTF-8."
        )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _undecodable(file, raw, error.start) from None


def _undecodable(file: str, raw: bytes, start: int) -> AuthorError:
    """What is wrong with a file that is not UTF-8, at its first byte that is none."""
    encoding = None if is_mostly_utf8(raw) else foreign_encoding(raw)
    if encoding and encoding.is_wide:
        return _refusal(file, _not_utf8(encoding), encoding.remedy(file))
    before = _unify(raw[:start].decode("utf-8"))
    rest = raw[start:].decode(encoding.codec if encoding else "utf-8", "replace")
    place = Source(file, before + _unify(rest)).place_at(len(before))
    if encoding:
        return AuthorError([Problem(place, _not_utf8(encoding), encoding.remedy(file))])
    remedy = "Retype what is here, and save the file as UTF-8."
    return AuthorError([Problem(place, "This is not UTF-8 text.", remedy)])


def _not_utf8(encoding: Encoding) -> str:
    return f"This file is {encoding.name}, not UTF-8."


def _unify(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refusal(file: str, sentence: str, remedy: str) -> AuthorError:
    return AuthorError([Problem(Place(file), sentence, remedy)])
