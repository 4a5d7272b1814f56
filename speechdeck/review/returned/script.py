"""The script that came back, from whatever kind of file: its lines for slides part it, and what it says besides is left out.

In Word, all of that has styles of its own. Where a program dropped them, it is known by its words, in each language that
the script has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal

from ...interface import interface_in, languages
from ...words.text import shortened
from .file import Paragraph, Part

Role = Literal["slide", "beside", "said", ""]

ROLES: dict[str, Role] = {
    "slide": "slide",
    "marginnote": "beside",
    "facts": "beside",
    "title": "beside",
    "subtitle": "beside",
    "speech": "said",
    "speechcontinued": "said",
    "speechbullet": "said",
    "speechitem": "said",
    "quote": "said",
}
"""What a script's paragraphs are, by the names of their styles."""


def plain(name: str) -> str:
    """Return a style's name as it is compared: programs write it with spaces, or without."""
    return name.replace(" ", "").casefold()


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a script, and what its style says that it is: nothing, where styles are gone."""

    paragraph: Paragraph
    role: Role = ""

    @property
    def text(self) -> str:
        """Its text."""
        return self.paragraph.text


def script_parts(lines: Sequence[Line], *, is_ours: bool = False, is_styled: bool = False) -> tuple[Part, ...] | None:
    """Return what is said at each slide of a script; nothing, if lines are none.

    ``is_ours`` says that the file is known to be, ``is_styled`` that it has our styles.
    """
    if (is_styled and any(line.role == "slide" for line in lines)) or has_slides(lines):
        return tuple(parts_of(lines))
    return (said_in(lines),) if is_ours or is_styled else None


def has_slides(lines: Sequence[Line]) -> bool:
    """Return whether lines are a script by their words: slides in their order, and the times that it gives."""
    numbers = [found[0] for line in lines if (found := slide_of(line.text))]
    is_ordered = numbers[:1] == [1] and numbers == sorted(numbers)
    return is_ordered and any(
        _is_time(text) or _is_planned(text) for text in (line.text.strip(_DIRECTION) for line in lines)
    )


@dataclass(slots=True)
class _Open:
    """A part that is being read."""

    slide: int
    title: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    waiting: list[Paragraph] = field(default_factory=list)
    """Paragraphs of which only changes are left."""

    def add(self, paragraph: Paragraph) -> None:
        if not paragraph.text:
            self.waiting += [paragraph] if paragraph.revisions else []
            return
        before = tuple(revision for each in self.waiting for revision in each.revisions)
        self.paragraphs.append(replace(paragraph, revisions=(*before, *paragraph.revisions)))
        self.waiting.clear()

    def closed(self) -> Part:
        """The part; what was deleted at its end goes with its last paragraph."""
        behind = tuple(revision for each in self.waiting for revision in each.revisions)
        if behind and self.paragraphs:
            last = self.paragraphs[-1]
            self.paragraphs[-1] = replace(last, revisions=(*last.revisions, *behind))
        elif behind:
            self.paragraphs.append(Paragraph("", revisions=behind))
        return Part(tuple(self.paragraphs), self.slide, self.title)


def parts_of(lines: Iterable[Line]) -> Iterator[Part]:
    """Yield what is said at each slide; what stands above the first is the title, and who speaks where."""
    part: _Open | None = None
    for line in lines:
        if found := slide_of_line(line, part.slide if part else 0):
            if part:
                yield part.closed()
            part = _Open(*found)
        elif part and line.role in ("said", "") and not is_ours(line):
            part.add(line.paragraph)
    if part:
        yield part.closed()


def remarks_above(lines: Iterable[Line]) -> Iterator[str]:
    """Yield what is to be told of what is said above the first slide, where a script has its title and the like."""
    lines = list(lines)
    first = next((at for at, line in enumerate(lines) if slide_of_line(line, 0)), 0)
    for line in lines[:first]:
        if line.role == "said" and line.text:
            yield f'Above the first slide stands "{shortened(line.text)}": it belongs to no slide, and is left out.'


def said_in(lines: Iterable[Line]) -> Part:
    """Return all that is said as one part, where no line says at which slide."""
    part = _Open(0, "")
    for line in lines:
        if line.role in ("said", "") and not is_ours(line):
            part.add(line.paragraph)
    return part.closed()


def slide_of_line(line: Line, before: int) -> tuple[int, str] | None:
    """Return the number and the title of a slide, if a line says at which one we are; its style may say so alone."""
    if not line.text or line.role not in ("slide", ""):
        return None
    found = slide_of(line.text)
    return found or ((before + 1, line.text) if line.role == "slide" else None)


def slide_of(text: str) -> tuple[int, str] | None:
    """Return the number and the title of a slide that a text names as a script does."""
    found = next(filter(None, (pattern.fullmatch(text) for pattern in _patterns("Slide {number}: {title}"))), None)
    return (int(found["number"]), found["title"].strip()) if found and found["number"].isdecimal() else None


def is_ours(line: Line) -> bool:
    """Return whether a line without a style is what the script says besides: a time, or when to click."""
    text = line.text.strip(_DIRECTION)
    return not line.role and (_is_time(text) or _is_click(text))


_DIRECTION = "\u200e\u200f"
"""What a margin note is set in, where letters run from the right."""


def _is_time(text: str) -> bool:
    texts = ("From {time}, for {duration}", "Nothing is said here.")
    return any(pattern.fullmatch(text) for each in texts for pattern in _patterns(each))


def _is_planned(text: str) -> bool:
    return any(pattern.match(text) for pattern in _patterns("Planned time: {time}"))


def _is_click(text: str) -> bool:
    return text.startswith("▸") and any(
        pattern.fullmatch(text.removeprefix("▸").strip()) for pattern in _patterns("Click {number}")
    )


_VALUES = {
    "number": r"(?P<number>\d{1,4}(?:[–-]\d{1,4})?)",
    "title": r"(?P<title>.*)",
    "time": r"\d{1,4}:\d\d",
    "duration": r"\d{1,4}:\d\d",
}


@cache
def _patterns(text: str) -> tuple[re.Pattern[str], ...]:
    """What a text of the script looks like, in each language, whatever white space a program made of its spaces."""
    written = (interface_in(lang).messages.get(text, text) for lang in languages())
    return tuple(re.compile(_pattern(each)) for each in dict.fromkeys(written))


def _pattern(text: str) -> str:
    parts = re.split(r"\{(\w+)\}", text)
    return "".join(
        _VALUES[part] if at % 2 else re.sub(r"(\\ |\s)+", r"\\s*", re.escape(part)) for at, part in enumerate(parts)
    )
