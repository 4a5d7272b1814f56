"""The written files compared with the scenes and the speech: are their notes the speech, and do both show the same?"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import AuthorError
from ..scene import Scene
from ..words.pace import Unit
from ..words.text import collapse_spaces, pluralize
from .page import read_html
from .powerpoint import read_powerpoint
from .speech import Unspoken, account_for


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
    unspoken: tuple[Unspoken, ...] = ()
    """What of the speech's file is in no notes."""

    def __str__(self) -> str:
        if self.searched:
            return f"no passage of the speech in either file, {pluralize(self.searched, 'part')} searched"
        return f"{pluralize(self.sections, 'section')}, {pluralize(self.words, self.unit)}, both files verbatim"


def prove(
    scenes: Sequence[Scene],
    words: int,
    html: Path,
    powerpoint: Path,
    *,
    speech: Path | None = None,
    unit: Unit = "word",
) -> Proof:
    """Compare the written files with the scenes, or say where they differ; then with the bytes of the speech's file.

    Where the files differ from the scenes, that is ours to mend: a `ProofError`. Where the speech holds what the notes
    do not, though files and scenes agree, its author is told where, as of any mistake in it.
    """
    notes: dict[str, str] = {}
    for file, slides in ((html, read_html(html)), (powerpoint, read_powerpoint(powerpoint))):
        if len(slides) != len(scenes):
            raise ProofError(f"{file.name} has {pluralize(len(slides), 'slide')} instead of {len(scenes)}.")
        for scene, slide in zip(scenes, slides, strict=True):
            where = f"{file.name}, slide {scene.number}"
            compare(scene.section.text, slide.notes, f"{where}: the notes differ from the speech")
            compare(_shown(scene), slide.text, f"{where}: the slide differs from the outline")
        notes[file.name] = "\n".join(slide.notes for slide in slides)
    sections = sum(not scene.silent for scene in scenes)
    proof = Proof(sections, words, unit=unit)
    return replace(proof, unspoken=_unspoken(speech, notes)) if speech else proof


def _unspoken(speech: Path, notes: Mapping[str, str]) -> tuple[Unspoken, ...]:
    account = account_for(speech.read_bytes(), str(speech), notes)
    if account.problems:
        raise AuthorError(account.problems)
    return account.unspoken


def _shown(scene: Scene) -> str:
    """Every text on a scene, in the order of reading."""
    return collapse_spaces(" ".join(scene.texts))


def compare(expected: str, found: str, sentence: str) -> None:
    """Raise an error that says where two texts first differ, if they do."""
    if expected == found:
        return
    wanted, written = expected.split(" "), found.split(" ")
    blocks = difflib.SequenceMatcher(None, wanted, written, autojunk=False).get_opcodes()
    _, first, last, start, end = next(block for block in blocks if block[0] != "equal")
    before = " ".join(wanted[max(0, first - 5) : first])
    raise ProofError(
        f'{sentence}: after "{before}" it has "{" ".join(written[start:end])}" instead of "{" ".join(wanted[first:last])}".'
    )
