"""The outline's file with texts changed: only their own characters, and read again before it counts."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from ...draft.writing import signs_escaped
from ...errors import AuthorError
from ...read import read_outline
from ...words.quoting import as_yaml
from ..text import Text
from .scalars import UNSHOWN, Scalar, keys_of, scalars_of_deck, slides_of


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
        self.source = self.text.outline_bytes.decode("utf-8-sig")
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
        found = [each for each in self.of_slide(slide) if each.key not in UNSHOWN and each.shown == text]
        if not found and self.slides and not self.is_heading(slide, text):
            # What the title slide shows may stand at the outline's head.
            found = [each for each in self.deck if each.shown == text and each.key in _OF_DECK]
        return found[0] if len(found) == 1 else None

    def is_heading(self, slide: int, text: str) -> bool:
        """Whether a slide without a title of its own shows these words because its section is called so."""
        return "title" not in self.keys(slide) and text == self.text.heading(slide)

    # --- Changes ------------------------------------------------------------------------------------------------------

    def rewrite(self, scalar: Scalar, shown: str) -> None:
        """Write what a text says now; the marks around words that stay are kept."""
        self.splices[scalar.start] = (scalar.end, scalar.saying(shown))

    def behind(self, scalar: Scalar) -> int:
        """Return where another key can be written behind a text: at the end of its line, where comments end too."""
        if scalar.in_flow:
            return scalar.end
        end = re.compile(r"\r?\n|\Z").search(self.source, scalar.end)
        return end.start() if end else len(self.source)

    def add_title(self, named: Scalar, title: str) -> None:
        """Give a slide a title of its own, behind the section that is said at it."""
        written = as_yaml(signs_escaped(title), in_brackets=named.in_flow)
        line = self.source[self.source.rfind("\n", 0, named.start) + 1 : named.start]
        indent = re.match(r"[ \t]*(?:-[ \t]+)?", line)
        lead = ", " if named.in_flow else "\n" + " " * len(indent[0] if indent else line)
        self.insert(self.behind(named), f"{lead}title: {written}")

    def insert(self, at: int, text: str) -> None:
        """Write something at a place, behind what is written there already."""
        self.splices[at] = (at, self.splices.get(at, (at, ""))[1] + text)

    def content(self) -> bytes:
        """Return the file with all changes."""
        parts: list[str] = []
        at = 0
        for start, (end, text) in sorted(self.splices.items()):
            parts += [self.source[at:start], re.sub(r"\r?\n", "\r\n" if "\r\n" in self.source else "\n", text)]
            at = end
        mark = BOM_UTF8 if self.text.outline_bytes.startswith(BOM_UTF8) else b""
        return mark + "".join([*parts, self.source[at:]]).encode()

    def drop_what_fails(self) -> set[int]:
        """Leave out the changes with which the file could not be read any more; return where they stood."""
        if self.holds():
            return set()
        wanted, self.splices = self.splices, {}
        for start, splice in sorted(wanted.items()):
            self.splices[start] = splice
            if not self.holds():
                del self.splices[start]
        return set(wanted) - set(self.splices)

    def holds(self) -> bool:
        """Return whether the file can be read with all changes, and has the slides that it had."""
        if not self.splices:
            return True
        with TemporaryDirectory() as folder:
            file = Path(folder, self.text.outline_file.name)
            file.write_bytes(self.content())
            try:
                reading = read_outline(file)
            except AuthorError:
                return False
        if reading.outline is None or reading.problems:
            return False
        return len(reading.outline.slides) >= len(self.text.sections)


_OF_DECK = ("title", "subtitle", "author", "footer")
