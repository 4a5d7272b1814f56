"""The written files compared with the scenes: are their notes the speech, and do both show the same slides?"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..scene import Scene
from ..words.pace import Unit
from ..words.text import collapse_spaces, pluralize
from .page import read_html
from .powerpoint import read_powerpoint


class ProofError(Exception):
    """A written file does not hold what it must; it was not moved into place."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proven: so many sections of so many words (or characters), word for word in both files."""

    sections: int
    words: int
    searched: int = 0
    """Of a public copy: in how many byte streams of both files no passage of the speech was found."""
    unit: Unit = "word"

    def __str__(self) -> str:
        if self.searched:
            return f"no passage of the speech in either file, {pluralize(self.searched, 'part')} searched"
        return f"{pluralize(self.sections, 'section')}, {pluralize(self.words, self.unit)}, both files verbatim"


def prove(scenes: Sequence[Scene], words: int, html: Path, powerpoint: Path, *, unit: Unit = "word") -> Proof:
    """Compare the written files with the speech and the scenes, or say where they differ."""
    for file, slides in ((html, read_html(html)), (powerpoint, read_powerpoint(powerpoint))):
        if len(slides) != len(scenes):
            raise ProofError(f"{file.name} has {pluralize(len(slides), 'slide')} instead of {len(scenes)}.")
        for scene, slide in zip(scenes, slides, strict=True):
            where = f"{file.name}, slide {scene.number}"
            _compare(scene.section.text, slide.notes, f"{where}: the notes differ from the speech")
            _compare(_shown(scene), slide.text, f"{where}: the slide differs from the outline")
    return Proof(len(scenes), words, unit=unit)


def _shown(scene: Scene) -> str:
    """Every text on a scene, in the order of reading."""
    return collapse_spaces(" ".join(scene.texts))


def _compare(expected: str, found: str, sentence: str) -> None:
    if expected == found:
        return
    wanted, written = expected.split(" "), found.split(" ")
    blocks = difflib.SequenceMatcher(None, wanted, written, autojunk=False).get_opcodes()
    _, first, last, start, end = next(block for block in blocks if block[0] != "equal")
    before = " ".join(wanted[max(0, first - 5) : first])
    raise ProofError(
        f'{sentence}: after "{before}" it has "{" ".join(written[start:end])}" instead of "{" ".join(wanted[first:last])}".'
    )
