"""The drafted speech as the program's own reader reads it; what this would refuse is mended first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ..errors import AuthorError
from ..model import Section
from ..read import read_speech
from ..words.text import collapse_spaces
from .piece import Block, LeftOut, Piece, Spoken
from .writing import as_markdown, lines_of

_ATTEMPTS = 4

_LINK = re.compile(r"(?<!!)\[([^\[\]]*)\]\(\s*(<[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)([^()]*)\)|<(\w+:[^<>\s]+)>")
_DEFINITION = re.compile(r"\[[^\]]+\]:\s")


def readable(spoken: Spoken) -> tuple[Spoken, tuple[Section, ...]]:
    """Return what is spoken so that it can be read, and its sections as the reader names them."""
    for _ in range(_ATTEMPTS):
        try:
            sections = _read(as_markdown(spoken))
            if not (otherwise := _read_otherwise(spoken, sections)):
                return spoken, sections
            spoken = _mended(spoken, otherwise)
        except AuthorError as error:
            spoken = _mended(spoken, {problem.place.line for problem in error.problems})
    spoken = replace(spoken, blocks=tuple(replace(block, is_plain=True) for block in spoken.blocks))
    return spoken, _read(as_markdown(spoken))


def _read_otherwise(spoken: Spoken, sections: Sequence[Section]) -> set[int]:
    """The lines on which marks that we wrote are read as something else."""
    passages = (each for section in sections for each in section.spoken)
    texts = {passage.place.line: passage.text.removeprefix(passage.marker).strip() for passage in passages}
    placed = zip(spoken.blocks, lines_of(spoken), strict=True)
    return {line for block, line in placed if block.runs and texts.get(line) != collapse_spaces(block.text)}


def _read(speech: str) -> tuple[Section, ...]:
    with TemporaryDirectory() as folder:
        file = Path(folder, "speech.md")
        file.write_text(speech, "utf-8", newline="\n")
        return read_speech(file, []).sections


def _mended(spoken: Spoken, lines: Set[int]) -> Spoken:
    """The blocks on some lines without what cannot be read in them: first without links, then without any marks."""
    blocks: list[Block] = []
    left = list(spoken.left_out)
    for block, line in zip(spoken.blocks, lines_of(spoken), strict=True):
        if line not in lines or block.is_plain:
            blocks.append(block)
        elif _DEFINITION.match(block.text):
            left.append(LeftOut(_piece(block, block.text), "the address of a link that is nowhere"))
        elif block.runs:
            blocks.append(replace(block, runs=()))
        elif addresses := list(_addresses(block.text)):
            left += [LeftOut(_piece(block, address), "an address that nobody could follow") for address in addresses]
            blocks.append(replace(block, text=_LINK.sub(r"\1", block.text)))
        else:
            blocks.append(replace(block, is_plain=True))
    blocks = [block for block in blocks if block.text.strip()]
    return replace(spoken, blocks=tuple(blocks), left_out=tuple(sorted(left, key=lambda one: one.piece.line)))


def _addresses(text: str) -> Iterator[str]:
    for found in _LINK.finditer(text):
        yield f"{found[2] or ''}{found[3] or ''}{found[4] or ''}"


def _piece(block: Block, text: str) -> Piece:
    return Piece(text, block.line, unit=block.unit)
