"""The speech: what the room hears."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..errors import Place, Problem
from ..words.text import Run, text_of
from .outline import OPENING


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a list item of the speech.

    ``depth`` counts the lists that it stands in; ``item`` says whether it begins an item of the innermost, or is a
    further paragraph of one. ``marker`` is the number of an item in a numbered list, as it is written (`1.`, `2)`): it is
    spoken, and the text begins with it. ``level`` is a heading's, from 1 to 6. ``kind`` sets headings, quotations and
    text with fixed line ends (``code``) apart.
    """

    runs: tuple[Run, ...]
    place: Place
    depth: int = 0
    item: bool = False
    marker: str = ""
    level: int = 0
    kind: Literal["paragraph", "heading", "quotation", "code"] = "paragraph"

    @property
    def text(self) -> str:
        """The passage's text."""
        return text_of(self.runs)


@dataclass(frozen=True, slots=True)
class Direction:
    """What stands at a place of the speech and is not spoken: a direction to the speaker, or a footnote.

    A comment tells the speaker what to do (`<!-- Pause. -->`). Neither stands in the notes; the script has both.

    It stands before character ``offset`` of the section's passage of that index; with the index behind the last one, at
    the section's end.
    """

    text: str
    place: Place
    passage: int
    offset: int = 0
    footnote: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the speech: its heading, if it begins with one, and the passages below it.

    Headings below its own, which have no slide, are passages of it. ``called`` names a part that begins elsewhere than
    at a heading: by the title of its slide.
    """

    heading: Passage | None
    passages: tuple[Passage, ...]
    place: Place
    directions: tuple[Direction, ...] = ()
    called: str = ""

    @property
    def name(self) -> str:
        """What the section is called: as an outline names it, or else by its slide's title."""
        return self.called or (self.heading.text if self.heading else OPENING)

    @property
    def spoken(self) -> tuple[Passage, ...]:
        """All that is spoken: the heading, if there is one, and the passages below it."""
        return (self.heading, *self.passages) if self.heading else self.passages

    @property
    def text(self) -> str:
        """Every word of the section, its heading first, white space folded: what the notes must hold."""
        return " ".join(passage.text for passage in self.spoken)


@dataclass(frozen=True, slots=True)
class Speech:
    """The whole speech in its sections."""

    file: str
    sections: tuple[Section, ...]
    warnings: tuple[Problem, ...] = ()
    """What the author should look at, though it can be read."""
    lines: tuple[str, ...] = ()
    """The file's lines, to say what stands in it where something is not found."""
