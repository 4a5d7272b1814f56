"""The outline's file with texts changed: only their own characters, and read again before it counts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from ...draft.writing import signs_escaped
from ...errors import AuthorError, Place
from ...read import read_outline
from ...words.quoting import as_yaml
from ...words.text import read_runs, text_of
from ..differences import differences
from ..speech.places import chars_of
from ..text import Text
from ..words import placed_words, text_of_words
from .scalars import Scalar, keys_of, scalars_of_deck, slides_of


@dataclass
class OutlineEditor:
    """Writes changed texts into an outline."""

    text: Text
    source: str = ""
    slides: list[list[Scalar]] = field(default_factory=list)
    deck: list[Scalar] = field(default_factory=list)
    splices: dict[int, tuple[int, str]] = field(default_factory=dict)
    """By where each begins: where it ends, and what is written there instead."""

    def __post_init__(self) -> None:
        """Find all texts of the outline; in one that is no YAML, none is found."""
        self.source = list(self.text.files.values())[1].decode("utf-8-sig")
        file = str(self.text.outline_file)
        self.slides, self.deck = slides_of(file, self.source), scalars_of_deck(file, self.source)
        if len(self.slides) != len(self.text.sections):
            self.slides = []

    def of_slide(self, slide: int) -> Sequence[Scalar]:
        """Return the texts of a slide, counted from 0."""
        return self.slides[slide] if self.slides else ()

    def keys(self, slide: int) -> Mapping[str, Scalar]:
        """Return the texts that a slide has under keys of its own."""
        return keys_of(self.of_slide(slide))

    def showing(self, slide: int, text: str) -> Scalar | None:
        """Return the text of the outline that a slide shows as these words, if it is certain which."""
        ours = [each for each in self.of_slide(slide) if each.key not in _UNSHOWN]
        for candidates in ([each for each in ours if not each.is_key], [each for each in ours if each.is_key]):
            found = [each for each in candidates if each.shown == text]
            if found:
                return found[0] if len(found) == 1 else None
        # What is on several slides, as the deck's title, stands at the outline's head.
        found = [each for each in self.deck if each.shown == text and each.key in ("title", "subtitle", "footer")]
        return found[0] if len(found) == 1 else None

    # --- Changes ------------------------------------------------------------------------------------------------------

    def rewrite(self, scalar: Scalar, shown: str) -> None:
        """Write what a text shows now; the marks around words that stay are kept."""
        self.replace(scalar, reworded(scalar.value, shown))

    def replace(self, scalar: Scalar, value: str) -> None:
        """Write another value."""
        self.splices[scalar.start] = (scalar.end, scalar.written(value))

    def add_title(self, slide: int, title: str) -> bool:
        """Give a slide a title of its own, below the key that says what is spoken at it."""
        keys = self.keys(slide)
        scalar = keys.get("section") or keys.get("from")
        if scalar is None or scalar.in_flow or scalar.start in self.splices:
            return False
        line = self.source.rfind("\n", 0, scalar.start) + 1
        indent = re.match(r"[ \t]*(?:-[ \t]+)?", self.source[line:])
        spaces = " " * len(indent[0]) if indent else ""
        self.splices[scalar.end] = (scalar.end, f"\n{spaces}title: {as_yaml(signs_escaped(title))}")
        return True

    def insert(self, at: int, text: str) -> None:
        """Write lines before a place where a line begins, or at the end."""
        lead = "" if not self.source[:at] or self.source[:at].endswith("\n") else "\n"
        blank = "\n" if at == len(self.source) and not self.source.endswith("\n\n") else ""
        self.splices[at] = (at, lead + blank + (text.rstrip("\n") + "\n" if at == len(self.source) else text))

    def content(self) -> bytes:
        """Return the file with all changes."""
        parts: list[str] = []
        at = 0
        for start, (end, text) in sorted(self.splices.items()):
            parts += [self.source[at:start], text.replace("\n", "\r\n" if "\r\n" in self.source else "\n")]
            at = end
        raw = list(self.text.files.values())[1]
        mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
        return mark + "".join([*parts, self.source[at:]]).encode()

    def drop_what_fails(self) -> list[int]:
        """Leave out the changes with which the file could not be read any more; return where they stood."""
        if not self.splices or self._holds():
            return []
        wanted, self.splices = self.splices, {}
        for start, splice in sorted(wanted.items()):
            self.splices[start] = splice
            if not self._holds():
                del self.splices[start]
        return [start for start in wanted if start not in self.splices]

    def place_of(self, at: int) -> Place:
        """Return the place in the file of one of its characters."""
        line = self.source.count("\n", 0, at)
        return Place(str(self.text.outline_file), line + 1, at - self.source.rfind("\n", 0, at))

    def _holds(self) -> bool:
        """Return whether the file can be read with all changes, and has the same slides."""
        with TemporaryDirectory() as folder:
            file = Path(folder, self.text.outline_file.name)
            file.write_bytes(self.content())
            try:
                reading = read_outline(file)
            except AuthorError:
                return False
            return (
                reading.outline is not None
                and len(reading.outline.slides) >= len(self.text.sections)
                and len(reading.problems) == 0
            )


_UNSHOWN = ("cue", "from", "section", "layout", "id", "alt", "icon", "image", "file")
"""Keys whose values no slide shows, or not as they are written."""


def reworded(value: str, shown: str) -> str:
    """Return a text of the outline that shows other words, with its marks around those that stay.

    >>> reworded("Border pressure begins in the *labour market*", "Border pressure begins in the labour markets")
    'Border pressure begins in the *labour markets*'
    """
    before = text_of(read_runs(value))
    written = _reworded(value, before, shown)
    return written if written is not None and text_of(read_runs(written)) == shown else signs_escaped(shown)


def _reworded(value: str, before: str, shown: str) -> str | None:
    chars = dict(chars_of(value, before, 0, is_markdown=True))
    placed, new = list(placed_words(before)), [word for word, _, _ in placed_words(shown)]
    parts: list[str] = []
    at = 0
    for edit in differences([word for word, _, _ in placed], new):
        text = signs_escaped(text_of_words(new[edit.other_start : edit.other_end]))
        if edit.start == edit.end or not text:
            return _inserted(value, before, shown) if edit.start == edit.end else None
        first, last = chars.get(placed[edit.start][1]), chars.get(placed[edit.end - 1][2] - 1)
        if first is None or last is None:
            return None
        parts += [value[at : first[0]], text]
        at = last[1]
    return "".join([*parts, value[at:]])


def _inserted(value: str, before: str, shown: str) -> str | None:
    """A text without marks is written as it is to be shown."""
    return signs_escaped(shown) if value == before else None
